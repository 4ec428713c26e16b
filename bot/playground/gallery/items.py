"""How one gallery item is described; not which items there are."""

from typing import Any

from bot.services.ports import Rendered
from bot.slack.surfaces.words import Words

Item = dict[str, Any]
Shown = tuple[str, Rendered | dict[str, Any]]
"""A title and what it looks like."""


def item(group: str, number: int, surface: str, shown: Shown) -> Item:
    """As the gallery page reads it."""
    title, looks = shown
    described: Item = {"id": f"{group.lower().replace(' ', '-')}-{number}", "title": title, "group": group}
    described["surface"] = surface
    if isinstance(looks, Rendered):
        return described | {"text": looks.text, "blocks": list(looks.blocks)}
    return described | {"text": "", "view": looks}


def questions(words: Words) -> list[str]:
    """Every question of the bank by its key."""
    found = sorted(text_id for text_id in words.catalog.ids() if text_id.startswith("question-"))
    return [text_id.removeprefix("question-") for text_id in found]
