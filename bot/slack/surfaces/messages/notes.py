"""Notes and the coach's confirmation after setting up; not when there is room for them in somebody's day."""

from datetime import date
from typing import Any

from slackblocks.blocks import Block

from bot.domain.note import NoteKind
from bot.services.contents.messages import NoteContent
from bot.services.contents.teams import TeamReadyContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.messages.proposals import build_proposal, proposal_line
from bot.slack.surfaces.mrkdwn import channel
from bot.slack.surfaces.parts import actions, button, message, section
from bot.slack.surfaces.words import Words


def build_note(words: Words, content: NoteContent) -> Rendered:
    if content.kind is NoteKind.PROPOSAL:
        return build_proposal(words, content.facts["proposal"])
    return message(words.say("note-notice"), [note_block(words, content)])


def note_block(words: Words, content: NoteContent) -> Block:
    """The note, with the one thing that can be done about it beside it."""
    if content.kind is NoteKind.PROPOSAL:
        return proposal_line(words, content.facts["proposal"])
    edition_id = content.facts.get("edition_id")
    if edition_id is None:
        return section(note_text(words, content))
    again = button(words.plain("note-post-again"), ActionId.RESEND_ROUNDUP, str(edition_id))
    return section(note_text(words, content), again)


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
    notice = words.say("team-ready-notice", team=content.team_name)
    wish = _wish(words) if content.first else []
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
