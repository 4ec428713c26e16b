"""Settings: what is read, what is refused, and that one message says all of it."""

from pathlib import Path

import pytest

from bot.config import Mode, Settings, SettingsFault

BOT = {"SLACK_BOT_TOKEN": "xoxb-1-secret"}
SOCKET = BOT | {"SLACK_APP_TOKEN": "xapp-1-secret"}
HTTP = BOT | {"SLACK_SIGNING_SECRET": "feedface"}
POSTGRES = {"DATABASE_URL": "postgres://u:hidden@db.example/bright"}


def faults(environ: dict[str, str], mode: str = "run") -> str:
    with pytest.raises(SettingsFault) as refused:
        Settings.read(environ, mode)
    return str(refused.value)


def test_socket_mode_needs_no_signing_secret() -> None:
    settings = Settings.read(SOCKET, "run")

    assert settings.socket_mode
    assert (settings.port, settings.tick_seconds, settings.log_level) == (3000, 15, "INFO")
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.database_url == "sqlite+aiosqlite:///brightspots.db"


def test_without_an_app_token_it_is_http() -> None:
    assert not Settings.read(HTTP, "run").socket_mode


def test_everything_that_is_wrong_is_said_at_once_and_where_to_find_it() -> None:
    said = faults({"PORT": "http", "TICK_SECONDS": "0", "LOG_LEVEL": "LOUD", "DATABASE_URL": "mysql://x/y"})

    for name in (
        "SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET",
        "PORT",
        "TICK_SECONDS",
        "LOG_LEVEL",
        "DATABASE_URL",
    ):
        assert name in said
    assert "6 settings" in said
    assert "OAuth & Permissions" in said
    assert "SLACK_APP_TOKEN instead" in said


def test_a_single_fault_is_said_in_the_singular() -> None:
    assert "one setting needs" in faults(SOCKET | {"PORT": "70000"})


def test_an_empty_value_is_none_at_all() -> None:
    assert not Settings.read(HTTP | {"SLACK_APP_TOKEN": "  ", "PORT": ""}, "run").socket_mode
    assert "SLACK_BOT_TOKEN is missing" in faults({"SLACK_BOT_TOKEN": ""})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xapp-1"),
        ("SLACK_BOT_TOKEN", "xoxb-"),
        ("SLACK_BOT_TOKEN", "xoxb-1 2"),
        ("SLACK_APP_TOKEN", "xoxb-1"),
        ("SLACK_API_URL", "slack.com/api"),
        ("SLACK_API_URL", "http://slack.example/api/"),
        ("DATABASE_URL", "nothing"),
        ("DATABASE_DIRECT_URL", "sqlite:///x.db"),
        ("PORT", "-1"),
        ("PORT", "65536"),
        ("TICK_SECONDS", "nan"),
        ("TICK_SECONDS", "soon"),
        ("LOG_LEVEL", "TRACE"),
        ("CLOCK_URL", "ftp://127.0.0.1/"),
    ],
)
def test_malformed(name: str, value: str) -> None:
    said = faults(SOCKET | {name: value})

    assert name in said
    assert f"{name} is missing" not in said
    assert "DATABASE_DIRECT_URL DATABASE_URL" not in said


def test_a_malformed_value_is_not_repeated_since_it_may_be_a_secret() -> None:
    assert "hidden" not in faults(SOCKET | {"SLACK_BOT_TOKEN": "xoxp-hidden"})
    assert "hidden" not in faults(SOCKET | {"DATABASE_URL": "mysql://u:hidden@h/d"})


def test_an_address_ends_in_a_slash() -> None:
    local = SOCKET | {"SLACK_API_URL": "http://127.0.0.1:8000/api"}
    assert Settings.read(local, "run").slack_api_url == "http://127.0.0.1:8000/api/"


def test_a_database_address_is_read_as_hosts_write_it() -> None:
    settings = Settings.read(HTTP | POSTGRES | {"DATABASE_DIRECT_URL": "postgresql://u:p@db/b"}, "web")

    assert settings.database_url == "postgresql+asyncpg://u:hidden@db.example/bright"
    assert settings.database_direct_url == "postgresql+asyncpg://u:p@db/b"


def test_no_secret_shows() -> None:
    shown = repr(Settings.read(SOCKET | HTTP | POSTGRES, "run"))

    assert not any(secret in shown for secret in ("xoxb", "xapp", "feedface", "hidden"))


def test_a_movable_clock_is_for_the_playground_only() -> None:
    clock = {"CLOCK_URL": "http://127.0.0.1:8000/clock"}
    local = {"SLACK_API_URL": "http://localhost:8000/api/"}

    assert Settings.read(SOCKET | clock | local, "run").clock_url == clock["CLOCK_URL"]
    assert "CLOCK_URL is for the playground only" in faults(SOCKET | clock)


def test_web_is_for_http() -> None:
    assert "Socket Mode" in faults(SOCKET | POSTGRES, "web")
    assert "SLACK_SIGNING_SECRET is missing" in faults(BOT | POSTGRES, "web")


def test_a_worker_needs_the_bot_token_alone() -> None:
    Settings.read(BOT | POSTGRES, "worker")
    assert "SLACK_BOT_TOKEN is missing" in faults(POSTGRES, "worker")


@pytest.mark.parametrize("mode", ["web", "worker"])
def test_a_sqlite_file_serves_one_process(mode: str) -> None:
    assert "serves one process" in faults(HTTP, mode)
    assert "serves one process" not in faults(HTTP | {"DATABASE_URL": "mysql://x/y"}, mode)


def test_a_direct_address_is_for_postgresql() -> None:
    assert "DATABASE_DIRECT_URL is for PostgreSQL" in faults(
        SOCKET | {"DATABASE_DIRECT_URL": "postgresql://u@h/d"}
    )


def test_migrating_needs_nothing_of_slack() -> None:
    assert Settings.read({}, Mode.MIGRATE).database_url.startswith("sqlite")


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("SLACK_BOT_TOKEN=xoxb-file\nSLACK_APP_TOKEN='xapp-$HOME'\nPORT=4000\n")
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PORT", "5000")

    settings = Settings.load("run", tmp_path)

    assert (settings.bot_token, settings.app_token) == ("xoxb-file", "xapp-$HOME")
    assert settings.port == 5000


def test_every_setting_is_explained_in_the_example_file() -> None:
    explained = (Path(__file__).parents[1] / ".env.example").read_text()
    names = {line.partition("=")[0] for line in explained.splitlines() if "=" in line and line[0] != "#"}

    source = (Path(__file__).parents[1] / "bot" / "config.py").read_text()
    read = {part.split('"')[1] for part in source.split("reader.take(")[1:]}
    assert names == read
