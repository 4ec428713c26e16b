"""An admin of the workspace sees settings and what was changed, and no entries; everybody else a sentence."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.audit import AuditEntry, Deed
from bot.domain.ids import ChannelId
from bot.domain.keeping import Keeping
from bot.playground import seed
from bot.services.contents.teams import SetupDraft
from bot.services.errors import OnlyAdmin, OutOfBounds, SetupByAdmins
from bot.slack.identifiers import BlockId
from tests.support.ageing import decide
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import ANA, BEN, MARTA, REPS, TOM, front, look, open_setup, set_up, who
from tests.support.telling import PUMP, asks, founded, tells

USUAL: dict[str, Any] = {"trouble_days": 90, "shared_months": 24, "leaver_days": 30}


async def trail(house: House) -> list[AuditEntry]:
    here = house.bot.workspace.id
    found: list[AuditEntry] = await look(house, lambda uow: uow.audit.latest(here, 99))
    return found


async def deeds(house: House) -> list[Deed]:
    return [entry.deed for entry in await trail(house)]


def words_of(house: House, person: str) -> str:
    return "\n".join(str(block) for block in front(house, person).blocks)


async def test_an_admin_decides_how_long_things_are_kept(house: House) -> None:
    await decide(house, trouble_days=30, shared_months=12, leaver_days=7)
    workspace = await look(house, lambda uow: uow.workspaces.get(house.bot.workspace.id))
    assert (workspace.trouble_days, workspace.shared_months, workspace.leaver_days) == (30, 12, 7)
    [entry] = await trail(house)
    assert entry.deed is Deed.KEEPING_CHANGED
    assert entry.facts["changed"] == {
        "trouble_days": [90, 30],
        "shared_months": [24, 12],
        "leaver_days": [30, 7],
    }
    await house.commands(MARTA, "workspace")
    shown = words_of(house, MARTA)
    assert "changed what holds here:" in shown
    assert "days that answers are kept (90 → 30)" in shown


async def test_saving_it_as_it_is_changes_nothing(house: House) -> None:
    await decide(house, **USUAL)
    assert await trail(house) == []


@pytest.mark.parametrize(
    ("field", "number"), [("trouble_days", "6"), ("shared_months", "121"), ("leaver_days", "x")]
)
async def test_a_number_that_is_not_possible_is_said_beneath_its_field(
    house: House, field: str, number: str
) -> None:
    await house.commands(MARTA, "workspace")
    outcome = await house.workspace.submit(MARTA, {BlockId(field): number})
    assert list(outcome.errors) == [field]
    assert await trail(house) == []


@pytest.mark.parametrize("person", [ANA, seed.GUEST.id])
async def test_everybody_else_reads_a_sentence(house: House, person: str) -> None:
    assert "Only an admin of this Slack workspace can change that" in await asks(house, person, "workspace")
    settings, now = house.bot.services.workspace_settings, house.workspace.clock.now()
    with pytest.raises(OnlyAdmin):
        await settings.change(who(house, person), Keeping(True, 90, 24, 30), now)


async def test_the_service_itself_refuses_what_is_out_of_bounds(house: House) -> None:
    settings, now = house.bot.services.workspace_settings, house.workspace.clock.now()
    with pytest.raises(OutOfBounds):
        await settings.change(who(house, MARTA), Keeping(False, 1, 24, 30), now)


async def test_an_admin_sees_no_entries(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await team.commands(MARTA, "workspace")
    assert PUMP not in words_of(team, MARTA)
    assert "Ana" not in words_of(team, MARTA)


async def test_only_admins_set_up_teams_once_an_admin_says_so(house: House) -> None:
    await decide(house, by="admins", **USUAL)
    assert "Here only admins of the workspace set up teams" in await asks(house, ANA, "setup")
    setup, now = house.bot.services.team_setup, house.workspace.clock.now()
    with pytest.raises(SetupByAdmins):
        await setup.save(who(house, ANA), SetupDraft(name="South", channel=ChannelId(TEAM_CHANNEL)), now)
    await set_up(house, (BEN,))
    assert Deed.TEAM_SET_UP in await deeds(house)


async def test_who_coaches_already_goes_on(house: House) -> None:
    await founded(house, ANA, BEN, coach=TOM)
    await decide(house, by="admins", **USUAL)
    await open_setup(house, TOM)
    outcome = await house.submits(TOM, {BlockId.NAME: "Sales South East", BlockId.PEOPLE: [ANA]})
    assert outcome.ok, outcome.errors
    assert (await deeds(house))[0] is Deed.TEAM_CHANGED


async def test_what_a_coach_changes_is_in_the_trail_with_its_values_and_without_words(house: House) -> None:
    await set_up(house, REPS)
    await open_setup(house, more=True)
    changed: dict[str, Any] = {BlockId.NAME: "Sales South East", BlockId.CONTACT: "Sam in the green room"}
    outcome = await house.submits(MARTA, changed)
    assert outcome.ok, outcome.errors
    last = (await trail(house))[0]
    assert last.facts["changed"] == {
        "name": ["Sales South", "Sales South East"],
        "hard_times_contact": ["", ""],
    }
    assert [entry.deed for entry in await trail(house)][1:] == [Deed.INVITED, Deed.TEAM_SET_UP]
    assert (await trail(house))[1].facts == {"invited": len(REPS) + 1}
    assert "Sam" not in str(await trail(house))


async def test_a_coach_who_skips_changes_or_posts_a_roundup_is_in_the_trail(team: House) -> None:
    for person in (ANA, BEN, TOM):
        await tells(team, person, f"{PUMP} {person}", visibility="team")
    [found] = await look(
        team, lambda uow: uow.teams.coached_by(team.bot.workspace.id, who(team, MARTA).user_id)
    )
    drafting, roundups = team.bot.services.drafting, team.bot.services.roundups
    coach, now, day = who(team, MARTA), team.workspace.clock.now(), found.next_roundup_date
    await drafting.skip(coach, found.id, day, now)
    await drafting.skip(coach, found.id, day, now, skipped=False)
    form = await drafting.form(coach, found.id, day, now)
    mine = replace(form.began, introduction="A quincewords week.")
    await drafting.save(coach, found.id, day, form.version, form.began, mine, now)
    await roundups.post_now(coach, found.id, day, now)
    assert await deeds(team) == [
        Deed.ROUNDUP_POSTED,
        Deed.ROUNDUP_CHANGED,
        Deed.ROUNDUP_CHANGED,
        Deed.ROUNDUP_SKIPPED,
    ]
    assert "quincewords" not in str(await trail(team))
