"""What an edition of the roundup shows and in which order; not when, in how many messages, or in which words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.domain.anonymity import may_show, waited_enough
from bot.domain.bright_spot import BrightSpot, Visibility, Whose
from bot.domain.packing import Group, Heading, Part, Shown
from bot.domain.strength import Strength

AUTHORS = 3
"""Fewer distinct authors than this, and the edition ripens into the next."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The bright spots of one edition; `waiting` stays for the next, `expired` has waited long enough."""

    named: tuple[BrightSpot, ...]
    anonymous: tuple[BrightSpot, ...] = ()
    waiting: tuple[BrightSpot, ...] = ()
    expired: tuple[BrightSpot, ...] = ()

    @property
    def shown(self) -> tuple[BrightSpot, ...]:
        return self.named + self.anonymous

    @property
    def authors_missing(self) -> int:
        """How many more people's bright spots it takes."""
        return max(AUTHORS - len({spot.user_id for spot in self.shown}), 0)

    @property
    def enough(self) -> bool:
        return self.authors_missing == 0


def compose(entries: Iterable[BrightSpot], active_members: int) -> Composition:
    """Sorts what was shared with a team into what this edition shows and what it holds back."""
    living = [spot for spot in entries if spot.deleted_at is None and spot.visibility.shared]
    named = tuple(spot for spot in living if spot.visibility is Visibility.TEAM)
    unnamed = tuple(spot for spot in living if spot.visibility is Visibility.ANONYMOUS)
    if may_show(unnamed, active_members):
        return Composition(named, anonymous=unnamed)
    return Composition(
        named,
        waiting=tuple(spot for spot in unnamed if not waited_enough(spot.editions_waited)),
        expired=tuple(spot for spot in unnamed if waited_enough(spot.editions_waited)),
    )


def strongest(named: Sequence[BrightSpot]) -> tuple[Strength, ...]:
    """At most three strengths that more than one person showed, the ones of most people first; for naming, never
    for counting. One person's strength is theirs and not the team's."""
    authors = {strength: _authors_of(strength, named) for strength in Strength}
    ranked = sorted((each for each in Strength if authors[each] > 1), key=lambda each: -authors[each])
    return tuple(ranked[:3])


def _authors_of(strength: Strength, named: Sequence[BrightSpot]) -> int:
    return len({spot.user_id for spot in named if spot.strength is strength})


def sections(
    named: Sequence[BrightSpot],
    anonymous: Sequence[BrightSpot],
    seed: str,
    story: Shown | None = None,
) -> tuple[Group, ...]:
    """The whole `story` where the parent has only its beginning; named ones by strength in its own order, then by
    time; what works for customers; the anonymous last, by a hash of their words."""
    by_time = sorted(named, key=lambda spot: (spot.shared_at or spot.stored_at, spot.id))
    ours = [spot for spot in by_time if spot.whose is not Whose.CUSTOMER]
    theirs = [spot for spot in by_time if spot.whose is Whose.CUSTOMER]
    unnamed = _shuffled(anonymous, seed)
    groups = (
        Group(None, () if story is None else (story,), Heading.STORY),
        *(Group(each, _named(ours, each)) for each in (*Strength, None)),
        Group(None, tuple(shown_by_name(spot) for spot in theirs), Heading.CUSTOMERS),
        Group(None, tuple(Shown(spot.text) for spot in unnamed), Heading.TEAM),
    )
    return tuple(group for group in groups if group.shown)


def shown_by_name(spot: BrightSpot) -> Shown:
    return Shown(spot.text, spot.whose, spot.user_id, spot.id)


def _named(spots: Sequence[BrightSpot], strength: Strength | None) -> tuple[Shown, ...]:
    return tuple(shown_by_name(spot) for spot in spots if spot.strength is strength)


def _shuffled(spots: Iterable[BrightSpot], seed: str) -> list[BrightSpot]:
    """An order that depends on nobody and on no time: whoever wrote it, a text stands in the same place."""
    return sorted(spots, key=lambda spot: sha256(f"{seed}\0{spot.text}".encode()).digest())


def positions(
    parts: Sequence[Part], content: Composition, seed: str, first: int = 1
) -> Iterator[tuple[BrightSpot, int]]:
    """Which part shows which bright spot, the `first` one having entries; position 0 is the parent. The story has its
    place there, also where the whole of it stands in the thread.

    The anonymous ones carry no id in a part; they are told apart by their order, which `seed` gives again.
    """
    named = {spot.id: spot for spot in content.named}
    unnamed = iter(_shuffled(content.anonymous, seed))
    for position, part in enumerate(parts, start=first):
        told = (group for group in part if group.heading is not Heading.STORY)
        for shown in (shown for group in told for shown in group.shown):
            known = shown.bright_spot_id
            yield (next(unnamed) if known is None else named[known]), position
