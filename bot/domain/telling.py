"""Which bright spot is told in full, by signs that a coach can explain; not when its author is asked, or how."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.bright_spot import BrightSpot, Visibility, Whose
from bot.domain.ids import BrightSpotId, UserId
from bot.domain.words.sentences import sentences

FEWEST = 60
"""Characters; what is shorter is a good line, and no story."""

ASKED_AHEAD = timedelta(days=4)
"""So long before a roundup the first author is asked: on the Thursday before a Monday's."""
PATIENCE = timedelta(days=1)
"""After so long without an answer the next one is asked as well."""
MOST_ASKED = 3

LONGEST_INTRODUCTION = 140
"""Characters that the parent shows of a coach's own words."""
_OUR_INTRODUCTION = 60
_INTRODUCTION_AND_STORY = 340


class Sign(StrEnum):
    """What makes a bright spot rich to read. Each counts once, and all of them the same."""

    HAPPENED = "happened"
    """Two sentences or more: it says what happened."""
    DIFFERENT = "different"
    """It says what was different, or why it worked."""
    SPOKEN = "spoken"
    """Somebody's own words are quoted."""
    CUSTOMER = "customer"
    """It is the customer's bright spot, or one of both together."""
    CONFIRMED = "confirmed"
    """The rep has said which strength it took."""
    FITS = "fits"
    """The parent can tell all of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """The story of an edition, with its author's name or without."""

    spot: BrightSpot
    unnamed: bool = False


# In plain small letters, in the seven languages that the texts are read in.
_DIFFERENT = (
    *("because", "instead", "rather than", "this time", "different", "for once", "first time", "usually"),
    *("normally", "weil", "statt", "anstatt", "diesmal", "dieses mal", "anders", "zum ersten mal"),
    *("sondern", "normalerweise", "sonst", "parce que", "au lieu", "cette fois", "plutôt que", "différent"),
    *("première fois", "d'habitude", "porque", "en vez", "en lugar", "esta vez", "diferente"),
    *("primera vez", "normalmente", "perché", "invece", "questa volta", "stavolta", "diverso", "di solito"),
    *("prima volta", "em vez", "desta vez", "primeira vez", "omdat", "in plaats van", "deze keer"),
    *("dit keer", "eerste keer"),
)
_SAYS_DIFFERENT = re.compile(rf"\b(?:{'|'.join(_DIFFERENT)})\b")
_SPOKEN = re.compile(r"[\"“”„«»‘]\s?\w[^\"“”„«»]+[\"“”«»’]")


def signs(spot: BrightSpot) -> frozenset[Sign]:
    """Those that this one shows."""
    text = spot.text
    shown = {
        Sign.HAPPENED: sentences(text) > 1,
        Sign.DIFFERENT: _SAYS_DIFFERENT.search(text.casefold().replace("’", "'")) is not None,
        Sign.SPOKEN: _SPOKEN.search(text) is not None,
        Sign.CUSTOMER: spot.whose is not Whose.MINE,
        Sign.CONFIRMED: spot.strength_chosen is not None,
        Sign.FITS: len(text) <= room_for_story(None),
    }
    return frozenset(sign for sign, there in shown.items() if there)


def candidates(
    named: Iterable[BrightSpot], told: Collection[BrightSpotId], last_author: UserId | None
) -> tuple[BrightSpot, ...]:
    """Those that could be told, the richest first, and of two that are as rich the one shared first. One that was
    told already is not told again, and nobody's comes twice in a row."""
    fit = (spot for spot in named if _tellable(spot) and spot.id not in told and spot.user_id != last_author)
    return tuple(sorted(fit, key=lambda spot: (-len(signs(spot)), spot.shared_at or spot.stored_at, spot.id)))


def room_for_story(introduction: str | None) -> int:
    """Characters that the parent has for the story, after the coach's own words or ours."""
    before = _OUR_INTRODUCTION if introduction is None else min(len(introduction), LONGEST_INTRODUCTION)
    return _INTRODUCTION_AND_STORY - before


def _tellable(spot: BrightSpot) -> bool:
    living = spot.deleted_at is None and spot.visibility is Visibility.TEAM and not spot.in_doubt
    return living and len(spot.text) >= FEWEST
