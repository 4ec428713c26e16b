"""A customer's dates as their rep is asked about them: which are due, what the prompt says of them, and that it did."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.company import Companies
from bot.domain.customer import ASKED_WITHIN, CustomerDate
from bot.domain.people import Rep
from bot.domain.prompt import Prompt
from bot.services.contents.customers import DateAsked
from bot.services.context import Standpoint
from bot.services.customers.seen import companies_seen
from bot.services.planning.saying import WITHOUT_PLAN
from bot.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class PromptDates:
    """The date that a prompt asks about, and those that come with it as a line each."""

    asked: DateAsked | None = None
    beside: tuple[DateAsked, ...] = ()


async def due_dates(uow: UnitOfWork, rep: Rep, day: date) -> list[CustomerDate]:
    """Those of this rep that a prompt of that local date asks about, the oldest first."""
    noted = await uow.customer_dates.of_rep(rep.workspace_id, rep.user_id, day - ASKED_WITHIN)
    return [each for each in noted if each.due(day)]


async def prompt_dates(uow: UnitOfWork, view: Standpoint, prompt: Prompt) -> PromptDates:
    """What a prompt says of dates. One that asks about something else has each of them as a line; who comes back meets
    no backlog."""
    asked = await _asked(uow, prompt)
    due = [] if prompt.greets_back else await due_dates(uow, view.rep, prompt.local_date)
    beside = [each for each in due if asked is None or each.id != asked.id]
    if asked is None and not beside:
        return PromptDates()
    companies = await companies_seen(uow, view)
    lines = tuple(_content(view, prompt, each, companies) for each in beside)
    if asked is None:
        return PromptDates(beside=lines)
    return PromptDates(_content(view, prompt, asked, companies), lines)


async def asked_date(uow: UnitOfWork, view: Standpoint, prompt: Prompt) -> DateAsked | None:
    """The date that a prompt asks, or asked, about."""
    asked = await _asked(uow, prompt)
    if asked is None:
        return None
    return _content(view, prompt, asked, await companies_seen(uow, view))


async def dates_sent(uow: UnitOfWork, rep: Rep, prompt: Prompt, read_at: datetime | None) -> None:
    """They were asked about; one that was noted only after the message was read waits for the next. The caller holds
    the rep's lock."""
    due = [] if prompt.greets_back else await due_dates(uow, rep, prompt.local_date)
    for each in due:
        if read_at is None or each.made_at <= read_at:
            await uow.customer_dates.save(replace(each, asked_on=prompt.local_date))


async def without_date(uow: UnitOfWork, prompt: Prompt) -> Prompt:
    """A date that was forgotten or moved is not asked about, and its questions say nothing alone. The caller holds the
    rep's lock."""
    held = await uow.prompts.lock(prompt.workspace_id, prompt.id) or prompt
    alone = replace(held, customer_date_id=None, question_key=WITHOUT_PLAN, why=None)
    await uow.prompts.save(alone)
    return alone


async def _asked(uow: UnitOfWork, prompt: Prompt) -> CustomerDate | None:
    if prompt.customer_date_id is None:
        return None
    noted = await uow.customer_dates.get(prompt.workspace_id, prompt.customer_date_id)
    still = noted is not None and noted.user_id == prompt.user_id and noted.day <= prompt.local_date
    return noted if still else None


def _content(view: Standpoint, prompt: Prompt, noted: CustomerDate, companies: Companies) -> DateAsked:
    company = companies.of(noted.customer_id)
    return DateAsked(
        name=company.name if company is not None else "",
        day=noted.day,
        what=noted.what,
        noted_on=view.today(noted.made_at),
        on=prompt.local_date,
        note=noted.note,
        rests=noted.rests,
    )
