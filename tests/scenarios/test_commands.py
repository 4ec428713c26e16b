"""`/brightspot`: what is a subcommand and what a bright spot, and what each answers to whom."""

import pytest

from bot.slack.identifiers import ActionId, BlockId
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, prompts, rep_of, settings
from tests.support.telling import (
    ASKED,
    BOSS,
    PUMP,
    asks,
    founded,
    mine,
    quoted,
    roundups,
    spoken,
)


async def test_a_text_is_kept_at_once_and_its_card_comes_in_the_dm(team: House) -> None:
    outcome = await team.commands(ANA, PUMP, TEAM_CHANNEL)
    assert outcome.reply is not None
    assert outcome.reply.words.startswith("Kept. The rest is in our messages")
    assert quoted(outcome.reply) == [PUMP]
    assert outcome.reply.ephemeral_to == ANA
    [card] = team.told(ANA)
    assert quoted(card) == [PUMP]
    assert "*Sales South* sees it, with your name." in card.words


@pytest.mark.parametrize(
    "said", ["team meeting went well", "stop by the plant paid off", "help came from Ben"]
)
async def test_what_only_begins_like_a_subcommand_is_a_bright_spot(house: House, said: str) -> None:
    await house.commands(ANA, said)
    assert await mine(house, ANA) == [said]


async def test_a_near_miss_is_asked_about_and_kept_meanwhile(team: House) -> None:
    outcome = await team.commands(ANA, "teem")
    assert outcome.reply is not None
    assert "Did you mean `/brightspot team`" in outcome.reply.words
    assert quoted(outcome.reply) == ["teem"]
    assert outcome.reply.actions == [ActionId.DOUBT_RUN, ActionId.DOUBT_KEEP]
    await team.clicks(ANA, outcome.reply, ActionId.DOUBT_KEEP)
    assert quoted(team.workspace.ephemerals(ANA)[-1]) == ["teem"]
    assert quoted(team.last(ANA)) == ["teem"]
    assert await mine(team, ANA) == ["teem"]


async def test_a_word_that_other_tools_have_for_it_is_asked_about(team: House) -> None:
    outcome = await team.commands(ANA, "list")
    assert outcome.reply is not None
    assert "Did you mean `/brightspot mine`" in outcome.reply.words
    assert team.told(ANA) == []
    await team.clicks(ANA, outcome.reply, ActionId.DOUBT_RUN)
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_a_near_miss_that_was_meant_is_run_and_nothing_is_kept(team: House) -> None:
    outcome = await team.commands(ANA, "teem")
    assert outcome.reply is not None
    await team.clicks(ANA, outcome.reply, ActionId.DOUBT_RUN)
    assert "Coach: Marta." in team.workspace.ephemerals(ANA)[-1].words
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_a_near_miss_of_a_form_opens_it_and_the_question_goes(team: House) -> None:
    outcome = await team.commands(ANA, "setings")
    assert outcome.reply is not None
    opened = await team.clicks(ANA, outcome.reply, ActionId.DOUBT_RUN)
    assert opened.view is not None
    assert (opened.view.title or {})["text"] == "Settings"
    assert team.workspace.ephemerals(ANA) == []


async def test_a_wish_in_other_words_is_asked_about(team: House) -> None:
    assert "Did you mean `/brightspot stop`" in await asks(team, ANA, "stop asking me")
    assert "Did you mean `/brightspot privacy`" in await asks(team, ANA, "who sees this?")


async def test_without_a_text_the_form_opens(house: House) -> None:
    outcome = await house.commands(ANA)
    assert outcome.view is not None
    await house.submits(ANA, {BlockId.ANSWER: PUMP})
    assert await mine(house, ANA) == [PUMP]


WORDS = {
    "thanks": "I'm here.",
    "ok": "I'm here.",
    "hi": "Hello. I ask what worked",
    "nothing": '"Nothing" is a fair answer.',
    "👍": "a sign alone",
    "undo": "There is nothing to take back.",
    "why": "I look for what worked",
    "fewer": "I'll ask less often: every Monday, Wednesday and Friday.",
    "more": "Other days can be chosen in the settings.",
}


async def test_words_to_the_bot_are_answered_and_never_kept(team: House) -> None:
    answered = {said: await asks(team, ANA, said) for said in WORDS}
    assert [said for said, sentence in WORDS.items() if sentence not in answered[said]] == []
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_nothing_by_command_answers_the_prompt(team: House) -> None:
    await team.go_to(ASKED)
    await team.commands(ANA, "nothing")
    assert (await rep_of(team, ANA)).unanswered == 0


