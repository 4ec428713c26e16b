"""Slack's published limits on blocks and views, checked on plain JSON; knows no library and no double."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

BLOCKS = {"message": 50, "ephemeral": 50, "modal": 100, "home": 100}
TEXTS_TOGETHER = 13_200
ELEMENTS = {"actions": 25, "context": 10}
OPTIONS = {"overflow": 5, "checkboxes": 10, "radio_buttons": 10}
LONGEST_OPTIONS = 100
PLACEHOLDER = 150


def faults(item: Json) -> list[str]:
    """What Slack would refuse in one gallery item, in words; none when it is fine."""
    blocks = blocks_of(item)
    found = [*_view_faults(item["view"])] if "view" in item else [*_message_faults(item)]
    if not 1 <= len(blocks) <= BLOCKS[item["surface"]]:
        found.append(f"{len(blocks)} blocks")
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        found.append("two blocks with one id")
    return [*found, *(fault for block in blocks for fault in _block_faults(block))]


def blocks_of(item: Json) -> list[Json]:
    blocks: list[Json] = item["view"]["blocks"] if "view" in item else item["blocks"]
    return blocks


def elements_of(block: Json) -> list[Json]:
    """Whatever can be pressed or filled in."""
    elements = block.get("elements", []) if block["type"] == "actions" else []
    return [*elements, *(block[key] for key in ("element", "accessory") if key in block)]


def texts(node: Any) -> Iterator[str]:
    """Every string that somebody reads, whatever holds it."""
    if isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node["text"]
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from texts(value)


def _message_faults(item: Json) -> Iterator[str]:
    if not item["text"].strip():
        yield "no text for notifications"
    if len(item["text"]) > 3000:
        yield "a long notification"
    together = sum(len(text) for text in texts(item["blocks"]))
    if together > TEXTS_TOGETHER:
        yield f"{together} characters in all blocks"


def _view_faults(view: Json) -> Iterator[str]:
    for key in ("title", "submit", "close"):
        if key in view and len(view[key]["text"]) > 24:
            yield f"{key} {view[key]['text']!r} is too long"
    if len(view.get("private_metadata", "")) > 3000:
        yield "too much metadata"
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and "submit" not in view:
        yield "fields that cannot be submitted"


def _block_faults(block: Json) -> Iterator[str]:
    kind = block["type"]
    for text in texts(block):
        if not 1 <= len(text) <= 3000:
            yield f"a text of {len(text)} characters in {kind}"
    if kind == "header" and len(block["text"]["text"]) > 150:
        yield "a long header"
    if kind in ELEMENTS and not 1 <= len(block["elements"]) <= ELEMENTS[kind]:
        yield f"{len(block['elements'])} elements in {kind}"
    ids = [element["action_id"] for element in elements_of(block)]
    if len(ids) != len(set(ids)):
        yield f"two equal action ids in one block: {ids}"
    for element in elements_of(block):
        yield from _element_faults(element)


def _element_faults(element: Json) -> Iterator[str]:
    kind = element["type"]
    options = element.get("options", [])
    if "options" in element and not 1 <= len(options) <= OPTIONS.get(kind, LONGEST_OPTIONS):
        yield f"{len(options)} options in {kind}"
    for option in options:
        if len(option["text"]["text"]) > 75 or len(option["value"]) > 150:
            yield f"a long option {option['text']['text']!r}"
    if len({option["value"] for option in options}) != len(options):
        yield f"two options with one value in {kind}"
    if kind == "button" and (len(element["text"]["text"]) > 75 or len(element.get("value", "")) > 2000):
        yield f"a long button {element['text']['text']!r}"
    if len(element.get("placeholder", {}).get("text", "")) > PLACEHOLDER:
        yield "a long placeholder"
    if len(element["action_id"]) > 255:
        yield "a long action id"
