"""Forms about being asked: later today, pause, stop for good, settings; not what is possible now."""

from collections.abc import Sequence
from typing import Any

from slackblocks import CheckboxGroup, DatePicker, PlainText, RadioButtonGroup, TimePicker
from slackblocks.blocks import Block

from bot.domain.asking import PausePreset
from bot.services.contents.home import SettingsContent
from bot.slack.identifiers import FOLLOW_SLACK, ActionId, BlockId, CallbackId, Extra
from bot.slack.surfaces.modals.forms import visibility_field
from bot.slack.surfaces.modals.pairings import pairing_fields
from bot.slack.surfaces.modals.places import zone_options
from bot.slack.surfaces.modals.stories import standing_field
from bot.slack.surfaces.parts import context, field, menu, modal, option, picked, section
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE


def build_later(words: Words, hours: Sequence[int], *, metadata: str) -> dict[str, Any]:
    """The hours that are still possible today; with none left, a sentence instead of a form."""
    title, close = words.plain("later-title"), words.plain("form-close")
    if not hours:
        late = section(words.say("reply-too_late_today"))
        return modal(CallbackId.LATER, title, [late], close=words.plain("sentence-close"), metadata=metadata)
    options = [option(words.plain("later-hours", count=each), str(each)) for each in hours]
    choice = RadioButtonGroup(VALUE.value, options, initial_option=options[0])
    return modal(
        CallbackId.LATER,
        title,
        [field(BlockId.LATER, words.plain("later-label"), choice)],
        close=close,
        submit=words.plain("later-submit"),
        metadata=metadata,
    )


def build_pause(words: Words) -> dict[str, Any]:
    """A few usual lengths, or the day on which to ask again; a day wins over a length."""
    options = [option(words.plain(f"pause-{each.value}"), each.value) for each in PausePreset]
    choice = RadioButtonGroup(
        VALUE.value, options, initial_option=picked(options, PausePreset.ONE_WEEK.value)
    )
    until = DatePicker(VALUE.value, placeholder=PlainText(words.plain("form-day")))
    blocks = [
        field(BlockId.PAUSE, words.plain("pause-label"), choice, optional=True),
        field(BlockId.PAUSE_UNTIL, words.plain("pause-until"), until, optional=True),
        context(words.say("pause-quiet")),
    ]
    return modal(
        CallbackId.PAUSE,
        words.plain("pause-title"),
        blocks,
        close=words.plain("form-close"),
        submit=words.plain("pause-submit"),
    )


def build_stop(words: Words, *, shared: bool) -> dict[str, Any]:
    """Stopping for good; asks what becomes of shared entries where there are any (`shared`)."""
    blocks: list[Block] = [section(words.say("stop-what"))]
    if shared:
        options = [option(words.plain(f"stop-{each}"), each) for each in ("keep", "hide")]
        choice = RadioButtonGroup(VALUE.value, options, initial_option=options[0])
        blocks.append(field(BlockId.SHARED, words.plain("stop-shared"), choice))
    return modal(
        CallbackId.STOP,
        words.plain("stop-title"),
        blocks,
        close=words.plain("form-close"),
        submit=words.plain("stop-submit"),
    )


def build_settings(words: Words, content: SettingsContent) -> dict[str, Any]:
    """One's own times, usual visibility, what comes besides, and the language."""
    blocks = [
        time_field(words, BlockId.TIME, "settings-time", content.at.strftime("%H:%M")),
        days_field(words, content.days),
        _zone(words, content.zone, content.own_zone),
        visibility_field(words, "settings-visibility", content.usual_visibility),
        _extras(words, content),
        *pairing_fields(words, content.pairing),
        standing_field(words, content.story),
        _language(words, content.language),
        context(words.say("settings-from-next")),
    ]
    return modal(
        CallbackId.SETTINGS,
        words.plain("settings-title"),
        blocks,
        close=words.plain("form-close"),
        submit=words.plain("form-save"),
    )


def time_field(words: Words, block_id: BlockId, label: str, at: str) -> Block:
    return field(block_id, words.plain(label), TimePicker(VALUE.value, initial_time=at))


def days_field(words: Words, days: Sequence[int]) -> Block:
    """All seven weekdays, since a working week is not the same everywhere; one to five may be chosen."""
    options = [option(words.weekday(day), str(day)) for day in range(7)]
    chosen = [each for each in options if int(each.value) in days]
    element = CheckboxGroup(VALUE.value, options, initial_options=chosen or None)
    return field(BlockId.DAYS, words.plain("settings-days"), element, hint=words.plain("settings-days-hint"))


def _zone(words: Words, zone: str, own_zone: bool) -> Block:
    follow = option(words.plain("settings-zone-slack"), FOLLOW_SLACK)
    options = [follow, *zone_options(words, zone)]
    element = menu(VALUE, words.plain("form-choose"), options, zone if own_zone else FOLLOW_SLACK)
    return field(BlockId.ZONE, words.plain("settings-zone"), element)


def _extras(words: Words, content: SettingsContent) -> Block:
    on = {Extra.REMINDERS: content.reminders, Extra.WEEK_LINE: content.week_line}
    on[Extra.MEETINGS] = content.meets_at_customers
    boxes = {each: option(words.plain(f"settings-{each.value}"), each.value) for each in Extra}
    ticked = [box for each, box in boxes.items() if on[each]]
    element = CheckboxGroup(VALUE.value, list(boxes.values()), initial_options=ticked or None)
    return field(BlockId.EXTRAS, words.plain("settings-extras"), element, optional=True)


def _language(words: Words, language: str) -> Block:
    """Those that I speak; one is shown as well, so that nobody looks for another in vain."""
    options = [option(words.catalog.language_name(each), each) for each in words.catalog.languages]
    element = menu(VALUE, words.plain("form-choose"), options, language)
    return field(BlockId.LANGUAGE, words.plain("setup-language"), element)
