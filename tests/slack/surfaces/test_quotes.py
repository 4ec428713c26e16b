"""Whole texts as rich text: every character is there, and only emoji are more than characters."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.surfaces.mrkdwn import undirected
from bot.slack.surfaces.parts import message
from bot.slack.surfaces.quotes import PIECE, WHOLE, quote, said, shortened, spoken
from tests.slack.surfaces.test_mrkdwn import NASTY


def elements(block: Any) -> list[dict[str, Any]]:
    (rich,) = message("notice", [block]).blocks
    (inner,) = rich["elements"]
    found: list[dict[str, Any]] = inner["elements"]
    return found


def written(found: list[dict[str, Any]]) -> str:
    return "".join(each["text"] if each["type"] == "text" else f":{each['name']}:" for each in found)


@given(NASTY)
def test_only_letters_and_emoji(text: str) -> None:
    found = elements(quote(text))
    assert {each["type"] for each in found} <= {"text", "emoji"}
    assert all("style" not in each for each in found)
    assert written(found) == (undirected(text) or " ")


def test_emoji_that_slack_names_come_back_as_emoji() -> None:
    found = elements(said(":tada: and :+1::skin-tone-3: at 10:30:45 with :100: points, a:b:c"))
    assert [each["name"] for each in found if each["type"] == "emoji"] == ["tada", "+1"]


def test_the_name_stands_in_bold_before_the_text() -> None:
    name, text = elements(spoken("*Ana* <!here>", "drew *it*"))
    assert (name["text"], name["style"]) == ("*Ana* <!here>:", {"bold": True})
    assert text == {"type": "text", "text": " drew *it*"}


@given(st.integers(min_value=0, max_value=WHOLE + 50))
def test_no_piece_is_longer_than_slack_takes(length: int) -> None:
    found = elements(quote("x" * length, WHOLE))
    assert all(len(each["text"]) <= PIECE for each in found)
    assert len(written(found)) == max(1, min(length, WHOLE))


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    assert shortened("a few words", 6) == "a few…"
    assert shortened("a few", 6) == "a few"
