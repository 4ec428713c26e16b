"""How an author says in a form whether theirs may be told: this one, or in the settings all of them."""

from typing import Any

from slackblocks import RadioButtonGroup
from slackblocks.blocks import Block

from bot.domain.story import StandingConsent, StoryChoice
from bot.services.contents.stories import StoryContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.messages.stories import choices, story_blocks
from bot.slack.surfaces.parts import field, menu, modal, option, picked
from bot.slack.surfaces.words import Words


def build_story_form(words: Words, content: StoryContent) -> dict[str, Any]:
    """The bright spot and every answer; the metadata is its id."""
    options = [option(words.plain(f"story-{each.value}"), each.value) for each in choices(content)]
    chosen = picked(options, content.consent or StoryChoice.FINE)
    choice = RadioButtonGroup(ActionId.VALUE.value, options, initial_option=chosen)
    return modal(
        CallbackId.STORY,
        words.plain("story-title"),
        [*story_blocks(words, content), field(BlockId.STORY_CONSENT, words.plain("story-label"), choice)],
        close=words.plain("form-close"),
        submit=words.plain("story-save"),
        metadata=str(content.bright_spot_id),
    )


def standing_field(words: Words, chosen: StandingConsent) -> Block:
    """In the settings."""
    options = [option(words.plain(f"settings-story-{each.value}"), each.value) for each in StandingConsent]
    element = menu(ActionId.VALUE, words.plain("form-choose"), options, chosen.value)
    return field(BlockId.STORY_CONSENT, words.plain("settings-story"), element)
