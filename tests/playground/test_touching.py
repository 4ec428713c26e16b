"""Buttons, menus, commands and forms, as an app that answers in every possible way meets them."""

from typing import Any

import pytest

from bot.playground.acting.outcome import TROUBLE
from bot.playground.wire.transport import Envelope
from bot.playground.workspace import Workspace
from bot.playground.world.messages import Message
from bot.playground.world.types import Declined, Json
from bot.playground.world.views import View
from tests.playground.doubles import (
    Listener,
    actions,
    button,
    field,
    modal,
    options,
    said,
    section,
    typed,
)

OVERFLOW = {"type": "overflow", "action_id": "more", "options": options("Later", "Stop")}


async def _card(workspace: Workspace) -> Message:
    rows = [
        actions(
            button("share", "Share", value="7"),
            button("share", "Share too", value="8") | {"action_id": "two"},
            OVERFLOW,
        )
    ]
    await said(workspace, "chat.postMessage", channel="U0ANA", text="card", blocks=rows)
    return workspace.told("ana")[-1]


async def _form(workspace: Workspace, **more: Any) -> View:
    trigger = workspace.permissions.trigger("U0ANA")
    fields = [
        field("what", typed("what", max_length=200)),
        field("when", {"type": "timepicker", "action_id": "at", "initial_time": "16:30"}, optional=True),
        field(
            "days",
            {"type": "checkboxes", "action_id": "days", "options": options("Mon", "Tue")},
            optional=True,
        ),
        field("who", {"type": "multi_users_select", "action_id": "people"}, optional=True),
    ]
    await said(workspace, "views.open", trigger_id=trigger, view=modal(*fields, callback_id="form", **more))
    return workspace.front("ana")


def _last(listener: Listener) -> Json:
    return listener.heard[-1].payload


async def test_a_button_tells_what_was_pressed_and_where(workspace: Workspace, listener: Listener) -> None:
    card = await _card(workspace)
    outcome = await workspace.click("ana", card, "share")
    payload = _last(listener)
    assert outcome.ok
    assert payload["actions"][0]["value"] == "7"
    assert payload["container"]["message_ts"] == card.ts
    assert payload["message"]["text"] == "card"
    assert payload["user"]["id"] == "U0ANA"


async def test_an_overflow_menu(workspace: Workspace, listener: Listener) -> None:
    await workspace.pick("ana", await _card(workspace), "more", "Stop")
    assert _last(listener)["actions"][0]["selected_option"]["value"] == "stop"
    with pytest.raises(Declined, match="no choice"):
        await workspace.pick("ana", await _card(workspace), "more", "Never")


async def test_a_message_that_is_gone_cannot_be_touched(workspace: Workspace) -> None:
    card = await _card(workspace)
    await said(workspace, "chat.delete", channel="D0ANA", ts=card.ts)
    with pytest.raises(Declined, match="no longer there"):
        await workspace.click("ana", card, "share")


async def test_silence_is_told_in_slacks_words_and_never_repeated(
    workspace: Workspace, listener: Listener
) -> None:
    card = await _card(workspace)
    await workspace.quiet()
    listener.falls_silent()
    heard = len(listener.heard)
    assert (await workspace.click("ana", card, "share")).error == TROUBLE
    assert not (await workspace.command("ana", "/brightspot help")).ok
    assert len(listener.heard) == heard + 2


async def test_a_command_with_its_reply(workspace: Workspace, listener: Listener) -> None:
    listener.answers("Kept.")
    outcome = await workspace.command("ana", "/brightspot She said <yes> & smiled", "sales-south")
    payload = _last(listener)
    assert payload["text"] == "She said &lt;yes&gt; &amp; smiled"
    assert (payload["command"], payload["channel_name"]) == ("/brightspot", "sales-south")
    assert outcome.reply is not None
    assert workspace.ephemerals("ana", "sales-south") == [outcome.reply]


async def test_a_reply_for_all(workspace: Workspace, listener: Listener) -> None:
    listener.answers({"response_type": "in_channel", "text": "For everybody"})
    await workspace.command("ana", "/brightspot hello", "general")
    assert [message.text for message in workspace.said_in("general")] == ["For everybody"]


async def test_a_reply_that_slack_would_not_show(workspace: Workspace, listener: Listener) -> None:
    listener.answers({"text": "t", "blocks": [section("x" * 3001)]})
    outcome = await workspace.command("ana", "/brightspot hello")
    assert "invalid_blocks" in outcome.error
    assert workspace.refused[0].method == "reply to /brightspot"


async def test_commands_that_do_not_exist_or_stand_in_a_thread(workspace: Workspace) -> None:
    with pytest.raises(Declined, match="not a valid command"):
        await workspace.command("ana", "/dance")
    with pytest.raises(Declined, match="not supported in threads"):
        await workspace.command("ana", "/brightspot x", thread_ts="1.0")


