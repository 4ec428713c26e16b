"""What was received, kept and read, asked of the tables: answers, bright spots, editions."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    bindparam,
    distinct,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from bot.domain.anonymity import AUTHORS
from bot.domain.bright_spot import HELD, READ_BEFORE, Answer, BrightSpot, Evidence, Source, Tone, Visibility
from bot.domain.edition import Edition, EditionKind, EditionPart, EditionState
from bot.domain.ids import (
    AnswerId,
    BrightSpotId,
    ChannelId,
    EditionId,
    MessageTs,
    TeamId,
    UserId,
    WorkspaceId,
)
from bot.domain.searching.document import found_by_place
from bot.storage.repositories.indexing import SearchIndex
from bot.storage.rows import Rows
from bot.storage.tables import answers, bright_spots, edition_parts, editions
from bot.storage.transaction import Transaction

LIVING = bright_spots.c.deleted_at.is_(None)
COUNTED = or_(LIVING, bright_spots.c.faded)
"""A wave never falls because of time."""
TREATED_AS_ONE = or_(
    ~bright_spots.c.doubtful,
    bright_spots.c.strength_chosen.is_not(None),
    bright_spots.c.felt.is_not(None),
    bright_spots.c.visibility_chosen,
)
"""As `BrightSpot.in_doubt` says: what is too close to call may be trouble, which is counted nowhere."""
SHARED = bright_spots.c.visibility != Visibility.PRIVATE
UNNAMED = and_(bright_spots.c.visibility == Visibility.ANONYMOUS, bright_spots.c.edition_part.is_not(None))
"""Shown by its edition, as long as there are enough of them."""
IN_EDITION = and_(
    editions.c.workspace_id == bright_spots.c.workspace_id, editions.c.id == bright_spots.c.edition_id
)
EVIDENCE = tuple(bright_spots.c[field.name] for field in fields(Evidence))
SAID = answers.c.channel != HELD
"""Not only held until its author says what it was meant as."""
TYPED = answers.c.source.in_((Source.PROMPT, Source.MESSAGE))


PLACE = ("workspace_id", "id", "edition_id", "edition_part", "editions_waited")
PUT_IN_PLACE = (
    bright_spots.update()
    .where(*(bright_spots.c[name] == bindparam(f"the_{name}") for name in PLACE[:2]))
    .values({name: bindparam(f"the_{name}") for name in PLACE[2:]})
)


def _showing(*where: ColumnElement[bool]) -> Select[tuple[int]]:
    """Editions behind whose anonymous ones still stand enough people."""
    its = select(bright_spots.c.edition_id).where(*where, COUNTED, UNNAMED, _author_unknown(bright_spots))
    authors = func.count(distinct(bright_spots.c.user_id))
    return its.group_by(bright_spots.c.edition_id).having(authors >= AUTHORS)


def living_authors_beside() -> ColumnElement[int]:
    """How many people stand behind the unnamed ones of an entry's edition whose words are still there."""
    beside = bright_spots.alias("beside")
    its = (
        beside.c.workspace_id == bright_spots.c.workspace_id,
        beside.c.edition_id == bright_spots.c.edition_id,
    )
    shown = (beside.c.visibility == Visibility.ANONYMOUS, beside.c.edition_part.is_not(None))
    authors = select(func.count(distinct(beside.c.user_id))).where(
        *its, *shown, _author_unknown(beside), beside.c.deleted_at.is_(None)
    )
    return authors.correlate(bright_spots).scalar_subquery()


def _author_unknown(of: FromClause) -> ColumnElement[bool]:
    """The contrary of `BrightSpot.author_known`, of the table or a second look at it."""
    return and_(~of.c.name_stood, of.c.source.not_in(READ_BEFORE))


