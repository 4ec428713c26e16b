"""Somebody would like to hear more: the author is asked first, privately, and chooses; a week later I ask once."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ask import Ask, AskState
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import AskId, BrightSpotId
from bot.locales.catalog import Catalog
from bot.playground import seed
from bot.playground.acting.outcome import Outcome
from bot.playground.faults import Fault
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.services.errors import NotYours
from bot.slack.identifiers import ActionId, AskVerb, BlockId, CallbackId
from bot.slack.surfaces.borrowing import borrow_buttons
from bot.slack.surfaces.parts import actions, message, modal
from bot.slack.surfaces.quotes import spoken
from bot.slack.surfaces.words import Words
from tests.scenarios.test_lost_replies import after_the_doubt, may_not
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.logs import logged
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    chooses,
    front,
    live,
    look,
    offers,
    prompts,
    settings,
    who,
)
from tests.support.telling import BOSS, PUMP, ROUNDUP, card, founded, mine, parts, quoted

LINE = "Hand over the pen before you have finished."
SENT = "I'll ask Ana privately; they may say not now. Either way I'll tell you within a week."
NOT_POSSIBLE = "I can't ask about this one at the moment."
POST, OPEN = "chat.postMessage", "conversations.open"


def at(day: int, clock: str = "16:30") -> datetime:
    """A moment of November 2026 by the clocks of Berlin and Madrid."""
    return datetime.fromisoformat(f"2026-11-{day:02}T{clock}:00+01:00")


async def newest(house: House, person: str = ANA) -> BrightSpot:
    me = who(house, person)
    (spot,) = await look(house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 1))
    assert isinstance(spot, BrightSpot)
    return spot


async def shown(house: House, spot: BrightSpot) -> Message:
    """In the team's channel, with the two things that can be done with it."""
    words = Words(Catalog.load(), "en")
    blocks = [spoken("Ana", spot.text), actions(*borrow_buttons(words, spot.id))]
    drawn = message("The roundup.", blocks)
    posted = await house.bot.client.chat_postMessage(
        channel=TEAM_CHANNEL, text=drawn.text, blocks=list(drawn.blocks)
    )
    found = house.workspace.messages.find(TEAM_CHANNEL, str(posted["ts"]))
    assert found is not None
    return found


async def shares(house: House, text: str = PUMP, person: str = ANA) -> Message:
    """Somebody tells what worked, and it stands in the channel."""
    await house.says(person, text)
    return await shown(house, await newest(house, person))


async def asks(house: House, person: str, entry: Message) -> str:
    """*Ask them*, and what only this person reads of it."""
    before = len(house.workspace.ephemerals(person, entry.channel))
    outcome = await house.clicks(person, entry, ActionId.ASK)
    assert outcome.ok, outcome.error
    (told,) = house.workspace.ephemerals(person, entry.channel)[before:]
    return told.words


async def asked(house: House, entry: Message | None = None, asker: str = BEN) -> Message:
    """Ana has answered today, so that Ben's question has the day's place; the message that puts it to her."""
    assert await asks(house, asker, entry or await shares(house)) == SENT
    await house.go_to(at(2))
    (question,) = [each for each in house.told(ANA) if offers(each, ActionId.ASK_INTRODUCE)]
    return question


async def asks_of(house: House, person: str = BEN) -> list[Ask]:
    """All asks of one person about Ana's newest, newest first."""
    me, spot = who(house, person), await newest(house)
    found: list[Ask] = await look(house, lambda uow: uow.asks.about(me.workspace_id, me.user_id, spot.id))
    return found


async def state_of(house: House, person: str = BEN) -> AskState:
    return (await asks_of(house, person))[0].state


def groups(house: House) -> list[Channel]:
    return [channel for channel in house.workspace.channels if channel.kind == "mpim"]


def saying(house: House, person: str, words: str) -> list[Message]:
    return [each for each in house.told(person) if words in each.words]


async def leaves_it_to(house: House, verb: AskVerb, line: str | None = None) -> Outcome:
    """Sends the form with all three choices."""
    given: dict[str, Any] = {BlockId.ASK_CHOICE: verb.value}
    return await house.submits(ANA, given if line is None else given | {BlockId.ASK_LINE: line})


