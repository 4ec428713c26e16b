"""Two reps at one customer are told of each other, once, where both allow it; made only of what both shared by name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.calendar import WITHIN, circling, near_in_time
from bot.domain.company import Companies, Company
from bot.domain.customer import Meeting
from bot.domain.ids import CustomerId, TeamId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.services.asking.notes import leave_note
from bot.services.contents.calendar import MeetingContent
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint, Who, locked, seen
from bot.services.customers.seen import NOBODY, companies_of, companies_seen
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_key, one_by_one

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Circling:
    """Two of one team who were at one customer near each other in time."""

    team_id: TeamId
    first: UserId
    second: UserId
    company: Company


class Meetings:
    """The tick. Each team is looked at once an hour; each two are told in one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime) -> None:
        async with self._work() as uow:
            teams = await uow.meetings.teams()
        await one_by_one(self._work, "meeting", now, teams, by_key, lambda key: self._meet(*key, now))

    async def _meet(self, workspace_id: WorkspaceId, team_id: TeamId, now: datetime) -> None:
        for found in await self._look(workspace_id, team_id, now):
            await self._tell(workspace_id, found, now)

    async def _look(self, workspace_id: WorkspaceId, team_id: TeamId, now: datetime) -> list[_Circling]:
        async with self._work() as uow:
            hour = now.astimezone(UTC).strftime("%Y-%m-%dT%H")
            if not await uow.seen_events.first_time(workspace_id, f"meetings:{team_id}:{hour}", now):
                return []
            found = await _found(uow, workspace_id, team_id, now)
            await uow.commit()
            return found

    async def _tell(self, workspace_id: WorkspaceId, found: _Circling, now: datetime) -> None:
        """Both are locked in the order of their ids: what they shared may have changed since we looked."""
        async with self._work() as uow:
            views = [await locked(uow, Who(workspace_id, each)) for each in (found.first, found.second)]
            if not all(_allows(view, found.team_id) for view in views):
                return
            if await _told(uow, workspace_id, found):
                return
            meeting = Meeting(workspace_id, min(found.company.ids), found.first, found.second, now)
            if not await uow.meetings.add(meeting):
                return
            for reader, other in ((found.first, found.second), (found.second, found.first)):
                about = {"customer_id": int(meeting.customer_id), "other": other}
                await leave_note(uow, workspace_id, reader, NoteKind.MEETING, now, **about)
            await uow.commit()


async def _found(
    uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId, now: datetime
) -> list[_Circling]:
    """Companies are put together as somebody sees them who has nothing of their own, so that nobody's private names
    decide whom we tell."""
    allow = {rep.user_id for rep in await uow.reps.active_in(workspace_id, team_id) if rep.meets_at_customers}
    since = now.date() - WITHIN
    # What happened since then was shared since then; a day more for clocks that are ahead of ours.
    moment = datetime.combine(since - A_DAY, time.min, UTC)
    shared = await uow.bright_spots.shared_since(workspace_id, team_id, moment)
    lately = [spot for spot in shared if spot.user_id in allow and spot.local_date >= since]
    companies = await companies_of(uow, workspace_id, NOBODY, (team_id,))
    return [
        _Circling(team_id, first, second, company)
        for company, there in _by_company(lately, companies).items()
        for first, second in circling(there)
    ]


def _by_company(spots: Iterable[BrightSpot], companies: Companies) -> dict[Company, dict[UserId, list[date]]]:
    found: dict[Company, dict[UserId, list[date]]] = defaultdict(lambda: defaultdict(list))
    for spot in spots:
        if (company := companies.of(spot.customer_id)) is not None:
            found[company][spot.user_id].append(spot.local_date)
    return found


def _allows(view: Standpoint, team_id: TeamId | None) -> bool:
    rep = view.rep
    there = rep.active and rep.team_id is not None and rep.team_id == team_id
    return there and rep.meets_at_customers and view.person.can_capture


async def _told(uow: UnitOfWork, workspace_id: WorkspaceId, found: _Circling) -> bool:
    """Also under another of that customer's names."""
    before = await uow.meetings.of_pair(workspace_id, found.first, found.second)
    if not before:
        return False
    rows = await uow.customers.many(workspace_id, {meeting.customer_id for meeting in before})
    keys = {row.key for row in rows}
    ids = {row.id for row in rows}
    return bool(keys & {found.company.key, *found.company.keys}) or bool(ids & found.company.ids)


async def content(uow: UnitOfWork, view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing where one of them allows it no more, left the team, or took back what they shared there."""
    other = await seen(uow, Who(note.workspace_id, UserId(note.facts["other"])))
    team_id = view.rep.team_id
    if team_id is None or not _allows(view, team_id) or not _allows(other, team_id):
        return None
    customer_id = CustomerId(note.facts["customer_id"])
    company = await _company(uow, note.workspace_id, team_id, customer_id)
    if company is None:
        return None
    mine, theirs = [await _shared_there(uow, each, team_id, company) for each in (view, other)]
    if not near_in_time((spot.local_date for spot in mine), (spot.local_date for spot in theirs)):
        return None
    newest = max(theirs, key=lambda spot: (spot.local_date, spot.id))
    called = (await companies_seen(uow, view)).of(newest.customer_id)
    name = called.name if called is not None else company.name
    said = MeetingContent(other.person.name, name, newest.local_date, newest.id)
    return NoteContent(NoteKind.MEETING, {"meeting": said})


async def _company(
    uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId, customer_id: CustomerId
) -> Company | None:
    """The one that was meant, also where the row it was noted under shows nothing any more."""
    companies = await companies_of(uow, workspace_id, NOBODY, (team_id,))
    if (company := companies.of(customer_id)) is not None:
        return company
    row = await uow.customers.get(workspace_id, customer_id)
    return companies.called(row.name) if row is not None else None


async def _shared_there(
    uow: UnitOfWork, view: Standpoint, team_id: TeamId, company: Company
) -> Sequence[BrightSpot]:
    shared = await uow.bright_spots.shared_of_rep(view.rep.workspace_id, view.rep.user_id)
    by_name = (spot for spot in shared if spot.visibility is Visibility.TEAM and spot.team_id == team_id)
    return [spot for spot in by_name if spot.customer_id in company.ids]
