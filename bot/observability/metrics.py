"""Counts what the process does, for its operator: sums over every workspace; no name, no id, no text of anybody."""

import logging
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.domain.ids import MessageTs
from bot.domain.outbox import Intent, OutboxRow
from bot.observability.logging import TRACE
from bot.services.ports import (
    Clock,
    Delivered,
    DeliveryError,
    Messenger,
    Rendered,
    TryLater,
    Unknown,
)

logger = logging.getLogger(__name__)

ASKED_BY = frozenset({Intent.PROMPT, Intent.PROMPT_AGAIN})
LAGS = (0.5, 1, 2, 5, 15, 60, 300, 900, 3600, 7200)
"""Seconds between the moment from which something may be said and the moment at which Slack had it."""


class Figures:
    """One registry; what a process has not done yet stands there as zero."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.asked = self._counter("asked", "Questions that reached somebody.")
        self.answered = self._counter("answered", "Answers stored, through any door.")
        self.sent = self._counter("sent", "Calls that Slack took.", "kind")
        self.retried = self._counter("retried", "Calls that will be made again, or are in doubt.", "code")
        self.refused = self._counter("refused", "Calls that Slack refused for good.", "code")
        self.turned_away = self._counter(
            "turned_away", "Requests that were forged, stale or not allowed.", "kind"
        )
        self.lag = Histogram(
            "brightspots_lag_seconds", "From due to sent.", buckets=LAGS, registry=self.registry
        )
        self.oldest_unsent = Gauge(
            "brightspots_oldest_unsent_seconds", "Of what is due and not said yet.", registry=self.registry
        )
        self.workspaces = Gauge(
            "brightspots_workspaces", "Workspaces that have us installed.", registry=self.registry
        )

    def page(self) -> bytes:
        """In Prometheus' text format."""
        return generate_latest(self.registry)

    def _counter(self, name: str, says: str, *labels: str) -> Counter:
        return Counter(f"brightspots_{name}", says, labels, registry=self.registry)


figures = Figures()
"""One process, one registry, as there is one log."""


class MeasuredMessenger:
    """A messenger whose calls are counted; it changes none of them."""

    def __init__(self, messenger: Messenger, clock: Clock, counted: Figures = figures) -> None:
        self._messenger = messenger
        self._clock = clock
        self._counted = counted

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        """As the messenger's own."""
        try:
            delivered = await self._messenger.deliver(row, rendered, thread_ts=thread_ts)
        except (TryLater, Unknown) as trouble:
            self._counted.retried.labels(trouble.code).inc()
            raise
        except DeliveryError as trouble:
            self._counted.refused.labels(trouble.code).inc()
            raise
        self._took(row, await self._clock.now())
        return delivered

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        """As the messenger's own."""
        return await self._messenger.find(row, thread_ts=thread_ts)

    def _took(self, row: OutboxRow, now: datetime) -> None:
        logger.log(TRACE, "sent", extra=_way(row))
        self._counted.sent.labels(row.kind).inc()
        self._counted.lag.observe(max(0.0, (now - row.not_before).total_seconds()))
        if row.intent in ASKED_BY:
            self._counted.asked.inc()


def _way(row: OutboxRow) -> dict[str, object]:
    caused = {"request": row.request_id} if row.request_id else {}
    return caused | {"workspace": row.workspace_id, "row": row.id, "intent": str(row.intent)}