class Answers:
    """What was received, through every door."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, answers, Answer)
        self.added = 0
        """How many a commit now keeps."""

    async def get(self, workspace_id: WorkspaceId, answer_id: AnswerId) -> Answer | None:
        return await self._rows.get(workspace_id, answer_id)

    async def by_origin(self, workspace_id: WorkspaceId, channel: ChannelId, ts: MessageTs) -> Answer | None:
        here = (answers.c.workspace_id == workspace_id, answers.c.channel == channel, answers.c.ts == ts)
        return await self._rows.one(*here, order=(answers.c.id,))

    async def add(self, answer: Answer) -> bool:
        added = await self._rows.add(answer)
        self.added += added
        return added

    async def save(self, answer: Answer) -> None:
        await self._rows.save(answer)

    async def of_bright_spot(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> list[Answer]:
        its = (answers.c.workspace_id == workspace_id, answers.c.bright_spot_id == bright_spot_id)
        as_said = (answers.c.said_at, answers.c.ts, answers.c.id)
        return await self._rows.many(*its, answers.c.deleted_at.is_(None), order=as_said)

    async def any_on(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> bool:
        question = ("any_on", workspace_id, user_id, local_date)
        known: bool | None = self._transaction.known.answer(answers, question)
        if known is not None:
            return known
        query = select(answers.c.id).limit(1)
        theirs = query.where(*self._by(workspace_id, user_id), answers.c.local_date == local_date, SAID)
        return (await self._transaction.run(theirs)).first() is not None

    async def troubles_since(self, workspace_id: WorkspaceId, user_id: UserId, day: date) -> list[Answer]:
        troubles = (answers.c.tone == Tone.PROBLEM, answers.c.local_date >= day)
        as_said = (answers.c.said_at, answers.c.id)
        return await self._rows.many(*self._by(workspace_id, user_id), *troubles, order=as_said)

    async def latest_typed(self, workspace_id: WorkspaceId, user_id: UserId) -> Answer | None:
        part_of = and_(
            bright_spots.c.workspace_id == answers.c.workspace_id,
            bright_spots.c.id == answers.c.bright_spot_id,
        )
        query = select(*self._rows.columns).join(bright_spots, part_of).where(LIVING, TYPED)
        newest_first = (answers.c.said_at.desc(), answers.c.ts.desc(), answers.c.id.desc())
        typed = query.where(*self._by(workspace_id, user_id)).order_by(*newest_first).limit(1)
        return next(iter(await self._rows.chosen(typed)), None)

    def _by(self, workspace_id: WorkspaceId, user_id: UserId) -> tuple[ColumnElement[bool], ...]:
        theirs = (answers.c.workspace_id == workspace_id, answers.c.user_id == user_id)
        return (*theirs, answers.c.deleted_at.is_(None))


class BrightSpots:
    """What worked. A tombstone is found by its id alone; every list leaves it out."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, bright_spots, BrightSpot)
        self._index = SearchIndex(transaction)

    async def get(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> BrightSpot | None:
        return await self._rows.get(workspace_id, bright_spot_id)

    async def lock(self, workspace_id: WorkspaceId, bright_spot_id: BrightSpotId) -> BrightSpot | None:
        return await self._rows.get(workspace_id, bright_spot_id, lock=True)

    async def save(self, bright_spot: BrightSpot) -> None:
        await self._rows.save(bright_spot)
        await self._index.keep(bright_spot)

    async def of_rep(
        self, workspace_id: WorkspaceId, user_id: UserId, limit: int, before: BrightSpotId | None = None
    ) -> list[BrightSpot]:
        page = () if before is None else (bright_spots.c.id < before,)
        newest_first = (bright_spots.c.id.desc(),)
        return await self._rows.many(*self._by(workspace_id, user_id), *page, order=newest_first, limit=limit)

    async def many(
        self, workspace_id: WorkspaceId, user_id: UserId, ids: Sequence[BrightSpotId]
    ) -> list[BrightSpot]:
        these = bright_spots.c.id.in_(ids)
        return await self._rows.many(*self._by(workspace_id, user_id), these, order=(bright_spots.c.id,))

    async def dated_since(self, workspace_id: WorkspaceId, user_id: UserId, day: date) -> list[BrightSpot]:
        known = self._transaction.known.answer(bright_spots, ("dated_since", workspace_id, user_id))
        if known is not None and known[0] <= day:
            return [spot for spot in known[1] if spot.local_date >= day]
        since = bright_spots.c.local_date >= day
        newest_first = (bright_spots.c.local_date.desc(), bright_spots.c.id.desc())
        theirs = (*self._by(workspace_id, user_id), TREATED_AS_ONE)
        return await self._rows.many(*theirs, since, order=newest_first)

    async def evidence(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Evidence]:
        by_date = (bright_spots.c.local_date, bright_spots.c.id)
        query = select(*EVIDENCE).where(*self._ever_by(workspace_id, user_id)).order_by(*by_date)
        return [Evidence(*row) for row in await self._transaction.run(query)]

    async def wave(self, workspace_id: WorkspaceId, user_id: UserId) -> int:
        theirs = (*self._ever_by(workspace_id, user_id), TREATED_AS_ONE)
        query = select(func.count()).select_from(bright_spots).where(*theirs)
        return int((await self._transaction.run(query)).scalar_one())

    async def shared_of_rep(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]:
        """Oldest first."""
        return await self._rows.many(*self._by(workspace_id, user_id), SHARED, order=(bright_spots.c.id,))

    async def waiting_for_edition(
        self, workspace_id: WorkspaceId, team_id: TeamId, until: datetime
    ) -> list[BrightSpot]:
        waiting = (SHARED, bright_spots.c.edition_id.is_(None), bright_spots.c.shared_at <= until)
        return await self._with_team(workspace_id, team_id, *waiting)

    async def held_for_edition(
        self, workspace_id: WorkspaceId, team_id: TeamId, until: datetime
    ) -> list[BrightSpot]:
        here = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.team_id == team_id, LIVING)
        waiting = (SHARED, bright_spots.c.edition_id.is_(None), bright_spots.c.shared_at <= until)
        # In one order, so that two who hold them do not wait for each other. By the bare id SQLite would rather walk
        # through everything ever written, which comes in that order, than sort the few that wait.
        return await self._rows.held(*here, *waiting, order=(bright_spots.c.id + literal_column("0"),))

    async def place(self, placed: Sequence[BrightSpot]) -> None:
        places = [{f"the_{name}": getattr(spot, name) for name in PLACE} for spot in placed]
        await self._transaction.run_for_each(PUT_IN_PLACE, places)
        await self._index.keep_all([spot for spot in placed if found_by_place(spot)])

    async def shared_since(
        self, workspace_id: WorkspaceId, team_id: TeamId, since: datetime
    ) -> list[BrightSpot]:
        by_name = bright_spots.c.visibility == Visibility.TEAM
        return await self._with_team(workspace_id, team_id, by_name, bright_spots.c.shared_at >= since)

    async def team_wave(self, workspace_id: WorkspaceId, team_id: TeamId, until: datetime) -> list[datetime]:
        here = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.team_id == team_id)
        theirs = (*here, COUNTED, TREATED_AS_ONE)
        named = select(bright_spots.c.shared_at).where(
            *theirs, bright_spots.c.visibility == Visibility.TEAM, bright_spots.c.shared_at <= until
        )
        shown = select(editions.c.frozen_at).join(bright_spots, IN_EDITION).where(*theirs, UNNAMED)
        enough = shown.where(editions.c.frozen_at <= until, editions.c.id.in_(_showing(*here)))
        counted = union_all(named, enough)
        return sorted(row[0] for row in await self._transaction.run(counted))

    async def of_edition(self, workspace_id: WorkspaceId, edition_id: EditionId) -> list[BrightSpot]:
        """Living ones, those that it holds back included, in the order in which they were shared."""
        its = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.edition_id == edition_id)
        as_shared = (bright_spots.c.shared_at, bright_spots.c.id)
        return await self._rows.many(*its, LIVING, order=as_shared)

    async def promised_by(self, workspace_id: WorkspaceId, user_id: UserId) -> list[BrightSpot]:
        promised = bright_spots.c.share_on.is_not(None)
        return await self._rows.many(*self._by(workspace_id, user_id), promised, order=(bright_spots.c.id,))

    async def to_be_shared(self, workspace_id: WorkspaceId, on: date, limit: int) -> list[BrightSpot]:
        here = (bright_spots.c.workspace_id == workspace_id, LIVING, ~SHARED)
        oldest_first = (bright_spots.c.share_on, bright_spots.c.id)
        return await self._rows.many(*here, bright_spots.c.share_on <= on, order=oldest_first, limit=limit)

    async def _with_team(
        self, workspace_id: WorkspaceId, team_id: TeamId, *where: ColumnElement[bool]
    ) -> list[BrightSpot]:
        here = (bright_spots.c.workspace_id == workspace_id, bright_spots.c.team_id == team_id, LIVING)
        return await self._rows.many(*here, *where, order=(bright_spots.c.shared_at, bright_spots.c.id))

    def _by(self, workspace_id: WorkspaceId, user_id: UserId) -> tuple[ColumnElement[bool], ...]:
        return (bright_spots.c.workspace_id == workspace_id, bright_spots.c.user_id == user_id, LIVING)

    def _ever_by(self, workspace_id: WorkspaceId, user_id: UserId) -> tuple[ColumnElement[bool], ...]:
        return (bright_spots.c.workspace_id == workspace_id, bright_spots.c.user_id == user_id, COUNTED)


