"""Installations as slack_sdk keeps them, sealed: read back, replaced, renewed by one at a time, sealed anew."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from slack_sdk.oauth.installation_store import Installation
from sqlalchemy import text

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Workspace
from bot.services.ports.installations import BotToken, TokenSealed, TooManyBegun
from bot.storage import Storage, open_storage
from bot.storage.installations import BEGUN_AT_ONCE, STATE_LASTS, InstallationStore
from bot.storage.sealing import new_key
from tests.storage.samples import NOW

OLD, NEW = new_key(), new_key()
APP = "1234.5678"
ACME = Workspace(WorkspaceId(1), "T1", "", "Acme", UserId("UBOT"), NOW)
ORG = Workspace(WorkspaceId(2), "", "E1", "Acme Group", UserId("UBOT"), NOW)
ENDS = NOW.replace(microsecond=0) + timedelta(hours=12)


def installation(at: datetime = NOW, token: str = "xoxb-secret", **more: object) -> Installation:
    values: dict[str, object] = {
        "app_id": "A1",
        "team_id": "T1",
        "user_id": "UANNA",
        "bot_token": token,
        "bot_id": "B1",
        "bot_user_id": "UBOT",
        "bot_scopes": "chat:write,commands",
        "bot_refresh_token": "xoxe-secret",
        "bot_token_expires_at": int(ENDS.timestamp()),
        "installed_at": at.timestamp(),
    }
    return Installation(**(values | more))  # type: ignore[arg-type]


@pytest.fixture
def store(storage: Storage) -> InstallationStore:
    return storage.installations(APP, (OLD,))


@pytest.fixture
async def other(database_url: str, storage: Storage) -> AsyncIterator[InstallationStore]:
    """Another process's, where the database has room for one."""
    if storage.embedded:
        yield storage.installations(APP, (OLD,))
        return
    second = open_storage(database_url)
    yield second.installations(APP, (OLD,))
    await second.close()


async def raw(storage: Storage, table: str, column: str) -> list[str]:
    async with storage.installations(APP, (OLD,)).engine.connect() as connection:
        return [row[0] for row in await connection.execute(text(f"SELECT {column} FROM {table}"))]


async def test_a_token_is_kept_sealed_and_read_as_it_was(storage: Storage, store: InstallationStore) -> None:
    await store.async_save(installation())

    token = await store.token(ACME)
    assert token is not None
    assert (token.token, token.refresh_token, token.expires_at) == ("xoxb-secret", "xoxe-secret", ENDS)
    assert token.installed_at == NOW
    assert "secret" not in repr(token)
    for table in ("slack_bots", "slack_installations"):
        lying = [*await raw(storage, table, "bot_token"), *await raw(storage, table, "bot_refresh_token")]
        assert lying
        assert not any("secret" in sealed for sealed in lying)


async def test_each_installation_replaces_the_one_before(storage: Storage, store: InstallationStore) -> None:
    await store.async_save(installation())
    await store.async_save(installation(NOW + timedelta(days=1), "xoxb-second"))
    await store.async_save(installation(token="xoxb-other", team_id="T2"))

    token = await store.token(ACME)
    assert token is not None
    assert token.token == "xoxb-second"
    assert len(await raw(storage, "slack_bots", "id")) == 2
    assert len(await raw(storage, "slack_installations", "id")) == 2


async def test_an_org_and_its_workspaces_are_told_apart(store: InstallationStore) -> None:
    whole = installation(token="xoxb-org", team_id=None, enterprise_id="E1", is_enterprise_install=True)
    await store.async_save(whole)

    org = await store.token(ORG)
    assert org is not None
    assert org.token == "xoxb-org"
    assert await store.token(replace(ORG, slack_team_id="T1")) is None
    assert await store.token(ACME) is None
    assert await store.token(replace(ACME, slack_team_id="T2")) is None


async def test_another_apps_installation_is_not_ours(storage: Storage, store: InstallationStore) -> None:
    await store.async_save(installation())
    assert await storage.installations("9.9", (OLD,)).token(ACME) is None


LOOKS = 20


def exchanging(
    asked: list[str], store: InstallationStore
) -> Callable[[BotToken], Awaitable[BotToken | None]]:
    """Slack, which takes a refresh token once and a moment to do it."""

    async def exchange(held: BotToken) -> BotToken | None:
        if held.expires_at != ENDS:
            return None
        asked.append(held.refresh_token or "")
        for _ in range(LOOKS):
            await store.token(ACME)  # each lets the others come as far as they can
        return replace(
            held, token="xoxb-fresh", refresh_token="xoxe-fresh", expires_at=ENDS + timedelta(hours=9)
        )

    return exchange


