"""People who tell something at the same moment share a transaction, and none of them notices."""

import asyncio
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.domain.bright_spot import Source
from bot.domain.ids import AnswerId, ChannelId, MessageTs, PromptId, UserId
from bot.domain.limits import TOLD_A_DAY
from bot.domain.people import Workspace
from bot.domain.schedule import local_date
from bot.observability.logging import request_id
from bot.services.answering.capturing import Capturing, Heard, Told
from bot.services.answering.cards import Fields
from bot.services.context import Who
from bot.services.errors import FullMembersOnly
from bot.services.limits import EnoughToday
from bot.services.ports import UnitOfWork, Work
from bot.storage import Storage
from tests.storage.samples import NOW, sample_answer, sample_person, sample_prompt, sample_rep

KNOWN = tuple(UserId(f"U{number}") for number in range(5))
NEVER_MET, GUEST, FULL = UserId("UNEVERMET"), UserId("UGUEST"), UserId("UFULL")
ZONE = "Europe/Berlin"
ASKED = KNOWN[1]


@dataclass
class Counting:
    """Units of work, and how many were opened."""

    work: Work
    opened: int = 0

    def __call__(self) -> AbstractAsyncContextManager[UnitOfWork]:
        self.opened += 1
        return self.work()


@pytest.fixture
async def work(storage: Storage, workspace: Workspace) -> Counting:
    here = workspace.id
    async with storage.work() as unit:
        for user_id in (*KNOWN, GUEST, FULL):
            await unit.people.save(sample_person(here, user_id=user_id, is_guest=user_id == GUEST))
            await unit.reps.save(sample_rep(here, user_id=user_id, tz=ZONE))
        due = NOW - timedelta(hours=1)
        asked = sample_prompt(here, user_id=ASKED, local_date=local_date(NOW, ZONE), due_at=due)
        assert await unit.prompts.add(replace(asked, answered_at=None, answered_length=0))
        for number in range(TOLD_A_DAY):
            place = {"channel": ChannelId("command"), "ts": MessageTs(f"{number}")}
            today = {"user_id": FULL, "local_date": local_date(NOW, ZONE)}
            await unit.answers.save(sample_answer(here, id=AnswerId(1000 + number), **place, **today))
        await unit.commit()
    return Counting(storage.work)


async def told(capturing: Capturing, workspace: Workspace, user_id: UserId, ticket: str) -> Heard:
    request_id.set(f"request {ticket}")
    said = Told(Source.COMMAND, ticket, Fields(f"{user_id} drew it on their whiteboard."))
    return await capturing.heard(Who(workspace.id, user_id), said, NOW)


async def test_who_tells_at_the_same_moment_shares_a_transaction(
    storage: Storage, workspace: Workspace, work: Counting
) -> None:
    capturing, people = Capturing(work), (*KNOWN, NEVER_MET)

    heard = await asyncio.gather(*(told(capturing, workspace, each, f"of {each}") for each in people))

    assert work.opened == 1
    assert [language for _, language in heard] == ["en"] * len(people)
    async with storage.work() as unit:
        for user_id, (answer, _) in zip(people, heard, strict=True):
            assert answer.text == f"{user_id} drew it on their whiteboard."
            assert await unit.answers.get(workspace.id, answer.id) == answer
            assert answer.bright_spot_id is not None
            spot = await unit.bright_spots.get(workspace.id, answer.bright_spot_id)
            assert spot is not None
            assert (spot.user_id, spot.text) == (user_id, answer.text)
            card = await unit.outbox.by_key(workspace.id, f"card:{spot.id}")
            assert card is not None
            assert card.request_id == f"request of {user_id}"
        prompt = await unit.prompts.get(workspace.id, PromptId(21))
        assert prompt is not None
        assert (prompt.answered_at, prompt.answered_length) == (NOW, len(heard[1][0].text))
        assert heard[1][0].prompt_id == prompt.id


async def test_who_is_not_heard_spoils_nothing_for_the_others(
    storage: Storage, workspace: Workspace, work: Counting
) -> None:
    capturing, people = Capturing(work), (GUEST, KNOWN[0], FULL, KNOWN[2], KNOWN[0])

    heard = await asyncio.gather(
        *(told(capturing, workspace, each, f"{number}") for number, each in enumerate(people, TOLD_A_DAY)),
        return_exceptions=True,
    )

    kept = [each[0] for each in heard if not isinstance(each, BaseException)]
    assert isinstance(heard[0], FullMembersOnly)
    assert isinstance(heard[2], EnoughToday)
    assert [answer.user_id for answer in kept] == [KNOWN[0], KNOWN[2], KNOWN[0]]
    async with storage.work() as unit:
        for answer in kept:
            assert await unit.answers.get(workspace.id, answer.id) == answer
        assert await unit.counting.told_on(workspace.id, FULL, local_date(NOW, ZONE)) == TOLD_A_DAY


async def test_what_comes_twice_is_kept_once_also_in_a_crowd(
    storage: Storage, workspace: Workspace, work: Counting
) -> None:
    capturing = Capturing(work)
    first, _ = await told(capturing, workspace, KNOWN[0], "a ticket")

    again = await asyncio.gather(
        *(told(capturing, workspace, KNOWN[number], ticket) for number, ticket in ((0, "a ticket"), (1, "b")))
    )

    assert again[0][0] == first
    async with storage.work() as unit:
        today = local_date(NOW, ZONE)
        counts = [await unit.counting.told_on(workspace.id, each, today) for each in KNOWN[:2]]
    assert counts == [1, 1]