# The author is asked


async def test_only_the_asker_reads_that_the_author_will_be_asked(team: House) -> None:
    entry = await shares(team)
    said = len(team.workspace.said_in(TEAM_CHANNEL))
    assert await asks(team, BEN, entry) == SENT
    assert team.workspace.ephemerals(ANA, TEAM_CHANNEL) == []
    assert len(team.workspace.said_in(TEAM_CHANNEL)) == said


async def test_the_roundups_own_button_asks_and_is_answered_in_the_thread(team: House) -> None:
    for person, text in ((ANA, PUMP), (PRIYA, BOSS), (TOM, "A third one, and all is well.")):
        await team.says(person, text)
    await live(team, ROUNDUP)
    spot, before = await newest(team), len(team.workspace.ephemerals(BEN, TEAM_CHANNEL))
    (part,) = [each for each in parts(team) if PUMP in each.words]
    assert (await team.clicks(BEN, part, ActionId.ASK, value=str(spot.id))).ok
    (told,) = team.workspace.ephemerals(BEN, TEAM_CHANNEL)[before:]
    assert (told.words, told.thread_ts) == (SENT, part.thread_ts)
    assert part.thread_ts is not None


async def test_over_a_form_the_sentence_is_a_form_as_well(team: House) -> None:
    await team.says(ANA, PUMP)
    buttons = borrow_buttons(Words(Catalog.load(), "en"), (await newest(team)).id)
    view = modal(CallbackId.SENTENCE, "A list", [actions(*buttons)], close="Close")
    trigger = team.workspace.permissions.trigger(BEN)
    await team.bot.client.views_open(trigger_id=trigger, view=view)
    await team.clicks(BEN, front(team, BEN), ActionId.ASK)
    assert SENT in front(team, BEN).words


async def test_the_author_is_asked_alone_with_two_buttons_and_a_menu(team: House) -> None:
    question = await asked(team)
    assert "Ben would like to hear more about this one of yours:" in question.words
    assert quoted(question) == [PUMP]
    assert PUMP not in question.text
    assert question.actions == [ActionId.ASK_INTRODUCE, ActionId.ASK_LINE, ActionId.ASK_MENU]


async def test_or_with_the_next_question_with_one_button(team: House) -> None:
    entry = await shares(team)
    await team.go_to(at(3, "10:00"))
    await asks(team, BEN, entry)
    before = len(team.told(ANA))
    await team.go_to(at(3))
    (prompt,) = team.told(ANA)[before:]
    assert offers(prompt, ActionId.PROMPT_MENU)
    assert prompt.actions.count(ActionId.ASK_OPEN) == 1
    assert not offers(prompt, ActionId.ASK_INTRODUCE)
    await team.clicks(ANA, prompt, ActionId.ASK_OPEN)
    assert quoted(front(team, ANA)) == [PUMP]
    assert (await leaves_it_to(team, AskVerb.NOT_NOW)).ok
    assert "Ben will read" in front(team, ANA).words
    assert await state_of(team) is AskState.NOT_NOW


async def test_a_second_look_at_what_is_settled_says_so(team: House) -> None:
    entry = await shares(team)
    await team.go_to(at(3, "10:00"))
    await asks(team, BEN, entry)
    await team.go_to(at(3))
    (prompt,) = [each for each in prompts(team, ANA) if offers(each, ActionId.ASK_OPEN)]
    for _ in range(2):
        await team.clicks(ANA, prompt, ActionId.ASK_OPEN)
    await leaves_it_to(team, AskVerb.INTRODUCE)
    await team.clicks(ANA, prompt, ActionId.ASK_OPEN)
    assert "This one is settled already" in front(team, ANA).words


# Introduce us


