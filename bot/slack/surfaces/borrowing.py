"""The two things that can be done with a colleague's bright spot, drawn the same wherever it is shown."""

from slackblocks.elements import Element

from bot.domain.ids import BrightSpotId
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import button
from bot.slack.surfaces.words import Words


def try_button(words: Words, bright_spot_id: BrightSpotId) -> Element:
    return button(words.plain("borrow-try"), ActionId.TRY, str(bright_spot_id))


def borrow_buttons(words: Words, bright_spot_id: BrightSpotId) -> list[Element]:
    """**I'll try this** and **Ask them**."""
    return [
        try_button(words, bright_spot_id),
        button(words.plain("borrow-ask"), ActionId.ASK, str(bright_spot_id)),
    ]
