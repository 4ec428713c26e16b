"""Forms of being brought together: the two questions where there was room for one button, and fields of settings."""

from typing import Any

from slackblocks.blocks import Block

from bot.domain.strength import Strength
from bot.services.contents.pairings import PairingCheckContent, PairingContent, PairingWish, Side
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.messages.pairings import (
    check_blocks,
    check_choices,
    pairing_blocks,
    pairing_choices,
)
from bot.slack.surfaces.parts import actions, field, menu, modal, option
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE
WEEKS = (0, 1, 2)
NO_WISH = "none"
"""The choice among strengths that means: nothing in particular."""


def texts() -> tuple[str, ...]:
    """Those that are chosen by a value."""
    return (
        *(f"pairing-{part}-{side.value}" for part in ("ask", "line", "return") for side in Side),
        *(f"{whose}-{weeks}" for whose in ("pairing-weeks", "setup-pairing") for weeks in WEEKS),
        *(f"reply-pairing_{came}" for came in ("waiting", "both", "no", "over", "talked", "not_talked")),
    )


def build_pairing_form(words: Words, content: PairingContent) -> dict[str, Any]:
    """The same two buttons; there is nothing to submit."""
    blocks = [*pairing_blocks(words, content), actions(*pairing_choices(words, content))]
    return _form(words, blocks)


def build_pairing_check_form(words: Words, content: PairingCheckContent) -> dict[str, Any]:
    blocks = [*check_blocks(words, content), actions(*check_choices(words, content))]
    return _form(words, blocks)


def _form(words: Words, blocks: list[Block]) -> dict[str, Any]:
    title, close = words.plain("pairing-title"), words.plain("sentence-close")
    return modal(CallbackId.SENTENCE, title, blocks, close=close)


def pairing_fields(words: Words, wish: PairingWish | None) -> list[Block]:
    """One's own settings; nothing where the team has it off."""
    if wish is None:
        return []
    weeks = [option(words.plain(f"pairing-weeks-{each}"), str(each)) for each in WEEKS]
    how_often = menu(VALUE, words.plain("form-choose"), weeks, str(wish.weeks))
    strengths = [option(words.strength(each), each.value) for each in Strength]
    wishes = [option(words.plain("pairing-no-wish"), NO_WISH), *strengths]
    more_of = menu(VALUE, words.plain("form-choose"), wishes, wish.more_of or NO_WISH)
    return [
        field(
            BlockId.PAIRING,
            words.plain("settings-pairing"),
            how_often,
            hint=words.plain("settings-pairing-hint"),
        ),
        field(
            BlockId.MORE_OF,
            words.plain("settings-more-of"),
            more_of,
            hint=words.plain("settings-more-of-hint"),
        ),
    ]


def team_pairing_field(words: Words, weeks: int) -> Block:
    """The coach's, under More."""
    options = [option(words.plain(f"setup-pairing-{each}"), str(each)) for each in WEEKS]
    element = menu(VALUE, words.plain("form-choose"), options, str(weeks))
    return field(
        BlockId.PAIRING, words.plain("setup-pairing"), element, hint=words.plain("setup-pairing-hint")
    )
