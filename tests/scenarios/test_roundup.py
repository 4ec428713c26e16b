"""The team's roundup: what stands in it and what not, when it waits, and how it follows what people change."""

from datetime import datetime, timedelta

from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.ids import BrightSpotId
from bot.domain.people import Team
from bot.domain.strength import Strength
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import ANA, BEN, MARTA, PRIYA, REPS, TOM, YUKI, chooses, teams_of, who
from tests.support.telling import (
    BOSS,
    PUMP,
    ROUNDUP,
    asks,
    card,
    cards,
    founded,
    parsed_texts,
    parts,
    roundups,
    spoken,
    tells,
    told_in_thread,
)

WEEK = timedelta(days=7)
AFTERNOON = timedelta(hours=7, minutes=30)
HER_AFTERNOON = timedelta(hours=3, minutes=30)
"""Priya is four and a half hours ahead of the channel."""
"""From the roundup to the moment at which Marta is asked."""


async def _three_share(house: House, *more: tuple[str, str]) -> None:
    """Enough authors for a roundup."""
    for person, text in [(ANA, PUMP), (BEN, BOSS), (TOM, "Left the price list in the car."), *more]:
        await house.workspace.command(person, f"/brightspot {text}")
    await house.settle()


async def _anonymously(house: House, *people: str) -> None:
    for person in people:
        await tells(house, person, f"Nobody's name on this, {people.index(person)}", visibility="anonymous")


def _notes(house: House, person: str, about: str) -> list[Message]:
    return [message for message in house.told(person) if about in message.words]


async def test_a_short_parent_and_everything_else_in_its_thread(team: House) -> None:
    await tells(team, ANA, PUMP, strength=Strength.EXPLAINING)
    await tells(team, BEN, BOSS, strength=Strength.EXPLAINING, whose="customer")
    await tells(team, TOM, "Asked for two names.", strength=Strength.REFERRALS)
    await team.commands(MARTA, "Left the price list in the car.")
    await team.go_to(ROUNDUP)
    [parent] = roundups(team)
    assert "What worked in Sales South" in parent.words
    assert "The first roundup" in parent.words
    assert "Strong this time: *Explaining &amp; demos*." in parent.words
    assert len(parent.words) < 900
    assert len(parent.blocks or []) <= 12
    assert told_in_thread(team) == [
        f"Ana: {PUMP}",
        "Tom: Asked for two names.",
        "Marta: Left the price list in the car.",
        f"Ben, about a customer: {BOSS}",
    ]
    [part] = parts(team)
    assert part.words.startswith("Explaining & demos\n")
    assert "\nMore that worked\n" in part.words
    assert "\nWhat works for customers\n" in part.words
    assert part.actions == [ActionId.TRY, ActionId.ASK] * 4


async def test_private_ones_are_nowhere(team: House) -> None:
    await _three_share(team)
    await tells(team, PRIYA, "My own affair", visibility="private")
    await team.go_to(ROUNDUP)
    assert len(told_in_thread(team)) == 3
    assert "My own affair" not in str([message.blocks for message in (*roundups(team), *parts(team))])


async def test_each_entry_is_in_one_roundup(team: House) -> None:
    await _three_share(team)
    await team.go_to(ROUNDUP)
    for person in (ANA, BEN, TOM):
        await team.commands(person, f"The second week of {person}")
    await team.go_to(ROUNDUP + WEEK)
    first, second = roundups(team)
    assert len(told_in_thread(team, first)) == len(told_in_thread(team, second)) == 3
    assert all("The second week" in entry for entry in told_in_thread(team, second))
    assert "The first roundup" not in second.words


