"""Whatever people write, and whatever goes wrong with it, the log never has a word of it."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest
from sqlalchemy.exc import IntegrityError

from bot.domain.bright_spot import Answer, Source
from bot.domain.ids import AnswerId, BrightSpotId, ChannelId, MessageTs
from bot.domain.limits import TOLD_A_DAY
from bot.domain.stumble import MOST_TRIES, Stumble
from bot.observability.metrics import figures
from bot.operating.doctor import looked, practising, show
from bot.playground.faults import Fault
from bot.playground.wire.delivery import Patience
from bot.services.contents.messages import ReplyContent
from bot.services.enqueue import reply
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from bot.storage.unit_of_work import UnitOfWork
from tests.scenarios.test_exporting import without_scope
from tests.support.house import House, open_house
from tests.support.logs import logged
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI, chooses, who
from tests.support.telling import ASKED, NOON, ROUNDUP, card, founded, told_in_thread
from tests.support.trouble import database, locked

MARK = "zanzibarquince"
"""In everything that anybody writes here, and in nothing else."""

QUICK = Patience(acknowledgement=0.4, retries=(0.0, 0.0, 0.0))


@pytest.fixture
def log(request: pytest.FixtureRequest) -> Iterator[StringIO]:
    with logged(getattr(request, "param", "DEBUG")) as written:
        yield written


@pytest.fixture
async def team(log: StringIO, tmp_path: Path) -> AsyncIterator[House]:
    """Sales South, whose bot begins and ends under the eyes of the log."""
    async with open_house(tmp_path, expect_refusals=True) as house:
        await founded(house, ANA, BEN, MARTA, PRIYA, TOM, YUKI)
        yield house


@pytest.fixture(autouse=True)
def nothing_on_the_screen(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Neither may a library write it past the log."""
    yield
    assert MARK not in "".join(capfd.readouterr())


def said(log: StringIO) -> str:
    """The log so far, which has none of it."""
    written = log.getvalue()
    assert [line for line in written.splitlines() if MARK in line] == []
    return written


@contextmanager
def without_answers(house: House) -> Iterator[None]:
    """A bug: the statements name a table that is not there."""
    with database(house) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("ALTER TABLE answers RENAME TO answers_elsewhere")
        yield
        connection.execute("ALTER TABLE answers_elsewhere RENAME TO answers")


