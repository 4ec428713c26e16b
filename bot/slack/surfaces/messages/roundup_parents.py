"""The roundup's parent: one story, what was strong, one question, the wave; at most 900 characters and 12 blocks."""

from slackblocks.blocks import Block

from bot.domain.strength import Strength
from bot.domain.telling import LONGEST_INTRODUCTION
from bot.domain.words.sentences import whole_sentences
from bot.services.contents.roundups import Entry, RoundupParentContent
from bot.services.ports import Rendered
from bot.slack.surfaces.borrowing import try_button
from bot.slack.surfaces.home.wave import chart
from bot.slack.surfaces.messages.roundups import by_line
from bot.slack.surfaces.mrkdwn import Mrkdwn, escape
from bot.slack.surfaces.parts import actions, context, header, message, section
from bot.slack.surfaces.quotes import quote, said, shortened, spoken
from bot.slack.surfaces.words import Words

TITLE = 56
NAME = 28
"""Characters of a title and of a name; whoever is called longer finds the rest of it in the thread."""


def build_roundup_parent(words: Words, content: RoundupParentContent) -> Rendered:
    """The story first; without one it opens with the question."""
    question = [section(words.say("roundup-question")), quote(words.question(content.question_key))]
    strong = _strong(words, content.strong)
    blocks = [
        header(shortened(words.plain("roundup-title", team=content.team_name), TITLE)),
        context(words.say("roundup-date", date=content.due_date)),
        _introduction(words, content),
        *([*_story(words, content.story), *strong, *question] if content.story else [*question, *strong]),
        *_wave(words, content),
        context(words.say("roundup-rest", kind=content.kind)),
    ]
    return message(words.say("roundup-notice", team=content.team_name), blocks)


def _introduction(words: Words, content: RoundupParentContent) -> Block:
    if content.introduction is not None:
        return said(whole_sentences(content.introduction, LONGEST_INTRODUCTION))
    return section(words.say("roundup-intro-first" if content.first else "roundup-intro"))


def _story(words: Words, story: Entry) -> list[Block]:
    name = shortened(story.author or words.plain("roundup-story-unnamed"), NAME)
    told: list[Block] = [spoken(by_line(words, name, story.whose), story.text)]
    return [*told, actions(try_button(words, story.bright_spot_id))] if story.bright_spot_id else told


def _strong(words: Words, strong: tuple[Strength, ...]) -> list[Block]:
    if not strong:
        return []
    named = Mrkdwn(words.names([f"*{escape(words.strength(each))}*" for each in strong]))
    return [section(words.say("roundup-strong", strengths=named))]


def _wave(words: Words, content: RoundupParentContent) -> list[Block]:
    """The sentence, and where Slack draws the same as a picture."""
    wave = content.wave
    if not wave.total:
        return []
    lately = wave.lately if wave.lately < wave.total else 0
    told = section(words.say("roundup-wave", count=wave.total, lately=lately))
    if not content.draws:
        return [told]
    return [told, chart(words, wave, title_id="roundup-wave-title", last_id="roundup-wave-last")]
