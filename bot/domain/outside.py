"""What people outside a team may read of its quarter: figures with enough people behind them, and nobody by number."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.ids import UserId
from bot.domain.strength import Strength

FEWEST = 5
"""Distinct people behind every figure, and active members of a team that has such a page at all."""

People = Collection[UserId]


@dataclass(frozen=True, slots=True)
class Figures:
    """None where fewer than five people stand behind it: then it is left out, whatever it is."""

    worked: int | None = None
    """Tries of what had worked for a colleague, which worked."""
    conversations: int | None = None
    """Introductions of two who wanted to hear of each other's."""
    plays: int | None = None
    strong: tuple[Strength, ...] = ()
    """What at least five people showed, by name and in their own order."""


def figures(
    worked: Sequence[People],
    conversations: Sequence[People],
    plays: Sequence[People],
    shown: Iterable[tuple[Strength, UserId]],
) -> Figures:
    """Of each thing that happened: who stands behind it."""
    behind: dict[Strength, set[UserId]] = {each: set() for each in Strength}
    for strength, user_id in shown:
        behind[strength].add(user_id)
    strong = tuple(each for each in Strength if len(behind[each]) >= FEWEST)
    return Figures(_told(worked), _told(conversations), _told(plays), strong)


def _told(happened: Sequence[People]) -> int | None:
    everybody = {user_id for people in happened for user_id in people}
    return len(happened) if len(everybody) >= FEWEST else None
