"""Search: in words, as a question, narrowed down; in the command and in Home; and nothing that is not one's to see."""

from dataclasses import replace

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.ids import UserId, WorkspaceId
from bot.playground.world.messages import Message
from bot.playground.world.views import View
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.support.house import House
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    chooses,
    front,
    home,
    look,
    open_setup,
    who,
)
from tests.support.telling import card, founded, mine, quoted, spoken, tells
from tests.support.tries import it_worked

PEN = "She took over the pen and drew the pump loop herself."
DRAWING = "I'd brought the drawing, not the price list, and purchasing stopped asking for a discount."
HOUR = "Asked what a stopped hour costs, then waited."
COFFEE = "Their planner and ours do it over coffee now."


async def searched(house: House, person: str, text: str) -> Message:
    """What `/brightspot search` answers."""
    outcome = await house.commands(person, f"search {text}")
    assert outcome.reply is not None, outcome
    return outcome.reply


async def finds(house: House, person: str, text: str) -> list[str]:
    """The bright spots on the first page, best first."""
    return quoted(await searched(house, person, text))


async def by_author(house: House, *, on: bool = True) -> None:
    """The coach turns it on or off under More."""
    await open_setup(house, MARTA, more=True)
    outcome = await house.submits(MARTA, {BlockId.PEOPLE: [ANA], BlockId.BY_AUTHOR: ["yes"] if on else []})
    assert outcome.ok, outcome.errors


@pytest.fixture
async def told(team: House) -> House:
    """Three have shared something."""
    await tells(team, BEN, PEN)
    await tells(team, PRIYA, DRAWING)
    await tells(team, TOM, HOUR)
    return team


async def test_words_find_what_colleagues_shared_and_what_can_be_done_with_it(told: House) -> None:
    answer = await searched(told, ANA, "pump")
    assert quoted(answer) == [PEN]
    assert spoken(answer) == ["pump"]
    assert "Ben" in answer.words
    assert {ActionId.TRY, ActionId.ASK} <= set(answer.actions)
    assert ActionId.FOUND_CHANGE not in answer.actions


async def test_a_question_finds_what_has_most_of_its_words(told: House) -> None:
    answer = await searched(told, ANA, "what do I do when purchasing asks for a discount on the phone?")
    assert quoted(answer) == [DRAWING]
    assert "some of them" in answer.words


async def test_quotes_mean_these_words_in_this_order(told: House) -> None:
    assert await finds(told, ANA, '"price list"') == [DRAWING]
    assert await finds(told, ANA, "“price list”") == [DRAWING]
    assert await finds(told, ANA, '"list price"') == []


async def test_ones_own_is_found_whoever_sees_it_and_can_be_changed(told: House) -> None:
    await tells(told, ANA, COFFEE, visibility=Visibility.PRIVATE)
    answer = await searched(told, ANA, "coffee")
    assert quoted(answer) == [COFFEE]
    assert "Yours" in answer.words
    assert ActionId.TRY not in answer.actions
    await told.clicks(ANA, answer, ActionId.FOUND_CHANGE)
    await told.submits(ANA, {BlockId.ANSWER: "Their planner and ours do it over tea now."})
    assert await finds(told, ANA, "coffee") == []
    assert await finds(told, ANA, "tea") == ["Their planner and ours do it over tea now."]
    assert await finds(told, BEN, "tea") == []


@pytest.mark.parametrize(
    ("others", "named", "first"), [([], False, 1), ([], True, 0), ([TOM, YUKI, PRIYA], False, 0)]
)
async def test_the_order_tells_of_no_try_that_its_author_may_not_hear_of(
    house: House, others: list[str], named: bool, first: int
) -> None:
    """Of two that say the same, the one that worked elsewhere comes first. Of two people that would be a name."""
    same = ["Waited; then the pump ran.", "The pump ran; then waited."]
    await founded(house, ANA, BEN, *others)
    for text in same:
        await tells(house, ANA, text)
    shared = await look(
        house, lambda uow: uow.bright_spots.shared_of_rep(who(house, ANA).workspace_id, UserId(ANA))
    )
    before = await finds(house, ANA, "pump")
    tried = next(spot for spot in shared if spot.text == before[1])
    await it_worked(house, tried, BEN, named=named)
    assert (await finds(house, ANA, "pump"))[first] == tried.text
    assert (await finds(house, BEN, "pump"))[first] == tried.text


