"""That the table comes out, and the file beside it: on tiny sizes, and never whether a figure is good."""

import json
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench.rows import Goal, Row, compared, high

KEYS = {"name", "value", "floor", "ratio", "unit"}


def test_the_rows_are_printed_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rows.json"
    monkeypatch.setenv("BENCH_JSON", str(file))
    only = [word for name in ("understanding", "home") for word in ("--only", name)]
    assert bench.main(["--tiny", "--sqlite", *only]) == 0
    written = json.loads(file.read_text(encoding="utf-8"))
    assert [set(row) for row in written] == [KEYS] * 4
    said = capsys.readouterr().out
    assert all(row["name"].split(",")[0] in said for row in written)


def test_a_ratio_is_the_median_of_rounds_that_followed_one_another() -> None:
    """A busy moment that made both of a round slow is none of ours."""
    row = compared("work", "ms", ([2.0, 20.0, 2.0], [1.0, 10.0, 4.0]), Goal(most=2))
    assert (row.value, row.floor, row.ratio, row.met) == (2.0, 4.0, 2.0, True)


def test_a_goal_may_be_of_the_figure_of_the_ratio_or_of_both() -> None:
    assert Row("work", 9, "ms", 3, 3.0, Goal(most=2, at_most=10)).met is False
    assert Row("work", 9, "ms", goal=Goal(at_most=10)).met is True
    assert Row("work", 9, "ms").met is None


def test_nearly_all_stay_under_the_high_one() -> None:
    assert high(list(range(1000))) == 990
