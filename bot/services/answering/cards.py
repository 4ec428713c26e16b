"""What a rep does with the card of a bright spot: share, hide, name the strength, edit, split, take back."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, EditedBy, Felt, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId
from bot.domain.strength import Strength
from bot.domain.words.text import clean, kept
from bot.services.answering.bright_spots import (
    TEXT_LIMIT,
    begin,
    own,
    reworded,
    save_changed,
    take_back,
    with_visibility,
)
from bot.services.answering.card_content import card_content
from bot.services.contents.messages import CardContent
from bot.services.context import Standpoint, Who, locked
from bot.services.customers.seen import at_customer
from bot.services.enqueue import refresh_card
from bot.services.ports import Work

Change = Callable[[BrightSpot, Standpoint], BrightSpot]


@dataclass(frozen=True, slots=True)
class Fields:
    """What a form says of a bright spot; None leaves a thing as it is (for a new one: unsaid)."""

    text: str
    whose: Whose | None = None
    strength: Strength | None = None
    felt: Felt | None = None
    visibility: Visibility | None = None
    share_on: date | None = None
    """From this local date on the team sees it; until then only the rep does."""
    customer: str | None = None
    """By name; an empty one means none."""
    stage: BuyingStage | None = None
    leaves_sharing: bool = False
    """Who sees it, and from when, was shown and left alone: it stays as it is by now, which may be otherwise."""


class Cards:
    """Each use case is one transaction, safe to repeat, and returns the card as it is then."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def look(self, who: Who, spot_id: BrightSpotId) -> CardContent:
        """The card, unchanged. Raises DeletedMeanwhile."""
        async with self._work() as uow:
            view = await locked(uow, who)
            return await card_content(uow, view, await own(uow, who, spot_id))

    async def show_to(
        self, who: Who, spot_id: BrightSpotId, visibility: Visibility, now: datetime
    ) -> CardContent:
        """Shares or hides this one entry; the usual visibility stays. Raises NotInTeam."""

        def change(spot: BrightSpot, view: Standpoint) -> BrightSpot:
            return replace(with_visibility(spot, view.rep, visibility, now), visibility_chosen=True)

        return await self._changed(who, spot_id, change, now)

    async def name_strength(
        self, who: Who, spot_id: BrightSpotId, strength: Strength | None, now: datetime
    ) -> CardContent:
        """What it says of similar texts is learned when the card is drawn anew."""
        return await self._changed(who, spot_id, lambda spot, _: named(spot, strength), now)

    async def felt(self, who: Who, spot_id: BrightSpotId, felt: Felt, now: datetime) -> CardContent:
        return await self._changed(who, spot_id, lambda spot, _: replace(spot, felt=felt), now)

    async def keep(self, who: Who, spot_id: BrightSpotId, kept_for_good: bool, now: datetime) -> None:
        """However long others' are kept. Nobody else sees anything of that."""
        async with self._work() as uow:
            await locked(uow, who)
            spot = await own(uow, who, spot_id)
            if spot.kept is not kept_for_good:
                saved = spot.kept_for_good(kept=kept_for_good)
                await uow.bright_spots.save(saved)
                await refresh_card(uow, saved, now)
            await uow.commit()

    async def keep_these(self, who: Who, spot_ids: Collection[BrightSpotId], now: datetime) -> int:
        """The same for several that will soon be too old. What is gone meanwhile, or is not theirs, is left out;
        returns how many are kept for good now."""
        async with self._work() as uow:
            await locked(uow, who)
            ending = await uow.keeping.ending(who.workspace_id, who.user_id)
            chosen = sorted(spot.id for spot in ending if spot.id in spot_ids)
            # Each is read once more when it is locked, in the order in which a closing roundup does.
            held = [await own(uow, who, spot_id) for spot_id in chosen]
            for spot in held:
                saved = spot.kept_for_good(kept=True)
                await uow.bright_spots.save(saved)
                await refresh_card(uow, saved, now)
            await uow.commit()
        return len(held)

    async def edit(self, who: Who, spot_id: BrightSpotId, fields: Fields, now: datetime) -> CardContent:
        """The form's words replace the messages', where they are others."""

        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await own(uow, who, spot_id)
            said = with_fields(spot, view, fields, now)
            if said.text != spot.text:
                said = replace(said, edited_by=EditedBy.FORM)
            changed = await at_customer(uow, view, said, fields.customer, fields.stage, now)
            await save_changed(uow, spot, changed, now)
            card = await card_content(uow, view, changed)
            await uow.commit()
            return card

    async def undo(self, who: Who, spot_id: BrightSpotId, now: datetime) -> CardContent:
        """Takes it back for good. A second click finds it gone and says so by the card."""
        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await own(uow, who, spot_id)
            await take_back(uow, spot, now)
            await uow.commit()
            return CardContent(spot.tombstone(now), view.team.name if view.team else None)

    async def split(self, who: Who, spot_id: BrightSpotId, now: datetime) -> CardContent:
        """Messages that became one bright spot become one each, the first keeps the card; nobody sees more of them than
        of the whole. Not once it has a wording of its own, which is none of theirs."""
        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await own(uow, who, spot_id)
            first, *others = await uow.answers.of_bright_spot(who.workspace_id, spot_id)
            others = [] if spot.in_own_wording else others
            for answer in others:
                alone = await begin(uow, view, answer, now, _seen_by(spot, view))
                await uow.bright_spots.save(_seen_like(alone, spot, now))
            alone = reworded(spot, kept(first.text, TEXT_LIMIT).text) if others else spot
            await save_changed(uow, spot, alone, now)
            card = await card_content(uow, view, alone)
            await uow.commit()
            return card

    async def _changed(self, who: Who, spot_id: BrightSpotId, change: Change, now: datetime) -> CardContent:
        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await own(uow, who, spot_id)
            changed = change(spot, view)
            await save_changed(uow, spot, changed, now)
            card = await card_content(uow, view, changed)
            await uow.commit()
            return card


