"""Brings texts from elsewhere into a workspace, each to the person who wrote it and to nobody else; reads no file.

Whoever runs the bot brings them in, so nobody's yes to sharing is there: every one of them is private. What they were
understood to say is nobody's to hear but their authors'.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from hashlib import blake2b
from itertools import islice

from bot.domain.audit import AuditEntry, Deed
from bot.domain.bright_spot import Answer, BrightSpot, Source, Tone
from bot.domain.ids import AnswerId, BrightSpotId, ChannelId, MessageTs, UserId, WorkspaceId
from bot.domain.importing import Fault, Line, Sheet, alike, spellings
from bot.domain.note import NoteKind
from bot.domain.people import Person
from bot.domain.schedule import local_date, moment
from bot.domain.understanding import Understanding
from bot.domain.words.danger import danger
from bot.domain.words.reading import Meaning, read
from bot.domain.words.text import clean, only_symbols
from bot.services.answering.bright_spots import new_bright_spot
from bot.services.asking.notes import leave_note
from bot.services.auditing import record, record_more
from bot.services.context import Standpoint, Who, locked, seen
from bot.services.enqueue import refresh_home
from bot.services.ports import Reader, UnitOfWork, Work

AT_ONCE = 50
"""Texts in one transaction: others write in between."""
DOOR = ChannelId("import")
NOON = time(12)
SINCE = date(2000, 1, 1)
"""A date before it is a slip of the pen."""

_BRIGHT = frozenset({Tone.BRIGHT, Tone.MIXED})

Done = Callable[[int], None]


def _quietly(_: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Entry:
    """One text that can be kept, and whose it is."""

    line: int
    who: Who
    name: str
    day: date
    said_at: datetime
    text: str = field(repr=False)

    @property
    def origin(self) -> MessageTs:
        """The same for the same text of the same person and day, so that a second import keeps nothing twice."""
        said = "\0".join((str(self.who.workspace_id), self.who.user_id, self.day.isoformat(), self.text))
        return MessageTs(blake2b(said.encode("utf-8", "replace"), digest_size=10).hexdigest())


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be kept, and why the rest would not."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    known: frozenset[MessageTs]
    """Origins of what was kept before."""
    empty: int
    """Lines without a text, or with one that says nothing."""

    @property
    def fresh(self) -> tuple[Entry, ...]:
        """Each once."""
        once = {entry.origin: entry for entry in reversed(self.entries)}
        return tuple(entry for entry in reversed(once.values()) if entry.origin not in self.known)


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of what was to be kept are, and how many are not: their author left meanwhile, or asked to be
    forgotten."""

    entries: int = 0
    left_out: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(self.entries + other.entries, self.left_out + other.left_out)