async def test_a_form_is_sent_with_everything_on_it(workspace: Workspace, listener: Listener) -> None:
    await _form(workspace)
    filled = {"what": "She took the pen", "days": ["Mon"], "people": ["U0BEN"]}
    outcome = await workspace.submit("ana", filled)
    values = _last(listener)["view"]["state"]["values"]
    assert outcome.ok
    assert values["what"]["what"] == {"type": "plain_text_input", "value": "She took the pen"}
    assert values["when"]["at"] == {"type": "timepicker", "selected_time": "16:30"}
    assert [option["value"] for option in values["days"]["days"]["selected_options"]] == ["mon"]
    assert values["who"]["people"]["selected_users"] == ["U0BEN"]
    assert workspace.modal("ana") is None


async def test_required_fields_are_asked_for_before_anything_is_sent(
    workspace: Workspace, listener: Listener
) -> None:
    await _form(workspace)
    heard = len(listener.heard)
    outcome = await workspace.submit("ana", {"what": "  "})
    assert outcome.errors == {"what": "Please complete this required field."}
    assert (await workspace.submit("ana", {"what": "x" * 201})).errors == {
        "what": "Please use at most 200 characters."
    }
    assert len(listener.heard) == heard


async def test_errors_stay_on_the_form(workspace: Workspace, listener: Listener) -> None:
    await _form(workspace)
    listener.answers({"response_action": "errors", "errors": {"what": "That is a question."}})
    outcome = await workspace.submit("ana", {"what": "why?"})
    assert outcome.errors == workspace.front("ana").errors == {"what": "That is a question."}
    listener.answers(None)
    assert (await workspace.submit("ana")).ok


async def test_errors_on_fields_that_are_not_there(workspace: Workspace, listener: Listener) -> None:
    await _form(workspace)
    listener.answers({"response_action": "errors", "errors": {"nowhere": "?"}})
    assert (await workspace.submit("ana", {"what": "x"})).error == TROUBLE
    assert "nowhere" in workspace.refused[0].detail


async def test_a_form_can_change_into_another_or_open_one_above(
    workspace: Workspace, listener: Listener
) -> None:
    first = await _form(workspace)
    listener.answers({"response_action": "push", "view": modal(section("above"))})
    await workspace.submit("ana", {"what": "x"})
    above = workspace.front("ana")
    assert (above.previous_view_id, "above" in above.words) == (first.id, True)
    listener.answers({"response_action": "update", "view": modal(section("changed"))})
    await workspace.submit("ana")
    assert workspace.front("ana") is above
    assert "changed" in above.words
    listener.answers({"response_action": "clear"})
    await workspace.submit("ana")
    assert workspace.modal("ana") is None


async def test_closing_is_told_where_asked_for(workspace: Workspace, listener: Listener) -> None:
    await _form(workspace, notify_on_close=True)
    await workspace.close("ana")
    assert (_last(listener)["type"], _last(listener)["is_cleared"]) == ("view_closed", False)
    assert workspace.modal("ana") is None
    with pytest.raises(Declined, match="no form open"):
        await workspace.submit("ana")


async def test_a_menu_on_a_form_carries_the_typing_so_far(workspace: Workspace, listener: Listener) -> None:
    view = await _form(workspace)
    half = {"what": {"what": {"type": "plain_text_input", "value": "half"}}}
    picked = {"type": "timepicker", "selected_time": "09:15"}
    await workspace.block_action("ana", view, "when", "at", picked, half)
    payload = _last(listener)
    assert payload["container"] == {"type": "view", "view_id": view.id}
    assert payload["view"]["state"]["values"]["what"]["what"]["value"] == "half"
    assert payload["actions"][0]["selected_time"] == "09:15"


async def test_shortcuts_are_those_of_the_manifest(workspace: Workspace, listener: Listener) -> None:
    message = await workspace.post("ben", "They started drawing too", "sales-south")
    await workspace.quiet()
    assert (await workspace.shortcut("ana", "new")).ok
    assert _last(listener)["type"] == "shortcut"
    assert (await workspace.message_shortcut("ana", message, "save")).ok
    assert (_last(listener)["type"], _last(listener)["message"]["user"]) == ("message_action", "U0BEN")
    with pytest.raises(Declined):
        await workspace.shortcut("ana", "save")


async def test_looking_at_home_and_messages(workspace: Workspace, listener: Listener) -> None:
    await workspace.open_home("ana")
    await said(workspace, "views.publish", user_id="U0ANA", view={"type": "home", "blocks": [section("hi")]})
    await workspace.open_home("ana")
    await workspace.open_messages("ana")
    await workspace.quiet()
    opened = listener.events("app_home_opened")
    assert [(event["tab"], "view" in event) for event in opened] == [
        ("home", False),
        ("home", True),
        ("messages", False),
    ]


async def test_two_interactions_at_once_each_have_their_trigger(
    workspace: Workspace, listener: Listener
) -> None:
    card = await _card(workspace)
    await workspace.click("ana", card, "share")
    await workspace.click("ana", card, "share")
    triggers = [e.payload["trigger_id"] for e in listener.heard if _is_click(e)]
    assert len(set(triggers)) == 2


def _is_click(envelope: Envelope) -> bool:
    return envelope.payload.get("type") == "block_actions"
