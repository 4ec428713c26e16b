"""Everything of one person is found whichever table it is in, and goes without touching anybody else's."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.ask import AskState
from bot.domain.ids import AnswerId, BrightSpotId, MessageTs, PromptId, UserId, WorkspaceId
from bot.domain.plan import PlanState
from bot.domain.prompt import Prompt, PromptState, Skipped
from bot.services.context import Who
from bot.services.owning.forgetting import forget_person
from bot.services.ports import UnitOfWork
from bot.services.ports.owning import Bounds
from bot.storage import Storage
from bot.storage.repositories.owned import BELONGINGS
from bot.storage.tables import metadata
from bot.storage.unit_of_work import UnitOfWork as StoredUnit
from tests.storage.conftest import registered
from tests.storage.samples import (
    A_DAY,
    ANNA,
    NOW,
    TEAM,
    sample_answer,
    sample_bright_spot,
    sample_person,
    sample_prompt,
    sample_rep,
)
from tests.storage.samples_asks import sample_ask
from tests.storage.samples_customers import sample_date
from tests.storage.samples_doing_more import BEN, sample_plan
from tests.storage.test_isolation import fill
from tests.support.planting import MARK, plant
from tests.support.telling import BOSS

PEOPLE = frozenset(
    {
        *("user_id", "asker_id", "author_id", "seeker_id", "helper_id", "first_id", "second_id"),
        *("proposer_id", "changed_by", "by_user", "invited_by", "learning_confirmed_by", "bot_user_id"),
    }
)
ELSEWHERE = {
    "people": "one row, read by itself",
    "reps": "one row, read by itself",
    "goals": "one row, read by itself",
    "coaches": "as the teams that somebody coaches",
    "teams": "the team's; that a coach confirmed something",
    "drafts": "the team's; who changed it last",
    "previews": "where a coach was shown what others wrote",
    "budget": "days on which something was said",
    "search_entries": "the words of bright spots once more",
    "forgotten": "that somebody was forgotten",
    "audit": "what a coach changed about the team",
    "workspaces": "the app's own id",
    "slack_installations": "Slack's",
    "slack_bots": "Slack's",
}
"""Tables that name people and are no list of a person's belongings; each with why."""


def everything(here: WorkspaceId, user_id: UserId = ANNA) -> Bounds:
    return Bounds(here, user_id, NOW + A_DAY)


async def two(storage: Storage) -> tuple[WorkspaceId, WorkspaceId]:
    first, second = await registered(storage, "T1"), await registered(storage, "T2")
    async with storage.work() as unit:
        for workspace in (first, second):
            await fill(unit, workspace.id)
        await unit.commit()
    return first.id, second.id


def test_no_table_that_names_people_is_forgotten() -> None:
    named = {table.name for table in metadata.sorted_tables if PEOPLE & set(table.columns.keys())}
    listed = {each.table.name for each in BELONGINGS.values()}
    assert named - listed == set(ELSEWHERE)


async def test_a_person_is_handed_their_own_and_nobody_elses(storage: Storage) -> None:
    here, _ = await two(storage)
    async with storage.work() as unit:
        found = await unit.owned.of(here, ANNA)
    assert found is not None
    assert {spot.user_id for spot in found.bright_spots} == {ANNA}
    assert {plan.user_id for plan in found.plans} == {answer.user_id for answer in found.answers} == {ANNA}
    assert all(each.deleted_at is None for each in found.answers)
    assert found.asks
    assert found.customers


async def test_whoever_we_never_met_has_nothing(storage: Storage) -> None:
    here, _ = await two(storage)
    async with storage.work() as unit:
        assert await unit.owned.of(here, UserId("UNOBODY")) is None


async def test_erasing_one_leaves_everybody_else_as_they_were(storage: Storage) -> None:
    here, other = await two(storage)
    async with storage.work() as unit:
        before = [await unit.owned.of(other, ANNA), await unit.owned.of(here, UserId("UCOACH"))]
        await unit.owned.unsend(everything(here))
        await unit.owned.erase(everything(here), NOW)
        await unit.commit()
    async with storage.work() as unit:
        assert [await unit.owned.of(other, ANNA), await unit.owned.of(here, UserId("UCOACH"))] == before
        after = await unit.owned.of(here, ANNA)
    assert after is not None
    assert (after.answers, after.corrections, after.goal_steps, after.notes) == ((), (), (), ())
    assert (after.customers, after.customer_dates, after.meetings, after.pairings) == ((), (), (), ())
    assert {(plan.cue, plan.action, plan.named) for plan in after.plans} == {("", "", False)}
    assert not any(plan.state is PlanState.OPEN for plan in after.plans)
    assert [ask.line for ask in after.asks] == [None]


