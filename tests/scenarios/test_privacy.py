"""`/brightspot privacy` says what really holds: whoever changes a setting changes what it says."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.people import Workspace
from bot.slack.identifiers import BlockId
from tests.support.house import House
from tests.support.stories import ANA, BEN, MARTA, look, settings, teams_of
from tests.support.telling import asks


async def workspace_with(house: House, **changed: Any) -> None:
    """As an admin of the workspace set it."""
    async with house.bot.storage.work() as uow:
        found = await uow.workspaces.get(house.bot.workspace.id)
        assert found is not None
        await uow.keeping.change(replace(found, **changed))
        await uow.commit()


async def scopes(house: House, *granted: str) -> None:
    async with house.bot.storage.work() as uow:
        await uow.workspaces.granted(house.bot.workspace.id, ",".join(granted))
        await uow.commit()


@pytest.mark.parametrize(
    ("changed", "before", "after"),
    [
        (
            {"trouble_days": 30},
            "a hard day among them, go after 90 days",
            "a hard day among them, go after 30 days",
        ),
        ({"trouble_days": 1}, "after 90 days", "among them, go after one day"),
        ({"shared_months": 12}, "bright spots go after 24 months", "bright spots go after 12 months"),
        ({"leaver_days": 0}, "goes after 30 days", "kept to themselves goes at once"),
    ],
)
async def test_how_long_things_are_kept(
    team: House, changed: dict[str, int], before: str, after: str
) -> None:
    assert before in await asks(team, ANA, "privacy")
    await workspace_with(team, **changed)
    assert after in await asks(team, ANA, "privacy")


async def test_what_slack_lets_us_read(team: House) -> None:
    await scopes(team, "chat:write", "im:history")
    assert "and no channel" in await asks(team, ANA, "privacy")
    await scopes(team, "chat:write", "im:history", "channels:history")
    assert "lets me look back into channels I am in" in await asks(team, ANA, "privacy")


async def test_who_coaches_and_who_knows_who_runs_it(team: House) -> None:
    said = await asks(team, ANA, "privacy")
    assert "Coach: Marta" in said
    admins = await look(team, lambda uow: uow.people.admins(team.bot.workspace.id))
    names = await look(team, lambda uow: uow.people.many(team.bot.workspace.id, admins))
    assert admins
    assert all(each.name in said for each in names)


async def test_who_hears_of_a_try(team: House) -> None:
    said = await asks(team, ANA, "privacy")
    assert "to its author and in the roundup, and without your name unless you say that it was you" in said
    assert "the playbook may name you as well, with the line you left" in said


async def test_looking_for_a_colleague_by_name(team: House) -> None:
    assert "nobody can look for a colleague by name" in await asks(team, ANA, "privacy")
    [found] = await teams_of(team, MARTA)
    async with team.bot.storage.work() as uow:
        await uow.teams.save(replace(found, search_by_author=True))
        await uow.commit()
    assert "what a colleague shared under their name" in await asks(team, ANA, "privacy")


async def test_what_is_usual_for_the_asker(team: House) -> None:
    assert "is shown to *Sales South* with your name" in await asks(team, BEN, "privacy")
    await settings(team, BEN, **{BlockId.VISIBILITY: "private"})
    assert "What you write is shown to nobody" in await asks(team, BEN, "privacy")
    assert "is shown to *Sales South* with your name" in await asks(team, ANA, "privacy")


@pytest.mark.parametrize("usual", ["team", "anonymous"])
async def test_whoever_usually_shares_reads_that_a_doubt_does_not(team: House, usual: str) -> None:
    await settings(team, BEN, **{BlockId.VISIBILITY: usual})
    said = await asks(team, BEN, "privacy")
    assert "What I'm not sure of is shown to nobody, until you share it there." in said


async def test_who_becomes_a_guest_reads_no_more_who_is_on_the_team(team: House) -> None:
    await team.workspace.change_person(BEN, role="guest")
    await team.settle()
    said = await asks(team, BEN, "privacy")
    assert "you are in no team" in said
    assert "Sales South" not in said
    assert "Ana" not in said


async def test_what_is_ones_own_is_named_last(team: House) -> None:
    said = await asks(team, ANA, "privacy")
    assert "/brightspot export" in said
    assert "/brightspot forget" in said


def test_the_defaults_are_what_the_product_promises() -> None:
    defaults = {each.name: each.default for each in Workspace.__dataclass_fields__.values()}
    assert (defaults["trouble_days"], defaults["shared_months"], defaults["leaver_days"]) == (90, 24, 30)
