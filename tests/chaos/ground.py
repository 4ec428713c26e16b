"""Writes the cast into the tables as if everybody had said yes; how that is said has its own stories."""

from dataclasses import replace
from datetime import datetime

from bot.domain.bright_spot import Visibility
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.people import Person, Standing, Team, Workspace
from bot.domain.schedule import next_roundup
from bot.playground.workspace import Workspace as Slack
from bot.services.asking.timetables import rescheduled
from bot.services.context import Who, locked
from bot.services.ports import UnitOfWork
from bot.storage.engine import open_storage
from tests.chaos.cast import Cast, Crew


async def lay(url: str, slack: Slack, cast: Cast) -> None:
    """Migrates the database and puts everybody on their team."""
    storage = open_storage(url)
    try:
        await storage.migrate()
        async with storage.background() as uow:
            bot = UserId(slack.app.bot_user_id)
            here = await uow.workspaces.register(slack.team_id, "", slack.name, bot, cast.start)
            for person in cast.people():
                await uow.people.save(Person(here.id, UserId(person.id), person.real_name, person.tz))
            teams = [await _team(uow, here, crew, cast.start) for crew in cast.teams]
            for rep in cast.reps:
                await _join(uow, here, cast, rep.id, teams[rep.team])
            await uow.commit()
    finally:
        await storage.close()


async def _team(uow: UnitOfWork, here: Workspace, crew: Crew, now: datetime) -> Team:
    bare = Team(here.id, TeamId(uow.new_id()), crew.name, ChannelId(crew.channel), crew.zone, now)
    due = next_roundup(bare, now)
    team = replace(
        bare,
        next_roundup_at=due.at,
        next_roundup_date=due.local_date,
        learning_confirmed_by=UserId(crew.coach),
    )
    await uow.teams.save(team)
    await uow.teams.add_coach(here.id, team.id, UserId(crew.coach))
    return team


async def _join(uow: UnitOfWork, here: Workspace, cast: Cast, user_id: str, team: Team) -> None:
    rep = cast.by_id[user_id]
    view = replace(await locked(uow, Who(here.id, UserId(user_id))), team=team)
    joined = replace(
        view.rep,
        standing=Standing.ACTIVE,
        team_id=team.id,
        joined_at=cast.start,
        usual_visibility=Visibility.TEAM,
        prompt_time=rep.at,
        prompt_days=rep.days,
    )
    await uow.reps.save(await rescheduled(uow, view, joined, cast.start))
