"""What reading costs on this machine: `python -m training.cost`; says nothing of how well it is read.

Times of one core; each is also given as a share of what the bare model takes, which travels better between machines.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import TypeVar

from training.saying import say
from training.texts import all_lines, split, writers

_TEXTS = 300

T = TypeVar("T")


def main() -> None:
    _learned_from, aside = split(all_lines(), writers("held_out"))
    texts = [line.text for line in aside[:: len(aside) // _TEXTS]]
    before, started = _resident(), time.perf_counter()
    from bot.understanding.reader import open_reader  # noqa: PLC0415 (what is measured)

    reader = open_reader()
    loaded = time.perf_counter() - started
    model = reader.model
    for text in texts:
        reader.understand(text)
    grown = _resident() - before
    whole = _times(reader.understand, texts)
    bare = _times(model.scores, [model.tokens(text) for text in texts])
    long = _times(reader.understand, ["She asked for the offer again and I said so. " * 1000] * 20)
    say(f"start-up {loaded:.2f} s, memory {grown:.0f} MB more")
    say(f"{len(texts)} answers of {median(len(text.split()) for text in texts):.0f} words (median)")
    say(f"one answer: median {median(whole):.1f} ms, 95 % under {quantiles(whole, n=20)[-1]:.1f} ms")
    say(f"of that the model alone: {median(bare):.1f} ms ({median(bare) / median(whole):.0%})")
    say(f"45,000 characters: median {median(long):.1f} ms")


def _times(read: Callable[[T], object], given: list[T]) -> list[float]:
    """Milliseconds of processor time for each."""
    took = []
    for each in given:
        started = time.process_time()
        read(each)
        took.append(1000 * (time.process_time() - started))
    return took


def _resident() -> float:
    """Megabytes that this process holds."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1000 if found else float("nan")


if __name__ == "__main__":
    main()
