"""The HTTP side over a real server: health as an orchestrator asks it, and the door for Slack."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress

import aiohttp
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.observability.health import Check, Health
from bot.services.ports import StorageBusy
from bot.web.app import LARGEST, SLACK_PATH, SlackEntrance, build_app
from bot.web.server import LARGEST_HEAD, PortTaken, serving

HOST = "127.0.0.1"


class Switchboard:
    """Checks that a test switches."""

    def __init__(self) -> None:
        self.answers: dict[str, bool | Exception] = {"database": True, "migrated": True, "slack": True}

    def checks(self) -> dict[str, Check]:
        return {name: self._check(name) for name in self.answers}

    def _check(self, name: str) -> Check:
        async def check() -> bool:
            answer = self.answers[name]
            if isinstance(answer, Exception):
                raise answer
            return answer

        return check


@pytest.fixture
def board() -> Switchboard:
    return Switchboard()


async def echo(request: Request) -> Response:
    return PlainTextResponse(await request.body())


Opening = Callable[[], AbstractAsyncContextManager[aiohttp.ClientSession]]


@pytest.fixture
def opened(board: Switchboard) -> Opening:
    @asynccontextmanager
    async def opening() -> AsyncIterator[aiohttp.ClientSession]:
        app = build_app(Health(board.checks()), echo)
        async with (
            serving(app, 0, HOST) as port,
            aiohttp.ClientSession(f"http://{HOST}:{port}") as session,
        ):
            yield session

    return opening


async def status(session: aiohttp.ClientSession, path: str) -> int:
    async with session.get(path) as answer:
        return answer.status


async def test_not_healthy_before_it_was_ready_once(board: Switchboard, opened: Opening) -> None:
    board.answers["slack"] = False
    async with opened() as session:
        assert await status(session, "/healthz") == 503
        assert await status(session, "/readyz") == 503

        board.answers["slack"] = True
        assert await status(session, "/healthz") == 200
        assert await status(session, "/readyz") == 200


async def test_healthy_while_the_database_answers_whatever_slack_does(
    board: Switchboard, opened: Opening
) -> None:
    async with opened() as session:
        assert await status(session, "/readyz") == 200
        board.answers["slack"] = False
        assert await status(session, "/healthz") == 200
        assert await status(session, "/readyz") == 503

        board.answers["database"] = StorageBusy("locked")
        assert await status(session, "/healthz") == 503


async def test_it_says_which_check_failed(board: Switchboard, opened: Opening) -> None:
    board.answers["migrated"] = OSError()
    async with opened() as session, session.get("/readyz") as answer:
        assert await answer.json() == {
            "ok": False,
            "checks": {"database": True, "migrated": False, "slack": True},
        }


async def test_slack_comes_in_by_one_door(opened: Opening) -> None:
    async with opened() as session:
        async with session.post(SLACK_PATH, data=b"payload") as answer:
            assert await answer.text() == "payload"
        assert await status(session, SLACK_PATH) == 405
        assert await status(session, "/elsewhere") == 404


async def test_until_the_bot_is_ready_slack_is_asked_to_come_again(board: Switchboard) -> None:
    entrance = SlackEntrance()
    app = build_app(Health(board.checks()), entrance)
    async with serving(app, 0, HOST) as port, aiohttp.ClientSession(f"http://{HOST}:{port}") as session:
        async with session.post(SLACK_PATH, data=b"early") as answer:
            assert answer.status == 503
        entrance.open(echo)
        async with session.post(SLACK_PATH, data=b"again") as answer:
            assert await answer.text() == "again"


async def test_what_is_too_large_for_slack_is_not_read(opened: Opening) -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield b"x"

    async with opened() as session:
        async with session.post(SLACK_PATH, data=b"x" * (LARGEST + 1)) as answer:
            assert answer.status == 413
        async with session.post(SLACK_PATH, data=endless()) as answer:
            assert answer.status == 411


@pytest.mark.parametrize("first", [b"", b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n"])
@pytest.mark.parametrize("line", [b"a" * 1000, b"X-Many: b\r\n" * 100])
async def test_a_request_whose_headers_do_not_end_is_let_go(
    board: Switchboard, first: bytes, line: bytes
) -> None:
    """Anybody can reach the port, and the headers come before everything by which somebody is known."""
    async with serving(build_app(Health(board.checks())), 0, HOST) as port:
        reader, writer = await asyncio.open_connection(HOST, port)
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: bot\r\n" + first)
        with suppress(ConnectionError):
            for _ in range(2 * LARGEST_HEAD // len(line)):
                writer.write(line)
                await writer.drain()
        async with asyncio.timeout(5):
            with suppress(ConnectionError):
                said = await reader.read()
                assert b" 400 " in said
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()


async def test_headers_of_any_usual_length_and_one_request_after_another_are_read(opened: Opening) -> None:
    async with opened() as session:
        for _ in range(8):
            async with session.post(
                SLACK_PATH, data=b"x" * (LARGEST - 1), headers={"X-Long": "a" * 8000}
            ) as answer:
                assert len(await answer.read()) == LARGEST - 1


async def test_a_connection_that_is_kept_for_many_requests_is_read_on(opened: Opening) -> None:
    async with opened() as session:
        for _ in range(2 * LARGEST_HEAD // 8000):
            async with session.post(SLACK_PATH, data=b"x", headers={"X-Long": "a" * 8000}) as answer:
                assert await answer.text() == "x"


async def test_without_slack_there_is_no_door(board: Switchboard) -> None:
    app = build_app(Health(board.checks()))
    async with serving(app, 0, HOST) as port, aiohttp.ClientSession(f"http://{HOST}:{port}") as session:
        async with session.post(SLACK_PATH, data=b"x") as answer:
            assert answer.status == 404
        assert await status(session, "/healthz") == 200


async def test_a_taken_port_is_said_in_a_sentence(board: Switchboard) -> None:
    app = build_app(Health(board.checks()))
    async with serving(app, 0, HOST) as port:
        with pytest.raises(PortTaken, match=rf"Port {port} cannot be used: it is in use\. .*PORT"):
            async with serving(app, port, HOST):
                pass


async def test_a_request_under_way_is_finished_before_the_end(board: Switchboard) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_: Request) -> Response:
        begun.set()
        await go_on.wait()
        return PlainTextResponse("done")

    async def ask(port: int) -> str:
        async with (
            aiohttp.ClientSession(f"http://{HOST}:{port}") as session,
            session.post(SLACK_PATH, data=b"x") as answer,
        ):
            return await answer.text()

    async with asyncio.timeout(5):
        async with serving(build_app(Health(board.checks()), slow), 0, HOST) as port:
            asking = asyncio.create_task(ask(port))
            await begun.wait()
            asyncio.get_running_loop().call_soon(go_on.set)
        assert await asking == "done"


async def test_the_port_is_free_again_afterwards(board: Switchboard) -> None:
    async with serving(build_app(Health(board.checks())), 0, HOST) as port:
        pass
    with socket.create_server((HOST, port)):
        pass
