"""The page of one play, and the playbook as text to copy; not which plays there are."""

from collections.abc import Iterator
from typing import Any

from slackblocks import RichText, RichTextBlock, RichTextCodeBlock
from slackblocks.blocks import Block

from bot.services.contents.playbook import PlaybookDocument, PlayPageContent
from bot.slack.identifiers import CallbackId
from bot.slack.surfaces.canvas_markdown import markdown
from bot.slack.surfaces.chapters import name_of
from bot.slack.surfaces.parts import context, divider, modal, section
from bot.slack.surfaces.quotes import PIECE, quote, spoken
from bot.slack.surfaces.words import Words

PIECES = 30
"""Blocks of text to copy; a view holds 250 kB, and a letter of some scripts takes twelve of them."""

VOICES = 20
"""As many people's words as the page of one play shows, the latest."""


def build_play_page(words: Words, content: PlayPageContent) -> dict[str, Any]:
    """In whose words, how it travelled, whom to ask."""
    play, blocks = content.play, list[Block]()
    if play.entry.author is not None:
        blocks.append(section(words.say("play-author", name=name_of(words, play.entry))))
    blocks.append(quote(play.entry.text))
    if content.strength is not None:
        blocks.append(context(words.say("play-strength", strength=content.strength)))
    blocks += [divider(), *_travelled(words, content), divider(), *_ask(words, content)]
    return modal(CallbackId.SENTENCE, words.plain("play-title"), blocks, close=words.plain("sentence-close"))


def build_markdown(words: Words, content: PlaybookDocument) -> dict[str, Any]:
    """Nothing in it is parsed, so that it can be copied as it stands."""
    pieces = list(pieces_of(markdown(words, content)))
    blocks: list[Block] = [section(words.say("markdown-intro"))]
    blocks += [RichTextBlock([RichTextCodeBlock([RichText(piece)])]) for piece in pieces[:PIECES]]
    if len(pieces) > PIECES:
        blocks.append(context(words.say("markdown-cut")))
    return modal(
        CallbackId.SENTENCE, words.plain("markdown-title"), blocks, close=words.plain("sentence-close")
    )


def _travelled(words: Words, content: PlayPageContent) -> list[Block]:
    play = content.play
    told = [words.say("play-travelled"), words.say("playbook-places", count=play.places)]
    if content.known:
        told.append(words.say("play-known", names=content.known, count=len(content.known)))
    voices = (
        spoken(each.name or words.plain("playbook-somebody"), each.text) for each in play.said[-VOICES:]
    )
    return [section("\n".join(told)), *voices, context(words.say("play-unsaid"))]


def _ask(words: Words, content: PlayPageContent) -> list[Block]:
    if content.play.own:
        return [section(words.say("play-own"))]
    author = content.play.entry.author
    if author is None:
        return [section(words.say("play-ask-nobody"))]
    asked = words.say("play-ask-author", name=author or words.plain("playbook-somebody"))
    return [section(f"{words.say('play-ask')}\n{asked}")]


def pieces_of(text: str) -> Iterator[str]:
    """Cut where a play ends, or at least at the end of a line."""
    while len(text) > PIECE:
        cut = text.rfind("\n\n", 0, PIECE)
        cut = cut if cut > 0 else text.rfind("\n", 0, PIECE)
        cut = cut if cut > 0 else PIECE
        yield text[:cut].strip("\n")
        text = text[cut:].lstrip("\n")
    if text:
        yield text
