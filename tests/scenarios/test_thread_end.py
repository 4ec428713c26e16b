"""How a roundup's thread ends: where customers stand, what was tried and worked; and what a coach chose to be told."""

from dataclasses import replace

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.draft import Draft
from bot.domain.ids import BrightSpotId
from bot.domain.story import Story, StoryConsent
from bot.domain.strength import Strength
from bot.slack.identifiers import ActionId
from tests.scenarios.test_roundup import WEEK
from tests.scenarios.test_story import NAMES, PLANNERS, SEALS, story
from tests.support.house import House
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI, teams_of, who
from tests.support.telling import ROUNDUP, card, parts, roundups, tells, told_in_thread
from tests.support.tries import it_worked

ENDS_WITH = (
    "Who else has been with a customer at the point where *they come to one mind*? What helped them there?"
)


async def told(house: House, person: str, text: str, **changes: object) -> BrightSpot:
    """Shared by this person, with what other rooms know about it."""
    await tells(house, person, text)
    me = who(house, person)
    async with house.bot.storage.work() as uow:
        latest = (await uow.bright_spots.of_rep(me.workspace_id, me.user_id, limit=1))[0]
        spot = replace(latest, **changes)  # type: ignore[arg-type]
        await uow.bright_spots.save(spot)
        await uow.commit()
    return spot


async def worked(house: House, spot: BrightSpot, person: str, *, named: bool) -> None:
    """This person tried it, and it worked."""
    await it_worked(house, spot, person, says="They started drawing too.", named=named)


async def agreed(house: House, spot: BrightSpot, consent: StoryConsent = StoryConsent.FINE) -> None:
    """Its author was asked and said so."""
    now = house.workspace.clock.now()
    assert spot.team_id is not None
    async with house.bot.storage.work() as uow:
        await uow.stories.save(
            Story(spot.workspace_id, spot.id, spot.team_id, spot.user_id, now, consent, now)
        )
        await uow.commit()


async def drafted(house: House, **changes: object) -> None:
    """What a coach chose for the roundup to come."""
    [team] = await teams_of(house)
    assert team.next_roundup_date is not None
    draft = Draft(team.workspace_id, team.id, team.next_roundup_date)
    async with house.bot.storage.work() as uow:
        await uow.drafts.save(replace(draft, **changes))  # type: ignore[arg-type]
        await uow.commit()


async def three(house: House) -> list[BrightSpot]:
    return [await told(house, person, text) for person, text in ((ANA, SEALS), (BEN, PLANNERS), (TOM, NAMES))]


async def test_stages_are_told_plainly_and_the_rarest_is_a_question(team: House) -> None:
    await told(team, ANA, "They looked at two others.", stage=BuyingStage.SELECTION)
    await told(team, BEN, "They weigh us against two others.", stage=BuyingStage.SELECTION)
    await told(team, TOM, "All five of them were in the room.", stage=BuyingStage.CONSENSUS)
    await team.go_to(ROUNDUP)
    assert parts(team)[-1].words.splitlines() == [
        "Where customers stand",
        "*They are choosing*: 2 bright spots come from there.",
        "*They come to one mind*: one bright spot comes from there.",
        ENDS_WITH,
    ]
    await team.clicks(TOM, card(team, TOM), ActionId.HIDE)
    assert "They come to one mind" not in parts(team)[-1].words


async def test_without_stages_and_tries_the_thread_just_ends(team: House) -> None:
    await three(team)
    await team.go_to(ROUNDUP)
    assert len(parts(team)) == 1


async def test_what_was_tried_and_worked_is_told_with_the_names_that_may_be_said(team: House) -> None:
    ana, ben, _ = await three(team)
    await team.go_to(ROUNDUP)
    await team.pass_time(days=1)
    await worked(team, ana, PRIYA, named=True)
    await worked(team, ana, YUKI, named=False)
    await worked(team, ben, YUKI, named=False)
    await three(team)
    await team.go_to(ROUNDUP + WEEK)
    ending = parts(team)[-1]
    assert told_in_thread(team)[-2:] == [f"Ana: {SEALS}", f"Ben: {PLANNERS}"]
    assert ending.words.startswith("Tried, and it worked\n")
    assert "It worked for Priya too, and not only there." in ending.words
    assert "It worked for somebody else too." in ending.words
    assert "Yuki" not in ending.words
    assert "They started drawing too." not in ending.words
    assert NAMES not in ending.words
    await three(team)
    await team.go_to(ROUNDUP + 2 * WEEK)
    assert "Tried, and it worked" not in str([part.blocks for part in parts(team)])


