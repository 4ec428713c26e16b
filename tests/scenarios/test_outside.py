"""A quarter's page for people outside: what is on it, who is asked, and that nobody is on it without a yes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.edition import Edition, EditionKind, EditionState
from bot.domain.ids import BrightSpotId, EditionId, UserId
from bot.domain.story import Story, StoryConsent
from bot.playground.world.messages import Message
from bot.playground.world.views import View
from bot.services.errors import DeletedMeanwhile, OnlyCoach
from bot.slack.identifiers import ActionId, BlockId, PreviewVerb
from tests.scenarios.test_look_back import QUARTER_ENDS, WEEK, three_tell, weeks_until
from tests.scenarios.test_preview import previews
from tests.scenarios.test_story import SEALS
from tests.scenarios.test_thread_end import agreed, told, worked
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
    look,
    offers,
    settings,
    teams_of,
    who,
)
from tests.support.telling import BOSS, PUMP, founded, tells


def page(view: View | None) -> str:
    """The text to copy."""
    assert view is not None
    return "\n".join(
        "".join(part["text"] for part in element["elements"])
        for block in view.blocks
        if block["type"] == "rich_text"
        for element in block["elements"]
        if element["type"] == "rich_text_preformatted"
    )


async def opens(house: House) -> View:
    """The coach opens it from the message that says that the quarter's roundup is out."""
    outcome = await house.clicks(MARTA, previews(house)[-1], ActionId.OUTSIDE_PAGE)
    assert outcome.view is not None
    return outcome.view


def asked(house: House, person: str) -> list[Message]:
    return [message for message in house.told(person) if offers(message, ActionId.OUTSIDE_LOOK)]


async def ends(house: House) -> None:
    """The quarter, and the coach has seen its last roundup before."""
    await house.go_to(QUARTER_ENDS - timedelta(hours=2))
    await house.go_to(QUARTER_ENDS)


@pytest.fixture
async def quarter(team: House) -> House:
    """Its last roundup told Ana's story; what worked for her has worked for five others."""
    await weeks_until(team, QUARTER_ENDS - WEEK)
    await settings(team, ANA, days=["1", "2"])
    ana = await told(team, ANA, SEALS)
    await agreed(team, ana)
    ben = await told(team, BEN, BOSS)
    await tells(team, TOM, PUMP)
    for person in (BEN, TOM, MARTA, YUKI):
        await worked(team, ana, person, named=False)
    await worked(team, ben, PRIYA, named=False)
    await ends(team)
    return team


async def test_figures_of_enough_people_and_no_words_without_a_yes(quarter: House) -> None:
    view = await opens(quarter)
    copied = page(view)
    assert copied.startswith("# What worked in Sales South")
    assert "The quarter up to 28 December 2026." in copied
    assert "5 times something that had worked for a colleague was tried" in copied
    assert "One way of working is a play by now" in copied
    assert "two people met" not in copied
    assert SEALS[:30] not in copied
    assert not any(name in copied for name in ("Ana", "Ben", "Tom", "Yuki", "Priya"))
    assert "Its author hasn't been asked." in str(view.blocks)


async def test_an_author_is_asked_about_this_reader_and_can_change_their_mind(quarter: House) -> None:
    await opens(quarter)
    assert "*Asked.*" in str((await quarter.submits(MARTA)).view.blocks)  # type: ignore[union-attr]
    await quarter.pass_time(minutes=30)
    [note] = asked(quarter, ANA)
    assert "May somebody outside the team read it as well?" in note.words
    assert asked(quarter, BEN) == asked(quarter, TOM) == []
    assert SEALS[:30] not in page(await opens(quarter))
    for consent, name in ((StoryConsent.FINE, "> Ana"), (StoryConsent.UNNAMED, "> Somebody in the team")):
        await answers(quarter, consent)
        copied = page(await opens(quarter))
        assert "> Maintenance found our seal kit dear." in copied
        assert copied.endswith(name)
    await answers(quarter, StoryConsent.NO)
    assert SEALS[:30] not in page(await opens(quarter))


async def answers(house: House, consent: StoryConsent) -> None:
    await house.clicks(ANA, asked(house, ANA)[0], ActionId.OUTSIDE_LOOK)
    outcome = await house.submits(ANA, {BlockId.STORY_CONSENT: consent.value})
    assert outcome.ok, outcome.errors


