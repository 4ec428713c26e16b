"""From which chance a text of few words is shown to others unasked, and what that costs: `python -m training.few`.

It is set on every other one of the writers of `fresh`, of whom nothing is learned, and judged on those between them.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.domain.verdict import FEW_WORDS
from bot.domain.words.plainly import words_in
from bot.understanding.model import FOLDER, load
from training.calibrating import Array, scores_of
from training.saying import say
from training.texts import FRESH, SHAREABLE, Line, all_lines

UNASKED_AT_MOST = 0.04
"""Of the problems in few words, those that others would see unasked."""

_CANDIDATES = np.arange(0.5, 1.0, 0.01)


def main() -> None:
    card = load(FOLDER).card
    say("| writers | from | good shown unasked | bad shown unasked |")
    say("|---|---|---|---|")
    halves = {"set on these": set_on(all_lines(FRESH)), "judged on these": judged_on(all_lines(FRESH))}
    for name, lines in halves.items():
        shared = chances(FOLDER, card.longest, card.tone_temperature, lines)
        for at in (card.offer_from, card.unasked_from):
            good, bad = _shown(lines, shared, at)
            say(f"| {name} | {at} | {good:.3f} | {bad:.3f} |")


def set_on(lines: Sequence[Line]) -> list[Line]:
    """Of half of the writers, what they said in few words."""
    return _few(lines, 0)


def judged_on(lines: Sequence[Line]) -> list[Line]:
    """Of the other half."""
    return _few(lines, 1)


def chances(folder: Path, longest: int, temperature: float, lines: Sequence[Line]) -> Array:
    """Of bright or mixed, by the exported model."""
    tone, _ = scores_of(folder, longest, lines)
    shared: Array = (tone / temperature).softmax(-1)[:, : len(SHAREABLE)].sum(-1).numpy()
    return shared


def unasked_from(lines: Sequence[Line], shared: Array) -> float:
    """The least chance from which no more problems are shown than may be."""
    at = min(at for at in _CANDIDATES if _shown(lines, shared, at)[1] <= UNASKED_AT_MOST)
    return round(float(at), 2)


def _few(lines: Sequence[Line], first: int) -> list[Line]:
    half = sorted({line.writer for line in lines})[first::2]
    return [line for line in lines if line.writer in half and words_in(line.text) <= FEW_WORDS]


def _shown(lines: Sequence[Line], shared: Array, at: float) -> tuple[float, float]:
    good = np.array([line.tone in SHAREABLE for line in lines])
    bad = np.array([line.tone == "problem" for line in lines])
    return float((shared[good] >= at).mean()), float((shared[bad] >= at).mean())


if __name__ == "__main__":
    main()
