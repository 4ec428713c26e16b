"""Counts what was refused, by its kind, since the process began; knows nobody and no words."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from bot.observability.metrics import figures


class Refused(StrEnum):
    """Why a request did not get what it asked for."""

    SIGNATURE = "signature"
    """Not Slack's, too old, or of nobody we know how to check."""
    STRANGER = "stranger"
    """From a workspace that did not install us."""
    FORGED = "forged"
    """It names something that was never offered to this person."""
    NOT_ALLOWED = "not_allowed"
    """Somebody may do that; this person may not."""


_refused: Counter[Refused] = Counter()


def refused(kind: Refused) -> None:
    """One more, here and among the figures of the process."""
    _refused[kind] += 1
    figures.turned_away.labels(kind.value).inc()


def refusals() -> Mapping[Refused, int]:
    """How many of each kind; every kind is named."""
    return {kind: _refused[kind] for kind in Refused}
