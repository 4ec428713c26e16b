"""What one entry of the question bank is, and which of them a whole team is asked; not which one a rep is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from bot.domain.buying_stage import BuyingStage
from bot.domain.strength import Strength


class QuestionKind(StrEnum):
    """What a question is for."""

    EXCEPTION = "exception"
    SCALING = "scaling"
    MIRACLE = "miracle"
    PROGRESS = "progress"
    CUSTOMER = "customer"
    TOGETHER = "together"
    PLAN_CHECK = "plan_check"
    SHRINK = "shrink"
    QUARTER_END = "quarter_end"


class SwitchPart(StrEnum):
    """Whom of *Switch* it speaks to: the head that wants one clear move, the heart, or the way there."""

    RIDER = "rider"
    ELEPHANT = "elephant"
    PATH = "path"


class Condition(StrEnum):
    """A situation that a question may need."""

    PLAN_DUE = "plan_due"
    CUSTOMER_DATE = "customer_date"
    """A date in a customer's life is today."""
    COMING_BACK = "coming_back"
    QUIET = "quiet"
    QUARTER_END = "quarter_end"
    WEEK_END = "week_end"
    FOLLOWING = "following"
    """It goes on from the question before, and makes sense only there."""


HOME: dict[QuestionKind, frozenset[Condition]] = {
    QuestionKind.PLAN_CHECK: frozenset({Condition.PLAN_DUE}),
    QuestionKind.QUARTER_END: frozenset({Condition.QUARTER_END}),
}
"""What holds whenever a kind is asked; the others are asked on any day."""


@dataclass(frozen=True, slots=True)
class Question:
    """One entry of the bank; its words are in the catalog under `question-<key>`."""

    key: str
    kind: QuestionKind
    part: SwitchPart
    when: frozenset[Condition] = frozenset()
    """All of these must hold; empty fits any day."""
    weekdays: frozenset[int] = frozenset()
    """Monday 0; empty fits all."""
    weeks_to_quarter_end: tuple[int, int] | None = None
    """From and to, both included: whole weeks until the fiscal quarter is over."""
    strengths: frozenset[Strength] = frozenset()
    """The rep showed one of these lately."""
    stages: frozenset[BuyingStage] = frozenset()
    """A customer of the rep is at one of these."""
    follow_up: str | None = None
    """What continues it the next time: the key of another question, or a kind."""
    speaks_of_today: bool = False
    """It looks back on the day, so that it suits no morning."""
    roundup: bool = False
    """Worth asking a whole team."""

    @property
    def narrow(self) -> bool:
        """Whether it waits for something that is rarely so."""
        needs = (self.when, self.weekdays, self.weeks_to_quarter_end, self.strengths, self.stages)
        return any(needs)


def small_ones(bank: Sequence[Question]) -> frozenset[str]:
    """The keys of those that want no more than a few words or a name."""
    return frozenset(question.key for question in bank if question.kind is QuestionKind.SHRINK)


def for_roundup(bank: Sequence[Question], recent_keys: Sequence[str], seed: str) -> Question:
    """One worth asking in the roundup: the customer's side or both sides first, never the last one again."""
    worth = [question for question in bank if question.roundup]
    unasked = [question for question in worth if question.key not in recent_keys]
    theirs = [q for q in unasked if q.kind in {QuestionKind.CUSTOMER, QuestionKind.TOGETHER}]
    return Random(seed).choice(theirs or unasked or [_longest_ago(worth, recent_keys)])


def _longest_ago(questions: Sequence[Question], recent_keys: Sequence[str]) -> Question:
    return max(questions, key=lambda question: recent_keys.index(question.key))