async def test_of_two_who_renew_one_asks_slack(store: InstallationStore, other: InstallationStore) -> None:
    await store.async_save(installation())
    asked: list[str] = []
    if store.engine.dialect.name == "sqlite":
        other = store  # one process, one store: its own turns keep order there
    renewed = await asyncio.gather(
        *(each.renewed(ACME, exchanging(asked, store)) for each in (store, other, store))
    )

    assert asked == ["xoxe-secret"]
    assert {token.token for token in renewed if token is not None} == {"xoxb-fresh"}
    assert await other.token(ACME) == renewed[0]


async def test_what_is_installed_while_an_old_token_is_renewed_keeps_its_own(
    store: InstallationStore, other: InstallationStore
) -> None:
    """Slack may take seconds to renew it; what somebody installed meanwhile may do more, and is the one to be kept."""
    await store.async_save(installation())
    later = NOW + timedelta(minutes=1)
    newer = installation(later, "xoxb-newer", bot_refresh_token="xoxe-newer")
    installing: list[asyncio.Task[None]] = []

    async def exchange(held: BotToken) -> BotToken | None:
        installing.append(asyncio.create_task(other.async_save(newer)))
        while await other.token(ACME) == held:
            pass  # each look lets the installation go on
        return replace(held, token="xoxb-fresh", refresh_token="xoxe-fresh")

    await store.renewed(ACME, exchange)
    await asyncio.gather(*installing)
    token = await other.token(ACME)
    assert token is not None
    assert (token.token, token.refresh_token) == ("xoxb-newer", "xoxe-newer")


async def test_a_renewal_that_fails_changes_nothing(store: InstallationStore) -> None:
    await store.async_save(installation())

    async def refused(_: BotToken) -> BotToken | None:
        raise LookupError

    with pytest.raises(LookupError):
        await store.renewed(ACME, refused)
    token = await store.token(ACME)
    assert token is not None
    assert token.token == "xoxb-secret"


async def test_a_new_key_takes_over_from_an_old_one(storage: Storage, store: InstallationStore) -> None:
    for number in range(5):
        await store.async_save(installation(team_id=f"T{number}"))
    both, alone = storage.installations(APP, (NEW, OLD)), storage.installations(APP, (NEW,))
    assert await both.token(ACME) == await store.token(ACME)
    with pytest.raises(TokenSealed):
        await alone.token(ACME)

    assert await storage.reseal((NEW, OLD)) == 10
    assert await alone.token(ACME) == await both.token(ACME)
    with pytest.raises(TokenSealed):
        await store.token(ACME)
    with pytest.raises(TokenSealed):
        await storage.reseal((OLD,))


async def test_a_state_is_good_once_and_for_ten_minutes(storage: Storage) -> None:
    moment = [NOW]

    async def now() -> datetime:
        return moment[0]

    states = storage.oauth_states(now)
    first, second = await states.async_issue(), await states.async_issue()
    assert first != second
    taken = await asyncio.gather(*(states.async_consume(first) for _ in range(3)))
    assert sorted(taken) == [False, False, True]
    assert not await states.async_consume("nothing")
    moment[0] += timedelta(minutes=10)
    assert not await states.async_consume(second)


async def test_a_thousand_may_have_begun_and_there_is_room_when_the_first_are_over(storage: Storage) -> None:
    moment = [NOW]

    async def now() -> datetime:
        return moment[0]

    states = storage.oauth_states(now)
    first = await states.async_issue()
    begun = {"ends": (NOW + timedelta(minutes=10)).replace(tzinfo=None)}
    rows = [{"state": f"state {number}", **begun} for number in range(BEGUN_AT_ONCE - 1)]
    async with states.engine.begin() as connection:
        insert = "INSERT INTO slack_oauth_states (state, expire_at) VALUES (:state, :ends)"
        await connection.execute(text(insert), rows)
    moment[0] += timedelta(minutes=1)

    with pytest.raises(TooManyBegun) as refused:
        await states.async_issue()

    assert refused.value.seconds == STATE_LASTS - 60
    assert await states.async_consume(first)
    assert await states.async_issue(), "whoever is through makes room"
    moment[0] += timedelta(seconds=refused.value.seconds)
    assert await states.async_issue()
    async with states.engine.connect() as connection:
        left = await connection.execute(text("SELECT count(*) FROM slack_oauth_states"))
        assert left.scalar_one() == 2
