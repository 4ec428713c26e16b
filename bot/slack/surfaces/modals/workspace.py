"""The form of an admin of the workspace: who may set up teams, how long things are kept, what was changed lately."""

from typing import Any

from slackblocks import NumberInput, RadioButtonGroup
from slackblocks.blocks import Block

from bot.domain.keeping import LEAVER_DAYS, SHARED_MONTHS, TROUBLE_DAYS, Bounds
from bot.services.contents.workspace import DeedContent, WorkspaceContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId, SetupBy
from bot.slack.surfaces.deeds import deed_lines
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
    return [section(words.say("workspace-deeds")), section(deed_lines(words, told))]


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
