"""Looking for what may be sent while much waits for its turn; against the same where nothing waits but that."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import Kind
from bot.services.sending.turns import Turns
from bot.storage import Storage, open_storage
from tests.bench.ground import NOW, Ground, execute, made, workspaces
from tests.bench.rows import Row, compared, in_turn
from tests.bench.ticks import timed

LEASE = timedelta(seconds=30)
HANDS = 96
"""Free to take something."""
SINCE = "2026-11-02 07:30:00.000000"


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """Nobody is taken: each look is rolled back. The floor has one workspace, in which ten rows wait."""
    many, each = ground.much(2, 20, 100), ground.much(20, 1_000, 10_000)
    rounds = ground.much(1, 11, 31)
    for kind in ground.kinds:
        ground.say(f"{many} workspaces in which {each:,} rows wait, {kind}")
        async with AsyncExitStack() as opened:
            full, few = [await opened.enter_async_context(ground.database(kind)) for _ in range(2)]
            full_of = await _crowd(full, many, each)
            alone = await _crowd(few, 1, 10)
            storages = [open_storage(url) for url in (full, few)]
            for storage in storages:
                opened.push_async_callback(storage.close)

            async def nobody(storage: Storage = storages[0]) -> float:
                return await _look(storage, frozenset())

            async def last(storage: Storage = storages[0], one: WorkspaceId = full_of[-1]) -> float:
                return await _look(storage, frozenset({one}))

            async def floor(storage: Storage = storages[1], one: WorkspaceId = alone[0]) -> float:
                return await _look(storage, frozenset({one}))

            await in_turn(3, nobody, last, floor)
            none, some, floors = await in_turn(rounds, nobody, last, floor)
            named = f"looking for a turn while {many * each:,} wait, {kind}"
            yield compared(f"{named}, nobody has it", "ms", (none, floors))
            yield compared(f"{named}, one of {many} workspaces has it", "ms", (some, floors))


async def _crowd(url: str, many: int, each: int) -> list[WorkspaceId]:
    """So many, each with so many questions that are due, the last one's as old as the first one's."""
    found = await workspaces(url, many)
    for here in found:
        row = (
            "INSERT INTO outbox (workspace_id, id, kind, intent, target, key, mark, created_at, not_before, facts, "
            f"priority, state, attempt) SELECT {here}, i + 1, 'post', 'prompt', 'U' || i, 'k' || i, 'mark', "
            f"'{SINCE}', '{SINCE}', '{{}}', 40, 'pending', 0 FROM n"
        )
        await execute(url, made(url, each, row), planned=False)
    await execute(url)
    return found


async def _look(storage: Storage, whose: frozenset[WorkspaceId]) -> float:
    """By a worker that may send a dozen for each of these and nothing for the others."""

    def rooms(workspace_id: WorkspaceId, kind: Kind, _: bool) -> list[tuple[tuple[WorkspaceId, str], int]]:
        return [((workspace_id, kind), 12 if workspace_id in whose else 0)]

    async with storage.work() as unit:
        looking = unit.outbox.claim(NOW, "bench", LEASE, HANDS, Turns(1.0, True, rooms, lambda *_: 0))
        return await timed(looking)
