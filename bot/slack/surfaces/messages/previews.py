"""A coach's look at the edition to come, and what its message says once that is closed; not when it is sent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from slackblocks import OverflowMenu
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.edition import EditionKind
from bot.domain.ids import TeamId
from bot.domain.look_back import looks_back
from bot.domain.words.text import excerpt
from bot.services.contents.previews import PreviewContent, PreviewEndedContent
from bot.services.contents.roundups import Section
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, PreviewVerb, tagged
from bot.slack.surfaces.messages.roundups import count, entry_block, heading
from bot.slack.surfaces.mrkdwn import Mrkdwn, channel, escape
from bot.slack.surfaces.parts import (
    BLOCKS_A_MESSAGE,
    CHARACTERS_A_MESSAGE,
    actions,
    button,
    confirmation,
    context,
    divider,
    header,
    message,
    option,
    overflow,
    section,
)
from bot.slack.surfaces.quotes import quote, said
from bot.slack.surfaces.words import Words

SURROUNDING_BLOCKS = 15
SURROUNDING_CHARACTERS = 3000
STORY = 1500
ENTRY = 300
"""Characters of a story and of an entry; the edition itself has more room."""
AROUND_AN_ENTRY = 60
MOST_OTHERS = 3


def build_preview(words: Words, content: PreviewContent | PreviewEndedContent) -> Rendered:
    """As it stands, with what can be done about it; or what became of it."""
    if isinstance(content, PreviewEndedContent):
        return _ended(words, content)
    blocks = [section(_opening(words, content)), *_whole(words, content)]
    blocks.append(context("\n".join(_remarks(words, content))))
    if row := _row(words, content):
        blocks.append(actions(*row))
    return message(words.say("preview-notice", team=content.team_name), blocks)


def edition_value(team_id: TeamId, due_date: date) -> str:
    """What a button says of the edition that it is about; `tagged_value` reads it."""
    return tagged(due_date.isoformat(), team_id)


def _ended(words: Words, content: PreviewEndedContent) -> Rendered:
    became = words.say(
        f"preview-ended-{content.ended.value}",
        team=content.team_name,
        channel=channel(content.channel),
        date=content.due_date,
        moment=words.moment(content.next_at, content.zone),
        zone=words.zone(content.zone),
    )
    blocks: list[Block] = [section(became)]
    if content.outside is not None:
        about = edition_value(content.outside, content.due_date)
        blocks.append(actions(button(words.plain("outside-open"), ActionId.OUTSIDE_PAGE, about)))
    return message(words.say("preview-ended-notice", team=content.team_name), blocks)


def _opening(words: Words, content: PreviewContent) -> str:
    due = {
        "team": content.team_name,
        "channel": channel(content.channel),
        "moment": words.moment(content.due_at, content.zone),
        "zone": words.zone(content.zone),
    }
    if content.skipped:
        return words.say("preview-skipped", team=content.team_name, date=content.due_date)
    if not content.authors_missing:
        return words.say("preview-coming", **due)
    waits = words.say("preview-not-enough", **due)
    return f"{waits} {words.say('roundup-missing', count=content.authors_missing)}"


def _coach(content: PreviewContent) -> str:
    """Who changed it last, as the reader is told of it."""
    return "you" if content.changed_here else content.changed_by or "none"


def _whole(words: Words, content: PreviewContent) -> list[Block]:
    """In the order in which it will be read."""
    question = [section(words.say("roundup-question")), quote(words.question(content.question_key))]
    strong = _strong(words, content)
    middle = [*strong, *question] if content.story else [*question, *strong]
    blocks = [divider(), *_introduction(words, content), *_story(words, content), *middle, divider()]
    if not content.sections and content.story is None:
        return [*blocks, section(words.say("preview-empty"))]
    return [*blocks, *_entries(words, content)]


def _introduction(words: Words, content: PreviewContent) -> list[Block]:
    if content.introduction is None:
        ours = words.say("roundup-intro-first" if content.first else "roundup-intro")
        return [context(words.say("preview-introduction")), section(ours)]
    return [context(words.say("preview-introduction")), said(content.introduction)]


def _story(words: Words, content: PreviewContent) -> list[Block]:
    story = content.story
    if story is None:
        return [context(words.say("preview-story-none"))]
    named = words.say("preview-story-named", name=story.author) if story.author is not None else None
    return [context(named or words.say("preview-story-unnamed")), quote(excerpt(story.text, STORY))]


def _strong(words: Words, content: PreviewContent) -> list[Block]:
    if not content.strong:
        return []
    strong = Mrkdwn(words.names([f"*{escape(words.strength(each))}*" for each in content.strong]))
    return [section(words.say("roundup-strong", strengths=strong))]


def _entries(words: Words, content: PreviewContent) -> list[Block]:
    shown = _fitting(content.sections)
    blocks: list[Block] = []
    for each in shown:
        blocks += [header(heading(words, each)), *(entry_block(words, entry) for entry in each.entries)]
    cut = count(shown) < count(content.sections)
    return [*blocks, context(words.say("roundup-cut"))] if cut else blocks


def _fitting(sections: Sequence[Section]) -> tuple[Section, ...]:
    """As many entries as the message holds beside the rest, each as long as it may be here."""
    blocks, characters = BLOCKS_A_MESSAGE - SURROUNDING_BLOCKS, CHARACTERS_A_MESSAGE - SURROUNDING_CHARACTERS
    shown = []
    for each in sections:
        blocks -= 1
        kept = []
        for entry in each.entries:
            short = replace(entry, text=excerpt(entry.text, ENTRY))
            blocks, characters = blocks - 1, characters - len(short.text) - AROUND_AN_ENTRY
            if blocks < 0 or characters < 0:
                break
            kept.append(short)
        if kept:
            shown.append(replace(each, entries=tuple(kept)))
        if len(kept) < len(each.entries):
            break
    return tuple(shown)


def _remarks(words: Words, content: PreviewContent) -> list[str]:
    """What is to be known beside it."""
    remarks = [words.say("preview-anonymous")]
    if looks_back(content.kind):
        remarks.insert(0, words.say("look-back-in-preview", kind=content.kind))
    if content.own_waiting:
        remarks.append(words.say("roundup-own-waiting", count=content.own_waiting))
    if content.left_out:
        remarks.append(words.say("preview-left-out", count=content.left_out))
    if content.changed_by:
        remarks.append(words.say("preview-changed", coach=_coach(content)))
    if content.switched_off:
        remarks.append(words.say("preview-switched-off"))
    return remarks


def _row(words: Words, content: PreviewContent) -> list[Element]:
    value = edition_value(content.team_id, content.due_date)
    menu = _menu(words, content, value)
    if content.skipped:
        return [button(words.plain("preview-unskip"), ActionId.PREVIEW_UNSKIP, value), *menu]
    change = button(words.plain("preview-change"), ActionId.PREVIEW_CHANGE, value)
    return [change, *_post(words, content, value), *menu]


def _post(words: Words, content: PreviewContent, value: str) -> list[Element]:
    if content.authors_missing:
        return []
    sure = confirmation(words, "preview-post-confirm", date=content.due_date)
    return [button(words.plain("preview-post"), ActionId.PREVIEW_POST, value, confirm=sure)]


def _menu(words: Words, content: PreviewContent, value: str) -> list[OverflowMenu]:
    offered: list[Any] = []
    if not content.skipped:
        offered.append(option(words.plain("preview-menu-skip"), f"{PreviewVerb.SKIP}:{value}"))
    if not content.switched_off:
        none = words.plain("preview-menu-no_previews")
        offered.append(option(none, f"{PreviewVerb.NO_PREVIEWS}:{value}"))
    quarter = content.kind is EditionKind.QUARTERLY
    if quarter:
        offered.append(option(words.plain("outside-open"), f"{PreviewVerb.OUTSIDE}:{value}"))
    for other in content.others[: MOST_OTHERS - quarter]:
        said_of = words.plain("preview-menu-other", team=other.name)
        there = edition_value(other.team_id, content.due_date)
        offered.append(option(said_of, f"{PreviewVerb.OTHER}:{there}"))
    return [overflow(ActionId.PREVIEW_MENU, offered)] if offered else []
