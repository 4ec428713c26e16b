"""How fast we speak: never faster than Slack allows, however many rows there are."""

import asyncio
import heapq
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import OutboxId, WorkspaceId
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.services.sending.lanes import MINUTE
from bot.services.sending.pacing import BULK_SHARE, PATIENCE, POSTS_A_MINUTE, WAITED_FOR, Closed, Pacing


@dataclass
class Timeline:
    """Elapsed time that moves only when everybody waits for it, and then to the next who does."""

    seconds: float = 1000.0
    waiting: list[tuple[float, int, asyncio.Event]] = field(default_factory=list)
    order: Iterator[int] = field(default_factory=itertools.count)

    def __call__(self) -> float:
        return self.seconds

    async def pause(self, seconds: float) -> None:
        done = asyncio.Event()
        heapq.heappush(self.waiting, (self.seconds + seconds, next(self.order), done))
        await done.wait()

    async def run(self, *tasks: "asyncio.Task[None]") -> None:
        """Until all tasks are done."""
        while not all(task.done() for task in tasks):
            for _ in range(5):
                await asyncio.sleep(0)
            if self.waiting:
                self.seconds, _, done = heapq.heappop(self.waiting)
                done.set()
        await asyncio.gather(*tasks)


@pytest.fixture
def time() -> Timeline:
    return Timeline()


@pytest.fixture
def pacing(time: Timeline) -> Pacing:
    return Pacing(time, time.pause)


def row(target: str = "C1", kind: Kind = Kind.POST, workspace: int = 1, priority: int = 10) -> OutboxRow:
    noon = datetime(2026, 11, 2, 12, tzinfo=UTC)
    return OutboxRow(
        workspace_id=WorkspaceId(workspace),
        id=OutboxId(1),
        kind=kind,
        intent=Intent.REPLY,
        target=target,
        key="k",
        mark="m",
        created_at=noon,
        not_before=noon,
        priority=priority,
    )


async def sent(pacing: Pacing, time: Timeline, rows: list[OutboxRow], at_once: int = 16) -> list[float]:
    """When each row went, with so many hands; a row that was given back comes again."""
    times: list[float] = []

    async def hand() -> None:
        while rows:
            mine = rows.pop(0)
            while wait := await pacing.turn(mine):
                await time.pause(wait)
            times.append(time())

    await time.run(*(asyncio.create_task(hand()) for _ in range(at_once)))
    return times


def most_in_a_minute(times: list[float]) -> int:
    return max(sum(start <= at < start + 60 for at in times) for start in times)


async def test_a_short_burst_goes_at_once_and_then_one_a_second(pacing: Pacing, time: Timeline) -> None:
    times = await sent(pacing, time, [row() for _ in range(6)], at_once=1)

    assert [at - 1000 for at in times] == pytest.approx([0, 0, 0, 1.05, 2.1, 3.15])


async def test_channels_do_not_wait_for_each_other(pacing: Pacing, time: Timeline) -> None:
    assert await sent(pacing, time, [row(f"U{number}") for number in range(16)]) == [1000] * 16


@pytest.mark.parametrize("priority", [10, 40])
async def test_a_workspace_never_posts_more_than_its_limit_in_a_minute(
    pacing: Pacing, time: Timeline, priority: int
) -> None:
    times = await sent(pacing, time, [row(f"U{n}", priority=priority) for n in range(700)])

    assert len(times) == 700
    assert most_in_a_minute(times) <= 300
    assert times[-1] - times[0] < 200


async def test_ten_thousand_prompts_go_at_the_permitted_rate_and_not_faster() -> None:
    seconds = 1000.0

    async def pause(span: float) -> None:
        nonlocal seconds
        seconds += span

    pacing, times = Pacing(lambda: seconds, pause), []
    for number in range(10_000):
        assert await pacing.turn(row(f"U{number}", priority=40)) == 0
        times.append(seconds)

    assert all(later - earlier >= 60 for earlier, later in zip(times, times[POSTS_A_MINUTE:], strict=False))
    assert 0.98 * POSTS_A_MINUTE <= len(times) / ((times[-1] - times[0]) / 60) <= POSTS_A_MINUTE
    assert times[-1] - times[0] < 4 * 3600


async def test_a_slow_channel_does_not_slow_the_others(pacing: Pacing, time: Timeline) -> None:
    people = [row(f"U{n}") for n in range(60)]
    times = await sent(pacing, time, [row("C1") for _ in range(8)] + people)

    assert times[-1] - times[0] < 12


async def test_an_answer_does_not_wait_behind_seven_hundred_prompts(pacing: Pacing, time: Timeline) -> None:
    rows = [row(f"U{n}", priority=40) for n in range(700)]
    prompting = asyncio.create_task(_drop_times(pacing, time, rows))
    answers: list[float] = []

    async def answer() -> None:
        for number in range(20):
            await time.pause(3)
            asked = time()
            assert await pacing.turn(row(f"U{number}", priority=WAITED_FOR - 1)) == 0
            answers.append(time() - asked)

    await time.run(prompting, asyncio.create_task(answer()))

    assert max(answers) < 1


