"""kill -9 of the real process wherever it hurts; started again, it loses nothing and says nothing twice."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.domain.outbox import Intent
from bot.playground.faults import Fault
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId
from tests.support.house import TEAM_CHANNEL, open_house
from tests.support.processes import Site, let_leases_end, open_site
from tests.support.stories import ANA, ANSWERS, MARTA, PRIYA, offers, team_of

AFTERNOON = datetime(2026, 11, 2, 14, tzinfo=UTC)
"""Too late for Priya's prompt in Kolkata, too early for the others'."""
HALF_PAST_FOUR = datetime(2026, 11, 2, 15, 30, tzinfo=UTC)
"""In Madrid and Berlin, where Ana and Marta are."""
NEXT_MONDAY = datetime(2026, 11, 9, 8, 0, tzinfo=UTC)
"""Nine in Berlin: the roundup's hour."""

FOR_EVER = 3600
STORY = (
    "Their chief worked out what a stopped hour costs, on the back of my drawing, and took it to his boss."
)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which Ana, Marta and Priya share what they write; to be copied by each story."""
    folder = tmp_path_factory.mktemp("prepared")
    asyncio.run(_with_a_team(folder))
    return folder / "playground.db"


async def _with_a_team(folder: Path) -> None:
    async with open_house(folder) as house:
        await team_of(house, ANA, MARTA, PRIYA)


@pytest.fixture
async def site(tmp_path: Path, prepared: Path) -> AsyncIterator[Site]:
    file = Path(shutil.copy(prepared, tmp_path / "bot.db"))
    async with open_site(tmp_path, f"sqlite:///{file}", AFTERNOON) as opened:
        for person in (ANA, MARTA, PRIYA):
            opened.workspace.place(person)  # the DM in which they were invited
        yield opened
    assert opened.workspace.refused == []


def states(site: Site, intent: Intent) -> set[str]:
    """What the outbox says of all rows of this intent."""
    with closing(sqlite3.connect(site.folder / "bot.db", timeout=5)) as connection:
        rows = connection.execute("SELECT state FROM outbox WHERE intent = ?", (intent,))
        return {state for (state,) in rows}


def prompts(site: Site, person: str) -> list[Message]:
    return [message for message in site.workspace.told(person) if offers(message, ActionId.PROMPT_MENU)]


def cards(site: Site, person: str) -> list[Message]:
    return [message for message in site.workspace.told(person) if offers(message, ActionId.CARD_MENU)]


def previews(site: Site) -> list[Message]:
    return [
        one for one in site.workspace.told(MARTA) if one.text.startswith(("The next roundup", "About the"))
    ]


async def both_are_asked(site: Site) -> None:
    """By a process that then ends by itself, and only once each."""
    running = site.processes[-1]
    await site.until(lambda: prompts(site, ANA) and prompts(site, MARTA))
    assert await running.stop() == 0
    assert [len(prompts(site, person)) for person in (ANA, MARTA)] == [1, 1]
    assert states(site, Intent.PROMPT) == {"sent"}


async def test_between_claim_and_send(site: Site) -> None:
    doomed = await site.runs()
    site.watch.hold_when(lambda: states(site, Intent.PROMPT) == {"claimed"})
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.watch.held.wait()
    await doomed.kill()
    assert prompts(site, ANA) == prompts(site, MARTA) == []
    assert states(site, Intent.PROMPT) == {"claimed"}

    site.watch.go_on()
    await site.runs()
    await both_are_asked(site)


async def test_between_send_and_mark(site: Site) -> None:
    doomed = await site.runs()
    site.workspace.faults.next("chat.postMessage", Fault.slow(FOR_EVER, after=True), times=2)
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.until(lambda: prompts(site, ANA) and prompts(site, MARTA))
    await doomed.kill()
    assert states(site, Intent.PROMPT) == {"sending"}

    let_leases_end(site.folder / "bot.db")
    again = await site.runs(LOG_LEVEL="INFO")
    await again.says('"found": true')
    await both_are_asked(site)


async def test_between_the_intention_to_send_and_the_call(site: Site) -> None:
    doomed = await site.runs()
    site.workspace.faults.next("chat.postMessage", Fault.slow(FOR_EVER), times=2)
    site.watch.hold_when(lambda: states(site, Intent.PROMPT) == {"sending"})
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.watch.held.wait()
    await doomed.kill()

    let_leases_end(site.folder / "bot.db")
    site.watch.go_on()
    site.workspace.faults.clear()
    again = await site.runs()
    await again.says('"found": false')
    site.workspace.clock.set(HALF_PAST_FOUR.replace(minute=40))
    await both_are_asked(site)


async def test_an_answer_that_slack_knows_to_be_stored_gets_its_card(site: Site) -> None:
    doomed = await site.runs()
    site.workspace.faults.next("chat.postMessage", Fault.slow(FOR_EVER))
    site.watch.hold_when(lambda: states(site, Intent.CARD) == {"sending"})
    await site.workspace.post(ANA, ANSWERS[0])
    await site.workspace.quiet()
    await site.watch.held.wait()
    await doomed.kill()

    let_leases_end(site.folder / "bot.db")
    site.watch.go_on()
    site.workspace.faults.clear()
    again = await site.runs()
    await again.says('"found": false')
    site.workspace.clock.set(AFTERNOON.replace(minute=10))
    await site.until(lambda: cards(site, ANA))
    assert await again.stop() == 0
    assert [ANSWERS[0] in card.words for card in cards(site, ANA)] == [True]


async def test_an_answer_that_nobody_heard_is_heard_by_the_next_process(site: Site) -> None:
    doomed = await site.runs()
    await doomed.kill()
    await site.workspace.post(ANA, ANSWERS[0])

    again = await site.runs()
    await site.until(lambda: cards(site, ANA))
    assert await again.stop() == 0
    assert len(cards(site, ANA)) == 1


async def test_a_roundup_cut_off_after_its_parent_is_finished_and_not_begun_anew(site: Site) -> None:
    granted = site.workspace.app.scopes or frozenset()
    site.workspace.app = replace(site.workspace.app, scopes=granted | {"channels:history"})
    doomed = await site.runs()
    for person, text in zip((ANA, MARTA, PRIYA), ANSWERS, strict=False):
        assert (await site.workspace.command(person, f"/brightspot {text}")).ok
    site.workspace.faults.next("chat.postMessage", Fault.slow(FOR_EVER, after=True))
    site.workspace.clock.set(NEXT_MONDAY)
    [parent] = await site.until(lambda: site.workspace.said_in(TEAM_CHANNEL))
    await doomed.kill()
    assert site.workspace.thread(TEAM_CHANNEL, parent.ts) == [parent]

    let_leases_end(site.folder / "bot.db")
    again = await site.runs()
    thread = await site.until(lambda: site.workspace.thread(TEAM_CHANNEL, parent.ts)[1:])
    assert await again.stop() == 0
    assert site.workspace.said_in(TEAM_CHANNEL) == [parent]
    said = " ".join(part.words for part in [parent, *thread])
    assert [said.count(text) for text in ANSWERS[:3]] == [1, 1, 1]
    assert states(site, Intent.ROUNDUP_PARENT) | states(site, Intent.ROUNDUP_PART) == {"sent"}


async def _ana_agrees(site: Site) -> bool:
    """As if Ana had been asked and had said yes; whether what she told is with the team yet."""
    says = (
        "INSERT INTO stories (workspace_id, bright_spot_id, team_id, user_id, asked_at, consent, answered_at) "
        "SELECT workspace_id, id, team_id, user_id, stored_at, 'fine', stored_at FROM bright_spots "
        "WHERE team_id IS NOT NULL AND text = ?"
    )
    with closing(sqlite3.connect(site.folder / "bot.db", timeout=5)) as connection, connection:
        return connection.execute(says, (STORY,)).rowcount == 1


async def test_a_roundup_cut_off_within_its_thread_keeps_its_story_and_its_preview(site: Site) -> None:
    granted = site.workspace.app.scopes or frozenset()
    site.workspace.app = replace(site.workspace.app, scopes=granted | {"channels:history"})
    doomed = await site.runs()
    for person, text in zip((ANA, MARTA, PRIYA), (STORY, *ANSWERS), strict=False):
        assert (await site.workspace.command(person, f"/brightspot {text}")).ok
        await site.until(partial(cards, site, person))
    assert await _ana_agrees(site)
    site.workspace.clock.set(NEXT_MONDAY - timedelta(hours=2))
    await site.until(lambda: previews(site))
    site.workspace.faults.next("chat.postMessage", Fault.slow(0.0))
    site.workspace.faults.next("chat.postMessage", Fault.slow(FOR_EVER, after=True))
    site.workspace.clock.set(NEXT_MONDAY)
    [parent] = await site.until(lambda: site.workspace.said_in(TEAM_CHANNEL))
    await site.until(lambda: site.workspace.thread(TEAM_CHANNEL, parent.ts)[1:])
    await doomed.kill()

    let_leases_end(site.folder / "bot.db")
    again = await site.runs(LOG_LEVEL="INFO")
    await again.says('"found": true')
    await site.until(lambda: "on its way to" in previews(site)[0].words)
    assert await again.stop() == 0
    assert site.workspace.said_in(TEAM_CHANNEL) == [parent]
    said = [part.words for part in site.workspace.thread(TEAM_CHANNEL, parent.ts)]
    assert [" ".join(said).count(text) for text in (STORY, *ANSWERS[:2])] == [1, 1, 1]
    assert STORY in said[0]
    assert len(previews(site)) == 1


async def test_told_to_stop_it_finishes_what_it_has_in_hand(site: Site) -> None:
    running = await site.runs()
    site.workspace.faults.always("chat.postMessage", Fault.slow(0.5, after=True))
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.until(lambda: prompts(site, ANA) and prompts(site, MARTA))
    assert await running.stop() == 0
    assert states(site, Intent.PROMPT) == {"sent"}


async def test_told_to_stop_while_slack_is_slow_it_does_not_wait_for_slack(site: Site) -> None:
    site.workspace.faults.always("users.list", Fault.rate_limited(retry_after=FOR_EVER))
    running = await site.runs()
    site.workspace.faults.next("chat.postMessage", Fault.slow(FOR_EVER, after=True), times=2)
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.until(lambda: prompts(site, ANA) and prompts(site, MARTA))
    running.process.terminate()
    assert await running.ended(seconds=10) == 0
    assert states(site, Intent.PROMPT) == {"sending"}
