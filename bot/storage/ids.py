"""Makes ids and marks; knows the order in which they were asked for, not what they name."""

import random
import time
from collections.abc import Callable

CHANCE_BITS = 20


def epoch_milliseconds() -> int:
    """This machine's own time: ids follow the order of making, whatever the calendar is told."""
    return time.time_ns() // 1_000_000


class Ids:
    """Rising within a process, and roughly across processes: milliseconds, then 20 bits of chance."""

    def __init__(self, chance: random.Random, milliseconds: Callable[[], int]) -> None:
        self._chance = chance
        self._milliseconds = milliseconds
        self._last = 0

    def new_id(self) -> int:
        """63 bits, greater than every earlier one of this process."""
        fresh = self._milliseconds() << CHANCE_BITS | self._chance.getrandbits(CHANCE_BITS)
        self._last = max(fresh, self._last + 1)
        return self._last

    def new_mark(self) -> str:
        """16 hex digits that say nothing."""
        return f"{self._chance.getrandbits(64):016x}"
