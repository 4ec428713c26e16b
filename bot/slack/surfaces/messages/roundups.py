"""The thread of the team's roundup: entries under their headings, and what ends it; not what belongs in it."""

from collections.abc import Sequence
from dataclasses import replace

from slackblocks.blocks import Block

from bot.domain.bright_spot import Whose
from bot.domain.packing import Heading
from bot.services.contents.roundups import Closing, Entry, RoundupPartContent, Section, Tried
from bot.services.ports import Rendered
from bot.slack.surfaces.borrowing import borrow_buttons
from bot.slack.surfaces.parts import (
    BLOCKS_A_MESSAGE,
    CHARACTERS_A_MESSAGE,
    actions,
    context,
    header,
    message,
    section,
)
from bot.slack.surfaces.quotes import said, spoken
from bot.slack.surfaces.stages import stage_now
from bot.slack.surfaces.words import Words

SURROUNDING_BLOCKS = 6
SURROUNDING_CHARACTERS = 1000
AROUND_AN_ENTRY = 60
"""Characters of a name and what else stands beside an entry's text."""

_HEADINGS = {
    Heading.STORY: "roundup-story-whole",
    Heading.CUSTOMERS: "roundup-customers",
    Heading.TEAM: "roundup-anonymous",
}


def build_roundup_part(words: Words, content: RoundupPartContent) -> Rendered:
    """Entries under their heading, each with what can be done with it; or how the thread ends. The service has packed
    them, so that they fit."""
    sections = [each for each in content.sections if each.entries]
    closing = content.closing
    if not sections and closing.empty:
        empty = words.say("roundup-part-empty")
        return message(empty, [context(empty)])
    headings = [*(heading(words, each) for each in sections), *_closing_headings(words, closing)]
    blocks = [block for each in sections for block in _borrowable(words, each)]
    if any(entry.shortened for each in sections for entry in each.entries):
        blocks.append(context(words.say("roundup-shortened")))
    return message(words.say("roundup-part-notice", headings=headings), [*blocks, *_closing(words, closing)])


def heading(words: Words, content: Section) -> str:
    """The name above a section, plain."""
    if content.heading is not Heading.STRENGTH:
        return words.plain(_HEADINGS[content.heading])
    return words.strength(content.strength) if content.strength else words.plain("roundup-more")


def fitting(sections: Sequence[Section], besides: int = 0) -> tuple[Section, ...]:
    """As many entries as one message holds, in order, with room for what stands around them, and for so many
    characters more."""
    blocks = BLOCKS_A_MESSAGE - SURROUNDING_BLOCKS
    characters = CHARACTERS_A_MESSAGE - SURROUNDING_CHARACTERS - besides
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
    return [
        block
        for each in sections
        for block in (header(heading(words, each)), *(entry_block(words, entry) for entry in each.entries))
    ]


def entry_block(words: Words, entry: Entry) -> Block:
    """One bright spot as others read it; an anonymous one is its text alone."""
    if entry.author is None:
        return said(entry.text)
    return spoken(by_line(words, entry.author, entry.whose), entry.text)


def by_line(words: Words, name: str, whose: Whose) -> str:
    """Who says it, and whose bright spot it is where it is not theirs alone; plain. Somebody whom the directory does
    not know is still somebody."""
    called = name or words.plain("roundup-story-unnamed")
    return called if whose is Whose.MINE else words.plain(f"roundup-author-{whose.value}", name=called)


def _borrowable(words: Words, content: Section) -> list[Block]:
    """The same with two buttons under whatever has an id."""
    blocks: list[Block] = [header(heading(words, content))]
    for entry in content.entries:
        blocks.append(entry_block(words, entry))
        if entry.bright_spot_id is not None:
            blocks.append(actions(*borrow_buttons(words, entry.bright_spot_id)))
    return blocks


def _closing_headings(words: Words, closing: Closing) -> list[str]:
    stages = [words.plain("roundup-stages")] if closing.stages else []
    return [*stages, words.plain("roundup-tried")] if closing.tried else stages


def _closing(words: Words, closing: Closing) -> list[Block]:
    blocks: list[Block] = []
    if closing.stages:
        blocks += [header(words.plain("roundup-stages")), section(_stages(words, closing))]
    if closing.ask is not None:
        blocks.append(section(words.say("roundup-stage-ask", now=stage_now(words, closing.ask))))
    if closing.tried:
        blocks.append(header(words.plain("roundup-tried")))
    for tried in closing.tried:
        blocks += [entry_block(words, tried.entry), context(worked(words, tried))]
    return blocks


def _stages(words: Words, closing: Closing) -> str:
    lines = (
        words.say("roundup-stage", stage=words.plain(f"stage-{stage.value}"), count=number)
        for stage, number in closing.stages
    )
    return "\n".join(lines)


def worked(words: Words, tried: Tried) -> str:
    """For whom, as far as they let it be said; never how many."""
    if not tried.names:
        return words.say("roundup-worked-others")
    return words.say("roundup-worked-more" if tried.others else "roundup-worked", names=tried.names)
