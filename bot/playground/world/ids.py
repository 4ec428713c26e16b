"""Mints the ids that Slack would give; knows only which numbers are taken."""

import itertools
from collections import defaultdict
from collections.abc import Iterator


class Ids:
    """One counter for each kind of id, so that a run can be repeated and compared."""

    def __init__(self) -> None:
        self._counters: dict[str, Iterator[int]] = defaultdict(lambda: itertools.count(1))

    def next(self, prefix: str) -> str:
        """The next id of a kind, such as `V000000001` for a view."""
        return f"{prefix}{next(self._counters[prefix]):09d}"

    def block(self) -> str:
        """A block id as Slack makes one up when the app gave none."""
        return f"b{next(self._counters['block']):04d}"
