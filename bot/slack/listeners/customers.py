"""Customers: names offered while one types, the page of one, dates and names; forms are read, checked and kept."""

from datetime import date
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.domain.bright_spot import Source
from bot.domain.buying_stage import BuyingStage
from bot.domain.customer import may_note
from bot.domain.customer_name import may_be_name
from bot.domain.ids import AnswerId, BrightSpotId, CustomerDateId
from bot.domain.words.grammar import as_typed
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.contents.customers import CustomerPage, DateDraft, DateForm, UnknownCustomer
from bot.services.contents.messages import ReplyContent
from bot.services.errors import NotYours
from bot.services.ports import Rendered
from bot.slack.door import Visit, visit_of
from bot.slack.identifiers import ActionId, BlockId, CallbackId, CustomerVerb
from bot.slack.listeners.desk import (
    Desk,
    Filled,
    Payload,
    action_of,
    chosen,
    number,
    tagged_choice,
    tagged_value,
)
from bot.slack.surfaces.customers import build_customer, build_customers, build_unknown_customer
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.modals.customers import build_date, build_rename, suggestions, with_stage
from bot.slack.surfaces.modals.sentence import build_sentence
from bot.slack.surfaces.words import Words


async def customer_answer(desk: Desk, visit: Visit, body: Payload, name: str) -> Rendered | None:
    """What `/brightspot customer …` answers; None where it was a bright spot after all."""
    words, customers = await desk.words(visit.who), desk.services.customers
    if not name:
        return build_customers(words, await customers.all(visit.who))
    page = await customers.page(visit.who, name, visit.now)
    if page is not None:
        return build_customer(words, page)
    alike = await customers.alike(visit.who, name)
    text = await desk.typed(visit.who, body.get("text", ""))
    if not alike and not may_be_name(as_typed(name, text)):
        return None
    told = Told(Source.COMMAND, body["trigger_id"], Fields(text))
    held = await desk.services.capturing.hold(visit.who, told, visit.now)
    return build_unknown_customer(words, UnknownCustomer(text, held, as_typed(name, text), alike))


class CustomerNames:
    """The field that names a customer, and the card that asks where it happened."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def suggest(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """While somebody types: within three seconds, and only names that they may see."""
        visit = visit_of(context)
        renaming = (body.get("view") or {}).get("callback_id") == CallbackId.CUSTOMER_RENAME
        typed = body.get("value") or ""
        found = await self._desk.services.customers.suggest(visit.who, typed, respelling=renaming)
        await ack(options=suggestions(await self._desk.words(visit.who), found))

    async def chosen(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """In a form: the last stage known of this customer is filled in, unless the rep said one."""
        visit, view = visit_of(context), body.get("view")
        name = chosen(action_of(body))
        if view is not None and name and _stage_unsaid(view):
            stage = await self._desk.services.customers.stage_of(visit.who, name)
            filled = with_stage(await self._desk.words(visit.who), view, stage)
            self._desk.afterwards.do(self._desk.redraw(view, filled))
        await ack()

    async def at(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """On a card: it was there."""
        visit = visit_of(context)
        name, spot_id = tagged_value(action_of(body).get("value"))
        await self._desk.services.customers.place(visit.who, BrightSpotId(spot_id), name, visit.now)
        await ack()

    async def stage(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """On a card: where they are."""
        visit = visit_of(context)
        stage, spot_id = tagged_choice(action_of(body))
        if stage not in set(BuyingStage):
            raise NotYours
        customers = self._desk.services.customers
        await customers.name_stage(visit.who, BrightSpotId(spot_id), BuyingStage(stage), visit.now)
        await ack()

    async def rename(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit, words = visit_of(context), await self._desk.words(visit_of(context).who)
        new = customer_of(view)
        if not new:
            await _refuse(ack, words, {BlockId.CUSTOMER: "error-customer"})
            return
        before = view.get("private_metadata", "")
        called = await self._desk.services.customers.rename(visit.who, before, new, visit.now)
        said = ReplyContent("customer_renamed", {"customer": called})
        await ack(response_action="update", view=build_sentence(words, said))


class CustomerPages:
    """The page of a customer, which only its reader sees."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def open(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """From the list."""
        await self._show(visit_of(context), respond, chosen(action_of(body)))
        await ack()

    async def meant(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """It was that customer, and no bright spot: nothing of the text stays."""
        visit, action = visit_of(context), action_of(body)
        name, answer_id = tagged_value(action.get("value") or chosen(action))
        await self._desk.services.capturing.drop_held(visit.who, AnswerId(answer_id), visit.now)
        await self._show(visit, respond, name)
        await ack()

    async def older(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        name, before = tagged_value(action_of(body).get("value"))
        await self._show(visit_of(context), respond, name, BrightSpotId(before))
        await ack()

    async def _show(
        self, visit: Visit, respond: AsyncRespond, name: str, before: BrightSpotId | None = None
    ) -> None:
        page = await self._desk.services.customers.page(visit.who, name, visit.now, before)
        self._desk.replace_ephemeral(respond, _page_or_gone(await self._desk.words(visit.who), page))

    async def menu(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Another name, or one of the reader's dates."""
        visit = visit_of(context)
        verb, _, about = chosen(action_of(body)).partition(":")
        words = await self._desk.words(visit.who)
        match verb:
            case CustomerVerb.RENAME:
                await self._desk.open(body, build_rename(words, about))
            case CustomerVerb.CHANGE:
                form = await self._desk.services.dating.form(visit.who, CustomerDateId(number(about)))
                await self._desk.open(body, build_date(words, form))
            case _:
                raise NotYours
        await ack()


