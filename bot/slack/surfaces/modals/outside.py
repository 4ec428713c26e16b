"""The page for people outside a team as text to copy, and the form in which an author says yes or no to it."""

from collections.abc import Iterator
from typing import Any

from slackblocks import RadioButtonGroup, RichText, RichTextBlock, RichTextCodeBlock
from slackblocks.blocks import Block

from bot.domain.story import StoryConsent
from bot.services.contents.outside import OutsidePage, OutsideQuestion
from bot.services.contents.roundups import Entry
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.canvas_markdown import inert
from bot.slack.surfaces.messages.previews import edition_value
from bot.slack.surfaces.messages.roundups import by_line
from bot.slack.surfaces.modals.playbook import PIECES, pieces_of
from bot.slack.surfaces.parts import context, field, modal, option, picked, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words


def build_outside(words: Words, page: OutsidePage, *, asked: bool = False) -> dict[str, Any]:
    """Nothing in it is parsed, so that it can be copied as it stands."""
    blocks: list[Block] = [section(words.say("outside-intro"))]
    if asked:
        blocks = [section(words.say("outside-asked"))]
    parts = list(pieces_of(outside_markdown(words, page)))[:PIECES]
    blocks += [RichTextBlock([RichTextCodeBlock([RichText(piece)])]) for piece in parts]
    if page.to_ask:
        blocks.append(context(words.say("outside-to-ask", count=page.to_ask)))
    return modal(
        CallbackId.OUTSIDE,
        words.plain("outside-title"),
        blocks,
        close=words.plain("sentence-close"),
        submit=words.plain("outside-ask") if page.to_ask else None,
        metadata=edition_value(page.team_id, page.due_date),
    )


def outside_markdown(words: Words, page: OutsidePage) -> str:
    """Only what enough people stand behind, and stories whose authors agreed."""
    title = words.plain("outside-page-title", team=inert(page.team_name))
    lines = [
        f"# {title}",
        words.plain("outside-page-until", date=words.dated(page.due_date, "pattern-day-year")),
    ]
    if told := list(_figures(words, page)):
        lines.append("\n".join(f"- {each}" for each in told))
    if page.stories:
        lines.append(f"## {words.plain('outside-page-stories')}")
        lines += [_story(words, story) for story in page.stories]
    if not told and not page.stories:
        lines.append(words.plain("outside-page-empty"))
    return "\n\n".join(lines)


def _figures(words: Words, page: OutsidePage) -> Iterator[str]:
    found = page.figures
    if found.worked is not None:
        yield words.plain("outside-page-worked", count=found.worked)
    if found.conversations is not None:
        yield words.plain("outside-page-conversations", count=found.conversations)
    if found.plays is not None:
        yield words.plain("outside-page-plays", count=found.plays)
    if found.strong:
        yield words.plain("outside-page-strong", strengths=[words.strength(each) for each in found.strong])


def _story(words: Words, story: Entry) -> str:
    name = inert(story.author) if story.author else words.plain("roundup-story-unnamed")
    quoted = "\n".join(f"> {line}" for line in inert(story.text).splitlines())
    return f"{quoted}\n>\n> {by_line(words, name, story.whose)}"


def build_outside_question(words: Words, content: OutsideQuestion) -> dict[str, Any]:
    """The metadata is the bright spot's id."""
    options = [option(words.plain(f"outside-{each.value}"), each.value) for each in StoryConsent]
    choice = RadioButtonGroup(
        ActionId.VALUE.value, options, initial_option=picked(options, content.consent or StoryConsent.NO)
    )
    return modal(
        CallbackId.OUTSIDE_CONSENT,
        words.plain("outside-title"),
        [
            section(words.say("outside-question")),
            quote(content.text),
            context(words.say("outside-question-more")),
            field(BlockId.STORY_CONSENT, words.plain("outside-label"), choice),
        ],
        close=words.plain("form-close"),
        submit=words.plain("story-save"),
        metadata=str(content.bright_spot_id),
    )


def outside_texts() -> tuple[str, ...]:
    """Every text that is chosen by a value."""
    return tuple(
        f"{prefix}{each.value}" for prefix in ("outside-", "reply-outside_") for each in StoryConsent
    )
