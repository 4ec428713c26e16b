"""Asks a registry whether a locked dependency has a known vulnerability; where none answers it says so and goes on."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).parent.parent.parent
LOCK = HOUSE / "requirements.lock"
LONGEST = 150.0
"""Seconds in all; a registry that takes longer is as good as none."""

IGNORED: Mapping[str, str] = {}
"""Vulnerabilities that do not concern us: the id, and why not. Each is looked at again with the next `make lock`."""


@dataclass(frozen=True)
class Verdict:
    """What to print, and whether the checks go on."""

    said: tuple[str, ...]
    good: bool = True


NOBODY_ANSWERS = Verdict(
    ("No registry that knows of vulnerabilities can be reached, so nothing was looked up.",)
)


def verdict(report: Mapping[str, Any] | None, ignored: Mapping[str, str] = IGNORED) -> Verdict:
    """Of what `pip-audit` reports; None where it could not ask."""
    packages: Sequence[Mapping[str, Any]] = report["dependencies"] if report is not None else ()
    known = [package for package in packages if "skip_reason" not in package]
    if not known:
        return NOBODY_ANSWERS
    found = [
        (package, flaw)
        for package in known
        for flaw in package["vulns"]
        if not {flaw["id"], *flaw.get("aliases", ())} & set(ignored)
    ]
    lines = [_line(package, flaw) for package, flaw in found]
    if unknown := len(packages) - len(known):
        lines.append(f"{unknown} of {len(packages)} packages are unknown to the registry.")
    return Verdict((*lines, _summary(len(known), len(found))), good=not found)


def _line(package: Mapping[str, Any], flaw: Mapping[str, Any]) -> str:
    mended = ", ".join(flaw.get("fix_versions", ())) or "no version yet"
    return f"{package['name']} {package['version']}: {flaw['id']}, mended in {mended}"


def _summary(known: int, found: int) -> str:
    if found:
        return f"{found} known vulnerabilities. `make lock UPGRADE=--upgrade`, or a reason in {__name__}.IGNORED."
    return f"No known vulnerability in {known} packages."


def report_of(lock: Path, longest: float = LONGEST) -> dict[str, Any] | None:
    """As `pip-audit` prints it; None where it could not ask anybody."""
    asked = [sys.executable, "-m", "pip_audit", "--disable-pip", "--no-deps", "--requirement", str(lock)]
    quietly = ["--progress-spinner", "off", "--format", "json", "--desc", "off"]
    try:
        done = subprocess.run(
            [*asked, *quietly], capture_output=True, text=True, timeout=longest, check=False
        )
        return dict(json.loads(done.stdout))
    except (subprocess.TimeoutExpired, json.JSONDecodeError):
        return None


if __name__ == "__main__":
    judged = verdict(report_of(LOCK))
    sys.stdout.write("\n".join(judged.said) + "\n")
    sys.exit(0 if judged.good else 1)
