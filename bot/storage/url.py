"""Reads DATABASE_URL as people and hosting services write it; opens nothing."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
# What hosting services append for other drivers: its name in asyncpg, or nothing where asyncpg does without.
OPTIONS = {"ssl": "ssl", "sslmode": "ssl", "host": "host", "port": "port", "channel_binding": None}

SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")


def parse_database_url(text: str) -> str:
    """The address with the driver that we use. Raises ValueError with a sentence when it cannot be meant."""
    return _parsed(text).render_as_string(hide_password=False)


def is_postgres(url: str) -> bool:
    """Whether this address names a PostgreSQL database."""
    return make_url(url).get_backend_name() == "postgresql"


def _parsed(text: str) -> URL:
    url = _split(text)
    driver = DRIVERS.get(url.drivername)
    if driver is None:
        raise ValueError(
            f"DATABASE_URL begins with {url.drivername}://, not with sqlite:/// or postgresql://."
        )
    if driver.startswith("sqlite"):
        return _sqlite(url.set(drivername=driver))
    return _postgres(url.set(drivername=driver))


def _split(text: str) -> URL:
    try:
        return make_url(text.strip())
    except (ArgumentError, ValueError):
        raise ValueError(
            "DATABASE_URL is not an address. It looks like sqlite:///brightspots.db "
            "or postgresql://user:password@host:5432/database."
        ) from None


def _sqlite(url: URL) -> URL:
    if url.host:
        raise ValueError("DATABASE_URL needs three slashes for a SQLite file: sqlite:///brightspots.db.")
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise ValueError(
            "DATABASE_URL names no SQLite file, so nothing would be kept. Write sqlite:///brightspots.db."
        )
    return url


def _postgres(url: URL) -> URL:
    if not url.database:
        raise ValueError("DATABASE_URL names no database: the name follows the last slash, after the host.")
    unknown = sorted(set(url.query) - set(OPTIONS))
    if unknown:
        raise ValueError(f"DATABASE_URL has the option {unknown[0]}, which is not understood. Leave it out.")
    named = {OPTIONS[key]: value for key, value in url.query.items()}
    if named.get("ssl", SSL_MODES[0]) not in SSL_MODES:
        raise ValueError(
            f"DATABASE_URL has an sslmode that does not exist: sslmode is one of {', '.join(SSL_MODES)}."
        )
    return url.set(query={key: value for key, value in named.items() if key is not None})
