"""Catches what the process would write to its log; not what ought to stand there."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

from bot.observability.logging import set_up


@contextmanager
def logged(level: str, into: StringIO | None = None) -> Iterator[StringIO]:
    """Logging as `LOG_LEVEL` sets it up, into memory; afterwards it is as it was."""
    root = logging.getLogger()
    handlers, levels = root.handlers[:], _levels()
    written = into or StringIO()
    set_up(level, written)
    try:
        yield written
    finally:
        root.handlers[:] = handlers
        for logger in _loggers():
            logger.setLevel(levels.get(logger.name, logging.NOTSET))


def _loggers() -> list[logging.Logger]:
    known = logging.getLogger().manager.loggerDict.values()
    return [logging.getLogger(), *(each for each in known if isinstance(each, logging.Logger))]


def _levels() -> dict[str, int]:
    return {logger.name: logger.level for logger in _loggers()}
