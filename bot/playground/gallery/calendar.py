"""The customers' calendar with sample data: the page, what to take to them, a colleague at the same customer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.bright_spot import Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId
from bot.domain.note import NoteKind
from bot.playground.gallery import samples as sample
from bot.playground.gallery.customers import KESSLER, LONGEST
from bot.playground.gallery.items import Shown
from bot.playground.gallery.plans import THURSDAY
from bot.playground.gallery.samples import PROMPT, spot
from bot.services.contents.calendar import (
    CalendarContent,
    CalendarDate,
    Grown,
    MeetingContent,
    QuarterEnd,
    TakingForm,
)
from bot.services.contents.customers import CustomerEntry, CustomerPage, DateForm
from bot.services.contents.messages import CardContent, NoteContent, PromptContent
from bot.slack.surfaces.calendar import build_calendar
from bot.slack.surfaces.customers import build_customer
from bot.slack.surfaces.messages.cards import build_card
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.modals.customers import build_date
from bot.slack.surfaces.modals.forms import build_edit
from bot.slack.surfaces.modals.taking import build_asking, build_taking
from bot.slack.surfaces.words import Words

DATES = (
    CalendarDate(KESSLER, THURSDAY + timedelta(days=3), "budget round"),
    CalendarDate("Acme", THURSDAY + timedelta(days=12), "shutdown, line 2", rests=True),
    CalendarDate(LONGEST, THURSDAY + timedelta(days=40), "board meeting", noted_by="Priya"),
    CalendarDate("Rhein Valves", THURSDAY + timedelta(days=90), "go-live", rests=True, noted_by="Ben"),
)
FULL = CalendarContent(
    THURSDAY,
    DATES,
    more=2,
    without=("Bottle Works", LONGEST),
    grown=(Grown(KESSLER, 7, 3), Grown("Acme", 1, 1)),
)
MET = MeetingContent("Ben", KESSLER, date(2026, 11, 3), BrightSpotId(41))


def pages(words: Words) -> Iterator[Shown]:
    """For the asker's eyes only."""
    yield "Whose date comes next", build_calendar(words, FULL)
    calls = ((KESSLER, DATES[0]), ("Bottle Works", None))
    ending = replace(FULL, quarter=QuarterEnd(date(2026, 12, 31), calls))
    yield "Before our quarter ends", build_calendar(words, ending)
    yield "No date is known", build_calendar(words, CalendarContent(THURSDAY, without=("Acme",)))
    many = CalendarContent(THURSDAY, without=tuple(f"{LONGEST[:50]} {number}" for number in range(120)))
    yield "A hundred without a date", build_calendar(words, many)
    long = replace(DATES[2], what=sample.LONG[:80])
    five = tuple((f"{LONGEST[:58]} {number}", long) for number in range(5))
    filled = CalendarContent(THURSDAY, (long,) * 10, quarter=QuarterEnd(THURSDAY, five))
    yield "Long texts", build_calendar(words, filled)
    own = CustomerEntry(BrightSpotId(41), sample.PUMP, Whose.TOGETHER, THURSDAY - timedelta(days=9))
    page = CustomerPage(KESSLER, THURSDAY, entries=(own,) * 5, own=True)
    yield "A customer's page, with what can be taken to them", build_customer(words, page)
    yield "No customers yet", build_calendar(words, CalendarContent(THURSDAY))


def cards(words: Words) -> Iterator[Shown]:
    theirs = replace(spot(visibility=Visibility.TEAM), whose=Whose.TOGETHER, stage=BuyingStage.SELECTION)
    content = CardContent(theirs, sample.TEAM, customer=KESSLER)
    yield "A card of what was ours together", build_card(words, content)


def forms(words: Words) -> Iterator[Shown]:
    yield "Ask them for their date", build_asking(words, KESSLER)
    yield "Let them rest", build_date(words, DateForm(KESSLER, rests=True))
    theirs = TakingForm(BrightSpotId(41), sample.PUMP, Whose.CUSTOMER, KESSLER, BuyingStage.SELECTION)
    yield "Take it to the customer", build_taking(words, theirs)
    together = replace(theirs, whose=Whose.TOGETHER, customer=LONGEST, stage=None, text=sample.NASTY)
    yield "Take what was ours together", build_taking(words, together)
    ours = replace(spot(), whose=Whose.TOGETHER, stage=BuyingStage.RENEWAL)
    yield "Change it, and take it to them", build_edit(words, ours, sample.TEAM, customer=KESSLER)
    yield "A long one", build_taking(words, replace(theirs, text=sample.LONG))


def meetings(words: Words) -> Iterator[Shown]:
    note = NoteContent(NoteKind.MEETING, {"meeting": MET})
    yield "A colleague at the same customer", build_note(words, note)
    nameless = NoteContent(NoteKind.MEETING, {"meeting": replace(MET, other="", customer=LONGEST)})
    yield "The same, the longest name", build_note(words, nameless)
    yield (
        "Beside a question",
        build_prompt(words, PromptContent(PROMPT, "Ana", "whose-quarter", notes=(note,))),
    )