async def test_fewer_than_three_authors_ripen_and_the_coach_is_told(team: House) -> None:
    await team.commands(ANA, PUMP)
    await team.commands(ANA, BOSS)
    await team.commands(BEN, "One of mine")
    await team.go_to(ROUNDUP)
    assert roundups(team) == []
    await team.go_to(ROUNDUP + AFTERNOON)
    [note] = _notes(team, MARTA, "There wasn't enough for a roundup in *Sales South* this time")
    assert [name for name in ("Ana", "Ben", "Tom") if name in note.words] == []
    assert [_notes(team, person, "roundup") for person in REPS] == [[]] * len(REPS)
    await team.commands(TOM, "And one of mine")
    await team.go_to(ROUNDUP + WEEK)
    assert len(told_in_thread(team)) == 4


async def test_three_unnamed_authors_in_a_team_of_five_are_shown_without_names(team: House) -> None:
    await _three_share(team)
    await _anonymously(team, MARTA, PRIYA, YUKI)
    assert "It waits" in card(team, PRIYA).words
    await team.go_to(ROUNDUP)
    unnamed = [entry for entry in told_in_thread(team) if "Nobody's name" in entry]
    assert sorted(unnamed) == [f"Nobody's name on this, {number}" for number in range(3)]
    assert "\nFrom the team\n" in parts(team)[-1].words
    assert "It is in the roundup." in card(team, PRIYA).words


async def test_two_unnamed_authors_wait_and_are_joined_by_a_third(team: House) -> None:
    await _three_share(team)
    await _anonymously(team, MARTA, PRIYA)
    await team.go_to(ROUNDUP)
    assert [entry for entry in told_in_thread(team) if "Nobody's name" in entry] == []
    assert "It waits" in card(team, PRIYA).words
    await _three_share(team)
    await tells(team, YUKI, "Nobody's name on this, 2", visibility="anonymous")
    await team.go_to(ROUNDUP + WEEK)
    assert len([entry for entry in told_in_thread(team) if "Nobody's name" in entry]) == 3


async def test_after_four_roundups_it_is_the_authors_own_again(team: House) -> None:
    await _anonymously(team, PRIYA)
    for number in range(5):
        await _three_share(team)
        await team.go_to(ROUNDUP + number * WEEK)
    assert len(roundups(team)) == 5
    await team.go_to(ROUNDUP + 4 * WEEK + HER_AFTERNOON)
    assert (
        len(_notes(team, PRIYA, "Something you shared without your name has waited for four roundups")) == 1
    )
    assert "Only you see it." in await asks(team, PRIYA, "mine")
    assert _notes(team, MARTA, "without your name has waited") == []


async def test_four_people_are_too_few_to_be_nobody_in_particular(house: House) -> None:
    await founded(house, ANA, BEN, TOM, PRIYA)
    await _three_share(house)
    await _anonymously(house, ANA, BEN, PRIYA)
    await house.go_to(ROUNDUP)
    assert len(told_in_thread(house)) == 3


async def test_a_guest_is_not_the_fifth_among_whom_nobody_can_be_told(house: House) -> None:
    await founded(house, ANA, BEN, TOM, PRIYA, YUKI)
    await _three_share(house)
    await _anonymously(house, ANA, BEN, PRIYA)
    await house.workspace.change_person(YUKI, role="guest")
    await house.go_to(ROUNDUP)
    assert len(told_in_thread(house)) == 3
    assert "Yuki" not in await asks(house, ANA, "team")
    assert "Yuki" not in await asks(house, ANA, "privacy")


