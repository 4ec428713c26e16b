"""The steps of many rows in one transaction each: what a crowd costs is mostly commits and questions; makes no call."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.domain.outbox import Intent, OutboxRow
from bot.services.ports import Clock, Delivered, UnitOfWork, Work
from bot.services.sending.delivery import Crowded, Handler
from bot.services.sending.ledger import Ledger, Sending
from bot.services.sending.steps import same_hold
from bot.services.together import Together

AT_ONCE = 48
"""Rows in one transaction. Others wait for the database meanwhile."""

Sent = tuple[OutboxRow, Delivered]


class Crowding:
    """What the ledger does to one row, done to a crowd at once where its handler knows crowds. A bug in one row takes
    nothing from the others: the transaction is left, and each goes alone."""

    def __init__(self, ledger: Ledger, work: Work, handlers: Mapping[Intent, Handler], clock: Clock) -> None:
        self._ledger = ledger
        self._work = work
        self._clock = clock
        self._crowded = {intent: each for intent, each in handlers.items() if isinstance(each, Crowded)}
        self._starting: Together[OutboxRow, Sending | None] = Together(ledger.start, self._start, AT_ONCE)
        self._ending: Together[Sent, None] = Together(self._one_sent, self._sent, AT_ONCE)

    async def start(self, row: OutboxRow) -> Sending | None:
        """As the ledger's."""
        crowded = row.intent in self._crowded
        return await (self._starting(row) if crowded else self._ledger.start(row))

    async def sent(self, row: OutboxRow, delivered: Delivered) -> None:
        """As the ledger's."""
        crowded = row.intent in self._crowded
        await (self._ending((row, delivered)) if crowded else self._ledger.sent(row, delivered))

    async def _one_sent(self, sent: Sent) -> None:
        await self._ledger.sent(*sent)

    async def _start(self, rows: Sequence[OutboxRow]) -> list[tuple[Sending | None] | None]:
        now = await self._clock.now()
        async with self._work() as uow:
            await uow.crowds.rows(rows)
            for intent, theirs in _by_intent(rows).items():
                await self._crowded[intent].before_prepare(uow, theirs)
            begun = [
                (await self._ledger.begin(uow, row, now),) if await _held(uow, row) else None for row in rows
            ]
            await uow.commit()
        return begun

    async def _sent(self, crowd: Sequence[Sent]) -> list[tuple[None] | None]:
        now = await self._clock.now()
        rows = [row for row, _ in crowd]
        async with self._work() as uow:
            await uow.crowds.rows(rows)
            for intent, theirs in _by_intent(rows).items():
                await self._crowded[intent].before_sent(uow, theirs)
            done: list[tuple[None] | None] = []
            for row, delivered in crowd:
                held = await _held(uow, row)
                if held:
                    await self._ledger.finish(uow, row, delivered, now)
                done.append((None,) if held else None)
            await uow.commit()
        return done


async def _held(uow: UnitOfWork, row: OutboxRow) -> bool:
    current = await uow.outbox.get(row.workspace_id, row.id)
    return current is not None and same_hold(current, row) and current.state is row.state


def _by_intent(rows: Sequence[OutboxRow]) -> dict[Intent, list[OutboxRow]]:
    found: dict[Intent, list[OutboxRow]] = defaultdict(list)
    for row in rows:
        found[row.intent].append(row)
    return found
