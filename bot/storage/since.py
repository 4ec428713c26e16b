"""What a database knew that a backup does not: kept aside within the transaction that replaces it, then compared."""

from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Insert,
    MetaData,
    Select,
    Table,
    Update,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    text,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.bright_spot import Visibility
from bot.domain.forgotten import Forgotten
from bot.domain.keeping import Keeping
from bot.domain.people import Rep
from bot.services.ports.restoring import Narrowed, Since
from bot.storage.tables import (
    answers,
    audit,
    bright_spots,
    forgotten,
    reps,
    slack_bots,
    slack_installations,
    stories,
    workspaces,
)
from bot.storage.tables.installations import of_installation

KEEPING = tuple(field.name for field in fields(Keeping))
"""What an admin decides."""

ASIDE: dict[str, tuple[Table, tuple[str, ...]]] = {
    "was_workspaces": (workspaces, ("id", "slack_team_id", "slack_enterprise_id", "gone_at", *KEEPING)),
    "was_bright_spots": (
        bright_spots,
        ("workspace_id", "id", "user_id", "visibility", "share_on", "deleted_at", "faded"),
    ),
    "was_answers": (answers, ("workspace_id", "id", "user_id", "bright_spot_id", "deleted_at")),
    "was_stories": (stories, ("workspace_id", "bright_spot_id", "consent", "answered_at", "outside")),
    "was_reps": (reps, tuple(field.name for field in fields(Rep))),
    "was_forgotten": (forgotten, tuple(column.name for column in forgotten.columns)),
    "was_audit": (audit, tuple(column.name for column in audit.columns)),
    "was_bots": (slack_bots, tuple(column.name for column in slack_bots.columns)),
    "was_installations": (slack_installations, tuple(column.name for column in slack_installations.columns)),
}
"""No text of anybody: ids, moments and decisions."""

_TABLES = {
    name: Table(name, MetaData(), *(Column(each, table.c[each].type) for each in columns))
    for name, (table, columns) in ASIDE.items()
}
WAS_WORKSPACES, WAS_SPOTS, WAS_ANSWERS = (
    _TABLES[f"was_{it}"] for it in ("workspaces", "bright_spots", "answers")
)
WAS_STORIES, WAS_REPS, WAS_FORGOTTEN = (_TABLES[f"was_{it}"] for it in ("stories", "reps", "forgotten"))
WAS_AUDIT, WAS_BOTS, WAS_INSTALLATIONS = (_TABLES[f"was_{it}"] for it in ("audit", "bots", "installations"))

SAME = and_(
    WAS_WORKSPACES.c.id == workspaces.c.id,
    WAS_WORKSPACES.c.slack_team_id == workspaces.c.slack_team_id,
    WAS_WORKSPACES.c.slack_enterprise_id == workspaces.c.slack_enterprise_id,
)
"""A workspace under the same number in both; else the two databases have nothing to do with each other."""
IN_BOTH = select(workspaces.c.id).join(WAS_WORKSPACES, SAME)
SAME_TO_SLACK = and_(
    WAS_WORKSPACES.c.slack_team_id == workspaces.c.slack_team_id,
    WAS_WORKSPACES.c.slack_enterprise_id == workspaces.c.slack_enterprise_id,
)
"""Whatever its number: what Slack has decided is not of ours."""

WIDE = {Visibility.TEAM: 2, Visibility.ANONYMOUS: 1, Visibility.PRIVATE: 0}
DECIDED = (
    "standing",
    "usual_visibility",
    "paused_until",
    "story_consent",
    "meets_at_customers",
    "pairing_weeks",
    "left_at",
)
"""What a rep decides about themselves, in which the later word counts if it asks for less; and since when they are
seen to be away from the company."""

SAID = ("consent", "answered_at", "outside")
"""What an author says of one bright spot that might be told in full."""


