"""What people type in the DM: what is an answer and to which day it belongs, what is not, what changes it later."""

from datetime import UTC, datetime

import pytest

from bot.domain.people import Standing
from bot.playground.wire import news, payloads
from bot.playground.world import shapes
from bot.playground.world.messages import Message
from bot.services.answering.typed import Heard
from bot.slack.identifiers import ActionId, BlockId, CallbackId, EntryVerb, PromptVerb
from tests.support.house import House
from tests.support.stories import (
    ANA,
    BEN,
    YUKI,
    chooses,
    from_menu,
    front,
    home,
    look,
    prompt_on,
    prompts,
    rep_of,
    who,
)
from tests.support.telling import ASKED, BOSS, NOON, PUMP, asks, card, cards, mine, quoted


async def test_one_typed_line_is_an_answer_and_its_card_says_who_sees_it(team: House) -> None:
    await team.go_to(ASKED)
    await team.says(ANA, PUMP)
    assert quoted(card(team, ANA)) == [PUMP]
    assert "*Sales South* sees it, with your name." in card(team, ANA).words
    assert await mine(team, ANA) == [PUMP]


async def test_who_has_answered_today_is_not_asked_today(team: House) -> None:
    await team.go_to(NOON)
    await team.says(ANA, PUMP)
    await team.go_to(ASKED)
    assert prompts(team, ANA) == []


