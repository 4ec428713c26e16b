"""What an admin of the workspace looks at: who may set up teams, how long things are kept, what was changed lately."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.domain.audit import Deed
from bot.domain.keeping import Keeping


@dataclass(frozen=True, slots=True)
class DeedContent:
    """One change; nobody's words, and how many people it was about is left out."""

    deed: Deed
    day: date
    by: str | None
    """None: the operator. Empty: somebody whom the directory does not know."""
    team: str = ""
    changed: dict[str, Any] = field(default_factory=dict)
    """Settings by name, each with what it was and what it is."""


@dataclass(frozen=True, slots=True)
class WorkspaceContent:
    """`/brightspot workspace`: settings, no entries."""

    keeping: Keeping
    deeds: tuple[DeedContent, ...] = ()
    """The newest first."""
