"""How SQLite goes about a statement among millions of rows: told by its planner's own figures, without the millions."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.searching.query import Known, understood
from bot.services.ports.search import Need, Viewpoint
from bot.storage import Storage, open_storage
from tests.storage.conftest import migrate, registered
from tests.storage.samples import NOW, TODAY, sample_row
from tests.storage.test_outbox import LEASE
from tests.storage.test_queues import Crowded

AMONG_FIVE_MILLION = {
    "sqlite_autoindex_bright_spots_1": "5000000 5000000 1",
    "ix_bright_spots_workspace_id_shared_at": "5000000 5000000 1250000",
    "ix_bright_spots_workspace_id_user_id_id": "5000000 5000000 10000 1",
    "ix_bright_spots_workspace_id_team_id_shared_at": "5000000 5000000 5000000 1250000",
    "ix_bright_spots_workspace_id_team_id_edition_id_shared_at": "5000000 5000000 5000000 1250000 1250000",
    "ix_bright_spots_workspace_id_edition_id": "5000000 5000000 1250000",
}
"""What ANALYZE writes down where one team has shared five million, all but a few in one edition."""

Said = tuple[str, tuple[object, ...]]
"""A statement, and what was given for it."""


@pytest.fixture
async def grown(tmp_path: Path) -> Path:
    """A database that takes itself for a large one."""
    file = tmp_path / "brightspots.db"
    await migrate(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as database:
        database.execute("ANALYZE")
        rows = [("bright_spots", index, figures) for index, figures in AMONG_FIVE_MILLION.items()]
        database.executemany("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", rows)
        database.commit()
    return file


async def test_what_waits_for_a_roundup_is_not_looked_for_in_all_that_was_ever_written(grown: Path) -> None:
    async with listened(grown) as (storage, said), storage.work() as uow:
        assert await uow.bright_spots.held_for_edition(WorkspaceId(1), TeamId(7), NOW) == []
    [asked] = [(statement, given) for statement, given in said if "FROM bright_spots" in statement]
    assert "edition_id=?" in plan(grown, *asked)


async def test_who_stands_beside_an_unnamed_one_is_asked_of_what_was_found(grown: Path) -> None:
    here = Viewpoint(WorkspaceId(1), UserId("U0ANNA"), TODAY, (TeamId(7),))
    async with listened(grown) as (storage, said), storage.work() as uow:
        assert await uow.search.newest(here, understood("loop", Known(TODAY)), Need.ALL, 500) == []
    [asked] = [(statement, given) for statement, given in said if "MATCH" in statement]
    steps = plan(grown, *asked)
    assert "CORRELATED SCALAR SUBQUERY" in steps
    assert "SEARCH beside USING INDEX ix_bright_spots_workspace_id_edition_id" in steps


async def test_a_crowd_is_read_by_the_keys_of_those_in_it(grown: Path) -> None:
    async with listened(grown) as (storage, said), storage.work() as uow:
        await uow.crowds.people([(WorkspaceId(1), UserId("U0ANNA")), (WorkspaceId(1), UserId("U0BEN"))])
    assert [plan(grown, *asked) for asked in said if asked[0].startswith("SELECT")] == [
        "SEARCH reps USING INDEX sqlite_autoindex_reps_1 (workspace_id=? AND user_id=?)",
        "SEARCH people USING INDEX sqlite_autoindex_people_1 (workspace_id=? AND user_id=?)",
    ]


async def test_nobodys_turn_is_looked_for_among_all_that_wait(grown: Path) -> None:
    async with listened(grown) as (storage, said):
        here = await registered(storage, "T1")
        async with storage.work() as uow:
            await uow.outbox.add(sample_row(here.id))
            await uow.outbox.claim(NOW, "w1", LEASE, 10, Crowded())
    looking = [asked for asked in said if "outbox" in asked[0] and asked[0].startswith(("SELECT", "WITH"))]
    who, which = (plan(grown, *asked) for asked in looking)
    assert "SCAN outbox" not in who
    assert "ix_outbox_queued (workspace_id=? AND kind=? AND priority>?)" in who
    assert "ix_outbox_queued (workspace_id=? AND kind=? AND priority=? AND not_before<?)" in which


@asynccontextmanager
async def listened(file: Path) -> AsyncIterator[tuple[Storage, list[Said]]]:
    """The database, open, and everything that it is asked."""
    storage = open_storage(f"sqlite:///{file}")
    said: list[Said] = []
    engine = storage._engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *given: said.append((given[2], given[3])))
    yield storage, said
    await storage.close()


def plan(file: Path, statement: str, given: tuple[object, ...]) -> str:
    """In SQLite's words."""
    with closing(sqlite3.connect(file)) as database:
        return "\n".join(row[-1] for row in database.execute(f"EXPLAIN QUERY PLAN {statement}", given))
