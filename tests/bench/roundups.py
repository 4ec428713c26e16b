"""The freezing of a roundup in a table of millions: how long, and how many statements whatever its size."""

import statistics
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import perf_counter

from bot.domain.edition import EditionKind
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Team
from bot.domain.rhythm import kind_of
from bot.domain.schedule import next_roundup
from bot.locales.bank import load_bank
from bot.services.roundup.editions import Roundups
from bot.storage.engine import Storage, open_storage
from tests.bench.counting import statements
from tests.bench.ground import TEAM, Ground, execute, made, people
from tests.bench.rows import Goal, Row

COACH = UserId("U0R0")
REPS, EACH = 500, 5
STRENGTHS = ("'explaining'", "'follow_up'", "'business_case'", "NULL")


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """A small one first, then 500 reps with five each."""
    old = ground.much(500, 200_000, 5_000_000)
    for kind in ground.kinds:
        async with ground.database(kind) as url:
            ground.say(f"{old:,} bright spots, {kind}")
            await people(url, REPS)
            await _told(url, old, 0, frozen=True)
            storage = open_storage(url)
            counts, took = {}, []
            for week, reps in enumerate((50, *[REPS] * ground.much(1, 2, 3))):
                await _told(url, reps * EACH, old + week * REPS * EACH, frozen=False)
                seconds, counts[reps] = await _closed(storage, week)
                took.append(seconds)
            await storage.close()
            named = f"roundup of {REPS} reps, {REPS * EACH:,} bright spots among {old:,}, {kind}"
            yield Row(named, statistics.median(took[1:]), "s", goal=Goal(at_most=1))
            few, all_of_them = counts[50], counts[REPS]
            goal = Goal(most=1, at_most=15)
            yield Row(f"{named}, statements", all_of_them, "", few, all_of_them / few, goal)


async def _told(url: str, many: int, first: int, *, frozen: bool) -> None:
    """Written by everybody in turn; `frozen` ones are in an edition of long ago."""
    strengths = " ".join(f"WHEN {at} THEN {each}" for at, each in enumerate(STRENGTHS))
    at = "2026-01-05 08:00:00.000000" if frozen else f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}"
    columns = {
        "workspace_id": "1",
        "id": f"CAST(({first} + i + 1) AS BIGINT) * 1048576",
        "user_id": f"'U0R' || (i % {REPS})",
        "text": f"'Drew the line on their whiteboard; the shift lead took the pen, number ' || ({first} + i)",
        "source": "'message'",
        "stored_at": f"'{at}'",
        "local_date": f"'{at[:10]}'",
        "visibility": "'team'",
        "team_id": str(TEAM),
        "shared_at": f"'{at}'",
        "edition_id": "1" if frozen else "NULL",
        "edition_part": "1" if frozen else "NULL",
        "strength_suggested": f"CASE i % {len(STRENGTHS)} {strengths} END",
        "understood": "TRUE",
    }
    columns |= {"whose": "'mine'", "editions_waited": "0", "strength_guesses": "''"}
    insert = f"INSERT INTO bright_spots ({', '.join(columns)}) SELECT {', '.join(columns.values())} FROM n"
    edition = (
        "INSERT INTO editions (workspace_id, id, team_id, kind, due_date, frozen_at, state, story_unnamed) "
        f"VALUES (1, 1, {TEAM}, 'weekly', '2026-01-05', '{at}', 'posted', FALSE)"
    )
    await execute(url, *([edition] if frozen else []), made(url, many, insert))


async def _closed(storage: Storage, week: int) -> tuple[float, int]:
    """Seconds, and statements, of the unit of work that freezes it and enqueues its messages."""
    now = datetime.now(UTC)
    async with storage.work() as uow:
        team = await uow.teams.get(WorkspaceId(1), TEAM)
        assert team is not None
        await uow.teams.save(_due(team, now, week))
        await uow.teams.add_coach(WorkspaceId(1), TEAM, COACH)
        await uow.commit()
    roundups = Roundups(storage.background, load_bank())
    with statements(storage) as said:
        began = perf_counter()
        await roundups._close(WorkspaceId(1), TEAM, now)
        took = perf_counter() - began
    async with storage.work() as uow:
        waiting = await uow.bright_spots.waiting_for_edition(WorkspaceId(1), TEAM, now)
        assert not waiting
    return took, said.count


def _due(team: Team, now: datetime, week: int) -> Team:
    """A minute ago, on a day of its own that closes no month."""
    coming = (next_roundup(team, now + timedelta(weeks=number)).local_date for number in range(99))
    weekly = [on for on in coming if kind_of(team, on) is EditionKind.WEEKLY]
    return replace(team, next_roundup_at=now - timedelta(minutes=1), next_roundup_date=weekly[week])
