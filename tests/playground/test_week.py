"""The week that seeded colleagues live: through the front door, to a real roundup, whatever a visitor did before."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.playground import seed
from bot.playground.launch import Launch, Playground, playground
from bot.playground.week.hands import PATIENCE, Hands
from bot.playground.week.living import HOME, at_work, starting_at, working_days
from bot.playground.week.story import Story
from bot.playground.week.texts import FIRST, SECOND
from bot.playground.world.clock import Clock
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId
from tests.support.house import passing

MONDAY = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
"""Half past nine where the coach is."""
THURSDAY = datetime(2026, 11, 5, 15, 0, tzinfo=UTC)
LAST_WEEK_OF_A_MONTH = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
MOST_PARTS = 6
ANA, BEN, PRIYA = seed.ANA.id, seed.BEN.id, seed.PRIYA.id


@asynccontextmanager
async def opened(start: datetime = MONDAY, *, hurried: bool = True) -> AsyncIterator[Playground]:
    """A playground with a still clock; when hurried its moves count as elapsed time, so no rate limit lasts."""
    clock = Clock(start)
    usual = Launch(port=0, clock=clock, tick_seconds=0.1)
    at = Launch(port=0, clock=clock, tick_seconds=0.05, monotonic=passing(clock)) if hurried else usual
    async with playground(at) as place:
        yield place


async def live(place: Playground) -> list[tuple[str, float]]:
    """A week; what was reported on the way."""
    reports: list[tuple[str, float]] = []
    await place.pilot.live_a_week(lambda step, part: reports.append((step, part)))
    return reports


def roundups(place: Playground, channel: str = "sales-south") -> list[Message]:
    return [message for message in place.workspace.said_in(channel) if message.bot]


def parts(place: Playground, roundup: Message) -> list[Message]:
    """What the bot wrote under a roundup."""
    return [one for one in place.workspace.thread(roundup.channel, roundup.ts)[1:] if one.bot]


def told_in(place: Playground, roundup: Message) -> str:
    """The roundup with its story, and everything under it."""
    return words([roundup, *parts(place, roundup)])


def words(messages: Sequence[Message]) -> str:
    return "\n".join(message.words for message in messages)


def untold(story: Story, read: str) -> list[str]:
    return [moment.text for moment in story.moments if moment.text not in read]


@pytest.mark.slow
async def test_a_week_ends_with_a_roundup_of_all_that_was_told() -> None:
    async with opened(hurried=False) as place:
        reports = await live(place)
        [roundup] = roundups(place)
        await whole(place, roundup)
        assert "What worked in Sales South" in roundup.words
        assert 1 <= len(parts(place, roundup)) <= MOST_PARTS
        read = words(parts(place, roundup))
        assert untold(FIRST, told_in(place, roundup)) == []
        assert "From the team" in read
        assert seen_of_carrying(place, roundup, read) == []
        assert place.workspace.refused == []
        assert all(reply.body["ok"] for reply in place.workspace.replies)
        assert [part for _, part in reports] == sorted(part for _, part in reports)
        assert reports[-1] == ("The roundup is in #sales-south", 1.0)


@pytest.mark.slow
async def test_who_says_a_word_about_the_roundup_has_read_to_its_end() -> None:
    async with opened(LAST_WEEK_OF_A_MONTH, hurried=False) as place:
        await live(place)
        [roundup] = roundups(place)
        thread = place.workspace.thread(roundup.channel, roundup.ts)[1:]
        assert "Looking back on the month" in thread[0].words
        assert [one.user for one in thread if not one.bot] == [thread[-1].user] == [BEN]


async def whole(place: Playground, roundup: Message) -> None:
    """The parts of a thread come a second apart; the week ends with the roundup, not with its last part."""

    def there() -> bool:
        return not seen_of_carrying(place, roundup, words(parts(place, roundup)))

    await Hands(place.workspace).within(PATIENCE, there)


def seen_of_carrying(place: Playground, roundup: Message, thread: str) -> list[str]:
    """What a lived week should show of things that are carried on, and did not."""
    workspace = place.workspace
    meetings = [channel for channel in workspace.channels if channel.kind == "mpim"]
    shown = {
        "a story that its author agreed to": "The dairy found our pump dear." in roundup.words,
        "two things to do with what a colleague told": {ActionId.TRY, ActionId.ASK} <= set(pressable(place)),
        "where customers stand": "Where customers stand" in thread,
        "what was tried": "It worked for Ben too, and not only there." in thread,
        "its author hears of it": "Ben took something of yours to try" in words(workspace.told(ANA)),
        "a date of a customer's": "Today is a date of *Vega Dairy*" in words(workspace.told(ANA)),
        "an answer to whoever asked": "Yuki's answer to what you asked" in words(workspace.told(PRIYA)),
        "a play": [one.title for one in workspace.canvases.of(roundup.channel)]
        == ["Playbook of Sales South"],
        "two who meet": [set(one.members) & {ANA, BEN} for one in meetings] == [{ANA, BEN}],
    }
    return [what for what, there in shown.items() if not there]


def pressable(place: Playground) -> list[str]:
    return [each for roundup in roundups(place) for part in parts(place, roundup) for each in part.actions]


@pytest.mark.slow
async def test_a_week_waits_for_monday_the_next_tells_other_things_and_a_third_is_refused() -> None:
    async with opened(THURSDAY) as place:
        await live(place)
        await live(place)
        posted = roundups(place)
        assert [heading.words.count("Monday 16 November") for heading in posted] == [1, 0]
        first, second = (told_in(place, roundup) for roundup in posted)
        assert untold(FIRST, first) == []
        assert untold(SECOND, second) == []
        assert await refusal(place) == place.pilot.why_no_week()


async def refusal(place: Playground) -> str:
    """What the page's button is answered."""
    act = {"as": ANA, "do": "week"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{place.server.url}/play/act", json=act) as response,
    ):
        answer = await response.json()
    assert not answer["ok"]
    return str(answer["error"])


