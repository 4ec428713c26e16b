"""The verbs of the command line: reads settings, starts what was asked for, says clearly what went wrong."""

import asyncio
import logging
import signal
import sys
import webbrowser
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.config import Mode, Settings, SettingsFault
from bot.observability.logging import set_up
from bot.playground.launch import HOST, PORT, Launch, launch
from bot.process import TROUBLE, run
from bot.simulation.verbs import simulate
from bot.storage.engine import open_storage
from bot.understanding.errors import ModelTrouble
from bot.understanding.reader import open_reader
from bot.understanding.stdin import answer
from bot.web.server import loop_factory

app = typer.Typer(
    name="brightspot",
    help="Bright Spots: a coach in Slack that asks sales people what worked.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
app.add_typer(simulate, name="simulate")
errors = Console(stderr=True, highlight=False)


@app.command("run")
def run_all() -> None:
    """Everything in one process: listens to Slack, asks, sends. Migrates a SQLite file by itself."""
    _serve(Mode.RUN)


@app.command()
def web() -> None:
    """Only listens to Slack, over signed HTTP; needs PostgreSQL and a worker beside it."""
    _serve(Mode.WEB)


@app.command()
def worker() -> None:
    """Only asks and sends; as many as you like on one PostgreSQL."""
    _serve(Mode.WORKER)


@app.command()
def migrate() -> None:
    """Brings the database up to date; does nothing when it is."""
    settings = _settings(Mode.MIGRATE)

    async def up() -> None:
        storage = open_storage(settings.database_url, direct_url=settings.database_direct_url)
        try:
            await storage.migrate()
        finally:
            await storage.close()

    _go(up)
    typer.echo("The database is up to date.")


@app.command()
def playground(
    port: Annotated[int, typer.Option(help="Where the page is served on this machine.")] = PORT,
    browser: Annotated[bool, typer.Option(help="Open the page where there is a screen.")] = True,
) -> None:
    """A local Slack workspace in the browser, with the real bot in it; needs no Slack account."""
    set_up("WARNING")
    # The bot looks so often here that a look which outlasts its interval is nothing to tell a visitor.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)

    def ready(url: str) -> None:
        if port and not url.endswith(f":{port}"):
            typer.echo(f"Port {port} is in use by another program, so I took the next free one.")
        typer.echo(f"The playground is open at {url}  (Ctrl+C ends it)")
        if browser:
            _show(url)

    _go(lambda: _until_signal(lambda stop: launch(Launch(host=HOST, port=port), stop, ready)))


@app.command()
def understand() -> None:
    """Reads JSON lines ({"text": "…"}) and prints the tone and all sixteen strengths of each, likeliest first."""
    try:
        reader = open_reader()
    except ModelTrouble as trouble:
        errors.print(str(trouble), markup=False, soft_wrap=True)
        raise typer.Exit(1) from None

    def complain(sentence: str) -> None:
        errors.print(sentence, markup=False, soft_wrap=True)

    if not answer(sys.stdin.buffer, reader, typer.echo, complain):
        raise typer.Exit(1)


def _show(url: str) -> None:
    """Opens the page in a browser that has a window; a text browser would take over this terminal."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return
    if type(found) is not webbrowser.GenericBrowser:
        found.open(url)


def _serve(mode: Mode) -> None:
    settings = _settings(mode)
    set_up(settings.log_level)
    _go(lambda: _until_signal(lambda stop: run(settings, mode, stop)))


def _settings(mode: Mode) -> Settings:
    try:
        return Settings.load(mode)
    except SettingsFault as fault:
        errors.print(str(fault), markup=False, soft_wrap=True)
        raise typer.Exit(2) from None


def _go(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            runner.run(main())
    except TROUBLE as trouble:
        errors.print(f"Bright Spots stopped: {trouble}", markup=False, soft_wrap=True)
        raise typer.Exit(1) from None


async def _until_signal(body: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """SIGTERM and Ctrl+C ask for a tidy end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    await body(stop)
