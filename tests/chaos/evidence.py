"""What is left when it is over: the tables and the workspace's messages, side by side; judges nothing."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import asyncpg

from bot.playground.workspace import Workspace
from bot.playground.world.messages import Message
from bot.slack.messenger import MARK_EVENT
from tests.chaos.book import Book
from tests.chaos.cast import Cast
from tests.chaos.storm import Storm, every_refusal

Row = dict[str, Any]

TABLES = (
    "outbox",
    "prompts",
    "answers",
    "editions",
    "edition_parts",
    "bright_spots",
    "reps",
    "teams",
    "notes",
)


@dataclass(frozen=True)
class Evidence:
    """Rows by table, messages by mark."""

    cast: Cast
    tables: dict[str, list[Row]]
    marked: dict[str, list[Message]]
    """The bot's messages by the mark in their metadata."""
    deleted: frozenset[str]
    acknowledged: frozenset[str]
    said: dict[str, str]
    refused: dict[str, set[str]]
    """What Slack said no with for good, by whom it was about."""
    codes: frozenset[str]
    """Everything that Slack says no with."""

    def prompts(self) -> dict[tuple[str, date], list[Row]]:
        """By rep and date."""
        found: dict[tuple[str, date], list[Row]] = defaultdict(list)
        for row in self.tables["prompts"]:
            found[row["user_id"], row["local_date"]].append(row)
        return found

    def rows_by_key(self) -> dict[str, Row]:
        """The outbox by what each row is about."""
        return {row["key"]: row for row in self.tables["outbox"]}

    def messages(self, row: Row) -> list[Message]:
        """What stands in Slack because of an outbox row."""
        return self.marked.get(row["mark"], [])


async def gather(address: str, workspace: Workspace, cast: Cast, book: Book, storm: Storm) -> Evidence:
    """Reads it all."""
    connection = await asyncpg.connect(address)
    try:
        tables = {
            name: [dict(row) for row in await connection.fetch(f'SELECT * FROM "{name}"')] for name in TABLES
        }
    finally:
        await connection.close()
    marked: dict[str, list[Message]] = defaultdict(list)
    for channel in workspace.channels:
        for message in workspace.messages.public(channel.id):
            if (mark := mark_of(message)) is not None:
                marked[mark].append(message)
    return Evidence(
        cast,
        tables,
        dict(marked),
        frozenset(row["ts"] for row in tables["outbox"] if row["kind"] == "delete"),
        frozenset(book.acknowledged),
        dict(book.said),
        {target: set(codes) for target, codes in storm.refused.items()},
        frozenset(code for _, code in every_refusal()),
    )


def mark_of(message: Message) -> str | None:
    """The mark in a message's metadata, if the bot's outbox put one there."""
    metadata = message.metadata or {}
    if not message.bot or metadata.get("event_type") != MARK_EVENT:
        return None
    return str(metadata["event_payload"]["mark"])


def posted_at(message: Message) -> datetime:
    """By the workspace's clock."""
    return datetime.fromtimestamp(float(message.ts), UTC)
