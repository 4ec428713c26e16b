"""A coach sees the roundup before everybody else, changes it or lets it be, and it is posted on time either way."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.edition import Edition, EditionKind, EditionState
from bot.domain.prompt import PromptState
from bot.domain.story import Story, StoryConsent
from bot.playground import seed
from bot.playground.wire import news
from bot.playground.world.messages import Message
from bot.playground.world.views import View
from bot.slack.identifiers import ActionId, BlockId, PreviewVerb
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    answering,
    chooses,
    front,
    live,
    look,
    open_setup,
    prompt_on,
    teams_of,
    who,
)
from tests.support.telling import (
    BOSS,
    PUMP,
    ROUNDUP,
    asks,
    card,
    founded,
    plain_texts,
    roundups,
    spoken,
    tells,
    told_in_thread,
)
from tests.support.trouble import database

WEEK = timedelta(days=7)
BEFORE = ROUNDUP - timedelta(hours=2)
"""When coaches see it, unless they want it otherwise."""
AFTERNOON = timedelta(hours=7, minutes=30)
SEAL_KIT = (
    "Their chief worked out what a stopped hour costs, on the back of my drawing, and took it to his boss."
)
OPENING = "Four of you wrote about drawings this week."
OTHER_OPENING = "Before the fair: what the customers said."


async def _three_share(house: House, *more: tuple[str, str]) -> None:
    """Enough authors for a roundup."""
    for person, text in [(ANA, PUMP), (BEN, BOSS), (TOM, "Left the price list in the car."), *more]:
        await house.workspace.command(person, f"/brightspot {text}")
    await house.settle()


@pytest.fixture
async def near(team: House) -> House:
    """Three have shared something, and Marta has the preview of Monday's roundup before her."""
    await _three_share(team)
    await team.go_to(BEFORE)
    return team


def previews(house: House, coach: str = MARTA) -> list[Message]:
    """What a coach was shown of roundups to come, oldest first, what became of them included."""
    return [
        one for one in house.told(coach) if one.text.startswith(("The next roundup", "About the roundup"))
    ]


def preview(house: House, coach: str = MARTA) -> Message:
    return previews(house, coach)[-1]


def buttons(message: Message) -> set[str]:
    return {each for each in message.actions if each.startswith("preview")}


async def edition(house: House, due: datetime = ROUNDUP, kind: EditionKind = EditionKind.WEEKLY) -> Edition:
    [team] = await teams_of(house)
    found: Edition | None = await look(
        house, lambda uow: uow.editions.on(team.workspace_id, team.id, kind, due.date())
    )
    assert found is not None
    return found


async def due(house: House) -> datetime | None:
    [team] = await teams_of(house)
    return team.next_roundup_at


async def changes(
    house: House, coach: str = MARTA, where: Message | None = None, **fields: Any
) -> View | None:
    """A coach opens the form, fills in these fields, and sends it."""
    await house.clicks(coach, where or preview(house, coach), ActionId.PREVIEW_CHANGE)
    outcome = await house.submits(coach, {BlockId(name): value for name, value in fields.items()})
    assert outcome.ok, outcome.errors
    return outcome.view


async def skips(house: House, coach: str = MARTA) -> None:
    await chooses(house, coach, preview(house, coach), ActionId.PREVIEW_MENU, PreviewVerb.SKIP)


def entry_of(form: View, text: str) -> str:
    """The value of the option that begins with somebody's entry."""
    groups = next(
        block["element"]["option_groups"] for block in form.blocks if block.get("block_id") == "leave_out"
    )
    found = [each for group in groups for each in group["options"] if text in each["text"]["text"]]
    return str(found[0]["value"])


async def agrees(house: House, author: str, text: str, consent: StoryConsent = StoryConsent.FINE) -> None:
    """As if the author of this entry had been asked and had said yes; how that is asked has its own stories."""
    [team] = await teams_of(house)
    async with house.bot.storage.work() as uow:
        spots = await uow.bright_spots.of_rep(team.workspace_id, who(house, author).user_id, 20)
        spot = next(each for each in spots if each.text.startswith(text[:20]))
        now = house.workspace.clock.now()
        await uow.stories.save(Story(spot.workspace_id, spot.id, team.id, spot.user_id, now, consent, now))
        await uow.commit()


