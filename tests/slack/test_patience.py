"""Waiting for Slack at the start: which answers are waited for, how long, and which end the waiting."""

from collections import deque
from dataclasses import dataclass, field

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.patience import TokenRefused, patiently


@dataclass
class Slow:
    """A Slack that answers at last, and the pauses that were made meanwhile."""

    troubles: deque[Exception]
    pauses: list[float] = field(default_factory=list)

    async def answer(self) -> str:
        if self.troubles:
            raise self.troubles.popleft()
        return "here"

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def asked(self) -> str:
        return await patiently(self.answer, "SLACK_BOT_TOKEN", self.pause)


def refusal(code: str, status: int = 200, headers: dict[str, str] | None = None) -> SlackApiError:
    response = AsyncSlackResponse(
        client=AsyncWebClient(),
        http_verb="POST",
        api_url="auth.test",
        req_args={},
        data={"ok": False, "error": code},
        headers=headers or {},
        status_code=status,
    )
    return SlackApiError("no", response)  # type: ignore[no-untyped-call]


async def test_it_waits_longer_and_longer_and_never_gives_up() -> None:
    slow = Slow(deque([aiohttp.ServerDisconnectedError()] * 7))
    assert await slow.asked() == "here"
    assert slow.pauses == [1, 2, 4, 8, 16, 30, 30]


async def test_it_waits_as_long_as_slack_says() -> None:
    slow = Slow(deque([refusal("ratelimited", 429, {"Retry-After": "7"}), refusal("internal_error", 500)]))
    assert await slow.asked() == "here"
    assert slow.pauses == [7, 2]


@pytest.mark.parametrize("code", ["invalid_auth", "token_revoked", "account_inactive", "missing_scope"])
async def test_a_no_is_not_waited_for(code: str) -> None:
    slow = Slow(deque([refusal(code)]))
    with pytest.raises(TokenRefused, match=rf"SLACK_BOT_TOKEN \({code}\)"):
        await slow.asked()
    assert slow.pauses == []
