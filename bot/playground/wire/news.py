"""Tells the app what happened, as far as it subscribed and can see it; decides nothing else."""

from bot.playground.wire import payloads
from bot.playground.world import shapes
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.playground.world.people import SLACKBOT
from bot.playground.world.state import World
from bot.playground.world.types import Json

IN_FULL = shapes.Detail(metadata=True)


def tell(world: World, subscription: str, event: Json) -> None:
    """Deliver an event if the app subscribed to its kind; counts as a change in any case."""
    if world.app.hears(subscription):
        world.courier.tell(payloads.event_callback(world, event))
    world.changes.bump()


def _tell_in(world: World, channel: Channel, event: Json) -> None:
    if world.bot_is_in(channel):
        tell(world, channel.subscription, event)
    world.changes.bump()


def announce(world: World, message: Message) -> None:
    """A new message."""
    channel = world.channels.get(message.channel)
    _tell_in(world, channel, payloads.message_event(world, channel, message))


def announce_change(world: World, message: Message, before: Json) -> None:
    """A message that was edited or unfolded its links; `before` is how it looked."""
    channel = world.channels.get(message.channel)
    _tell_in(world, channel, payloads.changed_event(world, channel, message, before))


def announce_deletion(world: World, message: Message) -> None:
    """Take a message away. A parent with replies stays as a tombstone, which Slack reports as a change."""
    channel = world.channels.get(message.channel)
    before = shapes.message(world, message, IN_FULL)
    if world.messages.summary(message).reply_count:
        _bury(message)
        return announce_change(world, message, before)
    world.messages.remove(message)
    return _tell_in(world, channel, payloads.deleted_event(world, channel, message.ts, before))


def _bury(message: Message) -> None:
    message.subtype, message.user, message.text = "tombstone", SLACKBOT, "This message was deleted."
    message.bot, message.blocks, message.metadata = False, None, None
    message.attachments, message.files, message.reactions = [], [], {}
    message.edited_by, message.edited_ts, message.client_msg_id = None, None, None


def person_changed(world: World, user_id: str, kind: str = "user_change", *, gone_here: bool = False) -> None:
    """Somebody joined, left the company or changed what the directory says of them. `gone_here`: says a workspace of
    the org that they have left for another one."""
    shape = shapes.user(world, world.people.get(user_id), locale=True) | (
        {"deleted": True} if gone_here else {}
    )
    event: Json = {"type": kind, "user": shape}
    if kind != "team_join":
        event["cache_ts"] = world.seconds
    tell(world, kind, event)


def channel_event(world: World, channel: Channel, kind: str, **facts: str | bool) -> None:
    """Something happened to a conversation as a whole."""
    event = {"type": kind, "channel": channel.id, "event_ts": world.clock.next_ts(), **facts}
    tell(world, kind, event)


def membership(world: World, channel: Channel, user_id: str, kind: str) -> None:
    """Somebody, perhaps the app itself, entered or left a conversation that the app hears."""
    letter = "C" if channel.kind == "channel" else "G"
    channel_event(world, channel, kind, user=user_id, channel_type=letter, team=world.team_id)


def home_opened(world: World, user_id: str, tab: str) -> None:
    """A person looks at the app's Home or messages."""
    event: Json = {
        "type": "app_home_opened",
        "user": user_id,
        "channel": world.channels.app_dm(user_id, world.seconds).id,
        "tab": tab,
        "event_ts": world.clock.next_ts(),
    }
    view = world.views.homes.get(user_id)
    if tab == "home" and view is not None:
        event["view"] = shapes.view(world, view)
    tell(world, "app_home_opened", event)


def reaction(world: World, message: Message, user_id: str, name: str, kind: str) -> None:
    """A reaction was added or removed."""
    channel = world.channels.get(message.channel)
    event: Json = {
        "type": kind,
        "user": user_id,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "reaction": name,
        "item_user": message.user,
        "event_ts": world.clock.next_ts(),
    }
    if world.bot_is_in(channel):
        tell(world, kind, event)
    world.changes.bump()
