"""Log lines: key=value, with a request id, and never the text of a message."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.observability.logging import named, set_up


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up("DEBUG", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)


def test_a_line_names_its_parts(written: io.StringIO) -> None:
    logging.getLogger("bot.x").info("row %s ended", 7, extra={"reason": "is_archived", "row": 7})

    line = written.getvalue()
    assert "level=info logger=bot.x" in line
    assert 'event="row 7 ended"' in line
    assert "reason=is_archived row=7" in line
    assert line.startswith("time=20")


def test_lines_of_one_request_carry_its_id(written: io.StringIO) -> None:
    log = logging.getLogger("bot.x")
    with named("ab12"):
        log.info("inside")
    log.info("outside")

    inside, outside = written.getvalue().splitlines()
    assert "request=ab12" in inside
    assert "request" not in outside


def test_a_value_cannot_forge_a_line(written: io.StringIO) -> None:
    logging.getLogger("bot.x").info("a\nlevel=error", extra={"name_given": 'x" level=error'})

    assert len(written.getvalue().splitlines()) == 1


def test_an_error_is_told_without_its_words(written: io.StringIO) -> None:
    try:
        try:
            raise KeyError("what Ana wrote")
        except KeyError as cause:
            raise ValueError("what Ben wrote") from cause
    except ValueError:
        logging.getLogger("bot.x").exception("error while sending")

    said = written.getvalue()
    assert "wrote" not in said
    assert "builtins.KeyError" in said
    assert "builtins.ValueError" in said
    assert "test_logging.py:" in said


def test_libraries_do_not_write_requests_at_debug(written: io.StringIO) -> None:
    for name in ("slack_sdk.web.async_client", "slack_bolt.AsyncApp", "slack_sdk.socket_mode.aiohttp"):
        logging.getLogger(name).debug("a whole request")

    assert written.getvalue() == ""
    assert logging.getLogger("slack_sdk.web.async_client").level == logging.INFO
