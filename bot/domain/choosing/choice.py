"""Which question of the bank one rep is asked on one date, and why: a pure function of what is known and a seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from random import Random

from bot.domain.choosing.history import Asked, lately, longest_ago, worn
from bot.domain.choosing.liking import UNKNOWN, likings
from bot.domain.choosing.situation import QUARTER_ENDS_WITHIN, QUIET_PROMPTS, Situation
from bot.domain.question import Condition, Question, QuestionKind


class Why(StrEnum):
    """What decided; its sentence is in the catalog under `reply-why_<value>`."""

    PLAN_DUE = "plan_due"
    CUSTOMER_DATE = "customer_date"
    COMING_BACK = "coming_back"
    FIRST = "first"
    QUIET = "quiet"
    QUARTER_END = "quarter_end"
    WEEK_END = "week_end"
    FOLLOW_UP = "follow_up"
    LIKED = "liked"
    TRYING = "trying"


@dataclass(frozen=True, slots=True)
class Choice:
    """The question, and what decided."""

    question: Question
    why: Why


@dataclass(frozen=True, slots=True)
class _Demand:
    """A kind that a situation asks for, and after how many other questions it may ask again."""

    condition: Condition
    kind: QuestionKind
    why: Why
    rest: int = 0


# Who comes back meets no backlog: even a plan that is due waits for the question after.
_BEFORE_ALL = (
    _Demand(Condition.COMING_BACK, QuestionKind.SHRINK, Why.COMING_BACK),
    _Demand(Condition.PLAN_DUE, QuestionKind.PLAN_CHECK, Why.PLAN_DUE),
    _Demand(Condition.CUSTOMER_DATE, QuestionKind.CUSTOMER, Why.CUSTOMER_DATE),
)
_THE_SEASONS = (
    _Demand(Condition.QUIET, QuestionKind.SHRINK, Why.QUIET, QUIET_PROMPTS),
    _Demand(Condition.QUARTER_END, QuestionKind.QUARTER_END, Why.QUARTER_END, QUARTER_ENDS_WITHIN),
    _Demand(Condition.WEEK_END, QuestionKind.SCALING, Why.WEEK_END, 1),
)

WEIGHTS = {
    QuestionKind.EXCEPTION: 1.0,
    QuestionKind.CUSTOMER: 0.85,
    QuestionKind.TOGETHER: 0.85,
    QuestionKind.PROGRESS: 0.8,
    QuestionKind.SCALING: 0.65,
    QuestionKind.SHRINK: 0.65,
    QuestionKind.MIRACLE: 1.1,
}
"""What a kind has going for it before the rep has said anything: exceptions first. The miracle's weight is that of
a rare guest, who is held back for a month and then soon let in."""

NARROW = 3
"""A question for a rare situation is so many times likelier than one for any day."""

_AGAIN = 0.9
"""The kind that was asked last rests a little."""
_MIRACLE_NOT_WITHIN = 18
_MIRACLE_NOT_BEFORE = 5
_FOLLOWS_WITHIN = 10
"""Days: later nobody remembers what was asked before."""


def choose(bank: Sequence[Question], history: Sequence[Asked], situation: Situation, seed: str) -> Choice:
    """The question for one rep and date, equal for equal arguments; the history comes newest first, and holds at
    least what was asked within thirty days. A bank that is too small repeats what was asked longest ago."""
    day = _Day(bank, history, situation, Random(f"{seed}/{situation.local_date.isoformat()}"))
    return day.demanded() or day.followed() or day.liked() or day.repeated()


class _Day:
    """One choosing: what may be asked, and the ways of deciding in their order."""

    def __init__(
        self, bank: Sequence[Question], history: Sequence[Asked], situation: Situation, chance: Random
    ) -> None:
        self._bank, self._history, self._situation, self._chance = bank, history, situation, chance
        self._holding = situation.holding
        self._worn = worn(history)
        asked = lately(history, situation.local_date)
        self._fresh = [q for q in bank if q.key not in asked and q.kind is not self._worn]

    @cached_property
    def _fitting(self) -> list[Question]:
        """Only when it is needed: what a day asks for is looked for among a few."""
        return [question for question in self._fresh if self._situation.fits(question, self._holding)]

    def demanded(self) -> Choice | None:
        """What the situation asks for: the rep's own plans and dates first, the calendar last."""
        for condition, kind, why in self._demands():
            of_kind = (question for question in self._fresh if question.kind is kind)
            options = [question for question in of_kind if self._situation.fits(question, self._holding)]
            made_for_it = [question for question in options if condition in question.when]
            if options:
                return Choice(self._chance.choice(made_for_it or options), why)
        return None

    def followed(self) -> Choice | None:
        """What goes on from an answered question of the days before."""
        last = self._history[0] if self._history else None
        if last is None or not last.answered:
            return None
        if (self._situation.local_date - last.on).days > _FOLLOWS_WITHIN:
            return None
        asked = next((question for question in self._bank if question.key == last.key), None)
        options = list(self._following(asked.follow_up)) if asked and asked.follow_up else []
        return Choice(self._one_of(options), Why.FOLLOW_UP) if options else None

    def liked(self) -> Choice | None:
        """The kind whose draw comes out highest (Thompson sampling), and any question of it."""
        known = likings(self._history)
        kinds = [kind for kind in QuestionKind if any(q.kind is kind for q in self._fitting)]
        kinds = [kind for kind in kinds if kind is not QuestionKind.MIRACLE or self._miracle_is_due()]
        if not kinds:
            return None
        draws = {kind: self._weight(kind) * known.get(kind, UNKNOWN).drawn(self._chance) for kind in kinds}
        best = max(kinds, key=draws.__getitem__)
        liking = known.get(best, UNKNOWN)
        tends = liking.known and liking.mean >= sum(known.get(k, UNKNOWN).mean for k in kinds) / len(kinds)
        question = self._one_of([q for q in self._fitting if q.kind is best])
        return Choice(question, Why.LIKED if tends else Why.TRYING)

    def repeated(self) -> Choice:
        """A small bank must give something up: first the rest of the miracle, then the month, then the turns."""
        allowed = [q for q in self._bank if self._situation.fits(q, self._holding)] or list(self._bank)
        spared = [question for question in allowed if question.kind is not self._worn]
        options = self._fitting or longest_ago(spared or allowed, self._history)
        return Choice(self._chance.choice(options), Why.TRYING)

    def _demands(self) -> Iterator[tuple[Condition | None, QuestionKind, Why]]:
        for demand in _BEFORE_ALL:
            if demand.condition in self._holding:
                yield demand.condition, demand.kind, demand.why
        if not self._history:
            yield None, QuestionKind.EXCEPTION, Why.FIRST
        for demand in _THE_SEASONS:
            rested = all(asked.kind is not demand.kind for asked in self._history[: demand.rest])
            if demand.condition in self._holding and rested:
                yield demand.condition, demand.kind, demand.why

    def _following(self, follow_up: str) -> Iterator[Question]:
        """The questions that a follow-up names: one by its key, or all of a kind."""
        holding = self._holding | {Condition.FOLLOWING}
        for question in self._fresh:
            by_kind = question.kind == follow_up and Condition.FOLLOWING not in question.when
            if (question.key == follow_up or by_kind) and self._situation.fits(question, holding):
                yield question

    def _miracle_is_due(self) -> bool:
        recent = [asked.kind for asked in self._history[:_MIRACLE_NOT_WITHIN]]
        return len(recent) >= _MIRACLE_NOT_BEFORE and QuestionKind.MIRACLE not in recent

    def _weight(self, kind: QuestionKind) -> float:
        again = bool(self._history) and self._history[0].kind is kind
        return WEIGHTS.get(kind, 1.0) * (_AGAIN if again else 1.0)

    def _one_of(self, questions: Sequence[Question]) -> Question:
        return self._chance.choices(questions, [NARROW if q.narrow else 1 for q in questions])[0]
