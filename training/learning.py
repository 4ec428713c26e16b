"""How the encoder learns from labelled texts: losses, rates, the order of steps; not what is done with it then."""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.batches import Batch, batches, joined
from training.encoder import Encoder
from training.texts import Line


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides a training run besides its texts."""

    epochs: int = 6
    rate: float = 2.5e-4
    head_rate: float = 1e-3
    fading: float = 0.93
    """Each layer below the last learns this much slower than the one above it."""
    dropout: float = 0.1
    forget: float = 0.1
    """Share of the pieces that are hidden while learning."""
    join: float = 0.1
    """Share of the lines that are followed by another of the same writer."""
    smoothing: float = 0.1
    contrast: float = 0.0
    """Weight of the loss that draws texts of one strength together, whatever their language."""
    warm: float = 0.1
    seed: int = 7


def learn(
    encoder: Encoder,
    lines: Sequence[Line],
    tokenizer: Tokenizer,
    recipe: Recipe,
    say: Callable[[int, float], None],
) -> None:
    """Changes the encoder in place; `say` hears the epoch and its mean loss after each."""
    chance = random.Random(recipe.seed)
    torch.manual_seed(recipe.seed)
    encoder.train()
    encoder.set_dropout(recipe.dropout)
    optimiser = torch.optim.AdamW(_groups(encoder, recipe), weight_decay=0.01, fused=True)
    steps = recipe.epochs * math.ceil(len(lines) / 32)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step / steps, recipe.warm))
    for epoch in range(recipe.epochs):
        losses = []
        for batch in batches(joined(lines, chance, recipe.join), tokenizer, chance, recipe.forget):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = _loss(encoder, batch, recipe)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            losses.append(loss.item())
        say(epoch + 1, sum(losses) / len(losses))
    encoder.eval()


def _pace(done: float, warm: float) -> float:
    """Up in a straight line, then down to nothing along a cosine."""
    if done < warm:
        return done / warm
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (done - warm) / (1 - warm))))


def _groups(encoder: Encoder, recipe: Recipe) -> Iterator[dict[str, object]]:
    heads = [*encoder.tone.parameters(), *encoder.strength.parameters()]
    yield {"params": heads, "lr": recipe.head_rate}
    depth = len(encoder.layers)
    for index, layer in enumerate(encoder.layers):
        yield {"params": list(layer.parameters()), "lr": recipe.rate * recipe.fading ** (depth - 1 - index)}
    first = [*encoder.word.parameters(), *encoder.position.parameters(), *encoder.first.parameters()]
    yield {"params": first, "lr": recipe.rate * recipe.fading**depth, "weight_decay": 0.0}


def _loss(encoder: Encoder, batch: Batch, recipe: Recipe) -> Tensor:
    read = encoder(batch.ids, batch.lengths)
    tone = functional.cross_entropy(read.tone.float(), batch.tone, label_smoothing=recipe.smoothing)
    shown = batch.strength >= 0
    if not shown.any():
        return tone
    scores, keys = read.strength[shown].float(), batch.strength[shown]
    strength = functional.cross_entropy(scores, keys, label_smoothing=recipe.smoothing)
    if not recipe.contrast:
        return tone + strength
    return tone + strength + recipe.contrast * _contrast(read.vector[shown].float(), keys)


def _contrast(vectors: Tensor, keys: Tensor) -> Tensor:
    """Supervised contrast: each text is nearer to those of its strength than to the others of its batch."""
    unit = functional.normalize(vectors, dim=-1)
    alike = (unit @ unit.T) / 0.1
    itself = torch.eye(len(keys), dtype=torch.bool)
    chances = alike.masked_fill(itself, -1e9).log_softmax(dim=-1)
    same = (keys[:, None] == keys[None, :]) & ~itself
    several = same.any(dim=-1)
    if not several.any():
        return vectors.sum() * 0
    means = (chances * same).sum(-1)[several] / same.sum(-1)[several]
    return -means.mean()


@torch.no_grad()
def scores(encoder: Encoder, lines: Sequence[Line], tokenizer: Tokenizer) -> tuple[Tensor, Tensor]:
    """Tone and strength scores of each line, in the lines' order."""
    tone = torch.zeros(len(lines), encoder.tone.out_features)
    strength = torch.zeros(len(lines), encoder.strength.out_features)
    for batch in batches(lines, tokenizer):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            read = encoder(batch.ids, batch.lengths)
        tone[batch.rows], strength[batch.rows] = read.tone.float(), read.strength.float()
    return tone, strength
