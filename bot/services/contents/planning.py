"""What plans look like before they have words or blocks; built by services, drawn by surfaces."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.bright_spot import Whose
from bot.domain.ids import PlanId, PromptId
from bot.domain.strength import Strength


@dataclass(frozen=True, slots=True)
class Tried:
    """A colleague's bright spot that somebody tries, as far as they may see it now."""

    author: str | None = None
    """None: they may not know, or there is no name."""
    text: str | None = None


@dataclass(frozen=True, slots=True)
class PlanContent:
    """One plan of the reader's own."""

    plan_id: PlanId
    whose: Whose
    cue: str
    action: str
    made_on: date
    """The rep's local date."""
    ask_on: date | None = None
    """From when on a question may carry its check; None: one of the next may."""
    asking: bool = True
    """False: the rep is asked nothing, so no question will carry it."""
    asked_on: date | None = None
    """The rep's local date of the question about it that waits for a tap."""
    tried: Tried | None = None
    """What it carries over; then `cue` and `action` may be empty."""


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """A plan that a prompt of that local date asks about."""

    plan: PlanContent
    on: date


class CameOf(StrEnum):
    """What holds of a plan whose check was answered: the end of a catalog id `plan-came-<came>`."""

    WORKED = "worked"
    NOT_YET = "not_yet"
    """It could be made smaller, or let go."""
    NOT_YET_AGAIN = "not_yet_again"
    """It was the smaller one already."""
    SMALLER = "smaller"
    NO_CHANCE = "no_chance"
    NO_CHANCE_AGAIN = "no_chance_again"
    LET_GO = "let_go"


class Consent(StrEnum):
    """What the rep said of their name, once what they tried worked: the end of `try-consent-<consent>`."""

    OPEN = "open"
    NAMED = "named"
    UNNAMED = "unnamed"
    NOBODY = "nobody"
    """There is nobody to be told."""


@dataclass(frozen=True, slots=True)
class TryOutcome:
    """What holds of a try, besides what holds of any plan."""

    plan_id: PlanId
    author: str | None = None
    consent: Consent = Consent.NOBODY
    taken_back: bool = False
    """Its author shares it no more."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What holds, and for one that worked what it counts for."""

    came: CameOf
    strength: Strength | None = None
    count: int = 0
    """How many plans worked so far: of that strength, or of all where it has none."""
    tried: TryOutcome | None = None


@dataclass(frozen=True, slots=True)
class PlanCheckedContent:
    """The prompt's message once its check was answered by a tap; the plan and the question stay readable."""

    prompt_id: PromptId
    name: str
    question_key: str
    check: PlanCheck
    outcome: Outcome


class PlanFrom(StrEnum):
    """What the form of a plan was opened from."""

    AGAIN = "again"
    """A card; the number is a bright spot's id."""
    SMALLER = "smaller"
    """A check that said "not yet"; the number is its prompt's id."""
    CHANGE = "change"
    """The plan itself; the number is its id."""


@dataclass(frozen=True, slots=True)
class PlanSource:
    """Travels in the form; read again, and checked, when it is submitted."""

    kind: PlanFrom
    number: int


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What the form says. No day means: with the next question."""

    cue: str
    action: str
    whose: Whose
    check_on: date | None = None
    let_go: PlanId | None = None
    """The open plan that makes room for this one."""


@dataclass(frozen=True, slots=True)
class PlanFormContent:
    """What the form starts from; with nothing written yet, from an example of the strength."""

    source: PlanSource
    whose: Whose = Whose.MINE
    cue: str = ""
    action: str = ""
    check_on: date | None = None
    strength: Strength | None = None
    making_room: tuple[PlanContent, ...] = ()
    """The open plans of which one has to go; empty while there is room."""
