"""What to bring along to a customer and what they said of it, and a sentence to ask for their date with."""

from typing import Any

from slackblocks import PlainTextInput, RichText, RichTextBlock, RichTextCodeBlock
from slackblocks.blocks import Block

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.services.contents.calendar import TakingForm
from bot.slack.identifiers import ActionId, BlockId, CallbackId, tagged
from bot.slack.surfaces.modals.customers import stage_field
from bot.slack.surfaces.parts import actions, button, field, modal, section
from bot.slack.surfaces.quotes import shortened
from bot.slack.surfaces.words import Words

LONGEST = 3000
QUOTED = 1000
"""Characters of the own words: what is said in a conversation is short."""
UNSAID = "unsaid"
VALUE = ActionId.VALUE


def build_taking(words: Words, form: TakingForm) -> dict[str, Any]:
    """A field to copy from, since a phone copies from nothing else; under it what came of it."""
    bring = PlainTextInput(
        VALUE.value, initial_value=to_bring(words, form), multiline=True, max_length=LONGEST
    )
    said = PlainTextInput(VALUE.value, multiline=True, max_length=LONGEST)
    blocks: list[Block] = [
        section(words.say("taking-what", customer=form.customer)),
        field(
            BlockId.BRING,
            words.plain("taking-bring"),
            bring,
            hint=words.plain("taking-bring-hint"),
            optional=True,
        ),
        field(
            BlockId.ANSWER,
            words.plain("taking-said"),
            said,
            hint=words.plain("taking-said-hint"),
            optional=True,
        ),
        stage_field(words, form.stage),
    ]
    return modal(
        CallbackId.TAKING,
        words.plain("taking-title"),
        blocks,
        close=words.plain("form-close"),
        submit=words.plain("taking-submit"),
        metadata=tagged(form.customer, form.bright_spot_id),
    )


def to_bring(words: Words, form: TakingForm) -> str:
    """A sentence of the rep's own words, and a question for where the customer is."""
    text = shortened(" ".join(form.text.split()), QUOTED)
    stage = form.stage.value if form.stage is not None else UNSAID
    said = words.plain(f"taking-say-{form.whose.value}", text=text)
    return f"{said}\n{words.plain(f'taking-question-{stage}')}"


def taking_texts() -> tuple[str, ...]:
    """Every text that is chosen by a value."""
    stages = (UNSAID, *(stage.value for stage in BuyingStage))
    says = (f"taking-say-{whose.value}" for whose in Whose if whose is not Whose.MINE)
    return (*says, *(f"taking-question-{stage}" for stage in stages))


def build_asking(words: Words, customer: str) -> dict[str, Any]:
    """Words to ask for their date with, and where to note it then."""
    sentence = RichTextBlock([RichTextCodeBlock([RichText(words.plain("asking-words"))])])
    note = button(words.plain("customer-note"), ActionId.CUSTOMER_NOTE, customer)
    return modal(
        CallbackId.SENTENCE,
        words.plain("asking-title"),
        [
            section(words.say("asking-what", customer=customer)),
            sentence,
            section(words.say("asking-then")),
            actions(note),
        ],
        close=words.plain("sentence-close"),
    )
