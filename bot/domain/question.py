"""Which question of the bank is asked, by what was asked before, the date and a seed; not its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

NEVER_WITHIN = 30
"""A question is not asked again before so many others, as long as the bank has others."""

NEVER_WITHIN_MONTH = 22
"""Where it has none: a month of five questions a week."""

QUIET_PROMPTS = 2
FRIDAY = 4
_QUARTER_ENDS_WITHIN = 5
_MIRACLE_NOT_WITHIN = 18
_MIRACLE_NOT_BEFORE = 5


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

    QUIET = "quiet"
    QUARTER_END = "quarter_end"
    WEEK_END = "week_end"


@dataclass(frozen=True, slots=True)
class Question:
    """One entry of the bank; its words are in the catalog under `question-<key>`."""

    key: str
    kind: QuestionKind
    part: SwitchPart
    when: frozenset[Condition] = frozenset()
    """All of these must hold; empty fits any day."""
    roundup: bool = False
    """Worth asking a whole team."""


# How likely a question is beside others where the day demands none; the miracle is held back as well.
_WEIGHTS = {
    QuestionKind.EXCEPTION: 6,
    QuestionKind.CUSTOMER: 4,
    QuestionKind.TOGETHER: 4,
    QuestionKind.PROGRESS: 4,
    QuestionKind.SHRINK: 2,
    QuestionKind.MIRACLE: 12,
}
_LEAST_WEIGHT = 1


def choose(
    bank: Sequence[Question],
    *,
    recent_keys: Sequence[str],
    recent_kinds: Sequence[QuestionKind],
    local_date: date,
    quiet_prompts: int,
    seed: str,
    fiscal_year_start: int = 1,
    week_ends_on: int = FRIDAY,
) -> Question:
    """The question for one rep and date, equal for equal arguments; what was asked comes newest first."""
    holding = conditions(local_date, quiet_prompts, fiscal_year_start, week_ends_on)
    fitting, held_back = _fitting(bank, holding, recent_kinds)
    chance = Random(f"{seed}/{local_date.isoformat()}")
    worn = _worn(recent_kinds)
    for kind in _demands(holding, recent_kinds):
        demanded = [question for question in fitting if question.kind is kind is not worn]
        options = _unasked(demanded, recent_keys, NEVER_WITHIN_MONTH)
        if options:
            return chance.choice(_longest_ago(options, recent_keys))
    options = _rotated(fitting, held_back, recent_keys, worn)
    return chance.choices(options, [_WEIGHTS.get(each.kind, _LEAST_WEIGHT) for each in options])[0]


def for_roundup(bank: Sequence[Question], recent_keys: Sequence[str], seed: str) -> Question:
    """One worth asking in the roundup: the customer's side or both sides first, never the last one again."""
    worth = [question for question in bank if question.roundup]
    unasked = _unasked(worth, recent_keys, NEVER_WITHIN)
    theirs = [q for q in unasked if q.kind in {QuestionKind.CUSTOMER, QuestionKind.TOGETHER}]
    return Random(seed).choice(theirs or unasked or _longest_ago(worth, recent_keys))


def conditions(
    local_date: date, quiet_prompts: int, fiscal_year_start: int = 1, week_ends_on: int = FRIDAY
) -> frozenset[Condition]:
    """What holds for a rep on a date."""
    facts = (
        (Condition.QUIET, quiet_prompts >= QUIET_PROMPTS),
        (Condition.QUARTER_END, quarter_ends(local_date, fiscal_year_start)),
        (Condition.WEEK_END, local_date.weekday() >= week_ends_on),
    )
    return frozenset(condition for condition, holds in facts if holds)


def quarter_ends(day: date, fiscal_year_start: int = 1) -> bool:
    """Whether this is one of the last five weekdays of a quarter, the fiscal year starting in that month."""
    weekdays_left = 0
    for later in (day + timedelta(days=n) for n in range(1, 8)):
        if later.day == 1 and (later.month - fiscal_year_start) % 3 == 0:
            return weekdays_left < _QUARTER_ENDS_WITHIN
        weekdays_left += later.weekday() <= FRIDAY
    return False


def _fitting(
    bank: Sequence[Question], holding: frozenset[Condition], recent_kinds: Sequence[QuestionKind]
) -> tuple[list[Question], list[Question]]:
    """What the day allows, and apart from it the miracle while its month is not over."""
    allowed = [question for question in bank if question.when <= holding] or list(bank)
    miracle = QuestionKind.MIRACLE
    too_soon = miracle in recent_kinds[:_MIRACLE_NOT_WITHIN] or len(recent_kinds) < _MIRACLE_NOT_BEFORE
    held_back = [question for question in allowed if too_soon and question.kind is miracle]
    return [question for question in allowed if question not in held_back], held_back


def _demands(holding: frozenset[Condition], recent_kinds: Sequence[QuestionKind]) -> Iterator[QuestionKind]:
    """The kinds that the situation asks for, the rep's silence before the calendar; each rests in between."""
    if not recent_kinds:
        yield QuestionKind.EXCEPTION
    demands = (
        (Condition.QUIET, QuestionKind.SHRINK, 0),
        (Condition.QUARTER_END, QuestionKind.QUARTER_END, _QUARTER_ENDS_WITHIN),
        (Condition.WEEK_END, QuestionKind.SCALING, 1),
    )
    for condition, kind, rest in demands:
        if condition in holding and kind not in recent_kinds[:rest]:
            yield kind


def _worn(recent_kinds: Sequence[QuestionKind]) -> QuestionKind | None:
    """The kind that was asked twice running, and so may not come a third time."""
    before = recent_kinds[:2]
    return before[0] if len(before) == 2 and before[0] is before[1] else None


def _rotated(
    fitting: Sequence[Question],
    held_back: Sequence[Question],
    recent_keys: Sequence[str],
    worn: QuestionKind | None,
) -> list[Question]:
    """What may be asked, down the ladder of what a small bank must give up."""
    spared = [question for question in fitting if question.kind is not worn]
    rungs = (
        (spared, NEVER_WITHIN),
        (spared, NEVER_WITHIN_MONTH),
        (held_back, NEVER_WITHIN_MONTH),
        (fitting, NEVER_WITHIN_MONTH),
    )
    for questions, window in rungs:
        if options := _unasked(questions, recent_keys, window):
            return options
    return _longest_ago(spared or fitting or held_back, recent_keys)


def _unasked(questions: Sequence[Question], recent_keys: Sequence[str], window: int) -> list[Question]:
    asked = set(recent_keys[:window])
    return [question for question in questions if question.key not in asked]


def _longest_ago(questions: Sequence[Question], recent_keys: Sequence[str]) -> list[Question]:
    """Those never asked, else the one asked longest ago."""
    ages = [_age(question.key, recent_keys) for question in questions]
    return [question for question, age in zip(questions, ages, strict=True) if age == max(ages)]


def _age(key: str, recent_keys: Sequence[str]) -> int:
    return recent_keys.index(key) if key in recent_keys else len(recent_keys)
