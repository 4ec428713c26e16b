"""A number from 1 to 10, as whoever was asked for one gives it, is told from numbers that count something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.figures import is_figure
from tests.support.writers import written


@pytest.mark.parametrize(
    "said",
    [
        "6",
        "a 4 today",
        "7/10",
        "7 out of 10",
        "about a six",
        "maybe a 5?",
        "Solid 7",
        "8.",
        "6,5",
        "between 6 and 7",
        "6 last week, 8 this week",
        "I have make 7 of 10",
        "Una 7 hoy",
        "ungefähr 5",
        "un 7 sur 10",
        "six, I'd say",
    ],
)
def test_a_number_by_itself_is_one(said: str) -> None:
    assert is_figure(said)


@pytest.mark.parametrize(
    "said",
    [
        "42",
        "0",
        "3 calls",
        "120k",
        "8 because I prepared",
        "2/10 would not recommend",
        "14 dials 0 connects",
        "",
        "today",
        "3 PO",
        "7 meetings today",
        "won 2",
        "so so",
        "1.5 million",
        "10 new leads",
    ],
)
def test_what_counts_or_tells_something_is_none(said: str) -> None:
    assert not is_figure(said)


def test_no_bright_spot_of_our_writers_is_one() -> None:
    assert [
        line["text"] for line in written() if line["tone"] in ("bright", "mixed") and is_figure(line["text"])
    ] == []


@given(st.text(max_size=80))
def test_any_text_has_an_answer(said: str) -> None:
    assert is_figure(said) in (True, False)
