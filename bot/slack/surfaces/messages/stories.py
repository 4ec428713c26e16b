"""How an author is asked whether theirs may be told, and what the message says once they answered; not who is asked."""

from collections.abc import Sequence

from slackblocks import Option
from slackblocks.blocks import Block

from bot.domain.story import StandingConsent, StoryChoice, StoryConsent
from bot.services.contents.stories import StoryContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, tagged
from bot.slack.surfaces.parts import actions, button, context, message, option, overflow, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

QUOTED = 400
"""Characters of it beside a question of ours."""

_ASKED = (StoryChoice.FINE, StoryChoice.NO)
"""The two answers that have a button; the others are in the menu."""


def build_story(words: Words, content: StoryContent) -> Rendered:
    """The question with its answers; once answered, what holds, and what else could."""
    notice = words.say("note-story_ahead" if content.ahead else "note-story")
    if content.answered:
        holds = words.say(f"story-answered-{content.consent}", date=content.due_date)
        menu = overflow(ActionId.STORY_MENU, _options(words, content, _others(content)))
        return message(notice, [section(holds), quote(content.text), actions(menu)])
    number = str(content.bright_spot_id)
    answers = actions(
        button(words.plain("story-fine"), ActionId.STORY_FINE, number),
        button(words.plain("story-no"), ActionId.STORY_NO, number),
        overflow(ActionId.STORY_MENU, _options(words, content, in_menu(content))),
    )
    return message(notice, [*story_blocks(words, content), answers])


def story_blocks(words: Words, content: StoryContent) -> list[Block]:
    """What is asked, and which one it is about; in the message and in its form."""
    asked = words.say("story-stands" if content.stands else "story-ask", date=content.due_date)
    return [section(asked), quote(content.text), context(words.say("story-edit"))]


def story_line(words: Words, content: StoryContent) -> Block:
    """As it travels with a question of ours: one button, which opens all the answers."""
    return _with_look(words, "story-ask-line", content)


def story_ahead_blocks(words: Words, content: StoryContent) -> list[Block]:
    """As it travels with a question whose buttons may all be taken: it is seen there, and answered in Home."""
    return [
        section(words.say("story-ahead-line", date=content.due_date)),
        quote(content.text, QUOTED),
        context(words.say("story-ahead-home")),
    ]


def coming_blocks(words: Words, contents: Sequence[StoryContent]) -> list[Block]:
    """Home's section: each with all that can be said to it; nothing where nothing is asked for."""
    if not contents:
        return []
    return [section(words.say("story-home")), *(_coming(words, content) for content in contents)]


def _coming(words: Words, content: StoryContent) -> Block:
    if content.consent is None:
        return _with_look(words, "story-ask-line", content)
    return _with_look(words, "story-coming-line", content)


def _with_look(words: Words, text_id: str, content: StoryContent) -> Block:
    look = button(words.plain("story-look"), ActionId.STORY_LOOK, str(content.bright_spot_id))
    return section(words.say(text_id, date=content.due_date), look)


def choices(content: StoryContent) -> tuple[StoryChoice, ...]:
    """Everything that can be said, in the order of a form."""
    return (StoryChoice.FINE, StoryChoice.UNNAMED, StoryChoice.NO, *_for_good(content))


def in_menu(content: StoryContent) -> tuple[StoryChoice, ...]:
    return tuple(each for each in choices(content) if each not in _ASKED)


def story_texts() -> tuple[str, ...]:
    """Every text that is chosen by a value."""
    return (
        *(f"story-{each.value}" for each in StoryChoice),
        *(f"story-answered-{each.value}" for each in StoryConsent),
        *(f"reply-story_{each.value}" for each in StoryConsent),
        *(f"settings-story-{each.value}" for each in StandingConsent),
    )


def _for_good(content: StoryContent) -> tuple[StoryChoice, ...]:
    return (StoryChoice.ASK_EACH,) if content.stands else (StoryChoice.ALWAYS, StoryChoice.NEVER)


def _others(content: StoryContent) -> tuple[StoryChoice, ...]:
    return tuple(each for each in choices(content) if each.value != content.consent)


def _options(words: Words, content: StoryContent, offered: tuple[StoryChoice, ...]) -> list[Option]:
    number = content.bright_spot_id
    return [option(words.plain(f"story-{each.value}"), tagged(each.value, number)) for each in offered]
