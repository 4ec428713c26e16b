"""What shows on a locked screen and beside a message: no answer is ever quoted, and a mark says nothing."""

import json
import re

from bot.domain.bright_spot import Visibility
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from bot.slack.messenger import MARK_EVENT
from tests.support.histories import Deed, History, Move
from tests.support.house import House
from tests.support.memory import Memory
from tests.support.player import Player
from tests.support.stage import found_team, set_stage
from tests.support.stories import ANA, BEN, PRIYA, TOM, YUKI, chooses
from tests.support.telling import ASKED, NOON, ROUNDUP, card, cards, roundups, tells, told_in_thread

WORD = "zanzibarquince"
"""In every answer, and in nothing that the bot says by itself."""

A_WEEK = History(
    usual=(Visibility.TEAM, Visibility.ANONYMOUS) * 3,
    moves=(
        *(Move(who, Deed.TYPE, f"What worked for {who}: {WORD}.") for who in range(6)),
        Move(0, Deed.TYPE_TWICE, f"Twice {WORD}."),
        Move(1, Deed.DOUBT, f"teem {WORD}"),
        *(Move(0, deed, f"Now {WORD}.") for deed in (Deed.EDIT_FORM, Deed.SPLIT, Deed.STRENGTH, Deed.FELT)),
        Move(0, Deed.DAY),
        Move(0, Deed.ROUNDUP),
        *(Move(2, deed, f"Later {WORD}.") for deed in (Deed.EDIT_MESSAGE, Deed.HIDE, Deed.SHARE, Deed.UNDO)),
        Move(3, Deed.HIDE),
        Move(4, Deed.STOP),
        Move(0, Deed.ROUNDUP),
    ),
)


def everything_said(house: House) -> list[Message]:
    """By the bot, to anybody, for all or for one alone."""
    places = [channel.id for channel in house.workspace.channels]
    return [each for place in places for each in house.workspace.messages.all(place) if each.bot]


async def live_a_week(team: House) -> None:
    await team.go_to(NOON)
    message = await team.says(ANA, f"She drew the {WORD} loop.")
    await team.workspace.edit(ANA, message, f"She drew both {WORD} loops.")
    await team.settle()
    await team.commands(BEN, f"The {WORD} call was shorter.")
    await team.commands(BEN, "teem")
    await tells(team, PRIYA, f"I waited, and {WORD} spoke.", **{BlockId.VISIBILITY: Visibility.PRIVATE})
    await team.clicks(PRIYA, card(team, PRIYA), ActionId.SHARE)
    await team.says(YUKI, f"They signed {WORD}.")
    await team.says(YUKI, f"And {WORD} called.")
    await chooses(team, YUKI, card(team, YUKI), ActionId.CARD_MENU, EntryVerb.SPLIT)
    await team.go_to(ASKED)
    await team.says(TOM, f"Asked {WORD} for the date.")
    for subcommand in ("mine", "team", "roundup", "privacy", "help"):
        await team.commands(ANA, subcommand)
    await team.go_to(ROUNDUP)


async def test_no_notification_quotes_an_answer(team: House) -> None:
    await live_a_week(team)
    said = everything_said(team)
    assert any(WORD in entry for entry in told_in_thread(team))
    assert [message.text for message in said if WORD in message.text] == []
    assert [message.words for message in said if not message.text.strip()] == []


async def test_a_message_carries_its_mark_and_nothing_else(team: House) -> None:
    await live_a_week(team)
    posted = [message for message in everything_said(team) if message.ephemeral_to is None]
    assert set(cards(team, YUKI)) | set(roundups(team)) <= set(posted)
    for message in posted:
        assert message.metadata is not None
        assert set(message.metadata) == {"event_type", "event_payload"}
        assert message.metadata["event_type"] == MARK_EVENT
        assert set(message.metadata["event_payload"]) == {"mark"}
        assert re.fullmatch("[0-9a-f]{16}", message.metadata["event_payload"]["mark"])


async def test_no_update_quotes_an_answer_on_its_way_either() -> None:
    memory = Memory()
    stage = set_stage(memory)
    here = await found_team(stage, "T1", A_WEEK.size, coach=0)
    await Player(stage, here).act(A_WEEK)
    shown = [json.loads(line) for page in stage.slack.pages.values() for line in page]
    memory.close()
    assert {"post", "update", "thread_part", "home"} <= {each["kind"] for each in shown}
    assert any(WORD in json.dumps(each["blocks"]) for each in shown if each["kind"] == "update")
    assert [each["text"] for each in shown if WORD in each["text"]] == []
