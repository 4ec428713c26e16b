"""Walks Block Kit JSON: finds what can be touched and read, fills in what Slack does; judges nothing."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from bot.playground.world.ids import Ids
from bot.playground.world.types import Json

INTERACTIVE = frozenset(
    {
        "button",
        "channels_select",
        "checkboxes",
        "conversations_select",
        "datepicker",
        "datetimepicker",
        "email_text_input",
        "external_select",
        "feedback_buttons",
        "file_input",
        "icon_button",
        "multi_channels_select",
        "multi_conversations_select",
        "multi_external_select",
        "multi_static_select",
        "multi_users_select",
        "number_input",
        "overflow",
        "plain_text_input",
        "radio_buttons",
        "rich_text_input",
        "static_select",
        "timepicker",
        "url_text_input",
        "users_select",
        "workflow_button",
    }
)
READ_KEYS = (
    "text",
    "fields",
    "elements",
    "accessory",
    "label",
    "hint",
    "title",
    "element",
    "rows",
    "description",
)


def interactive(blocks: Iterable[Json]) -> Iterator[tuple[Json, Json]]:
    """Every (block, element) that a person can touch or fill in, in order."""
    for block in blocks:
        for element in _elements_of(block):
            if isinstance(element, dict) and element.get("type") in INTERACTIVE:
                yield block, element


def _elements_of(block: Json) -> list[Any]:
    if block.get("type") in ("rich_text", "context"):
        return []
    return [*block.get("elements", []), block.get("accessory"), block.get("element")]


def filled(blocks: Iterable[Json], ids: Ids) -> list[Json]:
    """A copy as Slack stores it: block and action ids made up where missing, text objects completed."""
    copies = [deepcopy(block) for block in blocks]
    for block in copies:
        block["block_id"] = block.get("block_id") or ids.block()
        _complete_texts(block)
    for _, element in interactive(copies):
        element["action_id"] = element.get("action_id") or ids.block()
    return copies


def _complete_texts(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            _complete_texts(item)
    elif isinstance(node, dict):
        if node.get("type") == "plain_text":
            node.setdefault("emoji", True)
        elif node.get("type") == "mrkdwn":
            node.setdefault("verbatim", False)
        for value in node.values():
            _complete_texts(value)


def visible_text(blocks: Iterable[Json]) -> str:
    """All sentences that blocks show, one to a line: for readers of tests, and for counting characters."""
    return "\n".join(line for block in blocks for line in _lines(block))


def _lines(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from _lines(item)
    elif isinstance(node, dict):
        for key in READ_KEYS:
            if key in node:
                yield from _lines(node[key])
