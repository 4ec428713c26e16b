"""Foreign words in our sentences: nothing comes alive, nothing gets lost."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.surfaces.mrkdwn import LOW_LINE, WORD_JOINER, Mrkdwn, channel, escape, undirected

PIECES = [
    "<!channel>", "<!here>", "<@U0BEN>", "<#C0SOUTH|general>", "<!subteam^S1|@sales>", "@here", "#general",
    "<https://evil.example|bank.example>", "https://a.example/b_c", "mailto:a@b.example", ":tada:", "://",
    "*", "_", "~", "`", "```", "> ", "&", "&lt;", "&amp;lt;", "<", ">", "|", "\n", " ", "a", "1. ", "- ",
    "\u202e", "\u2066", "\u200b", "سلام", "👩\u200d💻", "\\", "\t",
]  # fmt: skip
NASTY = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map("".join)


@given(NASTY)
def test_nothing_comes_alive(text: str) -> None:
    shown = escape(text)
    assert not re.search(r"[<>*~`]", shown)
    assert not re.search(r"&(?!(amp|lt|gt);)", shown)
    assert not re.search(r"^\s*&gt;", shown, re.MULTILINE)
    assert not re.search(r"(?<![^\W_])_|_(?![^\W_])", shown)
    assert not re.search(r"[@#]\w", shown)
    assert "://" not in shown
    assert shown == undirected(shown)


@given(NASTY)
def test_a_reader_still_reads_the_same(text: str) -> None:
    """Lookalikes and word joiners taken back, it is the text, but for invisible turns of direction."""
    assert plainly(html.unescape(escape(text))) == plainly(undirected(text))


def plainly(text: str) -> str:
    """One spelling for what looks alike."""
    alike: dict[str, str | int | None] = {
        "\u2217": "*",
        "\u223c": "~",
        "\u02cb": "`",
        "\u203a": ">",
        LOW_LINE: "_",
        WORD_JOINER: None,
    }
    return re.sub(r"^(\s*)>+", r"\1>", text.translate(str.maketrans(alike)), flags=re.MULTILINE)


@pytest.mark.parametrize(
    "name",
    ["Ana Ruiz", "Zoë O'Neill-Núñez", "李 小龙", "مريم", "snake_case_name", "R2D2 :robot_face:", "50 % off"],
)
def test_ordinary_names_stay_as_they_are(name: str) -> None:
    assert escape(name) == name


def test_a_channel_is_mentioned_by_its_id() -> None:
    assert channel("C0SOUTH") == Mrkdwn("<#C0SOUTH>")
