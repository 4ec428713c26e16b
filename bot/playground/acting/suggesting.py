"""Typing into a menu whose options the app knows, and choosing one of them; knows not what they are."""

from typing import Any

from bot.playground.acting.outcome import Outcome, failed
from bot.playground.acting.touching import Touching
from bot.playground.api.element_limits import check_suggestions
from bot.playground.wire import payloads
from bot.playground.world.blocks import interactive
from bot.playground.world.forms import option
from bot.playground.world.types import Declined, Json
from bot.playground.world.views import View

ANSWER = "answer to block_suggestion"
TYPE_AHEAD = frozenset({"external_select"})


class Suggesting(Touching):
    """Type-ahead in the modal in front."""

    async def suggest(self, user: str, view_id: str, block_id: str, action_id: str, typed: str) -> Outcome:
        """What the app offers for what is typed so far; a wrong or late answer offers nothing."""
        view = self.front(user)
        if view.id != view_id:
            raise Declined("This form is no longer in front.")
        person = self.person(user)
        payload = payloads.block_suggestion(self, person, view, block_id, action_id, typed)
        acknowledged = await self.courier.ask("interactive", payload)
        if acknowledged is None:
            return failed("The list could not be loaded.")
        return self._offered(acknowledged.payload)

    def _offered(self, given: Any) -> Outcome:
        options = given.get("options") if isinstance(given, dict) else None
        if problems := list(check_suggestions(options)):
            self.refuse(ANSWER, "invalid_options", problems[0])
            return failed("The list could not be loaded.")
        return Outcome(options=tuple(options or ()))

    async def type_ahead(self, user: str, name: str, typed: str, choice: str | None = None) -> Outcome:
        """Types into the menu with this action or block id, and chooses what is offered under that value or label;
        without a choice, what was typed."""
        view = self.front(user)
        block, element = _menu(view, name)
        offered = await self.suggest(user, view.id, block["block_id"], element["action_id"], typed)
        if not offered.ok:
            return offered
        picked = option(element, choice or typed, offered.options)
        entry: Json = {"type": element["type"], "selected_option": picked}
        if block.get("dispatch_action"):
            return await self.block_action(user, view, block["block_id"], element["action_id"], entry)
        view.values.setdefault(block["block_id"], {})[element["action_id"]] = entry
        return Outcome(view=view, options=offered.options)


def _menu(view: View, name: str) -> tuple[Json, Json]:
    for block, element in interactive(view.blocks):
        if element["type"] in TYPE_AHEAD and name in (element["action_id"], block["block_id"]):
            return block, element
    raise Declined(f"There is no menu to type into called “{name}” here.")
