"""A playground on a Monday morning, and a visitor in front of it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.playground.launch import Launch, Playground, playground
from bot.playground.world.clock import Clock
from tests.browser.visitor import Visitor
from tests.support.house import passing

MONDAY = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
PATIENCE_MS = 10_000

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture
async def place() -> AsyncIterator[Playground]:
    """Its clock stands still until it is moved; a move counts as elapsed time, so that no rate limit lasts."""
    clock = Clock(MONDAY)
    async with playground(Launch(port=0, clock=clock, monotonic=passing(clock), tick_seconds=0.1)) as opened:
        yield opened


@pytest.fixture
async def visitor(browser: Browser, place: Playground, screenshots: Path) -> AsyncIterator[Visitor]:
    page = await browser.new_page(locale="en-GB", reduced_motion="reduce", timezone_id="Europe/Madrid")
    page.set_default_timeout(PATIENCE_MS)
    yield Visitor(page, place.server.url, screenshots)
    await page.close()
