"""A coach finds in the team's page what was changed about their teams lately; nobody else does, and nobody's words."""

from bot.slack.identifiers import BlockId
from tests.support.house import House
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, open_setup
from tests.support.telling import PUMP, asks, founded, tells

LATELY = "Changed lately"
SOUTH, EAST = "Sales South", "Sales South East"


async def renamed(house: House, coach: str, name: str, member: str = ANA) -> None:
    await open_setup(house, coach)
    outcome = await house.submits(coach, {BlockId.NAME: name, BlockId.PEOPLE: [member]})
    assert outcome.ok, outcome.errors


async def test_a_coach_sees_who_changed_what_and_when(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="private")
    await renamed(team, MARTA, "Sales")
    await renamed(team, MARTA, EAST)
    page = await asks(team, MARTA, "team")
    lately = page[page.index(LATELY) :]
    assert f"2 November: Marta changed *{EAST}*: its name (Sales → {EAST})." in lately
    assert lately.index(f"(Sales → {EAST})") < lately.index(f"({SOUTH} → Sales)"), "the newest first"
    assert PUMP not in page


async def test_members_do_not(team: House) -> None:
    await renamed(team, MARTA, EAST)
    assert LATELY not in await asks(team, ANA, "team")


async def test_nor_does_the_coach_of_another_team(house: House) -> None:
    await founded(house, ANA, BEN)
    await founded(house, PRIYA, coach=TOM)
    await renamed(house, MARTA, EAST)
    await renamed(house, TOM, "Sales West", PRIYA)
    page = await asks(house, TOM, "team")
    assert "Sales West" in page.partition(LATELY)[2]
    assert EAST not in page


async def test_who_coaches_one_team_and_is_on_another_sees_the_one_they_coach(house: House) -> None:
    await founded(house, ANA, TOM)
    await founded(house, PRIYA, coach=TOM)
    await renamed(house, TOM, "Sales West", PRIYA)
    page = await asks(house, TOM, "team")
    assert "*Sales South*" in page.partition(LATELY)[0]
    assert "Sales West" in page.partition(LATELY)[2]
    assert "Marta" not in page.partition(LATELY)[2]


async def test_the_five_latest_are_enough(team: House) -> None:
    for number in range(7):
        await renamed(team, MARTA, f"Team {number}")
    lately = (await asks(team, MARTA, "team")).partition(LATELY)[2]
    assert lately.count("Marta changed") == 5
    assert "Team 0 →" not in lately
    assert "(Team 5 → Team 6)" in lately
