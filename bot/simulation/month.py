"""A month of made-up reps under the real asking, notes, reminders and budget, and what reached each of them unasked."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, takewhile
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.bright_spot import Answer, Source, Whose
from bot.domain.ids import AnswerId, ChannelId, MessageTs, PlanId, TeamId, UserId, WorkspaceId
from bot.domain.note import NoteKind
from bot.domain.outbox import Intent, OutboxRow
from bot.domain.people import Person, Rep, Standing, Team
from bot.domain.plan import MOST_OPEN, Plan
from bot.domain.prompt import Prompt
from bot.domain.question import Question
from bot.services.answering.bright_spots import mark_answered
from bot.services.asking.notes import leave_note
from bot.services.asking.placing import Notes
from bot.services.asking.prompts import Asking
from bot.services.asking.timetables import rescheduled
from bot.services.context import Standpoint, Who, locked
from bot.services.ports import Delivered, Rendered, UnitOfWork, Work
from bot.services.sending.delivery import Handler
from bot.services.sending.handlers.prompts import PromptHandler
from bot.services.sending.handlers.reminders import ReminderHandler
from bot.services.sending.handlers.simple import NoteHandler
from bot.services.sending.pacing import Pacing
from bot.services.sending.sender import Sender
from bot.simulation.tastes import TASTES, Taste

BEGIN = datetime(2026, 11, 2, tzinfo=UTC)
DAYS = 31
LOOKS_EVERY = timedelta(hours=2)
"""A question that is later than that is left out."""
ANSWERS_WITHIN = timedelta(hours=4)
LAST_NOTE = timedelta(days=3)
"""Before the end, so that what waits finds its place."""

ZONES = ("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Europe/Lisbon")
TIMES = (time(16, 30), time(9), time(12, 15), time(18))
UNASKED: Mapping[Intent, Callable[[], Handler]] = {
    Intent.PROMPT: PromptHandler,
    Intent.NOTE: NoteHandler,
    Intent.REMINDER: ReminderHandler,
}
_NOTES = (NoteKind.QUIET_WEEK, NoteKind.ANONYMOUS_EXPIRED, NoteKind.CHANNEL_TROUBLE)


@dataclass
class Clock:
    """The port `Clock`, moved by hand."""

    at: datetime = BEGIN

    async def now(self) -> datetime:
        return self.at


@dataclass
class Post:
    """The port `Messenger`: everything arrives, and is written down."""

    clock: Clock
    arrived: list[tuple[UserId, Intent, datetime]] = field(default_factory=list)

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        self.arrived.append((UserId(row.target), row.intent, self.clock.at))
        return Delivered(ChannelId(f"D{row.target}"), MessageTs(f"{len(self.arrived)}.0"))

    def asked_lately(self) -> list[UserId]:
        """Who was asked within the hours in which answers come."""
        since = self.clock.at - ANSWERS_WITHIN
        lately = takewhile(lambda arrival: arrival[2] >= since, reversed(self.arrived))
        return sorted({user_id for user_id, intent, _ in lately if intent is Intent.PROMPT})

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        return None


class Wordless:
    """The port `Renderer`: what is said does not matter here."""

    def render(self, intent: Intent, content: object, language: str) -> Rendered:
        return Rendered(text=intent.value)


@dataclass(frozen=True, slots=True)
class Month:
    """What a month of unasked messages came to."""

    reps: int
    by_intent: Counter[Intent]
    most_a_day: int
    """Unasked DMs to one person on one of their dates, reminders left out."""
    most_reminders_a_day: int
    unwanted_reminders: int
    """To people who did not turn them on."""


@dataclass
class _Member:
    """One made-up rep: a taste, a place, and luck of their own."""

    user_id: UserId
    taste: Taste
    zone: str
    reminders: bool
    luck: Random

    def today(self, now: datetime) -> date:
        return now.astimezone(ZoneInfo(self.zone)).date()


Members = Mapping[UserId, _Member]


async def live_a_month(
    work: Work,
    bank: tuple[Question, ...],
    seed: str,
    days: int = DAYS,
    lived: Callable[[], None] = lambda: None,
) -> Month:
    """Over an empty database that is up to date; `lived` is called on each day."""
    luck, clock = Random(seed), Clock()
    post = Post(clock)
    pacing = Pacing(monotonic=count(0, 600).__next__)
    handlers = {intent: handler() for intent, handler in UNASKED.items()}
    sender = Sender(work, post, Wordless(), handlers, clock, worker="month", pacing=pacing)
    asking, notes = Asking(work, bank, _no_holidays), Notes(work)
    workspace_id, members = await _found(work, luck)
    kinds = {question.key: question for question in bank}
    end = BEGIN + timedelta(days=days)
    while clock.at < end:
        if clock.at.hour == 0:
            await _morning(work, workspace_id, members, clock.at, noted=clock.at < end - LAST_NOTE)
            lived()
        await asking.tick(clock.at)
        await notes.tick(clock.at)
        while await sender.run_once():
            pass
        for user_id in post.asked_lately():
            await _answer(work, Who(workspace_id, user_id), members[user_id], kinds, clock.at)
        clock.at += LOOKS_EVERY
    return _summed(post, members)


def _no_holidays(country: str, day: date) -> bool:
    return False


async def _found(work: Work, luck: Random) -> tuple[WorkspaceId, Members]:
    made = [
        _Member(UserId(f"U{n:03}"), TASTES[n % len(TASTES)], ZONES[n % len(ZONES)], n % 3 == 0, Random(n))
        for n in range(2 * len(TASTES))
    ]
    members = {member.user_id: member for member in made}
    async with work() as uow:
        workspace = await uow.workspaces.register("T1", "", "Simulated", UserId("UBOT"), BEGIN)
        team = Team(workspace.id, TeamId(uow.new_id()), "Everybody", ChannelId("C1"), ZONES[0], BEGIN)
        await uow.teams.save(team)
        for member in made:
            person = Person(workspace.id, member.user_id, member.user_id, member.zone)
            await uow.people.save(person)
            rep = Rep(workspace.id, member.user_id, Standing.ACTIVE, team.id, reminders=member.reminders)
            rep = replace(rep, prompt_time=luck.choice(TIMES))
            await uow.reps.save(await rescheduled(uow, Standpoint(person, rep, team), rep, BEGIN))
        await uow.commit()
    return workspace.id, members


async def _morning(
    work: Work, workspace_id: WorkspaceId, members: Members, now: datetime, *, noted: bool
) -> None:
    """What a day may bring: notes for some, a plan whose day comes, somebody who goes away or pauses."""
    async with work() as uow:
        for member in members.values():
            who = Who(workspace_id, member.user_id)
            if noted and member.luck.random() < 0.25:
                kind = member.luck.choice(_NOTES)
                facts = {"team": "Everybody", "channel": "C1", "code": "is_archived"}
                await leave_note(uow, workspace_id, member.user_id, kind, now, **facts)
            if member.luck.random() < 0.15:
                await _plan(uow, who, now)
            if member.luck.random() < 0.1:
                await _away_or_back(uow, who, member, now)
        await uow.commit()


async def _plan(uow: UnitOfWork, who: Who, now: datetime) -> None:
    if len(await uow.plans.open_of(who.workspace_id, who.user_id)) < MOST_OPEN:
        tomorrow = now.date() + timedelta(days=1)
        number = PlanId(uow.new_id())
        await uow.plans.save(
            Plan(who.workspace_id, number, who.user_id, Whose.MINE, "they ask", "draw it", now, tomorrow)
        )


async def _away_or_back(uow: UnitOfWork, who: Who, member: _Member, now: datetime) -> None:
    view = await locked(uow, who)
    if member.luck.random() < 0.5:
        await uow.people.save(replace(view.person, away=not view.person.away))
    else:
        until = view.today(now) + timedelta(days=member.luck.randint(1, 7))
        await uow.reps.save(replace(view.rep, paused_until=until))


async def _answer(work: Work, who: Who, member: _Member, bank: Mapping[str, Question], now: datetime) -> None:
    """Each hour in which a question waits, the rep may answer it, by their taste."""
    async with work() as uow:
        prompt = await uow.prompts.on(who.workspace_id, who.user_id, member.today(now))
        if prompt is None or prompt.sent_at is None or prompt.answered_at is not None:
            return
        question = bank[prompt.question_key or ""]
        chance = member.taste.chance(question, (), 0)
        if member.luck.random() < chance / 2:
            text = "x" * member.taste.length(question, chance, member.luck)
            await uow.answers.add(_said(AnswerId(uow.new_id()), prompt, text, now))
            await mark_answered(uow, await locked(uow, who), prompt, now, text)
            await uow.commit()


def _said(answer_id: AnswerId, prompt: Prompt, text: str, now: datetime) -> Answer:
    channel = prompt.channel or ChannelId("")
    ts = MessageTs(f"{answer_id}.1")
    return Answer(
        prompt.workspace_id,
        answer_id,
        prompt.user_id,
        Source.PROMPT,
        channel,
        ts,
        None,
        text,
        said_at=now,
        stored_at=now,
        local_date=prompt.local_date,
        prompt_id=prompt.id,
    )


def _summed(post: Post, members: Members) -> Month:
    days = Counter(
        (user_id, members[user_id].today(at), intent is Intent.REMINDER)
        for user_id, intent, at in post.arrived
    )
    reminders = [user_id for user_id, intent, _ in post.arrived if intent is Intent.REMINDER]
    return Month(
        reps=len(members),
        by_intent=Counter(intent for _, intent, _ in post.arrived),
        most_a_day=max((number for (_, _, reminder), number in days.items() if not reminder), default=0),
        most_reminders_a_day=max(
            (number for (_, _, reminder), number in days.items() if reminder), default=0
        ),
        unwanted_reminders=sum(not members[user_id].reminders for user_id in reminders),
    )
