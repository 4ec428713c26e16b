"""A customer's page, the list of customers, and a name that nobody is known by; for the asker's eyes only."""

from datetime import date

from slackblocks import Option
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import Whose
from bot.services.contents.customers import (
    CustomerEntry,
    CustomerList,
    CustomerPage,
    DateShown,
    StageSince,
    UnknownCustomer,
)
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, CustomerVerb, tagged
from bot.slack.surfaces.borrowing import borrow_buttons
from bot.slack.surfaces.parts import (
    actions,
    button,
    context,
    divider,
    header,
    menu,
    message,
    option,
    overflow,
    section,
)
from bot.slack.surfaces.quotes import quote, shortened, spoken
from bot.slack.surfaces.stages import stage_before
from bot.slack.surfaces.words import Words

ENTRY = 700
"""Characters of one bright spot: a page is read on a phone."""
STAGES_BEFORE = 5


def build_customer(words: Words, page: CustomerPage) -> Rendered:
    """Where they are, what comes next, who knows them, and what worked; a further page has only what worked."""
    blocks = _opening(words, page)
    for entry in page.entries:
        blocks += _entry(words, entry, page.today)
    return message(words.say("customer-notice"), [*blocks, *_choices(words, page)])


def build_customers(words: Words, content: CustomerList) -> Rendered:
    """`/brightspot customer` alone: one of those that the asker may see."""
    note = button(words.plain("customer-note"), ActionId.CUSTOMER_NOTE)
    if not content.names:
        said = words.say("customers-none")
        own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        return message(said, [section(said), actions(own, note)])
    said = words.say("customers-which")
    options = [option(name, name) for name in content.names]
    pick = menu(ActionId.CUSTOMER_OPEN, words.plain("customers-pick"), options)
    return message(said, [section(said), actions(pick, note)])


def build_unknown_customer(words: Words, content: UnknownCustomer) -> Rendered:
    """The likeliest name, or a bright spot: two buttons; further names in the menu. A new one may have a date."""
    keep = button(words.plain("reply-button-keep"), ActionId.DOUBT_KEEP, tagged("customer", content.held))
    said = words.say("reply-customer_unknown" if content.alike else "customer-unknown-new")
    choices: list[Element] = [keep]
    if content.alike:
        first, *others = content.alike
        choices.insert(0, button(first, ActionId.CUSTOMER_MEANT, tagged(first, content.held)))
        options = [option(name, tagged(name, content.held)) for name in others]
        choices += [overflow(ActionId.CUSTOMER_ALIKE, options)] if options else []
    else:
        choices.append(button(words.plain("customer-note"), ActionId.CUSTOMER_NOTE, content.name))
    blocks: list[Block] = [section(said), quote(content.text), actions(*choices)]
    return message(words.say("reply-customer_unknown.notice"), blocks)


def _opening(words: Words, page: CustomerPage) -> list[Block]:
    if page.older:
        return [section(words.say("customer-worked-older", customer=page.name))]
    blocks: list[Block] = [header(page.name), section(_stage(words, page))]
    if len(page.stages) > 1:
        blocks.append(context(words.say("customer-stages-before", stages=_before(words, page))))
    blocks.append(section("\n".join(_dates(words, page))))
    if known := _known(words, page):
        blocks.append(context(known))
    worked = "customer-worked" if page.entries else "customer-nothing"
    return [*blocks, section(words.say(worked))]


def _stage(words: Words, page: CustomerPage) -> str:
    if not page.stages:
        return words.say("customer-no-stage")
    now = page.stages[-1]
    said = words.plain(f"stage-{now.stage.value}")
    return words.say("customer-stage", stage=said, date=words.past(now.since, page.today))


def _before(words: Words, page: CustomerPage) -> list[str]:
    """The newest first."""
    earlier: list[StageSince] = [*reversed(page.stages[:-1])][:STAGES_BEFORE]
    return [
        words.plain(
            "customer-stage-before",
            stage=stage_before(words, each.stage),
            date=words.past(each.since, page.today),
        )
        for each in earlier
    ]


def _dates(words: Words, page: CustomerPage) -> list[str]:
    if not page.dates:
        return [words.say("customer-no-date")]
    return [_date(words, each, page.today) for each in page.dates]


def _date(words: Words, noted: DateShown, today: date) -> str:
    own, others = ("customer-date", "customer-date-rests"), ("customer-date-of", "customer-date-of-rests")
    text_id = (own if noted.noted_by is None else others)[noted.rests]
    day = words.ahead(noted.day, today)
    return words.say(text_id, date=day, what=noted.what.rstrip("."), name=noted.noted_by or "")


def _known(words: Words, page: CustomerPage) -> str:
    names = [*([words.plain("customer-known-you")] if page.own else []), *page.known_by]
    return words.say("customer-known", names=names) if names else ""


def _entry(words: Words, entry: CustomerEntry, today: date) -> list[Block]:
    """In the words of whoever it worked for; a colleague's with what can be done with it."""
    name = words.plain("customer-you") if entry.author is None else entry.author
    if entry.whose is not Whose.MINE:
        name = words.plain(f"customer-author-{entry.whose.value}", name=name)
    blocks: list[Block] = [
        spoken(name, shortened(entry.text, ENTRY)),
        context(words.say("mine-day", date=words.past(entry.on, today))),
    ]
    choices = _of_entry(words, entry)
    return [*blocks, actions(*choices)] if choices else blocks


def _of_entry(words: Words, entry: CustomerEntry) -> list[Element]:
    """A colleague's can be borrowed; one's own that is the customer's too can be taken to them."""
    if entry.author is not None:
        return borrow_buttons(words, entry.bright_spot_id)
    if entry.whose is Whose.MINE:
        return []
    return [button(words.plain("card-menu-take"), ActionId.TAKE, str(entry.bright_spot_id))]


def _choices(words: Words, page: CustomerPage) -> list[Block]:
    choices: list[Element] = []
    if page.before is not None:
        value = tagged(page.name, page.before)
        choices.append(button(words.plain("action-older"), ActionId.CUSTOMER_OLDER, value))
    if not page.older:
        choices.insert(0, button(words.plain("customer-note"), ActionId.CUSTOMER_NOTE, page.name))
        choices += [overflow(ActionId.CUSTOMER_MENU, _menu(words, page))] if page.own else []
    return [divider(), actions(*choices)] if choices else []


def _menu(words: Words, page: CustomerPage) -> list[Option]:
    own = [noted for noted in page.dates if noted.noted_by is None]
    changes = [
        option(
            words.plain("customer-change-date", date=words.ahead(noted.day, page.today), what=noted.what),
            tagged(CustomerVerb.CHANGE.value, noted.date_id),
        )
        for noted in own
    ]
    return [*changes, option(words.plain("customer-rename"), f"{CustomerVerb.RENAME.value}:{page.name}")]
