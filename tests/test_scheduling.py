"""Ticks: at once, again and again, never twice at a time, and a failing one comes again."""

import asyncio
import logging

import pytest

from bot.scheduling import Tick, ticking


async def test_a_tick_comes_at_once_and_again() -> None:
    came: asyncio.Queue[int] = asyncio.Queue()

    async with ticking([Tick("look", 0.01, lambda: came.put(1))]), asyncio.timeout(5):
        for _ in range(3):
            await came.get()


async def test_a_failing_tick_is_logged_and_comes_again(caplog: pytest.LogCaptureFixture) -> None:
    came: asyncio.Queue[int] = asyncio.Queue()

    async def failing() -> None:
        came.put_nowait(1)
        raise ValueError

    with caplog.at_level(logging.ERROR):
        async with ticking([Tick("failing", 0.01, failing)]), asyncio.timeout(5):
            for _ in range(3):
                await came.get()

    assert any("failing" in record.getMessage() for record in caplog.records)


async def test_a_slow_tick_is_not_doubled_and_is_finished_before_the_end() -> None:
    running, most, finished = 0, 0, 0
    begun, go_on = asyncio.Event(), asyncio.Event()
    others: asyncio.Queue[int] = asyncio.Queue()

    async def slow() -> None:
        nonlocal running, most, finished
        running += 1
        most = max(most, running)
        begun.set()
        await go_on.wait()
        running -= 1
        finished += 1

    async def leave() -> None:
        async with ticking([Tick("slow", 0.01, slow), Tick("other", 0.01, lambda: others.put(1))]):
            await begun.wait()
            for _ in range(4):
                await others.get()

    leaving = asyncio.create_task(leave())
    async with asyncio.timeout(5):
        await begun.wait()
        go_on.set()
        await leaving

    assert most == 1
    assert running == 0
    assert finished >= 1


async def test_a_tick_that_does_not_come_to_its_end_is_cut_short(caplog: pytest.LogCaptureFixture) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def endless() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with asyncio.timeout(5), ticking([Tick("endless", 60, endless)], last_rounds=0.01):
        await begun.wait()

    assert ended.is_set()
    assert caplog.records == []
