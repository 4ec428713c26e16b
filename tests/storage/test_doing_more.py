"""Plans, goals, proposals and corrections are kept to the last field and found again by what is asked of them."""

from dataclasses import replace

import pytest

from bot.domain.bright_spot import Felt, Tone
from bot.domain.ids import (
    AnswerId,
    BrightSpotId,
    MessageTs,
    PlanId,
    PromptId,
    ProposalId,
    UserId,
    WorkspaceId,
)
from bot.domain.plan import PlanState
from bot.domain.prompt import PromptState
from bot.domain.proposal import ProposalState
from bot.domain.strength import Strength
from bot.domain.trying import OpenPlan
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import (
    A_DAY,
    ANNA,
    CHANNEL,
    NOW,
    TEAM,
    TODAY,
    sample_answer,
    sample_bright_spot,
    sample_edition,
    sample_prompt,
    sample_rep,
)
from tests.storage.samples_doing_more import (
    BEN,
    MODEL,
    SPOT,
    sample_correction,
    sample_goal,
    sample_plan,
    sample_proposal,
    sample_step,
)


@pytest.fixture
async def here(storage: Storage) -> WorkspaceId:
    """A workspace with one bright spot in it."""
    workspace = await registered(storage, "T1")
    async with storage.work() as unit:
        await unit.reps.save(sample_rep(workspace.id))
        assert await unit.prompts.add(sample_prompt(workspace.id))
        assert await unit.editions.add(sample_edition(workspace.id))
        await unit.bright_spots.save(sample_bright_spot(workspace.id))
        await unit.commit()
    return workspace.id


async def test_open_plans_come_by_the_day_of_their_check(storage: Storage, here: WorkspaceId) -> None:
    first = sample_plan(here, id=PlanId(82), check_on=TODAY)
    later = sample_plan(here)
    done = sample_plan(here, id=PlanId(83), state=PlanState.WORKED, checked_at=NOW, checked_on=TODAY)
    async with storage.work() as unit:
        for plan in (later, first, done, sample_plan(here, id=PlanId(84), user_id=BEN)):
            await unit.plans.save(plan)
        assert await unit.plans.open_of(here, ANNA) == [first, later]
        assert await unit.plans.lock(here, done.id) == done
        await unit.commit()


async def test_open_plans_come_with_the_last_question_about_them(storage: Storage, here: WorkspaceId) -> None:
    asked, new = sample_plan(here, check_on=TODAY), sample_plan(here, id=PlanId(82), asked=0)
    last = sample_prompt(here, id=PromptId(22), local_date=TODAY + A_DAY, ts=MessageTs("1.22"))
    queued = replace(last, id=PromptId(23), local_date=TODAY + 2 * A_DAY, state=PromptState.QUEUED, ts=None)
    async with storage.work() as unit:
        for plan in (new, asked, sample_plan(here, id=PlanId(83), user_id=BEN)):
            await unit.plans.save(plan)
        for prompt in (last, queued, replace(queued, id=PromptId(24), user_id=BEN, plan_id=PlanId(83))):
            assert await unit.prompts.add(prompt)
        assert await unit.plans.open_and_asked(here, ANNA) == [OpenPlan(asked, last), OpenPlan(new, None)]
        assert [found.prompt for found in await unit.plans.open_and_asked(here, BEN)] == [None]


async def test_what_worked_is_found_by_its_day_and_its_strength(storage: Storage, here: WorkspaceId) -> None:
    worked = {"state": PlanState.WORKED, "checked_at": NOW}
    before = sample_plan(here, id=PlanId(82), checked_on=TODAY - A_DAY, **worked)
    today = sample_plan(here, id=PlanId(83), checked_on=TODAY, **worked)
    without = sample_plan(here, id=PlanId(84), checked_on=TODAY, strength=None, **worked)
    async with storage.work() as unit:
        for plan in (before, today, without, sample_plan(here)):
            await unit.plans.save(plan)
        assert await unit.plans.worked_since(here, ANNA, TODAY) == [without, today]
        found = await unit.plans.worked_strengths(here, ANNA)
    assert found == [(Strength.NEGOTIATION, TODAY - A_DAY), (Strength.NEGOTIATION, TODAY)]


