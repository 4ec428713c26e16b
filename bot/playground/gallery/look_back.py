"""What a month's or quarter's roundup shows when it looks back, with sample data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId
from bot.domain.look_back import beside
from bot.domain.note import NoteKind
from bot.domain.outside import Figures
from bot.domain.story import StoryConsent
from bot.domain.strength import Strength
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.samples import PROMPT, TEAM, TEAM_ID
from bot.services.contents.look_back import LookBackContent, Spread
from bot.services.contents.messages import NoteContent, PromptContent
from bot.services.contents.outside import OutsidePage, OutsideQuestion
from bot.services.contents.roundups import Entry, Tried
from bot.slack.surfaces.messages.look_back import build_look_back
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.modals.outside import build_outside, build_outside_question
from bot.slack.surfaces.words import Words

CLOSES = date(2026, 12, 28)
BEGAN = date(2026, 9, 28)


def look_backs(words: Words) -> Iterator[Shown]:
    whole = _whole()
    yield "On a quarter", build_look_back(words, whole)
    yield "Where Slack draws nothing", build_look_back(words, replace(whole, draws=False))
    young = LookBackContent(EditionKind.MONTHLY, beside([CLOSES] * 4, BEGAN, CLOSES))
    yield "On a first month", build_look_back(words, young)
    spread = tuple(_spread(sample.NASTY, ("*Ben* <@U0MARTA>",)) for _ in range(5))
    yield "Nothing in it comes alive", build_look_back(words, replace(whole, spread=spread))
    yield "Taken back", build_look_back(words, LookBackContent(EditionKind.MONTHLY))


def asked(words: Words) -> Iterator[Shown]:
    """An author is asked whether somebody outside may read theirs."""
    for title, text in (("Alone", sample.SEAL_KIT), ("Nothing in it comes alive", sample.NASTY)):
        yield title, build_note(words, _note(text))
    prompt = PromptContent(PROMPT, "Ana", questions(words)[0], notes=(_note(sample.SEAL_KIT),))
    yield "With a question", build_prompt(words, prompt)


def forms(words: Words) -> Iterator[Shown]:
    ana = Entry(sample.SEAL_KIT, Whose.MINE, "Ana")
    unnamed = Entry(sample.PUMP, Whose.TOGETHER)
    strong = (Strength.EXPLAINING, Strength.NEXT_STEPS)
    page = OutsidePage(TEAM_ID, TEAM, CLOSES, Figures(14, 6, 2, strong), (ana, unnamed), to_ask=2)
    yield "For people outside", build_outside(words, page)
    told = replace(page, figures=Figures(), stories=(), to_ask=0)
    yield "With nothing to tell", build_outside(words, told)
    alive = "# *Sales* <@U0MARTA> `South`"
    nasty = replace(page, team_name=alive, stories=(replace(ana, text=f"> {alive}", author=alive),))
    yield "Nothing in it comes alive", build_outside(words, nasty)
    many = replace(page, stories=(replace(ana, text=sample.LONG),) * 20, to_ask=0)
    yield "Twenty long stories", build_outside(words, many, asked=True)
    question = OutsideQuestion(BrightSpotId(7), sample.SEAL_KIT)
    yield "May it be read outside?", build_outside_question(words, question)
    said = replace(question, consent=StoryConsent.UNNAMED, text=sample.NASTY)
    yield "Asked again by its author", build_outside_question(words, said)


def _note(text: str) -> NoteContent:
    return NoteContent(NoteKind.OUTSIDE, {"question": OutsideQuestion(BrightSpotId(7), text)})


def _whole() -> LookBackContent:
    """A team in its second year, which shares more than in its first."""
    days = [CLOSES - timedelta(days=number) for number in range(0, 365, 2)]
    days += [CLOSES - timedelta(days=number) for number in range(365, 720, 4)]
    return LookBackContent(
        EditionKind.QUARTERLY,
        beside(days, BEGAN, CLOSES),
        (Strength.EXPLAINING, Strength.BUSINESS_CASE),
        (_spread(sample.PUMP, ("Ben", "Priya"), play=True), _spread(sample.SEAL_KIT, (), others=True)),
        BuyingStage.CONSENSUS,
        draws=True,
    )


def _spread(text: str, names: tuple[str, ...], *, others: bool = False, play: bool = False) -> Spread:
    return Spread(Tried(Entry(text, Whose.MINE, "Ana"), names, others), play)