class CustomerDateForms:
    """Dates in the customer's life."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def note(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Opens the form of a new one."""
        visit, name = visit_of(context), action_of(body).get("value") or ""
        await self._desk.show(body, build_date(await self._desk.words(visit.who), DateForm(name)))
        await ack()

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit, filled = visit_of(context), Filled(view)
        words = await self._desk.words(visit.who)
        today = await self._desk.services.looking.today(visit.who, visit.now)
        changing = view.get("private_metadata", "")
        draft, name = draft_of(filled, today), customer_of(view)
        if unfit := _unfit(draft, name, today, new=not changing):
            await _refuse(ack, words, unfit)
            return
        if changing:
            said = await self._change(visit, CustomerDateId(number(changing)), draft)
        else:
            said = await self._new(visit, words, view["id"], name, draft, today)
        await ack(response_action="update", view=build_sentence(words, said))

    async def _change(self, visit: Visit, date_id: CustomerDateId, draft: DateDraft) -> ReplyContent:
        await self._desk.services.dating.change(visit.who, date_id, draft, visit.now)
        return ReplyContent("customer_date_changed")

    async def _new(
        self, visit: Visit, words: Words, ticket: str, name: str, draft: DateDraft, today: date
    ) -> ReplyContent:
        what, day = draft.what.rstrip(". "), words.ahead(draft.day, today)
        resting = words.plain("date-resting", customer=name, day=day, what=what)
        await self._desk.services.dating.note(visit.who, name, draft, ticket, resting, visit.now)
        asking = (await self._desk.services.looking.settings(visit.who)).active
        args = {"customer": name, "until": draft.day, "today": today, "asking": "yes" if asking else "no"}
        return ReplyContent("customer_date_noted", args)

    async def forget(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """In the form of a date: gone, and the form says so."""
        visit = visit_of(context)
        date_id = CustomerDateId(number(action_of(body).get("value")))
        told = await self._desk.services.dating.forget(visit.who, date_id)
        said = ReplyContent("customer_date_forgotten", {"told": "yes" if told else "no"})
        await self._desk.replace_by_sentence(visit.who, body, said)
        await ack()


def customer_of(view: Payload) -> str:
    """The name that was chosen in a form; nothing where none is."""
    element = view["state"]["values"].get(BlockId.CUSTOMER, {}).get(ActionId.CUSTOMER, {})
    option = element.get("selected_option") or {}
    return str(option.get("value", ""))


def place_of(view: Payload) -> tuple[str | None, BuyingStage | None]:
    """Customer and stage of a bright spot's form. No name: the form has no such field."""
    filled = Filled(view)
    if not filled.has(BlockId.CUSTOMER):
        return None, None
    stage = filled.option(BlockId.STAGE_KNOWN if filled.has(BlockId.STAGE_KNOWN) else BlockId.STAGE)
    return customer_of(view), BuyingStage(stage) if stage in set(BuyingStage) else None


def draft_of(filled: Filled, today: date) -> DateDraft:
    """What the form says; a day that is missing is one that does not fit."""
    day = filled.date(BlockId.DAY)
    return DateDraft(
        day=date.fromisoformat(day) if day else today,
        what=" ".join(filled.text(BlockId.WHAT).split()),
        note=filled.text(BlockId.NOTE),
        rests=bool(filled.options(BlockId.RESTS)),
    )


def _unfit(draft: DateDraft, name: str, today: date, *, new: bool) -> dict[BlockId, str]:
    """What must be mended, by field. A day that was noted once may stay as it is."""
    errors = {BlockId.CUSTOMER: "error-customer"} if new and not name else {}
    errors |= {} if not new or may_note(draft.day, today) else {BlockId.DAY: "error-date-day"}
    readable = any(char.isalnum() for char in draft.what)
    return errors | ({} if readable else {BlockId.WHAT: "error-date-what"})


def _stage_unsaid(view: Payload) -> bool:
    """A stage that we filled in ourselves may follow the customer; one that the rep chose stays."""
    filled = Filled(view)
    if filled.has(BlockId.STAGE_KNOWN):
        return True
    return filled.has(BlockId.STAGE) and filled.option(BlockId.STAGE) is None


def _page_or_gone(words: Words, page: CustomerPage | None) -> Rendered:
    if page is not None:
        return build_customer(words, page)
    return build_reply(words, ReplyContent("customer_gone"))


async def _refuse(ack: AsyncAck, words: Words, errors: dict[BlockId, str]) -> None:
    said = {block.value: words.plain(text_id) for block, text_id in errors.items()}
    await ack(response_action="errors", errors=said)
