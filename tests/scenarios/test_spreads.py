"""What worked for several others reaches its author in one message, also on a day without a question."""

from datetime import UTC, datetime

from bot.domain.note import NoteKind
from bot.services.asking.notes import leave_note
from tests.support.house import House
from tests.support.stories import ANA, BEN, TOM, YUKI, look, settings, who
from tests.support.telling import PUMP, quoted, tells
from tests.support.tries import it_worked

TUESDAY = datetime(2026, 11, 3, 7, 30, tzinfo=UTC)


async def three_tried_it(house: House) -> None:
    """Ben and Tom let her hear who they are."""
    me, now = who(house, ANA), house.workspace.clock.now()
    [spot] = await look(house, lambda uow: uow.bright_spots.shared_of_rep(me.workspace_id, me.user_id))
    for person, named in ((BEN, True), (TOM, True), (YUKI, False)):
        await it_worked(house, spot, person, named=named)
    async with house.bot.storage.work() as uow:
        for plan in await uow.plans.worked_tries_of(me.workspace_id, [spot.id]):
            await leave_note(uow, me.workspace_id, me.user_id, NoteKind.SPREAD, now, plan_id=int(plan.id))
        await uow.commit()


async def test_on_a_day_without_a_question_they_come_in_one_message(team: House) -> None:
    await settings(team, ANA, days=["4"])
    await tells(team, ANA, PUMP)
    await team.go_to(TUESDAY)
    before = len(team.told(ANA))
    await three_tried_it(team)
    await team.tick()
    [told] = team.told(ANA)[before:]
    assert quoted(told) == [PUMP]
    assert all(name in told.words for name in ("Ben", "Tom", "another colleague"))
    assert told.words.count("That is the fourth place it has worked.") == 1
    assert "Ben" not in told.text
    await team.pass_time(days=1)
    assert len(team.told(ANA)) == before + 1
