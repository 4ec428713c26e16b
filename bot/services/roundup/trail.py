"""What of a coach's deeds on a roundup is written into the audit trail; not the words of an introduction."""

from datetime import datetime

from bot.domain.audit import Deed
from bot.domain.draft import Draft
from bot.domain.ids import UserId
from bot.services.auditing import record
from bot.services.ports import UnitOfWork

WATCHED = ("introduction", "story_id", "left_out", "skipped")
"""Of these only the change is written down."""


async def draft_kept(uow: UnitOfWork, before: Draft, after: Draft, now: datetime) -> None:
    """Skipped, or changed in what."""
    differs = [name for name in WATCHED if getattr(before, name) != getattr(after, name)]
    if not differs:
        return
    skipped = after.skipped and not before.skipped
    await record(
        uow,
        after.workspace_id,
        Deed.ROUNDUP_SKIPPED if skipped else Deed.ROUNDUP_CHANGED,
        now,
        by_user=after.changed_by,
        team_id=after.team_id,
        due_date=after.due_date.isoformat(),
        changed={} if skipped else {name: ["", ""] for name in differs},
    )


async def posted_by_hand(uow: UnitOfWork, draft: Draft, coach: UserId, now: datetime) -> None:
    """Before its time."""
    facts = {"due_date": draft.due_date.isoformat()}
    await record(
        uow, draft.workspace_id, Deed.ROUNDUP_POSTED, now, by_user=coach, team_id=draft.team_id, **facts
    )
