"""How foreign words pass through Slack's markup without coming alive; not where they are shown.

Whole texts by users are shown as rich text (`quotes.py`), where nothing is parsed and every character stays.
`escape` is for names and short words inside our own mrkdwn sentences, which Slack does parse. Slack knows no
escape for `*`, `_`, `~` and backtick, so they become characters that look alike: a zero-width space beside
them was looked at and left, since clients differ on whether it bounds a word, and at such a bound formatting
starts. A word joiner (U+2060) serves only to break a word: after `@` and `#`, and before the slashes of an
address, which Slack otherwise turns into mentions and links by itself.
"""

import re
from dataclasses import dataclass

WORD_JOINER = "\u2060"
LOOKALIKES = str.maketrans({"*": "\u2217", "~": "\u223c", "`": "\u02cb"})
LOW_LINE = "\u02cd"

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
# Embeddings and overrides turn what follows them, our words too; letters of any script need none of them.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_EDGE_LOW_LINE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LINE_QUOTE = re.compile(r"^(\s*)>+", re.MULTILINE)
_MENTION = re.compile(r"([@#])(?=\w)")
_ADDRESS = re.compile(r"://")


@dataclass(frozen=True, slots=True)
class Mrkdwn:
    """Text that is Slack's markup already and must not be escaped again."""

    text: str


def channel(channel_id: str) -> Mrkdwn:
    return Mrkdwn(f"<#{channel_id}>")


def person(user_id: str) -> Mrkdwn:
    """A mention, which tells them and leads to them: for people whom we bring together, never for a name."""
    return Mrkdwn(f"<@{user_id}>")


def escape(text: str) -> str:
    """The text as a reader should see it inside mrkdwn: no mention, link, formatting or quote comes alive."""
    dead = _LINE_QUOTE.sub("\\1\u203a", undirected(text)).translate(LOOKALIKES)
    dead = _EDGE_LOW_LINE.sub(LOW_LINE, dead)
    dead = _MENTION.sub(rf"\1{WORD_JOINER}", dead)
    dead = _ADDRESS.sub(f":{WORD_JOINER}//", dead)
    for character, entity in _ENTITIES:
        dead = dead.replace(character, entity)
    return dead


def undirected(text: str) -> str:
    """Without the invisible characters that turn the reading direction of everything after them."""
    return _DIRECTION.sub("", text)
