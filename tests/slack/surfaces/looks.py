"""Reading what was built the way a person would: the sentences, the quotes, the buttons, the menus."""

from typing import Any

from bot.locales.catalog import Catalog
from bot.services.ports import Rendered
from bot.slack.surfaces.words import Words

WORDS = Words(Catalog.load(), "en")


def sentences(shown: Rendered | dict[str, Any]) -> str:
    """Everything that our own voice says, in order."""
    return "\n".join(text for block in _blocks(shown) for text in _said(block))


def quotes(shown: Rendered | dict[str, Any]) -> list[str]:
    """Each text by a user, with the name before it where there is one."""
    return [_written(block) for block in _blocks(shown) if block["type"] == "rich_text"]


def buttons(shown: Rendered | dict[str, Any]) -> dict[str, str]:
    """Value by action id."""
    return {each["action_id"]: each.get("value", "") for each in _elements(shown) if each["type"] == "button"}


def menu(shown: Rendered | dict[str, Any], action_id: str) -> list[str]:
    """The values that a menu offers."""
    found = next(each for each in _elements(shown) if each["action_id"] == action_id)
    return [option["value"] for option in found["options"]]


def chosen(shown: Rendered | dict[str, Any], block_id: str) -> Any:
    """What a field of a form is filled with, None when it is empty."""
    block = next(each for each in _blocks(shown) if each.get("block_id") == block_id)
    element = block["element"]
    for key in ("initial_value", "initial_time", "initial_date", "initial_conversation", "initial_users"):
        if key in element:
            return element[key]
    if "initial_options" in element:
        return [option["value"] for option in element["initial_options"]]
    return element["initial_option"]["value"] if "initial_option" in element else None


def fields(shown: Rendered | dict[str, Any]) -> dict[str, bool]:
    """Every field by its block id, and whether it may stay empty."""
    inputs = [block for block in _blocks(shown) if block["type"] == "input"]
    return {block["block_id"]: block.get("optional", False) for block in inputs}


def _blocks(shown: Rendered | dict[str, Any]) -> list[dict[str, Any]]:
    return list(shown.blocks) if isinstance(shown, Rendered) else list(shown["blocks"])


def _elements(shown: Rendered | dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for block in _blocks(shown):
        found += block["elements"] if block["type"] == "actions" else []
        found += [block["accessory"]] if "accessory" in block else []
    return found


def _said(block: dict[str, Any]) -> list[str]:
    if block["type"] == "context":
        return [element["text"] for element in block["elements"]]
    return [block["text"]["text"]] if block["type"] in {"section", "header"} else []


def _written(block: dict[str, Any]) -> str:
    inner = [each for part in block["elements"] for each in part["elements"]]
    return "".join(each["text"] if each["type"] == "text" else f":{each['name']}:" for each in inner)
