"""Four ways to read a text, side by side on writers they have not read: `python -m training.compare`.

All learn from the same texts, are set crosswise as in `evaluate.py`, and read one text at a time on one core.
"""

import json
import pickle
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import torch
import wordllama
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import StandardScaler
from tokenizers import Tokenizer
from torch import Tensor

from bot.understanding.model import FILES, FOLDER, load
from training import base
from training.evaluate import crosswise, lost, macro_f1, offered, share, shown
from training.saying import say
from training.texts import STRENGTHS, TONES, Line, all_lines, split, writers
from training.train import from_cut_base
from training.vocabulary import cut

Vectors = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Method:
    """A name, tone and strength scores of one text, and how large its files are."""

    name: str
    scores: Callable[[str], tuple[Any, Any]]
    megabytes: float


def main() -> None:
    torch.set_num_threads(1)
    texts, aside = split(all_lines(), writers("held_out"))
    columns = (
        "strength @1 | @3 | tone macro-F1 | good ones lost | problems offered | en @1 | others @1 | ms | MB"
    )
    say(f"| method | {columns} |")
    say("|---" * (columns.count("|") + 2) + "|")
    for make in (_ngrams, _static, _frozen, _tuned):
        _report(make(texts), aside)


def _report(method: Method, aside: Sequence[Line]) -> None:
    said, took = [], []
    for line in aside:
        started = time.perf_counter()
        said.append(method.scores(line.text))
        took.append(time.perf_counter() - started)
    tone, strength = (torch.tensor(np.array(part), dtype=torch.float32) for part in zip(*said, strict=True))
    judged = shown(everything := list(crosswise(aside, tone, strength)))
    english = [each for each in judged if each.line.lang == "en"]
    others = [each for each in judged if each.line.lang != "en"]
    figures = [
        share(judged, lambda it: it.right),
        share(judged, lambda it: it.among_three),
        macro_f1(everything),
        lost(everything),
        offered(everything),
        share(english, lambda it: it.right),
        share(others, lambda it: it.right),
    ]
    shares = " | ".join(f"{figure:.3f}" for figure in figures)
    say(f"| {method.name} | {shares} | {1000 * median(took):.1f} | {method.megabytes:.0f} |")


def _linear(texts: Sequence[Line], rows: Any, steps: Sequence[Any]) -> tuple[Any, Any]:
    """A logistic regression for the tones and one for the strengths, over vectors that are there already."""
    tones = make_pipeline(*steps, LogisticRegression(C=3, max_iter=400))
    tones.fit(rows, [TONES.index(line.tone) for line in texts])
    its = [at for at, line in enumerate(texts) if line.strength]
    strengths = make_pipeline(*steps, LogisticRegression(C=3, max_iter=400))
    strengths.fit(rows[its], [STRENGTHS.index(texts[at].strength or "") for at in its])
    return tones, strengths


def _read_by(vector: Vectors, heads: tuple[Any, Any]) -> Callable[[str], tuple[Any, Any]]:
    def scores(text: str) -> tuple[Any, Any]:
        row = vector(text)
        return tuple(head.predict_log_proba(row)[0] for head in heads)  # type: ignore[return-value]

    return scores


def _ngrams(texts: Sequence[Line]) -> Method:
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3)
    both = make_union(words, letters)
    heads = _linear(texts, both.fit_transform([line.text for line in texts]).tocsr(), [])
    size = len(pickle.dumps((both, heads))) / 1e6
    return Method(
        "word and character n-grams, logistic regression",
        _read_by(lambda it: both.transform([it]), heads),
        size,
    )


def _static(texts: Sequence[Line]) -> Method:
    folder = Path(wordllama.__file__).parent
    model = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
    rows = np.concatenate([model.embed([line.text]) for line in texts])
    heads = _linear(texts, rows, [StandardScaler()])
    size = (
        sum(
            path.stat().st_size
            for kind in ("*.safetensors", "*tokenizer*.json")
            for path in folder.rglob(kind)
        )
        / 1e6
    )
    return Method(
        "static vectors (wordllama), logistic regression", _read_by(lambda it: model.embed([it]), heads), size
    )


@torch.no_grad()
def _frozen(texts: Sequence[Line]) -> Method:
    pieces = cut(base.read_tokenizer(), [line.text for line in texts])
    encoder, tokenizer = from_cut_base(pieces).eval(), Tokenizer.from_str(json.dumps(pieces.tokenizer))

    @torch.no_grad()
    def vector(text: str) -> Any:
        ids = torch.tensor([tokenizer.encode(f"query: {text}").ids[:128]])
        found: Tensor = encoder(ids, torch.tensor([ids.shape[1]])).vector
        return (found / found.norm()).numpy()

    rows = np.concatenate([vector(line.text) for line in texts])
    heads = _linear(texts, rows, [StandardScaler()])
    return Method(
        "sentence vectors (multilingual-e5-small), logistic regression", _read_by(vector, heads), 118.0
    )


def _tuned(_texts: Sequence[Line]) -> Method:
    model = load()
    size = sum((FOLDER / name).stat().st_size for name in FILES) / 1e6

    def scores(text: str) -> tuple[Any, Any]:
        said = model.scores(model.tokens(text))
        return said.tone, said.strength

    return Method("the same encoder, fine-tuned, int8 ONNX (shipped)", scores, size)


if __name__ == "__main__":
    main()
