"""How often Home asks the database: the same few times whatever there is, in a team or in none."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.ids import ChannelId, TeamId
from bot.domain.people import Standing, Team
from bot.services.looking import Looking
from bot.storage.engine import open_storage
from tests.bench.counting import statements
from tests.storage.conftest import migrate
from tests.support import home_time

MOST = 12


@pytest.mark.parametrize("on_a_team", [True, False])
async def test_home_asks_no_more_than_a_dozen_times(tmp_path: Path, on_a_team: bool) -> None:
    url = f"sqlite:///{tmp_path / 'home.db'}"
    await migrate(url)
    storage = open_storage(url)
    who = await home_time.somebody(storage, entries=30)
    if on_a_team:
        async with storage.work() as uow:
            south = Team(who.workspace_id, TeamId(7), "South", ChannelId("C1"), "UTC", home_time.NOW)
            await uow.teams.save(south)
            rep = await uow.reps.lock(who.workspace_id, who.user_id)
            await uow.reps.save(replace(rep, standing=Standing.ACTIVE, team_id=south.id))
            await uow.commit()
    with statements(storage) as said:
        await Looking(storage.work).home(who, home_time.NOW)
    await storage.close()
    assert said.count <= MOST
