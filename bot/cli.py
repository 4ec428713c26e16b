"""The verbs of the command line: reads settings, starts what was asked for, says clearly what went wrong."""

import logging
import sys
import webbrowser
from typing import Annotated

import typer

from bot.bootstrap import clock_of, opened_storage, renew_seals
from bot.config import Mode
from bot.observability.logging import set_up
from bot.operating.console import ask, errors, go, settings_for
from bot.operating.serving import serve, until_signal
from bot.operating.verbs import add_to
from bot.services.keeping.erasing import Erasing, NothingErased, of_slack
from bot.simulation.verbs import simulate
from bot.storage import sealing
from bot.storage.engine import open_storage
from bot.understanding.errors import ModelTrouble
from bot.understanding.reader import open_reader
from bot.understanding.stdin import answer

PLAYGROUND = 4040
"""The port of its page."""

app = typer.Typer(
    name="brightspot",
    help="Bright Spots: a coach in Slack that asks sales people what worked.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
app.add_typer(simulate, name="simulate")
add_to(app)


@app.command("run")
def run_all() -> None:
    """Everything in one process: listens to Slack, asks, sends. Migrates a SQLite file by itself."""
    serve(Mode.RUN)


@app.command()
def web() -> None:
    """Only listens to Slack, over signed HTTP; needs PostgreSQL and a worker beside it."""
    serve(Mode.WEB)


@app.command()
def worker() -> None:
    """Only asks and sends; as many as you like on one PostgreSQL."""
    serve(Mode.WORKER)


@app.command()
def migrate() -> None:
    """Brings the database up to date; does nothing when it is."""
    settings = settings_for(Mode.MIGRATE)

    async def up() -> None:
        storage = open_storage(settings.database_url, direct_url=settings.database_direct_url)
        try:
            await storage.migrate()
        finally:
            await storage.close()

    go(up)
    typer.echo("The database is up to date.")


@app.command("new-key")
def new_key() -> None:
    """Prints a key for ENCRYPTION_KEY, with which tokens of many workspaces are sealed."""
    typer.echo(sealing.new_key())


@app.command("rotate-keys")
def rotate_keys() -> None:
    """Seals every stored token with the first key of ENCRYPTION_KEY; others may go on meanwhile."""
    settings = settings_for(Mode.ROTATE_KEYS)
    sealed: list[int] = []

    async def rotate() -> None:
        async with opened_storage(settings) as storage:
            sealed.append(
                await renew_seals(storage, settings.encryption_keys, await clock_of(settings).now())
            )

    go(rotate)
    typer.echo(f"Sealed with the first key: {sealed[0]}. The others can go once every process has the first.")


@app.command()
def playground(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Where the page is served on this machine.")
    ] = PLAYGROUND,
    browser: Annotated[bool, typer.Option(help="Open the page where there is a screen.")] = True,
) -> None:
    """A local Slack workspace in the browser, with the real bot in it; needs no Slack account."""
    from bot.playground.launch import Launch, launch  # noqa: PLC0415 (no other verb needs a workspace of its own)

    set_up("WARNING")
    # The bot looks so often here that a look which outlasts its interval is nothing to tell a visitor.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)

    def ready(url: str) -> None:
        if port and not url.endswith(f":{port}"):
            typer.echo(f"Port {port} is in use by another program, so I took the next free one.")
        typer.echo(f"The playground is open at {url}  (Ctrl+C ends it)")
        if browser:
            _show(url)

    go(lambda: until_signal(lambda stop: launch(Launch(port=port), stop, ready)))


@app.command()
def erase(
    workspace: Annotated[str, typer.Argument(help="Slack's id of the workspace (T…) or of the org (E…).")],
    confirm: Annotated[str | None, typer.Option(help="The same once more, instead of being asked.")] = None,
) -> None:
    """Deletes everything of one workspace, at once and for good. Backups are yours to delete."""
    settings = settings_for(Mode.MIGRATE)

    async def out() -> None:
        async with opened_storage(settings) as storage:
            found = await of_slack(storage.background, workspace)
            if found is None:
                raise NothingErased(f"There is no workspace {workspace} here.")
            typed = confirm or ask(f"All of “{found.name}” goes. Type {workspace} to confirm")
            if typed.strip() != workspace:
                raise NothingErased("That is not the same, so nothing was deleted.")
            await Erasing(storage.background).workspace(found.id)

    try:
        go(out)
    except NothingErased as why:
        errors.print(str(why), markup=False, soft_wrap=True)
        raise typer.Exit(1) from None
    typer.echo(f"Nothing of {workspace} is left in the database.")


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
