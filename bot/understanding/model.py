"""The model's files, checked and loaded once: token ids in, scores out; not what is made of the scores.

A file that is missing or of another version is found here, at start, with a sentence.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.bright_spot import Tone
from bot.domain.strength import Strength
from bot.domain.words.danger import Danger
from bot.understanding.errors import ModelMissing, WrongModel
from bot.understanding.pieces import Pieces

VERSION = 1
"""Of the files' format; a model of another version is refused."""

FOLDER = Path(__file__).parent / "model"
CARD = "model.json"
ENCODER, WEIGHTS, PIECES, WORDS = FILES = ("encoder.onnx", "weights.bin", "pieces.tsv", "words.json")
"""The graph; its weights, which it finds beside it; its vocabulary; common words of the seven languages."""

DANGERS = (None, Danger.LIFE, Danger.HARM)

_ERRORS_ONLY = 3


@dataclass(frozen=True, slots=True)
class Card:
    """What training found out beside the weights."""

    version: int
    sha256: Mapping[str, str]
    tones: tuple[Tone, ...]
    strengths: tuple[Strength, ...]
    tone_temperature: float
    strength_temperature: float
    share_from: float
    """The chance of bright or mixed from which a text is called one."""
    keep_from: float
    """The same chance from which it may be one, whatever it is called."""
    offer_from: float
    """The same chance from which it surely is one."""
    unasked_from: float
    """The same chance from which others may see it unasked though it has few words."""
    sure_from: float
    """The chance of the first strength from which it is suggested."""
    danger_from: float
    """The chance of danger from which a text shows signs of it."""
    danger_from_bright: float
    """The same where it surely tells of something that worked."""
    longest: int
    """Tokens that the encoder has places for."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says of one text: a score for each label of the card, and where the text lies."""

    tone: Sequence[float]
    strength: Sequence[float]
    vector: Sequence[float]
    danger: Sequence[float]
    """In the order of `DANGERS`."""


@dataclass(frozen=True, slots=True)
class Model:
    """Everything loaded; safe to use from several threads."""

    card: Card
    words: Mapping[str, Sequence[str]]
    tokens: Callable[[str], list[int]]
    scores: Callable[[list[int]], Scores]


def load(folder: Path = FOLDER) -> Model:
    """Reads and checks every file; takes a fraction of a second. Raises ModelMissing or WrongModel."""
    card = _card(folder)
    for name in FILES:
        _check(folder, name, card)
    words = json.loads((folder / WORDS).read_text(encoding="utf-8"))
    return Model(card, words, open_pieces(folder / PIECES, card.longest), open_encoder(folder / ENCODER))


def _card(folder: Path) -> Card:
    try:
        written = json.loads((folder / CARD).read_text(encoding="utf-8"))
    except OSError:
        raise ModelMissing(folder / CARD) from None
    except ValueError:
        raise WrongModel(folder, f"{CARD} is damaged") from None
    version = written.get("version") if isinstance(written, dict) else None
    if version != VERSION:
        raise WrongModel(folder, f"it has version {version}, and version {VERSION} is needed")
    try:
        return _understood(written)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise WrongModel(folder, f"{CARD} is incomplete ({fault})") from None


def _understood(written: Mapping[str, Any]) -> Card:
    card = Card(
        version=int(written["version"]),
        sha256={name: str(written["sha256"][name]) for name in FILES},
        tones=tuple(map(Tone, written["tones"])),
        strengths=tuple(map(Strength, written["strengths"])),
        tone_temperature=float(written["tone_temperature"]),
        strength_temperature=float(written["strength_temperature"]),
        share_from=float(written["share_from"]),
        keep_from=float(written["keep_from"]),
        offer_from=float(written["offer_from"]),
        unasked_from=float(written["unasked_from"]),
        sure_from=float(written["sure_from"]),
        danger_from=float(written["danger_from"]),
        danger_from_bright=float(written["danger_from_bright"]),
        longest=int(written["longest"]),
    )
    if set(card.tones) != set(Tone) or set(card.strengths) != set(Strength):
        raise ValueError("its labels are not ours")
    return card


def _check(folder: Path, name: str, card: Card) -> None:
    try:
        with (folder / name).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        raise ModelMissing(folder / name) from None
    if found != card.sha256[name]:
        raise WrongModel(folder, f"{name} is not the file that {CARD} describes")


def open_pieces(path: Path, longest: int) -> Callable[[str], list[int]]:
    """From a text to the ids of its pieces, at most `longest`."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        pieces = Pieces(lines)
    last = longest // 4

    def tokens(text: str) -> list[int]:
        """Where there are too many, the beginning and the end: an answer opens with what happened and ends on it."""
        ids = pieces.ids(text)
        return ids if len(ids) <= longest else [*ids[: longest - last], *ids[-last:]]

    return tokens


def open_encoder(path: Path) -> Callable[[list[int]], Scores]:
    """From the ids of one text to its scores, on one core."""
    import numpy as np  # noqa: PLC0415 (heavy, and most verbs do without it)
    import onnxruntime  # noqa: PLC0415 (as above)

    onnxruntime.set_default_logger_severity(_ERRORS_ONLY)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    # The graph is written as it should run; its fused normalisation would be seven times slower than the plain one.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def scores(ids: list[int]) -> Scores:
        given = {"ids": np.array([ids], dtype=np.int64)}
        tone, strength, vector, danger = session.run(["tone", "strength", "vector", "danger"], given)
        return Scores(tone[0].tolist(), strength[0].tolist(), vector[0].tolist(), danger[0].tolist())

    return scores
