"""The workspace held against what Slack publishes: nothing it sends or answers may be its own invention."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft7Validator

from bot.playground.api.methods import ANYWHERE, GENERAL_ERRORS, METHODS, Method, Tier
from bot.playground.workspace import Workspace
from bot.playground.world.people import Person
from bot.playground.world.types import Json
from tests.playground.contract import needs_contract, read, strange_keys
from tests.playground.doubles import (
    actions,
    button,
    call,
    field,
    modal,
    options,
    said,
    section,
    typed,
)

pytestmark = needs_contract

REFERENCE = "https://docs.slack.dev/reference"

# What the samples lack although Slack sends it, each with the page that shows it.
EXPLAINED = {
    "shortcut user.username": f"{REFERENCE}/interaction-payloads/shortcuts-interaction-payload",
    "suggestion action_id": f"{REFERENCE}/interaction-payloads/block_suggestion-payload",
    "suggestion block_id": f"{REFERENCE}/interaction-payloads/block_suggestion-payload",
    "suggestion view.blocks": f"{REFERENCE}/interaction-payloads/view-interactions-payload",
    "suggestion value": f"{REFERENCE}/interaction-payloads/block_suggestion-payload",
    "event.files": f"{REFERENCE}/events/message/file_share",
    "event.subtype": f"{REFERENCE}/events/message/file_share",
    "event.upload": f"{REFERENCE}/events/message/file_share",
    "event.display_as_bot": f"{REFERENCE}/events/message/file_share",
    "event.app_id": f"{REFERENCE}/events/message/bot_message",
    "event.metadata.event_payload": f"{REFERENCE}/objects/message-metadata-object",
    "event.message.metadata": f"{REFERENCE}/events/message_metadata_posted",
    "event.previous_message.metadata": f"{REFERENCE}/events/message_metadata_posted",
    "event.message.attachments": f"{REFERENCE}/events/message/message_changed",
    "event.previous_message.attachments": f"{REFERENCE}/events/message/message_changed",
    "event.message.app_id": f"{REFERENCE}/events/message/message_changed",
    "event.previous_message.app_id": f"{REFERENCE}/events/message/message_changed",
    "event.message.reply_users": f"{REFERENCE}/methods/conversations.replies",
    "event.previous_message.reply_users": f"{REFERENCE}/methods/conversations.replies",
    "event.message.reactions": f"{REFERENCE}/methods/reactions.get",
    "event.previous_message.reactions": f"{REFERENCE}/methods/reactions.get",
    "event.view.blocks": f"{REFERENCE}/events/app_home_opened",
    "view.blocks": f"{REFERENCE}/interaction-payloads/view-interactions-payload",
    "message.reactions[].users": f"{REFERENCE}/methods/reactions.get",
    "actions[].selected_options": f"{REFERENCE}/block-kit/block-elements/multi-select-menu-element",
    "actions[].selected_users": f"{REFERENCE}/block-kit/block-elements/multi-select-menu-element",
}

# Replies whose sample was cut: where the missing keys are shown.
EXPLAINED_REPLIES = {
    "messages[].blocks": f"{REFERENCE}/methods/conversations.history",
    "message.blocks": f"{REFERENCE}/methods/chat.postMessage",
    "messages[].hidden": "https://github.com/slack-edge/slack-edge/pull/10",
    "channel.user": f"{REFERENCE}/objects/conversation-object",
    "channel.is_user_deleted": f"{REFERENCE}/objects/conversation-object",
}

BLOCK_KEYS = ("blocks", "attachments")

SAMPLES = {
    "message": "MessagePayload",
    "message_changed": "MessageChangedPayload",
    "message_deleted": "MessageDeletedPayload",
    "file_share": "MessagePayload",
    "app_home_opened": "AppHomeOpenedPayload",
    "channel_archive": "ChannelArchivePayload",
    "channel_unarchive": "ChannelArchivePayload",
    "member_joined_channel": "MemberJoinedChannelPayload",
    "member_left_channel": "MemberLeftChannelPayload",
    "reaction_added": "ReactionAddedPayload",
    "reaction_removed": "ReactionRemovedPayload",
    "app_uninstalled": "AppUninstalledPayload",
    "team_join": "TeamJoinPayload",
    "tokens_revoked": "TokensRevokedPayload",
    "user_change": "UserChangePayload",
}
INTERACTIONS = {
    "block_actions": "BlockActionPayload",
    "view_submission": "ViewSubmissionPayload",
    "view_closed": "ViewClosedPayload",
    "message_action": "MessageShortcutPayload",
    # Nor what is typed into a menu: a touched element's keys, less what was chosen.
    "block_suggestion": "BlockActionPayload",
    # Slack's samples hold no global shortcut: the message shortcut's keys, less what belongs to a message.
    "shortcut": "MessageShortcutPayload",
}

LEADS = {"shortcut": "shortcut ", "block_suggestion": "suggestion "}
"""Before the explained keys of what has no sample of its own."""


async def _a_full_day(workspace: Workspace) -> None:
    """Everything that people can do and the app can call, once."""
    await _talk(workspace)
    await _touch(workspace)
    await _come_and_go(workspace)
    await _install(workspace)
    await _ask(workspace)


async def _talk(workspace: Workspace) -> None:
    message = await workspace.post("ana", "It worked: https://example.com", "sales-south")
    await workspace.react("ben", message, "sparkles")
    await workspace.edit("ana", message, "It worked well: https://example.com")
    await workspace.unfurl(message)
    await workspace.unreact("ben", message, "sparkles")
    about = {"event_type": "outbox", "event_payload": {"key": "k"}}
    card = {"channel": "C0SALESSOUTH", "text": "Kept.", "blocks": [section("Kept.")], "metadata": about}
    reply = await said(workspace, "chat.postMessage", thread_ts=message.ts, **card)
    await workspace.react("ana", workspace.thread("C0SALESSOUTH", message.ts)[-1], "eyes")
    await said(workspace, "chat.update", channel="C0SALESSOUTH", ts=reply["ts"], text="Kept!")
    await workspace.delete("ana", message)
    await said(workspace, "chat.delete", channel="C0SALESSOUTH", ts=reply["ts"])
    await workspace.post("ana", files=[{"name": "clip.m4a", "mimetype": "audio/mp4"}])


async def _touch(workspace: Workspace) -> None:
    which = {"type": "plain_text", "text": "Which"}
    menu = {"type": "static_select", "action_id": "menu", "options": options("A", "B"), "placeholder": which}
    overflow = {"type": "overflow", "action_id": "more", "options": options("Later")}
    many = {"type": "multi_users_select", "action_id": "who"}
    go = button("go", "Go", value="1", style="primary")
    days = {"type": "checkboxes", "action_id": "days", "options": options("Mon", "Tue")}
    row = [actions(go, menu, overflow, days), section("With", accessory=many)]
    posted = await said(workspace, "chat.postMessage", channel="U0ANA", text="card", blocks=row)
    card = workspace.messages.get("D0ANA", posted["ts"])
    await workspace.click("ana", card, "go")
    await workspace.pick("ana", card, "menu", "a")
    await workspace.pick("ana", card, "more", "Later")
    await workspace.pick("ana", card, "who", ["U0BEN"])
    await workspace.pick("ana", card, "days", ["mon", "tue"])
    await workspace.react("ana", card, "eyes")
    await workspace.message_shortcut("ana", card, "save")
    await said(workspace, "chat.postEphemeral", channel="C0SALESSOUTH", user="U0ANA", text="psst", blocks=row)
    await workspace.click("ana", workspace.ephemerals("ana", "sales-south")[0], "go")
    await workspace.shortcut("ana", "new")
    await workspace.command("ana", "/brightspot help")
    await _views(workspace)


async def _views(workspace: Workspace) -> None:
    def fresh() -> str:
        return workspace.permissions.trigger("U0ANA")

    form = modal(field("what", typed("what")), callback_id="form", notify_on_close=True)
    opened = await said(workspace, "views.open", trigger_id=fresh(), view=form)
    await said(workspace, "views.push", trigger_id=fresh(), view=form)
    await workspace.close("ana")
    await said(workspace, "views.update", view_id=opened["view"]["id"], view=form)
    await workspace.submit("ana", {"what": "She took the pen"})
    home = {"type": "home", "blocks": [section("Yours"), actions(button("go"))]}
    await said(workspace, "views.publish", user_id="U0ANA", view=home)
    await workspace.open_home("ana")
    shown = workspace.home("ana")
    assert shown is not None
    await workspace.click("ana", shown, "go")


async def _type_ahead(workspace: Workspace) -> None:
    """The listener of these tests offers nothing, which Slack would not take: what counts is what it was asked."""
    names = {"type": "external_select", "action_id": "name", "min_query_length": 0}
    form = modal(field("who", names), callback_id="form")
    trigger = workspace.permissions.trigger("U0ANA")
    opened = await said(workspace, "views.open", trigger_id=trigger, view=form)
    await workspace.suggest("ana", opened["view"]["id"], "who", "name", "ac")


async def _come_and_go(workspace: Workspace) -> None:
    await workspace.welcome(Person("U0NEW", "nina", "Nina New", "Europe/Oslo"), ("sales-south",))
    await workspace.leave("nina", "sales-south")
    await workspace.change_person("ben", status_text="Away")
    await workspace.deactivate("tom")
    await workspace.archive("marta", "sales-south")
    await workspace.unarchive("marta", "sales-south")
    workspace.say(workspace.parting("tokens_revoked"))
    workspace.say(workspace.parting("app_uninstalled"))


async def _install(workspace: Workspace) -> None:
    """With tokens that rotate, of which the first is exchanged."""
    installs = workspace.installs
    installs.rotating = True
    app = {"client_id": installs.client_id, "client_secret": installs.client_secret}
    code = installs.code(workspace.team_id, "U0ANA", ["chat:write"])
    scopes, first = workspace.app.scopes, await said(workspace, "oauth.v2.access", code=code, **app)
    again = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    await said(workspace, "oauth.v2.access", **again, **app)
    workspace.app = replace(workspace.app, scopes=scopes)
    await said(workspace, "auth.teams.list")


async def _ask(workspace: Workspace) -> None:
    for method, args in (
        ("auth.test", {}),
        ("team.info", {}),
        ("users.list", {"include_locale": True}),
        ("users.info", {"user": "U0ANA", "include_locale": True}),
        ("conversations.list", {"types": "public_channel,im"}),
        ("conversations.info", {"channel": "C0GENERAL", "include_num_members": True}),
        ("conversations.info", {"channel": "D0ANA"}),
        ("conversations.members", {"channel": "C0GENERAL"}),
        ("conversations.open", {"users": "U0BEN", "return_im": True}),
        ("conversations.open", {"users": "U0BEN,U0ANA"}),
        ("conversations.join", {"channel": "C0GENERAL"}),
        ("conversations.join", {"channel": "C0GENERAL"}),
        ("conversations.history", {"channel": "D0ANA", "include_all_metadata": True, "limit": 1}),
        ("conversations.history", {"channel": "C0SALESSOUTH", "include_all_metadata": True}),
    ):
        await said(workspace, method, **args)
    first = (await said(workspace, "chat.postMessage", channel="U0BEN", text="Hello"))["ts"]
    await said(workspace, "chat.postMessage", channel="U0BEN", text="More", thread_ts=first)
    await said(workspace, "conversations.replies", channel="D0BEN", ts=first, include_all_metadata=True)
    await said(workspace, "chat.getPermalink", channel="D0BEN", message_ts=first)
    await said(workspace, "reactions.get", channel="D0BEN", timestamp=first)
    written = {"type": "markdown", "markdown": "It worked."}
    canvas = await said(workspace, "canvases.create", channel_id="C0SALESSOUTH", title="Playbook")
    change = {"operation": "replace", "document_content": written}
    await said(workspace, "canvases.edit", canvas_id=canvas["canvas_id"], changes=[change])
    await _a_file(workspace)
    await workspace.web_api.answer("apps.connections.open", workspace.app.app_token, {})
    await call(workspace, "users.info", user="U0NOBODY")


async def _a_file(workspace: Workspace) -> None:
    """Announced, sent, brought to a conversation, deleted."""
    place = await said(workspace, "files.getUploadURLExternal", filename="a.csv", length=3)
    assert workspace.files.receive(place["file_id"], b"a,b")
    files = [{"id": place["file_id"], "title": "Mine"}]
    await said(workspace, "files.completeUploadExternal", files=files, channel_id="D0BEN")
    await said(workspace, "files.delete", file=place["file_id"])


def _unexplained(found: Iterable[str], table: dict[str, str]) -> set[str]:
    """The paths that no entry of the table covers; blocks are held against their schema instead."""
    inside = tuple(f".{key}[]" for key in BLOCK_KEYS)
    judged = (path for path in found if not any(mark in f".{path}" for mark in inside))
    return {path for path in judged if path not in table}


def _sample_of(payload: Json) -> tuple[str, str] | None:
    if payload.get("type") == "event_callback":
        event = payload["event"]
        return "events", SAMPLES[event.get("subtype") or event["type"]]
    if "command" in payload:
        return "interactions", "SlashCommandPayload"
    return "interactions", INTERACTIONS[payload["type"]]


async def test_nothing_that_is_sent_has_a_key_of_its_own(workspace: Workspace) -> None:
    await _a_full_day(workspace)
    await _type_ahead(workspace)
    await workspace.quiet()
    strange: set[str] = set()
    explained: set[str] = set()
    kinds: set[str] = set()
    for envelope in workspace.delivery.sent:
        folder, name = _sample_of(envelope.payload) or ("", "")
        kinds.add(name)
        lead = LEADS.get(str(envelope.payload.get("type")), "")
        sample = read(f"samples/{folder}/{name}.json")
        found = {lead + path for path in strange_keys(envelope.payload, sample)}
        explained |= found
        strange |= {f"{name}: {path}" for path in _unexplained(found, EXPLAINED)}
    assert strange == set()
    assert set(EXPLAINED) - explained == set(), "explained, but not sent"
    assert kinds == {*SAMPLES.values(), *INTERACTIONS.values(), "SlashCommandPayload"}


async def test_no_answer_has_a_key_of_its_own(workspace: Workspace) -> None:
    await _a_full_day(workspace)
    strange: set[str] = set()
    explained: set[str] = set()
    for reply in workspace.replies:
        found = set(strange_keys(reply.body, read(f"samples/api/{reply.method}.json")))
        explained |= found
        strange |= {f"{reply.method}: {path}" for path in _unexplained(found, EXPLAINED_REPLIES)}
    assert strange == set()
    assert set(EXPLAINED_REPLIES) - explained == set(), "explained, but not answered"
    assert {reply.method for reply in workspace.replies} == set(METHODS)


async def test_every_block_that_is_sent_is_one_that_slack_knows(workspace: Workspace) -> None:
    await _a_full_day(workspace)
    validator = Draft7Validator(read("blocks.schema.json"))
    problems = [
        error.message
        for envelope in workspace.delivery.sent
        for blocks in _blocks_in(envelope.payload)
        for error in validator.iter_errors(blocks)
    ]
    assert problems == []


def _blocks_in(node: Any) -> list[list[Any]]:
    if isinstance(node, list):
        return [found for item in node for found in _blocks_in(item)]
    if not isinstance(node, dict):
        return []
    inner = [found for value in node.values() for found in _blocks_in(value)]
    return [node["blocks"], *inner] if isinstance(node.get("blocks"), list) else inner


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_the_table_of_methods_says_what_slack_says(method: Method) -> None:
    published = read("methods.json")[method.name]
    known, needed = set(published["args"]), {n for n, a in published["args"].items() if a["required"]}
    assert method.arguments - ANYWHERE <= known
    assert method.required == needed
    assert method.errors <= set(published["errors"]) | GENERAL_ERRORS
    assert method.scopes <= {scope["name"] for scope in published["scopes"].get("bot", [])}


TIERS = {Tier.TWO: "Tier 2", Tier.THREE: "Tier 3", Tier.FOUR: "Tier 4"}


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_the_rates_are_those_published(method: Method) -> None:
    label = read("methods.json")[method.name]["rate_limit"]["label"]
    assert label.startswith(TIERS.get(method.tier, "Special rate limits"))


async def test_refusals_use_codes_that_slack_lists(workspace: Workspace) -> None:
    await _a_full_day(workspace)
    for wrong in (
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}),
        ("chat.postMessage", {"channel": "U0ANA", "blocks": [section("x")]}),
        ("chat.update", {"channel": "D0ANA", "ts": "1.0", "text": "x"}),
        ("views.open", {"trigger_id": "made up", "view": modal()}),
        ("views.update", {"view_id": "V1", "view": modal()}),
        ("conversations.replies", {"channel": "D0ANA", "ts": "1.0"}),
        ("canvases.create", {"channel_id": "C0NOWHERE"}),
        ("canvases.edit", {"canvas_id": "F1", "changes": []}),
        ("files.getUploadURLExternal", {"filename": "a.csv", "length": 0}),
        ("files.completeUploadExternal", {"files": [{"id": "F1"}], "channel_id": "D0BEN"}),
        ("files.delete", {"file": "F1"}),
    ):
        await call(workspace, wrong[0], **wrong[1])
    errors = {(refusal.method, refusal.error) for refusal in workspace.refused}
    invented = {(name, code) for name, code in errors if code not in METHODS[name].errors | GENERAL_ERRORS}
    assert invented == set()
    assert len(errors) > 5


def test_every_explanation_names_its_source() -> None:
    assert all(source.startswith("https://") for source in [*EXPLAINED.values(), *EXPLAINED_REPLIES.values()])
