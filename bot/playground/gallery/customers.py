"""Customers with sample data: on a card, on their page, in forms, and in the question on their day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.bright_spot import Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId, CustomerDateId
from bot.domain.strength import Strength
from bot.locales.bank import load_bank
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.plans import DISCOUNT, THURSDAY
from bot.playground.gallery.samples import MADRID, NOW, PROMPT, TEAM, spot
from bot.services.contents.customers import (
    CustomerEntry,
    CustomerList,
    CustomerPage,
    DateAsked,
    DateForm,
    DateShown,
    StageSince,
    UnknownCustomer,
)
from bot.services.contents.messages import CardContent, PromptClosedContent, PromptContent
from bot.services.contents.planning import PlanCheck
from bot.slack.surfaces.customers import build_customer, build_customers, build_unknown_customer
from bot.slack.surfaces.messages.cards import build_card
from bot.slack.surfaces.messages.prompts import build_prompt, build_prompt_closed
from bot.slack.surfaces.modals.customers import build_date, build_rename, with_stage
from bot.slack.surfaces.modals.forms import FormContent, build_capture, build_edit
from bot.slack.surfaces.words import Words

KESSLER = "Kessler Bottling"
LONGEST = "Bottling Works of the Northern Valleys & Sons, <Holding> *SE*"[:60]
BUDGET = DateAsked(
    KESSLER, THURSDAY, "budget round", date(2026, 1, 12), THURSDAY, note=sample.NASTY, rests=True
)
BOARD = replace(BUDGET, name="Acme", day=date(2026, 11, 1), what="board meeting", note=None, rests=False)


def on_cards_and_questions(words: Words) -> Iterator[Shown]:
    """Where it happened, where they are, and their day."""
    placed = replace(
        spot(visibility=Visibility.TEAM, strength=Strength.EXPLAINING), stage=BuyingStage.SELECTION
    )
    yield "A card at a customer", build_card(words, CardContent(placed, TEAM, customer=KESSLER))
    unsaid = replace(placed, stage=None)
    yield "A card, the stage unsaid", build_card(words, CardContent(unsaid, TEAM, customer=LONGEST))
    yield "A card that names a customer", build_card(words, CardContent(spot(), TEAM, perhaps_at=KESSLER))
    yield "The same without a team", build_card(words, CardContent(spot(), perhaps_at=LONGEST, messages=3))
    key = next(question.key for question in load_bank() if "customer_date" in question.when)
    asked = PromptContent(PROMPT, "Ana", key, date=BUDGET)
    yield "On their day", build_prompt(words, asked)
    yield "Two dates, one of them past", build_prompt(words, replace(asked, date=BOARD, dates=(BUDGET,)))
    check = next(question.key for question in load_bank() if question.kind == "plan_check")
    planned = PromptContent(PROMPT, "Ana", check, check=PlanCheck(DISCOUNT, THURSDAY), dates=(BUDGET,))
    yield "Beside a plan", build_prompt(words, planned)
    later = PromptClosedContent("Ana", key, "later", NOW, MADRID, date=BUDGET)
    yield "After choosing later", build_prompt_closed(words, later)


def pages(words: Words) -> Iterator[Shown]:
    """For the asker's eyes only."""
    for title, page in _pages():
        yield title, build_customer(words, page)
    yield "Which customer", build_customers(words, CustomerList((KESSLER, LONGEST, "Acme")))
    yield "No customers", build_customers(words, CustomerList(()))
    held = UnknownCustomer(
        "customer Kesler loved the demo", 51, "Kesler loved the demo", (KESSLER, LONGEST, "Acme")
    )
    yield "A name nobody knows", build_unknown_customer(words, held)
    yield "The same, one is near", build_unknown_customer(words, replace(held, alike=(LONGEST,)))
    yield "The same, none is near", build_unknown_customer(words, replace(held, alike=()))


def _pages() -> Iterator[tuple[str, CustomerPage]]:
    since = [
        StageSince(stage, THURSDAY - timedelta(days=300 - 40 * n)) for n, stage in enumerate(BuyingStage)
    ]
    entries = tuple(
        CustomerEntry(BrightSpotId(number), text, whose, THURSDAY - timedelta(days=30 * number), author)
        for number, (author, text, whose, _) in enumerate(sample.ENTRIES[:4], 1)
    )
    nasty = replace(entries[0], text=sample.NASTY)
    dates = (
        DateShown(CustomerDateId(7), THURSDAY + timedelta(days=60), "budget round", rests=True, note="Ask."),
        DateShown(
            CustomerDateId(8), THURSDAY + timedelta(days=9), "shutdown, line 2", rests=True, noted_by="Ben"
        ),
        DateShown(CustomerDateId(9), THURSDAY + timedelta(days=20), "go-live", noted_by="Priya"),
    )
    full = CustomerPage(
        name=KESSLER,
        today=THURSDAY,
        stages=tuple(since),
        entries=(replace(nasty, author=None), *entries),
        before=BrightSpotId(1),
        dates=dates,
        known_by=("Ben", "Priya"),
        own=True,
    )
    yield "Well known", full
    yield "Long texts", replace(full, entries=(replace(entries[0], text=sample.LONG),) * 5, name=LONGEST)
    yield "A colleague's", replace(full, own=False, entries=entries[:1], dates=dates[1:], before=None)
    alone = CustomerPage("Acme", THURSDAY, entries=(replace(entries[0], author=None),), own=True)
    yield "One's own, just begun", alone
    yield "Only a date", replace(alone, entries=(), dates=dates[:1])
    yield "An older page", replace(full, older=True, stages=(), dates=())


def forms(words: Words) -> Iterator[Shown]:
    capture = build_capture(words, FormContent(team_name=TEAM))
    yield "A bright spot, the customer chosen", with_stage(words, capture, BuyingStage.SELECTION)
    calls = FormContent(team_name=TEAM, customer=KESSLER, stage=BuyingStage.SELECTION, calls=True)
    yield "What a customer will be glad to hear", build_capture(words, calls)
    placed = replace(spot(), stage=BuyingStage.RENEWAL)
    yield "Change it, at a customer", build_edit(words, placed, TEAM, customer=LONGEST)
    yield "A date of theirs", build_date(words, DateForm(KESSLER))
    yield "A date, nobody chosen", build_date(words, DateForm(""))
    known = DateForm(LONGEST, CustomerDateId(7), date(2027, 1, 12), "budget round", sample.NASTY, rests=True)
    yield "Change a date", build_date(words, known)
    yield "Another name", build_rename(words, LONGEST)