async def test_what_is_deleted_or_taken_back_is_gone_from_search_at_once(told: House) -> None:
    view = await home(told, BEN)
    await chooses(told, BEN, view, ActionId.ENTRY_MENU, EntryVerb.HIDE)
    assert await finds(told, ANA, "pump") == []
    assert await finds(told, BEN, "pump") == [PEN]
    await chooses(told, BEN, await home(told, BEN), ActionId.ENTRY_MENU, EntryVerb.UNDO)
    assert await finds(told, BEN, "pump") == []


async def test_without_a_name_it_is_found_once_a_roundup_showed_it_and_then_tells_nothing(
    told: House,
) -> None:
    for person, text in ((ANA, "Let the silence be."), (TOM, "Said so: silence."), (YUKI, "Silence, tea.")):
        await tells(told, person, text, visibility=Visibility.ANONYMOUS)
    assert await finds(told, BEN, "silence") == []
    await told.pass_time(days=8)
    answer = await searched(told, BEN, "silence")
    assert len(quoted(answer)) == 3
    assert "From the team." in answer.words.replace("*", "")
    assert not {ActionId.TRY, ActionId.ASK, ActionId.FOUND_CHANGE} & set(answer.actions)
    assert not {"Ana", "Tom", "Yuki"} & set(answer.words.replace(",", " ").split())
    assert await finds(told, BEN, "silence since:2w") == []


