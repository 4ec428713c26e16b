"""The form of an admin of the workspace: who may set up teams, how long things are kept, what was changed lately."""

from collections.abc import Callable
from datetime import time
from typing import Any

from slackblocks import NumberInput, RadioButtonGroup
from slackblocks.blocks import Block

from bot.domain.keeping import LEAVER_DAYS, SHARED_MONTHS, TROUBLE_DAYS, Bounds
from bot.services.contents.workspace import DeedContent, WorkspaceContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId, SetupBy
from bot.slack.surfaces.mrkdwn import Mrkdwn, channel
from bot.slack.surfaces.parts import context, divider, field, modal, option, picked, section
from bot.slack.surfaces.words import Words

NUMBERS = {
    BlockId.TROUBLE_DAYS: TROUBLE_DAYS,
    BlockId.SHARED_MONTHS: SHARED_MONTHS,
    BlockId.LEAVER_DAYS: LEAVER_DAYS,
}
"""Each field is called as the setting is."""


def build_workspace(words: Words, content: WorkspaceContent) -> dict[str, Any]:
    """Settings, no entries, and no figures about people."""
    blocks = [section(words.say("workspace-what")), _setup_by(words, content.keeping.setup_by_admins)]
    blocks += [
        _number(words, block_id, bounds, getattr(content.keeping, block_id.value))
        for block_id, bounds in NUMBERS.items()
    ]
    return modal(
        CallbackId.WORKSPACE,
        words.plain("workspace-title"),
        [*blocks, divider(), *deeds(words, content.deeds)],
        close=words.plain("form-close"),
        submit=words.plain("form-save"),
    )


def deeds(words: Words, told: tuple[DeedContent, ...]) -> list[Block]:
    """What was changed lately, one line each."""
    if not told:
        return [context(words.say("workspace-no-deeds"))]
    lines = "\n".join(deed_line(words, deed) for deed in told)
    return [section(words.say("workspace-deeds")), section(lines)]


def deed_line(words: Words, deed: DeedContent) -> str:
    """Who, when, what."""
    by = words.plain("deed-operator") if deed.by is None else deed.by or words.plain("deed-somebody")
    said = Mrkdwn(words.say(f"deed-{deed.deed.value}", by=by, team=deed.team))
    dated = words.say("deed-line", day=words.dated(deed.day, "pattern-day"), said=said)
    changed = [
        _changed(words, name, str(before), str(after)) for name, (before, after) in deed.changed.items()
    ]
    if not changed:
        return dated
    return words.say("deed-with-changes", said=Mrkdwn(dated), changes=Mrkdwn(", ".join(changed)))


def _changed(words: Words, name: str, before: str, after: str) -> str:
    """A setting of which only the change is written down has no values."""
    called = words.plain("deed-setting", name=name)
    if before == after:
        return called
    say = _VALUES.get(name, _as_it_is)
    return words.say("deed-change", name=called, before=say(words, before), after=say(words, after))


def _as_it_is(words: Words, value: str) -> str | Mrkdwn:
    return value or words.plain("deed-nothing")


def _local_time(words: Words, value: str) -> str | Mrkdwn:
    return words.time(time.fromisoformat(value))


_VALUES: dict[str, Callable[[Words, str], str | Mrkdwn]] = {
    "channel": lambda _, value: channel(value),
    "prompt_days": lambda words, value: words.weekdays([int(day) for day in value.split()]),
    "prompt_time": _local_time,
    "roundup_time": _local_time,
    "roundup_weekday": lambda words, value: words.weekday(int(value)),
    "fiscal_year_start": lambda words, value: words.month(int(value)),
    "suggested_visibility": lambda words, value: words.plain(f"visibility-{value}"),
}
"""As people say them."""


def _setup_by(words: Words, by_admins: bool) -> Block:
    options = [option(words.plain(f"workspace-setup-{each.value}"), each.value) for each in SetupBy]
    chosen = picked(options, (SetupBy.ADMINS if by_admins else SetupBy.EVERYBODY).value)
    choice = RadioButtonGroup(ActionId.VALUE.value, options, initial_option=chosen)
    return field(BlockId.SETUP_BY, words.plain("workspace-setup"), choice)


def _number(words: Words, block_id: BlockId, bounds: Bounds, now: int) -> Block:
    element = NumberInput(
        action_id=ActionId.VALUE.value,
        is_decimal_allowed=False,
        initial_value=str(now),
        min_value=bounds.least,
        max_value=bounds.most,
    )
    called = block_id.value.replace("_", "-")
    hint = words.plain(f"workspace-{called}-hint", least=bounds.least, most=bounds.most)
    return field(block_id, words.plain(f"workspace-{called}"), element, hint=hint)
