"""Tells what nobody was ever offered from what went wrong, and counts what is refused; answers nobody."""

import logging
import traceback

from slack_sdk.errors import SlackApiError

from bot.observability.counting import Refused, refused
from bot.services.errors import (
    FullMembersOnly,
    NotYours,
    OnlyAdmin,
    OnlyCoach,
    Refusal,
    SetupByAdmins,
    SomebodyElses,
)
from bot.slack.errors import code_of

logger = logging.getLogger(__name__)

FORGED = (NotYours, SomebodyElses)
NOT_ALLOWED = (OnlyCoach, OnlyAdmin, SetupByAdmins, FullMembersOnly)
NOBODYS_TRIGGER = frozenset({"invalid_trigger_id", "exchanged_trigger_id"})
"""Slack never gave it out, or it opened its form already."""
LISTENERS = "bot.slack.listeners."


def judged(error: Exception) -> Exception:
    """What a listener cannot read is nothing that we ever sent: a choice, a form or an id that somebody made up."""
    if isinstance(error, SlackApiError) and code_of(error) in NOBODYS_TRIGGER:
        return NotYours()
    if isinstance(error, ValueError | LookupError) and _innermost(error).startswith(LISTENERS):
        logger.warning("a request that we never offered", extra={"error": type(error).__name__})
        return NotYours()
    return error


def count(refusal: Refusal) -> None:
    """By its kind; that something is gone meanwhile is nobody's fault, and not counted."""
    if isinstance(refusal, FORGED):
        refused(Refused.FORGED)
    elif isinstance(refusal, NOT_ALLOWED):
        refused(Refused.NOT_ALLOWED)


def _innermost(error: Exception) -> str:
    """The name of our module that was at work last, with libraries beneath it left out."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    names = [str(frame.f_globals.get("__name__", "")) for frame in frames]
    return next((name for name in reversed(names) if name.startswith("bot.")), "")
