"""A playbook as Markdown, as canvases read it, with people's words in which nothing comes alive.

Slack does not say which escapes its canvases know, and what is copied out of here is read by programs we do not
know either. So no escape is relied on: whatever could begin a mention, a link, a heading, a list or formatting
becomes a character that looks alike, or has a word joiner (U+2060) beside it, which is no space and takes no room.
"""

import re

from bot.services.contents.playbook import ChapterContent, PlaybookDocument, PlayContent, Said
from bot.slack.surfaces.chapters import chapter_heading, name_of, places
from bot.slack.surfaces.mrkdwn import WORD_JOINER, undirected
from bot.slack.surfaces.words import Words

LOOKALIKES = str.maketrans(
    {
        "*": "\u2217",
        "_": "\u02cd",
        "~": "\u223c",
        "`": "\u02cb",
        "<": "\u2039",
        ">": "\u203a",
        "|": "\u2223",
        "\\": "\u2216",
    }
)
_LINES = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SPACES = re.compile(r"[^\S\n]+")
_OPENERS = re.compile(r"[@#&\[\]!^=](?=\S)|:(?=[/+'-]|[^\W\d])|\.(?=[^\W\d])|\](?=$)")
"""Mentions, channels, entities, links, images, notes, marked words, addresses with and without their scheme."""
_EMOJI = re.compile(r"(:(?:[+-]1|(?=[0-9_+'-]*[a-z])[a-z0-9_+'-]{2,80})(?:::skin-tone-[2-6])?:)")
"""Slack sends a picked emoji as its name between colons, and draws it in a canvas: those stay alive."""


def inert(text: str) -> str:
    """A user's text in one paragraph or more, for any Markdown: the same to a reader, and nothing to a parser."""
    lines = (_inert(line) for line in _LINES.split(undirected(text)))
    return f"  \n{WORD_JOINER}".join(line for line in lines if line)


def _inert(line: str) -> str:
    pieces = _EMOJI.split(_SPACES.sub(" ", line).strip())
    return "".join(piece if number % 2 else _dead(piece) for number, piece in enumerate(pieces))


def _dead(piece: str) -> str:
    return _OPENERS.sub(rf"\g<0>{WORD_JOINER}", piece.translate(LOOKALIKES))


def markdown(words: Words, content: PlaybookDocument) -> str:
    """The whole of it; where there is nothing, how a play comes about."""
    if not content.chapters:
        return words.plain("playbook-document-empty")
    written = [_chapter(words, chapter) for chapter in content.chapters]
    return _lines(words.plain("playbook-intro"), *written)


def canvas(words: Words, content: PlaybookDocument) -> str:
    """The same, and who keeps it up to date."""
    if content.begins:
        return words.plain("playbook-canvas-begins")
    if content.moved:
        return words.plain("playbook-moved")
    return _lines(markdown(words, content), words.plain("playbook-canvas-note"))


def _chapter(words: Words, chapter: ChapterContent) -> str:
    plays = (_play(words, play) for play in chapter.plays)
    return _lines(f"## {chapter_heading(words, chapter.strength, anonymous=chapter.anonymous)}", *plays)


def _play(words: Words, play: PlayContent) -> str:
    """Who, in whose words, where it worked, what others said."""
    who = [f"**{_name(words, name_of(words, play.entry))}**"] if play.entry.author is not None else []
    return _lines(
        *who,
        _quoted(play.entry.text),
        places(words, play.places),
        *(_said(words, each) for each in play.said),
    )


def _said(words: Words, said: Said) -> str:
    return words.plain("playbook-said", name=f"{WORD_JOINER}{_name(words, said.name)}", text=inert(said.text))


def _name(words: Words, name: str) -> str:
    return inert(name) or words.plain("playbook-somebody")


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in _lead(text).split("\n"))


def _lead(text: str) -> str:
    """Never at the beginning of a line, where Markdown has its headings and lists."""
    return f"{WORD_JOINER}{inert(text)}"


def _lines(*blocks: str) -> str:
    """With an empty line between each two."""
    return "\n\n".join(blocks)
