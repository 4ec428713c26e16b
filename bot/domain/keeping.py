"""How long things are kept: what an admin may choose, and since when something is too old; deletes nothing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people import Workspace


@dataclass(frozen=True, slots=True)
class Bounds:
    """From the least to the most that may be chosen."""

    least: int
    most: int

    def __contains__(self, chosen: object) -> bool:
        return isinstance(chosen, int) and self.least <= chosen <= self.most


NOTICE = timedelta(days=30)
"""So long before a shared bright spot goes, its author is told, at least. What goes within as long again is told at
the same time, so that nobody hears of it more than about once a month."""

TROUBLE_DAYS = Bounds(7, 365)
SHARED_MONTHS = Bounds(3, 120)
LEAVER_DAYS = Bounds(0, 365)


@dataclass(frozen=True, slots=True)
class Keeping:
    """What an admin of a workspace decides about it."""

    setup_by_admins: bool
    trouble_days: int
    shared_months: int
    leaver_days: int

    @property
    def outside(self) -> tuple[str, ...]:
        """The names of those that may not be so."""
        chosen = {"trouble_days": TROUBLE_DAYS, "shared_months": SHARED_MONTHS, "leaver_days": LEAVER_DAYS}
        return tuple(name for name, bounds in chosen.items() if getattr(self, name) not in bounds)


def keeping_of(workspace: Workspace) -> Keeping:
    """As it holds now."""
    return Keeping(
        setup_by_admins=workspace.setup_by_admins,
        trouble_days=workspace.trouble_days,
        shared_months=workspace.shared_months,
        leaver_days=workspace.leaver_days,
    )


def changes(before: Keeping, after: Keeping) -> dict[str, list[int]]:
    """What differs, each with its value before and after."""
    names = ("setup_by_admins", "trouble_days", "shared_months", "leaver_days")
    pairs = {name: [int(getattr(before, name)), int(getattr(after, name))] for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def troubles_until(keeping: Keeping, now: datetime) -> datetime:
    """What was stored before then, and is no bright spot, goes."""
    return now - timedelta(days=keeping.trouble_days)


def shared_until(keeping: Keeping, now: datetime) -> datetime:
    """What was shared before then goes."""
    return _months_on(now, -keeping.shared_months)


def goes_at(keeping: Keeping, shared_at: datetime, told_at: datetime) -> datetime:
    """When something goes at the earliest whose author was told."""
    return max(_months_on(shared_at, keeping.shared_months), told_at + NOTICE)


def told_until(keeping: Keeping, now: datetime) -> datetime:
    """Of what was shared before then its author has to hear now."""
    return shared_until(keeping, now + NOTICE)


def told_with_it_until(keeping: Keeping, now: datetime) -> datetime:
    """What was shared before then is told with it."""
    return shared_until(keeping, now + 2 * NOTICE)


def leavers_until(keeping: Keeping, now: datetime) -> datetime:
    """Who was seen to have left before then has had their time."""
    return now - timedelta(days=keeping.leaver_days)


def _months_on(moment: datetime, months: int) -> datetime:
    """A month that is too short for the day ends on its last."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    first = moment.replace(year=year, month=month + 1, day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    last = (following - timedelta(days=1)).day
    return first.replace(day=min(moment.day, last))