@pytest.mark.parametrize("log", ["DEBUG", "INFO"], indirect=True)
async def test_a_whole_week_is_lived_without_a_word_of_it_in_the_log(team: House, log: StringIO) -> None:
    await team.go_to(NOON)
    message = await team.says(ANA, f"She drew the {MARK} loop.")
    await team.workspace.edit(ANA, message, f"She drew both {MARK} loops.")
    await team.commands(BEN, f"The {MARK} call was shorter.")
    await team.commands(PRIYA, "")
    await team.submits(PRIYA, {BlockId.ANSWER: f"I waited, and {MARK} spoke."})
    await chooses(team, PRIYA, card(team, PRIYA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(PRIYA, {BlockId.ANSWER: f"I waited. {MARK} spoke."})
    gone = await team.says(YUKI, f"They signed {MARK}.")
    await team.workspace.delete(YUKI, gone)
    await team.go_to(ASKED)
    await team.says(TOM, f"Asked {MARK} for the date.", thread_ts=None)
    for subcommand in ("mine", "team", "roundup", "privacy", "help"):
        await team.commands(ANA, subcommand)
    await team.go_to(ROUNDUP)

    assert any(MARK in entry for entry in told_in_thread(team))
    assert "Bolt app is running" in said(log) or "session" in said(log)


def _tried_in_vain(house: House) -> bool:
    return any(not one.acknowledged for one in house.workspace.delivery.attempts)


async def test_a_locked_database_is_logged_without_the_words(team: House, log: StringIO) -> None:
    await team.commands(PRIYA, "")
    with locked(team):
        command = await team.workspace.command(BEN, f"/brightspot The {MARK} call was shorter.")
        form = await team.workspace.submit(PRIYA, {BlockId.ANSWER: f"I waited, and {MARK} spoke."})
        team.workspace.delivery.patience = QUICK
        await team.workspace.post(ANA, f"She drew the {MARK} loop.")
        await team.workspace.until(lambda: _tried_in_vain(team))
    assert command.reply is not None
    assert MARK in command.reply.words
    assert form.view is not None
    await team.workspace.quiet()
    assert "the database did not answer" in said(log)


async def test_a_bug_behind_every_door_is_logged_without_the_words(team: House, log: StringIO) -> None:
    await team.commands(PRIYA, "")
    with without_answers(team):
        command = await team.workspace.command(BEN, f"/brightspot The {MARK} call was shorter.")
        await team.workspace.submit(PRIYA, {BlockId.ANSWER: f"I waited, and {MARK} spoke."})
        team.workspace.delivery.patience = QUICK
        await team.workspace.post(ANA, f"She drew the {MARK} loop.")
        await team.workspace.quiet()
    assert command.reply is not None
    assert MARK in command.reply.words
    assert "unexpected: OperationalError" in said(log)
    assert "sqlite3.OperationalError" in said(log)


FAULTS = (
    Fault.refused("invalid_blocks"),
    Fault.server_error(),
    Fault.rate_limited(),
    Fault.reset_before(),
    Fault.reset_after(),
)


async def test_slack_refusing_or_losing_is_logged_without_the_words(team: House, log: StringIO) -> None:
    for fault in FAULTS:
        before = len(log.getvalue())
        for method in ("chat.postMessage", "response_url", "views.open"):
            team.workspace.faults.next(method, fault)
        await team.says(ANA, f"She drew the {MARK} loop.")
        await team.commands(BEN, f"The {MARK} call was shorter.")
        await team.picks(BEN, card(team, BEN), ActionId.PICK_STRENGTH, "Focus & habits")
        await team.workspace.command(PRIYA, "/brightspot")
        await team.pass_time(minutes=10)
        assert re.search('"level": "(warning|error)"', said(log)[before:]), fault


OF_A_FILE = ("files.getUploadURLExternal", "upload_url", "files.completeUploadExternal")


async def test_an_export_that_fails_is_logged_without_the_words(team: House, log: StringIO) -> None:
    """At each step of a file, refused or lost on the way; and by a bug while it is put together."""
    await team.says(ANA, f"She drew the {MARK} loop.")
    for fault in FAULTS:
        for method in OF_A_FILE:
            team.workspace.faults.next(method, fault)
        await team.commands(ANA, "export")
        await team.pass_time(minutes=20)
        team.workspace.faults.clear()
    assert "outbox row ended" in said(log)
    assert "reply lost" in said(log)
    await team.says(BEN, f"The {MARK} call was shorter.")
    with without_answers(team):
        await team.commands(BEN, "export")
    assert "error while sending" in said(log)
    assert MARK not in written_in(team, WORDLESS)


async def test_a_bug_in_what_is_shown_to_be_copied_is_logged_without_the_words(
    team: House, log: StringIO
) -> None:
    await team.says(ANA, f"She drew the {MARK} loop.")
    without_scope(team)
    await team.commands(ANA, "export")
    [offer] = [message for message in team.told(ANA) if ActionId.EXPORT_TABLE in message.actions]
    with without_answers(team):
        await team.clicks(ANA, offer, ActionId.EXPORT_TABLE)
    assert "unexpected: OperationalError" in said(log)


async def test_the_doctor_tells_nobody_what_somebody_wrote(
    team: House, log: StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not of what was set aside with a text in hand, nor of what a tick stumbled over; nor where it fails itself."""
    await team.says(ANA, f"She drew the {MARK} loop.")
    me, now = who(team, ANA), team.workspace.clock.now()
    async with team.bot.storage.work() as uow:
        await reply(uow, me, "here", now, ReplyContent("no_such_sentence", {"text": f"The {MARK} call."}))
        await uow.stumbles.save(
            Stumble(me.workspace_id, "asking", ANA, MOST_TRIES, "KeyError", now, now, now)
        )
        await uow.commit()
    await team.go_to(now + timedelta(days=1), step=timedelta(minutes=20))

    async with practising(team.bot.settings) as practice:
        show(await looked(practice))
        shown = capfd.readouterr().out
        with without_answers(team):
            show(await looked(practice))

    assert "set aside" in shown
    assert "stumbled" in shown
    assert MARK not in shown + capfd.readouterr().out
    said(log)


def request_of(house: House, body: dict[str, Any]) -> AsyncBoltRequest:
    here = {"team_id": house.bot.workspace.slack_team_id, "user_id": ANA, "trigger_id": f"1.2.{MARK}"}
    people = {"team": {"id": here["team_id"]}, "user": {"id": ANA}}
    return AsyncBoltRequest(body=here | people | body, mode="socket_mode")


WRITTEN = {"values": {"answer": {"value": {"type": "plain_text_input", "value": MARK}}}}
FITTING_NOTHING: tuple[dict[str, Any], ...] = (
    {"command": "/brightspot", "text": f"The {MARK} call.", "trigger_id": None, "user_id": {MARK: MARK}},
    {"command": "/elsewhere", "text": f"The {MARK} call."},
    {"type": "block_actions", "actions": [{"action_id": "no_such", "value": MARK}]},
    {"type": "block_actions", "actions": [{"action_id": "share", "value": MARK}], "container": MARK},
    {"type": "view_submission", "view": {"type": "modal", "callback_id": "capture", "state": WRITTEN}},
    {"type": "view_submission", "view": {"type": "modal", "callback_id": "no_such", "state": WRITTEN}},
    {
        "type": "event_callback",
        "event": {"type": "message", "channel_type": "im", "user": "U0", "text": MARK},
    },
    {"type": "event_callback", "event": {"type": "no_such_event", "text": MARK}},
    {"type": "shortcut", "callback_id": "no_such", "trigger_id": MARK},
    {"type": "block_suggestion", "action_id": "no_such", "block_id": "no_such", "value": MARK},
)


async def test_a_request_that_fits_nothing_is_logged_without_the_words(team: House, log: StringIO) -> None:
    for body in FITTING_NOTHING:
        before = len(log.getvalue())
        await team.bot.app.async_dispatch(request_of(team, body))
        await team.settle()
        assert '"level": ' in said(log)[before:], body


async def test_a_bug_in_what_is_sent_is_logged_without_the_words(team: House, log: StringIO) -> None:
    async with team.bot.storage.work() as uow:
        now = team.workspace.clock.now()
        said_back = ReplyContent("no_such_sentence", {"text": f"The {MARK} call."})
        await reply(uow, who(team, ANA), "here", now, said_back)
        await uow.commit()
    await team.settle()
    assert "error while sending" in said(log)


async def test_the_databases_own_complaint_has_no_values(team: House, log: StringIO) -> None:
    me, now = who(team, ANA), team.workspace.clock.now()
    answer = Answer(
        workspace_id=me.workspace_id,
        id=AnswerId(1),
        user_id=me.user_id,
        source=Source.COMMAND,
        channel=ChannelId("command"),
        ts=MessageTs("1.1"),
        thread_ts=None,
        text=f"The {MARK} call.",
        said_at=now,
        stored_at=now,
        local_date=date(2026, 11, 2),
        bright_spot_id=BrightSpotId(404),
    )
    with pytest.raises(IntegrityError) as complaint:
        await _keeps(team, answer)
    assert MARK not in str(complaint.value)
    logging.getLogger("bot.tests").error("not kept: %s", complaint.value, exc_info=complaint.value)
    assert "not kept: IntegrityError" in said(log)


async def _keeps(house: House, answer: Answer) -> None:
    async with house.bot.storage.work() as uow:
        assert isinstance(uow, UnitOfWork)
        await uow.answers.add(answer)
        await uow.commit()


async def test_a_task_that_nobody_waits_for_dies_without_the_words(log: StringIO) -> None:
    """asyncio writes what it knows of the task, and that has the error in it."""
    loop = asyncio.get_running_loop()
    failed: asyncio.Future[None] = loop.create_future()
    failed.set_exception(ValueError(f"the {MARK}\ncall"))
    about = {"message": "never retrieved", "future": failed, "exception": failed.exception()}
    loop.call_exception_handler(about)
    assert "never retrieved" in said(log)


def test_a_library_that_adds_the_errors_words_is_not_believed(log: StringIO) -> None:
    try:
        raise KeyError(f"the {MARK} call")
    except KeyError as error:
        logging.getLogger("slack_sdk").exception(f"Failed to run: {error}")  # noqa: G004, TRY401
    assert "Failed to run: KeyError" in said(log)


WORDLESS = (
    "outbox",
    "audit",
    "stumbles",
    "seen_events",
    "budget",
    "notes",
    "coaches",
    "forgotten",
    "workers",
)
"""Tables that say what is to be done, was done, or went wrong; what people wrote lies in others."""


def written_in(house: House, tables: tuple[str, ...]) -> str:
    with database(house) as connection:
        rows = [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]
    return "\n".join(map(str, rows))


async def test_nothing_that_is_written_down_beside_the_answers_has_a_word_of_them(
    team: House, log: StringIO
) -> None:
    """The outbox with all its facts, the audit trail, what stumbled, and the figures for the operator."""
    await team.go_to(NOON)
    await team.says(ANA, f"She drew the {MARK} loop.")
    await team.commands(BEN, f"The {MARK} call was shorter.")
    await team.commands(TOM, f"teem {MARK}")
    await team.commands(TOM, f"search {MARK}")
    await team.commands(ANA, f"customer {MARK}")
    await team.says(YUKI, f"Third no-show, {MARK}")
    await team.go_to(ROUNDUP)
    await team.commands(MARTA, "workspace")
    await team.submits(MARTA, {BlockId.TROUBLE_DAYS: "30"})
    team.workspace.clock.set(ROUNDUP + timedelta(days=800))
    await team.bot.forget()
    await team.settle()
    assert MARK not in written_in(team, WORDLESS)
    assert MARK not in figures.page().decode()
    said(log)


async def test_a_limit_is_told_and_logged_without_the_words(team: House, log: StringIO) -> None:
    async with team.bot.storage.work() as uow:
        for n in range(TOLD_A_DAY):
            await uow.answers.add(told_before(team, n))
        await uow.commit()
    outcome = await team.commands(ANA, f"The {MARK} call was shorter.")
    assert outcome.reply is not None
    assert "tomorrow there is room for it" in outcome.reply.words
    assert MARK in outcome.reply.words
    await team.says(ANA, f"She drew the {MARK} loop.")
    assert "tomorrow there is room for it" in team.last(ANA).words
    assert MARK not in written_in(team, ("answers", "bright_spots", "outbox"))
    assert "refused: EnoughToday" in said(log)


def told_before(house: House, number: int) -> Answer:
    me, now = who(house, ANA), house.workspace.clock.now()
    told = (Source.COMMAND, ChannelId("command"), MessageTs(f"1.{number}"), None, "One.", now, now)
    return Answer(me.workspace_id, AnswerId(1000 + number), me.user_id, *told, date(2026, 11, 2))
