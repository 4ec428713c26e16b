"""How a question looks: as it is asked, and once the rep chose from its menu."""

from slackblocks.blocks import Block

from bot.services.contents import PromptClosedContent, PromptContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, PromptVerb, tagged
from bot.slack.surfaces.messages.notes import note_block
from bot.slack.surfaces.parts import actions, button, context, message, option, overflow, section
from bot.slack.surfaces.words import Words


def build_prompt(words: Words, content: PromptContent) -> Rendered:
    """The question, one button to the form, the menu, and the notes that travel with it."""
    asked = words.say(
        "prompt-again" if content.again else "prompt",
        name=content.name,
        question=words.question(content.question_key),
    )
    blocks = [section(asked), context(words.say("prompt-how"))]
    if content.says_growing_quiet:
        blocks.append(section(words.say("prompt-quiet")))
    blocks += [note_block(words, note) for note in content.notes]
    return message(asked, [*blocks, _choices(words, content)])


def build_prompt_closed(words: Words, content: PromptClosedContent) -> Rendered:
    """The question stays readable, since typing an answer still works."""
    asked = words.say("prompt", name=content.name, question=words.question(content.question_key))
    local = words.clock(content.at, content.zone) if content.at else ""
    return message(asked, [section(asked), context(words.say(f"prompt-closed-{content.key}", at=local))])


def _choices(words: Words, content: PromptContent) -> Block:
    options = [
        option(words.plain(f"prompt-menu-{verb.value}"), tagged(verb.value, content.prompt_id))
        for verb in PromptVerb
    ]
    form = button(words.plain("prompt-form"), ActionId.PROMPT_FORM, str(content.prompt_id))
    return actions(form, overflow(ActionId.PROMPT_MENU, options))
