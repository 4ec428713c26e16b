"""Saying yes or no to the one invitation: nobody is asked before, and nobody is told of a no."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.people import Standing
from bot.playground import seed
from bot.playground.world.people import Person
from bot.slack.identifiers import ActionId
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.stories import (
    ANA,
    ANSWERS,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    front,
    home,
    invitation,
    invitations,
    join,
    live,
    offers,
    prompts,
    rep_of,
    said_at,
    set_up,
    settings,
)
from tests.support.telling import asks, card

SHARE, PRIVATE_FIRST = ActionId.INVITATION_SHARE, ActionId.INVITATION_PRIVATE
TWO_WEEKS_LATER = datetime(2026, 11, 16, 7, 0, tzinfo=UTC)


async def declines(house: House, person: str) -> None:
    """The no is in the invitation's menu."""
    waiting = invitation(house, person)
    outcome = await house.picks(person, waiting, ActionId.INVITATION_NO, "Not for me")
    assert outcome.ok, outcome.error


async def test_the_invitation_says_who_invited_what_it_is_and_who_sees_what(house: House) -> None:
    await set_up(house, (ANA,))
    said = invitation(house, ANA).words
    for sentence in (
        "Marta invited you to Bright Spots for *Sales South*.",
        "On the days you choose I ask what worked",
        "I show others only what you share.",
        "never learns who answered or who said no",
        "Marta says: this is for learning, not for appraisal.",
        "Slack export rules apply",
        "You can stop at any time",
    ):
        assert sentence in said


async def test_yes_share_what_i_write(house: House) -> None:
    await set_up(house, (ANA,))
    asked = invitation(house, ANA)
    await join(house, ANA, answer=SHARE)
    assert (
        "You're in. What you write goes to *Sales South*, and what I'm not sure of to nobody, until you share it"
    ) in asked.words
    assert "My first question comes on Monday 2 November at 16:30." in asked.words
    await house.says(ANA, ANSWERS[0])
    assert "*Sales South* sees it, with your name." in house.last(ANA).words


async def test_yes_keep_it_to_me_first(house: House) -> None:
    await set_up(house, (ANA,))
    asked = invitation(house, ANA)
    await join(house, ANA, answer=PRIVATE_FIRST)
    assert "What you write stays with you until you share it." in asked.words
    await house.says(ANA, ANSWERS[0])
    assert "For now I show it to nobody." in house.last(ANA).words
    assert (await rep_of(house, ANA)).usual_visibility is Visibility.PRIVATE


async def test_not_for_me_is_the_end_of_it(house: House) -> None:
    await set_up(house, (ANA,))
    asked = invitation(house, ANA)
    await declines(house, ANA)
    assert "That's fine. I won't ask, and Marta isn't told." in asked.words
    await live(house, TWO_WEEKS_LATER)
    assert house.told(ANA) == [asked]
    assert (await rep_of(house, ANA)).standing is Standing.VISITOR


async def test_who_said_no_may_join_after_all_by_home(house: House) -> None:
    await set_up(house, (ANA,))
    await declines(house, ANA)
    view = await home(house, ANA)
    assert "you said *Not for me* to *Sales South*" in view.words
    await house.clicks(ANA, view, PRIVATE_FIRST)
    assert "You're in *Sales South* now." in house.last(ANA).words
    assert "What you write stays with you until you share it." in house.told(ANA)[0].words
    assert "My next question comes on Monday 2 November" in (await home(house, ANA)).words


async def test_or_by_asking_for_questions_again(house: House) -> None:
    await set_up(house, (ANA,))
    await declines(house, ANA)
    outcome = await house.commands(ANA, "resume")
    assert outcome.reply is not None
    assert "If you would like to join after all" in outcome.reply.words
    await house.clicks(ANA, outcome.reply, SHARE)
    rep = await rep_of(house, ANA)
    assert (rep.standing, rep.usual_visibility) == (Standing.ACTIVE, Visibility.TEAM)


