"""What is filled in on a view: initial values, a person's choices, what is missing; knows no meaning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.playground.world.blocks import interactive
from bot.playground.world.types import Declined, Json

Values = dict[str, Json]
Choice = str | int | float | Sequence[str] | None

REQUIRED = "Please complete this required field."


@dataclass(frozen=True)
class Slot:
    """Where an element keeps its value in `state`, where it takes it from at first, and what it is."""

    key: str
    initial: str
    options: bool = False
    many: bool = False


SLOTS: dict[str, Slot] = {
    "plain_text_input": Slot("value", "initial_value"),
    "email_text_input": Slot("value", "initial_value"),
    "url_text_input": Slot("value", "initial_value"),
    "number_input": Slot("value", "initial_value"),
    "rich_text_input": Slot("rich_text_value", "initial_value"),
    "static_select": Slot("selected_option", "initial_option", options=True),
    "external_select": Slot("selected_option", "initial_option", options=True),
    "radio_buttons": Slot("selected_option", "initial_option", options=True),
    "multi_static_select": Slot("selected_options", "initial_options", options=True, many=True),
    "multi_external_select": Slot("selected_options", "initial_options", options=True, many=True),
    "checkboxes": Slot("selected_options", "initial_options", options=True, many=True),
    "users_select": Slot("selected_user", "initial_user"),
    "multi_users_select": Slot("selected_users", "initial_users", many=True),
    "channels_select": Slot("selected_channel", "initial_channel"),
    "multi_channels_select": Slot("selected_channels", "initial_channels", many=True),
    "conversations_select": Slot("selected_conversation", "initial_conversation"),
    "multi_conversations_select": Slot("selected_conversations", "initial_conversations", many=True),
    "datepicker": Slot("selected_date", "initial_date"),
    "timepicker": Slot("selected_time", "initial_time"),
    "datetimepicker": Slot("selected_date_time", "initial_date_time"),
    "file_input": Slot("files", "", many=True),
}


def initial_values(blocks: Iterable[Json]) -> Values:
    """The state of a view nobody has touched yet: every stateful element with its initial value."""
    values: Values = {}
    for block, element in interactive(blocks):
        if slot := SLOTS.get(element["type"]):
            entry = {"type": element["type"], slot.key: element.get(slot.initial, [] if slot.many else None)}
            values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def carried_over(values: Values, blocks: Iterable[Json]) -> Values:
    """Initial values, overlaid with what was typed under the same ids: Slack keeps that on an update."""
    fresh = initial_values(blocks)
    for block_id, actions in fresh.items():
        for action_id, entry in actions.items():
            typed = values.get(block_id, {}).get(action_id)
            if typed is not None and typed["type"] == entry["type"]:
                actions[action_id] = typed
    return fresh


def options_of(element: Json) -> list[Json]:
    """All options of a menu, groups flattened."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def option(element: Json, choice: str, suggested: Iterable[Json] = ()) -> Json:
    """The option with this value or label, as payloads carry it. Raises Declined when there is none."""
    for candidate in (*options_of(element), *suggested):
        if choice in (candidate.get("value"), candidate["text"]["text"]):
            return {"text": candidate["text"], "value": candidate.get("value", "")}
    raise Declined(f"There is no choice “{choice}” in this menu.")


def entry_for(element: Json, choice: Choice) -> Json:
    """A plain choice as `state` has it: `"16:30"` becomes `{"type": "timepicker", "selected_time": …}`."""
    slot = SLOTS[element["type"]]
    if choice is None:
        return {"type": element["type"], slot.key: [] if slot.many else None}
    if slot.many:
        chosen = (
            list(choice) if isinstance(choice, Sequence) and not isinstance(choice, str) else [str(choice)]
        )
        return {
            "type": element["type"],
            slot.key: [option(element, c) for c in chosen] if slot.options else chosen,
        }
    return {
        "type": element["type"],
        slot.key: option(element, str(choice)) if slot.options else _plain(element, choice),
    }


def _plain(element: Json, choice: Choice) -> Any:
    return choice if element["type"] == "datetimepicker" else str(choice)


def complaints(blocks: Iterable[Json], values: Values) -> dict[str, str]:
    """What Slack's client refuses to send: by block id, the sentence under the field."""
    found: dict[str, str] = {}
    for block in blocks:
        if block["type"] == "input" and (sentence := _complaint(block, values)):
            found[block["block_id"]] = sentence
    return found


def _complaint(block: Json, values: Values) -> str | None:
    element = block["element"]
    slot = SLOTS[element["type"]]
    value = values.get(block["block_id"], {}).get(element["action_id"], {}).get(slot.key)
    if value in (None, "", []) or (isinstance(value, str) and not value.strip()):
        return None if block.get("optional") else REQUIRED
    return _length_complaint(element, value) if isinstance(value, str) else None


def _length_complaint(element: Json, value: str) -> str | None:
    longest = element.get("max_length", 3000)
    if element["type"] == "plain_text_input" and len(value) > longest:
        return f"Please use at most {longest} characters."
    if len(value) < element.get("min_length", 0):
        return f"Please use at least {element['min_length']} characters."
    return None
