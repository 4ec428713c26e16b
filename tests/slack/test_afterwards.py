"""Courtesies beside the acknowledgement: lost without harm, finished at the end, never waited for too long."""

import asyncio
import logging

import aiohttp
import pytest

from bot.slack.afterwards import Afterwards


async def test_a_courtesy_that_does_not_reach_slack_is_only_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def lost() -> None:
        raise aiohttp.ServerDisconnectedError

    afterwards = Afterwards()
    afterwards.do(lost())
    with caplog.at_level(logging.WARNING):
        await afterwards.finish()
    assert [record.getMessage() for record in caplog.records] == [
        "a courtesy did not reach Slack: ServerDisconnectedError"
    ]


async def test_at_the_end_there_is_some_time_and_not_more() -> None:
    done: list[str] = []

    async def quick() -> None:
        await asyncio.sleep(0)
        done.append("quick")

    afterwards = Afterwards()
    afterwards.do(quick())
    afterwards.do(asyncio.Event().wait())
    async with asyncio.timeout(5):
        await afterwards.finish(seconds=0.01)
    assert done == ["quick"]


async def test_a_bug_in_a_courtesy_is_not_hidden() -> None:
    async def buggy() -> None:
        raise KeyError

    afterwards = Afterwards()
    afterwards.do(buggy())
    with pytest.raises(KeyError):
        await afterwards.finish()
