"""The command line as whoever runs the bot uses it, over a database that a story has filled; knows no verb."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from typer.testing import CliRunner, Result

from bot.cli import app
from bot.storage import Storage, open_storage

T = TypeVar("T")

Do = Callable[[Storage], Awaitable[T]]


@dataclass(frozen=True)
class Operator:
    """Somebody at a terminal beside one database. What a verb needs besides it comes as settings."""

    database_url: str

    def types(self, *arguments: object, answer: str | None = None, **settings: str) -> Result:
        environ = {"DATABASE_URL": self.database_url, **settings}
        return CliRunner().invoke(app, [*map(str, arguments)], input=answer, env=environ)

    def does(self, do: Do[T]) -> T:
        """Something directly on the database, which is migrated where it is new."""
        return asyncio.run(self._does(do))

    async def _does(self, do: Do[T]) -> T:
        storage = open_storage(self.database_url)
        try:
            await storage.migrate()
            return await do(storage)
        finally:
            await storage.close()
