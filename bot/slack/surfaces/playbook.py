"""The playbook in Slack: a page of it for one reader, all of it for the team; not which plays there are."""

from collections.abc import Iterator

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.ids import BrightSpotId
from bot.services.contents.playbook import (
    ChapterContent,
    Jump,
    PlaybookContent,
    PlaybookDocument,
    PlayContent,
)
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.borrowing import borrow_buttons
from bot.slack.surfaces.canvas_markdown import canvas
from bot.slack.surfaces.chapters import chapter_heading, name_of, places
from bot.slack.surfaces.other_teams import other_teams
from bot.slack.surfaces.parts import (
    BLOCKS_A_MESSAGE,
    CHARACTERS_A_MESSAGE,
    actions,
    button,
    context,
    header,
    menu,
    message,
    option,
    section,
)
from bot.slack.surfaces.quotes import said, spoken
from bot.slack.surfaces.words import Words

AROUND_A_PLAY = 200
"""Characters of names, buttons and what else stands beside a play's words."""
BLOCKS_A_PLAY = 5
SURROUNDING_BLOCKS = 5
SURROUNDING_CHARACTERS = 1000


def build_playbook(words: Words, content: PlaybookContent) -> Rendered:
    """One page, for the asker's eyes only; where there is none yet, how the first one comes about."""
    notice = words.say("playbook-notice", team=content.team_name)
    if not content.chapters:
        own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        choices = actions(own, *other_teams(words, ActionId.PLAYBOOK_OTHER, content.others))
        return message(notice, [section(words.say("playbook-empty", team=content.team_name)), choices])
    blocks: list[Block] = [section(words.say("playbook-title", team=content.team_name))]
    for chapter in content.chapters:
        blocks += _chapter(words, chapter)
    if content.pages > 1:
        blocks.append(context(words.say("playbook-page", page=content.page + 1, pages=content.pages)))
    return message(notice, [*blocks, actions(*_choices(words, content))])


def build_playbook_message(words: Words, content: PlaybookDocument) -> Rendered:
    """As much of it as one message of the channel holds."""
    notice = words.say("playbook-notice", team=content.team_name)
    if content.moved or not content.chapters:
        return message(notice, [section(_gone(words, content))])
    blocks: list[Block] = [section(words.say("playbook-title", team=content.team_name))]
    shown = list(_fitting(content.chapters))
    for chapter in shown:
        blocks += _chapter(words, chapter)
    whole = sum(len(each.plays) for each in shown) == sum(len(each.plays) for each in content.chapters)
    foot = words.say("playbook-message-how")
    return message(
        notice, [*blocks, context(foot if whole else f"{words.say('playbook-message-more')} {foot}")]
    )


def _gone(words: Words, content: PlaybookDocument) -> str:
    """Why nothing of it stands here."""
    if content.in_canvas:
        return words.say("playbook-in-canvas", team=content.team_name)
    return words.say("playbook-moved" if content.moved else "playbook-gone")


def build_canvas(words: Words, content: PlaybookDocument) -> Rendered:
    """The title and the whole document. A canvas holds a million characters; no team has so many plays."""
    title = words.plain("playbook-document-title", team=content.team_name)
    return Rendered(text=title, blocks=({"type": "markdown", "text": canvas(words, content)},))


def play_blocks(words: Words, play: PlayContent, *, all_said: bool = False) -> list[Block]:
    """A play's words, how far it travelled, and the latest that was said of it, or all."""
    entry = play.entry
    opening = said(entry.text) if entry.author is None else spoken(name_of(words, entry), entry.text)
    voices = play.said if all_said else play.said[-1:]
    quoted = [spoken(each.name or words.plain("playbook-somebody"), each.text) for each in voices]
    return [opening, context(places(words, play.places)), *quoted]


def _chapter(words: Words, chapter: ChapterContent) -> Iterator[Block]:
    yield header(chapter_heading(words, chapter.strength, anonymous=chapter.anonymous))
    for play in chapter.plays:
        yield from play_blocks(words, play)
        if play.entry.bright_spot_id is not None:
            yield actions(*_buttons(words, play, play.entry.bright_spot_id))


def _buttons(words: Words, play: PlayContent, spot_id: BrightSpotId) -> list[Element]:
    """One's own needs no trying, and whom to ask about it one knows."""
    travelled = button(words.plain("playbook-open"), ActionId.PLAY, str(spot_id))
    return [travelled] if play.own else [*borrow_buttons(words, spot_id), travelled]


def _choices(words: Words, content: PlaybookContent) -> list[Element]:
    page, found = content.page, list[Element]()
    if content.jumps:
        options = [
            option(_jump(words, jump), f"{number}:{_place(content, jump.page)}")
            for number, jump in enumerate(content.jumps)
        ]
        found.append(menu(ActionId.PLAYBOOK_JUMP, words.plain("playbook-jump"), options))
    if page + 1 < content.pages:
        found.append(button(words.plain("playbook-after"), ActionId.PLAYBOOK_PAGE, _place(content, page + 1)))
    elif page:
        found.append(
            button(words.plain("playbook-before"), ActionId.PLAYBOOK_PAGE, _place(content, page - 1))
        )
    found.append(button(words.plain("playbook-markdown"), ActionId.PLAYBOOK_MARKDOWN, _team(content)))
    return [*found, *other_teams(words, ActionId.PLAYBOOK_OTHER, content.others)]


def _place(content: PlaybookContent, page: int) -> str:
    return f"{page}:{_team(content)}"


def _team(content: PlaybookContent) -> str:
    return str(content.team_id or "")


def _jump(words: Words, jump: Jump) -> str:
    return chapter_heading(words, jump.strength, anonymous=jump.anonymous)


def _fitting(chapters: tuple[ChapterContent, ...]) -> Iterator[ChapterContent]:
    """In order, until the message is full."""
    blocks, characters = BLOCKS_A_MESSAGE - SURROUNDING_BLOCKS, CHARACTERS_A_MESSAGE - SURROUNDING_CHARACTERS
    for chapter in chapters:
        blocks -= 1
        kept: list[PlayContent] = []
        for play in chapter.plays:
            blocks -= BLOCKS_A_PLAY
            characters -= (
                AROUND_A_PLAY + len(play.entry.text) + sum(len(each.text) for each in play.said[-1:])
            )
            if blocks < 0 or characters < 0:
                break
            kept.append(play)
        if kept:
            yield ChapterContent(chapter.strength, tuple(kept), chapter.anonymous)
        if len(kept) < len(chapter.plays):
            return
