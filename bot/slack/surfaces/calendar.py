"""Whose date comes next, whose is not known, whom to call before the quarter ends; for the asker's eyes only."""

from collections.abc import Sequence
from datetime import date

from slackblocks.blocks import Block

from bot.services.contents.calendar import CalendarContent, CalendarDate, Grown, QuarterEnd
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import actions, button, context, menu, message, option, section
from bot.slack.surfaces.words import Words

MOST = 99
"""Customers in one menu; Slack takes a hundred."""


def build_calendar(words: Words, content: CalendarContent) -> Rendered:
    """One message with one button, and menus for what is about one of many."""
    if content.empty:
        said = words.say("calendar-empty")
        own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        note = button(words.plain("customer-note"), ActionId.CUSTOMER_NOTE)
        return message(said, [section(said), actions(own, note)])
    blocks = [*_next(words, content), *_without(words, content.without)]
    if content.quarter is not None:
        blocks += _quarter(words, content.quarter, content.today)
    blocks += _grown(words, content.grown)
    note = button(words.plain("customer-note"), ActionId.CUSTOMER_NOTE)
    return message(words.say("calendar-notice"), [*blocks, actions(note)])


def _next(words: Words, content: CalendarContent) -> list[Block]:
    if not content.dates:
        return []
    lines = (_date(words, each, content.today) for each in content.dates)
    blocks: list[Block] = [section("\n".join([words.say("calendar-next"), *lines]))]
    return [*blocks, context(words.say("calendar-more", count=content.more))] if content.more else blocks


def _date(words: Words, noted: CalendarDate, today: date) -> str:
    own, others = ("calendar-date", "calendar-date-rests"), ("calendar-date-of", "calendar-date-of-rests")
    text_id = (own if noted.noted_by is None else others)[noted.rests]
    return words.say(
        text_id,
        date=words.ahead(noted.day, today),
        customer=noted.customer,
        what=noted.what.rstrip("."),
        name=noted.noted_by or "",
    )


def _without(words: Words, names: Sequence[str]) -> list[Block]:
    """Ask them for it, or let them rest."""
    if not names:
        return []
    options = [option(name, name) for name in names[:MOST]]
    ask = menu(ActionId.CALENDAR_ASK, words.plain("calendar-ask"), options)
    rest = menu(ActionId.CALENDAR_REST, words.plain("calendar-rest"), options)
    said = words.say("calendar-without", names=list(names), count=len(names))
    return [section(said), actions(ask, rest)]


def _quarter(words: Words, quarter: QuarterEnd, today: date) -> list[Block]:
    """One question for each customer, and the menu that takes an answer."""
    opening = words.say("calendar-quarter", date=quarter.last_day)
    questions = (_question(words, name, noted, today) for name, noted in quarter.calls)
    options = [option(name, name) for name, _ in quarter.calls]
    pick = menu(ActionId.CALENDAR_CALL, words.plain("calendar-pick"), options)
    return [section("\n".join([opening, *questions])), actions(pick)]


def _question(words: Words, name: str, noted: CalendarDate | None, today: date) -> str:
    if noted is None:
        return words.say("calendar-call", customer=name)
    day, what = words.ahead(noted.day, today), noted.what.rstrip(".")
    return words.say("calendar-call-before", customer=name, date=day, what=what)


def _grown(words: Words, grown: Sequence[Grown]) -> list[Block]:
    """The reader's own counts, as a sentence each."""
    if not grown:
        return []
    lines = (
        words.say("calendar-grown-by", customer=each.customer, now=each.this_year, before=each.last_year)
        for each in grown
    )
    return [section("\n".join([words.say("calendar-grown"), *lines]))]
