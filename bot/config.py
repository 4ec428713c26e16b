"""The settings of one process: the only reader of the environment; says all that is wrong in one message."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.slack.client import is_loopback
from bot.storage.sealing import parse_keys
from bot.storage.url import is_postgres, parse_database_url

SLACK = "https://slack.com/api/"
SQLITE_FILE = "sqlite+aiosqlite:///brightspots.db"

WHERE = {
    "SLACK_BOT_TOKEN": "OAuth & Permissions → Bot User OAuth Token",
    "SLACK_APP_TOKEN": "Basic Information → App-Level Tokens, with the scope connections:write",
    "SLACK_SIGNING_SECRET": "Basic Information → App Credentials → Signing Secret",
    "SLACK_CLIENT_ID": "Basic Information → App Credentials → Client ID",
    "SLACK_CLIENT_SECRET": "Basic Information → App Credentials → Client Secret",
}
"""Where in api.slack.com/apps, under the app, each of Slack's own settings is found."""

LEVELS = ("TRACE", "DEBUG", "INFO", "WARNING", "ERROR")

T = TypeVar("T")


class Mode(StrEnum):
    """What the process is started for."""

    RUN = "run"
    WEB = "web"
    WORKER = "worker"
    MIGRATE = "migrate"
    DOCTOR = "doctor"
    ROTATE_KEYS = "rotate-keys"


_TALKS_TO_SLACK = frozenset({Mode.RUN, Mode.WEB, Mode.WORKER, Mode.DOCTOR})
_LISTENS_TO_SLACK = frozenset({Mode.RUN, Mode.WEB, Mode.DOCTOR})
_ONE_OF_MANY = frozenset({Mode.WEB, Mode.WORKER})

MAKE_A_KEY = " `brightspot new-key` makes one; keep it as safe as the database and apart from it."
TOGETHER = "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and ENCRYPTION_KEY together serve many workspaces"


class SettingsFault(Exception):
    """Some settings are missing or malformed; the message names all of them and where to find each."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        count = "one setting needs" if len(faults) == 1 else f"{len(faults)} settings need"
        lines = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(
            f"Bright Spots did not start: {count} a look.\n{lines}\n"
            "Slack's own are at api.slack.com/apps, in your app. Put them into the environment or into .env."
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set, read once. Secrets do not show in its repr."""

    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    encryption_keys: tuple[str, ...] = field(default=(), repr=False)
    """The first seals tokens, all of them open what is sealed."""
    slack_api_url: str = SLACK
    database_url: str = field(default=SQLITE_FILE, repr=False)
    database_direct_url: str | None = field(default=None, repr=False)
    port: int = 3000
    tick_seconds: float = 15
    log_level: str = "INFO"
    clock_url: str | None = None
    keep_after_uninstall_days: int = 30
    metrics_token: str = field(default="", repr=False)
    """Whoever brings it reads the figures at /metrics; without one nobody does."""

    @property
    def many_workspaces(self) -> bool:
        """Each workspace installs the app by itself; else there is one, with the token from the settings."""
        return bool(self.client_id)

    @property
    def socket_mode(self) -> bool:
        """Slack is listened to over a WebSocket; else over signed HTTP."""
        return bool(self.app_token)

    @classmethod
    def load(cls, mode: Mode | str, folder: Path | None = None) -> "Settings":
        """From the environment and from `.env` in the working directory; the environment wins."""
        try:
            written = dotenv_values((folder or Path.cwd()) / ".env", interpolate=False)
        except UnicodeDecodeError:
            raise SettingsFault((".env cannot be read as UTF-8; save it anew in that encoding.",)) from None
        except OSError as trouble:
            raise SettingsFault((f".env cannot be read: {trouble.strerror}.",)) from None
        return cls.read({key: value or "" for key, value in written.items()} | dict(os.environ), mode)

    @classmethod
    def read(cls, environ: Mapping[str, str], mode: Mode | str) -> "Settings":
        """Raises SettingsFault. An empty value is none at all."""
        reader = _Reader(environ)
        settings = cls(
            bot_token=reader.take("SLACK_BOT_TOKEN", "", _token("xoxb-")),
            app_token=reader.take("SLACK_APP_TOKEN", "", _token("xapp-")),
            signing_secret=reader.take("SLACK_SIGNING_SECRET", "", _one_word),
            client_id=reader.take("SLACK_CLIENT_ID", "", _one_word),
            client_secret=reader.take("SLACK_CLIENT_SECRET", "", _one_word),
            encryption_keys=reader.take("ENCRYPTION_KEY", (), parse_keys),
            slack_api_url=reader.take("SLACK_API_URL", SLACK, _api_url),
            database_url=reader.take("DATABASE_URL", SQLITE_FILE, parse_database_url),
            database_direct_url=reader.take("DATABASE_DIRECT_URL", None, _direct_url),
            port=reader.take("PORT", 3000, _port),
            tick_seconds=reader.take("TICK_SECONDS", 15.0, _seconds),
            log_level=reader.take("LOG_LEVEL", "INFO", _level),
            clock_url=reader.take("CLOCK_URL", None, _web_address),
            keep_after_uninstall_days=reader.take("KEEP_AFTER_UNINSTALL_DAYS", 30, _days),
            metrics_token=reader.take("METRICS_TOKEN", "", _one_word),
        )
        faults = (
            *reader.faults,
            *_missing(settings, Mode(mode), reader),
            *_many(settings, Mode(mode), reader),
            *_together(settings, Mode(mode), reader),
        )
        if faults:
            raise SettingsFault(faults)
        return settings


