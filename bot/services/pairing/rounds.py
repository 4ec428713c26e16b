"""The round: once on a team's roundup day, whoever wishes it is proposed to a colleague; not what they say to it."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import PairingId, UserId
from bot.domain.note import NoteKind
from bot.domain.pairing import Pairing
from bot.domain.pairing_round import (
    EVIDENCE_FOR,
    REMEMBERED,
    Candidate,
    Fit,
    Round,
    evidence,
    fits,
    last_rounds,
    rested,
    weeks_waited,
)
from bot.domain.people import Person, Rep, Team
from bot.domain.schedule import Due, first_known, late, local_date, moment
from bot.services.asking.notes import leave_note
from bot.services.context import Standpoint
from bot.services.pairing.matching import best_choice
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_id, one_by_one

AT = time(11)
"""On the team's roundup day, by its own clock: the roundup is read, and the week is still ahead."""
_DAY = timedelta(days=1)


class PairingRounds:
    """The tick. Each team's round is one transaction, held once."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime) -> None:
        around = {(now + shift).weekday() for shift in (-_DAY, timedelta(), _DAY)}
        async with self._work() as uow:
            teams = await uow.pairings.teams(around)
        await one_by_one(self._work, "pairing_round", now, teams, by_id, lambda team: self._look(team, now))

    async def _look(self, team: Team, now: datetime) -> None:
        if (on := due_on(team, now)) is not None:
            await self._hold(team, on, now)

    async def _hold(self, team: Team, on: date, now: datetime) -> None:
        """Choosing takes a moment in a large team, so that nobody waits for the database meanwhile."""
        async with self._work() as uow:
            possible = await _possible(uow, team, on, now) if await _first(uow, team, on, now) else None
        if possible is None:
            return
        chosen = await asyncio.to_thread(best_choice, possible)
        async with self._work() as uow:
            locked = await uow.teams.lock(team.workspace_id, team.id)
            if locked is None or not await _first(uow, locked, on, now):
                return
            for fit in chosen:
                await _propose(uow, locked, on, fit, now)
            await uow.commit()


async def _first(uow: UnitOfWork, team: Team, on: date, now: datetime) -> bool:
    """Whether nobody has held this round yet; remembered once the unit of work commits."""
    return await uow.seen_events.first_time(team.workspace_id, f"pairing:{team.id}:{on}", now)


def due_on(team: Team, now: datetime) -> date | None:
    """The team's local date, if its hour has come and is not long over."""
    zone = first_known(team.tz)
    today = local_date(now, zone)
    at = moment(today, AT, zone)
    if at is None or today.weekday() != team.roundup_weekday or not team.pairing_weeks:
        return None
    return today if at <= now and not late(Due(today, at), now) else None


async def _possible(uow: UnitOfWork, team: Team, on: date, now: datetime) -> tuple[Fit, ...]:
    """Everybody who could be brought together; nobody in a week in which the team rests from it."""
    if not rested(team.pairing_weeks, await uow.pairings.latest_round(team.workspace_id, team.id), on):
        return ()
    reps = [rep for rep in await uow.reps.active_in(team.workspace_id, team.id) if rep.pairing_weeks > 0]
    ids = [rep.user_id for rep in reps]
    history = await uow.pairings.of_people(team.workspace_id, ids, on - REMEMBERED)
    since = datetime.combine(on - EVIDENCE_FOR, time.min, UTC)
    shared = await uow.bright_spots.shared_since(team.workspace_id, team.id, since)
    people = await uow.people.many(team.workspace_id, ids)
    asked = [view for view in _standpoints(team, reps, people) if _to_be_asked(view, on, now)]
    candidates = _candidates([view.rep for view in asked], shared, history, on)
    return fits(Round(team.id, on), candidates, history)


def _standpoints(team: Team, reps: Sequence[Rep], people: Sequence[Person]) -> list[Standpoint]:
    known = {person.user_id: person for person in people}
    return [Standpoint(known[rep.user_id], rep, team) for rep in reps if rep.user_id in known]


def _to_be_asked(view: Standpoint, on: date, now: datetime) -> bool:
    """How somebody answers our questions plays no part: what they keep to themselves would show in who is chosen."""
    return view.person.can_capture and not view.rep.paused_on(on) and not view.away(now)


def _candidates(
    reps: Sequence[Rep], shared: Sequence[BrightSpot], history: Sequence[Pairing], on: date
) -> list[Candidate]:
    helps, last = evidence(shared, on), last_rounds(history)
    return [
        Candidate(rep.user_id, rep.pairing_wish, helps.get(rep.user_id, {}), weeks_waited(before, on))
        for rep in reps
        if rested(rep.pairing_weeks, before := last.get(rep.user_id), on)
    ]


async def _propose(uow: UnitOfWork, team: Team, on: date, fit: Fit, now: datetime) -> None:
    pairing = Pairing(
        workspace_id=team.workspace_id,
        id=PairingId(uow.new_id()),
        team_id=team.id,
        round_on=on,
        seeker_id=fit.seeker_id,
        helper_id=fit.helper_id,
        strength=fit.strength,
        bright_spot_id=fit.bright_spot_id,
    )
    await uow.pairings.save(pairing)
    for user_id in pairing.both:
        await tell(uow, pairing, user_id, NoteKind.PAIRING, now)


async def tell(uow: UnitOfWork, pairing: Pairing, user_id: UserId, kind: NoteKind, now: datetime) -> None:
    """When there is room in their day; what it says is read then."""
    await leave_note(uow, pairing.workspace_id, user_id, kind, now, pairing_id=int(pairing.id))
