"""Says no, with a sentence, before somebody has more of a thing than we take; the figures stand in the domain."""

from datetime import date, datetime, timedelta

from bot.domain.limits import (
    CUSTOMERS,
    DATES_AHEAD,
    EXPORTS_AN_HOUR,
    POINTED_A_DAY,
    SAMPLES_AN_HOUR,
    TEAMS_COACHED,
    TOLD_A_DAY,
)
from bot.domain.outbox import Intent
from bot.services.context import Who
from bot.services.errors import Refusal
from bot.services.ports import UnitOfWork

HOUR = timedelta(hours=1)


class EnoughToday(Refusal):
    """So many texts in one day are no answers any more."""

    key = "enough_today"
    hands_back = True


class TooMany(Refusal):
    """Of something that somebody keeps; `what` says of what."""

    key = "too_many"
    hands_back = True


class EnoughForNow(Refusal):
    """It was sent so often within an hour; `what` says what."""

    key = "enough_for_now"


async def room_today(uow: UnitOfWork, who: Who, day: date) -> bool:
    """Whether one more text is taken on that local date."""
    return await uow.counting.told_on(who.workspace_id, who.user_id, day) < TOLD_A_DAY


async def within_today(uow: UnitOfWork, who: Who, day: date) -> None:
    """Once one more is stored in this unit of work, which must not be kept then. Raises EnoughToday."""
    if await uow.counting.told_on(who.workspace_id, who.user_id, day) > TOLD_A_DAY:
        raise EnoughToday(most=TOLD_A_DAY)


async def need_room_for_customer(uow: UnitOfWork, who: Who) -> None:
    """Raises TooMany."""
    if await uow.counting.customers_of(who.workspace_id, who.user_id) >= CUSTOMERS:
        raise TooMany(what="customers", most=CUSTOMERS)


async def need_room_for_date(uow: UnitOfWork, who: Who, today: date) -> None:
    """Raises TooMany."""
    if await uow.counting.dates_ahead(who.workspace_id, who.user_id, today) >= DATES_AHEAD:
        raise TooMany(what="dates", most=DATES_AHEAD)


async def room_to_point(uow: UnitOfWork, who: Who, message: str, day: date, now: datetime) -> bool:
    """Whether one more colleague's message may be pointed at on that local date; remembered once the unit of work
    commits. Only what this person did counts: if it made room that an author decided, or took none where they had kept
    it already, whoever points could tell."""
    key = f"pointed:{who.user_id}:{day}"
    if not await uow.seen_events.first_time(who.workspace_id, f"{key}:{message}", now):
        return True
    for place in range(POINTED_A_DAY):
        if await uow.seen_events.first_time(who.workspace_id, f"{key}:{place}", now):
            return True
    return False


async def need_room_for_team(uow: UnitOfWork, who: Who) -> None:
    """Raises TooMany."""
    if len(await uow.teams.coached_by(who.workspace_id, who.user_id)) >= TEAMS_COACHED:
        raise TooMany(what="teams", most=TEAMS_COACHED)


async def need_room_to_export(uow: UnitOfWork, who: Who, now: datetime) -> None:
    """Raises EnoughForNow."""
    await _within_hour(uow, who, Intent.EXPORT, EXPORTS_AN_HOUR, now)


async def need_room_for_sample(uow: UnitOfWork, who: Who, now: datetime) -> None:
    """Raises EnoughForNow."""
    await _within_hour(uow, who, Intent.INVITATION_SAMPLE, SAMPLES_AN_HOUR, now)


async def _within_hour(uow: UnitOfWork, who: Who, what: Intent, most: int, now: datetime) -> None:
    if await uow.counting.sent_on_demand(who.workspace_id, who.user_id, what, now - HOUR) >= most:
        raise EnoughForNow(what=what.value, most=most)
