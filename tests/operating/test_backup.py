"""A backup holds everything of one moment, goes back whole or not at all, and onto either database."""

import gc
import json
import os
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Collection
from datetime import timedelta
from errno import ENOSPC
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ids import BrightSpotId, WorkspaceId
from bot.operating.archive import Archive
from bot.operating.backup import write_all
from bot.operating.restore import put_back
from bot.storage import Storage
from bot.storage.copies import COPIED, LEFT_OUT
from bot.storage.sealing import new_key
from bot.storage.tables import metadata
from tests.storage.conftest import registered
from tests.storage.samples import NOW, sample_bright_spot
from tests.storage.test_isolation import fill
from tests.support.older import tables_at
from tests.support.operator import Operator

ROOT = Path(__file__).parents[2]
LATER = NOW + timedelta(minutes=5)
WHERE = ["on_sqlite", "on_postgres"]


async def full(storage: Storage) -> None:
    """Two workspaces with the same in every table."""
    first, second = await registered(storage, "T1"), await registered(storage, "T2")
    async with storage.work() as unit:
        for workspace in (first, second):
            await fill(unit, workspace.id)
        await unit.commit()


async def everything(storage: Storage) -> dict[str, list[dict[str, Any]]]:
    async with storage.copies.reading() as snapshot:
        return {name: [row async for row in snapshot.rows(name)] for name in COPIED}


@pytest.fixture(params=WHERE)
def there(request: pytest.FixtureRequest) -> Operator:
    operator: Operator = request.getfixturevalue(request.param)
    operator.does(full)
    return operator