async def test_when_one_of_three_without_a_name_is_taken_back_the_others_are_found_no_more(
    told: House,
) -> None:
    for person, text in ((ANA, "Let the silence be."), (TOM, "Said so: silence."), (YUKI, "Silence, tea.")):
        await tells(told, person, text, visibility=Visibility.ANONYMOUS)
    await told.pass_time(days=8)
    assert len(await finds(told, BEN, "silence")) == 3
    await chooses(told, YUKI, card(told, YUKI), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert await finds(told, BEN, "silence") == []
    assert await finds(told, ANA, "silence") == ["Let the silence be."]


async def test_another_team_finds_nothing_until_somebody_moves_there(told: House) -> None:
    async with told.bot.storage.work() as uow:
        rep = await uow.reps.get(*_key(told, ANA))
        assert rep is not None
        await uow.reps.save(replace(rep, team_id=None))
        await uow.commit()
    assert await finds(told, ANA, "pump") == []
    assert await finds(told, MARTA, "pump") == [PEN]


async def test_more_than_five_are_read_page_by_page(told: House) -> None:
    for number in range(7):
        await tells(told, BEN, f"Waited a minute, number {number}.")
    first = await searched(told, ANA, "minute")
    before = quoted(first)
    assert len(before) == 5
    assert ActionId.FIND_BACK not in first.actions
    await told.clicks(ANA, first, ActionId.FIND_MORE)
    second = told.workspace.ephemerals(ANA)[-1]
    texts = {*before, *quoted(second)}
    assert texts == {f"Waited a minute, number {number}." for number in range(7)}
    await told.clicks(ANA, second, ActionId.FIND_BACK)
    assert quoted(told.workspace.ephemerals(ANA)[-1]) == before


async def test_nothing_found_invites_to_put_it_differently(told: House) -> None:
    answer = await searched(told, ANA, "helicopter")
    assert quoted(answer) == []
    assert answer.actions == [ActionId.FIND]
    await told.clicks(ANA, answer, ActionId.FIND)
    outcome = await told.submits(ANA, {BlockId.SEARCH: "pump"})
    assert outcome.ok, outcome.errors
    assert quoted(front(told, ANA)) == [PEN]


async def test_one_condition_fewer_is_advised_only_where_there_are_several(told: House) -> None:
    fewer = "One condition fewer may be enough."
    assert fewer not in (await searched(told, ANA, '"a helicopter pad"')).words
    assert fewer in (await searched(told, ANA, 'pump "a helicopter pad"')).words
    assert fewer in (await searched(told, ANA, "helicopter since:march")).words


async def test_find_in_home_opens_the_field_and_shows_what_it_finds_beneath(told: House) -> None:
    for number in range(7):
        await tells(told, BEN, f"Waited a minute, number {number}.")
    await tells(told, ANA, COFFEE)
    await told.clicks(ANA, await home(told, ANA), ActionId.FIND)
    await told.submits(ANA, {BlockId.SEARCH: "minute"})
    view = front(told, ANA)
    assert len(quoted(view)) == 5
    assert typed(view) == "minute"
    await told.clicks(ANA, view, ActionId.FIND_MORE)
    assert len(quoted(front(told, ANA))) == 2
    await told.submits(ANA, {BlockId.SEARCH: "strength:nothing pump"})
    assert quoted(front(told, ANA)) == [PEN]


def typed(view: View) -> str:
    field = next(block for block in view.blocks if block.get("block_id") == BlockId.SEARCH)
    return str(field["element"]["initial_value"])


async def test_a_condition_that_cannot_be_meant_is_named_and_nothing_else_is_lost(told: House) -> None:
    answer = await searched(told, ANA, "strength:flying since:someday pump")
    assert quoted(answer) == [PEN]
    assert "strength:" in answer.words
    assert "since:" in answer.words
    assert spoken(answer) == ["strength:flying since:someday pump"]


async def test_by_name_only_where_the_team_turned_it_on(told: House) -> None:
    answer = await searched(told, ANA, "from:Ben")
    assert quoted(answer) == []
    assert "has not turned on" in answer.words
    await by_author(told)
    assert (await look(told, lambda uow: uow.teams.coached_by(*_key(told, MARTA))))[0].search_by_author
    answer = await searched(told, ANA, "from:Ben")
    assert quoted(answer) == [PEN]
    assert "90 days" in answer.words
    assert await finds(told, ANA, "from:Priya drawing") == [DRAWING]
    assert await finds(told, ANA, "from:Ben drawing") == []
    await tells(told, BEN, "Nobody knows of this pump.", visibility=Visibility.PRIVATE)
    assert await finds(told, ANA, "from:Ben pump") == [PEN]
    await told.pass_time(days=91)
    assert await finds(told, ANA, "from:Ben") == []
    assert await finds(told, ANA, "pump") == [PEN]
    await by_author(told, on=False)
    assert "has not turned on" in (await searched(told, ANA, "from:Ben")).words


async def test_a_sentence_about_a_search_is_not_taken_for_one(told: House) -> None:
    about = "search went well, and the pump turned up."
    outcome = await told.commands(ANA, about)
    assert outcome.reply is not None
    assert {ActionId.DOUBT_RUN, ActionId.DOUBT_KEEP} == set(outcome.reply.actions)
    await told.clicks(ANA, outcome.reply, ActionId.DOUBT_KEEP)
    assert await mine(told, ANA) == [about]


async def test_what_was_meant_as_a_search_after_all_is_searched(told: House) -> None:
    outcome = await told.commands(ANA, "serch pump")
    assert outcome.reply is not None
    await told.clicks(ANA, outcome.reply, ActionId.DOUBT_RUN)
    assert quoted(told.workspace.ephemerals(ANA)[-1]) == [PEN]
    assert await mine(told, ANA) == []


async def test_search_alone_opens_the_field(told: House) -> None:
    await told.commands(ANA, "search")
    assert BlockId.SEARCH in {block.get("block_id") for block in front(told, ANA).blocks}


async def test_what_is_found_can_be_tried(told: House) -> None:
    outcome = await told.clicks(ANA, await searched(told, ANA, "pump"), ActionId.TRY)
    assert outcome.ok, outcome.error
    await tells(told, ANA, COFFEE)
    await told.clicks(ANA, await home(told, ANA), ActionId.FIND)
    await told.submits(ANA, {BlockId.SEARCH: "hour"})
    outcome = await told.clicks(ANA, front(told, ANA), ActionId.TRY)
    assert outcome.ok, outcome.error


def _key(house: House, person: str) -> tuple[WorkspaceId, UserId]:
    me = who(house, person)
    return me.workspace_id, me.user_id
