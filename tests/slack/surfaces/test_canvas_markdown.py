"""People's words in a canvas: nothing in them begins a mention, a link, a heading or anything else."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId
from bot.domain.strength import Strength
from bot.playground.gallery.samples import ARABIC, LONG, NASTY, PUMP, SEAL_KIT, TEAM
from bot.services.contents.playbook import ChapterContent, PlaybookDocument, PlayContent, Said
from bot.services.contents.roundups import Entry
from bot.slack.surfaces.canvas_markdown import canvas, inert, markdown
from bot.slack.surfaces.mrkdwn import WORD_JOINER
from tests.slack.surfaces.looks import WORDS

MARKUP = (
    "# ",
    "## ",
    "> ",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "1) ",
    "- [ ] ",
    "***",
    "---",
    "===",
    "```",
    "    ",
    "\t",
    "~~~",
    "~~gone~~",
    "**bold**",
    "__b__",
    "_soft_",
    "`code`",
    "[bank](https://bank.example)",
    "![](@U0BEN)",
    "![](#C0SALES)",
    "[a]: https://bank.example",
    "[a]",
    "[^1]",
    "<@U0BEN>",
    "<!channel>",
    "<https://bank.example>",
    "<b>",
    "<!-- ",
    "&lt;b&gt;",
    "&#42;",
    "@here",
    "@ben",
    "#sales",
    "https://bank.example",
    "www.bank.example",
    "bank.example",
    "ben@bank.example",
    "mailto:ben@bank.example",
    "|a|b|",
    "|-|-|",
    "\\",
    "\\*",
    "\n",
    "\r\n",
    "\n\n",
    "\u2028",
    "\x85",
    "\x0b",
    "\u202e",
    "==marked==",
    "word",
    " ",
    ".",
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(MARKUP)).map("".join))
INSIDE = {"paragraph_open", "paragraph_close", "inline", "text", "hardbreak", "softbreak", "blockquote_open"}


def document(text: str, says: str = "", name: str = "Ana") -> PlaybookDocument:
    said = (Said(name, says),) if says else ()
    play = PlayContent(Entry(text, Whose.MINE, name, BrightSpotId(1)), 3, said)
    return PlaybookDocument(TEAM, (ChapterContent(Strength.EXPLAINING, (play,)),))


@pytest.mark.parametrize("text", [PUMP, SEAL_KIT, ARABIC, LONG.strip()])
def test_plain_words_are_read_as_they_were_written(text: str) -> None:
    assert inert(text).replace(WORD_JOINER, "") == text


def test_figures_times_and_emoji_stay() -> None:
    text = "At 10:30:45 they took 3.5 % off, $500 in all :tada: :+1::skin-tone-3: :white_check_mark:"
    assert inert(text) == text


def test_lines_stay_lines() -> None:
    assert inert("One\r\nTwo\n\n\nThree").replace(WORD_JOINER, "") == "One  \nTwo  \nThree"


@given(TEXTS)
def test_nothing_that_opens_anything_is_left(text: str) -> None:
    dead = inert(text)
    assert not set(dead) & set("*~`<>|\\\t\r\v\f\x85\u2028\u2029\u202e")
    for opener in (
        "](",
        "]:",
        "][",
        "![",
        "@U",
        "@h",
        "@b",
        "#C",
        "#s",
        "://",
        "&#",
        "&l",
        "www.b",
        "k.e",
        "\n#",
    ):
        assert opener not in dead
    for line in dead.split("\n")[1:]:
        assert line.startswith(WORD_JOINER)


@given(TEXTS, TEXTS, TEXTS)
def test_to_a_parser_they_are_words_and_nothing_else(text: str, says: str, name: str) -> None:
    parser = pytest.importorskip("markdown_it", reason="the Markdown parser is not installed").MarkdownIt
    plain = _shape(parser, document("words", "words", "name"))
    found = _shape(parser, document(text, says or "words", name))
    assert [kind for kind in found if kind not in INSIDE] == [kind for kind in plain if kind not in INSIDE]


def _shape(parser: Any, content: PlaybookDocument) -> list[str]:
    """What a parser sees in it, tables and struck words included."""
    reading = parser("commonmark").enable(["table", "strikethrough"])
    tokens = reading.parse(canvas(WORDS, content))
    return [each.type for token in tokens for each in (token, *(token.children or ()))]


def test_all_of_it_can_be_read_from_top_to_bottom() -> None:
    written = markdown(WORDS, document(PUMP, "They started drawing too.", "Ana")).replace(WORD_JOINER, "")
    assert written.split("\n\n") == [
        "What worked for three people or more in this team, in the words of whoever found it.",
        "## Explaining & demos",
        "**Ana**",
        f"> {PUMP}",
        "It has worked in 3 places.",
        "Ana says: “They started drawing too.”",
    ]


def test_nobodys_words_are_in_one_that_is_begun_or_left() -> None:
    full = document(PUMP)
    for bare in (replace(full, begins=True), replace(full, moved=True)):
        assert PUMP[:9] not in canvas(WORDS, bare)


def test_whoever_has_no_name_left_is_a_colleague() -> None:
    assert "**A colleague**" in markdown(WORDS, document(PUMP, name="")).replace(WORD_JOINER, "")
    assert "**A colleague**" in markdown(WORDS, document(PUMP, name=" \n ")).replace(WORD_JOINER, "")


def test_markup_in_words_stays_visible() -> None:
    shown = inert(NASTY).replace(WORD_JOINER, "")
    assert "kessler.example" in shown
    assert "here stayed" in shown
