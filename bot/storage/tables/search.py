"""The index of the words of bright spots, and what each database makes of it by itself; not how it is asked."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, PrimaryKeyConstraint, String, Table, UniqueConstraint, event, text

from bot.storage.columns import ID, FreeText
from bot.storage.tables.base import Key, May, Must, metadata, within, within_workspace

search_entries = Table(
    "search_entries",
    metadata,
    Key("workspace_id", ID),
    Key("bright_spot_id", ID),
    Must("user_id", String),
    # SQLite's full text knows a row by one number alone: the id, unless another workspace has the same.
    Must("number", ID, autoincrement=False),
    May("language", String),
    Must("words", FreeText),
    Must("stems", FreeText),
    Must("marks", FreeText),
    PrimaryKeyConstraint("workspace_id", "bright_spot_id"),
    UniqueConstraint("number"),
    within_workspace(),
    within("bright_spots", "bright_spot_id"),
)

CONFIGURATIONS = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
"""What PostgreSQL calls the rules of a language. A text in another one is found by its words and our stems."""

IN_SQLITE = (
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        words, stems, marks, content = 'search_entries', content_rowid = 'number', columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
        INSERT INTO search_words (rowid, words, stems, marks)
        VALUES (new.number, new.words, new.stems, new.marks);
    END
    """,
    """
    CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
        INSERT INTO search_words (search_words, rowid, words, stems, marks)
        VALUES ('delete', old.number, old.words, old.stems, old.marks);
    END
    """,
    """
    CREATE TRIGGER search_entries_changed AFTER UPDATE ON search_entries BEGIN
        INSERT INTO search_words (search_words, rowid, words, stems, marks)
        VALUES ('delete', old.number, old.words, old.stems, old.marks);
        INSERT INTO search_words (rowid, words, stems, marks)
        VALUES (new.number, new.words, new.stems, new.marks);
    END
    """,
)

_BY_LANGUAGE = " ".join(
    f"WHEN '{language}' THEN strip(to_tsvector('{rules}', words))"
    for language, rules in CONFIGURATIONS.items()
)
# The words stand first and keep their places, for phrases; what a language makes of them has none.
IN_POSTGRES = (
    f"""
    ALTER TABLE search_entries ADD COLUMN lexemes tsvector GENERATED ALWAYS AS (
        to_tsvector('simple', words)
        || array_to_tsvector(string_to_array(replace(stems, '~', ''), ' '))
        || array_to_tsvector(string_to_array(marks, ' '))
        || CASE language {_BY_LANGUAGE} ELSE ''::tsvector END
    ) STORED
    """,
    # What is new goes where it belongs at once: a list of what is to be sorted in would be read by every search.
    "CREATE INDEX ix_search_entries_lexemes ON search_entries USING gin (lexemes) WITH (fastupdate = off)",
)


@event.listens_for(search_entries, "after_create")
def _made(_table: Table, connection: Connection, **_more: Any) -> None:
    for statement in IN_SQLITE if connection.dialect.name == "sqlite" else IN_POSTGRES:
        connection.execute(text(statement))


def compared(name: str | None, kind: str, parents: Mapping[Any, str | None]) -> bool:
    """For Alembic: whether that is ours to compare, and not what a database makes of the index by itself."""
    if kind == "table":
        return name is None or not name.startswith("search_words")
    return not (parents.get("table_name") == "search_entries" and name in _OF_POSTGRES)


_OF_POSTGRES = {"lexemes", "ix_search_entries_lexemes"}
