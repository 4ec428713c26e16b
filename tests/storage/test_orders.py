"""What is listed comes in one order, whichever way the database took to find it."""

from sqlalchemy import text

from bot.domain.bright_spot import Visibility
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId, EditionId, TeamId
from bot.domain.people import Workspace
from bot.services.ports import UnitOfWork
from bot.storage import Storage
from bot.storage.unit_of_work import UnitOfWork as StoredUnit
from tests.storage.samples import (
    ANNA,
    NOW,
    TEAM,
    sample_bright_spot,
    sample_edition,
    sample_invitation,
    sample_person,
    sample_team,
)
from tests.storage.samples_stories import sample_story
from tests.storage.test_isolation import ASKED, fill
from tests.storage.test_units_of_work import on_postgres

EARLIER, LATER = BrightSpotId(41), BrightSpotId(43)
SCANS = ("enable_seqscan", "enable_indexscan", "enable_bitmapscan")


@on_postgres
async def test_whichever_way_postgres_goes_it_answers_the_same(
    storage: Storage, workspace: Workspace
) -> None:
    async with storage.work() as unit:
        await fill(unit, workspace.id)
        await unit.commit()
    one_way, *others = [await answers_by(storage, workspace, scan) for scan in SCANS]
    for other in others:
        for name, answer in one_way.items():
            assert other[name] == answer, name


async def test_what_came_at_the_same_moment_comes_in_the_order_of_its_key(
    storage: Storage, workspace: Workspace
) -> None:
    here = workspace.id
    async with storage.work() as unit:
        await at_the_same_moment(unit, workspace)
        everything = await unit.owned.of(here, ANNA)
        told = await unit.stories.told(here, TEAM, 9)
        untold = await unit.stories.untold_of(here, ANNA, 9)
        first = await unit.editions.posted_from(here, TEAM, NOW)
        over = await unit.look_backs.over(here, TEAM, NOW, 9)
        accepted = await unit.invitations.accepted_by(here, ANNA)
    assert everything is not None
    assert [story.bright_spot_id for story in everything.stories] == [EARLIER, LATER]
    assert [story.bright_spot_id for story in told] == [LATER, EARLIER]
    assert [story.bright_spot_id for story in untold] == [LATER, EARLIER]
    assert first is not None
    assert first.id == 31
    assert [edition.id for edition in over] == [31, 33]
    assert [each.team_id for each in accepted] == [TEAM, TEAM + 1]


async def at_the_same_moment(unit: UnitOfWork, workspace: Workspace) -> None:
    """Two of each, of which the one with the later key is stored first."""
    here = workspace.id
    await unit.people.save(sample_person(here))
    await unit.teams.save(sample_team(here, id=TeamId(TEAM + 1)))
    for team in (TeamId(TEAM + 1), TEAM):
        await unit.invitations.save(sample_invitation(here, team_id=team))
    for edition, kind in ((33, EditionKind.QUARTERLY), (31, EditionKind.MONTHLY)):
        assert await unit.editions.add(sample_edition(here, id=EditionId(edition), kind=kind))
    for spot in (LATER, EARLIER):
        shared = {"visibility": Visibility.TEAM, "edition_id": None, "edition_part": None}
        await unit.bright_spots.save(sample_bright_spot(here, id=spot, **shared))
        assert await unit.stories.add(sample_story(here, bright_spot_id=spot, edition_id=EditionId(31)))


async def answers_by(storage: Storage, workspace: Workspace, scan: str) -> dict[str, object]:
    """What everything answers where PostgreSQL reads tables by one kind of scan alone."""
    async with storage.work() as unit:
        assert isinstance(unit, StoredUnit)
        for each in SCANS:
            await unit.transaction.run(text(f"SET LOCAL {each} = {'on' if each == scan else 'off'}"))
        return {name: await ask(unit, workspace.id) for name, ask in ASKED.items()}
