"""Who reaches a limit is told so in one sentence, nothing of it is kept, and there is room again when it is time."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.bright_spot import Answer, Source
from bot.domain.customer import Customer, CustomerDate
from bot.domain.customer_name import key_of
from bot.domain.ids import (
    AnswerId,
    ChannelId,
    CustomerDateId,
    CustomerId,
    MessageTs,
    TeamId,
    UserId,
)
from bot.domain.limits import (
    CUSTOMERS,
    DATES_AHEAD,
    EXPORTS_AN_HOUR,
    POINTED_A_DAY,
    SAMPLES_AN_HOUR,
    TEAMS_COACHED,
    TOLD_A_DAY,
)
from bot.services.limits import TooMany
from bot.services.ports import UnitOfWork
from bot.services.proposing.deciding import Deciding
from bot.slack.identifiers import ActionId, BlockId
from tests.scenarios.test_capture_anywhere import asked_alone, proposal_of, reacts, saves, says_in_channel
from tests.support.customers import PLACED, notes_date, tells_at, types_name
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import ANA, BEN, MARTA, PRIYA, front, look, open_setup, teams_of, who
from tests.support.telling import asks, cards, mine

OVER = 10
"""Customer dates that lie in the past."""

Keep = Callable[[UnitOfWork, int], Awaitable[object]]


async def there_are(house: House, count: int, keep: Keep) -> None:
    """What would take somebody a year to get together."""
    async with house.bot.storage.work() as uow:
        for number in range(count):
            await keep(uow, number)
        await uow.commit()


async def export(house: House) -> str:
    outcome = await house.commands(ANA, "export")
    assert outcome.reply is not None
    return outcome.reply.words


def exports(house: House) -> int:
    return sum(bool(message.files) for message in house.told(ANA))


async def exported_often(house: House) -> None:
    for _ in range(EXPORTS_AN_HOUR):
        assert "on its way" in await export(house)


async def test_everything_of_ones_own_comes_five_times_in_an_hour(team: House) -> None:
    await exported_often(team)
    assert "5 times within an hour" in await export(team)
    assert exports(team) == EXPORTS_AN_HOUR
    await team.pass_time(minutes=61)
    assert "on its way" in await export(team)
    assert exports(team) == EXPORTS_AN_HOUR + 1


async def test_a_colleague_s_exports_are_not_counted(team: House) -> None:
    await exported_often(team)
    outcome = await team.commands(BEN, "export")
    assert outcome.reply is not None
    assert "on its way" in outcome.reply.words


async def test_what_still_waits_to_be_sent_is_not_sent_twice_and_counts_once(team: House) -> None:
    """Slack is slow, and she asks again and again."""
    me, now = who(team, ANA), team.workspace.clock.now()
    for again in range(EXPORTS_AN_HOUR + 1):
        await team.bot.services.exporting.ask(me, f"again {again}", now)
    await team.settle()
    assert exports(team) == 1
    assert "on its way" in await export(team)


async def test_who_would_be_forgotten_reads_it_over_the_form_and_may_go_on(team: House) -> None:
    await exported_often(team)
    await team.commands(ANA, "forget")
    form = front(team, ANA)
    await team.clicks(ANA, form, ActionId.EXPORT_FIRST)
    assert "5 times within an hour" in front(team, ANA).words
    await team.workspace.close(ANA)
    assert front(team, ANA).id == form.id


async def test_samples_of_the_invitation_come_ten_times_in_an_hour(house: House) -> None:
    await open_setup(house)
    fields: dict[str, Any] = {
        BlockId.NAME: "Sales South",
        BlockId.CHANNEL: TEAM_CHANNEL,
        BlockId.PEOPLE: [ANA, BEN],
    }
    await house.submits(MARTA, fields)
    look_first = front(house, MARTA)
    for _ in range(SAMPLES_AN_HOUR):
        await house.clicks(MARTA, front(house, MARTA), ActionId.SETUP_SAMPLE)
    assert len(house.told(MARTA)) == SAMPLES_AN_HOUR
    await house.clicks(MARTA, front(house, MARTA), ActionId.SETUP_SAMPLE)
    assert "10 samples within an hour" in front(house, MARTA).words
    assert len(house.told(MARTA)) == SAMPLES_AN_HOUR
    await house.workspace.close(MARTA)
    assert front(house, MARTA).id == look_first.id
    exported = await house.commands(MARTA, "export")
    assert exported.reply is not None
    assert "on its way" in exported.reply.words, "which are counted by themselves"
    await house.pass_time(minutes=61)
    told = len(house.told(MARTA))
    await house.clicks(MARTA, front(house, MARTA), ActionId.SETUP_SAMPLE)
    assert len(house.told(MARTA)) == told + 1


async def test_nobody_sets_up_one_team_after_the_other(team: House) -> None:
    (first,) = await teams_of(team)

    async def coach(uow: UnitOfWork, number: int) -> None:
        another = replace(first, id=TeamId(9000 + number), name=f"Team {number}")
        await uow.teams.save(another)
        await uow.teams.add_coach(another.workspace_id, another.id, UserId(MARTA))

    await there_are(team, TEAMS_COACHED - 1, coach)
    await open_setup(team, another=True)
    fields: dict[str, Any] = {BlockId.NAME: "One more", BlockId.CHANNEL: TEAM_CHANNEL, BlockId.PEOPLE: [BEN]}
    await team.submits(MARTA, fields)
    assert "You coach 50 teams" in front(team, MARTA).words
    assert len(await teams_of(team)) == TEAMS_COACHED
    await team.workspace.close(MARTA)
    await open_setup(team)
    assert (await team.submits(MARTA, {BlockId.NAME: "Sales of the South", BlockId.PEOPLE: [BEN]})).ok


async def test_a_customer_too_many_is_no_customer_and_one_there_is_may_be_chosen(team: House) -> None:
    me, now = who(team, ANA), team.workspace.clock.now()

    async def call(uow: UnitOfWork, number: int) -> None:
        name = f"Works {number}"
        await uow.customers.add(
            Customer(me.workspace_id, CustomerId(9000 + number), me.user_id, name, key_of(name), now)
        )

    await there_are(team, CUSTOMERS, call)
    await team.commands(ANA)
    await types_name(team, ANA, "Kessler")
    await team.submits(ANA, {BlockId.ANSWER: PLACED})
    assert "You have 2,000 customers by name" in front(team, ANA).words
    assert PLACED in front(team, ANA).words
    await team.workspace.close(ANA)
    assert (await tells_at(team, ANA, "Works 7")).customer_id == 9007
    assert (await tells_at(team, BEN, "Kessler")).customer_id is not None, "a colleague has room of their own"


async def test_another_name_for_a_customer_is_one_more_as_well(team: House) -> None:
    me, now = who(team, ANA), team.workspace.clock.now()
    await tells_at(team, ANA, "Kessler")

    async def call(uow: UnitOfWork, number: int) -> None:
        name = f"Works {number}"
        await uow.customers.add(
            Customer(me.workspace_id, CustomerId(9000 + number), me.user_id, name, key_of(name), now)
        )

    await there_are(team, CUSTOMERS - 1, call)
    with pytest.raises(TooMany):
        await team.bot.services.customers.rename(me, "Kessler", "Brandnew Pumps", now)
    assert await look(team, lambda uow: uow.counting.customers_of(me.workspace_id, me.user_id)) == CUSTOMERS
    assert await team.bot.services.customers.rename(me, "Kessler", "Works 7", now) == "Works 7"


async def test_a_customer_date_too_many_is_not_noted(team: House) -> None:
    """Those that are over take no room, the one of today does; and a colleague has room of their own."""
    me, now = who(team, ANA), team.workspace.clock.now()
    customer = (await tells_at(team, ANA, "Kessler")).customer_id
    assert customer is not None

    async def note(uow: UnitOfWork, number: int) -> None:
        day = now.date() + timedelta(days=number - OVER)
        noted = CustomerDateId(9000 + number)
        await uow.customer_dates.save(
            CustomerDate(me.workspace_id, noted, customer, me.user_id, day, "visit", now)
        )

    await there_are(team, OVER + DATES_AHEAD - 1, note)
    await notes_date(team, ANA, "Kessler", day="2026-12-01", what="board meeting")
    assert "Noted." in front(team, ANA).words
    await notes_date(team, ANA, "Kessler", day="2026-12-01", what="budget round")
    assert "You have 300 customer dates ahead" in front(team, ANA).words
    await tells_at(team, BEN, "Kessler")
    await notes_date(team, BEN, "Kessler", day="2026-12-01", what="plant shutdown")
    assert "plant shutdown" in await asks(team, BEN, "customer Kessler")


@pytest.fixture
async def told_enough(team: House) -> House:
    """A team in which Ana has told as many texts today as are taken in a day, one of them at a customer."""
    me, now = who(team, ANA), team.workspace.clock.now()
    await tells_at(team, ANA, "Kessler")

    async def tell(uow: UnitOfWork, number: int) -> None:
        door, ticket = ChannelId(Source.COMMAND), MessageTs(f"t{number}")
        told = Answer(
            workspace_id=me.workspace_id,
            id=AnswerId(uow.new_id()),
            user_id=me.user_id,
            source=Source.COMMAND,
            channel=door,
            ts=ticket,
            thread_ts=None,
            text="x",
            said_at=now,
            stored_at=now,
            local_date=now.date(),
        )
        await uow.answers.add(told)

    await there_are(team, TOLD_A_DAY - 1, tell)
    return team


async def test_a_text_too_many_is_not_kept_by_pointing_at_it_either(told_enough: House) -> None:
    before = len(cards(told_enough, ANA))
    message = await says_in_channel(told_enough, ANA)
    assert "300 texts today" in await saves(told_enough, ANA, message)
    await reacts(told_enough, ANA, await says_in_channel(told_enough, ANA))
    assert "300 texts today" in told_enough.last(ANA).words
    assert len(cards(told_enough, ANA)) == before


async def test_a_colleague_s_pointer_at_a_text_too_many_is_answered_where_it_asked(
    told_enough: House,
) -> None:
    await saves(told_enough, BEN, await says_in_channel(told_enough, ANA))
    before = len(cards(told_enough, ANA))
    question = await asked_alone(told_enough, ANA)
    await told_enough.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    assert "300 texts today" in question.words
    assert len(cards(told_enough, ANA)) == before


async def test_the_next_day_has_room_again_and_a_colleague_s_has_it_all_the_time(told_enough: House) -> None:
    await told_enough.says(ANA, PLACED)
    assert "300 texts today" in told_enough.last(ANA).words
    await told_enough.says(BEN, PLACED)
    assert await mine(told_enough, BEN) == [PLACED]
    await told_enough.pass_time(hours=24)
    await told_enough.says(ANA, "She named her date.")
    assert (await mine(told_enough, ANA))[0] == "She named her date."


async def test_letting_a_customer_rest_is_a_text_as_well(told_enough: House) -> None:
    before = len(cards(told_enough, ANA))
    await notes_date(told_enough, ANA, "Kessler", day="2026-12-01", what="go-live", rests=["yes"])
    assert "300 texts today" in front(told_enough, ANA).words
    assert len(cards(told_enough, ANA)) == before
    await notes_date(told_enough, ANA, "Kessler", day="2026-12-01", what="go-live")
    assert "go-live" in await asks(told_enough, ANA, "customer Kessler")


async def points_at(house: House, count: int, words: str = "The pilot line runs.") -> list[str]:
    """Ben, at so many more messages of Ana's; what he is told of each."""
    return [await saves(house, BEN, await says_in_channel(house, ANA, words)) for _ in range(count)]


