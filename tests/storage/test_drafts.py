"""What coaches changed about the edition to come, and where they see it, is kept whole; and when they see it."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.people import Standing, Team
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import (
    A_DAY,
    ANNA,
    NOW,
    TEAM,
    TODAY,
    sample_bright_spot,
    sample_person,
    sample_rep,
    sample_team,
)
from tests.storage.samples_drafts import sample_draft, sample_preview

COACH, ZOE = UserId("UCOACH"), UserId("UZOE")


@pytest.fixture
async def here(storage: Storage) -> WorkspaceId:
    """A team that somebody joined, with an edition two hours from now."""
    workspace = await registered(storage, "T1")
    async with storage.work() as unit:
        await unit.teams.save(near(workspace.id))
        await unit.reps.save(sample_rep(workspace.id))
        await unit.bright_spots.save(sample_bright_spot(workspace.id))
        await unit.commit()
    return workspace.id


def near(here: WorkspaceId, **changes: Any) -> Team:
    due: dict[str, Any] = {"next_roundup_at": NOW + timedelta(hours=2), "next_roundup_date": TODAY}
    return sample_team(here, **(due | changes))


async def test_a_draft_and_a_preview_are_kept_whole(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        await unit.drafts.save(sample_draft(here))
        await unit.drafts.save(sample_draft(here, due_date=TODAY + A_DAY, left_out=(), story_id=None))
        await unit.previews.save(sample_preview(here))
        await unit.previews.save(sample_preview(here, user_id=COACH, channel=None, ts=None))
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.drafts.get(here, TEAM, TODAY) == sample_draft(here)
        assert (await unit.drafts.get(here, TEAM, TODAY + A_DAY)) == sample_draft(
            here, due_date=TODAY + A_DAY, left_out=(), story_id=None
        )
        assert await unit.drafts.get(here, TeamId(8), TODAY) is None
        assert await unit.previews.get(here, TEAM, TODAY, ANNA) == sample_preview(here)
        of_both = await unit.previews.of_edition(here, TEAM, TODAY)
    assert [one.user_id for one in of_both] == [ANNA, COACH]


@pytest.mark.parametrize(("minutes", "ahead"), [(30, 29), (60, 60), (120, 120), (1440, 1439)])
async def test_a_preview_is_due_so_many_minutes_before(
    storage: Storage, here: WorkspaceId, minutes: int, ahead: int
) -> None:
    soon = NOW + timedelta(minutes=ahead)
    async with storage.work() as unit:
        await unit.teams.save(near(here, preview_minutes=minutes, next_roundup_at=soon))
        assert await unit.previews.due(NOW, 9) == [(here, TEAM)]
        assert await unit.previews.due(NOW - timedelta(minutes=2 + minutes - ahead), 9) == []
        assert await unit.previews.due(soon, 9) == []


async def test_no_preview_is_due_that_nobody_wants_or_that_is_there(
    storage: Storage, here: WorkspaceId
) -> None:
    async with storage.work() as unit:
        await unit.teams.save(near(here, preview_minutes=0))
        assert await unit.previews.due(NOW, 9) == []
        await unit.teams.save(near(here))
        await unit.reps.save(sample_rep(here, standing=Standing.STOPPED))
        assert await unit.previews.due(NOW, 9) == []
        await unit.reps.save(sample_rep(here))
        assert await unit.previews.due(NOW, 9) == [(here, TEAM)]
        await unit.previews.save(sample_preview(here, user_id=COACH))
        assert await unit.previews.due(NOW, 9) == []
        await unit.teams.save(near(here, next_roundup_date=TODAY + A_DAY))
        assert await unit.previews.due(NOW, 9) == [(here, TEAM)]


async def test_a_team_is_without_a_coach_once_all_of_them_left(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        assert [team.id for team in await unit.teams.without_coach(here)] == [TEAM]
        await unit.teams.add_coach(here, TEAM, COACH)
        await unit.teams.add_coach(here, TEAM, ZOE)
        await unit.people.save(sample_person(here, user_id=COACH, deleted=True))
        assert await unit.teams.without_coach(here) == []
        await unit.people.save(sample_person(here, user_id=ZOE, deleted=True))
        assert [team.id for team in await unit.teams.without_coach(here)] == [TEAM]


async def test_admins_are_members_who_are_there(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        await unit.people.save(sample_person(here, user_id=ZOE))
        await unit.people.save(sample_person(here, user_id=ANNA))
        await unit.people.save(sample_person(here, user_id=COACH, deleted=True))
        for number, what in enumerate(("is_bot", "is_guest", "is_foreign")):
            await unit.people.save(sample_person(here, user_id=UserId(f"U{number}"), **{what: True}))
        await unit.people.save(sample_person(here, user_id=UserId("UBEN"), is_admin=False))
        assert await unit.people.admins(here) == [ANNA, ZOE]
