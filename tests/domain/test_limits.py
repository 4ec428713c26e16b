"""The table of limits: each with a figure and a sentence, and the page says the same."""

from pathlib import Path

import bot
from bot.domain.limits import LIMITS

PAGE = Path(bot.__file__).parent.parent / "docs" / "limits.md"


def test_every_limit_is_a_figure_and_says_what_happens() -> None:
    assert all(limit.most > 0 and limit.then for limit in LIMITS)
    assert len({limit.what for limit in LIMITS}) == len(LIMITS)


def test_the_page_has_the_same_table() -> None:
    rows = [
        line
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("| ") and "| most |" not in line
    ]
    assert rows == [f"| {limit.what} | {limit.most:,} | {limit.then} |" for limit in LIMITS]
