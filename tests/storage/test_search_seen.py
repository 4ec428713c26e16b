"""Search finds all that somebody may see with these words, and nothing else: on both databases, whatever is there."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.ids import BrightSpotId, EditionId, TeamId, UserId, WorkspaceId
from bot.domain.people import Person, Rep, Standing, Workspace
from bot.domain.searching.forms import folded, stem
from bot.domain.searching.query import Known, understood
from bot.services.context import Who, seen
from bot.services.customers.seen import teams_seen
from bot.services.ports import UnitOfWork
from bot.services.ports.search import Need, Viewpoint
from bot.services.searching.finding import Searching
from bot.services.seeing import may_see
from bot.storage import Storage
from tests.storage.samples import NOW, TODAY, sample_bright_spot, sample_edition, sample_team

SOUTH, NORTH = TeamId(7), TeamId(8)
ANA, BEN, TOM, COACH, VIC = (UserId(f"U0{name}") for name in ("ANA", "BEN", "TOM", "COACH", "VIC"))
PEOPLE = {ANA: SOUTH, BEN: SOUTH, TOM: NORTH, COACH: None, VIC: None}
WORDS = ("loop", "loops", "pump", "price", "Größe", "prices")
KNOWN = Known(TODAY)
EDITIONS = (EditionId(31), EditionId(32))


@st.composite
def entries(draw: st.DrawFn) -> tuple[dict[str, object], ...]:
    """What is to be there under the first so many ids."""
    entry = st.fixed_dictionaries(
        {
            "user_id": st.sampled_from([ANA, BEN, TOM]),
            "text": st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
            "visibility": st.sampled_from(Visibility),
            "team_id": st.sampled_from([SOUTH, NORTH]),
            "edition_id": st.sampled_from([None, *EDITIONS]),
            "edition_part": st.sampled_from([None, 1, 1]),
            "deleted_at": st.sampled_from([None, None, None, NOW]),
        }
    )
    return tuple(draw(st.lists(entry, min_size=6, max_size=6)))


def made(workspace_id: WorkspaceId, given_entries: tuple[dict[str, object], ...]) -> list[BrightSpot]:
    bare = sample_bright_spot(workspace_id, share_on=None)
    spots = [
        replace(bare, id=BrightSpotId(number), **fields)  # type: ignore[arg-type]
        for number, fields in enumerate(given_entries, start=1)
    ]
    # As the domain leaves them: what is kept private is with no team, what is taken back has no words.
    private = [spot if spot.visibility.shared else replace(spot, team_id=None) for spot in spots]
    return [spot.tombstone(NOW) if spot.deleted_at else spot for spot in private]


async def populate(unit: UnitOfWork, workspace_id: WorkspaceId) -> None:
    await unit.teams.save(sample_team(workspace_id, id=NORTH, name="North"))
    await unit.teams.add_coach(workspace_id, NORTH, COACH)
    for number, edition_id in enumerate(EDITIONS):
        day = TODAY + timedelta(days=number)
        await unit.editions.save(sample_edition(workspace_id, id=edition_id, due_date=day))
    for user_id, team_id in PEOPLE.items():
        standing = Standing.ACTIVE if team_id is not None else Standing.VISITOR
        await unit.people.save(Person(workspace_id, user_id, user_id, "UTC"))
        await unit.reps.save(Rep(workspace_id, user_id, standing, team_id))


def has(spot: BrightSpot, word: str) -> bool:
    return stem(folded(word)[0]) in {stem(each) for each in folded(spot.text)}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(given_entries=entries(), word=st.sampled_from(WORDS))
async def test_what_is_found_is_what_may_be_seen(
    storage: Storage, workspace: Workspace, given_entries: tuple[dict[str, object], ...], word: str
) -> None:
    spots = made(workspace.id, given_entries)
    async with storage.work() as unit:
        await populate(unit, workspace.id)
        for spot in spots:
            await unit.bright_spots.save(spot)
        await unit.commit()
    for user_id in PEOPLE:
        async with storage.work() as unit:
            view = await seen(unit, Who(workspace.id, user_id))
            teams = await teams_seen(unit, view)
            here = Viewpoint(workspace.id, user_id, TODAY, teams)
            found = await unit.search.newest(here, understood(word, KNOWN), Need.ALL, 500)
            allowed = [spot for spot in spots if await may_see(unit, view, spot) and has(spot, word)]
            shown = await unit.search.shown(here, [spot.id for spot in spots])
            visible = [spot for spot in spots if await may_see(unit, view, spot)]
        assert [each.id for each in found] == [spot.id for spot in reversed(allowed)]
        assert shown == visible
        page = await Searching(storage.work).search(Who(workspace.id, user_id), word, NOW)
        assert len(page.found) == min(len(allowed), 5)
        for each in page.found:
            assert (each.id is None) == (each.author is None and not each.own)


@pytest.mark.parametrize(
    ("third", "seen_by_all"),
    [
        ({}, True),
        ({"user_id": ANA}, False),
        ({"edition_id": EDITIONS[1]}, False),
        ({"edition_part": None}, False),
        ({"visibility": Visibility.TEAM}, False),
        ({"visibility": Visibility.PRIVATE, "team_id": None}, False),
        ({"deleted_at": NOW, "text": ""}, False),
        ({"deleted_at": NOW, "text": "", "faded": True}, False),
        ({"name_stood": True}, False),
        ({"source": Source.SHORTCUT}, False),
    ],
)
async def test_without_a_name_two_are_found_while_a_third_stands_beside_them(
    storage: Storage, workspace: Workspace, third: dict[str, Any], seen_by_all: bool
) -> None:
    placed: dict[str, Any] = {"team_id": SOUTH, "edition_id": EDITIONS[0], "name_stood": False}
    bare = sample_bright_spot(workspace.id, text="loop", visibility=Visibility.ANONYMOUS, **placed)
    two = [replace(bare, id=BrightSpotId(number), user_id=by) for number, by in ((1, ANA), (2, BEN))]
    other: dict[str, Any] = {"id": BrightSpotId(3), "user_id": TOM, "text": "pump"}
    beside = replace(bare, **other | third)
    async with storage.work() as unit:
        await populate(unit, workspace.id)
        for spot in (*two, beside):
            await unit.bright_spots.save(spot)
        await unit.commit()
    async with storage.work() as unit:
        view = await seen(unit, Who(workspace.id, ANA))
        assert [await may_see(unit, view, spot) for spot in two] == [True, seen_by_all]
    page = await Searching(storage.work).search(Who(workspace.id, ANA), "loop", NOW)
    assert sorted(each.own for each in page.found) == ([False, True] if seen_by_all else [True])


@pytest.mark.parametrize("asked", ["loop pump", "loop pump price", "pump pump", "how do I get the price?"])
async def test_both_databases_say_it_in_the_same_order(
    storage: Storage, workspace: Workspace, asked: str
) -> None:
    """A corpus without chance: what one database says here is written down for both."""
    said = ("loop", "pump loop", "price of a pump", "prices", "loop of the pump, at a price", "pumps")
    async with storage.work() as unit:
        await populate(unit, workspace.id)
        for number, words in enumerate(said, start=1):
            spot = sample_bright_spot(
                workspace.id, id=BrightSpotId(number), user_id=BEN, text=words, language="en"
            )
            await unit.bright_spots.save(spot)
        await unit.commit()
    page = await Searching(storage.work).search(Who(workspace.id, ANA), asked, NOW)
    order = [said.index(each.text) + 1 for each in page.found]
    assert (order, page.loose) == SAID[asked]


SAID = {
    "loop pump": ([2, 5], False),
    "loop pump price": ([5], False),
    "pump pump": ([5, 3, 2, 6], False),
    "how do I get the price?": ([5, 3, 4], False),
}
