"""A model that is missing, damaged or of another version says so when it is loaded, in one clear sentence."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.domain.bright_spot import Tone
from bot.domain.strength import Strength
from bot.understanding.errors import ModelMissing, ModelTrouble, WrongModel
from bot.understanding.model import CARD, ENCODER, FILES, FOLDER, PIECES, VERSION, WEIGHTS, WORDS, Model, load

MOST_BYTES = 40_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the model; the large files are only linked."""
    for name in (CARD, PIECES, WORDS):
        shutil.copy(FOLDER / name, tmp_path / name)
    for name in (ENCODER, WEIGHTS):
        (tmp_path / name).symlink_to(FOLDER / name)
    return tmp_path


def _change_card(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    change(card)
    (folder / CARD).write_text(json.dumps(card), encoding="utf-8")


@pytest.mark.parametrize("name", [CARD, *FILES])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelMissing, match=rf"{name} cannot be read\. Install brightspots again"):
        load(folder)


@pytest.mark.parametrize("name", [PIECES, WORDS])
def test_a_file_that_was_changed_is_named(folder: Path, name: str) -> None:
    (folder / name).write_text("{}", encoding="utf-8")
    with pytest.raises(WrongModel, match=rf"{name} is not the file that model\.json describes"):
        load(folder)


def test_half_a_model_is_found(folder: Path) -> None:
    (folder / ENCODER).unlink()
    (folder / ENCODER).write_bytes((FOLDER / ENCODER).read_bytes()[:1000])
    with pytest.raises(WrongModel, match=rf"{ENCODER} is not the file"):
        load(folder)


def test_another_version_is_refused_with_both_numbers(folder: Path) -> None:
    _change_card(folder, lambda card: card.update(version=VERSION + 1))
    with pytest.raises(WrongModel, match=f"it has version {VERSION + 1}, and version {VERSION} is needed"):
        load(folder)


@pytest.mark.parametrize("text", ["", "[]", "{", '"model"', "{}"])
def test_a_damaged_card_is_a_sentence_too(folder: Path, text: str) -> None:
    (folder / CARD).write_text(text, encoding="utf-8")
    with pytest.raises(WrongModel, match=r"does not fit this version of Bright Spots"):
        load(folder)


@pytest.mark.parametrize(
    "change",
    [
        lambda card: card.pop("longest"),
        lambda card: card.update(sha256=None),
        lambda card: card.update(strengths=card["strengths"][1:]),
        lambda card: card.update(tones=["bright", "mixed", "problem", "cheerful"]),
        lambda card: card.update(sure_from="often"),
    ],
)
def test_an_incomplete_card_is_found(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    _change_card(folder, change)
    with pytest.raises(ModelTrouble, match=r"model\.json is incomplete"):
        load(folder)


def test_the_labels_are_ours_and_complete(model: Model) -> None:
    assert set(model.card.tones) == set(Tone)
    assert set(model.card.strengths) == set(Strength)
    assert len(model.card.tones) + len(model.card.strengths) == 20


def test_the_files_stay_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in (CARD, *FILES)) < MOST_BYTES


def test_what_is_too_close_to_call_lies_around_where_the_name_changes() -> None:
    card = load().card
    assert 0 < card.keep_from < card.share_from < card.offer_from < 1
