"""A person takes along what is theirs: three files, or where Slack lets us send none, everything to be read."""

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

from bot.domain.exporting import SCHEMA
from bot.playground.faults import Fault
from bot.playground.world.blocks import visible_text
from bot.slack.identifiers import ActionId
from tests.scenarios.test_playbook import worked
from tests.support.house import House
from tests.support.processes import let_leases_end
from tests.support.stories import ANA, BEN, TOM, front
from tests.support.telling import BOSS, PUMP, tells

FILES = ["how-i-sell-when-it-goes-well.md", "bright-spots.csv", "bright-spots.json"]


def sent_files(house: House) -> dict[str, str]:
    """What is in the files that somebody was sent, by name; the newest of each."""
    return {file.name: file.content.decode("utf-8") for file in house.workspace.files if file.shared}


def table(house: House) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(sent_files(house)["bright-spots.csv"].removeprefix("\ufeff"))))


def data(house: House) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(sent_files(house)["bright-spots.json"])
    return found


def without_scope(house: House, scope: str = "files:write") -> None:
    """The installer declined it."""
    granted = house.workspace.app.scopes or frozenset()
    house.workspace.app = replace(house.workspace.app, scopes=granted - {scope})


def expected(house: House, *codes: str) -> None:
    """What Slack refused in this story, and nothing else."""
    assert {refusal.error for refusal in house.workspace.refused} == set(codes)
    house.workspace.refused.clear()


async def exports(house: House, person: str) -> str:
    outcome = await house.commands(person, "export")
    assert outcome.reply is not None
    return outcome.reply.words


async def test_three_files_come_in_one_message_for_their_owner_alone(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await tells(team, BEN, BOSS, visibility="team")
    before = len(team.told(BEN))
    assert "on its way" in await exports(team, ANA)
    message = team.last(ANA)
    assert [file["name"] for file in message.files] == FILES
    assert PUMP not in message.text
    assert [line["text"] for line in table(team)] == [PUMP]
    assert BOSS not in "".join(sent_files(team).values())
    assert len(team.told(BEN)) == before


async def test_the_data_say_everything_and_by_which_description(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team", strength="explaining")
    await exports(team, ANA)
    found = data(team)
    assert found["schema"] == SCHEMA
    [spot] = found["bright_spots"]
    assert (spot["text"], spot["team"], spot["strength"]) == (PUMP, "Sales South", "explaining")
    assert found["answers"][0]["text"] == PUMP
    assert found["settings"]["standing"] == "active"
    assert found["person"]["name"] == "Ana"


async def test_a_cell_that_a_spreadsheet_would_run_is_words(team: House) -> None:
    for text in ("=1+1 was his whole budget", "+49 rang back", "-20 % was no topic", "@home they try it"):
        await tells(team, ANA, text)
    await exports(team, ANA)
    assert {line["text"][:2] for line in table(team)} == {"'=", "'+", "'-", "'@"}
    assert data(team)["bright_spots"][0]["text"].startswith("=1+1")


async def test_somebody_who_never_wrote_gets_empty_files_and_no_refusal(house: House) -> None:
    await exports(house, ANA)
    assert table(house) == []
    assert data(house)["answers"] == []
    assert "Nothing stands here yet" in sent_files(house)[FILES[0]]


async def test_without_files_the_page_comes_and_the_rest_can_be_opened(team: House) -> None:
    without_scope(team)
    await tells(team, ANA, PUMP, strength="explaining")
    await exports(team, ANA)
    expected(team, "missing_scope")
    last = team.last(ANA)
    assert "How I sell when it goes well" in last.words
    assert "Slack lets me send no files here" in last.words
    assert last.actions == [ActionId.EXPORT_TABLE, ActionId.EXPORT_DATA]
    await team.clicks(ANA, last, ActionId.EXPORT_TABLE)
    assert PUMP in visible_text(front(team, ANA).blocks)
    await team.workspace.close(ANA)
    await team.clicks(ANA, last, ActionId.EXPORT_DATA)
    assert '"schema": "bright-spots-export/1"' in visible_text(front(team, ANA).blocks)


async def test_files_in_doubt_are_not_sent_twice(team: House) -> None:
    await tells(team, ANA, PUMP)
    team.workspace.faults.next("files.completeUploadExternal", Fault.reset_after())
    await exports(team, ANA)
    let_leases_end(Path(team.bot.settings.database_url.partition(":///")[2]))
    await team.settle()
    assert len([message for message in team.told(ANA) if message.files]) == 1
    assert "I can't tell whether your files arrived" in team.last(ANA).words


async def test_the_page_says_what_worked_for_others_too(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    for person in (BEN, TOM):
        await worked(team, person, PUMP)
    await exports(team, ANA)
    assert "It worked for 2 colleagues too." in sent_files(team)[FILES[0]]


async def test_before_any_strength_shows_up_the_page_holds_what_there_is(team: House) -> None:
    await tells(team, ANA, PUMP, strength="explaining")
    await tells(team, ANA, BOSS, strength="champions", whose="customer")
    await exports(team, ANA)
    page = sent_files(team)[FILES[0]]
    assert page.index(f"> {PUMP}") < page.index("What customers said") < page.index(f"> {BOSS}")
    assert page.count(PUMP) == page.count(BOSS) == 1
    assert "2 moments, the first on 2 November 2026." in page


async def test_once_a_strength_shows_up_it_takes_the_place_of_single_moments(team: House) -> None:
    await tells(team, ANA, PUMP, strength="explaining")
    await tells(team, ANA, "Left the price list in the car.", strength="focus")
    await team.pass_time(days=1)
    await tells(team, ANA, BOSS, strength="explaining")
    await exports(team, ANA)
    page = sent_files(team)[FILES[0]]
    assert "It shows up again and again: on 2 days so far." in page
    assert "and what they have in common." in page
    assert "What worked so far" not in page


async def test_a_lost_upload_is_begun_again(team: House) -> None:
    """Before the last step nobody has seen anything."""
    await tells(team, ANA, PUMP)
    team.workspace.faults.next("upload_url", Fault.reset_before())
    await exports(team, ANA)
    await team.pass_time(seconds=10)
    assert [file["name"] for file in team.last(ANA).files] == FILES
