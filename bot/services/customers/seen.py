"""Which companies somebody may see, and under which name something of theirs is kept; not what worked there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.bright_spot import BrightSpot
from bot.domain.buying_stage import BuyingStage
from bot.domain.company import NOTHING_YET, Companies, Company, SeenName
from bot.domain.customer import Customer
from bot.domain.customer_name import key_of, name_of
from bot.domain.ids import CustomerId, TeamId, UserId, WorkspaceId
from bot.services.context import Standpoint
from bot.services.errors import Refusal
from bot.services.limits import need_room_for_customer
from bot.services.ports import UnitOfWork
from bot.services.seeing import teams_read

NOBODY = UserId("")


class NoName(Refusal):
    """Nobody could read it as a name."""

    key = "customer_no_name"


async def teams_seen(uow: UnitOfWork, view: Standpoint) -> tuple[TeamId, ...]:
    """By their ids, the teams whose named bright spots this person reads."""
    return tuple(team.id for team in await teams_read(uow, view))


async def companies_seen(uow: UnitOfWork, view: Standpoint) -> Companies:
    """All that this person may see."""
    rep = view.rep
    return await companies_of(uow, rep.workspace_id, rep.user_id, await teams_seen(uow, view))


async def companies_of(
    uow: UnitOfWork, workspace_id: WorkspaceId, user_id: UserId, teams: tuple[TeamId, ...]
) -> Companies:
    """The same for anybody; with an empty user id, for somebody who has nothing of their own."""
    newest = dict(await uow.customers.seen(workspace_id, user_id, teams))
    for place in await uow.customer_dates.places_of(workspace_id, user_id):
        newest.setdefault(place, NOTHING_YET)
    own = {each.id: each for each in await uow.customers.of_rep(workspace_id, user_id)}
    others = await uow.customers.many(workspace_id, newest.keys() - own.keys())
    known = own | {each.id: each for each in others}
    roots = {each.merged_into for each in others if each.merged_into is not None}
    known |= {each.id: each for each in await uow.customers.many(workspace_id, roots - known.keys())}
    named = [known[customer_id] for customer_id in newest if customer_id in known]
    named += [each for each in own.values() if each.merged_into is not None and each.id not in newest]
    seen = [
        SeenName(each, _root(each, known), newest.get(each.id, NOTHING_YET), kept=each.id in newest)
        for each in named
    ]
    return Companies(seen, user_id)


def _root(customer: Customer, known: Mapping[CustomerId, Customer]) -> Customer:
    return known.get(customer.merged_into, customer) if customer.merged_into is not None else customer


async def own_row(uow: UnitOfWork, view: Standpoint, name: str, now: datetime) -> Customer:
    """The rep's own row for that name as they write it here, or the one it leads to: how they write it in private is
    told to nobody by what they share. The caller holds the rep's lock. Raises NoName."""
    said = name_of(name)
    if not said or not key_of(said):
        raise NoName
    rep = view.rep
    found = await uow.customers.called(rep.workspace_id, rep.user_id, said)
    if found is not None and found.merged_into is not None:
        return await uow.customers.get(rep.workspace_id, found.merged_into) or found
    if found is not None:
        return found
    await need_room_for_customer(uow, view.who)
    made = Customer(rep.workspace_id, CustomerId(uow.new_id()), rep.user_id, said, key_of(said), now)
    await uow.customers.add(made)
    return made


async def last_stage(uow: UnitOfWork, view: Standpoint, company: Company | None) -> BuyingStage | None:
    """The last one known to this person: to be filled in where they see it before it is kept."""
    return await _last_stage(uow, view, company, view.rep.user_id)


async def shared_stage(uow: UnitOfWork, view: Standpoint, company: Company | None) -> BuyingStage | None:
    """The last one that their team knows as well, which may be kept without a look: what is shared tells nothing of
    what is private."""
    return await _last_stage(uow, view, company, NOBODY)


async def _last_stage(
    uow: UnitOfWork, view: Standpoint, company: Company | None, user_id: UserId
) -> BuyingStage | None:
    if company is None:
        return None
    teams = await teams_seen(uow, view)
    said = await uow.customers.stages(view.rep.workspace_id, user_id, teams, company.ids)
    return said[-1][0] if said else None


async def at_customer(
    uow: UnitOfWork,
    view: Standpoint,
    spot: BrightSpot,
    name: str | None,
    stage: BuyingStage | None,
    now: datetime,
) -> BrightSpot:
    """The bright spot at that customer and stage; None leaves a thing as it is, an empty name takes both away. The
    caller holds the rep's lock."""
    if name is None:
        return replace(spot, stage=stage or spot.stage)
    if not name:
        return replace(spot, customer_id=None, stage=stage)
    row = await own_row(uow, view, name, now)
    return replace(spot, customer_id=row.id, stage=stage)
