"""What goes wrong in ordinary life: nothing of it ends in silence, in a traceback, twice, or in a lost answer."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.domain.prompt import Skipped
from bot.playground import seed
from bot.playground.faults import Fault
from bot.playground.server import PlaygroundServer
from bot.playground.wire import news
from bot.playground.wire.delivery import Delivered, Patience
from bot.playground.world.people import Person
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.scenarios.test_story import edits
from tests.storage.conftest import migrate
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.postgres import MakePostgres
from tests.support.relay import Relay
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    TOM,
    chooses,
    open_setup,
    prompt_on,
    prompts,
    rep_of,
    teams_of,
)
from tests.support.telling import (
    ASKED,
    BOSS,
    PUMP,
    ROUNDUP,
    asks,
    card,
    cards,
    founded,
    mine,
    quoted,
    roundups,
    told_in_thread,
)
from tests.support.trouble import database, locked

LENA, STANDUP = seed.GUEST.id, seed.OTHER_BOT.id
SENTENCE = "Asked what a stopped hour costs, then waited. "
SOON, AT_ONCE = (Patience(acknowledgement=seconds, retries=(0.0, 0.0, 0.0)) for seconds in (1.0, 0.3))
"""Slack's six minutes of patience in a few seconds, or in one."""


def _attempts(house: House, *, acknowledged: bool) -> list[Delivered]:
    """Deliveries of events that were, or were not, acknowledged."""
    return [one for one in house.workspace.delivery.attempts if one.acknowledged is acknowledged]


# Texts


async def test_three_thousand_characters_are_kept_whole(team: House) -> None:
    text = (SENTENCE * 70)[:2999].strip() + "."
    await team.commands(ANA)
    await team.submits(ANA, {BlockId.ANSWER: text})
    assert quoted(card(team, ANA)) == [text]
    assert "longer than I can show" not in card(team, ANA).words


@pytest.mark.parametrize("length", [3_050, 45_000])
async def test_a_longer_command_is_kept_as_far_as_slack_shows_it(team: House, length: int) -> None:
    """Of the 45,000 characters Slack itself hands over 40,000."""
    outcome = await team.commands(ANA, (SENTENCE * 1000)[:length].strip())
    assert outcome.reply is not None
    [shown] = quoted(outcome.reply)
    assert 2900 < len(shown) <= 3000
    assert shown.endswith("waited.")
    left_out = len((SENTENCE * 1000)[: min(length, 40_000)].strip()) - len(shown)
    assert quoted(card(team, ANA)) == [shown]
    assert f"the last {left_out:,} characters are left out" in card(team, ANA).words


async def test_the_longest_message_that_slack_takes_is_kept_and_the_cut_is_told(team: House) -> None:
    await team.says(ANA, SENTENCE * 900)
    assert "characters are left out" in card(team, ANA).words
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    assert "characters are left out" in card(team, ANA).words


async def test_messages_that_together_are_too_long_say_what_was_cut(team: House) -> None:
    await team.says(ANA, SENTENCE * 40)
    await team.says(ANA, SENTENCE * 40)
    assert len(quoted(card(team, ANA))[0]) <= 3000
    assert "characters are left out" in card(team, ANA).words


async def test_a_form_takes_what_a_form_can_take(team: House) -> None:
    await team.commands(ANA)
    outcome = await team.submits(ANA, {BlockId.ANSWER: "x" * 45_000})
    assert list(outcome.errors) == [BlockId.ANSWER]
    assert (await team.submits(ANA, {BlockId.ANSWER: PUMP})).ok


async def test_control_characters_are_left_out_and_words_stay(team: House) -> None:
    await team.says(ANA, "She took\x00 over\x07 the \u202epen.")
    assert quoted(card(team, ANA)) == ["She took over the pen."]


@pytest.mark.parametrize("nothing_visible", ["\x07\x01", "\u200b\u2060"])
async def test_a_message_of_nothing_visible_is_told_so(team: House, nothing_visible: str) -> None:
    await team.says(ANA, nothing_visible)
    assert team.last(ANA).words.startswith("Your message came through empty")
    outcome = await team.commands(ANA, nothing_visible)
    assert outcome.view is not None or (outcome.reply and "came through empty" in outcome.reply.words)


async def test_an_emoji_in_an_answer_stays_an_emoji(team: House) -> None:
    await team.says(ANA, "She laughed :tada: and signed 🖊️")
    assert quoted(card(team, ANA)) == ["She laughed :tada: and signed 🖊️"]


