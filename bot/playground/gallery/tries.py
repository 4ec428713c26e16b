"""Tries with sample data: kept, asked about, told to the author, taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, PlanId
from bot.domain.note import NoteKind
from bot.locales.bank import load_bank
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.plans import DISCOUNT, LONG, THURSDAY
from bot.playground.gallery.samples import PROMPT
from bot.services.contents.messages import NoteContent, PromptContent
from bot.services.contents.planning import (
    CameOf,
    Consent,
    Outcome,
    PlanCheck,
    PlanCheckedContent,
    PlanContent,
    Tried,
    TryOutcome,
)
from bot.services.contents.tries import (
    EndedContent,
    SpreadContent,
    TellingContent,
    TryDraft,
    TryFormContent,
    TryFrom,
    TrySource,
)
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.plans import build_plan_checked, plan_blocks
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.modals.plans import build_plan_outcome
from bot.slack.surfaces.modals.tries import build_telling, build_told, build_try, build_try_noted
from bot.slack.surfaces.parts import message
from bot.slack.surfaces.words import Words

ANAS = Tried("Ana", sample.PUMP)
MONDAY = date(2026, 11, 2)
BARE = PlanContent(PlanId(41), Whose.MINE, "", "", MONDAY, ask_on=THURSDAY, tried=ANAS)
FULL = replace(BARE, cue="somebody asks how it works", action="hand over the pen")
UNSEEN = replace(BARE, tried=Tried())
LONG_NAME = "Anna-Magdalena *von und zu* Hohenstein-Wackerbarth & <@U0BEN>"
LINE = "They started drawing too."
LONGEST = replace(LONG, tried=Tried(LONG_NAME, sample.LONG))


def messages(words: Words) -> Iterator[Shown]:
    """What is asked and said."""
    key = next(question.key for question in load_bank() if question.kind == "plan_check")
    for title, plan in (
        ("Did the moment come?", replace(BARE, ask_on=None)),
        ("With a plan of one's own under it", FULL),
        ("Its words are not shared with the reader now", UNSEEN),
        ("As long as can be", LONGEST),
    ):
        check = PlanCheck(plan, THURSDAY)
        yield title, build_prompt(words, PromptContent(PROMPT, "Ben", key, check=check))
    for outcome in _outcomes():
        tried = outcome.tried
        content = PlanCheckedContent(PROMPT, "Ben", key, PlanCheck(BARE, THURSDAY), outcome)
        said = f"{outcome.came.value} {tried.consent.value if tried else ''}"
        yield f"After the tap: {said}", build_plan_checked(words, content)
    yield (
        "Open, in a message",
        message("Plans", plan_blocks(words, (BARE, replace(FULL, plan_id=PlanId(42))), in_message=True)),
    )
    yield "Open, not shared now", message("Plans", plan_blocks(words, (UNSEEN,)))


def notes(words: Words) -> Iterator[Shown]:
    """What the author hears, and the one who tried."""
    ours = BrightSpotId(17)
    for title, *spreads in (
        ("Named, with a line", SpreadContent(ours, sample.PUMP, 2, "Ben", LINE)),
        ("Named, without one", SpreadContent(ours, sample.PUMP, 3, "Ben")),
        ("Without a name", SpreadContent(ours, sample.PUMP, 6)),
        ("As long as can be", SpreadContent(ours, sample.LONG, 40, LONG_NAME, sample.LONG[:300])),
        (
            "Two at once, and a third",
            SpreadContent(ours, sample.PUMP, 4, "Ben", LINE),
            SpreadContent(ours, sample.PUMP, 4),
            SpreadContent(ours, sample.PUMP, 4, "Tom", LINE),
        ),
    ):
        yield title, build_note(words, NoteContent(NoteKind.SPREAD, {"spreads": tuple(spreads)}))
    for title, author in (("Taken back", "Ana"), ("Taken back, by whom is not said", None)):
        yield title, build_note(words, NoteContent(NoteKind.TRY_ENDED, {"ended": EndedContent(author)}))


def forms(words: Words) -> Iterator[Shown]:
    """The forms."""
    kept = TryFormContent(TrySource(TryFrom.KEPT, 41), ANAS, BARE, THURSDAY)
    yield "Kept to try", build_try(words, kept)
    changed = replace(kept, kept=FULL, draft=TryDraft(FULL.cue, FULL.action))
    yield "There already", build_try(words, changed)
    source = TrySource(TryFrom.TAKE, BrightSpotId(17))
    full = TryFormContent(source, Tried(None, sample.LONG), making_room=(DISCOUNT, LONGEST))
    yield "Two are open", build_try(words, full)
    yield "Noted", build_try_noted(words, FULL)
    telling = TellingContent(PlanId(41), "Ana")
    yield "It was me", build_telling(words, telling)
    yield "Told, without a line", build_told(words, telling)
    yield "Told, with a line", build_told(words, replace(telling, says=LINE))
    worked = Outcome(CameOf.WORKED, tried=TryOutcome(PlanId(41), "Ana", Consent.OPEN))
    yield "It worked, said in Home", build_plan_outcome(words, worked)


def _outcomes() -> Iterator[Outcome]:
    tried = TryOutcome(PlanId(41), "Ana")
    for consent in Consent:
        yield Outcome(CameOf.WORKED, tried=replace(tried, consent=consent))
    yield Outcome(CameOf.WORKED, tried=TryOutcome(PlanId(41), None, Consent.OPEN))
    yield from (Outcome(came, tried=tried) for came in CameOf if came is not CameOf.WORKED)
    yield Outcome(CameOf.LET_GO, tried=replace(tried, taken_back=True))
