"""People as Slack describes them: the whole list from the playground, and the odd cases one by one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Person, Workspace
from bot.playground.faults import Fault
from bot.playground.seed import EVERYBODY
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace as Playground
from bot.playground.world.clock import Clock
from bot.playground.world.people import Person as Inhabitant
from bot.services.ports import TryLater, Unreachable
from bot.slack.client import open_session, web_client
from bot.slack.clients import only
from bot.slack.directory import SlackDirectory, is_elsewhere, person_from, visitor_from

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
OURS = Workspace(WorkspaceId(1), "T0NORTH", "", "Northwind Pumps", UserId("U0BRIGHT"), NOON)


class Listing:
    """A directory over a playground of any people; remembers what it waited for."""

    def __init__(self, playground: Playground, server: PlaygroundServer) -> None:
        self.playground = playground
        self.server = server
        self.waits: list[float] = []

    async def people(self) -> list[Person]:
        async with self._directory() as directory:
            return [person async for person in directory.people(OURS.id)]

    async def person(self, user_id: str) -> Person:
        async with self._directory() as directory:
            return await directory.person(OURS.id, UserId(user_id))

    @asynccontextmanager
    async def _directory(self) -> AsyncIterator[SlackDirectory]:
        async with open_session() as session:
            client = web_client(self.playground.app.bot_token, self.server.api_url, session)
            yield SlackDirectory(only(client), self._ours, self._wait)

    async def _ours(self, _: WorkspaceId) -> Workspace:
        return OURS

    async def _wait(self, seconds: float) -> None:
        self.waits.append(seconds)


@pytest.fixture
async def crowd() -> AsyncIterator[Listing]:
    people = [*EVERYBODY, *(Inhabitant(f"U{n:03}", f"rep{n}", f"Rep {n}") for n in range(450))]
    playground = Playground.build(people, clock=Clock(NOON))
    server = PlaygroundServer(playground)
    await server.start()
    yield Listing(playground, server)
    await server.stop()


async def test_everybody_is_read_page_by_page(crowd: Listing) -> None:
    people = {person.user_id: person for person in await crowd.people()}

    assert {person.id for person in EVERYBODY} <= set(people)
    assert len(people) >= 450 + len(EVERYBODY)
    assert people[UserId("U0ANA")].tz == "Europe/Madrid"
    assert people[UserId("U0ANA")].name
    assert people[UserId("U0ANA")].can_capture
    assert people[UserId("U0LENA")].is_guest
    assert people[UserId("U0STANDUP")].is_bot
    assert people[UserId("USLACKBOT")].is_bot
    assert people[UserId("U0MARTA")].is_admin


async def test_it_waits_where_slack_says_so_and_misses_nobody(crowd: Listing) -> None:
    crowd.playground.faults.next("users.list", Fault.rate_limited(17), times=2)

    assert len(await crowd.people()) >= 450
    assert crowd.waits == [17, 17]


async def test_it_gives_up_in_the_end(crowd: Listing) -> None:
    crowd.playground.faults.always("users.list", Fault.server_error())

    with pytest.raises(TryLater):
        await crowd.people()


def described(**more: Any) -> Person:
    return person_from({"id": "U1", "team_id": "T0NORTH", "name": "ana"} | more, OURS)


@pytest.mark.parametrize("tz", [None, "", "Mars/Olympus", "America"])
def test_a_zone_that_is_missing_or_unknown_is_none(tz: str | None) -> None:
    assert described(tz=tz).tz is None


def test_the_name_is_the_one_that_slack_shows() -> None:
    profile = {"display_name": "", "real_name": "Ana Ruiz"}

    assert described(profile=profile).name == "Ana Ruiz"
    assert described(profile=profile | {"display_name": "ana r."}).name == "ana r."
    assert described().name == "ana"


def test_people_of_other_organisations_are_known_by_their_team() -> None:
    assert described(team_id="T0OTHER").is_foreign
    assert described(is_stranger=True).is_foreign
    assert not described().is_foreign
    assert person_from({"id": "U9"}, OURS).name == ""


def test_who_clicks_from_another_organisation_is_no_member() -> None:
    click = {"user": {"id": "U9", "name": "olga", "team_id": "T0OTHER"}}

    olga = visitor_from(click, OURS)
    assert olga is not None
    assert (olga.user_id, olga.name, olga.is_foreign) == ("U9", "olga", True)
    assert visitor_from({"user": {"id": "U1", "team_id": "T0NORTH"}}, OURS) is None
    assert visitor_from({"user": {"id": "U1"}}, OURS) is None
    assert visitor_from({"command": "/brightspot", "user_id": "U1"}, OURS) is None


async def test_one_person_is_asked_about_where_somebody_waits(crowd: Listing) -> None:
    ana = await crowd.person("U0ANA")
    assert (ana.name, ana.tz, ana.locale) == ("Ana", "Europe/Madrid", "en-US")
    with pytest.raises(Unreachable):
        await crowd.person("U0NOBODY")
    crowd.playground.faults.next("users.info", Fault.server_error())
    with pytest.raises(TryLater):
        await crowd.person("U0ANA")
    assert crowd.waits == []


def test_in_an_org_everybody_is_at_home() -> None:
    org = Workspace(WorkspaceId(1), "T0NORTH", "E1", "Northwind", UserId("U0BRIGHT"), NOON)
    member = {"id": "U1", "team_id": "T0SOUTH", "enterprise_user": {"enterprise_id": "E1"}}

    assert not person_from(member, org).is_foreign
    assert person_from(member | {"enterprise_user": {"enterprise_id": "E2"}}, org).is_foreign


@pytest.mark.parametrize("role", ["is_admin", "is_owner"])
def test_whoever_looks_after_the_org_looks_after_its_workspaces(role: str) -> None:
    whole = Workspace(WorkspaceId(1), "", "E1", "Wind Group", UserId("U0BRIGHT"), NOON)
    member = {"id": "U1", "team_id": "T0SOUTH", "is_admin": False}

    assert person_from(member | {"enterprise_user": {"enterprise_id": "E1", role: True}}, whole).is_admin
    assert not person_from(member | {"enterprise_user": {"enterprise_id": "E1"}}, whole).is_admin
    assert not person_from(member | {"enterprise_user": {"enterprise_id": "E2", role: True}}, whole).is_admin


def test_in_an_org_only_one_of_whose_workspaces_has_us_whoever_leaves_that_one_is_gone() -> None:
    gone = {"id": "U1", "deleted": True, "enterprise_user": {"enterprise_id": "E1", "teams": ["T0SOUTH"]}}
    whole = Workspace(WorkspaceId(1), "", "E1", "Wind Group", UserId("U0BRIGHT"), NOON)
    one = Workspace(WorkspaceId(1), "T0NORTH", "E1", "Northwind", UserId("U0BRIGHT"), NOON)

    assert is_elsewhere(gone, whole)
    assert not is_elsewhere(gone, one)
    assert not is_elsewhere(gone | {"deleted": False}, whole)
    assert not is_elsewhere(gone | {"enterprise_user": {"enterprise_id": "E1", "teams": []}}, whole)


@pytest.mark.parametrize("team_id", ["T0NORTH", "E1"])
@pytest.mark.parametrize("said", [{}, {"enterprise_user": {"enterprise_id": "E1"}}])
def test_nobody_becomes_a_stranger_because_their_workspace_joins_an_org(
    team_id: str, said: dict[str, Any]
) -> None:
    joined = replace(OURS, slack_enterprise_id="E1")
    assert not person_from({"id": "U1", "team_id": team_id} | said, joined).is_foreign


def test_a_status_that_says_away_is_kept_as_that_alone() -> None:
    profile = {"status_text": "Vacation in Brittany", "status_emoji": "", "status_expiration": 1793620800}
    person = described(profile=profile)

    assert person.away
    assert person.away_until == datetime.fromtimestamp(1793620800, UTC)
    assert "Brittany" not in repr(person)
    assert described(profile={"status_text": "Lunch", "status_expiration": 1793620800}).away_until is None


@pytest.mark.parametrize("beyond", [253402300800, 1793620800000, 10**30, 1e300])
def test_a_status_that_ends_beyond_any_calendar_never_ends(beyond: float) -> None:
    """Whatever number stands there, one person's must not keep everybody else from being read."""
    person = described(profile={"status_text": "Vacation", "status_expiration": beyond})

    assert person.away
    assert person.away_until is None


def test_one_who_left_and_a_workflow_are_told_apart() -> None:
    assert described(deleted=True).deleted
    assert described(is_workflow_bot=True).is_bot
    assert described(is_ultra_restricted=True).is_guest
