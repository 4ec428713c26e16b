"""Where installations lie: slack_sdk's own stores over our tables, with every token sealed; calls no Slack.

The one part of storage that knows slack_sdk: its OAuth flow asks for a store of its own making.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any
from uuid import uuid4

from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore
from sqlalchemy import ColumnElement, MetaData, Select, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.ids import WorkspaceId
from bot.domain.people import Workspace
from bot.services.ports import StorageBusy
from bot.services.ports.installations import BotToken, Renew, TokenSealed, TooManyBegun
from bot.storage.errors import weather
from bot.storage.sealing import Seal, SealBroken, Sealed
from bot.storage.tables.installations import bots_table, installations_table, states_table

SECRETS = ("bot_token", "bot_refresh_token", "user_token", "user_refresh_token", "incoming_webhook_url")
"""The columns that are sealed, in either table where it has them."""

STATE_LASTS = 600
"""Seconds between opening the page and coming back from Slack."""
BEGUN_AT_ONCE = 1000
"""Installations that may be under way: whoever opens the page leaves a row, and anybody may open it."""

Now = Callable[[], Awaitable[datetime]]


@dataclass(frozen=True, slots=True)
class _Given:
    """What Slack gave for a token, once and for all."""

    instead_of: BotToken
    fresh: BotToken


class InstallationStore(AsyncSQLAlchemyInstallationStore):
    """What Bolt saves an installation with, and the port `Installations`: one installation a workspace, the newest."""

    def __init__(self, client_id: str, engine: AsyncEngine, seal: Seal) -> None:
        super().__init__(client_id, engine)
        self._turns: defaultdict[WorkspaceId, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._unkept: dict[WorkspaceId, _Given] = {}
        for table in (self.bots, self.installations):
            for column in (table.c[name] for name in SECRETS if name in table.c):
                column.type = Sealed(seal)

    @classmethod
    def build_installations_table(cls, metadata: MetaData, table_name: str) -> Table:
        del table_name
        return installations_table(metadata)

    @classmethod
    def build_bots_table(cls, metadata: MetaData, table_name: str) -> Table:
        del table_name
        return bots_table(metadata)

    async def async_save(self, installation: Installation) -> None:
        """Keeps it, and nothing of those before it: an old token is a secret without a use."""
        with weather():
            await super().async_save(installation)
            async with self.engine.begin() as connection:
                for table in (self.bots, self.installations):
                    here = self._of(table, installation.enterprise_id or "", installation.team_id or "")
                    at = _naive(datetime.fromtimestamp(installation.installed_at, UTC))
                    await connection.execute(table.delete().where(here, table.c.installed_at < at))

    async def token(self, workspace: Workspace) -> BotToken | None:
        with weather():
            async with self.engine.connect() as connection:
                return await self._read(connection, self._latest(workspace))

    async def renewed(self, workspace: Workspace, renew: Renew) -> BotToken | None:
        """What cannot be kept at this moment is good all the same, and is kept by whoever comes next."""
        async with self._turns[workspace.id]:
            try:
                found = await self._renewed(workspace, renew)
            except StorageBusy:
                if (given := self._unkept.get(workspace.id)) is None:
                    raise
                return given.fresh
            self._unkept.pop(workspace.id, None)
            return found

    async def _renewed(self, workspace: Workspace, renew: Renew) -> BotToken | None:
        """Holds the row while Slack is asked, so that another process waits and then finds the new token."""
        if self.engine.dialect.name == "sqlite":
            return await self._renewed_alone(workspace, renew)
        with weather():
            async with self.engine.begin() as connection:
                held = await self._read(connection, self._latest(workspace).with_for_update())
                fresh = await self._another(workspace, held, renew)
                if fresh is not None:
                    await self._keep(connection, workspace, fresh)
                return fresh or held

    async def _renewed_alone(self, workspace: Workspace, renew: Renew) -> BotToken | None:
        """On SQLite there is no other process, and a transaction that waits for Slack would hold up everybody."""
        held = await self.token(workspace)
        fresh = await self._another(workspace, held, renew)
        if fresh is not None:
            with weather():
                async with self.engine.begin() as connection:
                    await self._keep(connection, workspace, fresh)
        return fresh or held

    async def _another(self, workspace: Workspace, held: BotToken | None, renew: Renew) -> BotToken | None:
        """Slack takes a refresh token once: what it gave is at hand until it is kept, also where whoever asked is
        stopped on the way."""
        if held is None:
            return None
        given = self._unkept.get(workspace.id)
        before = given.fresh if given is not None and given.instead_of == held else None
        fresh = await renew(before or held) or before
        self._unkept.pop(workspace.id, None)
        if fresh is not None:
            self._unkept[workspace.id] = _Given(held, fresh)
        return fresh

    async def _keep(self, connection: AsyncConnection, workspace: Workspace, fresh: BotToken) -> None:
        """Not for what was installed while Slack was asked: that has a token of its own."""
        values = {
            "bot_token": fresh.token,
            "bot_refresh_token": fresh.refresh_token,
            "bot_token_expires_at": _naive(fresh.expires_at),
        }
        for table in (self.bots, self.installations):
            here = self._of(table, workspace.slack_enterprise_id, workspace.slack_team_id)
            known = table.c.installed_at <= _naive(fresh.installed_at)
            await connection.execute(table.update().where(here, known).values(values))

    async def _read(self, connection: AsyncConnection, query: Select[*tuple[Any, ...]]) -> BotToken | None:
        try:
            row = (await connection.execute(query)).mappings().first()
        except SealBroken as broken:
            raise TokenSealed(str(broken)) from broken
        return None if row is None else _token(row)

    def _latest(self, workspace: Workspace) -> Select[*tuple[Any, ...]]:
        table = self.bots
        here = self._of(table, workspace.slack_enterprise_id, workspace.slack_team_id)
        newest_first = (table.c.installed_at.desc(), table.c.id.desc())
        return select(table).where(here, table.c.bot_token.is_not(None)).order_by(*newest_first).limit(1)

    def _of(self, table: Table, enterprise_id: str, team_id: str) -> ColumnElement[bool]:
        """slack_sdk keeps NULL where Slack says nothing."""
        c = table.c
        return (
            (c.client_id == self.client_id)
            & (c.enterprise_id == (enterprise_id or None))
            & (c.team_id == (team_id or None))
        )


class OAuthStates(AsyncSQLAlchemyOAuthStateStore):
    """Installations that somebody began: each state is good once, for ten minutes, by the process's clock."""

    def __init__(self, engine: AsyncEngine, now: Now) -> None:
        super().__init__(STATE_LASTS, engine)
        self._now = now

    @classmethod
    def build_oauth_states_table(cls, metadata: MetaData, table_name: str) -> Table:
        del table_name
        return states_table(metadata)

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """A new one; those whose time is over go, so that visitors do not fill the table. Raises TooManyBegun."""
        del args, kwargs
        state, now = uuid4().hex, await self._now()
        ends = _naive(now + timedelta(seconds=STATE_LASTS))
        async with self._begun() as connection:
            over = self.oauth_states.c.expire_at <= _naive(now)
            await connection.execute(self.oauth_states.delete().where(over))
            await self._need_room(connection, now)
            await connection.execute(self.oauth_states.insert(), {"state": state, "expire_at": ends})
        return state

    async def _need_room(self, connection: AsyncConnection, now: datetime) -> None:
        first_end = func.min(self.oauth_states.c.expire_at)
        count, ends = (await connection.execute(select(func.count(), first_end))).one()
        if count >= BEGUN_AT_ONCE:
            raise TooManyBegun(ceil((ends - now.astimezone(UTC).replace(tzinfo=None)).total_seconds()))

    async def async_consume(self, state: str) -> bool:
        """Taken by one statement: slack_sdk's own look and deletion would let two through at the same moment."""
        c, now = self.oauth_states.c, await self._now()
        known = self.oauth_states.delete().where(c.state == state, c.expire_at > _naive(now))
        async with self._begun() as connection:
            return (await connection.execute(known.returning(c.id))).first() is not None

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator[AsyncConnection]:
        with weather():
            async with self.engine.begin() as connection:
                yield connection


