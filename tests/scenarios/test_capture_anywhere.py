"""A message anywhere in Slack may be a bright spot: one's own is kept, a colleague's only with that colleague's yes."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.ids import ChannelId, MessageTs, ProposalId
from bot.domain.proposal import Proposal, ProposalState
from bot.playground import seed
from bot.playground.faults import Fault
from bot.playground.world.messages import Message
from bot.services.errors import DeletedMeanwhile
from bot.slack.identifiers import ActionId, BlockId, CallbackId, EntryVerb
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
    home,
    look,
    offers,
    open_setup,
    prompts,
    said_at,
    set_up,
    teams_of,
    who,
)
from tests.support.telling import ASKED, card, cards, founded, mine, quoted

LOOP = "She took over the pen and drew the loop herself."
DRAWING = "Brought the drawing, not the price list."
SPARKLES = "sparkles"
NEXT_MORNING = datetime(2026, 11, 3, 8, tzinfo=UTC)


async def says_in_channel(house: House, person: str, text: str = LOOP, **more: Any) -> Message:
    """Somebody writes to the team, not to the bot."""
    message = await house.workspace.post(person, text, TEAM_CHANNEL, **more)
    await house.settle()
    return message


async def reacts(house: House, person: str, message: Message, emoji: str = SPARKLES) -> None:
    await house.workspace.react(person, message, emoji)
    await house.settle()


async def takes_back(house: House, person: str, message: Message, emoji: str = SPARKLES) -> None:
    await house.workspace.unreact(person, message, emoji)
    await house.settle()


async def saves(house: House, person: str, message: Message) -> str:
    """*Save as bright spot* in the message's menu, and what only this person is told."""
    before = len(house.workspace.ephemerals(person, message.channel))
    outcome = await house.workspace.message_shortcut(person, message, CallbackId.SAVE_SHORTCUT)
    assert outcome.ok, outcome.error
    await house.settle()
    (told,) = house.workspace.ephemerals(person, message.channel)[before:]
    return told.words


async def proposal_of(house: House, message: Message) -> Proposal | None:
    here, place = house.bot.workspace.id, (ChannelId(message.channel), MessageTs(message.ts))
    found: Proposal | None = await look(house, lambda uow: uow.proposals.of_message(here, *place))
    return found


async def state_of(house: House, message: Message) -> ProposalState | None:
    found = await proposal_of(house, message)
    return found.state if found else None


async def newest(house: House, person: str) -> BrightSpot:
    me = who(house, person)
    (spot,) = await look(house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 1))
    assert isinstance(spot, BrightSpot)
    return spot


def everything_in(folder: Path) -> bytes:
    """What the database has written down, its journal included."""
    return b"".join(path.read_bytes() for path in folder.rglob("*.db*"))


def questions(house: House, person: str) -> list[Message]:
    """Messages that ask about a proposal by themselves."""
    return [message for message in house.told(person) if offers(message, ActionId.PROPOSAL_KEEP)]


async def asked_alone(house: House, person: str) -> Message:
    """A rep who has answered already, so that the day's message is free when the question would come."""
    await house.go_to(ASKED)
    (question,) = questions(house, person)
    return question


async def proposed_by_ben(house: House) -> Message:
    """Ben puts sparkles under what Ana wrote."""
    message = await says_in_channel(house, ANA)
    await reacts(house, BEN, message)
    return message


async def ana_is_asked(house: House) -> tuple[Message, Message]:
    """Ana has answered today, so that the question about her message has the day's place; the message and the
    question about it."""
    await house.says(ANA, DRAWING)
    message = await proposed_by_ben(house)
    return message, await asked_alone(house, ANA)


# One's own


async def test_ones_own_message_is_kept_from_its_menu(team: House) -> None:
    message = await says_in_channel(team, ANA)
    assert await saves(team, ANA, message) == "Kept. Its card is in our messages."
    assert quoted(card(team, ANA)) == [LOOP]
    assert (await newest(team, ANA)).source is Source.SHORTCUT


async def test_a_reaction_of_ones_own_keeps_ones_words(team: House) -> None:
    message = await says_in_channel(team, ANA)
    await reacts(team, ANA, message)
    assert quoted(card(team, ANA)) == [LOOP]
    assert (await newest(team, ANA)).source is Source.REACTION
    assert await state_of(team, message) is ProposalState.KEPT
    assert team.workspace.ephemerals(ANA, TEAM_CHANNEL) == []


