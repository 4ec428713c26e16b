"""The team's roundup: its short parent and the parts of its thread; not what belongs in it."""

from collections.abc import Sequence
from dataclasses import replace

from slackblocks.blocks import Block

from bot.domain.bright_spot import Whose
from bot.domain.strength import Strength
from bot.services.contents.roundups import Entry, RoundupParentContent, RoundupPartContent, Section
from bot.services.ports import Rendered
from bot.slack.surfaces.mrkdwn import Mrkdwn, escape
from bot.slack.surfaces.parts import (
    BLOCKS_A_MESSAGE,
    CHARACTERS_A_MESSAGE,
    context,
    header,
    message,
    section,
)
from bot.slack.surfaces.quotes import quote, said, spoken
from bot.slack.surfaces.words import Words

SURROUNDING_BLOCKS = 6
SURROUNDING_CHARACTERS = 1000
AROUND_AN_ENTRY = 60
"""Characters of a name and what else stands beside an entry's text."""


def build_roundup_parent(words: Words, content: RoundupParentContent) -> Rendered:
    """What was strong and one question; at most about 900 characters and 12 blocks."""
    blocks = [
        header(words.plain("roundup-title", team=content.team_name)),
        context(words.say("roundup-date", date=content.due_date)),
        section(words.say("roundup-intro-first" if content.first else "roundup-intro")),
    ]
    if content.strong:
        strong = _bold(words, content.strong)
        blocks.append(section(words.say("roundup-strong", strengths=strong)))
    blocks += [section(words.say("roundup-question")), quote(words.question(content.question_key))]
    blocks.append(context(words.say("roundup-preview" if content.preview else "roundup-rest")))
    return message(words.say("roundup-notice", team=content.team_name), blocks)


def build_roundup_part(words: Words, content: RoundupPartContent) -> Rendered:
    """Entries under their strength. The service has packed them, so that they fit."""
    sections = [each for each in content.sections if each.entries]
    if not sections:
        empty = words.say("roundup-part-empty")
        return message(empty, [context(empty)])
    headings = [heading(words, each) for each in sections]
    return message(words.say("roundup-part-notice", headings=headings), entry_blocks(words, sections))


def heading(words: Words, content: Section) -> str:
    """The name above a section, plain."""
    if content.anonymous:
        return words.plain("roundup-anonymous")
    return words.strength(content.strength) if content.strength else words.plain("roundup-more")


def fitting(sections: Sequence[Section]) -> tuple[Section, ...]:
    """As many entries as one message holds, in order, with room for what stands around them."""
    blocks, characters = BLOCKS_A_MESSAGE - SURROUNDING_BLOCKS, CHARACTERS_A_MESSAGE - SURROUNDING_CHARACTERS
    shown = []
    for each in sections:
        blocks -= 1
        kept = []
        for entry in each.entries:
            blocks -= 1
            characters -= len(entry.text) + AROUND_AN_ENTRY
            if blocks < 0 or characters < 0:
                break
            kept.append(entry)
        if kept:
            shown.append(replace(each, entries=tuple(kept)))
        if len(kept) < len(each.entries):
            break
    return tuple(shown)


def count(sections: Sequence[Section]) -> int:
    """How many entries there are."""
    return sum(len(each.entries) for each in sections)


def entry_blocks(words: Words, sections: Sequence[Section]) -> list[Block]:
    """Each section's heading and its entries, one block each."""
    return [block for each in sections for block in _entries(words, each)]


def entry_block(words: Words, entry: Entry) -> Block:
    """One bright spot as others read it; an anonymous one is its text alone."""
    if entry.author is None:
        return said(entry.text)
    if entry.whose is Whose.MINE:
        return spoken(entry.author, entry.text)
    return spoken(words.plain(f"roundup-author-{entry.whose.value}", name=entry.author), entry.text)


def _entries(words: Words, content: Section) -> list[Block]:
    return [header(heading(words, content)), *(entry_block(words, entry) for entry in content.entries)]


def _bold(words: Words, strengths: tuple[Strength, ...]) -> Mrkdwn:
    return Mrkdwn(words.names([f"*{escape(words.strength(each))}*" for each in strengths]))
