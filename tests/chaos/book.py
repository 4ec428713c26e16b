"""What was said to the bot and what it acknowledged, as Slack's side knows it; judges nothing."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from bot.locales.catalog import Catalog
from bot.playground.wire.transport import Envelope
from bot.services.contents.messages import ReplyContent
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.words import Words

TOKEN = re.compile(r"\bK\d{5}\b")


def token(number: int) -> str:
    """A word that no other text has."""
    return f"K{number:05}"


@dataclass
class Book:
    """Every text by its token."""

    said: dict[str, str] = field(default_factory=dict)
    """Who said it."""
    acknowledged: set[str] = field(default_factory=set)
    deliveries: Counter[str] = field(default_factory=Counter)
    """How envelopes fared, in words for the report."""

    def say(self, person: str) -> str:
        """The token of the next text."""
        word = token(len(self.said))
        self.said[word] = person
        return word

    def heard(self, envelope: Envelope, payload: Any) -> None:
        """The bot said that it has this."""
        text = _text(envelope)
        if found := TOKEN.search(text):
            if envelope.kind == "slash_commands" and _handed_back(payload):
                self.deliveries["handed back"] += 1
            else:
                self.acknowledged.add(found[0])


def _text(envelope: Envelope) -> str:
    if envelope.kind == "slash_commands":
        return str(envelope.payload.get("text", ""))
    event = envelope.payload.get("event", {})
    by_the_bot = "bot_id" in event or "subtype" in event
    return "" if by_the_bot or event.get("type") != "message" else str(event.get("text", ""))


def _handed_back(payload: Any) -> bool:
    """Whether the reply is one of those that say that nothing was kept, or that nobody knows."""
    text = payload.get("text", "") if isinstance(payload, dict) else str(payload or "")
    return text.startswith(_NOT_KEPT)


def _beginnings() -> tuple[str, ...]:
    words = Words(Catalog.load(), "en")
    said = (
        ReplyContent(key, {"text": "", "request": ""})
        for key in ("storage_busy", "storage_unsure", "slack_busy", "trouble")
    )
    return tuple(build_reply(words, each).text[:24] for each in said)


_NOT_KEPT = _beginnings()