async def test_a_message_is_kept_once_whichever_way_it_is_pointed_at(team: House) -> None:
    message = await says_in_channel(team, ANA)
    await saves(team, ANA, message)
    await reacts(team, ANA, message)
    assert await saves(team, ANA, message) == "I have this one already. `/brightspot mine` shows it."
    await reacts(team, BEN, message)
    await team.go_to(NEXT_MORNING)
    assert await mine(team, ANA) == [LOOP]
    assert len(cards(team, ANA)) == 1
    assert questions(team, ANA) == []


async def test_the_other_way_round_as_well(team: House) -> None:
    message = await says_in_channel(team, ANA)
    await reacts(team, ANA, message)
    assert "I have this one already." in await saves(team, ANA, message)
    assert await mine(team, ANA) == [LOOP]


async def test_what_was_typed_to_the_bot_is_not_kept_a_second_time(team: House) -> None:
    message = await team.says(ANA, LOOP)
    await reacts(team, ANA, message)
    assert "I have this one already." in await saves(team, ANA, message)
    assert await mine(team, ANA) == [LOOP]


async def test_a_thank_you_that_was_something_else_before_is_kept_if_its_author_says_so(team: House) -> None:
    message = await team.says(ANA, LOOP)
    await team.workspace.edit(ANA, message, "Thanks!")
    await team.settle()
    await saves(team, ANA, message)
    assert await mine(team, ANA) == ["Thanks!"]


async def test_what_was_taken_back_stays_taken_back(team: House) -> None:
    message = await says_in_channel(team, ANA)
    await saves(team, ANA, message)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert "You took this one back before" in await saves(team, ANA, message)
    await reacts(team, ANA, message)
    assert await mine(team, ANA) == []


async def test_it_belongs_to_the_day_on_which_it_was_written(team: House) -> None:
    message = await says_in_channel(team, ANA)
    await team.go_to(NEXT_MORNING)
    await saves(team, ANA, message)
    assert (await newest(team, ANA)).local_date.isoformat() == "2026-11-02"


async def test_her_own_follow_what_is_usual_for_her(team: House) -> None:
    await saves(team, ANA, await says_in_channel(team, ANA))
    assert (await newest(team, ANA)).visibility is Visibility.TEAM


async def test_a_message_anywhere_can_be_saved_also_where_the_bot_is_not(team: House) -> None:
    channel = await team.workspace.create_channel("lunch", [ANA, BEN], "private")
    message = await team.workspace.post(ANA, LOOP, channel.id)
    assert "Kept." in await saves(team, ANA, message)
    assert quoted(card(team, ANA)) == [LOOP]


async def test_a_reply_in_a_thread_is_kept_and_its_card_comes_in_the_dm(team: House) -> None:
    parent = await says_in_channel(team, BEN, "How was it?")
    reply = await says_in_channel(team, ANA, thread_ts=parent.ts)
    await reacts(team, ANA, reply)
    assert quoted(card(team, ANA)) == [LOOP]
    assert card(team, ANA).thread_ts is None


async def test_somebody_without_a_team_may_save_their_own(house: House) -> None:
    message = await says_in_channel(house, TOM)
    assert "Kept." in await saves(house, TOM, message)
    assert (await newest(house, TOM)).visibility is Visibility.PRIVATE


async def test_whoever_never_said_yes_is_not_written_to_for_a_reaction(house: House) -> None:
    await reacts(house, TOM, await says_in_channel(house, TOM))
    assert house.told(TOM) == []


async def test_a_guest_is_told_kindly(team: House) -> None:
    await team.workspace.join(seed.GUEST.id, TEAM_CHANNEL)
    message = await says_in_channel(team, seed.GUEST.id)
    assert "I'm for the members of this Slack workspace" in await saves(team, seed.GUEST.id, message)


async def test_who_became_a_guest_keeps_nothing_that_a_colleague_pointed_at(team: House) -> None:
    message, question = await ana_is_asked(team)
    await team.workspace.change_person(ANA, role="guest")
    await team.settle()
    kept = len(cards(team, ANA))
    await team.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    assert "I'm for the members of this Slack workspace" in team.workspace.ephemerals(ANA)[-1].words
    assert len(cards(team, ANA)) == kept
    assert await state_of(team, message) is ProposalState.OPEN


async def test_a_photo_has_no_words(team: House) -> None:
    photo = await says_in_channel(team, ANA, "", files=[{"name": "loop.png", "mimetype": "image/png"}])
    assert "There are no words in that message" in await saves(team, ANA, photo)
    await reacts(team, ANA, photo)
    assert "There are no words in that message" in team.last(ANA).words
    assert cards(team, ANA) == []


