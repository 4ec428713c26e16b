"""What the app is sent: events, commands, interactions in the shapes of Slack's samples; sends nothing."""

from typing import Any

from bot.playground.world import shapes
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.playground.world.people import Person
from bot.playground.world.state import World
from bot.playground.world.types import Json
from bot.playground.world.views import View


def event_callback(world: World, event: Json) -> Json:
    """An event in its envelope, with an id of its own."""
    app = world.app
    wide = world.org is not None and world.org.wide
    authorization = {
        "enterprise_id": world.org.id if world.org is not None else None,
        "team_id": None if wide else world.team_id,
        "user_id": app.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": wide,
    }
    return {
        "token": app.verification_token,
        "team_id": world.team_id,
        "api_app_id": app.id,
        "event": event,
        "type": "event_callback",
        "event_id": world.ids.next("Ev"),
        "event_time": world.seconds,
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{world.team_id}-{app.id}",
    }


def slash_command(world: World, person: Person, channel: Channel, command: str, text: str) -> Json:
    """A slash command as typed; Slack writes the last flag as a word."""
    names = {"directmessage": "directmessage", channel.name: channel.name}
    return {
        "token": world.app.verification_token,
        "team_id": world.team_id,
        "team_domain": world.domain,
        "channel_id": channel.id,
        "channel_name": "privategroup" if channel.kind == "private" else names[channel.name],
        "user_id": person.id,
        "user_name": person.name,
        "command": command,
        "text": text,
        "api_app_id": world.app.id,
        **_org_in_words(world),
        "response_url": world.base_url + world.permissions.response_url(person.id, channel.id),
        "trigger_id": world.permissions.trigger(person.id),
    }


def _org_in_words(world: World) -> Json:
    org = world.org
    if org is None:
        return {"is_enterprise_install": "false"}
    named = {"enterprise_id": org.id, "enterprise_name": org.name}
    return named | {"is_enterprise_install": str(org.wide).lower()}


def _interaction(world: World, kind: str, person: Person) -> Json:
    user = {
        "id": person.id,
        "username": person.name,
        "name": person.name,
        "team_id": person.team_id or world.team_id,
    }
    return _signed_by(world, kind) | {"user": user, "api_app_id": world.app.id}


def _signed_by(world: World, kind: str) -> Json:
    return {
        "type": kind,
        "team": {"id": world.team_id, "domain": world.domain},
        "enterprise": {"id": world.org.id, "name": world.org.name} if world.org is not None else None,
        "token": world.app.verification_token,
        "is_enterprise_install": world.org is not None and world.org.wide,
    }


def _where(channel: Channel) -> Json:
    name = "privategroup" if channel.kind == "private" else channel.name
    return {"id": channel.id, "name": name}


def message_action(world: World, person: Person, message: Message, action: Json) -> Json:
    """Something touched on a message."""
    channel = world.channels.get(message.channel)
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.ephemeral_to is not None,
    }
    if message.is_reply:
        container["thread_ts"] = message.thread_ts
    payload = _interaction(world, "block_actions", person) | {
        "container": container,
        "trigger_id": world.permissions.trigger(person.id),
        "channel": _where(channel),
        "state": {"values": message.values},
        "response_url": world.base_url + world.permissions.response_url(person.id, channel.id, message.ts),
        "actions": [action],
    }
    if message.ephemeral_to is None:
        payload["message"] = shapes.message(world, message, shapes.Detail(metadata=True))
    return payload


def view_action(world: World, person: Person, view: View, action: Json) -> Json:
    """Something touched on a modal or on Home."""
    return _interaction(world, "block_actions", person) | {
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": world.permissions.trigger(person.id),
        "view": shapes.view(world, view),
        "actions": [action],
    }


def block_suggestion(
    world: World, person: Person, view: View, block_id: str, action_id: str, typed: str
) -> Json:
    """What is typed so far in a menu whose options the app knows."""
    return _interaction(world, "block_suggestion", person) | {
        "container": {"type": "view", "view_id": view.id},
        "action_id": action_id,
        "block_id": block_id,
        "value": typed,
        "view": shapes.view(world, view),
    }


def view_submission(world: World, person: Person, view: View) -> Json:
    """A modal sent off."""
    return _interaction(world, "view_submission", person) | {
        "trigger_id": world.permissions.trigger(person.id),
        "view": shapes.view(world, view),
    }


def view_closed(world: World, person: Person, view: View, *, cleared: bool) -> Json:
    """A modal closed by the person, where the app asked to know."""
    return _interaction(world, "view_closed", person) | {
        "view": shapes.view(world, view),
        "is_cleared": cleared,
    }


def global_shortcut(world: World, person: Person, callback_id: str) -> Json:
    """A shortcut from the lightning menu."""
    return _signed_by(world, "shortcut") | {
        "user": {"id": person.id, "username": person.name, "team_id": person.team_id or world.team_id},
        "callback_id": callback_id,
        "trigger_id": world.permissions.trigger(person.id),
        "action_ts": world.clock.next_ts(),
    }


def message_shortcut(world: World, person: Person, message: Message, callback_id: str) -> Json:
    """A shortcut from a message's own menu."""
    channel = world.channels.get(message.channel)
    return _signed_by(world, "message_action") | {
        "user": {"id": person.id, "name": person.name, "team_id": person.team_id or world.team_id},
        "callback_id": callback_id,
        "trigger_id": world.permissions.trigger(person.id),
        "response_url": world.base_url + world.permissions.response_url(person.id, channel.id),
        "channel": _where(channel),
        "message_ts": message.ts,
        "message": shapes.message(world, message),
        "action_ts": world.clock.next_ts(),
    }


def message_event(world: World, channel: Channel, message: Message) -> Json:
    """A message as the event that announces it."""
    shape = shapes.message(world, message, shapes.Detail(metadata=True, thread=False))
    return shape | {"channel": channel.id, "event_ts": message.ts, "channel_type": channel.event_type}


def changed_event(world: World, channel: Channel, message: Message, before: Json) -> Json:
    """A message as it is after a change, with what it was before."""
    ts = world.clock.next_ts()
    after = shapes.message(world, message, shapes.Detail(metadata=True))
    parts = {"message": after, "previous_message": before, "hidden": True}
    return _about_message(channel, "message_changed", ts) | parts


def deleted_event(world: World, channel: Channel, ts: str, before: Json) -> Json:
    """A message that is gone."""
    stamp = world.clock.next_ts()
    return _about_message(channel, "message_deleted", stamp) | {
        "previous_message": before,
        "hidden": True,
        "deleted_ts": ts,
    }


def _about_message(channel: Channel, subtype: str, ts: str) -> dict[str, Any]:
    return {
        "type": "message",
        "subtype": subtype,
        "channel": channel.id,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel.event_type,
    }
