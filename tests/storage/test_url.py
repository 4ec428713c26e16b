"""DATABASE_URL, as people and hosting services write it."""

import pytest

from bot.storage import parse_database_url


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sqlite:///brightspots.db", "sqlite+aiosqlite:///brightspots.db"),
        (" sqlite:////var/lib/bright/spots.db\n", "sqlite+aiosqlite:////var/lib/bright/spots.db"),
        ("sqlite+aiosqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgres://u:p%40ss@host:5433/db", "postgresql+asyncpg://u:p%40ss@host:5433/db"),
        ("postgresql://host/db", "postgresql+asyncpg://host/db"),
        ("postgresql+asyncpg://host/db", "postgresql+asyncpg://host/db"),
        (
            "postgres://u@host/db?sslmode=require&channel_binding=require",
            "postgresql+asyncpg://u@host/db?ssl=require",
        ),
        ("postgres:///db?host=/run/postgresql", "postgresql+asyncpg:///db?host=%2Frun%2Fpostgresql"),
    ],
)
def test_addresses_that_are_understood(written: str, meant: str) -> None:
    assert parse_database_url(written) == meant
    assert parse_database_url(meant) == meant


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "not an address"),
        ("brightspots.db", "not an address"),
        ("postgres://host:port/db", "not an address"),
        ("mysql://host/db", "begins with mysql://"),
        ("postgresql+psycopg2://host/db", r"begins with postgresql\+psycopg2://"),
        ("sqlite://", "no SQLite file"),
        ("sqlite:///:memory:", "no SQLite file"),
        ("sqlite:///file:x?mode=memory", "no SQLite file"),
        ("sqlite://brightspots.db", "three slashes"),
        ("postgresql://host", "no database"),
        ("postgresql://host/db?pool=9", "option pool"),
        ("postgresql://host/db?sslmode=on", "sslmode is one of disable, allow, prefer, require"),
    ],
)
def test_addresses_that_are_refused_with_a_sentence(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=why) as refused:
        parse_database_url(written)
    assert str(refused.value).startswith("DATABASE_URL ")
    assert str(refused.value).endswith(".")


def test_a_refusal_does_not_repeat_the_password() -> None:
    with pytest.raises(ValueError, match="option") as refused:
        parse_database_url("postgresql://u:secret@host/db?pool=9")
    assert "secret" not in str(refused.value)
