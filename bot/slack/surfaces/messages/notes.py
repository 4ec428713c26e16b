"""Notes and the coach's confirmation after setting up; not when there is room for them in somebody's day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from slackblocks.blocks import Block

from bot.domain.note import NoteKind
from bot.services.contents.messages import NoteContent
from bot.services.contents.teams import TeamReadyContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.messages.ageing import ageing_line, build_ageing_note
from bot.slack.surfaces.messages.asks import (
    ask_answered_blocks,
    ask_check_blocks,
    ask_line,
    build_ask,
    build_ask_answered,
    build_ask_check,
)
from bot.slack.surfaces.messages.introductions import apart_blocks, build_apart
from bot.slack.surfaces.messages.meetings import build_meeting, meeting_blocks
from bot.slack.surfaces.messages.outside import build_outside_note, outside_note_line
from bot.slack.surfaces.messages.pairings import (
    build_pairing,
    build_pairing_check,
    pairing_check_line,
    pairing_line,
)
from bot.slack.surfaces.messages.proposals import build_proposal, proposal_line
from bot.slack.surfaces.messages.stories import build_story, story_ahead_blocks, story_line
from bot.slack.surfaces.messages.tries import build_ended, build_spread, ended_blocks, spread_blocks
from bot.slack.surfaces.mrkdwn import channel
from bot.slack.surfaces.parts import actions, button, message, section
from bot.slack.surfaces.words import Words


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of note looks. Riding, it shows one button at most, and only where its kind brings one."""

    alone: Callable[[Words, NoteContent], Rendered]
    riding: Callable[[Words, NoteContent], Sequence[Block]]


def build_note(words: Words, content: NoteContent) -> Rendered:
    """The note as a message of its own."""
    return _look_of(content).alone(words, content)


def note_blocks(words: Words, content: NoteContent) -> Sequence[Block]:
    """The note as it travels with a question."""
    return _look_of(content).riding(words, content)


def _plainly(words: Words, content: NoteContent) -> Rendered:
    return message(words.say("note-notice"), [_paragraph(words, content)])


def _paragraph(words: Words, content: NoteContent) -> Block:
    """What it says, with the one thing that can be done about it beside it."""
    edition_id = content.facts.get("edition_id")
    if edition_id is None:
        return section(note_text(words, content))
    again = button(words.plain("note-post-again"), ActionId.RESEND_ROUNDUP, str(edition_id))
    return section(note_text(words, content), again)


_PLAIN = Look(alone=_plainly, riding=lambda words, content: [_paragraph(words, content)])

LOOKS: dict[NoteKind, Look] = {
    NoteKind.AGEING: Look(alone=build_ageing_note, riding=ageing_line),
    NoteKind.SPREAD: Look(alone=build_spread, riding=spread_blocks),
    NoteKind.TRY_ENDED: Look(alone=build_ended, riding=ended_blocks),
    NoteKind.ASK: Look(
        alone=lambda words, content: build_ask(words, content.facts["ask"]),
        riding=lambda words, content: [ask_line(words, content.facts["ask"])],
    ),
    NoteKind.ASK_ANSWERED: Look(
        alone=lambda words, content: build_ask_answered(words, content.facts["ask"]),
        riding=lambda words, content: ask_answered_blocks(words, content.facts["ask"]),
    ),
    NoteKind.ASK_CHECK: Look(
        alone=lambda words, content: build_ask_check(words, content.facts["ask"]),
        riding=lambda words, content: ask_check_blocks(words, content.facts["ask"]),
    ),
    NoteKind.INTRODUCTION: Look(
        alone=lambda words, content: build_apart(words, content.facts["apart"]),
        riding=lambda words, content: apart_blocks(words, content.facts["apart"]),
    ),
    NoteKind.MEETING: Look(alone=build_meeting, riding=meeting_blocks),
    NoteKind.PAIRING: Look(alone=build_pairing, riding=pairing_line),
    NoteKind.PAIRING_CHECK: Look(alone=build_pairing_check, riding=pairing_check_line),
    NoteKind.PROPOSAL: Look(
        alone=lambda words, content: build_proposal(words, content.facts["proposal"]),
        riding=lambda words, content: [proposal_line(words, content.facts["proposal"])],
    ),
    NoteKind.OUTSIDE: Look(alone=build_outside_note, riding=outside_note_line),
    NoteKind.STORY: Look(
        alone=lambda words, content: build_story(words, content.facts["story"]),
        riding=lambda words, content: [story_line(words, content.facts["story"])],
    ),
    NoteKind.STORY_AHEAD: Look(
        alone=lambda words, content: build_story(words, content.facts["story"]),
        riding=lambda words, content: story_ahead_blocks(words, content.facts["story"]),
    ),
}
"""A kind that is missing here is one paragraph, its words under `note-<kind>`."""


def _look_of(content: NoteContent) -> Look:
    return LOOKS.get(content.kind, _PLAIN)


def note_text(words: Words, content: NoteContent) -> str:
    """The note in one paragraph."""
    return words.say(f"note-{content.kind.value}", **_arguments(content.facts))


def build_team_ready(words: Words, content: TeamReadyContent) -> Rendered:
    """Whom the invitation went to, whom not and why, and the wish for a first small bright spot."""
    told_id = "team-ready" if content.first else "team-changed"
    told = words.say(told_id, team=content.team_name, channel=channel(content.channel))
    said = [
        words.say(f"team-ready-{group}", names=names, count=len(names))
        for group, names in _groups(content)
        if names
    ]
    if content.coach_elsewhere:
        said.append(words.say("team-ready-coach_elsewhere", team=content.team_name))
    notice = words.say("team-ready-notice", team=content.team_name)
    wish = _wish(words) if content.first and not content.coach_elsewhere else []
    return message(notice, [section(told), *map(section, said), *wish])


def _wish(words: Words) -> list[Block]:
    own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
    return [section(words.say("team-ready-own")), actions(own)]


def _groups(content: TeamReadyContent) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("invited", content.invited),
        ("elsewhere", content.elsewhere),
        ("impossible", content.impossible),
    )


def _arguments(facts: dict[str, Any]) -> dict[str, Any]:
    """Facts are JSON: ids and dates become what is said of them."""
    said = dict(facts)
    if "channel" in said:
        said["channel"] = channel(said["channel"])
    if "due" in said:
        said["due"] = date.fromisoformat(said["due"])
    return said
