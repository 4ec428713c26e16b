"""Forgets a person: their words at once, what follows from that in small steps, each of them safe to repeat."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from bot.domain.belongings import Belongings
from bot.domain.bright_spot import BrightSpot
from bot.domain.forgotten import Forgotten
from bot.domain.ids import OutboxId
from bot.domain.note import NoteKind
from bot.domain.outbox import Intent
from bot.domain.people import Rep, Standing
from bot.domain.plan import Plan, PlanState
from bot.services.asking.notes import leave_note
from bot.services.contents.owning import ForgetContent
from bot.services.context import Who, locked
from bot.services.enqueue import enqueue, refresh_home
from bot.services.owning.traces import Footprint, footprint, put_into_words, silenced, told_tries, traces
from bot.services.owning.withdrawing import delete, rewrite
from bot.services.pairing.telling import OVER
from bot.services.playbook.refreshing import follow, refresh_playbook
from bot.services.ports import UnitOfWork, Work
from bot.services.ports.owning import Bounds
from bot.services.roundup.following import end_consent, refresh_roundup
from bot.services.roundup.refreshing import follow_change
from bot.services.stumbling import Subject, one_by_one, room_for
from bot.services.trying.ending import follow_tries

BATCH = 25
"""Shared bright spots, or messages, in one transaction: nobody else waits long for their turn."""

AT_FIRST = 10
"""Shared bright spots that go while the person waits, who waits three seconds at most."""

AT_ONCE = 20
"""People whose forgetting one look goes on with."""

MEANWHILE = timedelta(minutes=1)
"""Longer than the first transaction takes."""

FORGETTING = "forgetting"
STEPS = 10
"""Batches of one person that one look takes: the questions of all others wait behind it."""

Tidy = Callable[[], Awaitable[None]]


async def nothing_to_tidy() -> None:
    """Where what is deleted is gone."""


class Forgetting:
    """`tidy` sees to it that what was deleted does not stay in the database's own files."""

    def __init__(self, work: Work, background: Work | None = None, tidy: Tidy = nothing_to_tidy) -> None:
        self._work = work
        self._background = background or work
        self._tidy = tidy

    async def look(self, who: Who) -> ForgetContent:
        async with self._work() as uow:
            rep = await uow.reps.get(who.workspace_id, who.user_id)
            team_id = rep.team_id if rep is not None and rep.active else None
            team = await uow.teams.get(who.workspace_id, team_id) if team_id is not None else None
            coached = await uow.teams.coached_by(who.workspace_id, who.user_id)
            return ForgetContent(bool(coached), team.name if team is not None else None)

    async def begin(self, who: Who, now: datetime) -> None:
        """The person confirmed it. What they kept to themselves is gone when this returns; of many that others see,
        and of our messages, the rest follows with the next look."""
        await begin(self._work, who, now, tell=True)

    async def tick(self, now: datetime, limit: int = AT_ONCE) -> None:
        """Goes on with whatever is not finished, also where a process ended in the middle of it."""
        async with self._background() as uow:
            unfinished = await uow.forgotten.unfinished(await room_for(uow, FORGETTING, limit))
        done = list[Forgotten]()

        async def turn(person: Forgotten) -> None:
            if await go_on(self._background, person, now, STEPS):
                done.append(person)

        await one_by_one(self._background, FORGETTING, now, unfinished, _named, turn)
        if done:
            await self._tidy()


def _named(person: Forgotten) -> Subject:
    return (person.workspace_id, person.user_id)


async def forget_person(work: Work, who: Who, now: datetime) -> None:
    """Everything that this person gave us up to `now`, to the end; a replay after a restore passes the moment of
    then. What is deleted in Slack is on its way when it returns. They read nothing about it."""
    await go_on(work, await begin(work, who, now, tell=False), now)


async def begin(work: Work, who: Who, now: datetime, *, tell: bool) -> Forgotten:
    """One transaction: the words, what is learned of them, what waits to be said, and where colleagues read them.
    `tell`: the person reads one line about it."""
    async with work() as uow:
        await locked(uow, who)
        person = Forgotten(who.workspace_id, who.user_id, now)
        await uow.forgotten.save(person)
        theirs = await uow.owned.of(who.workspace_id, who.user_id)
        left = await footprint(uow, theirs) if theirs is not None else None
        found = await from_colleagues(uow, who, theirs, left, now) if theirs and left else frozenset()
        await _not_this_week(uow, theirs, now)
        bounds = Bounds(who.workspace_id, who.user_id, now)
        await uow.owned.unsend(bounds)
        for spot in await uow.owned.living(bounds, AT_FIRST):
            await forget_spot(uow, spot, now)
        await uow.owned.erase(bounds, now)
        await _reset(uow, who, theirs.rep if theirs is not None else None, now)
        if tell:
            key = f"forgotten:{who.user_id}:{now.isoformat()}"
            await enqueue(uow, who, Intent.FORGOTTEN, key, now)
        await uow.commit()
    if left is not None and left.readers:
        await _told_meanwhile(work, who, left, found, now)
    return person


async def go_on(work: Work, person: Forgotten, now: datetime, steps: int | None = None) -> bool:
    """Until nothing is left, or something is on its way that has to arrive before it can be taken back, or so many
    steps are done. Whether that was all."""
    who = Who(person.workspace_id, person.user_id)
    bounds = Bounds(person.workspace_id, person.user_id, person.at)
    for _ in count() if steps is None else range(steps):
        if not await _some(work, who, bounds, now):
            return await _end(work, who, bounds, person, now)
    return False