@pytest.mark.parametrize("said", ["yes", "Ja, gerne", "No thanks", "Not for me", "Yes, share what I write"])
async def test_who_types_a_yes_or_a_no_is_shown_the_choice_and_nothing_is_chosen_for_them(
    house: House, said: str
) -> None:
    await set_up(house, (ANA,))
    await house.says(ANA, said)
    again = house.last(ANA)
    assert "You are invited to *Sales South*, and nothing begins until you choose." in again.words
    assert again.actions == [SHARE, PRIVATE_FIRST, ActionId.INVITATION_NO]
    assert (await rep_of(house, ANA)).standing is Standing.VISITOR
    await house.clicks(ANA, again, PRIVATE_FIRST)
    assert "What you write stays with you until you share it." in house.told(ANA)[0].words


async def test_what_is_kept_before_the_choice_says_that_it_is_open(house: House) -> None:
    await set_up(house, (ANA,))
    await house.says(ANA, ANSWERS[0])
    assert "you are invited to *Sales South*, and have not chosen yet" in house.last(ANA).words


async def test_what_is_kept_before_the_choice_can_be_shared_on_its_card_after_it(house: House) -> None:
    """A coach who tells a first one before saying yes opens the roundup with it all the same."""
    await set_up(house, (ANA,))
    await house.commands(MARTA, ANSWERS[0])
    before = house.last(MARTA)
    await join(house, MARTA)
    kept = next(message for message in house.told(MARTA) if message.ts == before.ts)
    assert "For now I show it to nobody." in kept.words
    await house.clicks(MARTA, kept, ActionId.SHARE)
    assert ANSWERS[0] in await asks(house, MARTA, "team")


async def test_what_is_kept_while_stopped_can_be_shared_on_its_card_once_back(house: House) -> None:
    await set_up(house, (ANA,))
    await join(house, ANA)
    await house.says(ANA, "stop")
    await house.says(ANA, ANSWERS[0])
    before = house.last(ANA)
    await house.says(ANA, "resume")
    kept = next(message for message in house.told(ANA) if message.ts == before.ts)
    assert "For now I show it to nobody." in kept.words
    assert offers(kept, ActionId.SHARE)


async def test_who_has_stopped_reads_how_to_come_back_and_not_that_a_coach_may_invite_them(
    house: House,
) -> None:
    await set_up(house, (ANA,))
    await join(house, ANA)
    await house.says(ANA, "stop")
    await house.says(ANA, ANSWERS[0])
    assert "*Ask me again* in my Home tab brings you back to your team." in house.last(ANA).words
    await house.says(ANA, "pause")
    assert "You have stopped, so I ask nothing as it is." in house.last(ANA).words
    await house.clicks(ANA, house.last(ANA), ActionId.RESUME)
    assert (await rep_of(house, ANA)).standing is Standing.ACTIVE


async def test_nor_is_it_said_where_a_team_is_needed(house: House) -> None:
    await set_up(house, (ANA,))
    await join(house, ANA, answer=PRIVATE_FIRST)
    await house.says(ANA, ANSWERS[0])
    await house.says(ANA, "stop")
    await house.clicks(ANA, card(house, ANA), ActionId.SHARE)
    said = [house.workspace.ephemerals(ANA)[-1].words]
    said += [await asks(house, ANA, word) for word in ("team", "playbook", "roundup")]
    assert ["You have stopped, so you are in no team" in words for words in said] == [True] * 4


async def test_what_is_told_right_after_stopping_joins_nothing_that_the_team_sees(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, ANA, BEN)
    await house.says(ANA, ANSWERS[0])
    await house.says(ANA, "stop")
    await house.clicks(ANA, house.last(ANA), ActionId.STOP_KEEP)
    await house.says(ANA, ANSWERS[1])
    assert "you have stopped, so I share nothing" in house.last(ANA).words
    page = await asks(house, BEN, "team")
    assert ANSWERS[0] in page
    assert ANSWERS[1] not in page


async def test_whoever_is_asked_nothing_is_promised_no_fewer_questions(house: House) -> None:
    await set_up(house, (ANA,))
    await house.says(ANA, "fewer")
    assert "nothing begins until you choose" in house.last(ANA).words
    await join(house, ANA)
    await house.says(ANA, "stop")
    await house.says(ANA, "fewer")
    assert "You have stopped, so I ask nothing as it is." in house.last(ANA).words
    await house.clicks(ANA, house.last(ANA), ActionId.RESUME)
    assert (await rep_of(house, ANA)).prompt_days is None


