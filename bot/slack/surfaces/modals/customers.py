"""Forms about customers: the field that names one, its stage, a date of theirs, another name; it keeps nothing."""

from typing import Any

from slackblocks import CheckboxGroup, DatePicker, ExternalSelectMenu, PlainText, PlainTextInput
from slackblocks.blocks import Block, InputBlock
from slackblocks.elements import Element

from bot.domain.buying_stage import BuyingStage
from bot.domain.customer import LONGEST_NOTE, LONGEST_WHAT
from bot.services.contents.customers import DateForm, SuggestedNames
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.parts import (
    OPTION,
    actions,
    button,
    confirmation,
    field,
    menu,
    modal,
    option,
    section,
)
from bot.slack.surfaces.quotes import shortened
from bot.slack.surfaces.stages import stage_options
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE
View = dict[str, Any]


def suggestions(words: Words, found: SuggestedNames) -> list[dict[str, Any]]:
    """What Slack shows under a name that is being typed, as it wants it in the answer."""
    alike = words.plain("form-customer-alike")
    asks = found.alike if found.new is not None else ()
    options = [_offered(name, name, alike if name in asks else "") for name in found.names]
    if found.new is not None:
        options.append(_offered(words.plain("form-customer-new", name=found.new), found.new))
    return options


def _offered(text: str, value: str, below: str = "") -> View:
    offered: View = {"text": _plain(text), "value": value}
    return offered | {"description": _plain(below)} if below else offered


def _plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": shortened(text, OPTION)}


def customer_field(words: Words, name: str, *, label: str = "form-customer", optional: bool = True) -> Block:
    """By type-ahead. Where it is optional, choosing one tells us, so that the stage is filled in."""
    return InputBlock(
        PlainText(words.plain(label)),
        _select(words, name),
        dispatch_action=optional,
        block_id=BlockId.CUSTOMER.value,
        hint=PlainText(words.plain("form-customer-hint")) if optional else None,
        optional=optional,
    )


def _select(words: Words, name: str) -> Element:
    return ExternalSelectMenu(
        action_id=ActionId.CUSTOMER.value,
        initial_option=option(name, name) if name else None,
        min_query_length=0,
        placeholder=PlainText(words.plain("form-customer-placeholder")),
    )


def stage_field(words: Words, stage: BuyingStage | None, block_id: BlockId = BlockId.STAGE) -> Block:
    """The eight, each with a plain sentence."""
    element = menu(VALUE, words.plain("form-choose"), stage_options(words), stage.value if stage else None)
    return field(block_id, words.plain("form-stage"), element, optional=True)


def with_stage(words: Words, view: View, stage: BuyingStage | None) -> View:
    """The open form with this stage filled in. Slack keeps what was chosen in a field of the same name, and shows a
    first choice only in one of another name: so the two take turns."""
    field_alone = [stage_field(words, stage, _other(view))]
    fresh = modal(CallbackId.CAPTURE, "-", field_alone, close="-", submit="-")["blocks"][0]
    stages = {BlockId.STAGE.value, BlockId.STAGE_KNOWN.value}
    blocks = [fresh if block.get("block_id") in stages else block for block in view["blocks"]]
    kept = ("type", "callback_id", "title", "close", "submit", "private_metadata")
    return {key: view[key] for key in kept if view.get(key)} | {"blocks": blocks}


def _other(view: View) -> BlockId:
    there = {block.get("block_id") for block in view["blocks"]}
    return BlockId.STAGE if BlockId.STAGE_KNOWN.value in there else BlockId.STAGE_KNOWN


def build_date(words: Words, form: DateForm) -> View:
    """A day, what it is, and a word to oneself; a new one may be a rest."""
    return modal(
        CallbackId.CUSTOMER_DATE,
        words.plain("date-form-title"),
        [*_whose(words, form), _day(words, form), _what(words, form), _note(words, form), *_end(words, form)],
        close=words.plain("form-close"),
        submit=words.plain("form-save"),
        metadata=str(form.date_id or ""),
    )


def _whose(words: Words, form: DateForm) -> list[Block]:
    if form.date_id is not None:
        return [section(words.say("card-at", customer=form.name))]
    return [customer_field(words, form.name, label="date-form-customer", optional=False)]


def _day(words: Words, form: DateForm) -> Block:
    placeholder = PlainText(words.plain("form-day"))
    picker = DatePicker(
        VALUE.value, initial_date=form.day.isoformat() if form.day else None, placeholder=placeholder
    )
    return field(BlockId.DAY, words.plain("date-form-day"), picker)


def _what(words: Words, form: DateForm) -> Block:
    element = PlainTextInput(
        VALUE.value, initial_value=form.what or None, min_length=1, max_length=LONGEST_WHAT
    )
    hint = words.plain("date-form-what-hint")
    return field(BlockId.WHAT, words.plain("date-form-what"), element, hint=hint)


def _note(words: Words, form: DateForm) -> Block:
    element = PlainTextInput(
        VALUE.value, initial_value=form.note or None, multiline=True, max_length=LONGEST_NOTE
    )
    hint = words.plain("date-form-note-hint")
    return field(BlockId.NOTE, words.plain("date-form-note"), element, hint=hint, optional=True)


def _end(words: Words, form: DateForm) -> list[Block]:
    if form.date_id is None:
        rest = option(words.plain("date-form-rest"), "yes", words.plain("date-form-rest.about"))
        box = CheckboxGroup(VALUE.value, [rest], initial_options=[rest] if form.rests else None)
        return [field(BlockId.RESTS, words.plain("date-form-rests"), box, optional=True)]
    forget = button(
        words.plain("date-form-forget"),
        ActionId.CUSTOMER_FORGET,
        str(form.date_id),
        style="danger",
        confirm=confirmation(words, "date-form-forget-sure"),
    )
    return [actions(forget)]


def build_rename(words: Words, name: str) -> View:
    """By type-ahead as well, so that a near name is seen before there are two of it."""
    select = field(
        BlockId.CUSTOMER,
        words.plain("rename-customer"),
        _select(words, ""),
        hint=words.plain("rename-hint"),
    )
    return modal(
        CallbackId.CUSTOMER_RENAME,
        words.plain("rename-title"),
        [section(words.say("rename-what", customer=name)), select],
        close=words.plain("form-close"),
        submit=words.plain("rename-submit"),
        metadata=name,
    )
