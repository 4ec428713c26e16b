"""Nothing crosses workspaces: every query of every repository, where all ids are the same in each."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.domain.ask import AskState
from bot.domain.bright_spot import Tone, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.forgotten import Forgotten
from bot.domain.ids import (
    AnswerId,
    AskId,
    BrightSpotId,
    EditionId,
    MessageTs,
    NoteId,
    OutboxId,
    PairingId,
    PlanId,
    PromptId,
    ProposalId,
    UserId,
    WorkspaceId,
)
from bot.domain.outbox import Intent, State
from bot.domain.pairing import PairingState
from bot.domain.people import Reply, Standing, Workspace
from bot.domain.plan import PlanState
from bot.domain.proposal import ProposalState
from bot.domain.searching.query import Query
from bot.domain.trying import OpenPlan
from bot.services.ports import UnitOfWork
from bot.services.ports.owning import Bounds
from bot.services.ports.search import Need, Viewpoint
from bot.storage import Storage
from bot.storage.tables import metadata
from bot.storage.unit_of_work import UnitOfWork as StoredUnit
from tests.storage.conftest import registered
from tests.storage.samples import (
    A_DAY,
    ANNA,
    CHANNEL,
    DM,
    NOW,
    TEAM,
    TODAY,
    sample_answer,
    sample_bright_spot,
    sample_edition,
    sample_invitation,
    sample_note,
    sample_part,
    sample_person,
    sample_prompt,
    sample_rep,
    sample_row,
)
from tests.storage.samples_asks import sample_ask
from tests.storage.samples_customers import DATE, KESSLER, sample_customer, sample_date
from tests.storage.samples_doing_more import (
    BEN,
    MODEL,
    sample_correction,
    sample_goal,
    sample_plan,
    sample_proposal,
    sample_step,
)
from tests.storage.samples_drafts import sample_draft, sample_preview
from tests.storage.samples_keeping import sample_entry
from tests.storage.samples_meetings import sample_meeting
from tests.storage.samples_operating import sample_stumble
from tests.storage.samples_pairings import sample_pairing
from tests.storage.samples_stories import sample_story

Ask = Callable[[UnitOfWork, WorkspaceId], Awaitable[Any]]

COACH = UserId("UCOACH")
PROPOSED_TS = MessageTs("1793723400.000900")
PROMPT_TS = MessageTs("1793723400.000100")
TOLD = BrightSpotId(43)
SPOT, HIDDEN, EDITION = BrightSpotId(41), BrightSpotId(42), EditionId(31)

ASKED: dict[str, Ask] = {
    "workspaces.get": lambda unit, here: unit.workspaces.get(here),
    "people.get": lambda unit, here: unit.people.get(here, ANNA),
    "people.many": lambda unit, here: unit.people.many(here, [ANNA]),
    "people.all": lambda unit, here: unit.people.all(here),
    "reps.get": lambda unit, here: unit.reps.get(here, ANNA),
    "reps.active_in": lambda unit, here: unit.reps.active_in(here, TEAM),
    "teams.get": lambda unit, here: unit.teams.get(here, TEAM),
    "teams.lock": lambda unit, here: unit.teams.lock(here, TEAM),
    "teams.coached_by": lambda unit, here: unit.teams.coached_by(here, COACH),
    "teams.in_channel": lambda unit, here: unit.teams.in_channel(here, CHANNEL),
    "invitations.get": lambda unit, here: unit.invitations.get(here, TEAM, ANNA),
    "invitations.lock": lambda unit, here: unit.invitations.lock(here, TEAM, ANNA),
    "invitations.of_team": lambda unit, here: unit.invitations.of_team(here, TEAM),
    "invitations.open_to": lambda unit, here: unit.invitations.open_to(here, BEN),
    "invitations.accepted_by": lambda unit, here: unit.invitations.accepted_by(here, ANNA),
    "prompts.get": lambda unit, here: unit.prompts.get(here, PromptId(21)),
    "prompts.lock": lambda unit, here: unit.prompts.lock(here, PromptId(21)),
    "crowds.prompts": lambda unit, here: unit.crowds.prompts([(here, PromptId(21))]),
    "prompts.on": lambda unit, here: unit.prompts.on(here, ANNA, TODAY),
    "prompts.latest": lambda unit, here: unit.prompts.latest(here, ANNA),
    "prompts.latest_sent": lambda unit, here: unit.prompts.latest_sent(here, ANNA),
    "prompts.in_thread": lambda unit, here: unit.prompts.in_thread(here, DM, PROMPT_TS),
    "prompts.recent": lambda unit, here: unit.prompts.recent(here, ANNA, 9),
    "prompts.since": lambda unit, here: unit.prompts.since(here, ANNA, TODAY),
    "plans.get": lambda unit, here: unit.plans.get(here, PlanId(81)),
    "plans.lock": lambda unit, here: unit.plans.lock(here, PlanId(81)),
    "plans.open_of": lambda unit, here: unit.plans.open_of(here, ANNA),
    "plans.open_and_asked": lambda unit, here: both_of_each(unit.plans.open_and_asked(here, ANNA)),
    "plans.prompts_about": lambda unit, here: unit.plans.prompts_about(here, PlanId(81)),
    "plans.tries_of": lambda unit, here: unit.plans.tries_of(here, SPOT),
    "plans.worked_tries_of": lambda unit, here: unit.plans.worked_tries_of(here, [SPOT]),
    "plans.worked_since": lambda unit, here: unit.plans.worked_since(here, ANNA, TODAY),
    "plans.smaller_than": lambda unit, here: unit.plans.smaller_than(here, PlanId(82)),
    "plays.of_team": lambda unit, here: unit.plays.of_team(here, TEAM),
    "plays.get": lambda unit, here: unit.plays.get(here, SPOT),
    "goals.get": lambda unit, here: unit.goals.get(here, ANNA),
    "goals.steps": lambda unit, here: unit.goals.steps(here, ANNA),
    "asks.get": lambda unit, here: unit.asks.get(here, AskId(101)),
    "asks.undecided_by": lambda unit, here: unit.asks.undecided_by(here, BEN),
    "asks.undecided_to": lambda unit, here: unit.asks.undecided_to(here, ANNA),
    "asks.about": lambda unit, here: unit.asks.about(here, BEN, SPOT),
    "pairings.get": lambda unit, here: unit.pairings.get(here, PairingId(111)),
    "pairings.lock": lambda unit, here: unit.pairings.lock(here, PairingId(111)),
    "pairings.of_people": lambda unit, here: unit.pairings.of_people(here, [ANNA, BEN], TODAY),
    "proposals.get": lambda unit, here: unit.proposals.get(here, ProposalId(91)),
    "proposals.of_message": lambda unit, here: unit.proposals.of_message(here, CHANNEL, PROPOSED_TS),
    "proposals.open_to": lambda unit, here: unit.proposals.open_to(here, ANNA),
    "corrections.of_rep": lambda unit, here: unit.corrections.of_rep(here, ANNA, MODEL, 9),
    "corrections.of_team": lambda unit, here: unit.corrections.of_team(here, TEAM, MODEL, 9),
    "customers.get": lambda unit, here: unit.customers.get(here, KESSLER),
    "customers.called": lambda unit, here: unit.customers.called(here, ANNA, sample_customer(here).name),
    "customers.many": lambda unit, here: unit.customers.many(here, {KESSLER}),
    "customers.of_rep": lambda unit, here: unit.customers.of_rep(here, ANNA),
    "customers.entries": lambda unit, here: unit.customers.entries(here, ANNA, [TEAM], {KESSLER}, 9),
    "meetings.of_pair": lambda unit, here: unit.meetings.of_pair(here, ANNA, BEN),
    "customer_dates.get": lambda unit, here: unit.customer_dates.get(here, DATE),
    "customer_dates.lock": lambda unit, here: unit.customer_dates.lock(here, DATE),
    "customer_dates.of_rep": lambda unit, here: unit.customer_dates.of_rep(here, ANNA, TODAY),
    "customer_dates.at": lambda unit, here: unit.customer_dates.at(here, {KESSLER}, TODAY),
    "search.shown": lambda unit, here: unit.search.shown(viewpoint(here), [SPOT]),
    "answers.troubles_since": lambda unit, here: unit.answers.troubles_since(here, ANNA, TODAY),
    "answers.get": lambda unit, here: unit.answers.get(here, AnswerId(51)),
    "answers.by_origin": lambda unit, here: unit.answers.by_origin(here, DM, sample_answer(here).ts),
    "answers.of_bright_spot": lambda unit, here: unit.answers.of_bright_spot(here, SPOT),
    "answers.latest_typed": lambda unit, here: unit.answers.latest_typed(here, ANNA),
    "bright_spots.get": lambda unit, here: unit.bright_spots.get(here, SPOT),
    "bright_spots.lock": lambda unit, here: unit.bright_spots.lock(here, SPOT),
    "bright_spots.of_rep": lambda unit, here: unit.bright_spots.of_rep(here, ANNA, 9),
    "bright_spots.dated_since": lambda unit, here: unit.bright_spots.dated_since(here, ANNA, TODAY),
    "bright_spots.many": lambda unit, here: unit.bright_spots.many(here, ANNA, [SPOT]),
    "bright_spots.shared_of_rep": lambda unit, here: unit.bright_spots.shared_of_rep(here, ANNA),
    "bright_spots.waiting_for_edition": lambda unit, here: unit.bright_spots.waiting_for_edition(
        here, TEAM, NOW
    ),
    "bright_spots.held_for_edition": lambda unit, here: unit.bright_spots.held_for_edition(here, TEAM, NOW),
    "bright_spots.shared_since": lambda unit, here: unit.bright_spots.shared_since(here, TEAM, NOW),
    "bright_spots.of_edition": lambda unit, here: unit.bright_spots.of_edition(here, EDITION),
    "bright_spots.promised_by": lambda unit, here: unit.bright_spots.promised_by(here, ANNA),
    "bright_spots.to_be_shared": lambda unit, here: unit.bright_spots.to_be_shared(here, TODAY, 9),
    "editions.get": lambda unit, here: unit.editions.get(here, EDITION),
    "editions.on": lambda unit, here: unit.editions.on(here, TEAM, EditionKind.WEEKLY, TODAY),
    "editions.parts": lambda unit, here: unit.editions.parts(here, EDITION),
    "drafts.get": lambda unit, here: unit.drafts.get(here, TEAM, TODAY),
    "previews.get": lambda unit, here: unit.previews.get(here, TEAM, TODAY, ANNA),
    "previews.of_edition": lambda unit, here: unit.previews.of_edition(here, TEAM, TODAY),
    "teams.without_coach": lambda unit, here: unit.teams.without_coach(here),
    "editions.lock": lambda unit, here: unit.editions.lock(here, EDITION),
    "notes.left_since": lambda unit, here: unit.notes.left_since(here, ANNA, NOW - A_DAY),
    "editions.posted_from": lambda unit, here: unit.editions.posted_from(here, TEAM, NOW),
    "look_backs.over": lambda unit, here: unit.look_backs.over(here, TEAM, NOW - A_DAY, 9),
    "stories.get": lambda unit, here: unit.stories.get(here, TOLD),
    "stories.lock": lambda unit, here: unit.stories.lock(here, TOLD),
    "stories.of_bright_spots": lambda unit, here: unit.stories.of_bright_spots(here, [TOLD]),
    "stories.untold_of": lambda unit, here: unit.stories.untold_of(here, ANNA, 9),
    "stories.told": lambda unit, here: unit.stories.told(here, TEAM, 9),
    "plans.worked_tries_since": lambda unit, here: unit.plans.worked_tries_since(here, TEAM, NOW - A_DAY),
    "notes.get": lambda unit, here: unit.notes.get(here, NoteId(61)),
    "notes.waiting": lambda unit, here: unit.notes.waiting(here, ANNA),
    "outbox.get": lambda unit, here: unit.outbox.get(here, OutboxId(71)),
    "outbox.by_key": lambda unit, here: unit.outbox.by_key(here, "card:71"),
    "outbox.by_keys": lambda unit, here: unit.outbox.by_keys(here, ["card:71"]),
    "owned.of": lambda unit, here: unit.owned.of(here, ANNA),
    "owned.living": lambda unit, here: unit.owned.living(bounds(here), 9),
    "owned.told": lambda unit, here: unit.owned.told(bounds(here)),
    "owned.lent": lambda unit, here: unit.owned.lent(here),
    "owned.on_its_way": lambda unit, here: unit.owned.on_its_way(here),
    "owned.notes_of": lambda unit, here: unit.owned.notes_of(here, [ANNA]),
    "forgotten.get": lambda unit, here: unit.forgotten.get(here, ANNA),
    "keeping.troubles_before": lambda unit, here: unit.keeping.troubles_before(here, NOW + A_DAY, 9),
    "keeping.shared_before": lambda unit, here: unit.keeping.shared_before(here, NOW + A_DAY, NOW, 9),
    "keeping.ending": lambda unit, here: unit.keeping.ending(here, ANNA),
    "keeping.shared_by": lambda unit, here: unit.keeping.shared_by(here, ANNA),
    "audit.latest": lambda unit, here: unit.audit.latest(here, 9),
    "audit.of_team": lambda unit, here: unit.audit.of_team(here, TEAM, 9),
}
"""Queries that answer with things: each says which workspace it is from."""

MEASURED: dict[str, Ask] = {
    "keeping.to_be_told": lambda unit, here: unit.keeping.to_be_told(here, NOW + A_DAY, 9),
    "people.admins": lambda unit, here: unit.people.admins(here),
    "doctoring.oldest_due": lambda unit, here: unit.doctoring.oldest_due(here, NOW + A_DAY),
    "doctoring.ended": lambda unit, here: unit.doctoring.ended(here),
    "teams.coaches": lambda unit, here: unit.teams.coaches(here, TEAM),
    "teams.next_roundup_at": lambda unit, here: unit.teams.next_roundup_at(here),
    "search.newest": lambda unit, here: by_id(
        unit.search.newest(viewpoint(here), Query("", ("price",)), Need.ALL, 9)
    ),
    "crowds.tellers": lambda unit, here: by_person(unit.crowds.tellers([(here, ANNA), (here, BEN)], TODAY)),
    "answers.any_on": lambda unit, here: unit.answers.any_on(here, ANNA, TODAY),
    "bright_spots.wave": lambda unit, here: unit.bright_spots.wave(here, ANNA),
    "bright_spots.evidence": lambda unit, here: unit.bright_spots.evidence(here, ANNA),
    "plans.spreads": lambda unit, here: unit.plans.spreads(here, [SPOT]),
    "customers.seen": lambda unit, here: unit.customers.seen(here, ANNA, [TEAM]),
    "customers.stages": lambda unit, here: unit.customers.stages(here, ANNA, [TEAM], {KESSLER}),
    "customers.authors": lambda unit, here: unit.customers.authors(here, ANNA, [TEAM], {KESSLER}),
    "customers.own_days": lambda unit, here: unit.customers.own_days(here, ANNA),
    "customer_dates.places_of": lambda unit, here: unit.customer_dates.places_of(here, ANNA),
    "plays.others": lambda unit, here: unit.plays.others(here, SPOT),
    "pairings.latest_round": lambda unit, here: unit.pairings.latest_round(here, TEAM),
    "plans.worked_strengths": lambda unit, here: unit.plans.worked_strengths(here, ANNA),
    "editions.recent_questions": lambda unit, here: unit.editions.recent_questions(here, TEAM, 9),
    "editions.frozen_before": lambda unit, here: unit.editions.frozen_before(here, TEAM, NOW + A_DAY),
    "bright_spots.team_wave": lambda unit, here: unit.bright_spots.team_wave(here, TEAM, NOW + A_DAY),
    "look_backs.shared": lambda unit, here: unit.look_backs.shared(here, TEAM, NOW - A_DAY, NOW + A_DAY),
    "look_backs.introductions": lambda unit, here: unit.look_backs.introductions(
        here, TEAM, NOW - 99 * A_DAY, NOW + 99 * A_DAY
    ),
    "editions.first_posted": lambda unit, here: unit.editions.first_posted(here, TEAM),
    "budget.taken": lambda unit, here: unit.budget.taken(here, ANNA, TODAY),
    "paces.moving": lambda unit, here: unit.paces.moving(here),
    "counting.told_on": lambda unit, here: unit.counting.told_on(here, ANNA, TODAY),
    "counting.customers_of": lambda unit, here: unit.counting.customers_of(here, ANNA),
    "counting.dates_ahead": lambda unit, here: unit.counting.dates_ahead(here, ANNA, TODAY - A_DAY),
    "counting.sent_on_demand": lambda unit, here: unit.counting.sent_on_demand(
        here, ANNA, Intent.EXPORT, NOW - A_DAY
    ),
    "owned.unsaid": lambda unit, here: unit.owned.unsaid(bounds(here, BEN)),
    "keeping.newly_left": lambda unit, here: unit.keeping.newly_left(here, 9),
    "keeping.left_before": lambda unit, here: unit.keeping.left_before(here, NOW + A_DAY, 9),
}
"""Queries that answer with words or figures: the same in two full workspaces, nothing in an empty one."""

FOR_ALL = {
    *("workspaces.living", "departures.take"),
    *("workspaces.all", "workspaces.by_slack_id", "reps.due", "teams.due", "notes.waiting_keys"),
    *("asks.to_settle", "asks.to_check"),
    *("pairings.teams", "pairings.to_end", "pairings.to_check"),
    "meetings.teams",
    *("seen_events.forget_before", "outbox.claim", "outbox.in_doubt", "outbox.release_expired_claims"),
    *("outbox.next_not_before", "outbox.release_all_claims", "proposals.made_before"),
    "plans.asked_out",
    "previews.due",
    "keeping.gone_before",
    *("forgotten.unfinished", "owned.tidy"),
    *("workers.here", "workers.left", "workers.ticked_at", "paces.closed"),
    *("coming.idle", "stumbles.all_of", "stumbles.all_set_aside", "stumbles.free"),
}
"""What the ticks ask across workspaces, by design."""

AHEAD = {"crowds.rows", "crowds.people", "crowds.days", "crowds.histories", "crowds.told"}
"""They answer nothing, and make others answer sooner: `test_crowds` asks those."""

WRITING = {
    *("paces.refused", "paces.moved", "stumbles.save", "stumbles.over"),
    *(
        "workspaces.register",
        "workspaces.refused_chart",
        *("workspaces.granted", "workspaces.left", "departures.uninstall", "departures.let_pass"),
        # Read for those alone who leave or come back; tests/storage/test_departures.py has two of them.
        *("departures.installed_at", "departures.overdue_teams", "keeping.still_gone"),
        "reps.showed_chart",
        "people.save",
        "reps.lock",
        "reps.save",
        "teams.save",
        *("teams.add_coach", "teams.remove_coach"),
    ),
    *("invitations.save", "invitations.remove"),
    *("prompts.add", "prompts.save", "answers.add", "answers.save", "bright_spots.save"),
    *("editions.add", "editions.save", "editions.save_part", "notes.save", "budget.take"),
    *("plans.save", "goals.replace", "goals.save_step", "goals.remove", "proposals.add", "proposals.save"),
    *("drafts.save", "previews.save", "stories.add", "stories.save", "stories.remove"),
    *("corrections.save", "corrections.remove", "corrections.set_shared"),
    "meetings.add",
    *("customers.add", "customers.save", "customer_dates.save", "customer_dates.remove"),
    "asks.save",
    "pairings.save",
    *("doctoring.again", "doctoring.leave"),
    *("owned.erase", "owned.unsend", "forgotten.save"),
    *(
        "keeping.change",
        "keeping.told",
        "keeping.worked_for",
        "keeping.erase_some",
        *("keeping.clear_index", "keeping.drop_unowned_tokens"),
        *("audit.add", "audit.save"),
    ),
    *("bright_spots.place", "editions.add_parts", "outbox.add_new"),
    *("budget.give_back", "seen_events.first_time", "outbox.add", "outbox.save", "outbox.hasten"),
}
"""Tested below: the same writes in two workspaces do not meet."""


def test_no_method_of_a_repository_is_forgotten() -> None:
    named = set(ASKED) | set(MEASURED) | FOR_ALL | AHEAD | WRITING
    assert named == {
        f"{repository}.{method}"
        for repository, protocol in inspect.get_annotations(UnitOfWork).items()
        for method, _ in inspect.getmembers(protocol, inspect.iscoroutinefunction)
    }


@pytest.fixture
async def workspaces(storage: Storage) -> list[WorkspaceId]:
    """Two workspaces with the same in them, and an empty one."""
    first, second = await registered(storage, "T1"), await registered(storage, "T2")
    async with storage.work() as unit:
        empty = await unit.workspaces.register("T3", "", "Empty", UserId("UBOT"), NOW)
        for workspace_id in (first.id, second.id):
            await fill(unit, workspace_id)
        await unit.commit()
    return [first.id, second.id, empty.id]


async def fill(unit: UnitOfWork, here: WorkspaceId) -> None:
    await unit.people.save(sample_person(here))
    await unit.reps.save(sample_rep(here))
    await unit.teams.add_coach(here, TEAM, COACH)
    await unit.people.save(sample_person(here, user_id=COACH, deleted=True))
    await unit.invitations.save(sample_invitation(here))
    await unit.invitations.save(sample_invitation(here, user_id=BEN, reply=Reply.NOT_FOR_ME))
    assert await unit.prompts.add(sample_prompt(here))
    assert await unit.editions.add(sample_edition(here))
    assert await unit.editions.add(sample_edition(here, id=EditionId(33), kind=EditionKind.MONTHLY))
    await unit.editions.save_part(sample_part(here))
    await fill_bright_spots(unit, here)
    assert await unit.answers.add(sample_answer(here, bright_spot_id=SPOT))
    trouble = sample_answer(here, id=AnswerId(53), ts=MessageTs("1.53"), tone=Tone.PROBLEM, deleted_at=None)
    assert await unit.answers.add(trouble)
    await fill_doing_more(unit, here)
    await unit.drafts.save(sample_draft(here))
    assert await unit.stories.add(sample_story(here))
    assert not await unit.stories.add(sample_story(here))
    assert await unit.stories.add(sample_story(here, bright_spot_id=SPOT, edition_id=None))
    await unit.previews.save(sample_preview(here))
    await unit.notes.save(sample_note(here))
    assert await unit.budget.take(here, ANNA, TODAY)
    assert await unit.seen_events.first_time(here, "Ev1", NOW)
    assert await unit.outbox.add(sample_row(here, target=ANNA))
    assert await unit.outbox.add(sample_row(here, 75, target=ANNA, intent=Intent.EXPORT, state=State.SENT))


async def fill_said(unit: UnitOfWork, here: WorkspaceId) -> None:
    """One thing that was said to Anna, one that is on its way to Ben."""
    said = {"state": State.SENT, "channel": DM, "ts": PROMPT_TS, "intent": Intent.TROUBLE}
    assert await unit.outbox.add(sample_row(here, 72, target=ANNA, **said))
    assert await unit.outbox.add(sample_row(here, 73, target=BEN, state=State.CLAIMED))
    assert await unit.outbox.add(sample_row(here, 74, target=BEN, state=State.SET_ASIDE))
    over = {"state": State.SET_ASIDE, "expires_at": NOW}
    assert await unit.outbox.add(sample_row(here, 76, target=BEN, **over))
    await unit.forgotten.save(Forgotten(here, ANNA, NOW))


async def fill_doing_more(unit: UnitOfWork, here: WorkspaceId) -> None:
    worked = {"state": PlanState.WORKED, "checked_at": NOW, "checked_on": TODAY}
    await unit.plans.save(sample_plan(here))
    await unit.plans.save(sample_plan(here, id=PlanId(82), **worked))
    await unit.plans.save(sample_plan(here, id=PlanId(83), smaller_of=PlanId(82), tries=SPOT))
    await unit.plans.save(sample_plan(here, id=PlanId(84), user_id=BEN, tries=SPOT, **worked))
    await unit.plans.save(sample_plan(here, id=PlanId(85), user_id=COACH, tries=SPOT, **worked))
    await unit.goals.replace(sample_goal(here), [sample_step(here)])
    assert await unit.proposals.add(sample_proposal(here))
    await unit.corrections.save(sample_correction(here))
    assert await unit.customers.add(sample_customer(here))
    at_kessler = {"customer_id": KESSLER, "stage": BuyingStage.SELECTION}
    await unit.bright_spots.save(sample_bright_spot(here, id=BrightSpotId(44), **at_kessler))
    await unit.customer_dates.save(sample_date(here))
    assert await unit.meetings.add(sample_meeting(here))
    await unit.asks.save(sample_ask(here))
    await unit.audit.add(sample_entry(here))
    await unit.audit.save(sample_entry(here))
    await unit.paces.moved(here, NOW, A_DAY)
    await unit.stumbles.save(sample_stumble(here))
    await fill_said(unit, here)
    await unit.reps.save(sample_rep(here, user_id=UserId("ULEFT"), standing=Standing.LEFT, left_at=NOW))
    await unit.reps.save(sample_rep(here, user_id=UserId("ULATER"), standing=Standing.LEFT))
    await unit.answers.add(sample_answer(here, id=AnswerId(54), ts=MessageTs("1.54"), bright_spot_id=None))
    await unit.pairings.save(sample_pairing(here))


async def fill_bright_spots(unit: UnitOfWork, here: WorkspaceId) -> None:
    await unit.bright_spots.save(sample_bright_spot(here))
    await unit.bright_spots.save(
        sample_bright_spot(here, id=BrightSpotId(43), edition_id=EDITION, end_told_at=None)
    )
    private = {"visibility": Visibility.PRIVATE, "team_id": None, "shared_at": None}
    await unit.bright_spots.save(sample_bright_spot(here, id=HIDDEN, **private))


async def test_every_query_stays_in_its_workspace(storage: Storage, workspaces: list[WorkspaceId]) -> None:
    *full, empty = workspaces
    async with storage.work() as unit:
        for name, ask in ASKED.items():
            for here in full:
                assert {from_where(thing) for thing in listed(await ask(unit, here))} == {here}, name
            if name != "workspaces.get":
                assert listed(await ask(unit, empty)) == [], name
        for name, ask in MEASURED.items():
            assert await ask(unit, full[0]) == await ask(unit, full[1]), name
            assert await ask(unit, full[0]), name
            assert not await ask(unit, empty), name


def bounds(here: WorkspaceId, user_id: UserId = ANNA) -> Bounds:
    return Bounds(here, user_id, NOW + A_DAY)


def viewpoint(here: WorkspaceId) -> Viewpoint:
    return Viewpoint(here, ANNA, TODAY, (TEAM,))


async def by_id(asking: Awaitable[list[Any]]) -> list[Any]:
    """Where ids are the same in several workspaces, only the first finds them in their order."""
    return sorted(await asking, key=lambda each: each.id)


async def by_person(asking: Awaitable[dict[tuple[WorkspaceId, UserId], int]]) -> dict[UserId, int]:
    """Without the workspace, which is the only difference."""
    return {user_id: found for (_, user_id), found in (await asking).items()}


async def both_of_each(asking: Awaitable[list[OpenPlan]]) -> list[Any]:
    found = [(each.plan, each.prompt, each.tried) for each in await asking]
    return [thing for things in found for thing in things if thing is not None]


def listed(found: Any) -> list[Any]:
    if isinstance(found, list):
        return found
    return [] if found is None else [found]


def from_where(thing: Any) -> WorkspaceId:
    here: WorkspaceId = getattr(thing, "workspace_id", None) or thing.id
    return here


async def write_everywhere(unit: UnitOfWork, here: WorkspaceId) -> None:
    await unit.keeping.told(here, ANNA, NOW + A_DAY, NOW)
    await unit.reps.showed_chart(here, ANNA, NOW)
    await unit.reps.save(sample_rep(here, unanswered=0))
    await unit.bright_spots.save(sample_bright_spot(here).tombstone(NOW))
    await unit.bright_spots.place([replace(sample_bright_spot(here), editions_waited=3)])
    await unit.editions.add_parts([replace(sample_part(here), position=19)])
    await unit.outbox.add_new([sample_row(here, 79, key="other", coalesce_key="card:41")])
    await unit.budget.give_back(here, ANNA, TODAY)
    await unit.plans.save(sample_plan(here, state=PlanState.LET_GO))
    await unit.goals.remove(here, ANNA)
    await unit.invitations.remove(here, TEAM, ANNA)
    await unit.teams.remove_coach(here, TEAM, COACH)
    await unit.goals.save_step(sample_step(here))
    await unit.goals.replace(sample_goal(here), [])
    await unit.proposals.save(sample_proposal(here, state=ProposalState.GONE))
    await unit.corrections.set_shared(here, SPOT, None, False)
    await unit.corrections.remove(here, SPOT)
    await unit.customers.save(sample_customer(here, name="Other"))
    await unit.customer_dates.remove(here, DATE)
    assert not await unit.meetings.add(sample_meeting(here, told_at=NOW + A_DAY))
    await unit.stories.save(sample_story(here, consent=None))
    await unit.stories.remove(here, TOLD)
    await unit.paces.refused(here, "post", 60)
    await unit.paces.moved(here, NOW + A_DAY, A_DAY)
    await unit.stumbles.save(sample_stumble(here, tries=2))
    await unit.stumbles.over(here, "asking", ANNA)
    await unit.asks.save(sample_ask(here, state=AskState.GONE))
    await unit.pairings.save(sample_pairing(here, state=PairingState.LAPSED))
    assert not await unit.outbox.add(sample_row(here, 71))
    assert await unit.doctoring.again(here, State.SET_ASIDE, NOW) == 1
    assert await unit.doctoring.leave(here, State.SET_ASIDE, NOW) == 1
    await unit.outbox.hasten(here, ANNA, NOW - timedelta(minutes=5))


async def test_what_is_written_in_one_workspace_changes_no_other(
    storage: Storage, workspaces: list[WorkspaceId]
) -> None:
    here, other, _ = workspaces
    async with storage.work() as unit:
        await write_everywhere(unit, here)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.keeping.to_be_told(here, NOW + A_DAY, 9) == []
        assert await unit.keeping.to_be_told(other, NOW + A_DAY, 9) == [ANNA]
        assert await unit.reps.get(other, ANNA) == sample_rep(other)
        assert await unit.bright_spots.get(other, SPOT) == sample_bright_spot(other)
        assert await unit.budget.taken(other, ANNA, TODAY)
        assert await unit.plans.get(other, PlanId(81)) == sample_plan(other)
        assert await unit.goals.get(other, ANNA) == sample_goal(other)
        assert await unit.goals.steps(other, ANNA) == [sample_step(other)]
        assert await unit.proposals.get(other, ProposalId(91)) == sample_proposal(other)
        assert await unit.corrections.of_team(other, TEAM, MODEL, 9) == [sample_correction(other)]
        assert await unit.stories.get(other, TOLD) == sample_story(other)
        assert await unit.customers.get(other, KESSLER) == sample_customer(other)
        assert await unit.customer_dates.get(other, DATE) == sample_date(other)
        assert await unit.paces.moving(other) == (NOW, NOW)
        assert [each[:2] for each in await unit.paces.closed()] == [(here, "post")]
        assert await unit.stumbles.all_of("asking") == [sample_stumble(other)]
        assert await unit.asks.get(other, AskId(101)) == sample_ask(other)
        assert await unit.pairings.get(other, PairingId(111)) == sample_pairing(other)
        assert await unit.doctoring.again(other, State.SET_ASIDE, NOW) == 1
        assert await unit.doctoring.leave(other, State.SET_ASIDE, NOW) == 1
        row = await unit.outbox.get(other, OutboxId(71))
        assert row == sample_row(other, target=ANNA)


async def test_a_workspace_is_deleted_to_the_last_row_and_the_others_keep_theirs(
    storage: Storage, workspaces: list[WorkspaceId]
) -> None:
    here, other, _ = workspaces
    async with storage.work() as unit:
        before = await rows_by_table(unit, other)
        assert await rows_by_table(unit, here) == before
        await unit.workspaces.left(here, NOW)
        assert await unit.keeping.still_gone(here, NOW + A_DAY)
        assert not await unit.keeping.still_gone(other, NOW + A_DAY)
        await unit.keeping.change(replace(await workspace_of(unit, here), trouble_days=7))
        assert (await workspace_of(unit, other)).trouble_days == 90
        await unit.keeping.worked_for(here, BEN, UserId("left-1"))
    async with storage.work() as unit:
        while await unit.keeping.erase_some(here, 3):
            pass
        await unit.keeping.clear_index()
        await unit.keeping.drop_unowned_tokens(NOW)
        await unit.commit()
    async with storage.work() as unit:
        assert await rows_by_table(unit, here) == {}
        assert await unit.workspaces.get(here) is None
        assert await rows_by_table(unit, other) == before
        assert (await workspace_of(unit, other)).trouble_days == 90


async def workspace_of(unit: UnitOfWork, here: WorkspaceId) -> Workspace:
    found = await unit.workspaces.get(here)
    assert found is not None
    return found


async def rows_by_table(unit: UnitOfWork, here: WorkspaceId) -> dict[str, int]:
    """How many rows a workspace has, in whichever tables there are."""
    assert isinstance(unit, StoredUnit)
    counts = {}
    for table in metadata.sorted_tables:
        if "workspace_id" in table.c:
            mine = select(func.count()).select_from(table).where(table.c.workspace_id == here)
            counts[table.name] = (await unit.transaction.run(mine)).scalar_one()
    return {name: count for name, count in counts.items() if count}


async def test_the_outbox_takes_one_target_in_each_workspace(
    storage: Storage, workspaces: list[WorkspaceId]
) -> None:
    async with storage.work() as unit:
        claimed = await unit.outbox.claim(NOW, "w1", timedelta(seconds=30), 10)
    assert sorted(row.workspace_id for row in claimed) == sorted(workspaces[:2])
