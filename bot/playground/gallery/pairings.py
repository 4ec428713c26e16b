"""How two colleagues are asked to be brought together, and what follows, with sample data."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.ids import BrightSpotId, PairingId
from bot.domain.note import NoteKind
from bot.domain.strength import Strength
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.samples import PROMPT
from bot.services.contents.messages import NoteContent, PromptContent, ReplyContent
from bot.services.contents.pairings import (
    NotThisWeekContent,
    Offer,
    PairingCheckContent,
    PairingContent,
    PairingWish,
    Side,
    TalkedContent,
)
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.pairings import build_pairing_answered
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.modals.pacing import build_settings
from bot.slack.surfaces.modals.pairings import build_pairing_check_form, build_pairing_form
from bot.slack.surfaces.words import Words

NUMBER = PairingId(70)
HELP = Offer(Strength.OBJECTIONS, sample.SEAL_KIT, several=True)
BACK = Offer(Strength.EXPLAINING, sample.PUMP)
SEEKER = PairingContent(NUMBER, Side.SEEKER, "Ben", HELP)
HELPER = PairingContent(NUMBER, Side.HELPER, "Ana", replace(HELP, several=False))
CHECK = PairingCheckContent(NUMBER, "Ben")
NOBODY = ""


def pairings(words: Words) -> Iterator[Shown]:
    """The notes, each alone and with a question of ours; and what each answer comes to."""
    for title, note in _notes():
        yield title, build_note(words, note)
        prompt = PromptContent(PROMPT, "Ana", questions(words)[0], notes=(note,))
        yield f"{title}, with a question", build_prompt(words, prompt)
    for name in ("Ben", "none"):
        for came in ("waiting", "both", "no", "over", "talked", "not_talked"):
            said = ReplyContent(f"pairing_{came}", {"name": name})
            yield f"After an answer: {came}, {name}", build_pairing_answered(words, said)
    for name in ("Ben", NOBODY):
        talked = TalkedContent(name, sample.SEAL_KIT, BrightSpotId(41))
        yield f"After they talked: {name or 'somebody'}", build_pairing_answered(words, talked)


def _notes() -> Iterator[tuple[str, NoteContent]]:
    for title, content in (
        ("To the one who named a wish", SEEKER),
        ("To the one who shared", HELPER),
        ("Both ways, to one", replace(SEEKER, in_return=BACK)),
        ("Both ways, to the other", replace(HELPER, in_return=BACK)),
        ("Without a name", replace(SEEKER, other=NOBODY, in_return=BACK)),
        ("Names and words stay words", replace(HELPER, other="*Ana* <@U0MARTA>", offer=_nasty())),
        ("A long one", replace(SEEKER, offer=replace(HELP, text=sample.LONG))),
    ):
        yield title, NoteContent(NoteKind.PAIRING, {"pairing": content})
    for name in ("Ben", NOBODY):
        over = NoteContent(NoteKind.PAIRING, {"not_this_week": NotThisWeekContent(name)})
        yield f"Not this week: {name or 'somebody'}", over
        check = NoteContent(NoteKind.PAIRING_CHECK, {"pairing": replace(CHECK, other=name)})
        yield f"A week later: {name or 'somebody'}", check


def _nasty() -> Offer:
    return replace(HELP, text=sample.NASTY)


def forms(words: Words) -> Iterator[Shown]:
    """What the one button beside a question opens, and the settings where a team has it on."""
    yield "Shall I bring you together", build_pairing_form(words, SEEKER)
    yield "Both ways", build_pairing_form(words, replace(HELPER, in_return=BACK))
    yield "Did you two talk", build_pairing_check_form(words, CHECK)
    for title, wish in (("nothing chosen", PairingWish()), ("chosen", PairingWish(2, Strength.OBJECTIONS))):
        settings = replace(sample.settings(), pairing=wish)
        yield f"Settings with pairing, {title}", build_settings(words, settings)
