"""The steps that many stories begin with or share: a team is set up, people join, are asked, and choose."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.ids import UserId
from bot.domain.people import Rep, Team
from bot.domain.prompt import Prompt
from bot.playground import seed
from bot.playground.world.blocks import interactive
from bot.playground.world.forms import Choice, entry_for, options_of
from bot.playground.world.messages import Message
from bot.playground.world.views import View
from bot.services.context import Who
from bot.services.ports import UnitOfWork
from bot.slack.identifiers import NEW_TEAM, ActionId, BlockId, PromptVerb
from tests.support.house import TEAM_CHANNEL, House

ANA, BEN, MARTA = seed.ANA.id, seed.BEN.id, seed.MARTA.id
PRIYA, TOM, YUKI = seed.PRIYA.id, seed.TOM.id, seed.YUKI.id
REPS = (ANA, BEN, PRIYA, TOM, YUKI)
TEAM = "Sales South"
FAR = timedelta(days=60)

ANSWERS = (
    "She took over the pen and drew the loop herself.",
    "Rang back within the hour; he had not expected that.",
    "Brought the drawing instead of the price list.",
    "Asked what a stopped hour costs, then waited.",
    "The buyer named their real date without being asked.",
)


async def open_setup(house: House, coach: str = MARTA, *, another: bool = False, more: bool = False) -> None:
    """The form of the coach's team, or of `another` one; with the fields under More, or without."""
    await house.commands(coach, "setup")
    if BlockId.TEAM in {block["block_id"] for block in front(house, coach).blocks}:
        await house.submits(coach, {BlockId.TEAM: NEW_TEAM} if another else {})
    if more:
        await house.clicks(coach, front(house, coach), ActionId.SETUP_MORE)


async def set_up(
    house: House,
    people: tuple[str, ...] = REPS,
    *,
    coach: str = MARTA,
    name: str = TEAM,
    channel: str = TEAM_CHANNEL,
    another: bool = False,
    more: Mapping[str, Choice] | None = None,
) -> None:
    """A coach fills in the three fields (and those under More), confirms, and invites."""
    await open_setup(house, coach, another=another, more=bool(more))
    fields: dict[str, Any] = {BlockId.NAME: name, BlockId.CHANNEL: channel, BlockId.PEOPLE: list(people)}
    looked = await house.submits(coach, fields | dict(more or {}))
    assert looked.ok, looked.errors
    invited = await house.submits(coach, {BlockId.LEARNING: ["yes"]})
    assert invited.ok, invited.errors


async def join(house: House, *people: str, answer: ActionId = ActionId.INVITATION_SHARE) -> None:
    """Each says yes to the invitation that waits in their DM."""
    for person in people:
        outcome = await house.clicks(person, invitation(house, person), answer)
        assert outcome.ok, outcome.error


async def team_of(house: House, *people: str, coach: str = MARTA, **more: Choice) -> None:
    """A team in which all of these (and nobody else) said yes; the coach is invited as well and says nothing."""
    others = tuple(person for person in people if person != coach)
    await set_up(house, others or (coach,), coach=coach, more=more)
    await join(house, *people)


def offers(message: Message, action_id: ActionId) -> bool:
    """Whether a message has something of this id to press or choose from."""
    return action_id in message.actions


def invitations(house: House, person: str) -> list[Message]:
    """Invitations that wait for an answer."""
    return [message for message in house.told(person) if offers(message, ActionId.INVITATION_SHARE)]


def invitation(house: House, person: str) -> Message:
    return invitations(house, person)[-1]


def prompts(house: House, person: str) -> list[Message]:
    """The questions that a person can still press or choose something on, oldest first."""
    return [message for message in house.told(person) if offers(message, ActionId.PROMPT_MENU)]


def said_at(message: Message) -> datetime:
    """When a message was posted, by the workspace's clock."""
    return datetime.fromtimestamp(float(message.ts), UTC).replace(microsecond=0)


def told_since(house: House, person: str, before: int) -> list[str]:
    """What the bot said after the first so many messages, in words."""
    return [message.words for message in house.told(person)[before:]]


def front(house: House, person: str) -> View:
    """The form that a person has open."""
    return house.workspace.front(person)


