"""Signs of danger that no list of turns of phrase has: most are heard all the same, and hardly anything else is."""

import json
from pathlib import Path

import pytest

from bot.domain.words.danger import danger
from bot.understanding.reader import Reader
from tests.support.writers import written

ASIDE = Path(__file__).parents[2] / "training" / "danger" / "kept_aside.jsonl"
"""Nothing was learned from these, nor was any turn of phrase taken from them."""

MOST = 0.55
"""Of those at least so many are heard, by either; fewer would say that something broke."""
FEW = 0.04
"""Of what only sounds like it, and was written to, at most so many."""
HARDLY_ANY = 0.01
EVERY = 24


def _heard(reader: Reader, *kinds: str) -> list[bool]:
    lines = [json.loads(row) for row in ASIDE.read_text("utf-8").splitlines()]
    texts = [line["text"] for line in lines if line["kind"] in kinds]
    return [bool(danger(text) or reader.understand(text).danger) for text in texts]


@pytest.mark.parametrize("kind", ["life", "harm"])
def test_most_of_what_the_lists_never_saw_is_heard(reader: Reader, kind: str) -> None:
    heard = _heard(reader, kind)
    assert len(heard) == 252
    assert sum(heard) >= MOST * len(heard)


def test_what_only_sounds_like_it_is_rarely_taken_for_it(reader: Reader) -> None:
    heard = _heard(reader, "none")
    assert sum(heard) <= FEW * len(heard)


def test_an_ordinary_answer_is_hardly_ever(reader: Reader) -> None:
    texts = [line["text"] for line in written()[::EVERY]]
    assert sum(reader.understand(text).danger is not None for text in texts) <= HARDLY_ANY * len(texts)