@pytest.mark.parametrize(("name", "mimetype"), [("clip.m4a", "audio/mp4"), ("board.jpg", "image/jpeg")])
async def test_a_voice_clip_or_photo_gets_one_helpful_sentence(team: House, name: str, mimetype: str) -> None:
    files = [{"name": name, "mimetype": mimetype}]
    await team.says(ANA, "", files=files)
    assert [message.words for message in team.told(ANA)] == [
        "I can't listen to clips or read pictures yet. One typed line about it, and I'll keep that."
    ]
    await team.says(ANA, "Her sketch of the loop", files=files)
    assert quoted(card(team, ANA)) == ["Her sketch of the loop"]


async def test_a_link_preview_is_nothing(team: House) -> None:
    message = await team.says(ANA, "They bought from https://pumps.example/loop themselves")
    shown = quoted(card(team, ANA))
    await team.workspace.unfurl(message)
    await team.settle()
    assert quoted(card(team, ANA)) == shown == ["They bought from https://pumps.example/loop themselves"]
    assert len(team.told(ANA)) == 1


async def test_an_answer_said_in_the_third_person_is_one_too(house: House) -> None:
    """Slack's own command `/me` sends a message of a kind of its own."""
    await house.says(ANA, "thanks")
    thanked = next(one.payload for one in reversed(house.workspace.delivery.sent) if one.kind == "events_api")
    said = {"subtype": "me_message", "text": "drew the loop", "ts": house.workspace.clock.next_ts()}
    event = thanked["event"] | said
    house.workspace.delivery.tell(thanked | {"event_id": "Ev0ME", "event": event})
    await house.settle()
    assert quoted(card(house, ANA)) == ["drew the loop"]


# Things that were there a moment ago


