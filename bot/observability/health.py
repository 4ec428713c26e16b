"""Knows whether the process should live and whether it can work; not how that is asked over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.services.ports import StorageBusy

Check = Callable[[], Awaitable[bool | None]]
"""Asks one thing. False, StorageBusy, a lost connection, no answer in time mean no; to return at all, yes."""

DATABASE = "database"

_IN_TIME = 3.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What each check said."""

    checks: Mapping[str, bool] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        return all(self.checks.values())


class Health:
    """Alive: was ready once, and the database answers, whatever Slack does. Ready: every check says yes."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        if DATABASE not in checks:
            raise ValueError("the database is always checked")
        self._checks = dict(checks)
        self._has_been_ready = False

    async def ready(self) -> Verdict:
        answers = await asyncio.gather(*(_answer(check) for check in self._checks.values()))
        verdict = Verdict(dict(zip(self._checks, answers, strict=True)))
        self._has_been_ready = self._has_been_ready or verdict.good
        return verdict

    async def alive(self) -> Verdict:
        if not self._has_been_ready:
            return await self.ready()
        return Verdict({DATABASE: await _answer(self._checks[DATABASE])})


async def _answer(check: Check) -> bool:
    try:
        async with asyncio.timeout(_IN_TIME):
            return await check() is not False
    except (StorageBusy, OSError, TimeoutError):
        return False
