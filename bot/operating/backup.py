"""`brightspot backup`: everything in the database at one moment, in one file, while the bot goes on."""

import os
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from bot.clock import SystemClock
from bot.config import Mode, Settings
from bot.operating.archive import ArchiveWriter, Manifest, only_mine
from bot.operating.console import Stopped, counted, go, settings_for
from bot.operating.progress import progress
from bot.operating.sealed import seal
from bot.storage.copies import COPIED
from bot.storage.engine import Storage, open_storage


def backup(
    file: Annotated[Path, typer.Argument(help="Where to; there must be no such file yet.")],
    sealed: Annotated[bool, typer.Option("--seal", help="So that only ENCRYPTION_KEY opens it.")] = False,
) -> None:
    """Everything in the database, of this moment, in one file; the bot may go on. It holds what people wrote."""
    settings = settings_for(Mode.MIGRATE)
    if sealed and not settings.encryption_keys:
        raise typer.BadParameter("--seal needs ENCRYPTION_KEY. `brightspot new-key` makes one.")
    manifest = go(lambda: _backup(settings, file, sealed))
    typer.echo(f"{file}: {counted(manifest.rows, 'row', 'rows')} of {len(manifest.tables)} tables.")


async def _backup(settings: Settings, file: Path, sealed: bool) -> Manifest:
    _see_that_it_is_new(file)
    now = await SystemClock().now()
    storage = open_storage(settings.database_url, direct_url=settings.database_direct_url)
    unfinished = file.with_name(f"{file.name}.part")
    try:
        with _begun(unfinished) as out:
            manifest = await _written(storage, out, settings.encryption_keys if sealed else (), now)
            out.flush()
            os.fsync(out.fileno())
        unfinished.rename(file)
        return manifest
    finally:
        with suppress(FileNotFoundError):
            unfinished.unlink()
        await storage.close()


def _see_that_it_is_new(file: Path) -> None:
    if file.exists():
        raise Stopped(f"There is a file {file} already. Name one that is not there yet.")
    if not file.parent.is_dir():
        raise Stopped(f"There is no folder {file.parent}. Make it first, or name another one.")


def _begun(unfinished: Path) -> BinaryIO:
    unfinished.unlink(missing_ok=True)
    return only_mine(unfinished)


async def _written(storage: Storage, out: BinaryIO, keys: tuple[str, ...], now: datetime) -> Manifest:
    if not keys:
        return await write_all(storage, out, now)
    with tempfile.TemporaryFile() as plain:
        manifest = await write_all(storage, plain, now)
        seal(plain, out, keys)
    return manifest


async def write_all(storage: Storage, out: BinaryIO, now: datetime) -> Manifest:
    """Raises Stopped where the tables are not this release's."""
    copies = storage.copies
    found = await copies.look()
    if found.revision is None or found.revision != copies.migrations.head:
        raise Stopped(
            "The database is not as this release has it. Run `brightspot migrate` first, or back it up with the "
            "release that it is of."
        )
    async with copies.reading() as snapshot:
        with ArchiveWriter(out, found.revision, now) as writer:
            with progress("Rows", sum([await snapshot.count(name) for name in COPIED])) as step:
                for name in COPIED:
                    async for written in writer.table(name, snapshot.rows(name)):
                        step(written)
            return writer.close()
