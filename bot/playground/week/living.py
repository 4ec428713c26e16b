"""Lets the seeded colleagues live through a week up to its roundup; knows when, not in which words."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.playground import seed
from bot.playground.page.pilot import Report
from bot.playground.week.carrying import WEEKLY, Carrying
from bot.playground.week.hands import BRIEFLY, PATIENCE, Hands
from bot.playground.week.replying import Replying
from bot.playground.week.story import Moment, Story, Way
from bot.playground.week.texts import CHANNEL, JOINING, OPENING, TEAM
from bot.playground.workspace import Workspace
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId

HOME = ZoneInfo(seed.MARTA.tz or "UTC")
EVERYBODY = tuple(person.id for person in seed.PERSONAS)

MORNING = time(9, 30)
"""When the team is set up; the roundup of that day is over then."""
WORKING_DAYS = 4
"""As many, today included, have to lie ahead of a roundup that is to tell of a week."""
ENOUGH = 4
"""So many have to be asked, or the coach invites the others too."""
TOGETHER = timedelta(minutes=90)
"""Questions due so close to each other are met by one move of the clock."""
A_WHILE = timedelta(minutes=6)
"""How long somebody thinks before they answer."""
THE_DAY = timedelta(hours=14)
"""After the roundup: those who are brought together on its day are asked with that day's question."""
LATE_WORDS = 5
"""So often the last evening goes on for a while, until the two who were asked are together."""
GLANCE = 0.03
"""Seconds between looks at whether the bot has dealt with everybody; its decisions make no noise."""


class Ahead(Protocol):
    """What the bot beside the workspace is going to do."""

    async def next_prompts(self, users: Iterable[str]) -> Mapping[str, datetime]:
        """When each of them is asked next; leaves out those who are not."""

    async def next_roundup_at(self) -> datetime | None: ...

    async def coach(self) -> str | None:
        """Who coaches a team, if there is one."""


