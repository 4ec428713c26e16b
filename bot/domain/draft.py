"""What coaches changed about the edition to come, and where each of them sees it; not what the edition holds."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import BrightSpotId, ChannelId, MessageTs, TeamId, UserId, WorkspaceId

PREVIEW_CHOICES = (0, 30, 60, 120, 1440)
"""Minutes before an edition at which its coaches may see it; 0: not at all."""

MOST_LEFT_OUT = 50


@dataclass(frozen=True, slots=True)
class Draft:
    """One for each (team, due date). `version` rises with every change, so that no coach overwrites another unseen."""

    workspace_id: WorkspaceId
    team_id: TeamId
    due_date: date
    version: int = 0
    introduction: str | None = None
    """None: ours."""
    story_id: BrightSpotId | None = None
    story_chosen: bool = False
    """A coach chose; `story_id` None then means: no story this time."""
    left_out: tuple[BrightSpotId, ...] = ()
    skipped: bool = False
    changed_by: UserId | None = None
    changed_at: datetime | None = None

    def by(self, user_id: UserId, now: datetime) -> "Draft":
        """The same, as the next version, of this coach."""
        return replace(self, version=self.version + 1, changed_by=user_id, changed_at=now)

    def goes_before(self, there: "Draft | None") -> bool:
        """Whether it takes the place of what is drafted for a day that it comes to."""
        return there is None or there.version <= self.version

    def taken_away(self) -> "Draft":
        """What it leaves behind on a day that it went along from: nothing to be told there."""
        return Draft(self.workspace_id, self.team_id, self.due_date, self.version)


@dataclass(frozen=True, slots=True)
class Preview:
    """One coach's view of the edition to come, in their DM; `ts` is None until Slack has it."""

    workspace_id: WorkspaceId
    team_id: TeamId
    due_date: date
    user_id: UserId
    channel: ChannelId | None = None
    ts: MessageTs | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What one coach's form says, or what it said when it was opened."""

    introduction: str | None = None
    story_id: BrightSpotId | None = None
    """None: no story."""
    left_out: frozenset[BrightSpotId] = frozenset()


@dataclass(frozen=True, slots=True)
class Merged:
    """What becomes of a draft, and where two coaches want two things: then nothing is to be kept yet."""

    draft: Draft
    introduction_contested: bool = False
    story_contested: bool = False

    @property
    def contested(self) -> bool:
        return self.introduction_contested or self.story_contested


def merged(draft: Draft, version: int, began: Wish, mine: Wish) -> Merged:
    """The draft with what one coach changed since the form was opened, at `version`. What they left alone stays as
    the others have it; entries are left out or taken in one by one, so that two lists never contradict each other."""
    stale = draft.version != version
    says, tells = mine.introduction != began.introduction, mine.story_id != began.story_id
    left_out = ({*draft.left_out} | (mine.left_out - began.left_out)) - (began.left_out - mine.left_out)
    result = replace(
        draft,
        introduction=mine.introduction if says else draft.introduction,
        story_id=mine.story_id if tells else draft.story_id,
        story_chosen=draft.story_chosen or tells,
        left_out=tuple(sorted(left_out)),
    )
    return Merged(
        result,
        introduction_contested=stale
        and says
        and draft.introduction not in (began.introduction, mine.introduction),
        story_contested=stale
        and tells
        and draft.story_chosen
        and draft.story_id not in (began.story_id, mine.story_id),
    )


def parted(
    spots: Iterable[BrightSpot], left_out: Collection[BrightSpotId]
) -> tuple[tuple[BrightSpot, ...], tuple[BrightSpot, ...]]:
    """Those that the edition shows, and those that a coach left out of it."""
    everything = tuple(spots)
    out = frozenset(left_out)
    return (
        tuple(spot for spot in everything if spot.id not in out),
        tuple(spot for spot in everything if spot.id in out),
    )
