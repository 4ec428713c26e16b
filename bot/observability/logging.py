"""Writes log lines with a request id, JSON where no terminal reads them; holds back whatever could carry a message."""

import json
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO

from structlog.processors import JSONRenderer
from structlog.stdlib import ExtraAdder, ProcessorFormatter
from structlog.typing import EventDict, Processor, WrappedLogger

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""Names one request or one outbox row in every line that is logged because of it."""

# Below INFO these write whole requests and statements, and with them what people wrote.
_TALKATIVE = (
    "aiohttp",
    "aiosqlite",
    "apscheduler",
    "asyncio",
    "httpx",
    "slack_bolt",
    "slack_bolt.AsyncApp",
    "slack_sdk",
    "slack_sdk.socket_mode.aiohttp",
    "slack_sdk.web.async_client",
    "uvicorn",
)
# This one writes every statement already at INFO, and its values with it.
_MORE_TALKATIVE = "sqlalchemy"

TRACE = 5
"""Below DEBUG: every request and every message by its kind and id, so that a way can be followed. Who reads these
lines can tell that somebody wrote, which no other level says."""
logging.addLevelName(TRACE, "TRACE")

SECRET = re.compile(r"(?:xox[a-z]|xapp|xoxe\.xox[a-z])-[\w.-]+", re.IGNORECASE | re.ASCII)
"""Slack's tokens, of every kind."""
BLOT = "(token)"

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def set_up(level: str, stream: TextIO | None = None) -> None:
    """All loggers of this process write through one handler, to standard error unless told otherwise."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter(for_people=(stream or sys.stderr).isatty()))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    wanted = logging.getLevelName(level)
    for name in _TALKATIVE:
        # On the logger itself, not its parent: slack_sdk looks at its own level before it builds a line.
        logging.getLogger(name).setLevel(max(wanted, logging.INFO))
    logging.getLogger(_MORE_TALKATIVE).setLevel(max(wanted, logging.WARNING))


@contextmanager
def named(name: str) -> Iterator[None]:
    """Lines logged inside carry this request id."""
    token = request_id.set(name)
    try:
        yield
    finally:
        request_id.reset(token)


def formatter(*, for_people: bool) -> logging.Formatter:
    """Time, level, logger, event, the request id, then whatever `extra` was given; our lines and the libraries'
    alike."""
    write: Processor = _as_line if for_people else JSONRenderer(default=str, ensure_ascii=False)
    return ProcessorFormatter(
        foreign_pre_chain=[_opening, ExtraAdder(), _place_of_error],
        processors=[_plain, _without_secrets, write],
    )


def _opening(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """What every line begins with. Libraries like to add an error's words to theirs, which may quote a message."""
    record: logging.LogRecord = event["_record"]
    opening = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": _without_words_of(record.exc_info[1] if record.exc_info else None, event["event"]),
    }
    if (name := request_id.get()) is not None:
        opening["request"] = name
    return opening | {key: value for key, value in event.items() if key != "event"}


def _without_words_of(error: BaseException | None, said: str) -> str:
    quoted = (repr(error), str(error)) if error is not None else ()
    for words in filter(None, quoted):
        said = said.replace(words, type(error).__name__)
    return said


def _place_of_error(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Where it happened and which class of error, link by link; an error's words may quote a message."""
    exc_info: ExcInfo | None = event.pop("exc_info", None)
    if exc_info and exc_info[1] is not None:
        event["error"] = list(_links(exc_info[1]))
    return event


def _links(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _links(cause)
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"


def _plain(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Without what the machinery of logging needs for itself."""
    ours = {"_record", "_from_structlog", "color_message", "taskName"}
    return {key: value for key, value in event.items() if key not in ours}


def _without_secrets(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    return {key: _blotted(value) for key, value in event.items()}


def _blotted(value: object) -> object:
    if isinstance(value, bool | int | float | None):
        return value
    if isinstance(value, list):
        return [_blotted(each) for each in value]
    return SECRET.sub(BLOT, str(value))


def _as_line(_logger: WrappedLogger, _method: str, event: EventDict) -> str:
    """`key=value`, an error below it line by line: for the eyes of somebody at a terminal."""
    links: list[str] = event.pop("error", [])
    line = " ".join(f"{key}={_value(value)}" for key, value in event.items())
    return "\n".join([line, *(f"  {link}" for link in links)])


def _value(value: Any) -> str:
    text = str(value)
    plain = text and all(char.isalnum() or char in "-_.:+/#@," for char in text)
    return text if plain else json.dumps(text, ensure_ascii=False)
