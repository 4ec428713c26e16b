"""One rep who would like to hear more about a colleague's bright spot, when they may ask, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.ids import AskId, BrightSpotId, ChannelId, UserId, WorkspaceId

LAPSES_AFTER = timedelta(days=7)
"""Whoever asked hears by then, whether or not the author ever said a word."""
CHECKED_AFTER = timedelta(days=7)
MOST_UNDECIDED = 3
"""So many of one person's asks may be on their way at a time."""
LONGEST_LINE = 1000
"""Characters of an answer in a line; it may be more than one."""


class AskState(StrEnum):
    """Waiting behind another one, open with the author, or decided by them."""

    WAITING = "waiting"
    OPEN = "open"
    INTRODUCED = "introduced"
    ANSWERED = "answered"
    NOT_NOW = "not_now"
    GONE = "gone"
    """The bright spot was taken back, or one of the two left."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The author is asked privately; only one ask is open with them at a time."""

    workspace_id: WorkspaceId
    id: AskId
    asker_id: UserId
    author_id: UserId
    bright_spot_id: BrightSpotId
    asked_at: datetime
    state: AskState = AskState.WAITING
    decided_at: datetime | None = None
    line: str | None = None
    """The author's answer, for the asker alone."""
    channel: ChannelId | None = None
    """The group DM in which the two met."""
    check_on: date | None = None
    """The asker's local date from which I ask once whether it helped."""
    checked_at: datetime | None = None

    @property
    def undecided(self) -> bool:
        return self.state in {AskState.WAITING, AskState.OPEN}

    @property
    def helped(self) -> bool:
        """The author told more, or is glad to."""
        return self.state in {AskState.INTRODUCED, AskState.ANSWERED}

    def lapsed(self, now: datetime) -> bool:
        """Nobody decided in all that time."""
        return self.undecided and now - self.asked_at >= LAPSES_AFTER

    def decided(
        self, state: AskState, now: datetime, *, line: str | None = None, today: date | None = None
    ) -> "Ask":
        """`today` is the asker's: a week later I ask them whether it helped."""
        check_on = today + CHECKED_AFTER if today is not None else None
        return replace(self, state=state, decided_at=now, line=line, check_on=check_on)


class Hindrance(StrEnum):
    """Why nobody is asked: the end of a catalog id `reply-ask_<hindrance>`."""

    OWN = "own"
    NOT_POSSIBLE = "not_possible"
    """One sentence for an entry that is not to be seen and for an author who is not to be asked: which of the two
    it is would tell that somebody stopped."""
    AUTHOR_GONE = "author_gone"
    """Its author has left the company, which Slack shows to everybody."""
    ALREADY = "already"
    HAD = "had"
    NOT_THIS_WEEK = "not_this_week"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is known when somebody would like to hear more."""

    own: bool
    possible: bool
    """They may see it under its author's name, and the author is there to be asked."""
    before: Sequence[Ask]
    """Their earlier asks about the same bright spot, newest first."""
    undecided: int
    """How many of their asks are on their way, for all that they know."""
    author_gone: bool = False
    """They may see it so, and its author has left the company."""
    untold: bool = False
    """What came of the latest waits for room in their day. Whoever presses again does not learn of it sooner."""


def hindrance(wish: Wish, now: datetime) -> Hindrance | None:
    """The first reason that holds; None: the author is asked."""
    if wish.own:
        return Hindrance.OWN
    if not wish.possible:
        return Hindrance.AUTHOR_GONE if wish.author_gone else Hindrance.NOT_POSSIBLE
    if wish.before and (wish.untold or wish.before[0].undecided):
        return Hindrance.ALREADY
    if wish.before and (reason := _after(wish.before[0], now)) is not None:
        return reason
    return Hindrance.ENOUGH if wish.undecided >= MOST_UNDECIDED else None


def _after(latest: Ask, now: datetime) -> Hindrance | None:
    """What the last ask about it, which is settled, leaves open."""
    if latest.helped:
        return Hindrance.HAD
    recent = latest.decided_at is not None and now - latest.decided_at < LAPSES_AFTER
    return Hindrance.NOT_THIS_WEEK if latest.state is AskState.NOT_NOW and recent else None


def next_open(undecided: Sequence[Ask]) -> Ask | None:
    """Of those that one author has not decided: the oldest, opened, unless one is open already."""
    if any(ask.state is AskState.OPEN for ask in undecided):
        return None
    oldest = min(undecided, key=lambda ask: (ask.asked_at, ask.id), default=None)
    return replace(oldest, state=AskState.OPEN) if oldest is not None else None
