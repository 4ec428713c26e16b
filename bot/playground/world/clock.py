"""The workspace's wall clock: moves forward, and mints Slack's timestamps; measures no elapsed time."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Monotonic = Callable[[], float]
Listener = Callable[[datetime], None]

# How far apart two timestamps of one moment stand, as in Slack's own counters.
TS_STEP = 100


class Clock:
    """Stands still unless `running`; then it goes on from where it was set, in real seconds."""

    def __init__(
        self, start: datetime, *, running: bool = False, monotonic: Monotonic = time.monotonic
    ) -> None:
        self._start = _utc(start)
        self._monotonic = monotonic
        self._since = monotonic()
        self.running = running
        self._listeners: list[Listener] = []
        self._last_ts = 0

    @classmethod
    def real(cls) -> "Clock":
        """The machine's own time, going on from now."""
        return cls(datetime.now(UTC), running=True)

    def now(self) -> datetime:
        """The workspace's time, in UTC."""
        if not self.running:
            return self._start
        return self._start + timedelta(seconds=self._monotonic() - self._since)

    def set(self, at: datetime) -> None:
        """Move to `at`. Raises ValueError when that lies in the past: Slack's time never goes back."""
        at = _utc(at)
        if at < self.now():
            raise ValueError(
                f"the clock only moves forward: {at.isoformat()} is before {self.now().isoformat()}"
            )
        self._start, self._since = at, self._monotonic()
        for listener in self._listeners:
            listener(at)

    def advance(self, by: timedelta) -> None:
        """Move forward by a span of time."""
        self.set(self.now() + by)

    def on_move(self, listener: Listener) -> None:
        """Call `listener` with the new time after every move."""
        self._listeners.append(listener)

    def next_ts(self) -> str:
        """A timestamp for a message or event: unique and increasing even while the clock stands still."""
        micros = int(self.now().timestamp() * 1_000_000)
        self._last_ts = max(micros, self._last_ts + TS_STEP)
        return ts_of(self._last_ts)


def ts_of(micros: int) -> str:
    """Slack's way to write a moment: seconds, a dot, six digits."""
    return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a clock needs a time with a zone")
    return at.astimezone(UTC)