# What is shown, and when


async def test_two_hours_before_the_coach_sees_it_and_nobody_else_does(team: House) -> None:
    await _three_share(team)
    await team.go_to(BEFORE - timedelta(minutes=1))
    assert previews(team) == []
    await team.go_to(BEFORE)
    [shown] = previews(team)
    assert "goes out in <#C0SALESSOUTH> on Monday 9 November at 09:00 (Berlin)" in shown.words
    assert "The first roundup" in shown.words
    assert f"Ana: {PUMP}" in spoken(shown)
    assert buttons(shown) == {ActionId.PREVIEW_CHANGE, ActionId.PREVIEW_POST, ActionId.PREVIEW_MENU}
    assert PUMP[:20] not in shown.text
    assert [previews(team, person) for person in (ANA, BEN, TOM, PRIYA, YUKI)] == [[]] * 5
    await team.pass_time(minutes=5)
    assert len(previews(team)) == 1


async def test_it_takes_no_place_in_the_budget_of_the_day(team: House) -> None:
    await live(team, BEFORE, answering(team, MARTA))
    assert len(previews(team)) == 1
    await live(team, ROUNDUP + AFTERNOON)
    asked = await prompt_on(team, MARTA, ROUNDUP.date())
    assert asked is not None
    assert asked.state is PromptState.SENT


async def test_nothing_done_it_is_posted_on_time_and_the_preview_says_so(near: House) -> None:
    await near.go_to(ROUNDUP - timedelta(minutes=1))
    assert roundups(near) == []
    await near.go_to(ROUNDUP)
    assert len(roundups(near)) == 1
    shown = preview(near)
    assert "on its way to <#C0SALESSOUTH>. The next one is due on Monday 16 November at 09:00" in shown.words
    assert buttons(shown) == set()


async def test_it_follows_while_answers_still_arrive(near: House) -> None:
    await near.commands(PRIYA, "Asked for two names.")
    assert "Priya: Asked for two names." in spoken(preview(near))
    await near.clicks(PRIYA, card(near, PRIYA), ActionId.HIDE)
    assert "Priya: Asked for two names." not in spoken(preview(near))
    assert len(previews(near)) == 1


def _sent(house: House) -> int:
    """How often a preview was sent or rewritten, or is to be."""
    with database(house) as connection:
        counted = connection.execute(
            "SELECT count(*) FROM outbox WHERE intent = 'roundup_preview'"
        ).fetchone()
    return int(counted[0])


async def test_it_shows_nothing_that_is_private_or_without_a_name(near: House) -> None:
    before, sent = preview(near).blocks, _sent(near)
    await tells(near, PRIYA, "My own affair", visibility="private")
    for person in (PRIYA, YUKI, BEN):
        await tells(near, person, f"Nobody's name on this, {person}", visibility="anonymous")
    assert (preview(near).blocks, _sent(near)) == (before, sent)
    await near.go_to(ROUNDUP)
    assert len([entry for entry in told_in_thread(near) if "Nobody's name" in entry]) == 3


async def test_with_too_few_authors_it_says_what_is_missing(team: House) -> None:
    await team.commands(ANA, PUMP)
    await team.go_to(BEFORE)
    assert "once 2 more people have shared something" in preview(team).words
    assert buttons(preview(team)) == {ActionId.PREVIEW_CHANGE, ActionId.PREVIEW_MENU}
    await team.commands(BEN, BOSS)
    await team.commands(TOM, "Asked for two names.")
    assert ActionId.PREVIEW_POST in buttons(preview(team))
    assert "Leave it alone" in preview(team).words


async def test_with_nothing_shared_it_wishes_for_a_small_one(team: House) -> None:
    await team.go_to(BEFORE)
    assert "Nothing has been shared with a name yet" in preview(team).words
    await team.go_to(ROUNDUP)
    assert "there wasn't enough for a roundup on Monday 9 November" in preview(team).words