class Editions:
    """Each team's roundups and the messages that they became."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, editions, Edition)
        self._parts = Rows(transaction, edition_parts, EditionPart)

    async def get(self, workspace_id: WorkspaceId, edition_id: EditionId) -> Edition | None:
        return await self._rows.get(workspace_id, edition_id)

    async def lock(self, workspace_id: WorkspaceId, edition_id: EditionId) -> Edition | None:
        return await self._rows.get(workspace_id, edition_id, lock=True)

    async def on(
        self, workspace_id: WorkspaceId, team_id: TeamId, kind: EditionKind, due_date: date
    ) -> Edition | None:
        that = (editions.c.kind == kind, editions.c.due_date == due_date)
        return await self._rows.one(*self._of(workspace_id, team_id), *that)

    async def add(self, edition: Edition) -> bool:
        return await self._rows.add(edition)

    async def save(self, edition: Edition) -> None:
        await self._rows.save(edition)

    async def recent_questions(self, workspace_id: WorkspaceId, team_id: TeamId, limit: int) -> list[str]:
        """Newest first."""
        asked = select(editions.c.question_key).where(editions.c.question_key.is_not(None))
        newest_first = (editions.c.due_date.desc(), editions.c.id.desc())
        recent = asked.where(*self._of(workspace_id, team_id)).order_by(*newest_first).limit(limit)
        return [row[0] for row in await self._transaction.run(recent)]

    async def first_posted(self, workspace_id: WorkspaceId, team_id: TeamId) -> EditionId | None:
        posted = select(editions.c.id).where(
            *self._of(workspace_id, team_id), editions.c.state == EditionState.POSTED
        )
        first = posted.order_by(editions.c.due_date, editions.c.id).limit(1)
        return (await self._transaction.run(first)).scalar()

    async def frozen_before(
        self, workspace_id: WorkspaceId, team_id: TeamId, moment: datetime
    ) -> datetime | None:
        posted = (*self._of(workspace_id, team_id), editions.c.state == EditionState.POSTED)
        earlier = select(editions.c.frozen_at).where(*posted, editions.c.frozen_at < moment)
        last = earlier.order_by(editions.c.frozen_at.desc()).limit(1)
        return (await self._transaction.run(last)).scalar()

    async def posted_from(
        self, workspace_id: WorkspaceId, team_id: TeamId, moment: datetime
    ) -> Edition | None:
        posted = (*self._of(workspace_id, team_id), editions.c.state == EditionState.POSTED)
        oldest_first = (editions.c.frozen_at, editions.c.id)
        return await self._rows.one(*posted, editions.c.frozen_at >= moment, order=oldest_first)

    async def save_part(self, part: EditionPart) -> None:
        await self._parts.save(part)

    async def add_parts(self, parts: Sequence[EditionPart]) -> None:
        await self._parts.add_new(parts)

    async def parts(self, workspace_id: WorkspaceId, edition_id: EditionId) -> list[EditionPart]:
        its = (edition_parts.c.workspace_id == workspace_id, edition_parts.c.edition_id == edition_id)
        return await self._parts.many(*its, order=(edition_parts.c.position,))

    def _of(self, workspace_id: WorkspaceId, team_id: TeamId) -> tuple[ColumnElement[bool], ...]:
        return (editions.c.workspace_id == workspace_id, editions.c.team_id == team_id)
