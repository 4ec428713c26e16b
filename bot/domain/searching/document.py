"""What a bright spot is found by: its words, and marks for whose it is and what it is about; not who asks."""

from dataclasses import dataclass
from datetime import date

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import CustomerId, TeamId, UserId
from bot.domain.searching.forms import folded, stem
from bot.domain.strength import Strength

MARK = "#"
"""Begins what is no word of the text."""
STEM = "~"
"""Begins a word without its endings, so that it is taken for no other word."""


@dataclass(frozen=True, slots=True)
class Document:
    """Three lines of words with a space between: as they stand, their stems once each, and the marks."""

    words: str
    stems: str
    marks: str


def document(spot: BrightSpot) -> Document | None:
    """None for what is not to be found any more."""
    if spot.deleted_at is not None:
        return None
    words = folded(spot.text)
    stems = sorted({STEM + stem(word) for word in words})
    return Document(" ".join(words), " ".join(stems), " ".join(_marks(spot)))


def found_by_place(spot: BrightSpot) -> bool:
    """Whether its place in a roundup changes who finds it: without a name it is the team's once it stands in one."""
    return spot.visibility is Visibility.ANONYMOUS


def _marks(spot: BrightSpot) -> list[str]:
    marks = [by(spot.user_id), *_months(spot.local_date)]
    if spot.team_id is not None and spot.visibility is Visibility.TEAM:
        marks += [shown_to(spot.team_id), named_to(spot.team_id)]
    elif spot.team_id is not None and spot.visibility.shared and spot.edition_part is not None:
        marks.append(shown_to(spot.team_id))
    if spot.strength is not None:
        marks.append(of_strength(spot.strength))
    if spot.stage is not None:
        marks.append(at_stage(spot.stage))
    if spot.customer_id is not None:
        marks.append(at_customer(spot.customer_id))
    return marks


def by(user_id: UserId) -> str:
    """Whoever it is of, whatever its visibility."""
    return f"{MARK}u{_plain(user_id)}"


def shown_to(team_id: TeamId) -> str:
    """The team can read it, with a name or without."""
    return f"{MARK}t{team_id}"


def named_to(team_id: TeamId) -> str:
    """The team can read it and whose it is."""
    return f"{MARK}n{team_id}"


def of_strength(strength: Strength) -> str:
    return f"{MARK}s{_plain(strength.value)}"


def at_stage(stage: BuyingStage) -> str:
    return f"{MARK}g{_plain(stage.value)}"


def at_customer(customer_id: CustomerId) -> str:
    return f"{MARK}c{customer_id}"


def since(first: date, today: date) -> tuple[str, ...]:
    """Months and years that hold every day from the first on, and perhaps some before it."""
    months = [f"{MARK}m{first.year}x{month}" for month in range(first.month, 13)]
    return (*months, *(f"{MARK}y{year}" for year in range(first.year + 1, max(today.year, first.year) + 2)))


def _months(day: date) -> tuple[str, str]:
    return f"{MARK}y{day.year}", f"{MARK}m{day.year}x{day.month}"


def _plain(name: str) -> str:
    """Both databases keep letters and digits together, and nothing else."""
    return "".join(char for char in name.casefold() if char.isalnum())