async def test_undo_by_command_takes_the_latest_back(team: House) -> None:
    await team.commands(ANA, PUMP)
    assert "Taken back" in await asks(team, ANA, "undo")
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_a_bright_spot_by_command_is_the_days_answer(team: House) -> None:
    await team.commands(ANA, PUMP)
    await team.go_to(ASKED)
    assert prompts(team, ANA) == []


async def test_help_speaks_to_the_reader(team: House) -> None:
    coach, member, visitor = "changes the team, its channel", "shows who is in it", "You are in no team yet"
    helped = {person: await asks(team, person, "help") for person in (MARTA, ANA, "U0LENA")}
    told = {person: [part in said for part in (coach, member, visitor)] for person, said in helped.items()}
    assert told == {
        MARTA: [True, True, False],
        ANA: [False, True, False],
        "U0LENA": [False, False, True],
    }


async def test_help_shows_a_coach_who_joined_no_team_where_theirs_is(house: House) -> None:
    await founded(house, BEN)
    said = await asks(house, MARTA, "help")
    assert "`/brightspot team` shows who is in it" in said
    assert "You are in no team yet" not in said


async def test_mine_comes_in_pages_and_opens_each_of_them(team: House) -> None:
    for number in range(11):
        await team.commands(ANA, f"Bright spot number {number}")
    first = await team.commands(ANA, "mine")
    assert first.reply is not None
    assert "11 bright spots so far" in first.reply.words
    assert quoted(first.reply) == [f"Bright spot number {number}" for number in range(10, 2, -1)]
    await team.clicks(ANA, first.reply, ActionId.MINE_MORE)
    older = team.workspace.ephemerals(ANA)[-1]
    assert quoted(older) == [f"Bright spot number {number}" for number in (2, 1, 0)]
    await team.picks(ANA, older, ActionId.MINE_PICK, "Bright spot number 1")
    await team.submits(ANA, {BlockId.ANSWER: PUMP})
    again = await team.commands(ANA, "mine")
    assert again.reply is not None
    await team.clicks(ANA, again.reply, ActionId.MINE_MORE)
    assert quoted(again.reply)[1] == PUMP


async def test_the_team_page_counts_nobody(team: House) -> None:
    await team.commands(BEN, BOSS)
    await team.commands(ANA, PUMP)
    await settings(team, PRIYA, visibility="private")
    await team.commands(PRIYA, "My own affair")
    page = await team.commands(TOM, "team")
    assert page.reply is not None
    assert "In it: Ana, Ben, Marta, Priya, Tom and Yuki." in page.reply.words
    assert "Coach: Marta." in page.reply.words
    assert spoken(page.reply) == [f"Ben: {BOSS}", f"Ana: {PUMP}"]
    assert "My own affair" not in page.reply.words


async def test_the_team_page_is_for_the_team(house: House) -> None:
    await founded(house, BEN)
    assert "You are in no team yet." in await asks(house, ANA, "team")
    assert "You are in no team yet." in await asks(house, ANA, "roundup")


async def test_privacy_says_what_is_really_in_force(team: House) -> None:
    assert "is shown to *Sales South* with your name" in await asks(team, ANA, "privacy")
    assert "today Ana, Ben, Marta, Priya, Tom and Yuki" in await asks(team, ANA, "privacy")
    await settings(team, ANA, visibility="private")
    assert "is shown to nobody, until you share it" in await asks(team, ANA, "privacy")
    assert "stays with you: you are in no team" in await asks(team, "U0LENA", "privacy")


async def test_the_running_roundup_is_shown_to_the_asker_alone(team: House) -> None:
    await team.commands(BEN, BOSS)
    await settings(team, ANA, visibility="anonymous")
    await team.commands(ANA, PUMP)
    shown = await team.commands(ANA, "roundup", TEAM_CHANNEL)
    assert shown.reply is not None
    assert shown.reply.ephemeral_to == ANA
    assert spoken(shown.reply) == [f"Ben: {BOSS}"]
    assert "One of yours waits until nobody can tell that it is yours." in shown.reply.words
    assert "It is posted once 2 more people have shared something." in shown.reply.words
    others = await asks(team, TOM, "roundup")
    assert PUMP not in others
    assert "yours waits" not in others
    assert roundups(team) == []
