"""The composition root: what it refuses, what it takes over, and that no table has a gap."""

from datetime import date
from pathlib import Path

import pytest

from bot.bootstrap import NotMigrated, open_bot, opened_storage
from bot.config import Settings
from bot.domain.outbox import Intent
from bot.playground.launch import settings_for
from bot.playground.manifest import read_manifest
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.services.asking.free_days import is_holiday
from bot.services.sending.handlers import handlers
from bot.slack.renderer import ROUTES
from tests.support.house import StoryClock
from tests.support.logs import logged
from tests.support.reader import ScriptedReader


def test_every_intent_has_its_handler_and_its_looks() -> None:
    assert set(handlers(ScriptedReader(), frozenset())) == set(Intent)
    assert set(ROUTES) == set(Intent) - {Intent.JOIN, Intent.FETCH_WORDS}, "neither says anything"


def test_holidays_are_those_of_the_country() -> None:
    assert is_holiday("DE", date(2026, 12, 25))
    assert not is_holiday("DE", date(2026, 12, 24))
    assert not is_holiday("XX", date(2026, 12, 25))


async def test_a_file_is_migrated_and_the_workspace_known(tmp_path: Path) -> None:
    workspace = Workspace.build(manifest=read_manifest())
    server = PlaygroundServer(workspace)
    await server.start()
    for _ in range(2):
        async with open_bot(
            settings_for(server, tmp_path), StoryClock(workspace.clock), reader=ScriptedReader()
        ) as bot:
            assert bot.workspace.slack_team_id == workspace.team_id
            assert await bot.storage.migrated()
            assert [known.id for known in await bot.services.register.all()] == [bot.workspace.id]
    await server.stop()


async def test_a_start_with_its_token_in_the_environment_warns_of_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace.build(manifest=read_manifest())
    server = PlaygroundServer(workspace)
    await server.start()
    settings = settings_for(server, tmp_path)
    monkeypatch.setenv("SLACK_BOT_TOKEN", str(settings.bot_token))
    with logged("INFO") as written:
        async with open_bot(settings, StoryClock(workspace.clock), reader=ScriptedReader()):
            pass
    assert "warning" not in written.getvalue().lower()
    await server.stop()


async def test_a_server_is_migrated_by_the_release_step_alone(postgres_url: str) -> None:
    with pytest.raises(NotMigrated, match="brightspot migrate"):
        async with opened_storage(Settings(database_url=postgres_url)):
            pass
