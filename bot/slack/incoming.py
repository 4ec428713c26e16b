"""Text as Slack sends it, made plain: no markup, no entities; what a person would say they typed."""

import html
import re
from collections.abc import Mapping

from bot.domain.ids import UserId

_TOKEN = re.compile(r"<([^<>]+)>")
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")


def mentioned(text: str) -> list[UserId]:
    """Ids of people mentioned, in order, each once."""
    return [UserId(found) for found in dict.fromkeys(_MENTION.findall(text))]


def plain(text: str, names: Mapping[UserId, str]) -> str:
    """Mentions become names, links their label and address, entities characters."""
    return html.unescape(_TOKEN.sub(lambda token: _said(token[1], names), text))


def _said(token: str, names: Mapping[UserId, str]) -> str:
    body, _, label = token.partition("|")
    if body.startswith("@"):
        return f"@{names.get(UserId(body[1:])) or label or 'somebody'}"
    if body.startswith("#"):
        return f"#{label or 'a-channel'}"
    if body.startswith("!"):
        return _special(body[1:], label)
    return _link(body.removeprefix("mailto:"), label)


def _special(name: str, label: str) -> str:
    if name.startswith(("subteam^", "date^")):
        return label or name.partition("^")[2]
    return f"@{name}"


def _link(address: str, label: str) -> str:
    bare = re.sub(r"^https?://", "", address).rstrip("/")
    return address if not label or label.rstrip("/") in (address, bare) else f"{label} ({address})"
