"""Workspaces, people, reps, teams and invitations, stored and found again."""

from dataclasses import replace

import pytest

from bot.domain.ids import TeamId, UserId
from bot.domain.people import Rep, Reply, Standing, Workspace
from bot.storage import Storage
from tests.storage.samples import (
    A_DAY,
    ANNA,
    CHANNEL,
    NOW,
    TEAM,
    sample_invitation,
    sample_person,
    sample_rep,
    sample_team,
)
from tests.storage.test_installations import APP, OLD, installation

BEN = UserId("UBEN")


async def test_a_workspace_is_registered_once_and_follows_slack(
    storage: Storage, workspace: Workspace
) -> None:
    async with storage.work() as unit:
        again = await unit.workspaces.register("T1", "", "Acme Ltd", UserId("UBOT2"), NOW + A_DAY)
        org = await unit.workspaces.register("", "E1", "Acme Org", UserId("UBOT3"), NOW)
        await unit.commit()
    async with storage.work() as unit:
        assert again == replace(workspace, name="Acme Ltd", bot_user_id=UserId("UBOT2"))
        assert await unit.workspaces.all() == [again, org]
        assert await unit.workspaces.by_slack_id("", "E1") == org
        assert await unit.workspaces.by_slack_id("T2", "") is None
        assert await unit.workspaces.get(again.id) == again


@pytest.mark.parametrize("anew", [True, False])
async def test_a_workspace_that_joins_an_org_is_the_same_one_with_its_tokens(
    storage: Storage, workspace: Workspace, anew: bool
) -> None:
    store = storage.installations(APP, (OLD,))
    joined = replace(workspace, slack_enterprise_id="E1")
    await store.async_save(installation(token="xoxb-before"))
    if anew:
        await store.async_save(installation(NOW + A_DAY, "xoxb-since", enterprise_id="E1"))
    async with storage.work() as unit:
        assert await unit.workspaces.register("T1", "E1", "Acme", UserId("UBOT"), NOW + A_DAY) == joined
        await unit.commit()
    found = await store.token(joined)
    assert found is not None
    assert found.token == ("xoxb-since" if anew else "xoxb-before")
    assert await store.token(workspace) is None
    async with storage.work() as unit:
        assert await unit.workspaces.all() == [joined]


async def test_a_refused_chart_is_remembered_and_registering_again_leaves_it(
    storage: Storage, workspace: Workspace
) -> None:
    async with storage.work() as unit:
        await unit.workspaces.refused_chart(workspace.id, NOW)
        other = await unit.workspaces.register("T2", "", "Other", UserId("UBOT"), NOW)
        await unit.workspaces.register("T1", "", "Acme", UserId("UBOT"), NOW + A_DAY)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.workspaces.get(workspace.id) == replace(workspace, charts_refused_at=NOW)
        assert await unit.workspaces.get(other.id) == other


async def test_a_chart_that_was_shown_is_noted_once_and_again_after_a_refusal(
    storage: Storage, workspace: Workspace
) -> None:
    anna, ben = Rep(workspace.id, ANNA), Rep(workspace.id, UserId("UBEN"))
    async with storage.work() as unit:
        await unit.reps.save(anna)
        await unit.reps.save(ben)
        for days in range(2):
            await unit.reps.showed_chart(workspace.id, ANNA, NOW + days * A_DAY)
            assert await unit.reps.get(workspace.id, ANNA) == replace(anna, charts_shown_at=NOW)
        refused_at, again_at = NOW + 2 * A_DAY, NOW + 40 * A_DAY
        await unit.workspaces.refused_chart(workspace.id, refused_at)
        await unit.reps.showed_chart(workspace.id, ANNA, again_at)
        await unit.reps.showed_chart(workspace.id, ANNA, again_at + A_DAY)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.reps.get(workspace.id, ANNA) == replace(anna, charts_shown_at=again_at)
        assert await unit.reps.get(workspace.id, ben.user_id) == ben


async def test_a_person_is_replaced_by_what_slack_says_now(storage: Storage, workspace: Workspace) -> None:
    person = sample_person(workspace.id)
    async with storage.work() as unit:
        await unit.people.save(person)
        await unit.people.save(replace(person, tz=None, away=False, away_until=None, deleted=True))
        await unit.people.save(replace(person, user_id=BEN))
        await unit.commit()
    async with storage.work() as unit:
        known = await unit.people.get(workspace.id, ANNA)
        assert known == replace(person, tz=None, away=False, away_until=None, deleted=True)
        found = await unit.people.many(workspace.id, [BEN, ANNA, UserId("UNOBODY")])
        assert [one.user_id for one in found] == [ANNA, BEN]
        assert await unit.people.many(workspace.id, []) == []


