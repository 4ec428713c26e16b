"""What of a coach's deeds is written into the audit trail: settings with their values, numbers; no words, no names."""

from datetime import datetime

from bot.domain.audit import Deed
from bot.domain.people import Team
from bot.services.auditing import changed, record
from bot.services.context import Who
from bot.services.ports import UnitOfWork

BY_THEMSELVES = frozenset(
    {
        *("created_at", "next_roundup_at", "next_roundup_date", "last_freeze_at"),
        *("channel_trouble", "playbook_canvas", "learning_confirmed_by"),
    }
)
"""What follows from something else."""
WORDS_OF_THEIRS = "hard_times_contact"
"""Of this only the change is written down."""


async def team_saved(uow: UnitOfWork, who: Who, team: Team, now: datetime) -> None:
    """Before the team is saved: set up, changed in what, or saved as it was; and by whom it is coached from now on."""
    before = await uow.teams.get(team.workspace_id, team.id)
    if before is None:
        await record(uow, team.workspace_id, Deed.TEAM_SET_UP, now, by_user=who.user_id, team_id=team.id)
        return
    if differs := changed(before, team, BY_THEMSELVES):
        if WORDS_OF_THEIRS in differs:
            differs[WORDS_OF_THEIRS] = ["", ""]
        deed = Deed.TEAM_CHANGED
        await record(uow, team.workspace_id, deed, now, by_user=who.user_id, team_id=team.id, changed=differs)
    if who.user_id not in await uow.teams.coaches(team.workspace_id, team.id):
        await record(uow, team.workspace_id, Deed.COACH_NAMED, now, by_user=who.user_id, team_id=team.id)


async def people_invited(uow: UnitOfWork, who: Who, team: Team, number: int, now: datetime) -> None:
    """How many; never who."""
    if number:
        deed = Deed.INVITED
        await record(uow, team.workspace_id, deed, now, by_user=who.user_id, team_id=team.id, invited=number)
