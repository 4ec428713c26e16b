"""The texts to learn from, and which writers are kept aside; not what is learned."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.domain.bright_spot import Tone
from bot.domain.strength import Strength

FOLDER = Path(__file__).parent
FRESH = FOLDER / "fresh"
"""Writers of whom nothing is learned."""
STRENGTHS = tuple(strength.value for strength in Strength)
TONES = tuple(tone.value for tone in Tone)
SHAREABLE = ("bright", "mixed")


@dataclass(frozen=True, slots=True)
class Line:
    """One text with the labels that two readers agreed on."""

    text: str
    lang: str
    tone: str
    strength: str | None
    writer: str


def all_lines(folder: Path = FOLDER / "texts") -> list[Line]:
    """In a fixed order: by file, then as written."""
    return [
        Line(**json.loads(row))
        for path in sorted(folder.glob("*.jsonl"))
        for row in path.read_text(encoding="utf-8").splitlines()
        if row.strip()
    ]


def writers(name: str) -> frozenset[str]:
    """The writers that a list names: `held_out` for testing, `calibration` for thresholds and temperature."""
    return frozenset((FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())


def split(lines: Iterable[Line], aside: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """Those to learn from, and those of the writers aside."""
    lines = list(lines)
    unknown = aside - {line.writer for line in lines}
    if unknown:
        raise ValueError(f"no texts by {', '.join(sorted(unknown))}")
    return (
        [line for line in lines if line.writer not in aside],
        [line for line in lines if line.writer in aside],
    )
