"""The form in which a coach changes the edition to come; not what becomes of what it says."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from slackblocks import Option, OptionGroup, PlainText, PlainTextInput, StaticMultiSelectMenu
from slackblocks.blocks import Block

from bot.domain.draft import MOST_LEFT_OUT, PREVIEW_CHOICES, Wish
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.telling import LONGEST_INTRODUCTION
from bot.services.contents.previews import Contest, DraftForm
from bot.services.contents.roundups import Entry, Section
from bot.services.contents.teams import SetupDraft
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.messages.roundups import heading
from bot.slack.surfaces.mrkdwn import undirected
from bot.slack.surfaces.parts import OPTION, divider, field, menu, modal, option, section
from bot.slack.surfaces.quotes import quote, said, shortened
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE
NO_STORY = "none"
OPTIONS_A_GROUP = 100


def build_draft(words: Words, form: DraftForm) -> dict[str, Any]:
    """Introduction, story, what is left out; above them what another coach wants, where both changed the same."""
    blocks = [
        *_contest(words, form.contest),
        _introduction(words, form),
        *_story(words, form),
        *_leave_out(words, form),
    ]
    return modal(
        CallbackId.DRAFT,
        words.plain("draft-title"),
        blocks,
        close=words.plain("form-close"),
        submit=words.plain("draft-submit"),
        metadata=_carried(form),
    )


def _carried(form: DraftForm) -> str:
    """What a change will be measured against; `began_with` reads it."""
    began = form.began
    carried = {
        "team": form.team_id,
        "due": form.due_date.isoformat(),
        "version": form.version,
        "introduction": began.introduction,
        "story": began.story_id,
        "left_out": sorted(began.left_out),
    }
    return json.dumps(carried, separators=(",", ":"), ensure_ascii=False)


def began_with(metadata: str) -> tuple[TeamId, date, int, Wish]:
    """Team, due date, version and what the form said when it was opened. Raises ValueError, KeyError or TypeError for
    what we never send."""
    carried = json.loads(metadata)
    story = carried["story"]
    began = Wish(
        introduction=carried["introduction"],
        story_id=BrightSpotId(int(story)) if story is not None else None,
        left_out=frozenset(BrightSpotId(int(each)) for each in carried["left_out"]),
    )
    return TeamId(int(carried["team"])), date.fromisoformat(carried["due"]), int(carried["version"]), began


def _contest(words: Words, contest: Contest | None) -> list[Block]:
    if contest is None:
        return []
    blocks: list[Block] = []
    if contest.introduction:
        told = words.say("draft-contested-introduction", coach=contest.coach)
        blocks += [section(told), said(contest.introduction)]
    elif contest.introduction is not None:
        blocks.append(section(words.say("draft-contested-taken-back", coach=contest.coach)))
    if contest.story is not None:
        told = words.say("draft-contested-story", coach=contest.coach)
        blocks += [section(told), quote(_line(words, contest.story))]
    elif contest.no_story:
        blocks.append(section(words.say("draft-contested-no-story", coach=contest.coach)))
    return [*blocks, section(words.say("draft-contested-yours")), divider()]


def _introduction(words: Words, form: DraftForm) -> Block:
    element = PlainTextInput(
        VALUE.value,
        initial_value=form.shown.introduction or None,
        max_length=LONGEST_INTRODUCTION,
        placeholder=PlainText(words.plain("roundup-intro")),
    )
    hint = words.plain("draft-introduction-hint")
    return field(BlockId.INTRODUCTION, words.plain("draft-introduction"), element, hint=hint, optional=True)


def _story(words: Words, form: DraftForm) -> list[Block]:
    """Nothing to choose where no author agreed."""
    if not form.stories:
        return []
    options = [option(_line(words, story), str(story.bright_spot_id)) for story in form.stories[:99]]
    options.append(option(words.plain("draft-story-none"), NO_STORY))
    chosen = str(form.shown.story_id) if form.offers(form.shown.story_id) else NO_STORY
    element = menu(VALUE, words.plain("form-choose"), options, chosen)
    hint = words.plain("draft-story-hint")
    return [field(BlockId.STORY, words.plain("draft-story"), element, hint=hint)]


def _leave_out(words: Words, form: DraftForm) -> list[Block]:
    groups = [group for each in form.sections for group in _groups(words, each)]
    if not groups:
        return []
    chosen = [each for group in groups for each in group.options if int(each.value) in form.shown.left_out]
    element = StaticMultiSelectMenu(
        VALUE.value,
        options=None,  # type: ignore[arg-type]  # the library's own check lets groups stand alone
        option_groups=groups,
        max_selected_items=MOST_LEFT_OUT,
        placeholder=PlainText(words.plain("draft-leave-out-placeholder")),
    )
    # The library wants whole groups here; Slack wants options, as in a menu without groups.
    element.initial_options = [*chosen]
    hint = words.plain("draft-leave-out-hint")
    return [field(BlockId.LEAVE_OUT, words.plain("draft-leave-out"), element, hint=hint, optional=True)]


def _groups(words: Words, content: Section) -> Iterator[OptionGroup]:
    """The entries under one heading; Slack takes a hundred in one group."""
    options = [_entry(words, entry) for entry in content.entries]
    for start in range(0, len(options), OPTIONS_A_GROUP):
        label = PlainText(shortened(heading(words, content), OPTION))
        yield OptionGroup(label, options[start : start + OPTIONS_A_GROUP])


def _entry(words: Words, entry: Entry) -> Option:
    return option(_line(words, entry), str(entry.bright_spot_id))


def _line(words: Words, entry: Entry) -> str:
    text = undirected(" ".join(entry.text.split()))
    if entry.author is None:
        return words.plain("draft-story-unnamed", text=text)
    return words.plain("draft-entry", name=undirected(entry.author), text=text)


def roundup_fields(words: Words, draft: SetupDraft) -> list[Block]:
    """Two of a team's settings: how often its roundup comes, and how long before it coaches see it."""
    rhythms = [option(words.plain(f"setup-rhythm-{each.value}"), each.value) for each in EditionKind]
    minutes = [option(words.plain(f"setup-preview-{each}"), str(each)) for each in PREVIEW_CHOICES]
    rhythm = menu(VALUE, words.plain("form-choose"), rhythms, draft.rhythm.value)
    preview = menu(VALUE, words.plain("form-choose"), minutes, str(draft.preview_minutes))
    return [
        field(BlockId.RHYTHM, words.plain("setup-rhythm"), rhythm),
        field(BlockId.PREVIEW, words.plain("setup-preview"), preview),
    ]
