"""The form of an admin of the workspace with sample data: nothing changed so far, and a long trail of changes."""

from collections.abc import Iterator
from datetime import date

from bot.domain.audit import Deed
from bot.domain.keeping import Keeping
from bot.playground.gallery.items import Shown
from bot.services.contents.workspace import DeedContent, WorkspaceContent
from bot.slack.surfaces.modals.workspace import build_workspace
from bot.slack.surfaces.words import Words

USUAL = Keeping(setup_by_admins=False, trouble_days=90, shared_months=24, leaver_days=30)
OTHER = Keeping(setup_by_admins=True, trouble_days=30, shared_months=12, leaver_days=0)
DAY = date(2026, 11, 3)
CHANGED = {
    "channel": ["C0SALESSOUTH", "C0SALESNORTH"],
    "prompt_days": ["0 1 2 3 4", "0 2"],
    "roundup_time": ["09:00:00", "08:15:00"],
    "roundup_weekday": ["0", "4"],
    "fiscal_year_start": ["1", "4"],
    "suggested_visibility": ["team", "private"],
    "country": ["", "DE"],
    "hard_times_contact": ["", ""],
}

TELLING = {Deed.TEAM_CHANGED, Deed.KEEPING_CHANGED, Deed.ROUNDUP_CHANGED}


def forms(words: Words) -> Iterator[Shown]:
    """`/brightspot workspace`."""
    yield "The workspace, as it begins", build_workspace(words, WorkspaceContent(USUAL))
    yield "The workspace, with what was changed", build_workspace(words, WorkspaceContent(OTHER, trail()))


def of_teams() -> tuple[DeedContent, ...]:
    """What a coach sees of it."""
    done = (Deed.COACH_NAMED, Deed.COACHES_CHANGED, Deed.INVITED, Deed.TEAM_SET_UP)
    return (*trail()[:2], *(DeedContent(deed, DAY, "Marta Klein", "Sales South") for deed in done))


def trail() -> tuple[DeedContent, ...]:
    """One of each kind, by somebody, by the operator, and by somebody whom nobody knows any more."""
    kinds = [DeedContent(deed, DAY, "Marta Klein", "Sales South") for deed in Deed if deed not in TELLING]
    settings = DeedContent(Deed.TEAM_CHANGED, DAY, "Marta Klein", "Sales South", CHANGED)
    roundup = DeedContent(
        Deed.ROUNDUP_CHANGED,
        DAY,
        "Marta Klein",
        "Sales South",
        {"introduction": ["", ""], "left_out": ["", ""]},
    )
    kept = DeedContent(Deed.KEEPING_CHANGED, DAY, "Tom Berg", changed={"trouble_days": [90, 30]})
    return (
        settings,
        roundup,
        kept,
        DeedContent(Deed.RESTORED, DAY, None),
        DeedContent(Deed.INVITED, DAY, "", "Sales South"),
        *kinds,
    )
