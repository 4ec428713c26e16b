"""Words without case, accents and endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.searching.forms import LONGEST, folded, stem


def test_words_are_letters_and_digits_in_small() -> None:
    assert folded("She'd SKETCHED the pump-loop: 3 bends, 24/7.") == (
        *("she", "d", "sketched", "the", "pump", "loop"),
        *("3", "bends", "24", "7"),
    )
    assert folded("Größe, Straße, déjà-vu, Ærø, Ｗｉｄｅ") == (
        "grosse",
        "strasse",
        "deja",
        "vu",
        "ærø",
        "wide",
    )
    assert folded("") == folded(" … !? 🎉 ") == ()


@pytest.mark.parametrize(
    "words",
    [
        "price prices priced pricing",
        "discount discounts discounted",
        "plan plans planned planning",
        "company companies",
        "call calls called calling",
        "meeting meetings",
        "order orders ordered",
        "win wins winning",
        "termin termine terminen",
        "verhandlung verhandlungen",
        "reunion reunions",
        "precio precios",
        "disegno disegni",
        "tekening tekeningen",
    ],
)
def test_one_word_in_its_forms(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", ["plan planet", "date data", "pump pumice", "customer costume", "bus bush"])
def test_words_that_have_nothing_in_common(words: str) -> None:
    one, other = words.split()
    assert stem(one) != stem(other)


@given(st.text(max_size=100))
def test_folding_and_stemming_come_to_rest(text: str) -> None:
    words = folded(text)
    assert folded(" ".join(words)) == words
    for word in words:
        assert word.isalnum()
        assert 0 < len(word) <= LONGEST
        assert stem(stem(word)) == stem(word)
        assert word.startswith(stem(word))
