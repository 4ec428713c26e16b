"""How entries are laid out in the messages of a roundup's thread, so that each takes what Slack takes; not which
entries there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, UserId
from bot.domain.strength import Strength
from bot.domain.words.sentences import whole_sentences

PARTS = 20
ENTRIES_A_PART = 10
"""A roundup takes up at most twenty messages of its thread, or one for every ten entries."""

_WIDTHS = (3000, 1500, 1000, 700, 450, 300, 150, 60, 30)


class Heading(StrEnum):
    """What a group stands under."""

    STRENGTH = "strength"
    """Its strength, or "More that worked"."""
    STORY = "story"
    """The whole of the story of which the parent has the beginning."""
    CUSTOMERS = "customers"
    """What works for customers."""
    TEAM = "team"
    """From the team: nobody is named."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One bright spot as others read it; an anonymous one has its text and nothing else."""

    text: str
    whose: Whose = Whose.MINE
    author: UserId | None = None
    bright_spot_id: BrightSpotId | None = None
    shortened: bool = False
    """Its author has more to tell than stands here."""


@dataclass(frozen=True, slots=True)
class Group:
    """What stands under one heading; a strength of None is "More that worked"."""

    strength: Strength | None
    shown: tuple[Shown, ...]
    heading: Heading = Heading.STRENGTH


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
    part_blocks: int = 2
    """What a reader who is alone with one part is told; and that some of it was shortened."""
    part_chars: int = 300
    heading_blocks: int = 1
    heading_chars: int = 80
    entry_blocks: int = 1
    entry_chars: int = 120
    button_blocks: int = 1
    """Under each entry that has an author: what can be done with it."""
    button_chars: int = 40
    weigh: Callable[[str], int] = weight

    def size(self, shown: Shown) -> tuple[int, int]:
        """Blocks and characters of one entry."""
        named = shown.bright_spot_id is not None
        blocks = self.entry_blocks + self.button_blocks * named
        return blocks, self.entry_chars + self.button_chars * named + self.weigh(shown.text)

    def takes(self, headings: int, sizes: Sequence[tuple[int, int]]) -> bool:
        """Whether so many headings and entries of these sizes fit one part."""
        blocks = self.part_blocks + headings * self.heading_blocks + sum(each for each, _ in sizes)
        chars = self.part_chars + headings * self.heading_chars + sum(each for _, each in sizes)
        return blocks <= self.blocks and chars <= self.chars

    def holds(self, part: Sequence[Group]) -> bool:
        """Whether these groups fit one part."""
        return self.takes(len(part), [self.size(shown) for group in part for shown in group.shown])


Part = tuple[Group, ...]
ROOM = Room()


def laid_out(groups: Sequence[Group], room: Room = ROOM, *, parts: int = PARTS) -> tuple[Part, ...]:
    """The parts of a thread in reading order: whole texts and strengths kept together where that fits. At most so
    many `parts`, or one for every ten entries."""
    most = max(parts, sum(len(group.shown) for group in groups) // ENTRIES_A_PART)
    for width in _WIDTHS:
        shortened = _shortened(groups, width, room)
        for together in (True, False):
            packed = pack(shortened, room, together=together)
            if len(packed) <= most and all(map(room.holds, packed)):
                return packed
    return pack(_shortened(groups, _WIDTHS[-1], room), room, together=False)


def fitted(groups: Sequence[Group], room: Room = ROOM) -> Part:
    """The same groups as one part: their texts shortened until it holds them, or as far as it goes."""
    widths = (_shortened(groups, width, room) for width in _WIDTHS)
    shortest = _shortened(groups, _WIDTHS[-1], room)
    return next((part for part in widths if room.holds(part)), shortest)


def _shortened(groups: Sequence[Group], width: int, room: Room) -> Part:
    """The story stays whole, however little room there is for the others."""
    return tuple(
        replace(group, shown=tuple(_ended(each, _width_of(group, width, room)) for each in group.shown))
        for group in groups
    )


def _width_of(group: Group, width: int, room: Room) -> int:
    if group.heading is not Heading.STORY:
        return width
    return next((each for each in _WIDTHS if _alone(group, each, room)), _WIDTHS[-1])


def _alone(group: Group, width: int, room: Room) -> bool:
    return room.holds((replace(group, shown=tuple(_ended(each, width) for each in group.shown)),))


def _ended(shown: Shown, width: int) -> Shown:
    """At a sentence's end."""
    if len(shown.text) <= width:
        return shown
    return replace(shown, text=whole_sentences(shown.text, width), shortened=True)


def pack(groups: Sequence[Group], room: Room = ROOM, *, together: bool = True) -> tuple[Part, ...]:
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
        self._sizes: list[tuple[int, int]] = []

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