async def test_mentions_are_kept_as_names(team: House) -> None:
    message = await says_in_channel(team, ANA)
    message.text = f"<@{BEN}> &amp; I drew it, see <https://example.com|the loop>."
    await reacts(team, ANA, message)
    assert quoted(card(team, ANA)) == ["@Ben & I drew it, see the loop (https://example.com)."]


async def test_any_skin_tone_and_no_other_emoji(team: House) -> None:
    await set_up(team, (ANA, BEN), more={BlockId.EMOJI: ":raised_hands:"})
    message = await says_in_channel(team, ANA)
    await reacts(team, ANA, message, SPARKLES)
    assert cards(team, ANA) == []
    await reacts(team, ANA, message, "raised_hands::skin-tone-4")
    assert quoted(card(team, ANA)) == [LOOP]


# A colleague's


async def test_ben_gets_one_sentence_and_ana_is_asked_in_private(team: House) -> None:
    await team.says(ANA, DRAWING)
    message = await says_in_channel(team, ANA)
    assert await saves(team, BEN, message) == (
        "I'll ask Ana; the words stay theirs. What becomes of it is theirs to tell."
    )
    question = await asked_alone(team, ANA)
    assert "Ben thinks <https://northwind-pumps.slack.com/archives/" in question.words
    assert f"/{message.channel}/p{message.ts.replace('.', '')}|this of yours> worked" in question.words
    assert LOOP not in question.words + question.text
    assert (await proposal_of(team, message)) is not None


async def test_a_reaction_asks_the_same_and_says_nothing_in_the_channel(team: House) -> None:
    message, _ = await ana_is_asked(team)
    found = await proposal_of(team, message)
    assert found is not None
    assert (found.state, found.proposer_id, found.source) == (ProposalState.OPEN, BEN, Source.REACTION)
    assert team.workspace.ephemerals(BEN, TEAM_CHANNEL) == []
    assert len(team.workspace.said_in(TEAM_CHANNEL)) == 1


async def test_what_ana_keeps_is_hers_and_private_until_she_shares_it(team: House) -> None:
    message, question = await ana_is_asked(team)
    await team.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    assert quoted(card(team, ANA)) == [LOOP]
    spot = await newest(team, ANA)
    assert (spot.user_id, spot.visibility, spot.source) == (ANA, Visibility.PRIVATE, Source.REACTION)
    assert "It's yours to keep." in question.words
    assert question.actions == []
    assert await state_of(team, message) is ProposalState.KEPT


async def test_what_ana_declines_is_nowhere_and_ben_is_not_told(team: House) -> None:
    message, question = await ana_is_asked(team)
    before = len(team.told(BEN))
    await team.clicks(ANA, question, ActionId.PROPOSAL_NO)
    assert "nobody is told" in question.words
    assert question.actions == []
    assert await mine(team, ANA) == [DRAWING]
    await reacts(team, PRIYA, message)
    assert "I'll ask Ana" in await saves(team, BEN, message)
    await team.go_to(NEXT_MORNING)
    assert questions(team, ANA) == []
    assert [text.words for text in team.told(BEN)[before:] if "Ana" in text.words] == []


async def test_no_word_of_it_is_stored_or_logged_before_she_says_yes(tmp_path: Path) -> None:
    mark = "zanzibarquince"
    with logged("DEBUG") as log:
        async with open_house(tmp_path) as house:
            await founded(house, ANA, BEN, MARTA)
            message = await says_in_channel(house, ANA, f"She drew the {mark} loop.")
            await saves(house, BEN, message)
            await reacts(house, BEN, message)
            await house.go_to(ASKED)
            await house.bot.storage.close()
            stored = everything_in(tmp_path)
    assert mark not in log.getvalue()
    assert stored
    assert mark.encode() not in stored


async def test_however_many_react_she_is_asked_once(team: House) -> None:
    await team.says(ANA, DRAWING)
    message = await says_in_channel(team, ANA)
    for person in (BEN, PRIYA, TOM, YUKI):
        await reacts(team, person, message)
    question = await asked_alone(team, ANA)
    assert "Ben thinks" in question.words


async def test_a_second_click_keeps_nothing_twice(team: House) -> None:
    _, question = await ana_is_asked(team)
    stale = [await team.workspace.click(ANA, question, ActionId.PROPOSAL_KEEP) for _ in range(2)]
    await team.settle()
    assert all(outcome.ok for outcome in stale)
    assert await mine(team, ANA) == [LOOP, DRAWING]


async def test_only_between_members_of_one_team(house: House) -> None:
    await founded(house, ANA, BEN, MARTA)
    await founded(house, TOM, YUKI, coach=YUKI)
    message = await says_in_channel(house, TOM)
    await reacts(house, BEN, message)
    assert await proposal_of(house, message) is None
    assert "I can ask only people on your own team" in await saves(house, BEN, message)
    assert "once you are on a team together" in await saves(house, PRIYA, message)
    assert await proposal_of(house, message) is None


