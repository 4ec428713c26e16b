"""The shape of a chart as Slack's page on `data_visualization` gives it, since the published schemas lack the block."""

from typing import Any

SLACKS_PAGE = "https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block"

_LABEL = {"type": "string", "minLength": 1, "maxLength": 20}
_AXIS_TITLE = {"type": "string", "minLength": 1, "maxLength": 50}
_POINT = {
    "type": "object",
    "required": ["label", "value"],
    "additionalProperties": False,
    "properties": {"label": _LABEL, "value": {"type": "number"}},
}
_SERIES = {
    "type": "object",
    "required": ["name", "data"],
    "additionalProperties": False,
    "properties": {"name": _LABEL, "data": {"type": "array", "minItems": 1, "maxItems": 20, "items": _POINT}},
}
_AXES = {
    "type": "object",
    "required": ["categories"],
    "additionalProperties": False,
    "properties": {
        "categories": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "uniqueItems": True,
            "items": _LABEL,
        },
        "x_label": _AXIS_TITLE,
        "y_label": _AXIS_TITLE,
    },
}
_DRAWN = {
    "type": "object",
    "required": ["type", "series", "axis_config"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["line", "bar", "area"]},
        "series": {"type": "array", "minItems": 1, "maxItems": 6, "items": _SERIES},
        "axis_config": _AXES,
    },
}
CHART: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "chart"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "data_visualization"},
        "block_id": {"type": "string", "minLength": 1, "maxLength": 255},
        "title": {"type": "string", "minLength": 1, "maxLength": 50},
        "chart": _DRAWN,
    },
}
"""Lines, bars and areas; nothing of ours is a pie. Of the most series there can be, the lower of two figures."""


def is_chart(block: dict[str, Any]) -> bool:
    return bool(block.get("type") == "data_visualization")
