"""The operator changes the key that seals tokens, at the command line, and nobody notices."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.domain.audit import Deed
from bot.storage.sealing import new_key
from tests.support.many import open_estate
from tests.support.stories import ANA, MARTA

NORTH = "T0NORTH"


def run(verb: str) -> tuple[int, str]:
    told = CliRunner().invoke(app, [verb])
    return told.exit_code, told.output


def test_a_key_is_made_and_is_one() -> None:
    code, first = run("new-key")
    assert code == 0
    assert len(first.strip()) == 44
    assert run("new-key")[1] != first


def test_without_a_key_there_is_nothing_to_seal_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ENCRYPTION_KEY", raising=False)
    assert run("rotate-keys")[0] == 2


def test_after_a_change_of_keys_the_bot_speaks_as_before(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old, new = new_key(), new_key()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'many.db'}")
    asyncio.run(_installed(tmp_path, old))

    monkeypatch.setenv("ENCRYPTION_KEY", new)
    code, said = run("rotate-keys")
    assert code == 1, "the old one is missing"
    assert "Traceback" not in said

    monkeypatch.setenv("ENCRYPTION_KEY", f"{new},{old}")
    code, said = run("rotate-keys")
    assert code == 0
    assert "Sealed with the first key: 2." in said
    asyncio.run(_speaks(tmp_path, new))


async def _installed(folder: Path, key: str) -> None:
    async with open_estate(folder, keys=key) as estate:
        await estate.install(NORTH, MARTA)


async def _speaks(folder: Path, key: str) -> None:
    async with open_estate(folder, keys=key) as estate:
        north = await estate.house(NORTH)
        workspace = north.workspace
        workspace.installs.accept(f"xoxb-{NORTH}-2", MARTA)
        await north.says(ANA, "She drew the pump herself.")
        assert len(north.told(ANA)) == 1
        async with estate.bot.storage.work() as uow:
            deeds = [entry.deed for entry in await uow.audit.latest(north.bot.workspace.id, 9)]
    assert deeds[0] is Deed.KEYS_ROTATED


async def test_with_a_key_lost_people_are_answered_and_events_come_again(tmp_path: Path) -> None:
    async with open_estate(tmp_path) as estate:
        await estate.install(NORTH, MARTA)
    async with open_estate(tmp_path, keys=new_key()) as estate:
        north = estate.companies[NORTH].workspace
        outcome = await north.command(ANA, "/brightspot mine")
        assert outcome.reply is not None
        await north.post(ANA, "She drew the pump herself.")
        await north.quiet()
        assert not any(attempt.acknowledged for attempt in north.delivery.attempts)
        assert [each.gone_at for each in await estate.bot.services.register.all()] == [None]
