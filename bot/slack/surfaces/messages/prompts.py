"""How a question looks: as it is asked, and once the rep chose from its menu."""

from collections.abc import Sequence

from slackblocks.blocks import Block

from bot.services.contents.messages import PromptClosedContent, PromptContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, PromptVerb, tagged
from bot.slack.surfaces.messages.dates import date_blocks, date_lines
from bot.slack.surfaces.messages.notes import note_blocks
from bot.slack.surfaces.messages.plans import CHECK_VERBS, check_blocks, check_choices, question_of
from bot.slack.surfaces.messages.weeks import week_blocks
from bot.slack.surfaces.parts import actions, button, context, message, option, overflow, section
from bot.slack.surfaces.words import Words

VERBS = (PromptVerb.LATER, PromptVerb.NOT_TODAY, PromptVerb.FEWER, PromptVerb.PAUSE, PromptVerb.STOP)
"""The menu of a prompt that asks about no plan."""

_HOW = {False: "prompt-how", True: "plan-how"}


def build_prompt(words: Words, content: PromptContent) -> Rendered:
    """The question, one button to the form, the menu, and the notes that travel with it."""
    question = question_of(words, content.question_key, content.check)
    asked = words.say(_opening(content), name=content.name, question=question)
    blocks = [*_asked(words, content, asked), context(words.say(_HOW[content.check is not None]))]
    if content.says_growing_quiet:
        blocks.append(section(words.say("prompt-quiet")))
    for date in content.dates:
        blocks += date_lines(words, date)
    for note in content.notes:
        blocks += note_blocks(words, note)
    if content.week is not None:
        blocks += week_blocks(words, content.week)
    return message(asked, [*blocks, _choices(words, content)])


def _opening(content: PromptContent) -> str:
    if content.again:
        return "prompt-again"
    return "prompt-back" if content.greets_back else "prompt"


def build_prompt_closed(words: Words, content: PromptClosedContent) -> Rendered:
    """The question stays readable, since typing an answer still works."""
    question = question_of(words, content.question_key, content.check)
    asked = words.say("prompt", name=content.name, question=question)
    local = words.clock(content.at, content.zone) if content.at else ""
    closed = context(words.say(f"prompt-closed-{content.key}", at=local))
    return message(asked, [*_asked(words, content, asked), closed])


def _asked(words: Words, content: PromptContent | PromptClosedContent, asked: str) -> list[Block]:
    """The question, and above it the plan that it asks about, if any."""
    question = question_of(words, content.question_key, content.check)
    again = isinstance(content, PromptContent) and content.again
    if content.date is not None:
        return date_blocks(words, content.name, content.date, question, again=again)
    if content.check is None:
        return [section(asked)]
    return check_blocks(words, content.name, content.check, question, again=again)


def _choices(words: Words, content: PromptContent) -> Block:
    if content.check is not None:
        return check_choices(words, content.prompt_id, _with_week(CHECK_VERBS, content, PromptVerb.LATER))
    options = [
        option(words.plain(f"prompt-menu-{verb.value}"), tagged(verb.value, content.prompt_id))
        for verb in _with_week(VERBS, content, PromptVerb.FEWER)
    ]
    form = button(words.plain("prompt-form"), ActionId.PROMPT_FORM, str(content.prompt_id))
    return actions(form, overflow(ActionId.PROMPT_MENU, options))


def _with_week(
    verbs: Sequence[PromptVerb], content: PromptContent, instead_of: PromptVerb
) -> Sequence[PromptVerb]:
    """A menu holds five: where there is a line on the week, its switch takes the place of another."""
    if content.week is None:
        return verbs
    return [PromptVerb.NO_WEEK_LINE if verb is instead_of else verb for verb in verbs]
