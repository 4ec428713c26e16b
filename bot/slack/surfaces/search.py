"""A page of what was found, in a message or beneath the field it was asked in; not how it is found."""

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.buying_stage import BuyingStage
from bot.domain.searching.query import FaultKind
from bot.domain.strength import Strength
from bot.services.contents.search import FoundContent, SearchContent
from bot.services.ports import Rendered
from bot.services.searching.finding import Names
from bot.slack.identifiers import ActionId, tagged
from bot.slack.surfaces.borrowing import borrow_buttons
from bot.slack.surfaces.parts import actions, button, context, message, section
from bot.slack.surfaces.quotes import quote, said
from bot.slack.surfaces.words import Words


def build_search(words: Words, content: SearchContent) -> Rendered:
    """For the asker's eyes only; the words that were asked for stand above."""
    blocks = [*_asked(words, content), *result_blocks(words, content)]
    if not content.found and not content.page:
        again = button(words.plain("search-again"), ActionId.FIND, content.text)
        blocks.append(actions(again))
    return message(words.say("search-notice"), blocks)


def result_blocks(words: Words, content: SearchContent) -> list[Block]:
    """What was left out, what was found, and the way to more of it."""
    blocks: list[Block] = [section(line) for line in _faults(words, content)]
    if content.nothing_asked:
        return [*blocks, *([] if blocks else [section(words.say("search-nothing"))])]
    if not content.found:
        narrow = content.narrowed and not content.page
        return [*blocks, section(words.say("search-empty-narrow" if narrow else "search-empty"))]
    blocks += [context(words.say("search-loose"))] if content.loose else []
    for each in content.found:
        blocks += _entry(words, content, each)
    turning = _turning(words, content)
    blocks += [actions(*turning)] if turning else []
    return [*blocks, context(words.say("search-reach"))] if content.by_author else blocks


def filter_names(words: Words) -> Names:
    """What strengths and stages are called where somebody types them: as they read them, or by their key."""
    return Names(
        {each: (words.strength(each), each.value) for each in Strength},
        {each: (words.plain(f"stage-{each.value}"), each.value) for each in BuyingStage},
    )


def _asked(words: Words, content: SearchContent) -> list[Block]:
    if not content.text:
        return []
    title = section(words.say("search-found-further" if content.page else "search-found"))
    return [title, said(content.text)]


def _faults(words: Words, content: SearchContent) -> list[str]:
    stages = [each.value for each in BuyingStage]
    lines = [
        words.say(f"search-fault-{fault.kind.value}", nearest=fault.nearest, stages=stages)
        for fault in content.faults
    ]
    return list(dict.fromkeys(lines))


def _entry(words: Words, content: SearchContent, found: FoundContent) -> list[Block]:
    shown: list[Block] = [quote(found.text), context(_line(words, content, found))]
    if found.id is None:
        return shown
    if found.own:
        return [*shown, actions(button(words.plain("search-change"), ActionId.FOUND_CHANGE, str(found.id)))]
    return [*shown, actions(*borrow_buttons(words, found.id))]


def _line(words: Words, content: SearchContent, found: FoundContent) -> str:
    """Whose it is, when it was, what made it work, where: as far as that is told."""
    if found.day is None:
        return words.say("search-unnamed")
    date = words.past(found.day, content.today)
    line = [
        words.say("search-own", date=date)
        if found.own
        else words.say("search-by", author=found.author, date=date)
    ]
    if found.strength is not None:
        line.append(words.say("mine-strength", strength=found.strength))
    if found.customer is not None:
        line.append(words.say("search-at", customer=found.customer))
    return " ".join(line)


def _turning(words: Words, content: SearchContent) -> list[Element]:
    turning: list[Element] = []
    if content.page:
        before = tagged(content.text, content.page - 1)
        turning.append(button(words.plain("search-back"), ActionId.FIND_BACK, before))
    if content.more:
        after = tagged(content.text, content.page + 1)
        turning.append(button(words.plain("search-more"), ActionId.FIND_MORE, after))
    return turning


FAULTS = tuple(f"search-fault-{kind.value}" for kind in FaultKind)
"""Texts that are chosen by a value."""
