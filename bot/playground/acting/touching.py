"""What a person touches: buttons, menus, commands, shortcuts, Home; waits for the app's acknowledgement."""

from bot.playground.acting.looking import Looking
from bot.playground.acting.outcome import DONE, Outcome, failed
from bot.playground.api.responses import answer
from bot.playground.wire import news, payloads
from bot.playground.world.app import Command
from bot.playground.world.blocks import interactive
from bot.playground.world.channels import Channel
from bot.playground.world.forms import SLOTS, Choice, Values, entry_for, option
from bot.playground.world.messages import Message
from bot.playground.world.people import Person
from bot.playground.world.state import Acknowledged
from bot.playground.world.triggers import ResponseUrl
from bot.playground.world.typed_text import as_sent, escaped
from bot.playground.world.types import Declined, Json, Refused
from bot.playground.world.views import View

Touched = Message | View

NOT_KEPT = frozenset({"text", "style", "url", "accessibility_label", "confirm", "placeholder"})


class Touching(Looking):
    """Interactions. Each answers an Outcome: Slack's own sentence where the app did not acknowledge."""

    async def click(self, user: str, where: Touched, action_id: str, *, value: str | None = None) -> Outcome:
        """Press a button on a message, modal or Home; `value` tells buttons with one action id apart."""
        block, element = _find(where, action_id, value)
        return await self.block_action(user, where, block["block_id"], action_id, {"type": element["type"]})

    async def pick(self, user: str, where: Touched, action_id: str, choice: Choice) -> Outcome:
        """Choose from a menu (by value or label), or a date, time, person or channel."""
        block, element = _find(where, action_id)
        if element["type"] == "overflow":
            action: Json = {"type": "overflow", "selected_option": option(element, str(choice))}
        else:
            action = entry_for(element, choice)
        return await self.block_action(user, where, block["block_id"], action_id, action)

    async def block_action(
        self,
        user: str,
        where: Touched,
        block_id: str,
        action_id: str,
        action: Json,
        values: Values | None = None,
    ) -> Outcome:
        """Send what was touched, in Slack's own shape; `values` is what else is filled in on the view."""
        person = self.person(user)
        self._check_still_there(person, where)
        element = _element(where, block_id, action_id)
        full = _action(element, block_id, action, self.clock.next_ts())
        _remember(where, values or {})
        _remember(where, {block_id: {action_id: action}} if action.get("type") in SLOTS else {})
        if isinstance(where, Message):
            payload = payloads.message_action(self, person, where, full)
        else:
            payload = payloads.view_action(self, person, where, full)
        acknowledged = await self.courier.ask("interactive", payload)
        self.changes.bump()
        if acknowledged is None:
            return failed()
        return Outcome(view=self.modal(user))

    def _check_still_there(self, person: Person, where: Touched) -> None:
        if isinstance(where, Message):
            if self.messages.find(where.channel, where.ts) is not where:
                raise Declined("This message is no longer there.")
            if where.ephemeral_to not in (None, person.id):
                raise Declined("Only somebody else sees this message.")
        elif self.views.find(where.id) is not where or where.user != person.id:
            raise Declined("This form is no longer open.")

    async def command(
        self, user: str, text: str, channel: str = "dm", *, thread_ts: str | None = None
    ) -> Outcome:
        """Type a slash command, such as `/brightspot help`; the reply, if any, is in the Outcome."""
        person, place = self.person(user), self.place(user, channel)
        word, _, rest = text.strip().partition(" ")
        known = next((c for c in self.app.commands if c.command == word), None)
        if known is None:
            raise Declined(f"{word} is not a valid command.")
        if thread_ts is not None:
            raise Declined(f"{word} is not supported in threads. Sorry!")
        payload = payloads.slash_command(self, person, place, word, _typed(known, rest.strip()))
        acknowledged = await self.courier.ask("slash_commands", payload)
        self.changes.bump()
        if acknowledged is None:
            return failed(f"{word} failed because the app did not respond.")
        return self._replied(person, place, word, acknowledged)

    def _replied(self, person: Person, place: Channel, word: str, acknowledged: Acknowledged) -> Outcome:
        given = acknowledged.payload
        view = self.modal(person.id)
        if not given:
            return Outcome(view=view)
        given = {"text": given} if isinstance(given, str) else given
        url = ResponseUrl(person.id, place.id, None, self.monotonic())
        try:
            return Outcome(reply=answer(self, url, given), view=view)
        except Refused as refused:
            self.refuse(f"reply to {word}", refused.code, refused.detail)
            return failed(f"{word} failed with the error “{refused.code}”.")

    async def shortcut(self, user: str, callback_id: str) -> Outcome:
        """Run a global shortcut from the lightning menu."""
        self._check_shortcut("global", callback_id)
        return await self._interact(user, payloads.global_shortcut(self, self.person(user), callback_id))

    async def message_shortcut(self, user: str, message: Message, callback_id: str) -> Outcome:
        """Run a shortcut from a message's menu."""
        self._check_shortcut("message", callback_id)
        person = self.person(user)
        return await self._interact(user, payloads.message_shortcut(self, person, message, callback_id))

    def _check_shortcut(self, kind: str, callback_id: str) -> None:
        if self.app.scopes is None:
            return
        if not any(s.type == kind and s.callback_id == callback_id for s in self.app.shortcuts):
            raise Declined("The app has no such shortcut.")

    async def _interact(self, user: str, payload: Json) -> Outcome:
        acknowledged = await self.courier.ask("interactive", payload)
        self.changes.bump()
        return failed() if acknowledged is None else Outcome(view=self.modal(user))

    async def open_home(self, user: str) -> Outcome:
        """Look at the app's Home tab."""
        news.home_opened(self, self.person(user).id, "home")
        return DONE

    async def open_messages(self, user: str) -> Outcome:
        """Look at the app's messages tab."""
        news.home_opened(self, self.person(user).id, "messages")
        return DONE


def _typed(command: Command, text: str) -> str:
    return as_sent(text) if command.should_escape else escaped(text)


def _blocks(where: Touched) -> list[Json]:
    return where.blocks or []


def _find(where: Touched, action_id: str, value: str | None = None) -> tuple[Json, Json]:
    for block, element in interactive(_blocks(where)):
        if element.get("action_id") == action_id and value in (None, element.get("value")):
            return block, element
    raise Declined(f"There is nothing called “{action_id}” here; there is {where.actions}.")


def _element(where: Touched, block_id: str, action_id: str) -> Json:
    for block, element in interactive(_blocks(where)):
        if (block.get("block_id"), element.get("action_id")) == (block_id, action_id):
            return element
    raise Declined("This is no longer there.")


def _action(element: Json, block_id: str, action: Json, ts: str) -> Json:
    """The element's own facts, then what the person chose."""
    facts: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block_id,
        "action_ts": ts,
    }
    if element["type"] == "button":
        facts |= {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    elif "placeholder" in element:
        facts["placeholder"] = element["placeholder"]
    return facts | {key: value for key, value in action.items() if key not in NOT_KEPT}


def _remember(where: Touched, values: Values) -> None:
    for block_id, actions in values.items():
        where.values.setdefault(block_id, {}).update(actions)