async def test_the_two_meet_with_the_bright_spot_and_three_questions(team: House) -> None:
    question = await asked(team)
    await team.clicks(ANA, question, ActionId.ASK_INTRODUCE)
    assert "I'm bringing you and Ben together now" in question.words
    (group,) = groups(team)
    assert set(group.members) == {ANA, BEN, team.workspace.app.bot_user_id}
    (opening,) = team.workspace.said_in(group.id)
    assert (
        f"<@{BEN}> would like to hear more about this one, and <@{ANA}> is glad to tell it." in opening.words
    )
    assert quoted(opening) == [PUMP]
    assert opening.words.count("•") == 3
    assert opening.actions == []
    (ask,) = await asks_of(team)
    assert (ask.state, ask.channel) == (AskState.INTRODUCED, group.id)


async def test_what_the_two_write_there_is_not_read(team: House) -> None:
    await team.clicks(ANA, await asked(team), ActionId.ASK_INTRODUCE)
    (group,) = groups(team)
    heard = len(team.workspace.delivery.sent)
    told = [len(team.told(person)) for person in (ANA, BEN)]
    with logged("DEBUG") as log:
        await team.workspace.post(ANA, BOSS, group.id)
        await team.workspace.post(BEN, "Thanks, that helps.", group.id)
        await team.settle()
    assert len(team.workspace.delivery.sent) == heard
    assert BOSS not in log.getvalue()
    assert [len(team.told(person)) for person in (ANA, BEN)] == told
    assert await mine(team, ANA) == [PUMP]


async def test_nor_would_it_be_if_slack_told_us(team: House) -> None:
    """Some day somebody may add that event to the manifest."""
    await team.clicks(ANA, await asked(team), ActionId.ASK_INTRODUCE)
    (group,) = groups(team)
    event = await team.workspace.post(ANA, BOSS)
    await team.settle()
    payload = dict(team.workspace.delivery.sent[-1].payload)
    payload["event"] = {**payload["event"], "channel_type": "mpim", "channel": group.id, "ts": "1793700000.1"}
    payload["event_id"] = "Ev0MPIM"
    team.workspace.delivery.tell(payload)
    await team.settle()
    assert event.text == BOSS
    assert await mine(team, ANA) == [BOSS, PUMP]


async def test_without_the_scope_each_gets_a_word_and_a_way_to_the_other(team: House) -> None:
    may_not(team, "mpim:write")
    question = await asked(team)
    await team.clicks(ANA, question, ActionId.ASK_INTRODUCE)
    assert [refused.error for refused in team.workspace.take_refused("missing_scope")] == ["missing_scope"]
    assert groups(team) == []
    (to_ana,) = saying(team, ANA, f"<@{BEN}> would like to hear more about this one")
    assert quoted(to_ana) == [PUMP]
    assert to_ana.words.count("•") == 3
    await live(team, at(4))
    (to_ben,) = saying(team, BEN, f"<@{ANA}> is glad to tell you more about this one")
    assert quoted(to_ben) == [PUMP]
    assert PUMP not in to_ben.text


@pytest.mark.parametrize("code", ["restricted_action", "not_enough_users", "user_not_found"])
async def test_whatever_keeps_slack_from_opening_it(team: House, code: str) -> None:
    question = await asked(team)
    team.workspace.faults.next(OPEN, Fault.refused(code))
    await team.clicks(ANA, question, ActionId.ASK_INTRODUCE)
    team.workspace.take_refused(code)
    assert len(saying(team, ANA, f"<@{BEN}> would like to hear more about this one")) == 1


async def test_a_lost_answer_to_the_opening_is_no_second_conversation(team: House) -> None:
    question = await asked(team)
    for fault in (Fault.reset_after(), Fault.server_error(), Fault.rate_limited(20)):
        team.workspace.faults.next(OPEN, fault)
    await team.clicks(ANA, question, ActionId.ASK_INTRODUCE)
    for _ in range(4):
        await team.pass_time(minutes=1)
    (group,) = groups(team)
    assert len(team.workspace.said_in(group.id)) == 1


