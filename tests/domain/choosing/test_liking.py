"""What a rep tends to answer, as the choice remembers it."""

from datetime import date, timedelta
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.choosing.history import Asked
from bot.domain.choosing.liking import HALF_LIFE, REMEMBERED, Liking, likings, reward
from bot.domain.question import QuestionKind

DAY = date(2026, 11, 16)
K = QuestionKind


def asked(kind: QuestionKind | None, length: int | None = None) -> Asked:
    """Left alone, or answered at that length."""
    return Asked("any", kind, DAY, length is not None, length or 0)


@pytest.mark.parametrize(
    ("length", "earned"), [(None, 0.0), (0, 0.8), (1, 0.602), (50, 0.7), (100, 0.8), (200, 1.0), (9000, 1.0)]
)
def test_any_answer_earns_most_and_a_rich_one_all(length: int | None, earned: float) -> None:
    assert reward(asked(K.EXCEPTION, length), usual=100) == pytest.approx(earned)


def test_rich_is_measured_by_the_reps_own_habit() -> None:
    terse = likings([asked(K.CUSTOMER, 12), asked(K.EXCEPTION, 6)])
    wordy = likings([asked(K.CUSTOMER, 1200), asked(K.EXCEPTION, 600)])
    assert terse == wordy
    assert terse[K.CUSTOMER].mean > terse[K.EXCEPTION].mean


def test_what_is_answered_is_liked_more_than_what_is_not() -> None:
    found = likings([asked(K.CUSTOMER, 50), asked(K.MIRACLE), asked(K.CUSTOMER, 60), asked(None, 80)])
    assert found[K.CUSTOMER].mean > 0.5 > found[K.MIRACLE].mean
    assert set(found) == {K.CUSTOMER, K.MIRACLE}


def test_old_answers_count_less_and_very_old_ones_nothing() -> None:
    fresh = likings([asked(K.CUSTOMER, 50)])[K.CUSTOMER]
    aged = likings([*[asked(None)] * HALF_LIFE, asked(K.CUSTOMER, 50)])[K.CUSTOMER]
    assert aged.earned == pytest.approx(fresh.earned / 2)
    assert likings([*[asked(None)] * REMEMBERED, asked(K.CUSTOMER, 50)]) == {}


@given(st.floats(0, 60), st.floats(0, 60), st.integers(0, 99))
def test_a_draw_is_a_share_and_foretold_by_its_seed(earned: float, missed: float, seed: int) -> None:
    liking = Liking(earned, missed)
    drawn = liking.drawn(Random(seed))
    assert 0 <= drawn <= 1
    assert drawn == liking.drawn(Random(seed))


def test_draws_keep_to_the_mean_and_come_closer_with_evidence() -> None:
    chance = Random(7)
    little, much = Liking(3, 1), Liking(60, 20)
    draws = {liking: [liking.drawn(chance) for _ in range(2000)] for liking in (little, much)}
    for liking, drawn in draws.items():
        assert fmean(drawn) == pytest.approx(liking.mean, abs=0.02)
    assert max(draws[much]) - min(draws[much]) < max(draws[little]) - min(draws[little])


def test_a_habit_takes_some_evidence() -> None:
    few = [Asked("any", K.CUSTOMER, DAY - timedelta(days=n), answered=True, length=9) for n in range(2)]
    assert not likings(few)[K.CUSTOMER].known
    assert likings(few * 2)[K.CUSTOMER].known
