"""A text is cut into the pieces whose frequencies together are the greatest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.model import FOLDER, PIECES
from bot.understanding.pieces import FIRST, LAST, UNKNOWN, Pieces

TABLE = [
    "<s>\t0",
    "<pad>\t0",
    "</s>\t0",
    "<unk>\t0",
    "▁call\t-4",
    "ed\t-3",
    "▁ca\t-2",
    "lled\t-7",
    "▁\t-2",
    "e\t-5",
]


@pytest.fixture(scope="session")
def real() -> Pieces:
    with (FOLDER / PIECES).open(encoding="utf-8", newline="\n") as lines:
        return Pieces(lines)


def _cut(text: str) -> list[str]:
    return [TABLE[at].partition("\t")[0] for at in Pieces(TABLE).ids(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("called", ["▁call", "ed"]),
        ("called call", ["▁call", "ed", "▁call"]),
        ("  called \n", ["▁call", "ed"]),
        ("ｃａｌｌ", ["▁call"]),
        ("日本 e", ["▁", "<unk>", "▁", "e"]),
        ("", []),
        ("<s>", ["▁", "<unk>"]),
    ],
)
def test_the_likeliest_way_is_taken(text: str, pieces: list[str]) -> None:
    assert _cut(text) == ["<s>", *pieces, "</s>"]


@settings(max_examples=50)
@given(text=st.text(max_size=200))
def test_every_text_begins_and_ends_and_holds_no_mark_between(real: Pieces, text: str) -> None:
    first, *between, last = real.ids(text)
    assert (first, last) == (FIRST, LAST)
    assert all(id_ >= UNKNOWN for id_ in between)


def test_a_long_word_takes_no_longer_than_its_length(real: Pieces) -> None:
    assert len(real.ids("a" * 1600)) <= 1602
