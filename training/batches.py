"""Texts as batches of token ids, in an order that a seed decides; not what is done with them."""

import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.texts import STRENGTHS, TONES, Line

LONGEST = 96
UNKNOWN = 3
_BATCH = 32
_SORTED_TOGETHER = 50
_TRAILING = re.compile(r"[.!?…]+$")


@dataclass(frozen=True, slots=True)
class Batch:
    """Ids with padding, how long each text is, and its labels; strength is -100 where there is none."""

    ids: Tensor
    lengths: Tensor
    tone: Tensor
    strength: Tensor
    rows: list[int]


def careless(text: str, chance: random.Random) -> str:
    """The same words as somebody in a hurry types them; labels do not depend on capitals, accents and full stops."""
    if chance.random() < 0.15:
        text = text.lower()
    if chance.random() < 0.15:
        text = _TRAILING.sub("", text)
    if chance.random() < 0.08:
        text = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    if chance.random() < 0.08:
        text = re.sub(r"[^\w\s]", "", text) or text
    if chance.random() < 0.15 and len(text) > 8:
        at = chance.randrange(len(text) - 1)
        text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text


def joined(lines: Sequence[Line], chance: random.Random, share: float) -> list[Line]:
    """Some lines with another of the same writer behind them, as in an answer of two messages."""
    by_writer: dict[str, list[Line]] = {}
    for line in lines:
        by_writer.setdefault(line.writer, []).append(line)
    return [
        _together(line, chance.choice(by_writer[line.writer]), chance) if chance.random() < share else line
        for line in lines
    ]


def _together(one: Line, other: Line, chance: random.Random) -> Line:
    """Only where the two labels say which one both have: something that worked beside a problem is mixed."""
    tones = {one.tone, other.tone}
    strengths = {line.strength for line in (one, other) if line.strength}
    if "empty" in tones or len(strengths) > 1:
        return one
    first, second = chance.sample([one.text, other.text], 2)
    text = chance.choice(["{} {}", "{}\n{}"]).format(first, second)
    tone = one.tone if len(tones) == 1 else "mixed"
    return replace(one, text=text, tone=tone, strength=next(iter(strengths), None))


def batches(
    lines: Sequence[Line],
    tokenizer: Tokenizer,
    chance: random.Random | None = None,
    forget: float = 0.0,
) -> Iterator[Batch]:
    """With `chance`: shuffled, typed carelessly, a share of the words forgotten. Without: by length, as written."""
    order = list(range(len(lines)))
    texts = [line.text for line in lines]
    if chance is not None:
        chance.shuffle(order)
        texts = [careless(text, chance) for text in texts]
    ids = [encoding.ids[: LONGEST - 1] for encoding in tokenizer.encode_batch(texts)]
    groups = _groups(order, ids)
    if chance is not None:
        chance.shuffle(groups)
    for rows in groups:
        yield _batch(rows, lines, [_forgetting(ids[row], chance, forget) for row in rows])


def _groups(order: list[int], ids: list[list[int]]) -> list[list[int]]:
    """Texts of like length stand together, so that little time goes into padding."""
    many = _BATCH * _SORTED_TOGETHER
    groups = []
    for start in range(0, len(order), many):
        part = sorted(order[start : start + many], key=lambda row: len(ids[row]))
        groups += [part[at : at + _BATCH] for at in range(0, len(part), _BATCH)]
    return groups


def _forgetting(ids: list[int], chance: random.Random | None, share: float) -> list[int]:
    if chance is None or not share:
        return ids
    inner = [UNKNOWN if chance.random() < share else token for token in ids[1:-1]]
    return [ids[0], *inner, ids[-1]]


def _batch(rows: list[int], lines: Sequence[Line], ids: list[list[int]]) -> Batch:
    longest = max(len(tokens) for tokens in ids)
    padded = torch.ones((len(ids), longest), dtype=torch.long)
    for at, tokens in enumerate(ids):
        padded[at, : len(tokens)] = torch.tensor(tokens)
    strength = [lines[row].strength for row in rows]
    return Batch(
        padded,
        torch.tensor([len(tokens) for tokens in ids]),
        torch.tensor([TONES.index(lines[row].tone) for row in rows]),
        torch.tensor([-100 if key is None else STRENGTHS.index(key) for key in strength]),
        rows,
    )
