"""Reads people as Slack describes them, from its list and from its events; keeps no status text, ever."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Person, Workspace
from bot.domain.schedule import known_zone
from bot.domain.words.away import reads_away
from bot.services.ports import TryLater
from bot.slack.clients import ClientFor
from bot.slack.errors import OPERATOR_PAUSE, RATE_LIMITED, slack_answers

SLACKBOT = "USLACKBOT"

_PAGE = 200
_MOST_TRIES = 6
_PAUSE = 10.0

Pause = Callable[[float], Awaitable[object]]
Ask = Callable[[str | None], Awaitable[AsyncSlackResponse]]
"""One page of a list, from that cursor on."""


class SlackDirectory:
    """The port `Directory` over `users.list` and `users.info`."""

    def __init__(
        self,
        client_for: ClientFor,
        workspace_of: Callable[[WorkspaceId], Awaitable[Workspace]],
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._client_for = client_for
        self._workspace_of = workspace_of
        self._pause = pause

    async def people(self, workspace_id: WorkspaceId) -> AsyncIterator[Person]:
        """Page by page, waiting where Slack says so. Raises a DeliveryError when it gives up."""
        workspace = await self._workspace_of(workspace_id)
        # In an org somebody is in several workspaces, may be a guest of one, and is listed by those they left as well.
        members: set[str] = set()
        less: dict[str, Person] = {}
        async for team in self._teams(workspace):
            async for page in self._pages(partial(self._members, workspace, team)):
                for person in (person_from(member, workspace) for member in page["members"]):
                    if person.user_id in members:
                        continue
                    if person.can_capture:
                        members.add(person.user_id)
                        yield person
                    elif (known := less.get(person.user_id)) is None or known.deleted:
                        less[person.user_id] = person
        for person in less.values():
            if person.user_id not in members:
                yield person

    async def person(self, workspace_id: WorkspaceId, user_id: UserId) -> Person:
        """As `users.info` describes one. Raises a DeliveryError."""
        workspace, client = await self._workspace_of(workspace_id), await self._client_for(workspace_id)
        with slack_answers(repeatable=True):
            found = await client.users_info(user=user_id, include_locale=True)
        return person_from(found["user"], workspace)

    async def _teams(self, workspace: Workspace) -> AsyncIterator[str | None]:
        """An org-wide token serves many workspaces, and has to name the one that is meant."""
        if workspace.slack_team_id or not workspace.slack_enterprise_id:
            yield workspace.slack_team_id if workspace.slack_enterprise_id else None
            return
        async for page in self._pages(partial(self._teams_of_org, workspace)):
            for team in page["teams"]:
                yield team["id"]

    async def _pages(self, ask: Ask) -> AsyncIterator[AsyncSlackResponse]:
        cursor: str | None = None
        while True:
            page = await self._patiently(ask, cursor)
            yield page
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return

    async def _patiently(self, ask: Ask, cursor: str | None) -> AsyncSlackResponse:
        for _ in range(_MOST_TRIES):
            try:
                return await ask(cursor)
            except TryLater as trouble:
                if trouble.code != RATE_LIMITED and trouble.seconds >= OPERATOR_PAUSE:
                    raise  # no waiting mends it, somebody has to
                await self._pause(trouble.seconds or _PAUSE)
        return await ask(cursor)

    async def _members(
        self, workspace: Workspace, team: str | None, cursor: str | None
    ) -> AsyncSlackResponse:
        client = await self._client_for(workspace.id)
        with slack_answers(repeatable=True):
            return await client.users_list(limit=_PAGE, cursor=cursor, include_locale=True, team_id=team)

    async def _teams_of_org(self, workspace: Workspace, cursor: str | None) -> AsyncSlackResponse:
        client = await self._client_for(workspace.id)
        with slack_answers(repeatable=True):
            return await client.auth_teams_list(limit=_PAGE, cursor=cursor)


def person_from(member: dict[str, Any], workspace: Workspace) -> Person:
    """One of Slack's `user` objects, whole or as thin as those of other organisations are."""
    profile: dict[str, Any] = member.get("profile") or {}
    zone: str | None = member.get("tz")
    away = reads_away(profile.get("status_text") or "", profile.get("status_emoji") or "")
    return Person(
        workspace_id=workspace.id,
        user_id=UserId(member["id"]),
        name=_name(member, profile),
        tz=zone if known_zone(zone) else None,
        locale=member.get("locale"),
        is_bot=_is_bot(member),
        is_guest=bool(member.get("is_restricted") or member.get("is_ultra_restricted")),
        is_foreign=_is_foreign(member, workspace),
        is_admin=_is_admin(member)
        or (_is_of_org(member, workspace) and _is_admin(member["enterprise_user"])),
        deleted=bool(member.get("deleted")),
        away=away,
        away_until=_moment(profile.get("status_expiration")) if away else None,
    )


def is_elsewhere(member: dict[str, Any], workspace: Workspace) -> bool:
    """Gone from one workspace of an org that has us as a whole, and at home in another one still. How they are there
    only the list of that one says."""
    org: dict[str, Any] = member.get("enterprise_user") or {}
    return bool(member.get("deleted") and not workspace.slack_team_id and org.get("teams"))


def visitor_from(body: dict[str, Any], workspace: Workspace) -> Person | None:
    """Who clicks in a channel that may be shared with another organisation, as thin as a click says, if they are of
    another workspace than ours. In an org that may be a colleague's."""
    user: object = body.get("user")
    person = person_from(user, workspace) if isinstance(user, dict) else None
    return person if person is not None and person.is_foreign else None


def _name(member: dict[str, Any], profile: dict[str, Any]) -> str:
    """As Slack shows it: the display name where there is one."""
    known = (
        profile.get("display_name"),
        profile.get("real_name"),
        member.get("real_name"),
        member.get("name"),
    )
    return next((name.strip() for name in known if name and name.strip()), "")


def _is_bot(member: dict[str, Any]) -> bool:
    return bool(member.get("is_bot") or member.get("is_workflow_bot") or member["id"] == SLACKBOT)


def _is_admin(role: dict[str, Any]) -> bool:
    """Of a workspace, or of the org: whoever looks after that looks after each of its workspaces."""
    return bool(role.get("is_admin") or role.get("is_owner"))


def _is_of_org(member: dict[str, Any], workspace: Workspace) -> bool:
    org = (member.get("enterprise_user") or {}).get("enterprise_id")
    return bool(org) and org == workspace.slack_enterprise_id


def _is_foreign(member: dict[str, Any], workspace: Workspace) -> bool:
    """Of another organisation. In an org, everybody in it is at home whichever workspace they began in."""
    if member.get("is_stranger"):
        return True
    if _is_of_org(member, workspace):
        return False
    team = member.get("team_id")
    return bool(team) and team not in {workspace.slack_team_id, workspace.slack_enterprise_id}


def _moment(epoch: object) -> datetime | None:
    """None as well for one that no calendar has."""
    if not isinstance(epoch, int | float) or epoch <= 0:
        return None
    try:
        return datetime.fromtimestamp(epoch, UTC)
    except (ValueError, OverflowError, OSError):
        return None