async def test_what_worked_for_others_is_counted_once_for_each_of_them(
    storage: Storage, here: WorkspaceId
) -> None:
    worked = {"state": PlanState.WORKED, "checked_at": NOW, "checked_on": TODAY, "tries": SPOT}
    his = sample_plan(here, id=PlanId(84), user_id=BEN, **worked)
    again = replace(his, id=PlanId(85), checked_at=NOW + A_DAY)
    third = replace(his, id=PlanId(86), user_id=UserId("UCEM"), checked_at=NOW - A_DAY)
    her_own = sample_plan(here, id=PlanId(87), **worked)
    not_yet = replace(his, id=PlanId(88), user_id=UserId("UDAN"), state=PlanState.NOT_YET)
    async with storage.work() as unit:
        for plan in (his, again, third, her_own, not_yet, sample_plan(here)):
            await unit.plans.save(plan)
        assert await unit.plans.spreads(here, [SPOT, BrightSpotId(43)]) == {SPOT: 2}
        assert await unit.plans.spreads(here, []) == {}
        assert await unit.plans.worked_tries_of(here, [SPOT]) == [third, his, again]
        assert {plan.id for plan in await unit.plans.tries_of(here, SPOT)} == {84, 85, 86, 87, 88}


async def test_an_open_try_comes_with_what_it_carries_over_and_whose_that_is(
    storage: Storage, here: WorkspaceId
) -> None:
    plan = sample_plan(here, user_id=BEN, tries=SPOT, bright_spot_id=None)
    async with storage.work() as unit:
        await unit.plans.save(plan)
        (found,) = await unit.plans.open_and_asked(here, BEN)
        spot = await unit.bright_spots.get(here, SPOT)
        author = await unit.people.get(here, ANNA)
    assert (found.plan, found.prompt, found.tried) == (plan, None, spot)
    assert found.author == (author.name if author is not None else None)


async def test_the_questions_about_a_plan_are_found_that_were_sent(
    storage: Storage, here: WorkspaceId
) -> None:
    sent = sample_prompt(here)
    queued = replace(sent, id=PromptId(22), local_date=TODAY + A_DAY, state=PromptState.QUEUED, ts=None)
    async with storage.work() as unit:
        await unit.plans.save(sample_plan(here))
        for prompt in (sent, queued):
            await unit.prompts.add(prompt)
        assert await unit.plans.prompts_about(here, PlanId(81)) == [sent]
        assert await unit.plans.prompts_about(here, PlanId(82)) == []


async def test_the_smaller_one_of_a_plan_is_found(storage: Storage, here: WorkspaceId) -> None:
    large, small = sample_plan(here), sample_plan(here, id=PlanId(82), smaller_of=PlanId(81))
    async with storage.work() as unit:
        await unit.plans.save(large)
        assert await unit.plans.smaller_than(here, large.id) is None
        await unit.plans.save(small)
        assert await unit.plans.smaller_than(here, large.id) == small


async def test_plans_that_were_asked_about_often_enough_are_found_from_their_day_on(
    storage: Storage, here: WorkspaceId
) -> None:
    twice = sample_plan(here, asked=2, check_on=TODAY)
    async with storage.work() as unit:
        for plan in (twice, sample_plan(here, id=PlanId(82), check_on=TODAY)):
            await unit.plans.save(plan)
        await unit.plans.save(sample_plan(here, id=PlanId(83), asked=2, state=PlanState.LET_GO))
        assert await unit.plans.asked_out(2, TODAY, 9) == [twice]
        assert await unit.plans.asked_out(2, TODAY - A_DAY, 9) == []


