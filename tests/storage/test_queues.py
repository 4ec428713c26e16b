"""Where somebody waits for their turn, rows are looked for queue by queue: as thoroughly as among all of them."""

import random
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from bot.domain.ids import OutboxId, WorkspaceId
from bot.domain.outbox import WAITED_FOR, Kind, OutboxRow, State
from bot.domain.people import Workspace
from bot.services.ports import Turns
from bot.storage import Storage
from bot.storage.repositories.outbox import EVERYBODY, EVERYTHING
from bot.storage.repositories.queues import Queue, admitted
from bot.storage.unit_of_work import UnitOfWork as StoredUnit
from tests.storage.conftest import registered
from tests.storage.samples import NOW, sample_row
from tests.storage.test_outbox import A_MINUTE, LEASE, claim, put

Room = Callable[[WorkspaceId, Kind, int], int]
Said = Callable[[WorkspaceId, Kind], int]


class Crowded:
    """Somebody waits for their turn: whoever has no room."""

    crowded = True

    def __init__(self, room: Room = lambda *_: EVERYTHING, said: Said = lambda *_: 0) -> None:
        self.room = room
        self.said = said

    def admits(self, workspace_id: WorkspaceId, kind: Kind, priority: int) -> bool:
        return self.room(workspace_id, kind, priority) > 0


async def found(storage: Storage, turns: Turns, limit: int = 200) -> list[tuple[int, int]]:
    """What would be taken now; nobody takes it."""
    async with storage.work() as unit:
        rows = await unit.outbox.claim(NOW, "w1", LEASE, limit, turns)
    return [(row.workspace_id, row.id) for row in rows]


@pytest.mark.parametrize("seed", range(8))
async def test_both_ways_of_looking_find_the_same(storage: Storage, workspace: Workspace, seed: int) -> None:
    other = await registered(storage, "T2")
    chance = random.Random(seed)
    for here in (workspace.id, other.id):
        await put(storage, *any_rows(chance, here))
    assert await claim(storage, limit=chance.randrange(1, 9))
    first_of_all = await found(storage, EVERYBODY)
    assert len(first_of_all) > 1
    assert await found(storage, Crowded()) == first_of_all


def any_rows(chance: random.Random, workspace_id: WorkspaceId) -> Iterator[OutboxRow]:
    """Of every kind, for a few people; some wait for one before them, some for their moment."""
    for number in range(1, 50):
        yield sample_row(
            workspace_id,
            number,
            kind=chance.choice([Kind.POST, Kind.POST, Kind.UPDATE, Kind.HOME, Kind.THREAD_PART]),
            priority=chance.choice([1, 20, 40, 40, 40]),
            target=f"U{chance.randrange(30)}",
            not_before=NOW + chance.choice([-3, -2, -1, -1, 0, 2]) * A_MINUTE,
            state=chance.choices([State.PENDING, State.SENT], [9, 1])[0],
            after_id=OutboxId(chance.randrange(1, number)) if number > 1 and chance.random() < 0.2 else None,
        )


async def test_whose_turn_it_is_goes_past_a_crowd_whose_turn_it_is_not(
    storage: Storage, workspace: Workspace
) -> None:
    other = await registered(storage, "T2")
    earlier = NOW - A_MINUTE
    await put(storage, *(sample_row(workspace.id, n, not_before=earlier) for n in range(1, 300)))
    await put(storage, sample_row(other.id, 500), sample_row(workspace.id, 501, kind=Kind.UPDATE))

    def room(workspace_id: WorkspaceId, kind: Kind, _: int) -> int:
        return 0 if (workspace_id, kind) == (workspace.id, Kind.POST) else 5

    assert await found(storage, Crowded(room), limit=96) == [(other.id, 500), (workspace.id, 501)]
    assert len(await found(storage, Crowded(room), limit=1)) == 1, "however few may be looked at"


async def test_who_waits_for_an_answer_goes_past_the_crowd_of_their_own(
    storage: Storage, workspace: Workspace
) -> None:
    await put(storage, *(sample_row(workspace.id, n, priority=WAITED_FOR) for n in range(1, 40)))
    await put(storage, sample_row(workspace.id, 500, priority=WAITED_FOR - 1))
    bulk_waits = Crowded(lambda _workspace, _kind, priority: 5 if priority < WAITED_FOR else 0)
    assert await found(storage, bulk_waits) == [(workspace.id, 500)]


async def test_no_more_are_looked_at_than_may_go(storage: Storage, workspace: Workspace) -> None:
    other = await registered(storage, "T2")
    for here in (workspace.id, other.id):
        await put(storage, *(sample_row(here, n) for n in range(1, 30)))
    two = await found(storage, Crowded(lambda *_: 2))
    assert sorted(two) == [(here, n) for here in (workspace.id, other.id) for n in (1, 2)]
    assert len(await found(storage, Crowded(), limit=7)) == 7


async def test_who_said_least_goes_first_and_nobody_twice_before_somebody_once(
    storage: Storage, workspace: Workspace
) -> None:
    """Whatever was due first, and whatever its number."""
    talks, second = workspace.id, (await registered(storage, "T2")).id
    third = (await registered(storage, "T3")).id
    earlier = NOW - A_MINUTE
    await put(storage, *(sample_row(talks, n, not_before=earlier) for n in range(1, 9)))
    for here in (second, third):
        await put(storage, *(sample_row(here, n) for n in range(100, 109)))
    turns = Crowded(lambda *_: 3, said=lambda here, *_: {talks: 2, second: 0, third: 1}[here])

    assert await found(storage, turns, limit=1) == [(second, 100)]
    assert sorted(await found(storage, turns, limit=3)) == [(second, 100), (second, 101), (third, 100)]
    assert len([here for here, _ in await found(storage, turns, limit=6) if here == talks]) == 1


async def test_what_somebody_waits_for_goes_before_whoever_said_less(
    storage: Storage, workspace: Workspace
) -> None:
    other = await registered(storage, "T2")
    await put(storage, sample_row(workspace.id, 1, priority=1), sample_row(other.id, 2, priority=40))
    turns = Crowded(said=lambda here, *_: 100 if here == workspace.id else 0)
    assert await found(storage, turns, limit=1) == [(workspace.id, OutboxId(1))]
    await put(storage, sample_row(workspace.id, 3, priority=1, target="U9"))
    assert await found(storage, turns, limit=2) == [(workspace.id, 1), (workspace.id, 3)]


def test_a_full_house_is_not_locked_from_cellar_to_attic() -> None:
    many = [Queue(WorkspaceId(n), Kind.POST, 40, NOW) for n in range(1000)]
    for queues in (many, many[:50], many[:1]):
        looked_at = admitted(queues, 96, Crowded(lambda *_: 24))
        assert len(looked_at) == min(96, len(queues))
        assert sum(rows for _, rows in looked_at) <= 2 * 96


async def test_a_word_that_only_a_newer_release_knows_is_in_nobodys_way(
    storage: Storage, workspace: Workspace
) -> None:
    await put(
        storage, *(sample_row(workspace.id, n, priority=1) for n in (1, 2)), sample_row(workspace.id, 3)
    )
    async with storage.work() as unit:
        assert isinstance(unit, StoredUnit)
        for column, number in (("kind", 1), ("intent", 2)):
            word = f"UPDATE outbox SET {column} = 'from_tomorrow' WHERE id = {number}"
            await unit.transaction.run(text(word))
        await unit.commit()
    assert await found(storage, Crowded()) == [(workspace.id, OutboxId(3))]
