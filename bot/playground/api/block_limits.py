"""Slack's published limits on blocks, surface by surface; says what is wrong, changes nothing."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from bot.playground.api.chart_limits import check_chart, check_data_table
from bot.playground.api.element_limits import (
    IN_ACTIONS,
    IN_SECTIONS,
    INPUTS,
    check_element,
    check_image,
    check_text,
    problem,
)
from bot.playground.world.types import Json

Problems = Iterator[str]
Checker = Callable[[Json, str], Problems]

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
EVERYWHERE = frozenset({"message", "modal", "home"})
CHARTS_A_MESSAGE = 2
MOST_MARKDOWN = 12_000


def check_blocks(blocks: list[Any], surface: str, at: str = "") -> list[str]:
    """Everything that Slack would refuse in these blocks on a `message`, `modal` or `home`."""
    found = []
    if len(blocks) > MOST_BLOCKS[surface]:
        found.append(problem(f"no more than {MOST_BLOCKS[surface]} items allowed", f"{at}/blocks"))
    for index, block in enumerate(blocks):
        found += _check_block(block, surface, f"{at}/blocks/{index}")
    found += _check_ids([block for block in blocks if isinstance(block, dict)], f"{at}/blocks")
    charts = [block for block in blocks if _kind(block) == "data_visualization"]
    if surface == "message" and len(charts) > CHARTS_A_MESSAGE:
        found.append(problem(f"no more than {CHARTS_A_MESSAGE} charts in a message", f"{at}/blocks"))
    return found


def _kind(block: Any) -> str:
    return str(block.get("type")) if isinstance(block, dict) else "None"


def _check_block(block: Any, surface: str, at: str) -> Problems:
    kind = _kind(block)
    if kind not in BLOCKS:
        yield problem(f"unsupported type: {kind}", f"{at}/type")
        return
    surfaces, known, checker = BLOCKS[kind]
    if surface not in surfaces:
        yield problem(f"unsupported type: {kind} in a {surface}", f"{at}/type")
        return
    for key in sorted(set(block) - known - {"type", "block_id"}):
        yield problem(f"unknown field: {key}", f"{at}/{key}")
    if len(str(block.get("block_id") or "")) > 255:
        yield problem("must be less than 256 characters", f"{at}/block_id")
    try:
        yield from checker(block, at)
    except (AttributeError, KeyError, TypeError):
        # Something stands where Slack expects something else altogether, such as a word for an object.
        yield problem("malformed block", at)


def _check_ids(blocks: list[Json], at: str) -> Problems:
    for block_id in _repeated(blocks, "block_id"):
        yield problem(f"block_id must be unique: {block_id}", at)
    for block in blocks:
        elements = block.get("elements")
        for action_id in _repeated(elements if isinstance(elements, list) else [], "action_id"):
            yield problem(f"action_id must be unique in its block: {action_id}", at)


def _repeated(things: list[Any], key: str) -> list[str]:
    counted = Counter(str(thing[key]) for thing in things if isinstance(thing, dict) and thing.get(key))
    return [name for name, times in counted.items() if times > 1]


def _section(block: Json, at: str) -> Problems:
    if not block.get("text") and not block.get("fields"):
        yield problem("a section needs text or fields", at)
    if block.get("text") is not None:
        yield from check_text(block["text"], f"{at}/text", 3000)
    yield from _count(block, "fields", at, 10)
    for index, text in enumerate(block.get("fields") or []):
        yield from check_text(text, f"{at}/fields/{index}", 2000)
    if block.get("accessory") is not None:
        yield from check_element(block["accessory"], f"{at}/accessory", IN_SECTIONS)


def _header(block: Json, at: str) -> Problems:
    yield from check_text(block.get("text"), f"{at}/text", 150, plain=True)


def _context(block: Json, at: str) -> Problems:
    yield from _count(block, "elements", at, 10, required=True)
    for index, element in enumerate(block.get("elements") or []):
        where = f"{at}/elements/{index}"
        if isinstance(element, dict) and element.get("type") == "image":
            yield from check_image(element, where)
        else:
            yield from check_text(element, where, 3000)


def _actions(block: Json, at: str) -> Problems:
    yield from _count(block, "elements", at, 25, required=True)
    for index, element in enumerate(block.get("elements") or []):
        yield from check_element(element, f"{at}/elements/{index}", IN_ACTIONS)


def _input(block: Json, at: str) -> Problems:
    yield from check_text(block.get("label"), f"{at}/label", 2000, plain=True)
    if block.get("hint") is not None:
        yield from check_text(block["hint"], f"{at}/hint", 2000, plain=True)
    yield from check_element(block.get("element"), f"{at}/element", INPUTS)


def _image(block: Json, at: str) -> Problems:
    yield from check_image(block, at)
    if block.get("title") is not None:
        yield from check_text(block["title"], f"{at}/title", 2000, plain=True)


def _alert(block: Json, at: str) -> Problems:
    yield from check_text(block.get("text"), f"{at}/text", 200)


def _markdown(block: Json, at: str) -> Problems:
    if not 0 < len(block.get("text") or "") <= MOST_MARKDOWN:
        yield problem(f"must be between 1 and {MOST_MARKDOWN} characters", f"{at}/text")


def _rich_text(block: Json, at: str) -> Problems:
    yield from _count(block, "elements", at, 3000, required=True)


def _video(block: Json, at: str) -> Problems:
    yield from check_text(block.get("title"), f"{at}/title", 200, plain=True)
    for key in ("video_url", "thumbnail_url", "alt_text"):
        if not block.get(key):
            yield problem(f"missing required field: {key}", at)


def _table(block: Json, at: str) -> Problems:
    yield from _count(block, "rows", at, 101, required=True)
    for index, row in enumerate(block.get("rows") or []):
        if len(row) > 20:
            yield problem("no more than 20 items allowed", f"{at}/rows/{index}")


def _nothing_more(block: Json, at: str) -> Problems:
    del block, at
    yield from ()


def _count(block: Json, key: str, at: str, most: int, *, required: bool = False) -> Problems:
    items = block.get(key)
    if items is None and not required:
        return
    if not isinstance(items, list) or not items:
        yield problem("must provide at least 1 item", f"{at}/{key}")
    elif len(items) > most:
        yield problem(f"no more than {most} items allowed", f"{at}/{key}")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS: dict[str, tuple[frozenset[str], frozenset[str], Checker]] = {
    "actions": (EVERYWHERE, _words("elements"), _actions),
    "alert": (frozenset({"modal"}), _words("text level"), _alert),
    "context": (EVERYWHERE, _words("elements"), _context),
    "data_table": (
        frozenset({"message", "home"}),
        _words("caption rows page_size row_header_column_index"),
        check_data_table,
    ),
    "data_visualization": (frozenset({"message", "home"}), _words("title chart"), check_chart),
    "divider": (EVERYWHERE, frozenset(), _nothing_more),
    "header": (EVERYWHERE, _words("text level"), _header),
    "image": (EVERYWHERE, _words("image_url slack_file alt_text title"), _image),
    "input": (EVERYWHERE, _words("label element dispatch_action hint optional"), _input),
    "markdown": (frozenset({"message"}), _words("text"), _markdown),
    "rich_text": (EVERYWHERE, _words("elements"), _rich_text),
    "section": (EVERYWHERE, _words("text fields accessory expand"), _section),
    "table": (frozenset({"message", "home"}), _words("rows column_settings"), _table),
    "video": (
        EVERYWHERE,
        _words("title title_url description video_url thumbnail_url alt_text author_name provider_name")
        | _words("provider_icon_url"),
        _video,
    ),
}
