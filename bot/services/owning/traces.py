"""Where colleagues were shown a person's words: in which of our messages to them, found by what these were about."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.belongings import Belongings
from bot.domain.ids import BrightSpotId, PromptId, UserId, WorkspaceId
from bot.domain.note import Note
from bot.domain.outbox import Intent, OutboxRow
from bot.domain.plan import Plan
from bot.services.asking.notes import NOTES
from bot.services.ports import UnitOfWork
from bot.services.ports.owning import Bounds

ASKING = frozenset({Intent.PROMPT, Intent.PROMPT_AGAIN})


@dataclass(frozen=True, slots=True)
class Trace:
    """One message of ours, which may still be on its way; with `prompt_id` it asks a question that stays when what
    travelled with it goes."""

    reader: UserId
    row: OutboxRow
    prompt_id: PromptId | None = None


@dataclass(frozen=True, slots=True)
class Footprint:
    """What a person left with others, by the name under which rows and notes carry it."""

    workspace_id: WorkspaceId
    user_id: UserId
    about: Mapping[str, frozenset[object]]
    readers: tuple[UserId, ...]
    introductions: tuple[str, ...]
    """By their keys: conversations of two and us."""

    def shows(self, facts: Mapping[str, object]) -> bool:
        return any(facts.get(name) in ids for name, ids in self.about.items() if name in facts)


async def footprint(uow: UnitOfWork, theirs: Belongings) -> Footprint:
    """Tries of what colleagues shared, asks, pairs, meetings, and bright spots of their own."""
    tries = told_tries(theirs)
    about = {
        "plan_id": frozenset[object](int(plan.id) for plan in tries),
        "ask_id": frozenset[object](int(ask.id) for ask in theirs.asks),
        "pairing_id": frozenset[object](int(pairing.id) for pairing in theirs.pairings),
        "bright_spot_id": frozenset[object](int(spot.id) for spot in theirs.bright_spots),
        "other": frozenset[object]({str(theirs.user_id)}),
    }
    met = {each for meeting in theirs.meetings for each in (meeting.first_id, meeting.second_id)}
    met |= {each for ask in theirs.asks for each in (ask.asker_id, ask.author_id)}
    met |= {each for pairing in theirs.pairings for each in pairing.both}
    met |= await _authors(uow, theirs, [plan.tries for plan in tries if plan.tries is not None])
    introductions = [f"introduction:ask:{ask.id}" for ask in theirs.asks]
    introductions += [f"introduction:pairing:{pairing.id}" for pairing in theirs.pairings]
    readers = tuple(sorted(met - {theirs.user_id}))
    return Footprint(theirs.workspace_id, theirs.user_id, about, readers, tuple(introductions))


async def traces(uow: UnitOfWork, left: Footprint, until: datetime) -> list[Trace]:
    """Of each message only what it says now: one that says something else by now is left alone. What is on its way may
    have been read before their words were gone. In this order: what arrives between two looks is found by the
    second."""
    here = left.workspace_id
    coming = [row for row in await uow.owned.on_its_way(here) if row.target != left.user_id]
    notes = await uow.owned.notes_of(here, left.readers) if left.readers else []
    found = [*await _introductions(uow, left), *_coming(coming, notes, left)]
    for reader in left.readers:
        told = await uow.owned.told(Bounds(here, reader, until))
        found += _among(told, [note for note in notes if note.user_id == reader], left)
    lent = [row for row in await uow.owned.lent(here) if row.target != left.user_id]
    return [*found, *(Trace(UserId(row.target), row) for row in _latest(lent) if left.shows(row.facts))]


async def put_into_words(uow: UnitOfWork, left: Footprint) -> None:
    """Waits until what is on its way to them is put into words, so that it says itself what it tells. Only for whoever
    holds nothing that a sender waits for."""
    for row in await uow.owned.on_its_way(left.workspace_id):
        if row.target in left.readers:
            await uow.outbox.get(row.workspace_id, row.id)


async def silenced(uow: UnitOfWork, left: Footprint) -> list[Note]:
    """Notes about them that wait for a colleague's day, and have nothing to say any more. That something worked for
    somebody, or is not there any more, is told without a word of theirs."""
    notes = await uow.owned.notes_of(left.workspace_id, left.readers) if left.readers else []
    waiting = [note for note in notes if note.delivered_at is None and left.shows(note.facts)]
    return [note for note in waiting if "plan_id" not in note.facts]


def told_tries(theirs: Belongings) -> list[Plan]:
    """Those of which colleagues could read whose they are. Where another one was told there is no word of this
    person's, and that it changes at the moment at which they go would say who it was."""
    return [plan for plan in theirs.plans if plan.tries is not None and plan.named]


async def _authors(uow: UnitOfWork, theirs: Belongings, spots: Collection[BrightSpotId]) -> set[UserId]:
    found = [await uow.bright_spots.get(theirs.workspace_id, each) for each in spots]
    return {spot.user_id for spot in found if spot is not None}


async def _introductions(uow: UnitOfWork, left: Footprint) -> list[Trace]:
    """Conversations of two and us."""
    rows = [await uow.outbox.by_key(left.workspace_id, key) for key in left.introductions]
    return [Trace(left.user_id, row) for row in rows if row is not None and row.ts is not None]


def _among(told: Iterable[OutboxRow], notes: Iterable[Note], left: Footprint) -> list[Trace]:
    """A note is delivered at the moment at which the message is sent that says it, unless it was settled while that
    message was on its way, which says itself what it tells."""
    theirs = [note for note in notes if left.shows(note.facts)]
    carried = {note.delivered_at for note in theirs if note.delivered_at}
    about = {int(note.id) for note in theirs}
    found = []
    for row in _latest(told):
        with_it = row.sent_at in carried or not about.isdisjoint(row.facts.get(NOTES, ()))
        if row.intent in ASKING and with_it:
            found.append(Trace(UserId(row.target), row, PromptId(row.facts["prompt_id"])))
        elif left.shows(row.facts) or (row.intent is Intent.NOTE and with_it):
            found.append(Trace(UserId(row.target), row))
    return found


def _coming(rows: Iterable[OutboxRow], notes: Iterable[Note], left: Footprint) -> list[Trace]:
    """What carries notes carries those that wait for its reader: they count as delivered once the message is there."""
    theirs = [note for note in notes if left.shows(note.facts)]
    waiting = {note.user_id for note in theirs if note.delivered_at is None}
    about = {int(note.id) for note in theirs}
    found = []
    for row in rows:
        reader = UserId(row.target)
        with_it = reader in waiting or not about.isdisjoint(row.facts.get(NOTES, ()))
        if row.intent in ASKING and with_it:
            found.append(Trace(reader, row, PromptId(row.facts["prompt_id"])))
        elif left.shows(row.facts) or (row.intent is Intent.NOTE and with_it):
            found.append(Trace(reader, row))
    return found


def _latest(told: Iterable[OutboxRow]) -> list[OutboxRow]:
    """What each message says now."""
    in_order = sorted(told, key=lambda row: (row.sent_at or row.created_at, row.id))
    return list({(row.channel, row.ts): row for row in in_order}.values())
