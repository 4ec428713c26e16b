"""How short flat reports are taken, by the model alone and as the bot takes them: `python -m training.short`.

Nothing is learned on these. No word was added to the lists for `kept aside`, though one hand wrote both halves and then
the lists; `written afterwards` came when the lists were done, and changed the rule for the command and the form alone.
`another day` is by the same hand, on a day on which no list was changed. The `five writers` knew neither the lists nor
the rule; temperatures and thresholds are set on them and on others. On the `twenty-seven writers` of `fresh`, who came
last and wrote what is hard on purpose, nothing is learned, and one threshold is set on half of them (`training.few`).
"""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from bot.domain.bright_spot import Source, Tone
from bot.domain.understanding import Understanding
from bot.domain.verdict import Verdict, verdict
from bot.understanding.reader import open_reader
from training.saying import say
from training.texts import FRESH, Line, all_lines, split, writers

FOLDER = Path(__file__).parent
REPORTS = FOLDER / "short_reports.jsonl"
OTHERS, NEWCOMERS, SHORT = "five writers", "twenty-seven writers", "-short-"

Taken = Callable[[str, Understanding], Verdict]


def main() -> None:
    reader = open_reader()
    _learned_from, aside = split(all_lines(), writers("held_out"))
    lines = [json.loads(line) for line in _rows(REPORTS)]
    lines += _part(OTHERS, aside) + _part(NEWCOMERS, all_lines(FRESH))
    sensed = [(line, reader.understand(line["text"])) for line in lines]
    ways: dict[str, Taken] = {
        "the model alone": _alone,
        "typed": lambda text, it: _taken(text, it, Source.MESSAGE),
        "by command or form": lambda text, it: _taken(text, it, Source.COMMAND),
        "to a small question": lambda text, it: _taken(text, it, Source.PROMPT, asked_small=True),
    }
    say(
        "| | texts | good lost | good too close | bad kept as bright | of these shown unasked | bad too close |"
    )
    say("|---|---|---|---|---|---|---|")
    for part in ("seen", "kept aside", "written afterwards", "another day", OTHERS, NEWCOMERS):
        its = [(line, it) for line, it in sensed if line["part"] == part]
        for name, way in ways.items():
            say(f"| {part}: {name} | {len(its)} | " + " | ".join(_figures(its, way)) + " |")


def _part(part: str, lines: Iterable[Line]) -> list[dict[str, Any]]:
    """By those of the writers who write short and flat."""
    tones = {"bright": "bright", "mixed": "bright", "problem": "problem"}
    return [
        {"part": part, "text": line.text, "tone": tones[line.tone]}
        for line in lines
        if SHORT in line.writer and line.tone in tones
    ]


def _rows(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _alone(_text: str, it: Understanding) -> Verdict:
    if it.doubtful:
        return Verdict.OPEN
    return Verdict.BRIGHT if it.tone in (Tone.BRIGHT, Tone.MIXED) else Verdict.NONE


def _taken(text: str, it: Understanding, source: Source, *, asked_small: bool = False) -> Verdict:
    return verdict(it, text, source, settled=False, doubted=False, asked_small=asked_small, tapped=False)


def _figures(its: Sequence[tuple[dict[str, Any], Understanding]], way: Taken) -> list[str]:
    good = [way(line["text"], it) for line, it in its if line["tone"] == "bright"]
    bad = [way(line["text"], it) for line, it in its if line["tone"] != "bright"]
    told = [
        (good, {Verdict.NONE}),
        (good, {Verdict.OPEN}),
        (bad, {Verdict.BRIGHT, Verdict.SAID}),
        (bad, {Verdict.BRIGHT}),
        (bad, {Verdict.OPEN}),
    ]
    return [f"{sum(one in wanted for one in group) / len(group):.3f}" for group, wanted in told]


if __name__ == "__main__":
    main()