async def test_messages_within_three_minutes_are_one_card_that_grows(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.pass_time(minutes=2)
    await team.says(ANA, BOSS)
    await team.pass_time(minutes=3)
    await team.says(ANA, "And ordered.")
    [one] = cards(team, ANA)
    assert quoted(one) == [f"{PUMP}\n{BOSS}\nAnd ordered."]
    assert "Your 3 messages became one." in one.words


async def test_a_later_message_is_a_second_bright_spot(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.pass_time(minutes=3, seconds=1)
    await team.says(ANA, BOSS)
    assert [quoted(each) for each in cards(team, ANA)] == [[PUMP], [BOSS]]
    assert await mine(team, ANA) == [BOSS, PUMP]


async def test_what_became_one_can_be_split(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.says(ANA, BOSS)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.SPLIT)
    assert [quoted(each) for each in cards(team, ANA)] == [[PUMP], [BOSS]]
    assert "messages became one" not in cards(team, ANA)[0].words


async def test_an_answer_in_the_prompts_thread_is_answered_there(team: House) -> None:
    await team.go_to(ASKED)
    prompt = prompts(team, ANA)[0]
    await team.says(ANA, PUMP, thread_ts=prompt.ts)
    assert card(team, ANA).thread_ts == prompt.ts
    assert quoted(card(team, ANA)) == [PUMP]


async def test_an_answer_in_last_weeks_thread_belongs_to_last_week(team: House) -> None:
    await team.go_to(ASKED)
    monday = prompts(team, ANA)[0]
    await team.go_to(datetime(2026, 11, 10, 12, tzinfo=UTC))
    await team.says(ANA, PUMP, thread_ts=monday.ts)
    assert "Monday 2 November." in await asks(team, ANA, "mine")


async def test_the_evening_belongs_to_the_prompt_until_four_in_the_morning(team: House) -> None:
    await team.go_to(ASKED)
    await team.go_to(datetime(2026, 11, 2, 23, 30, tzinfo=UTC))
    await team.says(ANA, PUMP)
    assert "Monday 2 November." in await asks(team, ANA, "mine")
    await team.go_to(datetime(2026, 11, 3, 3, 0, tzinfo=UTC))
    await team.says(ANA, BOSS)
    assert (await asks(team, ANA, "mine")).startswith(
        f"*2 bright spots so far.* Small ones add up.\n*The newest first*\n{BOSS}\nTuesday 3 November."
    )


async def test_who_answered_after_midnight_is_still_asked_in_the_afternoon(team: House) -> None:
    await team.go_to(ASKED)
    await team.go_to(datetime(2026, 11, 2, 23, 30, tzinfo=UTC))
    await team.says(ANA, PUMP)
    await team.go_to(datetime(2026, 11, 3, 15, 30, tzinfo=UTC))
    assert len(prompts(team, ANA)) == 2


async def test_editing_the_message_edits_the_entry(team: House) -> None:
    message = await team.says(ANA, "She took over the pn")
    await team.workspace.edit(ANA, message, PUMP)
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]
    assert await mine(team, ANA) == [PUMP]


async def test_deleting_the_message_deletes_the_entry(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await team.workspace.delete(ANA, message)
    await team.settle()
    assert cards(team, ANA) == []
    assert team.last(ANA).words == "Taken back. I have kept nothing of it."
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_deleting_one_message_of_two_leaves_the_other(team: House) -> None:
    first = await team.says(ANA, PUMP)
    await team.says(ANA, BOSS)
    await team.workspace.delete(ANA, first)
    await team.settle()
    assert quoted(card(team, ANA)) == [BOSS]


async def test_a_thank_you_that_is_edited_into_an_answer_becomes_one(team: House) -> None:
    message = await team.says(ANA, "thanks")
    assert cards(team, ANA) == []
    await team.workspace.edit(ANA, message, PUMP)
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]


async def test_nothing_that_is_edited_into_an_answer_becomes_one(team: House) -> None:
    message = await team.says(ANA, "nothing")
    await team.workspace.edit(ANA, message, PUMP)
    await team.settle()
    assert await mine(team, ANA) == [PUMP]


@pytest.mark.parametrize("said", ["thanks", "stop", "nothing", "🎉", ""])
async def test_what_is_edited_into_no_answer_is_taken_back(team: House, said: str) -> None:
    photo = [{"name": "board.jpg", "mimetype": "image/jpeg"}]
    message = await team.says(ANA, PUMP, files=photo)
    await team.workspace.edit(ANA, message, said)
    await team.settle()
    assert cards(team, ANA) == []
    assert team.last(ANA).words == "Taken back. I have kept nothing of it."
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_edited_into_an_answer_again_it_begins_anew(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await team.workspace.edit(ANA, message, "thanks")
    await team.settle()
    await team.workspace.edit(ANA, message, BOSS)
    await team.settle()
    assert quoted(card(team, ANA)) == [BOSS]
    assert await mine(team, ANA) == [BOSS]


async def test_of_two_messages_the_one_edited_into_a_thank_you_goes(team: House) -> None:
    first = await team.says(ANA, PUMP)
    await team.says(ANA, BOSS)
    await team.workspace.edit(ANA, first, "thanks")
    await team.settle()
    assert quoted(card(team, ANA)) == [BOSS]
    assert "messages became one" not in card(team, ANA).words
    await team.workspace.edit(ANA, first, PUMP)
    await team.settle()
    assert [quoted(each) for each in cards(team, ANA)] == [[BOSS], [PUMP]]


async def test_trouble_edited_into_a_thank_you_has_nothing_to_be_a_bright_spot_after_all(team: House) -> None:
    message = await team.says(ANA, "Three no-shows today")
    answered = team.last(ANA)
    await team.workspace.edit(ANA, message, "thanks")
    await team.settle()
    await team.clicks(ANA, answered, ActionId.WAS_BRIGHT)
    assert cards(team, ANA) == []
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_what_slack_notes_in_place_of_a_message_is_not_its_authors_edit(team: House) -> None:
    message = await team.says(ANA, PUMP)
    world = team.workspace
    before = shapes.message(world, message, news.IN_FULL)
    event = payloads.changed_event(world, world.place(ANA, "dm"), message, before)
    denied = {"subtype": "ekm_access_denied", "user": "UREVOKEDU", "text": "Nobody may read this any more."}
    news.tell(world, "message.im", event | {"message": event["message"] | denied})
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]
    assert await mine(team, ANA) == [PUMP]


async def test_nobody_but_its_author_changes_an_entry(team: House) -> None:
    message = await team.says(ANA, PUMP)
    world = team.workspace
    before = shapes.message(world, message, news.IN_FULL)
    event = payloads.changed_event(world, world.place(ANA, "dm"), message, before)
    somebody_elses = event["message"] | {"user": BEN, "text": BOSS}
    news.tell(world, "message.im", event | {"message": somebody_elses})
    await team.settle()
    assert await mine(team, ANA) == [PUMP]
    assert await mine(team, BEN) == []


async def test_slacks_word_that_a_thread_has_grown_is_nobodys_message(team: House) -> None:
    """It comes without the subtype that Slack's page gives it, and with the message inside."""
    message = await team.says(ANA, PUMP)
    said, world = len(team.told(ANA)), team.workspace
    grown = payloads.message_event(world, world.place(ANA, "dm"), message)
    inner = {key: grown.pop(key) for key in ("user", "text")}
    later = {"ts": "1793606460.000100", "event_ts": "1793606460.000100"}
    news.tell(world, "message.im", grown | later | {"message": inner | {"ts": message.ts, "reply_count": 1}})
    await team.settle()
    assert len(team.told(ANA)) == said
    assert await mine(team, ANA) == [PUMP]


@pytest.mark.parametrize(
    "said", ["ＯＫ！", "ｔｈａｎｋｓ", "ｈｅｌｐ", "Ｗｈｏ　ｓｅｅｓ　ｔｈｉｓ？", "ｓｔｏｐ"]
)
async def test_a_word_to_the_bot_is_one_however_wide_it_was_typed(team: House, said: str) -> None:
    """With a Japanese keyboard letters come as wide as ideographs."""
    await team.says(YUKI, said)
    assert await mine(team, YUKI) == []
    assert (await rep_of(team, YUKI)).standing is (
        Standing.STOPPED if said == "ｓｔｏｐ" else Standing.ACTIVE
    )


async def test_what_was_typed_wide_is_kept_as_it_was_typed(team: House) -> None:
    await team.says(YUKI, "ＡＢＢ named their real date.")
    assert await mine(team, YUKI) == ["ＡＢＢ named their real date."]


async def test_an_edit_after_undo_revives_nothing(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await team.says(ANA, "undo")
    before = len(team.told(ANA))
    await team.workspace.edit(ANA, message, f"{PUMP} Really.")
    await team.settle()
    assert len(team.told(ANA)) == before
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_an_edit_that_overtakes_its_message_is_what_counts(house: House) -> None:
    me, now = who(house, ANA), house.workspace.clock.now()
    await house.bot.services.answering.edited(me, _heard(house, PUMP), now)
    await house.bot.services.answering.receive(me, _heard(house, "She tok over the pen"), now)
    assert await mine(house, ANA) == [PUMP]


async def test_a_deletion_that_overtakes_its_message_is_what_counts(house: House) -> None:
    me, now, late = who(house, ANA), house.workspace.clock.now(), _heard(house, PUMP)
    await house.bot.services.answering.deleted(me, late.channel, late.ts, now)
    await house.bot.services.answering.receive(me, late, now)
    await house.settle()
    assert house.told(ANA) == []


async def test_a_message_that_slack_sends_again_after_a_week_is_known(house: House) -> None:
    me, message = who(house, ANA), await house.says(ANA, PUMP)
    await house.pass_time(days=7)
    await house.bot.forget()
    again = _heard(house, PUMP, message.ts)
    await house.bot.services.answering.receive(me, again, house.workspace.clock.now())
    await house.settle()
    assert await mine(house, ANA) == [PUMP]
    assert len(cards(house, ANA)) == 1


async def test_words_from_a_form_stay_when_another_message_follows(team: House) -> None:
    await team.says(ANA, "She took the pen")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: PUMP})
    await team.says(ANA, BOSS)
    assert quoted(card(team, ANA)) == [f"{PUMP}\n{BOSS}"]


