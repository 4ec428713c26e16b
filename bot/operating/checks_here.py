"""What can be seen of the bot without asking Slack: its database, its processes, what it could not send."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import State
from bot.domain.people import Workspace
from bot.domain.stumble import MOST_TRIES, Stumble
from bot.operating.console import counted
from bot.operating.findings import Finding, bad, good, note
from bot.services.ports import StorageBusy, UnitOfWork
from bot.services.ports.doctoring import Ended
from bot.storage.copies import Found
from bot.storage.engine import Storage

WAITING = timedelta(minutes=10)
"""A row that might go and does not for so long is worth a word."""
TICKED = timedelta(minutes=10)
RETRY = "See what the log says of it, then `brightspot doctor --retry`."
SEND_AGAIN = "Look in Slack whether it is there; if not, `brightspot doctor --send-again`."


async def database(storage: Storage) -> tuple[Finding, Found | None]:
    try:
        await storage.ping()
        found = await storage.copies.look()
    except StorageBusy as busy:
        mend = "See that it runs, and that DATABASE_URL is its address."
        return bad("database", f"does not answer ({busy}).", mend), None
    return good("database", "answers."), found


def migrations(found: Found, head: str | None, known: bool) -> Finding:
    if found.revision == head:
        return good("migrations", f"up to date ({head}).")
    if found.revision is not None and not known:
        return note(
            "migrations", f"a newer release has been here ({found.revision}).", "Upgrade this one too."
        )
    said = f"at {found.revision}, this release needs {head}." if found.revision else "no tables yet."
    return bad("migrations", said, "Run `brightspot migrate`.")


async def at_work(uow: UnitOfWork, found: Found, now: datetime) -> Finding:
    ticked = await uow.workers.ticked_at()
    if not found.working:
        mend = "Start `brightspot run`, or `web` and `worker`."
        return note("processes", "none has been at work for a minute.", mend)
    if ticked is not None and now - ticked > TICKED:
        mend = "Start the worker again; its log says more."
        return bad("processes", f"{found.working} at work, but none has looked since {_at(ticked)}.", mend)
    return good("processes", f"{found.working} at work.")


async def sending(
    uow: UnitOfWork, workspace_id: WorkspaceId, stumbles: Sequence[Stumble], working: bool, now: datetime
) -> list[Finding]:
    """Of one workspace."""
    oldest = await uow.doctoring.oldest_due(workspace_id, now)
    ended = await uow.doctoring.ended(workspace_id)
    findings = [_unsent(oldest, working, now)]
    findings += [_ended(each) for each in ended] or [good("outbox", "nothing set aside or unconfirmed.")]
    findings += [_stumbled(each) for each in stumbles if each.workspace_id == workspace_id]
    return findings


def stumbled_elsewhere(stumbles: Sequence[Stumble], living: Sequence[Workspace]) -> list[Finding]:
    """In workspaces that took the bot away: nobody asks about those one by one."""
    here = {workspace.id for workspace in living}
    return [_stumbled(each) for each in stumbles if each.workspace_id not in here]


def _unsent(oldest: datetime | None, working: bool, now: datetime) -> Finding:
    if oldest is None or now - oldest < WAITING:
        return good("unsent", "nothing waits for longer than it should.")
    said = f"the oldest message has been waiting since {_at(oldest)}."
    if working:
        return note("unsent", said, "A long queue takes its time; the log says if Slack refuses.")
    return bad("unsent", said, "Start `brightspot run` or `brightspot worker`.")


def _ended(each: Ended) -> Finding:
    said = f"{counted(each.rows, 'row', 'rows')} ({each.intent}), the latest of {_at(each.latest)}."
    if each.state is State.SET_ASIDE:
        return bad("set aside", said, RETRY)
    return bad("unconfirmed", said, SEND_AGAIN)


def _stumbled(each: Stumble) -> Finding:
    failed = f"the tick “{each.tick}” failed {MOST_TRIES} times at {each.subject}"
    said = f"{failed} ({each.error}), first at {_at(each.first_at)}."
    return bad("stumbled", said, RETRY)


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
