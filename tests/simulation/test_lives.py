"""Made-up reps: our choice of questions is answered more than one fixed question and than chance; figures add up."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from bot.domain.choosing.history import Asked
from bot.domain.choosing.situation import Situation
from bot.domain.question import Question, QuestionKind
from bot.locales.bank import load_bank
from bot.simulation.figures import EVERYBODY, ahead, answered, rows, spread, told
from bot.simulation.lives import Lives, all_lives, live, working_days
from bot.simulation.policies import POLICIES, Policy, at_random, fixed, ours
from bot.simulation.tastes import TASTES

BANK = load_bank()
SEEDS, DAYS = 6, 60
NAMES = [taste.name for taste in TASTES]


@cache
def lives() -> Lives:
    return all_lives(BANK, SEEDS, DAYS)


def test_tastes_differ_and_one_of_each_awkward_sort_is_there() -> None:
    assert len(set(NAMES)) >= 6
    assert any(taste.tires < 1 for taste in TASTES)
    assert any(taste.later is not None for taste in TASTES)
    assert any(max([taste.otherwise, *taste.likes.values()]) < 0.35 for taste in TASTES)


@pytest.mark.parametrize("other", ["fixed", "random"])
def test_ours_is_answered_more_whatever_the_luck(other: str) -> None:
    more = ahead(lives(), other, answered)
    assert more.mean > 0.02
    assert more.low > 0
    assert ahead(lives(), other, told).mean > 0


def test_no_sort_of_rep_pays_for_the_others() -> None:
    for row in list(rows(lives()))[:-1]:
        assert row.answered["ours"].mean > row.answered["fixed"].mean
        assert row.answered["ours"].mean > row.answered["random"].mean - 0.05


def test_every_policy_meets_the_same_luck() -> None:
    anything = next(taste for taste in TASTES if taste.name == "answers anything")
    assert live(anything, ours, BANK, 30, "one") == live(anything, ours, BANK, 30, "one")
    assert live(anything, ours, BANK, 30, "one") != live(anything, ours, BANK, 30, "two")


def asked_by(policy: Policy) -> list[str]:
    """The keys of forty days' questions."""
    keys: list[str] = []

    def noting(
        bank: Sequence[Question], history: Sequence[Asked], situation: Situation, seed: str
    ) -> Question:
        question = policy(bank, history, situation, seed)
        keys.append(question.key)
        return question

    live(TASTES[0], noting, BANK, 40, "seed")
    return keys


def test_a_fixed_question_is_the_same_every_day() -> None:
    assert len(set(asked_by(fixed))) == 1


def test_chance_asks_many_and_never_the_last_one_again() -> None:
    keys = asked_by(at_random)
    assert len(set(keys)) > 20
    assert all(before != after for before, after in pairwise(keys))


def test_a_taste_says_how_likely_an_answer_is() -> None:
    tired = next(taste for taste in TASTES if taste.tires < 1)
    exceptions = [q for q in BANK if q.kind is QuestionKind.EXCEPTION and not q.narrow]
    before = [Asked(exceptions[1].key, QuestionKind.EXCEPTION, date(2026, 11, 2), answered=True)]
    assert tired.chance(exceptions[0], before, 0) < tired.chance(exceptions[0], [], 0)
    again = [Asked(exceptions[0].key, None, date(2026, 11, 2), answered=True)] * 20
    calm = next(taste for taste in TASTES if taste.name == "answers anything")
    assert calm.chance(exceptions[0], again, 0) == pytest.approx(0.8 * 0.6)


def test_working_days_leave_weekends_out() -> None:
    days = list(working_days(7))
    assert [day.weekday() for day in days] == [0, 1, 2, 3, 4, 0, 1]


def test_a_spread_holds_nine_in_ten() -> None:
    found = spread([float(n) for n in range(101)])
    assert (found.mean, found.low, found.high) == (50.0, 5.0, 95.0)


def test_there_is_a_row_for_each_and_one_for_everybody() -> None:
    found = list(rows(lives()))
    assert [row.name for row in found] == [*NAMES, EVERYBODY]
    mean = sum(row.answered["ours"].mean for row in found[:-1]) / len(NAMES)
    assert found[-1].answered["ours"].mean == pytest.approx(mean)
    assert all(set(row.answered) == set(POLICIES) for row in found)
