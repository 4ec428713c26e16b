"""Everything that the bot can show: valid for Slack's schemas, within its limits, quiet about answers."""

import json
import os
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.playground.gallery import gallery
from bot.playground.gallery.samples import ARABIC, LONG, NASTY, PUMP, SEAL_KIT
from bot.slack.identifiers import ActionId, CallbackId
from tests.slack.surfaces.charts import CHART, is_chart
from tests.slack.surfaces.limits import Json, blocks_of, elements_of, faults, texts

ITEMS = gallery()
OUR_CHANNELS = re.compile(r"<#C0SALES(?:SOUTH|NORTH)>")
OUR_LINK = re.compile(r"<https://slack\.com/archives/C0SALESSOUTH/p\d+\|this of yours>")
OUR_PEOPLE = re.compile(r"<@U0(?:ANA|BEN)>")
BESIDE_AN_ENTRY = {ActionId.TRY, ActionId.ASK, ActionId.PLAY, ActionId.FOUND_CHANGE, ActionId.TAKE}
"""In a list of what colleagues shared, each has its own: they are no question to the reader."""
BY_ID = [pytest.param(item, id=f"{item['id']} {item['title']}") for item in ITEMS]
MESSAGES = [
    each for each, item in zip(BY_ID, ITEMS, strict=True) if item["surface"] in {"message", "ephemeral"}
]
SCHEMAS = {
    "message": "blocks.schema.json",
    "ephemeral": "blocks.schema.json",
    "modal": "modal-view.schema.json",
    "home": "home-view.schema.json",
}


@pytest.fixture(scope="session")
def validators() -> dict[str, Any]:
    """By surface; Slack's published shapes lie outside the project."""
    folder = os.environ.get("SLACK_CONTRACT")
    if not folder:
        pytest.skip("SLACK_CONTRACT does not say where Slack's schemas are")
    return {
        surface: jsonschema.Draft7Validator(json.loads((Path(folder) / name).read_text("utf-8")))
        for surface, name in SCHEMAS.items()
    }


@pytest.mark.parametrize("item", BY_ID)
def test_is_what_slack_publishes(item: Json, validators: dict[str, Any]) -> None:
    shown = without_charts(item)
    wrong = [
        f"{error.json_path}: {error.message[:200]}"
        for error in validators[item["surface"]].iter_errors(shown)
    ]
    assert not wrong


def without_charts(item: Json) -> Any:
    """The rest of it: a chart has a shape of its own to fit (`charts.py`)."""
    rest = [block for block in blocks_of(item) if not is_chart(block)]
    return item["view"] | {"blocks": rest} if "view" in item else rest


def test_a_chart_is_what_slacks_page_says() -> None:
    charts = [block for item in ITEMS for block in blocks_of(item) if is_chart(block)]
    assert charts
    validator = jsonschema.Draft7Validator(CHART)
    assert [error.message for chart in charts for error in validator.iter_errors(chart)] == []


@pytest.mark.parametrize("item", BY_ID)
def test_keeps_within_slacks_limits(item: Json) -> None:
    assert faults(item) == []


@pytest.mark.parametrize("item", MESSAGES)
def test_a_message_asks_little(item: Json) -> None:
    elements = [element for block in item["blocks"] for element in elements_of(block)]
    kinds = [element["type"] for element in elements if element["action_id"] not in BESIDE_AN_ENTRY]
    assert kinds.count("button") <= 2
    assert kinds.count("overflow") <= 1


@pytest.mark.parametrize("item", MESSAGES)
def test_a_notification_quotes_no_answer(item: Json) -> None:
    for words in (PUMP, SEAL_KIT[:40], NASTY[:20], ARABIC[:20], LONG[:40], "teem meeting"):
        assert words not in item["text"]


@pytest.mark.parametrize("item", BY_ID)
def test_nothing_in_it_is_alive_that_we_did_not_bring_to_life(item: Json) -> None:
    """Markup between angle brackets is parsed in mrkdwn; ours are a mention of a channel, a link to a message, and in
    an introduction the two who meet."""
    for text in _mrkdwn(blocks_of(item)):
        led = OUR_PEOPLE.sub("", text) if _introduces(item) else text
        assert "<" not in OUR_LINK.sub("", OUR_CHANNELS.sub("", led))
        assert "@here" not in text


@pytest.mark.parametrize("item", BY_ID)
def test_speaks_like_an_adult(item: Json) -> None:
    for text in (*texts(blocks_of(item)), item["text"]):
        assert "!" not in text.replace("<!channel>", "").replace("<!here>", "")
        assert "{" not in text


def _introduces(item: Json) -> bool:
    """Only who is brought together with somebody is led to them."""
    return item["group"] == "Introductions" or str(item["title"]).startswith("No conversation could")


def test_the_same_content_looks_the_same_byte_for_byte() -> None:
    assert json.dumps(gallery()) == json.dumps(ITEMS)


def test_ids_are_unique() -> None:
    assert len({item["id"] for item in ITEMS}) == len(ITEMS)


def test_every_action_and_view_can_be_looked_at() -> None:
    elements = [element for item in ITEMS for block in blocks_of(item) for element in elements_of(block)]
    assert {element["action_id"] for element in elements} == set(ActionId)
    shown = {item["view"]["callback_id"] for item in ITEMS if "view" in item}
    assert shown == set(CallbackId) - {CallbackId.CAPTURE_SHORTCUT, CallbackId.SAVE_SHORTCUT}


def _mrkdwn(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["text"]] if node.get("type") == "mrkdwn" else []
        return [*own, *(text for value in node.values() for text in _mrkdwn(value))]
    return [text for value in node for text in _mrkdwn(value)] if isinstance(node, list) else []
