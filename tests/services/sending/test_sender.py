"""The sender over a real outbox: every way in which one call can end, and a process killed anywhere."""

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import ChannelId, MessageTs, UserId
from bot.domain.outbox import Intent, Kind, State
from bot.services.ports import Gone, Refused, StorageBusy, TryLater, Unknown, Unreachable, Work
from bot.services.sending.delivery import Dropped, Handler, Held, Prepared
from bot.services.sending.ledger import UNREACHABLE_PAUSE
from bot.services.sending.pacing import Pacing
from bot.services.sending.sender import LEASE, Sender
from bot.storage.engine import open_storage
from tests.support.house import UNHURRIED
from tests.support.sending import (
    NOON,
    Killed,
    Mortal,
    Outgoing,
    PlainRenderer,
    Remembering,
    SmallSlack,
    StillClock,
    Trouble,
    migrated,
)


@dataclass
class Scene:
    """One outbox, one Slack, and senders to let loose on them."""

    outgoing: Outgoing
    clock: StillClock
    slack: SmallSlack
    handler: Remembering

    def sender(self, worker: str = "w1", work: Work | None = None, pacing: Pacing | None = None) -> Sender:
        handlers: Mapping[Intent, Handler] = dict.fromkeys(Intent, self.handler)
        return Sender(
            work or self.outgoing.storage.work,
            self.slack,
            PlainRenderer(),
            handlers,
            self.clock,
            worker,
            pacing=pacing or Pacing(self._seconds, _no_time_passes),
        )

    def _seconds(self) -> float:
        return self.clock.at.timestamp()


async def _no_time_passes(seconds: float) -> None:
    """A wait that costs the test nothing."""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("tables") / "outbox.db"
    asyncio.run(migrated(file))
    return file


@pytest.fixture
async def scene(tmp_path: Path, tables: Path) -> AsyncIterator[Scene]:
    file = Path(shutil.copy(tables, tmp_path))
    storage = open_storage(f"sqlite:///{file}", turn=UNHURRIED.acknowledgement)
    clock = StillClock()
    outgoing = await Outgoing.open(storage, file)
    yield Scene(outgoing, clock, SmallSlack(clock), Remembering())
    await storage.close()


async def test_what_is_due_is_sent_and_its_handler_told_in_the_same_commit(scene: Scene) -> None:
    await scene.outgoing.add("a")

    assert await scene.sender().run_once() == 1

    row = await scene.outgoing.row("a")
    assert (row.state, row.channel, row.sent_at) == (State.SENT, "D-Ua", NOON)
    assert scene.handler.told == [("sent", "a", str(row.ts))]
    async with scene.outgoing.storage.work() as uow:
        assert not await uow.seen_events.first_time(row.workspace_id, f"sent:{row.id}", NOON)


async def test_what_is_not_due_waits(scene: Scene) -> None:
    await scene.outgoing.add("later", not_before=NOON + timedelta(seconds=9))
    sender = scene.sender()

    assert await sender.run_once() == 0
    assert await sender.take(16, longest=15) == ([], 9)


async def test_a_part_goes_after_its_parent_and_sixteen_go_at_once(scene: Scene) -> None:
    parent = await scene.outgoing.add("parent", target="C1")
    await scene.outgoing.add("part", target="C1", after_id=parent.id)
    for number in range(16):
        await scene.outgoing.add(f"p{number}")

    await scene.sender().drain()

    assert len(scene.slack.seen()) == 18
    assert scene.slack.seen().index("parent") < scene.slack.seen().index("part")


async def test_what_comes_too_late_is_skipped(scene: Scene) -> None:
    await scene.outgoing.add("a", expires_at=NOON)

    await scene.sender().run_once()

    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (State.SKIPPED, "late")
    assert scene.handler.told == [("not_sent", "a", "late")]
    assert scene.slack.calls == []


