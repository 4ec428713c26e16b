"""What one transaction has read ahead of being asked, and will write down later; runs nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Executable, Table
from sqlalchemy.sql.dml import UpdateBase

Key = tuple[Any, ...]
Person = tuple[Any, Any]
"""A workspace and somebody in it."""
Question = tuple[Any, ...]
"""What is asked, in which workspace, of whom; and the rest."""
Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Row:
    thing: Any
    locked: bool


class Known:
    """Rows by their key, and answers by their question. Empty unless somebody reads ahead, for a crowd that would ask
    one by one; what is then saved of the locked rows waits, and is written down together."""

    def __init__(self) -> None:
        self._rows: dict[Table, dict[Key, _Row]] = {}
        self._answers: dict[Table, dict[Person, dict[Question, Any]]] = {}
        self._waiting: dict[UpdateBase, dict[Key, Values]] = {}
        self.gathers = False
        """What is added is taken for new, and waits as well."""

    def keep_row(self, table: Table, key: Key, thing: object, *, locked: bool) -> None:
        self._rows.setdefault(table, {})[key] = _Row(thing, locked)

    def row(self, table: Table, key: Key, *, lock: bool) -> Any:
        """None where it is not known, or not locked although it is to be."""
        found = self._rows.get(table, {}).get(key)
        return found.thing if found is not None and (found.locked or not lock) else None

    def drop_row(self, table: Table, key: Key) -> None:
        self._rows.get(table, {}).pop(key, None)

    def keep(self, table: Table, question: Question, answer: object) -> None:
        self._answers.setdefault(table, {}).setdefault(_of_whom(question), {})[question] = answer

    def answer(self, table: Table, question: Question) -> Any:
        """None where it is not known."""
        return self._answers.get(table, {}).get(_of_whom(question), {}).get(question)

    def write_later(self, save: UpdateBase, key: Key, values: Values) -> None:
        """The last word on a row is the one that is written."""
        self._waiting.setdefault(save, {})[key] = values

    def to_write(self) -> Iterator[tuple[UpdateBase, list[Values]]]:
        """Everything that waits, and nothing waits any more."""
        waiting, self._waiting = self._waiting, {}
        for save, values in waiting.items():
            yield save, list(values.values())

    def forget(self, statement: Executable, about: Person | None = None) -> None:
        """Before a statement is run: whatever it writes to is not known any more. One that only adds a row `about`
        somebody leaves what is known of others."""
        if not (self._rows or self._answers) or not isinstance(statement, UpdateBase):
            return
        table = cast("Table", statement.table)
        if about is None:
            self._rows.pop(table, None)
            self._answers.pop(table, None)
        elif table in self._answers:
            self._answers[table].pop(about, None)


def _of_whom(question: Question) -> Person:
    _, here, user_id, *_ = question
    return here, user_id