class Week:
    """One run of one story over a workspace in which the bot lives."""

    def __init__(self, workspace: Workspace, ahead: Ahead, story: Story, report: Report) -> None:
        self._workspace = workspace
        self._ahead = ahead
        self._story = story
        self._report = report
        self._hands = Hands(workspace)
        self._carrying = Carrying(workspace, self._hands, story.deeds)
        self._replying = Replying(workspace, self._hands, story.deeds, EVERYBODY)
        self._untold = list(story.moments)
        self._heard: set[tuple[str, date]] = set()
        self._begun = workspace.clock.now()
        self._ends = self._begun

    async def live(self) -> None:
        """Sets up the team where there is none, lets the days pass, and ends at the roundup."""
        self._report("Marta sets up the team", 0.02)
        await self._make_room()
        await self._come_together()
        ends = await self._ahead.next_roundup_at()
        if ends is None:
            self._report("No roundup is planned, so the week ends here", 1.0)
            return
        self._begun, self._ends = self._workspace.clock.now(), ends
        while (cue := await self._next_cue()) is not None:
            await self._live_to(cue, 0.1 + 0.7 * ((cue - self._begun) / (self._ends - self._begun)))
        roundup = await self._read_roundup()
        if roundup is None:
            self._report("Too few shared something for a roundup this week", 1.0)
            return
        if self._carrying.wished:
            await self._meet()
        self._report(f"The roundup is in #{self._workspace.channels.get(roundup.channel).name}", 1.0)

    async def _make_room(self) -> None:
        """Moves on to a day from which there is a week to live before the next roundup."""
        now, roundup = self._workspace.clock.now(), await self._ahead.next_roundup_at()
        if roundup is None:
            self._workspace.clock.set(max(now, starting_at(now)))
        elif working_days(now, roundup) < WORKING_DAYS:
            self._workspace.clock.set(max(now, roundup))
            await self._once(lambda: self._is_over(roundup))

    async def _come_together(self) -> None:
        """Everybody who is not asked yet is invited, and answers the invitation."""
        asked = await self._ahead.next_prompts(EVERYBODY)
        coach = await self._ahead.coach()
        if coach is None:
            fields = {BlockId.NAME.value: TEAM, BlockId.CHANNEL.value: CHANNEL}
            fields[BlockId.PAIRING.value] = WEEKLY
            await self._hands.set_up(seed.MARTA.id, EVERYBODY, **fields)
            await self._workspace.post(seed.MARTA.id, OPENING, CHANNEL)
        elif len(asked) < ENOUGH:
            await self._hands.set_up(coach, EVERYBODY)
        self._report("Everybody answers the invitation", 0.06)
        answers = {user: JOINING.get(user, ActionId.INVITATION_SHARE) for user in EVERYBODY}
        await asyncio.gather(*(self._hands.join(u, a) for u, a in answers.items() if u not in asked))

    async def _next_cue(self) -> datetime | None:
        """The next move of the clock: the first question before the roundup, and those that follow closely."""
        ahead = await self._ahead.next_prompts(EVERYBODY)
        due = sorted(at for at in ahead.values() if at < self._ends)
        return max((at for at in due if at - due[0] <= TOGETHER), default=None)

    async def _live_to(self, cue: datetime, part: float) -> None:
        """First what is told unasked, then the questions, then the answers, and what is done with them."""
        today = cue.astimezone(HOME).date()
        self._report(f"{today:%A}", part)
        asked = await self._due(EVERYBODY, cue)
        before = {user: len(self._workspace.told(user)) for user in asked}
        self._workspace.clock.set(max(cue, self._workspace.clock.now()))
        told = [moment for user in EVERYBODY if at_work(user, cue) for moment in self._unasked(user, today)]
        await asyncio.gather(*(self._hands.tell(moment) for moment in told))
        await self._dealt_with(asked, cue)
        silent = [user for user in asked if (user, today) not in self._heard]
        questions = await asyncio.gather(*(self._hands.question(user, before[user]) for user in silent))
        self._workspace.clock.advance(A_WHILE)
        to_answer = [(user, each) for user, each in zip(silent, questions, strict=True) if each]
        await asyncio.gather(*(self._answer(user, question, today) for user, question in to_answer))
        await self._replying.answer()
        await self._carrying.do(self._monday(), today)

    def _monday(self) -> date:
        """Of the week that is lived."""
        begun = self._begun.astimezone(HOME).date()
        return begun - timedelta(days=begun.weekday())

    async def _due(self, users: Sequence[str], cue: datetime) -> list[str]:
        """Those of them whom the bot is to ask by then."""
        ahead = await self._ahead.next_prompts(users)
        return [user for user in users if user in ahead and ahead[user] <= cue]

    async def _dealt_with(self, asked: Sequence[str], cue: datetime) -> None:
        """Until the bot has asked, or left alone, everybody who was due."""

        async def dealt_with() -> bool:
            return not await self._due(asked, cue)

        await self._once(dealt_with)

    async def _is_over(self, roundup: datetime) -> bool:
        return await self._ahead.next_roundup_at() != roundup

    async def _once(self, condition: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not await condition():  # noqa: ASYNC110 (what the bot decides makes no noise)
                await asyncio.sleep(GLANCE)

    def _unasked(self, user: str, today: date) -> list[Moment]:
        ready = [one for one in self._ready(user, today) if one.way is Way.COMMAND]
        for moment in ready:
            self._untold.remove(moment)
            self._heard.add((user, today))
        return ready

    async def _answer(self, user: str, question: Message, today: date) -> None:
        moment = next((one for one in self._ready(user, today) if one.way is not Way.COMMAND), None)
        if moment is not None:
            self._untold.remove(moment)
            await self._hands.answer(moment, question)

    def _ready(self, user: str, today: date) -> list[Moment]:
        """What this person has to tell by this day of the week."""
        day = (today - self._monday()).days
        return [moment for moment in self._untold if moment.user == user and moment.day <= day]

    async def _read_roundup(self) -> Message | None:
        """The roundup is posted, and somebody says a word about it."""
        self._report(f"{self._ends.astimezone(HOME):%A}, the roundup", 0.86)
        before = {message.ts for message in self._posted()}
        self._workspace.clock.set(max(self._ends, self._workspace.clock.now()))
        roundup = await self._hands.within(
            PATIENCE, lambda: next((one for one in self._posted() if one.ts not in before), None)
        )
        if roundup is None:
            return None
        await self._at_rest(roundup)
        await self._remark(self._workspace.channels.get(roundup.channel), roundup)
        return roundup

    async def _at_rest(self, roundup: Message) -> None:
        """The parts of its thread come a second apart; whoever says a word about them has read the last one."""
        read = 1

        def further() -> int | None:
            there = len(self._workspace.thread(roundup.channel, roundup.ts))
            return there if there > read else None

        while (there := await self._hands.within(BRIEFLY, further)) is not None:
            read = there

    async def _meet(self) -> None:
        """Two who have something for each other are asked on the day of the roundup, and meet once both said yes."""
        self._ends += THE_DAY
        while (cue := await self._next_cue()) is not None and not self._together():
            await self._live_to(cue, 0.94)
        for _ in range(LATE_WORDS):
            # After a week's messages Slack's rates may hold a word back: for some minutes of the clock, which stands.
            await self._replying.answer()
            if await self._hands.within(BRIEFLY, lambda: self._together() or None):
                return
            self._workspace.clock.advance(A_WHILE)

    def _together(self) -> bool:
        """Whether two of them have been brought together."""
        return any(channel.kind == "mpim" for channel in self._workspace.channels)

    def _posted(self) -> list[Message]:
        """What the bot has said in channels."""
        channels = (channel for channel in self._workspace.channels if not channel.is_dm)
        return [one for channel in channels for one in self._workspace.said_in(channel.id) if one.bot]

    async def _remark(self, channel: Channel, roundup: Message) -> None:
        self._workspace.clock.advance(A_WHILE)
        for remark in self._story.remarks:
            if remark.user in channel.members:
                await self._workspace.post(remark.user, remark.text, channel.id, thread_ts=roundup.ts)


def starting_at(now: datetime) -> datetime:
    """The next morning from which a whole week lies ahead: this one early in the week, else Monday's."""
    local = now.astimezone(HOME)
    fresh = local.weekday() <= 1 and local.time() < time(12)
    day = local.date() if fresh else local.date() + timedelta(days=7 - local.weekday())
    return datetime.combine(day, MORNING, HOME)


def working_days(now: datetime, roundup: datetime) -> int:
    """Days from Monday to Friday, this one included, before the roundup's own."""
    first, last = now.astimezone(HOME).date(), roundup.astimezone(HOME).date()
    days = (first + timedelta(days=n) for n in range((last - first).days))
    return sum(day.weekday() < 5 for day in days)


def at_work(user: str, at: datetime) -> bool:
    """Whether somebody would be awake and at their desk."""
    zone = next(person.tz for person in seed.PERSONAS if person.id == user)
    return 9 <= at.astimezone(ZoneInfo(zone or "UTC")).hour < 19
