"""What was received (an answer) and what it became (a bright spot); not how either is stored or shown."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import (
    AnswerId,
    BrightSpotId,
    ChannelId,
    CustomerId,
    EditionId,
    MessageTs,
    PromptId,
    TeamId,
    UserId,
    WorkspaceId,
)
from bot.domain.strength import Strength


class Whose(StrEnum):
    """Whose bright spot it is."""

    MINE = "mine"
    CUSTOMER = "customer"
    TOGETHER = "together"


class Visibility(StrEnum):
    """Who sees a bright spot: the team with the author's name, the team without it, or only the rep."""

    TEAM = "team"
    ANONYMOUS = "anonymous"
    PRIVATE = "private"

    @property
    def shared(self) -> bool:
        return self is not Visibility.PRIVATE


class Felt(StrEnum):
    """How it felt to the rep; unsaid is None."""

    NATURAL = "natural"
    EFFORT = "effort"


class Source(StrEnum):
    """Through which door an answer came."""

    PROMPT = "prompt"
    MESSAGE = "message"
    COMMAND = "command"
    FORM = "form"
    SHORTCUT = "shortcut"
    REACTION = "reaction"
    IMPORT = "import"


class Tone(StrEnum):
    """What an answer says; unknown is None. `problem` and `empty` never become bright spots."""

    BRIGHT = "bright"
    MIXED = "mixed"
    PROBLEM = "problem"
    EMPTY = "empty"


class EditedBy(StrEnum):
    """Where the rep last changed the words of a bright spot."""

    MESSAGE = "message"
    FORM = "form"


READ_BEFORE = frozenset({Source.SHORTCUT, Source.REACTION, Source.IMPORT})
"""Doors through which words come that were written elsewhere first, where others may have read whose they are."""

HARDLY_READ = timedelta(minutes=10)
"""In which one looks at the card and thinks better of one's name."""

