"""What the services need to remember: one repository for each kind of thing."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.domain.bright_spot import Answer, BrightSpot, Evidence
from bot.domain.edition import Edition, EditionKind, EditionPart
from bot.domain.ids import (
    AnswerId,
    BrightSpotId,
    ChannelId,
    EditionId,
    MessageTs,
    NoteId,
    OutboxId,
    PromptId,
    TeamId,
    UserId,
    WorkspaceId,
)
from bot.domain.note import Note
from bot.domain.outbox import Kind, OutboxRow
from bot.domain.people import Invitation, Person, Rep, Team, Workspace
from bot.domain.prompt import Prompt


class Workspaces(Protocol):
    async def get(self, workspace_id: WorkspaceId) -> Workspace | None: ...
    async def by_slack_id(self, slack_team_id: str, slack_enterprise_id: str) -> Workspace | None: ...
    async def all(self) -> list[Workspace]: ...
    async def register(
        self, slack_team_id: str, slack_enterprise_id: str, name: str, bot_user_id: UserId, now: datetime
    ) -> Workspace:
        """Finds or makes the row of this workspace; name and bot user follow what Slack says now, and so does the org
        that it has joined since."""

    async def refused_chart(self, workspace_id: WorkspaceId, now: datetime) -> None:
        """Slack drew no chart here at that moment."""

    async def living(self) -> list[Workspace]:
        """Those that have us now."""

    async def granted(
        self, workspace_id: WorkspaceId, scopes: str | None = None, url: str | None = None
    ) -> bool:
        """The app is installed there, with these scopes, at that address (None: Slack did not say). Whether it had
        been gone."""

    async def left(self, workspace_id: WorkspaceId, now: datetime) -> bool:
        """The app was taken away. False, and nothing changed, when that was known."""


class People(Protocol):
    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> Person | None: ...
    async def many(self, workspace_id: WorkspaceId, user_ids: Sequence[UserId]) -> list[Person]: ...
    async def all(self, workspace_id: WorkspaceId) -> list[Person]:
        """Everybody whom Slack's directory ever named here, by user id."""

    async def admins(self, workspace_id: WorkspaceId) -> list[UserId]:
        """Full members who are admins of the workspace, by user id."""

    async def save(self, person: Person) -> None:
        """Inserts or replaces."""