async def test_two_hundred_entries_are_cut_to_what_a_message_holds(team: House) -> None:
    for number in range(60):
        await team.workspace.command(
            (ANA, BEN, TOM)[number % 3], f"/brightspot Number {number}: {'they drew the loop, ' * 30}"
        )
    await team.settle()
    await team.go_to(BEFORE)
    assert "There is more" in preview(team).words
    assert len(preview(team).blocks or []) <= 50


async def test_a_preview_that_the_coach_deleted_is_left_at_that(near: House) -> None:
    news.announce_deletion(near.workspace, preview(near))
    await near.settle()
    await near.commands(PRIYA, "Asked for two names.")
    near.workspace.take_refused("message_not_found")
    await near.commands(YUKI, "Left before lunch.")
    assert previews(near) == []
    await near.go_to(ROUNDUP)
    assert len(told_in_thread(near)) == 5


# Settings


async def _sets(house: House, **fields: str) -> None:
    await open_setup(house, more=True)
    outcome = await house.submits(
        MARTA, {BlockId.PEOPLE: [ANA]} | {BlockId(name): v for name, v in fields.items()}
    )
    assert outcome.ok, outcome.errors
    await house.workspace.close(MARTA)


async def test_the_coach_chooses_how_long_before(team: House) -> None:
    await _sets(team, preview="30")
    await _three_share(team)
    await team.go_to(ROUNDUP - timedelta(minutes=31))
    assert previews(team) == []
    await team.go_to(ROUNDUP - timedelta(minutes=30))
    assert len(previews(team)) == 1


async def test_or_to_have_none(team: House) -> None:
    await _sets(team, preview="0")
    await _three_share(team)
    await team.go_to(ROUNDUP)
    assert previews(team) == []
    assert len(roundups(team)) == 1


async def test_no_previews_any_more(near: House) -> None:
    await chooses(near, MARTA, preview(near), ActionId.PREVIEW_MENU, PreviewVerb.NO_PREVIEWS)
    assert "no previews after this one. `/brightspot setup`" in preview(near).words
    assert len(roundups(near)) == 0
    await near.go_to(ROUNDUP)
    await _three_share(near)
    await near.go_to(ROUNDUP + WEEK)
    assert len(previews(near)) == 1
    assert len(roundups(near)) == 2


# Changing it


async def test_the_coachs_own_introduction_opens_it(near: House) -> None:
    await changes(near, introduction=OPENING)
    assert OPENING in spoken(preview(near))
    assert "Last changed by you." in preview(near).words
    await near.go_to(ROUNDUP)
    assert OPENING in roundups(near)[0].words
    assert "The first roundup:" not in roundups(near)[0].words
    assert (await edition(near)).introduction == OPENING


async def test_an_introduction_comes_out_dead(near: House) -> None:
    await changes(near, introduction="<!channel> *look* @here")
    await near.go_to(ROUNDUP)
    parsed = [block for block in roundups(near)[0].blocks or [] if block["type"] == "section"]
    assert "<!channel>" not in str(parsed)
    assert "<!channel> *look* @here" in spoken(roundups(near)[0])


async def test_what_is_left_out_comes_in_no_roundup_and_its_author_hears_nothing(near: House) -> None:
    await near.commands(PRIYA, "Asked for two names.")
    await near.clicks(MARTA, preview(near), ActionId.PREVIEW_CHANGE)
    chosen = entry_of(front(near, MARTA), "Priya: Asked")
    told = [message.words for message in near.told(PRIYA)]
    assert (await near.submits(MARTA, {BlockId.LEAVE_OUT: [chosen]})).ok
    assert "One bright spot is left out." in preview(near).words
    await near.go_to(ROUNDUP)
    assert len(told_in_thread(near)) == 3
    assert [message.words for message in near.told(PRIYA)] == told
    await _three_share(near)
    await near.go_to(ROUNDUP + WEEK)
    assert all("Asked for two names." not in entry for entry in told_in_thread(near))
    assert "Sales South sees it, with your name." in await asks(near, PRIYA, "mine")


