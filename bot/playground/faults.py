"""Trouble that a test orders: refusals, delays, lost connections; knows not what the calls mean."""

from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["rate_limited", "server_error", "slow", "reset_before", "reset_after", "refused"]

ANY = "*"


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong with one call."""

    kind: Kind
    seconds: float = 0.0
    code: str = ""
    status: int = 500
    after: bool = False

    @classmethod
    def rate_limited(cls, retry_after: int = 1) -> "Fault":
        """429 with this `Retry-After`; the call has no effect."""
        return cls("rate_limited", seconds=retry_after)

    @classmethod
    def server_error(cls, status: int = 500) -> "Fault":
        """A 5xx without JSON; the call has no effect."""
        return cls("server_error", status=status)

    @classmethod
    def slow(cls, seconds: float, *, after: bool = False) -> "Fault":
        """The reply takes this long; with `after`, the effect comes first."""
        return cls("slow", seconds=seconds, after=after)

    @classmethod
    def reset_before(cls) -> "Fault":
        """The connection is lost and the call has no effect."""
        return cls("reset_before")

    @classmethod
    def reset_after(cls) -> "Fault":
        """The call has its effect, the connection is lost before the reply."""
        return cls("reset_after")

    @classmethod
    def refused(cls, code: str, *, after: bool = False) -> "Fault":
        """`ok: false` with any code; the call has no effect, or with `after` its whole one."""
        return cls("refused", code=code, after=after)


Weather = Callable[[str, Mapping[str, Any]], Fault | None]
"""Decides about a call, by its method and its arguments, for which nothing was ordered."""


def fair(method: str, args: Mapping[str, Any]) -> None:
    """The weather in which nothing goes wrong."""
    del method, args


class Faults:
    """What goes wrong next, by method (`*` for any; `response_url` for answers to interactions)."""

    def __init__(self) -> None:
        self._next: dict[str, deque[Fault]] = defaultdict(deque)
        self._always: dict[str, Fault] = {}
        self._sockets_to_lose = 0
        self.events_twice = False
        self.weather: Weather = fair

    def next(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next calls of a method go wrong."""
        self._next[method].extend([fault] * times)

    def always(self, method: str, fault: Fault) -> None:
        """Let every call of a method go wrong until `clear`."""
        self._always[method] = fault

    def lose_sockets(self, times: int = 1) -> None:
        """Cut the socket under each of the next deliveries: sent, but never acknowledged."""
        self._sockets_to_lose += times

    def clear(self) -> None:
        """Let all be well again."""
        self._next.clear()
        self._always.clear()
        self._sockets_to_lose = 0
        self.events_twice = False
        self.weather = fair

    def take(self, method: str, args: Mapping[str, Any] | None = None) -> Fault | None:
        """What goes wrong with this call, if anything."""
        for name in (method, ANY):
            if self._next[name]:
                return self._next[name].popleft()
        return self._always.get(method) or self._always.get(ANY) or self.weather(method, args or {})

    def loses_socket(self) -> bool:
        """Whether this delivery's socket is cut."""
        lost = self._sockets_to_lose > 0
        self._sockets_to_lose -= lost
        return lost
