"""Signs of danger are met in seven languages, and what sales people say in the heat of a deal is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.danger import LOOKED_AT, Danger, danger
from bot.domain.words.signs import SIGNS
from tests.domain.words.danger_sentences import IN_DANGER, ONLY_SOUNDS_LIKE_IT
from tests.support.writers import written

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
EVERY = 6
FEW = 0.0005
"""Of our writers' texts at most one in two thousand shows a sign."""


def test_every_language_has_its_signs_and_sentences() -> None:
    assert tuple(sorted(SIGNS)) == LANGUAGES
    assert all(set(signs) == set(Danger) for signs in SIGNS.values())
    assert all(len(IN_DANGER[language]) >= 12 for language in LANGUAGES)
    assert all(len(ONLY_SOUNDS_LIKE_IT[language]) >= 15 for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_is_missed(language: str) -> None:
    assert [said for said in IN_DANGER[language] if danger(said) is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_accents_capitals_and_punctuation_do_not_matter(language: str) -> None:
    shouted = [f"... {said.upper().rstrip('.')}!!" for said in IN_DANGER[language]]
    assert [said for said in shouted if danger(said) is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_idiom_is_no_sign(language: str) -> None:
    found = {said: danger(said) for said in ONLY_SOUNDS_LIKE_IT[language]}
    assert {said: sign for said, sign in found.items() if sign is not None} == {}


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("I don't want to live anymore.", Danger.LIFE),
        ("Ich will nicht mehr leben.", Danger.LIFE),
        ("Je pense au suicide.", Danger.LIFE),
        ("I had a panic attack, and I don't want to live anymore", Danger.LIFE),
        ("I had a panic attack before the demo", Danger.HARM),
        ("Wurde sexuell belästigt", Danger.HARM),
        ("wurde sexuell belaestigt", Danger.HARM),
    ],
)
def test_what_may_be_about_life_is_told_from_the_rest(said: str, about: Danger) -> None:
    assert danger(said) is about


def test_a_sign_is_found_wherever_it_stands() -> None:
    assert danger("Good visit. She drew the loop.\n" * 100 + "I don't want to live anymore.") is Danger.LIFE


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_said_after_it_a_sign_is_found(language: str) -> None:
    goes_on = [f"{said.rstrip('.!?')}. Meyer on Monday" for said in IN_DANGER[language]]
    assert [said for said in goes_on if danger(said) is None] == []


def test_no_sign_spans_two_sentences() -> None:
    assert danger("It hit me. In the face of it a fair question.") is None
    assert danger("What do I want? To die is gone from the tool list.") is None


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert danger(text) in (None, *Danger)


def test_what_is_too_long_for_slack_is_looked_at_in_part() -> None:
    assert danger("x " * LOOKED_AT + "I want to die") is None


def test_almost_none_of_our_writers_texts_shows_a_sign() -> None:
    """Those that do were looked at one by one: each tells of illness or fear."""
    texts = [line["text"] for line in written()[::EVERY]]
    signs = [text for text in texts if danger(text) is not None]
    assert len(signs) <= FEW * len(texts), signs
