"""Every use case over a real database, with Slack as a notebook and chance foretold; plays no story itself."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from typing import Any

from bot.domain.ids import ChannelId, MessageTs, UserId, WorkspaceId
from bot.domain.outbox import Kind, OutboxRow
from bot.domain.people import Person, Reply, Workspace
from bot.locales.catalog import Catalog
from bot.services.asking.choices import Times
from bot.services.building import build_services
from bot.services.bundle import Services
from bot.services.contents.teams import SetupDraft
from bot.services.context import Who
from bot.services.errors import Refusal
from bot.services.ports import Delivered, DeliveryError, Fetched, Rendered, Unreachable, Work, Works
from bot.services.sending.handlers import handlers
from bot.services.sending.pacing import Pacing
from bot.services.sending.sender import Sender
from bot.services.workspaces import WorkspaceRegister
from bot.slack.renderer import SurfaceRenderer
from bot.slack.surfaces.answers import (
    build_help,
    build_privacy,
    build_roundup_preview,
    build_team,
)
from bot.slack.surfaces.calendar import build_calendar
from bot.slack.surfaces.customers import build_customer, build_customers
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.messages.previews import build_preview
from bot.slack.surfaces.mine import build_mine
from bot.slack.surfaces.modals.customers import suggestions
from bot.slack.surfaces.modals.playbook import build_markdown
from bot.slack.surfaces.playbook import build_playbook
from bot.slack.surfaces.search import build_search, filter_names
from bot.slack.surfaces.strengths import build_strengths
from bot.slack.surfaces.words import Words
from tests.support.memory import Fate, Memory
from tests.support.reader import ScriptedReader
from tests.support.sending import StillClock

Look = Callable[[datetime], Awaitable[object]]
Place = tuple[WorkspaceId, str]
"""A person's DM and Home, by the person, or a channel."""

CATALOG = Catalog.load()
START = datetime(2026, 11, 2, 8, tzinfo=UTC)
CHANNEL = ChannelId("C0SALES")
NAMES = ("Ana", "Ben", "Cleo", "Dev", "Eva", "Finn", "Gita")
ZONES = ("Europe/Berlin", "Europe/Lisbon", "Etc/UTC")
"""All near enough that one look in the afternoon asks everybody in time."""

CUSTOMERS = ("ACME", "Acme Corp", "Kessler", "kessler GmbH", "Bottle Works")
"""As people write them: two are the same but for the spelling, and so are the next two."""

SEARCHED = (
    *(
        "pen",
        "nobody",
        "who named a date or the boss?",
        "strength:focus",
        "since:2w",
        "from:Ana",
        "customer:ACME",
    ),
    *('"the pen"', "stage:choosing named", "quarter"),
)
"""What people look for."""

VISITOR = UserId("U0VISITOR")
"""In the workspace, in no team."""


@dataclass
class Notebook:
    """The port `Messenger`: everything that anybody was shown, as JSON, in order; and whom Slack refuses."""

    pages: dict[Place, list[str]] = field(default_factory=dict)
    refused: dict[Place, DeliveryError] = field(default_factory=dict)
    said: dict[MessageTs, str] = field(default_factory=dict)
    """What people wrote in channels, for whoever may fetch it."""

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        place = (row.workspace_id, row.target)
        if place in self.refused:
            raise self.refused[place]
        if row.kind is Kind.FETCH and row.ts is not None:
            return Delivered(row.channel, row.ts, Fetched(UserId(row.target), self.said[row.ts]))
        page = self.pages.setdefault(place, [])
        ts = row.ts or MessageTs(f"{2_000_000_000 + len(page)}.000100")
        page.append(as_json({"kind": row.kind, "ts": ts, "thread": thread_ts, **asdict(rendered)}))
        return Delivered(row.channel or dm_of(row.target), None if row.kind is Kind.HOME else ts)

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        return None

    def page(self, who: Who) -> list[str]:
        return self.pages.get((who.workspace_id, who.user_id), [])


class NobodyNew:
    """The port `Directory` of a workspace whose people are known already."""

    async def people(self, workspace_id: WorkspaceId) -> AsyncIterator[Person]:
        nobody: tuple[Person, ...] = ()
        for one in nobody:
            yield one

    async def person(self, workspace_id: WorkspaceId, user_id: UserId) -> Person:
        raise Unreachable("user_not_found")


