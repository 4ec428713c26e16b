"""What is set after learning, on writers that the encoder did not learn from: two temperatures, four thresholds."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from bot.understanding.model import ENCODER, PIECES, open_encoder, open_pieces
from training.texts import SHAREABLE, STRENGTHS, TONES, Line

LOST_AT_MOST, OFFERED_AT_MOST = 0.02, 0.05
"""Of bright and mixed answers taken for problem or empty; of problem answers offered for sharing."""

Array = np.ndarray[Any, Any]

_RIGHT_WHEN_SURE = 0.9
_TEMPERATURES = np.arange(0.4, 3.0, 0.02)


@dataclass(frozen=True, slots=True)
class Calibration:
    """What goes onto the model's card."""

    tone_temperature: float
    strength_temperature: float
    share_from: float
    keep_from: float
    offer_from: float
    sure_from: float


def scores_of(folder: Path, longest: int, lines: Sequence[Line]) -> tuple[Tensor, Tensor]:
    """Tone and strength scores of the exported model itself, text by text, as the bot runs it."""
    tokens = open_pieces(folder / PIECES, longest)
    scores = open_encoder(folder / ENCODER)
    said = [scores(tokens(line.text)) for line in lines]
    return torch.tensor([each.tone for each in said]), torch.tensor([each.strength for each in said])


def calibrate(lines: Sequence[Line], tone: Tensor, strength: Tensor) -> Calibration:
    """From scores of lines whose writers the encoder has not read."""
    keys = torch.tensor([TONES.index(line.tone) for line in lines])
    shown = torch.tensor([line.strength is not None for line in lines])
    strengths = torch.tensor([STRENGTHS.index(line.strength) for line in lines if line.strength])
    tone_temperature = _temperature(tone, keys)
    strength_temperature = _temperature(strength[shown], strengths)
    shared = (tone / tone_temperature).softmax(-1)[:, : len(SHAREABLE)].sum(-1).numpy()
    first = (strength[shown] / strength_temperature).softmax(-1).max(-1)
    return Calibration(
        tone_temperature,
        strength_temperature,
        _share_from(shared, keys.numpy()),
        *_band(shared, keys.numpy()),
        _sure_from(first.values.numpy(), (first.indices == strengths).numpy()),
    )


def _temperature(scores: Tensor, labels: Tensor) -> float:
    """The one that makes the labels likeliest."""
    losses = [float(functional.cross_entropy(scores / float(value), labels)) for value in _TEMPERATURES]
    return round(float(_TEMPERATURES[int(np.argmin(losses))]), 2)


def _share_from(shared: Array, tones: Array) -> float:
    """Where the two harms stand in the proportion in which they are allowed."""
    good, bad = shared[tones < len(SHAREABLE)], shared[tones == TONES.index("problem")]
    candidates = np.arange(0.05, 0.95, 0.01)
    harms = [
        max(float((good < at).mean()) / LOST_AT_MOST, float((bad >= at).mean()) / OFFERED_AT_MOST)
        for at in candidates
    ]
    return round(float(candidates[int(np.argmin(harms))]), 2)


def _band(shared: Array, tones: Array) -> tuple[float, float]:
    """Below the first no more good ones are lost than may be; from the second on no more problems are offered."""
    good, bad = shared[tones < len(SHAREABLE)], shared[tones == TONES.index("problem")]
    candidates = np.arange(0.02, 0.99, 0.01)
    keep = max(at for at in candidates if float((good < at).mean()) <= LOST_AT_MOST)
    offer = min(at for at in candidates if float((bad >= at).mean()) <= OFFERED_AT_MOST)
    return round(float(min(keep, offer)), 2), round(float(offer), 2)


def _sure_from(first: Array, right: Array) -> float:
    """The lowest chance from which on nine suggestions in ten are right."""
    for at in np.arange(0.2, 0.95, 0.01):
        suggested = right[first >= at]
        if suggested.size and suggested.mean() >= _RIGHT_WHEN_SURE:
            return round(float(at), 2)
    return 0.95
