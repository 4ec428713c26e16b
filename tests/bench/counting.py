"""How many statements a piece of work sends to the database; one for many rows at once counts as one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import event

from bot.storage.engine import Storage


@dataclass
class Said:
    """The statements, in order; opening and closing a transaction are none."""

    statements: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.statements)

    def hear(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith("BEGIN"):
            self.statements.append(statement)


@contextmanager
def statements(storage: Storage) -> Iterator[Said]:
    """While the block runs."""
    engine, said = storage._engine.sync_engine, Said()
    event.listen(engine, "before_cursor_execute", said.hear)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", said.hear)