@dataclass(slots=True)
class _Tally:
    """What has come of one import so far, and the line of the trail that says so in each of its transactions."""

    kept: Kept = Kept()
    people: set[UserId] = field(default_factory=set)
    line: AuditEntry | None = None

    async def write_down(self, uow: UnitOfWork, who: Who, now: datetime) -> None:
        """Somebody has got some."""
        self.people.add(who.user_id)
        entries, people = self.kept.entries, len(self.people)
        if self.line is None:
            self.line = await record(
                uow, who.workspace_id, Deed.IMPORTED, now, entries=entries, people=people
            )
        else:
            await record_more(uow, self.line, entries=entries, people=people)


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody whom the file names."""

    person: Person
    zone: str
    forgotten_at: datetime | None

    def forgot(self, day: date) -> bool:
        """What they wrote until then was to be forgotten."""
        return self.forgotten_at is not None and day <= local_date(self.forgotten_at, self.zone)


class Importing:
    """For the operator; every entry belongs to the person whom its line names."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def plan(
        self, workspace_id: WorkspaceId, sheet: Sheet, now: datetime, done: Done = _quietly
    ) -> Plan:
        """Keeps nothing. Looks up every person and whatever was kept before."""
        people = await self._people(workspace_id, {line.person for line in sheet.lines})
        entries, faults, empty = [], [*sheet.faults], sheet.empty
        for line in sheet.lines:
            done(1)
            if not _says_something(line.text):
                empty += 1
                continue
            who = people[line.person]
            if isinstance(who, str):
                faults.append(Fault(line.number, who))
                continue
            try:
                entries.append(_entry(line, who, now))
            except ValueError as fault:
                faults.append(Fault(line.number, str(fault)))
        known = await _kept(self._work, entries)
        return Plan(tuple(entries), tuple(sorted(faults, key=lambda each: each.number)), known, empty)

    async def keep(self, plan: Plan, reader: Reader, now: datetime, done: Done = _quietly) -> Kept:
        """Stopped in the middle, it may simply be begun again."""
        tally = _Tally()
        for who, entries in _by_person(plan.fresh):
            for some in _batches(entries):
                sensed = [reader.understand(entry.text) for entry in some]
                await _keep(self._work, who, list(zip(some, sensed, strict=True)), tally, now)
                done(len(some))
        return tally.kept

    async def _people(self, workspace_id: WorkspaceId, named: set[str]) -> dict[str, _Known | str]:
        """Each as the file names them; or what is wrong with the name."""
        async with self._work() as uow:
            called: defaultdict[str, list[Person]] = defaultdict(list)
            for person in await uow.people.all(workspace_id):
                for name in {person.user_id.casefold(), alike(person.name)} - {""}:
                    called[name].append(person)
            found = {name: _who(called, name) for name in named}
            return {
                name: who if isinstance(who, str) else await _met(uow, who) for name, who in found.items()
            }


async def _met(uow: UnitOfWork, person: Person) -> _Known:
    return await _known(uow, await seen(uow, Who(person.workspace_id, person.user_id)))


async def _known(uow: UnitOfWork, view: Standpoint) -> _Known:
    gone = await uow.forgotten.get(view.rep.workspace_id, view.rep.user_id)
    return _Known(view.person, view.zone, gone.at if gone is not None else None)


def _who(called: Mapping[str, Sequence[Person]], named: str) -> Person | str:
    """Or what is wrong, or unclear, about the name."""
    if "@" in named.strip("@") and " " not in named.strip():
        return "names a person by e-mail, which we do not read from Slack: write their Slack id."
    for spelling in spellings(named):
        found = called.get(alike(spelling), ())
        can = [person for person in found if person.can_capture]
        if len(found) == len(can) == 1:
            return can[0]
        if can:
            # Also where one of them has left: the file may be older than that.
            ids = ", ".join(sorted(person.user_id for person in found))
            return f"has a name that belongs to several people ({ids}): write the id of the one who is meant."
        if found:
            return "names a guest, an app, or somebody who has left."
    return "names nobody whom the workspace knows: write their Slack id, as in U0123ABCD."


def _entry(line: Line, known: _Known, now: datetime) -> Entry:
    """Raises ValueError."""
    day = _day_of(line, known.zone)
    if day > local_date(now, known.zone):
        raise ValueError("has a date in the future.")
    if day < SINCE:
        raise ValueError("has a date before the year 2000.")
    if known.forgot(day):
        raise ValueError(
            "is of somebody who asked to be forgotten after that day, so that it stays forgotten."
        )
    who = Who(known.person.workspace_id, known.person.user_id)
    said_at = moment(day, NOON, known.zone) or datetime.combine(day, NOON, UTC)
    return Entry(line.number, who, known.person.name, day, min(said_at, now), clean(line.text))


def _day_of(line: Line, zone: str) -> date:
    """Raises ValueError."""
    if not isinstance(line.when, datetime):
        return line.when
    try:
        return local_date(line.when, zone)
    except OverflowError:  # how programs write "never": the first or the last moment that there is
        raise ValueError("has a date that does not exist.") from None


