"""The one place where a bug in a tick is caught, so that it stops one subject only; knows no tick."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.domain.ids import WorkspaceId
from bot.domain.people import Workspace
from bot.domain.stumble import MOST_TRIES, Stumble
from bot.services.ports import NotNew, StorageBusy, UnitOfWork, Work

T = TypeVar("T")
Subject = tuple[WorkspaceId, str]
"""What a tick is dealing with: a workspace, and the id of a user, team or edition in it, or its own."""

CROWD = 100
"""Subjects in one transaction. Others wait for them and, on SQLite, for the database meanwhile."""

FIRST_PAUSE = timedelta(minutes=1)

_log = logging.getLogger(__name__)


class TickFailed(Exception):
    """A tick could not even find out what is due; the others had their turn."""

    def __init__(self, ticks: Iterable[str]) -> None:
        super().__init__(f"failed: {', '.join(ticks)}")


def by_key(key: tuple[WorkspaceId, object]) -> Subject:
    """Of what a tick finds as a workspace and an id."""
    return (key[0], str(key[1]))


class Identified(Protocol):
    """A thing of a workspace with an id of its own."""

    @property
    def workspace_id(self) -> WorkspaceId: ...
    @property
    def id(self) -> int: ...


def by_id(thing: Identified) -> Subject:
    """Of what a tick finds as the thing itself."""
    return (thing.workspace_id, str(thing.id))


def by_workspace(workspace: Workspace) -> Subject:
    """Of what a tick finds as a whole workspace."""
    return (workspace.id, str(workspace.id))


async def room_for(uow: UnitOfWork, tick: str, limit: int) -> int:
    """How many a tick looks for, so that `limit` have their turn: whoever stumbled stays due, and would otherwise take
    up the places of the others."""
    return limit + len(await uow.stumbles.all_of(tick))


async def one_by_one(
    work: Work,
    tick: str,
    now: datetime,
    found: Iterable[T],
    named: Callable[[T], Subject],
    turn: Callable[[T], Awaitable[object]],
    crowd: Callable[[Sequence[T]], Awaitable[object]] | None = None,
) -> None:
    """Each has its turn, but who stumbled lately or was set aside. A bug in one of them is remembered, and the next
    one follows; a database that does not answer ends the round, which comes again. With `crowd` many have theirs at
    once, and one by one only where that fails."""
    subjects = list(found)
    if not subjects:
        return
    stumbled = await _stumbled(work, tick)
    if crowd is not None:
        subjects = await _not_in_crowds(tick, subjects, lambda each: named(each) in stumbled, crowd)
    for each in subjects:
        before = stumbled.get(named(each))
        if before is not None and _waits(before, now):
            continue
        error = await _error_of(turn(each), tick)
        if error is not None:
            await _remember(work, tick, named(each), before, error, now)
        elif before is not None:
            await _got_over(work, before)


async def in_each_workspace(
    work: Work, tick: str, now: datetime, turn: Callable[[Workspace], Awaitable[object]]
) -> None:
    """The same for every workspace that is still there."""
    async with work() as uow:
        workspaces = await uow.workspaces.living()
    await one_by_one(work, tick, now, workspaces, by_workspace, turn)


async def all_of(
    work: Work, ticks: Mapping[str, Callable[[datetime], Awaitable[object]]], now: datetime
) -> None:
    """Each tick that may find something, whatever became of those before it; what one of them gives another to do is
    found in the same round. Raises TickFailed, StorageBusy."""
    waiting, failed = dict(ticks), list[str]()
    while due := await _due(work, waiting, now):
        failed += [name for name in due if await _error_of(waiting.pop(name)(now), name) is not None]
    if failed:
        raise TickFailed(failed)


async def set_aside(work: Work) -> tuple[Stumble, ...]:
    """What is not tried any more, for the operator."""
    async with work() as uow:
        return tuple(await uow.stumbles.all_set_aside())


async def retry(work: Work) -> int:
    """The operator mended something: what was set aside has its turn again. Returns how many these are."""
    async with work() as uow:
        freed = await uow.stumbles.free()
        await uow.commit()
    return freed


async def _due(work: Work, ticks: Iterable[str], now: datetime) -> list[str]:
    async with work() as uow:
        idle = await uow.coming.idle(now)
    return [name for name in ticks if name not in idle]


async def _error_of(turn: Awaitable[object], tick: str) -> Exception | None:
    try:
        await turn
    except StorageBusy:
        raise
    except NotNew as error:
        _log.info("a crowd goes one by one", extra={"tick": tick})
        return error
    except Exception as error:  # noqa: BLE001
        _log.exception("error in a tick", extra={"tick": tick})
        return error
    return None


async def _not_in_crowds(
    tick: str,
    subjects: Sequence[T],
    apart: Callable[[T], bool],
    crowd: Callable[[Sequence[T]], Awaitable[object]],
) -> list[T]:
    """Who is left for a turn alone."""
    alone = [each for each in subjects if apart(each)]
    together = [each for each in subjects if not apart(each)]
    for start in range(0, len(together), CROWD):
        batch = together[start : start + CROWD]
        if len(batch) == 1 or await _error_of(crowd(batch), tick) is not None:
            alone += batch
    return alone


async def _stumbled(work: Work, tick: str) -> dict[Subject, Stumble]:
    async with work() as uow:
        found = await uow.stumbles.all_of(tick)
    return {(each.workspace_id, each.subject): each for each in found}


def _waits(stumble: Stumble, now: datetime) -> bool:
    """Longer after each time: one minute, two, four, eight."""
    again_at = stumble.last_at + FIRST_PAUSE * 2 ** (stumble.tries - 1)
    return stumble.set_aside_at is not None or now < again_at


async def _remember(
    work: Work, tick: str, subject: Subject, before: Stumble | None, error: Exception, now: datetime
) -> None:
    tries = before.tries + 1 if before is not None else 1
    first_at = before.first_at if before is not None else now
    stumble = Stumble(subject[0], tick, subject[1], tries, type(error).__name__, first_at, now)
    if tries >= MOST_TRIES:
        stumble = replace(stumble, set_aside_at=now)
        _log.warning("set aside", extra={"tick": tick, "workspace": subject[0], "error": stumble.error})
    async with work() as uow:
        await uow.stumbles.save(stumble)
        await uow.commit()


async def _got_over(work: Work, stumble: Stumble) -> None:
    async with work() as uow:
        await uow.stumbles.over(stumble.workspace_id, stumble.tick, stumble.subject)
        await uow.commit()