async def test_of_what_has_to_stay_only_that_it_was_does(storage: Storage) -> None:
    """A day on which they were asked, so that none is asked twice; that somebody invited them; that a message of theirs
    was answered, so that a late edit does not revive it."""
    here, _ = await two(storage)
    asked = sample_prompt(
        here, id=PromptId(22), local_date=NOW.date() + A_DAY, customer_date_id=sample_date(here).id
    )
    async with storage.work() as unit:
        assert await unit.prompts.add(asked)
        said = await unit.answers.get(here, AnswerId(53))
        await unit.owned.erase(everything(here), NOW)
        after = await unit.owned.of(here, ANNA)
        answer = await unit.answers.get(here, AnswerId(53))
    assert said is not None
    assert after is not None
    assert [*after.prompts] == [
        Prompt(
            *(here, each.id, each.user_id, each.team_id, each.local_date, each.due_at),
            *(PromptState.SKIPPED, Skipped.STOPPED),
        )
        for each in (sample_prompt(here), asked)
    ]
    assert [(each.reply, each.replied_at) for each in after.invitations] == [(None, None)]
    assert answer == replace(said, text="", tone=None, language=None, deleted_at=NOW)


@pytest.mark.parametrize("person", [ANNA, BEN])
async def test_what_two_people_had_goes_with_either_of_them(storage: Storage, person: UserId) -> None:
    """Who pointed at whose message, who was to meet whom, who knows the same customer, and what one answered."""
    here, _ = await two(storage)
    async with storage.work() as unit:
        await unit.people.save(sample_person(here, user_id=BEN))
        await unit.asks.save(sample_ask(here, state=AskState.ANSWERED, decided_at=NOW, line="I draw."))
        before = await unit.owned.of(here, person)
        await unit.owned.erase(everything(here, person), NOW)
        after = await unit.owned.of(here, person)
    assert before is not None
    assert after is not None
    assert all((before.proposals, before.pairings, before.meetings, before.asks))
    assert (after.proposals, after.pairings, after.meetings) == ((), (), ())
    assert [ask.line for ask in after.asks] == [None]


async def test_what_is_hidden_becomes_the_same_tombstone_as_when_it_is_taken_back(storage: Storage) -> None:
    here, _ = await two(storage)
    hidden = BrightSpotId(42)
    async with storage.work() as unit:
        spot = await unit.bright_spots.get(here, hidden)
        assert spot is not None
        await unit.owned.erase(everything(here), NOW)
        gone = await unit.bright_spots.get(here, hidden)
    assert gone == replace(spot.tombstone(NOW), card_channel=None, card_ts=None)


async def test_what_was_stored_later_stays(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    later = NOW + timedelta(hours=1)
    async with storage.work() as unit:
        await fill(unit, here)
        await unit.bright_spots.save(sample_bright_spot(here, id=BrightSpotId(99), stored_at=later))
        said = sample_answer(here, id=AnswerId(99), ts=MessageTs("9.9"), stored_at=later)
        await unit.answers.add(said)
        await unit.owned.erase(Bounds(here, ANNA, NOW), NOW)
        living = await unit.owned.living(everything(here), 99)
        assert BrightSpotId(99) in [spot.id for spot in living]
        assert await unit.answers.get(here, AnswerId(99)) == said


@pytest.mark.parametrize("worked", [True, False])
async def test_that_it_worked_for_somebody_stays(storage: Storage, worked: bool) -> None:
    """For whoever shared it; without a word and without a name."""
    here = (await registered(storage, "T1")).id
    state = {"state": PlanState.WORKED if worked else PlanState.OPEN, "named": True, "says": "It did."}
    async with storage.work() as unit:
        await _tried(unit, here, state)
        await unit.owned.erase(Bounds(here, BEN, NOW + A_DAY), NOW)
        assert await unit.plans.spreads(here, [BrightSpotId(41)]) == ({BrightSpotId(41): 1} if worked else {})
        [plan] = await unit.plans.tries_of(here, BrightSpotId(41))
    assert (plan.says, plan.named) == ("", False)


async def test_forgotten_to_the_last_row_on_both_databases(storage: Storage) -> None:
    """Rows are what both have in common; SQLite's files have a story of their own, PostgreSQL's are its vacuum's."""
    here = (await registered(storage, "T1")).id
    async with storage.work() as unit:
        await unit.reps.save(sample_rep(here, team_id=None))
        team = await unit.teams.get(here, TEAM)
        assert team is not None
        await plant(unit, team, ANNA, NOW)
        await unit.commit()
    assert await rows_with(storage, MARK)
    await forget_person(storage.work, Who(here, ANNA), NOW + A_DAY)
    assert await rows_with(storage, MARK) == []
    assert await rows_with(storage, BOSS)


async def rows_with(storage: Storage, word: str) -> list[str]:
    found = []
    async with storage.work() as unit:
        assert isinstance(unit, StoredUnit)
        for table in metadata.sorted_tables:
            rows = (await unit.transaction.run(select(table))).all()
            found += [table.name for row in rows if word.lower() in str(row).lower()]
    return found


async def _tried(unit: UnitOfWork, here: WorkspaceId, state: Mapping[str, object]) -> None:
    await unit.bright_spots.save(sample_bright_spot(here, team_id=None))
    await unit.plans.save(
        sample_plan(here, user_id=BEN, tries=BrightSpotId(41), bright_spot_id=None, **state)
    )
