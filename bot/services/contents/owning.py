"""What a person is handed of their own, and what stands where something was taken back; not words or looks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.bright_spot import BrightSpot
from bot.domain.strength import Strength
from bot.services.contents.planning import PlanContent


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One thing that worked, in the person's own words; and what colleagues said of it."""

    text: str
    day: date
    customer: str | None = None
    people: int = 0
    """For how many others it worked, as far as its author may know."""


@dataclass(frozen=True, slots=True)
class AgeingContent:
    """What somebody shared that will soon be too old, the oldest first."""

    spots: tuple[BrightSpot, ...]
    months: int
    """How long shared ones are kept in this workspace."""
    first: date | None
    """The local date from which the first of them may go; None where there are none."""


class Part(StrEnum):
    """What a chapter of the page is about."""

    STRENGTH = "strength"
    MOMENTS = "moments"
    """Before any strength has shown up: what there is."""
    PLAYS = "plays"
    CUSTOMERS = "customers"
    PLANS = "plans"


@dataclass(frozen=True, slots=True)
class OwnChapter:
    """A heading with what stands under it; `days` and `weeks` say how well a strength is proven."""

    part: Part
    words: tuple[OwnWords, ...] = ()
    plans: tuple[PlanContent, ...] = ()
    strength: Strength | None = None
    core: bool = False
    days: int = 0
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class OwnPage:
    """*How I sell when it goes well*, or one page of it."""

    name: str
    count: int
    first: date | None
    chapters: tuple[OwnChapter, ...]
    opens: bool = True
    closes: bool = True


@dataclass(frozen=True, slots=True)
class ExportContent:
    """The three files: a table, everything as data, and the page."""

    page: OwnPage
    table: str
    data: str


class ExportText(StrEnum):
    """What can be read in a form where there can be no files."""

    TABLE = "table"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class WithdrawnContent:
    """A colleague's words stood here."""


@dataclass(frozen=True, slots=True)
class ForgetContent:
    """What the form says before anything happens."""

    coach: bool
    team_name: str | None
