"""The choice among all pairs that fit is the best there is, and better than the next best for each."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import BrightSpotId, UserId
from bot.domain.pairing_round import Fit
from bot.domain.strength import Strength
from bot.services.pairing.matching import best_choice

MONDAY = date(2026, 11, 2)


def fit(one: int, other: int, weight: int) -> Fit:
    return Fit(UserId(f"U{one}"), UserId(f"U{other}"), Strength.FOCUS, BrightSpotId(one), weight)


@st.composite
def possible(draw: st.DrawFn) -> list[Fit]:
    """Some of the pairs of up to seven people."""
    people = draw(st.integers(0, 7))
    return [
        fit(one, other, draw(st.integers(1, 40)))
        for one, other in combinations(range(people), 2)
        if draw(st.booleans())
    ]


def choices(fits: Sequence[Fit]) -> Iterator[tuple[Fit, ...]]:
    """Every choice in which nobody is in two pairs."""
    if not fits:
        yield ()
        return
    first, *others = fits
    yield from choices(others)
    free = [each for each in others if not {*each.both} & {*first.both}]
    yield from ((first, *chosen) for chosen in choices(free))


def greedy(fits: Sequence[Fit]) -> tuple[Fit, ...]:
    """The heaviest of all, then the heaviest of what it leaves."""
    chosen: list[Fit] = []
    for each in sorted(fits, key=lambda each: -each.weight):
        if not any({*each.both} & {*before.both} for before in chosen):
            chosen.append(each)
    return tuple(chosen)


def worth(chosen: Sequence[Fit]) -> tuple[int, int]:
    return len(chosen), sum(each.weight for each in chosen)


@given(possible())
def test_it_is_the_best_of_all_choices(fits: list[Fit]) -> None:
    assert worth(best_choice(fits)) == max(worth(each) for each in choices(fits))


@given(possible())
def test_nobody_is_in_two_pairs(fits: list[Fit]) -> None:
    people = [user_id for each in best_choice(fits) for user_id in each.both]
    assert len(people) == len(set(people))


@given(possible(), st.randoms(use_true_random=False))
def test_with_weights_of_their_own_the_order_of_the_list_changes_nothing(
    fits: list[Fit], chance: Random
) -> None:
    apart = [
        fit(int(each.seeker_id[1:]), int(each.helper_id[1:]), each.weight * 2**40 + 2**number)
        for number, each in enumerate(fits)
    ]
    mixed = list(apart)
    chance.shuffle(mixed)
    assert set(best_choice(mixed)) == set(best_choice(apart))


def test_the_next_best_for_each_leaves_two_alone_where_the_best_leaves_nobody() -> None:
    """Ana and Ben fit best, but Cleo can talk to Ana alone, and Dev to Ben alone."""
    ana, ben, cleo, dev = range(4)
    fits = [fit(ana, ben, 10), fit(cleo, ana, 8), fit(dev, ben, 8)]
    assert worth(greedy(fits)) == (1, 10)
    assert worth(best_choice(fits)) == (2, 16)


@pytest.mark.parametrize(
    ("people", "every", "ours", "theirs"),
    [(12, 5, 989, 857), (40, 20, 3112, 2674)],
    ids=["twelve, of whom every fifth pair fits", "forty, of whom each fits about two"],
)
def test_over_two_hundred_teams_it_leaves_fewer_over(people: int, every: int, ours: int, theirs: int) -> None:
    """The figures of the decision about it."""
    found = [0, 0]
    for seed in range(200):
        chance = Random(seed)
        fits = [
            fit(one, other, chance.randint(1, 900))
            for one, other in combinations(range(people), 2)
            if chance.random() < 1 / every
        ]
        found[0] += len(best_choice(fits))
        found[1] += len(greedy(fits))
    assert found == [ours, theirs]
