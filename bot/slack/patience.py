"""Waits, while starting, for a Slack that does not answer yet; knows which answers no waiting mends."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.services.ports import DeliveryError, TryLater
from bot.slack.errors import APP_LOCKED_OUT, slack_answers

LONGEST_PAUSE = 30.0

T = TypeVar("T")
Pause = Callable[[float], Awaitable[object]]

logger = logging.getLogger(__name__)


class TokenRefused(Exception):
    """Slack knows us and says no; somebody has to look at the token or at the installation."""

    def __init__(self, setting: str, code: str) -> None:
        super().__init__(
            f"Slack does not accept {setting} ({code}). Copy it once more from your app at api.slack.com/apps, "
            "and see there that the app is installed in the workspace."
        )


async def patiently(call: Callable[[], Awaitable[T]], setting: str, pause: Pause = asyncio.sleep) -> T:
    """The answer, however long it takes. `setting` names the token behind the call. Raises TokenRefused."""
    attempt = 0
    while True:
        try:
            with slack_answers(repeatable=True):
                return await call()
        except DeliveryError as trouble:
            if not isinstance(trouble, TryLater) or trouble.code in APP_LOCKED_OUT:
                raise TokenRefused(setting, trouble.code) from trouble
            seconds = trouble.seconds or min(LONGEST_PAUSE, 2.0**attempt)
            logger.warning(
                "Slack does not answer, trying again", extra={"code": trouble.code, "pause": seconds}
            )
        await pause(seconds)
        attempt += 1