def _says_something(text: str) -> bool:
    """Not "nothing today", not "-"."""
    return read(text, has_files=False).meaning is Meaning.ANSWER and not only_symbols(text)


async def _kept(work: Work, entries: Iterable[Entry]) -> frozenset[MessageTs]:
    """Of which there is an answer, deleted ones included."""
    found = set()
    for some in _batches(entries):
        async with work() as uow:
            for entry in some:
                if await uow.answers.by_origin(entry.who.workspace_id, DOOR, entry.origin) is not None:
                    found.add(entry.origin)
    return frozenset(found)


def _by_person(entries: Iterable[Entry]) -> Iterator[tuple[Who, list[Entry]]]:
    found: defaultdict[Who, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.who].append(entry)
    yield from found.items()


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    waiting = iter(entries)
    while some := list(islice(waiting, AT_ONCE)):
        yield some


async def _keep(
    work: Work, who: Who, some: list[tuple[Entry, Understanding]], tally: _Tally, now: datetime
) -> None:
    """Looks at the author anew: a large file takes its time, and they may have decided otherwise since the plan."""
    async with work() as uow:
        known = await _known(uow, await locked(uow, who))
        may = [each for each in some if known.person.can_capture and not known.forgot(each[0].day)]
        kept = [entry for entry, sensed in may if await _keep_one(uow, entry, sensed, now)]
        tally.kept += Kept(len(kept), len(some) - len(may))
        if kept:
            await tally.write_down(uow, who, now)
            await refresh_home(uow, who, now)
            await _tell(uow, who, sum(not danger(entry.text) for entry in kept), now)
        await uow.commit()


async def _tell(uow: UnitOfWork, who: Who, count: int, now: datetime) -> None:
    """Its author hears of it with the next question they are asked; what comes before that is one with it."""
    waiting = await uow.notes.waiting(who.workspace_id, who.user_id)
    note = next((each for each in waiting if each.kind is NoteKind.IMPORTED), None)
    if note is not None:
        await uow.notes.save(replace(note, facts={"count": note.facts["count"] + count}))
    elif count:
        await leave_note(uow, who.workspace_id, who.user_id, NoteKind.IMPORTED, now, count=count)


async def _keep_one(uow: UnitOfWork, entry: Entry, sensed: Understanding, now: datetime) -> bool:
    """Whether it was new. A text that somebody took back since it was brought in stays taken back."""
    answer = _answer(uow, entry, now)
    if danger(entry.text):
        return await uow.answers.add(answer)
    spot = _spot(BrightSpotId(uow.new_id()), answer, sensed, now)
    tone = sensed.tone if sensed.tone in _BRIGHT else Tone.BRIGHT
    told = replace(answer, bright_spot_id=spot.id, tone=tone, language=sensed.language)
    if not await uow.answers.add(told):
        return False
    await uow.bright_spots.save(spot)
    return True


def _answer(uow: UnitOfWork, entry: Entry, now: datetime) -> Answer:
    return Answer(
        workspace_id=entry.who.workspace_id,
        id=AnswerId(uow.new_id()),
        user_id=entry.who.user_id,
        source=Source.IMPORT,
        channel=DOOR,
        ts=entry.origin,
        thread_ts=None,
        text=entry.text,
        said_at=entry.said_at,
        stored_at=now,
        local_date=entry.day,
    )


def _spot(spot_id: BrightSpotId, answer: Answer, sensed: Understanding, now: datetime) -> BrightSpot:
    """No card asks about it, so that it is read at once; whatever is usual, it stays with its author. What reads like
    trouble is not thrown away on a guess: it counts for nothing until its author says that it worked."""
    says_something = sensed.strengths[0].p > sensed.strengths[-1].p
    return replace(
        new_bright_spot(spot_id, answer, now),
        understood=True,
        doubtful=sensed.doubtful or sensed.tone not in _BRIGHT,
        strength_suggested=sensed.suggested,
        strength_guesses=sensed.likeliest if says_something and not sensed.sure else (),
        language=sensed.language,
    )