async def says_no(place: Playground, user: str) -> None:
    """The menu beside the invitation's buttons; and until the invitation says so."""
    workspace = place.workspace
    invitation = await workspace.until(lambda: next(iter(workspace.told(user)), None))
    assert invitation is not None
    await workspace.pick(user, invitation, ActionId.INVITATION_NO, "Not for me")
    await workspace.until(lambda: not invitation.actions)


@pytest.mark.slow
async def test_what_a_visitor_did_before_is_respected() -> None:
    told = "Left before the lunch, and both of them walked me to my car and asked for another date."
    async with opened() as place:
        hands = Hands(place.workspace)
        given = {BlockId.NAME.value: "The Bottlers", BlockId.CHANNEL.value: "C0GENERAL"}
        await hands.set_up(ANA, [BEN, PRIYA], **given)
        await says_no(place, PRIYA)
        assert await hands.join(ANA, ActionId.INVITATION_SHARE)
        await place.workspace.command(ANA, f"/brightspot {told}")
        reports = await live(place)
        [roundup] = roundups(place, "general")
        assert "What worked in The Bottlers" in roundup.words
        assert told in told_in(place, roundup)
        assert "Priya:" not in told_in(place, roundup)
        assert await place.pilot.next_prompt_at(PRIYA) is None
        assert reports[-1] == ("The roundup is in #general", 1.0)
        assert place.workspace.refused == []


@pytest.mark.parametrize(
    ("now", "begins"),
    [
        (datetime(2026, 11, 2, 7, 0, tzinfo=HOME), datetime(2026, 11, 2, 9, 30, tzinfo=HOME)),
        (datetime(2026, 11, 3, 11, 0, tzinfo=HOME), datetime(2026, 11, 3, 9, 30, tzinfo=HOME)),
        (datetime(2026, 11, 3, 12, 0, tzinfo=HOME), datetime(2026, 11, 9, 9, 30, tzinfo=HOME)),
        (datetime(2026, 11, 8, 23, 0, tzinfo=HOME), datetime(2026, 11, 9, 9, 30, tzinfo=HOME)),
    ],
)
def test_a_week_begins_on_a_morning_with_a_week_ahead(now: datetime, begins: datetime) -> None:
    assert starting_at(now) == begins


def test_working_days_before_a_roundup_leave_out_the_weekend_and_its_own_day() -> None:
    monday = datetime(2026, 11, 9, 9, 0, tzinfo=HOME)
    assert working_days(datetime(2026, 11, 2, 9, 30, tzinfo=HOME), monday) == 5
    assert working_days(datetime(2026, 11, 6, 9, 30, tzinfo=HOME), monday) == 1
    assert working_days(datetime(2026, 11, 7, 9, 30, tzinfo=HOME), monday) == 0


def test_nobody_writes_unasked_at_night() -> None:
    noon_in_new_york = datetime(2026, 11, 2, 17, 0, tzinfo=UTC)
    assert at_work(BEN, noon_in_new_york)
    assert not at_work(seed.TOM.id, noon_in_new_york)
