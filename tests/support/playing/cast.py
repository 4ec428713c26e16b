"""Everybody of one workspace and what each has told so far, by book; not what they do with it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.bright_spot import Answer
from bot.domain.ids import BrightSpotId, MessageTs, WorkspaceId
from bot.services.context import Who
from tests.support.histories import Move
from tests.support.stage import Stage, member


@dataclass(frozen=True)
class Kept:
    """A bright spot, and the message it was typed as."""

    spot_id: BrightSpotId
    ts: MessageTs | None = None


@dataclass
class Cast:
    """On one stage. `label` tells its steps from those of another cast there."""

    stage: Stage
    workspace_id: WorkspaceId
    label: str = ""
    books: dict[tuple[int, str], list[Kept]] = field(default_factory=dict)
    in_secret: set[tuple[int, BrightSpotId | None]] = field(default_factory=set)
    """Who tries what, without anybody being meant to hear of it."""

    @property
    def now(self) -> datetime:
        return self.stage.clock.at

    def who(self, move: Move) -> Who:
        return Who(self.workspace_id, member(move.who))

    def picked(self, move: Move) -> Kept | None:
        book = self.books.get((move.who, move.book), [])
        return book[move.pick % len(book)] if book else None

    def told_by_others(self, move: Move) -> BrightSpotId | None:
        theirs = sorted((who, book) for who, book in self.books if who != move.who and book == move.book)
        entries = [kept for place in theirs for kept in self.books[place]]
        return entries[move.pick % len(entries)].spot_id if entries else None

    def ticket(self, move: Move) -> str:
        return f"{move.who}.{self.now.timestamp()}"

    def remember(self, move: Move, answer: Answer | None, ts: MessageTs | None = None) -> None:
        """In the book that the move names, if it became a bright spot."""
        if answer is not None and answer.bright_spot_id is not None:
            self.books.setdefault((move.who, move.book), []).append(Kept(answer.bright_spot_id, ts))


Acted = Callable[[Cast, Move], Awaitable[None]]
