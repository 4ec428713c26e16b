"""What somebody may do with customers: look them up, say where a bright spot happened, give them another name."""

from dataclasses import replace
from datetime import datetime

from bot.domain.bright_spot import BrightSpot
from bot.domain.buying_stage import BuyingStage
from bot.domain.company import Companies, Company
from bot.domain.customer_name import key_of, name_of
from bot.domain.ids import BrightSpotId
from bot.services.answering.bright_spots import own, save_changed
from bot.services.contents.customers import CustomerList, CustomerPage, SuggestedNames
from bot.services.context import Who, locked, seen
from bot.services.customers.pages import customer_page
from bot.services.customers.renaming import renamed
from bot.services.customers.seen import at_customer, companies_seen, last_stage, shared_stage
from bot.services.ports import Work

SUGGESTED = 99
"""Names that a form offers at once; Slack takes a hundred, and one place is for the new name."""
OFFERED_ALIKE = 4


class Customers:
    """Everything from the asker's standpoint: a name that they may not see does not exist for them."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def suggest(self, who: Who, typed: str, *, respelling: bool = False) -> SuggestedNames:
        """What may be meant by what was typed so far. Who gives another name may mean one that is known otherwise."""
        async with self._work() as uow:
            companies = await companies_seen(uow, await seen(uow, who))
            return suggested(companies, typed, respelling=respelling)

    async def all(self, who: Who) -> CustomerList:
        """Those that the asker may see, the newest first."""
        async with self._work() as uow:
            companies = await companies_seen(uow, await seen(uow, who))
            return CustomerList(tuple(company.name for company in companies.all[:SUGGESTED]))

    async def page(
        self, who: Who, name: str, now: datetime, before: BrightSpotId | None = None
    ) -> CustomerPage | None:
        """None where the asker knows no such customer."""
        async with self._work() as uow:
            view = await seen(uow, who)
            company = (await companies_seen(uow, view)).called(name)
            return await customer_page(uow, view, company, now, before) if company is not None else None

    async def alike(self, who: Who, text: str) -> tuple[str, ...]:
        """The names that a text, which is none of them, may have meant."""
        async with self._work() as uow:
            companies = await companies_seen(uow, await seen(uow, who))
            return _alike(companies, text)

    async def stage_of(self, who: Who, name: str) -> BuyingStage | None:
        """Where this customer was when the asker last heard of it."""
        async with self._work() as uow:
            view = await seen(uow, who)
            return await last_stage(uow, view, (await companies_seen(uow, view)).called(name))

    async def name_of_spot(self, who: Who, spot: BrightSpot) -> str:
        """How the asker calls the customer of a bright spot; nothing where there is none."""
        async with self._work() as uow:
            company = (await companies_seen(uow, await seen(uow, who))).of(spot.customer_id)
            return company.name if company is not None else ""

    async def place(self, who: Who, spot_id: BrightSpotId, name: str, now: datetime) -> None:
        """It happened there; the stage is the last one that the team knows. Raises DeletedMeanwhile, NoName."""
        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await own(uow, who, spot_id)
            stage = await shared_stage(uow, view, (await companies_seen(uow, view)).called(name))
            placed = await at_customer(uow, view, spot, name, spot.stage or stage, now)
            await save_changed(uow, spot, placed, now)
            await uow.commit()

    async def name_stage(self, who: Who, spot_id: BrightSpotId, stage: BuyingStage, now: datetime) -> None:
        """Raises DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            spot = await own(uow, who, spot_id)
            await save_changed(uow, spot, replace(spot, stage=stage), now)
            await uow.commit()

    async def rename(self, who: Who, name: str, new: str, now: datetime) -> str:
        """The customer is called so from now on, or is one with the customer of that name. Returns the name. Raises
        NotKnownThere, NoName, TooMany."""
        async with self._work() as uow:
            view = await locked(uow, who)
            called = await renamed(uow, view, name, new, now)
            await uow.commit()
            return called


def suggested(companies: Companies, typed: str, *, respelling: bool = False) -> SuggestedNames:
    """Names that begin so, after those that are nearly the same; a new name where none is it already."""
    said = name_of(typed)
    alike = companies.near(said) if key_of(said) else []
    found = list(dict.fromkeys([*_exactly(companies, said), *alike, *companies.beginning(said)]))
    names = tuple(company.name for company in found[:SUGGESTED])
    known = companies.called(said) if key_of(said) else None
    unheard = known is None or (respelling and known.name != said)
    new = said if key_of(said) and unheard else None
    return SuggestedNames(names, tuple(company.name for company in alike), new)


def _exactly(companies: Companies, said: str) -> list[Company]:
    exact = companies.called(said) if key_of(said) else None
    return [exact] if exact is not None else []


def _alike(companies: Companies, text: str) -> tuple[str, ...]:
    named = companies.named_in(text)
    begun = companies.beginning(text) if key_of(text) else []
    found = [*([named] if named is not None else []), *companies.near(text), *begun]
    return tuple(company.name for company in list(dict.fromkeys(found))[:OFFERED_ALIKE])
