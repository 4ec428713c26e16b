"""The form of a plan, and what it turns into once it is kept; not how many plans there may be."""

from typing import Any

from slackblocks import DatePicker, PlainText, PlainTextInput, RadioButtonGroup
from slackblocks.blocks import Block

from bot.domain.bright_spot import Whose
from bot.domain.plan import LONGEST
from bot.services.contents.planning import Outcome, PlanContent, PlanFormContent, PlanFrom
from bot.slack.identifiers import ActionId, BlockId, CallbackId, tagged
from bot.slack.surfaces.messages.plans import asked_when, outcome_text, plan_quote, plan_sentence
from bot.slack.surfaces.messages.tries import consent_choices
from bot.slack.surfaces.mrkdwn import undirected
from bot.slack.surfaces.parts import field, menu, modal, option, picked, section
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE
ALONE_OR_BOTH = (Whose.MINE, Whose.TOGETHER)


def build_plan(words: Words, content: PlanFormContent) -> dict[str, Any]:
    """Two short fields, who does it, and the day; with two plans open, which of them makes room."""
    changing = content.source.kind is PlanFrom.CHANGE
    cue, action = _written(words, content)
    blocks = [
        _short(words, BlockId.CUE, "plan-form-cue", "plan-form-cue-hint", cue),
        _whose(words, content),
        _short(words, BlockId.ACTION, "plan-form-action", _hint(content), action),
        _day(words, content),
        *room_field(words, content.making_room),
    ]
    return modal(
        CallbackId.PLAN,
        words.plain(f"plan-form-{content.source.kind.value}"),
        blocks,
        close=words.plain("form-close"),
        submit=words.plain("form-save" if changing else "plan-form-submit"),
        metadata=tagged(content.source.kind.value, content.source.number),
    )


def build_plan_made(words: Words, plan: PlanContent) -> dict[str, Any]:
    """The plan as it was kept, and when it is asked about."""
    blocks = [section(words.say("plan-made")), plan_quote(words, plan), section(asked_when(words, plan))]
    return _said(words, "plan-made-title", blocks)


def build_plan_outcome(words: Words, outcome: Outcome) -> dict[str, Any]:
    """What holds of a plan after a choice from its menu."""
    blocks = [section(outcome_text(words, outcome)), *consent_choices(words, outcome)]
    return _said(words, "sentence-title", blocks)


def _said(words: Words, title: str, blocks: list[Block]) -> dict[str, Any]:
    return modal(CallbackId.SENTENCE, words.plain(title), blocks, close=words.plain("sentence-close"))


def _written(words: Words, content: PlanFormContent) -> tuple[str, str]:
    """What is there already, else an example to be changed or kept in one tap."""
    if content.cue or content.action:
        return content.cue, content.action
    alone = content.strength.value if content.strength is not None else "any"
    example = alone if content.whose is Whose.MINE else "both"
    return words.plain(f"plan-cue-{example}"), words.plain(f"plan-action-{example}")


def _hint(content: PlanFormContent) -> str:
    smaller = content.source.kind is PlanFrom.SMALLER
    return "plan-form-action-smaller" if smaller else "plan-form-action-hint"


def _short(words: Words, block_id: BlockId, label: str, hint: str, text: str) -> Block:
    element = PlainTextInput(
        action_id=VALUE.value, initial_value=text or None, min_length=1, max_length=LONGEST
    )
    return field(block_id, words.plain(label), element, hint=words.plain(hint))


def _whose(words: Words, content: PlanFormContent) -> Block:
    options = [option(words.plain(f"plan-form-{whose.value}"), whose.value) for whose in ALONE_OR_BOTH]
    chosen = Whose.MINE if content.whose is Whose.MINE else Whose.TOGETHER
    choice = RadioButtonGroup(VALUE.value, options, initial_option=picked(options, chosen.value))
    return field(BlockId.WHOSE, words.plain("plan-form-whose"), choice)


def _day(words: Words, content: PlanFormContent) -> Block:
    day = content.check_on.isoformat() if content.check_on else None
    placeholder = PlainText(words.plain("plan-form-day-placeholder"))
    picker = DatePicker(VALUE.value, initial_date=day, placeholder=placeholder)
    hint = words.plain("plan-form-day-hint")
    return field(BlockId.CHECK_ON, words.plain("plan-form-day"), picker, hint=hint, optional=True)


def room_field(words: Words, making_room: tuple[PlanContent, ...]) -> list[Block]:
    """The open plans, and which of them goes; nothing while there is room."""
    if not making_room:
        return []
    options = [option(undirected(plan_sentence(words, plan)), str(plan.plan_id)) for plan in making_room]
    choice = menu(VALUE, words.plain("form-choose"), options)
    hint = words.plain("plan-form-room-hint")
    return [
        section(words.say("plan-form-open")),
        *(plan_quote(words, plan) for plan in making_room),
        field(BlockId.LET_GO, words.plain("plan-form-room"), choice, hint=hint),
    ]
