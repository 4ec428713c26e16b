"""What every listener needs at hand: the use cases, the reader's words, the client, and courtesies for afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import UserId
from bot.locales.catalog import Catalog
from bot.services.bundle import Services
from bot.services.contents.messages import ReplyContent
from bot.services.context import Who
from bot.services.errors import NotYours
from bot.services.ports import Rendered
from bot.slack.afterwards import Afterwards
from bot.slack.clients import speaking
from bot.slack.errors import OVERTAKEN, code_of
from bot.slack.identifiers import ActionId, BlockId, is_id, untagged
from bot.slack.incoming import mentioned, plain
from bot.slack.surfaces.modals.sentence import build_sentence
from bot.slack.surfaces.words import Words

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to every listener class."""

    services: Services
    catalog: Catalog
    afterwards: Afterwards

    @property
    def client(self) -> AsyncWebClient:
        """With the token of the workspace that is asking."""
        return speaking.get()

    async def words(self, who: Who) -> Words:
        """The catalog in the language of this person."""
        return Words(self.catalog, await self.services.looking.language(who))

    async def typed(self, who: Who, text: str) -> str:
        """What a person typed, without Slack's markup; mentions become names."""
        ids = mentioned(text)
        names = await self.services.looking.names(who, ids) if ids else {}
        return plain(text, names)

    async def open(self, body: Payload, view: dict[str, Any]) -> None:
        """Opens a modal; a trigger works once and for three seconds, so nothing comes before it."""
        await self.client.views_open(trigger_id=body["trigger_id"], view=view)

    async def show(self, body: Payload, view: dict[str, Any]) -> None:
        """The same; over the form in which something was pressed, if it was one."""
        over_a_form = body.get("view", {}).get("type") == "modal"
        show = self.client.views_push if over_a_form else self.client.views_open
        await show(trigger_id=body["trigger_id"], view=view)

    async def redraw(self, view: Payload, shown: dict[str, Any]) -> None:
        """Rewrites the form in which something was pressed, as it was then. If that is over, the other press has shown
        it already, or nobody looks any more."""
        try:
            await self.client.views_update(view_id=view["id"], hash=view.get("hash"), view=shown)
        except SlackApiError as refusal:
            if code_of(refusal) not in OVERTAKEN:
                raise

    def replace_ephemeral(self, respond: AsyncRespond, shown: Rendered) -> None:
        """Rewrites an answer to the command in place; only its own address can do that."""
        self.afterwards.do(respond(text=shown.text, blocks=list(shown.blocks), replace_original=True))

    def say_beside(self, body: Payload, respond: AsyncRespond, shown: Rendered) -> None:
        """Answers a click for the eyes of whoever clicked, in the thread that they read; the message stays as it is."""
        self.afterwards.do(
            respond(
                text=shown.text,
                blocks=list(shown.blocks),
                response_type="ephemeral",
                replace_original=False,
                thread_ts=_thread_of(body),
            )
        )

    def dismiss_ephemeral(self, respond: AsyncRespond) -> None:
        """Takes away an answer to the command whose question is settled."""
        self.afterwards.do(respond(delete_original=True))

    async def replace_by_sentence(self, who: Who, body: Payload, said: ReplyContent) -> None:
        """Turns the form in which something was pressed into one sentence."""
        view = build_sentence(await self.words(who), said)
        self.afterwards.do(self.client.views_update(view_id=body["view"]["id"], view=view))


def _thread_of(body: Payload) -> str | None:
    """Of a reply. Slack answers in the channel unless told otherwise, which whoever reads the thread does not see."""
    message = body.get("message") or {}
    thread_ts: str | None = message.get("thread_ts")
    return thread_ts if thread_ts != message.get("ts") else None


def number(text: str | None) -> int:
    """An id from a value that we once sent. Raises NotYours for anything we never send."""
    if text is None or not is_id(text):
        raise NotYours
    return int(text)


def action_of(body: Payload) -> Payload:
    """The one action of a block_actions payload."""
    action: Payload = body["actions"][0]
    return action


def chosen(action: Payload) -> str:
    """The value of the option that was picked in a menu."""
    option = action.get("selected_option") or {}
    return str(option.get("value", ""))


def tagged_choice(action: Payload) -> tuple[str, int]:
    """What was picked in a menu, as `verb:id`. Raises NotYours for anything we never send."""
    return tagged_value(chosen(action))


def tagged_value(value: str | None) -> tuple[str, int]:
    """`verb:id`. Raises NotYours for anything we never send."""
    try:
        return untagged(value or "")
    except ValueError as error:
        raise NotYours from error


_BEGAN = {
    "value": "initial_value",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_time": "initial_time",
    "selected_date": "initial_date",
}
"""What a field says, and by which key it was told what to begin with."""


class Filled:
    """The values of a submitted view, by block; every input's element is `ActionId.VALUE`."""

    def __init__(self, view: Payload) -> None:
        self._values: Payload = view["state"]["values"]
        fields = [block for block in view.get("blocks", []) if block.get("type") == "input"]
        self._began: Payload = {block["block_id"]: block["element"] for block in fields}

    def _element(self, block: BlockId) -> Payload:
        found: Payload = self._values.get(block, {}).get(ActionId.VALUE, {})
        return found

    def has(self, block: BlockId) -> bool:
        """Whether the form has this field at all."""
        return block in self._values

    def left(self, block: BlockId) -> bool:
        """Whether the field says what the form began with: no wish, while somebody may wish for something elsewhere."""
        says, began = self._element(block), self._began.get(block, {})
        return all(_said(says.get(key)) == _said(began.get(initial)) for key, initial in _BEGAN.items())

    def text(self, block: BlockId) -> str:
        return self._element(block).get("value") or ""

    def option(self, block: BlockId) -> str | None:
        option = self._element(block).get("selected_option")
        return str(option["value"]) if option else None

    def options(self, block: BlockId) -> tuple[str, ...]:
        return tuple(str(one["value"]) for one in self._element(block).get("selected_options") or ())

    def time(self, block: BlockId) -> str | None:
        return self._element(block).get("selected_time")

    def date(self, block: BlockId) -> str | None:
        return self._element(block).get("selected_date")

    def conversation(self, block: BlockId) -> str | None:
        element = self._element(block)
        return element.get("selected_conversation") or element.get("selected_channel")

    def users(self, block: BlockId) -> tuple[UserId, ...]:
        return tuple(UserId(one) for one in self._element(block).get("selected_users") or ())

    def users_at_first(self, block: BlockId) -> tuple[UserId, ...]:
        """Whom the field began with."""
        return tuple(UserId(one) for one in self._began.get(block, {}).get("initial_users") or ())


def _said(value: Any) -> Any:
    """Options by their values alone; an empty field says the same as none."""
    options = value if isinstance(value, list) else [value]
    return [one["value"] if isinstance(one, dict) else one for one in options if one]
