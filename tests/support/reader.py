"""A reader that understands a few turns of phrase, the same way each time; the real one is tried by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.bright_spot import Tone
from bot.domain.strength import Strength
from bot.domain.understanding import Understanding, is_sure, none_said, ranked

SURE, UNSURE, SURE_FROM = 0.9, 0.4, 0.6
LENGTH = 16
"""Of a vector, in bytes."""


@dataclass(frozen=True)
class Means:
    """What a turn of phrase says."""

    tone: Tone = Tone.BRIGHT
    strength: Strength | None = None
    sure: bool = True
    doubtful: bool = False


SAYS: Mapping[str, Means] = {
    "third voicemail": Means(strength=Strength.FOLLOW_UP),
    "list price, no tears": Means(strength=Strength.NEGOTIATION),
    "half of it": Means(Tone.MIXED, Strength.EXPLAINING),
    "somehow they signed": Means(strength=Strength.RAPPORT, sure=False),
    "no-show": Means(Tone.PROBLEM),
    "ghosted": Means(Tone.PROBLEM),
    "budget is gone": Means(Tone.PROBLEM),
    "so that was that": Means(strength=Strength.DISCOVERY, doubtful=True),
    "paperwork": Means(Tone.EMPTY),
    "lunchtime": Means(Tone.EMPTY, Strength.NEGOTIATION),
    "ask me tomorrow": Means(Tone.EMPTY),
}


@dataclass(frozen=True)
class ScriptedReader:
    """The port `Reader`. What it does not know is bright, and no strength likelier than another."""

    says: Mapping[str, Means] = field(default_factory=lambda: SAYS)
    version: str = "scripted"

    def understand(self, text: str) -> Understanding:
        means = next((means for said, means in self.says.items() if said in text.casefold()), Means())
        strengths = none_said()
        if means.strength is not None:
            p = SURE if means.sure else UNSURE
            rest = (1 - p) / (len(Strength) - 1)
            strengths = ranked(dict.fromkeys(Strength, rest) | {means.strength: p})
        sure = is_sure(strengths, SURE_FROM)
        return Understanding(means.tone, strengths, sure, SURE_FROM, means.doubtful, vector=_vector(text))


def _vector(text: str) -> bytes:
    """Equal texts lie together, others far apart."""
    at = sum(map(ord, text)) % LENGTH
    return bytes(127 if place == at else 0 for place in range(LENGTH))
