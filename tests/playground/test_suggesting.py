"""Typing into a menu whose options the app knows, as an app that answers in every possible way meets it."""

from typing import Any

import pytest

from bot.playground.acting.suggesting import ANSWER
from bot.playground.page.acts import Acts
from bot.playground.workspace import Workspace
from bot.playground.world.types import Declined
from bot.playground.world.views import View
from tests.playground.doubles import Listener, field, modal, options, said, typed

NAMES = {"type": "external_select", "action_id": "name", "min_query_length": 0}


async def form(workspace: Workspace, *, dispatch: bool = False) -> View:
    trigger = workspace.permissions.trigger("U0ANA")
    fields = [field("what", typed("what")), field("who", NAMES, optional=True, dispatch_action=dispatch)]
    await said(workspace, "views.open", trigger_id=trigger, view=modal(*fields, callback_id="form"))
    return workspace.front("ana")


async def test_the_app_hears_what_is_typed_and_where(workspace: Workspace, listener: Listener) -> None:
    view = await form(workspace)
    listener.answers({"options": options("Acme", "Kessler")})
    outcome = await workspace.suggest("ana", view.id, "who", "name", "ac")
    assert [option["text"]["text"] for option in outcome.options] == ["Acme", "Kessler"]
    payload = listener.heard[-1].payload
    assert (payload["type"], payload["value"]) == ("block_suggestion", "ac")
    assert (payload["block_id"], payload["action_id"]) == ("who", "name")
    assert payload["view"]["callback_id"] == "form"
    assert payload["user"]["id"] == "U0ANA"


async def test_what_is_chosen_travels_with_the_form(workspace: Workspace, listener: Listener) -> None:
    await form(workspace)
    listener.answers({"options": options("Acme")})
    await workspace.type_ahead("ana", "who", "Acme")
    listener.answers({})
    await workspace.submit("ana", {"what": "It worked"})
    entry = listener.heard[-1].payload["view"]["state"]["values"]["who"]["name"]
    assert entry["selected_option"]["value"] == "acme"


async def test_a_menu_that_dispatches_tells_at_once(workspace: Workspace, listener: Listener) -> None:
    await form(workspace, dispatch=True)
    listener.answers({"options": options("Acme")})
    await workspace.type_ahead("ana", "name", "Acme")
    payload = listener.heard[-1].payload
    assert payload["type"] == "block_actions"
    assert payload["actions"][0]["selected_option"]["value"] == "acme"


@pytest.mark.parametrize(
    "given", [None, {}, {"options": [{"text": "x"}]}, {"options": options(*map(str, range(101)))}]
)
async def test_an_answer_that_slack_would_not_take_offers_nothing(
    workspace: Workspace, listener: Listener, given: Any
) -> None:
    view = await form(workspace)
    listener.answers(given)
    outcome = await workspace.suggest("ana", view.id, "who", "name", "")
    assert (outcome.ok, outcome.options) == (False, ())
    assert [refusal.method for refusal in workspace.refused] == [ANSWER]


async def test_an_app_that_is_silent_offers_nothing(workspace: Workspace, listener: Listener) -> None:
    view = await form(workspace)
    listener.falls_silent()
    assert not (await workspace.suggest("ana", view.id, "who", "name", "")).ok


async def test_nobody_types_into_what_is_not_there(workspace: Workspace, listener: Listener) -> None:
    await form(workspace)
    listener.answers({"options": []})
    with pytest.raises(Declined):
        await workspace.suggest("ana", "V0GONE", "who", "name", "")
    with pytest.raises(Declined):
        await workspace.type_ahead("ana", "what", "Acme")


async def test_the_page_gets_the_options(workspace: Workspace, listener: Listener) -> None:
    view = await form(workspace)
    listener.answers({"options": options("Acme")})
    act = {
        "do": "suggest",
        "as": "ana",
        "view_id": view.id,
        "block_id": "who",
        "action_id": "name",
        "typed": "a",
    }
    done = await Acts(workspace, None, None).perform(act)
    assert (done["ok"], [option["value"] for option in done["options"]]) == (True, ["acme"])
