"""How somebody is asked about a message of theirs, with sample data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.ids import MessageTs, ProposalId
from bot.domain.note import NoteKind
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.samples import CHANNEL, PROMPT
from bot.services.contents.home import HomeContent
from bot.services.contents.messages import NoteContent, PromptContent
from bot.services.contents.proposals import ProposalContent, WaitingContent
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.words import Words

BENS = ProposalContent(ProposalId(50), "Ben", CHANNEL, MessageTs("1793883600.000100"), date(2026, 11, 5))


def proposals(words: Words) -> Iterator[Shown]:
    yield "Alone", build_note(words, _note(BENS))
    unknown = replace(BENS, proposer="")
    yield "By somebody who has left", build_note(words, _note(unknown))
    nasty = replace(BENS, proposer="*Ben* <@U0MARTA> _then_")
    yield "A name is only a name", build_note(words, _note(nasty))
    for title, others in (("With a question", 0), ("With one more", 1), ("With several more", 4)):
        prompt = PromptContent(
            PROMPT, "Ana", questions(words)[0], notes=(_note(replace(BENS, others=others)),)
        )
        yield title, build_prompt(words, prompt)


def waiting(words: Words) -> Iterator[Shown]:
    """Home, while proposals wait."""
    some = tuple(replace(BENS, proposal_id=ProposalId(50 + number)) for number in range(5))
    for title, content in (
        ("One proposal waits", WaitingContent(some[:1])),
        ("Eight proposals wait", WaitingContent(some, more=3)),
    ):
        yield title, build_home(words, HomeContent("Ana", sample.mine(), sample.settings(), waiting=content))


def _note(content: ProposalContent) -> NoteContent:
    return NoteContent(NoteKind.PROPOSAL, {"proposal": content})
