"""From an intent's content to what Slack shows, in the reader's language: a table of routes, no looks."""

from collections.abc import Callable
from typing import Any

from bot.domain.ask import Hindrance
from bot.domain.bright_spot import Felt, Visibility, Whose
from bot.domain.draft import PREVIEW_CHOICES
from bot.domain.edition import EditionKind
from bot.domain.introduction import all_questions
from bot.domain.note import NoteKind
from bot.domain.outbox import Intent
from bot.domain.people import Reply
from bot.domain.strength import Strength
from bot.domain.wave import Unit
from bot.locales.catalog import Catalog
from bot.services.contents.introductions import MetBy
from bot.services.contents.owning import ExportText
from bot.services.contents.planning import CameOf, Consent
from bot.services.contents.previews import Ended
from bot.services.ports import Rendered
from bot.slack.identifiers import AskVerb, Extra
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.messages.cards import build_card
from bot.slack.surfaces.messages.introductions import build_apart, build_introduction
from bot.slack.surfaces.messages.invitations import build_invitation, build_invitation_answered
from bot.slack.surfaces.messages.look_back import build_thread_part
from bot.slack.surfaces.messages.notes import build_note, build_team_ready
from bot.slack.surfaces.messages.owning import (
    build_export,
    build_export_page,
    build_forgotten,
    build_withdrawn,
)
from bot.slack.surfaces.messages.pairings import build_pairing_answered
from bot.slack.surfaces.messages.plans import build_plan_checked
from bot.slack.surfaces.messages.previews import build_preview
from bot.slack.surfaces.messages.prompts import build_prompt, build_prompt_closed
from bot.slack.surfaces.messages.reminders import build_reminder
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.messages.roundup_parents import build_roundup_parent
from bot.slack.surfaces.messages.stories import build_story, story_texts
from bot.slack.surfaces.messages.troubles import build_trouble, texts
from bot.slack.surfaces.modals.outside import outside_texts
from bot.slack.surfaces.modals.pairings import texts as pairing_texts
from bot.slack.surfaces.modals.taking import taking_texts
from bot.slack.surfaces.own_page import own_page_texts
from bot.slack.surfaces.playbook import build_canvas, build_playbook_message
from bot.slack.surfaces.search import FAULTS
from bot.slack.surfaces.stages import stage_texts
from bot.slack.surfaces.words import SLACK, Words


def _home(words: Words, content: Any) -> Rendered:
    return Rendered(view=build_home(words, content))


ROUTES: dict[Intent, Callable[[Words, Any], Rendered]] = {
    Intent.PROMPT: build_prompt,
    Intent.PROMPT_AGAIN: build_prompt,
    Intent.PROMPT_CLOSED: build_prompt_closed,
    Intent.REMINDER: build_reminder,
    Intent.PLAN_CHECKED: build_plan_checked,
    Intent.CARD: build_card,
    Intent.TROUBLE: build_trouble,
    Intent.INVITATION: build_invitation,
    Intent.INVITATION_SAMPLE: build_invitation,
    Intent.INVITATION_ANSWERED: build_invitation_answered,
    Intent.REPLY: build_reply,
    Intent.NOTE: build_note,
    Intent.PROPOSAL_ANSWERED: build_reply,
    Intent.ASK_DECIDED: build_reply,
    Intent.INTRODUCTION: build_introduction,
    Intent.INTRODUCED_APART: build_apart,
    Intent.STORY_ANSWERED: build_story,
    Intent.PAIRING_ANSWERED: build_pairing_answered,
    Intent.TEAM_READY: build_team_ready,
    Intent.ROUNDUP_PARENT: build_roundup_parent,
    Intent.ROUNDUP_PART: build_thread_part,
    Intent.ROUNDUP_PREVIEW: build_preview,
    Intent.PLAYBOOK_CANVAS: build_canvas,
    Intent.PLAYBOOK_MESSAGE: build_playbook_message,
    Intent.EXPORT: build_export,
    Intent.EXPORT_PAGE: build_export_page,
    Intent.FORGOTTEN: build_forgotten,
    Intent.WITHDRAWN: build_withdrawn,
    Intent.HOME: _home,
}

BY_VALUE = (
    *texts(),
    *FAULTS,
    *(f"strength-{each.value}" for each in Strength),
    *stage_texts(),
    *taking_texts(),
    *(f"plan-{part}-{each.value}" for part in ("cue", "action") for each in Strength),
    *(f"plan-came-{each.value}" for each in CameOf),
    *(f"try-came-{each.value}" for each in CameOf),
    *(f"try-consent-{each.value}" for each in Consent if each is not Consent.NOBODY),
    *(f"note-{each.value}" for each in NoteKind),
    *all_questions(),
    *(f"introduction-{each.value}" for each in MetBy),
    *(f"introduction-apart-{each.value}-{part}" for each in MetBy for part in ("seeker", "helper")),
    *(f"reply-ask_{each.value}" for each in Hindrance),
    *(f"ask-verb-{each.value}" for each in AskVerb),
    *pairing_texts(),
    *story_texts(),
    *outside_texts(),
    *own_page_texts(),
    *(f"export-{each.value}-intro" for each in ExportText),
    *(f"visibility-{each.value}" for each in Visibility),
    *(f"whose-{each.value}" for each in Whose),
    *(f"felt-{each.value}" for each in Felt),
    *(f"invitation-answered-{each.value}" for each in Reply),
    *(f"wave-{each.value}" for each in Unit),
    *(f"settings-{each.value}" for each in Extra),
    *(f"preview-ended-{each.value}" for each in Ended),
    *(f"setup-rhythm-{each.value}" for each in EditionKind),
    *(f"setup-preview-{minutes}" for minutes in PREVIEW_CHOICES),
)
"""Texts that are chosen by a value: one missing would be noticed only when that value occurs."""


class SurfaceRenderer:
    """Implements ports.Renderer. Raises CatalogFaults at the start when a text is missing."""

    def __init__(self, catalog: Catalog, address: str = SLACK) -> None:
        catalog.require(BY_VALUE)
        self._catalog = catalog
        self._address = address

    def render(self, intent: Intent, content: object, language: str) -> Rendered:
        return ROUTES[intent](self.words(language), content)

    def words(self, language: str) -> Words:
        """For what is not sent through the outbox: views and answers to commands."""
        return Words(self._catalog, language, self._address)
