"""`brightspot import`: what people wrote elsewhere becomes theirs here; says line by line what it cannot take."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap import opened_storage
from bot.clock import SystemClock
from bot.config import Mode, Settings
from bot.domain.importing import Sheet, Slashes, Unreadable, Wanted, read_sheet
from bot.domain.limits import LONGEST_TEXT
from bot.domain.people import Workspace
from bot.operating.console import Stopped, complain, counted, go, settings_for
from bot.operating.progress import progress
from bot.services.importing import Importing, Kept, Plan
from bot.services.keeping.erasing import of_slack
from bot.services.ports import Reader, Work
from bot.understanding.reader import open_reader

LARGEST = 50_000_000
"""Bytes of a file."""


def import_file(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A CSV with a header.")],
    workspace: Annotated[
        str | None, typer.Option(help="Slack's id of it; needed where there are many.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be kept, line by line.")
    ] = False,
    question: Annotated[
        list[str] | None, typer.Option(help="How the header begins of a column whose answers are meant.")
    ] = None,
    person: Annotated[
        str | None, typer.Option(help="Whose all of it is, where the file does not say.")
    ] = None,
    slashes: Annotated[Slashes | None, typer.Option(help="What 3/4/2026 means.")] = None,
    leave_out_faulty: Annotated[
        bool, typer.Option("--leave-out-faulty", help="Keep the lines that are right.")
    ] = False,
) -> None:
    """Brings in a CSV of date, person and text: private entries of each person. A second time keeps nothing twice."""
    settings = settings_for(Mode.MIGRATE)
    wanted = Wanted(tuple(question or ()), person, slashes)
    go(lambda: _import(settings, file, workspace, wanted, dry_run, leave_out_faulty))


async def _import(
    settings: Settings,
    file: Path,
    slack_id: str | None,
    wanted: Wanted,
    dry_run: bool,
    leave_out_faulty: bool,
) -> None:
    sheet = _sheet(file, wanted)
    async with opened_storage(settings) as storage:
        workspace = await the_workspace(storage.background, slack_id)
        now = await SystemClock().now()
        with progress("Lines", len(sheet.lines)) as step:
            plan = await Importing(storage.background).plan(workspace.id, sheet, now, step)
        _report(plan, every_line=dry_run)
        if plan.faults and not leave_out_faulty and not dry_run:
            raise Stopped("Nothing was kept. Mend these lines, or say --leave-out-faulty to keep the others.")
        if not dry_run:
            _tell(await bring_in(storage.background, plan, open_reader(), now))


async def bring_in(work: Work, plan: Plan, reader: Reader, now: datetime) -> Kept:
    """With a bar on a terminal."""
    with progress("Entries", len(plan.fresh)) as step:
        return await Importing(work).keep(plan, reader, now, step)


async def the_workspace(work: Work, slack_id: str | None) -> Workspace:
    """The one that is meant. Raises Stopped."""
    if slack_id is not None:
        found = await of_slack(work, slack_id)
        if found is None:
            raise Stopped(f"There is no workspace {slack_id} here.")
        return found
    async with work() as uow:
        living = await uow.workspaces.living()
    if len(living) == 1:
        return living[0]
    if not living:
        raise Stopped(
            "No workspace is known yet: start `brightspot run` once, so that it reads who is there."
        )
    listed = "\n".join(
        f"  - {each.slack_team_id or each.slack_enterprise_id}  {each.name}" for each in living
    )
    raise Stopped(f"There are several workspaces. Say which with --workspace:\n{listed}")


def _sheet(file: Path, wanted: Wanted) -> Sheet:
    if file.stat().st_size > LARGEST:
        raise Stopped(f"The file is larger than {LARGEST // 1_000_000} MB. Divide it into several.")
    try:
        return read_sheet(file.read_bytes(), wanted)
    except Unreadable as why:
        raise Stopped(str(why)) from None


def _tell(kept: Kept) -> None:
    typer.echo(f"Kept: {counted(kept.entries, 'entry', 'entries')}, each seen by its own author alone.")
    if kept.left_out:
        typer.echo(
            f"Left out: {counted(kept.left_out, 'entry', 'entries')} of people who left meanwhile, or asked to be "
            "forgotten."
        )


def _report(plan: Plan, *, every_line: bool) -> None:
    """Numbers of lines, names and dates; never a text."""
    fresh = {entry.line: entry for entry in plan.fresh}
    if every_line:
        for entry in plan.entries:
            known = "is here already" if entry.line not in fresh else "would be kept"
            size = counted(len(entry.text), "character", "characters")
            if len(entry.text) > LONGEST_TEXT:
                size += f", of which a bright spot shows at most {LONGEST_TEXT:,}"
            typer.echo(f"line {entry.line}: {known}: {entry.name}, {entry.day.isoformat()}, {size}")
    for fault in plan.faults:
        complain(f"line {fault.number}: {fault.what}")
    already = len(plan.entries) - len(plan.fresh)
    typer.echo(
        f"{counted(len(plan.fresh), 'entry', 'entries')} to keep, {already:,} here already, "
        f"{plan.empty:,} that say nothing, {counted(len(plan.faults), 'line', 'lines')} at fault."
    )
