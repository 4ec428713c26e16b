"""What an edition of the roundup shows, in which order and in how many parts; not when, and not its words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.domain.anonymity import may_show, waited_enough
from bot.domain.bright_spot import BrightSpot, Visibility, Whose
from bot.domain.ids import BrightSpotId, UserId
from bot.domain.strength import Strength
from bot.domain.words.text import excerpt

AUTHORS = 3
"""Fewer distinct authors than this, and the edition ripens into the next."""

PARTS = 20
ENTRIES_A_PART = 10
"""A roundup takes up at most twenty messages of its thread, or one for every ten entries."""

_WIDTHS = (2500, 1500, 1000, 700, 450, 300, 150, 60, 30)


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
    if may_show([spot.user_id for spot in unnamed], active_members):
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


@dataclass(frozen=True, slots=True)
class Shown:
    """One bright spot as others read it; an anonymous one has its text and nothing else."""

    text: str
    whose: Whose = Whose.MINE
    author: UserId | None = None
    bright_spot_id: BrightSpotId | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """What stands under one heading: a strength, None ("More that worked"), or "From the team"."""

    strength: Strength | None
    shown: tuple[Shown, ...]
    anonymous: bool = False


def sections(named: Sequence[BrightSpot], anonymous: Sequence[BrightSpot], seed: str) -> tuple[Group, ...]:
    """Named ones by strength in its own order, then by time; the anonymous last, by a hash of their words."""
    by_time = sorted(named, key=lambda spot: (spot.shared_at or spot.stored_at, spot.id))
    groups = [Group(each, _named(by_time, each)) for each in (*Strength, None)]
    unnamed = _shuffled(anonymous, seed)
    groups.append(Group(None, tuple(Shown(spot.text) for spot in unnamed), anonymous=True))
    return tuple(group for group in groups if group.shown)


def _named(spots: Sequence[BrightSpot], strength: Strength | None) -> tuple[Shown, ...]:
    return tuple(
        Shown(spot.text, spot.whose, spot.user_id, spot.id) for spot in spots if spot.strength is strength
    )


def _shuffled(spots: Iterable[BrightSpot], seed: str) -> list[BrightSpot]:
    """An order that depends on nobody and on no time: whoever wrote it, a text stands in the same place."""
    return sorted(spots, key=lambda spot: sha256(f"{seed}\0{spot.text}".encode()).digest())


def weight(text: str) -> int:
    """How long a text may become at most once what is special to Slack is escaped."""
    return (
        len(text) + 4 * sum(text.count(char) for char in "&<>") + sum(text.count(char) for char in "*_~`@#:")
    )


@dataclass(frozen=True, slots=True)
class Room:
    """How much one part holds, and what headings and entries take up beside their words."""

    blocks: int = 45
    chars: int = 12_000
    part_blocks: int = 1
    part_chars: int = 200
    heading_blocks: int = 1
    heading_chars: int = 80
    entry_blocks: int = 1
    entry_chars: int = 120
    weigh: Callable[[str], int] = weight

    def size(self, shown: Shown) -> int:
        return self.entry_chars + self.weigh(shown.text)

    def takes(self, headings: int, sizes: Sequence[int]) -> bool:
        """Whether so many headings and entries of these sizes fit one part."""
        blocks = self.part_blocks + headings * self.heading_blocks + len(sizes) * self.entry_blocks
        chars = self.part_chars + headings * self.heading_chars + sum(sizes)
        return blocks <= self.blocks and chars <= self.chars

    def holds(self, part: Sequence[Group]) -> bool:
        """Whether these groups fit one part."""
        return self.takes(len(part), [self.size(shown) for group in part for shown in group.shown])


Part = tuple[Group, ...]
_ROOM = Room()


def laid_out(groups: Sequence[Group], room: Room = _ROOM) -> tuple[Part, ...]:
    """The parts of a thread in reading order: whole texts and strengths kept together where that fits."""
    most = max(PARTS, sum(len(group.shown) for group in groups) // ENTRIES_A_PART)
    for width in _WIDTHS:
        shortened = _shortened(groups, width)
        for together in (True, False):
            parts = pack(shortened, room, together=together)
            if len(parts) <= most and all(map(room.holds, parts)):
                return parts
    return pack(_shortened(groups, _WIDTHS[-1]), room, together=False)


def fitted(groups: Sequence[Group], room: Room = _ROOM) -> Part:
    """The groups of one part that is posted already, shortened as little as lets them fit after an edit."""
    widths = (_shortened(groups, width) for width in _WIDTHS)
    shortest = _shortened(groups, _WIDTHS[-1])
    return next((part for part in widths if room.holds(part)), shortest)


def _shortened(groups: Sequence[Group], width: int) -> Part:
    return tuple(
        replace(group, shown=tuple(replace(each, text=excerpt(each.text, width)) for each in group.shown))
        for group in groups
    )


def pack(groups: Sequence[Group], room: Room = _ROOM, *, together: bool = True) -> tuple[Part, ...]:
    """Part after part in reading order; `together` starts a new one for a group that fits there whole."""
    filling = _Filling(room)
    for group in groups:
        if together:
            filling.make_room_for(group)
        for shown in group.shown:
            filling.add(group, shown)
    return filling.parts()


class _Filling:
    """Parts as they fill, and what the last one has taken up."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._closed: list[Part] = []
        self._open: list[tuple[Group, list[Shown]]] = []
        self._sizes: list[int] = []

    def make_room_for(self, group: Group) -> None:
        sizes = [self._room.size(shown) for shown in group.shown]
        if not self._room.takes(len(self._open) + 1, self._sizes + sizes) and self._room.takes(1, sizes):
            self._close()

    def add(self, group: Group, shown: Shown) -> None:
        """An entry too long for any part gets one of its own."""
        size = self._room.size(shown)
        if not self._room.takes(len(self._open) + self._needs_heading(group), [*self._sizes, size]):
            self._close()
        if self._needs_heading(group):
            self._open.append((group, []))
        self._open[-1][1].append(shown)
        self._sizes.append(size)

    def parts(self) -> tuple[Part, ...]:
        self._close()
        return tuple(self._closed)

    def _needs_heading(self, group: Group) -> bool:
        return not self._open or self._open[-1][0] is not group

    def _close(self) -> None:
        if self._open:
            part = tuple(replace(group, shown=tuple(entries)) for group, entries in self._open)
            self._closed.append(part)
        self._open, self._sizes = [], []


def positions(parts: Sequence[Part], content: Composition, seed: str) -> Iterator[tuple[BrightSpot, int]]:
    """Which part shows which bright spot; position 0 is the parent, so the first part is 1.

    The anonymous ones carry no id in a part; they are told apart by their order, which `seed` gives again.
    """
    named = {spot.id: spot for spot in content.named}
    unnamed = iter(_shuffled(content.anonymous, seed))
    for position, part in enumerate(parts, start=1):
        for shown in (shown for group in part for shown in group.shown):
            known = shown.bright_spot_id
            yield (next(unnamed) if known is None else named[known]), position
