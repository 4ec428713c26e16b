"""How far a long command is, beside its output and only where somebody watches; nothing at all in a pipe."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Step = Callable[[int], None]
"""So many more are done."""


@contextmanager
def progress(what: str, total: int | None = None, console: Console | None = None) -> Iterator[Step]:
    """A bar on standard error; it goes when the work is done. `total` None: nobody knows how much there is."""
    errors = console or Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task(what, total=total)
        yield lambda steps: bar.advance(task, steps)