def with_fields(spot: BrightSpot, view: Standpoint, fields: Fields, now: datetime) -> BrightSpot:
    """The bright spot as a form describes it; an empty text leaves the words, no day means none."""
    said = reworded(spot, kept(clean(fields.text), TEXT_LIMIT).text or spot.text)
    # A form shows our suggestion filled in: to leave it there is not to say it.
    chosen = fields.strength if fields.strength not in (None, spot.strength) else spot.strength_chosen
    described = replace(
        named(said, chosen),
        whose=fields.whose or spot.whose,
        felt=fields.felt or spot.felt,
        share_on=spot.share_on if fields.leaves_sharing else None,
        visibility_chosen=spot.visibility_chosen
        or fields.leaves_sharing
        or (fields.visibility or fields.share_on) is not None,
    )
    if fields.leaves_sharing:
        return described
    if fields.share_on is not None and view.rep.active:
        return _shared_on(described, view, fields.share_on, now)
    # Whoever left the team while the form was open keeps the words; the card says that they are in no team.
    to_nobody = view.rep.team_id is None and not spot.visibility.shared
    if fields.visibility is None or fields.visibility is spot.visibility or to_nobody:
        return described
    return with_visibility(described, view.rep, fields.visibility, now)


def named(spot: BrightSpot, strength: Strength | None) -> BrightSpot:
    """With the strength that the rep says it was; there is something to learn from another one."""
    if strength is spot.strength_chosen:
        return spot
    return replace(spot, strength_chosen=strength, understood=False)


def _seen_by(whole: BrightSpot, view: Standpoint) -> Visibility:
    """Who of the rep's own team sees the whole."""
    return whole.visibility if whole.team_id == view.rep.team_id else Visibility.PRIVATE


def _seen_like(part: BrightSpot, whole: BrightSpot, now: datetime) -> BrightSpot:
    """What was split off is seen by whoever saw the whole, where the rep had said who that is; and whose it is may be
    remembered from there."""
    known = replace(part, name_stood=whole.hidden(now).name_stood)
    if not whole.visibility_chosen:
        return known
    chosen = replace(known, visibility_chosen=True, share_on=whole.share_on)
    if whole.team_id is None:
        return chosen
    return chosen.shared_with(whole.visibility, whole.team_id, now)


def _shared_on(spot: BrightSpot, view: Standpoint, day: date, now: datetime) -> BrightSpot:
    """From that day on, which may have come."""
    if day > view.today(now):
        return replace(spot.hidden(now), share_on=day)
    return with_visibility(spot, view.rep, Visibility.TEAM, now)