@dataclass(frozen=True, slots=True)
class Before:
    """Nothing at all where the database was new."""

    known: bool

    @classmethod
    def of(cls, connection: Connection) -> "Before":
        """Keeps aside what the tables say now; it goes with the connection."""
        for name, (table, columns) in ASIDE.items():
            listed = ", ".join(columns)
            connection.execute(text(f"CREATE TEMPORARY TABLE {name} AS SELECT {listed} FROM {table.name}"))  # noqa: S608
        return cls(known=True)

    async def since(self, connection: AsyncConnection) -> Since:
        if not self.known:
            return Since()

        async def rows(query: Select[*tuple[Any, ...]]) -> list[Any]:
            return list((await connection.execute(query)).all())

        return Since(
            forgotten=tuple(Forgotten(*row) for row in await rows(_forgotten())),
            taken_back=tuple((row[0], row[1]) for row in await rows(_taken_back())),
            deleted=tuple((row[0], row[1]) for row in await rows(_deleted())),
            narrowed=tuple(Narrowed(*row) for row in await rows(_narrowed())),
            reps=tuple(Rep(*row) for row in await rows(_reps())),
            erased=tuple(row[0] for row in await rows(_erased())),
            dropped=tuple(row[0] for row in await rows(_dropped())),
        )

    async def carry_over(self, connection: AsyncConnection) -> None:
        if not self.known:
            return
        await connection.execute(_in_orgs())
        was, now = WAS_AUDIT, audit
        same = and_(now.c.workspace_id == was.c.workspace_id, now.c.id == was.c.id)
        missing = select(was).where(was.c.workspace_id.in_(IN_BOTH), ~exists().where(same))
        await connection.execute(now.insert().from_select([column.name for column in was.columns], missing))
        await connection.execute(_consents())
        await connection.execute(_keeping())
        await connection.execute(_who_has_us())
        for table, before in ((slack_bots, WAS_BOTS), (slack_installations, WAS_INSTALLATIONS)):
            await connection.execute(table.delete().where(_of_both(table)))
            await connection.execute(_good_ones(before, table))


NOTHING_OF_BEFORE = Before(known=False)


def _forgotten() -> Select[*tuple[Any, ...]]:
    """Those whose forgetting the backup does not know. One that it knows as unfinished goes on by itself."""
    was, now = WAS_FORGOTTEN, forgotten
    same = and_(now.c.workspace_id == was.c.workspace_id, now.c.user_id == was.c.user_id)
    known = exists().where(same, now.c.at >= was.c.at)
    return select(was).where(was.c.workspace_id.in_(IN_BOTH), ~known).order_by(was.c.at)


def _taken_back() -> Select[*tuple[Any, ...]]:
    """What had its time does so again by itself."""
    was, now = WAS_SPOTS, bright_spots
    ended = (was.c.deleted_at.is_not(None), ~was.c.faded, now.c.deleted_at.is_(None))
    return select(now.c.workspace_id, now.c.id).join(was, _the_same(was, now)).where(_both(now), *ended)


def _deleted() -> Select[*tuple[Any, ...]]:
    """By their authors: what time took, it takes again, and leaves what it left."""
    was, now = WAS_ANSWERS, answers
    outlived = exists().where(
        WAS_SPOTS.c.workspace_id == was.c.workspace_id,
        WAS_SPOTS.c.id == was.c.bright_spot_id,
        or_(WAS_SPOTS.c.faded, WAS_SPOTS.c.user_id != was.c.user_id),
    )
    ended = (was.c.deleted_at.is_not(None), ~outlived, now.c.deleted_at.is_(None))
    return select(now.c.workspace_id, now.c.id).join(was, _the_same(was, now)).where(_both(now), *ended)


def _narrowed() -> Select[*tuple[Any, ...]]:
    was, now = WAS_SPOTS, bright_spots
    narrower = [
        and_(was.c.visibility == less, now.c.visibility == more)
        for less, narrow in WIDE.items()
        for more, wide in WIDE.items()
        if narrow < wide
    ]
    living = (now.c.deleted_at.is_(None), was.c.deleted_at.is_(None))
    found = select(now.c.workspace_id, now.c.id, was.c.visibility, was.c.share_on)
    either = or_(*narrower, _later(was, now))
    return found.join(was, _the_same(was, now)).where(_both(now), *living, either)


