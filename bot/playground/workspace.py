"""A whole local Slack workspace as one plain object: tests and the page drive it, the app hangs on it."""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from bot.playground import seed
from bot.playground.acting.installing import Installing
from bot.playground.acting.moving import Moving
from bot.playground.acting.submitting import Submitting
from bot.playground.acting.suggesting import Suggesting
from bot.playground.acting.talking import Talking
from bot.playground.api.limits import Limits, Rates
from bot.playground.api.web_api import WebApi
from bot.playground.faults import Faults
from bot.playground.wire.delivery import Delivery, Patience
from bot.playground.wire.signed_http import SignedHttp
from bot.playground.wire.socket_mode import SocketMode
from bot.playground.world.app import App
from bot.playground.world.channels import Channel
from bot.playground.world.clock import Clock, Monotonic
from bot.playground.world.people import Person


class Workspace(Talking, Suggesting, Submitting, Moving, Installing):
    """People act on it by methods, the app by `web_api` and what `delivery` brings."""

    faults: Faults
    sockets: SocketMode
    delivery: Delivery
    web_api: WebApi

    @classmethod
    def build(
        cls,
        people: Sequence[Person] | None = None,
        channels: Sequence[Channel] | None = None,
        *,
        manifest: Mapping[str, Any] | None = None,
        clock: Clock | None = None,
        monotonic: Monotonic = time.monotonic,
        rates: Rates | None = None,
        patience: Patience | None = None,
    ) -> "Workspace":
        """A workspace that is ready to be served. Without people it has the seeded ones; without a manifest
        it enforces no scopes and withholds no events."""
        workspace = cls(clock or Clock.real(), App.of(manifest), monotonic)
        there = tuple(seed.EVERYBODY if people is None else people)
        personas = tuple(person for person in there if person.persona)
        workspace.settle_people(there, seed.channels(personas) if channels is None else channels)
        workspace.faults = Faults()
        workspace.sockets = SocketMode(workspace.app.id, workspace.faults, workspace.changes)
        workspace.delivery = Delivery(
            workspace.sockets, workspace.faults, workspace.changes, patience or Patience()
        )
        workspace.courier = workspace.delivery
        limits = Limits(rates or Rates(), monotonic)
        workspace.web_api = WebApi(workspace, limits, workspace.faults, workspace._link)
        return workspace

    def _link(self) -> str:
        """Where the app opens a socket, as `apps.connections.open` says it."""
        return f"{self.base_url.replace('http', 'ws', 1)}/link/{self.sockets.ticket()}"

    def deliver_over_http(self, url: str) -> None:
        """From now on everything goes to a request URL, signed, instead of through Socket Mode."""
        self.delivery.transport = SignedHttp(url, self.app.signing_secret)

    async def connected(self, seconds: float = 10.0) -> None:
        """Wait until the app has a socket open."""
        await self.until(lambda: self.sockets.connected, seconds)

    async def quiet(self, seconds: float = 10.0) -> None:
        """Wait until no event is on its way; retries that wait for their time do not count."""
        await self.until(lambda: self.delivery.in_flight == 0, seconds)

    async def shut_down(self) -> None:
        """Stop all deliveries and let go of the app."""
        await self.delivery.close()
        if isinstance(self.delivery.transport, SignedHttp):
            await self.delivery.transport.close()
        self.sockets.cut_all()