HELD = ChannelId("held")
"""The door of what may have been meant as a subcommand: kept, and no answer, until its author says so."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing a rep sent us. (source, channel, ts) is unique in a workspace; a deleted one keeps no text."""

    workspace_id: WorkspaceId
    id: AnswerId
    user_id: UserId
    source: Source
    channel: ChannelId
    """Slack's channel for a message; for a command or form, the kind of door; `HELD` while nobody knows whether it
    is one."""
    ts: MessageTs
    """Slack's message ts; for a command or form, Slack's trigger or view id, which is as unique."""
    thread_ts: MessageTs | None
    text: str
    said_at: datetime
    """When the rep said it, by Slack's ts or the process's clock, UTC."""
    stored_at: datetime
    local_date: date
    prompt_id: PromptId | None = None
    bright_spot_id: BrightSpotId | None = None
    language: str | None = None
    tone: Tone | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BrightSpot:
    """One thing that worked. A tombstone (`deleted_at`) keeps its id and loses its text."""

    workspace_id: WorkspaceId
    id: BrightSpotId
    user_id: UserId
    text: str
    source: Source
    stored_at: datetime
    local_date: date
    visibility: Visibility = Visibility.PRIVATE
    team_id: TeamId | None = None
    """The team it is shared with; None while private."""
    shared_at: datetime | None = None
    share_on: date | None = None
    """The rep's local date from which it may be shared ("after signing")."""
    whose: Whose = Whose.MINE
    strength_chosen: Strength | None = None
    strength_suggested: Strength | None = None
    """Our one guess, where we are sure enough of it."""
    strength_guesses: tuple[Strength, ...] = ()
    """The three likeliest, best first, where we are not."""
    understood: bool = False
    """Its words were read for what they say. Until then it stays with the rep, whatever is usual."""
    doubtful: bool = False
    """Its words may tell of trouble instead: it stays with the rep and nothing is offered until they say more."""
    visibility_chosen: bool = False
    """The rep said who sees this one, so that what is usual does not matter."""
    felt: Felt | None = None
    customer_id: CustomerId | None = None
    stage: BuyingStage | None = None
    """Where the customer was in their own job of buying."""
    language: str | None = None
    edited_by: EditedBy | None = None
    edition_id: EditionId | None = None
    edition_part: int | None = None
    """Position of the roundup part that shows it; None when the edition holds it back."""
    editions_waited: int = 0
    card_channel: ChannelId | None = None
    card_ts: MessageTs | None = None
    kept: bool = False
    """Its author keeps it, however long others' are kept."""
    faded: bool = False
    """Its words went because its time was over; the wave does not fall by that."""
    end_told_at: datetime | None = None
    """When its author was told that its time will soon be over."""
    name_stood: bool = False
    """A roundup showed it with its author's name, or it stood with the name for longer than `HARDLY_READ`."""
    deleted_at: datetime | None = None

    @property
    def strength(self) -> Strength | None:
        """What the rep chose, else what we suggested."""
        return self.strength_chosen or self.strength_suggested

    @property
    def in_own_wording(self) -> bool:
        """A form gave it other words than its messages': those stand for themselves."""
        return self.edited_by is EditedBy.FORM

    @property
    def reworded(self) -> bool:
        """Its author has put it differently since they said it."""
        return self.edited_by is not None

    @property
    def in_doubt(self) -> bool:
        """Too close to call, and its author has not treated it as a bright spot yet."""
        return _in_doubt(self)

    @property
    def author_known(self) -> bool:
        """Somebody may remember whose words these are, also where no name stands on them any more."""
        return self.name_stood or self.source in READ_BEFORE

    def shared_with(self, visibility: Visibility, team_id: TeamId, now: datetime) -> "BrightSpot":
        """Shared at `now`; keeps its first time of sharing, and its place in a roundup, while it stays with the same
        team. Without the name that stood on it, it begins anew: no roundup has shown it as nobody's."""
        unnamed = visibility is Visibility.ANONYMOUS and self.visibility is not Visibility.ANONYMOUS
        stays = self.team_id == team_id and self.shared_at is not None and not unnamed
        whole_time = self if stays else replace(self.hidden(now), shared_at=now)
        return replace(whole_time, visibility=visibility, team_id=team_id, share_on=None)

    def hidden(self, now: datetime) -> "BrightSpot":
        """Taken back to the rep alone, with no day of sharing ahead; the edition it was in forgets it, its readers may
        not."""
        return replace(
            self,
            visibility=Visibility.PRIVATE,
            team_id=None,
            shared_at=None,
            share_on=None,
            edition_id=None,
            edition_part=None,
            editions_waited=0,
            end_told_at=None,
            name_stood=self.name_stood or self._read_by_name(now),
        )

    def _read_by_name(self, now: datetime) -> bool:
        if self.visibility is not Visibility.TEAM or self.shared_at is None:
            return False
        return self.edition_part is not None or now - self.shared_at > HARDLY_READ

    def kept_for_good(self, *, kept: bool) -> "BrightSpot":
        """Kept however long others' are; once it is not any more, its author is told again before it goes."""
        return replace(self, kept=kept, end_told_at=None)

    def tombstone(self, now: datetime) -> "BrightSpot":
        """What remains after undo or delete: ids and times, no words."""
        return replace(
            self,
            text="",
            deleted_at=now,
            strength_chosen=None,
            strength_suggested=None,
            strength_guesses=(),
            felt=None,
            customer_id=None,
            stage=None,
        )

    def fading(self, now: datetime) -> "BrightSpot":
        """The same because its time is over: who took nothing back loses nothing of what is counted."""
        return replace(self.tombstone(now), faded=True, doubtful=False)

    def left_by(self, stand_in: UserId) -> "BrightSpot":
        """What its team keeps of one whose author left the company: the words and their strength, and nobody's name."""
        return replace(
            self,
            user_id=stand_in,
            felt=None,
            customer_id=None,
            stage=None,
            card_channel=None,
            card_ts=None,
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a bright spot counts for, if it does, without its words: enough for waves and core strengths."""

    id: BrightSpotId
    local_date: date
    whose: Whose
    strength_chosen: Strength | None
    strength_suggested: Strength | None
    felt: Felt | None
    faded: bool = False
    """Its time is over: it counts, and there is nothing left to show."""
    doubtful: bool = False
    visibility_chosen: bool = False

    @property
    def strength(self) -> Strength | None:
        """What the rep chose, else what we suggested."""
        return self.strength_chosen or self.strength_suggested

    @property
    def in_doubt(self) -> bool:
        """As of the bright spot itself: it counts for nothing."""
        return _in_doubt(self)


def _in_doubt(about: BrightSpot | Evidence) -> bool:
    said = about.strength_chosen is not None or about.felt is not None or about.visibility_chosen
    return about.doubtful and not said
