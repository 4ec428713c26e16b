"""Home as somebody finds it who has only just come, after three weeks, and after two years; and the goal in it."""

from dataclasses import replace

import pytest
from playwright.async_api import expect

from bot.domain.bright_spot import Visibility
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.people import Standing, Team
from bot.domain.strength import Strength
from bot.playground import seed
from bot.playground.launch import Playground
from bot.services.asking.timetables import rescheduled
from bot.services.context import Who, locked
from bot.slack.identifiers import ActionId, BlockId
from tests.browser.visitor import Visitor
from tests.support.lives import PICTURE, STEPS, lived, pictured, planned, three_weeks, two_years


@pytest.fixture
async def ana(place: Playground) -> Who:
    """In a team since this morning, without the messages that tell of it."""
    now, me = place.workspace.clock.now(), Who(place.bot.workspace.id, UserId(seed.ANA.id))
    async with place.bot.storage.work() as uow:
        team_id, channel = TeamId(uow.new_id()), ChannelId("C0SALESSOUTH")
        team = Team(me.workspace_id, team_id, "Sales South", channel, "Europe/Berlin", now)
        await uow.teams.save(team)
        view = replace(await locked(uow, me), team=team)
        rep = replace(view.rep, standing=Standing.ACTIVE, team_id=team_id, joined_at=now)
        usual = replace(rep, usual_visibility=Visibility.PRIVATE)
        await uow.reps.save(await rescheduled(uow, view, usual, now))
        await uow.commit()
    return me


async def looks_at_home(visitor: Visitor) -> None:
    await visitor.comes(f"/#as={seed.ANA.id}")
    await visitor.enters("app-dm")
    await visitor.at("tab-home").click()
    await expect(visitor.at("home")).to_contain_text("Hello Ana")


async def test_a_new_rep_finds_one_thing_to_do(visitor: Visitor, ana: Who) -> None:
    await looks_at_home(visitor)
    await expect(visitor.at("home")).to_contain_text("One line is enough to begin")
    await expect(visitor.at("home").get_by_role("img")).to_have_count(0)
    await visitor.picture("50-home-new")
    await visitor.whole_page("home-new", "home")


async def test_after_three_weeks_strengths_show_up(visitor: Visitor, place: Playground, ana: Who) -> None:
    work, now = place.bot.storage.work, place.workspace.clock.now()
    await lived(work, ana, three_weeks(), now)
    await planned(work, ana, now)
    await looks_at_home(visitor)
    await expect(visitor.at("home")).to_contain_text("is showing up")
    await visitor.picture("51-home-three-weeks")
    await visitor.whole_page("home-three-weeks", "home")
    await visitor.at(f"action-{ActionId.GOAL_FORM}").click()
    await visitor.fills(BlockId.PICTURE, PICTURE)
    await visitor.fills(BlockId.STEP_1, STEPS[0])
    await visitor.picture("52-goal")
    await visitor.sends_form()
    await expect(visitor.at("home")).to_contain_text("One small step towards it.")
    await visitor.at("home").get_by_role("checkbox").check()
    await expect(visitor.at("home")).to_contain_text("Every step is done.")
    await visitor.picture("53-goal-done")


async def test_after_two_years_there_are_core_strengths_and_a_wave(
    visitor: Visitor, place: Playground, ana: Who
) -> None:
    work, now = place.bot.storage.work, place.workspace.clock.now()
    await lived(work, ana, two_years(), now)
    await planned(work, ana, now, worked=Strength.EXPLAINING)
    await planned(work, ana, now)
    await pictured(work, ana, now)
    await looks_at_home(visitor)
    await expect(visitor.at("home")).to_contain_text("is a core strength of yours")
    await expect(visitor.at("home").get_by_role("img")).to_have_count(1)
    await visitor.picture("54-home-two-years")
    await visitor.whole_page("home-two-years", "home")
    await visitor.at(f"action-{ActionId.HOME_MORE}").click()
    await expect(visitor.at("home")).to_contain_text("further back")
    await visitor.picture("55-home-older")
    await visitor.at("tab-messages").click()
    await visitor.writes("/brightspot strengths")
    await visitor.message("Consistent.")
    await visitor.picture("56-strengths")
