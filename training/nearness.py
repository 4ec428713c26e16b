"""Where a text lies among others: a middle layer's mean, turned so that unlike texts stand at right angles.

The last layer would put all texts of one strength together; a correction of one would then change them all. What tells
one writer from another is taken out as well, since a rep's corrections are compared with the same rep's texts.
"""

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.batches import batches
from training.encoder import Encoder
from training.texts import Line

LAYER = 6
SIZE = 128
_AT_MOST = 2500
_HABITS = 16


@torch.no_grad()
def middle(encoder: Encoder, lines: Sequence[Line], tokenizer: Tokenizer) -> Tensor:
    """The mean over each text's tokens after half of the layers."""
    found = torch.zeros(len(lines), encoder.shape.hidden)
    for batch in batches(lines, tokenizer):
        found[batch.rows] = encoder.middle(batch.ids, batch.lengths, LAYER)
    return found


def turning(encoder: Encoder, lines: Sequence[Line], tokenizer: Tokenizer) -> tuple[Tensor, Tensor]:
    """Weight and bias of a linear step: without the writers' directions, the others equally wide (whitening)."""
    lines = lines[:: max(1, len(lines) // _AT_MOST)]
    found = middle(encoder, lines, tokenizer)
    mean = found.mean(0)
    habits = _habits(found, lines)
    _, _, ways = torch.linalg.svd(habits.unique(dim=0) - mean, full_matrices=False)
    without = torch.eye(found.shape[1]) - ways[:_HABITS].T @ ways[:_HABITS]
    _, widths, directions = torch.linalg.svd((found - habits) @ without, full_matrices=False)
    weight = directions[:SIZE] / widths[:SIZE, None] * len(found) ** 0.5 @ without
    return weight, -(weight @ mean)


def _habits(found: Tensor, lines: Sequence[Line]) -> Tensor:
    """For each line the mean of its writer's."""
    names = sorted({line.writer for line in lines})
    whose = torch.tensor([names.index(line.writer) for line in lines])
    means = torch.stack([found[whose == at].mean(0) for at in range(len(names))])
    return means[whose]
