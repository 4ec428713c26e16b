"""Whatever somebody makes up, signed or not, gets nothing, changes nothing of anybody's, and is counted."""

import random
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date
from enum import StrEnum
from io import StringIO
from pathlib import Path

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.domain.bright_spot import Whose
from bot.domain.ids import UserId
from bot.domain.people import Person
from bot.observability.counting import Refused, refusals
from bot.services.contents.planning import PlanDraft, PlanFrom, PlanSource
from bot.slack import identifiers
from bot.slack.identifiers import ActionId, CallbackId, tagged
from tests.support.forging import pressed, request_of, rows_of, sent
from tests.support.house import House, open_house
from tests.support.logs import logged
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, look, who
from tests.support.telling import ASKED, PUMP, founded, mine, tells

SECRET = "zanzibarquince"
VERBS = [
    verb.value
    for kind in (getattr(identifiers, name) for name in identifiers.__all__ if name.endswith("Verb"))
    for verb in kind
]
NONSENSE = (
    "",
    "x",
    "-1",
    "0",
    "99999999999999999999999",
    "edit:",
    ":7",
    "edit:x",
    "½",
    "a:b:c",
    "25:99",
    "2026-13-40",
)
A_FEW = {BEN: 2, PRIYA: 1}
THEIRS = {ActionId.ASK, ActionId.ASK_MENU}
"""What a colleague may do with what is shared: to ask its author, who decides."""


@pytest.fixture
def log() -> Iterator[StringIO]:
    with logged("INFO") as written:
        yield written


@pytest.fixture
async def house(log: StringIO, tmp_path: Path) -> AsyncIterator[House]:
    """Ana has one of everything; Ben is on her team, Priya on none."""
    async with open_house(tmp_path, expect_refusals=True) as opened:
        await founded(opened, ANA, BEN, MARTA, TOM)
        await opened.go_to(ASKED)
        await tells(opened, ANA, f"Nobody knows of {SECRET}.", visibility="private")
        await tells(opened, ANA, PUMP, visibility="team")
        yield opened


async def ids_of(house: House) -> list[int]:
    """Of things of Ana's, and of her team."""
    me, now = who(house, ANA), house.workspace.clock.now()
    spots = await look(house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 9))
    prompt = await look(house, lambda uow: uow.prompts.latest(me.workspace_id, me.user_id))
    source = PlanSource(PlanFrom.AGAIN, spots[0].id)
    draft = PlanDraft("When they ask", "I wait", Whose.MINE, date(2026, 11, 5))
    plan = await house.bot.services.planning.save(me, source, draft, now)
    rep = await look(house, lambda uow: uow.reps.get(me.workspace_id, me.user_id))
    return [*(int(spot.id) for spot in spots), int(prompt.id), int(plan.plan_id), int(rep.team_id)]


def made_up(ids: list[int], seed: str, count: int) -> list[str]:
    """Some nonsense, and what would do something if only it were theirs."""
    chance = random.Random(seed)
    verbed = [tagged(chance.choice(VERBS), chance.choice(ids)) for _ in range(count)]
    return [*chance.sample(NONSENSE, count), *map(str, chance.sample(ids, count)), *verbed]


Forging = Callable[[House, str, str, str], AsyncBoltRequest]


async def hears(house: House, person: str, before: object, ids: list[int]) -> None:
    """Every button and every form, from this person, about what is Ana's."""
    ways: tuple[tuple[Forging, list[StrEnum]], ...] = (
        (pressed, [each for each in ActionId if each not in THEIRS]),
        (sent, list(CallbackId)),
    )
    for forged, names in ways:
        for name in names:
            for value in made_up(ids, f"{person}{name}", A_FEW[person]):
                response = await house.bot.app.async_dispatch(forged(house, person, name.value, value))
                assert response.status in {200, 404}, response.body
                assert SECRET not in str(response.body)
            assert rows_of(house, ANA) == before, name
    await house.settle()