async def test_leaving_out_too_much_posts_nothing(near: House) -> None:
    await near.clicks(MARTA, preview(near), ActionId.PREVIEW_CHANGE)
    chosen = entry_of(front(near, MARTA), "Tom: Left")
    assert (await near.submits(MARTA, {BlockId.LEAVE_OUT: [chosen], BlockId.INTRODUCTION: OPENING})).ok
    assert "once one more person has shared something" in preview(near).words
    await near.go_to(ROUNDUP)
    assert roundups(near) == []
    await near.commands(YUKI, "Left before lunch.")
    await near.go_to(ROUNDUP + WEEK)
    assert len(told_in_thread(near)) == 3
    assert OPENING in roundups(near)[0].words


async def test_skipped_nothing_is_posted_and_all_of_it_ripens(near: House) -> None:
    await skips(near)
    assert "the roundup of Monday 9 November is skipped" in preview(near).words
    assert "Last changed by you." in preview(near).words
    assert buttons(preview(near)) == {ActionId.PREVIEW_UNSKIP, ActionId.PREVIEW_MENU}
    await near.go_to(ROUNDUP + AFTERNOON)
    assert roundups(near) == []
    assert "was skipped. All of it goes into the next one" in preview(near).words
    assert [message for message in near.told(MARTA) if "wasn't enough" in message.words] == []
    await near.go_to(ROUNDUP + WEEK)
    assert len(told_in_thread(near)) == 3


async def test_only_the_one_that_a_coach_skipped_is_skipped_however_much_was_changed_about_it(
    near: House,
) -> None:
    await changes(near, introduction=OPENING)
    await skips(near)
    await near.go_to(ROUNDUP)
    await near.go_to(BEFORE + WEEK)
    assert "skipped" not in preview(near).words
    await near.go_to(ROUNDUP + WEEK)
    assert OPENING in roundups(near)[0].words


async def test_skipped_and_posted_after_all(near: House) -> None:
    await skips(near)
    await near.clicks(MARTA, preview(near), ActionId.PREVIEW_UNSKIP)
    assert "Leave it alone" in preview(near).words
    await near.go_to(ROUNDUP)
    assert len(told_in_thread(near)) == 3


async def test_a_moved_roundup_takes_along_what_was_changed(near: House) -> None:
    await changes(near, introduction=OPENING)
    await _sets(near, roundup_weekday="2")
    assert "is due on Wednesday 11 November at 09:00 now" in preview(near).words
    await _sets(near, roundup_weekday="3")
    await near.go_to(ROUNDUP + timedelta(days=3))
    assert OPENING in roundups(near)[0].words


async def test_what_went_along_to_another_day_is_not_told_again_on_the_first(near: House) -> None:
    await changes(near, introduction=OPENING)
    await _sets(near, roundup_weekday="4")
    await _sets(near, roundup_weekday="1")
    await near.go_to(ROUNDUP + timedelta(days=1))
    await _sets(near, roundup_weekday="4")
    await _three_share(near)
    await near.go_to(ROUNDUP + timedelta(days=4))
    first, second = roundups(near)
    assert OPENING in first.words
    assert OPENING not in second.words


# The story


async def test_the_story_is_shown_and_can_be_none(team: House) -> None:
    await _three_share(team, (PRIYA, SEAL_KIT))
    await agrees(team, PRIYA, SEAL_KIT, StoryConsent.UNNAMED)
    await team.go_to(BEFORE)
    assert "told without a name" in preview(team).words
    await team.clicks(MARTA, preview(team), ActionId.PREVIEW_CHANGE)
    offered = plain_texts(front(team, MARTA).blocks)
    assert any(text.startswith("Without a name: Their chief") for text in offered)
    assert (await team.submits(MARTA, {BlockId.STORY: "No story this time"})).ok
    assert "No story this time" in preview(team).words
    await team.go_to(ROUNDUP)
    assert (await edition(team)).story_id is None
    assert len(told_in_thread(team)) == 4


