"""Who is who, asked of the tables: workspaces, people, reps, teams, invitations."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from itertools import accumulate, chain

from sqlalchemy import ColumnElement, Integer, and_, bindparam, exists, func, literal_column, or_, select

from bot.domain.ids import ChannelId, TeamId, UserId, WorkspaceId
from bot.domain.people import Invitation, Person, Rep, Reply, Standing, Team, Workspace
from bot.storage.columns import Moment, inline
from bot.storage.ids import Ids
from bot.storage.repositories.living import in_living
from bot.storage.rows import Rows
from bot.storage.tables import (
    coaches,
    invitations,
    people,
    reps,
    slack_bots,
    slack_installations,
    teams,
    workspaces,
)
from bot.storage.transaction import Transaction

AT_ONCE = 1000
"""How many values one statement may list; both databases have a limit."""

NO_FULL_MEMBER = or_(people.c.is_bot, people.c.is_guest, people.c.is_foreign, people.c.deleted)
"""As `Person.can_capture` has it."""
NEVER_HAD: ColumnElement[int] = literal_column(
    "(SELECT max((SELECT coalesce(max(id), 0) FROM workspaces), (SELECT user_version FROM pragma_user_version)) + 1)"
)
"""The next number of a workspace on SQLite, which else would give that of an erased one to another; a sequence of
PostgreSQL never does."""
ACTIVE = (reps.c.standing == inline(Standing.ACTIVE), reps.c.team_id.is_not(None))


class Workspaces:
    """The only table where Slack's ids of a workspace occur."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, workspaces, Workspace)

    async def get(self, workspace_id: WorkspaceId) -> Workspace | None:
        return await self._rows.get(workspace_id)

    async def by_slack_id(self, slack_team_id: str, slack_enterprise_id: str) -> Workspace | None:
        return await self._rows.one(
            workspaces.c.slack_team_id == slack_team_id,
            workspaces.c.slack_enterprise_id == slack_enterprise_id,
        )

    async def all(self) -> list[Workspace]:
        return await self._rows.many(order=(workspaces.c.id,))

    async def register(
        self, slack_team_id: str, slack_enterprise_id: str, name: str, bot_user_id: UserId, now: datetime
    ) -> Workspace:
        known = {"name": name, "bot_user_id": bot_user_id}
        if slack_team_id and slack_enterprise_id:
            await self._into_org(slack_team_id, slack_enterprise_id)
        key = {"slack_team_id": slack_team_id, "slack_enterprise_id": slack_enterprise_id}
        insert = self._transaction.insert(workspaces).values(**key, **known, created_at=now)
        if not self._transaction.on_postgres:
            insert = insert.values(id=NEVER_HAD)
        upsert = insert.on_conflict_do_update(index_elements=list(key), set_=known)
        return self._rows.thing((await self._transaction.run(upsert.returning(*self._rows.columns))).one())

    async def _into_org(self, team_id: str, enterprise_id: str) -> None:
        """A workspace that was there by itself is in an org from now on, and its tokens with it."""
        org, own = workspaces.alias(), (workspaces.c.slack_team_id == team_id)
        there = exists().where(org.c.slack_team_id == team_id, org.c.slack_enterprise_id == enterprise_id)
        alone = workspaces.update().where(own, workspaces.c.slack_enterprise_id == "", ~there)
        moved = alone.values(slack_enterprise_id=enterprise_id).returning(workspaces.c.id)
        if (await self._transaction.run(moved)).first() is None:
            return
        for table in (slack_bots, slack_installations):
            old = (table.c.team_id == team_id, func.coalesce(table.c.enterprise_id, "") == "")
            newer = table.alias()
            given = exists().where(newer.c.team_id == team_id, newer.c.enterprise_id == enterprise_id)
            await self._transaction.run(table.delete().where(*old, given))
            await self._transaction.run(table.update().where(*old).values(enterprise_id=enterprise_id))

    async def refused_chart(self, workspace_id: WorkspaceId, now: datetime) -> None:
        here = workspaces.update().where(workspaces.c.id == workspace_id)
        await self._transaction.run(here.values(charts_refused_at=now))

    async def living(self) -> list[Workspace]:
        return await self._rows.many(workspaces.c.gone_at.is_(None), order=(workspaces.c.id,))

    async def granted(
        self, workspace_id: WorkspaceId, scopes: str | None = None, url: str | None = None
    ) -> bool:
        here = workspaces.update().where(workspaces.c.id == workspace_id)
        said = {name: value for name, value in (("scopes", scopes), ("url", url)) if value is not None}
        if said:
            await self._transaction.run(here.values(said))
        back = here.where(workspaces.c.gone_at.is_not(None)).values(gone_at=None)
        return (await self._transaction.run(back.returning(workspaces.c.id))).first() is not None

    async def left(self, workspace_id: WorkspaceId, now: datetime) -> bool:
        living = workspaces.update().where(workspaces.c.id == workspace_id, workspaces.c.gone_at.is_(None))
        gone = living.values(gone_at=now).returning(workspaces.c.id)
        return (await self._transaction.run(gone)).first() is not None


