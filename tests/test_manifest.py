"""The manifest and the code, held together in both directions: nothing declared that is not used, nor the reverse."""

import ast
import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import jsonschema
import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.words.grammar import Command
from bot.locales.catalog import Catalog
from bot.playground.api.methods import METHODS
from bot.playground.manifest import read_manifest
from bot.services.bundle import Services
from bot.slack import scopes as asked
from bot.slack.afterwards import Afterwards
from bot.slack.identifiers import COMMAND, ActionId, CallbackId, EventName
from bot.slack.listeners import listen
from bot.slack.listeners.desk import Desk
from tests.playground.contract import needs_contract, read

BOT = Path(__file__).parent.parent / "bot"
OURS = [path for path in sorted(BOT.rglob("*.py")) if not path.is_relative_to(BOT / "playground")]
MANIFEST = read_manifest()
FEATURES, SETTINGS = MANIFEST["features"], MANIFEST["settings"]
SCOPES = set(MANIFEST["oauth_config"]["scopes"]["bot"])
OPTIONAL = set(MANIFEST["oauth_config"]["scopes"]["bot_optional"])

FOR_METHODS: dict[str, set[str]] = {
    "apps.connections.open": set(),  # by the app-level token, which has a scope of its own
    "auth.teams.list": set(),
    "auth.test": set(),
    "canvases.create": {"canvases:write"},
    "canvases.edit": {"canvases:write"},
    "chat.delete": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": {"im:history", "channels:history", "groups:history"},
    "conversations.join": {"channels:join"},
    "conversations.open": {"im:write", "mpim:write"},
    "conversations.replies": {"im:history", "channels:history", "groups:history"},
    "files.completeUploadExternal": {"files:write"},
    "files.delete": {"files:write"},
    "files.getUploadURLExternal": {"files:write"},
    "oauth.v2.access": set(),  # by the app's id and secret
    "reactions.get": {"reactions:read"},
    "users.info": {"users:read"},
    "users.list": {"users:read"},
    "views.open": set(),
    "views.publish": set(),
    "views.push": set(),
    "views.update": set(),
}
"""What each method that we call needs for the conversations in which we call it."""

