"""How a modal is sent off or closed, and what the app's answer does to it; knows no form's meaning."""

from collections.abc import Mapping
from typing import Any

from bot.playground.acting.looking import Looking
from bot.playground.acting.outcome import DONE, Outcome, failed
from bot.playground.api.bodies import view_body
from bot.playground.api.views import adopt
from bot.playground.wire import payloads
from bot.playground.world.blocks import interactive
from bot.playground.world.forms import SLOTS, Choice, Values, complaints, entry_for
from bot.playground.world.types import Declined, Json, Refused
from bot.playground.world.views import View

ANSWER = "answer to view_submission"


class Submitting(Looking):
    """Modals in a person's hands."""

    async def submit(self, user: str, given: Mapping[str, Choice] | None = None) -> Outcome:
        """Fill in the modal in front by action id and send it off; untouched fields keep what they show."""
        view = self.front(user)
        for action_id, choice in (given or {}).items():
            block, element = _field(view, action_id)
            view.values.setdefault(block["block_id"], {})[element["action_id"]] = entry_for(element, choice)
        return await self._send(user, view)

    async def submit_values(self, user: str, view_id: str, values: Values) -> Outcome:
        """Send a modal off with values in Slack's own shape, as the page has them."""
        view = self.front(user)
        if view.id != view_id:
            raise Declined("This form is no longer in front.")
        for block_id, actions in values.items():
            view.values.setdefault(block_id, {}).update(actions)
        return await self._send(user, view)

    async def _send(self, user: str, view: View) -> Outcome:
        view.errors = complaints(view.blocks, view.values)
        if view.errors:
            self.changes.bump()
            return Outcome(ok=False, error="Some fields need another look.", errors=view.errors, view=view)
        payload = payloads.view_submission(self, self.person(user), view)
        acknowledged = await self.courier.ask("interactive", payload)
        if acknowledged is None:
            self.changes.bump()
            return failed()
        return self._answered(user, view, acknowledged.payload)

    def _answered(self, user: str, view: View, given: Any) -> Outcome:
        """Do what the app answered; one that Slack would not understand is refused, and the form stays."""
        try:
            outcome = self._apply(view, given if isinstance(given, dict) else {})
        except Refused as refused:
            self.refuse(ANSWER, refused.code, refused.detail)
            outcome = failed()
        self.changes.bump()
        return outcome if not outcome.ok else Outcome(view=self.modal(user))

    def _apply(self, view: View, given: Json) -> Outcome:
        action = given.get("response_action")
        if action is None:
            self.views.close(view)
        elif action == "clear":
            self.views.close(view, all_of_them=True)
        elif action == "errors":
            return self._show_errors(view, given.get("errors"))
        elif action == "update":
            adopt(view, view_body(self, view.user, given.get("view"), "modal", view))
        elif action == "push":
            self.views.push(view_body(self, view.user, given.get("view"), "modal"))
        else:
            raise Refused("invalid_response_action", f"unknown response_action: {action}")
        return DONE

    def _show_errors(self, view: View, errors: Any) -> Outcome:
        inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
        if not isinstance(errors, dict) or not errors:
            raise Refused("invalid_errors", "errors is an object: block_id to sentence")
        if strays := sorted(set(errors) - inputs):
            raise Refused("invalid_errors", f"{strays[0]} is no input block of the view")
        view.errors = dict(errors)
        return Outcome(ok=False, error="Some fields need another look.", errors=view.errors, view=view)

    async def close(self, user: str, view: View | None = None) -> Outcome:
        """Close the modal in front; with `clear_on_close` all go. The app is told where it asked for that."""
        front = view or self.front(user)
        gone = self.views.close(front, all_of_them=front.clear_on_close)
        self.changes.bump()
        for closed in gone:
            if closed.notify_on_close:
                person = self.person(user)
                payload = payloads.view_closed(self, person, closed, cleared=front.clear_on_close)
                await self.courier.ask("interactive", payload)
        return DONE


def _field(view: View, name: str) -> tuple[Json, Json]:
    """The field with this action id, or failing that in the block with this id."""
    fields = [(b, e) for b, e in interactive(view.blocks) if e["type"] in SLOTS]
    for block, element in fields:
        if element["action_id"] == name:
            return block, element
    for block, element in fields:
        if block["block_id"] == name:
            return block, element
    raise Declined(f"There is no field “{name}” here; there is {[e['action_id'] for _, e in fields]}.")