class People:
    """What Slack's directory said last."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, people, Person)

    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> Person | None:
        return await self._rows.get(workspace_id, user_id)

    async def many(self, workspace_id: WorkspaceId, user_ids: Sequence[UserId]) -> list[Person]:
        found: list[Person] = []
        for start in range(0, len(user_ids), AT_ONCE):
            listed = people.c.user_id.in_(user_ids[start : start + AT_ONCE])
            mine = people.c.workspace_id == workspace_id
            found += await self._rows.many(mine, listed, order=(people.c.user_id,))
        return found

    async def all(self, workspace_id: WorkspaceId) -> list[Person]:
        return await self._rows.many(people.c.workspace_id == workspace_id, order=(people.c.user_id,))

    async def admins(self, workspace_id: WorkspaceId) -> list[UserId]:
        here = (people.c.workspace_id == workspace_id, people.c.is_admin)
        strangers = or_(people.c.deleted, people.c.is_bot, people.c.is_guest, people.c.is_foreign)
        query = select(people.c.user_id).where(*here, ~strangers).order_by(people.c.user_id)
        return [row[0] for row in await self._transaction.run(query)]

    async def save(self, person: Person) -> None:
        await self._rows.save(person)


_COLUMNS = [
    [table.c[field.name] for field in fields(kind)]
    for table, kind in ((reps, Rep), (people, Person), (teams, Team))
]
_REP, _PERSON, _TEAM = (
    slice(first, first + len(each))
    for first, each in zip(accumulate(map(len, _COLUMNS), initial=0), _COLUMNS, strict=False)
)
MET = (
    select(*chain(*_COLUMNS))
    .select_from(reps)
    .outerjoin(people, and_(people.c.workspace_id == reps.c.workspace_id, people.c.user_id == reps.c.user_id))
    .outerjoin(teams, and_(teams.c.workspace_id == reps.c.workspace_id, teams.c.id == reps.c.team_id))
    .where(reps.c.workspace_id == bindparam("workspace_id"), reps.c.user_id == bindparam("user_id"))
)
MET_LOCKED = MET.with_for_update(of=reps, key_share=True)
"""As `Rows` locks."""


DUE = (
    select(reps.c.workspace_id, reps.c.user_id)
    .where(*ACTIVE, reps.c.next_due_at <= bindparam("now", type_=Moment()), in_living(reps))
    .order_by(reps.c.next_due_at)
    .limit(bindparam("limit", type_=Integer()))
)
EARLIEST = select(func.min(reps.c.next_due_at)).where(reps.c.next_due_at.is_not(None), *ACTIVE)
"""Asked at every tick, so these are built once. The second has nothing in it that changes, so that PostgreSQL plans it
once as well; the first it plans anew for each moment, which takes longer than finding nobody."""


class Reps:
    """Each person's own settings."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, reps, Rep)

    async def get(self, workspace_id: WorkspaceId, user_id: UserId) -> Rep | None:
        return await self.met(workspace_id, user_id, lock=False)

    async def lock(self, workspace_id: WorkspaceId, user_id: UserId) -> Rep:
        rep = await self.met(workspace_id, user_id, lock=True)
        while rep is None:  # at most twice, unless somebody deletes the row in between
            await self._rows.add(Rep(workspace_id, user_id))
            rep = await self.met(workspace_id, user_id, lock=True)
        return rep

    async def met(self, workspace_id: WorkspaceId, user_id: UserId, *, lock: bool) -> Rep | None:
        """Whoever meets a rep asks for the person and the team next, so these come along."""
        known = self._transaction.known
        if known.row(reps, (workspace_id, user_id), lock=lock) is not None:
            return await self._rows.get(workspace_id, user_id, lock=lock)
        theirs = {"workspace_id": workspace_id, "user_id": user_id}
        row = (await self._transaction.run(MET_LOCKED if lock else MET, theirs)).first()
        if row is None:
            return None
        if row[_PERSON.start] is not None:
            known.keep_row(people, (workspace_id, user_id), Person(*row[_PERSON]), locked=False)
        if row[_TEAM.start] is not None:
            team = Team(*row[_TEAM])
            known.keep_row(teams, (workspace_id, team.id), team, locked=False)
        return Rep(*row[_REP])

    async def save(self, rep: Rep) -> None:
        await self._rows.save(rep)

    async def showed_chart(self, workspace_id: WorkspaceId, user_id: UserId, now: datetime) -> None:
        refused = select(workspaces.c.charts_refused_at).where(workspaces.c.id == workspace_id)
        shown_at = reps.c.charts_shown_at
        is_news = or_(shown_at.is_(None), shown_at <= refused.scalar_subquery())
        theirs = (reps.c.workspace_id == workspace_id, reps.c.user_id == user_id)
        await self._transaction.run(reps.update().where(*theirs, is_news).values(charts_shown_at=now))

    async def due(self, now: datetime, limit: int) -> list[tuple[WorkspaceId, UserId]]:
        earliest = (await self._transaction.run(EARLIEST)).scalar()
        if earliest is None or earliest > now:
            return []
        found = await self._transaction.run(DUE, {"now": now, "limit": limit})
        return [(row[0], row[1]) for row in found]

    async def active_in(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[Rep]:
        here = (reps.c.workspace_id == workspace_id, reps.c.team_id == team_id)
        them = (people.c.workspace_id == reps.c.workspace_id, people.c.user_id == reps.c.user_id)
        gone = exists().where(*them, NO_FULL_MEMBER)
        return await self._rows.many(*here, *ACTIVE, ~gone, order=(reps.c.user_id,))


class Teams:
    """Teams and who coaches them."""

    def __init__(self, transaction: Transaction, ids: Ids) -> None:
        self._transaction = transaction
        self._ids = ids
        self._rows = Rows(transaction, teams, Team)

    async def get(self, workspace_id: WorkspaceId, team_id: TeamId) -> Team | None:
        return await self._rows.get(workspace_id, team_id)

    async def lock(self, workspace_id: WorkspaceId, team_id: TeamId) -> Team | None:
        return await self._rows.get(workspace_id, team_id, lock=True)

    async def save(self, team: Team) -> None:
        await self._rows.save(team)

    async def due(self, now: datetime, limit: int) -> list[tuple[WorkspaceId, TeamId]]:
        keys = select(teams.c.workspace_id, teams.c.id)
        due = keys.where(teams.c.next_roundup_at <= now, in_living(teams))
        due = due.order_by(teams.c.next_roundup_at).limit(limit)
        return [(row[0], row[1]) for row in await self._transaction.run(due)]

    async def next_roundup_at(self, workspace_id: WorkspaceId) -> datetime | None:
        here = select(func.min(teams.c.next_roundup_at)).where(teams.c.workspace_id == workspace_id)
        return (await self._transaction.run(here)).scalar()

    async def coached_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Team]:
        theirs = (coaches.c.workspace_id == teams.c.workspace_id) & (coaches.c.team_id == teams.c.id)
        query = select(*self._rows.columns).join(coaches, theirs).order_by(teams.c.id)
        return await self._rows.chosen(
            query.where(coaches.c.workspace_id == workspace_id, coaches.c.user_id == user_id)
        )

    async def in_channel(self, workspace_id: WorkspaceId, channel: ChannelId) -> list[Team]:
        here = (teams.c.workspace_id == workspace_id, teams.c.channel == channel)
        return await self._rows.many(*here, order=(teams.c.id,))

    async def without_coach(self, workspace_id: WorkspaceId) -> list[Team]:
        gone = (people.c.workspace_id == coaches.c.workspace_id, people.c.user_id == coaches.c.user_id)
        present = ~exists().where(*gone, NO_FULL_MEMBER)
        its = (coaches.c.workspace_id == teams.c.workspace_id, coaches.c.team_id == teams.c.id)
        coached = exists().where(*its, present)
        return await self._rows.many(teams.c.workspace_id == workspace_id, ~coached, order=(teams.c.id,))

    async def coaches(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[UserId]:
        """In the order in which they became coaches."""
        query = select(coaches.c.user_id).order_by(coaches.c.id)
        theirs = query.where(coaches.c.workspace_id == workspace_id, coaches.c.team_id == team_id)
        return [row[0] for row in await self._transaction.run(theirs)]

    async def add_coach(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> None:
        values = {"workspace_id": workspace_id, "team_id": team_id, "user_id": user_id}
        insert = self._transaction.insert(coaches).values(**values, id=self._ids.new_id())
        await self._transaction.run(insert.on_conflict_do_nothing())

    async def remove_coach(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> None:
        this = (coaches.c.team_id == team_id, coaches.c.user_id == user_id)
        await self._transaction.run(coaches.delete().where(coaches.c.workspace_id == workspace_id, *this))


class Invitations:
    """Who was asked to which team, and what they said."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, invitations, Invitation)

    async def get(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> Invitation | None:
        return await self._rows.get(workspace_id, team_id, user_id)

    async def lock(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> Invitation | None:
        return await self._rows.get(workspace_id, team_id, user_id, lock=True)

    async def save(self, invitation: Invitation) -> None:
        await self._rows.save(invitation)

    async def remove(self, workspace_id: WorkspaceId, team_id: TeamId, user_id: UserId) -> None:
        this = (invitations.c.team_id == team_id, invitations.c.user_id == user_id)
        await self._transaction.run(
            invitations.delete().where(invitations.c.workspace_id == workspace_id, *this)
        )

    async def of_team(self, workspace_id: WorkspaceId, team_id: TeamId) -> list[Invitation]:
        here = (invitations.c.workspace_id == workspace_id, invitations.c.team_id == team_id)
        return await self._rows.many(*here, order=(invitations.c.user_id,))

    async def accepted_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Invitation]:
        return await self._replied(workspace_id, user_id, Reply.SHARE, Reply.PRIVATE_FIRST)

    async def open_to(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Invitation]:
        theirs = (invitations.c.workspace_id == workspace_id, invitations.c.user_id == user_id)
        no_yes = or_(invitations.c.reply.is_(None), invitations.c.reply == Reply.NOT_FOR_ME)
        latest = func.coalesce(invitations.c.replied_at, invitations.c.invited_at)
        return await self._rows.many(*theirs, no_yes, order=(latest.desc(), invitations.c.team_id))

    async def _replied(self, workspace_id: WorkspaceId, user_id: UserId, *said: Reply) -> list[Invitation]:
        theirs = (invitations.c.workspace_id == workspace_id, invitations.c.user_id == user_id)
        newest_first = (invitations.c.replied_at.desc(), invitations.c.team_id)
        return await self._rows.many(*theirs, invitations.c.reply.in_(said), order=newest_first)