@pytest.mark.parametrize("person", [BEN, PRIYA])
async def test_nothing_made_up_does_anything_to_anybody(house: House, log: StringIO, person: str) -> None:
    """A colleague on the same team, and somebody on none."""
    ids, counted = await ids_of(house), refusals()[Refused.FORGED]
    before = rows_of(house, ANA)
    await hears(house, person, before, ids)
    assert unexpected(log) == set()
    assert SECRET not in "".join(message.words for message in house.told(person))
    assert SECRET not in log.getvalue()
    assert refusals()[Refused.FORGED] > counted
    assert all('"request"' in line for line in log.getvalue().splitlines() if "refused: NotYours" in line)


def unexpected(log: StringIO) -> set[str]:
    """What went wrong on our side."""
    return {line for line in log.getvalue().splitlines() if "unexpected:" in line}


async def test_a_trigger_of_somebody_elses_click_hands_over_nothing(house: House) -> None:
    """As if Ben had learned the trigger of Ana's command."""
    told = {"command": "/brightspot", "text": f"Only I know {SECRET}.", "trigger_id": "7.7.anas"}
    await house.bot.app.async_dispatch(request_of(house, ANA, **told))
    counted = refusals()[Refused.FORGED]
    answer = await house.bot.app.async_dispatch(request_of(house, BEN, **(told | {"text": "mine, then"})))
    assert SECRET not in str(answer.body)
    assert refusals()[Refused.FORGED] == counted + 1
    assert await mine(house, BEN) == []


async def test_a_command_that_is_replayed_is_kept_once(house: House) -> None:
    told = {"command": "/brightspot", "text": "They signed at noon.", "trigger_id": "8.8.bens"}
    for _ in range(2):
        await house.bot.app.async_dispatch(request_of(house, BEN, **told))
    assert await mine(house, BEN) == ["They signed at noon."]


async def test_a_form_that_is_replayed_is_kept_once(house: House) -> None:
    form = sent(house, BEN, CallbackId.CAPTURE, "")
    form.body["view"]["state"]["values"] = {"answer": {"value": {"value": "They signed at noon."}}}
    for _ in range(2):
        await house.bot.app.async_dispatch(form)
    assert await mine(house, BEN) == ["They signed at noon."]


async def test_another_workspace_is_nobody_to_us(house: House) -> None:
    """Its ids are as good as ours, and still open nothing."""
    [spot_id, *_] = await ids_of(house)
    counted = refusals()[Refused.STRANGER]
    request = pressed(house, ANA, ActionId.DELETE_ENTRY, str(spot_id), "T0ELSEWHERE")
    before = rows_of(house, ANA)
    response = await house.bot.app.async_dispatch(request)
    assert response.status == 200
    assert rows_of(house, ANA) == before
    assert refusals()[Refused.STRANGER] == counted + 1


async def test_who_becomes_a_guest_reads_the_team_no_more(house: House) -> None:
    await house.workspace.change_person(TOM, role="guest")
    await house.settle()
    for command in ("team", "roundup", "playbook", "search loop", "customer Kessler"):
        response = await house.bot.app.async_dispatch(
            request_of(house, TOM, command="/brightspot", text=command, trigger_id=f"9.{command}")
        )
        assert PUMP not in str(response.body)
        assert "Ana" not in str(response.body)


async def test_a_guest_of_another_company_cannot_read_the_team(house: House) -> None:
    here = house.bot.workspace.id
    stranger = Person(here, UserId("U0OLGA"), "Olga", is_foreign=True)
    async with house.bot.storage.work() as uow:
        await uow.people.save(stranger)
        await uow.commit()
    for command in ("team", "roundup", "playbook", "search loop", "customer Kessler"):
        response = await house.bot.app.async_dispatch(
            request_of(house, "U0OLGA", command="/brightspot", text=command, trigger_id=f"9.{command}")
        )
        assert PUMP not in str(response.body)
        assert "Ana" not in str(response.body)