async def test_a_new_goal_takes_the_place_of_the_old_one(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        await unit.goals.replace(sample_goal(here), [sample_step(here), sample_step(here, position=2)])
        new = sample_goal(here, picture="Two references at every fair")
        await unit.goals.replace(new, [sample_step(here, done_at=None, bright_spot_id=None)])
        await unit.goals.save_step(sample_step(here))
        assert await unit.goals.get(here, ANNA) == new
        assert await unit.goals.steps(here, ANNA) == [sample_step(here)]
        await unit.goals.remove(here, ANNA)
        assert await unit.goals.get(here, ANNA) is None
        assert await unit.goals.steps(here, ANNA) == []


async def test_a_message_is_proposed_once_however_many_react(storage: Storage, here: WorkspaceId) -> None:
    proposal = sample_proposal(here)
    async with storage.work() as unit:
        assert await unit.proposals.add(proposal)
        assert not await unit.proposals.add(
            sample_proposal(here, id=ProposalId(92), proposer_id=UserId("UCAN"))
        )
        assert await unit.proposals.of_message(here, CHANNEL, proposal.ts) == proposal
        assert await unit.proposals.open_to(here, ANNA) == [proposal]
        assert await unit.proposals.made_before(NOW + A_DAY, 9) == [proposal]
        assert await unit.proposals.made_before(NOW, 9) == []
        await unit.proposals.save(sample_proposal(here, state=ProposalState.DECLINED))
        assert await unit.proposals.open_to(here, ANNA) == []
        assert await unit.proposals.made_before(NOW + A_DAY, 9) == []


async def test_the_team_learns_from_what_it_sees_and_from_nothing_else(
    storage: Storage, here: WorkspaceId
) -> None:
    correction = sample_correction(here)
    async with storage.work() as unit:
        await unit.corrections.save(correction)
        assert await unit.corrections.of_team(here, TEAM, MODEL, 9) == [correction]
        assert await unit.corrections.of_team(here, TEAM, "another", 9) == []
        assert await unit.corrections.of_rep(here, ANNA, MODEL, 9) == [correction]
        assert await unit.corrections.of_rep(here, ANNA, "another", 9) == []
        without_name = TEAM
        for team_id in (without_name, None):
            await unit.corrections.set_shared(here, SPOT, team_id, False)
            assert await unit.corrections.of_team(here, TEAM, MODEL, 9) == []
        hidden = sample_correction(here, team_id=None, shared=False)
        assert await unit.corrections.of_rep(here, ANNA, MODEL, 9) == [hidden]
        await unit.corrections.remove(here, SPOT)
        assert await unit.corrections.of_rep(here, ANNA, MODEL, 9) == []


async def test_evidence_is_every_living_bright_spot_without_its_words(
    storage: Storage, here: WorkspaceId
) -> None:
    gone = sample_bright_spot(here, id=BrightSpotId(45)).tombstone(NOW)
    earlier = sample_bright_spot(here, id=BrightSpotId(46), local_date=TODAY - A_DAY, felt=Felt.EFFORT)
    async with storage.work() as unit:
        await unit.bright_spots.save(gone)
        await unit.bright_spots.save(earlier)
        found = await unit.bright_spots.evidence(here, ANNA)
    spot = sample_bright_spot(here)
    assert [each.id for each in found] == [earlier.id, spot.id]
    assert (found[1].local_date, found[1].strength, found[1].felt) == (
        spot.local_date,
        spot.strength,
        spot.felt,
    )


async def test_bright_spots_are_found_from_a_day_on_the_newest_first(
    storage: Storage, here: WorkspaceId
) -> None:
    today = sample_bright_spot(here)
    yesterday = sample_bright_spot(here, id=BrightSpotId(46), local_date=TODAY - A_DAY)
    gone = sample_bright_spot(here, id=BrightSpotId(47)).tombstone(NOW)
    async with storage.work() as unit:
        for spot in (yesterday, gone):
            await unit.bright_spots.save(spot)
        assert await unit.bright_spots.dated_since(here, ANNA, TODAY) == [today]
        assert await unit.bright_spots.dated_since(here, ANNA, TODAY - A_DAY) == [today, yesterday]
        assert await unit.bright_spots.dated_since(here, BEN, TODAY - A_DAY) == []


async def test_trouble_is_found_from_a_day_on(storage: Storage, here: WorkspaceId) -> None:
    trouble = {"tone": Tone.PROBLEM, "bright_spot_id": None, "deleted_at": None}
    today = sample_answer(here, **trouble)
    before = sample_answer(
        here, id=AnswerId(52), ts=MessageTs("1.1"), local_date=today.local_date - A_DAY, **trouble
    )
    async with storage.work() as unit:
        assert await unit.answers.add(before)
        assert await unit.answers.add(today)
        found = await unit.answers.troubles_since(here, ANNA, today.local_date)
    assert found == [today]


async def test_prompts_of_any_state_are_found_from_a_day_on(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        assert await unit.prompts.since(here, ANNA, TODAY) == [sample_prompt(here)]
        assert await unit.prompts.since(here, ANNA, TODAY + A_DAY) == []