async def test_a_lost_answer_to_the_words_is_never_repeated_and_each_is_told_where_to_look(
    tmp_path: Path,
) -> None:
    """We do not ask for the right to read what is written there, so that nobody can look."""
    async with open_house(tmp_path) as house:
        await founded(house, ANA, BEN, MARTA)
        question = await asked(house)
        house.workspace.faults.next(POST, Fault.reset_after())
        await house.clicks(ANA, question, ActionId.ASK_INTRODUCE)
        for _ in range(3):
            await after_the_doubt(house, tmp_path)
        house.workspace.take_refused("missing_scope")
        (group,) = groups(house)
        assert len(house.workspace.said_in(group.id)) == 1
        (to_ana,) = saying(house, ANA, f"<@{BEN}> would like to hear more about this one")
        assert "You may find a conversation of the two of you and me already" in to_ana.words
        await live(house, at(4))
        assert len(saying(house, BEN, "You may find a conversation")) == 1


async def test_what_is_taken_back_before_they_meet_is_shown_to_nobody(team: House) -> None:
    question = await asked(team)
    team.workspace.faults.next(OPEN, Fault.refused("service_unavailable"))
    await team.clicks(ANA, question, ActionId.ASK_INTRODUCE)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await team.pass_time(minutes=5)
    assert groups(team) == []
    assert saying(team, ANA, "would like to hear more about this one;") == []


# In a line


async def test_a_line_goes_to_the_asker_and_to_nobody_else(team: House) -> None:
    question = await asked(team)
    await team.clicks(ANA, question, ActionId.ASK_LINE)
    assert (await team.submits(ANA, {BlockId.ASK_LINE: LINE})).ok
    assert "Your line goes to Ben, and to nobody else." in question.words
    assert "Your line goes to Ben" in front(team, ANA).words
    before = {person: len(team.told(person)) for person in (BEN, PRIYA, TOM, MARTA)}
    await live(team, at(3, "23:00"))
    (told,) = saying(team, BEN, "Ana's answer to what you asked:")
    assert quoted(told) == [LINE, PUMP]
    assert LINE not in told.text
    assert offers(told, ActionId.TRY)
    for person in (PRIYA, TOM, MARTA):
        assert not any(LINE in each.words for each in team.told(person)[before[person] :])


async def test_an_empty_line_is_told_under_the_field(team: House) -> None:
    question = await asked(team)
    await team.clicks(ANA, question, ActionId.ASK_LINE)
    outcome = await team.submits(ANA, {BlockId.ASK_LINE: " \u200b "})
    assert "I need one to pass on" in outcome.errors[BlockId.ASK_LINE]
    assert await state_of(team) is AskState.OPEN


async def test_in_the_form_of_three_a_line_needs_words_as_well(team: House) -> None:
    entry = await shares(team)
    await team.go_to(at(3, "10:00"))
    await asks(team, BEN, entry)
    await team.go_to(at(3))
    (prompt,) = [each for each in prompts(team, ANA) if offers(each, ActionId.ASK_OPEN)]
    await team.clicks(ANA, prompt, ActionId.ASK_OPEN)
    assert BlockId.ASK_LINE in (await leaves_it_to(team, AskVerb.LINE)).errors
    assert (await leaves_it_to(team, AskVerb.LINE, LINE)).ok
    (ask,) = await asks_of(team)
    assert (ask.state, ask.line) == (AskState.ANSWERED, LINE)


async def test_what_the_line_is_about_is_quoted_only_while_it_is_shared(team: House) -> None:
    question = await asked(team)
    await team.clicks(ANA, question, ActionId.ASK_LINE)
    await team.submits(ANA, {BlockId.ASK_LINE: LINE})
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await live(team, at(3, "23:00"))
    (told,) = saying(team, BEN, "Ana's answer to what you asked:")
    assert quoted(told) == [LINE]
    assert not offers(told, ActionId.TRY)


# Not now, and nobody's word


async def test_not_now_reaches_the_asker_kindly(team: House) -> None:
    question = await asked(team)
    await chooses(team, ANA, question, ActionId.ASK_MENU, AskVerb.NOT_NOW)
    assert "That's fine." in question.words
    await live(team, at(3, "23:00"))
    (told,) = saying(team, BEN, "not this week")
    assert "a bright spot of Ana's" in told.words
    assert await asks(team, BEN, await shown(team, await newest(team))) == (
        "It wasn't the week for this one. Try again in a few days, or ask about another one."
    )
    await live(team, at(9, "17:00"))
    assert await asks(team, BEN, await shown(team, await newest(team))) == SENT


