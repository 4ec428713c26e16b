"""Words found in the index, alike on both databases, and only where somebody may see them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import BrightSpotId, CustomerId, TeamId, UserId, WorkspaceId
from bot.domain.people import Workspace
from bot.domain.plan import PlanState
from bot.domain.searching.query import Known, Query, understood
from bot.domain.strength import Strength
from bot.services.ports.search import Need, Viewpoint
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import NOW, TEAM, TODAY, sample_edition
from tests.storage.samples_doing_more import sample_plan
from tests.storage.samples_search import ANA, BEN, CORPUS, corpus, shared

KNOWN = Known(TODAY)


async def keep(storage: Storage, *spots: BrightSpot) -> None:
    async with storage.work() as unit:
        for spot in spots:
            await unit.bright_spots.save(spot)
        await unit.commit()


async def found(
    storage: Storage,
    workspace_id: WorkspaceId,
    asked: str | Query,
    user_id: UserId = ANA,
    teams: Sequence[TeamId] = (TEAM,),
    need: Need = Need.ALL,
) -> list[int]:
    query = understood(asked, KNOWN) if isinstance(asked, str) else asked
    view = Viewpoint(workspace_id, user_id, TODAY, tuple(teams))
    async with storage.work() as unit:
        candidates = await unit.search.newest(view, query, need, 500)
    return [each.id for each in candidates]


SAME = {
    "drawing": [2],
    "drawings": [2],
    "price": [3, 2],
    "PRICES": [3, 2],
    "pricing list": [2],
    '"price list"': [2],
    '"list price"': [],
    '"prices list"': [],
    "discount": [5],
    "rabatt": [7],
    "termin": [8, 7],
    "Termine": [8, 7],
    "grosse": [8],
    "größe": [8],
    "reunion": [9],
    "réunions": [9],
    "precio": [13, 10],
    "dibujo dibujó": [10],
    "kessler": [15],
    "Kessler's coffee": [15],
    "24/7": [15],
    "hour": [6, 3],
    "توقف": [14],
    "nothing of the kind": [],
    "'); DROP TABLE bright_spots; --": [],
    'AND OR NOT NEAR( * ^ " stems:': [],
}


async def test_the_same_words_find_the_same_on_both_databases(storage: Storage, workspace: Workspace) -> None:
    await keep(storage, *corpus(workspace.id))
    assert {asked: await found(storage, workspace.id, asked) for asked in SAME} == SAME


async def test_postgres_knows_more_of_a_language_and_never_less(
    storage: Storage, workspace: Workspace
) -> None:
    """Its own rules take a word to its root where ours only take an ending away."""
    await keep(storage, *corpus(workspace.id))
    assert set(await found(storage, workspace.id, "tekenen")) <= {12}
    assert set(await found(storage, workspace.id, "expectation expected")) <= {6}


async def test_all_of_the_words_or_all_but_one_or_any(storage: Storage, workspace: Workspace) -> None:
    await keep(storage, *corpus(workspace.id))
    query = understood("asked discounts purchasing coffee", KNOWN)
    assert await found(storage, workspace.id, query) == []
    assert await found(storage, workspace.id, query, need=Need.ALL_BUT_ONE) == [5]
    assert await found(storage, workspace.id, query, need=Need.ANY) == [15, 5, 4, 3]


async def test_what_is_taken_back_or_changed_is_found_as_it_is_now(
    storage: Storage, workspace: Workspace
) -> None:
    spot = shared(workspace.id, 1, "He drew the loop.")
    await keep(storage, spot)
    assert await found(storage, workspace.id, "loop") == [1]
    await keep(storage, replace(spot, text="He drew the pump."))
    assert await found(storage, workspace.id, "loop") == []
    assert await found(storage, workspace.id, "pump") == [1]
    await keep(storage, replace(spot, text="He drew the pump.").hidden(NOW))
    assert await found(storage, workspace.id, "pump") == []
    assert await found(storage, workspace.id, "pump", BEN) == [1]
    async with storage.work() as unit:
        await unit.bright_spots.save(spot.tombstone(NOW))
        view = Viewpoint(workspace.id, BEN, TODAY, (TEAM,))
        assert await unit.search.newest(view, understood("pump", KNOWN), Need.ALL, 500) == []


async def test_what_is_not_kept_is_not_found(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        await unit.bright_spots.save(shared(workspace.id, 1, "He drew the loop."))
    assert await found(storage, workspace.id, "loop") == []


async def test_who_may_see_what(storage: Storage, workspace: Workspace) -> None:
    text = "He drew the loop."
    unnamed: dict[str, Any] = {"visibility": Visibility.ANONYMOUS, "edition_part": None, "name_stood": False}
    edition = sample_edition(workspace.id)
    shown = unnamed | {"edition_id": edition.id, "edition_part": 1}
    async with storage.work() as unit:
        await unit.editions.save(edition)
        await unit.commit()
    await keep(
        storage,
        shared(workspace.id, 1, text),
        shared(workspace.id, 2, text, visibility=Visibility.PRIVATE, team_id=None),
        shared(workspace.id, 3, text, **unnamed),
        shared(workspace.id, 4, text, **shown),
        shared(workspace.id, 5, "A pump.", **shown | {"user_id": ANA}),
        shared(workspace.id, 6, "A pump.", **shown | {"user_id": UserId("U0TOM")}),
    )
    assert await found(storage, workspace.id, "loop") == [4, 1]
    assert await found(storage, workspace.id, "loop", BEN, []) == [4, 3, 2, 1]
    assert await found(storage, workspace.id, "loop", teams=[]) == []
    assert await found(storage, workspace.id, "loop", teams=[TeamId(8)]) == []


async def test_filters_find_only_what_is_told_of_an_entry(storage: Storage, workspace: Workspace) -> None:
    about: dict[str, Any] = {"strength_chosen": Strength.FOLLOW_UP, "stage": BuyingStage.SELECTION}
    one = shared(workspace.id, 1, "He drew the loop.", **about)
    unnamed = replace(one, id=BrightSpotId(2), visibility=Visibility.ANONYMOUS, edition_part=1)
    own = replace(one, id=BrightSpotId(3), user_id=ANA).hidden(NOW)
    await keep(storage, one, unnamed, own)
    for narrowed in (
        Query("", strength=Strength.FOLLOW_UP),
        Query("", ("loop",), stage=BuyingStage.SELECTION),
        Query("", since=one.local_date),
    ):
        assert await found(storage, workspace.id, narrowed) == [3, 1]
    for other in (
        Query("", strength=Strength.FOCUS),
        Query("", stage=BuyingStage.CONSENSUS),
        Query("", since=one.local_date + timedelta(days=1)),
        Query("", customers=frozenset({CustomerId(9)})),
    ):
        assert await found(storage, workspace.id, other) == []
    assert await found(storage, workspace.id, Query("", author=BEN)) == [1]
    assert await found(storage, workspace.id, Query("", author=ANA)) == []


async def test_since_holds_over_months_and_years(storage: Storage, workspace: Workspace) -> None:
    days = [TODAY - timedelta(days=each) for each in (800, 400, 100, 31, 1)]
    spots = [shared(workspace.id, n, "loop", local_date=day) for n, day in enumerate(days, 1)]
    await keep(storage, *spots)
    for number, day in enumerate(days, 1):
        expected = list(range(len(days), number - 1, -1))
        assert await found(storage, workspace.id, Query("", since=day)) == expected
        assert await found(storage, workspace.id, Query("", since=day + timedelta(days=1))) == expected[:-1]


async def test_for_whom_it_worked_is_counted_once_and_never_its_author(
    storage: Storage, workspace: Workspace
) -> None:
    worked = {"state": PlanState.WORKED, "tries": BrightSpotId(1), "bright_spot_id": None, "smaller_of": None}
    await keep(storage, shared(workspace.id, 1, "He drew the loop."))
    async with storage.work() as unit:
        for number, who in enumerate((ANA, ANA, UserId("UTOM"), BEN), start=81):
            await unit.plans.save(sample_plan(workspace.id, id=number, user_id=who, **worked))
        await unit.commit()
    view = Viewpoint(workspace.id, ANA, TODAY, (TEAM,))
    async with storage.work() as unit:
        candidates = await unit.search.newest(view, understood("loop", KNOWN), Need.ALL, 500)
    assert [each.spreads for each in candidates] == [2]


async def test_of_one_without_a_name_neither_its_day_nor_for_whom_it_worked_is_told(
    storage: Storage, workspace: Workspace
) -> None:
    edition = sample_edition(workspace.id)
    unnamed = {
        "visibility": Visibility.ANONYMOUS,
        "edition_id": edition.id,
        "edition_part": 1,
        "name_stood": False,
    }
    worked = {"state": PlanState.WORKED, "tries": BrightSpotId(1), "bright_spot_id": None, "smaller_of": None}
    authors = (BEN, UserId("UTOM"), UserId("UEVA"))
    async with storage.work() as unit:
        await unit.editions.save(edition)
        for number, author in enumerate(authors, start=1):
            await unit.bright_spots.save(shared(workspace.id, number, "loop", author, **unnamed))
        await unit.plans.save(sample_plan(workspace.id, id=81, user_id=ANA, **worked))
        await unit.commit()
    for asker, told in ((ANA, []), (BEN, [(1, 1)])):
        view = Viewpoint(workspace.id, asker, TODAY, (TEAM,))
        async with storage.work() as unit:
            candidates = await unit.search.newest(view, understood("loop", KNOWN), Need.ALL, 500)
        assert len(candidates) == len(authors)
        assert [(each.id, each.spreads) for each in candidates if each.day is not None] == told
        assert sum(each.spreads for each in candidates) == len(told)


async def test_a_workspace_finds_its_own_where_ids_are_the_same(
    storage: Storage, workspace: Workspace
) -> None:
    other = await registered(storage, "T2")
    await keep(storage, *corpus(workspace.id), *corpus(other.id))
    await keep(storage, shared(other.id, 2, "Something else."), shared(workspace.id, 3, "").tombstone(NOW))
    assert await found(storage, workspace.id, "price") == [2]
    assert await found(storage, other.id, "price") == [3]
    assert await found(storage, other.id, "something") == [2]
    async with storage.work() as unit:
        view = Viewpoint(workspace.id, ANA, TODAY, (TEAM,))
        everything = [BrightSpotId(n) for n in range(len(CORPUS) + 1)]
        shown = await unit.search.shown(view, everything)
    assert {spot.workspace_id for spot in shown} == {workspace.id}
    assert BrightSpotId(3) not in {spot.id for spot in shown}


@pytest.mark.parametrize("limit", [1, 3])
async def test_the_newest_come_first(storage: Storage, workspace: Workspace, limit: int) -> None:
    await keep(storage, *(shared(workspace.id, n, "loop") for n in (3, 1, 2)))
    view = Viewpoint(workspace.id, ANA, TODAY, (TEAM,))
    async with storage.work() as unit:
        candidates = await unit.search.newest(view, understood("loop", KNOWN), Need.ALL, limit)
    assert [each.id for each in candidates] == [3, 2, 1][:limit]


async def test_what_the_index_cannot_leave_out_takes_the_place_of_nothing(
    storage: Storage, workspace: Workspace
) -> None:
    """Marks know months; the newest of this one may have happened before the day that was asked for."""
    day = TODAY.replace(day=2)
    days = [day, day, day, day - timedelta(days=1), day - timedelta(days=1), day - timedelta(days=1)]
    await keep(
        storage, *(shared(workspace.id, n, "loop", local_date=each) for n, each in enumerate(days, start=1))
    )
    view = Viewpoint(workspace.id, ANA, TODAY, (TEAM,))
    async with storage.work() as unit:
        for limit in (1, 2, 3, 4):
            found = await unit.search.newest(view, Query("", ("loop",), since=day), Need.ALL, limit)
            assert [each.id for each in found] == [3, 2, 1][:limit]