async def test_what_an_app_wrote_is_nobodys(team: House) -> None:
    said = await team.workspace.web_api.answer(
        "chat.postMessage", team.workspace.app.bot_token, {"channel": TEAM_CHANNEL, "text": "A roundup."}
    )
    assert said.body is not None
    message = team.workspace.said_in(TEAM_CHANNEL)[-1]
    await reacts(team, BEN, message)
    assert "or by an app" in await saves(team, BEN, message)
    assert await proposal_of(team, message) is None


async def test_who_has_stopped_is_left_in_peace(team: House) -> None:
    await team.says(ANA, "stop")
    message = await proposed_by_ben(team)
    assert await proposal_of(team, message) is None


# When she is asked


async def test_with_the_days_question_it_is_one_line_and_waits_in_home(team: House) -> None:
    await proposed_by_ben(team)
    await team.go_to(ASKED)
    (prompt,) = prompts(team, ANA)
    assert questions(team, ANA) == []
    assert "Ben thinks <" in prompt.words
    assert "It waits in my Home tab" in prompt.words
    view = await home(team, ANA)
    assert "*Waiting for your word*" in view.words
    await team.clicks(ANA, view, ActionId.PROPOSAL_KEEP)
    assert quoted(card(team, ANA)) == [LOOP]
    assert "Waiting for your word" not in (await home(team, ANA)).words


async def test_several_are_one_line_of_the_question(team: House) -> None:
    for text in (LOOP, DRAWING, "Rang back within the hour."):
        await reacts(team, BEN, await says_in_channel(team, ANA, text))
    await team.go_to(ASKED)
    (prompt,) = prompts(team, ANA)
    assert prompt.words.count("Ben thinks") == 1
    assert "2 more messages wait with it" in prompt.words
    assert len([a for a in (await home(team, ANA)).actions if a == ActionId.PROPOSAL_KEEP]) == 3


async def test_within_the_budget_of_one_a_day(team: House) -> None:
    await team.says(ANA, DRAWING)
    for text in (LOOP, "Rang back within the hour."):
        await reacts(team, BEN, await says_in_channel(team, ANA, text))
    await team.go_to(ASKED)
    await team.pass_time(hours=1)
    assert len(questions(team, ANA)) == 1
    assert said_at(questions(team, ANA)[0]) == ASKED


async def test_nobody_is_disturbed_in_a_pause_or_while_away(team: House) -> None:
    await team.commands(ANA, "pause 2 weeks")
    message = await proposed_by_ben(team)
    await team.workspace.change_person(TOM, status_text="On vacation", status_emoji=":palm_tree:")
    await reacts(team, BEN, await says_in_channel(team, TOM))
    await team.go_to(NEXT_MORNING)
    await team.go_to(ASKED.replace(day=3))
    assert questions(team, ANA) == questions(team, TOM) == []
    assert "Waiting for your word" in (await home(team, ANA)).words
    assert await state_of(team, message) is ProposalState.OPEN


# Second thoughts, and what can go wrong


async def test_ben_takes_his_reaction_back_before_she_has_heard_of_it(team: House) -> None:
    message = await proposed_by_ben(team)
    await takes_back(team, BEN, message)
    assert await state_of(team, message) is ProposalState.GONE
    await team.go_to(ASKED)
    assert "Ben thinks" not in prompts(team, ANA)[-1].words
    assert "Waiting for your word" not in (await home(team, ANA)).words


async def test_somebody_elses_reaction_taken_back_changes_nothing(team: House) -> None:
    message = await proposed_by_ben(team)
    await reacts(team, PRIYA, message)
    await takes_back(team, PRIYA, message)
    assert await state_of(team, message) is ProposalState.OPEN


async def test_put_back_again_it_is_proposed_again_unless_she_was_asked(team: House) -> None:
    message = await proposed_by_ben(team)
    await takes_back(team, BEN, message)
    await reacts(team, BEN, message)
    assert await state_of(team, message) is ProposalState.OPEN
    await team.go_to(ASKED)
    assert "Ben thinks" in prompts(team, ANA)[-1].words
    await takes_back(team, BEN, message)
    await reacts(team, BEN, message)
    assert await state_of(team, message) is ProposalState.GONE


async def test_what_she_keeps_stays_when_he_takes_his_reaction_back(team: House) -> None:
    message, question = await ana_is_asked(team)
    await team.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    await takes_back(team, BEN, message)
    assert await mine(team, ANA) == [LOOP, DRAWING]


