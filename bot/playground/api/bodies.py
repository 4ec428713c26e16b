"""What a message or view may consist of: reads, checks and completes it; sends and shows nothing."""

import json
from dataclasses import dataclass
from typing import Any

from bot.playground.api.block_limits import check_blocks
from bot.playground.world.blocks import filled, visible_text
from bot.playground.world.forms import initial_values
from bot.playground.world.state import World
from bot.playground.world.typed_text import LONGEST_TEXT
from bot.playground.world.types import Json, Refused
from bot.playground.world.views import View

LONGEST_UPDATE = 4_000
MOST_BLOCK_TEXT = 13_200
LARGEST_METADATA = 8_000
LARGEST_VIEW = 250_000

ATTRIBUTES = ("title", "submit", "close")
VIEW_KEYS = frozenset(
    {"type", "title", "submit", "close", "blocks", "callback_id", "private_metadata", "external_id"}
    | {"clear_on_close", "notify_on_close", "submit_disabled"}
)


@dataclass(frozen=True)
class Body:
    """A message's text and blocks, fit to be shown. `blocks` is None where none were given."""

    text: str
    blocks: list[Json] | None


def message_body(world: World, text: str, blocks: Any) -> Body:
    """Check what a message says. Raises Refused as `chat.postMessage` would."""
    if blocks is not None and not isinstance(blocks, list):
        raise Refused("invalid_blocks_format", "blocks is not a list")
    if not blocks and not text.strip():
        raise Refused("no_text", "a message needs text or blocks")
    if not blocks:
        return Body(text[:LONGEST_TEXT], blocks)
    if not text.strip():
        raise Refused("no_text", "blocks need a text beside them, for notifications and screen readers")
    if problems := check_blocks(blocks, "message"):
        raise Refused("invalid_blocks", messages=tuple(problems))
    if len(visible_text(blocks)) > MOST_BLOCK_TEXT:
        raise Refused("msg_blocks_too_long", f"more than {MOST_BLOCK_TEXT} characters in the blocks")
    return Body(text[:LONGEST_TEXT], filled(blocks, world.ids))


def metadata(value: Any) -> Json | None:
    """Check a message's metadata; None or an empty object is none."""
    if not value:
        return None
    fits = isinstance(value, dict) and isinstance(value.get("event_type"), str)
    if not fits or not isinstance(value.get("event_payload"), dict):
        raise Refused("invalid_metadata_format", "metadata is {event_type, event_payload}")
    if len(json.dumps(value)) > LARGEST_METADATA:
        raise Refused("metadata_too_large")
    return dict(value)


def view_body(world: World, user: str, given: Any, surface: str, replacing: View | None = None) -> View:
    """Check a modal or Home and make it ready to be shown, perhaps in place of another. Raises Refused."""
    if not isinstance(given, dict):
        raise Refused("invalid_arguments", "view is not an object")
    if len(json.dumps(given)) > LARGEST_VIEW:
        raise Refused("view_too_large", "a view holds at most 250 kB")
    if problems := _view_problems(given, surface):
        raise Refused("invalid_arguments", messages=tuple(problems))
    _check_external_id(world, given, replacing)
    blocks = filled(given["blocks"], world.ids)
    known = {key: given[key] for key in VIEW_KEYS - {"type", "blocks"} if given.get(key) is not None}
    for key in ATTRIBUTES:
        if key in known:
            known[key] = {"emoji": True} | known[key]
    view = View(world.ids.next("V"), user, given["type"], blocks, world.clock.next_ts(), **known)
    view.values = initial_values(blocks)
    return view


def _check_external_id(world: World, given: Json, replacing: View | None) -> None:
    external_id = given.get("external_id")
    if external_id and world.views.find(external_id=external_id) not in (None, replacing):
        raise Refused("duplicate_external_id", f"{external_id} is in use")


def _view_problems(view: Json, surface: str) -> list[str]:
    problems = [
        f"[ERROR] unknown field: {key} [json-pointer:/view/{key}]" for key in sorted(set(view) - VIEW_KEYS)
    ]
    if view.get("type") != surface:
        problems.append(f"[ERROR] must be a valid view type: {surface} [json-pointer:/view/type]")
    if not isinstance(view.get("blocks"), list):
        return [*problems, "[ERROR] missing required field: blocks [json-pointer:/view/blocks]"]
    if surface == "modal":
        problems += _modal_problems(view)
    for key, most in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        if len(str(view.get(key) or "")) > most:
            problems.append(f"[ERROR] must be less than {most + 1} characters [json-pointer:/view/{key}]")
    return problems + check_blocks(view["blocks"], surface, at="/view")


def _modal_problems(view: Json) -> list[str]:
    problems = []
    if not view.get("title"):
        problems.append("[ERROR] missing required field: title [json-pointer:/view/title]")
    if not view.get("submit") and any(
        b.get("type") == "input" for b in view["blocks"] if isinstance(b, dict)
    ):
        problems.append("[ERROR] a view with inputs needs submit [json-pointer:/view/submit]")
    for key in ATTRIBUTES:
        text = view.get(key)
        if text and not _short_plain_text(text):
            problems.append(f"[ERROR] must be plain text of 1 to 24 characters [json-pointer:/view/{key}]")
    return problems


def _short_plain_text(text: Any) -> bool:
    if not isinstance(text, dict) or text.get("type") != "plain_text":
        return False
    return isinstance(text.get("text"), str) and 0 < len(text["text"]) <= 24
