"""Keeps what services save, in SQLite or PostgreSQL; knows tables and transactions, no rule about them."""

from bot.storage.engine import Storage, open_storage
from bot.storage.url import parse_database_url

__all__ = ["Storage", "open_storage", "parse_database_url"]
