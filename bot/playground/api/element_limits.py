"""Slack's published limits on what stands inside blocks: texts, buttons, menus, fields; knows no surface."""

from collections.abc import Iterator
from typing import Any

from bot.playground.world.types import Json

Problems = Iterator[str]

SELECTS = frozenset(
    f"{many}{kind}_select"
    for many in ("", "multi_")
    for kind in ("static", "external", "users", "conversations", "channels")
)
PICKERS = frozenset({"datepicker", "timepicker", "datetimepicker"})
CHOICES = frozenset({"checkboxes", "radio_buttons"})
TYPED = frozenset(
    {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input"}
)
BUTTONS = frozenset({"button", "overflow", "workflow_button"})

SINGLE_SELECTS = frozenset(name for name in SELECTS if not name.startswith("multi_"))
INPUTS = SELECTS | PICKERS | CHOICES | TYPED | {"file_input"}
IN_ACTIONS = BUTTONS | SINGLE_SELECTS | PICKERS | CHOICES | {"rich_text_input"}
IN_SECTIONS = BUTTONS | SELECTS | PICKERS | CHOICES | {"image"}

STYLES = ("primary", "danger")
CONFIRM = (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30))


def problem(sentence: str, at: str) -> str:
    """One complaint, in the form Slack's `response_metadata.messages` have."""
    return f"[ERROR] {sentence} [json-pointer:{at}]"


def check_text(text: Any, at: str, most: int, *, plain: bool = False) -> Problems:
    """A text object: its type, and 1 to `most` characters."""
    if not isinstance(text, dict) or not isinstance(text.get("text"), str):
        yield problem("must be a text object", at)
        return
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    if text.get("type") not in kinds:
        yield problem(f"unsupported type: {text.get('type')}", f"{at}/type")
    if not text["text"]:
        yield problem("must be more than 0 characters", f"{at}/text")
    if len(text["text"]) > most:
        yield problem(f"must be less than {most + 1} characters", f"{at}/text")


def check_image(image: Json, at: str) -> Problems:
    """An image, as block or element: an address and words for those who do not see it."""
    if not image.get("image_url") and not image.get("slack_file"):
        yield problem("missing required field: image_url", at)
    if not 0 < len(image.get("alt_text") or "") <= 2000:
        yield problem("alt_text must be between 1 and 2000 characters", at)


def check_element(element: Any, at: str, allowed: frozenset[str]) -> Problems:
    """One element where only some kinds may stand."""
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in allowed:
        yield problem(f"unsupported type: {kind}", f"{at}/type")
        return
    if kind == "image":
        yield from check_image(element, at)
        return
    yield from _lengths(element, at, (("action_id", 255),))
    if element.get("placeholder") is not None:
        yield from check_text(element["placeholder"], f"{at}/placeholder", 150, plain=True)
    if element.get("confirm") is not None:
        yield from _confirm(element["confirm"], f"{at}/confirm")
    yield from _by_kind(element, str(kind), at)


def _by_kind(element: Json, kind: str, at: str) -> Problems:
    if kind == "button":
        yield from _button(element, at)
    elif kind in ("static_select", "multi_static_select"):
        yield from _menu(element, at)
    elif kind == "external_select":
        yield from _external(element, at)
    elif kind == "overflow":
        yield from _options(element.get("options"), f"{at}/options", 5, 75)
    elif kind in CHOICES:
        yield from _options(element.get("options"), f"{at}/options", 10, 75)
    elif kind == "plain_text_input":
        yield from _typing(element, at)


def _button(element: Json, at: str) -> Problems:
    yield from check_text(element.get("text"), f"{at}/text", 75, plain=True)
    yield from _lengths(element, at, (("value", 2000), ("url", 3000), ("accessibility_label", 75)))
    if element.get("style") not in (None, *STYLES):
        yield problem(f"unsupported style: {element['style']}", f"{at}/style")


def _menu(element: Json, at: str) -> Problems:
    groups = element.get("option_groups")
    if (groups is None) == (element.get("options") is None):
        yield problem("needs either options or option_groups", at)
    elif groups is None:
        yield from _options(element["options"], f"{at}/options", 100, 75)
    else:
        if not 0 < len(groups) <= 100:
            yield problem("must provide 1 to 100 items", f"{at}/option_groups")
        for index, group in enumerate(groups):
            where = f"{at}/option_groups/{index}"
            yield from check_text(group.get("label"), f"{where}/label", 75, plain=True)
            yield from _options(group.get("options"), f"{where}/options", 100, 75)
    yield from _initial_options(element, at)


def _initial_options(element: Json, at: str) -> Problems:
    """What is chosen at first must be one of the options, word for word."""
    groups = [option for group in element.get("option_groups") or [] for option in group.get("options") or []]
    offered = {option.get("value") for option in [*(element.get("options") or []), *groups]}
    chosen = (
        [element["initial_option"]] if element.get("initial_option") else element.get("initial_options") or []
    )
    if any(option.get("value") not in offered for option in chosen):
        yield problem("initial option is not among the options", at)


def _options(options: Any, at: str, most: int, longest: int) -> Problems:
    if not isinstance(options, list) or not 0 < len(options) <= most:
        yield problem(f"must provide 1 to {most} items", at)
        return
    for index, option in enumerate(options):
        yield from check_text(option.get("text"), f"{at}/{index}/text", longest)
        if option.get("description") is not None:
            yield from check_text(option["description"], f"{at}/{index}/description", 75)
        if not 0 < len(option.get("value") or "") <= 150:
            yield problem("value must be between 1 and 150 characters", f"{at}/{index}/value")


def check_suggestions(options: Any) -> Problems:
    """What an app may answer while somebody types into a menu; nothing at all is an answer."""
    if options != []:
        yield from _options(options, "/options", 100, 75)


def _external(element: Json, at: str) -> Problems:
    if not 0 <= element.get("min_query_length", 3) <= 100:
        yield problem("must be between 0 and 100", f"{at}/min_query_length")
    if element.get("initial_option") is not None:
        yield from _options([element["initial_option"]], f"{at}/initial_option", 1, 75)


def _typing(element: Json, at: str) -> Problems:
    longest, shortest = element.get("max_length", 3000), element.get("min_length", 0)
    if not 0 < longest <= 3000:
        yield problem("must be between 1 and 3000", f"{at}/max_length")
    if not 0 <= shortest <= longest:
        yield problem("must be between 0 and max_length", f"{at}/min_length")
    if len(element.get("initial_value") or "") > longest:
        yield problem(f"must be less than {longest + 1} characters", f"{at}/initial_value")


def _confirm(confirm: Any, at: str) -> Problems:
    for key, most in CONFIRM:
        if key == "confirm" or key in confirm or key in ("title", "text"):
            yield from check_text(confirm.get(key), f"{at}/{key}", most, plain=key != "text")


def _lengths(element: Json, at: str, limits: tuple[tuple[str, int], ...]) -> Problems:
    for key, most in limits:
        if len(element.get(key) or "") > most:
            yield problem(f"must be less than {most + 1} characters", f"{at}/{key}")
