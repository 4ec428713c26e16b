"""Block limits, surface by surface: each rule has one block that breaks it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.api.block_limits import BLOCKS, check_blocks
from tests.playground.doubles import actions, button, field, options, section, text, typed

LONG = "x" * 5000

LINE: dict[str, Any] = {
    "type": "data_visualization",
    "title": "The wave",
    "chart": {
        "type": "line",
        "series": [{"name": "Kept", "data": [{"label": "Mon", "value": 1}, {"label": "Tue", "value": 2}]}],
        "axis_config": {"categories": ["Mon", "Tue"]},
    },
}
TABLE: dict[str, Any] = {
    "type": "data_table",
    "caption": "Strengths",
    "rows": [[{"type": "raw_text", "text": "Strength"}], [{"type": "raw_text", "text": "Listening"}]],
}


def menu(count: int = 2, **more: Any) -> dict[str, Any]:
    return {"type": "static_select", "action_id": "m", "options": options(*map(str, range(count))), **more}


GOOD: list[tuple[str, list[Any]]] = [
    ("message", [section("hi", accessory={"type": "overflow", "action_id": "o", "options": options("A")})]),
    ("message", [{"type": "markdown", "text": "**hi**"}, LINE, TABLE, {"type": "divider"}]),
    ("home", [LINE, TABLE, {"type": "header", "text": text("Home")}]),
    ("modal", [{"type": "alert", "text": text("Careful"), "level": "warning"}, field("f", typed("f"))]),
    (
        "modal",
        [field("f", menu(100)), field("g", {"type": "timepicker", "action_id": "t"}, hint=text("When"))],
    ),
    ("message", [{"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A wave"}]),
    ("message", [{"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}]}]),
]

BAD: list[tuple[str, list[Any], str]] = [
    ("message", [{"type": "divider"}] * 51, "no more than 50 items"),
    ("home", [{"type": "divider"}] * 101, "no more than 100 items"),
    ("message", [{"type": "sparkle"}], "unsupported type: sparkle"),
    ("message", ["words"], "unsupported type: None"),
    ("message", [{"type": "alert", "text": text("no")}], "unsupported type: alert in a message"),
    ("modal", [{"type": "markdown", "text": "no"}], "unsupported type: markdown in a modal"),
    ("home", [{"type": "markdown", "text": "no"}], "unsupported type: markdown in a home"),
    ("modal", [LINE], "unsupported type: data_visualization in a modal"),
    ("message", [{"type": "divider", "colour": "red"}], "unknown field: colour"),
    ("message", [section(LONG)], "less than 3001"),
    ("message", [section("")], "more than 0"),
    ("message", [{"type": "section"}], "text or fields"),
    ("message", [{"type": "section", "fields": [text("f")] * 11}], "no more than 10"),
    ("message", [{"type": "section", "fields": [text(LONG)]}], "less than 2001"),
    ("message", [{"type": "header", "text": text("x" * 151)}], "less than 151"),
    ("message", [{"type": "header", "text": {"type": "mrkdwn", "text": "h"}}], "unsupported type: mrkdwn"),
    ("message", [{"type": "context", "elements": [text("c")] * 11}], "no more than 10"),
    ("message", [{"type": "context", "elements": [button("b")]}], "must be a text object"),
    ("message", [actions(*[button(f"b{n}") for n in range(26)])], "no more than 25"),
    ("message", [actions()], "at least 1 item"),
    ("message", [actions(button("b", "x" * 76))], "less than 76"),
    ("message", [actions(button("b", value="x" * 2001))], "less than 2001"),
    ("message", [actions(button("b", style="loud"))], "unsupported style: loud"),
    ("message", [actions(button("x" * 256))], "less than 256"),
    ("message", [actions(button("b"), button("b"))], "action_id must be unique"),
    ("message", [section("a", block_id="s"), section("b", block_id="s")], "block_id must be unique"),
    ("message", [section("a", block_id="x" * 256)], "less than 256"),
    ("message", [actions(menu(101))], "1 to 100 items"),
    ("message", [actions(menu(0))], "1 to 100 items"),
    ("message", [actions(menu(options=[{"text": text("x" * 76), "value": "v"}]))], "less than 76"),
    ("message", [actions(menu(options=[{"text": text("x"), "value": "v" * 151}]))], "between 1 and 150"),
    ("message", [actions(menu(option_groups=[]))], "either options or option_groups"),
    ("message", [actions(menu(initial_option=options("Z")[0]))], "not among the options"),
    (
        "message",
        [actions({"type": "overflow", "action_id": "o", "options": options(*"ABCDEF")})],
        "1 to 5 items",
    ),
    ("message", [actions(typed("t"))], "unsupported type: plain_text_input"),
    (
        "message",
        [actions(button("b", confirm={"title": text("x" * 101), "text": text("?")}))],
        "less than 101",
    ),
    ("modal", [field("f", typed("t", max_length=3001))], "between 1 and 3000"),
    ("modal", [field("f", typed("t", initial_value=LONG))], "less than 3001"),
    ("modal", [field("f", typed("t", placeholder=text("x" * 151)))], "less than 151"),
    ("modal", [field("f", button("b"))], "unsupported type: button"),
    ("modal", [field("x" * 2001, typed("t"))], "less than 2001"),
    ("message", [{"type": "image", "alt_text": "a"}], "image_url"),
    ("message", [{"type": "image", "image_url": "https://example.com/a.png"}], "alt_text"),
    ("message", [LINE, LINE, LINE], "no more than 2 charts"),
    ("message", [LINE | {"title": "x" * 51}], "between 1 and 50"),
    ("message", [LINE | {"chart": {"type": "radar"}}], "unsupported chart: radar"),
    (
        "message",
        [LINE | {"chart": LINE["chart"] | {"axis_config": {"categories": ["Mon"]}}}],
        "every category",
    ),
    (
        "message",
        [LINE | {"chart": {"type": "pie", "segments": [{"label": "x" * 21, "value": 1}]}}],
        "20 characters",
    ),
    ("message", [TABLE | {"rows": TABLE["rows"][:1]}], "2 to 201"),
    ("message", [TABLE | {"caption": ""}], "caption"),
]


@pytest.mark.parametrize(("surface", "blocks"), GOOD)
def test_what_slack_takes(surface: str, blocks: list[Any]) -> None:
    assert check_blocks(blocks, surface) == []


@pytest.mark.parametrize(("surface", "blocks", "complaint"), BAD)
def test_what_slack_refuses(surface: str, blocks: list[Any], complaint: str) -> None:
    assert any(complaint in problem for problem in check_blocks(blocks, surface)), check_blocks(
        blocks, surface
    )


def test_a_complaint_points_at_the_place() -> None:
    [problem] = check_blocks([section("fine"), section("")], "modal", at="/view")
    assert problem == "[ERROR] must be more than 0 characters [json-pointer:/view/blocks/1/text/text]"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "text", "elements", "options", "chart", "rows"]), inner)
    ),
    max_leaves=8,
)
BLOCK = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(BLOCKS))},
    optional=dict.fromkeys(
        ["text", "elements", "fields", "accessory", "element", "label", "rows", "chart"], JSON
    ),
)


@settings(max_examples=60)
@given(st.lists(BLOCK | JSON, max_size=3), st.sampled_from(["message", "modal", "home"]))
def test_whatever_is_sent_is_judged_and_never_crashes(blocks: list[Any], surface: str) -> None:
    assert all(problem.startswith("[ERROR]") for problem in check_blocks(blocks, surface))