async def _end(work: Work, who: Who, bounds: Bounds, person: Forgotten, now: datetime) -> bool:
    """Nobody looks again once it is done: no word may be left in the index by then."""
    async with work() as uow:
        if await _something_left(uow, bounds):
            return False
    await tidy_index(work)
    async with work() as uow:
        await locked(uow, who)
        if await _something_left(uow, bounds):
            return False
        await uow.forgotten.save(replace(person, done_at=now))
        await refresh_home(uow, who, now)
        await uow.commit()
    return True


async def _something_left(uow: UnitOfWork, bounds: Bounds) -> bool:
    return await uow.owned.unsaid(bounds) or bool(await uow.owned.told(bounds, 1))


async def tidy_index(work: Work) -> None:
    """The index keeps words that are gone until it is merged; each step is a transaction of its own."""
    first, more = True, True
    while more:
        async with work() as uow:
            more = await uow.owned.tidy(first=first)
            await uow.commit()
        first = False


async def _some(work: Work, who: Who, bounds: Bounds, now: datetime) -> bool:
    """One small step; whether there was something to do."""
    async with work() as uow:
        await locked(uow, who)
        await uow.owned.unsend(bounds)
        spots = await uow.owned.living(bounds, BATCH)
        for spot in spots:
            await forget_spot(uow, spot, now)
        rows = [] if spots else await uow.owned.told(bounds, BATCH)
        for row in rows:
            await delete(uow, who, row, now)
        await uow.commit()
    return bool(spots or rows)


async def forget_spot(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> None:
    """As when it is taken back, but for its card, which goes as all our messages to this person do."""
    held = await uow.bright_spots.lock(spot.workspace_id, spot.id)
    if held is None or held.deleted_at is not None:
        return
    gone = replace(held.tombstone(now), card_channel=None, card_ts=None)
    await uow.bright_spots.save(gone)
    await uow.corrections.remove(held.workspace_id, held.id)
    await end_consent(uow, held, gone)
    await refresh_roundup(uow, held, now)
    await follow(uow, held, gone, now)
    await follow_change(uow, held, gone, now)
    await _home_of_tries(uow, held, now)
    await follow_tries(uow, held, gone, now)


async def from_colleagues(
    uow: UnitOfWork, who: Who, theirs: Belongings, left: Footprint, now: datetime
) -> frozenset[OutboxId]:
    """Before the words go: afterwards nothing says any more where they were shown. Returns what is rewritten."""
    found = await traces(uow, left, now)
    for trace in found:
        await rewrite(uow, who, trace, now)
    for note in await silenced(uow, left):
        await uow.notes.save(replace(note, delivered_at=now))
    for plan in told_tries(theirs):
        await _where_it_was_tried(uow, plan, now)
    return frozenset(trace.row.id for trace in found)


async def _told_meanwhile(
    work: Work, who: Who, left: Footprint, found: frozenset[OutboxId], now: datetime
) -> None:
    """Others went on being told things until the words were gone: what was put into words in between is found now."""
    async with work() as uow:
        await put_into_words(uow, left)
        for trace in await traces(uow, left, now + MEANWHILE):
            if trace.row.id not in found:
                await rewrite(uow, who, trace, now)
        await uow.commit()


async def _not_this_week(uow: UnitOfWork, theirs: Belongings | None, now: datetime) -> None:
    """Whoever said yes to a talk with this person was promised to hear of it. The pair itself goes, so the note says
    that it is over, and not with whom it was to be."""
    if theirs is None:
        return
    for pairing in theirs.pairings:
        other = pairing.other(theirs.user_id)
        if pairing.proposed and pairing.said(other) is True:
            about = {"pairing_id": int(pairing.id), OVER: True}
            await leave_note(uow, pairing.workspace_id, other, NoteKind.PAIRING, now, **about)


async def _where_it_was_tried(uow: UnitOfWork, plan: Plan, now: datetime) -> None:
    """What a colleague shared and this person tried: roundup and playbook may quote what they said of it."""
    if plan.tries is None or plan.state is not PlanState.WORKED:
        return
    spot = await uow.bright_spots.get(plan.workspace_id, plan.tries)
    if spot is not None and spot.deleted_at is None:
        await refresh_roundup(uow, spot, now)
        await refresh_playbook(uow, spot.workspace_id, spot.team_id, now)


async def _home_of_tries(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> None:
    """A colleague's Home lists what they are trying, in the words of whoever shared it."""
    if spot.visibility.shared:
        for plan in await uow.plans.tries_of(spot.workspace_id, spot.id):
            await refresh_home(uow, Who(plan.workspace_id, plan.user_id), now)


async def _reset(uow: UnitOfWork, who: Who, rep: Rep | None, now: datetime) -> None:
    """As if we had never met; but who left the company has left it, and who joined since is there."""
    if rep is not None and rep.joined_at is not None and rep.joined_at > now:
        return
    left = rep is not None and rep.standing is Standing.LEFT
    blank = Rep(who.workspace_id, who.user_id, Standing.LEFT if left else Standing.VISITOR)
    await uow.reps.save(replace(blank, left_at=rep.left_at if rep is not None else None))
