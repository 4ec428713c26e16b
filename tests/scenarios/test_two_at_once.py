"""What two do at the same moment, on one PostgreSQL: neither undoes what the other was told is done."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.ids import ChannelId
from bot.services.contents.teams import SetupDraft
from bot.services.teams.setup import TeamSetup, draft_of
from tests.storage.conftest import migrate
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.interleaving import Halting, in_the_way
from tests.support.postgres import MakePostgres
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI, teams_of, who
from tests.support.telling import founded


@pytest.fixture
async def url(make_postgres: MakePostgres) -> str:
    return await make_postgres(migrate)


@pytest.fixture
async def team(tmp_path: Path, url: str) -> AsyncIterator[House]:
    """Sales South on a database that several processes may share."""
    async with open_house(tmp_path, database_url=url) as house:
        await founded(house, ANA, BEN, MARTA, PRIYA, TOM, YUKI)
        yield house


@pytest.mark.parametrize("news", ["channel_opened", "channel_closed"])
async def test_what_a_coach_saves_while_slack_tells_of_the_channel_is_kept(
    team: House, url: str, news: str
) -> None:
    [before], now, channel = await teams_of(team), team.workspace.clock.now(), ChannelId(TEAM_CHANNEL)
    saving, services = Halting(team.bot.storage.work), team.bot.services
    draft: SetupDraft = replace(
        draft_of(before, (who(team, ANA).user_id,)), name="Sales Southwest", contact="Sam"
    )
    heard = {
        "channel_opened": lambda: services.roundups.channel_opened(before.workspace_id, channel, now),
        "channel_closed": lambda: services.roundups.channel_closed(
            before.workspace_id, channel, "is_archived", now
        ),
    }
    saves = TeamSetup(saving).save(who(team, MARTA), draft, now)
    async with in_the_way(url, saving, saves, heard[news]()):
        pass
    [after] = await teams_of(team)
    assert (after.name, after.hard_times_contact) == ("Sales Southwest", "Sam")
    assert (after.channel_trouble is None) is (news == "channel_opened")
