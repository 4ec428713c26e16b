"""Log lines: JSON for machines, key=value for people, with a request id, and never a message or a token."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.observability.logging import BLOT, named
from tests.support.logs import logged


class Terminal(io.StringIO):
    """Somebody reads along."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(params=[io.StringIO, Terminal])
def written(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    with logged("DEBUG", request.param()) as stream:
        yield stream


in_a_pipe = pytest.mark.parametrize("written", [io.StringIO], indirect=True)
at_a_terminal = pytest.mark.parametrize("written", [Terminal], indirect=True)


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


@at_a_terminal
def test_a_line_names_its_parts(written: io.StringIO) -> None:
    logging.getLogger("bot.x").info("row %s ended", 7, extra={"reason": "is_archived", "row": 7})

    line = written.getvalue()
    assert "level=info logger=bot.x" in line
    assert 'event="row 7 ended"' in line
    assert "reason=is_archived row=7" in line
    assert line.startswith("time=20")


@in_a_pipe
def test_a_machine_reads_the_same_parts(written: io.StringIO) -> None:
    with named("ab12"):
        logging.getLogger("bot.x").info("row %s ended", 7, extra={"reason": "is_archived", "row": 7})

    [line] = lines(written)
    assert line.pop("time").startswith("20")
    assert line == {
        "level": "info",
        "logger": "bot.x",
        "event": "row 7 ended",
        "request": "ab12",
        "reason": "is_archived",
        "row": 7,
    }


def test_lines_of_one_request_carry_its_id(written: io.StringIO) -> None:
    log = logging.getLogger("bot.x")
    with named("ab12"):
        log.info("inside")
    log.info("outside")

    inside, outside = written.getvalue().splitlines()
    assert "ab12" in inside
    assert "request" not in outside


def test_a_value_cannot_forge_a_line(written: io.StringIO) -> None:
    logging.getLogger("bot.x").info(
        "a\nlevel=error", extra={"name_given": 'x" level=error\r\n"level": "error"'}
    )

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


@given(
    st.sampled_from(["xoxb", "xoxp", "xapp", "xoxe.xoxb", "xoxe"]),
    st.from_regex(r"[0-9A-Za-z-]{8,40}", fullmatch=True),
)
def test_a_token_is_blotted_out_wherever_it_stands(kind: str, rest: str) -> None:
    token = f"{kind}-1{rest}"
    for stream in (io.StringIO(), Terminal()):
        with logged("INFO", stream):
            said = {"header": f"Bearer {token}", "all": [token]}
            logging.getLogger("bot.x").info("sent with %s", token, extra=said)
        assert rest not in stream.getvalue()
        assert stream.getvalue().count(BLOT) == 3
