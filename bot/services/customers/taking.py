"""Taking a bright spot to the customer whose it is too: what to bring along is made of it; what they say is kept."""

from datetime import datetime

from bot.domain.bright_spot import BrightSpot, Source, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId
from bot.domain.strength import Strength
from bot.services.answering.capturing import Capturing, Told
from bot.services.answering.cards import Fields
from bot.services.contents.calendar import TakingForm
from bot.services.context import Who, seen
from bot.services.customers.seen import companies_seen, last_stage
from bot.services.errors import DeletedMeanwhile, Refusal
from bot.services.ports import Work


class NotTheirs(Refusal):
    """It is the rep's alone, or at no customer: there is nobody to take it to."""

    key = "taking_not_theirs"


class Taking:
    """The form reads; what they said is one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._capturing = Capturing(work)

    async def form(self, who: Who, spot_id: BrightSpotId) -> TakingForm:
        """Raises DeletedMeanwhile, also for somebody else's, and NotTheirs."""
        async with self._work() as uow:
            view = await seen(uow, who)
            spot = await uow.bright_spots.get(who.workspace_id, spot_id)
            if spot is None or not _own(spot, who):
                raise DeletedMeanwhile
            company = (await companies_seen(uow, view)).of(spot.customer_id)
            if company is None or spot.whose is Whose.MINE:
                raise NotTheirs
            stage = await last_stage(uow, view, company)
            return TakingForm(spot.id, spot.text, spot.whose, company.name, stage or spot.stage)

    async def keep(
        self,
        who: Who,
        spot_id: BrightSpotId,
        customer: str,
        said: str,
        stage: BuyingStage | None,
        ticket: str,
        now: datetime,
    ) -> None:
        """What they said becomes a bright spot of theirs, in their words, whatever became of the one that was taken
        there; it has the strength that the rep named for that one. Raises FullMembersOnly, DeletedMeanwhile."""
        strength = await self._strength(who, spot_id)
        fields = Fields(said, whose=Whose.CUSTOMER, strength=strength, customer=customer, stage=stage)
        await self._capturing.capture(who, Told(Source.FORM, ticket, fields), now)

    async def _strength(self, who: Who, spot_id: BrightSpotId) -> Strength | None:
        async with self._work() as uow:
            spot = await uow.bright_spots.get(who.workspace_id, spot_id)
            return spot.strength_chosen if spot is not None and _own(spot, who) else None


def _own(spot: BrightSpot, who: Who) -> bool:
    return spot.user_id == who.user_id and spot.deleted_at is None
