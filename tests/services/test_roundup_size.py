"""What the freezing of a roundup costs: the same few questions to the tables for three authors and for thirty."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.ids import BrightSpotId, ChannelId, TeamId, UserId, WorkspaceId
from bot.domain.people import Standing, Team
from bot.domain.schedule import next_roundup
from bot.locales.bank import load_bank
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.editions import Roundups
from tests.support.memory import Fate, Memory

NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
MOST_QUESTIONS = 15
LEAST = 3


async def _shared(uow: UnitOfWork, team: Team, author: int, unnamed: int) -> None:
    """Three of each author's, so many of them without a name."""
    who = UserId(f"U0R{author}")
    rep = await uow.reps.lock(team.workspace_id, who)
    joined = replace(rep, standing=Standing.ACTIVE, team_id=team.id, joined_at=NOW)
    await uow.reps.save(joined)
    for number in range(3):
        spot = BrightSpot(
            workspace_id=team.workspace_id,
            id=BrightSpotId(uow.new_id()),
            user_id=who,
            text=f"Drew it on their whiteboard, number {number} of {author}.",
            source=Source.MESSAGE,
            stored_at=NOW,
            local_date=NOW.date(),
        )
        kind = Visibility.ANONYMOUS if number < unnamed else Visibility.TEAM
        await uow.bright_spots.save(spot.shared_with(kind, team.id, NOW))


async def _statements(authors: int, unnamed: int) -> int:
    """To freeze the roundup of a team of so many."""
    memory, fate = Memory(), Fate()
    fate.turn_to("roundup", NOW)
    work: Work = memory.work(fate)
    async with work() as uow:
        here: WorkspaceId = (await uow.workspaces.register("T1", "", "Acme", UserId("U0BOT"), NOW)).id
        bare = Team(here, TeamId(uow.new_id()), "South", ChannelId("C0SALES"), "UTC", NOW)
        due = next_roundup(bare, NOW)
        team = replace(bare, next_roundup_at=due.at, next_roundup_date=due.local_date)
        await uow.teams.save(team)
        await uow.teams.add_coach(here, team.id, UserId("U0R0"))
        for author in range(authors):
            await _shared(uow, team, author, unnamed)
        await uow.commit()
    before = memory.statements
    await Roundups(work, load_bank()).tick(due.at + timedelta(minutes=1))
    return memory.statements - before


async def test_a_roundup_of_many_asks_as_often_as_one_of_few() -> None:
    few = await _statements(LEAST, unnamed=0)
    assert await _statements(10 * LEAST, unnamed=0) == few
    # Two of them belong to the tick, which asks for all teams at once.
    assert few - 2 <= MOST_QUESTIONS


async def test_what_is_shown_without_a_name_is_placed_at_once_as_well() -> None:
    few = await _statements(2 * LEAST, unnamed=1)
    assert await _statements(10 * LEAST, unnamed=1) == few
