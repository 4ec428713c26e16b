"""The roundup with sample data: its parent, the parts of its thread, and how an author is asked for the story."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId
from bot.domain.note import NoteKind
from bot.domain.packing import Heading
from bot.domain.question import QuestionKind
from bot.domain.story import StoryConsent
from bot.domain.strength import Strength
from bot.domain.wave import Wave, wave
from bot.locales.bank import load_bank
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.plans import DISCOUNT, THURSDAY
from bot.playground.gallery.samples import EDITION, MONDAY, PROMPT, TEAM
from bot.services.contents.home import HomeContent
from bot.services.contents.messages import NoteContent, PromptContent
from bot.services.contents.planning import PlanCheck
from bot.services.contents.roundups import (
    Closing,
    Entry,
    RoundupParentContent,
    RoundupPartContent,
    Section,
    Tried,
)
from bot.services.contents.stories import StoryContent
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.messages.roundup_parents import build_roundup_parent
from bot.slack.surfaces.messages.roundups import build_roundup_part, fitting
from bot.slack.surfaces.messages.stories import build_story
from bot.slack.surfaces.modals.stories import build_story_form
from bot.slack.surfaces.words import Words

DUE = MONDAY.date()
STORY = Entry(sample.SEAL_KIT, Whose.MINE, "Ana", BrightSpotId(7))
ASKED = StoryContent(BrightSpotId(7), sample.SEAL_KIT, DUE)
INTRODUCTION = "Four of you were at the fair, and still. Thank you for the drawings, Yuki has them all."


def parents(words: Words) -> Iterator[Shown]:
    yield "The parent", build_roundup_parent(words, _parent())
    yield "With the coach's own words", build_roundup_parent(words, _parent(introduction=INTRODUCTION))
    unnamed = replace(STORY, author=None, whose=Whose.TOGETHER)
    yield "A story without a name", build_roundup_parent(words, _parent(story=unnamed))
    nasty = replace(STORY, text=sample.NASTY, author="*Ben* <@U0MARTA>")
    yield "Nothing in a story comes alive", build_roundup_parent(words, _parent(story=nasty))
    yield "Where Slack draws nothing", build_roundup_parent(words, _parent(draws=False))
    young = _parent(strong=(), story=None, first=True, wave=_wave(4), draws=False)
    yield "The first one, without a story", build_roundup_parent(words, young)


def parts(words: Words) -> Iterator[Shown]:
    yield "A part of the thread", build_roundup_part(words, RoundupPartContent(EDITION, 1, sample.sections()))
    whole = Section(None, (replace(STORY, text=sample.LONG),), Heading.STORY)
    yield "The whole of a long story", build_roundup_part(words, RoundupPartContent(EDITION, 1, (whole,)))
    short = replace(STORY, text="He drew the line from the pump to the filler. …", shortened=True)
    customers = Section(None, (STORY, short), Heading.CUSTOMERS)
    yield (
        "Of customers, and shortened",
        build_roundup_part(words, RoundupPartContent(EDITION, 2, (customers,))),
    )
    full = RoundupPartContent(EDITION, 2, fitting(sample.crowd(20)))
    yield "A full part of a roundup of 200", build_roundup_part(words, full)
    yield "How the thread ends", build_roundup_part(words, RoundupPartContent(EDITION, 3, (), _closing()))
    yield "A part that was taken back", build_roundup_part(words, RoundupPartContent(EDITION, 3, ()))


def asked(words: Words) -> Iterator[Shown]:
    """An author is asked for the story."""
    yield "Alone", build_note(words, _note(ASKED))
    ahead = _ahead(replace(ASKED, consent=StoryConsent.FINE, stands=True))
    yield "Alone, to somebody who always agrees", build_note(words, ahead)
    for title, note in (("With a question", _note(ASKED)), ("With a question, as always", ahead)):
        prompt = PromptContent(PROMPT, "Ana", questions(words)[0], notes=(note,))
        yield title, build_prompt(words, prompt)
    key = next(question.key for question in load_bank() if question.kind == "plan_check")
    check = PlanCheck(DISCOUNT, THURSDAY)
    beside = PromptContent(PROMPT, "Ana", key, notes=(ahead,), check=check)
    yield "As always, beside a plan that is asked about", build_prompt(words, beside)
    for consent in StoryConsent:
        answered = replace(ASKED, consent=consent, answered=True)
        yield f"Answered: {consent.value}", build_story(words, answered)
    nasty = replace(ASKED, text=sample.NASTY)
    yield "Nothing in it comes alive", build_note(words, _note(nasty))


def home(words: Words) -> Iterator[Shown]:
    """Where all that can be said to it is found again."""
    agreed = replace(ASKED, consent=StoryConsent.UNNAMED, answered=True)
    content = HomeContent("Ana", sample.mine(), sample.settings(), stories=(ASKED, agreed))
    yield "One asked about, one agreed to", build_home(words, content)


def forms(words: Words) -> Iterator[Shown]:
    yield "May I tell it?", build_story_form(words, ASKED)
    stands = replace(ASKED, consent=StoryConsent.UNNAMED, stands=True)
    yield "May I tell it, as always?", build_story_form(words, stands)


def _parent(**changes: object) -> RoundupParentContent:
    question = next(each.key for each in load_bank() if each.roundup and each.kind is QuestionKind.CUSTOMER)
    strong = (Strength.EXPLAINING, Strength.BUSINESS_CASE, Strength.NEXT_STEPS)
    content = RoundupParentContent(
        EDITION, TEAM, DUE, strong, question, 2, story=STORY, wave=_wave(120), draws=True
    )
    return replace(content, **changes)  # type: ignore[arg-type]


def _wave(bright_spots: int) -> Wave:
    """Three every two days, up to the roundup."""
    days: list[date] = [DUE - timedelta(days=number * 2 // 3) for number in range(bright_spots)]
    return wave(days, DUE)


def _closing() -> Closing:
    ben = Entry(sample.PUMP, Whose.MINE, "Ben")
    stages = ((BuyingStage.EXPLORATION, 4), (BuyingStage.CONSENSUS, 1))
    tried = (
        Tried(ben, ("Priya", "Tom"), others=False),
        Tried(STORY, ("Yuki",), others=True),
        Tried(replace(ben, author=None), (), others=True),
    )
    return Closing(stages, BuyingStage.CONSENSUS, tried)


def _ahead(content: StoryContent) -> NoteContent:
    return NoteContent(NoteKind.STORY_AHEAD, {"story": content})


def _note(content: StoryContent) -> NoteContent:
    return NoteContent(NoteKind.STORY, {"story": content})