async def test_what_a_handler_drops_is_skipped_for_its_reason(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.handler.prepared["a"] = Dropped("answered")

    await scene.sender().run_once()

    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (State.SKIPPED, "answered")
    assert scene.handler.told == [("not_sent", "a", "answered")]


async def test_what_a_handler_holds_is_looked_at_again_later_however_often(scene: Scene) -> None:
    scene.handler.prepared["held"] = Held("as things are")
    await scene.outgoing.add("held")
    sender = scene.sender()

    for _ in range(9):
        await sender.run_once()
        row = await scene.outgoing.row("held")
        assert (row.state, row.reason, row.attempt) == (State.PENDING, "as things are", 0)
        assert row.not_before == scene.clock.at + UNREACHABLE_PAUSE
        scene.clock.advance(UNREACHABLE_PAUSE.total_seconds())

    assert scene.slack.calls == []
    scene.handler.prepared.clear()
    await sender.run_once()
    assert scene.slack.seen() == ["held"]


async def test_what_was_dropped_leaves_its_turn_to_what_follows(scene: Scene) -> None:
    """A card that a reply replaced is not said; whoever reads the reply must not wait as if it were."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    pacing = Pacing(lambda: 0.0, wait)
    pacing.shares(0.5, 0.5)
    await scene.outgoing.add("card", target="D1")
    await scene.outgoing.add("reply", target="D1")
    scene.handler.prepared["card"] = Dropped("no_bright_spot")

    for _ in range(2):
        await scene.sender(pacing=pacing).run_once()

    assert [post.key for post in scene.slack.posts] == ["reply"]
    assert waited == []


async def test_an_update_is_told_where_its_message_is(scene: Scene) -> None:
    await scene.outgoing.add("a", kind=Kind.UPDATE)
    scene.handler.prepared["a"] = Prepared("new", channel=ChannelId("D9"), ts=MessageTs("7.000100"))

    await scene.sender().run_once()

    assert [(post.channel, post.ts) for post in scene.slack.posts] == [("D9", "7.000100")]


async def test_try_later_waits_as_long_as_slack_says(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(TryLater("ratelimited", 30)))
    sender = scene.sender()

    await sender.drain()
    row = await scene.outgoing.row("a")
    assert (row.state, row.not_before, row.reason) == (
        State.PENDING,
        NOON + timedelta(seconds=30),
        "ratelimited",
    )
    async with scene.outgoing.storage.work() as uow:
        [closed] = await uow.paces.closed()
    assert closed[:2] == (row.workspace_id, row.target), "and other processes hear of it"

    scene.clock.advance(30)
    await scene.sender().drain()
    assert scene.slack.seen() == ["a"]


async def test_an_hour_without_slack_is_borne_with_growing_pauses(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble_for["Ua"] = TryLater("no_connection")
    sender, waits = scene.sender(), []

    while scene.clock.at < NOON + timedelta(hours=1):
        await sender.drain()
        row = await scene.outgoing.row("a")
        waits.append((row.not_before - scene.clock.at).total_seconds())
        scene.clock.at = row.not_before

    assert waits[:9] == [2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert set(waits[9:]) == {300}

    scene.slack.trouble_for.clear()
    await sender.drain()
    assert scene.slack.seen() == ["a"]


async def test_an_unreachable_target_waits_as_long_as_its_handler_wants(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble_for["Ua"] = Unreachable("is_archived")
    sender = scene.sender()

    await sender.drain()
    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (State.PENDING, "is_archived")
    assert row.not_before == NOON + timedelta(minutes=10)

    scene.handler.keeps = False
    scene.clock.advance(600)
    await sender.drain()
    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (State.SKIPPED, "is_archived")
    assert scene.handler.told[-1] == ("not_sent", "a", "is_archived")


@pytest.mark.parametrize(
    ("error", "state", "reason"),
    [
        (Gone("message_not_found"), State.SKIPPED, "gone"),
        (Refused("invalid_blocks"), State.SET_ASIDE, "invalid_blocks"),
    ],
)
async def test_final_answers_are_final(scene: Scene, error: Exception, state: State, reason: str) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(error))

    await scene.sender().drain()

    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (state, reason)
    assert scene.handler.told == [("not_sent", "a", reason)]
    assert len(scene.slack.calls) == 1


@pytest.mark.parametrize("arrived", [True, False])
async def test_a_lost_reply_is_looked_for_and_never_repeated_on_suspicion(
    scene: Scene, arrived: bool
) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(Unknown("no_answer"), after=arrived))
    sender = scene.sender()

    await sender.drain()
    assert (await scene.outgoing.row("a")).state is State.SENDING

    scene.outgoing.end_leases()
    await sender.settle()
    assert (await scene.outgoing.row("a")).state is (State.SENT if arrived else State.PENDING)

    scene.clock.advance(60)
    await sender.drain()
    assert scene.slack.seen() == ["a"]
    assert [told[0] for told in scene.handler.told] == ["sent"]


async def test_a_call_has_a_whole_lease_however_late_in_the_first_it_began(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble_for["Ua"] = Unknown("no_answer")
    sender = scene.sender()
    [row], _ = await sender.take(16, longest=0)
    scene.outgoing.shorten_leases(5)
    await sender.deal_with(row)

    assert (await scene.outgoing.row("a")).state is State.SENDING
    assert scene.outgoing.shortest_lease() > LEASE.total_seconds() / 2


async def test_where_history_is_closed_a_lost_reply_stays_unconfirmed(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(Unknown("no_answer")))
    scene.slack.history = Refused("missing_scope")
    sender = scene.sender()

    await sender.drain()
    scene.outgoing.end_leases()
    await sender.settle()

    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (State.UNCONFIRMED, "unconfirmed")
    assert scene.handler.told == [("not_sent", "a", "unconfirmed")]
    assert len(scene.slack.calls) == 1


async def test_when_slack_does_not_say_the_doubt_lasts(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(Unknown("no_answer"), after=True))
    scene.slack.history = TryLater("no_connection")
    sender = scene.sender()

    await sender.drain()
    scene.outgoing.end_leases()
    await sender.settle()
    assert (await scene.outgoing.row("a")).state is State.SENDING

    scene.slack.history = None
    scene.outgoing.end_leases()
    await sender.settle()
    assert (await scene.outgoing.row("a")).state is State.SENT


async def test_the_search_is_told_the_dm_and_the_thread(scene: Scene) -> None:
    row = await scene.outgoing.add("a", target="U7")
    scene.handler.prepared["a"] = Prepared("text", thread_ts=MessageTs("5.000100"))
    scene.slack.trouble.append(Trouble(Unknown("no_answer"), after=True))
    async with scene.outgoing.storage.work() as uow:
        rep = await uow.reps.lock(row.workspace_id, UserId("U7"))
        await uow.reps.save(replace(rep, dm_channel=ChannelId("D7")))
        await uow.commit()
    sender = scene.sender()

    await sender.drain()
    scene.outgoing.end_leases()
    await sender.settle()

    assert scene.slack.looked_in == [("D7", "5.000100")]


async def test_the_search_begins_where_the_first_call_did_however_often_it_was_said(scene: Scene) -> None:
    """The first may have arrived after it was looked for: then it is found, and not said a third time."""
    await scene.outgoing.add("a")
    scene.slack.trouble += [Trouble(Unknown("no_answer")), Trouble(Unknown("no_answer"))]
    sender = scene.sender()

    for _ in range(2):
        await sender.drain()
        scene.outgoing.end_leases()
        await sender.settle()
        assert (await scene.outgoing.row("a")).not_before > scene.clock.at
        scene.clock.advance(60)

    assert scene.slack.looked_since == [NOON, NOON]


@pytest.mark.parametrize("kind", [Kind.UPDATE, Kind.DELETE, Kind.HOME, Kind.JOIN])
async def test_what_may_be_repeated_is_repeated_without_a_search(scene: Scene, kind: Kind) -> None:
    await scene.outgoing.add("a", kind=kind)
    scene.slack.trouble.append(Trouble(Unknown("no_answer"), after=True))
    sender = scene.sender()

    await sender.drain()
    scene.outgoing.end_leases()
    await sender.settle()
    scene.clock.advance(60)
    await sender.drain()

    assert scene.slack.looked_in == []
    assert (await scene.outgoing.row("a")).state is State.SENT


async def test_a_bug_in_one_row_stops_no_other_and_is_not_tried_for_ever(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    await scene.outgoing.add("bad")
    await scene.outgoing.add("good")
    scene.handler.prepared["bad"] = KeyError("a text that somebody wrote")
    sender = scene.sender()

    with caplog.at_level(logging.ERROR):
        for _ in range(8):
            await sender.drain()
            scene.clock.advance(600)

    row = await scene.outgoing.row("bad")
    assert (row.state, row.reason, row.attempt) == (State.SET_ASIDE, "error", 5)
    assert scene.slack.seen() == ["good"]
    assert ("not_sent", "bad", "error") in scene.handler.told
    assert all("somebody wrote" not in record.getMessage() for record in caplog.records)


async def test_a_bug_within_the_call_ends_too(scene: Scene) -> None:
    await scene.outgoing.add("bad")
    sender = scene.sender()

    for _ in range(8):
        scene.slack.trouble.append(Trouble(TypeError("bug")))
        await sender.drain()
        scene.outgoing.end_leases()
        await sender.settle()
        scene.clock.advance(600)

    row = await scene.outgoing.row("bad")
    assert (row.state, row.reason, row.attempt) == (State.SET_ASIDE, "error", 5)
    assert ("not_sent", "bad", "error") in scene.handler.told


@pytest.mark.parametrize("hears", [True, False], ids=["told", "which its handler cannot hear of"])
async def test_a_bug_within_the_search_ends_in_a_doubt(scene: Scene, hears: bool) -> None:
    """Nobody knows whether it was sent, and nothing else for the same person waits for that any longer."""
    scene.handler.breaks |= {} if hears else {"not_sent": ValueError("nor told")}
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(Unknown("no_answer")))
    scene.slack.history = TypeError("bug")
    sender = scene.sender()

    for _ in range(8):
        await sender.drain()
        scene.outgoing.end_leases()
        await sender.settle()
        scene.clock.advance(600)

    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (State.UNCONFIRMED, "unconfirmed" if hears else "error")
    assert scene.handler.told == ([("not_sent", "a", "unconfirmed")] if hears else [])
    assert len(scene.slack.calls) == 1


async def test_where_we_were_taken_away_what_waits_ends_and_what_is_in_doubt_stays_so(scene: Scene) -> None:
    await scene.outgoing.add("doubtful")
    scene.slack.trouble.append(Trouble(Unknown("no_answer"), after=True))
    sender = scene.sender()
    await sender.drain()
    await scene.outgoing.add("waiting")
    async with scene.outgoing.storage.work() as uow:
        assert await uow.workspaces.left(scene.outgoing.workspace_id, NOON)
        await uow.commit()

    scene.outgoing.end_leases()
    await sender.drain()

    ended = [(row.state, row.reason) for row in await scene.outgoing.rows(["doubtful", "waiting"])]
    assert ended == [(State.UNCONFIRMED, "uninstalled"), (State.SKIPPED, "uninstalled")]
    assert scene.slack.looked_in == []


async def test_a_handler_that_cannot_even_be_told_does_not_keep_its_row_alive(scene: Scene) -> None:
    await scene.outgoing.add("bad")
    scene.handler.prepared["bad"] = Prepared(ValueError("cannot be drawn"))
    scene.handler.breaks["not_sent"] = ValueError("nor told")
    sender = scene.sender()

    for _ in range(8):
        await sender.drain()
        scene.clock.advance(600)

    row = await scene.outgoing.row("bad")
    assert (row.state, row.reason) == (State.SET_ASIDE, "error")


async def test_a_handler_that_fails_after_the_send_does_not_repeat_it(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.handler.breaks["sent"] = ValueError("bug")
    sender = scene.sender()

    await sender.drain()
    scene.outgoing.end_leases()
    await sender.drain()

    row = await scene.outgoing.row("a")
    assert (row.state, row.reason) == (State.SENT, "error")
    assert scene.slack.seen() == ["a"]


async def test_a_busy_moment_after_the_send_does_not_leave_it_in_doubt(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.handler.busy = 1

    await scene.sender().run_once()

    assert (await scene.outgoing.row("a")).state is State.SENT
    assert scene.slack.seen() == ["a"]
    assert scene.slack.looked_in == []


async def test_what_has_to_wait_for_its_turn_costs_no_attempt(scene: Scene) -> None:
    for number in range(12):
        await scene.outgoing.add(f"p{number}", target="C1")
    sender = scene.sender()

    await sender.drain()

    waiting = [
        row for row in await scene.outgoing.rows(f"p{n}" for n in range(12)) if row.state is State.PENDING
    ]
    assert {row.attempt for row in waiting} == {0}
    assert waiting
    assert all(row.not_before > NOON for row in waiting)


async def test_a_busy_database_leaves_the_row_to_its_lease(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(StorageBusy("locked")))
    sender = scene.sender()

    await sender.drain()
    scene.outgoing.end_leases()
    await sender.settle()
    scene.clock.advance(60)
    await sender.drain()

    assert (await scene.outgoing.row("a")).state is State.SENT


async def test_a_row_that_another_took_over_is_left_to_them(scene: Scene) -> None:
    await scene.outgoing.add("a")
    slow, quick = scene.sender("slow"), scene.sender("quick")
    rows, _ = await slow.take(16, longest=0)
    scene.outgoing.end_leases()

    await quick.drain()
    await slow.deal_with(rows[0])

    assert scene.slack.seen() == ["a"]
    assert [told[0] for told in scene.handler.told] == ["sent"]


@pytest.mark.parametrize("heir", ["slow", "quick"], ids=["by the same process", "by another one"])
async def test_what_slack_says_of_a_call_too_late_changes_nothing_of_the_next_one(
    scene: Scene, heir: str
) -> None:
    """Its lease was over, so that the message was looked for and said again: only then the first call is refused."""
    await scene.outgoing.add("a")
    slow, next_one = scene.sender("slow"), scene.sender(heir)

    async def said_again() -> None:
        scene.outgoing.end_leases()
        await next_one.settle()
        scene.clock.advance(60)
        await next_one.run_once()

    scene.slack.meanwhile = said_again
    scene.slack.trouble += [Trouble(TryLater("ratelimited", 30)), Trouble(Unknown("no_answer"), after=True)]
    await slow.run_once()

    row = await scene.outgoing.row("a")
    assert (row.state, row.attempt) == (State.SENDING, 2), (
        "whether the second one arrived is to be looked for"
    )
    scene.clock.advance(60)
    scene.outgoing.end_leases()
    await next_one.drain()
    assert scene.slack.seen() == ["a"]


async def test_whoever_is_alone_with_the_database_takes_over_what_was_claimed(scene: Scene) -> None:
    await scene.outgoing.add("claimed")
    dead, heir = scene.sender("dead"), scene.sender("heir")
    rows, _ = await dead.take(16, longest=0)

    await heir.drain()
    assert scene.slack.seen() == []
    await heir.take_over()
    await heir.drain()
    assert scene.slack.seen() == ["claimed"]

    await dead.deal_with(rows[0])  # it was not dead after all
    assert scene.slack.seen() == ["claimed"]


async def test_what_was_being_said_is_not_taken_over_while_it_may_still_arrive(scene: Scene) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(Unknown("no_answer")))
    await scene.sender("dead").drain()
    heir = scene.sender("heir")

    await heir.take_over()
    await heir.drain()

    assert (await scene.outgoing.row("a")).state is State.SENDING
    assert scene.slack.looked_in == []


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("commit", [1, 2, 3, 4])
async def test_killed_at_any_commit_nothing_is_lost_and_nothing_doubled(
    scene: Scene, commit: int, before: bool
) -> None:
    await scene.outgoing.add("a")
    mortal = Mortal(scene.outgoing.storage.work, commit, before)
    with pytest.raises(Killed):
        await scene.sender("mortal", work=mortal).drain()

    scene.outgoing.end_leases()
    await scene.sender("heir").drain()
    scene.clock.advance(60)
    await scene.sender("heir").drain()

    assert scene.slack.seen() == ["a"]
    assert (await scene.outgoing.row("a")).state is State.SENT
    assert [told[:2] for told in scene.handler.told][-1] == ("sent", "a")


@pytest.mark.parametrize("after", [True, False], ids=["after", "before"])
async def test_killed_within_the_call_itself(scene: Scene, after: bool) -> None:
    await scene.outgoing.add("a")
    scene.slack.trouble.append(Trouble(Killed(), after=after))
    with pytest.raises(Killed):
        await scene.sender("mortal").drain()

    scene.outgoing.end_leases()
    await scene.sender("heir").drain()
    scene.clock.advance(60)
    await scene.sender("heir").drain()

    assert scene.slack.seen() == ["a"]


async def test_two_senders_share_the_work_and_double_nothing(scene: Scene) -> None:
    keys = [f"p{number}" for number in range(40)]
    for key in keys:
        await scene.outgoing.add(key)

    await asyncio.gather(scene.sender("w1").drain(), scene.sender("w2").drain())

    assert sorted(scene.slack.seen()) == sorted(keys)


async def test_running_it_sends_within_a_second_of_the_commit_and_stops_when_told(scene: Scene) -> None:
    stop, wake = asyncio.Event(), scene.outgoing.storage.wake
    running = asyncio.create_task(scene.sender().run(wake, stop, tick=60))

    parent = await scene.outgoing.add("parent")
    await scene.outgoing.add("part", after_id=parent.id)
    await scene.slack.holds(2)
    stop.set()
    async with asyncio.timeout(5):
        await running

    assert scene.slack.seen() == ["parent", "part"]
    assert (await scene.outgoing.row("part")).state is State.SENT
