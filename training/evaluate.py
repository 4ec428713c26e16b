"""What the shipped model is worth on writers it has not read: `python -m training.evaluate`; it changes nothing.

Each half of those writers is judged with the temperatures and thresholds that were set on the other half.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from torch import Tensor

from bot.understanding.model import FOLDER, load
from training.calibrating import Calibration, calibrate, scores_of
from training.saying import say
from training.texts import SHAREABLE, STRENGTHS, TONES, Line, all_lines, split, writers

_BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """One line, and what was understood of it."""

    line: Line
    tone: str
    ranked: tuple[str, ...]
    p: float
    """Of the first strength."""
    sure: bool
    doubtful: bool
    """Its tone is too close to call: the bot keeps it for its author and offers nothing."""

    @property
    def right(self) -> bool:
        return self.ranked[0] == self.line.strength

    @property
    def among_three(self) -> bool:
        return self.line.strength in self.ranked[:3]


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=FOLDER)
    folder = parser.parse_args().model
    _learned_from, aside = split(all_lines(), writers("held_out"))
    judged = list(judge(folder, aside))
    for report in (_overall, _in_the_bot, _strengths, _tones, _pairs, _certainty):
        report(judged)
        say()


def judge(folder: Path, lines: Sequence[Line]) -> Iterator[Judged]:
    """With the exported model."""
    longest = load(folder).card.longest
    tone, strength = scores_of(folder, longest, lines)
    return crosswise(lines, tone, strength)


def crosswise(lines: Sequence[Line], tone: Tensor, strength: Tensor) -> Iterator[Judged]:
    """No line is judged with what was set on its writer; scores are in the order of the lines."""
    names = sorted({line.writer for line in lines})
    halves = [
        [at for at, line in enumerate(lines) if line.writer in half] for half in (names[::2], names[1::2])
    ]
    for here, there in (halves, halves[::-1]):
        setting = calibrate([lines[at] for at in there], tone[there], strength[there])
        tones = (tone[here] / setting.tone_temperature).softmax(-1).tolist()
        strengths = (strength[here] / setting.strength_temperature).softmax(-1).tolist()
        for at, its_tones, its_strengths in zip(here, tones, strengths, strict=True):
            yield judged_line(lines[at], its_tones, its_strengths, setting)


def judged_line(
    line: Line, tones: Sequence[float], strengths: Sequence[float], setting: Calibration
) -> Judged:
    """As the bot decides; the rules before the model are left out, so that the model is judged alone."""
    good = sum(tones[: len(SHAREABLE)])
    shared = good >= setting.share_from
    allowed = range(len(SHAREABLE)) if shared else range(len(SHAREABLE), len(TONES))
    order = sorted(range(len(STRENGTHS)), key=lambda index: -strengths[index])
    first = strengths[order[0]]
    return Judged(
        line,
        TONES[max(allowed, key=lambda index: tones[index])],
        tuple(STRENGTHS[index] for index in order),
        first,
        first >= setting.sure_from,
        setting.keep_from <= good < setting.offer_from,
    )


def share(judged: Sequence[Judged], holds: Callable[[Judged], bool]) -> float:
    return sum(map(holds, judged)) / len(judged) if judged else float("nan")


def shown(judged: Sequence[Judged]) -> list[Judged]:
    """Those that have a strength."""
    return [each for each in judged if each.line.strength]


def macro_f1(judged: Sequence[Judged]) -> float:
    """Of the tones, each counting the same."""
    values = []
    for tone in TONES:
        hits = sum(each.tone == each.line.tone == tone for each in judged)
        called, are = (sum(tone == name for name in names) for names in _named(judged))
        values.append(2 * hits / (called + are) if called + are else 0.0)
    return sum(values) / len(values)


def _named(judged: Sequence[Judged]) -> tuple[list[str], list[str]]:
    return [each.tone for each in judged], [each.line.tone for each in judged]


def lost(judged: Sequence[Judged]) -> float:
    """Bright and mixed answers that are treated as problem or empty."""
    return share(
        [each for each in judged if each.line.tone in SHAREABLE], lambda it: it.tone not in SHAREABLE
    )


def offered(judged: Sequence[Judged]) -> float:
    """Problem answers that are offered for sharing."""
    return share([each for each in judged if each.line.tone == "problem"], lambda it: it.tone in SHAREABLE)


def _overall(judged: Sequence[Judged]) -> None:
    say("| | texts | strength @1 | @3 | tone macro-F1 | good ones lost | problems offered |")
    say("|---|---|---|---|---|---|---|")
    groups = {"all": list(judged)}
    for language in sorted({each.line.lang for each in judged}):
        groups[language] = [each for each in judged if each.line.lang == language]
    for name, group in groups.items():
        first, three = (
            share(shown(group), lambda it: it.right),
            share(shown(group), lambda it: it.among_three),
        )
        say(
            f"| {name} | {len(group)} | {first:.3f} | {three:.3f} | {macro_f1(group):.3f} "
            f"| {lost(group):.3f} | {offered(group):.3f} |"
        )


def _in_the_bot(judged: Sequence[Judged]) -> None:
    """The two harms where a tone that is too close to call leads to a card that offers nothing."""
    say("| | good ones lost | problems offered | good ones too close to call | problems too close to call |")
    say("|---|---|---|---|---|")
    for name in ("all", *sorted({each.line.lang for each in judged})):
        group = [each for each in judged if name in ("all", each.line.lang)]
        good = [each for each in group if each.line.tone in SHAREABLE]
        bad = [each for each in group if each.line.tone == "problem"]
        figures = (
            share(good, lambda it: it.tone not in SHAREABLE and not it.doubtful),
            share(bad, lambda it: it.tone in SHAREABLE and not it.doubtful),
            share(good, lambda it: it.doubtful),
            share(bad, lambda it: it.doubtful),
        )
        say(f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |")


def _strengths(judged: Sequence[Judged]) -> None:
    say("| strength | texts | found @1 | @3 | right when named |")
    say("|---|---|---|---|---|")
    for key in STRENGTHS:
        its = [each for each in shown(judged) if each.line.strength == key]
        named = [each for each in shown(judged) if each.ranked[0] == key]
        found, three = share(its, lambda it: it.right), share(its, lambda it: it.among_three)
        say(f"| `{key}` | {len(its)} | {found:.3f} | {three:.3f} | {share(named, lambda it: it.right):.3f} |")


def _tones(judged: Sequence[Judged]) -> None:
    say("| tone | texts | " + " | ".join(f"read as {tone}" for tone in TONES) + " |")
    say("|---|---|" + "---|" * len(TONES))
    for tone in TONES:
        its = Counter(each.tone for each in judged if each.line.tone == tone)
        say(f"| {tone} | {its.total()} | " + " | ".join(str(its[other]) for other in TONES) + " |")


def _pairs(judged: Sequence[Judged]) -> None:
    say("| is | read as | how often | of its texts |")
    say("|---|---|---|---|")
    wrong = Counter((each.line.strength, each.ranked[0]) for each in shown(judged) if not each.right)
    texts = Counter(each.line.strength for each in shown(judged))
    for (key, other), count in wrong.most_common(5):
        say(f"| `{key}` | `{other}` | {count} | {count / texts[key]:.3f} |")


def _certainty(judged: Sequence[Judged]) -> None:
    its = shown(judged)
    sure = [each for each in its if each.sure]
    say("| first guess | suggested | right when suggested | calibration error |")
    say("|---|---|---|---|")
    right, error = share(sure, lambda it: it.right), calibration_error(its)
    say(f"| {len(its)} texts | {len(sure) / len(its):.3f} | {right:.3f} | {error:.3f} |")


def calibration_error(judged: Sequence[Judged]) -> float:
    """How far, on average, the chance that was given lies from how often it came true; ten equal bins."""
    total = 0.0
    for at in range(_BINS):
        its = [each for each in judged if at <= each.p * _BINS < at + 1 or (at == _BINS - 1 and each.p == 1)]
        if its:
            total += abs(sum(each.p for each in its) - sum(each.right for each in its))
    return total / len(judged)


if __name__ == "__main__":
    main()
