"""The ways to the app: a request URL with processes behind it in turn, later a socket; some of it goes wrong."""

import asyncio
import random
from collections.abc import Sequence

from bot.playground.faults import Faults
from bot.playground.wire.signed_http import SignedHttp
from bot.playground.wire.socket_mode import SocketMode
from bot.playground.wire.transport import Envelope, NotAcknowledged
from bot.playground.world.state import Acknowledged
from tests.chaos.book import Book

EVENT = "events_api"


class Ways:
    """The transport `Delivery` speaks through."""

    def __init__(
        self, secret: str, book: Book, chance: random.Random, trouble: float, faults: Faults
    ) -> None:
        self._faults = faults
        self._secret = secret
        self._book = book
        self._chance = chance
        self.trouble = trouble
        """The share of events that travel twice at once, and of those whose acknowledgement is lost."""
        self.socket: SocketMode | None = None
        """Instead of the request URL, once there is one; some envelopes break it."""
        self._open: dict[str, SignedHttp] = {}
        self._turn = 0

    @property
    def connected(self) -> bool:
        return True

    async def lead_to(self, urls: Sequence[str]) -> None:
        """From now on these processes are behind the address."""
        gone = [self._open.pop(url) for url in [*self._open] if url not in urls]
        for url in urls:
            self._open.setdefault(url, SignedHttp(url, self._secret))
        await asyncio.gather(*(way.close() for way in gone))

    async def send(self, envelope: Envelope, seconds: float) -> Acknowledged:
        """Raises NotAcknowledged."""
        if envelope.kind == EVENT and self._chance.random() < self.trouble:
            self._book.deliveries["sent twice at once"] += 1
            answers = await asyncio.gather(
                *(self._once(envelope, seconds) for _ in range(2)), return_exceptions=True
            )
            return _first_good(answers)
        answer = await self._once(envelope, seconds)
        if envelope.kind == EVENT and self._chance.random() < self.trouble:
            self._book.deliveries["acknowledgement lost"] += 1
            raise NotAcknowledged("http_timeout")
        return answer

    async def close(self) -> None:
        await self.lead_to([])

    async def _once(self, envelope: Envelope, seconds: float) -> Acknowledged:
        try:
            answer = await self._way().send(envelope, seconds)
        except NotAcknowledged as failed:
            self._book.deliveries[f"not acknowledged: {failed.reason}"] += 1
            raise
        except RuntimeError:  # the way was closed under the request: its process is gone
            self._book.deliveries["not acknowledged: connection_failed"] += 1
            raise NotAcknowledged("connection_failed") from None
        if envelope.attempt:
            self._book.deliveries["redelivered"] += 1
        self._book.heard(envelope, answer.payload)
        return answer

    def _way(self) -> SignedHttp | SocketMode:
        """The next in turn. Raises NotAcknowledged."""
        if self.socket is not None:
            if self._chance.random() < self.trouble:
                self._book.deliveries["socket dropped"] += 1
                self._faults.lose_sockets()
            return self.socket
        ways = [*self._open.values()]
        if not ways:
            raise NotAcknowledged("connection_failed")
        self._turn += 1
        return ways[self._turn % len(ways)]


def _first_good(answers: Sequence[Acknowledged | BaseException]) -> Acknowledged:
    good = [answer for answer in answers if isinstance(answer, Acknowledged)]
    if good:
        return good[0]
    bad = next(answer for answer in answers if isinstance(answer, BaseException))
    raise bad
