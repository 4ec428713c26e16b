"""Answers outside the Web API: replies to commands and posts to response URLs; knows no transport."""

from typing import Any

from bot.playground.api.bodies import message_body
from bot.playground.wire.news import announce, announce_change, announce_deletion
from bot.playground.world import shapes
from bot.playground.world.messages import Message
from bot.playground.world.state import World
from bot.playground.world.triggers import ResponseUrl
from bot.playground.world.types import Json, Refused

KNOWN = frozenset(
    [
        "text",
        "blocks",
        "response_type",
        "replace_original",
        "delete_original",
        "thread_ts",
        "mrkdwn",
        "unfurl_links",
        "unfurl_media",
        "attachments",
        "metadata",
    ]
)


def respond(world: World, key: str, given: Any) -> None:
    """Take a post to a response URL. Raises Refused."""
    url = world.permissions.respond(key)
    answer(world, url, given)


def answer(world: World, url: ResponseUrl, given: Any) -> Message | None:
    """Show an answer where the interaction came from: in place of the original, for all, or for one."""
    if not isinstance(given, dict):
        raise Refused("invalid_payload", "an answer is a JSON object")
    if unknown := sorted(set(given) - KNOWN):
        raise Refused("invalid_payload", f"unknown field: {unknown[0]}")
    original = world.messages.find(url.channel, url.ts) if url.ts else None
    if given.get("delete_original") and original:
        _delete(world, original)
        return None
    if given.get("replace_original", False) and original:
        return _replace(world, original, given)
    return _post(world, url, given)


def _post(world: World, url: ResponseUrl, given: Json) -> Message:
    body = message_body(world, given.get("text") or "", given.get("blocks"))
    for_all = given.get("response_type") == "in_channel"
    message = world.new_message(
        world.channels.get(url.channel),
        world.app.bot_user_id,
        body.text,
        blocks=body.blocks,
        bot=True,
        thread_ts=given.get("thread_ts"),
        ephemeral_to=None if for_all else url.user,
    )
    if for_all:
        announce(world, message)
    world.changes.bump()
    return message


def _replace(world: World, original: Message, given: Json) -> Message:
    body = message_body(world, given.get("text") or "", given.get("blocks"))
    before = shapes.message(world, original, shapes.Detail(metadata=True))
    original.text, original.blocks, original.values = body.text, body.blocks, {}
    if original.ephemeral_to is None:
        original.edited_by, original.edited_ts = original.user, world.clock.next_ts()
        announce_change(world, original, before)
    world.changes.bump()
    return original


def _delete(world: World, original: Message) -> None:
    if original.ephemeral_to is None:
        announce_deletion(world, original)
    else:
        world.messages.remove(original)
    world.changes.bump()