def asked_about(said: str) -> bool:
    return "I'll ask Ana" in said


async def test_a_pointer_too_many_asks_nobody(team: House) -> None:
    assert all(map(asked_about, await points_at(team, POINTED_A_DAY)))
    message = await says_in_channel(team, ANA)
    assert "You have pointed at 20 messages of colleagues today" in await saves(team, BEN, message)
    assert await proposal_of(team, message) is None
    await reacts(team, BEN, message)
    assert await proposal_of(team, message) is None
    assert asked_about(await saves(team, PRIYA, await says_in_channel(team, ANA))), "who has room of her own"
    await team.pass_time(hours=24)
    assert asked_about(await saves(team, BEN, message))


async def test_for_one_s_own_words_there_is_always_room(team: House) -> None:
    for number in range(POINTED_A_DAY + 1):
        await reacts(team, BEN, await says_in_channel(team, BEN, f"The pilot line runs, week {number}."))
    assert len(cards(team, BEN)) == POINTED_A_DAY + 1
    assert all(map(asked_about, await points_at(team, POINTED_A_DAY)))


@pytest.mark.parametrize("kept", [True, False])
async def test_room_for_pointers_tells_nothing_of_what_their_author_keeps(team: House, kept: bool) -> None:
    """What she kept before, and what she decides meanwhile, would show in whether he may point once more."""
    first, *_ = messages = [await says_in_channel(team, ANA) for _ in range(POINTED_A_DAY)]
    if kept:
        await saves(team, ANA, first)
    assert all([asked_about(await saves(team, BEN, each)) for each in messages])
    assert not any(map(asked_about, await points_at(team, 1)))
    waiting = await proposal_of(team, messages[-1])
    assert waiting is not None
    if kept:
        await Deciding(team.bot.storage.work).keep(who(team, ANA), waiting.id, team.workspace.clock.now())
    assert not any(map(asked_about, await points_at(team, 1)))
    assert asked_about(await saves(team, BEN, first))