async def _drop_times(pacing: Pacing, time: Timeline, rows: list[OutboxRow]) -> None:
    for number, one in enumerate(rows):
        while wait := await pacing.turn(one):
            await time.pause(wait)
        if number % 16 == 0:
            await asyncio.sleep(0)


async def test_a_turn_in_which_nothing_was_said_is_nobodys(time: Timeline) -> None:
    """What a reply replaced has nothing to say any more; the reply must not wait for it."""
    pacing, began = Pacing(time, time.pause), time()
    for kind in (Kind.POST, Kind.UPDATE):
        for _ in range(60):
            for priority in (10, 40):
                assert await pacing.turn(row("D1", kind, priority=priority)) == 0
                pacing.unused(row("D1", kind, priority=priority))
    assert time() == began
    assert not pacing.turns().crowded


async def test_another_workspace_has_its_own_limit(time: Timeline) -> None:
    pacing = Pacing(time, time.pause, posts_a_minute=10)

    assert [await pacing.turn(row(f"U{n}")) for n in range(5)] == [0] * 5
    assert await pacing.turn(row("U5")) > 0
    assert await pacing.turn(row("U1", workspace=2)) == 0


async def test_whatever_is_posted_is_posted_under_one_limit(time: Timeline) -> None:
    pacing = Pacing(time, time.pause, posts_a_minute=10)
    kinds = (Kind.POST, Kind.THREAD_PART, Kind.FILE, Kind.GROUP_DM, Kind.POST)

    assert [await pacing.turn(row(f"U{n}", kind)) for n, kind in enumerate(kinds)] == [0] * 5
    assert await pacing.turn(row("U5", Kind.FILE)) > 0


async def test_a_crowd_of_updates_leaves_a_part_of_each_minute_to_whoever_waits(
    pacing: Pacing, time: Timeline
) -> None:
    times = await sent(pacing, time, [row(f"U{n}", Kind.UPDATE, priority=60) for n in range(150)], 1)

    assert most_in_a_minute(times) <= BULK_SHARE * 50


async def test_nobody_waits_in_hand_for_longer_than_the_lease_allows(time: Timeline) -> None:
    """For a channel and for the workspace behind it, taken together."""
    pacing, waits = Pacing(time, time.pause, posts_a_minute=15), list[float]()

    async def hand(one: OutboxRow) -> None:
        began = time()
        await pacing.turn(one)
        waits.append(time() - began)

    await time.run(
        *(asyncio.create_task(hand(row("C1" if number % 2 else f"U{number}"))) for number in range(20))
    )
    assert max(waits) <= PATIENCE


async def test_a_channel_that_was_ours_alone_is_shared_from_the_moment_on_at_which_somebody_comes(
    pacing: Pacing, time: Timeline
) -> None:
    await sent(pacing, time, [row()], at_once=1)
    pacing.shares(0.5, 0.5)
    times = await sent(pacing, time, [row() for _ in range(4)], at_once=1)

    assert [after - before for before, after in pairwise(times)] == pytest.approx([2 * 1.05] * 3)


async def test_among_thousands_of_channels_none_forgets_how_lately_it_spoke(
    pacing: Pacing, time: Timeline
) -> None:
    assert await sent(pacing, time, [row() for _ in range(3)], at_once=1) == [1000] * 3
    pacing.refused(row("C2", workspace=2), 0)
    for number in range(5_001):
        pacing.heard(Closed(WorkspaceId(1), f"U{number}", 0))

    assert await sent(pacing, time, [row()], at_once=1) == pytest.approx([1001.05])
    slow = [row("C2", workspace=2) for _ in range(4)]
    assert (await sent(pacing, time, slow, at_once=1))[-1] - time.seconds == 0
    assert time() == pytest.approx(1001.05 + 2 * 1.05)


async def test_no_more_are_taken_than_fit(pacing: Pacing, time: Timeline) -> None:
    """Half of a minute's updates for whoever waits, a few for a crowd; one at a time after a refusal, none before."""
    here, bulk = WorkspaceId(1), WAITED_FOR

    def room(priority: int) -> int:
        return pacing.turns().room(here, Kind.UPDATE, priority)

    assert (room(bulk - 1), room(bulk)) == (25, 3)
    await sent(pacing, time, [row(f"U{n}", Kind.UPDATE) for n in range(2)])
    assert (room(bulk - 1), room(bulk)) == (23, 1)
    turns = pacing.turns()
    assert [turns.admits(here, Kind.UPDATE, bulk) for _ in range(2)] == [True, False]
    assert turns.turned_away

    there = WorkspaceId(2)
    pacing.refused(row("U1", Kind.UPDATE, workspace=there), 10)
    assert pacing.turns().room(there, Kind.UPDATE, bulk - 1) == 0
    time.seconds += 11
    assert pacing.turns().room(there, Kind.UPDATE, bulk - 1) == 1


