"""Whose date comes next, whose we do not know, and what grew: a rep's own customers, by their calendar and not ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.calendar import by_this_day
from bot.domain.choosing.situation import quarter_end, quarter_ends
from bot.domain.company import Company
from bot.domain.customer import CustomerDate
from bot.domain.ids import CustomerId, UserId
from bot.services.contents.calendar import CalendarContent, CalendarDate, Grown, QuarterEnd
from bot.services.context import Standpoint, Who, names, seen
from bot.services.customers.pages import shown
from bot.services.customers.seen import companies_seen
from bot.services.ports import UnitOfWork, Work

DATES_SHOWN = 10
CALLS = 5
GROWN = 5
CALENDAR_YEAR = 1


@dataclass(frozen=True, slots=True)
class _Known:
    """One of the rep's own customers."""

    company: Company
    days: tuple[date, ...]
    """Of the rep's own bright spots there."""
    dates: tuple[CustomerDate, ...]
    """Still to come, the next first."""

    @property
    def rests(self) -> bool:
        return any(noted.rests for noted in self.dates)


class Calendar:
    """Reads only, from the asker's standpoint."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def page(self, who: Who, now: datetime) -> CalendarContent:
        """Nobody else's counts are in it, and no date that the asker may not see."""
        async with self._work() as uow:
            view = await seen(uow, who)
            today = view.today(now)
            return await _content(uow, view, await _own(uow, view, today), today)


async def _own(uow: UnitOfWork, view: Standpoint, today: date) -> list[_Known]:
    """Where the rep has something of their own, the newest first."""
    here, me = view.rep.workspace_id, view.rep.user_id
    told = await uow.customers.own_days(here, me)
    places = {place for place, _ in told} | {*await uow.customer_dates.places_of(here, me)}
    companies = [each for each in (await companies_seen(uow, view)).all if each.ids & places]
    noted = await _dates(uow, view, companies, today)
    return [
        _Known(
            company,
            days=tuple(day for place, day in told if place in company.ids),
            dates=tuple(each for each in noted if each.customer_id in company.ids),
        )
        for company in companies
    ]


async def _dates(
    uow: UnitOfWork, view: Standpoint, companies: Sequence[Company], today: date
) -> list[CustomerDate]:
    ids: set[CustomerId] = {each for company in companies for each in company.ids}
    noted = await uow.customer_dates.at(view.rep.workspace_id, ids, today)
    return [each for each in noted if await shown(uow, view, each)]


async def _content(uow: UnitOfWork, view: Standpoint, own: Sequence[_Known], today: date) -> CalendarContent:
    soonest = sorted((each for each in own if each.dates), key=lambda each: each.dates[0].day)
    called = await _names(uow, view, soonest)
    dates = [_date(view, each, called) for each in soonest]
    known = {each.customer: each for each in dates}
    return CalendarContent(
        today=today,
        dates=tuple(dates[:DATES_SHOWN]),
        more=len(dates[DATES_SHOWN:]),
        without=tuple(each.company.name for each in own if not each.dates),
        quarter=_quarter(view, own, known, today),
        grown=_grown(own, today),
    )


async def _names(uow: UnitOfWork, view: Standpoint, known: Sequence[_Known]) -> dict[UserId, str]:
    """Of those who noted what the reader did not."""
    others = {each.dates[0].user_id for each in known} - {view.rep.user_id}
    return await names(uow, view.rep.workspace_id, sorted(others)) if others else {}


def _date(view: Standpoint, known: _Known, called: dict[UserId, str]) -> CalendarDate:
    noted = known.dates[0]
    noted_by = None if noted.user_id == view.rep.user_id else called.get(noted.user_id, "")
    return CalendarDate(known.company.name, noted.day, noted.what, noted.rests, noted_by)


def _quarter(
    view: Standpoint, own: Sequence[_Known], known: dict[str, CalendarDate], today: date
) -> QuarterEnd | None:
    """Only while it ends, and only about those who are not left in peace."""
    starts = view.team.fiscal_year_start if view.team is not None else CALENDAR_YEAR
    calls = [each.company.name for each in own if not each.rests][:CALLS]
    if not calls or not quarter_ends(today, starts):
        return None
    return QuarterEnd(quarter_end(today, starts), tuple((name, known.get(name)) for name in calls))


def _grown(own: Sequence[_Known], today: date) -> tuple[Grown, ...]:
    """Where more worked than by the same day last year, the most first."""
    counted = (Grown(each.company.name, *by_this_day(each.days, today)) for each in own)
    grown = [each for each in counted if each.this_year > each.last_year > 0]
    return tuple(sorted(grown, key=lambda each: -each.this_year)[:GROWN])