async def test_nobody_is_asked_twice(quarter: House) -> None:
    await opens(quarter)
    await quarter.submits(MARTA)
    assert "Ask the authors" not in str(await opens(quarter))
    await quarter.go_to(QUARTER_ENDS + WEEK)
    assert len(asked(quarter, ANA)) == 1


async def test_a_yes_ends_with_its_words(quarter: House) -> None:
    await opens(quarter)
    await quarter.submits(MARTA)
    await quarter.pass_time(minutes=30)
    await answers(quarter, StoryConsent.FINE)
    mine = next(one for one in quarter.told(ANA) if SEALS[:30] in one.words and offers(one, ActionId.HIDE))
    await quarter.clicks(ANA, mine, ActionId.HIDE)
    copied = page(await opens(quarter))
    assert SEALS[:30] not in copied
    assert "5 times" not in copied


async def told_weekly(house: House, weeks: int) -> None:
    """Roundups after the quarter's, each with a story of Ben's."""
    [team] = await teams_of(house)
    here, author = team.workspace_id, UserId(BEN)
    async with house.bot.storage.work() as uow:
        for number in range(1, weeks + 1):
            at, edition_id, spot_id = QUARTER_ENDS + number * WEEK, EditionId(number), BrightSpotId(number)
            key = (here, edition_id, team.id, EditionKind.WEEKLY, at.date(), at)
            await uow.editions.add(Edition(*key, EditionState.POSTED, story_id=spot_id))
            spot = BrightSpot(here, spot_id, author, BOSS, Source.MESSAGE, at, at.date())
            shared = spot.shared_with(Visibility.TEAM, team.id, at)
            await uow.bright_spots.save(replace(shared, edition_id=edition_id, edition_part=0))
            story = Story(here, spot_id, team.id, author, at, StoryConsent.FINE, at, edition_id)
            await uow.stories.add(story)
        await uow.commit()


async def test_half_a_year_later_it_tells_what_the_quarter_told(quarter: House) -> None:
    await told_weekly(quarter, 26)
    assert "Its author hasn't been asked." in str((await opens(quarter)).blocks)
    await quarter.submits(MARTA)
    await quarter.pass_time(minutes=30)
    await answers(quarter, StoryConsent.FINE)
    assert "> Maintenance found our seal kit dear." in page(await opens(quarter))


async def test_it_is_the_coachs_alone(quarter: House) -> None:
    [team] = await teams_of(quarter)
    now = quarter.workspace.clock.now()
    with pytest.raises(OnlyCoach):
        await quarter.bot.services.outside.page(who(quarter, BEN), team.id, QUARTER_ENDS.date(), now)
    with pytest.raises(DeletedMeanwhile):
        await quarter.bot.services.outside.question(who(quarter, BEN), await story_id(quarter))


async def story_id(house: House) -> BrightSpotId:
    """Of the story that Ana's roundup told."""
    [team] = await teams_of(house)
    [story] = await look(house, lambda uow: uow.stories.told(team.workspace_id, team.id, 9))
    found: BrightSpotId = story.bright_spot_id
    return found


async def test_before_the_quarter_ends_it_is_in_the_menu_of_the_preview(team: House) -> None:
    await weeks_until(team, QUARTER_ENDS - WEEK)
    await three_tell(team)
    await team.go_to(QUARTER_ENDS - timedelta(hours=2))
    await chooses(team, MARTA, previews(team)[-1], ActionId.PREVIEW_MENU, PreviewVerb.OUTSIDE)
    assert "There isn't enough to tell yet" in page(front(team, MARTA))


async def test_a_team_under_five_has_no_such_page(house: House) -> None:
    await founded(house, ANA, BEN, TOM, MARTA)
    await weeks_until(house, QUARTER_ENDS - WEEK)
    await three_tell(house)
    await ends(house)
    outcome = await house.clicks(MARTA, previews(house)[-1], ActionId.OUTSIDE_PAGE)
    assert outcome.view is None
    refused = house.workspace.ephemerals(MARTA)[-1].words
    assert "Such a page needs a team of at least five active people." in refused
