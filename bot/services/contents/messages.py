"""What the messages to one person are made of: a question, a card, a note, a reply; not their words or looks."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import PromptId
from bot.domain.note import NoteKind
from bot.services.contents.asking import WeekContent
from bot.services.contents.customers import DateAsked
from bot.services.contents.planning import PlanCheck


@dataclass(frozen=True, slots=True)
class NoteContent:
    """One note; `facts` are catalog arguments (channel, code, names, due date as ISO)."""

    kind: NoteKind
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PromptContent:
    """One question to one rep. Buttons: the form; menu: later today, not today, fewer, pause, stop."""

    prompt_id: PromptId
    name: str
    question_key: str
    says_growing_quiet: bool = False
    notes: tuple[NoteContent, ...] = ()
    again: bool = False
    """Asked again because the rep said "later today"."""
    greets_back: bool = False
    """The first one after some time away."""
    week: WeekContent | None = None
    """The rep's own week; the menu has "no line on the week" for "fewer"."""
    check: PlanCheck | None = None
    """The plan that it asks about. Buttons then: it worked, not yet; the menu has "no chance" for "fewer"."""
    date: DateAsked | None = None
    """The customer's date that it asks about."""
    dates: tuple[DateAsked, ...] = ()
    """Others that have come, a line each."""


@dataclass(frozen=True, slots=True)
class PromptClosedContent:
    """What the prompt's message says once the rep chose from its menu; the question stays readable."""

    name: str
    question_key: str
    key: str
    """`later`, `not_today`."""
    at: datetime | None = None
    zone: str = "UTC"
    check: PlanCheck | None = None
    date: DateAsked | None = None


@dataclass(frozen=True, slots=True)
class CardContent:
    """The card of one bright spot. Buttons: share or hide; a menu of strengths; overflow: edit, natural, effort,
    split (only when it came in several messages), undo."""

    bright_spot: BrightSpot
    team_name: str | None = None
    """None: the author is in no team, so nothing can be shared; one line says how to join or set one up."""
    messages: int = 1
    cut: int = 0
    """Characters that were too many to keep."""
    anonymous_waits: bool = False
    """It waits until nobody can tell the author."""
    withdrawn: bool = False
    """A roundup showed it without a name, and too few people stand behind such entries there now."""
    in_roundup: bool = False
    planned: bool = False
    """A plan to repeat it is open."""
    customer: str | None = None
    """Where it happened, as its author calls them."""
    perhaps_at: str | None = None
    """A customer whom its words name; offered until its author says where it happened."""
    stopped: bool = False
    """The author left their team by themselves, and can come back."""
    invited_to: str | None = None
    """A team whose invitation waits for the author's answer."""


@dataclass(frozen=True, slots=True)
class ReplyContent:
    """One short sentence (or two) by catalog id `reply-<key>` with arguments. `buttons` names an optional row:
    `stop` (keep_shared, hide_shared), `doubt` (run, keep), `resume`, `settings`, `quieter` and so on."""

    key: str
    args: dict[str, Any] = field(default_factory=dict)
    buttons: str | None = None
    value: str = ""
