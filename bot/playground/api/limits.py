"""How often the app may call: Slack's published rates, measured in elapsed time; knows not what is sent."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass

from bot.playground.api.methods import Method, Tier
from bot.playground.world.clock import Monotonic

MINUTE = 60.0


@dataclass(frozen=True)
class Rates:
    """The settable ones: posts a minute in the whole workspace, posts a second and burst in one channel."""

    posts_a_minute: int = 300
    posts_a_second: float = 1.0
    burst: int = 4


@dataclass
class Bucket:
    """Tokens that refill with time; a post takes one."""

    tokens: float
    filled: float


class Limits:
    """Counts calls and says how long to wait where there were too many."""

    def __init__(self, rates: Rates, monotonic: Monotonic) -> None:
        self.rates = rates
        self._monotonic = monotonic
        self._calls: dict[str, deque[float]] = defaultdict(deque)
        self._channels: dict[str, Bucket] = {}

    def retry_after(self, method: Method, channel: str) -> int | None:
        """Seconds to wait before this call; None when it may go ahead, which counts it."""
        if method.tier is not Tier.POSTING:
            return self._window(method.name, int(method.tier))
        wait = self._drip(channel)
        return wait if wait is not None else self._window(method.name, self.rates.posts_a_minute)

    def _window(self, name: str, most: int) -> int | None:
        now, calls = self._monotonic(), self._calls[name]
        while calls and now - calls[0] >= MINUTE:
            calls.popleft()
        if len(calls) >= most:
            return max(1, math.ceil(calls[0] + MINUTE - now))
        calls.append(now)
        return None

    def _drip(self, channel: str) -> int | None:
        now, rates = self._monotonic(), self.rates
        bucket = self._channels.setdefault(channel, Bucket(rates.burst, now))
        bucket.tokens = min(rates.burst, bucket.tokens + (now - bucket.filled) * rates.posts_a_second)
        bucket.filled = now
        if bucket.tokens < 1:
            return max(1, math.ceil((1 - bucket.tokens) / rates.posts_a_second))
        bucket.tokens -= 1
        return None
