"""Made-up reps: how likely each answers which kind of question, and how richly; not what they are asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from bot.domain.choosing.history import Asked
from bot.domain.question import Question, QuestionKind

Chances = Mapping[QuestionKind, float]

USUAL_LENGTH = 90
"""Characters of an answer of middling richness."""
SPREAD_OF_LENGTHS = 0.35
SEEN_LATELY = 20
"""Prompts after which nobody remembers a question word by word."""
SAME_WORDS_AGAIN = 0.95
"""Whoever is asked in the same words again is so much less likely to answer, at each repetition."""
AT_LEAST = 0.6
"""However often: for some, one good question does its work for long."""
SMALL = 1.2
"""A small question is answered so much more readily by whoever has no taste in the matter."""
SHORT = 0.6
"""And at so much less length."""


@dataclass(frozen=True)
class Taste:
    """One sort of rep. `likes` holds the chance of an answer by kind; what it leaves out gets `otherwise`."""

    name: str
    otherwise: float
    likes: Chances = field(default_factory=dict)
    later: Chances | None = None
    """What `likes` becomes half way."""
    tires: float = 1.0
    """What remains of the chance when the same kind was asked the time before; 1: does not mind."""

    def chance(self, question: Question, before: Sequence[Asked], way: float) -> float:
        """How likely this rep answers, `way` being how much of the time has passed (0 to 1)."""
        likes = self.later if self.later is not None and way >= 0.5 else self.likes
        chance = likes.get(question.kind, self._unless_it_is_small(question))
        repeated = sum(asked.key == question.key for asked in before[:SEEN_LATELY])
        if before and before[0].kind is question.kind:
            chance *= self.tires
        return float(chance * max(AT_LEAST, SAME_WORDS_AGAIN**repeated))

    def length(self, question: Question, chance: float, luck: Random) -> int:
        """What one likes to answer one answers at more length."""
        usual = USUAL_LENGTH * (SHORT if question.kind is QuestionKind.SHRINK else 1.0)
        return max(3, round(usual * (0.5 + chance) * luck.lognormvariate(0, SPREAD_OF_LENGTHS)))

    def _unless_it_is_small(self, question: Question) -> float:
        return self.otherwise * (SMALL if question.kind is QuestionKind.SHRINK else 1.0)


K = QuestionKind
TASTES = (
    Taste("tells what went well", 0.35, {K.EXCEPTION: 0.75, K.PROGRESS: 0.6}),
    Taste("thinks of customers", 0.3, {K.CUSTOMER: 0.75, K.TOGETHER: 0.65}),
    Taste("likes numbers and steps", 0.3, {K.SCALING: 0.75, K.PROGRESS: 0.65}),
    Taste("always in a hurry", 0.2, {K.SHRINK: 0.75, K.EXCEPTION: 0.3}),
    Taste("tires of repetition", 0.65, tires=0.55),
    Taste(
        "changes half way",
        0.3,
        {K.EXCEPTION: 0.75},
        later={K.EXCEPTION: 0.3, K.CUSTOMER: 0.7, K.TOGETHER: 0.7},
    ),
    Taste("hardly answers", 0.1, {K.SHRINK: 0.3, K.TOGETHER: 0.2}),
    Taste("answers anything", 0.8),
)
