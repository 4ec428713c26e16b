"""The page for people outside a team: a coach opens it and has authors asked, an author answers."""

from datetime import date
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.story import StoryConsent
from bot.services.contents.messages import ReplyContent
from bot.services.errors import NotYours
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import BlockId
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, number, tagged_value
from bot.slack.surfaces.modals.outside import build_outside, build_outside_question
from bot.slack.surfaces.modals.sentence import build_sentence


class OutsideListeners:
    """Whoever is no coach of the team, or not the author, gets a sentence instead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def page(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """From the message that says that a quarter's roundup is out."""
        team_id, due_date = edition_of(action_of(body).get("value"))
        await open_outside(self._desk, visit_of(context), body, team_id, due_date)
        await ack()

    async def ask(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        team_id, due_date = edition_of(view.get("private_metadata"))
        page = await self._desk.services.outside.ask_authors(visit.who, team_id, due_date, visit.now)
        words = await self._desk.words(visit.who)
        await ack(response_action="update", view=build_outside(words, page, asked=True))

    async def look(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        asked = await self._desk.services.outside.question(visit.who, spot_id)
        await self._desk.open(body, build_outside_question(await self._desk.words(visit.who), asked))
        await ack()

    async def answer(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        spot_id = BrightSpotId(number(view.get("private_metadata")))
        consent = StoryConsent(Filled(view).option(BlockId.STORY_CONSENT) or "")
        await self._desk.services.outside.answer(visit.who, spot_id, consent)
        said = build_sentence(await self._desk.words(visit.who), ReplyContent(f"outside_{consent.value}"))
        await ack(response_action="update", view=said)


async def open_outside(desk: Desk, visit: Visit, body: Payload, team_id: TeamId, due_date: date) -> None:
    """The page of the quarter that this day's roundup closes."""
    page = await desk.services.outside.page(visit.who, team_id, due_date, visit.now)
    await desk.open(body, build_outside(await desk.words(visit.who), page))


def edition_of(value: str | None) -> tuple[TeamId, date]:
    """Anything that we never send is refused."""
    day, team_id = tagged_value(value)
    try:
        return TeamId(team_id), date.fromisoformat(day)
    except ValueError as error:
        raise NotYours from error
