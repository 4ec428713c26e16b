"""Which match comes first."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import BrightSpotId
from bot.domain.searching.forms import folded, stem
from bot.domain.searching.ranking import Candidate, ranked

TODAY = date(2026, 11, 3)


def match(number: int, text: str, days_ago: int | None = 10, spreads: int = 0) -> Candidate:
    words = folded(text)
    day = None if days_ago is None else TODAY - timedelta(days=days_ago)
    stems = " ".join(sorted({f"~{stem(word)}" for word in words}))
    return Candidate(BrightSpotId(number), " ".join(words), stems, day, spreads)


def order(*matches: Candidate, words: str, all_there: bool = True) -> list[int]:
    return list(ranked(matches, folded(words), TODAY, all_there=all_there))


def test_the_word_as_typed_before_another_form_of_it() -> None:
    assert order(match(1, "pricing came up"), match(2, "the price came up"), words="price") == [2, 1]


def test_more_of_the_words_before_fewer() -> None:
    one, both = match(1, "a discount", days_ago=0), match(2, "a discount for purchasing", days_ago=700)
    assert order(one, both, words="discount purchasing", all_there=False) == [2, 1]


def test_words_side_by_side_before_words_far_apart() -> None:
    far = match(1, "the seal was dear and nobody at all had ever thought of a kit")
    assert order(far, match(2, "they bought the seal kit"), words="seal kit") == [2, 1]


def test_what_worked_for_others_too_and_what_is_newer() -> None:
    old, new = match(1, "the loop", days_ago=400), match(2, "the loop", days_ago=1)
    assert order(old, new, words="loop") == [2, 1]
    assert order(replace(old, spreads=2), new, words="loop") == [1, 2]


def test_without_words_the_same_holds() -> None:
    assert order(match(1, "one", 90), match(2, "two", 3), match(3, "three", 90, 3), words="") == [3, 2, 1]


def test_an_entry_without_a_name_has_no_day_and_stands_between_new_and_old() -> None:
    unnamed = match(2, "the loop", days_ago=None)
    new, old = match(1, "the loop", days_ago=1), match(3, "the loop", days_ago=900)
    assert order(old, unnamed, new, words="loop") == [1, 2, 3]


def test_two_without_a_name_stand_by_their_words_and_not_by_their_time() -> None:
    earlier, later = match(1, "zebra loop", None), match(2, "apple loop", None)
    assert order(earlier, later, words="loop") == [2, 1]
    assert order(replace(earlier, id=BrightSpotId(3)), later, words="loop") == [2, 3]


@given(st.permutations([match(n, f"loop {n % 3} pump", 7 * n, n % 2) for n in range(9)]))
def test_the_order_of_finding_changes_nothing(matches: list[Candidate]) -> None:
    assert order(*matches, words="pump loop") == order(
        *sorted(matches, key=lambda m: m.id), words="pump loop"
    )


@given(st.integers(0, 8))
def test_what_is_left_out_changes_nothing_for_the_rest(number: int) -> None:
    """So the order tells nothing of what somebody may not see."""
    matches = [match(n, f"loop {n % 3} pump", 7 * n, n % 2) for n in range(9)]
    whole = order(*matches, words="pump loop")
    rest = order(*(each for each in matches if each.id != number), words="pump loop")
    assert rest == [each for each in whole if each != number]