@pytest.fixture
async def softened(team: House) -> tuple[Message, Message]:
    """Two messages that became one, of which Ana changed the first in the form; the other she left as it was."""
    first = await team.says(ANA, "Acme will sack its CFO; I stayed calm.")
    second = await team.says(ANA, BOSS)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: f"{PUMP}\n{BOSS}"})
    assert quoted(card(team, ANA)) == [f"{PUMP}\n{BOSS}"]
    return first, second


async def test_words_from_a_form_stay_when_another_message_is_deleted(
    team: House, softened: tuple[Message, Message]
) -> None:
    await team.workspace.delete(ANA, softened[1])
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]
    assert await mine(team, ANA) == [PUMP]


async def test_words_from_a_form_stay_when_another_message_is_edited(
    team: House, softened: tuple[Message, Message]
) -> None:
    await team.workspace.edit(ANA, softened[1], "Then her boss came in.")
    await team.settle()
    assert quoted(card(team, ANA)) == [f"{PUMP}\nThen her boss came in."]


async def test_words_that_a_form_took_out_do_not_come_back_by_their_message(
    team: House, softened: tuple[Message, Message]
) -> None:
    await team.workspace.edit(ANA, softened[0], "Acme will sack its CFO! I stayed calm.")
    await team.settle()
    assert quoted(card(team, ANA)) == [f"{PUMP}\n{BOSS}"]