@pytest.mark.parametrize("line", [LINE, None], ids=["a line", "not now"])
async def test_whoever_asks_again_before_they_are_told_reads_nothing_of_what_came_of_it(
    team: House, line: str | None
) -> None:
    """It comes when there is room in their day; until then the button says what it said before she decided."""
    question = await asked(team)
    entry = await shown(team, await newest(team))
    already = "I have asked Ana about this one already. I'll tell you as soon as I know more."
    assert await asks(team, BEN, entry) == already
    if line is None:
        await chooses(team, ANA, question, ActionId.ASK_MENU, AskVerb.NOT_NOW)
    else:
        await team.clicks(ANA, question, ActionId.ASK_LINE)
        await team.submits(ANA, {BlockId.ASK_LINE: line})
    assert await asks(team, BEN, entry) == already
    await live(team, at(3, "23:00"))
    said = await asks(team, BEN, entry)
    assert said.startswith("You have had Ana's answer" if line is not None else "It wasn't the week")


async def test_an_asker_who_pauses_hears_of_it_when_the_pause_is_over(team: House) -> None:
    await chooses(team, ANA, await asked(team), ActionId.ASK_MENU, AskVerb.NOT_NOW)
    await team.commands(BEN, "pause until 5 November")
    await live(team, at(4, "23:00"))
    assert saying(team, BEN, "not this week") == []
    await live(team, at(5, "23:00"))
    assert len(saying(team, BEN, "not this week")) == 1


async def test_a_week_without_a_word_reads_the_same(team: House) -> None:
    question = await asked(team)
    await live(team, at(9, "08:59"))
    assert await state_of(team) is AskState.OPEN
    await live(team, at(10, "23:00"))
    assert len(saying(team, BEN, "not this week")) == 1
    assert await state_of(team) is AskState.NOT_NOW
    assert "This question came a while ago" in question.words
    assert question.actions == []


async def test_who_asks_a_lot_waits_for_an_answer_first(team: House) -> None:
    entries = []
    for text in (PUMP, BOSS, "A third one, and all is well.", "A fourth."):
        entries.append(await shares(team, text))
        await team.pass_time(minutes=10)
    said = [await asks(team, BEN, entry) for entry in entries]
    assert said[:3] == [SENT] * 3
    assert "Three questions of yours are on their way" in said[3]


async def test_one_is_open_with_an_author_at_a_time(team: House) -> None:
    entry = await shares(team)
    for person in (BEN, PRIYA, TOM):
        assert await asks(team, person, entry) == SENT
    assert [await state_of(team, person) for person in (BEN, PRIYA, TOM)] == [
        AskState.OPEN,
        AskState.WAITING,
        AskState.WAITING,
    ]
    await team.go_to(at(2))
    (first,) = [each for each in team.told(ANA) if offers(each, ActionId.ASK_INTRODUCE)]
    await chooses(team, ANA, first, ActionId.ASK_MENU, AskVerb.NOT_NOW)
    assert [await state_of(team, person) for person in (PRIYA, TOM)] == [AskState.OPEN, AskState.WAITING]
    await team.go_to(at(2, "19:00"))
    assert not [each for each in team.told(ANA) if offers(each, ActionId.ASK_INTRODUCE)]
    await team.go_to(at(3))
    assert "Priya would like to hear more" in team.last(ANA).words


# Who may ask about what


async def test_ones_own_is_for_the_others(team: House) -> None:
    assert "That one is your own." in await asks(team, ANA, await shares(team))


async def test_the_same_twice_is_asked_once(team: House) -> None:
    entry = await shares(team)
    pressed = await asyncio.gather(*(team.workspace.click(BEN, entry, ActionId.ASK) for _ in range(3)))
    assert all(outcome.ok for outcome in pressed)
    await team.settle()
    assert len(await asks_of(team)) == 1
    assert "I have asked Ana about this one already." in await asks(team, BEN, entry)


async def test_two_who_ask_each_other_do_not_wait_for_each_other(team: House) -> None:
    hers, his = await shares(team), await shares(team, BOSS, BEN)
    await asyncio.gather(
        *(team.workspace.click(BEN, hers, ActionId.ASK), team.workspace.click(ANA, his, ActionId.ASK))
    )
    await team.settle()
    assert await state_of(team) is AskState.OPEN


