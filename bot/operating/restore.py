"""`brightspot restore`: a backup in the place of what the database holds, whole or not at all."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.config import Mode
from bot.operating.archive import Archive, Manifest, NotABackup
from bot.operating.console import Stopped, ask, counted, go, settings_for
from bot.operating.progress import progress
from bot.operating.sealed import CannotOpen, is_sealed, unseal
from bot.services.keeping.erasing import Erasing
from bot.services.ports.restoring import Since
from bot.services.restoring import replay
from bot.storage.copies import COPIED, Copies, Found
from bot.storage.engine import Storage, open_storage

CONFIRM = "replace"


def restore(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="What `brightspot backup` wrote.")
    ],
    replace: Annotated[bool, typer.Option("--replace", help="In the place of what is there.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Without being asked.")] = False,
    without_erased: Annotated[
        bool, typer.Option("--without-erased", help="Leave out workspaces that the database did not have.")
    ] = False,
) -> None:
    """Puts a backup back, on either database. Stop the bot first. What people asked to forget stays forgotten."""
    settings = settings_for(Mode.MIGRATE)

    def confirmed(found: Found) -> bool:
        said = (
            f"All that the database holds now ({counted(found.workspaces, 'workspace', 'workspaces')}) goes"
        )
        return yes or ask(f"{said}. Type {CONFIRM} to confirm").strip() == CONFIRM

    async def back() -> tuple[Manifest, Since]:
        with opened(file, settings.encryption_keys) as archive:
            check(archive)
            storage = open_storage(settings.database_url, direct_url=settings.database_direct_url)
            try:
                found = await _ready(storage.copies, archive.manifest, replace)
                if found.workspaces and not confirmed(found):
                    raise Stopped("That is not the same, so nothing was changed.")
                now = await SystemClock().now()
                return archive.manifest, await put_back(storage, archive, now, without_erased=without_erased)
            finally:
                await storage.close()

    _tell(*go(back), left_out=without_erased)


@contextmanager
def opened(file: Path, keys: tuple[str, ...]) -> Iterator[Archive]:
    """Raises Stopped."""
    with file.open("rb") as source, tempfile.TemporaryFile() as plain:
        try:
            if is_sealed(source):
                if not keys:
                    raise Stopped("This backup is sealed: put the key into ENCRYPTION_KEY.")
                unseal(source, plain, keys)
            with Archive(plain if is_sealed(source) else source) as archive:
                yield archive
        except (NotABackup, CannotOpen) as why:
            raise Stopped(str(why)) from None


def check(archive: Archive) -> None:
    """Every row, before anything is touched. Raises NotABackup."""
    with progress("Reading the backup", archive.manifest.rows) as step:
        for rows in archive.check():
            step(rows)


async def put_back(
    storage: Storage, archive: Archive, now: datetime, *, without_erased: bool = False
) -> Since:
    """In one transaction. What happened after the backup, as far as it was known. `without_erased`: workspaces whose
    data was deleted after the backup was made do not come back at all; once they had, nothing would tell them from
    the others."""
    manifest = archive.manifest
    async with storage.replacing() as target:
        await target.clear(manifest.revision)
        with progress("Rows", manifest.rows) as step:
            for name in COPIED:
                for rows in archive.rows(name) if name in manifest.tables else ():
                    await target.load(name, rows)
                    step(len(rows))
        await target.finish(now)
        await target.carry_over()
        since = await target.since()
        for workspace_id in since.erased if without_erased else ():
            await Erasing(target.work).workspace(workspace_id)
        # Who was erased and has come back since went with what was left out, tokens included.
        since = replace(since, dropped=(await target.since()).dropped)
        await replay(target.work, since, manifest.made_at, now)
        await target.keep()
    await storage.tidy()
    return since


async def _ready(copies: Copies, manifest: Manifest, replace: bool) -> Found:
    """Raises Stopped."""
    if not copies.migrations.knows(manifest.revision):
        raise Stopped("This backup was made by a newer release: restore it with that one.")
    found = await copies.look()
    if found.revision is not None and not copies.migrations.knows(found.revision):
        raise Stopped("The database was migrated by a newer release: restore with that one.")
    if found.working:
        raise Stopped(
            "Bright Spots is at work on this database. Stop it, wait a minute, and restore then; what is said "
            "while a backup comes back would be lost."
        )
    if found.workspaces and not replace:
        raise Stopped("The database is not empty. --replace puts the backup in its place.")
    return found


def _tell(manifest: Manifest, since: Since, *, left_out: bool) -> None:
    typer.echo(
        f"{counted(manifest.rows, 'row', 'rows')} are back, as they were at {manifest.made_at:%Y-%m-%d %H:%M} UTC."
    )
    if since.forgotten:
        typer.echo(f"Forgotten again: {counted(len(since.forgotten), 'person', 'people')}.")
    if since.erased and not left_out:
        erased = counted(len(since.erased), "workspace", "workspaces")
        typer.echo(
            f"{erased} of the backup was not in the database any more. If that was erased since, erase it again "
            "with `brightspot erase`."
        )
    if since.dropped:
        lost = counted(len(since.dropped), "workspace", "workspaces")
        typer.echo(
            f"{lost} came after the backup, so that nothing is left of it here, tokens included: "
            f"{', '.join(since.dropped)}. Bright Spots has to be installed there once more."
        )
    typer.echo(
        "Start Bright Spots again. What was due meanwhile is not said twice; docs/operating.md says more."
    )
