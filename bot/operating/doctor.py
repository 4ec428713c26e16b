"""`brightspot doctor`: looks at everything that can be wrong, and says of each what mends it; reads no answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.config import Mode, Settings
from bot.domain.outbox import State
from bot.domain.people import Workspace
from bot.operating import checks_here, checks_slack
from bot.operating.console import counted, go, settings_for
from bot.operating.findings import Block, Finding, note, well
from bot.services.ports import DeliveryError, Work
from bot.services.stumbling import retry, set_aside
from bot.services.workspaces import WorkspaceRegister
from bot.slack.checkup import Client
from bot.slack.client import open_session, web_client
from bot.slack.clients import ClientFor, only
from bot.slack.installed import Credentials
from bot.slack.reach import among_many
from bot.storage.copies import Found
from bot.storage.engine import Storage, open_storage

HERE = "This installation"


@dataclass(frozen=True, slots=True)
class Practice:
    """Everything that a look needs."""

    settings: Settings
    storage: Storage
    client: Client
    client_for: ClientFor
    now: datetime


def doctor(
    try_again: Annotated[
        bool, typer.Option("--retry", help="Afterwards, try what was set aside again.")
    ] = False,
    send_again: Annotated[
        bool,
        typer.Option("--send-again", help="Send again what nobody knows the fate of; it may come twice."),
    ] = False,
) -> None:
    """Looks at token, scopes, clock, database, migrations, sockets, and what was not sent. Ends with 1 if something
    has to be mended."""
    settings = settings_for(Mode.DOCTOR)

    async def visit() -> bool:
        async with practising(settings) as practice:
            blocks = await looked(practice)
            show(blocks)
            if try_again or send_again:
                await _again(practice, try_again, send_again)
            return well(blocks)

    if not go(visit):
        raise typer.Exit(1)


@asynccontextmanager
async def practising(settings: Settings) -> AsyncIterator[Practice]:
    """Over connections of its own; what runs beside it does not notice."""
    storage = open_storage(settings.database_url, direct_url=settings.database_direct_url)
    session, clock = open_session(), SystemClock()
    try:
        client = web_client(settings.bot_token or None, settings.slack_api_url, session)
        client_for = only(client)
        if settings.many_workspaces:
            register = WorkspaceRegister(storage.work)
            credentials = Credentials(settings.client_id, settings.client_secret)
            installations = storage.installations(settings.client_id, settings.encryption_keys)
            client_for = among_many(installations, register, client, credentials, clock).client_for
        yield Practice(settings, storage, client, client_for, await clock.now())
    finally:
        await session.close()
        await storage.close()


async def looked(practice: Practice) -> list[Block]:
    """The installation first, then each workspace."""
    settings, storage = practice.settings, practice.storage
    database, found = await checks_here.database(storage)
    here = [database, await checks_slack.socket(practice.client, settings)]
    ready = False
    if found is not None:
        head, knows = storage.copies.migrations.head, storage.copies.migrations.knows
        here.append(checks_here.migrations(found, head, found.revision is not None and knows(found.revision)))
        ready = found.revision == head
    if found is None or not ready:
        alone = [] if settings.many_workspaces else await _slack_alone(practice)
        return [Block(HERE, (*here, *alone))]
    async with storage.background() as uow:
        here.append(await checks_here.at_work(uow, found, practice.now))
        workspaces = await uow.workspaces.all()
    living = [each for each in workspaces if each.gone_at is None]
    here += checks_here.stumbled_elsewhere(await set_aside(storage.background), living)
    if not workspaces:
        here.append(note("workspaces", "none is known yet.", "They are as soon as the bot has started once."))
    if not living:
        here += [] if settings.many_workspaces else await _slack_alone(practice)
    blocks = [Block(_title(each), tuple(await _workspace(practice, found, each))) for each in workspaces]
    return [Block(HERE, tuple(here)), *blocks]


async def _slack_alone(practice: Practice) -> list[Finding]:
    """The one token, where there is no workspace to ask about."""
    token, said = await checks_slack.token(practice.client, practice.settings)
    return (
        [token]
        if said is None
        else [token, *checks_slack.scopes(said), checks_slack.clock(said, practice.now)]
    )


async def _workspace(practice: Practice, found: Found, workspace: Workspace) -> list[Finding]:
    if workspace.gone_at is not None:
        return [checks_slack.taken_away(workspace, practice.settings)]
    findings = await _of_slack(practice, workspace)
    stumbles = await set_aside(practice.storage.background)
    async with practice.storage.background() as uow:
        working = bool(found.working)
        return findings + await checks_here.sending(uow, workspace.id, stumbles, working, practice.now)


async def _of_slack(practice: Practice, workspace: Workspace) -> list[Finding]:
    try:
        client = await practice.client_for(workspace.id)
    except DeliveryError as trouble:
        return [checks_slack.refused(trouble, practice.settings)]
    token, said = await checks_slack.token(client, practice.settings)
    if said is None:
        return [token]
    findings = [token, *checks_slack.scopes(said), checks_slack.clock(said, practice.now)]
    ours = (workspace.slack_team_id, workspace.slack_enterprise_id)
    if not practice.settings.many_workspaces and (said.slack_team_id, said.slack_enterprise_id) != ours:
        findings.append(note("token", "it is of another workspace than this one, which stays silent."))
    return findings


async def _again(practice: Practice, try_again: bool, send_again: bool) -> None:
    work = practice.storage.background
    if try_again:
        freed, late = await _freed(work, State.SET_ASIDE, practice.now)
        typer.echo(f"Tried again: {counted(await retry(work) + freed, 'thing', 'things')}.{_left(late)}")
    if send_again:
        sent, late = await _freed(work, State.UNCONFIRMED, practice.now)
        typer.echo(f"Sent again: {counted(sent, 'message', 'messages')}.{_left(late)}")


async def _freed(work: Work, state: State, now: datetime) -> tuple[int, int]:
    """How many rows wait once more, and how many are left for good."""
    freed = late = 0
    async with work() as uow:
        for each in await uow.workspaces.living():
            freed += await uow.doctoring.again(each.id, state, now)
            late += await uow.doctoring.leave(each.id, state, now)
        await uow.commit()
    return freed, late


def _left(late: int) -> str:
    """Nothing, where nothing came too late."""
    left = "Left, because its time is over" if late == 1 else "Left, because their time is over"
    return f" {left}: {counted(late, 'message', 'messages')}." if late else ""


def show(blocks: list[Block]) -> None:
    """On standard output, a line each."""
    for block in blocks:
        typer.echo(block.title)
        for finding in block.findings:
            typer.echo(f"  {finding.line}")


def _title(workspace: Workspace) -> str:
    return f"Workspace {workspace.name} ({workspace.slack_team_id or workspace.slack_enterprise_id})"