class Reps(Protocol):
    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> Rep | None: ...
    async def lock(self, workspace_id: WorkspaceId, user_id: UserId) -> Rep:
        """The rep's row, made as a visitor where there is none, locked until the unit of work ends."""

    async def save(self, rep: Rep) -> None: ...
    async def showed_chart(self, workspace_id: WorkspaceId, user_id: UserId, now: datetime) -> None:
        """Slack took a chart in this rep's Home; news only after the workspace's last refusal, or the first time."""

    async def due(self, now: datetime, limit: int) -> list[tuple[WorkspaceId, UserId]]:
        """Keys of active reps with next_due_at <= now, oldest first; by an index, no locks."""

    async def active_in(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[Rep]:
        """The team's active members, by user id; who became a guest is none, and reads the team no more."""


class Teams(Protocol):
    async def get(self, workspace_id: WorkspaceId, team_id: TeamId) -> Team | None: ...
    async def lock(self, workspace_id: WorkspaceId, team_id: TeamId) -> Team | None: ...
    async def save(self, team: Team) -> None:
        """Inserts or replaces."""

    async def due(self, now: datetime, limit: int) -> list[tuple[WorkspaceId, TeamId]]:
        """Keys of teams with next_roundup_at <= now, oldest first."""

    async def next_roundup_at(self, workspace_id: WorkspaceId) -> datetime | None:
        """The earliest of all teams'."""

    async def coached_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Team]: ...
    async def in_channel(self, workspace_id: WorkspaceId, channel: ChannelId) -> list[Team]: ...
    async def without_coach(self, workspace_id: WorkspaceId) -> list[Team]:
        """Teams whose coaches have all left the company."""

    async def coaches(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[UserId]: ...
    async def add_coach(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> None:
        """Does nothing when they are one already."""

    async def remove_coach(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> None: ...


class Invitations(Protocol):
    async def get(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> Invitation | None: ...
    async def lock(
        self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId
    ) -> Invitation | None: ...
    async def save(self, invitation: Invitation) -> None: ...
    async def remove(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> None: ...
    async def of_team(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[Invitation]: ...
    async def accepted_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Invitation]:
        """Those to which this person said yes, the newest answer first."""

    async def open_to(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Invitation]:
        """Those to which this person may still say yes: without an answer, or with a no; what was said or asked last
        first."""


class Prompts(Protocol):
    async def get(self, workspace_id: WorkspaceId, prompt_id: PromptId) -> Prompt | None: ...
    async def lock(self, workspace_id: WorkspaceId, prompt_id: PromptId) -> Prompt | None: ...
    async def on(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> Prompt | None: ...
    async def add(self, prompt: Prompt) -> bool:
        """False, and nothing stored, when this rep already has a prompt for this date."""

    async def save(self, prompt: Prompt) -> None: ...
    async def latest(self, workspace_id: WorkspaceId, user_id: UserId) -> Prompt | None:
        """The newest of any state, by local date."""

    async def latest_sent(self, workspace_id: WorkspaceId, user_id: UserId) -> Prompt | None:
        """The newest one that reached the rep, by local date."""

    async def in_thread(
        self, workspace_id: WorkspaceId, channel: ChannelId, ts: MessageTs
    ) -> Prompt | None: ...
    async def recent(self, workspace_id: WorkspaceId, user_id: UserId, limit: int) -> list[Prompt]:
        """Sent ones, newest local date first."""

    async def since(self, workspace_id: WorkspaceId, user_id: UserId, day: date) -> list[Prompt]:
        """Of any state, dated that day or later, newest first."""


class Answers(Protocol):
    async def get(self, workspace_id: WorkspaceId, answer_id: AnswerId) -> Answer | None: ...
    async def by_origin(self, workspace_id: WorkspaceId, channel: ChannelId, ts: MessageTs) -> Answer | None:
        """The answer that a Slack message (or command, or form) became, deleted ones included."""

    async def add(self, answer: Answer) -> bool:
        """False, and nothing stored, when (source, channel, ts) is there already."""

    async def save(self, answer: Answer) -> None: ...
    async def of_bright_spot(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> list[Answer]:
        """Those that are not deleted, in the order in which they were said."""

    async def any_on(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> bool:
        """Whether the rep has an answer, from any source and not deleted, dated that day; what is held is none yet."""

    async def troubles_since(self, workspace_id: WorkspaceId, user_id: UserId, day: date) -> list[Answer]:
        """The rep's own `problem` answers dated that day or later, not deleted, in the order of saying."""

    async def latest_typed(self, workspace_id: WorkspaceId, user_id: UserId) -> Answer | None:
        """The rep's newest typed message by `said_at` that is part of a living bright spot."""


class BrightSpots(Protocol):
    async def get(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> BrightSpot | None: ...
    async def lock(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> BrightSpot | None: ...
    async def save(self, bright_spot: BrightSpot) -> None:
        """Inserts or replaces."""

    async def of_rep(
        self, workspace_id: WorkspaceId, user_id: UserId, limit: int, before: BrightSpotId | None = None
    ) -> list[BrightSpot]:
        """Living ones, newest first; `before` continues a page."""

    async def many(
        self, workspace_id: WorkspaceId, user_id: UserId, ids: Sequence[BrightSpotId]
    ) -> list[BrightSpot]:
        """Those of the rep's living ones that have these ids, oldest first."""

    async def dated_since(self, workspace_id: WorkspaceId, user_id: UserId, day: date) -> list[BrightSpot]:
        """The rep's living ones of that local date or later, newest first."""

    async def evidence(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Evidence]:
        """What `wave` counts and what is too close to call, without its words, by local date and then id."""

    async def wave(self, workspace_id: WorkspaceId, user_id: UserId) -> int:
        """How many living bright spots the rep has; what is too close to call is none until its author says so."""

    async def shared_of_rep(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]: ...
    async def waiting_for_edition(
        self, workspace_id: WorkspaceId, team_id: TeamId, until: datetime
    ) -> list[BrightSpot]:
        """Living, shared with the team at or before `until`, in no edition yet; oldest first."""

    async def held_for_edition(
        self, workspace_id: WorkspaceId, team_id: TeamId, until: datetime
    ) -> list[BrightSpot]:
        """The same by id, locked in that order until the unit of work ends."""

    async def place(self, placed: Sequence[BrightSpot]) -> None:
        """Writes down of all of these which part of which edition shows them, and how long they waited."""

    async def shared_since(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime
    ) -> list[BrightSpot]:
        """Living ones shared with the team by name since then, oldest first."""

    async def of_edition(self, workspace_id: WorkspaceId, edition_id: EditionId) -> list[BrightSpot]: ...
    async def team_wave(self, workspace_id: WorkspaceId, team_id: TeamId, until: datetime) -> list[datetime]:
        """When each living one that the team sees was shared with it, up to then, in order. One without a name
        counts from its edition on, and only while that shows it."""

    async def promised_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]:
        """Theirs that have a day from which they may be shared."""

    async def to_be_shared(self, workspace_id: WorkspaceId, on: date, limit: int) -> list[BrightSpot]:
        """Living private ones whose `share_on` is at or before that date."""


class Editions(Protocol):
    async def get(self, workspace_id: WorkspaceId, edition_id: EditionId) -> Edition | None: ...
    async def lock(self, workspace_id: WorkspaceId, edition_id: EditionId) -> Edition | None: ...
    async def on(
        self, workspace_id: WorkspaceId, team_id: TeamId, kind: EditionKind, due_date: date
    ) -> Edition | None: ...
    async def add(self, edition: Edition) -> bool:
        """False, and nothing stored, when (team, kind, due date) is there already."""

    async def save(self, edition: Edition) -> None: ...
    async def recent_questions(self, workspace_id: WorkspaceId, team_id: TeamId, limit: int) -> list[str]: ...
    async def first_posted(self, workspace_id: WorkspaceId, team_id: TeamId) -> EditionId | None:
        """The team's very first posted edition."""

    async def frozen_before(
        self, workspace_id: WorkspaceId, team_id: TeamId, moment: datetime
    ) -> datetime | None:
        """When the team's last posted edition before then was closed."""

    async def posted_from(
        self, workspace_id: WorkspaceId, team_id: TeamId, moment: datetime
    ) -> Edition | None:
        """The team's first posted edition that closed then or later."""

    async def save_part(self, part: EditionPart) -> None: ...
    async def add_parts(self, parts: Sequence[EditionPart]) -> None:
        """Of a new edition, all at once."""

    async def parts(self, workspace_id: WorkspaceId, edition_id: EditionId) -> list[EditionPart]: ...


class Notes(Protocol):
    async def get(self, workspace_id: WorkspaceId, note_id: NoteId) -> Note | None: ...
    async def save(self, note: Note) -> None: ...
    async def waiting(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Note]:
        """Undelivered, oldest first."""

    async def left_since(self, workspace_id: WorkspaceId, user_id: UserId, moment: datetime) -> list[Note]:
        """Then or later, delivered or not, oldest first."""

    async def waiting_keys(self, limit: int, beyond: int = 0) -> list[tuple[WorkspaceId, UserId]]:
        """People with undelivered notes, all workspaces, who wait longest first; those beyond the first so many."""


class Budget(Protocol):
    async def take(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> bool:
        """Takes the person's one unasked DM of that local date; False when it is taken."""

    async def give_back(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> None:
        """The DM was not sent after all."""

    async def taken(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> bool: ...


class SeenEvents(Protocol):
    async def first_time(self, workspace_id: WorkspaceId, event_id: str, now: datetime) -> bool:
        """Remembers the event; False when it was seen before."""

    async def forget_before(self, moment: datetime) -> None: ...


class Turns(Protocol):
    """Whose rows may be taken: asked in the order in which they would go, and counted."""

    @property
    def crowded(self) -> bool:
        """Whether there is anybody who has more to say than may go. What they wait with would hide the others."""

    def room(self, workspace_id: WorkspaceId, kind: Kind, priority: int) -> int:
        """How many more of these may go."""

    def said(self, workspace_id: WorkspaceId, kind: Kind) -> int:
        """How many of these went lately. Where not all can go, those go first whose workspace said less."""

    def admits(self, workspace_id: WorkspaceId, kind: Kind, priority: int) -> bool: ...


class Outbox(Protocol):
    async def add(self, row: OutboxRow) -> bool:
        """False, and nothing stored, when the key exists. A pending row with the same `coalesce_key` and intent
        is replaced by this one: marked skipped ("replaced")."""

    async def add_new(self, rows: Sequence[OutboxRow]) -> None:
        """Many at once, whose keys nobody else can have; they replace what is pending as single ones do."""

    async def get(self, workspace_id: WorkspaceId, row_id: OutboxId) -> OutboxRow | None: ...
    async def by_key(self, workspace_id: WorkspaceId, key: str) -> OutboxRow | None: ...
    async def by_keys(self, workspace_id: WorkspaceId, keys: Sequence[str]) -> list[OutboxRow]: ...
    async def save(self, row: OutboxRow, lease: timedelta | None = None) -> None:
        """Replaces it; with a lease that begins now, where one is given."""

    async def claim(
        self, now: datetime, worker: str, lease: timedelta, limit: int, turns: Turns = ...
    ) -> list[OutboxRow]:
        """Takes up to `limit` pending rows with not_before <= now whose `after` row is sent (priority, then
        not_before), never more than one per target, none for a target that has a living lease; marks them
        claimed with a lease by the database's clock and attempt + 1. PostgreSQL: FOR UPDATE SKIP LOCKED. Without
        `turns` nobody's turn is looked at."""

    async def in_doubt(self, worker: str, lease: timedelta, limit: int) -> list[OutboxRow]:
        """Takes rows in `sending` whose lease has run out, with a new lease."""

    async def release_expired_claims(self) -> int:
        """Rows claimed but not sending, whose lease has run out, are pending again."""

    async def release_all_claims(self) -> int:
        """The same whatever their lease, for a process that is alone with its database."""

    async def hasten(self, workspace_id: WorkspaceId, target: str, now: datetime) -> None:
        """Pending rows for this target may be tried at once."""

    async def next_not_before(self) -> datetime | None:
        """When the earliest pending row may be sent."""