async def test_a_form_for_an_entry_deleted_meanwhile_hands_the_words_back(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.workspace.delete(ANA, message)
    await team.settle()
    outcome = await team.submits(ANA, {BlockId.ANSWER: BOSS})
    assert outcome.view is not None
    assert "deleted in the meantime" in outcome.view.blocks[0]["text"]["text"]
    assert quoted(outcome.view) == [BOSS]
    assert "Nothing here yet" in await asks(team, ANA, "mine")


async def test_a_button_for_an_entry_deleted_meanwhile_says_so(team: House) -> None:
    message = await team.says(ANA, PUMP)
    shown = card(team, ANA)
    await team.workspace.delete(ANA, message)
    await team.workspace.quiet()
    await team.clicks(ANA, shown, ActionId.HIDE)
    assert "deleted in the meantime" in team.workspace.ephemerals(ANA)[-1].words


async def test_a_question_about_a_near_miss_answered_twice(team: House) -> None:
    outcome = await team.commands(ANA, "teem")
    assert outcome.reply is not None
    for _ in range(2):
        await team.workspace.click(ANA, outcome.reply, ActionId.DOUBT_KEEP)
    await team.settle()
    assert await mine(team, ANA) == ["teem"]


# The channel


async def _enough_for_a_roundup(house: House) -> None:
    for person in (ANA, BEN, TOM):
        await house.workspace.command(person, f"/brightspot One of {person}")
    await house.settle()


def _notes(house: House, about: str = "I can't post the roundup") -> list[str]:
    return [message.words for message in house.told(MARTA) if about in message.words]


async def test_an_archived_channel_is_told_once_and_the_roundup_waits_for_it(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.workspace.archive(MARTA, TEAM_CHANNEL)
    await team.settle()
    await team.go_to(ROUNDUP + timedelta(minutes=30))
    team.workspace.take_refused("is_archived")
    await team.go_to(ROUNDUP + timedelta(hours=9))
    team.workspace.take_refused("is_archived")
    [note] = _notes(team)
    assert "the channel is archived. Unarchive it" in note
    assert roundups(team) == []
    await team.workspace.unarchive(MARTA, TEAM_CHANNEL)
    await team.settle()
    assert len(roundups(team)) == 1
    assert len(told_in_thread(team)) == 3
    await team.pass_time(days=1)
    assert len(roundups(team)) == len(_notes(team)) == 1


async def test_a_channel_that_is_mended_before_its_coach_was_told_is_no_news(team: House) -> None:
    await team.workspace.archive(MARTA, TEAM_CHANNEL)
    await team.settle()
    await team.workspace.unarchive(MARTA, TEAM_CHANNEL)
    await team.settle()
    await team.go_to(ROUNDUP + timedelta(hours=9), timedelta(hours=1))
    assert _notes(team) == []


async def test_nothing_is_told_where_people_of_another_company_read(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.workspace.share_channel(TEAM_CHANNEL, "T0KESSLER")
    await team.settle()
    await team.go_to(ROUNDUP + timedelta(hours=9))
    [note] = _notes(team)
    assert "the channel is shared with another company now" in note
    assert roundups(team) == []
    await team.workspace.remove_app(TEAM_CHANNEL)
    await team.workspace.invite_app(TEAM_CHANNEL)
    await team.pass_time(minutes=30)
    assert roundups(team) == []
    await team.workspace.unshare_channel(TEAM_CHANNEL)
    await team.settle()
    assert len(roundups(team)) == 1
    assert len(told_in_thread(team)) == 3
    assert len(_notes(team)) == 1


async def test_a_roundup_that_was_held_back_goes_to_the_channel_that_its_coach_chooses(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.workspace.share_channel(TEAM_CHANNEL, "T0KESSLER")
    await team.settle()
    await team.go_to(ROUNDUP - timedelta(hours=1))
    await team.go_to(ROUNDUP)
    assert any("goes out once no other company reads" in said.words for said in team.told(MARTA))
    await team.workspace.invite_app("C0GENERAL")
    await open_setup(team)
    assert (await team.submits(MARTA, {BlockId.CHANNEL: "C0GENERAL", BlockId.PEOPLE: [ANA]})).ok
    await team.pass_time(minutes=30)
    assert roundups(team) == []
    [posted] = [said for said in team.workspace.said_in("C0GENERAL") if "Sales South" in said.words]
    assert len(team.workspace.thread("C0GENERAL", posted.ts)) > 1


async def test_words_taken_back_leave_a_channel_that_others_read_by_now(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.go_to(ROUNDUP)
    await team.workspace.share_channel(TEAM_CHANNEL, "T0KESSLER")
    await team.settle()
    assert f"Ana: One of {ANA}" in told_in_thread(team)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert f"Ana: One of {ANA}" not in told_in_thread(team)


async def test_words_put_differently_are_not_told_to_people_of_another_company(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.go_to(ROUNDUP)
    await team.workspace.share_channel(TEAM_CHANNEL, "T0KESSLER")
    await team.settle()
    await edits(team, ANA, "Kessler pays a third more than the others do")
    assert told_in_thread(team) == [f"Ben: One of {BEN}", f"Tom: One of {TOM}"]
    await team.workspace.unshare_channel(TEAM_CHANNEL)
    await team.settle()
    assert "Ana: Kessler pays a third more than the others do" in told_in_thread(team)


async def test_another_company_in_an_archived_channel_is_noticed_all_the_same(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.workspace.archive(MARTA, TEAM_CHANNEL)
    await team.workspace.share_channel(TEAM_CHANNEL, "T0KESSLER")
    await team.workspace.unarchive(MARTA, TEAM_CHANNEL)
    await team.go_to(ROUNDUP + timedelta(minutes=30))
    assert roundups(team) == []


async def test_another_workspace_of_the_same_org_is_no_other_company(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.workspace.share_channel(TEAM_CHANNEL, team.workspace.team_id)
    await team.go_to(ROUNDUP)
    assert len(roundups(team)) == 1


async def test_a_bot_that_was_removed_posts_once_it_is_back(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.workspace.remove_app(TEAM_CHANNEL)
    await team.settle()
    await team.go_to(ROUNDUP + timedelta(hours=9))
    team.workspace.take_refused("not_in_channel")
    [note] = _notes(team)
    assert "Write `/invite @Bright Spots` in the channel" in note
    await team.workspace.invite_app(TEAM_CHANNEL)
    await team.settle()
    assert len(roundups(team)) == 1
    assert len(told_in_thread(team)) == 3


async def _take_back(house: House) -> None:
    await chooses(house, ANA, card(house, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert f"Ana: One of {ANA}" in told_in_thread(house)


async def test_words_taken_back_while_the_channel_is_archived_leave_it_when_it_is_back(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.go_to(ROUNDUP)
    await team.workspace.archive(MARTA, TEAM_CHANNEL)
    await team.settle()
    await _take_back(team)
    await team.pass_time(minutes=30)
    assert team.workspace.take_refused("is_inactive")
    await team.workspace.unarchive(MARTA, TEAM_CHANNEL)
    await team.settle()
    assert f"Ana: One of {ANA}" not in told_in_thread(team)
    assert len(_notes(team)) <= 1


async def test_words_taken_back_while_the_bot_is_away_leave_the_channel_when_it_is_back(team: House) -> None:
    team.workspace.channels.get(TEAM_CHANNEL).kind = "private"
    await _enough_for_a_roundup(team)
    await team.go_to(ROUNDUP)
    await team.workspace.remove_app(TEAM_CHANNEL)
    await team.settle()
    await _take_back(team)
    assert team.workspace.take_refused("channel_not_found")
    await team.workspace.invite_app(TEAM_CHANNEL)
    await team.settle()
    assert f"Ana: One of {ANA}" not in told_in_thread(team)


async def test_what_waits_for_a_channel_that_the_team_has_left_is_no_trouble_of_its_new_one(
    team: House,
) -> None:
    await _enough_for_a_roundup(team)
    await team.go_to(ROUNDUP)
    await team.workspace.archive(MARTA, TEAM_CHANNEL)
    await team.settle()
    await open_setup(team)
    assert (await team.submits(MARTA, {BlockId.CHANNEL: "C0GENERAL", BlockId.PEOPLE: [ANA]})).ok
    await _take_back(team)
    await team.pass_time(minutes=30)
    assert team.workspace.take_refused("is_inactive")
    [changed] = await teams_of(team)
    assert (changed.channel, changed.channel_trouble) == ("C0GENERAL", None)


async def test_a_channel_that_is_found_lost_only_when_posting_is_told_too(team: House) -> None:
    await _enough_for_a_roundup(team)
    team.workspace.faults.always("chat.postMessage", Fault.refused("restricted_action"))
    await team.go_to(ROUNDUP)
    team.workspace.faults.clear()
    await team.go_to(ROUNDUP + timedelta(minutes=5))
    assert roundups(team) == []
    await team.go_to(ROUNDUP + timedelta(minutes=15))
    assert len(roundups(team)) == 1
    assert len(told_in_thread(team)) == 3


async def test_a_private_channel_that_is_archived_is_called_archived(team: House) -> None:
    team.workspace.channels.get(TEAM_CHANNEL).kind = "private"
    await team.workspace.archive(MARTA, TEAM_CHANNEL)
    await team.settle()
    await team.go_to(ASKED)
    assert "the channel is archived" in _notes(team)[0]


async def test_a_channel_that_was_deleted_is_called_deleted(team: House) -> None:
    news.channel_event(team.workspace, team.workspace.channels.get(TEAM_CHANNEL), "channel_deleted")
    await team.settle()
    await team.go_to(ASKED)
    assert "the channel was deleted. Choose another one" in _notes(team)[0]


# People


async def test_a_rep_who_left_is_asked_no_more_and_nothing_else_stops(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.workspace.deactivate(BEN)
    await team.settle()
    for hours in (0, 24, 30):
        await team.go_to(ASKED + timedelta(hours=hours))
    assert prompts(team, BEN) == []
    assert not (await rep_of(team, BEN)).active
    assert len(prompts(team, ANA)) == 1
    await team.go_to(ROUNDUP)
    assert len(roundups(team)) == 1


async def test_a_rep_whom_slack_does_not_reach_any_more_is_given_up_for_that_day(team: House) -> None:
    team.workspace.faults.always("chat.postMessage", Fault.refused("account_inactive"))
    await team.go_to(ASKED + timedelta(hours=6))
    team.workspace.faults.clear()
    await team.go_to(ASKED + timedelta(hours=7))
    assert prompts(team, BEN) == []
    monday = await prompt_on(team, BEN, ASKED.date())
    assert monday is not None
    assert monday.reason is Skipped.UNREACHABLE


async def test_a_guest_is_told_that_nothing_was_kept(team: House) -> None:
    for _ in range(2):
        await team.says(LENA, PUMP)
    assert len(team.told(LENA)) == 2
    assert "I have kept nothing of what you wrote" in team.last(LENA).words
    assert "kept nothing" in await asks(team, LENA, PUMP)
    await team.commands(LENA)
    outcome = await team.submits(LENA, {BlockId.ANSWER: PUMP})
    assert outcome.view is not None
    assert "kept nothing" in outcome.view.blocks[0]["text"]["text"]
    assert "Nothing here yet" in await asks(team, LENA, "mine")


async def test_bots_are_left_alone(team: House) -> None:
    await team.says(STANDUP, PUMP)
    assert team.told(STANDUP) == []


async def test_people_of_other_organisations_are_told_that_nothing_was_kept(tmp_path: Path) -> None:
    stranger = Person("U0OLGA", "olga", "Olga Weiss", "Europe/Vienna", team_id="T0KESSLER")
    async with open_house(tmp_path, people=(*seed.PERSONAS, stranger)) as house:
        await house.says("U0OLGA", PUMP)
        assert "I have kept nothing of what you wrote" in house.last("U0OLGA").words
        assert "Nothing here yet" in await asks(house, "U0OLGA", "mine")


async def test_somebody_without_a_time_zone_is_asked_by_the_teams(tmp_path: Path) -> None:
    people = (replace(seed.ANA, tz=None), seed.MARTA)
    async with open_house(tmp_path, people=people) as house:
        await founded(house, ANA)
        await house.go_to(ASKED)
        assert len(prompts(house, ANA)) == 1
        await house.says(ANA, PUMP)
        assert "Monday 2 November." in await asks(house, ANA, "mine")


async def test_somebody_without_a_zone_or_a_team_can_capture(tmp_path: Path) -> None:
    async with open_house(tmp_path, people=(replace(seed.ANA, tz=None),)) as house:
        await house.says(ANA, PUMP)
        assert await mine(house, ANA) == [PUMP]


# Slack


async def test_an_event_that_comes_three_times_is_one_entry(team: House) -> None:
    await team.says(ANA, PUMP)
    event = next(sent.payload for sent in reversed(team.workspace.delivery.sent) if sent.kind == "events_api")
    for _ in range(2):
        team.workspace.delivery.tell(event)
    await team.settle()
    assert len(team.told(ANA)) == 1
    assert await mine(team, ANA) == [PUMP]


async def test_a_form_sent_twice_is_one_entry(team: House) -> None:
    await team.commands(ANA)
    await team.submits(ANA, {BlockId.ANSWER: PUMP})
    sent = next(
        sent for sent in reversed(team.workspace.delivery.sent) if sent.payload["type"] == "view_submission"
    )
    await team.workspace.delivery.ask("interactive", sent.payload)
    await team.settle()
    assert len(cards(team, ANA)) == 1
    assert await mine(team, ANA) == [PUMP]


@asynccontextmanager
async def _outage(house: House) -> AsyncIterator[None]:
    """Slack cannot be reached while the block runs."""
    port = int(house.server.url.rpartition(":")[2])
    await house.server.stop()
    yield
    again = PlaygroundServer(house.workspace, port=port)
    await again.start()
    house.server = again


async def test_after_an_hour_without_slack_everything_goes_out_once(team: House) -> None:
    await _enough_for_a_roundup(team)
    await team.go_to(ROUNDUP - timedelta(minutes=1))
    old = team.server
    async with _outage(team):
        await team.go_to(ROUNDUP + timedelta(hours=1), step=timedelta(minutes=20))
        assert roundups(team) == []
    await team.go_to(ROUNDUP + timedelta(hours=1, minutes=10))
    assert len(roundups(team)) == 1
    assert len(told_in_thread(team)) == 3
    await old.stop()
    await team.server.stop()


# The database


async def test_an_answer_that_finds_the_database_locked_comes_again(team: House) -> None:
    team.workspace.delivery.patience = SOON
    with locked(team):
        await team.workspace.post(ANA, PUMP)
        await team.workspace.until(lambda: _attempts(team, acknowledged=False))
    await team.workspace.until(lambda: _attempts(team, acknowledged=True))
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]
    assert await mine(team, ANA) == [PUMP]


async def test_a_command_that_finds_the_database_locked_hands_the_words_back(team: House) -> None:
    with locked(team):
        outcome = await team.workspace.command(ANA, f"/brightspot {PUMP}")
    assert outcome.reply is not None, outcome.error
    assert "I could not save that just now" in outcome.reply.words
    assert quoted(outcome.reply) == [PUMP]
    await team.commands(ANA, PUMP)
    assert await mine(team, ANA) == [PUMP]


async def test_a_form_that_finds_the_database_locked_hands_the_words_back(team: House) -> None:
    await team.commands(ANA)
    with locked(team):
        outcome = await team.workspace.submit(ANA, {BlockId.ANSWER: PUMP})
    assert outcome.view is not None, outcome.error
    assert quoted(outcome.view) == [PUMP]


async def test_a_click_that_finds_the_database_locked_is_told(team: House) -> None:
    await team.says(ANA, PUMP)
    with locked(team):
        assert (await team.workspace.click(ANA, card(team, ANA), ActionId.HIDE)).ok
    await team.settle()
    assert "nothing has changed" in team.workspace.ephemerals(ANA)[-1].words


KEPT = b"C\x00\x00\x00\x0bCOMMIT\x00"
"""What PostgreSQL says once everything is kept."""


@dataclass
class Breaking(Relay):
    """A line to the server that breaks, when it is to, just as the word comes that everything is kept."""

    breaks: bool = False

    async def _carry(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            with suppress(ConnectionError):
                while data := await source.read(65536):
                    if self.breaks and KEPT in data:
                        self.breaks = False
                        break
                    sink.write(data)
                    await sink.drain()
        finally:
            sink.close()


@pytest.fixture
async def unsure(tmp_path: Path, make_postgres: MakePostgres) -> AsyncIterator[tuple[House, Breaking]]:
    """The team on a server, and the line there."""
    address = urlsplit(await make_postgres(migrate))
    line = Breaking(str(address.hostname), int(address.port or 0))
    async with line.open() as port:
        url = address._replace(netloc=f"postgres@{line.host}:{port}").geturl()
        async with open_house(tmp_path, database_url=url) as house:
            await founded(house, ANA, BEN, MARTA)
            yield house, line


async def test_a_command_that_may_be_kept_is_not_called_lost(unsure: tuple[House, Breaking]) -> None:
    team, line = unsure
    line.breaks = True
    outcome = await team.commands(ANA, PUMP)
    assert outcome.reply is not None, outcome.error
    assert "can't tell whether it is kept" in outcome.reply.words
    assert quoted(outcome.reply) == [PUMP]
    assert quoted(card(team, ANA)) == [PUMP]


async def test_a_click_that_may_have_counted_is_not_called_undone(unsure: tuple[House, Breaking]) -> None:
    team, line = unsure
    await team.says(ANA, PUMP)
    line.breaks = True
    assert (await team.clicks(ANA, card(team, ANA), ActionId.HIDE)).ok
    said = team.workspace.ephemerals(ANA)[-1].words
    assert "nothing has changed" not in said
    assert "can't tell whether it is kept" in said
    assert ActionId.SHARE in card(team, ANA).actions


# A fault of our own


@contextmanager
def _a_bug(house: House) -> Iterator[None]:
    """The code asks for a table that is not there while the block runs."""
    with database(house) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("ALTER TABLE answers RENAME TO answers_elsewhere")
        yield
        connection.execute("ALTER TABLE answers_elsewhere RENAME TO answers")


async def test_a_bug_behind_a_command_gives_a_number_and_the_words_back(team: House) -> None:
    with _a_bug(team):
        outcome = await team.workspace.command(ANA, f"/brightspot {PUMP}")
    assert outcome.reply is not None
    assert "Something broke on my side." in outcome.reply.words
    assert "Traceback" not in outcome.reply.words
    assert "sqlite" not in outcome.reply.words.lower()
    assert quoted(outcome.reply) == [PUMP]


async def test_a_bug_behind_a_form_and_a_click_is_told(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.commands(ANA)
    with _a_bug(team):
        outcome = await team.workspace.submit(ANA, {BlockId.ANSWER: BOSS})
        await team.workspace.click(ANA, card(team, ANA), ActionId.HIDE)
        await team.bot.afterwards.finish()
    assert outcome.view is not None
    assert quoted(outcome.view) == [BOSS]
    assert "Something broke on my side." in team.workspace.ephemerals(ANA)[-1].words


async def test_a_bug_that_goes_away_loses_no_answer(team: House) -> None:
    team.workspace.delivery.patience = SOON
    with _a_bug(team):
        await team.workspace.post(ANA, PUMP)
        await team.workspace.until(lambda: _attempts(team, acknowledged=False))
    await team.workspace.until(lambda: _attempts(team, acknowledged=True))
    await team.settle()
    assert quoted(card(team, ANA)) == [PUMP]


async def test_a_bug_that_stays_is_told_when_slack_gives_up(team: House) -> None:
    team.workspace.delivery.patience = AT_ONCE
    with _a_bug(team):
        await team.workspace.post(ANA, PUMP)
        await team.workspace.until(lambda: team.told(ANA))
        await team.workspace.quiet()
    [said] = team.told(ANA)
    assert "I could not save what you wrote just before" in said.words