async def test_updates_are_paced_by_their_own_tier(pacing: Pacing, time: Timeline) -> None:
    times = await sent(pacing, time, [row(f"U{n}", Kind.UPDATE) for n in range(200)])

    assert most_in_a_minute(times) <= 50
    assert await pacing.turn(row("U1", Kind.HOME)) == 0


async def test_who_presses_buttons_waits_for_nothing(pacing: Pacing, time: Timeline) -> None:
    """Each press rewrites a message; a team that does so after a roundup is not a crowd."""
    assert await sent(pacing, time, [row(f"U{n}", Kind.UPDATE) for n in range(25)]) == [1000] * 25


async def test_a_crowd_does_not_stand_still_for_the_rest_of_the_minute(
    pacing: Pacing, time: Timeline
) -> None:
    times = await sent(pacing, time, [row(f"U{n}", Kind.UPDATE) for n in range(200)])
    later = [at for at in times if at >= 1000 + MINUTE]

    assert times[-1] - times[0] < 200 * MINUTE / 50
    assert max(after - before for before, after in pairwise(later)) == pytest.approx(MINUTE / 50)


async def test_whom_an_update_answers_does_not_wait_behind_those_that_answer_nobody(
    pacing: Pacing, time: Timeline
) -> None:
    rows = [row(f"U{n}", Kind.UPDATE, priority=60) for n in range(100)]
    spreading = asyncio.create_task(_drop_times(pacing, time, rows))
    waits: list[float] = []

    async def press() -> None:
        for number in range(10):
            await time.pause(6)
            pressed = time()
            while wait := await pacing.turn(row(f"P{number}", Kind.UPDATE)):
                await time.pause(wait)
            waits.append(time() - pressed)

    await time.run(spreading, asyncio.create_task(press()))

    assert max(waits) <= MINUTE / 50


@given(st.lists(st.floats(0, 4), min_size=51, max_size=150))
async def test_whatever_the_gaps_no_minute_has_more_updates_than_slack_allows(gaps: list[float]) -> None:
    time = Timeline()
    pacing, turns = Pacing(time, time.pause), []

    async def press() -> None:
        for gap in gaps:
            await time.pause(gap)
            if await pacing.turn(row(kind=Kind.UPDATE)) == 0:
                turns.append(time())

    await time.run(asyncio.create_task(press()))

    assert most_in_a_minute(turns) <= 50


async def test_a_refusal_closes_that_channel_and_no_other(pacing: Pacing) -> None:
    pacing.refused(row("C1"), 30)

    assert await pacing.turn(row("C1")) == 30
    assert await pacing.turn(row("C2")) == 0


async def test_two_refused_channels_mean_the_workspace(pacing: Pacing) -> None:
    pacing.refused(row("C1"), 30)
    pacing.refused(row("C2"), 20)

    assert await pacing.turn(row("C3")) == 20
    assert await pacing.turn(row("C3", Kind.UPDATE)) == 0


async def test_what_another_company_was_refused_closes_nothing_here(pacing: Pacing) -> None:
    pacing.refused(row("C1"), 30)
    pacing.refused(row("C2", workspace=2), 20)

    assert await pacing.turn(row("C3", workspace=2)) == 0
    assert await pacing.turn(row("C3")) == 0


async def test_a_shorter_refusal_does_not_end_a_longer_one(pacing: Pacing) -> None:
    pacing.refused(row("C1"), 40)
    pacing.heard(Closed(WorkspaceId(1), "C1", 20))

    assert await pacing.turn(row("C1")) == 40


async def test_who_is_refused_again_goes_half_as_fast_once_more(pacing: Pacing, time: Timeline) -> None:
    for _ in range(2):
        pacing.refused(row("C1", Kind.UPDATE), 0)
    times = await sent(pacing, time, [row(f"C{n}", Kind.UPDATE) for n in range(4)], at_once=1)

    assert [after - before for before, after in pairwise(times)] == pytest.approx([4 * MINUTE / 50] * 3)


async def test_after_a_refusal_it_goes_evenly_and_half_as_fast_and_recovers(
    pacing: Pacing, time: Timeline
) -> None:
    async def gaps() -> list[float]:
        times = await sent(pacing, time, [row(f"C{n}", Kind.UPDATE) for n in range(12)], at_once=1)
        return [after - before for before, after in pairwise(times)]

    assert await gaps() == [0] * 11
    pacing.refused(row("C1", Kind.UPDATE), 10)
    assert await gaps() == pytest.approx([2 * MINUTE / 50] * 11)
    time.seconds += 600
    assert await gaps() == [0] * 11


@given(st.lists(st.floats(0, 3), min_size=1, max_size=40))
async def test_whatever_the_gaps_no_channel_gets_more_than_its_burst_a_second(gaps: list[float]) -> None:
    time = Timeline()
    pacing, turns = Pacing(time, time.pause), []

    async def speak() -> None:
        for gap in gaps:
            await time.pause(gap)
            if await pacing.turn(row()) <= PATIENCE:
                turns.append(time())

    await time.run(asyncio.create_task(speak()))

    assert all(later - earlier >= 1.0 for earlier, later in zip(turns, turns[3:], strict=False))