async def test_only_what_its_author_agreed_to_is_on_offer(team: House) -> None:
    await _three_share(team, (PRIYA, SEAL_KIT), (YUKI, f"We laughed. {SEAL_KIT}"))
    await agrees(team, PRIYA, SEAL_KIT)
    await agrees(team, YUKI, "We laughed.", StoryConsent.NO)
    await team.go_to(BEFORE)
    await team.clicks(MARTA, preview(team), ActionId.PREVIEW_CHANGE)
    story = next(
        each["element"] for each in front(team, MARTA).blocks if each.get("block_id") == BlockId.STORY
    )
    assert [each["text"]["text"][:6] for each in story["options"]] == ["Priya:", "No sto"]


async def test_a_story_that_a_coach_chose_is_told(team: House) -> None:
    await _three_share(team, (PRIYA, SEAL_KIT), (YUKI, f"We laughed. {SEAL_KIT}"))
    await agrees(team, PRIYA, SEAL_KIT)
    await agrees(team, YUKI, "We laughed.")
    await team.go_to(BEFORE)
    await team.clicks(MARTA, preview(team), ActionId.PREVIEW_CHANGE)
    offered = [text for text in plain_texts(front(team, MARTA).blocks) if text.startswith("Priya: Their")]
    assert (await team.submits(MARTA, {BlockId.STORY: offered[0]})).ok
    assert "told with Priya's name" in preview(team).words
    await team.go_to(ROUNDUP)
    assert SEAL_KIT in roundups(team)[0].words


# Posting it out of turn


async def test_post_now_posts_at_once_and_the_next_comes_a_week_later(near: House) -> None:
    await near.clicks(MARTA, preview(near), ActionId.PREVIEW_POST)
    assert len(roundups(near)) == 1
    assert "The next one is due on Monday 16 November" in preview(near).words
    await near.go_to(ROUNDUP + timedelta(hours=1))
    assert len(roundups(near)) == 1
    assert await due(near) == ROUNDUP + WEEK
    assert (await edition(near)).state is EditionState.POSTED


async def test_pressed_twice_it_is_posted_once(near: House) -> None:
    shown = preview(near)
    await asyncio.gather(*(near.workspace.click(MARTA, shown, ActionId.PREVIEW_POST) for _ in range(2)))
    await near.settle()
    assert len(roundups(near)) == 1
    assert len(told_in_thread(near)) == 3


async def test_settings_saved_after_posting_early_post_nothing_twice(near: House) -> None:
    await near.clicks(MARTA, preview(near), ActionId.PREVIEW_POST)
    await _sets(near, preview="60")
    assert await due(near) == ROUNDUP + WEEK
    await near.go_to(ROUNDUP + timedelta(hours=1))
    assert len(roundups(near)) == len(previews(near)) == 1


async def test_settings_saved_at_its_hour_leave_a_roundup_due(near: House) -> None:
    near.workspace.clock.set(ROUNDUP + timedelta(seconds=10))
    await _sets(near, roundup_weekday="2")
    await near.pass_time(minutes=1)
    assert len(roundups(near)) == 1
    assert await due(near) == ROUNDUP + timedelta(days=2)


async def test_a_button_that_is_too_late_says_so_and_hands_words_back(near: House) -> None:
    await near.clicks(MARTA, preview(near), ActionId.PREVIEW_CHANGE)
    await near.go_to(ROUNDUP)
    outcome = await near.submits(MARTA, {BlockId.INTRODUCTION: OPENING})
    assert outcome.view is not None
    assert "That roundup is closed already" in outcome.view.words
    assert OPENING in outcome.view.words
    assert (await edition(near)).introduction is None


async def test_out_of_turn_the_coach_asks_for_it(team: House) -> None:
    await _three_share(team)
    outcome = await team.commands(MARTA, "roundup")
    assert outcome.reply is not None
    assert "Monday 9 November at 09:00" in outcome.reply.words
    assert f"Ana: {PUMP}" in spoken(outcome.reply)
    await changes(team, where=outcome.reply, introduction=OPENING)
    await team.clicks(MARTA, outcome.reply, ActionId.PREVIEW_POST)
    assert OPENING in roundups(team)[0].words
    assert await due(team) == ROUNDUP + WEEK
    await team.go_to(ROUNDUP + WEEK - timedelta(hours=2))
    assert len(previews(team)) == 1
    assert len(roundups(team)) == 1


