"""The page's routes: files, state, acts, and word of every change; knows no act's meaning."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import WSMsgType, web

from bot.playground.page.acts import Acts
from bot.playground.page.pilot import Pilot
from bot.playground.page.state import page_state
from bot.playground.page.week import WeekRunner
from bot.playground.workspace import Workspace
from bot.playground.world.people import Person
from bot.playground.world.types import Refused

Gallery = Callable[[], list[dict[str, Any]]]

# Changes come in bursts; a page that refetches for each of them only flickers.
COALESCE_SECONDS = 0.03


class PageRoutes:
    """Everything the browser asks for."""

    def __init__(
        self, workspace: Workspace, pilot: Pilot | None, gallery: Gallery | None, static: Path
    ) -> None:
        self._workspace = workspace
        self._gallery = gallery
        self._static = static
        self._weeks = WeekRunner(pilot, workspace.changes) if pilot is not None else None
        self._pilot = pilot
        self._acts = Acts(workspace, pilot, self._weeks)
        self._watching: set[web.WebSocketResponse] = set()

    def routes(self) -> list[web.RouteDef]:
        """What the server has to route here."""
        return [
            web.get("/", self._file("index.html")),
            web.get("/gallery", self._file("gallery.html")),
            web.get("/static/{file:.+}", self._static_file),
            web.get("/play/events", self._events),
            web.get("/play/state", self._state),
            web.get("/play/gallery", self._items),
            web.post("/play/act", self._act),
        ]

    async def close(self) -> None:
        """Let watching pages go, and a running week."""
        if self._weeks is not None:
            await self._weeks.close()
        for socket in list(self._watching):
            await socket.close()

    def _file(self, name: str) -> Callable[[web.Request], Any]:
        async def serve(request: web.Request) -> web.StreamResponse:
            del request
            return _served(self._static / name)

        return serve

    async def _static_file(self, request: web.Request) -> web.StreamResponse:
        found = (self._static / request.match_info["file"]).resolve()
        if not found.is_relative_to(self._static.resolve()) or not found.is_file():
            raise web.HTTPNotFound
        return _served(found)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        self._watching.add(socket)
        telling = asyncio.ensure_future(self._tell(socket))
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            self._watching.discard(socket)
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)
        return socket

    async def _tell(self, socket: web.WebSocketResponse) -> None:
        revision = self._workspace.changes.revision
        while not socket.closed:
            await socket.send_json({"revision": revision})
            await self._workspace.changes.beyond(revision)
            await asyncio.sleep(COALESCE_SECONDS)
            revision = self._workspace.changes.revision

    def _me(self, user_id: str | None) -> Person:
        personas = [person for person in self._workspace.people if person.persona]
        try:
            return self._workspace.person(user_id) if user_id else personas[0]
        except (Refused, IndexError):
            raise web.HTTPNotFound(text="Nobody here is called that.") from None

    async def _state(self, request: web.Request) -> web.StreamResponse:
        me = self._me(request.query.get("as"))
        week = self._weeks.week if self._weeks is not None else None
        return web.json_response(page_state(self._workspace, me, week, await self._can(me)))

    async def _can(self, me: Person) -> dict[str, bool]:
        if self._pilot is None or self._weeks is None:
            return {"next_prompt": False, "roundup": False, "week": False}
        return {
            "next_prompt": await self._pilot.next_prompt_at(me.id) is not None,
            "roundup": await self._pilot.next_roundup_at() is not None,
            "week": not self._weeks.running and self._pilot.why_no_week() is None,
        }

    async def _items(self, request: web.Request) -> web.StreamResponse:
        """Drawing all of them takes a second or so, for which the bot must not stand still."""
        del request
        return web.json_response({"items": await asyncio.to_thread(self._gallery) if self._gallery else []})

    async def _act(self, request: web.Request) -> web.StreamResponse:
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(text="Acts are sent as JSON.")
        try:
            given = json.loads(await request.text())
        except json.JSONDecodeError:
            raise web.HTTPBadRequest(text="Acts are sent as JSON.") from None
        return web.json_response(await self._acts.perform(given if isinstance(given, dict) else {}))


def _served(path: Path) -> web.StreamResponse:
    if not path.is_file():
        raise web.HTTPNotFound(text="The page's files are not here.")
    return web.FileResponse(path, headers={"Cache-Control": "no-cache"})
