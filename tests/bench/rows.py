"""One row of the table: a figure, the floor that was measured beside it, and the goal; measures nothing."""

import statistics
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rich.table import Table

Once = Callable[[], Awaitable[float]]
"""One round of a measurement."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What the figure, or its ratio to the floor, is to be."""

    least: float | None = None
    """Of the ratio."""
    most: float | None = None
    """Of the ratio."""
    at_most: float | None = None
    """Of the figure itself."""

    def met(self, value: float, ratio: float | None) -> bool:
        bounds = (
            self.least is None or (ratio is not None and ratio >= self.least),
            self.most is None or (ratio is not None and ratio <= self.most),
            self.at_most is None or value <= self.at_most,
        )
        return all(bounds)

    def told(self, unit: str) -> str:
        said = {"≥ {} of it": self.least, "≤ {} ×": self.most, f"≤ {{}} {unit}": self.at_most}
        return ", ".join(words.format(f"{bound:g}") for words, bound in said.items() if bound is not None)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure. `floor` and `ratio` are None where nothing lies under it."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    ratio: float | None = None
    goal: Goal | None = None

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else self.goal.met(self.value, self.ratio)

    def as_json(self) -> dict[str, Any]:
        """As a tool reads it."""
        return {
            "name": self.name,
            "value": self.value,
            "floor": self.floor,
            "ratio": self.ratio,
            "unit": self.unit,
        }


def compared(name: str, unit: str, rounds: Sequence[Sequence[float]], goal: Goal | None = None) -> Row:
    """Of two series whose rounds followed one another: the median of each, and the median of their ratios."""
    ours, floors = rounds
    ratios = [one / floor for one, floor in zip(ours, floors, strict=True)]
    return Row(
        name, statistics.median(ours), unit, statistics.median(floors), statistics.median(ratios), goal
    )


async def in_turn(rounds: int, *each: Once) -> list[list[float]]:
    """Turn by turn, so that a busy moment of the machine falls upon all of them."""
    found: list[list[float]] = [[] for _ in each]
    for _ in range(rounds):
        for series, once in zip(found, each, strict=True):
            series.append(await once())
    return found


def high(values: Sequence[float], share: float = 0.99) -> float:
    """What so large a share of them stays under."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def table(rows: Iterable[Row]) -> Table:
    """For a terminal or a pipe."""
    shown = Table("what", "figure", "floor", "ratio", "goal", "met", box=None, pad_edge=False)
    for row in rows:
        met = {True: "yes", False: "no", None: ""}[row.met]
        goal = row.goal.told(row.unit) if row.goal is not None else ""
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        shown.add_row(row.name, _figure(row.value, row.unit), _figure(row.floor, row.unit), ratio, goal, met)
    return shown


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"