class _Reader:
    """Takes values one by one and collects what is wrong with them, so that all is said at once."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self.faults: list[str] = []
        self.malformed: set[str] = set()

    def take(self, name: str, default: T, parse: Callable[[str], T]) -> T:
        given = self._environ.get(name, "").strip()
        if not given:
            return default
        try:
            return parse(given)
        except ValueError as fault:
            said = str(fault)
            sentence = (
                said if said.startswith("DATABASE_URL") and name == "DATABASE_URL" else f"{name} {said}"
            )
            self.faults.append(sentence + _where(name))
            self.malformed.add(name)
            return default


def _missing(settings: Settings, mode: Mode, reader: _Reader) -> list[str]:
    """Needed for this mode and not there; what is there but malformed has been named already."""
    needed: list[str] = []
    if mode in _TALKS_TO_SLACK and not settings.bot_token and not _asks_for_many(settings, reader):
        needed.append("SLACK_BOT_TOKEN")
    needs_secret = mode is Mode.WEB or (mode in _LISTENS_TO_SLACK and not settings.socket_mode)
    if needs_secret and not settings.signing_secret and "SLACK_APP_TOKEN" not in reader.malformed:
        needed.append("SLACK_SIGNING_SECRET")
    faults = [f"{name} is missing.{_where(name)}" for name in needed if name not in reader.malformed]
    socket_would_do = mode is not Mode.WEB and not _asks_for_many(settings, reader)
    if "SLACK_SIGNING_SECRET" in needed and socket_would_do and faults:
        faults[-1] += f" Or, for Socket Mode, SLACK_APP_TOKEN instead.{_where('SLACK_APP_TOKEN')}"
    return faults


def _many(settings: Settings, mode: Mode, reader: _Reader) -> list[str]:
    """Three settings that mean something together only, and what they exclude."""
    if mode is Mode.ROTATE_KEYS and not settings.encryption_keys and "ENCRYPTION_KEY" not in reader.malformed:
        return [
            "ENCRYPTION_KEY is missing: name the new key first, and after it those that were used so far."
        ]
    if mode not in _TALKS_TO_SLACK or not _asks_for_many(settings, reader):
        return []
    there = {
        "SLACK_CLIENT_ID": settings.client_id,
        "SLACK_CLIENT_SECRET": settings.client_secret,
        "ENCRYPTION_KEY": settings.encryption_keys,
    }
    absent = [name for name, value in there.items() if not value and name not in reader.malformed]
    faults = [f"{name} is missing: {TOGETHER}.{_where(name) or MAKE_A_KEY}" for name in absent]
    for name, token in (("SLACK_BOT_TOKEN", settings.bot_token), ("SLACK_APP_TOKEN", settings.app_token)):
        if token:
            faults.append(f"{TOGETHER}, each installing the app over HTTP: leave {name} out.")
    return faults


def _asks_for_many(settings: Settings, reader: _Reader) -> bool:
    """A key beside a bot token seals the backups of the one workspace."""
    given = {
        "SLACK_CLIENT_ID": settings.client_id,
        "SLACK_CLIENT_SECRET": settings.client_secret,
        "ENCRYPTION_KEY": settings.encryption_keys,
    }
    if settings.bot_token or "SLACK_BOT_TOKEN" in reader.malformed:
        del given["ENCRYPTION_KEY"]
    return any(given.values()) or not reader.malformed.isdisjoint(given)


def _together(settings: Settings, mode: Mode, reader: _Reader) -> list[str]:
    """Right each by itself, and wrong beside each other."""
    faults = []
    sqlite = "DATABASE_URL" not in reader.malformed and not is_postgres(settings.database_url)
    if mode is Mode.WEB and settings.socket_mode:
        faults.append(
            "SLACK_APP_TOKEN asks for Socket Mode, but `brightspot web` is for HTTP: leave the token out, "
            "or start `brightspot run`."
        )
    if mode in _ONE_OF_MANY and sqlite:
        faults.append(
            f"DATABASE_URL is a SQLite file, which serves one process: start `brightspot run` instead of "
            f"`brightspot {mode}`, or use PostgreSQL."
        )
    if settings.database_direct_url and sqlite:
        faults.append(
            "DATABASE_DIRECT_URL is for PostgreSQL, but DATABASE_URL is a SQLite file: leave it out."
        )
    if settings.clock_url and not is_loopback(settings.slack_api_url):
        faults.append(
            "CLOCK_URL is for the playground only: leave it out where SLACK_API_URL is Slack itself."
        )
    return faults


def _where(name: str) -> str:
    return f" In Slack: {WHERE[name]}." if name in WHERE else ""


def _one_word(text: str) -> str:
    if len(text.split()) > 1:
        raise ValueError("has a blank in the middle; copy it once more.")
    return text


def _token(prefix: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not text.startswith(prefix) or text == prefix:
            raise ValueError(f"does not begin with {prefix}, so it is another kind of token.")
        return _one_word(text)

    return parse


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("is not a web address that begins with https:// or http://.")
    return text


def _api_url(text: str) -> str:
    url = _web_address(text)
    if url.startswith("http://") and not is_loopback(url):
        raise ValueError("begins with http://, which would carry the token unprotected; use https://.")
    return url if url.endswith("/") else f"{url}/"


def _direct_url(text: str) -> str:
    try:
        url = parse_database_url(text)
    except ValueError as fault:
        raise ValueError(str(fault).removeprefix("DATABASE_URL ")) from None
    if not is_postgres(url):
        raise ValueError("is not the address of a PostgreSQL database.")
    return url


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise ValueError("is not a port: a whole number from 0 to 65535, where 0 means any free one.")
    return int(text)


def _days(text: str) -> int:
    if not text.isdecimal() or int(text) > 3650:
        raise ValueError("is not a number of days: a whole number from 0 to 3650, where 0 means at once.")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 600:
        raise ValueError("is not a number of seconds between 0 and 600.")
    return seconds


def _level(text: str) -> str:
    if text.upper() not in LEVELS:
        raise ValueError(f"is not one of {', '.join(LEVELS)}.")
    return text.upper()
