"""Three ways of choosing a question, to be held beside each other: always the same, at random, and ours."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from bot.domain.choosing.choice import choose
from bot.domain.choosing.history import Asked
from bot.domain.choosing.situation import Situation
from bot.domain.question import Question, QuestionKind

Policy = Callable[[Sequence[Question], Sequence[Asked], Situation, str], Question]


def fixed(bank: Sequence[Question], history: Sequence[Asked], situation: Situation, seed: str) -> Question:
    """One good question, day after day: the rep's first."""
    known = {question.key: question for question in bank}
    if history and history[-1].key in known:
        return known[history[-1].key]
    return Random(seed).choice([q for q in bank if q.kind is QuestionKind.EXCEPTION and not q.narrow])


def at_random(
    bank: Sequence[Question], history: Sequence[Asked], situation: Situation, seed: str
) -> Question:
    """Any question that fits the day, and not the last one again."""
    before = history[0].key if history else None
    holding = situation.holding
    fitting = [q for q in bank if q.key != before and situation.fits(q, holding)]
    return Random(f"{seed}/{situation.local_date}").choice(fitting)


def ours(bank: Sequence[Question], history: Sequence[Asked], situation: Situation, seed: str) -> Question:
    """What the bot does."""
    return choose(bank, history, situation, seed).question


POLICIES: Mapping[str, Policy] = {"fixed": fixed, "random": at_random, "ours": ours}
