"""Settings: what is read, what is refused, and that one message says all of it."""

from pathlib import Path

import pytest

from bot.config import Mode, Settings, SettingsFault
from bot.storage.sealing import new_key

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
        ("SLACK_API_URL", "http://[::1"),
        ("DATABASE_URL", "nothing"),
        ("DATABASE_DIRECT_URL", "sqlite:///x.db"),
        ("PORT", "-1"),
        ("PORT", "65536"),
        ("TICK_SECONDS", "nan"),
        ("TICK_SECONDS", "soon"),
        ("LOG_LEVEL", "LOUD"),
        ("CLOCK_URL", "ftp://127.0.0.1/"),
    ],
)
def test_malformed(name: str, value: str) -> None:
    said = faults(SOCKET | {name: value})

    assert name in said
    assert f"{name} is missing" not in said
    assert "Invalid" not in said
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


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_file_that_is_not_utf_8_is_one_sentence(tmp_path: Path, encoding: str) -> None:
    """As PowerShell and old editors save it."""
    (tmp_path / ".env").write_bytes("# Schlüssel\nSLACK_BOT_TOKEN=xoxb-file\n".encode(encoding))
    with pytest.raises(SettingsFault, match=r"\.env cannot be read as UTF-8") as refused:
        Settings.load("run", tmp_path)
    assert "xoxb-file" not in str(refused.value)


def test_every_setting_is_explained_in_the_example_file() -> None:
    explained = (Path(__file__).parents[1] / ".env.example").read_text()
    names = {line.partition("=")[0] for line in explained.splitlines() if "=" in line and line[0] != "#"}

    source = (Path(__file__).parents[1] / "bot" / "config.py").read_text()
    read = {part.split('"')[1] for part in source.split("reader.take(")[1:]}
    assert names == read


MANY = {
    "SLACK_CLIENT_ID": "12.34",
    "SLACK_CLIENT_SECRET": "hidden",
    "ENCRYPTION_KEY": new_key(),
    "SLACK_SIGNING_SECRET": "feedface",
}


def test_three_settings_together_serve_many_workspaces() -> None:
    settings = Settings.read(MANY, "run")

    assert settings.many_workspaces
    assert not settings.socket_mode
    assert settings.keep_after_uninstall_days == 30
    assert not Settings.read(SOCKET, "run").many_workspaces
    assert "hidden" not in repr(settings)
    assert settings.encryption_keys[0] not in repr(settings)


@pytest.mark.parametrize("name", ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "ENCRYPTION_KEY"])
def test_of_the_three_each_is_missed(name: str) -> None:
    said = faults({key: value for key, value in MANY.items() if key != name})

    assert "one setting needs" in said
    assert f"{name} is missing" in said
    assert "together serve many workspaces" in said


def test_who_makes_a_key_is_told_how() -> None:
    without = MANY | {"ENCRYPTION_KEY": ""}
    assert "`brightspot new-key` makes one" in faults(without)
    said = faults(MANY | {"ENCRYPTION_KEY": "hidden-passphrase"})
    assert "ENCRYPTION_KEY is not a key" in said
    assert "`brightspot new-key` makes one" in said
    assert "hidden" not in said
    assert "is missing" not in said


def test_several_keys_are_named_the_first_first() -> None:
    new, old = new_key(), new_key()
    assert Settings.read(MANY | {"ENCRYPTION_KEY": f"{new}, {old}"}, "run").encryption_keys == (new, old)


@pytest.mark.parametrize(
    ("name", "value"), [("SLACK_BOT_TOKEN", "xoxb-1-secret"), ("SLACK_APP_TOKEN", "xapp-1-secret")]
)
def test_many_workspaces_leave_no_room_for_a_single_ones_token(name: str, value: str) -> None:
    assert f"leave {name} out" in faults(MANY | {name: value})


def test_many_workspaces_are_installed_over_signed_http() -> None:
    said = faults(MANY | {"SLACK_SIGNING_SECRET": ""})

    assert "SLACK_SIGNING_SECRET is missing" in said
    assert "SLACK_APP_TOKEN instead" not in said
    assert Settings.read(MANY | POSTGRES | {"SLACK_SIGNING_SECRET": ""}, "worker").many_workspaces


@pytest.mark.parametrize("one", [SOCKET, HTTP])
def test_one_workspace_may_have_a_key_that_seals_its_backups(one: dict[str, str]) -> None:
    for mode in ("run", "doctor"):
        settings = Settings.read(one | {"ENCRYPTION_KEY": new_key()}, mode)
        assert not settings.many_workspaces
        assert len(settings.encryption_keys) == 1
    said = faults(one | {"ENCRYPTION_KEY": "hidden-passphrase"})
    assert "ENCRYPTION_KEY is not a key" in said
    assert "one setting needs" in said


@pytest.mark.parametrize("between", [";", " ", ", ;"])
def test_keys_that_no_comma_parts_are_not_taken_for_one(between: str) -> None:
    """The second would be lost without a word, and with it what it sealed."""
    said = faults(MANY | {"ENCRYPTION_KEY": f"{new_key()}{between}{new_key()}"})
    assert "ENCRYPTION_KEY is not a key, nor several with commas between them" in said


def test_sealing_anew_needs_the_keys_alone() -> None:
    assert len(Settings.read({"ENCRYPTION_KEY": new_key()}, Mode.ROTATE_KEYS).encryption_keys) == 1
    assert "name the new key first" in faults({}, Mode.ROTATE_KEYS)


@pytest.mark.parametrize("days", ["-1", "soon", "4000"])
def test_how_long_is_a_number_of_days(days: str) -> None:
    assert "KEEP_AFTER_UNINSTALL_DAYS is not a number of days" in faults(
        SOCKET | {"KEEP_AFTER_UNINSTALL_DAYS": days}
    )
