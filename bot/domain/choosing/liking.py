"""What a rep tends to answer, and how richly, by kind of question; not what is asked because of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import median

from bot.domain.choosing.history import Asked
from bot.domain.question import QuestionKind

REMEMBERED = 120
"""Prompts that count."""

HALF_LIFE = 60
"""Prompts after which one counts half: tastes change."""

ANY_ANSWER = 0.6
"""The reward of the shortest answer; a rich one earns the rest."""

RICH = 2.0
"""Times the rep's own usual length, from which an answer is as rich as can be."""

_SOME_EVIDENCE = 3.0


@dataclass(frozen=True, slots=True)
class Liking:
    """What a rep's answering says of one kind: the two sums of a beta distribution that begins with one each."""

    earned: float = 0.0
    missed: float = 0.0

    @property
    def known(self) -> bool:
        """Whether the rep was asked often enough to speak of a habit."""
        return self.earned + self.missed >= _SOME_EVIDENCE

    @property
    def mean(self) -> float:
        return (1 + self.earned) / (2 + self.earned + self.missed)

    def drawn(self, chance: Random) -> float:
        """How much the rep may like it, by what is known so far."""
        return chance.betavariate(1 + self.earned, 1 + self.missed)


UNKNOWN = Liking()


def likings(history: Sequence[Asked]) -> Mapping[QuestionKind, Liking]:
    """By kind, from the rep's own prompts, newest first."""
    remembered = history[:REMEMBERED]
    usual = median([asked.length for asked in remembered if asked.length] or [0])
    found: dict[QuestionKind, Liking] = {}
    for age, asked in enumerate(remembered):
        if asked.kind is not None:
            counts, earned = 0.5 ** (age / HALF_LIFE), reward(asked, usual)
            so_far = found.get(asked.kind, UNKNOWN)
            found[asked.kind] = Liking(so_far.earned + counts * earned, so_far.missed + counts * (1 - earned))
    return found


def reward(asked: Asked, usual: float) -> float:
    """From 0 (no answer) to 1 (an answer of twice the rep's usual length, or longer)."""
    if not asked.answered:
        return 0.0
    richness = asked.length / (RICH * usual) if asked.length and usual else 1 / RICH
    return ANY_ANSWER + (1 - ANY_ANSWER) * min(1.0, richness)
