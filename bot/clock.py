"""Where calendar time comes from: the machine, or the playground's movable clock; knows nothing due."""

from datetime import UTC, datetime

import aiohttp


class ClockUnreachable(ConnectionError):
    """The playground's clock did not answer; without it the bot does not know what is due."""

    def __init__(self, url: str) -> None:
        super().__init__(f"The clock at {url} does not answer. Is the playground running?")


class SystemClock:
    """The machine's own time."""

    async def now(self) -> datetime:
        return datetime.now(UTC)


class RemoteClock:
    """Reads `{"now": ISO time}` from an address, over one connection that stays open."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session: aiohttp.ClientSession | None = None

    async def now(self) -> datetime:
        """Raises ClockUnreachable."""
        try:
            async with self._connected().get(self._url, raise_for_status=True) as reply:
                return datetime.fromisoformat((await reply.json())["now"]).astimezone(UTC)
        except (aiohttp.ClientError, TimeoutError, KeyError, TypeError, ValueError) as trouble:
            raise ClockUnreachable(self._url) from trouble

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _connected(self) -> aiohttp.ClientSession:
        # Opened at first use: a session belongs to the event loop in which it was made.
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))
        return self._session
