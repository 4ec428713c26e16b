"""A look at the bot says what is wrong and what mends it, in words and not in colours, without an answer in it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.config import Settings
from bot.domain.ids import UserId
from bot.domain.outbox import Intent, State
from bot.domain.people import Workspace
from bot.domain.stumble import MOST_TRIES, Stumble
from bot.operating.checks_slack import APART, clock, refused, scopes, taken_away
from bot.operating.doctor import looked, practising
from bot.operating.findings import Block, Finding, Mark, well
from bot.playground.launch import settings_for
from bot.services.ports import TryLater
from bot.slack.checkup import Said
from bot.slack.scopes import OPTIONAL, REQUIRED
from bot.storage.engine import Storage
from bot.storage.sealing import new_key
from tests.storage.samples import sample_row
from tests.support.house import MONDAY, House, open_house
from tests.support.many import settings_of_many
from tests.support.operator import Operator
from tests.support.stories import ANA

NOW = datetime.now(UTC)
MARK = "zanzibarquince"
NO_SLACK = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_APP_TOKEN": "xapp-1",
    "SLACK_API_URL": "http://127.0.0.1:9/api/",
}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, expect_refusals=True) as opened:
        yield opened


async def visit(settings: Settings) -> list[Block]:
    async with practising(settings) as practice:
        return await looked(practice)


def found(blocks: list[Block], what: str) -> list[Finding]:
    return [finding for block in blocks for finding in block.findings if finding.what == what]


def marks(blocks: list[Block]) -> dict[str, Mark]:
    return {finding.what: finding.mark for block in blocks for finding in block.findings}


async def test_where_all_is_well_it_says_so_line_by_line(house: House) -> None:
    async with house.bot.storage.work() as uow:
        await uow.workers.here("w1", NOW, timedelta(seconds=30))
        await uow.commit()
    blocks = await visit(house.bot.settings)
    assert [block.title for block in blocks] == [
        "This installation",
        f"Workspace {house.bot.workspace.name} (T0NORTH)",
    ]
    remarks = [
        finding.line for block in blocks for finding in block.findings if finding.mark is not Mark.GOOD
    ]
    assert [line.partition(".")[0] for line in remarks] == [
        "note  scopes: not granted: channels:history, groups:history"
    ]
    assert set(marks(blocks)) == {
        *("database", "migrations", "sockets", "processes"),
        *("token", "scopes", "clock", "unsent", "outbox"),
    }
    assert well(blocks)


async def test_a_token_that_slack_does_not_take_is_to_be_copied_once_more(house: House) -> None:
    blocks = await visit(replace(house.bot.settings, bot_token="xoxb-another"))
    [token] = found(blocks, "token")
    assert token.mark is Mark.MEND
    assert "Copy SLACK_BOT_TOKEN once more" in token.line
    assert not well(blocks)


async def test_a_socket_that_does_not_open_and_a_slack_that_is_not_there(house: House) -> None:
    [socket] = found(await visit(replace(house.bot.settings, app_token="xapp-another")), "sockets")
    assert "Copy SLACK_APP_TOKEN once more" in socket.mend
    nowhere = replace(house.bot.settings, slack_api_url="http://127.0.0.1:9/api/")
    blocks = await visit(nowhere)
    assert {finding.mend for what in ("sockets", "token") for finding in found(blocks, what)} == {
        "See that this machine reaches slack.com, and try again."
    }


async def poisoned(storage: Storage, workspace: Workspace) -> None:
    """A row set aside, one whose fate nobody knows, one that waits; and a rep over whom a tick stumbles."""
    ended = {"target": ANA, "reason": "error"}
    async with storage.work() as uow:
        aside = sample_row(workspace.id, 91, state=State.SET_ASIDE, created_at=NOW, not_before=NOW, **ended)
        await uow.outbox.add(aside)
        unknown = {"intent": Intent.PROMPT, "state": State.UNCONFIRMED, "created_at": NOW}
        await uow.outbox.add(sample_row(workspace.id, 92, **ended, **unknown))
        late = NOW - timedelta(hours=1)
        await uow.outbox.add(sample_row(workspace.id, 93, not_before=late, created_at=late))
        stumble = Stumble(workspace.id, "asking", ANA, MOST_TRIES, "KeyError", late, NOW, NOW)
        await uow.stumbles.save(stumble)
        await uow.commit()


async def test_what_was_not_sent_is_named_with_what_mends_it(house: House) -> None:
    await house.says(ANA, f"She drew the {MARK} loop.")
    await poisoned(house.bot.storage, house.bot.workspace)
    blocks = await visit(house.bot.settings)
    said = {what: found(blocks, what)[0].line for what in ("unsent", "set aside", "unconfirmed", "stumbled")}
    assert "Start `brightspot run`" in said["unsent"]
    assert "1 row (card)" in said["set aside"]
    assert "--retry" in said["set aside"]
    assert "1 row (prompt)" in said["unconfirmed"]
    assert "--send-again" in said["unconfirmed"]
    assert "asking" in said["stumbled"]
    assert "KeyError" in said["stumbled"]
    assert MARK not in "".join(finding.line for block in blocks for finding in block.findings)


def test_on_request_all_of_it_is_tried_again(on_sqlite: Operator) -> None:
    """Slack cannot be reached here, which is said as well."""

    async def ill(storage: Storage) -> None:
        workspace = await registered(storage)
        await poisoned(storage, workspace)

    on_sqlite.does(ill)
    told = on_sqlite.types("doctor", "--retry", "--send-again", **NO_SLACK)
    assert told.exit_code == 1
    assert "Tried again: 2 things." in told.stdout
    assert "Sent again: 1 message." in told.stdout
    again = on_sqlite.types("doctor", **NO_SLACK)
    assert "ok    outbox: nothing set aside" in again.stdout
    assert "stumbled" not in again.stdout
    assert "MEND" in again.stdout
    assert "\x1b" not in again.stdout


def test_what_comes_too_late_is_left_and_nobody_is_asked_to_mend_it(on_sqlite: Operator) -> None:
    async def ill(storage: Storage) -> None:
        workspace = await registered(storage)
        await poisoned(storage, workspace)
        over = {"created_at": NOW, "not_before": NOW, "expires_at": NOW, "target": ANA}
        async with storage.work() as uow:
            for number, state in ((94, State.SET_ASIDE), (95, State.UNCONFIRMED), (96, State.UNCONFIRMED)):
                await uow.outbox.add(sample_row(workspace.id, number, state=state, **over))
            await uow.commit()

    on_sqlite.does(ill)
    told = on_sqlite.types("doctor", "--retry", "--send-again", **NO_SLACK)
    assert "Tried again: 2 things. Left, because its time is over: 1 message." in told.stdout
    assert "Sent again: 1 message. Left, because their time is over: 2 messages." in told.stdout
    again = on_sqlite.types("doctor", "--retry", **NO_SLACK)
    assert "ok    outbox: nothing set aside" in again.stdout
    assert "Tried again: 0 things.\n" in again.stdout


async def registered(storage: Storage) -> Workspace:
    async with storage.work() as uow:
        workspace = await uow.workspaces.register("T1", "", "Acme", UserId("UBOT"), NOW)
        await uow.commit()
    return workspace


def test_a_database_that_was_never_migrated(tmp_path: Path) -> None:
    operator = Operator(f"sqlite:///{tmp_path / 'new.db'}")
    told = operator.types(
        "doctor", SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="xapp-1", SLACK_API_URL="http://127.0.0.1:9/"
    )
    assert told.exit_code == 1
    assert "MEND  migrations: no tables yet. Run `brightspot migrate`." in told.stdout


def test_without_settings_it_says_which_are_missing(on_sqlite: Operator) -> None:
    told = on_sqlite.types("doctor")
    assert told.exit_code == 2
    assert "SLACK_BOT_TOKEN is missing" in told.stderr


async def test_a_workspace_that_took_the_app_away_is_there_with_the_day_on_which_all_of_it_goes(
    house: House, tmp_path: Path
) -> None:
    house.workspace.say(house.workspace.parting("app_uninstalled"))
    await house.settle()
    blocks = await visit(settings_for(house.server, tmp_path))
    [away] = found(blocks, "workspace")
    assert away.mark is Mark.NOTE
    assert away.says == "took the app away on 2026-11-02. What was kept goes after 2026-12-02."
    assert "with its token" in away.mend
    assert found(blocks, "workspaces") == [], "it is known"
    many = taken_away(
        replace(house.bot.workspace, gone_at=MONDAY), settings_of_many("https://slack.com/", "sqlite:///m")
    )
    assert "/slack/install" in many.mend


def test_scopes_that_are_missing_and_scopes_that_may_be() -> None:
    said = Said("T1", "", frozenset({*REQUIRED, *OPTIONAL}), NOW)
    assert [finding.mark for finding in scopes(said)] == [Mark.GOOD]
    less = replace(said, scopes=frozenset(REQUIRED) - {"users:read"})
    assert [finding.mark for finding in scopes(less)] == [Mark.MEND, Mark.NOTE]
    assert "users:read" in scopes(less)[0].says
    assert "canvases:write" in scopes(less)[1].says
    assert [finding.mark for finding in scopes(replace(said, scopes=None))] == [Mark.NOTE]


def test_credentials_that_slack_does_not_take_are_to_be_copied_once_more() -> None:
    """Installing once more would not work with them either."""
    many = settings_of_many("http://127.0.0.1:9/api/", "sqlite:///many.db")
    for code in ("bad_client_secret", "invalid_client_id"):
        said = refused(TryLater(code), many)
        assert said.mark is Mark.MEND
        assert code in said.says
        assert "Copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET once more" in said.mend
        assert "/slack/install" not in said.mend


def test_a_clock_that_differs_by_more_than_half_a_minute_is_said() -> None:
    said = Said("T1", "", None, NOW)
    assert clock(said, NOW - APART).mark is Mark.GOOD
    wrong = clock(said, NOW + timedelta(seconds=75))
    assert wrong.mark is Mark.MEND
    assert "75 seconds" in wrong.says
    assert clock(replace(said, at=None), NOW).mark is Mark.NOTE


def test_each_of_many_workspaces_has_a_block_of_its_own(on_sqlite: Operator) -> None:
    """In one the app was taken away without a word, in the other nobody installed it yet."""

    async def two(storage: Storage) -> None:
        await registered(storage)
        async with storage.work() as uow:
            await uow.workspaces.register("T2", "", "Umbrella", UserId("UBOT"), NOW)
            await uow.commit()

    on_sqlite.does(two)
    told = on_sqlite.types(
        "doctor",
        SLACK_CLIENT_ID="1.2",
        SLACK_CLIENT_SECRET="secret",
        SLACK_SIGNING_SECRET="secret",
        ENCRYPTION_KEY=new_key(),
        SLACK_API_URL="http://127.0.0.1:9/api/",
    )
    assert told.exit_code == 1
    blocks = [line for line in told.stdout.splitlines() if not line.startswith(" ")]
    assert blocks == ["This installation", "Workspace Acme (T1)", "Workspace Umbrella (T2)"]
    assert told.stdout.count("MEND  token: the app is not installed.") == 2
    assert told.stdout.count("/slack/install") == 2
    assert "sockets: none: Slack comes over HTTP" in told.stdout
