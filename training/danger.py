"""Teaches the trained encoder to hear signs of danger: `python -m training.danger`; all else stays as it was. With
`--without NAME` it only says what is heard of texts that were then not learned from.

A third head, on the means of two layers: a middle one and a late one. `bot/domain/words/signs` knows the turns
of phrase that people use; most of what they write is none of these.
"""

import hashlib
import json
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import ModelProto, TensorProto, helper, numpy_helper

from bot.domain.words.danger import danger
from bot.understanding.model import CARD, ENCODER, FOLDER, PIECES, open_pieces
from training.saying import say
from training.texts import SHAREABLE, Line, all_lines, split, writers

TEXTS = Path(__file__).parent / "danger"
LEARNED, ASIDE = ("first", "second", "third", "fourth", "doubts"), "kept_aside"
KINDS = ("none", "life", "harm")
MIDDLE, LATE = "middle", "l9.i"
OURS = frozenset({"late", "both", "hidden", "heard", "danger"})
"""What is added to the graph."""

HIDDEN, DROPPED = 128, 0.5
EPOCHS, BATCH, RATE, DECAY, SEED = 20, 256, 0.003, 0.001, 0
FALSE_ALARMS, FALSE_ALARMS_BRIGHT = 0.004, 0.0005
"""Of ordinary texts at most so many are taken for danger; and of those in which something surely worked."""

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """One text, and what it is a sign of."""

    text: str
    lang: str
    kind: str


@dataclass(frozen=True, slots=True)
class Head:
    """Scores for `KINDS` are `max(0, x @ inner + bias) @ outer + last`."""

    inner: Array
    bias: Array
    outer: Array
    last: Array

    def chances(self, seen: Array) -> Array:
        """Of each kind, for each text."""
        return _softmax(np.maximum(seen @ self.inner + self.bias, 0) @ self.outer + self.last)


@dataclass(frozen=True, slots=True)
class Seen:
    """Some texts as the encoder sees them."""

    both: Array
    tone: Array
    """Scores, in the order of the card."""

    def bright(self, card: dict[str, Any]) -> Array:
        """Whether something surely worked, as the bot takes it."""
        good = [card["tones"].index(tone) for tone in SHAREABLE]
        chances = _softmax(self.tone / card["tone_temperature"])[:, good].sum(axis=1)
        return np.asarray(chances >= card["offer_from"])


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=FOLDER)
    parser.add_argument("--without", choices=LEARNED)
    given = parser.parse_args()
    folder: Path = given.model
    ordinary, aside = split(all_lines(), writers("held_out"))
    card = dict(json.loads((folder / CARD).read_text(encoding="utf-8")))
    if given.without is not None:
        rest = tuple(name for name in LEARNED if name != given.without)
        head = learned(folder, card["longest"], ordinary, rest)
        report(
            folder,
            head,
            card | thresholds(head, looked_at(folder, card["longest"], aside), card),
            given.without,
        )
        return
    head = add_head(folder, card["longest"], ordinary)
    card |= thresholds(head, looked_at(folder, card["longest"], aside), card)
    card["sha256"][ENCODER] = hashlib.sha256((folder / ENCODER).read_bytes()).hexdigest()
    (folder / CARD).write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    report(folder, head, card, ASIDE)
    report_ordinary(folder, head, card, aside)


def told(name: str) -> list[Told]:
    """As written: by language, then by kind."""
    return [Told(**json.loads(row)) for row in (TEXTS / f"{name}.jsonl").read_text("utf-8").splitlines()]


def add_head(folder: Path, longest: int, ordinary: Sequence[Line]) -> Head:
    """Adds it to the graph."""
    head = learned(folder, longest, ordinary, LEARNED)
    (folder / ENCODER).write_bytes(_with_head(_plain(folder), head).SerializeToString())
    return head


def learned(folder: Path, longest: int, ordinary: Sequence[Line], names: Sequence[str]) -> Head:
    """From our texts and from ordinary ones, which are no sign of anything."""
    lines = [each for name in names for each in told(name)]
    labels = [KINDS.index(each.kind) for each in lines] + [KINDS.index("none")] * len(ordinary)
    return fitted(looked_at(folder, longest, [*lines, *ordinary]).both, np.array(labels))


def looked_at(folder: Path, longest: int, lines: Sequence[Told | Line]) -> Seen:
    """With the exported model, one text at a time."""
    tokens = open_pieces(folder / PIECES, longest)
    # Beside its weights, which a graph finds by their name.
    path = folder / "both.onnx"
    path.write_bytes(_with_both(_plain(folder)).SerializeToString())
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    try:
        session = onnxruntime.InferenceSession(str(path), options)
    finally:
        path.unlink()
    given = ({"ids": np.array([tokens(line.text)], dtype=np.int64)} for line in lines)
    found = [session.run(["both", "tone"], ids) for ids in given]
    return Seen(np.vstack([both for both, _ in found]), np.vstack([tone for _, tone in found]))


