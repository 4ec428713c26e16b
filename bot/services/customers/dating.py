"""Noting a customer's date, changing it and forgetting it; letting them rest until then is a bright spot."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.bright_spot import Answer, BrightSpot, Source, Tone
from bot.domain.customer import LONGEST_NOTE, LONGEST_WHAT, CustomerDate, may_note
from bot.domain.ids import AnswerId, ChannelId, CustomerDateId, MessageTs
from bot.domain.strength import Strength
from bot.domain.words.text import kept
from bot.services.answering.bright_spots import begin, mark_answered
from bot.services.contents.customers import DateDraft, DateForm
from bot.services.context import Standpoint, Who, locked, seen
from bot.services.customers.seen import companies_seen, own_row
from bot.services.errors import DeletedMeanwhile, FullMembersOnly, Refusal, SomebodyElses
from bot.services.limits import need_room_for_date, within_today
from bot.services.ports import UnitOfWork, Work


class PastDate(Refusal):
    """Nobody can be reminded of it."""

    key = "customer_past_date"


class Dating:
    """Each use case is one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def form(self, who: Who, date_id: CustomerDateId) -> DateForm:
        """One of the rep's own, to be changed. Raises DeletedMeanwhile."""
        async with self._work() as uow:
            view = await seen(uow, who)
            noted = await uow.customer_dates.get(who.workspace_id, date_id)
            if noted is None:
                raise DeletedMeanwhile
            if noted.user_id != who.user_id:
                raise SomebodyElses
            company = (await companies_seen(uow, view)).of(noted.customer_id)
            name = company.name if company is not None else ""
            return DateForm(name, date_id, noted.day, noted.what, noted.note or "", noted.rests)

    async def note(
        self, who: Who, name: str, draft: DateDraft, ticket: str, resting: str, now: datetime
    ) -> None:
        """A new one. `resting` is what letting them rest is called among the rep's bright spots; `ticket` names this
        form, so that a second click notes nothing twice. Raises PastDate, NoName, FullMembersOnly,
        TooMany, EnoughToday."""
        async with self._work() as uow:
            view = await locked(uow, who)
            if not view.person.can_capture:
                raise FullMembersOnly
            _check(view, draft, now)
            await need_room_for_date(uow, who, view.today(now))
            noted = await _noted(uow, view, name, draft, now)
            if await self._new(uow, view, noted, draft, ticket, resting, now):
                await uow.commit()

    async def change(self, who: Who, date_id: CustomerDateId, draft: DateDraft, now: datetime) -> None:
        """Raises PastDate, DeletedMeanwhile."""
        async with self._work() as uow:
            view = await locked(uow, who)
            before = await _own(uow, who, date_id)
            if draft.day != before.day:
                _check(view, draft, now)
            after = _changed(before, draft)
            await uow.customer_dates.save(after)
            await uow.commit()

    async def forget(self, who: Who, date_id: CustomerDateId) -> bool:
        """Whether a bright spot of theirs may still tell of it, since they let the customer rest. Raises
        DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            noted = await _own(uow, who, date_id)
            told = await _told(uow, noted)
            await uow.customer_dates.remove(who.workspace_id, noted.id)
            await uow.commit()
            return told

    async def _new(
        self,
        uow: UnitOfWork,
        view: Standpoint,
        noted: CustomerDate,
        draft: DateDraft,
        ticket: str,
        resting: str,
        now: datetime,
    ) -> bool:
        """False where this form was sent before."""
        if await _again(uow, noted):
            return False
        if not draft.rests:
            await uow.customer_dates.save(noted)
            return True
        spot = await _left_in_peace(uow, view, noted, ticket, resting, now)
        await uow.customer_dates.save(replace(noted, bright_spot_id=spot.id if spot is not None else None))
        return True


def _check(view: Standpoint, draft: DateDraft, now: datetime) -> None:
    if not may_note(draft.day, view.today(now)):
        raise PastDate


async def _own(uow: UnitOfWork, who: Who, date_id: CustomerDateId) -> CustomerDate:
    """Somebody else's is not there."""
    noted = await uow.customer_dates.lock(who.workspace_id, date_id)
    if noted is None:
        raise DeletedMeanwhile
    if noted.user_id != who.user_id:
        raise SomebodyElses
    return noted


async def _noted(
    uow: UnitOfWork, view: Standpoint, name: str, draft: DateDraft, now: datetime
) -> CustomerDate:
    row = await own_row(uow, view, name, now)
    return CustomerDate(
        workspace_id=row.workspace_id,
        id=CustomerDateId(uow.new_id()),
        customer_id=row.id,
        user_id=row.user_id,
        day=draft.day,
        what=kept(draft.what, LONGEST_WHAT).text,
        made_at=now,
        note=kept(draft.note, LONGEST_NOTE).text or None,
        rests=draft.rests,
    )


async def _again(uow: UnitOfWork, noted: CustomerDate) -> bool:
    """The same date of the same customer is noted already."""
    mine = await uow.customer_dates.of_rep(noted.workspace_id, noted.user_id, noted.day)
    same = [each for each in mine if (each.customer_id, each.day) == (noted.customer_id, noted.day)]
    return any(each.what == noted.what for each in same)


def _changed(before: CustomerDate, draft: DateDraft) -> CustomerDate:
    """What a bright spot says of another day or another matter is not about this any more."""
    what = kept(draft.what, LONGEST_WHAT).text
    same = (draft.day, what) == (before.day, before.what)
    return replace(
        before,
        day=draft.day,
        what=what,
        note=kept(draft.note, LONGEST_NOTE).text or None,
        bright_spot_id=before.bright_spot_id if same else None,
        asked_on=before.asked_on if draft.day == before.day else None,
    )


async def _left_in_peace(
    uow: UnitOfWork, view: Standpoint, noted: CustomerDate, ticket: str, resting: str, now: datetime
) -> BrightSpot | None:
    """A bright spot of the rep's own, which stays with them until they share it. None where it was told before. Raises
    EnoughToday."""
    answer = _answer(uow, view.today(now), noted, ticket, resting, now)
    if not await uow.answers.add(answer):
        return None
    await within_today(uow, Who(answer.workspace_id, answer.user_id), answer.local_date)
    await mark_answered(uow, view, None, now)
    begun = await begin(uow, view, answer, now)
    peace = replace(
        begun, strength_chosen=Strength.FOCUS, visibility_chosen=True, customer_id=noted.customer_id
    )
    await uow.bright_spots.save(peace)
    return peace


async def _told(uow: UnitOfWork, noted: CustomerDate) -> bool:
    """Unless its bright spot is known to be gone; of a date that was changed nobody knows which one it was."""
    if noted.bright_spot_id is None:
        return noted.rests
    spot = await uow.bright_spots.get(noted.workspace_id, noted.bright_spot_id)
    return spot is not None and spot.deleted_at is None


def _answer(
    uow: UnitOfWork, today: date, noted: CustomerDate, ticket: str, resting: str, now: datetime
) -> Answer:
    return Answer(
        workspace_id=noted.workspace_id,
        id=AnswerId(uow.new_id()),
        user_id=noted.user_id,
        source=Source.FORM,
        channel=ChannelId(Source.FORM.value),
        ts=MessageTs(ticket),
        thread_ts=None,
        text=resting,
        said_at=now,
        stored_at=now,
        local_date=today,
        tone=Tone.BRIGHT,
    )
