"""Ids rise and do not meet; marks say nothing."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.storage.ids import Ids

MILLISECONDS = st.lists(st.integers(0, 2**42), min_size=1, max_size=50)


@given(MILLISECONDS, st.integers())
def test_ids_rise_whatever_the_clock_does(milliseconds: list[int], seed: int) -> None:
    ticks = iter(milliseconds)
    ids = Ids(random.Random(seed), lambda: next(ticks))
    made = [ids.new_id() for _ in milliseconds]
    assert all(one < other for one, other in pairwise(made))
    assert all(0 <= one < 2**63 for one in made)


def test_two_processes_at_one_moment_hardly_meet() -> None:
    made = [Ids(random.Random(seed), lambda: 1_793_723_400_000).new_id() for seed in range(100)]
    assert len(set(made)) == 100


def test_a_mark_is_sixteen_hex_digits_and_new_each_time() -> None:
    ids = Ids(random.Random(1), lambda: 0)
    marks = {ids.new_mark() for _ in range(1000)}
    assert len(marks) == 1000
    assert all(len(mark) == 16 and int(mark, 16) >= 0 for mark in marks)
