"""What a coach does with the edition to come: change it, post it now, skip it, have no previews any more."""

from datetime import date
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.draft import Wish
from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.words.text import clean
from bot.services.contents.messages import ReplyContent
from bot.services.contents.previews import DraftForm
from bot.services.errors import NotYours
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import BlockId, PreviewVerb
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, chosen, number, tagged_value
from bot.slack.listeners.outside import open_outside
from bot.slack.surfaces.messages.previews import build_preview
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.modals.previews import NO_STORY, began_with, build_draft
from bot.slack.surfaces.modals.sentence import build_sentence


class PreviewActions:
    """What was pressed in a DM is rewritten by the outbox; what answered the command, through its own address."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def change(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        team_id, due_date = _edition(action_of(body).get("value"))
        form = await self._desk.services.drafting.form(visit.who, team_id, due_date, visit.now)
        await self._desk.open(body, build_draft(await self._desk.words(visit.who), form))
        await ack()

    async def post(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """With too few authors it says what is missing, and posts nothing."""
        visit = visit_of(context)
        team_id, due_date = _edition(action_of(body).get("value"))
        missing = await self._desk.services.roundups.post_now(visit.who, team_id, due_date, visit.now)
        if missing:
            said = ReplyContent("not_enough_yet", {"count": missing})
            self._desk.say_beside(body, respond, build_reply(await self._desk.words(visit.who), said))
        elif _is_answer(body):
            ended = await self._desk.services.previews.ended(visit.who, team_id, due_date, visit.now)
            self._desk.replace_ephemeral(respond, build_preview(await self._desk.words(visit.who), ended))
        await ack()

    async def unskip(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        visit = visit_of(context)
        team_id, due_date = _edition(action_of(body).get("value"))
        await self._desk.services.drafting.skip(visit.who, team_id, due_date, visit.now, skipped=False)
        await self._show_again(visit, body, respond, team_id)
        await ack()

    async def menu(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Skip it, no previews any more, another team."""
        visit, drafting = visit_of(context), self._desk.services.drafting
        verb, _, about = chosen(action_of(body)).partition(":")
        team_id, due_date = _edition(about)
        match verb:
            case PreviewVerb.SKIP:
                await drafting.skip(visit.who, team_id, due_date, visit.now)
            case PreviewVerb.NO_PREVIEWS:
                await drafting.no_previews(visit.who, team_id, visit.now)
            case PreviewVerb.OTHER:
                pass
            case PreviewVerb.OUTSIDE:
                await open_outside(self._desk, visit, body, team_id, due_date)
            case _:
                raise NotYours
        await self._show_again(visit, body, respond, team_id)
        await ack()

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """Kept; or, where another coach changed the same meanwhile, back with what both want."""
        visit = visit_of(context)
        team_id, due_date, version, began = _began(view)
        mine = wish_of(Filled(view), began)
        contested: DraftForm | None = await self._desk.services.drafting.save(
            visit.who, team_id, due_date, version, began, mine, visit.now
        )
        words = await self._desk.words(visit.who)
        if contested is not None:
            await ack(response_action="update", view=build_draft(words, contested))
        else:
            await ack(response_action="update", view=build_sentence(words, ReplyContent("draft_kept")))

    async def _show_again(self, visit: Visit, body: Payload, respond: AsyncRespond, team_id: TeamId) -> None:
        if not _is_answer(body):
            return
        content = await self._desk.services.previews.of_team(visit.who, team_id, visit.now)
        if content is not None:
            self._desk.replace_ephemeral(respond, build_preview(await self._desk.words(visit.who), content))


def wish_of(filled: Filled, began: Wish) -> Wish:
    """What the form says; a field that it does not have is as it was."""
    story = filled.option(BlockId.STORY)
    left_out = frozenset(BrightSpotId(number(each)) for each in filled.options(BlockId.LEAVE_OUT))
    return Wish(
        introduction=clean(filled.text(BlockId.INTRODUCTION)) or None,
        story_id=began.story_id if story is None else _story(story),
        left_out=left_out if filled.has(BlockId.LEAVE_OUT) else began.left_out,
    )


def _story(value: str) -> BrightSpotId | None:
    return None if value == NO_STORY else BrightSpotId(number(value))


def _is_answer(body: Payload) -> bool:
    """Whether it was pressed on an answer to the command, which the outbox cannot rewrite."""
    return bool(body["container"].get("is_ephemeral"))


def _edition(value: str | None) -> tuple[TeamId, date]:
    """Anything that we never send is refused."""
    day, team_id = tagged_value(value)
    try:
        return TeamId(team_id), date.fromisoformat(day)
    except ValueError as error:
        raise NotYours from error


def _began(view: Payload) -> tuple[TeamId, date, int, Wish]:
    try:
        return began_with(view.get("private_metadata") or "")
    except (ValueError, KeyError, TypeError) as error:
        raise NotYours from error
