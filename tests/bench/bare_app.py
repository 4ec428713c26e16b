"""The floor under a command: Bolt, uvicorn, one INSERT into the same database, and nothing else."""

import asyncio
import socket
import sys
from collections.abc import Awaitable, Callable

import aiosqlite
import asyncpg
import uvicorn
import uvloop
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.bench.named import HOST, PATH, SECRET

TABLE = "CREATE TABLE IF NOT EXISTS told (trigger_id TEXT PRIMARY KEY, user_id TEXT, text TEXT)"
Keep = Callable[[str, str, str], Awaitable[None]]


async def keeping(url: str) -> Keep:
    """One INSERT, committed."""
    kind, _, place = url.partition("://")
    if kind.startswith("postgres"):
        pool = await asyncpg.create_pool(f"postgresql://{place}")
        await pool.execute(TABLE)

        async def keep_there(*told: str) -> None:
            await pool.execute("INSERT INTO told VALUES ($1, $2, $3)", *told)

        return keep_there
    connection, alone = await aiosqlite.connect(place.removeprefix("/"), isolation_level=None), asyncio.Lock()
    for each in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", TABLE):
        await connection.execute(each)

    async def keep_here(*told: str) -> None:
        async with alone:
            await connection.execute("INSERT INTO told VALUES (?, ?, ?)", told)

    return keep_here


def app_of(keep: Keep) -> Starlette:
    """As the documentation of Bolt shows it."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token="xoxb-bench", bot_user_id="U0BOT")

    app = AsyncApp(signing_secret=SECRET, authorize=authorize, process_before_response=True)

    @app.command("/brightspot")
    async def told(ack: AsyncAck, body: dict[str, str]) -> None:
        await keep(body["trigger_id"], body["user_id"], body["text"])
        await ack(text="Kept.", blocks=[{"type": "section", "text": {"type": "mrkdwn", "text": "Kept."}}])

    handler = AsyncSlackRequestHandler(app)

    async def endpoint(request: Request) -> Response:
        return await handler.handle(request)

    return Starlette(routes=[Route(PATH, endpoint, methods=["POST"])])


async def serve(keep: Keep) -> None:
    """Says its port, and answers until it is ended."""
    config = uvicorn.Config(
        app_of(keep),
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
    )
    listener = socket.create_server((HOST, 0), backlog=2048)
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    await uvicorn.Server(config).serve(sockets=[listener])


async def _main(url: str) -> None:
    await serve(await keeping(url))


if __name__ == "__main__":
    uvloop.run(_main(sys.argv[1]))
