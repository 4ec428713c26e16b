"""What a rep was asked before and how they took it: what is worn, what was asked lately, who was away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.prompt import Prompt, PromptState, Skipped
from bot.domain.question import Question, QuestionKind

NEVER_WITHIN = timedelta(days=30)
"""A question is not asked again before so long, as long as the bank has another."""

LONG_AWAY = 5
"""Days of their own on which a rep was not there; after so many they are greeted."""

_NOT_THERE = frozenset({Skipped.AWAY, Skipped.HOLIDAY, Skipped.PAUSED})
_THERE = frozenset({Skipped.ANSWERED, Skipped.NOT_TODAY})


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that reached the rep, and what came of it."""

    key: str
    kind: QuestionKind | None
    """None where the bank knows the question no more."""
    on: date
    answered: bool
    length: int = 0
    """Characters of the answer; 0 where there is an answer that was not counted, a tap say."""


def asked_before(prompts: Sequence[Prompt], bank: Sequence[Question]) -> list[Asked]:
    """Those prompts that reached the rep, in the order given."""
    kinds = {question.key: question.kind for question in bank}
    return [
        Asked(
            prompt.question_key,
            kinds.get(prompt.question_key),
            prompt.local_date,
            prompt.answered_at is not None,
            prompt.answered_length,
        )
        for prompt in prompts
        if prompt.state is PromptState.SENT and prompt.question_key is not None
    ]


def comes_back(prompts: Sequence[Prompt]) -> bool:
    """Whether the rep was away, on holiday or paused on many of their last days; newest first, of any state.

    What says nothing of them (an outage, a change of zone) neither counts nor ends the absence.
    """
    absent = 0
    for prompt in prompts:
        if prompt.state is not PromptState.SKIPPED or prompt.reason in _THERE:
            break
        absent += prompt.reason in _NOT_THERE
    return absent >= LONG_AWAY


def worn(history: Sequence[Asked]) -> QuestionKind | None:
    """The kind that was asked twice running, and so may not come a third time; newest first."""
    before = [asked.kind for asked in history[:2]]
    return before[0] if len(before) == 2 and before[0] is before[1] else None


def lately(history: Sequence[Asked], day: date) -> frozenset[str]:
    """The keys of questions that may not come again yet."""
    return frozenset(asked.key for asked in history if day - asked.on <= NEVER_WITHIN)


def longest_ago(questions: Sequence[Question], history: Sequence[Asked]) -> list[Question]:
    """Those never asked, else the one asked longest ago."""
    last = {asked.key: asked.on for asked in reversed(history)}
    ages = [last.get(question.key, date.min) for question in questions]
    return [question for question, age in zip(questions, ages, strict=True) if age == min(ages)]
