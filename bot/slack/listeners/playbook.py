"""The playbook's buttons: another page or team in place, one play, the text to copy; reads only."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.ids import BrightSpotId, TeamId
from bot.slack.door import visit_of
from bot.slack.listeners.desk import Desk, action_of, chosen, number
from bot.slack.surfaces.modals.playbook import build_markdown, build_play_page
from bot.slack.surfaces.playbook import build_playbook


class PlaybookActions:
    """Whoever presses reads what they may read now, whatever the message was made of."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def play(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Raises DeletedMeanwhile."""
        visit = visit_of(context)
        spot_id = BrightSpotId(number(action_of(body).get("value")))
        content = await self._desk.services.playbook.play(visit.who, spot_id)
        await self._desk.open(body, build_play_page(await self._desk.words(visit.who), content))
        await ack()

    async def markdown(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        team_id = _team(action_of(body).get("value"))
        content = await self._desk.services.playbook.whole(visit.who, team_id)
        await self._desk.open(body, build_markdown(await self._desk.words(visit.who), content))
        await ack()

    async def page(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        page, team_id = _place(action_of(body).get("value"))
        await self._turn_to(page, team_id, context, respond)
        await ack()

    async def jump(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """To where a strength begins."""
        _, _, place = chosen(action_of(body)).partition(":")
        page, team_id = _place(place)
        await self._turn_to(page, team_id, context, respond)
        await ack()

    async def other(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Raises DeletedMeanwhile."""
        await self._turn_to(0, TeamId(number(chosen(action_of(body)))), context, respond)
        await ack()

    async def _turn_to(
        self, page: int, team_id: TeamId | None, context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        visit = visit_of(context)
        content = await self._desk.services.playbook.page(visit.who, page, team_id)
        shown = build_playbook(await self._desk.words(visit.who), content)
        self._desk.replace_ephemeral(respond, shown)


def _place(value: str | None) -> tuple[int, TeamId | None]:
    """A page and whose it is, which a message of the release before does not say."""
    page, _, team_id = (value or "").partition(":")
    return number(page), _team(team_id)


def _team(value: str | None) -> TeamId | None:
    return TeamId(number(value)) if value else None
