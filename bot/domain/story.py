"""A bright spot told in full to others, and what its author said to that; not how one is chosen."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import BrightSpotId, EditionId, TeamId, UserId, WorkspaceId


class StoryConsent(StrEnum):
    """The author's answer: with their name, without it, or not at all."""

    FINE = "fine"
    UNNAMED = "unnamed"
    NO = "no"

    @property
    def agrees(self) -> bool:
        return self is not StoryConsent.NO


class StandingConsent(StrEnum):
    """What a rep has settled for all of theirs."""

    ASK = "ask"
    FINE = "fine"
    UNNAMED = "unnamed"
    NO = "no"

    @property
    def consent(self) -> StoryConsent | None:
        return None if self is StandingConsent.ASK else StoryConsent(self.value)


class StoryChoice(StrEnum):
    """What an author can answer: about this one, or for good."""

    FINE = "fine"
    UNNAMED = "unnamed"
    NO = "no"
    ALWAYS = "always"
    """With their name, this one and those to come."""
    NEVER = "never"
    ASK_EACH = "ask_each"
    """What held for good holds no longer; this one is as fine as it was."""


@dataclass(frozen=True, slots=True)
class Story:
    """One bright spot whose author was asked, once, whether the team may read it in full."""

    workspace_id: WorkspaceId
    bright_spot_id: BrightSpotId
    team_id: TeamId
    user_id: UserId
    asked_at: datetime
    consent: StoryConsent | None = None
    """None: no answer yet, which means no."""
    answered_at: datetime | None = None
    """When they answered; for a yes that stands for good, when they saw which one it is."""
    edition_id: EditionId | None = None
    """The edition that told it; one is told once."""
    outside_asked_at: datetime | None = None
    outside: StoryConsent | None = None
    """The same for the page that people outside the team may read."""

    @property
    def agreed(self) -> bool:
        """Its author has seen it and said yes."""
        return self.consent is not None and self.consent.agrees and self.answered_at is not None

    @property
    def waits(self) -> bool:
        """For an answer, or to be seen."""
        return self.answered_at is None

    def seen(self, now: datetime) -> "Story":
        """A yes that stands for good: its author has seen which one it is about."""
        return replace(self, answered_at=now)

    def answered(self, choice: StoryChoice, now: datetime) -> "Story":
        """As its author answered it."""
        if choice is StoryChoice.ASK_EACH:
            return replace(self, consent=self.consent or StoryConsent.FINE, answered_at=now)
        return replace(self, consent=_MEANT[choice], answered_at=now)


_MEANT = {
    StoryChoice.FINE: StoryConsent.FINE,
    StoryChoice.UNNAMED: StoryConsent.UNNAMED,
    StoryChoice.NO: StoryConsent.NO,
    StoryChoice.ALWAYS: StoryConsent.FINE,
    StoryChoice.NEVER: StoryConsent.NO,
}
STANDING: dict[StoryChoice, StoryConsent | None] = {
    StoryChoice.ALWAYS: StoryConsent.FINE,
    StoryChoice.NEVER: StoryConsent.NO,
    StoryChoice.ASK_EACH: None,
}
"""What the answers for good change in the rep's settings."""
