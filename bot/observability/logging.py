"""Writes log lines as key=value with a request id; holds back whatever could carry the text of a message."""

import json
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

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
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message", "taskName"}

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def set_up(level: str, stream: TextIO | None = None) -> None:
    """All loggers of this process write through one handler, to standard error unless told otherwise."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(KeyValueFormatter())
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


class KeyValueFormatter(logging.Formatter):
    """`time=… level=… logger=… event="…"`, then the request id and whatever `extra` was given."""

    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _said(record),
        }
        if (name := request_id.get()) is not None:
            fields["request"] = name
        fields |= {key: value for key, value in vars(record).items() if key not in _STANDARD}
        line = " ".join(f"{key}={_value(value)}" for key, value in fields.items())
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 (logging's own name)
        """Where it happened and which class of error, link by link; an error's words may quote a message."""
        error = ei[1]
        return "\n".join(_links(error)) if error is not None else ""


def _said(record: logging.LogRecord) -> str:
    """The line's own words. Libraries like to add those of the error, which may quote a message."""
    said = record.getMessage()
    error = record.exc_info[1] if record.exc_info else None
    quoted = (repr(error), str(error)) if error is not None else ()
    for words in filter(None, quoted):
        said = said.replace(words, type(error).__name__)
    return said


def _links(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _links(cause)
    yield f"  {type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"    {frame.filename}:{frame.lineno} {frame.name}"


def _value(value: object) -> str:
    text = str(value)
    plain = text and all(char.isalnum() or char in "-_.:+/#@," for char in text)
    return text if plain else json.dumps(text, ensure_ascii=False)
