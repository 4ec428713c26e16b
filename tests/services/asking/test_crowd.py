"""Half a company asked at once: the same questions as one by one, from a few statements each."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.ids import AnswerId, MessageTs, PromptId, UserId, WorkspaceId
from bot.domain.people import Person, Rep, Standing
from bot.domain.prompt import Prompt, PromptState, Skipped
from bot.locales.bank import load_bank
from bot.services.asking.prompts import Asking
from bot.services.ports import Work
from tests.storage.samples import sample_answer, sample_team
from tests.support.memory import Fate, Memory
from tests.support.sending import NOON

MANY = 40
TODAY = NOON.date()
ANSWERED, TAKEN = UserId("U05"), UserId("U07")


def never(_country: str, _day: date) -> bool:
    return False


@pytest.fixture
def memory() -> Iterator[Memory]:
    opened = Memory()
    yield opened
    opened.close()


async def due(work: Work, count: int) -> WorkspaceId:
    """So many reps of one team are due now; one has answered today, one had their message."""
    async with work() as uow:
        here = (await uow.workspaces.register("T1", "", "Acme", UserId("UBOT"), NOON)).id
        team = replace(sample_team(here), country=None)
        await uow.teams.save(team)
        for number in range(count):
            user_id = UserId(f"U{number:02}")
            await uow.people.save(Person(here, user_id, f"Rep {number}", "Europe/Berlin"))
            rep = Rep(here, user_id, standing=Standing.ACTIVE, team_id=team.id)
            await uow.reps.save(replace(rep, next_due_at=NOON, next_due_date=TODAY))
        said = {"user_id": ANSWERED, "local_date": TODAY, "bright_spot_id": None, "prompt_id": None}
        assert await uow.answers.add(sample_answer(here, id=AnswerId(1), ts=MessageTs("1.1"), **said))
        await uow.budget.take(here, TAKEN, TODAY)
        await uow.commit()
    return here


async def prompts_of(work: Work, here: WorkspaceId, count: int) -> list[Prompt]:
    async with work() as uow:
        found = [await uow.prompts.on(here, UserId(f"U{number:02}"), TODAY) for number in range(count)]
    return [replace(prompt, id=PromptId(0)) for prompt in found if prompt is not None]


async def test_a_crowd_costs_a_few_statements_however_large_it_is(memory: Memory) -> None:
    work = memory.work(Fate())
    here = await due(work, MANY)
    before = memory.statements

    assert await Asking(work, load_bank(), never).tick(NOON) == MANY

    assert memory.statements - before <= 25
    found = await prompts_of(work, here, MANY)
    assert [prompt.state for prompt in found].count(PromptState.QUEUED) == MANY - 2
    assert [prompt.reason for prompt in found if prompt.user_id == ANSWERED] == [Skipped.ANSWERED]
    assert [prompt.reason for prompt in found if prompt.user_id == TAKEN] == [Skipped.BUDGET]


async def test_it_asks_what_each_would_have_been_asked_alone(memory: Memory) -> None:
    work, asking = memory.work(Fate()), Asking(memory.work(Fate()), load_bank(), never)
    here = await due(work, 12)
    picture = memory.picture()
    await asking.tick(NOON)
    together = await prompts_of(work, here, 12)

    memory.go_back_to(picture)
    while await asking.tick(NOON, limit=1):
        pass
    assert await prompts_of(work, here, 12) == together
    assert await asking.tick(NOON) == 0
