"""The operator's verbs, put on the command line."""

import typer

from bot.operating.backup import backup
from bot.operating.doctor import doctor
from bot.operating.importing import import_file
from bot.operating.restore import restore


def add_to(app: typer.Typer) -> None:
    """Each under its own name."""
    app.command("import")(import_file)
    app.command()(backup)
    app.command()(restore)
    app.command()(doctor)
