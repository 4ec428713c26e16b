"""A note that the bot has for one person and that waits for a place in their day's budget."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.ids import NoteId, UserId, WorkspaceId


class NoteKind(StrEnum):
    """What a note tells; its words are in the catalog under `note-<kind>`."""

    QUIET_WEEK = "quiet_week"
    QUIET_AGAIN = "quiet_again"
    """The next roundup had too little as well, and of those after it nothing is told."""
    CHANNEL_TROUBLE = "channel_trouble"
    ROUNDUP_UNCONFIRMED = "roundup_unconfirmed"
    ROUNDUP_REFUSED = "roundup_refused"
    ANONYMOUS_EXPIRED = "anonymous_expired"
    INVITATION_LOST = "invitation_lost"
    """An invitation did not reach whom it was for."""
    COACH_NAMED = "coach_named"
    """Another coach made them one, too."""
    COACH_ENDED = "coach_ended"
    """Another coach took them off."""
    COACHLESS = "coachless"
    """The last coach of a team has left."""
    PROPOSAL = "proposal"
    """A colleague pointed at a message of this person's."""
    STORY = "story"
    """May this bright spot be told in full?"""
    STORY_AHEAD = "story_ahead"
    """This one is to be told: who always agrees sees it before anybody else."""
    OUTSIDE = "outside"
    """May somebody outside the team read it?"""
    SPREAD = "spread"
    """It worked for somebody else too."""
    TRY_ENDED = "try_ended"
    """What this person was trying was taken back by its author."""
    ASK = "ask"
    """A colleague would like to hear more about a bright spot."""
    ASK_ANSWERED = "ask_answered"
    ASK_CHECK = "ask_check"
    INTRODUCTION = "introduction"
    """Two people who are to meet, where Slack opened no conversation for them."""
    PAIRING = "pairing"
    """Shall I bring you two together?"""
    PAIRING_CHECK = "pairing_check"
    MEETING = "meeting"
    """A colleague has a bright spot at the same customer."""
    IMPORTED = "imported"
    """Whoever runs the bot brought in what this person wrote elsewhere."""
    AGEING = "ageing"
    """Some of what this person shared will soon be too old."""

    @property
    def each_counts(self) -> bool:
        """Two of this kind say two things where they are about different things; else the second repeats the first."""
        return self in _ABOUT_SOMETHING

    @property
    def brings_button(self) -> bool:
        """Where it travels with a question, one button goes with it, and there is room for one such note."""
        return self in _WITH_BUTTON

    @property
    def has_its_day(self) -> bool:
        """What follows waits until it was read, and others see that. So it is said on the first day that begins with
        it, with the day's question or else before anything else, whatever other things its reader has going on."""
        return self is NoteKind.STORY_AHEAD

    @property
    def only_rides(self) -> bool:
        """No reason for a message of its own, however long it waits: its reader may never have asked for any."""
        return self in _ONLY_RIDING

    @property
    def only_says(self) -> bool:
        """Nothing is to be answered, so that it may travel with any question."""
        return self not in _WITH_BUTTON and self is not NoteKind.PROPOSAL


_ABOUT_SOMETHING = frozenset(
    {
        *(NoteKind.QUIET_WEEK, NoteKind.QUIET_AGAIN, NoteKind.CHANNEL_TROUBLE),
        *(NoteKind.ROUNDUP_UNCONFIRMED, NoteKind.ROUNDUP_REFUSED),
        *(NoteKind.COACHLESS, NoteKind.COACH_NAMED, NoteKind.COACH_ENDED, NoteKind.INVITATION_LOST),
        NoteKind.OUTSIDE,
        *(NoteKind.STORY, NoteKind.STORY_AHEAD, NoteKind.SPREAD, NoteKind.TRY_ENDED, NoteKind.MEETING),
        *(NoteKind.ASK, NoteKind.ASK_ANSWERED, NoteKind.ASK_CHECK, NoteKind.INTRODUCTION),
        *(NoteKind.PAIRING, NoteKind.PAIRING_CHECK),
    }
)

_WITH_BUTTON = frozenset(
    {
        NoteKind.OUTSIDE,
        *(NoteKind.ROUNDUP_UNCONFIRMED, NoteKind.ROUNDUP_REFUSED),
        *(NoteKind.STORY, NoteKind.MEETING, NoteKind.AGEING),
        *(NoteKind.ASK, NoteKind.ASK_ANSWERED, NoteKind.ASK_CHECK),
        *(NoteKind.PAIRING, NoteKind.PAIRING_CHECK),
    }
)

_ONLY_RIDING = frozenset({NoteKind.IMPORTED, NoteKind.AGEING})


@dataclass(frozen=True, slots=True)
class Note:
    """Delivered alone when the day has room, else with the next prompt; never twice."""

    workspace_id: WorkspaceId
    id: NoteId
    user_id: UserId
    kind: NoteKind
    created_at: datetime
    facts: dict[str, Any] = field(default_factory=dict)
    delivered_at: datetime | None = None