def fitted(seen: Array, labels: Array) -> Head:
    """One hidden layer; what it learns from has a fixed order, and the seed is fixed, so the outcome is."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # so that sums are made in one order
    mean, width = seen.mean(axis=0), seen.std(axis=0) + 1e-6
    even, wanted = torch.tensor((seen - mean) / width), torch.tensor(labels)
    inner, outer = torch.nn.Linear(even.shape[1], HIDDEN), torch.nn.Linear(HIDDEN, len(KINDS))
    net = torch.nn.Sequential(
        torch.nn.Dropout(DROPPED), inner, torch.nn.ReLU(), torch.nn.Dropout(DROPPED), outer
    )
    steps = EPOCHS * ceil(len(wanted) / BATCH)
    descent = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(descent, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(wanted)).split(BATCH):
            loss = torch.nn.functional.cross_entropy(net(even[batch]), wanted[batch])
            descent.zero_grad()
            loss.backward()
            descent.step()
            pace.step()
    first, bias, second, last = (each.detach().numpy() for each in net.parameters())
    weight = first.T / width[:, None]
    return Head(
        weight.astype(np.float32), (bias - mean @ weight).astype(np.float32), second.T.copy(), last.copy()
    )


def thresholds(head: Head, ordinary: Seen, card: dict[str, Any]) -> dict[str, float]:
    """The chance of danger from which it is one: where something surely worked, and elsewhere."""
    chances, bright = 1 - head.chances(ordinary.both)[:, 0], ordinary.bright(card)
    return {
        "danger_from": _exceeded_by(chances[~bright], FALSE_ALARMS * len(chances)),
        "danger_from_bright": _exceeded_by(chances[bright], FALSE_ALARMS_BRIGHT * len(chances)),
    }


def _exceeded_by(chances: Array, most: float) -> float:
    """The least chance that at most so many reach."""
    return round(float(np.sort(chances)[-int(most) - 1]) + 1e-4, 4)


def report(folder: Path, head: Head, card: dict[str, Any], name: str) -> None:
    """What is heard of danger in texts not learned from: by turns of phrase, by the head, and by either."""
    lines = told(name)
    heard = _heard(head, looked_at(folder, card["longest"], lines), card)
    listed = np.array([danger(each.text) is not None for each in lines])
    say("| | texts | by turns of phrase | by the model | by either |")
    say("|---|---|---|---|---|")
    groups = {kind: [each.kind == kind for each in lines] for kind in KINDS}
    for lang in sorted({each.lang for each in lines}):
        groups[lang] = [each.lang == lang and each.kind != "none" for each in lines]
    for group, chosen in groups.items():
        these = np.array(chosen)
        shares = (found[these].mean() for found in (listed, heard, listed | heard))
        say(f"| {group} | {these.sum()} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")
    say()


def report_ordinary(folder: Path, head: Head, card: dict[str, Any], aside: Sequence[Line]) -> None:
    """How often ordinary texts are taken for danger."""
    halves = [[line for line in aside if _half(line.writer) == half] for half in range(2)]
    seen = [looked_at(folder, card["longest"], lines) for lines in halves]
    for its, others in (seen, seen[::-1]):
        wrong = _heard(head, its, card | thresholds(head, others, card))
        say(f"of {len(wrong)} ordinary texts {wrong.mean():.4f}, by the thresholds of the other writers")


def _heard(head: Head, seen: Seen, card: dict[str, Any]) -> Array:
    least = np.where(seen.bright(card), card["danger_from_bright"], card["danger_from"])
    return np.asarray(1 - head.chances(seen.both)[:, 0] >= least)


def _half(writer: str) -> int:
    return sorted(writers("held_out")).index(writer) % 2


def _softmax(scores: Array) -> Array:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _plain(folder: Path) -> ModelProto:
    """The graph as it was before a head of ours was added."""
    model = onnx.load(folder / ENCODER, load_external_data=False)
    kept = {
        "node": [node for node in model.graph.node if node.output[0] not in OURS],
        "output": [output for output in model.graph.output if output.name not in OURS],
        "initializer": [
            weight for weight in model.graph.initializer if not weight.name.startswith("danger.")
        ],
    }
    for name, those in kept.items():
        field = getattr(model.graph, name)
        del field[:]
        field.extend(those)
    return model


def _with_both(plain: ModelProto) -> ModelProto:
    means = [
        helper.make_node("ReduceMean", [LATE], ["late"], "late", axes=[1], keepdims=0),
        helper.make_node("Concat", [MIDDLE, "late"], ["both"], "both", axis=1),
    ]
    plain.graph.node.extend(means)
    plain.graph.output.append(helper.make_tensor_value_info("both", TensorProto.FLOAT, None))
    return plain


def _with_head(plain: ModelProto, head: Head) -> ModelProto:
    model = _with_both(plain)
    del model.graph.output[-1]
    parts = {"inner": head.inner, "bias": head.bias, "outer": head.outer, "last": head.last}
    model.graph.initializer.extend(
        numpy_helper.from_array(part, f"danger.{name}") for name, part in parts.items()
    )
    model.graph.node.extend(
        [
            helper.make_node("Gemm", ["both", "danger.inner", "danger.bias"], ["hidden"], "hidden"),
            helper.make_node("Relu", ["hidden"], ["heard"], "heard"),
            helper.make_node("Gemm", ["heard", "danger.outer", "danger.last"], ["danger"], "danger"),
        ]
    )
    model.graph.output.append(helper.make_tensor_value_info("danger", TensorProto.FLOAT, [1, len(KINDS)]))
    return model


if __name__ == "__main__":
    main()
