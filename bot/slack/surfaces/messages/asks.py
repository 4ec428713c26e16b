"""How an author is asked about a bright spot of theirs, and what whoever asked reads of it; not who is asked."""

from slackblocks.blocks import Block

from bot.domain.ask import AskState
from bot.services.contents.asks import AskAnsweredContent, AskCheckContent, AskContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, AskVerb, tagged
from bot.slack.surfaces.borrowing import try_button
from bot.slack.surfaces.parts import actions, button, context, message, option, overflow, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

NOBODY = "none"
"""In place of a name that the directory does not know."""
ABOUT_LENGTH = 700
"""Characters of the bright spot that is asked about; its author knows the rest."""


def build_ask(words: Words, content: AskContent) -> Rendered:
    """The question alone, with its three answers: two buttons, and "not now" in the menu."""
    number = str(content.ask_id)
    not_now = option(_choice(words, AskVerb.NOT_NOW), tagged(AskVerb.NOT_NOW, content.ask_id))
    choices = actions(
        button(_choice(words, AskVerb.INTRODUCE), ActionId.ASK_INTRODUCE, number),
        button(_choice(words, AskVerb.LINE), ActionId.ASK_LINE, number),
        overflow(ActionId.ASK_MENU, [not_now]),
    )
    notice = words.say("note-ask", asker=content.asker or NOBODY)
    return message(notice, [*asked_blocks(words, content), choices])


def asked_blocks(words: Words, content: AskContent) -> list[Block]:
    """Who would like to hear more about what; in the message and in its forms."""
    asked = words.say("ask-about", asker=content.asker or NOBODY)
    return [section(asked), quote(content.text, ABOUT_LENGTH), context(words.say("ask-promise"))]


def ask_line(words: Words, content: AskContent) -> Block:
    """As it travels with a question of ours: one button, which opens the three answers."""
    choose = button(words.plain("ask-open"), ActionId.ASK_OPEN, str(content.ask_id))
    return section(words.say("ask-line", asker=content.asker or NOBODY), choose)


def build_ask_answered(words: Words, content: AskAnsweredContent) -> Rendered:
    """To whoever asked."""
    return message(words.say("note-ask_answered"), ask_answered_blocks(words, content))


def ask_answered_blocks(words: Words, content: AskAnsweredContent) -> list[Block]:
    """The author's line under what it is about, with *I'll try this*; or that there is none."""
    author = content.author or NOBODY
    if content.state is not AskState.ANSWERED:
        came = "gone" if content.state is AskState.GONE else "not_now"
        return [section(words.say(f"ask-{came}", author=author))]
    blocks: list[Block] = [section(words.say("ask-answered", author=author)), quote(content.line)]
    if content.bright_spot_id is None:
        return blocks
    about = [context(words.say("ask-answered-about")), quote(content.text, ABOUT_LENGTH)]
    return [*blocks, *about, actions(try_button(words, content.bright_spot_id))]


def build_ask_check(words: Words, content: AskCheckContent) -> Rendered:
    """A week later, alone."""
    not_yet = button(words.plain("ask-not-yet"), ActionId.ASK_NOT_YET, str(content.ask_id))
    blocks = _looking_back(words, content)
    return message(
        words.say("note-ask_check"), [*blocks, actions(try_button(words, content.bright_spot_id), not_yet)]
    )


def ask_check_blocks(words: Words, content: AskCheckContent) -> list[Block]:
    """As it travels with a question of ours."""
    return [*_looking_back(words, content), actions(try_button(words, content.bright_spot_id))]


def verbs(words: Words) -> list[tuple[AskVerb, str]]:
    """The three answers in their order."""
    return [(verb, _choice(words, verb)) for verb in AskVerb]


def _looking_back(words: Words, content: AskCheckContent) -> list[Block]:
    asked = "ask-check-met" if content.met else "ask-check-answered"
    said = words.say(asked, author=content.author or NOBODY)
    return [section(said), quote(content.text, ABOUT_LENGTH)]


def _choice(words: Words, verb: AskVerb) -> str:
    return words.plain(f"ask-verb-{verb.value}")
