"""What becomes of an answer once it is understood: a card, a question that helps, a word of care, or peace."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from bot.domain.bright_spot import Answer, Tone
from bot.domain.corrections import Correction
from bot.domain.follow_up import FollowUp
from bot.domain.story import Story, StoryConsent
from bot.locales.catalog import Catalog
from bot.playground.world.messages import Message
from bot.services.ports import UnitOfWork
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from bot.slack.surfaces.messages.troubles import VARIANTS
from tests.scenarios.test_story import SEALS
from tests.support.house import House
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    chooses,
    home,
    look,
    offers,
    prompts,
    rep_of,
    who,
)
from tests.support.telling import (
    ASKED,
    BOSS,
    NOON,
    PUMP,
    ROUNDUP,
    asks,
    card,
    cards,
    mine,
    quoted,
    roundups,
    spoken,
    tells,
)

CATALOG = Catalog.load()
NO_SHOW, GHOSTED, BUDGET = "Third no-show this week.", "Lovely, ghosted again.", "Their budget is gone."
UNSAFE = "I was sexually harassed at the fair and nobody did a thing."
NO_LIFE = "I don't want to live anymore."
UNCLEAR = "He nodded. So that was that."
VOICEMAIL = "third voicemail, then she rang me"
SHARED = "*Sales South* sees it, with your name."


def wordings(kind: FollowUp) -> set[str]:
    return {CATALOG.text("en", f"trouble-{kind}-{number}") for number in range(1, VARIANTS[kind] + 1)}


def says(message: Message, kind: FollowUp) -> bool:
    return any(message.words.startswith(wording) for wording in wordings(kind))


async def answers_of(house: House, person: str) -> list[Answer]:
    """What is kept of a problem."""
    me = who(house, person)

    async def troubles(uow: UnitOfWork) -> list[Answer]:
        long_ago = datetime(2020, 1, 1, tzinfo=UTC).date()
        return await uow.answers.troubles_since(me.workspace_id, me.user_id, long_ago)

    found: list[Answer] = await look(house, troubles)
    return found


async def corrections_of(house: House, person: str) -> list[Correction]:
    me = who(house, person)
    found: list[Correction] = await look(
        house, lambda uow: uow.corrections.of_rep(me.workspace_id, me.user_id, "scripted", 9)
    )
    return found


async def seen_by_tom(house: House) -> list[str]:
    page = await house.commands(TOM, "team")
    assert page.reply is not None
    return spoken(page.reply)


# The card


async def test_a_bright_answer_gets_its_card_with_a_suggestion_shown_as_one(team: House) -> None:
    await team.says(ANA, VOICEMAIL)
    assert "Looks like *Follow-up &amp; persistence*." in card(team, ANA).words
    assert SHARED in card(team, ANA).words
    assert await seen_by_tom(team) == [f"Ana: {VOICEMAIL}"]


async def test_an_unsure_suggestion_offers_the_three_likeliest_first(team: House) -> None:
    await team.says(ANA, "Somehow they signed.")
    assert "Looks like" not in card(team, ANA).words
    groups = next(
        block["accessory"]["option_groups"]
        for block in card(team, ANA).blocks or []
        if "option_groups" in block.get("accessory", {})
    )
    assert [group["label"]["text"] for group in groups] == ["Perhaps", "Or one of these"]
    assert [len(group["options"]) for group in groups] == [3, 13]
    assert groups[0]["options"][0]["value"].startswith("rapport:")
    await team.picks(ANA, card(team, ANA), ActionId.PICK_STRENGTH, groups[1]["options"][0]["value"])
    assert "What made it work: *" in card(team, ANA).words


async def test_of_words_that_say_nothing_no_strength_is_guessed(team: House) -> None:
    await team.commands(ANA, "Lunchtime")
    assert quoted(card(team, ANA)) == ["Lunchtime"]
    assert "Looks like" not in card(team, ANA).words
    assert all("option_groups" not in block.get("accessory", {}) for block in card(team, ANA).blocks or [])
    await team.picks(ANA, card(team, ANA), ActionId.PICK_STRENGTH, "Rapport & trust")
    assert "What made it work: *Rapport &amp; trust*." in card(team, ANA).words
    await team.pass_time(minutes=5)
    await team.commands(ANA, "Lunchtime")
    assert "Looks like *Rapport &amp; trust*." in card(team, ANA).words


async def test_what_may_be_either_is_kept_for_its_author_and_nothing_is_offered(team: House) -> None:
    await team.says(ANA, UNCLEAR)
    kept = card(team, ANA)
    assert "I can't tell whether this went well, so I show it to nobody." in kept.words
    assert "Looks like" not in kept.words
    assert not offers(kept, ActionId.SHARE)
    assert not offers(kept, ActionId.AGAIN)
    assert await seen_by_tom(team) == []


async def test_what_may_be_either_is_counted_once_its_author_says_that_it_worked(team: House) -> None:
    await team.says(ANA, UNCLEAR)
    await team.pass_time(minutes=5)
    await team.says(ANA, VOICEMAIL)
    assert "*One bright spot so far.*" in await asks(team, ANA, "mine")
    await team.picks(ANA, cards(team, ANA)[0], ActionId.PICK_STRENGTH, "Discovery & listening")
    assert "*2 bright spots so far.*" in await asks(team, ANA, "mine")


async def test_what_may_be_either_is_found_again_in_ones_own_list_and_in_home(team: House) -> None:
    await team.says(ANA, UNCLEAR)
    said = "Only you see it. I can't tell whether it went well, so I don't count it."
    outcome = await team.commands(ANA, "mine")
    assert outcome.reply is not None
    assert quoted(outcome.reply) == [UNCLEAR]
    assert said in outcome.reply.words
    assert "so far" not in outcome.reply.words + outcome.reply.text
    view = await home(team, ANA)
    assert quoted(view) == [UNCLEAR]
    assert said in view.words
    await chooses(team, ANA, view, ActionId.ENTRY_MENU, EntryVerb.UNDO)
    assert await mine(team, ANA) == []


async def test_naming_the_strength_ends_the_doubt_and_shares_nothing_by_itself(team: House) -> None:
    await team.says(ANA, UNCLEAR)
    await team.picks(ANA, card(team, ANA), ActionId.PICK_STRENGTH, "Discovery & listening")
    assert (
        "What made it work: *Discovery &amp; listening*. For now I show it to nobody."
        in card(team, ANA).words
    )
    assert await seen_by_tom(team) == []
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    assert await seen_by_tom(team) == [f"Ana: {UNCLEAR}"]


async def test_other_words_may_end_the_doubt(team: House) -> None:
    await team.says(TOM, UNCLEAR)
    message = await team.says(BEN, UNCLEAR)
    await team.workspace.edit(BEN, message, VOICEMAIL)
    await team.settle()
    assert "For now I show it to nobody." in card(team, BEN).words
    assert offers(card(team, BEN), ActionId.SHARE)
    assert "I can't tell" in card(team, TOM).words


async def test_what_worked_in_part_is_a_bright_spot(team: House) -> None:
    await team.says(ANA, "They liked half of it, the other half flopped.")
    assert "Looks like *Explaining &amp; demos*." in card(team, ANA).words


async def test_nothing_is_seen_by_others_before_it_is_understood(team: House) -> None:
    await team.workspace.post(ANA, GHOSTED)
    await team.settle()
    assert await seen_by_tom(team) == []
    assert "Nothing here yet" in await asks(team, ANA, "mine")


# Problems


@pytest.mark.parametrize("days", range(VARIANTS[FollowUp.EXCEPTION]))
async def test_a_problem_told_in_the_morning_is_answered_with_no_later_hour(team: House, days: int) -> None:
    await team.pass_time(days=days)
    await team.says(ANA, NO_SHOW)
    assert says(team.last(ANA), FollowUp.EXCEPTION)
    assert not any(hour in team.last(ANA).words for hour in ("afternoon", "evening", "night"))


async def test_a_problem_is_taken_seriously_and_asked_about_once(team: House) -> None:
    await team.go_to(NOON)
    await team.says(ANA, NO_SHOW)
    said = team.last(ANA)
    assert says(said, FollowUp.EXCEPTION)
    assert said.actions == [ActionId.LEAVE_TODAY, ActionId.WAS_BRIGHT]
    assert said.text == "I read what you wrote. This is for you alone."
    assert cards(team, ANA) == []
    [kept] = await answers_of(team, ANA)
    assert (kept.text, kept.tone, kept.bright_spot_id) == (NO_SHOW, Tone.PROBLEM, None)
    assert await seen_by_tom(team) == []


async def test_the_reply_to_the_question_is_a_bright_spot_of_its_own(team: House) -> None:
    await team.says(ANA, NO_SHOW)
    await team.pass_time(minutes=1)
    await team.says(ANA, PUMP)
    assert quoted(card(team, ANA)) == [PUMP]
    assert SHARED in card(team, ANA).words
    assert await mine(team, ANA) == [PUMP]


async def test_after_a_problem_nothing_more_is_asked_that_day(team: House) -> None:
    await team.go_to(NOON)
    await team.says(ANA, NO_SHOW)
    await team.go_to(ASKED)
    assert prompts(team, ANA) == []


async def test_a_second_problem_that_day_gets_a_sentence_and_no_question(team: House) -> None:
    await team.says(ANA, NO_SHOW)
    await team.pass_time(hours=1)
    await team.says(ANA, GHOSTED)
    assert says(team.last(ANA), FollowUp.HEARD)
    assert team.last(ANA).actions == [ActionId.WAS_BRIGHT]
    assert "?" not in team.last(ANA).words


async def test_each_further_problem_of_a_day_is_heard_in_other_words(team: House) -> None:
    heard = []
    for said in (NO_SHOW, GHOSTED, BUDGET, NO_SHOW):
        await team.says(ANA, said)
        heard.append(team.last(ANA).words)
        await team.pass_time(hours=1)
    assert all(says(message, FollowUp.HEARD) for message in team.told(ANA)[-3:])
    assert len(set(heard)) == 4


async def test_a_problem_told_in_several_messages_is_answered_once(team: House) -> None:
    for said in (NO_SHOW, GHOSTED, BUDGET):
        await team.says(ANA, said)
        await team.pass_time(minutes=1)
    assert len(team.told(ANA)) == 1
    assert [answer.text for answer in await answers_of(team, ANA)] == [NO_SHOW, GHOSTED, BUDGET]


async def test_tomorrow_there_may_be_a_question_again_in_other_words(team: House) -> None:
    await team.says(ANA, NO_SHOW)
    await team.pass_time(days=1)
    await team.says(ANA, GHOSTED)
    first, second = team.told(ANA)
    assert says(second, FollowUp.EXCEPTION)
    assert first.words != second.words


async def test_it_is_left_for_today_in_one_tap(team: House) -> None:
    await team.go_to(NOON)
    await team.says(ANA, NO_SHOW)
    await team.clicks(ANA, team.last(ANA), ActionId.LEAVE_TODAY)
    assert team.last(ANA).words in wordings(FollowUp.LEFT)
    assert team.last(ANA).actions == []
    await team.says(ANA, GHOSTED)
    await team.go_to(ASKED)
    assert len(team.told(ANA)) == 1


async def test_later_today_is_not_asked_again_once_it_is_left(team: House) -> None:
    await team.go_to(ASKED)
    await team.says(ANA, NO_SHOW)
    await team.clicks(ANA, team.last(ANA), ActionId.LEAVE_TODAY)
    before = len(team.told(ANA))
    await team.pass_time(hours=4)
    assert len(team.told(ANA)) == before


async def test_what_was_taken_for_a_problem_may_have_been_a_bright_spot(team: House) -> None:
    await team.says(ANA, "No-show, so I had lunch with their foreman instead.")
    await team.clicks(ANA, team.last(ANA), ActionId.WAS_BRIGHT)
    [shown] = team.told(ANA)
    assert quoted(shown) == ["No-show, so I had lunch with their foreman instead."]
    assert "For now I show it to nobody." in shown.words
    assert await seen_by_tom(team) == []
    await team.clicks(ANA, shown, ActionId.SHARE)
    assert SHARED in card(team, ANA).words
    assert await answers_of(team, ANA) == []


async def test_a_second_click_on_it_changes_nothing(team: House) -> None:
    await team.says(ANA, NO_SHOW)
    asked = team.last(ANA)
    for _ in range(2):
        await team.workspace.click(ANA, asked, ActionId.WAS_BRIGHT)
    await team.settle()
    assert await mine(team, ANA) == [NO_SHOW]
    assert len(team.told(ANA)) == 1


async def test_a_problem_in_a_thread_is_answered_there(team: House) -> None:
    await team.go_to(ASKED)
    prompt = prompts(team, ANA)[0]
    await team.says(ANA, NO_SHOW, thread_ts=prompt.ts)
    assert team.last(ANA).thread_ts == prompt.ts
    assert says(team.last(ANA), FollowUp.EXCEPTION)


async def test_a_problem_ends_the_silence(team: House) -> None:
    await team.go_to(ASKED)
    await team.says(ANA, NO_SHOW)
    assert (await rep_of(team, ANA)).unanswered == 0


async def test_a_corrected_letter_is_no_second_problem(team: House) -> None:
    message = await team.says(ANA, "Third no-show this wek.")
    await team.workspace.edit(ANA, message, NO_SHOW)
    await team.settle()
    assert len(team.told(ANA)) == 1
    assert [answer.text for answer in await answers_of(team, ANA)] == [NO_SHOW]


async def test_a_problem_that_is_edited_into_a_bright_spot_becomes_one(team: House) -> None:
    message = await team.says(ANA, NO_SHOW)
    await team.workspace.edit(ANA, message, PUMP)
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]
    assert await answers_of(team, ANA) == []


async def test_a_problem_by_command_or_form_is_answered_in_the_dm(team: House) -> None:
    outcome = await team.commands(ANA, NO_SHOW)
    assert outcome.reply is not None
    assert quoted(outcome.reply) == [NO_SHOW]
    assert says(team.last(ANA), FollowUp.EXCEPTION)
    await team.pass_time(hours=1)
    await tells(team, ANA, GHOSTED)
    assert says(team.last(ANA), FollowUp.HEARD)


async def test_who_names_the_strength_in_the_form_is_not_doubted(team: House) -> None:
    await tells(team, ANA, NO_SHOW, **{BlockId.STRENGTH: "rapport"})
    assert quoted(card(team, ANA)) == [NO_SHOW]


async def test_who_chooses_who_sees_it_in_the_form_is_not_doubted(team: House) -> None:
    await tells(team, ANA, NO_SHOW, **{BlockId.VISIBILITY: "private"})
    assert quoted(card(team, ANA)) == [NO_SHOW]
    assert await seen_by_tom(team) == []


async def test_a_problem_that_follows_a_shared_card_at_once_is_shown_to_nobody(team: House) -> None:
    await team.says(ANA, PUMP)
    assert await seen_by_tom(team) == [f"Ana: {PUMP}"]
    await team.pass_time(minutes=1)
    await team.says(ANA, GHOSTED)
    assert quoted(card(team, ANA)) == [f"{PUMP}\n{GHOSTED}"]
    assert "For now I show it to nobody." in card(team, ANA).words
    assert await seen_by_tom(team) == []
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    assert await seen_by_tom(team) == [f"Ana: {PUMP}\n{GHOSTED}"]
    await team.says(ANA, NO_SHOW)
    assert await seen_by_tom(team) == [f"Ana: {PUMP}\n{GHOSTED}\n{NO_SHOW}"]


async def test_neither_is_one_that_comes_before_the_card(team: House) -> None:
    mixed = "They liked half of it"
    await team.workspace.post(ANA, mixed)
    await team.workspace.post(ANA, NO_SHOW)
    await team.settle()
    assert "For now I show it to nobody." in card(team, ANA).words
    assert await seen_by_tom(team) == []


async def _made_separate(house: House) -> None:
    await chooses(house, ANA, card(house, ANA), ActionId.CARD_MENU, EntryVerb.SPLIT)


@pytest.mark.parametrize("second", [NO_SHOW, UNCLEAR])
async def test_neither_is_it_once_the_messages_are_made_separate(team: House, second: str) -> None:
    await team.says(ANA, PUMP)
    await team.says(ANA, second)
    assert await seen_by_tom(team) == []
    await _made_separate(team)
    assert [quoted(each) for each in cards(team, ANA)] == [[PUMP], [second]]
    assert all("For now I show it to nobody." in each.words for each in cards(team, ANA))
    assert await seen_by_tom(team) == []


async def test_a_part_that_is_edited_is_shared_no_more_than_it_was(team: House) -> None:
    await team.says(ANA, PUMP)
    second = await team.says(ANA, UNCLEAR)
    await _made_separate(team)
    await team.workspace.edit(ANA, second, BOSS)
    await team.settle()
    assert await seen_by_tom(team) == []


async def test_a_shared_message_that_is_edited_into_a_problem_is_shown_to_nobody(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await team.workspace.edit(ANA, message, f"{PUMP} Then I was ghosted.")
    await team.settle()
    assert "For now I show it to nobody." in card(team, ANA).words
    assert await seen_by_tom(team) == []


async def test_a_card_is_never_turned_into_a_problem(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await team.workspace.edit(ANA, message, f"{PUMP} Then I was ghosted.")
    await team.settle()
    assert quoted(card(team, ANA)) == [f"{PUMP} Then I was ghosted."]
    await team.says(ANA, NO_SHOW)
    assert "messages became one" in card(team, ANA).words
    assert await answers_of(team, ANA) == []


# Hard days


async def _hard_days(house: House, days: int = 3) -> None:
    for day in range(days):
        await house.says(ANA, NO_SHOW)
        if day < days - 1:
            await house.pass_time(days=1)


async def test_after_three_hard_days_nothing_is_asked_but_a_pause_offered(team: House) -> None:
    await _hard_days(team)
    said = team.last(ANA)
    assert says(said, FollowUp.LIGHTER)
    assert "?" not in said.words
    assert any(
        CATALOG.text("en", f"trouble-only-pause-{number}") in said.words
        for number in range(1, VARIANTS[FollowUp.LIGHTER] + 1)
    )
    assert said.actions == [ActionId.PAUSE_WEEK, ActionId.WAS_BRIGHT]
    await team.clicks(ANA, said, ActionId.PAUSE_WEEK)
    assert team.last(ANA).words.startswith("I'll be quiet until Wednesday 11 November.")


async def test_a_colleagues_bright_spot_is_lent_once_it_was_posted(team: House) -> None:
    for person, told in ((BEN, BOSS), (PRIYA, PUMP), (YUKI, "They called the day before.")):
        await team.says(person, told)
    await tells(team, TOM, "My own affair", **{BlockId.VISIBILITY: "private"})
    await team.go_to(ROUNDUP)
    assert len(roundups(team)) == 1
    await _hard_days(team)
    said = team.last(ANA)
    assert says(said, FollowUp.LIGHTER)
    [lent] = spoken(said)
    assert lent in {f"Ben: {BOSS}", f"Priya: {PUMP}", "Yuki: They called the day before."}
    assert lent.partition(":")[0] in said.words


async def test_nothing_said_on_a_hard_day_is_said_again_on_the_next(team: House) -> None:
    for person, told in ((BEN, BOSS), (PRIYA, PUMP), (YUKI, "They called the day before.")):
        await team.says(person, told)
    await _hard_days(team)
    days = [sentences(team.last(ANA))]
    for day in range(8):
        if day == 1:
            await team.go_to(ROUNDUP)
        await team.pass_time(days=1)
        await team.says(ANA, NO_SHOW)
        days.append(sentences(team.last(ANA)))
    assert [before & after for before, after in pairwise(days)] == [set()] * 8


def sentences(message: Message) -> set[str]:
    """What a message says, by sentences, without what can be pressed and the names of colleagues."""
    said = [part.strip() for line in message.words.splitlines() for part in line.split(". ")]
    pressed = {CATALOG.text("en", "trouble-pause"), CATALOG.text("en", "trouble-was-bright")}
    return {part for part in said if part not in pressed and not part.endswith(":")}


async def test_what_a_roundup_told_without_a_name_is_not_lent_with_it(team: House) -> None:
    for person, told in ((BEN, SEALS), (PRIYA, PUMP), (YUKI, "They called the day before.")):
        await team.says(person, told)
    await _agreed_without_name(team, BEN)
    await team.go_to(ROUNDUP)
    assert f"Somebody in the team: {SEALS}" in spoken(roundups(team)[-1])
    for person in (PRIYA, YUKI):
        await team.clicks(person, card(team, person), ActionId.HIDE)
    await _hard_days(team)
    assert says(team.last(ANA), FollowUp.LIGHTER)
    assert spoken(team.last(ANA)) == []


async def _agreed_without_name(house: House, person: str) -> None:
    """The author of a story was asked, and said so."""
    me, now = who(house, person), house.workspace.clock.now()
    async with house.bot.storage.work() as uow:
        [spot] = await uow.bright_spots.shared_of_rep(me.workspace_id, me.user_id)
        assert spot.team_id is not None
        key = (me.workspace_id, spot.id, spot.team_id, me.user_id, now)
        await uow.stories.save(Story(*key, StoryConsent.UNNAMED, answered_at=now))
        await uow.commit()


async def test_days_long_past_do_not_count(team: House) -> None:
    await _hard_days(team, 2)
    await team.pass_time(days=10)
    await team.says(ANA, NO_SHOW)
    assert says(team.last(ANA), FollowUp.EXCEPTION)


# Nothing much


async def test_words_that_say_nothing_get_one_smaller_question(team: House) -> None:
    await team.says(ANA, "Paperwork, the usual round of it.")
    assert says(team.last(ANA), FollowUp.SMALLER)
    assert team.last(ANA).actions == [ActionId.LEAVE_TODAY, ActionId.WAS_BRIGHT]
    assert "Nothing here yet" in await asks(team, ANA, "mine")
    await team.pass_time(minutes=10)
    await team.says(ANA, "Paperwork, the usual round of it.")
    assert says(team.last(ANA), FollowUp.FINE)


@pytest.mark.parametrize("said", ["6", "a 4 today", "7/10", "10"])
async def test_a_number_is_a_whole_answer_and_is_asked_what_is_in_it(team: House, said: str) -> None:
    await team.says(ANA, said)
    assert says(team.last(ANA), FollowUp.SCALED)
    assert team.last(ANA).actions == [ActionId.LEAVE_TODAY, ActionId.WAS_BRIGHT]
    assert await answers_of(team, ANA) == []
    assert await seen_by_tom(team) == []


async def test_the_number_asked_for_after_a_problem_is_noted_and_nothing_more_is_asked(team: House) -> None:
    await team.says(ANA, NO_SHOW)
    await team.pass_time(minutes=1)
    await team.says(ANA, "maybe a 3?")
    assert says(team.last(ANA), FollowUp.NOTED)
    assert "?" not in team.last(ANA).words


async def test_a_question_that_is_none_of_ours_is_told_which_are(team: House) -> None:
    await team.says(ANA, "Is this your lunchtime?")
    assert says(team.last(ANA), FollowUp.ASKED)
    await team.says(ANA, "Paperwork, the usual round of it.")
    assert says(team.last(ANA), FollowUp.SMALLER)


async def test_words_that_say_nothing_go_on_with_the_problem_before_them(team: House) -> None:
    await team.says(ANA, NO_SHOW)
    await team.pass_time(minutes=1)
    await team.says(ANA, "Paperwork, the usual round of it.")
    assert len(team.told(ANA)) == 1


@pytest.mark.parametrize("said", ["Paperwork, the usual round of it.", "nothing", "6"])
async def test_after_three_hard_days_no_smaller_question_is_asked_either(team: House, said: str) -> None:
    await _hard_days(team)
    await team.pass_time(days=1)
    await team.says(ANA, said)
    assert says(team.last(ANA), FollowUp.NOTED if said == "6" else FollowUp.FINE)
    assert "?" not in team.last(ANA).words


async def test_nothing_by_command_is_asked_no_smaller_question_after_three_hard_days(team: House) -> None:
    await _hard_days(team)
    await team.pass_time(days=1)
    outcome = await team.commands(ANA, "nothing")
    assert outcome.reply is not None
    assert says(outcome.reply, FollowUp.FINE)


async def test_a_plain_nothing_is_left_in_one_tap(team: House) -> None:
    await team.says(ANA, "nothing")
    assert says(team.last(ANA), FollowUp.NOTHING)
    await team.clicks(ANA, team.last(ANA), ActionId.LEAVE_TODAY)
    assert team.last(ANA).words in wordings(FollowUp.LEFT)


async def test_nothing_by_command_is_left_in_one_tap_where_it_was_said(team: House) -> None:
    outcome = await team.commands(ANA, "nothing")
    assert outcome.reply is not None
    assert says(outcome.reply, FollowUp.NOTHING)
    await team.clicks(ANA, outcome.reply, ActionId.LEAVE_TODAY)
    assert team.workspace.ephemerals(ANA)[-1].words in wordings(FollowUp.LEFT)


async def test_of_nothing_and_a_problem_only_the_first_is_asked_about(team: House) -> None:
    await team.commands(ANA, "nothing")
    await team.pass_time(hours=1)
    await team.says(ANA, NO_SHOW)
    assert says(team.last(ANA), FollowUp.HEARD)


# Danger


async def _with_contact(house: House) -> None:
    async with house.bot.storage.work() as uow:
        [ours] = await uow.teams.coached_by(house.bot.workspace.id, who(house, MARTA).user_id)
        await uow.teams.save(replace(ours, hard_times_contact="Dr. Weber, 4410"))
        await uow.commit()


async def test_signs_of_danger_get_one_careful_sentence_and_the_contact(team: House) -> None:
    await _with_contact(team)
    await team.says(ANA, UNSAFE)
    said = team.last(ANA)
    assert "Dr. Weber, 4410" in said.words
    assert "?" not in said.words
    assert said.actions == []
    assert "harass" not in said.text
    assert "Nothing here yet" in await asks(team, ANA, "mine")
    assert await answers_of(team, ANA) == []
    assert await seen_by_tom(team) == []


async def test_without_a_contact_the_sentence_names_who_can_help(team: House) -> None:
    await team.says(ANA, NO_LIFE)
    assert "please call the emergency number now" in team.last(ANA).words
    assert team.last(ANA).actions == []


async def test_danger_is_heard_through_every_door(team: House) -> None:
    await team.commands(ANA, UNSAFE)
    assert team.last(ANA).words.startswith("That is more than I can help with")
    await tells(team, BEN, UNSAFE, **{BlockId.VISIBILITY: "team", BlockId.STRENGTH: "rapport"})
    assert team.last(BEN).words.startswith("That is more than I can help with")
    assert await seen_by_tom(team) == []


async def test_a_card_that_turns_out_to_be_about_danger_is_taken_down(team: House) -> None:
    message = await team.says(ANA, PUMP)
    assert await seen_by_tom(team) == [f"Ana: {PUMP}"]
    await team.workspace.edit(ANA, message, UNSAFE)
    await team.settle()
    [said] = team.told(ANA)
    assert said.words.startswith("That is more than I can help with")
    assert await seen_by_tom(team) == []


async def test_danger_joins_no_card_of_another_text(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.pass_time(minutes=1)
    await team.says(ANA, "The customer hit me")
    assert team.last(ANA).words.startswith("That is more than I can help with")
    assert quoted(card(team, ANA)) == [PUMP]
    assert await seen_by_tom(team) == [f"Ana: {PUMP}"]


async def test_what_follows_danger_joins_it_neither(team: House) -> None:
    await team.workspace.post(ANA, "The customer hit me")
    await team.workspace.post(ANA, PUMP)
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]
    assert await seen_by_tom(team) == [f"Ana: {PUMP}"]


@pytest.mark.parametrize("minutes", [1, 60])
async def test_after_danger_nothing_more_is_asked_that_day(team: House, minutes: int) -> None:
    await team.go_to(NOON)
    await team.says(ANA, UNSAFE)
    await team.pass_time(minutes=minutes)
    await team.says(ANA, GHOSTED)
    assert says(team.last(ANA), FollowUp.HEARD)
    await team.says(ANA, "Paperwork, the usual round of it.")
    assert all("?" not in message.words for message in team.told(ANA))
    await team.go_to(ASKED)
    assert prompts(team, ANA) == []


async def test_what_a_posted_roundup_showed_goes_with_it(team: House) -> None:
    for person, said in ((BEN, BOSS), (PRIYA, PUMP)):
        await team.says(person, said)
    message = await team.says(ANA, "They called the day before.")
    await team.go_to(ROUNDUP)
    await team.workspace.edit(ANA, message, UNSAFE)
    await team.settle()
    parts = team.workspace.thread("C0SALESSOUTH", roundups(team)[-1].ts)[1:]
    shown = [entry for part in parts for entry in spoken(part)]
    assert sorted(shown) == [f"Ben: {BOSS}", f"Priya: {PUMP}"]


# What is learned


async def test_a_correction_weighs_at_once_for_the_same_words(team: House) -> None:
    await team.says(ANA, BOSS)
    assert "Looks like" not in card(team, ANA).words
    await team.picks(ANA, card(team, ANA), ActionId.PICK_STRENGTH, "Handling concerns")
    await team.pass_time(hours=1)
    await team.says(ANA, BOSS)
    assert "Looks like *Handling concerns*." in card(team, ANA).words


async def test_the_form_corrects_as_the_menu_does(team: House) -> None:
    await team.says(ANA, VOICEMAIL)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {})
    assert "Looks like *Follow-up &amp; persistence*." in card(team, ANA).words
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.STRENGTH: "rapport"})
    [learned] = await corrections_of(team, ANA)
    assert learned.strength == "rapport"


async def test_what_is_learned_follows_who_sees_it_and_goes_with_it(team: House) -> None:
    await team.says(ANA, BOSS)
    await team.picks(ANA, card(team, ANA), ActionId.PICK_STRENGTH, "Handling concerns")
    assert [each.shared for each in await corrections_of(team, ANA)] == [True]
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    assert [each.shared for each in await corrections_of(team, ANA)] == [False]
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert await corrections_of(team, ANA) == []


async def test_a_private_correction_changes_nothing_for_a_colleague(team: House) -> None:
    await tells(team, BEN, BOSS, **{BlockId.VISIBILITY: "private", BlockId.STRENGTH: "objections"})
    await team.says(ANA, BOSS)
    [before] = [card(team, ANA).words]
    assert "Looks like" not in before
    assert all("option_groups" not in block.get("accessory", {}) for block in card(team, ANA).blocks or [])


async def test_a_later_usual_visibility_touches_nothing_when_words_change(team: House) -> None:
    await tells(team, ANA, PUMP)
    await team.says(BEN, BOSS)
    now = team.workspace.clock.now() + timedelta(minutes=5)
    await team.go_to(now)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: f"{PUMP} Twice.", BlockId.VISIBILITY: "private"})
    assert "For now I show it to nobody." in card(team, ANA).words
    assert await seen_by_tom(team) == [f"Ben: {BOSS}"]


async def test_what_others_see_of_a_shared_one_owes_nothing_to_private_corrections(team: House) -> None:
    await tells(team, ANA, BOSS, **{BlockId.VISIBILITY: "private", BlockId.STRENGTH: "objections"})
    await team.pass_time(hours=1)
    await tells(team, ANA, BOSS, **{BlockId.VISIBILITY: "private"})
    assert "Looks like *Handling concerns*." in card(team, ANA).words
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    assert SHARED in card(team, ANA).words
    assert "Looks like" not in card(team, ANA).words
