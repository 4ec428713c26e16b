"""The form of a bright spot: one required field, then what is optional; not what becomes of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from slackblocks import DatePicker, PlainText, PlainTextInput
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import BrightSpot, Felt, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.strength import Strength
from bot.services.contents.own import GoalContent
from bot.services.contents.tries import TravelledContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.messages.cards import strength_options
from bot.slack.surfaces.messages.tries import travelled_line
from bot.slack.surfaces.modals.customers import customer_field, stage_field
from bot.slack.surfaces.modals.goal import step_field
from bot.slack.surfaces.parts import actions, button, confirmation, context, field, menu, modal, option
from bot.slack.surfaces.quotes import shortened
from bot.slack.surfaces.words import Words

LONGEST = 3000
VALUE = ActionId.VALUE


@dataclass(frozen=True, slots=True)
class FormContent:
    """What the form starts from. Without a team nothing can be shared, so the form does not ask."""

    text: str = ""
    whose: Whose | None = None
    strength: Strength | None = None
    felt: Felt | None = None
    visibility: Visibility | None = None
    share_on: date | None = None
    team_name: str | None = None
    question_key: str | None = None
    customer: str = ""
    stage: BuyingStage | None = None
    calls: bool = False
    """What the rep knows of a customer whom they mean to call, by that customer's calendar."""


def build_capture(words: Words, content: FormContent, *, metadata: str = "") -> dict[str, Any]:
    """A new bright spot; under its question, where there was one."""
    return modal(
        CallbackId.CAPTURE,
        words.plain("form-capture-title"),
        _fields(words, content),
        close=words.plain("form-close"),
        submit=words.plain("form-capture-submit"),
        metadata=metadata,
    )


def build_edit(
    words: Words,
    spot: BrightSpot,
    team_name: str | None,
    goal: GoalContent | None = None,
    customer: str = "",
    travelled: TravelledContent | None = None,
) -> dict[str, Any]:
    """The same, filled in, with a step of the goal that it may complete, and a way to delete it. The metadata is the
    bright spot's id."""
    delete = button(
        words.plain("card-menu-delete"),
        ActionId.DELETE_ENTRY,
        str(spot.id),
        style="danger",
        confirm=confirmation(words, "form-delete"),
    )
    return modal(
        CallbackId.EDIT,
        words.plain("form-edit-title"),
        [
            *([context(travelled_line(words, travelled))] if travelled is not None else []),
            *_fields(words, content_of(spot, team_name, customer)),
            *step_field(words, goal),
            actions(*_taking(words, spot, customer), delete),
        ],
        close=words.plain("form-close"),
        submit=words.plain("form-save"),
        metadata=str(spot.id),
    )


def _taking(words: Words, spot: BrightSpot, customer: str) -> list[Element]:
    """What is the customer's too may be taken to them."""
    if not customer or spot.whose is Whose.MINE:
        return []
    return [button(words.plain("card-menu-take"), ActionId.TAKE, str(spot.id))]


def content_of(spot: BrightSpot, team_name: str | None, customer: str = "") -> FormContent:
    """The form of a bright spot that exists."""
    return FormContent(
        text=shortened(spot.text, LONGEST),
        whose=spot.whose,
        strength=spot.strength,
        felt=spot.felt,
        visibility=spot.visibility,
        share_on=spot.share_on,
        team_name=team_name,
        customer=customer,
        stage=spot.stage,
    )


def visibility_field(words: Words, label: str, chosen: Visibility | None) -> Block:
    """Who sees it, in the reader's words."""
    options = [option(words.plain(f"visibility-{each.value}"), each.value) for each in Visibility]
    element = menu(VALUE, words.plain("form-as-usual"), options, chosen.value if chosen else None)
    return field(BlockId.VISIBILITY, words.plain(label), element, optional=True)


def _fields(words: Words, content: FormContent) -> list[Block]:
    answer = PlainTextInput(
        action_id=VALUE.value,
        initial_value=content.text or None,
        multiline=True,
        min_length=1,
        max_length=LONGEST,
        focus_on_load=True,
        placeholder=PlainText(words.plain("form-answer-placeholder")),
    )
    fields = [
        field(BlockId.ANSWER, _question(words, content), answer),
        context(words.say("form-optional")),
        _whose(words, content),
        customer_field(words, content.customer),
        stage_field(words, content.stage),
        _strength(words, content),
        _felt(words, content),
    ]
    return [*fields, *_sharing(words, content)] if content.team_name is not None else fields


def _question(words: Words, content: FormContent) -> str:
    if content.question_key:
        return words.question(content.question_key)
    return words.plain("calendar-answer" if content.calls else "form-answer")


def _whose(words: Words, content: FormContent) -> Block:
    options = [option(words.plain(f"whose-{each.value}"), each.value) for each in Whose]
    chosen = content.whose.value if content.whose else None
    element = menu(VALUE, words.plain("form-choose"), options, chosen)
    return field(BlockId.WHOSE, words.plain("form-whose"), element, optional=True)


def _strength(words: Words, content: FormContent) -> Block:
    chosen = content.strength.value if content.strength else None
    element = menu(VALUE, words.plain("form-choose"), strength_options(words), chosen)
    return field(BlockId.STRENGTH, words.plain("card-pick"), element, optional=True)


def _felt(words: Words, content: FormContent) -> Block:
    options = [option(words.plain(f"felt-{each.value}"), each.value) for each in Felt]
    element = menu(VALUE, words.plain("form-choose"), options, content.felt.value if content.felt else None)
    return field(BlockId.FELT, words.plain("form-felt"), element, optional=True)


def _sharing(words: Words, content: FormContent) -> list[Block]:
    day = content.share_on.isoformat() if content.share_on else None
    picker = DatePicker(VALUE.value, initial_date=day, placeholder=PlainText(words.plain("form-day")))
    hint = words.plain("form-share-on-hint", team=content.team_name)
    return [
        visibility_field(words, "form-visibility", content.visibility),
        field(BlockId.SHARE_ON, words.plain("form-share-on"), picker, hint=hint, optional=True),
    ]
