"""What a look at the bot found: one line each, with a word that says how it is and a sentence that mends it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """A word, not a colour."""

    GOOD = "ok"
    NOTE = "note"
    MEND = "MEND"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `mend`: what to do, where something is to be done."""

    mark: Mark
    what: str
    says: str
    mend: str = ""

    @property
    def line(self) -> str:
        return f"{self.mark:<5} {self.what}: {self.says}" + (f" {self.mend}" if self.mend else "")


@dataclass(frozen=True, slots=True)
class Block:
    """What belongs together: the installation itself, or one workspace."""

    title: str
    findings: tuple[Finding, ...]


def good(what: str, says: str) -> Finding:
    return Finding(Mark.GOOD, what, says)


def note(what: str, says: str, mend: str = "") -> Finding:
    return Finding(Mark.NOTE, what, says, mend)


def bad(what: str, says: str, mend: str) -> Finding:
    return Finding(Mark.MEND, what, says, mend)


def well(blocks: Iterable[Block]) -> bool:
    """Whether nothing has to be mended."""
    return not any(finding.mark is Mark.MEND for block in blocks for finding in block.findings)
