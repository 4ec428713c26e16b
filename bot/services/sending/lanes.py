"""One limit of Slack's each, in elapsed time: when the next call fits, and what a refusal changes; not who calls."""

from collections import deque
from dataclasses import dataclass, field

MINUTE = 61.0
"""Seconds. Slack counts when calls arrive, which need not be as far apart as they were when they left."""

SOON = 0.05
"""Seconds before its moment at which a call is made ready: it has to be claimed and marked first."""
_CATCHES_UP = 0.8
"""How much closer than evenly calls may follow, where those before them left late."""

_MOST_STRIKES = 3
_STRIKE_LASTS = 300.0


@dataclass(slots=True)
class Lane:
    """Closed for a while and slower after each refusal; when calls fit is its kind's to say."""

    closed_until: float = field(default=float("-inf"), init=False)
    strikes: int = field(default=0, init=False)
    struck_at: float = field(default=float("-inf"), init=False)

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        return max(0.0, self.closed_until - now, self._fits_at(now) - now)

    def take(self, at: float) -> None:
        """A call is made at that moment."""
        raise NotImplementedError

    def give_back(self) -> None:
        """The call that was taken last was not made."""
        raise NotImplementedError

    def fits(self, now: float) -> int:
        """How many calls may be made without any wait."""
        return 0 if self.closed(now) else self._room(now)

    def close(self, now: float, seconds: float) -> None:
        """Slack refused: nothing for so long, and half as fast for some minutes."""
        self.strikes = min(_MOST_STRIKES, self._strikes(now) + 1)
        self.struck_at = now
        self.shut(now, seconds)

    def shut(self, now: float, seconds: float) -> None:
        """Slack refused another process. Who was never refused goes half as fast as well."""
        if not self._strikes(now):
            self.strikes, self.struck_at = 1, now
        self.closed_until = max(self.closed_until, now + seconds)

    def closed(self, now: float) -> bool:
        return self.closed_until > now

    def _fits_at(self, now: float) -> float:
        raise NotImplementedError

    def _room(self, now: float) -> int:
        raise NotImplementedError

    def _strikes(self, now: float) -> int:
        return max(0, self.strikes - int((now - self.struck_at) / _STRIKE_LASTS)) if self.strikes else 0

    def _slower(self, now: float) -> float:
        """How many times as slow as usual."""
        return float(2 ** self._strikes(now))


@dataclass(slots=True)
class Steady(Lane):
    """A steady pace, with a few at once."""

    interval: float
    burst: int
    next_free: float = float("-inf")
    """When a call would fit that used nothing of the burst."""

    def take(self, at: float) -> None:
        self.next_free = max(self.next_free, at) + self._pace(at)

    def give_back(self) -> None:
        self.next_free -= self.interval

    def idle(self, now: float) -> bool:
        """Whether a new lane would say the same."""
        return self.closed_until <= now and self.next_free <= now and not self._strikes(now)

    def _fits_at(self, now: float) -> float:
        return self.next_free - (self.burst - 1) * self._pace(now)

    def _room(self, now: float) -> int:
        ahead = max(0.0, self.next_free - now - SOON) / self._pace(now)
        return max(0, int(self.burst - ahead))

    def _pace(self, now: float) -> float:
        return self.interval * self._slower(now)


@dataclass(slots=True)
class Minute(Lane):
    """So many calls in any minute. Half of them go whenever they like: a few people who press buttons wait for
    nothing. The other half keep their distance, so that a crowd does not stand still for the rest of the minute;
    after a refusal all do."""

    limit: float
    calls: deque[float] = field(default_factory=deque)
    """Of the last minute; those that are promised their turn included."""

    def take(self, at: float) -> None:
        self.calls.append(max(at, self.calls[-1]) if self.calls else at)

    def give_back(self) -> None:
        if self.calls:
            self.calls.pop()

    def in_a_minute(self, now: float) -> int:
        """How many calls there were in the last one."""
        self._let_go(now)
        return len(self.calls)

    def _fits_at(self, now: float) -> float:
        self._let_go(now)
        most, fits_at = max(1, int(self.limit)), float("-inf")
        if len(self.calls) >= most:
            fits_at = self.calls[-most] + MINUTE
        if self.calls and (self._strikes(now) or len(self.calls) >= most // 2):
            fits_at = max(fits_at, self.calls[-1] + MINUTE / self.limit * self._slower(now))
        return fits_at

    def _room(self, now: float) -> int:
        if self._fits_at(now) > now + SOON:
            return 0
        return 1 if self._strikes(now) else max(1, int(self.limit) // 2 - len(self.calls))

    def _let_go(self, now: float) -> None:
        while self.calls and self.calls[0] + MINUTE <= now:
            self.calls.popleft()


@dataclass(slots=True)
class Even(Minute):
    """The same calls, looked at for a crowd: a few go at once and the others as evenly as it goes, so that one that
    goes on for hours uses what there is, and at no moment has taken the rest of the minute from whoever waits."""

    burst: int = 1

    def take(self, at: float) -> None:
        """Whose calls these are has counted it."""

    def give_back(self) -> None:
        """Whose calls these are gives it back."""

    def spent(self, now: float) -> bool:
        """Whether calls keep their distance now."""
        return self.in_a_minute(now) >= self.burst

    def _fits_at(self, now: float) -> float:
        self._let_go(now)
        most = max(1, int(self.limit))
        if len(self.calls) < self.burst:
            return float("-inf")
        if len(self.calls) >= most:
            return self.calls[-most] + MINUTE
        even = (self.calls[0] + MINUTE - self.calls[-1]) / (most - len(self.calls))
        return self.calls[-1] + max(_CATCHES_UP * MINUTE / self.limit, even)

    def _room(self, now: float) -> int:
        return 0 if self._fits_at(now) > now + SOON else max(1, self.burst - len(self.calls))
