"""A long command shows how far it is where somebody watches, and says nothing into a pipe."""

import re
from io import StringIO

from rich.console import Console

from bot.operating.progress import progress


def shown(*, terminal: bool, total: int | None = 40) -> str:
    out = StringIO()
    console = Console(file=out, force_terminal=terminal, width=80, color_system=None)
    with progress("Rows", total, console) as step:
        for _ in range(4):
            step(10)
    return out.getvalue()


def test_on_a_terminal_there_is_a_bar_that_goes_when_the_work_is_done() -> None:
    said = shown(terminal=True)
    assert "Rows" in said
    assert "40/40" in said
    assert re.search(r"\x1b\[2K\s*$", said), "the last thing on the terminal is an emptied line"


def test_also_where_nobody_knows_how_much_there_is() -> None:
    assert "40/?" in shown(terminal=True, total=None)


def test_in_a_pipe_there_is_nothing() -> None:
    assert shown(terminal=False) == ""