FOR_EVENTS: dict[str, set[str]] = {
    "app_home_opened": set(),
    "app_uninstalled": set(),
    "channel_archive": {"channels:read"},
    "channel_deleted": {"channels:read"},
    "channel_left": {"channels:read"},
    "channel_shared": {"channels:read", "groups:read"},
    "channel_unshared": {"channels:read", "groups:read"},
    "channel_unarchive": {"channels:read"},
    "group_archive": {"groups:read"},
    "group_left": {"groups:read"},
    "group_unarchive": {"groups:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "member_left_channel": {"channels:read", "groups:read"},
    "message.im": {"im:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "team_join": {"users:read"},
    "tokens_revoked": set(),
    "user_change": {"users:read"},
}
"""What Slack's page of each event asks for."""

WITHOUT_LISTENER = {ActionId.VALUE}
"""Stands in forms, whose submission carries it."""
WITHOUT_SUBMIT = {CallbackId.HOME, CallbackId.SENTENCE}
"""Views with nothing to submit."""

Listener = TypeVar("Listener", bound=Callable[..., Any])


class Switchboard:
    """In the app's place: notes what is plugged in."""

    def __init__(self) -> None:
        self.plugged: dict[str, list[str]] = defaultdict(list)

    def __getattr__(self, kind: str) -> Callable[[str], Callable[[Listener], Listener]]:
        def plug(name: str) -> Callable[[Listener], Listener]:
            self.plugged[kind].append(str(name))
            return lambda listener: listener

        return plug


@cache
def plugged() -> dict[str, list[str]]:
    """Everything that the listeners hear, by kind."""
    board = Switchboard()
    nobody = cast("Services", None)
    desk = Desk(nobody, Catalog.load(), Afterwards())
    listen(cast("AsyncApp", board), desk)
    return board.plugged


@cache
def called() -> set[str]:
    """Every method of Slack's that is named in our code, as the documentation writes it."""
    dotted = {name.replace(".", "_"): name for name in METHODS}
    named = {
        node.attr
        for path in OURS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in vars(AsyncWebClient)
    }
    api = {name for name in named if re.match(r"[a-z]+_", name)}
    assert api <= set(dotted), "the playground does not know all methods that we call"
    return {dotted[name] for name in api}


def test_nothing_is_plugged_in_twice() -> None:
    assert {name for names in plugged().values() for name in names if names.count(name) > 1} == set()


def test_commands() -> None:
    assert plugged()["command"] == [COMMAND]
    assert [command["command"] for command in FEATURES["slash_commands"]] == [COMMAND]
    assert all(command["should_escape"] for command in FEATURES["slash_commands"])


def test_the_hint_names_every_subcommand() -> None:
    [command] = FEATURES["slash_commands"]
    first, *words = [word.strip() for word in command["usage_hint"].split("|")]
    assert first == "[what worked]"
    assert sorted(words) == sorted(Command)


def test_shortcuts() -> None:
    assert plugged()["shortcut"] == [shortcut["callback_id"] for shortcut in FEATURES["shortcuts"]]


def test_events() -> None:
    declared = {name.partition(".")[0] for name in SETTINGS["event_subscriptions"]["bot_events"]}
    assert set(plugged()["event"]) == declared
    assert set(plugged()["event"]) == set(EventName)


def test_every_button_and_menu_is_answered() -> None:
    assert set(plugged()["action"]) == set(ActionId) - WITHOUT_LISTENER


def test_every_menu_that_one_types_into_is_answered() -> None:
    calls = (node for path in OURS for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    menus = [
        node
        for node in calls
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "ExternalSelectMenu"
    ]
    named = {
        ast.unparse(given.value) for menu in menus for given in menu.keywords if given.arg == "action_id"
    }
    assert named == {f"ActionId.{name.upper()}.value" for name in plugged()["options"]}


def test_every_form_is_answered() -> None:
    assert {*plugged()["view"], *plugged()["shortcut"]} == set(CallbackId) - WITHOUT_SUBMIT


def test_what_the_listeners_need_is_switched_on() -> None:
    assert SETTINGS["interactivity"]["is_enabled"]
    assert FEATURES["app_home"]["home_tab_enabled"]
    assert FEATURES["app_home"]["messages_tab_enabled"]
    assert not FEATURES["app_home"]["messages_tab_read_only_enabled"]


def test_every_method_has_its_scopes_and_no_scope_is_idle() -> None:
    assert called() == set(FOR_METHODS)
    subscribed = SETTINGS["event_subscriptions"]["bot_events"]
    assert set(subscribed) == set(FOR_EVENTS)
    needed = {"commands"}.union(*FOR_METHODS.values(), *FOR_EVENTS.values())
    assert needed == SCOPES | OPTIONAL
    assert set() == SCOPES & OPTIONAL


def test_an_installation_asks_for_what_the_manifest_declares() -> None:
    assert set(asked.REQUIRED) == SCOPES
    assert set(asked.OPTIONAL) == OPTIONAL


def test_what_is_optional_is_needed_for_this_alone() -> None:
    needing = {name for name, scopes in FOR_METHODS.items() if scopes & OPTIONAL}
    in_doubt = {"conversations.history", "conversations.open", "conversations.replies"}
    files = {"files.getUploadURLExternal", "files.completeUploadExternal", "files.delete"}
    assert needing == {*in_doubt, *files, "canvases.create", "canvases.edit"}
    assert OPTIONAL.isdisjoint(set().union(*FOR_EVENTS.values()))


def test_the_playground_asks_for_the_same_scopes() -> None:
    for name, scopes in FOR_METHODS.items():
        assert METHODS[name].scopes <= scopes, name


@needs_contract
def test_slack_would_take_the_manifest() -> None:
    validator = jsonschema.Draft7Validator(read("manifest.schema.2.0.0.json"))
    assert [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(MANIFEST)] == []


@needs_contract
@pytest.mark.parametrize("name", sorted(FOR_METHODS))
def test_slack_documents_these_scopes(name: str) -> None:
    documented = {scope["name"] for scope in read("methods.json")[name]["scopes"].get("bot", ())}
    assert FOR_METHODS[name] <= documented