def fill(house: House, person: str, given: dict[str, Choice]) -> None:
    """Fills in fields of the open form, without sending it."""
    view = front(house, person)
    for block, element in interactive(view.blocks):
        if block["block_id"] in given:
            entry = entry_for(element, given[block["block_id"]])
            view.values.setdefault(block["block_id"], {})[element["action_id"]] = entry


async def from_menu(house: House, person: str, verb: PromptVerb, prompt: Message | None = None) -> None:
    """Chooses from the menu of a prompt, the latest unless another is named."""
    await chooses(house, person, prompt or prompts(house, person)[-1], ActionId.PROMPT_MENU, verb)


async def chooses(house: House, person: str, where: Message | View, action_id: ActionId, verb: str) -> None:
    """Picks the option whose value begins with that word."""
    menu = next(one for _, one in interactive(where.blocks or []) if one.get("action_id") == action_id)
    values = [option["value"] for option in options_of(menu)]
    value = next(each for each in values if each.partition(":")[0] == verb)
    outcome = await house.picks(person, where, action_id, value)
    assert outcome.ok, outcome.error


async def home(house: House, person: str) -> View:
    """What App Home shows somebody who looks at it now."""
    await house.workspace.open_home(person)
    await house.settle()
    view = house.workspace.home(person)
    assert view is not None
    return view


async def settings(house: House, person: str, **fields: Choice) -> None:
    """Saves the settings form with some fields changed."""
    await house.commands(person, "settings")
    outcome = await house.submits(person, fields)
    assert outcome.ok, outcome.errors


async def next_moment(house: House) -> datetime:
    """When the next prompt of anybody or the next roundup is due."""
    far, workspace_id = house.workspace.clock.now() + FAR, house.bot.workspace.id
    async with house.bot.storage.work() as uow:
        asked = [await uow.reps.get(*key) for key in await uow.reps.due(far, limit=1)]
        moments = [rep.next_due_at for rep in asked if rep] + [await uow.teams.next_roundup_at(workspace_id)]
    return min((moment for moment in moments if moment), default=far)


async def live(house: House, until: datetime, each: Callable[[], Awaitable[object]] | None = None) -> None:
    """Lets time pass by jumping from one prompt or roundup to the next; `each` happens after every jump."""
    await house.settle()
    while (at := await next_moment(house)) <= until:
        await house.go_to(max(at, house.workspace.clock.now()))
        if each is not None:
            await each()
    await house.go_to(until)


def answering(house: House, *people: str, every: int = 1) -> Callable[[], Awaitable[None]]:
    """For `live`: these people answer each question that comes, or only `every` so many."""
    answered = {person: len(prompts(house, person)) // every for person in people}

    async def answer() -> None:
        for person, before in answered.items():
            answered[person] = len(prompts(house, person)) // every
            if answered[person] > before:
                await house.says(person, ANSWERS[answered[person] % len(ANSWERS)])

    return answer


async def look(house: House, question: Callable[[UnitOfWork], Awaitable[Any]]) -> Any:
    """Asks the tables; for what nobody is shown."""
    async with house.bot.storage.work() as uow:
        return await question(uow)


def who(house: House, person: str) -> Who:
    return Who(house.bot.workspace.id, UserId(person))


async def rep_of(house: House, person: str) -> Rep:
    """The bot's own record of a person."""
    me = who(house, person)
    found: Rep | None = await look(house, lambda uow: uow.reps.get(me.workspace_id, me.user_id))
    assert found is not None
    return found


async def teams_of(house: House, coach: str = MARTA) -> list[Team]:
    me = who(house, coach)
    teams: list[Team] = await look(house, lambda uow: uow.teams.coached_by(me.workspace_id, me.user_id))
    return teams


async def prompt_on(house: House, person: str, day: date) -> Prompt | None:
    """What the bot noted for a person and a local date: that it asked, or why it did not."""
    me = who(house, person)
    found: Prompt | None = await look(house, lambda uow: uow.prompts.on(me.workspace_id, me.user_id, day))
    return found


def weekdays(first: date, last: date, days: tuple[int, ...] = (0, 1, 2, 3, 4)) -> Iterator[date]:
    """The dates from first to last that fall on these weekdays, Monday 0."""
    span = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    return (day for day in span if day.weekday() in days)
