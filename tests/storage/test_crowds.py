"""Reading ahead for a crowd: the same answers, from fewer statements, and never an old one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import AnswerId, BrightSpotId, MessageTs, NoteId, OutboxId, PromptId, UserId, WorkspaceId
from bot.domain.outbox import State
from bot.domain.people import Workspace
from bot.domain.prompt import PromptState
from bot.services.ports import NotNew, StorageBusy, UnitOfWork
from bot.storage import Storage
from tests.bench.counting import statements
from tests.storage.conftest import registered
from tests.storage.samples import (
    A_DAY,
    ANNA,
    NOW,
    TODAY,
    sample_answer,
    sample_bright_spot,
    sample_note,
    sample_person,
    sample_prompt,
    sample_rep,
    sample_row,
)
from tests.storage.samples_customers import sample_customer, sample_date
from tests.storage.test_outbox import end_lease

BEN = UserId("UBEN")
LEASE = timedelta(seconds=30)


async def fill(storage: Storage, workspace: Workspace) -> None:
    here = workspace.id
    async with storage.work() as unit:
        for user_id in (ANNA, BEN):
            await unit.people.save(sample_person(here, user_id=user_id))
            await unit.reps.save(sample_rep(here, user_id=user_id))
        assert await unit.prompts.add(sample_prompt(here))
        await unit.bright_spots.save(sample_bright_spot(here))
        assert await unit.answers.add(sample_answer(here))
        await unit.notes.save(sample_note(here, delivered_at=None))
        assert await unit.customers.add(sample_customer(here))
        await unit.customer_dates.save(sample_date(here))
        for number in (1, 2):
            assert await unit.outbox.add(sample_row(here, number))
        await unit.commit()


async def test_whoever_read_ahead_is_told_the_same(storage: Storage, workspace: Workspace) -> None:
    other = await registered(storage, "T2")
    for each in (workspace, other):
        await fill(storage, each)
    here, found = workspace.id, []
    for ahead in (False, True):
        async with storage.work() as unit:
            if ahead:
                await unit.crowds.people([(here, ANNA), (here, BEN)], lock=True)
                await unit.crowds.prompts([(here, PromptId(21))], lock=True)
                await unit.crowds.days([(here, ANNA), (here, BEN)], TODAY, TODAY + A_DAY, TODAY - 30 * A_DAY)
            told: list[object] = [await unit.prompts.lock(here, PromptId(21))]
            for user_id in (ANNA, BEN):
                told += [await unit.reps.lock(here, user_id), await unit.people.get(here, user_id)]
                told += [await unit.answers.any_on(here, user_id, TODAY + n * A_DAY) for n in range(2)]
                told.append(await unit.notes.waiting(here, user_id))
                told += [await unit.customer_dates.of_rep(here, user_id, TODAY - n * A_DAY) for n in (9, 0)]
            found.append(told)
    assert found[0] == found[1]


async def test_a_crowd_of_several_workspaces_asks_as_often_as_one(
    storage: Storage, workspace: Workspace
) -> None:
    """The ids are the same in each. Only who is in the crowd is read, each with what is theirs."""
    others = [await registered(storage, f"T{number}") for number in range(2, 5)]
    for each in (workspace, *others):
        await fill(storage, each)
    one = [(workspace.id, ANNA), (workspace.id, BEN)]
    four = [(workspace.id, ANNA), *((other.id, BEN) for other in others)]
    asked, found = [], []
    for who in (one, four):
        async with storage.work() as unit:
            with statements(storage) as said:
                await read(unit, who)
            asked.append(said.count)
    assert asked[0] == asked[1]
    for ahead in (False, True):
        async with storage.work() as unit:
            if ahead:
                await read(unit, four)
            found.append(
                [await known_of(unit, here.id, each) for here in (workspace, *others) for each in (ANNA, BEN)]
            )
    assert found[0] == found[1]


async def read(unit: UnitOfWork, who: list[tuple[WorkspaceId, UserId]]) -> None:
    await unit.crowds.people(who, lock=True)
    await unit.crowds.prompts({(here, PromptId(21)) for here, _ in who}, lock=True)
    await unit.crowds.days(who, TODAY, TODAY, TODAY - A_DAY)
    await unit.crowds.histories(who, TODAY, TODAY)
    await unit.crowds.tellers(who, TODAY)


async def known_of(unit: UnitOfWork, here: WorkspaceId, user_id: UserId) -> list[object]:
    return [
        await unit.reps.lock(here, user_id),
        await unit.people.get(here, user_id),
        await unit.prompts.latest_sent(here, user_id),
        await unit.prompts.since(here, user_id, TODAY),
        await unit.answers.any_on(here, user_id, TODAY),
        await unit.budget.taken(here, user_id, TODAY),
        await unit.notes.waiting(here, user_id),
        await unit.customer_dates.of_rep(here, user_id, TODAY - A_DAY),
        await unit.bright_spots.dated_since(here, user_id, TODAY),
        await unit.plans.open_of(here, user_id),
    ]


async def test_what_is_written_is_known_and_what_was_read_before_is_not(
    storage: Storage, workspace: Workspace
) -> None:
    await fill(storage, workspace)
    here = workspace.id
    async with storage.work() as unit:
        await unit.crowds.people([(here, ANNA), (here, BEN)], lock=True)
        await unit.crowds.days([(here, ANNA)], TODAY, TODAY, TODAY)
        quiet = replace(await unit.reps.lock(here, ANNA), unanswered=3)
        await unit.reps.save(quiet)
        assert await unit.reps.get(here, ANNA) == quiet
        waiting = await unit.notes.waiting(here, ANNA)
        await unit.notes.save(replace(waiting[0], id=NoteId(990)))
        assert len(await unit.notes.waiting(here, ANNA)) == len(waiting) + 1
        await unit.reps.showed_chart(here, BEN, NOW)
        assert (await unit.reps.lock(here, BEN)).charts_shown_at == NOW
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.reps.get(here, ANNA) == quiet


async def test_what_was_saved_of_a_crowd_and_not_committed_is_not_kept(
    storage: Storage, workspace: Workspace
) -> None:
    await fill(storage, workspace)
    async with storage.work() as unit:
        await unit.crowds.people([(workspace.id, ANNA)], lock=True)
        await unit.reps.save(replace(await unit.reps.lock(workspace.id, ANNA), unanswered=9))
    async with storage.work() as unit:
        assert await unit.reps.get(workspace.id, ANNA) == sample_rep(workspace.id)


async def test_only_rows_with_a_living_lease_are_sent_with_the_crowd(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    await fill(storage, workspace)
    async with storage.work() as unit:
        first = await unit.outbox.claim(NOW, "w1", LEASE, 10)
        await unit.commit()
    async with storage.work() as unit:
        second = await unit.outbox.claim(NOW, "w1", LEASE, 10)
        await unit.commit()
    rows = [*first, *second]
    await end_lease(database_url, rows[0].id)
    async with storage.work() as unit:
        await unit.crowds.rows(rows)
        for row in rows[1:]:
            held = await unit.outbox.get(workspace.id, row.id)
            assert held == row
            await unit.outbox.save(replace(row, state=State.SENDING))
        with pytest.raises(StorageBusy):
            await unit.outbox.save(replace(rows[0], state=State.SENDING))
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.outbox.by_key(workspace.id, rows[0].key) == rows[0]
        for row in rows[1:]:
            assert await unit.outbox.get(workspace.id, OutboxId(row.id)) == replace(row, state=State.SENDING)


async def test_whoever_tells_something_in_a_crowd_is_told_the_same(
    storage: Storage, workspace: Workspace
) -> None:
    await fill(storage, workspace)
    here, found = workspace.id, []
    async with storage.work() as unit:
        earlier = sample_prompt(here, id=PromptId(20), local_date=TODAY - A_DAY)
        assert await unit.prompts.add(earlier)
        assert await unit.prompts.add(
            sample_prompt(here, id=PromptId(22), local_date=TODAY + A_DAY, state=PromptState.QUEUED)
        )
        await unit.commit()
    anna, ben = (here, ANNA), (here, BEN)
    # Unread, as a crowd, and as two who come alone.
    for ahead in ([], [[anna, ben]], [[anna], [ben]]):
        async with storage.work() as unit:
            for who in ahead:
                await unit.crowds.told(who, TODAY - A_DAY)
                assert await unit.crowds.tellers(who, TODAY) == ({anna: 1} if anna in who else {})
                assert await unit.crowds.tellers(who, TODAY + A_DAY) == {}
            told: list[object] = []
            for user_id in (ANNA, BEN):
                told += [await unit.reps.lock(here, user_id), await unit.prompts.latest_sent(here, user_id)]
                told.append(await unit.bright_spots.dated_since(here, user_id, TODAY))
            found.append(told)
    assert found[0] == found[1] == found[2]
    assert sample_prompt(here) in found[1]


async def test_what_a_crowd_adds_and_saves_is_there_with_the_next_question_and_after_the_commit(
    storage: Storage, workspace: Workspace
) -> None:
    await fill(storage, workspace)
    here = workspace.id
    new = [
        sample_answer(here, id=AnswerId(number), ts=MessageTs(f"1793723400.{number:06}"))
        for number in (70, 71)
    ]
    spot = sample_bright_spot(here, id=BrightSpotId(72))
    async with storage.work() as unit:
        unit.crowds.gather()
        for each in new:
            assert await unit.answers.add(each)
        assert await unit.budget.take(here, BEN, TODAY)
        assert await unit.outbox.add(sample_row(here, 9))
        await unit.bright_spots.save(spot)
        assert await unit.answers.get(here, AnswerId(71)) == new[1]
        assert await unit.bright_spots.get(here, spot.id) == spot
        assert await unit.budget.taken(here, BEN, TODAY)
        await unit.commit()
    async with storage.work() as unit:
        assert [await unit.answers.get(here, each.id) for each in new] == new
        assert await unit.outbox.by_key(here, sample_row(here, 9).key) is not None


@pytest.mark.parametrize("more_than_one", [False, True])
async def test_what_waits_is_kept_with_the_word_to_the_worker(
    storage: Storage, workspace: Workspace, *, more_than_one: bool
) -> None:
    """On PostgreSQL one of each goes in one trip, the word among them."""
    await fill(storage, workspace)
    here = workspace.id
    spots = [sample_bright_spot(here, id=BrightSpotId(72 + number)) for number in range(1 + more_than_one)]
    answer = sample_answer(here, id=AnswerId(70), ts=MessageTs("1793723400.000070"))
    async with storage.work() as unit:
        unit.crowds.gather()
        with statements(storage) as said:
            assert await unit.answers.add(answer)
            assert await unit.budget.take(here, BEN, TODAY)
            assert await unit.outbox.add(sample_row(here, 9))
            for each in spots:
                await unit.bright_spots.save(each)
            await unit.commit()
    async with storage.work() as unit:
        assert await unit.answers.get(here, answer.id) == answer
        assert [await unit.bright_spots.get(here, each.id) for each in spots] == spots
        assert await unit.budget.taken(here, BEN, TODAY)
        assert await unit.outbox.by_key(here, sample_row(here, 9).key) is not None
    kinds = 5  # the words of a bright spot are one more
    on_postgres = kinds + 1 if more_than_one else 1
    assert said.count == (kinds if storage.embedded else on_postgres)


@pytest.mark.parametrize("tells", [False, True])
async def test_a_crowd_that_takes_for_new_what_is_there_keeps_nothing(
    storage: Storage, workspace: Workspace, *, tells: bool
) -> None:
    await fill(storage, workspace)
    here = workspace.id
    async with storage.work() as unit:
        unit.crowds.gather()
        assert await unit.budget.take(here, BEN, TODAY)
        if tells:
            assert await unit.outbox.add(sample_row(here, 9))
        assert await unit.answers.add(sample_answer(here, id=AnswerId(70)))
        with pytest.raises(NotNew):
            await unit.commit()
    async with storage.work() as unit:
        assert await unit.answers.get(here, AnswerId(70)) is None
        assert not await unit.budget.taken(here, BEN, TODAY)


async def test_a_glance_sees_what_was_kept_and_keeps_nothing(storage: Storage, workspace: Workspace) -> None:
    await fill(storage, workspace)
    async with storage.works.glance() as unit:
        assert await unit.reps.get(workspace.id, ANNA) == sample_rep(workspace.id)
        with pytest.raises(RuntimeError):
            await unit.commit()
    async with storage.work() as unit:
        await unit.reps.save(replace(await unit.reps.lock(workspace.id, ANNA), unanswered=9))
        await unit.commit()
    async with storage.works.glance() as unit:
        rep = await unit.reps.get(workspace.id, ANNA)
        assert rep is not None
        assert rep.unanswered == 9