async def test_what_its_author_takes_back_later_is_told_as_tried_no_longer(team: House) -> None:
    ana, *_ = await three(team)
    await team.go_to(ROUNDUP)
    await team.pass_time(days=1)
    await worked(team, ana, PRIYA, named=True)
    await three(team)
    await team.go_to(ROUNDUP + WEEK)
    assert f"Ana: {SEALS}" in told_in_thread(team)[-1]
    now = team.workspace.clock.now()
    await team.bot.services.cards.show_to(who(team, ANA), ana.id, Visibility.PRIVATE, now)
    await team.settle()
    assert "Tried, and it worked" not in str([part.blocks for part in parts(team)])


async def test_who_was_told_without_a_name_is_not_named_when_others_try_it(team: House) -> None:
    ana, *_ = await three(team)
    await agreed(team, ana, StoryConsent.UNNAMED)
    await team.go_to(ROUNDUP)
    assert story(team) == [f"Somebody in the team: {SEALS}"]
    await team.pass_time(days=1)
    await worked(team, ana, PRIYA, named=True)
    await three(team)
    await team.go_to(ROUNDUP + WEEK)
    assert told_in_thread(team)[-1] == SEALS


async def test_what_the_coach_chose_is_told_if_its_author_agrees(team: House) -> None:
    ana, ben, tom = await three(team)
    await agreed(team, ana)
    await agreed(team, ben)
    await drafted(team, story_chosen=True, story_id=ben.id)
    await team.go_to(ROUNDUP)
    assert story(team) == [f"Ben: {PLANNERS}"]
    ana, ben, tom = await three(team)
    await agreed(team, ana)
    await drafted(team, story_chosen=True, story_id=tom.id)
    await team.go_to(ROUNDUP + WEEK)
    assert story(team) == [f"Ana: {SEALS}"]


async def test_a_coach_may_want_no_story(team: House) -> None:
    ana, *_ = await three(team)
    await agreed(team, ana)
    await drafted(team, story_chosen=True, story_id=None)
    await team.go_to(ROUNDUP)
    assert story(team) == []
    assert f"Ana: {SEALS}" in told_in_thread(team)


async def test_the_coachs_own_words_open_it(team: House) -> None:
    await three(team)
    await drafted(team, introduction="Four of you were at the fair, and still.")
    await team.go_to(ROUNDUP)
    assert "Four of you were at the fair, and still." in roundups(team)[-1].words
    assert "The first roundup" not in roundups(team)[-1].words


async def test_two_hundred_of_six_end_with_their_stages_in_twenty_messages(team: House) -> None:
    [sales_south] = await teams_of(team)
    now = team.workspace.clock.now()
    ana = await told(team, ANA, SEALS, stage=BuyingStage.RENEWAL)
    async with team.bot.storage.work() as uow:
        for number in range(199):
            person = (ANA, BEN, MARTA, PRIYA, TOM, YUKI)[number % 6]
            bare = replace(
                ana,
                id=BrightSpotId(uow.new_id()),
                user_id=who(team, person).user_id,
                text=f"Number {number}: {'they drew the loop. ' * 100}",
                strength_chosen=[*Strength][number % 16],
                stage=[*BuyingStage][number % 8],
                card_ts=None,
            )
            await uow.bright_spots.save(bare.shared_with(Visibility.TEAM, sales_south.id, now))
        await uow.commit()
    await agreed(team, ana)
    await team.go_to(ROUNDUP)
    assert story(team) == [f"Ana: {SEALS}"]
    assert len(parts(team)) <= 20
    assert len(told_in_thread(team)) == 199
    assert all(entry.endswith((". …", ".")) for entry in told_in_thread(team))
    assert "What ends with … is only its beginning." in parts(team)[0].words
    assert parts(team)[-1].words.startswith("Where customers stand\n")
