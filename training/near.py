"""How near texts lie to each other: `python -m training.near`; figures that `bot/domain/corrections.py` rests on."""

import json
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from bot.domain.corrections import FAR, closeness
from bot.understanding.reader import Reader, open_reader
from training.saying import say
from training.texts import FOLDER, Line, all_lines, split, writers

_TEXTS = 400


def main() -> None:
    reader = open_reader()
    _learned_from, aside = split(all_lines(), writers("held_out"))
    lines = [line for line in aside if line.strength]
    lines = lines[:: len(lines) // _TEXTS]
    vectors = {line.text: _vector(reader, line.text) for line in lines}
    pairs = list(combinations(lines, 2))
    _tell("any two texts", [closeness(vectors[a.text], vectors[b.text]) for a, b in pairs])
    alike = [closeness(vectors[a.text], vectors[b.text]) for a, b in pairs if _alike(a, b)]
    _tell("two of one writer and strength", alike)
    told_twice = [closeness(_vector(reader, a), _vector(reader, b)) for a, b in paraphrases()]
    _tell("the same event in other words", told_twice)


def paraphrases() -> Iterator[tuple[str, str]]:
    for row in (FOLDER / "paraphrases.jsonl").read_text(encoding="utf-8").splitlines():
        one, other = json.loads(row)
        yield one, other


def _alike(one: Line, other: Line) -> bool:
    return (one.writer, one.strength) == (other.writer, other.strength)


def _vector(reader: Reader, text: str) -> bytes:
    return reader.understand(text).vector or b""


def _tell(name: str, found: list[float]) -> None:
    middle, high, highest = np.quantile(found, [0.5, 0.99, 0.999])
    nearer = sum(each > FAR for each in found) / len(found)
    say(
        f"{name}: {len(found)} pairs, median {middle:.2f}, 99 % below {high:.2f}, 99.9 % below {highest:.2f}, "
    )
    say(f"    nearer than {FAR}: {nearer:.4f}")


if __name__ == "__main__":
    main()