async def test_when_one_of_three_takes_theirs_back_the_others_are_hidden_too(team: House) -> None:
    await _three_share(team)
    await _anonymously(team, MARTA, PRIYA, YUKI)
    await team.go_to(ROUNDUP)
    await chooses(team, PRIYA, card(team, PRIYA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert len(told_in_thread(team)) == 3
    assert "From the team" not in str([part.blocks for part in parts(team)])


async def test_who_is_hidden_for_want_of_company_reads_so_wherever_their_own_stands(team: House) -> None:
    await _three_share(team)
    await _anonymously(team, MARTA, PRIYA, YUKI)
    await team.go_to(ROUNDUP)
    await team.clicks(PRIYA, card(team, PRIYA), ActionId.HIDE)
    for person in (MARTA, YUKI):
        said = card(team, person).words
        assert "It is in the roundup." not in said
        assert "sees it, without your name" not in said
        assert "The roundup doesn't show it any more" in said
        assert "Nobody sees it any more" in await asks(team, person, "mine")
    assert "any more" not in card(team, PRIYA).words


async def test_of_four_unnamed_authors_one_may_go_and_nobody_hears_of_it(team: House) -> None:
    await _three_share(team)
    await _anonymously(team, MARTA, PRIYA, YUKI, BEN)
    await team.go_to(ROUNDUP)
    await team.clicks(PRIYA, card(team, PRIYA), ActionId.HIDE)
    assert len([entry for entry in told_in_thread(team) if "Nobody's name" in entry]) == 3
    assert "It is in the roundup." in card(team, YUKI).words


async def test_what_people_change_later_changes_in_the_roundup(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await _three_share(team)
    await team.go_to(ROUNDUP)
    assert f"Ana: {PUMP}" in told_in_thread(team)
    await team.workspace.edit(ANA, message, "She kept the pen.")
    await team.settle()
    assert "Ana: She kept the pen." in told_in_thread(team)
    await team.pass_time(minutes=1)
    await team.clicks(ANA, cards(team, ANA)[0], ActionId.HIDE)
    assert "Ana: She kept the pen." not in told_in_thread(team)
    assert len(told_in_thread(team)) == 3


async def test_what_is_hidden_and_shared_again_comes_in_the_next(team: House) -> None:
    await team.says(YUKI, "Asked for two names.")
    await _three_share(team)
    await team.go_to(ROUNDUP)
    await team.clicks(YUKI, card(team, YUKI), ActionId.HIDE)
    await team.clicks(YUKI, card(team, YUKI), ActionId.SHARE)
    await _three_share(team)
    await team.go_to(ROUNDUP + WEEK)
    first, second = roundups(team)
    assert "Yuki: Asked for two names." not in told_in_thread(team, first)
    assert "Yuki: Asked for two names." in told_in_thread(team, second)


TRUTH = "I told her the truth about the delay."


async def _without_name(house: House, person: str, text: str) -> None:
    """Somebody takes their name off that one."""
    [its_card] = [each for each in cards(house, person) if text in str(each.blocks)]
    await chooses(house, person, its_card, ActionId.CARD_MENU, EntryVerb.EDIT)
    await house.submits(person, {BlockId.VISIBILITY: "anonymous"})


async def test_what_loses_its_name_leaves_the_roundup_and_waits_to_be_among_three(team: House) -> None:
    """Its readers may remember the name: it can be shown among three unnamed ones, and is none of the three."""
    await tells(team, YUKI, TRUTH)
    await _three_share(team)
    await team.go_to(ROUNDUP)
    assert f"Yuki: {TRUTH}" in told_in_thread(team)
    await _without_name(team, YUKI, TRUTH)
    assert not [entry for entry in told_in_thread(team) if TRUTH in entry]
    assert TRUTH not in await asks(team, BEN, "search truth")
    assert "It waits" in card(team, YUKI).words
    assert "It is in the roundup." not in card(team, YUKI).words
    await _three_share(team)
    await _anonymously(team, MARTA, PRIYA)
    await team.go_to(ROUNDUP + WEEK)
    unnamed = [entry for entry in told_in_thread(team) if "Nobody's name" in entry or TRUTH in entry]
    assert unnamed == []
    assert "It waits" in card(team, YUKI).words
    await _three_share(team)
    await _anonymously(team, TOM)
    await team.go_to(ROUNDUP + 2 * WEEK)
    assert TRUTH in told_in_thread(team)
    assert TRUTH in await asks(team, BEN, "search truth")
    assert "It is in the roundup." in card(team, YUKI).words


async def test_whose_name_stood_there_does_not_stand_behind_two_without_one(team: House) -> None:
    await tells(team, TOM, TRUTH)
    await _three_share(team)
    await _anonymously(team, MARTA, PRIYA, YUKI)
    await team.go_to(ROUNDUP)
    await chooses(team, PRIYA, card(team, PRIYA), ActionId.CARD_MENU, EntryVerb.UNDO)
    await _without_name(team, TOM, TRUTH)
    told = told_in_thread(team)
    assert not [entry for entry in told if "Nobody's name" in entry or TRUTH in entry]


async def test_a_roundup_that_everybody_took_back_says_so(team: House) -> None:
    for person in (ANA, BEN, TOM):
        await tells(team, person, f"One of {person}", strength=Strength.EXPLAINING)
    await team.go_to(ROUNDUP)
    for person in (ANA, BEN, TOM):
        await team.clicks(person, card(team, person), ActionId.HIDE)
        await team.pass_time(minutes=1)
    [part] = parts(team)
    assert part.words == "What stood here is not shared any more."
    assert "Strong this time" not in roundups(team)[0].words


async def test_two_hundred_entries_fit_into_twenty_messages(team: House) -> None:
    [sales_south] = await teams_of(team)
    async with team.bot.storage.work() as uow:
        for number in range(200):
            await uow.bright_spots.save(_shared(team, sales_south, BrightSpotId(uow.new_id()), number))
        await uow.commit()
    await team.go_to(ROUNDUP)
    assert len(parts(team)) <= 20
    assert len(told_in_thread(team)) == 200
    assert len({entry.partition("Number ")[2].partition(":")[0] for entry in told_in_thread(team)}) == 200


def _shared(house: House, team: Team, spot_id: BrightSpotId, number: int) -> BrightSpot:
    """One of two hundred, from one of five people, in one of sixteen strengths."""
    now = house.workspace.clock.now()
    bare = BrightSpot(
        workspace_id=team.workspace_id,
        id=spot_id,
        user_id=who(house, REPS[number % 5]).user_id,
        text=f"Number {number}: {'they drew the loop, ' * 5}",
        source=Source.COMMAND,
        stored_at=now,
        local_date=now.date(),
        strength_chosen=list(Strength)[number % 16],
    )
    return bare.shared_with(Visibility.TEAM, team.id, now)


ALIVE = "<!channel> @here <@U0BEN> <https://bank.example|your bank> *bold* _soft_ ~gone~ `code`\n> quoted"


async def test_what_people_write_comes_out_dead(team: House) -> None:
    await team.workspace.change_person(TOM, real_name="Tom <!here> *Walsh*")
    await _three_share(team, (PRIYA, ALIVE))
    await team.go_to(ROUNDUP)
    assert f"Priya: {ALIVE}" in told_in_thread(team)
    [part] = parts(team)
    kinds = {
        piece["type"]
        for block in part.blocks or []
        if block["type"] == "rich_text"
        for element in block["elements"]
        for piece in element["elements"]
    }
    assert kinds == {"text"}
    everything = [message.blocks for message in (*roundups(team), part)]
    assert [text for text in parsed_texts(everything) if "<!" in text or "<@" in text] == []
    assert [alive for alive in ("<!", "bank.example") if alive in part.text] == []


async def test_a_roundup_is_posted_once_however_often_one_looks(team: House) -> None:
    await _three_share(team)
    await team.go_to(ROUNDUP)
    for _ in range(3):
        await team.pass_time(seconds=15)
    assert len(team.workspace.said_in(TEAM_CHANNEL)) == 1
    assert spoken(parts(team)[0])[0].startswith("Ana: ")


def _at(moment: datetime, **span: float) -> datetime:
    return moment + timedelta(**span)


async def test_a_late_roundup_is_posted_late_and_once(team: House) -> None:
    await _three_share(team)
    await team.go_to(_at(ROUNDUP, days=2))
    assert len(roundups(team)) == 1
    await team.go_to(_at(ROUNDUP, days=6, hours=23))
    assert len(roundups(team)) == 1
