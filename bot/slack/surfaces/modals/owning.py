"""Forms about what is one's own: what goes and what stays, the word that shows it is meant, a file to read."""

from typing import Any

from slackblocks import PlainTextInput, RichText, RichTextBlock, RichTextCodeBlock
from slackblocks.blocks import Block

from bot.services.contents.owning import ExportText, ForgetContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId, tagged
from bot.slack.surfaces.parts import actions, button, context, field, modal, section
from bot.slack.surfaces.quotes import PIECE
from bot.slack.surfaces.words import Words

PIECES = 30
"""Blocks of text on one page; a view holds 250 kB, and a letter of some scripts takes twelve of them."""


def build_forget(words: Words, content: ForgetContent) -> dict[str, Any]:
    """The first of two steps: nothing has happened yet, and everything can be taken along first."""
    parts = ["forget-goes", "forget-team"] if content.team_name else ["forget-goes"]
    parts += ["forget-stays", *(["forget-coach"] if content.coach else [])]
    blocks: list[Block] = [section(words.say(part, team=content.team_name or "")) for part in parts]
    blocks += [
        section(words.say("forget-take-along")),
        actions(button(words.plain("forget-export"), ActionId.EXPORT_FIRST)),
    ]
    return modal(
        CallbackId.FORGET,
        words.plain("forget-title"),
        blocks,
        submit=words.plain("forget-next"),
        close=words.plain("forget-no"),
    )


def build_forget_sure(words: Words) -> dict[str, Any]:
    """The second: a word has to be typed."""
    word = words.plain("forget-word")
    typed = PlainTextInput(ActionId.VALUE.value, placeholder=word, max_length=40)
    return modal(
        CallbackId.FORGET_SURE,
        words.plain("forget-title"),
        [
            section(words.say("forget-once-more")),
            field(BlockId.SURE, words.plain("forget-type", word=word), typed),
        ],
        submit=words.plain("forget-yes"),
        close=words.plain("forget-no"),
    )


def build_export_text(words: Words, kind: ExportText, text: str, page: int) -> dict[str, Any]:
    """One page of a file, to be copied as it stands."""
    pieces = pieces_of(text)
    pages = max(1, -(-len(pieces) // PIECES))
    here = max(0, min(page, pages - 1))
    blocks: list[Block] = [section(words.say(f"export-{kind.value}-intro"))]
    shown = pieces[here * PIECES : (here + 1) * PIECES]
    blocks += [RichTextBlock([RichTextCodeBlock([RichText(piece)])]) for piece in shown]
    if pages > 1:
        blocks += [context(words.say("playbook-page", page=here + 1, pages=pages))]
        blocks += [actions(*_turning(words, kind, here, pages))]
    return modal(
        CallbackId.SENTENCE, words.plain(f"export-{kind.value}"), blocks, close=words.plain("sentence-close")
    )


def pieces_of(text: str) -> list[str]:
    """Nothing is lost where it is cut, which is at the end of a line where there is one."""
    pieces = []
    while len(text) > PIECE:
        cut = text.rfind("\n", 0, PIECE) + 1 or PIECE
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text] if text else pieces


def _turning(words: Words, kind: ExportText, here: int, pages: int) -> list[Any]:
    before = [("playbook-before", ActionId.EXPORT_BEFORE, here - 1)] if here > 0 else []
    after = [("playbook-after", ActionId.EXPORT_AFTER, here + 1)] if here < pages - 1 else []
    return [
        button(words.plain(text_id), action_id, tagged(kind.value, number))
        for text_id, action_id, number in (*before, *after)
    ]
