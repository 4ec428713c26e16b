"""A known vulnerability stops the checks by its name; a registry that does not answer stops nothing."""

from pathlib import Path

import pytest

from tests.support.audited import IGNORED, LOCK, NOBODY_ANSWERS, report_of, verdict

FLAW = {"id": "PYSEC-2026-1", "aliases": ["CVE-2026-0001"], "fix_versions": ["1.3"]}
CLEAN = {"name": "pump", "version": "2.0", "vulns": []}
FLAWED = {"name": "seal", "version": "1.2", "vulns": [FLAW]}
UNKNOWN = {"name": "loop", "skip_reason": "not found"}


def test_nothing_known_is_said_with_the_number_that_was_looked_up() -> None:
    judged = verdict({"dependencies": [CLEAN, CLEAN]})
    assert (judged.good, judged.said) == (True, ("No known vulnerability in 2 packages.",))


def test_a_vulnerability_is_named_with_what_mends_it() -> None:
    judged = verdict({"dependencies": [CLEAN, FLAWED]})
    assert not judged.good
    assert judged.said[0] == "seal 1.2: PYSEC-2026-1, mended in 1.3"


@pytest.mark.parametrize("name", ["PYSEC-2026-1", "CVE-2026-0001"])
def test_one_that_does_not_concern_us_is_left_out_by_any_of_its_names(name: str) -> None:
    assert verdict({"dependencies": [FLAWED]}, {name: "we never open seals"}).good


@pytest.mark.parametrize("report", [None, {"dependencies": []}, {"dependencies": [UNKNOWN]}])
def test_where_no_registry_answers_one_line_says_so(report: dict[str, object] | None) -> None:
    assert verdict(report) is NOBODY_ANSWERS
    assert (len(NOBODY_ANSWERS.said), NOBODY_ANSWERS.good) == (1, True)


def test_what_a_registry_does_not_know_is_counted() -> None:
    assert "1 of 2 packages are unknown to the registry." in verdict({"dependencies": [CLEAN, UNKNOWN]}).said


def test_an_answer_that_is_none_counts_as_no_answer(tmp_path: Path) -> None:
    assert report_of(tmp_path / "no-such.lock") is None


def test_whatever_is_ignored_has_its_reason() -> None:
    assert all(reason.strip() for reason in IGNORED.values())
    assert LOCK.exists()