async def test_out_of_turn_with_too_few_nothing_is_posted(team: House) -> None:
    await _three_share(team)
    shown = (await team.commands(MARTA, "roundup")).reply
    assert shown is not None
    await team.clicks(TOM, card(team, TOM), ActionId.HIDE)
    await team.clicks(MARTA, shown, ActionId.PREVIEW_POST)
    assert roundups(team) == []
    assert "It needs one more person" in team.workspace.ephemerals(MARTA)[-1].words


async def test_skipped_out_of_turn_shows_in_the_answer_itself(team: House) -> None:
    await _three_share(team)
    shown = (await team.commands(MARTA, "roundup")).reply
    assert shown is not None
    await chooses(team, MARTA, shown, ActionId.PREVIEW_MENU, PreviewVerb.SKIP)
    assert "Monday 9 November is skipped" in team.workspace.ephemerals(MARTA)[-1].words


async def test_a_rep_sees_the_next_roundup_without_anything_to_press(team: House) -> None:
    await _three_share(team)
    shown = (await team.commands(ANA, "roundup")).reply
    assert shown is not None
    assert "the next roundup is due" in shown.words
    assert buttons(shown) == set()


async def test_who_coaches_two_teams_looks_at_either(team: House) -> None:
    await _three_share(team)
    await founded(team, coach=MARTA)
    shown = (await team.commands(MARTA, "roundup")).reply
    assert shown is not None
    assert f"Ana: {PUMP}" in spoken(shown)
    await chooses(team, MARTA, shown, ActionId.PREVIEW_MENU, PreviewVerb.OTHER)
    assert "Nothing has been shared with a name yet" in team.workspace.ephemerals(MARTA)[-1].words


# Who may


async def test_somebody_who_is_no_coach_forges_the_buttons(near: House) -> None:
    shown = preview(near)
    for person in (ANA, seed.GUEST.id):
        for block in shown.blocks or []:
            if block["type"] != "actions":
                continue
            for element in block["elements"][:2]:
                await _forged(near, person, shown, element)
    assert roundups(near) == []
    assert "Only a coach of the team can change this" in near.workspace.ephemerals(ANA)[-1].words


async def _forged(house: House, person: str, shown: Message, element: dict[str, Any]) -> None:
    """The same button on a message of the forger's own, as somebody with a script could send it."""
    outcome = await house.commands(person, "help")
    assert outcome.reply is not None or outcome.view is not None
    where = replace_blocks(outcome.reply, element)
    await house.clicks(person, where, element["action_id"])


def replace_blocks(message: Message | None, element: dict[str, Any]) -> Message:
    assert message is not None
    message.blocks = [{"type": "actions", "block_id": "forged", "elements": [element]}]
    return message


# Two coaches


@pytest.fixture
async def two_coaches(team: House) -> House:
    """Tom coaches as well, and both look at Monday's roundup."""
    await _three_share(team)
    [sales_south] = await teams_of(team)
    async with team.bot.storage.work() as uow:
        await uow.teams.add_coach(sales_south.workspace_id, sales_south.id, who(team, TOM).user_id)
        await uow.commit()
    await team.go_to(BEFORE)
    return team


async def _both_open(house: House) -> None:
    for coach in (MARTA, TOM):
        await house.clicks(coach, preview(house, coach), ActionId.PREVIEW_CHANGE)


async def test_both_coaches_see_it_and_what_the_other_does(two_coaches: House) -> None:
    await changes(two_coaches, MARTA, introduction=OPENING)
    for coach in (MARTA, TOM):
        assert OPENING in spoken(preview(two_coaches, coach))


async def test_who_changes_what_another_skipped_is_not_said_to_have_skipped_it(two_coaches: House) -> None:
    await two_coaches.clicks(MARTA, preview(two_coaches), ActionId.PREVIEW_CHANGE)
    await chooses(two_coaches, TOM, preview(two_coaches, TOM), ActionId.PREVIEW_MENU, PreviewVerb.SKIP)
    assert "Last changed by Tom." in preview(two_coaches).words
    assert (await two_coaches.submits(MARTA, {BlockId.INTRODUCTION: OPENING})).ok
    for coach, last in ((MARTA, "you"), (TOM, "Marta")):
        shown = preview(two_coaches, coach).words
        assert "the roundup of Monday 9 November is skipped" in shown
        assert f"{last} skipped" not in shown
        assert f"Last changed by {last}." in shown