@dataclass(frozen=True)
class Stage:
    """The bot without Slack's side: what people do is called directly, what it says is written down."""

    work: Work
    services: Services
    sender: Sender
    clock: StillClock
    slack: Notebook
    fate: Fate

    async def settle(self) -> None:
        """Until everything that is due is said. Nothing is ever in doubt here, so nobody looks for that."""
        while await self.sender.run_once():
            pass

    async def tick(self) -> None:
        """One look of the scheduler, each part of it with ids of its own, and what comes of it."""
        services, now, fate = self.services, self.clock.at, self.fate
        looks: tuple[Look, ...] = (
            *(services.asking.tick, services.previews.tick, services.roundups.tick),
            *(services.housekeeping.share_due, services.ask_tending.tick),
            *(services.pairing_rounds.tick, services.pairing_tending.tick),
            *(services.meetings.tick, services.stories.tick),
            services.notes.tick,
        )
        for part, each in enumerate(looks):
            fate.turn_to(f"{now} {each.__qualname__}", now, part)
            await each(now)
        await self.settle()

    async def looks_around(self, who: Who) -> list[str]:
        """Everything that a person can call up, as it is answered to them."""
        looking, now, words = self.services.looking, self.clock.at, Words(CATALOG, "en")
        found: list[Any] = [
            asdict(build_help(words, await looking.help(who))),
            asdict(build_mine(words, await looking.mine(who, now))),
            asdict(build_strengths(words, await looking.strengths(who, now))),
            asdict(build_privacy(words, await looking.privacy(who))),
            build_home(words, await looking.home(who, now)),
        ]
        found += await self._customers(who, words)
        found.append(asdict(build_calendar(words, await self.services.calendar.page(who, now))))
        found += await self._searched(who, words)
        try:
            coming = await self.services.previews.of_coach(who, now)
            found.append(asdict(build_preview(words, coming)) if coming is not None else None)
            preview = await self.services.roundups.preview(who, now)
            found.append(asdict(build_roundup_preview(words, preview)))
            found.append(asdict(build_team(words, await looking.team(who, now))))
            found.append(asdict(build_playbook(words, await self.services.playbook.page(who))))
            found.append(build_markdown(words, await self.services.playbook.whole(who)))
        except Refusal as refusal:
            found.append(refusal.key)
        return [as_json(each) for each in found]

    async def _searched(self, who: Who, words: Words) -> list[Any]:
        """Rare and common words, a question, conditions, and whoever is asked for by name."""
        names, now = filter_names(words), self.clock.at
        found = [await self.services.searching.search(who, each, now, names) for each in SEARCHED]
        return [asdict(build_search(words, each)) for each in found]

    async def _customers(self, who: Who, words: Words) -> list[Any]:
        """What is offered while a name is typed, the list, and every page that it leads to."""
        customers, now = self.services.customers, self.clock.at
        typing = ("", "A", "kess", "Acme Co")
        offered = [suggestions(words, await customers.suggest(who, typed)) for typed in typing]
        pages = [await customers.page(who, name, now) for name in (*CUSTOMERS, "Nobody")]
        listed = asdict(build_customers(words, await customers.all(who)))
        return [offered, listed, *(asdict(build_customer(words, page)) for page in pages if page is not None)]


def set_stage(memory: Memory, at: datetime = START) -> Stage:
    """Over a database in which nothing or much may have happened."""
    clock, fate, slack = StillClock(at), Fate(), Notebook()
    work = memory.work(fate)
    # Slack is as fast as we like: a turn that had to be waited for would be told by a clock that stands still.
    pacing = Pacing(monotonic=count(0, 600).__next__)
    renderer = SurfaceRenderer(CATALOG)
    sender = Sender(
        work, slack, renderer, handlers(ScriptedReader(), frozenset()), clock, worker="stage", pacing=pacing
    )
    services = build_services(Works(work, work, work), WorkspaceRegister(work), NobodyNew())
    return Stage(work, services, sender, clock, slack, fate)


async def found_team(stage: Stage, slack_id: str, size: int, coach: int, weekday: int = 0) -> WorkspaceId:
    """A workspace with one team, in which everybody said yes; its roundup comes on that day of the week."""
    stage.fate.turn_to(slack_id, START)
    async with stage.work() as uow:
        workspace = await uow.workspaces.register(slack_id, "", "Acme", UserId("U0BOT"), START)
        await uow.commit()
    await _people(stage, workspace, size)
    await _team(stage, workspace, size, coach, weekday)
    return workspace.id


async def _people(stage: Stage, workspace: Workspace, size: int) -> None:
    async with stage.work() as uow:
        for number in range(size):
            zone = ZONES[number % len(ZONES)]
            await uow.people.save(Person(workspace.id, member(number), NAMES[number], zone))
        await uow.people.save(Person(workspace.id, VISITOR, "Vic", "Etc/UTC"))
        await uow.commit()


async def _team(stage: Stage, workspace: Workspace, size: int, coach: int, weekday: int) -> None:
    setup, lead = stage.services.team_setup, Who(workspace.id, member(coach))
    people = tuple(member(number) for number in range(size))
    draft = SetupDraft("South", CHANNEL, people, zone="Europe/Berlin", roundup_weekday=weekday)
    team_id = (await setup.save(lead, draft, START)).team_id
    async with stage.work() as uow:
        if (team := await uow.teams.get(workspace.id, team_id)) is not None:
            await uow.teams.save(replace(team, pairing_weeks=1))
            await uow.commit()
    await setup.invite(lead, team_id, "form", START)
    await stage.settle()
    for user_id in people:
        await stage.services.joining.answer(Who(workspace.id, user_id), team_id, Reply.SHARE, START)
        times = Times(meets_at_customers=True)
        await stage.services.choices.set_times(Who(workspace.id, user_id), times, START)
    await stage.settle()


def member(number: int) -> UserId:
    """The one in that place."""
    return UserId(f"U0{NAMES[number].upper()}")


def dm_of(user_id: str) -> ChannelId:
    return ChannelId(f"D{user_id}") if user_id.startswith("U") else ChannelId(user_id)


def as_json(thing: object) -> str:
    return json.dumps(thing, sort_keys=True, ensure_ascii=False, default=str)
