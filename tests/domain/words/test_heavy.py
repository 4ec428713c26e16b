"""Somebody who is ill or has had enough is told from somebody who has nothing to tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.heavy import HEAVY, is_heavy
from bot.domain.words.signs import SIGNS
from tests.support.writers import written

FEW = 0.002
"""Of the words that say nothing, as our writers have them: "tired. tomorrow inshallah"."""


@pytest.mark.parametrize(
    "said",
    [
        "ill",
        "I'm sick today",
        "home with covid",
        "funeral today",
        "I dread every morning",
        "I am feeling very alone here",
        "I am very tired of this work",
        "I don't think I'm cut out for this",
        "I can't keep this up",
        "Kill me now",
        "what's the point?",
        "I hate this job",
        "I've had enough.",
        "müde",
        "bin heute krank",
        "Ben moe",
        "j'en peux plus",
        "estoy agotada",
        "não aguento mais",
        "non ce la faccio più",
    ],
)
def test_whoever_is_ill_or_has_had_enough_is_heard(said: str) -> None:
    assert is_heavy(said)


@pytest.mark.parametrize(
    "said",
    [
        "I'll think of something later",
        "I'm done for today",
        "Sorry, wrong channel",
        "home office, nothing to report",
        "admin all day",
        "was alone in the office, did quotes",
        "estoy solo con papeleo",
        "ben op kantoor",
        "Kannst morgen noch mal fragen",
    ],
)
def test_who_has_only_little_to_tell_is_not(said: str) -> None:
    assert not is_heavy(said)


def test_it_is_known_in_every_language_that_has_signs_of_danger() -> None:
    assert set(HEAVY) == set(SIGNS)


def test_almost_nothing_that_says_nothing_is_heavy_to_our_writers() -> None:
    empty = [line["text"] for line in written() if line["tone"] == "empty"]
    found = [text for text in empty if is_heavy(text)]
    assert len(found) <= FEW * len(empty), found


@given(st.text(max_size=200))
def test_any_text_has_an_answer(said: str) -> None:
    assert is_heavy(said) in (True, False)
