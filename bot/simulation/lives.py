"""One made-up rep's working days under one policy, and many of them side by side; prints nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from statistics import fmean

from bot.domain.choosing.history import Asked
from bot.domain.choosing.situation import Situation
from bot.domain.question import Question
from bot.simulation.policies import POLICIES, Policy
from bot.simulation.tastes import TASTES, USUAL_LENGTH, Taste

BEGIN = date(2026, 11, 2)
REMEMBERED = 120


@dataclass(frozen=True, slots=True)
class Life:
    """What came of one rep's days."""

    answered: float
    """Share of the questions that found an answer."""
    told: float
    """How much was told each day, where one is an answer of middling length every day."""


def live(taste: Taste, policy: Policy, bank: Sequence[Question], days: int, seed: str) -> Life:
    """Asks on every working day. Luck belongs to the day, so that every policy meets the same."""
    history: list[Asked] = []
    quiet = 0
    for number, day in enumerate(working_days(days)):
        question = policy(bank, history[:REMEMBERED], Situation(day, quiet_prompts=quiet), seed)
        luck = Random(f"{seed}/{taste.name}/{day.isoformat()}")
        chance = taste.chance(question, history, number / days)
        answered = luck.random() < chance
        length = taste.length(question, chance, luck) if answered else 0
        history.insert(0, Asked(question.key, question.kind, day, answered, length))
        quiet = 0 if answered else quiet + 1
    return Life(
        fmean(asked.answered for asked in history),
        fmean(asked.length for asked in history) / USUAL_LENGTH,
    )


def working_days(count: int, begin: date = BEGIN) -> Iterator[date]:
    day = begin
    for _ in range(count):
        while day.weekday() > 4:
            day += timedelta(days=1)
        yield day
        day += timedelta(days=1)


Lives = dict[tuple[str, str], list[Life]]
"""By taste and policy, one for each seed."""


def all_lives(
    bank: Sequence[Question], seeds: int, days: int, lived: Callable[[], None] = lambda: None
) -> Lives:
    """Every taste under every policy; `lived` is called after each."""
    found: Lives = {}
    for taste in TASTES:
        for name, policy in POLICIES.items():
            for seed in range(seeds):
                life = live(taste, policy, bank, days, f"seed {seed}")
                found.setdefault((taste.name, name), []).append(life)
                lived()
    return found