@pytest.fixture(params=WHERE)
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Operator:
    """Another database, on which nothing has happened."""
    if request.param == "on_sqlite":
        return Operator(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    empty: Operator = request.getfixturevalue("another_on_postgres")
    return empty


@pytest.fixture
def operator(request: pytest.FixtureRequest) -> Operator:
    found: Operator = request.getfixturevalue(request.param)
    found.does(full)
    return found


@pytest.fixture(scope="module")
def prepared(tables: bytes, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A full database, and its backup."""
    folder = tmp_path_factory.mktemp("filled")
    file, copy = folder / "brightspots.db", folder / "all.backup"
    file.write_bytes(tables)
    operator = Operator(f"sqlite:///{file}")
    operator.does(full)
    assert operator.types("backup", copy).exit_code == 0
    operator.does(lambda storage: storage.tidy())
    return file.read_bytes(), copy.read_bytes()


@pytest.fixture
def filled(on_sqlite: Operator, tmp_path: Path, prepared: tuple[bytes, bytes]) -> Operator:
    (tmp_path / "brightspots.db").write_bytes(prepared[0])
    return on_sqlite


@pytest.fixture
def backed_up(tmp_path: Path, prepared: tuple[bytes, bytes]) -> Path:
    file = tmp_path / "all.backup"
    file.write_bytes(prepared[1])
    return file


def test_nothing_is_left_out_but_what_is_about_this_hour() -> None:
    assert set(COPIED) == {table.name for table in metadata.sorted_tables} - LEFT_OUT


def test_a_backup_is_the_same_on_whichever_database_it_comes_back(
    there: Operator, elsewhere: Operator, tmp_path: Path
) -> None:
    file = tmp_path / "all.backup"
    told = there.types("backup", file)
    assert told.exit_code == 0, told.output
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    told = elsewhere.types("restore", file)
    assert told.exit_code == 0, told.output
    before, after = there.does(everything), elsewhere.does(everything)
    assert all(before[name] for name in COPIED if not name.startswith(("slack_", "audit", "stumbles")))
    for name in COPIED:
        assert settled(name, after[name]) == settled(name, before[name]), name
    assert sum(entry["deed"] == "restored" for entry in after["audit"]) == 2
    elsewhere.does(another_workspace)


async def another_workspace(storage: Storage) -> None:
    """Ids that the database makes by itself begin after those that came back."""
    assert (await registered(storage, "T3")).id == 3


def settled(name: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without what is meant to differ: rows that may have been sent, dates that may have been asked, the trail."""
    if name == "audit":
        return [row for row in rows if row["deed"] != "restored"]
    if name == "outbox":
        return [{**row, "state": "", "lease_until": None, "sending_at": None} for row in rows]
    if name in {"prompts", "budget"}:
        return [row for row in rows if row.get("reason") != "restored" and row["local_date"] <= "2026-11-03"]
    changing = {"reps": {"next_due_at", "next_due_date"}, "teams": {"next_roundup_at", "next_roundup_date"}}
    return [{key: value for key, value in row.items() if key not in changing.get(name, ())} for row in rows]


@pytest.mark.parametrize("operator", WHERE, indirect=True)
def test_it_is_of_one_moment_whoever_writes_meanwhile(operator: Operator) -> None:
    async def written_meanwhile(storage: Storage) -> list[int]:
        counts = []
        async with storage.copies.reading() as snapshot:
            counts.append(await snapshot.count("bright_spots"))
            async with storage.work() as unit:
                await unit.bright_spots.save(sample_bright_spot(WorkspaceId(1), id=BrightSpotId(999)))
                await unit.commit()
            counts.append(len([row async for row in snapshot.rows("bright_spots")]))
        async with storage.copies.reading() as snapshot:
            counts.append(await snapshot.count("bright_spots"))
        return counts

    before, during, after = operator.does(written_meanwhile)
    assert (during, after) == (before, before + 1)


def test_there_is_no_half_of_it(filled: Operator, backed_up: Path, tmp_path: Path) -> None:
    """A row in the middle that the database does not take: everything is as it was."""
    broken = tmp_path / "broken.backup"
    spoil(backed_up, broken, "outbox", lambda row: {**row, "workspace_id": None})
    before = filled.does(everything)
    told = filled.types("restore", broken, "--replace", "--yes")
    assert told.exit_code == 1
    assert "damaged" in told.stderr
    with pytest.raises(Exception, match="NOT NULL"):
        filled.does(lambda storage: put_back(storage, Archive(BytesIO(broken.read_bytes())), LATER))
    assert filled.does(everything) == before


def test_a_row_that_refers_to_nothing_is_noticed(filled: Operator, backed_up: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.backup"
    spoil(backed_up, broken, "people", elsewhere_from_one)
    before = filled.does(everything)
    with pytest.raises(Exception, match="refers to nothing"):
        filled.does(lambda storage: put_back(storage, Archive(BytesIO(broken.read_bytes())), LATER))
    assert filled.does(everything) == before


def test_a_file_that_was_cut_off_or_is_something_else_is_refused(
    on_sqlite: Operator, backed_up: Path, tmp_path: Path
) -> None:
    for content in (backed_up.read_bytes()[:-200], b"date,person,text\n", b""):
        other = tmp_path / "other"
        other.write_bytes(content)
        told = on_sqlite.types("restore", other, "--replace", "--yes")
        assert told.exit_code == 1
        assert "no backup of Bright Spots" in told.stderr


def test_a_database_that_is_not_empty_is_replaced_only_on_purpose(filled: Operator, backed_up: Path) -> None:
    before = filled.does(everything)
    told = filled.types("restore", backed_up)
    assert told.exit_code == 1
    assert "--replace" in told.stderr
    told = filled.types("restore", backed_up, "--replace", answer="no\n")
    assert told.exit_code == 1
    assert "nothing was changed" in told.stderr
    assert filled.does(everything) == before
    assert filled.types("restore", backed_up, "--replace", answer="replace\n").exit_code == 0


def test_while_the_bot_is_at_work_nothing_is_replaced(filled: Operator, backed_up: Path) -> None:
    async def at_work(storage: Storage) -> None:
        async with storage.work() as unit:
            await unit.workers.here("w1", None, timedelta(seconds=30))
            await unit.commit()

    filled.does(at_work)
    told = filled.types("restore", backed_up, "--replace", "--yes")
    assert told.exit_code == 1
    assert "Stop it" in told.stderr


def test_a_file_is_never_overwritten(filled: Operator, backed_up: Path) -> None:
    told = filled.types("backup", backed_up)
    assert told.exit_code == 1
    assert "already" in told.stderr
    assert [path.name for path in backed_up.parent.glob("*.part")] == []


def test_a_folder_is_no_place_for_one(filled: Operator, tmp_path: Path) -> None:
    for place in (tmp_path, Path()):
        told = filled.types("backup", place)
        assert told.exit_code == 1
        assert "Name one that is not there yet." in told.stderr


def test_a_folder_that_is_not_there_is_named_as_it_was_typed(filled: Operator, tmp_path: Path) -> None:
    told = filled.types("backup", tmp_path / "nightly" / "of-today.backup")
    assert told.exit_code == 1
    assert told.stderr == f"There is no folder {tmp_path / 'nightly'}. Make it first, or name another one.\n"


class Full(BytesIO):
    """A file on a disk with little room."""

    def write(self, some: Any) -> int:
        if self.tell() + len(some) > 2000:
            raise OSError(ENOSPC, "No space left on device")
        return super().write(some)


def test_a_full_disk_is_said_once(filled: Operator) -> None:
    """And nothing more when what was begun is let go."""
    with pytest.raises(OSError, match="No space left"), Full() as out:
        filled.does(lambda storage: write_all(storage, out, NOW))
    gc.collect()


ENDED = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine

told = int(sys.argv.pop())
if told != signal.SIGINT:  # as where a shell has started it in the background
    signal.signal(signal.SIGINT, signal.SIG_IGN)
else:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if told == signal.SIGHUP:  # whoever runs the tests may have said that they go on
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

@event.listens_for(Engine, "before_cursor_execute", once=True)
def end(*_):
    os.kill(os.getpid(), told)

from bot.cli import app

app()
"""
"""The command line, told to end as soon as it asks the database anything."""


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_one_that_is_told_to_end_leaves_no_part_of_it(filled: Operator, tmp_path: Path, told: int) -> None:
    """By whoever typed it, by the machine that goes down, by a terminal that is closed."""
    typed = [sys.executable, "-c", ENDED, "backup", str(tmp_path / "copy"), str(int(told))]
    environ = os.environ | {"DATABASE_URL": filled.database_url}
    ended = subprocess.run(typed, cwd=ROOT, env=environ, capture_output=True, check=False)
    assert ended.returncode == 130, ended.stderr
    assert list(tmp_path.glob("copy*")) == []


def test_a_sealed_one_is_opened_by_its_key_alone(filled: Operator, tmp_path: Path) -> None:
    file, key = tmp_path / "sealed.backup", new_key()
    assert filled.types("backup", file, "--seal").exit_code == 2
    assert filled.types("backup", file, "--seal", ENCRYPTION_KEY=key).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not zipfile.is_zipfile(file)
    again = ("restore", file, "--replace", "--yes")
    assert "put the key" in filled.types(*again).stderr
    assert "No key" in filled.types(*again, ENCRYPTION_KEY=new_key()).stderr
    assert filled.types(*again, ENCRYPTION_KEY=f"{new_key()},{key}").exit_code == 0
    file.write_bytes(file.read_bytes()[:-120])
    assert filled.types(*again, ENCRYPTION_KEY=key).exit_code == 1


def test_one_of_a_newer_release_waits_for_that_release(
    filled: Operator, backed_up: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "newer.backup"
    spoil(backed_up, newer, "", lambda row: row, revision="next-year")
    told = filled.types("restore", newer, "--replace", "--yes")
    assert told.exit_code == 1
    assert "newer release" in told.stderr


@pytest.mark.parametrize("operator", WHERE, indirect=True)
def test_one_of_an_older_release_is_brought_up_to_date(operator: Operator, tmp_path: Path) -> None:
    whole, old = tmp_path / "whole.backup", tmp_path / "old.backup"
    operator.types("backup", whole)
    before = operator.does(everything)

    def as_then(row: dict[str, Any], name: str = "") -> dict[str, Any]:
        return {key: value for key, value in row.items() if key in then[name].columns}

    then = tables_at("0004").tables
    spoil(whole, old, None, as_then, revision="0004", leave_out=set(COPIED) - set(then))
    told = operator.types("restore", old, "--replace", "--yes")
    assert told.exit_code == 0, told.output
    after = operator.does(everything)
    assert {row["trouble_days"] for row in after["workspaces"]} == {90}
    assert len(after["bright_spots"]) == len(before["bright_spots"])


def elsewhere_from_one(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "workspace_id": {1: 77}.get(row["workspace_id"], row["workspace_id"])}


def spoil(
    source: Path,
    target: Path,
    table: str | None,
    change: Any,
    *,
    revision: str | None = None,
    leave_out: Collection[str] = (),
) -> None:
    """Another backup with other rows: of one table, or (None) of every one."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        manifest = json.loads(before.read("manifest.json"))
        for name in [*manifest["tables"]]:
            if name in leave_out:
                del manifest["tables"][name]
                continue
            lines = before.read(f"{name}.jsonl")
            if table in {name, None}:
                rows = [json.loads(line) for line in lines.splitlines()]
                changed = [change(row) if table else change(row, name) for row in rows]
                lines = "".join(f"{json.dumps(row)}\n" for row in changed).encode()
            if table is None:
                manifest["tables"][name]["sha256"] = sha256(lines).hexdigest()
            after.writestr(f"{name}.jsonl", lines)
        manifest["revision"] = revision or manifest["revision"]
        after.writestr("manifest.json", json.dumps(manifest))
