"""A process that serves goes straight to work, and carries nothing that other verbs need."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.operating.serving import SERVING

FOR_OTHERS = (
    "alembic",
    "cryptography",
    "holidays",
    "networkx",
    "onnxruntime",
    "pydantic",
    "typer",
    "bot.playground",
)


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DATABASE_URL", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("mode", SERVING)
def test_what_is_missing_is_said_in_one_sentence(mode: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([mode])
    assert ended.value.code == 2
    assert "SLACK_BOT_TOKEN is missing" in capsys.readouterr().err


@pytest.mark.parametrize("typed", [["--help"], ["web", "--help"], ["new-key"]])
def test_all_else_is_for_the_command_line(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(typed)
    assert not ended.value.code
    assert capsys.readouterr().out


@pytest.mark.parametrize("verb", ["backup", "doctor", "erase", "import", "playground", "restore"])
def test_every_option_is_named_in_full_on_a_narrow_terminal(
    verb: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([verb, "--help"])
    told = capsys.readouterr().out
    assert "--help" in told
    assert [line for line in told.splitlines() if re.search(r"--[\w-]*…", line)] == []


@pytest.mark.parametrize("typed", [["--help"], ["erase", "--help"]])
def test_a_terminal_that_lacks_a_letter_is_told_all_the_same(typed: list[str]) -> None:
    root = Path(__file__).parents[2]
    environ = os.environ | {"PYTHONIOENCODING": "ascii"}
    told = subprocess.run(
        [sys.executable, "-m", "bot", *typed],
        cwd=root,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, "")
    assert "--help" in told.stdout


def test_a_process_that_serves_carries_nothing_for_others() -> None:
    loaded = "import sys, bot.__main__, bot.operating.serving"
    asked = f"{loaded}; print([name for name in {FOR_OTHERS} if name in sys.modules])"
    root = Path(__file__).parents[2]
    found = subprocess.run(
        [sys.executable, "-c", asked], cwd=root, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
