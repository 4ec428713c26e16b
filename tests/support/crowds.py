"""A team of any size with a roundup's worth of bright spots behind it, written straight into the tables."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from bot.domain.bright_spot import BrightSpot, Source, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId, ChannelId, PlanId, TeamId, UserId
from bot.domain.people import Standing, Team
from bot.domain.plan import Plan, PlanState
from bot.domain.schedule import next_roundup
from bot.domain.story import StoryChoice
from bot.domain.strength import Strength
from bot.playground import seed
from bot.playground.launch import Playground
from bot.playground.world.people import Person
from bot.services.asking.timetables import rescheduled
from bot.services.context import Who, locked
from bot.services.ports import UnitOfWork
from tests.support.house import TEAM_CHANNEL

TEXTS = Path(__file__).parents[2] / "training" / "texts"
LONG_ENOUGH = 70
EVERY = 4
"""Of the texts, so that many writers are among them."""
FIRST_NAMES = (
    "Ida",
    "Jonas",
    "Leila",
    "Mateo",
    "Nora",
    "Oskar",
    "Paula",
    "Rafi",
    "Sofia",
    "Timur",
    "Vera",
    "Wim",
)
LAST_NAMES = ("Berg", "Costa", "Duran", "Egan", "Fischer", "Gruber")
WHOSE = (Whose.MINE, Whose.MINE, Whose.MINE, Whose.CUSTOMER, Whose.MINE, Whose.TOGETHER)
STAGES = (BuyingStage.EXPLORATION, BuyingStage.SELECTION, BuyingStage.CONSENSUS, BuyingStage.ADOPTION)
UNNAMED_EVERY = 8
STAGED_EVERY = 4


def told(count: int) -> Iterator[tuple[str, Strength]]:
    """As many different things that worked, with the strength that their readers saw."""
    rows = (row for path in sorted(TEXTS.glob("*.jsonl")) for row in path.read_text("utf-8").splitlines())
    lines = (json.loads(row) for row in rows)
    fitting = (
        (line["text"], Strength(line["strength"]))
        for line in lines
        if (line["lang"], line["tone"]) == ("en", "bright") and line["strength"] and _whole(line["text"])
    )
    yield from islice(fitting, 0, count * EVERY, EVERY)


def _whole(text: str) -> bool:
    return len(text) >= LONG_ENOUGH and text[0].isupper() and text.endswith(".")


def colleagues(count: int) -> list[Person]:
    """The seeded ones first, the others with names of their own."""
    named = ((first, last) for last in LAST_NAMES for first in FIRST_NAMES)
    more = (
        Person(f"U0{first}{last}".upper(), f"{first}.{last}".lower(), f"{first} {last}", "Europe/Berlin")
        for first, last in named
    )
    return [*seed.PERSONAS[:count], *islice(more, max(0, count - len(seed.PERSONAS)))]


async def gathered(place: Playground, spots: int, people: int) -> datetime:
    """They are in the workspace and on the team, everything is told, one of it has been tried, and the story agreed
    to; when the roundup is due."""
    crowd, now = colleagues(people), place.workspace.clock.now()
    channel = place.workspace.channels.get(TEAM_CHANNEL)
    for person in crowd:
        if person.id not in place.workspace.people:
            place.workspace.people.add(person)
            channel.members.append(person.id)
    async with place.bot.storage.work() as uow:
        team = await _founded(uow, place, crowd, now)
        shared = [
            _shared(uow, place, team, crowd, number, each, now) for number, each in enumerate(told(spots))
        ]
        for spot in shared:
            await uow.bright_spots.save(spot)
        await _tried(uow, shared, crowd, now)
        assert len(shared) == spots
        await uow.commit()
    story = max(
        (each for each in shared if each.visibility is Visibility.TEAM), key=lambda each: len(each.text)
    )
    who = Who(story.workspace_id, story.user_id)
    await place.bot.services.consenting.answer(who, story.id, StoryChoice.FINE, now)
    assert team.next_roundup_at is not None
    return team.next_roundup_at


async def _founded(uow: UnitOfWork, place: Playground, crowd: Sequence[Person], now: datetime) -> Team:
    here, channel = place.bot.workspace.id, ChannelId(TEAM_CHANNEL)
    bare = Team(here, TeamId(uow.new_id()), "Sales South", channel, "Europe/Berlin", now)
    due = next_roundup(bare, now)
    team = replace(bare, next_roundup_at=due.at, next_roundup_date=due.local_date)
    await uow.teams.save(team)
    await uow.teams.add_coach(here, team.id, UserId(seed.MARTA.id))
    for person in crowd:
        view = replace(await locked(uow, Who(here, UserId(person.id))), team=team)
        await uow.people.save(replace(view.person, name=person.first_name))
        rep = replace(view.rep, standing=Standing.ACTIVE, team_id=team.id, joined_at=now)
        await uow.reps.save(await rescheduled(uow, view, replace(rep, usual_visibility=Visibility.TEAM), now))
    return team


def _shared(
    uow: UnitOfWork,
    place: Playground,
    team: Team,
    crowd: Sequence[Person],
    number: int,
    each: tuple[str, Strength],
    now: datetime,
) -> BrightSpot:
    """Told in turn, over the hours before now; of many, some without a name."""
    text, strength = each
    at = now - timedelta(minutes=number)
    unnamed = number % UNNAMED_EVERY == UNNAMED_EVERY - 1
    return BrightSpot(
        workspace_id=place.bot.workspace.id,
        id=BrightSpotId(uow.new_id()),
        user_id=UserId(crowd[number % len(crowd)].id),
        text=text,
        source=Source.MESSAGE,
        stored_at=at,
        local_date=at.date(),
        visibility=Visibility.ANONYMOUS if unnamed else Visibility.TEAM,
        team_id=team.id,
        shared_at=at,
        whose=WHOSE[number % len(WHOSE)],
        strength_chosen=strength,
        stage=STAGES[number // STAGED_EVERY % len(STAGES)] if number % STAGED_EVERY == 0 else None,
        understood=True,
    )


async def _tried(
    uow: UnitOfWork, shared: Sequence[BrightSpot], crowd: Sequence[Person], now: datetime
) -> None:
    """The first of it worked for the next two as well."""
    spot = shared[0]
    for person in [each for each in crowd if each.id != spot.user_id][:2]:
        plan = Plan(
            workspace_id=spot.workspace_id,
            id=PlanId(uow.new_id()),
            user_id=UserId(person.id),
            whose=Whose.MINE,
            cue="",
            action="",
            made_at=now,
            check_on=now.date(),
            state=PlanState.WORKED,
            checked_at=now,
            checked_on=now.date(),
            tries=spot.id,
            named=True,
        )
        await uow.plans.save(plan)
