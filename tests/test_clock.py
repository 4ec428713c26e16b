"""Where the time comes from."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import ClockUnreachable, RemoteClock, SystemClock
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


async def test_the_machines_time_is_aware_and_goes_on() -> None:
    first, second = await SystemClock().now(), await SystemClock().now()

    assert first.tzinfo is UTC
    assert first <= second


async def test_the_playgrounds_clock_is_read_at_each_use() -> None:
    slack = Workspace.build(clock=Clock(NOON))
    server = PlaygroundServer(slack)
    await server.start()
    clock = RemoteClock(server.clock_url)

    assert await clock.now() == NOON
    slack.clock.advance(timedelta(days=7))
    assert await clock.now() == NOON + timedelta(days=7)

    await server.stop()
    with pytest.raises(ClockUnreachable, match="does not answer"):
        await clock.now()
    await clock.close()


async def test_something_else_at_the_address_is_no_clock() -> None:
    server = PlaygroundServer(Workspace.build(clock=Clock(NOON)))
    await server.start()
    clock = RemoteClock(server.api_url + "api.test")

    with pytest.raises(ClockUnreachable):
        await clock.now()
    await clock.close()
    await server.stop()
