"""One customer as one person sees it: stages, what worked there, dates, who knows them; not how it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.company import Company
from bot.domain.customer import CustomerDate
from bot.domain.ids import BrightSpotId, TeamId, UserId
from bot.domain.people import by_alphabet
from bot.services.contents.customers import CustomerEntry, CustomerPage, DateShown, StageSince
from bot.services.context import Standpoint, names
from bot.services.customers.seen import teams_seen
from bot.services.ports import UnitOfWork
from bot.services.seeing import may_see

PAGE = 5
"""Bright spots of one page: readable on a phone."""
DATES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Looking:
    """Who looks at which customer."""

    uow: UnitOfWork
    view: Standpoint
    company: Company
    teams: Sequence[TeamId]

    @property
    def me(self) -> UserId:
        return self.view.rep.user_id

    async def entries(self, limit: int, before: BrightSpotId | None) -> list[BrightSpot]:
        here = self.view.rep.workspace_id
        found = self.uow.customers.entries
        return await found(here, self.me, self.teams, self.company.ids, limit, before)


async def customer_page(
    uow: UnitOfWork, view: Standpoint, company: Company, now: datetime, before: BrightSpotId | None = None
) -> CustomerPage:
    """The first page has all there is to know; `before` continues it with what worked earlier."""
    looking = _Looking(uow, view, company, await teams_seen(uow, view))
    found = await looking.entries(PAGE + 1, before)
    spots, today = found[:PAGE], view.today(now)
    following = spots[-1].id if len(found) > PAGE else None
    if before is not None:
        called = await names(uow, view.rep.workspace_id, [spot.user_id for spot in spots])
        return CustomerPage(company.name, today, (), _entries(spots, view, called), following, older=True)
    return await _whole(looking, spots, following, today)


async def _whole(
    looking: _Looking, spots: Sequence[BrightSpot], following: BrightSpotId | None, today: date
) -> CustomerPage:
    uow, view, here = looking.uow, looking.view, looking.view.rep.workspace_id
    ids, teams, me = looking.company.ids, looking.teams, looking.me
    authors = await uow.customers.authors(here, me, teams, ids)
    dates = await _dates(looking, today)
    people = [*authors, *(each.user_id for each in dates)]
    called = await names(uow, here, list(dict.fromkeys(people)))
    others = by_alphabet(called[each] for each in authors if each != me and each in called)
    return CustomerPage(
        name=looking.company.name,
        today=today,
        stages=since(await uow.customers.stages(here, me, teams, ids)),
        entries=_entries(spots, view, called),
        before=following,
        dates=tuple(_date(each, me, called) for each in dates),
        known_by=others,
        own=me in people,
    )


def since(said: Sequence[tuple[BuyingStage, date]]) -> tuple[StageSince, ...]:
    """Each stage with the day on which it was first said; what is said again is no change."""
    changes: list[StageSince] = []
    for stage, day in said:
        if not changes or changes[-1].stage is not stage:
            changes.append(StageSince(stage, day))
    return tuple(changes)


def _entries(
    spots: Sequence[BrightSpot], view: Standpoint, called: dict[UserId, str]
) -> tuple[CustomerEntry, ...]:
    me = view.rep.user_id
    return tuple(
        CustomerEntry(
            spot.id,
            spot.text,
            spot.whose,
            spot.local_date,
            None if spot.user_id == me else called.get(spot.user_id, ""),
        )
        for spot in spots
    )


async def _dates(looking: _Looking, today: date) -> list[CustomerDate]:
    """What is still to come: the reader's own, and others' where the bright spot that it belongs to may be seen."""
    uow, view = looking.uow, looking.view
    noted = await uow.customer_dates.at(view.rep.workspace_id, looking.company.ids, today)
    return [each for each in noted if await shown(uow, view, each)][:DATES_SHOWN]


async def shown(uow: UnitOfWork, view: Standpoint, noted: CustomerDate) -> bool:
    """Whether this date is for the reader's eyes."""
    if noted.user_id == view.rep.user_id:
        return True
    if noted.bright_spot_id is None:
        return False
    spot = await uow.bright_spots.get(noted.workspace_id, noted.bright_spot_id)
    named = spot is not None and spot.visibility is Visibility.TEAM
    return named and spot is not None and await may_see(uow, view, spot)


def _date(noted: CustomerDate, me: UserId, called: dict[UserId, str]) -> DateShown:
    own = noted.user_id == me
    return DateShown(
        date_id=noted.id,
        day=noted.day,
        what=noted.what,
        rests=noted.rests,
        note=noted.note if own else None,
        noted_by=None if own else called.get(noted.user_id, ""),
    )