@pytest.mark.usefixtures("softened")
async def test_words_from_a_form_are_no_messages_that_could_be_split(team: House) -> None:
    """A menu that stood open meanwhile may still offer it."""
    me, now = who(team, ANA), team.workspace.clock.now()
    [spot] = await look(team, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 1))
    await team.bot.services.cards.split(me, spot.id, now)
    await team.settle()
    assert [quoted(each) for each in cards(team, ANA)] == [[f"{PUMP}\n{BOSS}"]]


async def test_a_form_that_leaves_the_words_alone_leaves_them_to_their_messages(team: House) -> None:
    await team.says(ANA, PUMP)
    second = await team.says(ANA, "Then he called in his bos.")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.WHOSE: "together"})
    await team.workspace.edit(ANA, second, BOSS)
    await team.settle()
    assert quoted(card(team, ANA)) == [f"{PUMP}\n{BOSS}"]
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.SPLIT)
    assert [quoted(each) for each in cards(team, ANA)] == [[PUMP], [BOSS]]


async def test_whoever_edits_the_only_message_after_the_form_edits_all_of_it(team: House) -> None:
    message = await team.says(ANA, "She took the pen")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: PUMP})
    await team.workspace.edit(ANA, message, BOSS)
    await team.settle()
    assert quoted(card(team, ANA)) == [BOSS]


async def test_words_from_a_form_stay_when_their_message_becomes_a_thank_you(team: House) -> None:
    message = await team.says(ANA, "She took the pen")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: PUMP})
    await team.workspace.edit(ANA, message, "thanks")
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]
    await team.workspace.delete(ANA, message)
    await team.settle()
    assert cards(team, ANA) == []


async def test_pleasantries_are_left_alone(team: House) -> None:
    await team.says(ANA, PUMP)
    before = len(team.told(ANA))
    for said in ("thanks", "Thank you so much :pray:", "ok", "👍 great", "bye"):
        await team.says(ANA, said)
    assert len(team.told(ANA)) == before
    assert await mine(team, ANA) == [PUMP]


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("help", "one typed line is an answer"),
        ("who sees this?", "Each card says who sees it"),
        ("why do you ask?", "I look for what worked"),
        ("pause", "I'll be quiet until Monday 9 November"),
        ("pause 2 weeks", "I'll be quiet until Monday 16 November"),
        ("Pause until 7 Jan.", "I'll be quiet until Thursday 7 January 2027"),
        ("Pause bis Freitag", "I'll be quiet until Friday 6 November"),
        ("pausa hasta el lunes", "I'll be quiet until Monday 9 November"),
        ("pause until 30 October", "That day is over"),
        ("pause until 31.4.", "in no calendar, so nothing has changed"),
        ("pause for a month", "I'll be quiet until Wednesday 2 December"),
        ("pause until the 20th", "I'll be quiet until Friday 20 November"),
        ("ask me tomorrow", "I'll be quiet until Tuesday 3 November"),
        ("leave me alone today", "I'll be quiet until Tuesday 3 November"),
        ("Lass mich bis Freitag in Ruhe", "I'll be quiet until Friday 6 November"),
        ("settings", "On which days I ask, and when, is yours to choose"),
        ("only once a week, please", "Nothing has changed yet"),
        ("what did I write?", "All you have kept is in `/brightspot mine`"),
        ("who is my coach?", "`/brightspot team` says who"),
        ("take me off the team", "I have changed nothing. Write *stop*"),
        ("ask me later", "*Later today*, in the menu of my question"),
        ("Auf Deutsch bitte", "I speak English so far"),
        ("No questions today, please", "I'll be quiet until Tuesday 3 November"),
        ("I'm on vacation", "Tell me until when, and I ask nothing before that"),
        ("Benachrichtigungen ausschalten", "On which days I ask, and when, is yours to choose"),
        ("Are you a bot?", "I'm a program, no person"),
        ("Can you give me an example?", "One line is enough, and small ones count"),
        ("Do I have to answer?", "You don't have to. A day without an answer is fine"),
        ("pause until January", "I'll be quiet until Friday 1 January 2027"),
        ("undo", "There is nothing to take back"),
        ("hi", "Hello. I ask what worked"),
        ("nothing", '"Nothing" is a fair answer'),
        ("🎉", "I see it, though a sign alone"),
        ("😭", "I see it, though a sign alone"),
        ("...", "I see it, though a sign alone"),
        ("fewer", "I'll ask less often"),
    ],
)
async def test_words_to_the_bot_are_obeyed_and_never_kept(team: House, said: str, answered: str) -> None:
    await team.says(ANA, said)
    assert answered in team.last(ANA).words
    assert cards(team, ANA) == []
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_stop_is_obeyed_at_once(team: House) -> None:
    await team.says(ANA, "please stop")
    assert team.last(ANA).words.startswith("I've stopped.")
    await team.go_to(ASKED)
    assert prompts(team, ANA) == []