async def test_home_and_the_commands_know_of_an_invitation_that_waits(house: House) -> None:
    await set_up(house, (ANA,))
    assert "nothing begins until you choose" in await asks(house, ANA, "resume")
    assert "nothing begins until you choose" in await asks(house, ANA, "yes")
    view = await home(house, ANA)
    assert "you are invited to *Sales South*" in view.words
    assert "A coach can invite you" not in view.words
    await house.clicks(ANA, view, SHARE)
    assert "My next question comes on Monday 2 November" in (await home(house, ANA)).words


async def test_a_nod_after_the_invitation_was_answered_is_left_alone(house: House) -> None:
    await set_up(house, (ANA,))
    await declines(house, ANA)
    before = len(house.told(ANA))
    await house.says(ANA, "ok")
    assert len(house.told(ANA)) == before


async def test_no_answer_means_no_and_there_is_no_reminder(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, BEN)
    await live(house, TWO_WEEKS_LATER)
    assert house.told(ANA) == [invitation(house, ANA)]
    assert prompts(house, BEN) != []


async def test_a_no_looks_to_the_coach_like_no_answer(house: House) -> None:
    await set_up(house, (ANA, BEN, PRIYA))
    await join(house, BEN)
    told = [message.words for message in house.told(MARTA)]
    team = await asks(house, MARTA, "team")
    await declines(house, ANA)
    assert await asks(house, MARTA, "team") == team
    assert "Ana" not in team
    assert "Priya" not in team
    assert [message.words for message in house.told(MARTA)] == told
    assert house.workspace.said_in(TEAM_CHANNEL) == []


async def test_the_coach_is_invited_like_everybody_and_asked_only_after_a_yes(house: House) -> None:
    await set_up(house, (ANA,))
    own = invitation(house, MARTA).words
    assert "Hello Marta. You set up Bright Spots for *Sales South*" in own
    assert "neither you nor anybody else learns who answered" in own
    assert "Marta invited" not in own
    await live(house, datetime(2026, 11, 2, 20, 0, tzinfo=UTC))
    assert prompts(house, MARTA) == []
    await join(house, MARTA)
    await live(house, datetime(2026, 11, 3, 20, 0, tzinfo=UTC))
    assert len(prompts(house, MARTA)) == 1


async def test_who_joins_chooses_days_and_time_right_there(house: House) -> None:
    await set_up(house, (ANA,))
    asked = invitation(house, ANA)
    await join(house, ANA)
    await house.clicks(ANA, asked, ActionId.CHOOSE_TIMES)
    await house.submits(ANA, {"days": ["1"], "time": "08:30"})
    await live(house, datetime(2026, 11, 12, 7, 0, tzinfo=UTC))
    assert [said_at(prompt) for prompt in prompts(house, ANA)] == [
        datetime(2026, 11, 3, 7, 30, tzinfo=UTC),
        datetime(2026, 11, 10, 7, 30, tzinfo=UTC),
    ]


async def test_the_first_answer_counts_however_often_it_is_pressed(house: House) -> None:
    """Two clicks on the way at once, the second on the other button."""
    await set_up(house, (ANA,))
    asked = invitation(house, ANA)
    first = await house.workspace.click(ANA, asked, PRIVATE_FIRST)
    second = await house.workspace.click(ANA, asked, SHARE)
    await house.settle()
    assert first.ok
    assert second.ok
    assert "You're in. What you write stays with you" in asked.words
    assert house.told(ANA) == [asked]


async def test_a_yes_weeks_later_still_counts(house: House) -> None:
    await set_up(house, (ANA,))
    await live(house, TWO_WEEKS_LATER)
    await join(house, ANA)
    await live(house, datetime(2026, 11, 17, 20, 0, tzinfo=UTC))
    assert [said_at(prompt).day for prompt in prompts(house, ANA)] == [16, 17]


