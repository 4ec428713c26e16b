"""The short-lived permits that interactions hand out: trigger ids, response URLs; measures elapsed time."""

import secrets
from dataclasses import dataclass

from bot.playground.world.clock import Monotonic
from bot.playground.world.types import Refused

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5


@dataclass
class Trigger:
    """Lets a modal be opened for a person, once and at once."""

    user: str
    issued: float
    used: bool = False


@dataclass
class ResponseUrl:
    """Lets a message be sent to where an interaction came from."""

    user: str
    channel: str
    ts: str | None
    issued: float
    uses: int = 0


class Permissions:
    """Issues both kinds and refuses them when late or spent."""

    def __init__(self, monotonic: Monotonic) -> None:
        self._monotonic = monotonic
        self.trigger_seconds = TRIGGER_SECONDS
        self._triggers: dict[str, Trigger] = {}
        self._response_urls: dict[str, ResponseUrl] = {}

    def trigger(self, user: str) -> str:
        """A fresh trigger id for a person."""
        trigger_id = f"{len(self._triggers) + 1}.1.{secrets.token_hex(16)}"
        self._triggers[trigger_id] = Trigger(user, self._monotonic())
        return trigger_id

    def exchange(self, trigger_id: str) -> str:
        """The person a trigger is for; spends it. Raises Refused when unknown, spent or late."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise Refused("invalid_trigger_id", "this trigger_id was never issued")
        if trigger.used:
            raise Refused("exchanged_trigger_id", "a trigger_id opens one view only")
        if self._monotonic() - trigger.issued > self.trigger_seconds:
            raise Refused("expired_trigger_id", "a trigger_id lives three seconds: open first, load after")
        trigger.used = True
        return trigger.user

    def response_url(self, user: str, channel: str, ts: str | None = None) -> str:
        """The path at which answers to one interaction are taken."""
        key = secrets.token_hex(12)
        self._response_urls[key] = ResponseUrl(user, channel, ts, self._monotonic())
        return f"/response/{key}"

    def respond(self, key: str) -> ResponseUrl:
        """Use a response URL once. Raises Refused when unknown, late or used five times."""
        url = self._response_urls.get(key)
        if url is None or self._monotonic() - url.issued > RESPONSE_SECONDS:
            raise Refused("expired_url", "a response_url lives thirty minutes")
        if url.uses >= RESPONSE_USES:
            raise Refused("used_url", "a response_url works five times")
        url.uses += 1
        return url
