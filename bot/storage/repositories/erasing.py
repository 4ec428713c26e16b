"""The statements by which a person's words go: what is emptied, what is deleted, what stays as an id; it runs none."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Executable, Table, and_, case, exists, func, null, or_, select, text

from bot.domain.bright_spot import Visibility
from bot.domain.outbox import State
from bot.domain.plan import PlanState
from bot.domain.prompt import PromptState, Skipped
from bot.services.ports.owning import Bounds
from bot.storage.columns import inline
from bot.storage.tables import (
    answers,
    asks,
    bright_spots,
    corrections,
    customer_dates,
    customers,
    goal_steps,
    goals,
    invitations,
    meetings,
    notes,
    outbox,
    pairings,
    plans,
    prompts,
    proposals,
    search_entries,
)

UNSENT = "forgotten"
"""The reason of what is not said any more."""

# FTS5 marks the words of a deleted row as gone and keeps them until it merges what it has into one; step by step,
# since all at once would hold up everybody else for as long as the index is large.
STEP = 500
MERGE = text("INSERT INTO search_words(search_words, rank) VALUES ('merge', :pages)")
CHANGES = text("SELECT total_changes()")
STILL_MERGING = 2
"""Rows that one step changes at least while there is something left to merge."""


def erasing(bounds: Bounds, now: datetime) -> Iterator[Executable]:
    """In this order: what refers to others first. Of bright spots only what nobody else ever hears of goes here."""
    hidden = and_(*_private(bounds))
    its_words = select(bright_spots.c.id).where(hidden)
    yield search_entries.delete().where(
        search_entries.c.workspace_id == bounds.workspace_id, search_entries.c.bright_spot_id.in_(its_words)
    )
    yield bright_spots.update().where(hidden).values(_tombstone(now))
    yield (
        answers.update()
        .where(*_of(answers, bounds, "stored_at"))
        .values(text="", deleted_at=func.coalesce(answers.c.deleted_at, now), tone=null(), language=null())
    )
    yield plans.update().where(*_of(plans, bounds, "made_at")).values(_planned())
    yield prompts.update().where(*_of(prompts, bounds, "due_at")).values(_asked())
    yield asks.update().where(*_of(asks, bounds, "asked_at", "author_id", "asker_id")).values(line=null())
    yield (
        invitations.update()
        .where(*_of(invitations, bounds, "invited_at"))
        .values(reply=null(), replied_at=null())
    )
    yield goal_steps.delete().where(*_theirs(goal_steps, bounds), _goal_of(bounds))
    yield goals.delete().where(*_of(goals, bounds, "made_at"))
    yield corrections.delete().where(*_of(corrections, bounds, "made_at"))
    yield proposals.delete().where(*_of(proposals, bounds, "made_at", "author_id", "proposer_id"))
    yield pairings.delete().where(
        *_theirs(pairings, bounds, "seeker_id", "helper_id"), pairings.c.round_on <= bounds.until.date()
    )
    yield meetings.delete().where(*_of(meetings, bounds, "told_at", "first_id", "second_id"))
    yield notes.delete().where(*_of(notes, bounds, "created_at"))
    yield customer_dates.delete().where(*_of(customer_dates, bounds, "made_at"))
    alone = and_(*_of(customers, bounds, "made_at"), ~_still_used(bounds))
    gone = select(customers.c.id).where(alone)
    yield meetings.delete().where(
        meetings.c.workspace_id == bounds.workspace_id, meetings.c.customer_id.in_(gone)
    )
    yield customers.delete().where(alone)


def unsending(*theirs: ColumnElement[bool]) -> Iterator[Executable]:
    """What waits is skipped; what is over forgets with which arguments it was said. What is on its way ends first."""
    waits = outbox.c.state == inline(State.PENDING)
    yield outbox.update().where(*theirs, waits).values(state=State.SKIPPED, reason=UNSENT)
    on_its_way = outbox.c.state.in_([inline(State.CLAIMED), inline(State.SENDING)])
    yield outbox.update().where(*theirs, ~on_its_way, outbox.c.ts.is_(None)).values(facts={})


def _of(
    table: Table, bounds: Bounds, when: str, *whose: str
) -> tuple[ColumnElement[bool], ColumnElement[bool], ColumnElement[bool]]:
    return (*_theirs(table, bounds, *whose), table.c[when] <= bounds.until)


def _theirs(table: Table, bounds: Bounds, *whose: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    names = whose or ("user_id",)
    return (
        table.c.workspace_id == bounds.workspace_id,
        or_(*(table.c[name] == bounds.user_id for name in names)),
    )


def _private(bounds: Bounds) -> tuple[ColumnElement[bool], ...]:
    alone = bright_spots.c.visibility == inline(Visibility.PRIVATE)
    return (*_of(bright_spots, bounds, "stored_at"), alone, bright_spots.c.deleted_at.is_(None))


def _tombstone(now: datetime) -> dict[str, object]:
    """As the domain has it; a test holds the two together."""
    return {
        **dict.fromkeys(("strength_chosen", "strength_suggested", "felt", "customer_id", "stage"), null()),
        **dict.fromkeys(("card_channel", "card_ts"), null()),
        "strength_guesses": (),
        "text": "",
        "deleted_at": now,
    }


def _planned() -> dict[str, object]:
    """That it worked for somebody stays, for whoever shared it; the words and the name do not."""
    open_one = plans.c.state == PlanState.OPEN
    said = case((plans.c.says.is_(None), null()), else_="")
    ended = case((open_one, inline(PlanState.LET_GO)), else_=plans.c.state)
    return {"cue": "", "action": "", "says": said, "named": False, "state": ended}


def _asked() -> dict[str, object]:
    """The day stays, so that none is asked twice; what was asked on it, what came of it, and why it was not asked,
    does not."""
    gone = ("question_key", "why", "plan_id", "customer_date_id", "later_at", "channel", "ts", "sent_at")
    return {
        **dict.fromkeys((*gone, "answered_at"), null()),
        **dict.fromkeys(("greets_back", "says_growing_quiet", "not_today"), False),
        "state": PromptState.SKIPPED,
        "reason": Skipped.STOPPED,
        "answered_length": 0,
    }


def _goal_of(bounds: Bounds) -> ColumnElement[bool]:
    return exists().where(*_of(goals, bounds, "made_at"))


def _still_used(bounds: Bounds) -> ColumnElement[bool]:
    """By a colleague, or by this person since."""
    later = bright_spots.c.stored_at > bounds.until
    told = exists().where(
        bright_spots.c.workspace_id == customers.c.workspace_id,
        bright_spots.c.customer_id == customers.c.id,
        bright_spots.c.deleted_at.is_(None),
        or_(bright_spots.c.user_id != bounds.user_id, later),
    )
    dated = exists().where(
        customer_dates.c.workspace_id == customers.c.workspace_id,
        customer_dates.c.customer_id == customers.c.id,
    )
    other = customers.alias("other")
    merged = exists().where(
        other.c.workspace_id == customers.c.workspace_id,
        other.c.merged_into == customers.c.id,
        or_(other.c.user_id != bounds.user_id, other.c.made_at > bounds.until),
    )
    return or_(told, dated, merged)