def _later(was: Table, now: Table) -> ColumnElement[bool]:
    """The day of sharing that the backup knows was put off or called off. On it, the team is told who it was."""
    called_off = and_(was.c.share_on.is_(None), was.c.visibility != Visibility.TEAM)
    return and_(now.c.share_on.is_not(None), or_(was.c.share_on > now.c.share_on, called_off))


def _reps() -> Select[*tuple[Any, ...]]:
    was, now = WAS_REPS, reps
    same = and_(was.c.workspace_id == now.c.workspace_id, was.c.user_id == now.c.user_id)
    differs = or_(*(was.c[name].is_distinct_from(now.c[name]) for name in DECIDED))
    return select(was).join(now, same).where(_both(now), differs)


def _consents() -> Update:
    """Whether a bright spot may be told in full: the author's later word counts."""
    was, now = WAS_STORIES, stories
    same = and_(was.c.workspace_id == now.c.workspace_id, was.c.bright_spot_id == now.c.bright_spot_id)
    said = {name: select(was.c[name]).where(same).scalar_subquery() for name in SAID}
    return now.update().where(_both(now), exists().where(same)).values(said)


def _in_orgs() -> Update:
    """Who joined an org since the backup is the same workspace."""
    was, now, other = WAS_WORKSPACES, workspaces, workspaces.alias()
    same = (was.c.id == now.c.id, was.c.slack_team_id == now.c.slack_team_id, was.c.slack_team_id != "")
    org = select(was.c.slack_enterprise_id).where(*same).scalar_subquery()
    its = (
        other.c.slack_team_id == was.c.slack_team_id,
        other.c.slack_enterprise_id == was.c.slack_enterprise_id,
    )
    taken = exists().where(*same, *its)
    alone = now.update().where(now.c.slack_enterprise_id == "", exists().where(*same), ~taken)
    return alone.values(slack_enterprise_id=org)


def _keeping() -> Update:
    """How long things are kept, and who may set up teams: the admin's later word counts, as the trail has it."""
    said = {name: select(WAS_WORKSPACES.c[name]).where(SAME).scalar_subquery() for name in KEEPING}
    return workspaces.update().where(exists().where(SAME)).values(said)


def _who_has_us() -> Update:
    """Who took us away, and who came back: as the tokens are, which end and begin with it."""
    lately = select(WAS_WORKSPACES.c.gone_at).where(SAME_TO_SLACK).scalar_subquery()
    return workspaces.update().where(exists().where(SAME_TO_SLACK)).values(gone_at=lately)


def _of_both(tokens: Table) -> ColumnElement[bool]:
    return exists().where(of_installation(tokens), SAME_TO_SLACK)


def _good_ones(was: Table, now: Table) -> Insert:
    """Numbered anew: those that came with the backup may have the same numbers."""
    latest = select(func.coalesce(func.max(now.c.id), 0)).scalar_subquery()
    rest = [column for column in was.columns if column.name != "id"]
    found = select((was.c.id + latest).label("id"), *rest).where(_of_both(was))
    return now.insert().from_select(["id", *(column.name for column in rest)], found)


def _dropped() -> Select[*tuple[Any, ...]]:
    was = WAS_WORKSPACES
    called = case((was.c.slack_team_id != "", was.c.slack_team_id), else_=was.c.slack_enterprise_id)
    lost = select(called).where(was.c.gone_at.is_(None), ~exists().where(SAME_TO_SLACK))
    return lost.order_by(was.c.id)


def _erased() -> Select[*tuple[Any, ...]]:
    return select(workspaces.c.id).where(~exists().where(SAME))


def _the_same(was: Table, now: Table) -> ColumnElement[bool]:
    return and_(was.c.workspace_id == now.c.workspace_id, was.c.id == now.c.id)


def _both(now: Table) -> ColumnElement[bool]:
    return now.c.workspace_id.in_(IN_BOTH)
