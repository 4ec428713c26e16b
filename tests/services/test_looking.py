"""What the rep's own view costs, and that it is the rep's own: a fixed few questions to the tables, however long."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.ids import ChannelId, PromptId, TeamId, UserId
from bot.domain.people import Person, Standing, Team
from bot.domain.plan import asked_about
from bot.domain.prompt import Prompt, PromptState
from bot.domain.strength import Strength
from bot.services.contents.planning import Tried
from bot.services.context import Who
from bot.services.looking import Looking
from bot.services.ports import Work
from bot.services.trying.taking import Trying
from tests.support.lives import daily, lived, pictured, planned
from tests.support.memory import Fate, Memory

NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
MOST_QUESTIONS = 12


@dataclass
class Scene:
    """Two on one team who have lived, or not yet."""

    memory: Memory
    work: Work
    looking: Looking
    ana: Who
    ben: Who

    async def questions(self, who: Who) -> int:
        """How many statements it takes to show somebody's Home."""
        before = self.memory.statements
        await self.looking.home(who, NOW)
        return self.memory.statements - before


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    memory, fate = Memory(), Fate()
    fate.turn_to("lives", NOW)
    work = memory.work(fate)
    async with work() as uow:
        workspace = await uow.workspaces.register("T1", "", "Acme", UserId("U0BOT"), NOW)
        ana, ben = (Who(workspace.id, UserId(each)) for each in ("U0ANA", "U0BEN"))
        team = Team(
            workspace.id, TeamId(uow.new_id()), "Sales South", ChannelId("C0SALES"), "Europe/Berlin", NOW
        )
        await uow.teams.save(team)
        for who in (ana, ben):
            rep = await uow.reps.lock(who.workspace_id, who.user_id)
            await uow.reps.save(replace(rep, standing=Standing.ACTIVE, team_id=team.id, joined_at=NOW))
        await uow.commit()
    yield Scene(memory, work, Looking(work), ana, ben)
    memory.close()


async def asked(scene: Scene, who: Who) -> None:
    """The open plan was asked about today, and nobody has answered yet."""
    on = NOW.date()
    async with scene.work() as uow:
        (plan,) = await uow.plans.open_of(who.workspace_id, who.user_id)
        team = (await uow.reps.lock(who.workspace_id, who.user_id)).team_id
        assert team is not None
        prompt = Prompt(
            who.workspace_id, PromptId(uow.new_id()), who.user_id, team, on, NOW, PromptState.SENT
        )
        await uow.prompts.add(replace(prompt, plan_id=plan.id, sent_at=NOW))
        await uow.plans.save(asked_about(plan, on))
        await uow.commit()


async def test_five_years_ask_the_tables_no_more_often_than_five_weeks(scene: Scene) -> None:
    assert await scene.questions(scene.ben) < MOST_QUESTIONS
    await lived(scene.work, scene.ben, daily(25), NOW)
    await lived(scene.work, scene.ana, daily(1300), NOW)
    for who in (scene.ana, scene.ben):
        await planned(scene.work, who, NOW, worked=Strength.EXPLAINING)
        await planned(scene.work, who, NOW)
        await pictured(scene.work, who, NOW)
        await asked(scene, who)
    assert await scene.questions(scene.ana) == await scene.questions(scene.ben) <= MOST_QUESTIONS
    (plan,) = (await scene.looking.home(scene.ana, NOW)).mine.own.plans
    assert plan.asked_on == NOW.date()


async def test_what_a_colleague_shared_and_he_tries_costs_no_question_more(scene: Scene) -> None:
    for who in (scene.ana, scene.ben):
        await lived(scene.work, who, daily(25), NOW)
    await planned(scene.work, scene.ana, NOW)
    async with scene.work() as uow:
        (shown, *_) = await uow.bright_spots.of_rep(scene.ana.workspace_id, scene.ana.user_id, 1)
        team_id = (await uow.reps.lock(scene.ana.workspace_id, scene.ana.user_id)).team_id
        assert team_id is not None
        await uow.people.save(Person(scene.ana.workspace_id, scene.ana.user_id, name="Ana"))
        await uow.people.save(Person(scene.ben.workspace_id, scene.ben.user_id, name="Ben"))
        await uow.bright_spots.save(shown.shared_with(Visibility.TEAM, team_id, NOW))
        await uow.commit()
    await Trying(scene.work).take(scene.ben, shown.id, NOW)
    assert await scene.questions(scene.ben) == await scene.questions(scene.ana) <= MOST_QUESTIONS
    (plan,) = (await scene.looking.home(scene.ben, NOW)).mine.own.plans
    assert plan.tried == Tried("Ana", shown.text)


async def test_all_of_it_adds_up_and_none_of_it_is_a_colleagues(scene: Scene) -> None:
    await lived(scene.work, scene.ana, daily(1300), NOW)
    looking = scene.looking
    mine = (await looking.home(scene.ana, NOW)).mine
    assert (mine.wave, mine.own.wave.total, mine.own.wave.points[-1].total) == (1300, 1300, 1300)
    assert mine.own.past is not None
    assert len(mine.recent) == 8
    assert [shown.seen.strength for shown in mine.own.strengths] == [Strength.BUSINESS_CASE]
    his = (await looking.home(scene.ben, NOW)).mine
    assert (his.wave, his.own.strengths, his.own.past, his.own.goal) == (0, (), None, None)


async def test_a_plan_that_worked_makes_a_consistent_and_natural_strength_core(scene: Scene) -> None:
    await lived(scene.work, scene.ana, daily(100), NOW)
    await planned(scene.work, scene.ana, NOW, worked=Strength.EXPLAINING)
    shown = (await scene.looking.home(scene.ana, NOW)).mine.own.strengths
    assert Strength.EXPLAINING in {each.seen.strength for each in shown}
    assert all(each.seen.core and len(each.quotes) == 1 for each in shown)


async def test_the_pages_together_hold_every_entry_once(scene: Scene) -> None:
    await lived(scene.work, scene.ana, daily(1300), NOW)
    looking, before, ids = scene.looking, None, []
    while True:
        page = await looking.mine(scene.ana, NOW, before)
        ids += [spot.id for spot in page.recent]
        if not page.more:
            break
        before = page.before
    assert ids == sorted(set(ids), reverse=True)
    assert len(ids) == 1300
