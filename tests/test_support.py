"""The supports themselves: a server that hands out databases, a browser that runs, a door that is shut."""

import socket
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import asyncpg
import pytest
from playwright.async_api import Browser

from tests.support.network import OutsideConnection, is_own
from tests.support.postgres import MakePostgres


def _dsn(url: str) -> str:
    return url.replace("+asyncpg", "")


async def _with_a_table(url: str) -> None:
    connection = await asyncpg.connect(_dsn(url))
    await connection.execute("CREATE TABLE notes (text text)")
    await connection.execute("INSERT INTO notes VALUES ('as prepared')")
    await connection.close()


async def _notes(url: str, add: str | None = None) -> list[str]:
    connection = await asyncpg.connect(_dsn(url))
    if add is not None:
        await connection.execute("INSERT INTO notes VALUES ($1)", add)
    rows = await connection.fetch("SELECT text FROM notes ORDER BY text")
    await connection.close()
    return [row["text"] for row in rows]


async def test_every_database_is_fresh_and_as_prepared(make_postgres: MakePostgres) -> None:
    first, second = await make_postgres(_with_a_table), await make_postgres(_with_a_table)
    assert first != second
    assert await _notes(first, add="mine") == ["as prepared", "mine"]
    assert await _notes(second) == ["as prepared"]


async def test_a_database_is_empty_unless_prepared(postgres_url: str) -> None:
    connection = await asyncpg.connect(_dsn(postgres_url))
    tables = await connection.fetch("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")
    await connection.close()
    assert tables == []


class _Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>Good morning</title>")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""


async def test_the_browser_opens_pages_of_this_machine(browser: Browser) -> None:
    with HTTPServer(("127.0.0.1", 0), _Hello) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = await browser.new_page()
        await page.goto(f"http://127.0.0.1:{server.server_port}/")
        assert await page.title() == "Good morning"
        server.shutdown()


def test_a_look_up_outside_is_refused() -> None:
    with pytest.raises(OutsideConnection):
        socket.getaddrinfo("slack.com", 443)


def test_a_connection_outside_is_refused() -> None:
    with socket.socket() as caller, pytest.raises(OutsideConnection):
        caller.connect(("192.0.2.1", 443))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", b"localhost", None, "", "0.0.0.0"])
def test_the_machine_knows_itself(host: object) -> None:
    assert is_own(host)


@pytest.mark.parametrize("host", ["slack.com", "10.0.0.1", "192.0.2.1", "2001:db8::1", b"example.org", 7])
def test_the_machine_knows_what_is_elsewhere(host: object) -> None:
    assert not is_own(host)
