"""What goes wrong with processes, database and Slack as a whole, and when; drawn from a seed, done elsewhere."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from tests.chaos.cast import Cast

OUTAGES = (timedelta(hours=3), timedelta(hours=6))


@dataclass(frozen=True, order=True)
class Deed:
    """`kill`, `stop`, `database`; Slack being `out` and `back`; `words` that nobody asked for; `sockets` from then
    on instead of a request URL."""

    at: datetime
    what: str


@dataclass(frozen=True)
class Measure:
    """How often each thing happens on a day on which somebody is asked."""

    kills: float = 1.2
    stops: float = 0.3
    restarts: float = 0.25
    outages: float = 0.15
    sockets: bool = True


@dataclass(frozen=True)
class Plan:
    """All of one run that is decided beforehand."""

    seed: int
    cast: Cast
    measure: Measure

    @property
    def start(self) -> datetime:
        return self.cast.start

    @property
    def end(self) -> datetime:
        return self.cast.end

    @cached_property
    def deeds(self) -> tuple[Deed, ...]:
        """In order; most at moments at which many are asked."""
        chance = random.Random(f"deeds {self.seed}")
        busy = sorted({at for rep in self.cast.reps for _, at in rep.moments(self.start, self.end)})
        if not busy:
            return ()
        days = len({at.date() for at in busy})
        found = list(self._mishaps(busy, chance, days))
        for _ in range(round(days * self.measure.outages)):
            out = chance.choice(busy) - timedelta(minutes=chance.randrange(60))
            found += [Deed(out, "out"), Deed(min(out + chance.choice(OUTAGES), self.end), "back")]
        found.append(Deed(self.start + timedelta(minutes=1), "words"))
        if self.measure.sockets:
            found.append(Deed(self.end - (self.end - self.start) / 5, "sockets"))
        return tuple(sorted(found))

    def _mishaps(self, busy: list[datetime], chance: random.Random, days: int) -> Iterator[Deed]:
        often = {"kill": self.measure.kills, "stop": self.measure.stops, "database": self.measure.restarts}
        for what, times in often.items():
            for _ in range(round(days * times)):
                yield Deed(chance.choice(busy) + timedelta(seconds=chance.uniform(10, 300)), what)
