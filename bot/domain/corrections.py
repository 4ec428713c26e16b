"""What a workspace's corrections change in a suggestion: own ones at once, the team's gently; not where they are kept.

A correction keeps where its text lies among others and which strength was chosen, never the text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import fsum, sqrt
from operator import mul

from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.strength import Strength
from bot.domain.understanding import Guess, Understanding, is_sure, ranked

FAR = 0.35
"""Texts no nearer than this have nothing to say about each other. Of any two texts one pair in a thousand is nearer, of
a rep's texts with one strength three in a hundred, of two that tell the same event in other words two in three
(`python -m training.near`)."""

_OWN, _TEAM = 30.0, 3.0
"""What one correction of the very same text weighs, where the reader's opinion weighs 1. The same event in other words
is about half as near, and one's own correction of it weighs as much as the reader."""

_TEAM_AT_MOST = 0.5
"""However many colleagues agree, two thirds of the reader's opinion stay."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A rep chose this strength for a bright spot; it goes when the bright spot goes."""

    workspace_id: WorkspaceId
    bright_spot_id: BrightSpotId
    user_id: UserId
    strength: Strength
    vector: bytes
    model_version: str
    """Vectors of different versions have nothing in common."""
    made_at: datetime
    team_id: TeamId | None = None
    shared: bool = False
    """Whether the bright spot is visible as `team`; only then may the team's suggestions learn from it."""


def adjust(
    understanding: Understanding,
    vector: bytes | None,
    own: Sequence[Correction],
    team: Sequence[Correction],
) -> Understanding:
    """The rep's own corrections of similar texts weigh at once, the team's a little. Their order does not matter."""
    if vector is None:
        return understanding
    mine = _weights(vector, own, max)
    theirs = _weights(vector, (each for each in team if each.shared), fsum)
    if not mine and not theirs:
        return understanding
    gently = _mixed(understanding.strengths, theirs, _TEAM, _TEAM_AT_MOST)
    strengths = _mixed(gently, mine, _OWN, None)
    return replace(understanding, strengths=strengths, sure=is_sure(strengths, understanding.sure_from))


def closeness(one: bytes, other: bytes) -> float:
    """The cosine of two vectors of signed bytes; 0 where they cannot be compared."""
    if len(one) != len(other):
        return 0.0
    a, b = memoryview(one).cast("b"), memoryview(other).cast("b")
    lengths = sqrt(sum(map(mul, a, a)) * sum(map(mul, b, b)))
    return sum(map(mul, a, b)) / lengths if lengths else 0.0


def _weights(
    vector: bytes, corrections: Iterable[Correction], together: Callable[[list[float]], float]
) -> dict[Strength, float]:
    """Nothing for a far text, 1 for the same one; squared, since only near texts are alike.

    Of a rep's own the nearest speaks for its strength, so that many half-alike never outvote the very same text.
    """
    found: dict[Strength, list[float]] = defaultdict(list)
    for correction in corrections:
        near = (closeness(vector, correction.vector) - FAR) / (1 - FAR)
        if near > 0:
            found[correction.strength].append(near * near)
    return {strength: together(parts) for strength, parts in found.items()}


def _mixed(
    guesses: tuple[Guess, ...], weights: Mapping[Strength, float], worth: float, at_most: float | None
) -> tuple[Guess, ...]:
    """The opinion so far weighs 1; the corrections weigh what they are worth together."""
    total = fsum(weights.values())
    if not total:
        return guesses
    weight = total * worth if at_most is None else min(total * worth, at_most)
    return ranked(
        {guess.strength: guess.p + weight * weights.get(guess.strength, 0.0) / total for guess in guesses}
    )
