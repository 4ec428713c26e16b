"""Another name for a customer, or two that are one: a rep's own names lead on, and others follow what they may see."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.company import Company
from bot.domain.customer import Customer
from bot.domain.customer_name import key_of, name_of
from bot.domain.ids import CustomerId
from bot.domain.people import Rep
from bot.services.context import Standpoint
from bot.services.customers.seen import NoName, companies_seen
from bot.services.enqueue import SPREADING, refresh_card
from bot.services.errors import Refusal
from bot.services.limits import need_room_for_customer
from bot.services.ports import UnitOfWork

LATEST = 10
"""So many bright spots are looked at for cards that name the customer."""


class NotKnownThere(Refusal):
    """Only who has something of their own at a customer gives it a name."""

    key = "customer_not_known"


async def renamed(uow: UnitOfWork, view: Standpoint, name: str, new: str, now: datetime) -> str:
    """Whoever sees a bright spot of this rep there follows from the old name to the new one; nothing is rewritten.
    The caller holds the rep's lock."""
    said = name_of(new)
    if not said or not key_of(said):
        raise NoName
    company = (await companies_seen(uow, view)).called(name)
    rows = await uow.customers.of_rep(view.rep.workspace_id, view.rep.user_id)
    if company is None or not any(row.id in company.ids for row in rows):
        raise NotKnownThere
    own = _of(rows, company)
    target = await _target(uow, view, rows, own, said, now)
    before = await _row(uow, view, rows, company.name, now)
    for row in [before, *own]:
        if row.id != target.id:
            await uow.customers.save(replace(row, merged_into=target.id))
    await _cards_follow(uow, view.rep, {row.id for row in (before, *own)}, now)
    return target.name


async def _cards_follow(uow: UnitOfWork, rep: Rep, ids: Collection[CustomerId], now: datetime) -> None:
    """The latest of their own cards, which still stand before their eyes; older ones follow when they are touched."""
    for spot in await uow.bright_spots.of_rep(rep.workspace_id, rep.user_id, LATEST):
        if spot.customer_id in ids:
            await refresh_card(uow, spot, now, SPREADING)


async def _target(
    uow: UnitOfWork,
    view: Standpoint,
    rows: Sequence[Customer],
    own: Sequence[Customer],
    name: str,
    now: datetime,
) -> Customer:
    """The row of that name, or the one it leads to; one that led away from it to here leads nowhere from now on."""
    found = await _row(uow, view, rows, name, now)
    root = next((row for row in rows if row.id == found.merged_into), None)
    if root is None:
        return found
    if root not in own:
        return root
    freed = replace(found, merged_into=None)
    await uow.customers.save(freed)
    return freed


async def _row(
    uow: UnitOfWork, view: Standpoint, rows: Sequence[Customer], name: str, now: datetime
) -> Customer:
    """The rep's row of exactly that name. Raises TooMany."""
    rep = view.rep
    found = next((row for row in rows if row.name == name), None)
    if found is None:
        await need_room_for_customer(uow, view.who)
        found = Customer(rep.workspace_id, CustomerId(uow.new_id()), rep.user_id, name, key_of(name), now)
        await uow.customers.add(found)
    return found


def _of(rows: Sequence[Customer], company: Company) -> list[Customer]:
    """The rep's rows of this company, and those that lead to one of them."""
    own = {row.id for row in rows if row.id in company.ids or row.key in company.keys}
    return [row for row in rows if row.id in own or row.merged_into in own]
