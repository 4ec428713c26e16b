"""A workspace that took the bot away is deleted to the last row after its days, or at once when the operator wishes."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.domain.ids import UserId
from bot.services.keeping.erasing import of_slack
from bot.storage.engine import open_storage
from bot.storage.tables import metadata
from tests.support.ageing import everything_in
from tests.support.house import MONDAY, House
from tests.support.processes import IN_TIME
from tests.support.stories import ANA
from tests.support.telling import PUMP, tells
from tests.support.trouble import database


def rows_left(house: House) -> dict[str, int]:
    """Rows of any workspace, by table."""
    with database(house) as connection:
        counts = {
            table.name: connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
            for table in metadata.sorted_tables
            if "workspace_id" in table.c or table.name == "workspaces"
        }
    return {name: count for name, count in counts.items() if count}


def gone_since(house: House, moment: datetime) -> None:
    with database(house) as connection:
        stored = moment.replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")
        connection.execute("UPDATE workspaces SET gone_at = ?", (stored,))
        connection.commit()


async def test_a_month_after_it_was_taken_away_nothing_is_left(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    gone_since(team, team.workspace.clock.now())
    team.workspace.clock.set(team.workspace.clock.now() + timedelta(days=29))
    await team.bot.forget()
    assert PUMP in everything_in(team)
    team.workspace.clock.set(team.workspace.clock.now() + timedelta(days=2))
    await team.bot.forget()
    assert rows_left(team) == {}
    assert PUMP not in everything_in(team)


async def test_a_workspace_that_is_there_loses_nothing(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="private")
    before = rows_left(team)
    team.workspace.clock.set(team.workspace.clock.now() + timedelta(days=400))
    await team.bot.forget()
    assert rows_left(team).items() >= {name: n for name, n in before.items() if name != "seen_events"}.items()


async def test_the_operator_finds_it_by_slacks_id(team: House) -> None:
    work, ours = team.bot.storage.work, team.bot.workspace
    found = await of_slack(work, ours.slack_team_id)
    assert found is not None
    assert found.id == ours.id
    assert await of_slack(work, "T0ELSEWHERE") is None
    assert await of_slack(work, "") is None


@pytest.fixture
def in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of its own, for the command line."""
    path = tmp_path / "erased.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.chdir(tmp_path)
    return path


def test_what_is_not_there_cannot_be_erased(in_a_file: Path) -> None:
    told = CliRunner().invoke(app, ["erase", "T0ELSEWHERE", "--confirm", "T0ELSEWHERE"])
    assert told.exit_code == 1
    assert "no workspace T0ELSEWHERE" in told.output
    assert in_a_file.exists()


async def _with_a_workspace(path: Path) -> None:
    storage = open_storage(f"sqlite:///{path}")
    await storage.migrate()
    async with storage.work() as uow:
        await uow.workspaces.register("T0SOUTH", "", "Sales", UserId("U0BOT"), MONDAY)
        await uow.commit()
    await storage.close()


def names_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM workspaces")]


def test_only_whoever_types_its_id_erases_it(in_a_file: Path) -> None:
    asyncio.run(_with_a_workspace(in_a_file))
    told = CliRunner().invoke(app, ["erase", "T0SOUTH"], input="T0NORTH\n")
    assert told.exit_code == 1
    assert "nothing was deleted" in told.output
    assert names_in(in_a_file) == ["Sales"]
    told = CliRunner().invoke(app, ["erase", "T0SOUTH"], input="T0SOUTH\n")
    assert told.exit_code == 0, told.output
    assert "Nothing of T0SOUTH is left" in told.output
    assert names_in(in_a_file) == []


def test_whoever_is_asked_may_end_it_with_ctrl_c(in_a_file: Path) -> None:
    """At once, not after an answer."""
    asyncio.run(_with_a_workspace(in_a_file))
    root = Path(__file__).parents[2]
    typed = [sys.executable, "-m", "bot", "erase", "T0SOUTH"]
    with Popen(typed, cwd=root, stdin=PIPE, stdout=PIPE, stderr=STDOUT) as erasing:
        assert erasing.stdin is not None
        assert erasing.stdout is not None
        said = b""
        while b"to confirm" not in said and (more := os.read(erasing.stdout.fileno(), 1000)):
            said += more
        erasing.send_signal(signal.SIGINT)
        try:
            assert erasing.wait(IN_TIME) == 1
        finally:
            erasing.kill()
    assert names_in(in_a_file) == ["Sales"]
