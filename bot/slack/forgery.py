"""Tells what nobody was ever offered from what went wrong, and counts what is refused; answers nobody."""

import logging
import traceback
from collections.abc import Mapping
from typing import Any

from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk.errors import SlackApiError

from bot.observability.counting import Refused, refused
from bot.services.errors import (
    FullMembersOnly,
    NotYours,
    OnlyAdmin,
    OnlyCoach,
    OutOfDate,
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
    """What a listener cannot read is nothing that we ever sent: a choice, a form or an id that somebody made up. What
    has no listener may be of another version: one that is there no more, or one to come on another machine."""
    if isinstance(error, BoltUnhandledRequestError):
        logger.warning("a request that nobody here listens for", extra={"what": _name_of(error.body)})
        return OutOfDate()
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


def _name_of(body: Mapping[str, Any]) -> str:
    """By what a listener would have found it; nothing of what was typed, not even what a menu was asked for."""
    action = (body.get("actions") or [{}])[0]
    places = (action, body, body.get("view") or {}, body.get("event") or {})
    names = (place.get(name) for name in ("action_id", "callback_id", "command") for place in places)
    return str(next(filter(None, names), None) or places[3].get("type") or body.get("type"))


def _innermost(error: Exception) -> str:
    """The name of our module that was at work last, with libraries beneath it left out."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    names = [str(frame.f_globals.get("__name__", "")) for frame in frames]
    return next((name for name in reversed(names) if name.startswith("bot.")), "")
