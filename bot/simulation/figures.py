"""Sums up many lives: means, and how far the seeds lie apart; knows no terminal."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, quantiles

from bot.simulation.lives import Life, Lives
from bot.simulation.policies import POLICIES
from bot.simulation.tastes import TASTES

EVERYBODY = "all together"


@dataclass(frozen=True, slots=True)
class Spread:
    """The mean over the seeds, and between which bounds nine in ten of them lie."""

    mean: float
    low: float
    high: float


def spread(values: Sequence[float]) -> Spread:
    """Of two values at least."""
    twentieths = quantiles(values, n=20, method="inclusive")
    return Spread(fmean(values), twentieths[0], twentieths[-1])


def answered(life: Life) -> float:
    return life.answered


def told(life: Life) -> float:
    return life.told


@dataclass(frozen=True, slots=True)
class Row:
    """One taste, or everybody: what came of it under each policy, by name."""

    name: str
    answered: dict[str, Spread]
    told: dict[str, Spread]


def rows(lives: Lives) -> Iterator[Row]:
    """One for each taste, and one for all of them."""
    for taste in TASTES:
        of_taste = {policy: lives[taste.name, policy] for policy in POLICIES}
        yield Row(
            taste.name,
            {policy: spread([answered(life) for life in found]) for policy, found in of_taste.items()},
            {policy: spread([told(life) for life in found]) for policy, found in of_taste.items()},
        )
    yield Row(
        EVERYBODY,
        {policy: spread(together(lives, policy, answered)) for policy in POLICIES},
        {policy: spread(together(lives, policy, told)) for policy in POLICIES},
    )


def ahead(lives: Lives, other: str, measure: Callable[[Life], float]) -> Spread:
    """By how much our choice comes out before another, seed by seed, all tastes together."""
    mine, theirs = together(lives, "ours", measure), together(lives, other, measure)
    return spread([a - b for a, b in zip(mine, theirs, strict=True)])


def together(lives: Lives, policy: str, measure: Callable[[Life], float]) -> list[float]:
    """One mean over all tastes for each seed."""
    by_taste = [[measure(life) for life in lives[taste.name, policy]] for taste in TASTES]
    return [fmean(of_seed) for of_seed in zip(*by_taste, strict=True)]
