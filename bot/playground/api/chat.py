"""The methods that speak, change and take back messages of the app; knows not why."""

from bot.playground.api.bodies import LONGEST_UPDATE, message_body, metadata
from bot.playground.api.call import Call
from bot.playground.wire.news import announce, announce_change, announce_deletion
from bot.playground.world import shapes
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.playground.world.typed_text import LONGEST_TEXT
from bot.playground.world.types import Json, Refused

TOLD = shapes.Detail(metadata=True, thread=False)

# What the answer to an update leaves out of the message.
PLACES = frozenset({"ts", "thread_ts", "parent_user_id", "reactions"})


def destination(call: Call) -> Channel:
    """Where a post goes: a conversation, or the app's DM with the person named."""
    world, ref = call.world, call.text("channel")
    if ref in world.people and world.people.get(ref).bot_id != world.app.bot_id:
        return world.channels.app_dm(ref, world.seconds)
    return call.channel()


def _check_speakable(call: Call, channel: Channel) -> None:
    world = call.world
    if channel.is_archived:
        raise Refused("is_archived", f"{channel.name} is archived")
    if channel.is_dm and not world.app.messages_tab:
        raise Refused("messages_tab_disabled", "the manifest switches the app's messages tab off")
    if not world.bot_is_in(channel) and not (channel.kind == "channel" and _may_speak_anywhere(call)):
        raise Refused("not_in_channel", f"the app is not in {channel.name}")


def _may_speak_anywhere(call: Call) -> bool:
    scopes = call.world.app.scopes
    return scopes is not None and "chat:write.public" in scopes


def _thread(call: Call, channel: Channel) -> str | None:
    """The parent to reply to. A reply's own timestamp is refused: Slack would lose the message from view."""
    ts = call.text("thread_ts")
    if not ts:
        return None
    parent = call.world.messages.find(channel.id, ts)
    if parent is None or parent.is_reply or parent.ephemeral_to:
        raise Refused("cannot_reply_to_message", f"{ts} is not a message that starts a thread")
    return ts


def post_message(call: Call) -> Json:
    """Say something in a conversation."""
    world = call.world
    channel = destination(call)
    _check_speakable(call, channel)
    body = message_body(world, call.text("text"), call.json("blocks", "invalid_blocks_format"))
    about = metadata(call.json("metadata", "invalid_metadata_format"))
    message = world.new_message(
        channel,
        world.app.bot_user_id,
        body.text,
        blocks=body.blocks,
        bot=True,
        thread_ts=_thread(call, channel),
        metadata=about,
    )
    announce(world, message)
    return {"channel": channel.id, "ts": message.ts, "message": shapes.message(world, message, TOLD)}


def post_ephemeral(call: Call) -> Json:
    """Say something that one person sees."""
    world = call.world
    channel = call.channel()
    _check_speakable(call, channel)
    if call.text("user") not in channel.members:
        raise Refused("user_not_in_channel", f"{call.text('user')} is not in {channel.name}")
    if len(call.text("text")) > LONGEST_TEXT:
        raise Refused("msg_too_long")
    body = message_body(world, call.text("text"), call.json("blocks", "invalid_blocks_format"))
    message = world.new_message(
        channel,
        world.app.bot_user_id,
        body.text,
        blocks=body.blocks,
        bot=True,
        thread_ts=_thread(call, channel),
        ephemeral_to=call.text("user"),
    )
    world.changes.bump()
    return {"message_ts": message.ts}


def _own(call: Call, wrong: str, ts_name: str = "ts") -> Message:
    message = call.world.messages.get(call.channel().id, call.text(ts_name))
    if not message.bot:
        raise Refused(wrong, "the app changes only what it said itself")
    return message


def update(call: Call) -> Json:
    """Change a message of the app; blocks and metadata that are not given stay."""
    world = call.world
    message = _own(call, "cant_update_message")
    if world.channels.get(message.channel).is_archived:
        raise Refused("is_inactive", "nothing is edited in an archived channel")
    text = call.text("text", message.text)
    if len(text) > LONGEST_UPDATE:
        raise Refused("msg_too_long", f"an update's text holds at most {LONGEST_UPDATE} characters")
    blocks = call.json("blocks", "invalid_blocks_format") if "blocks" in call else message.blocks
    body = message_body(world, text, blocks)
    before = shapes.message(world, message, shapes.Detail(metadata=True))
    message.text, message.blocks, message.values = body.text, body.blocks or None, {}
    if "metadata" in call:
        message.metadata = metadata(call.json("metadata", "invalid_metadata_format"))
    message.edited_by, message.edited_ts = message.user, world.clock.next_ts()
    announce_change(world, message, before)
    told = {key: value for key, value in shapes.message(world, message, TOLD).items() if key not in PLACES}
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": told}


def delete(call: Call) -> Json:
    """Take back a message of the app."""
    message = _own(call, "cant_delete_message")
    announce_deletion(call.world, message)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(call: Call) -> Json:
    """A link that leads to a message."""
    world = call.world
    message = world.messages.get(call.channel().id, call.text("message_ts"))
    return {"channel": message.channel, "permalink": permalink(call, message)}


def permalink(call: Call, message: Message) -> str:
    """Where the message would stand on slack.com."""
    path = f"archives/{message.channel}/p{message.ts.replace('.', '')}"
    thread = f"?thread_ts={message.thread_ts}&cid={message.channel}" if message.is_reply else ""
    return f"https://{call.world.domain}.slack.com/{path}{thread}"


def reactions_get(call: Call) -> Json:
    """A message with its reactions: readable with `reactions:read` alone."""
    if "channel" not in call or "timestamp" not in call:
        raise Refused("no_item_specified", "give channel and timestamp")
    message = call.world.messages.get(call.channel().id, call.text("timestamp"))
    shape = shapes.message(call.world, message, shapes.Detail(thread=False))
    link = {"permalink": permalink(call, message)}
    return {"type": "message", "channel": message.channel, "message": shape | link}


HANDLERS = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": get_permalink,
    "reactions.get": reactions_get,
}
