"""`brightspot simulate`: lives the simulations and prints their figures; with a bar on a terminal, quiet in a pipe."""

import asyncio
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.domain.outbox import Intent
from bot.locales.bank import load_bank
from bot.observability.logging import set_up
from bot.services.sending.pacing import BULK_SHARE, POSTS_A_MINUTE
from bot.simulation.figures import Row, Spread, ahead, answered, rows, told
from bot.simulation.lives import Lives, all_lives
from bot.simulation.load import Day, Installation, live_a_day
from bot.simulation.month import DAYS, Month, live_a_month
from bot.simulation.policies import POLICIES
from bot.simulation.tastes import TASTES
from bot.storage.engine import open_storage

simulate = typer.Typer(
    help="Made-up reps under the real rules: figures, and no real person is asked anything.",
    no_args_is_help=True,
)
WIDTH = 100
"""Of a table in a pipe or a file."""


@simulate.callback()
def about() -> None:
    """Made-up reps under the real rules: figures, and no real person is asked anything."""


@simulate.command()
def questions(
    seeds: Annotated[int, typer.Option(min=2, help="How many lives each rep lives under each policy.")] = 20,
    days: Annotated[int, typer.Option(min=1, help="Working days of a life.")] = 60,
    month: Annotated[int, typer.Option(min=1, help="Days of the month under the budget.")] = DAYS,
) -> None:
    """Whether our choice of questions is answered more than one fixed question, or than chance."""
    set_up("WARNING")
    out = Console(width=None if Console().is_terminal else WIDTH, highlight=False)
    bank = load_bank()
    with _progress("Reps are asked", len(TASTES) * len(POLICIES) * seeds) as lived:
        lives = all_lives(bank, seeds, days, lived)
    _show_lives(out, lives, seeds, days)
    with _progress("A month under the budget", month) as lived:
        passed = asyncio.run(_month(month, lived))
    _show_month(out, passed, month)
    if passed.most_a_day > 1 or passed.most_reminders_a_day > 1 or passed.unwanted_reminders:
        raise typer.Exit(1)


@simulate.command()
def load(
    reps: Annotated[int, typer.Option(min=10, help="In all workspaces together.")] = 100_000,
    workspaces: Annotated[int, typer.Option(min=2, help="One of them has a tenth of all reps.")] = 1_000,
    web: Annotated[int, typer.Option(min=1, help="Processes that hear.")] = 2,
    workers: Annotated[int, typer.Option(min=1, help="Processes that speak.")] = 2,
    requests: Annotated[float, typer.Option(help="A second, of one web process; see docs/speed.md.")] = 200,
    sends: Annotated[float, typer.Option(help="A second, of one worker; see docs/speed.md.")] = 150,
    commits: Annotated[float, typer.Option(help="A second, of the database.")] = 1_500,
    seed: int = 1,
) -> None:
    """A day of a large installation, minute by minute: what breaks first."""
    there = Installation(reps, workspaces, web, workers, POSTS_A_MINUTE, BULK_SHARE, requests, sends, commits)
    day = live_a_day(there, random.Random(seed))
    out = Console(width=None if Console().is_terminal else WIDTH, highlight=False)
    out.print(
        f"{day.prompts:,} reps in {len(day.sizes):,} workspaces, the largest with {max(day.sizes):,}: at most "
        f"{day.most_due:,} prompts in one minute. In {day.waited} workspaces somebody waits longer than a minute "
        f"for their question, at most {day.longest_wait} minutes.",
        soft_wrap=True,
    )
    out.print(_strain_table(day))
    out.print(f"First to break: {day.first.name}.", soft_wrap=True)


def _strain_table(day: Day) -> Table:
    table = Table(title="The worst minute", title_justify="left")
    for name in ("what", "asked for", "there", "used"):
        table.add_column(name, justify="left" if name == "what" else "right")
    for strain in day.strains:
        table.add_row(strain.name, f"{strain.asked:,.0f}", f"{strain.there:,.0f}", f"{strain.used:.0%}")
    return table


@contextmanager
def _progress(what: str, steps: int) -> Iterator[Callable[[], None]]:
    """A bar beside the output, where somebody watches."""
    errors = Console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task(what, total=steps)
        yield lambda: bar.advance(task)


async def _month(days: int, lived: Callable[[], None]) -> Month:
    with tempfile.TemporaryDirectory(prefix="brightspot-simulation-") as folder:
        storage = open_storage(f"sqlite+aiosqlite:///{Path(folder) / 'month.db'}")
        try:
            await storage.migrate()
            return await live_a_month(storage.work, load_bank(), "a month", days, lived)
        finally:
            await storage.close()


def _show_lives(out: Console, lives: Lives, seeds: int, days: int) -> None:
    found = list(rows(lives))
    out.print(
        f"{days} working days, {seeds} seeds: the mean, and between which bounds nine in ten seeds lie."
    )
    out.print(_table("Share of questions answered", found, lambda row: row.answered, percent))
    out.print(
        _table("Told a day (1: an answer of middling length every day)", found, lambda row: row.told, plain)
    )
    for other in (policy for policy in POLICIES if policy != "ours"):
        more, richer = ahead(lives, other, answered), ahead(lives, other, told)
        out.print(
            f"Ours before {other}: {points(more)} more answered, {plain(richer)} more told; seed by seed.",
            soft_wrap=True,
        )


def _table(
    title: str, found: list[Row], cells: Callable[[Row], dict[str, Spread]], said: Callable[[Spread], str]
) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("rep")
    for policy in POLICIES:
        table.add_column(policy, justify="right")
    for row in found:
        table.add_row(row.name, *(said(cells(row)[policy]) for policy in POLICIES))
    return table


def _show_month(out: Console, month: Month, days: int) -> None:
    sent = month.by_intent
    out.print(
        f"\n{days} days under the real asking, notes, reminders and budget, {month.reps} reps: "
        f"{sent[Intent.PROMPT]} questions, {sent[Intent.NOTE]} notes by themselves, "
        f"{sent[Intent.REMINDER]} reminders. Most to one person on one of their dates: {month.most_a_day} "
        f"unasked and {month.most_reminders_a_day} reminder; {month.unwanted_reminders} reminders to people "
        "who had not turned them on.",
        soft_wrap=True,
    )


def percent(value: Spread) -> str:
    return f"{value.mean:.0%} ({value.low:.0%} to {value.high:.0%})"


def points(value: Spread) -> str:
    """A difference of shares."""
    return f"{100 * value.mean:+.1f} points ({100 * value.low:+.1f} to {100 * value.high:+.1f})"


def plain(value: Spread) -> str:
    return f"{value.mean:.2f} ({value.low:.2f} to {value.high:.2f})"