async def test_neither_introduction_is_overwritten_unseen(two_coaches: House) -> None:
    await _both_open(two_coaches)
    assert (await two_coaches.submits(MARTA, {BlockId.INTRODUCTION: OPENING})).ok
    outcome = await two_coaches.submits(TOM, {BlockId.INTRODUCTION: OTHER_OPENING})
    assert outcome.view is not None
    assert "Marta changed the introduction in the meantime" in outcome.view.words
    assert OPENING in outcome.view.words
    assert front(two_coaches, TOM).values[BlockId.INTRODUCTION][ActionId.VALUE]["value"] == OTHER_OPENING
    assert OPENING in spoken(preview(two_coaches, TOM))
    assert (await two_coaches.submits(TOM, {BlockId.INTRODUCTION: f"{OPENING} {OTHER_OPENING}"})).ok
    assert f"{OPENING} {OTHER_OPENING}" in spoken(preview(two_coaches, MARTA))


async def test_changed_a_third_time_it_comes_back_again(two_coaches: House) -> None:
    await _both_open(two_coaches)
    await two_coaches.submits(MARTA, {BlockId.INTRODUCTION: OPENING})
    await two_coaches.submits(TOM, {BlockId.INTRODUCTION: OTHER_OPENING})
    await changes(two_coaches, MARTA, introduction="Once more.")
    outcome = await two_coaches.submits(TOM, {})
    assert outcome.view is not None
    assert "Once more." in outcome.view.words
    assert (await two_coaches.submits(TOM, {})).ok
    assert OTHER_OPENING in spoken(preview(two_coaches, MARTA))


async def test_what_two_coaches_change_apart_goes_together(two_coaches: House) -> None:
    await two_coaches.commands(PRIYA, "Asked for two names.")
    await two_coaches.commands(YUKI, "Left before lunch.")
    await _both_open(two_coaches)
    priyas, yukis = (entry_of(front(two_coaches, MARTA), text) for text in ("Priya: Asked", "Yuki: Left"))
    assert (await two_coaches.submits(MARTA, {BlockId.INTRODUCTION: OPENING, BlockId.LEAVE_OUT: [priyas]})).ok
    assert (await two_coaches.submits(TOM, {BlockId.LEAVE_OUT: [yukis]})).ok
    assert "2 bright spots are left out" in preview(two_coaches, MARTA).words
    assert OPENING in spoken(preview(two_coaches, TOM))


# Coaches who leave


def _notes(house: House, person: str) -> list[str]:
    return [message.words for message in house.told(person) if "has no coach any more" in message.words]


async def test_when_a_coach_leaves_the_other_one_sees_it(two_coaches: House) -> None:
    await two_coaches.workspace.deactivate(MARTA)
    await two_coaches.settle()
    assert "Coach: Tom" in (await asks(two_coaches, ANA, "team")).replace("*", "")
    await two_coaches.go_to(ROUNDUP)
    await _three_share(two_coaches)
    await two_coaches.go_to(ROUNDUP + WEEK - timedelta(hours=2))
    assert len(previews(two_coaches, TOM)) == 2
    assert len(previews(two_coaches, MARTA)) == 1
    assert _notes(two_coaches, ANA) == []


async def test_when_the_last_coach_leaves_an_admin_is_asked_and_takes_over(team: House) -> None:
    await team.workspace.change_person(YUKI, is_admin=True)
    await team.settle()
    await team.workspace.deactivate(MARTA)
    await team.settle()
    await live(team, ROUNDUP - timedelta(days=5))
    assert len(_notes(team, YUKI)) == 1
    assert [_notes(team, person) for person in (ANA, BEN, TOM, PRIYA)] == [[]] * 4
    assert "/brightspot setup" in _notes(team, YUKI)[0]
    await open_setup(team, YUKI)
    assert (await team.submits(YUKI, {BlockId.PEOPLE: [ANA]})).ok
    await team.workspace.close(YUKI)
    await _three_share(team)
    await team.go_to(BEFORE)
    assert len(previews(team, YUKI)) == 1


