"""The methods about canvases: made, and written anew as a whole; what is in one is Markdown."""

from typing import Any

from bot.playground.api.call import Call
from bot.playground.world.canvases import Canvas
from bot.playground.world.channels import Channel
from bot.playground.world.types import Json, Refused

MOST = 1_048_576
"""Characters of Markdown."""

OPERATIONS = frozenset(
    {"insert_after", "insert_before", "insert_at_start", "insert_at_end", "replace", "delete", "rename"}
)


def created(call: Call) -> Json:
    """A canvas, as a tab of the channel if one is given."""
    _allowed(call)
    channel = _channel(call) if "channel_id" in call else None
    text = _markdown(call.json("document_content")) if "document_content" in call else ""
    canvas = Canvas(call.world.ids.next("F"), call.text("title"), text, channel.id if channel else "")
    call.world.canvases.add(canvas)
    call.world.changes.bump()
    return {"canvas_id": canvas.id}


def edited(call: Call) -> Json:
    """One change of a canvas; of its sections, this workspace knows only all of them together."""
    _allowed(call)
    canvas = call.world.canvases.get(call.text("canvas_id"))
    changes = call.json("changes")
    if not isinstance(changes, list) or len(changes) != 1 or not isinstance(changes[0], dict):
        raise Refused("invalid_arguments", "changes is a list with one change in it")
    [change] = changes
    if change.get("operation") not in OPERATIONS:
        raise Refused("invalid_arguments", f"{change.get('operation')!r} is no operation")
    if change["operation"] != "replace" or "section_id" in change:
        raise Refused("canvas_editing_failed", "this workspace only replaces a canvas as a whole")
    canvas.markdown = _markdown(change.get("document_content"))
    call.world.changes.bump()
    return {}


def _channel(call: Call) -> Channel:
    """Where it becomes a tab. Slack's page lists no code for a channel that is not there."""
    try:
        found = call.channel("channel_id")
    except Refused as trouble:
        raise Refused("canvas_creation_failed", trouble.detail) from trouble
    if found.is_archived:
        raise Refused("canvas_creation_failed", f"{found.name} is archived")
    return found


def _allowed(call: Call) -> None:
    if call.world.canvases.disabled:
        raise Refused("canvas_disabled_user_team", "canvases are switched off")


def _markdown(content: Any) -> str:
    if not isinstance(content, dict) or set(content) != {"type", "markdown"} or content["type"] != "markdown":
        raise Refused("invalid_arguments", "document_content is a type, markdown, and its text")
    text = content["markdown"]
    if not isinstance(text, str) or len(text) > MOST:
        raise Refused("invalid_arguments", f"markdown is a text of at most {MOST} characters")
    return text


HANDLERS = {"canvases.create": created, "canvases.edit": edited}