async def test_a_rep_belongs_to_one_team_and_changes_by_themselves(house: House) -> None:
    """Yuki sets up a second team; Ana's invitations to both wait side by side."""
    await set_up(house, (ANA,))
    await set_up(house, (ANA,), coach=YUKI, name="Sales North")
    south, north = invitations(house, ANA)
    await house.clicks(ANA, south, SHARE)
    await house.clicks(ANA, north, SHARE)
    (said,) = house.workspace.ephemerals(ANA)
    assert "You're in *Sales South* already" in said.words
    await house.says(ANA, "stop")
    await house.clicks(ANA, north, SHARE)
    assert "What you write goes to *Sales North*" in north.words
    assert "*Sales North*" in await asks(house, ANA, "team")


async def test_what_was_kept_before_joining_stays_private(house: House) -> None:
    await house.says(ANA, ANSWERS[0])
    assert "It stays with you: you are in no team yet." in house.last(ANA).words
    await set_up(house, (ANA,))
    await join(house, ANA)
    assert "Only you see it." in await asks(house, ANA, "mine")


async def test_somebody_who_left_the_company_is_asked_no_more(
    house: House,
) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, BEN)
    await house.workspace.deactivate(BEN)
    await live(house, TWO_WEEKS_LATER)
    assert prompts(house, BEN) == []
    assert (await rep_of(house, BEN)).standing is Standing.LEFT


async def test_somebody_who_comes_back_to_the_company_is_asked_again_only_at_their_word(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, BEN)
    await house.workspace.deactivate(BEN)
    await house.settle()
    await house.workspace.change_person(BEN, deleted=False)
    await live(house, datetime(2026, 11, 4, 7, 0, tzinfo=UTC))
    assert prompts(house, BEN) == []
    assert "You have stopped, so I ask nothing." in (await home(house, BEN)).words
    await house.says(BEN, "resume")
    await live(house, datetime(2026, 11, 5, 7, 0, tzinfo=UTC))
    assert len(prompts(house, BEN)) == 1


async def test_who_becomes_a_guest_is_asked_no_more(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, BEN)
    await house.workspace.change_person(BEN, role="guest")
    await live(house, datetime(2026, 11, 5, 7, 0, tzinfo=UTC))
    assert prompts(house, BEN) == []
    theirs = await home(house, BEN)
    assert "I ask you nothing: I'm for the members of this Slack workspace." in theirs.words
    assert "My next question" not in theirs.words
    assert ActionId.HOME_CAPTURE not in theirs.actions
    assert "What you write" not in theirs.words


@pytest.mark.parametrize("command", ["resume", "pause until friday"])
async def test_nor_is_a_guest_promised_another_question_or_a_pause(house: House, command: str) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, BEN)
    await house.workspace.change_person(BEN, role="guest")
    await house.settle()
    outcome = await house.commands(BEN, command)
    assert outcome.reply is not None
    assert outcome.reply.words.startswith("I ask you nothing: I'm for the members of this Slack workspace.")
    assert (await rep_of(house, BEN)).paused_until is None


async def test_nor_is_their_time_when_they_save_their_settings(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, BEN)
    await house.workspace.change_person(BEN, role="guest")
    await settings(house, BEN, visibility="private")
    assert "I ask you nothing" in house.last(BEN).words
    assert "I ask Monday" not in house.last(BEN).words


async def test_home_of_somebody_in_no_team_offers_one_thing_to_do(house: House) -> None:
    view = await home(house, TOM)
    assert "you are in no team yet" in view.words
    await house.clicks(TOM, view, ActionId.HOME_SETUP)
    assert "Set up a team" in front(house, TOM).words


async def test_somebody_new_in_the_workspace_can_be_invited_at_once(tmp_path: Path) -> None:
    async with open_house(tmp_path, people=(seed.MARTA, seed.ANA)) as house:
        nora = Person("U0NORA", "nora", "Nora Lind", "Europe/Stockholm", "Account executive")
        await house.workspace.welcome(nora)
        await house.settle()
        await set_up(house, (nora.id,))
        await join(house, nora.id)
        await live(house, datetime(2026, 11, 2, 20, 0, tzinfo=UTC))
        assert len(prompts(house, nora.id)) == 1