async def test_without_admins_whoever_joined_first_is_asked(house: House) -> None:
    await founded(house, ANA, BEN, TOM)
    await house.workspace.deactivate(MARTA)
    await house.settle()
    await live(house, ROUNDUP - timedelta(days=5))
    assert [len(_notes(house, person)) for person in (ANA, BEN, TOM)].count(1) == 1
    page = await asks(house, BEN, "team")
    assert "It has no coach at the moment" in page
    assert "Coaches:" not in page


async def test_who_became_a_guest_is_not_asked_to_take_over(house: House) -> None:
    await founded(house, ANA, BEN, TOM)
    await house.workspace.change_person(ANA, role="guest")
    await house.workspace.deactivate(MARTA)
    await house.settle()
    await live(house, ROUNDUP - timedelta(days=5))
    assert [len(_notes(house, person)) for person in (ANA, BEN, TOM)] == [0, 1, 0]


async def test_somebody_else_cannot_take_a_team_over(team: House) -> None:
    await team.commands(ANA, "setup")
    assert BlockId.TEAM not in {block.get("block_id") for block in front(team, ANA).blocks}


# Rhythm


async def test_the_last_one_of_a_month_and_of_a_quarter_replaces_the_weekly(team: House) -> None:
    for week in range(8):
        await _three_share(team)
        await team.go_to(ROUNDUP + week * WEEK)
    assert len(roundups(team)) == 8
    assert (
        await edition(team, datetime(2026, 11, 30, tzinfo=UTC), EditionKind.MONTHLY)
    ).state is EditionState.POSTED
    assert (await edition(team, datetime(2026, 12, 28, tzinfo=UTC), EditionKind.QUARTERLY)) is not None


async def test_once_a_month_is_once_a_month(team: House) -> None:
    await _sets(team, rhythm="monthly")
    assert await due(team) == datetime(2026, 11, 30, 8, tzinfo=UTC)
    assert "comes on the last Monday of the month at 09:00" in await asks(team, ANA, "team")
    await _three_share(team)
    await team.go_to(datetime(2026, 11, 30, 8, tzinfo=UTC))
    assert len(roundups(team)) == 1
    assert await due(team) == datetime(2026, 12, 28, 8, tzinfo=UTC)


async def test_once_a_quarter_by_the_teams_own_year(team: House) -> None:
    await _sets(team, rhythm="quarterly", fiscal="2")
    [sales_south] = await teams_of(team)
    assert sales_south.next_roundup_date == date(2027, 1, 25)


# The channel


async def test_a_channel_made_private_gets_its_roundup_as_before(near: House) -> None:
    await near.workspace.invite_app(TEAM_CHANNEL)
    near.workspace.channels.get(TEAM_CHANNEL).kind = "private"
    await near.commands(PRIYA, "Asked for two names.")
    await near.go_to(ROUNDUP)
    assert len(told_in_thread(near)) == 4
    await near.clicks(PRIYA, card(near, PRIYA), ActionId.HIDE)
    assert len(told_in_thread(near)) == 3


async def test_a_renamed_channel_gets_its_roundup_as_before(near: House) -> None:
    near.workspace.channels.get(TEAM_CHANNEL).name = "sales-of-the-south"
    await near.go_to(ROUNDUP)
    assert len(told_in_thread(near)) == 3
    assert "on its way to <#C0SALESSOUTH>" in preview(near).words


async def test_of_a_team_without_a_coach_an_admin_hears_that_the_channel_is_lost(team: House) -> None:
    await team.workspace.change_person(YUKI, is_admin=True)
    await team.workspace.deactivate(MARTA)
    await team.settle()
    await team.workspace.archive(YUKI, TEAM_CHANNEL)
    await team.settle()
    await live(team, ROUNDUP - timedelta(days=5))
    assert any("the channel is archived" in message.words for message in team.told(YUKI))
    assert not any("the channel is archived" in message.words for message in team.told(ANA))