async def test_undo_takes_the_latest_back(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.pass_time(minutes=5)
    await team.says(ANA, BOSS)
    await team.says(ANA, "take it back")
    assert team.last(ANA).words == "Taken back: the one I kept at 09:05. I have kept nothing of it."
    assert await mine(team, ANA) == [PUMP]


async def test_undo_is_of_today_and_an_older_one_stays(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.pass_time(days=1)
    await team.says(ANA, "undo")
    assert "The last one I kept is from Monday 2 November" in team.last(ANA).words
    assert "The last one I kept is from Monday 2 November" in await asks(team, ANA, "undo")
    assert await mine(team, ANA) == [PUMP]


@pytest.mark.parametrize(
    "said",
    [
        *("please don't share that", "Keep this private", "nur für mich, bitte", "no lo compartas"),
        *("I don't want my boss to see this", "Das ist vertraulich"),
        *("Show it to nobody", "hide", "don't show anyone", "keep private", "stop sharing"),
    ],
)
async def test_a_word_that_asks_for_privacy_hides_the_latest_and_is_shown_to_nobody(
    team: House, said: str
) -> None:
    await team.says(ANA, PUMP)
    await team.pass_time(minutes=5)
    await team.says(ANA, BOSS)
    await team.says(ANA, said)
    assert team.last(ANA).words == "The one I kept at 09:05 is shown to nobody, until you share it."
    assert quoted(card(team, ANA)) == [BOSS]
    assert "For now I show it to nobody." in card(team, ANA).words
    page = await asks(team, BEN, "team")
    assert PUMP in page
    assert BOSS not in page
    assert said not in page


@pytest.mark.parametrize(
    "said", ["Undo: don't keep it", "don't keep that", "Please don't keep it.", "undo last"]
)
async def test_words_against_keeping_take_the_latest_back_and_join_nothing(team: House, said: str) -> None:
    await team.says(ANA, PUMP)
    await team.says(ANA, said)
    assert team.last(ANA).words == "Taken back: the one I kept at 09:00. I have kept nothing of it."
    assert await mine(team, ANA) == []
    assert said not in await asks(team, BEN, "team")


async def test_a_word_for_privacy_that_overtakes_the_card_counts(team: House) -> None:
    await team.workspace.post(ANA, PUMP)
    await team.workspace.post(ANA, "keep it private")
    await team.settle()
    assert "For now I show it to nobody." in card(team, ANA).words
    assert PUMP not in await asks(team, BEN, "team")


@pytest.mark.parametrize("said", ["undo", "keep it private"])
async def test_after_midnight_the_evening_goes_on_for_a_word_about_its_answer(team: House, said: str) -> None:
    await team.go_to(datetime(2026, 11, 2, 22, 50, tzinfo=UTC))
    await team.says(ANA, PUMP)
    await team.pass_time(minutes=20)
    await team.says(ANA, said)
    assert "the one i kept at 23:50" in team.last(ANA).words.casefold()
    assert PUMP not in await asks(team, BEN, "team")


async def test_a_word_for_privacy_leaves_what_is_older_as_it_is_and_says_so(team: House) -> None:
    await team.says(ANA, "keep this private")
    assert team.last(ANA).words == "There is nothing of yours that anybody else is shown."
    await team.says(ANA, PUMP)
    await team.pass_time(days=1)
    assert "The last bright spot I kept is from Monday 2 November" in await asks(team, ANA, "keep it private")
    assert PUMP in await asks(team, BEN, "team")


async def test_an_emoji_after_the_day_is_answered_is_left_alone(team: House) -> None:
    await team.says(ANA, PUMP)
    before = len(team.told(ANA))
    await team.says(ANA, "👍")
    assert len(team.told(ANA)) == before


async def test_nothing_is_asked_about_once_a_day(team: House) -> None:
    await team.go_to(ASKED)
    await team.says(ANA, "nothing")
    before = len(team.told(ANA))
    await team.says(ANA, "nope")
    assert len(team.told(ANA)) == before
    await team.says(ANA, PUMP)
    assert quoted(card(team, ANA)) == [PUMP]


async def test_nothing_ends_the_silence(team: House) -> None:
    await team.go_to(ASKED)
    assert (await rep_of(team, ANA)).unanswered == 1
    await team.says(ANA, "nothing today")
    assert (await rep_of(team, ANA)).unanswered == 0


async def test_the_form_from_the_prompt_shows_its_question(team: House) -> None:
    await team.go_to(ASKED)
    prompt = prompts(team, ANA)[0]
    await team.clicks(ANA, prompt, ActionId.PROMPT_FORM)
    question = front(team, ANA).blocks[0]["label"]["text"]
    assert question in prompt.words
    assert (await team.submits(ANA, {BlockId.ANSWER: PUMP})).ok
    assert quoted(card(team, ANA)) == [PUMP]
    assert (await rep_of(team, ANA)).unanswered == 0


async def test_the_form_from_home_says_all_there_is_to_say(team: House) -> None:
    await team.clicks(ANA, await home(team, ANA), ActionId.HOME_CAPTURE)
    await team.submits(
        ANA,
        {
            BlockId.ANSWER: PUMP,
            BlockId.WHOSE: "customer",
            BlockId.STRENGTH: "explaining",
            BlockId.FELT: "natural",
            BlockId.VISIBILITY: "private",
        },
    )
    said = card(team, ANA).words
    assert "What made it work: *Explaining &amp; demos*. For now I show it to nobody." in said
    assert "It came naturally. The customer's bright spot." in said


async def test_the_global_shortcut_opens_the_form(team: House) -> None:
    await team.workspace.shortcut(ANA, CallbackId.CAPTURE_SHORTCUT)
    assert (await team.submits(ANA, {BlockId.ANSWER: PUMP})).ok
    assert await mine(team, ANA) == [PUMP]


async def test_typing_answers_a_prompt_that_was_put_off(team: House) -> None:
    await team.go_to(ASKED)
    await from_menu(team, ANA, PromptVerb.NOT_TODAY)
    await team.says(ANA, PUMP)
    assert await mine(team, ANA) == [PUMP]


async def test_somebody_without_a_team_keeps_it_for_themselves(house: House) -> None:
    await house.says(ANA, PUMP)
    assert "you are in no team yet" in card(house, ANA).words
    assert ActionId.SHARE not in card(house, ANA).actions
    assert await mine(house, ANA) == [PUMP]


def _heard(house: House, text: str, ts: str = "1793606400.000100") -> Heard:
    channel = house.workspace.place(ANA).id
    return Heard(channel, ts, text, house.workspace.clock.now())  # type: ignore[arg-type]


@pytest.mark.parametrize("said", ["Good", "great!", "Super", "sehr gut", "muy bien"])
async def test_one_word_of_praise_answers_the_question_and_one_line_more_is_welcome(
    team: House, said: str
) -> None:
    await team.go_to(ASKED)
    await team.says(ANA, said)
    assert team.last(ANA).words == "Good to hear. One line on what it was, if you like."
    prompt = await prompt_on(team, ANA, ASKED.date())
    assert prompt is not None
    assert prompt.answered_at is not None
    await team.pass_time(minutes=1)
    before = len(team.told(ANA))
    await team.says(ANA, "nice")
    assert len(team.told(ANA)) == before
    await team.says(ANA, PUMP)
    assert quoted(card(team, ANA)) == [PUMP]


async def test_a_word_of_praise_to_anything_else_is_left_alone(team: House) -> None:
    await team.says(ANA, "Good")
    assert team.told(ANA) == []
    await team.go_to(ASKED)
    await team.says(ANA, PUMP)
    before = len(team.told(ANA))
    await team.says(ANA, "great")
    assert len(team.told(ANA)) == before


@pytest.mark.parametrize("said", ["ok", "will do", "ok, thanks", "okay, thanks a lot"])
async def test_a_nod_to_the_question_is_no_answer(team: House, said: str) -> None:
    await team.go_to(ASKED)
    before = len(team.told(ANA))
    await team.says(ANA, said)
    assert len(team.told(ANA)) == before
    prompt = await prompt_on(team, ANA, ASKED.date())
    assert prompt is not None
    assert prompt.answered_at is None


@pytest.mark.parametrize(
    "said",
    [
        "too many messages",
        "why do you ask me this every day?",
        "I hate this bot",
        "this is annoying",
        "du nervst",
    ],
)
async def test_a_complaint_about_us_is_owned_and_nothing_of_it_is_kept(team: House, said: str) -> None:
    await team.go_to(ASKED)
    await team.says(ANA, said)
    assert team.last(ANA).words.startswith("Fair.")
    assert "?" not in team.last(ANA).words
    assert team.last(ANA).actions == [ActionId.PAUSE_WEEK, ActionId.OPEN_SETTINGS]
    assert "Nothing here yet" in await asks(team, ANA, "mine")
    await team.clicks(ANA, team.last(ANA), ActionId.PAUSE_WEEK)
    assert team.last(ANA).words.startswith("I'll be quiet until")


@pytest.mark.parametrize(
    "said",
    ["too many questions from their engineer, and I knew them all", "This is annoying my competitor most"],
)
async def test_what_only_sounds_like_one_is_an_answer(team: House, said: str) -> None:
    await team.says(ANA, said)
    assert quoted(card(team, ANA)) == [said]


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("mine", "mine"),
        ("Playbook", "playbook"),
        ("/brightspot mine", "mine"),
        (" /Brightspot team", "team"),
        ("/brightspot customer Kessler", "customer"),
    ],
)
async def test_a_command_that_came_as_words_is_shown_to_nobody_and_told_how_it_is_typed(
    team: House, said: str, command: str
) -> None:
    await team.says(ANA, said)
    assert f"Type `/brightspot {command}` as the very first thing" in team.last(ANA).words
    assert cards(team, ANA) == []
    assert await mine(team, ANA) == []


