"""What the services need to know of an installation: the token that speaks in a workspace, and its renewal."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.domain.people import Workspace


@dataclass(frozen=True, slots=True)
class BotToken:
    """What the bot speaks with in one workspace or org. A token that does not end has no refresh token."""

    token: str = field(repr=False)
    bot_id: str
    bot_user_id: str
    installed_at: datetime
    refresh_token: str | None = field(default=None, repr=False)
    expires_at: datetime | None = None


Renew = Callable[[BotToken], Awaitable[BotToken | None]]
"""Asks Slack for another token; None: this one will do for now. Raises a DeliveryError."""


class TokenSealed(Exception):
    """A token is there, but none of our keys opens it."""


class TooManyBegun(Exception):
    """More people than ever are in the middle of installing; there is room again in so many `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many installations were begun; room again in {seconds} s")
        self.seconds = seconds


class Installations(Protocol):
    """Every installation there is, with its tokens sealed."""

    async def token(self, workspace: Workspace) -> BotToken | None:
        """The newest; None where the app is not installed any more. Raises TokenSealed, StorageBusy."""

    async def renewed(self, workspace: Workspace, renew: Renew) -> BotToken | None:
        """The token after `renew` had a look at it. One at a time in each workspace, whichever process asks: the
        second finds what the first got. One that cannot be kept at this moment is not lost. Raises TokenSealed,
        StorageBusy, and what `renew` raises."""
