"""Stories are kept whole and found by what they are about; the team's wave counts what the team sees, and no more."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.edition import EditionState
from bot.domain.ids import BrightSpotId, EditionId, PlanId, UserId, WorkspaceId
from bot.domain.plan import PlanState
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import (
    A_DAY,
    ANNA,
    NOW,
    TEAM,
    TODAY,
    sample_bright_spot,
    sample_edition,
    sample_rep,
)
from tests.storage.samples_doing_more import BEN, sample_plan
from tests.storage.samples_stories import sample_story

FIRST, SECOND, RIPENED = EditionId(31), EditionId(32), EditionId(33)
A_WEEK = 7 * A_DAY


@pytest.fixture
async def here(storage: Storage) -> WorkspaceId:
    """A team with two posted editions, a week apart, and one between them that ripened."""
    workspace = await registered(storage, "T1")
    async with storage.work() as unit:
        await unit.reps.save(sample_rep(workspace.id))
        for number, (edition_id, days) in enumerate(((FIRST, 0), (RIPENED, 3), (SECOND, 7))):
            edition = sample_edition(
                workspace.id,
                id=edition_id,
                due_date=TODAY + number * A_DAY,
                frozen_at=NOW + days * A_DAY,
                state=EditionState.RIPENED if edition_id == RIPENED else EditionState.POSTED,
            )
            assert await unit.editions.add(edition)
        await unit.commit()
    return workspace.id


async def shared(storage: Storage, here: WorkspaceId, *of_each: dict[str, Any]) -> None:
    async with storage.work() as unit:
        for number, changes in enumerate(of_each, start=41):
            bare: dict[str, Any] = {"id": BrightSpotId(number), "edition_id": None, "edition_part": None}
            await unit.bright_spots.save(sample_bright_spot(here, **(bare | changes)))
        await unit.commit()


def unnamed(author: str, edition_id: EditionId = SECOND, **changes: Any) -> dict[str, Any]:
    shown = {
        "visibility": Visibility.ANONYMOUS,
        "edition_id": edition_id,
        "edition_part": 1,
        "name_stood": False,
    }
    return {"user_id": UserId(author), **shown, **changes}


async def test_a_story_is_kept_whole_and_once(storage: Storage, here: WorkspaceId) -> None:
    await shared(storage, here, {}, {}, {})
    story = sample_story(here)
    async with storage.work() as unit:
        assert await unit.stories.add(story)
        assert not await unit.stories.add(sample_story(here, consent=None))
        assert await unit.stories.lock(here, story.bright_spot_id) == story
        bare = sample_story(here, consent=None, answered_at=None, edition_id=None, outside=None)
        await unit.stories.save(bare)
        assert await unit.stories.get(here, story.bright_spot_id) == bare
        await unit.stories.remove(here, story.bright_spot_id)
        assert await unit.stories.get(here, story.bright_spot_id) is None


async def test_what_was_told_comes_latest_first(storage: Storage, here: WorkspaceId) -> None:
    await shared(storage, here, {}, {}, {})
    async with storage.work() as unit:
        for number, edition_id in ((41, FIRST), (42, SECOND), (43, None)):
            await unit.stories.save(
                sample_story(here, bright_spot_id=BrightSpotId(number), edition_id=edition_id)
            )
        told = await unit.stories.told(here, TEAM, limit=5)
        assert [story.bright_spot_id for story in told] == [42, 41]
        earlier = await unit.stories.told(here, TEAM, limit=1, until=NOW + A_DAY)
        assert [story.bright_spot_id for story in earlier] == [41]
        found = await unit.stories.of_bright_spots(
            here, [BrightSpotId(43), BrightSpotId(41), BrightSpotId(9)]
        )
        assert [story.bright_spot_id for story in found] == [41, 43]
        assert await unit.stories.of_bright_spots(here, []) == []


async def test_the_wave_counts_named_ones_from_the_moment_of_sharing(
    storage: Storage, here: WorkspaceId
) -> None:
    private = {"visibility": Visibility.PRIVATE, "team_id": None, "shared_at": None}
    await shared(
        storage, here, {}, {"shared_at": NOW - A_DAY}, private, {"deleted_at": NOW}, {"team_id": None}
    )
    async with storage.work() as unit:
        assert await unit.bright_spots.team_wave(here, TEAM, NOW) == [NOW - A_DAY, NOW]
        assert await unit.bright_spots.team_wave(here, TEAM, NOW - A_DAY) == [NOW - A_DAY]


async def test_the_wave_counts_unnamed_ones_from_their_edition_while_three_stand_behind_them(
    storage: Storage, here: WorkspaceId
) -> None:
    others = [unnamed("UBO"), unnamed("UCY", shared_at=NOW - A_WEEK)]
    waits = unnamed("UDI", edition_part=None)
    few = [unnamed("UBO", FIRST), unnamed("UCY", FIRST), unnamed("UCY", FIRST)]
    await shared(storage, here, unnamed("UAL"), *others, waits, *few)
    later = NOW + A_WEEK
    async with storage.work() as unit:
        assert await unit.bright_spots.team_wave(here, TEAM, later) == [later] * 3
        assert await unit.bright_spots.team_wave(here, TEAM, later - A_DAY) == []
    await shared(storage, here, unnamed("UAL", deleted_at=NOW))
    async with storage.work() as unit:
        assert await unit.bright_spots.team_wave(here, TEAM, later) == []


async def test_only_posted_editions_bound_what_was_tried(storage: Storage, here: WorkspaceId) -> None:
    later = NOW + A_WEEK
    async with storage.work() as unit:
        assert await unit.editions.frozen_before(here, TEAM, later) == NOW
        assert await unit.editions.frozen_before(here, TEAM, NOW) is None
        following = await unit.editions.posted_from(here, TEAM, NOW + timedelta(seconds=1))
        assert following is not None
        assert following.id == SECOND
        assert await unit.editions.posted_from(here, TEAM, later + A_DAY) is None


async def test_a_try_counts_where_it_worked_for_somebody_else_and_the_team_sees_the_name(
    storage: Storage, here: WorkspaceId
) -> None:
    await shared(storage, here, {}, {"visibility": Visibility.ANONYMOUS}, {"deleted_at": NOW})
    worked = {"state": PlanState.WORKED, "checked_at": NOW}
    async with storage.work() as unit:
        for number, (tries, user_id, changes) in enumerate(
            (
                (41, BEN, worked),
                (41, ANNA, worked),
                (42, BEN, worked),
                (43, BEN, worked),
                (41, BEN, {"state": PlanState.NOT_YET, "checked_at": NOW}),
            ),
            start=1,
        ):
            about: dict[str, Any] = {"user_id": user_id, "tries": BrightSpotId(tries), **changes}
            await unit.plans.save(sample_plan(here, id=PlanId(number), **about))
        found = await unit.plans.worked_tries_since(here, TEAM, NOW - A_DAY)
        assert [plan.id for plan in found] == [1]
        assert await unit.plans.worked_tries_since(here, TEAM, NOW) == []
