"""The one place where errors are caught: the person is told what to do, the log gets a number, Slack its answer."""

import logging
from collections.abc import Mapping
from typing import Any

from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.observability.logging import request_id
from bot.services.contents.messages import ReplyContent
from bot.services.errors import Refusal
from bot.services.ports import Rendered, StorageBusy, StorageUnsure
from bot.slack.errors import passing
from bot.slack.forgery import count, judged
from bot.slack.listeners.desk import Desk
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.modals.sentence import build_sentence
from bot.slack.surfaces.words import Words

logger = logging.getLogger(__name__)
Body = Mapping[str, Any]

LAST_RETRY = 3


class Funnel:
    """An event that failed is not acknowledged: Slack sends it again, and storing twice is harmless. A command, a
    click or a form is never sent again: it is answered, and the words are handed back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def catch(
        self, error: Exception, body: dict[str, Any], request: AsyncBoltRequest, respond: AsyncRespond
    ) -> BoltResponse:
        """Bolt's error handler."""
        error = judged(error)
        _log(error)
        if body.get("type") == "event_callback":
            return self._not_heard(error, body["event"], request)
        said = _sentence(error, body)
        words = Words(self._desk.catalog, "en")
        return await self._tell(words, said, body, respond)

    def _not_heard(self, error: Exception, event: Body, request: AsyncBoltRequest) -> BoltResponse:
        """Slack sends it again; when it gives up, whoever wrote it is told to."""
        if isinstance(error, Refusal):
            return BoltResponse(status=200)
        if _last_time(request) and _by_a_person(event):
            said = ReplyContent("not_heard", {"request": request_id.get()})
            shown = build_reply(Words(self._desk.catalog, "en"), said)
            post = self._desk.client.chat_postMessage(
                channel=event["channel"], text=shown.text, blocks=list(shown.blocks)
            )
            self._desk.afterwards.do(post)
        return BoltResponse(status=500)

    async def _tell(
        self, words: Words, said: ReplyContent, body: Body, respond: AsyncRespond
    ) -> BoltResponse:
        shown = build_reply(words, said)
        if body.get("command"):
            return _ephemeral(shown)
        if body.get("type") == "view_submission":
            return BoltResponse(status=200, body=_update(build_sentence(words, said)))
        self._courtesy(words, said, shown, body, respond)
        return BoltResponse(status=200)

    def _courtesy(
        self, words: Words, said: ReplyContent, shown: Rendered, body: Body, respond: AsyncRespond
    ) -> None:
        """After a click: beside the message where it was made, else over the view."""
        if body.get("response_url"):
            self._desk.say_beside(body, respond, shown)
        elif body.get("trigger_id"):
            view = build_sentence(words, said)
            show = self._desk.client.views_push if body.get("view") else self._desk.client.views_open
            in_home = body.get("view", {}).get("type") == "home"
            opening = self._desk.client.views_open if in_home else show
            self._desk.afterwards.do(opening(trigger_id=body["trigger_id"], view=view))


def _last_time(request: AsyncBoltRequest) -> bool:
    """Whether Slack will not send this again: after its third retry it gives up."""
    number = (request.headers.get("x-slack-retry-num") or ["0"])[0]
    return number.isdecimal() and int(number) >= LAST_RETRY


def _by_a_person(event: Body) -> bool:
    """Something typed in the DM, or an edit of it; never our own words, which would answer themselves."""
    message = event.get("message") or event
    return event.get("channel_type") == "im" and "text" in message and not message.get("bot_id")


def _log(error: Exception) -> None:
    if isinstance(error, Refusal):
        logger.info("refused: %s", type(error).__name__)
        count(error)
    elif isinstance(error, StorageBusy):
        logger.warning("the database did not answer: %s", error)
    elif code := passing(error):
        logger.warning("Slack did not do what it was asked", extra={"code": code})
    else:
        logger.error("unexpected: %s", type(error).__name__, exc_info=error)


def _sentence(error: Exception, body: Body) -> ReplyContent:
    if isinstance(error, Refusal):
        handed_back = {"text": _words_of(body)} if error.hands_back else {}
        return ReplyContent(error.key, error.args_for_text | handed_back)
    if isinstance(error, StorageUnsure):
        return ReplyContent("storage_unsure", {"text": _words_of(body)})
    if isinstance(error, StorageBusy):
        text = _words_of(body)
        return ReplyContent("storage_busy", {"text": text}) if text else ReplyContent("storage_busy_short")
    if passing(error):
        return ReplyContent("slack_busy", {"text": _words_of(body)})
    return ReplyContent("trouble", {"request": request_id.get(), "text": _words_of(body)})


def _words_of(body: Body) -> str:
    """What the person wrote, to be handed back to them alone."""
    if body.get("command"):
        return str(body.get("text") or "")
    values = body.get("view", {}).get("state", {}).get("values", {})
    texts = (element.get("value") for block in values.values() for element in block.values())
    return "\n".join(text for text in texts if isinstance(text, str))


def _ephemeral(shown: Rendered) -> BoltResponse:
    body = {"response_type": "ephemeral", "text": shown.text, "blocks": list(shown.blocks)}
    return BoltResponse(status=200, body=body)


def _update(view: dict[str, Any]) -> dict[str, Any]:
    return {"response_action": "update", "view": view}