async def reseal(engine: AsyncEngine, seal: Seal, at_once: int = 100) -> int:
    """Seals every token anew with the first key, a few rows at a time, while others go on; says how many rows.
    Raises TokenSealed where no key opens one."""
    metadata, count = MetaData(), 0
    for table in (bots_table(metadata), installations_table(metadata)):
        last = 0
        while True:
            with weather():
                async with engine.begin() as connection:
                    done = await _reseal_some(connection, table, seal, last, at_once)
            if not done:
                break
            last, count = done[-1], count + len(done)
    return count


async def _reseal_some(
    connection: AsyncConnection, table: Table, seal: Seal, after: int, at_once: int
) -> list[int]:
    query = select(table).where(table.c.id > after).order_by(table.c.id).limit(at_once)
    rows = (await connection.execute(query.with_for_update())).mappings().all()
    for row in rows:
        try:
            renewed = {name: seal.renew(row[name]) for name in SECRETS if row.get(name) is not None}
        except SealBroken as broken:
            raise TokenSealed(str(broken)) from broken
        if renewed:
            await connection.execute(table.update().where(table.c.id == row["id"]).values(renewed))
    return [row["id"] for row in rows]


def _token(row: Mapping[Any, Any]) -> BotToken:
    installed_at = _aware(row["installed_at"])
    return BotToken(
        token=row["bot_token"],
        bot_id=row["bot_id"] or "",
        bot_user_id=row["bot_user_id"] or "",
        installed_at=installed_at or datetime.fromtimestamp(0, UTC),
        refresh_token=row["bot_refresh_token"],
        expires_at=_aware(row["bot_token_expires_at"]),
    )


def _naive(moment: datetime | None) -> datetime | None:
    """UTC without saying so, as slack_sdk keeps it."""
    return None if moment is None else moment.astimezone(UTC).replace(tzinfo=None)


def _aware(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.replace(tzinfo=UTC)
