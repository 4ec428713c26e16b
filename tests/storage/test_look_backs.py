"""What a look back asks of the tables: shown by name, in posted roundups of that time, and no words."""

from bot.domain.bright_spot import Visibility
from bot.domain.edition import EditionKind, EditionState
from bot.domain.ids import BrightSpotId, EditionId, WorkspaceId
from bot.domain.look_back import Shared
from bot.services.ports import UnitOfWork
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import A_DAY, NOW, TEAM, TODAY, sample_bright_spot, sample_edition


async def edition(
    unit: UnitOfWork, here: WorkspaceId, number: int, kind: EditionKind, days: int
) -> EditionId:
    made = sample_edition(
        here,
        id=EditionId(number),
        kind=kind,
        due_date=TODAY + days * A_DAY,
        frozen_at=NOW + days * A_DAY,
        state=EditionState.POSTED,
        story_id=None,
    )
    assert await unit.editions.add(made)
    return made.id


async def test_what_was_shown_by_name_in_that_time(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    async with storage.work() as unit:
        early = await edition(unit, here, 301, EditionKind.WEEKLY, 0)
        late = await edition(unit, here, 302, EditionKind.MONTHLY, 7)
        bare = {"edition_part": 2, "doubtful": False, "deleted_at": None, "visibility": Visibility.TEAM}
        shown = sample_bright_spot(here, id=BrightSpotId(1), edition_id=late, **bare)
        await unit.bright_spots.save(shown)
        before = {"id": BrightSpotId(2), "edition_id": early}
        await unit.bright_spots.save(sample_bright_spot(here, **bare | before))
        hidden = {"id": BrightSpotId(3), "edition_id": late, "visibility": Visibility.ANONYMOUS}
        await unit.bright_spots.save(sample_bright_spot(here, **bare | hidden))
        left_out = {"id": BrightSpotId(4), "edition_id": late, "edition_part": None}
        await unit.bright_spots.save(sample_bright_spot(here, **bare | left_out))
        found = await unit.look_backs.shared(here, TEAM, NOW, NOW + 7 * A_DAY)
        assert found == [Shared(NOW + 7 * A_DAY, shown.user_id, shown.strength, shown.stage)]
        assert len(await unit.look_backs.shared(here, TEAM, NOW - A_DAY, NOW + 7 * A_DAY)) == 2


async def test_the_first_editions_that_look_back(storage: Storage) -> None:
    here = (await registered(storage, "T1")).id
    kinds = [EditionKind.WEEKLY, EditionKind.MONTHLY, EditionKind.QUARTERLY, EditionKind.MONTHLY]
    async with storage.work() as unit:
        for number, kind in enumerate(kinds):
            await edition(unit, here, 300 + number, kind, 7 * number)
        found = await unit.look_backs.over(here, TEAM, NOW + 7 * A_DAY, 2)
        assert [each.id for each in found] == [301, 302]
        assert [each.id for each in await unit.look_backs.over(here, TEAM, NOW + 8 * A_DAY, 9)] == [302, 303]
