"""Reads a text with the model: tone and strengths with calibrated chances. Any text gets an answer."""

import math
from collections.abc import Sequence
from functools import cache

from bot.domain.bright_spot import Tone
from bot.domain.understanding import Understanding, is_sure, none_said, ranked
from bot.domain.words.danger import Danger
from bot.domain.words.reading import Meaning, read
from bot.domain.words.text import clean
from bot.understanding.languages import Languages
from bot.understanding.model import DANGERS, WEIGHTS, Card, Model, load

_HEAD, _TAIL = 1200, 400
"""Characters of a long text that are looked at: more than the encoder has places for."""

_SHARED = (Tone.BRIGHT, Tone.MIXED)
_KEPT = (Tone.PROBLEM, Tone.EMPTY)


class Reader:
    """Reads with a loaded model; holds nothing of what it read. Safe to use from several threads."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._languages = Languages(model.words)

    @property
    def version(self) -> str:
        """Of the format and of these very weights: vectors of any others lie elsewhere."""
        return f"{self.model.card.version}.{self.model.card.sha256[WEIGHTS][:12]}"

    def understand(self, text: str) -> Understanding:
        """Takes some milliseconds of one core, whatever the text's length. Never fails."""
        said = _looked_at(text)
        if read(said).meaning is not Meaning.ANSWER:
            return Understanding(Tone.EMPTY, none_said(), sure=False)
        card = self.model.card
        scores = self.model.scores(self.model.tokens(said))
        tones = dict(zip(card.tones, _chances(scores.tone, card.tone_temperature), strict=True))
        chances = _chances(scores.strength, card.strength_temperature)
        strengths = ranked(dict(zip(card.strengths, chances, strict=True)))
        tongue = self._languages.of(said)
        sure_from = math.inf if tongue.foreign else card.sure_from
        return Understanding(
            tone=_tone(tones, card.share_from),
            doubtful=card.keep_from <= _good(tones) < card.offer_from,
            hardly=_good(tones) < card.unasked_from,
            danger=_danger(_chances(scores.danger, 1.0), _least(card, tones)),
            strengths=strengths,
            sure=is_sure(strengths, sure_from),
            sure_from=sure_from,
            language=tongue.language,
            vector=_packed(scores.vector),
        )


class Unopened:
    """Opens the model with the first text: for a process that listens, and leaves reading to others."""

    @property
    def version(self) -> str:
        return _opened().version

    def understand(self, text: str) -> Understanding:
        return _opened().understand(text)


@cache
def _opened() -> Reader:
    return open_reader()


def open_reader() -> Reader:
    """With the model that is part of the program. Raises ModelTrouble."""
    return Reader(load())


def _looked_at(text: str) -> str:
    if len(text) > _HEAD + _TAIL:
        text = f"{text[:_HEAD]}\n{text[-_TAIL:]}"
    return clean(text)


def _chances(scores: Sequence[float], temperature: float) -> list[float]:
    """A softmax; the temperature is what made the chances come true on texts kept aside."""
    most = max(scores)
    raised = [math.exp((score - most) / temperature) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


def _tone(chances: dict[Tone, float], share_from: float) -> Tone:
    """First whether it is something to share, since a mistake there costs most; then the likelier of the two."""
    shared = _good(chances) >= share_from
    return max(_SHARED if shared else _KEPT, key=lambda tone: chances[tone])


def _least(card: Card, tones: dict[Tone, float]) -> float:
    """The chance from which it is one: of what surely worked more is asked."""
    return card.danger_from_bright if _good(tones) >= card.offer_from else card.danger_from


def _danger(chances: Sequence[float], least: float) -> Danger | None:
    """The nearer of two only where it is the likelier."""
    none, *rest = chances
    if 1 - none < least:
        return None
    return max(zip(rest, DANGERS[1:], strict=True), key=lambda each: each[0])[1]


def _good(chances: dict[Tone, float]) -> float:
    """The chance that there is something in it to share."""
    return sum(chances[tone] for tone in _SHARED)


def _packed(vector: Sequence[float]) -> bytes:
    """A direction in whole numbers from -127 to 127, a byte each."""
    length = math.sqrt(sum(value * value for value in vector)) or 1.0
    return bytes(round(127 * value / length) & 0xFF for value in vector)
