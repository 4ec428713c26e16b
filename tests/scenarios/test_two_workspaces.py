"""Two companies in one database, with the same people's and channels' ids: neither ever notices the other."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from sqlite3 import Connection

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from sqlalchemy import Index, UniqueConstraint

from bot.domain.bright_spot import Visibility
from bot.domain.ids import WorkspaceId
from bot.services.answering.cards import Fields
from bot.services.context import Who
from bot.services.errors import DeletedMeanwhile
from bot.storage.tables import metadata
from tests.support.histories import Deed, History, Move, histories, unmixed
from tests.support.logs import logged
from tests.support.memory import Memory
from tests.support.player import Player
from tests.support.stage import START, VISITOR, found_team, member, set_stage
from tests.support.witness import KEYED, Witness, heard_by, stored_about_others, witness_of

OURS, THEIRS = WorkspaceId(1), WorkspaceId(2)
ANA, BEN = Who(OURS, member(0)), Who(OURS, member(1))
ANA_ELSEWHERE = Who(THEIRS, member(0))
SIZE = 6
DAY, ROUNDUP = Move(0, Deed.DAY), Move(0, Deed.ROUNDUP)

# Our roundup comes on Mondays, theirs on Tuesdays: so each is closed in a look of its own, with foretold ids.
OUR_WEEKS = History(
    usual=tuple(Visibility.ANONYMOUS if number in {1, 4, 5} else Visibility.TEAM for number in range(SIZE)),
    moves=(
        *(Move(who, Deed.TYPE, f"What worked for number {who}.") for who in range(SIZE)),
        Move(3, Deed.UNNAME, "What worked for one of us."),
        *(DAY, DAY),
        Move(2, Deed.COMMAND, "A second one."),
        Move(0, Deed.EDIT_MESSAGE, "It worked even better."),
        ROUNDUP,
        Move(1, Deed.HIDE),
        Move(4, Deed.FORM, "And another.", pick=5),
        *(DAY, DAY),
        ROUNDUP,
    ),
)


@pytest.fixture(scope="module")
def memory() -> Iterator[Memory]:
    """Both workspaces, each with a team of the same name, people and channel."""
    both = Memory()
    asyncio.run(_found(both))
    yield both
    both.close()


async def _found(memory: Memory) -> None:
    stage = set_stage(memory)
    assert await found_team(stage, "T1", SIZE, coach=0) == OURS
    assert await found_team(stage, "T2", SIZE, coach=0, weekday=1) == THEIRS


@pytest.fixture(scope="module")
def founded(memory: Memory) -> Connection:
    return memory.picture()


@pytest.fixture(scope="module")
def alone(memory: Memory, founded: Connection) -> Witness:
    """Our weeks, with nothing happening in the other workspace."""
    memory.go_back_to(founded)
    return asyncio.run(live(memory, None))


async def live(memory: Memory, neighbours: History | None) -> Witness:
    everybody = [Who(OURS, member(number)) for number in range(SIZE)]
    with logged("DEBUG") as log:
        stage = set_stage(memory)
        they = Player(stage, THEIRS, label="they")

        async def meanwhile(number: int) -> None:
            if neighbours is not None:
                stage.clock.at += timedelta(minutes=1)
                await they.does(f"{number}", neighbours.moves[number % len(neighbours.moves)])

        if neighbours is not None:
            await they.begins(neighbours)
        await Player(stage, OURS).act(OUR_WEEKS, meanwhile)
        told = await heard_by(stage, everybody, [everybody[0], everybody[-1], Who(OURS, VISITOR)])
    told["stored"] = stored_about_others(memory, OURS, hidden=())
    return witness_of(told, log.getvalue())


@settings(
    max_examples=6,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(histories())
def test_whatever_happens_in_one_workspace_the_other_is_the_same(
    memory: Memory, founded: Connection, alone: Witness, neighbours: History
) -> None:
    memory.go_back_to(founded)
    told = tuple(move for move in neighbours.moves if move.deed not in {Deed.DAY, Deed.ROUNDUP})
    beside_them = asyncio.run(live(memory, unmixed(History(neighbours.usual, told), *range(SIZE))))
    assert beside_them.differs_from(alone) == []


def test_the_weeks_that_are_compared_have_something_in_them(alone: Witness) -> None:
    posted = "\n".join(alone.told["posted in C0SALES"])
    assert "From the team" in posted
    assert "It worked even better." in posted
    assert len(alone.told["shown to U0FINN"]) >= 2


def test_an_id_from_another_workspace_opens_nothing(memory: Memory, founded: Connection) -> None:
    memory.go_back_to(founded)
    asyncio.run(_tries_ids_from_elsewhere(memory))


async def _tries_ids_from_elsewhere(memory: Memory) -> None:
    stage = set_stage(memory)
    player = Player(stage, OURS)
    await player.does("tells", Move(0, Deed.TYPE, "Only ours."))
    spot_id = player.books[(0, "open")][0].spot_id
    cards, looking = stage.services.cards, stage.services.looking
    for attempt in (
        cards.look(ANA_ELSEWHERE, spot_id),
        cards.show_to(ANA_ELSEWHERE, spot_id, Visibility.TEAM, START),
        cards.edit(ANA_ELSEWHERE, spot_id, Fields("Now ours."), START),
        cards.undo(ANA_ELSEWHERE, spot_id, START),
    ):
        with pytest.raises(DeletedMeanwhile):
            await attempt
    assert await looking.own_spot(ANA_ELSEWHERE, spot_id) is None
    assert (await looking.mine(ANA_ELSEWHERE, START)).wave == 0
    assert (await looking.mine(ANA, START)).recent[0].text == "Only ours."


ROW_OF_FULL_TEXT = ("search_entries", "number")
"""SQLite's full text knows a row by one number; nothing is asked by it that does not ask for the workspace as well."""


OF_SLACKS_OWN = ("slack_bots", "slack_installations", "slack_oauth_states")
"""Keyed by Slack's ids, as slack_sdk's stores ask for them; `departures` and the stores name team and enterprise."""


def test_every_key_of_every_table_begins_with_the_workspace() -> None:
    assert set(metadata.tables) - set(KEYED) == {"workspaces", "workers", *OF_SLACKS_OWN}
    for name in KEYED:
        table = metadata.tables[name]
        unique = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
        keys: list[UniqueConstraint | Index] = [*unique, *(each for each in table.indexes if each.unique)]
        for columns in (table.primary_key.columns, *(key.columns for key in keys)):
            if (name, *(column.name for column in columns)) != ROW_OF_FULL_TEXT:
                assert next(iter(columns)).name == "workspace_id", name


def test_every_reference_stays_in_its_workspace() -> None:
    for name in KEYED:
        for reference in metadata.tables[name].foreign_key_constraints:
            assert reference.column_keys[0] == "workspace_id", name