async def test_more_people_than_a_statement_may_list(storage: Storage, workspace: Workspace) -> None:
    asked = [UserId(f"U{number}") for number in range(40_000)]
    async with storage.work() as unit:
        await unit.people.save(sample_person(workspace.id, user_id=asked[-1]))
        assert [one.user_id for one in await unit.people.many(workspace.id, asked)] == asked[-1:]


async def test_a_rep_is_stored_whole(storage: Storage, workspace: Workspace) -> None:
    rep = sample_rep(workspace.id)
    async with storage.work() as unit:
        await unit.reps.save(rep)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.reps.get(workspace.id, ANNA) == rep
        assert await unit.reps.get(workspace.id, BEN) is None


async def test_a_stranger_is_locked_as_a_visitor(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        assert await unit.reps.lock(workspace.id, BEN) == Rep(workspace.id, BEN)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.reps.get(workspace.id, BEN) == Rep(workspace.id, BEN)


async def test_reps_are_due_oldest_first_and_only_while_active(
    storage: Storage, workspace: Workspace
) -> None:
    async with storage.work() as unit:
        for name, due in (("U3", NOW), ("U1", NOW - A_DAY), ("U2", NOW + A_DAY)):
            await unit.reps.save(sample_rep(workspace.id, user_id=UserId(name), next_due_at=due))
        await unit.reps.save(sample_rep(workspace.id, user_id=BEN, standing=Standing.STOPPED))
        await unit.reps.save(sample_rep(workspace.id, user_id=ANNA, team_id=None))
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.reps.due(NOW, 10) == [(workspace.id, "U1"), (workspace.id, "U3")]
        assert await unit.reps.due(NOW, 1) == [(workspace.id, "U1")]
        members = await unit.reps.active_in(workspace.id, TEAM)
        assert [rep.user_id for rep in members] == ["U1", "U2", "U3"]


async def test_a_team_is_stored_whole_and_found_by_what_belongs_to_it(
    storage: Storage, workspace: Workspace
) -> None:
    south = sample_team(workspace.id, id=TeamId(8), next_roundup_at=NOW + A_DAY)
    async with storage.work() as unit:
        await unit.teams.save(south)
        for team_id, coach in ((TEAM, "UZOE"), (TEAM, "UCOACH"), (TEAM, "UZOE"), (south.id, "UCOACH")):
            await unit.teams.add_coach(workspace.id, team_id, UserId(coach))
        await unit.commit()
    async with storage.work() as unit:
        north = sample_team(workspace.id)
        assert await unit.teams.get(workspace.id, TEAM) == north
        assert await unit.teams.lock(workspace.id, south.id) == south
        assert await unit.teams.coaches(workspace.id, TEAM) == ["UZOE", "UCOACH"]
        assert await unit.teams.coached_by(workspace.id, UserId("UCOACH")) == [north, south]
        assert await unit.teams.in_channel(workspace.id, CHANNEL) == [north, south]
        assert await unit.teams.due(NOW, 10) == [(workspace.id, TEAM)]
        assert await unit.teams.due(NOW + A_DAY, 10) == [(workspace.id, TEAM), (workspace.id, south.id)]


@pytest.mark.parametrize("method", ["get", "lock"])
async def test_an_invitation_is_stored_whole(storage: Storage, workspace: Workspace, method: str) -> None:
    asked = sample_invitation(workspace.id, reply=None, replied_at=None)
    answered = sample_invitation(workspace.id)
    async with storage.work() as unit:
        await unit.invitations.save(asked)
        await unit.invitations.save(answered)
        await unit.commit()
    async with storage.work() as unit:
        assert await getattr(unit.invitations, method)(workspace.id, TEAM, ANNA) == answered
        assert await getattr(unit.invitations, method)(workspace.id, TEAM, BEN) is None
        assert await unit.invitations.of_team(workspace.id, TEAM) == [answered]
        assert await unit.invitations.accepted_by(workspace.id, ANNA) == [answered]
        assert await unit.invitations.open_to(workspace.id, ANNA) == []
        await unit.invitations.remove(workspace.id, TEAM, BEN)
        assert await unit.invitations.of_team(workspace.id, TEAM) == [answered]
        await unit.invitations.remove(workspace.id, TEAM, ANNA)
        assert await unit.invitations.of_team(workspace.id, TEAM) == []


@pytest.mark.parametrize("reply", [None, Reply.NOT_FOR_ME])
async def test_an_invitation_without_a_yes_is_found(
    storage: Storage, workspace: Workspace, reply: Reply | None
) -> None:
    no = sample_invitation(workspace.id, reply=reply)
    async with storage.work() as unit:
        await unit.invitations.save(no)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.invitations.open_to(workspace.id, ANNA) == [no]
        assert await unit.invitations.accepted_by(workspace.id, ANNA) == []
