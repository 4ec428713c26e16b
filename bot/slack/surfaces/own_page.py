"""*How I sell when it goes well*, as Markdown to keep and print, and as a message; not which words stand on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from slackblocks.blocks import Block

from bot.services.contents.owning import OwnChapter, OwnPage, OwnWords, Part
from bot.slack.surfaces.messages.plans import plan_sentence
from bot.slack.surfaces.mrkdwn import escape
from bot.slack.surfaces.parts import context, header, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words


class Look(Enum):
    """How a paragraph stands on the page."""

    TITLE = 1
    HEADING = 2
    PLAIN = 3
    QUOTE = 4
    BESIDE = 5


@dataclass(frozen=True, slots=True)
class Paragraph:
    look: Look
    text: str


def paragraphs(words: Words, page: OwnPage) -> Iterator[Paragraph]:
    """In reading order."""
    if page.opens:
        yield Paragraph(Look.TITLE, words.plain("own-page-title"))
        yield Paragraph(Look.PLAIN, _opening(words, page))
    for chapter in page.chapters:
        yield from _chapter(words, chapter)
    if page.closes:
        yield Paragraph(Look.BESIDE, words.plain("own-page-end"))


def markdown(words: Words, page: OwnPage) -> str:
    """What somebody wrote stays what it is, wherever the file is read."""
    return "\n\n".join(_written(each) for each in paragraphs(words, page)) + "\n"


def page_blocks(words: Words, page: OwnPage) -> list[Block]:
    return [_block(each) for each in paragraphs(words, page)]


def _opening(words: Words, page: OwnPage) -> str:
    if not page.count or page.first is None:
        return words.plain("own-page-empty")
    first = words.dated(page.first, "pattern-day-year")
    common = "yes" if any(chapter.strength for chapter in page.chapters) else "no"
    return words.plain("own-page-intro", name=page.name, count=page.count, first=first, common=common)


def _chapter(words: Words, chapter: OwnChapter) -> Iterator[Paragraph]:
    if chapter.strength is not None:
        yield Paragraph(Look.HEADING, words.strength(chapter.strength))
        seen = {"days": chapter.days, "weeks": chapter.weeks}
        yield Paragraph(
            Look.PLAIN, words.plain("own-page-core" if chapter.core else "own-page-shows", **seen)
        )
    else:
        yield Paragraph(Look.HEADING, words.plain(f"own-page-{chapter.part.value}"))
        yield Paragraph(Look.PLAIN, words.plain(f"own-page-{chapter.part.value}-intro"))
    for said in chapter.words:
        yield Paragraph(Look.QUOTE, said.text)
        yield Paragraph(Look.BESIDE, _beside(words, said))
    for plan in chapter.plans:
        yield Paragraph(Look.QUOTE, plan_sentence(words, plan))


def _beside(words: Words, said: OwnWords) -> str:
    day = words.dated(said.day, "pattern-day-year")  # it is read again in years
    placed = words.plain("own-page-at", day=day, customer=said.customer) if said.customer else day
    if not said.people:
        return placed
    return words.plain("own-page-carried", where=placed, count=said.people)


def own_page_texts() -> tuple[str, ...]:
    """Chosen by a value."""
    parts = [part.value for part in Part if part is not Part.STRENGTH]
    return tuple(f"own-page-{part}{end}" for part in parts for end in ("", "-intro"))


_ALIVE = re.compile(r"([\\`*_\[\]<>~|])")
_BEGINS = re.compile(r"^(\s*)([#+=-]|\d+[.)])", re.MULTILINE)


def _inert(text: str) -> str:
    return _BEGINS.sub(r"\1\\\2", _ALIVE.sub(r"\\\1", text))


def _quoted(text: str) -> str:
    lines = _inert(text).splitlines() or [""]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _written(paragraph: Paragraph) -> str:
    match paragraph.look:
        case Look.TITLE:
            return f"# {paragraph.text}"
        case Look.HEADING:
            return f"## {_inert(paragraph.text)}"
        case Look.QUOTE:
            return _quoted(paragraph.text)
        case Look.BESIDE:
            return f"*{_inert(paragraph.text)}*"
        case Look.PLAIN:
            return _inert(paragraph.text)


def _block(paragraph: Paragraph) -> Block:
    match paragraph.look:
        case Look.TITLE:
            return header(paragraph.text)
        case Look.HEADING:
            return section(f"*{escape(paragraph.text)}*")
        case Look.QUOTE:
            return quote(paragraph.text)
        case Look.BESIDE:
            return context(escape(paragraph.text))
        case Look.PLAIN:
            return section(escape(paragraph.text))