@pytest.mark.parametrize("visibility", [Visibility.PRIVATE, Visibility.ANONYMOUS])
async def test_what_has_no_name_or_is_not_shared_cannot_be_asked_about(
    team: House, visibility: Visibility
) -> None:
    entry = await shares(team)
    spot = await newest(team)
    me, now = who(team, ANA), team.workspace.clock.now()
    await team.bot.services.cards.show_to(me, spot.id, visibility, now)
    await team.settle()
    assert await asks(team, BEN, entry) == NOT_POSSIBLE
    assert await asks_of(team) == []


async def test_who_stopped_is_not_asked_and_nobody_learns_why(team: House) -> None:
    entry = await shares(team)
    await team.bot.services.choices.stop(who(team, ANA), team.workspace.clock.now(), "form", keep_shared=True)
    await team.settle()
    assert await asks(team, BEN, entry) == NOT_POSSIBLE


async def test_who_left_the_company_is_not_asked_and_what_they_shared_can_still_be_tried(team: House) -> None:
    entry = await shares(team)
    await team.workspace.deactivate(ANA)
    await team.settle()
    assert (
        await asks(team, BEN, entry)
        == "Ana has left, so I can't ask about this one. *I'll try this* still works."
    )
    assert (await team.clicks(BEN, entry, ActionId.TRY)).ok
    assert quoted(front(team, BEN)) == [PUMP]


async def test_that_somebody_left_is_not_said_of_what_has_no_name(team: House) -> None:
    entry = await shares(team)
    spot, now = await newest(team), team.workspace.clock.now()
    await team.bot.services.cards.show_to(who(team, ANA), spot.id, Visibility.ANONYMOUS, now)
    await team.workspace.deactivate(ANA)
    await team.settle()
    assert await asks(team, BEN, entry) == NOT_POSSIBLE


async def test_an_author_who_became_a_guest_is_asked_no_more(team: House) -> None:
    entry = await shares(team)
    await asks(team, BEN, entry)
    await team.workspace.change_person(ANA, role="guest")
    await team.settle()
    assert await asks(team, TOM, entry) == NOT_POSSIBLE
    await team.go_to(at(2))
    assert not any(offers(each, ActionId.ASK_INTRODUCE) for each in team.told(ANA))
    assert await state_of(team) is AskState.GONE


@pytest.mark.parametrize("onlooker", [seed.GUEST.id, YUKI])
async def test_a_guest_and_somebody_of_no_team_read_the_same(house: House, onlooker: str) -> None:
    await founded(house, ANA, BEN)
    entry = await shares(house)
    await house.workspace.join(onlooker, TEAM_CHANNEL)
    assert await asks(house, onlooker, entry) == NOT_POSSIBLE


async def test_a_coach_who_is_on_no_team_asks_like_a_member(house: House) -> None:
    await founded(house, ANA, BEN, coach=MARTA)
    question = await asked(house, asker=MARTA)
    await house.clicks(ANA, question, ActionId.ASK_LINE)
    await house.submits(ANA, {BlockId.ASK_LINE: LINE})
    await live(house, at(3, "12:00"))
    assert quoted(saying(house, MARTA, "Ana's answer")[0]) == [LINE, PUMP]


async def test_somebody_elses_number_opens_what_no_number_opens(team: House) -> None:
    await asked(team)
    (ask,) = await asks_of(team)
    decisions, now = team.bot.services.ask_decisions, team.workspace.clock.now()
    for number in (ask.id, AskId(1)):
        for person in (BEN, PRIYA):
            one = who(team, person)
            tries: list[Awaitable[object]] = [
                decisions.look(one, number),
                decisions.introduce(one, number, now),
                decisions.answer(one, number, LINE, now),
                decisions.not_now(one, number, now),
            ]
            for each in tries:
                with pytest.raises(NotYours):
                    await each
    with pytest.raises(NotYours):
        await decisions.not_yet(who(team, ANA), ask.id)
    assert await state_of(team) is AskState.OPEN
    nothing = await team.bot.services.asking_them.ask(who(team, BEN), BrightSpotId(1), now)
    assert nothing.key == "ask_not_possible"