async def test_she_points_at_it_herself_while_it_waits(team: House) -> None:
    message = await proposed_by_ben(team)
    assert "Kept." in await saves(team, ANA, message)
    await team.go_to(ASKED)
    assert await state_of(team, message) is ProposalState.KEPT
    assert [text.words for text in team.told(ANA) if "Ben thinks" in text.words] == []


async def test_after_seven_days_it_is_gone_and_nobody_is_told(team: House) -> None:
    message, question = await ana_is_asked(team)
    await team.pass_time(days=6, hours=12)
    await team.bot.forget()
    assert await state_of(team, message) is ProposalState.OPEN
    await team.pass_time(days=1)
    told = len(team.told(ANA)), len(team.told(BEN))
    await team.bot.forget()
    await team.settle()
    assert await state_of(team, message) is ProposalState.GONE
    assert (len(team.told(ANA)), len(team.told(BEN))) == told
    await team.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    assert "so I let it go" in question.words
    assert await mine(team, ANA) == [DRAWING]


async def test_a_message_that_was_deleted_meanwhile_is_gone(team: House) -> None:
    message, question = await ana_is_asked(team)
    await team.workspace.delete(ANA, message)
    await team.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    assert "I couldn't read that message" in question.words
    assert await mine(team, ANA) == [DRAWING]
    assert [refusal.error for refusal in team.workspace.take_refused()] == ["message_not_found"]


async def test_a_conversation_without_the_bot_cannot_be_read_and_she_is_told_what_works(team: House) -> None:
    await team.says(ANA, DRAWING)
    channel = await team.workspace.create_channel("lunch", [ANA, BEN], "private")
    message = await team.workspace.post(ANA, LOOP, channel.id)
    assert "I'll ask Ana" in await saves(team, BEN, message)
    question = await asked_alone(team, ANA)
    await team.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    assert "*Save as bright spot* in its own menu works anywhere" in question.words
    team.workspace.take_refused("channel_not_found")
    assert "Kept." in await saves(team, ANA, message)
    assert await mine(team, ANA) == [LOOP, DRAWING]


async def test_words_that_slack_does_not_hand_out_at_once_come_later(team: House) -> None:
    message = await says_in_channel(team, ANA)
    team.workspace.faults.next("reactions.get", Fault.server_error())
    team.workspace.faults.next("reactions.get", Fault.rate_limited(30))
    await reacts(team, ANA, message)
    assert cards(team, ANA) == []
    await team.pass_time(minutes=5)
    await team.pass_time(minutes=5)
    assert quoted(card(team, ANA)) == [LOOP]


async def test_who_said_yes_is_told_when_slack_never_hands_them_out(team: House) -> None:
    message, question = await ana_is_asked(team)
    team.workspace.faults.always("reactions.get", Fault.server_error())
    await team.clicks(ANA, question, ActionId.PROPOSAL_KEEP)
    await team.pass_time(days=8)
    await team.bot.forget()
    await team.settle()
    assert "I couldn't read that message" in question.words
    assert await state_of(team, message) is ProposalState.GONE


async def test_a_reaction_that_slack_tells_of_twice_counts_once(team: House) -> None:
    team.workspace.faults.events_twice = True
    message = await says_in_channel(team, ANA)
    await reacts(team, ANA, message)
    assert await mine(team, ANA) == [LOOP]


async def test_the_button_in_somebody_elses_hands_opens_what_no_number_opens(team: House) -> None:
    message, question = await ana_is_asked(team)
    found, deciding = await proposal_of(team, message), team.bot.services.deciding
    assert found is not None
    assert ActionId.PROPOSAL_KEEP not in (await home(team, BEN)).actions
    for number in (found.id, ProposalId(1)):
        with pytest.raises(DeletedMeanwhile):
            await deciding.keep(who(team, BEN), number, team.workspace.clock.now())
    assert await state_of(team, message) is ProposalState.OPEN
    assert offers(question, ActionId.PROPOSAL_KEEP)


# What a coach sets


async def test_the_coach_chooses_the_emoji_of_the_team(house: House) -> None:
    await set_up(house, (ANA, BEN), more={BlockId.EMOJI: "💡"})
    (found,) = await teams_of(house)
    assert found.capture_emoji == "bulb"
    await open_setup(house, more=True)
    outcome = await house.submits(MARTA, {BlockId.EMOJI: ":party-parrot:"})
    assert list(outcome.errors) == [BlockId.EMOJI]
    assert "Please take one of Slack's own emoji" in outcome.errors[BlockId.EMOJI]
    assert ":bulb:" in str(front(house, MARTA).blocks)
