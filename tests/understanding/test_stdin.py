"""`brightspot understand`: JSON lines in, JSON lines out, and a sentence for each line that is none."""

import json

from typer.testing import CliRunner

from bot.cli import app
from bot.domain.strength import Strength


def test_every_line_gets_its_tone_and_all_sixteen_strengths() -> None:
    texts = ["third voicemail, then she rang me", "nichts", "half \ud800 a character", "x" * 45_000]
    told = CliRunner().invoke(
        app, ["understand"], input="\n".join(json.dumps({"text": text}) for text in texts)
    )
    assert (told.exit_code, told.stderr) == (0, "")
    answers = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(answers) == len(texts)
    for answer in answers:
        assert set(answer) == {"tone", "strengths"}
        assert {guess["key"] for guess in answer["strengths"]} == set(Strength)
        chances = [guess["p"] for guess in answer["strengths"]]
        assert chances == sorted(chances, reverse=True)
        assert abs(sum(chances) - 1) < 1e-4
    assert answers[0]["strengths"][0]["key"] == "follow_up"
    assert answers[1]["tone"] == "empty"


def test_a_bad_line_is_named_and_the_others_are_answered() -> None:
    lines = [
        b'{"text": "she introduced me to her colleague"}',
        b"she introduced me",
        b'["text"]',
        b'{"text": 3}',
        b"{}",
        b'{"text": "\xff"}',
        b"",
        b"[" * 100_000,
        b'{"text": "nothing"}',
    ]
    told = CliRunner().invoke(app, ["understand"], input=b"\n".join(lines))
    assert told.exit_code == 1
    assert [json.loads(line)["tone"] for line in told.stdout.splitlines()] == ["bright", "empty"]
    assert told.stderr.splitlines() == [
        "Line 2 is skipped: it is not JSON (Expecting value at column 1).",
        'Line 3 is skipped: it is not an object like {"text": "…"}.',
        'Line 4 is skipped: it has no "text" that is a string.',
        'Line 5 is skipped: it has no "text" that is a string.',
        "Line 6 is skipped: it is not UTF-8.",
        "Line 8 is skipped: it is nested too deeply.",
    ]


def test_no_lines_are_no_fault() -> None:
    told = CliRunner().invoke(app, ["understand"], input="")
    assert (told.exit_code, told.stdout) == (0, "")