async def test_two_choices_at_once_are_one(team: House) -> None:
    question = await asked(team)
    (ask,) = await asks_of(team)
    decisions, now = team.bot.services.ask_decisions, team.workspace.clock.now()
    said = await asyncio.gather(
        decisions.not_now(who(team, ANA), ask.id, now),
        decisions.answer(who(team, ANA), ask.id, LINE, now),
        decisions.not_now(who(team, ANA), ask.id, now),
    )
    await team.settle()
    assert sum(each.key == "ask_settled" for each in said) == 2
    assert question.actions == []


# What it withstands


async def test_taken_back_by_its_author_it_is_let_go(team: House) -> None:
    question = await asked(team)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await team.clicks(ANA, question, ActionId.ASK_LINE)
    assert "This one is settled already" in front(team, ANA).words
    await team.tick()
    assert await state_of(team) is AskState.GONE
    assert question.actions == []
    await live(team, at(3, "23:00"))
    (told,) = saying(team, BEN, "I can't ask any more about the bright spot of Ana's")
    assert quoted(told) == []


async def test_a_question_that_still_waited_is_never_put(team: House) -> None:
    entry = await shares(team)
    await asks(team, BEN, entry)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await live(team, at(4, "23:00"))
    assert saying(team, ANA, "would like to hear more") == []


async def test_an_author_who_stops_is_asked_no_more_and_the_asker_reads_the_same(team: House) -> None:
    question = await asked(team)
    now = team.workspace.clock.now()
    await team.bot.services.choices.stop(who(team, ANA), now, "form", keep_shared=True)
    await team.tick()
    assert await state_of(team) is AskState.GONE
    assert question.actions == []
    await live(team, at(3, "23:00"))
    assert len(saying(team, BEN, "I can't ask any more about the bright spot of Ana's")) == 1


async def test_an_asker_who_leaves_is_told_nothing_and_the_author_need_not_answer(team: House) -> None:
    question = await asked(team)
    before = len(team.told(BEN))
    await team.workspace.deactivate(BEN)
    await team.settle()
    await team.tick()
    assert await state_of(team) is AskState.GONE
    assert "There is nothing left for you to do" in question.words
    await live(team, at(4, "23:00"))
    assert len(team.told(BEN)) == before


# A week later


async def test_a_week_after_they_met_the_asker_is_asked_once(team: House) -> None:
    await team.clicks(ANA, await asked(team), ActionId.ASK_INTRODUCE)
    await live(team, at(9, "16:00"))
    assert saying(team, BEN, "Did you two talk?") == []
    await live(team, at(20, "23:00"))
    (told,) = saying(team, BEN, "A week ago I brought you and Ana together over this one. Did you two talk?")
    assert PUMP in quoted(told)
    assert told.actions.count(ActionId.TRY) == 1
    (ask,) = await asks_of(team)
    assert ask.checked_at is not None


async def test_alone_it_takes_a_not_yet_and_asks_no_more(team: House) -> None:
    await settings(team, BEN, days=["4"])
    question = await asked(team)
    await team.clicks(ANA, question, ActionId.ASK_LINE)
    await team.submits(ANA, {BlockId.ASK_LINE: LINE})
    await live(team, at(9, "16:30"))
    (told,) = saying(team, BEN, "A week ago Ana told you more about this one. What will you try?")
    assert told.actions == [ActionId.TRY, ActionId.ASK_NOT_YET]
    await team.clicks(BEN, told, ActionId.ASK_NOT_YET)
    assert "I leave it with you" in told.words
    assert told.actions == []


async def test_with_nothing_left_to_try_nobody_asks(team: House) -> None:
    question = await asked(team)
    await team.clicks(ANA, question, ActionId.ASK_LINE)
    await team.submits(ANA, {BlockId.ASK_LINE: LINE})
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await live(team, at(20, "23:00"))
    assert saying(team, BEN, "What will you try?") == []
    (ask,) = await asks_of(team)
    assert ask.checked_at is not None
