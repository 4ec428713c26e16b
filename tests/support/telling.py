"""What people tell the bot and what it shows them of it: cards, one's own list, the roundup and its thread."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.domain.bright_spot import Visibility
from bot.domain.ids import ChannelId, TeamId
from bot.domain.people import Standing, Team
from bot.domain.schedule import next_roundup
from bot.playground.world.forms import Choice
from bot.playground.world.messages import Message
from bot.playground.world.views import View
from bot.services.asking.timetables import rescheduled
from bot.services.context import locked
from bot.slack.identifiers import COMMAND, ActionId, BlockId
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import MARTA, TEAM, offers, who

NOON = datetime(2026, 11, 2, 11, tzinfo=UTC)
"""Monday noon by Ana's clock."""
ASKED = datetime(2026, 11, 2, 15, 30, tzinfo=UTC)
"""When Ana, whose clock is Madrid's, is asked on that Monday."""
ROUNDUP = datetime(2026, 11, 9, 8, tzinfo=UTC)
"""When the roundup comes, by Marta's clock at nine."""

PUMP = "She took over the pen and drew the loop herself."
BOSS = "Then he called his own boss in."


async def founded(house: House, *people: str, coach: str = MARTA, share: bool = True) -> None:
    """A team as if all of these had said yes, without the messages; how that is said has its own stories."""
    now, workspace_id = house.workspace.clock.now(), house.bot.workspace.id
    usual = Visibility.TEAM if share else Visibility.PRIVATE
    async with house.bot.storage.work() as uow:
        bare = Team(workspace_id, TeamId(uow.new_id()), TEAM, ChannelId(TEAM_CHANNEL), "Europe/Berlin", now)
        due = next_roundup(bare, now)
        team = replace(bare, next_roundup_at=due.at, next_roundup_date=due.local_date)
        await uow.teams.save(team)
        await uow.teams.add_coach(workspace_id, team.id, who(house, coach).user_id)
        for person in people:
            view = replace(await locked(uow, who(house, person)), team=team)
            rep = replace(view.rep, standing=Standing.ACTIVE, team_id=team.id, usual_visibility=usual)
            await uow.reps.save(await rescheduled(uow, view, replace(rep, joined_at=now), now))
        await uow.commit()


def cards(house: House, person: str) -> list[Message]:
    """The cards in somebody's DM that can still be acted upon, oldest first."""
    return [message for message in house.told(person) if offers(message, ActionId.CARD_MENU)]


def card(house: House, person: str) -> Message:
    return cards(house, person)[-1]


def quoted(where: Message | View) -> list[str]:
    """The texts by people that are quoted there, in order."""
    return [_spoken(element) for element in _elements(where, "rich_text_quote")]


def spoken(where: Message | View) -> list[str]:
    """The entries of a roundup's part or of the team's page, each with its name where it has one."""
    return [_spoken(element) for element in _elements(where, "rich_text_section")]


async def mine(house: House, person: str) -> list[str]:
    """The texts that somebody finds under `/brightspot mine`, newest first."""
    outcome = await house.commands(person, "mine")
    assert outcome.reply is not None
    return quoted(outcome.reply)


async def tells(house: House, person: str, text: str, **fields: Choice) -> None:
    """Somebody fills in the form; `fields` as it names them: visibility, strength, felt."""
    await house.workspace.command(person, COMMAND)
    outcome = await house.submits(person, {BlockId.ANSWER: text} | fields)
    assert outcome.ok, outcome.errors


async def asks(house: House, person: str, command: str) -> str:
    """What the command answers, in words."""
    outcome = await house.commands(person, command)
    assert outcome.reply is not None, outcome
    return outcome.reply.words


def roundups(house: House) -> list[Message]:
    """The roundups in the team's channel, oldest first."""
    return house.workspace.said_in(TEAM_CHANNEL)


def parts(house: House, roundup: Message | None = None) -> list[Message]:
    """The thread under a roundup, the latest unless another is named."""
    parent = roundup or roundups(house)[-1]
    return house.workspace.thread(TEAM_CHANNEL, parent.ts)[1:]


def told_in_thread(house: House, roundup: Message | None = None) -> list[str]:
    """Every entry of a roundup, in reading order."""
    return [entry for part in parts(house, roundup) for entry in spoken(part)]


def plain_texts(node: Any) -> Iterator[str]:
    """Every text of a place where Slack parses nothing: buttons, options, labels, titles."""
    if isinstance(node, list):
        for each in node:
            yield from plain_texts(each)
    elif isinstance(node, dict):
        if node.get("type") == "plain_text":
            yield node["text"]
        for each in node.values():
            yield from plain_texts(each)


def parsed_texts(node: Any) -> Iterator[str]:
    """Every text that Slack parses for mentions, links and formatting."""
    if isinstance(node, list):
        for each in node:
            yield from parsed_texts(each)
    elif isinstance(node, dict):
        if node.get("type") == "mrkdwn":
            yield node["text"]
        for each in node.values():
            yield from parsed_texts(each)


def _elements(where: Message | View, kind: str) -> Iterator[dict[str, Any]]:
    for block in where.blocks or []:
        if block["type"] == "rich_text":
            yield from (element for element in block["elements"] if element["type"] == kind)


def _spoken(element: dict[str, Any]) -> str:
    return "".join(part.get("text") or f":{part['name']}:" for part in element["elements"])
