"""A bright spot that worked for three people, where its playbook is kept, and in which order; not how it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import BrightSpotId, ChannelId, WorkspaceId
from bot.domain.plan import Plan
from bot.domain.strength import Strength
from bot.domain.trying import PLAY, Spread, spread_of

OTHERS = PLAY - 1
"""For so many people besides its author it worked."""

DELETED_OFTEN = 2
"""So often deleted by hand, and the team does not want it there."""

NO_CANVASES = "no-canvases"


@dataclass(frozen=True, slots=True)
class Play:
    """A bright spot with the tries of others that worked, the earliest first."""

    spot: BrightSpot
    worked: tuple[Plan, ...]

    @property
    def workspace_id(self) -> WorkspaceId:
        return self.spot.workspace_id

    @property
    def id(self) -> BrightSpotId:
        return self.spot.id

    @property
    def anonymous(self) -> bool:
        return self.spot.visibility is Visibility.ANONYMOUS

    def spread(self, active: int) -> Spread:
        """How far it has travelled, as far as that points at nobody in a team of so many active members."""
        return spread_of(self.worked, self.spot.user_id).told_in(active)

    def listed(self, active: int) -> bool:
        """Whether the team may read that it is one: among few, that alone would say for whom it worked."""
        return self.spread(active).is_play

    def said(self) -> tuple[Plan, ...]:
        """One for each person who let others read who they are and what they say: their latest, in order of time."""
        latest = {plan.user_id: plan for plan in self.worked if plan.named and (plan.says or "").strip()}
        kept = {plan.id for plan in latest.values()}
        return tuple(plan for plan in self.worked if plan.id in kept)


@dataclass(frozen=True, slots=True)
class Chapter:
    """The plays of one strength; None is those without one; `anonymous` is "From the team"."""

    strength: Strength | None
    plays: tuple[Play, ...]
    anonymous: bool = False


def chapters(plays: Sequence[Play]) -> tuple[Chapter, ...]:
    """By strength in its own order, the oldest first; the anonymous last, in an order that tells of nobody."""
    named = sorted((play for play in plays if not play.anonymous), key=lambda play: play.id)
    found = [
        Chapter(each, tuple(play for play in named if play.spot.strength is each))
        for each in (*Strength, None)
    ]
    unnamed = sorted((play for play in plays if play.anonymous), key=_by_words)
    found.append(Chapter(None, tuple(unnamed), anonymous=True))
    return tuple(chapter for chapter in found if chapter.plays)


def _by_words(play: Play) -> bytes:
    return sha256(play.spot.text.encode()).digest()


def paged(found: Sequence[Chapter], size: int) -> tuple[tuple[Chapter, ...], ...]:
    """Pages of at most so many plays in reading order; a chapter may go on over the page."""
    pages: list[list[Chapter]] = []
    room = 0
    for chapter in found:
        for play in chapter.plays:
            if not room:
                pages.append([])
                room = size
            _turn_to(pages[-1], chapter, play)
            room -= 1
    return tuple(tuple(page) for page in pages)


def _turn_to(page: list[Chapter], chapter: Chapter, play: Play) -> None:
    """Under the heading that stands last, where it is the same one."""
    last = page[-1] if page else None
    if last is not None and (last.strength, last.anonymous) == (chapter.strength, chapter.anonymous):
        page[-1] = replace(last, plays=(*last.plays, play))
    else:
        page.append(replace(chapter, plays=(play,)))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a team's playbook is kept up to date: a canvas, or where there are none a message."""

    channel: ChannelId
    id: str = ""
    """Slack's id of the canvas, or the ts of the message; empty once somebody deleted it."""
    deleted: int = 0
    """How often somebody did."""
    no_canvases: bool = False
    """Slack refused one, and no scope would change that."""

    @property
    def is_message(self) -> bool:
        return "." in self.id

    @property
    def unwanted(self) -> bool:
        """It was made anew once already; whoever deletes it twice means it."""
        return not self.id and self.deleted >= DELETED_OFTEN

    def gone(self) -> "Place":
        """After somebody deleted it by hand."""
        return replace(self, id="", deleted=self.deleted + 1)

    def kept_at(self, there: str) -> "Place":
        """A canvas that was made shows that there can be one."""
        place = replace(self, id=there)
        return place if place.is_message else replace(place, no_canvases=False)

    def written(self) -> str:
        """As a team remembers it."""
        written = f"{self.channel} {self.id} {self.deleted}"
        return f"{written} {NO_CANVASES}" if self.no_canvases else written


def place_of(written: str | None) -> Place | None:
    """The inverse of `Place.written`."""
    if written is None:
        return None
    channel, canvas, deleted, *more = written.split(" ")
    return Place(ChannelId(channel), canvas, int(deleted), NO_CANVASES in more)
