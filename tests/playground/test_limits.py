"""Slack's rates: bursts in a channel, posts in the workspace, tiers by method."""

from typing import Any

from bot.playground.api.limits import Rates
from bot.playground.workspace import Workspace
from tests.playground.doubles import Listener, Stopwatch, call, still_clock


def _workspace(stopwatch: Stopwatch, listener: Listener, **rates: Any) -> Workspace:
    workspace = Workspace.build(clock=still_clock(), monotonic=stopwatch, rates=Rates(**rates))
    workspace.delivery.transport = listener
    return workspace


async def _statuses(workspace: Workspace, method: str, times: int, **args: Any) -> list[int]:
    return [(await call(workspace, method, **args)).status for _ in range(times)]


async def test_a_channel_takes_four_at_once_then_one_a_second(
    stopwatch: Stopwatch, listener: Listener
) -> None:
    workspace = _workspace(stopwatch, listener)
    post = {"channel": "U0ANA", "text": "hi"}
    assert await _statuses(workspace, "chat.postMessage", 5, **post) == [200] * 4 + [429]
    stopwatch.seconds += 1
    assert await _statuses(workspace, "chat.postMessage", 2, **post) == [200, 429]


async def test_a_person_and_their_dm_are_one_channel(stopwatch: Stopwatch, listener: Listener) -> None:
    workspace = _workspace(stopwatch, listener)
    await _statuses(workspace, "chat.postMessage", 4, channel="U0ANA", text="hi")
    assert await _statuses(workspace, "chat.postMessage", 1, channel="D0ANA", text="hi") == [429]
    assert await _statuses(workspace, "chat.postMessage", 1, channel="U0BEN", text="hi") == [200]


async def test_the_workspace_takes_so_many_posts_a_minute(stopwatch: Stopwatch, listener: Listener) -> None:
    workspace = _workspace(stopwatch, listener, posts_a_minute=5, burst=100)
    assert await _statuses(workspace, "chat.postMessage", 5, channel="U0ANA", text="hi") == [200] * 5
    stopwatch.seconds += 20
    late = await call(workspace, "chat.postMessage", channel="U0BEN", text="hi")
    assert (late.status, late.headers, late.body) == (
        429,
        {"Retry-After": "40"},
        {"ok": False, "error": "ratelimited"},
    )
    stopwatch.seconds += 40
    assert (await call(workspace, "chat.postMessage", channel="U0BEN", text="hi")).status == 200


async def test_other_methods_have_their_tier(stopwatch: Stopwatch, listener: Listener) -> None:
    workspace = _workspace(stopwatch, listener)
    assert await _statuses(workspace, "users.list", 21) == [200] * 20 + [429]
    assert (await _statuses(workspace, "conversations.info", 51, channel="C0GENERAL"))[-2:] == [200, 429]
    assert [refusal.error for refusal in workspace.refused] == ["ratelimited", "ratelimited"]
