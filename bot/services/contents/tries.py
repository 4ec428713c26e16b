"""What tries and how they travelled look like before they have words or blocks; built by services."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.ids import BrightSpotId, PlanId
from bot.domain.plan import Plan
from bot.services.contents.planning import PlanContent, Tried


class TryFrom(StrEnum):
    """What the form of a try was opened from."""

    KEPT = "kept"
    """The try itself; the number is its plan's id."""
    TAKE = "take"
    """The button, with two plans open already; the number is the bright spot's id."""


@dataclass(frozen=True, slots=True)
class TrySource:
    """Travels in the form; read again, and checked, when it is submitted."""

    kind: TryFrom
    number: int


@dataclass(frozen=True, slots=True)
class TryDraft:
    """What the form says; all of it may be left out."""

    cue: str = ""
    action: str = ""
    check_on: date | None = None
    let_go: PlanId | None = None
    """The open plan that makes room for this one."""


@dataclass(frozen=True, slots=True)
class TryFormContent:
    """The try as it was kept, or what would be kept once there is room."""

    source: TrySource
    tried: Tried
    kept: PlanContent | None = None
    check_on: date | None = None
    draft: TryDraft = TryDraft()
    making_room: tuple[PlanContent, ...] = ()
    """The open plans of which one has to go; empty while there is room."""


@dataclass(frozen=True, slots=True)
class TellingContent:
    """The form in which a line to the author may be added; that they hear who it was is settled by then."""

    plan_id: PlanId
    author: str | None
    says: str = ""


@dataclass(frozen=True, slots=True)
class SpreadContent:
    """To the author: it worked for somebody else too. Without a name where they did not agree to one."""

    bright_spot_id: BrightSpotId
    text: str
    places: int
    name: str | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class EndedContent:
    """To the one who tried it: it was taken back. The author is named only where they were before."""

    author: str | None


@dataclass(frozen=True, slots=True)
class TravelledContent:
    """For the author: for whom it has worked, as far as they may know."""

    names: tuple[str, ...]
    others: int


def own_words(plan: Plan) -> TryDraft:
    """What the rep wrote for a try, as its form begins."""
    return TryDraft(plan.cue, plan.action)
