"""What a text was understood to say: its tone, its likely strengths, how sure that is; not how it is found out."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.bright_spot import Tone
from bot.domain.strength import Strength
from bot.domain.words.danger import Danger

OFFERED = 3
"""How many are offered where the first is not sure enough."""


@dataclass(frozen=True, slots=True)
class Guess:
    """One strength and how likely it is, 0 to 1."""

    strength: Strength
    p: float


@dataclass(frozen=True, slots=True)
class Understanding:
    """Of one text. `strengths` holds all sixteen, best first, and sums to 1."""

    tone: Tone
    strengths: tuple[Guess, ...]
    sure: bool
    """The first guess is likely enough to be shown as the suggestion, and the language is known."""
    sure_from: float = field(default=math.inf, compare=False, repr=False)
    """The chance from which the first guess is sure; out of reach in a language that the reader does not know."""
    doubtful: bool = False
    """The tone is too close to call between something that worked and nothing that did."""
    hardly: bool = False
    """Not so surely something that worked that others should see it unasked where it is said in few words."""
    danger: Danger | None = None
    """It shows signs of danger, though perhaps in no turn of phrase that we know."""
    language: str | None = None
    """The language it is written in, by its ISO code, where that is clear."""
    vector: bytes | None = field(default=None, compare=False, repr=False)
    """Where the text lies for the model; for similar texts only, and never shown."""

    @property
    def surely_bright(self) -> bool:
        """Something worked, and the tone is not too close to call."""
        return self.tone in (Tone.BRIGHT, Tone.MIXED) and not self.doubtful

    @property
    def suggested(self) -> Strength | None:
        """The one to suggest."""
        return self.strengths[0].strength if self.sure else None

    @property
    def likeliest(self) -> tuple[Strength, ...]:
        """The three to offer, best first."""
        return tuple(guess.strength for guess in self.strengths[:OFFERED])


def ranked(chances: Mapping[Strength, float]) -> tuple[Guess, ...]:
    """All sixteen, best first; equal ones in the order of the label set."""
    total = sum(chances.values())
    guesses = [Guess(strength, chances[strength] / total) for strength in Strength]
    return tuple(sorted(guesses, key=lambda guess: -guess.p))


def none_said() -> tuple[Guess, ...]:
    """Of a text that says nothing: each as likely as any other."""
    return ranked(dict.fromkeys(Strength, 1.0))


def is_sure(strengths: tuple[Guess, ...], sure_from: float) -> bool:
    """Whether the first is likely enough to be suggested."""
    return strengths[0].p >= sure_from
