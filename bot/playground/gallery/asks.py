"""How an author is asked by a colleague, what the asker reads, and how two are brought together, with sample data."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.ask import AskState
from bot.domain.bright_spot import Whose
from bot.domain.ids import AskId, BrightSpotId, UserId
from bot.domain.introduction import three_questions
from bot.domain.note import NoteKind
from bot.domain.strength import Strength
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.samples import PROMPT
from bot.services.contents.asks import AskAnsweredContent, AskCheckContent, AskContent
from bot.services.contents.introductions import ApartContent, IntroductionContent, MetBy
from bot.services.contents.messages import NoteContent, PromptContent
from bot.slack.surfaces.messages.introductions import build_introduction
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.modals.asks import build_ask_choice, build_ask_line
from bot.slack.surfaces.words import Words

SPOT = BrightSpotId(41)
ANA, BEN = UserId("U0ANA"), UserId("U0BEN")
BENS = AskContent(AskId(60), "Ben", sample.SEAL_KIT)
LINE = "Bring the drawing and no prices at all; ask what a stopped hour costs, and then say nothing."
ANSWERED = AskAnsweredContent(AskState.ANSWERED, "Ana", LINE, sample.SEAL_KIT, SPOT)
CHECK = AskCheckContent(AskId(60), SPOT, "Ana", sample.SEAL_KIT, met=True)
MEETING = IntroductionContent(
    MetBy.ASK, BEN, ANA, sample.SEAL_KIT, three_questions(Strength.BUSINESS_CASE, Whose.MINE, SPOT)
)
PAIRED = replace(MEETING, met_by=MetBy.PAIRING, wish=Strength.BUSINESS_CASE)


def asks(words: Words) -> Iterator[Shown]:
    """The notes, each alone and with a question of ours."""
    for title, kind, facts in _notes():
        note = NoteContent(kind, facts)
        yield title, build_note(words, note)
        prompt = PromptContent(PROMPT, "Ana", questions(words)[0], notes=(note,))
        yield f"{title}, with a question", build_prompt(words, prompt)


def forms(words: Words) -> Iterator[Shown]:
    yield "An answer in a line", build_ask_line(words, BENS)
    yield "All three choices", build_ask_choice(words, BENS)
    nasty = replace(BENS, asker="*Ben* <@U0MARTA>", text=sample.NASTY)
    yield "Words stay words", build_ask_choice(words, nasty)


def introductions(words: Words) -> Iterator[Shown]:
    """In a conversation of the two, and to each where there can be none."""
    yield "Over an ask", build_introduction(words, MEETING)
    yield "As a pair", build_introduction(words, PAIRED)
    customer = replace(MEETING, questions=three_questions(None, Whose.CUSTOMER, 7), text=sample.NASTY)
    yield "Over a customer's", build_introduction(words, customer)
    long = replace(MEETING, text=sample.LONG)
    yield "Over a long one", build_introduction(words, long)
    for both in (MEETING, PAIRED):
        for reader, other in ((BEN, "Ana"), (ANA, "Ben")):
            apart = ApartContent(both, reader, other, lost=reader == BEN)
            part = "seeker" if reader == both.seeker else "helper"
            note = NoteContent(NoteKind.INTRODUCTION, {"apart": apart})
            yield f"Apart, {both.met_by.value}, the {part}", build_note(words, note)


def _notes() -> Iterator[tuple[str, NoteKind, dict[str, object]]]:
    yield "The author is asked", NoteKind.ASK, {"ask": BENS}
    nameless = replace(BENS, asker="", text=sample.ARABIC)
    yield "By somebody without a name", NoteKind.ASK, {"ask": nameless}
    yield "Answered in a line", NoteKind.ASK_ANSWERED, {"ask": ANSWERED}
    taken_back = replace(ANSWERED, text="", bright_spot_id=None, line=sample.NASTY)
    yield "Answered, and the bright spot taken back", NoteKind.ASK_ANSWERED, {"ask": taken_back}
    for state in (AskState.NOT_NOW, AskState.GONE):
        told = AskAnsweredContent(state, "Ana")
        yield f"To the asker: {state.value}", NoteKind.ASK_ANSWERED, {"ask": told}
    yield "A week after they met", NoteKind.ASK_CHECK, {"ask": CHECK}
    yield "A week after a line", NoteKind.ASK_CHECK, {"ask": replace(CHECK, met=False)}
    apart = ApartContent(MEETING, BEN, "Ana")
    yield "No conversation could be opened", NoteKind.INTRODUCTION, {"apart": apart}
