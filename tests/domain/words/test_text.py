"""What is kept of a text: everything that could be read, cut where it must be at a decent place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.text import Kept, clean, excerpt, kept, only_symbols

FAMILY = "👩‍👩‍👧‍👦"
FLAG = "🇳🇿"
THUMB = "👍🏽"
CLUSTERS = (FAMILY, FLAG, THUMB, "e\u0323\u0301", "한", "\u1112\u1161\u11ab", "❤️", "नि")

messy = st.text(
    st.one_of(st.characters(), st.sampled_from("\u200d\ufe0f\u0301\r\n\t .!?…\u202e🇳🇿👍🏽&<>")), max_size=120
)


def test_control_characters_go_and_lines_stay() -> None:
    assert clean("  one\r\ntwo\rthree\tfour\x00\x07\x1b[0m\x7f ") == "one\ntwo\nthree\tfour[0m"
    assert clean("a\u2028b\vc") == "a\nb\nc"
    assert clean("abc\u202edef\u202c") == "abcdef"
    assert clean("e\u0301") == "é"
    assert clean("half \ud800 pair") == "half  pair"
    assert clean(FAMILY) == FAMILY


@given(messy)
def test_cleaning_again_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")
    assert not any(unicodedata.category(char) == "Cc" for char in once if char not in "\n\t")


def test_a_text_that_fits_is_kept_whole() -> None:
    assert kept("She took over the pen.") == Kept("She took over the pen.", 0)
    assert kept("x" * 3000) == Kept("x" * 3000, 0)


def test_a_long_text_ends_with_a_sentence_and_says_how_much_is_gone() -> None:
    text = "She took over the pen. " * 200
    found = kept(text)
    assert found.text.endswith("She took over the pen.")
    assert 2900 < len(found.text) <= 3000
    assert found.cut == len(text.strip()) - len(found.text)


def test_a_long_sentence_ends_with_a_word() -> None:
    found = kept("pump " * 9000)
    assert found.text.endswith("pump")
    assert len(found.text) == 2999
    assert found.cut == 44_999 - 2999


def test_one_endless_word_is_cut_all_the_same() -> None:
    assert kept("x" * 45_000) == Kept("x" * 3000, 42_000)


def test_a_decimal_point_is_no_sentence_end() -> None:
    assert (
        excerpt("We talked for ages and agreed on 1.5 per cent of it", 37)
        == "We talked for ages and agreed on…"
    )


@pytest.mark.parametrize("cluster", CLUSTERS)
@pytest.mark.parametrize("before", range(8))
def test_no_character_as_people_see_it_is_torn(cluster: str, before: int) -> None:
    whole = clean(cluster)
    found = kept("x" * before + whole * 10, limit=10)
    assert (len(found.text) - before) % len(whole) == 0


@given(messy, st.integers(1, 80))
def test_kept_is_the_beginning_and_nothing_else(text: str, limit: int) -> None:
    found = kept(text, limit)
    assert len(found.text) <= limit
    assert clean(text).startswith(found.text)
    assert found.cut == len(clean(text)) - len(found.text)


@given(messy, st.integers(3, 80))
def test_an_excerpt_says_that_it_is_one(text: str, limit: int) -> None:
    found = excerpt(text, limit)
    assert len(found) <= limit
    assert found == text if len(text) <= limit else found.endswith("…")


def test_an_excerpt_ends_with_a_sentence_where_there_is_one() -> None:
    text = "Maintenance found our seal kit dear. She asked what a stopped hour costs, then waited."
    assert excerpt(text, 45) == "Maintenance found our seal kit dear. …"
    assert excerpt(text, 60) == "Maintenance found our seal kit dear. She asked what a…"
    assert excerpt(text, 200) == text


@pytest.mark.parametrize(
    "text",
    ["🎉", ":tada:", ":+1: :tada:", "-", "...", "1️⃣", "👍🏽!", "❤️ 🇳🇿", FAMILY, "¯\\(ツ)/¯".replace("ツ", "")],
)
def test_symbols_only(text: str) -> None:
    assert only_symbols(text)


@pytest.mark.parametrize("text", ["", " ", "ok", "a 🎉", "10", "½", "да", "好", "12:30:45", "c:d:e"])
def test_something_is_said(text: str) -> None:
    assert not only_symbols(text)
