"""The index of the words of bright spots, filled with those that are there."""

from itertools import count
from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.domain.searching.forms import folded, stem
from bot.storage.migrations.shapes import ID, STRING, TEXT, in_workspace, may, must, within

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BATCH = 500

SQLITE = (
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

RULES = (
    ("de", "german"),
    ("en", "english"),
    ("es", "spanish"),
    ("fr", "french"),
    ("it", "italian"),
    ("nl", "dutch"),
    ("pt", "portuguese"),
)
BY_LANGUAGE = " ".join(f"WHEN '{each}' THEN strip(to_tsvector('{rules}', words))" for each, rules in RULES)
POSTGRES = (
    f"""
    ALTER TABLE search_entries ADD COLUMN lexemes tsvector GENERATED ALWAYS AS (
        to_tsvector('simple', words)
        || array_to_tsvector(string_to_array(replace(stems, '~', ''), ' '))
        || array_to_tsvector(string_to_array(marks, ' '))
        || CASE language {BY_LANGUAGE} ELSE ''::tsvector END
    ) STORED
    """,
    "CREATE INDEX ix_search_entries_lexemes ON search_entries USING gin (lexemes) WITH (fastupdate = off)",
)


def upgrade() -> None:
    _entries()
    for statement in POSTGRES if _on_postgres() else SQLITE:
        op.execute(statement)
    _fill()


def downgrade() -> None:
    if not _on_postgres():
        op.execute("DROP TABLE search_words")
    op.drop_table("search_entries")


def _on_postgres() -> bool:
    return op.get_context().dialect.name == "postgresql"


def _entries() -> None:
    op.create_table(
        "search_entries",
        *must(ID, "workspace_id", "bright_spot_id"),
        *must(STRING, "user_id"),
        *must(ID, "number"),
        *may(STRING, "language"),
        *must(TEXT, "words", "stems", "marks"),
        sa.PrimaryKeyConstraint("workspace_id", "bright_spot_id", name="pk_search_entries"),
        sa.UniqueConstraint("number", name="uq_search_entries_number"),
        in_workspace(),
        within("bright_spots", "bright_spot_id"),
    )


SPOTS = sa.table(
    "bright_spots",
    *(
        sa.column(name)
        for name in ("workspace_id", "id", "user_id", "text", "language", "team_id", "visibility")
    ),
    *(sa.column(name) for name in ("edition_part", "strength_chosen", "strength_suggested", "stage")),
    *(sa.column(name) for name in ("customer_id", "deleted_at")),
    sa.column("local_date", sa.Date),
)
ENTRIES = sa.table(
    "search_entries",
    *(sa.column(name) for name in ("workspace_id", "bright_spot_id", "user_id", "number", "language")),
    *(sa.column(name) for name in ("words", "stems", "marks")),
)

# Workspaces have the same id by chance alone; then each gets a number that no id has.
TWICE = sa.select(SPOTS.c.id).group_by(SPOTS.c.id).having(sa.func.count() > 1)


def _fill() -> None:
    """In steps, so that a large table need not fit into memory."""
    connection, last = op.get_bind(), (0, 0)
    twice, spare = set(connection.execute(TWICE).scalars()), count(-1, -1)
    while rows := connection.execute(_after(last)).all():
        entries = [_entry(row) | ({"number": next(spare)} if row.id in twice else {}) for row in rows]
        connection.execute(ENTRIES.insert(), entries)
        last = (rows[-1].workspace_id, rows[-1].id)


def _after(last: tuple[int, int]) -> sa.Select[Any]:
    key = sa.tuple_(SPOTS.c.workspace_id, SPOTS.c.id)
    later = sa.select(SPOTS).where(key > sa.tuple_(*map(sa.literal, last)), SPOTS.c.deleted_at.is_(None))
    return later.order_by(SPOTS.c.workspace_id, SPOTS.c.id).limit(BATCH)


def _entry(row: Any) -> dict[str, Any]:
    words = folded(row.text)
    return {
        "workspace_id": row.workspace_id,
        "bright_spot_id": row.id,
        "user_id": row.user_id,
        "number": row.id,
        "language": row.language,
        "words": " ".join(words),
        "stems": " ".join(sorted({f"~{stem(word)}" for word in words})),
        "marks": " ".join(_marks(row)),
    }


def _marks(row: Any) -> list[str]:
    day, strength = row.local_date, row.strength_chosen or row.strength_suggested
    marks = [f"#u{row.user_id.casefold()}", f"#y{day.year}", f"#m{day.year}x{day.month}"]
    if row.team_id is not None and row.visibility == "team":
        marks += [f"#t{row.team_id}", f"#n{row.team_id}"]
    elif row.team_id is not None and row.visibility == "anonymous" and row.edition_part is not None:
        marks.append(f"#t{row.team_id}")
    marks += [f"#s{strength.replace('_', '')}"] if strength else []
    marks += [f"#g{row.stage}"] if row.stage else []
    return [*marks, f"#c{row.customer_id}"] if row.customer_id is not None else marks