async def test_a_bright_spot_that_was_to_be_a_command_is_kept_without_it(team: House) -> None:
    await team.says(ANA, "/brightspot Lisa asked for the offer herself.")
    assert quoted(card(team, ANA)) == ["Lisa asked for the offer herself."]


@pytest.mark.parametrize("said", ["team", "The customer", "my playbook for Kessler worked"])
async def test_a_word_that_may_answer_a_question_is_an_answer(team: House, said: str) -> None:
    await team.says(ANA, said)
    assert quoted(card(team, ANA)) == [said]


async def test_share_it_typed_shows_nothing_by_itself_and_says_where_that_is_chosen(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.says(ANA, "hide")
    await team.says(ANA, "share it")
    assert "Who sees a bright spot is chosen on its card" in team.last(ANA).words
    assert "For now I show it to nobody" in card(team, ANA).words


async def test_a_wish_for_other_times_opens_the_settings(team: House) -> None:
    await team.says(ANA, "can you ask me at 4pm instead?")
    assert team.last(ANA).actions == [ActionId.OPEN_SETTINGS]


async def test_stop_that_was_to_be_a_command_stops(team: House) -> None:
    await team.says(ANA, "/brightspot stop")
    assert "I've stopped" in team.last(ANA).words


@pytest.mark.parametrize("wish", ["delete my data", "Forget me", "please export my data", "Vergiss mich"])
async def test_a_wish_about_ones_data_is_shown_to_nobody_and_told_the_way(team: House, wish: str) -> None:
    await team.says(ANA, wish)
    assert "`/brightspot forget` says what goes" in team.last(ANA).words
    assert cards(team, ANA) == []
    assert await mine(team, ANA) == []
