"""The forms of a try: kept with one tap, made room for, and a line to the author once it worked."""

from dataclasses import replace
from typing import Any

from slackblocks import DatePicker, PlainText, PlainTextInput
from slackblocks.blocks import Block

from bot.domain.plan import LONGEST
from bot.domain.trying import LONGEST_LINE
from bot.services.contents.planning import PlanContent
from bot.services.contents.tries import TellingContent, TryFormContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId, tagged
from bot.slack.surfaces.messages.plans import asked_when, plan_quote
from bot.slack.surfaces.messages.tries import NOBODY
from bot.slack.surfaces.modals.plans import room_field
from bot.slack.surfaces.parts import context, field, modal, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE


def build_try(words: Words, content: TryFormContent) -> dict[str, Any]:
    """What was kept, and three fields that may stay empty; with two plans open, which of them makes room."""
    title = "try-title-room" if content.making_room else "try-title"
    return modal(
        CallbackId.TRY,
        words.plain(title),
        [*_taken(words, content), *_room(words, content), *_fields(words, content)],
        close=words.plain("form-close" if content.kept is None else "try-close"),
        submit=words.plain("form-save" if content.kept is not None else "try-form-submit"),
        metadata=tagged(content.source.kind.value, content.source.number),
    )


def build_try_noted(words: Words, plan: PlanContent) -> dict[str, Any]:
    """As it was kept, and when it is asked about."""
    blocks = [section(words.say("try-noted")), plan_quote(words, plan), section(asked_when(words, plan))]
    return modal(CallbackId.SENTENCE, words.plain("try-title"), blocks, close=words.plain("sentence-close"))


def build_telling(words: Words, content: TellingContent) -> dict[str, Any]:
    """That the author hears it is settled by the tap; a line may go with it."""
    line = PlainTextInput(
        action_id=VALUE.value,
        initial_value=content.says or None,
        multiline=True,
        max_length=LONGEST_LINE,
    )
    hint = words.plain("try-says-hint")
    return modal(
        CallbackId.TRY_SAYS,
        words.plain("try-says-title"),
        [
            section(words.say("try-says-told", author=content.author or NOBODY)),
            field(BlockId.SAYS, words.plain("try-says"), line, hint=hint, optional=True),
        ],
        close=words.plain("try-close"),
        submit=words.plain("try-says-submit"),
        metadata=str(content.plan_id),
    )


def build_told(words: Words, content: TellingContent) -> dict[str, Any]:
    """What the author will read."""
    key = "try-says-added" if content.says else "try-says-told"
    blocks: list[Block] = [section(words.say(key, author=content.author or NOBODY))]
    if content.says:
        blocks.append(quote(content.says))
    title = words.plain("try-says-title")
    return modal(CallbackId.SENTENCE, title, blocks, close=words.plain("sentence-close"))


def _taken(words: Words, content: TryFormContent) -> list[Block]:
    author = content.tried.author or NOBODY
    told = words.say("try-would-keep" if content.kept is None else "try-kept", author=author)
    text = content.tried.text
    blocks = [section(told), quote(text if text is not None else words.plain("try-unseen"))]
    if content.kept is not None:
        asked = asked_when(words, replace(content.kept, tried=None))
        blocks.append(context(f"{asked} {words.say('try-optional')}"))
    return blocks


def _room(words: Words, content: TryFormContent) -> list[Block]:
    return room_field(words, content.making_room)


def _fields(words: Words, content: TryFormContent) -> list[Block]:
    draft, day = content.draft, content.check_on or content.draft.check_on
    picker = DatePicker(
        VALUE.value,
        initial_date=day.isoformat() if day is not None else None,
        placeholder=PlainText(words.plain("plan-form-day-placeholder")),
    )
    hint = words.plain("try-form-day-hint")
    return [
        _short(words, BlockId.CUE, "try-form-cue", draft.cue),
        _short(words, BlockId.ACTION, "try-form-action", draft.action),
        field(BlockId.CHECK_ON, words.plain("try-form-day"), picker, hint=hint, optional=True),
    ]


def _short(words: Words, block_id: BlockId, label: str, text: str) -> Block:
    element = PlainTextInput(action_id=VALUE.value, initial_value=text or None, max_length=LONGEST)
    return field(block_id, words.plain(label), element, hint=words.plain(f"{label}-hint"), optional=True)
