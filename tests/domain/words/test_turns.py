"""A turn of phrase is found wherever it may begin, however it is written down."""

import re

import pytest

from bot.domain.words.signs import SIGNS
from bot.domain.words.turns import compiled_turns, plain_sentences
from tests.domain.words.danger_sentences import IN_DANGER, ONLY_SOUNDS_LIKE_IT

WRITTEN = {
    r"(ich )?bringe? mich": ("ich bringe mich", "bring mich"),
    r"su[iï]cidale? (gedachten|gevoelens)": ("suicidale gedachten",),
    r"(?<!quase )(tive|tenho)~(panico|crise)": ("tive hoje um panico", "tenho crise"),
    r"(?:never|not)( ever)? again": ("never again", "not ever again"),
    r"(very |so )*tired$": ("very so tired", "tired", "tired . more"),
    r"[ab]c{1,2}d+": ("acd", "bccdd"),
    r"\w+ing out": ("burning out", "7ing out"),
    r"(a|)b|c": ("ab", "b", "c"),
}


@pytest.mark.parametrize("turn", WRITTEN)
def test_each_way_of_writing_one_down_is_found(turn: str) -> None:
    pattern = compiled_turns(turn)
    assert [said for said in WRITTEN[turn] if not pattern.search(f"well {said}")] == []
    assert pattern.search("zzz zzz") is None


def test_what_looks_back_is_not_passed_by() -> None:
    assert compiled_turns(r"(?<!quase )(tive|tenho)~(panico|crise)").search("quase tive panico") is None


def test_what_begins_where_the_text_does_is_not_passed_by() -> None:
    pattern = compiled_turns(r"((^|(?<=\. ))(just )?|we )won")
    assert all(
        pattern.search(said) for said in ("won it", "just won it", "well . just won it", "well we won")
    )
    assert pattern.search("they just won it") is None


@pytest.mark.parametrize("language", sorted(SIGNS))
def test_looking_at_beginnings_first_changes_nothing(language: str) -> None:
    """Each list as one plain alternation finds the same."""
    for listed in SIGNS[language].values():
        guarded = compiled_turns(listed)
        plain = re.compile(re.sub(r"\(\?=\[[^\]]*\]\)", "", guarded.pattern))
        for said in (*IN_DANGER[language], *ONLY_SOUNDS_LIKE_IT[language]):
            text = plain_sentences(said)
            assert bool(guarded.search(text)) is bool(plain.search(text)), said
