"""Puts rows into the outbox in the transaction of the state that caused them; knows every key there is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypedDict, Unpack

from bot.domain.bright_spot import BrightSpot, Tone, Visibility
from bot.domain.edition import Edition
from bot.domain.ids import AnswerId, BrightSpotId, ChannelId, EditionId, MessageTs, OutboxId, WorkspaceId
from bot.domain.outbox import Intent, Kind, OutboxRow, State
from bot.domain.prompt import Prompt
from bot.services.contents.messages import ReplyContent
from bot.services.context import Standpoint, Who
from bot.services.ports import UnitOfWork

Thread = tuple[ChannelId, MessageTs]
"""Where a thread is: a reply into one has to name its channel, not the person."""

ANSWERING = 10
"""Somebody waits for it."""
ASKING = 40
SPREADING = 60

_ON_THE_WAY = (
    *(State.SKIPPED, State.SET_ASIDE, State.UNCONFIRMED),
    *(State.PENDING, State.CLAIMED, State.SENDING, State.SENT),
)
"""How near a message is to standing there."""

UPDATE_LASTS = timedelta(days=30)
"""So long an update of a roundup waits for a channel that is out of reach: one that is left for good must not be asked
about for ever."""


class Details(TypedDict, total=False):
    """What `new_row` may be told besides."""

    kind: Kind
    target: str | None
    facts: dict[str, Any] | None
    not_before: datetime | None
    expires_at: datetime | None
    after_id: OutboxId | None
    coalesce_key: str | None
    priority: int


async def enqueue(
    uow: UnitOfWork, who: Who, intent: Intent, key: str, now: datetime, **details: Unpack[Details]
) -> OutboxRow | None:
    """One row for `who` (or for `target`); None when its key is there already."""
    row = new_row(uow, who, intent, key, now, **details)
    return row if await uow.outbox.add(row) else None


def new_row(
    uow: UnitOfWork,
    who: Who,
    intent: Intent,
    key: str,
    now: datetime,
    *,
    kind: Kind = Kind.POST,
    target: str | None = None,
    facts: dict[str, Any] | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    after_id: OutboxId | None = None,
    coalesce_key: str | None = None,
    priority: int = ANSWERING,
) -> OutboxRow:
    """The same, not enqueued yet."""
    return OutboxRow(
        workspace_id=who.workspace_id,
        id=OutboxId(uow.new_id()),
        kind=kind,
        intent=intent,
        target=target or who.user_id,
        key=key,
        mark=uow.new_mark(),
        created_at=now,
        not_before=not_before or now,
        facts=facts or {},
        expires_at=expires_at,
        after_id=after_id,
        coalesce_key=coalesce_key,
        priority=priority,
    )


async def enqueue_again(
    uow: UnitOfWork,
    row: OutboxRow,
    now: datetime,
    *,
    facts: dict[str, Any] | None = None,
    expires_at: datetime | None = None,
) -> None:
    """A row that is over and `unsaid` waits once more under its key, as if it had never been tried."""
    current = await uow.outbox.get(row.workspace_id, row.id)
    if current is None or not current.state.unsaid:
        return
    fresh = replace(current, state=State.PENDING, attempt=0, not_before=now, reason=None, sending_at=None)
    await uow.outbox.save(replace(fresh, claimed_by=None, facts=facts or row.facts, expires_at=expires_at))


async def reply(
    uow: UnitOfWork,
    who: Who,
    origin: str,
    now: datetime,
    said: ReplyContent,
    thread: Thread | None = None,
) -> None:
    """A sentence in the DM, once per `origin` (the message or click that asked for it)."""
    facts = {
        "key": said.key,
        "args": said.args,
        "buttons": said.buttons,
        "value": said.value,
        "thread": thread,
    }
    await enqueue(uow, who, Intent.REPLY, f"reply:{origin}:{said.key}", now, facts=facts)


async def post_card(
    uow: UnitOfWork,
    view: Standpoint,
    spot: BrightSpot,
    now: datetime,
    thread: Thread | None,
    usual: Visibility | None = None,
) -> None:
    """The card of a new bright spot, in the thread in which it was told; with what is usual for the rep, unless it is
    otherwise for this one, and in which team."""
    who = Who(spot.workspace_id, spot.user_id)
    seen_by = {"usual": (usual or view.visibility).value, "team_id": view.rep.team_id}
    facts = {"bright_spot_id": spot.id, "thread": thread, **seen_by}
    await enqueue(uow, who, Intent.CARD, f"card:{spot.id}", now, facts=facts)


async def refresh_card(uow: UnitOfWork, spot: BrightSpot, now: datetime, priority: int = ANSWERING) -> None:
    """Brings a posted card up to date; nothing to do for an entry that never had one."""
    await refresh_cards(uow, spot.workspace_id, [spot], now, priority)


async def refresh_cards(
    uow: UnitOfWork,
    workspace_id: WorkspaceId,
    spots: Sequence[BrightSpot],
    now: datetime,
    priority: int = ANSWERING,
) -> None:
    """The same for many at once."""
    if not spots:
        return
    found = await uow.outbox.by_keys(workspace_id, [f"card:{spot.id}" for spot in spots])
    posted = {row.key: row for row in found}
    cards = [(spot, posted[f"card:{spot.id}"]) for spot in spots if f"card:{spot.id}" in posted]
    await uow.outbox.add_new([_card_update(uow, spot, card, now, priority) for spot, card in cards])


def _card_update(
    uow: UnitOfWork, spot: BrightSpot, posted: OutboxRow, now: datetime, priority: int
) -> OutboxRow:
    return new_row(
        uow,
        Who(spot.workspace_id, spot.user_id),
        Intent.CARD,
        f"card:{spot.id}:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        facts={"bright_spot_id": spot.id},
        after_id=unsent(posted),
        coalesce_key=f"card:{spot.id}",
        priority=priority,
    )


async def take_over(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> None:
    """The card of a new bright spot, in a message that said something else before."""
    who, facts = Who(spot.workspace_id, spot.user_id), {"bright_spot_id": spot.id}
    await enqueue(uow, who, Intent.CARD, f"card:{spot.id}", now, kind=Kind.UPDATE, facts=facts)


def trouble_key(answer_id: AnswerId, tone: Tone | None = None) -> str:
    """Of what is said to an answer that is no bright spot; once for what it was taken for."""
    return f"trouble:{answer_id}:{tone}" if tone is not None else f"trouble:{answer_id}"


async def say_instead(uow: UnitOfWork, who: Who, key: str, facts: dict[str, Any], now: datetime) -> None:
    """What is said in place of a card: as a message of its own, or in the message that `place` names."""
    kind = Kind.UPDATE if facts.get("place") is not None else Kind.POST
    await enqueue(uow, who, Intent.TROUBLE, key, now, kind=kind, facts=facts)


async def close_prompt(uow: UnitOfWork, prompt: Prompt, now: datetime, key: str, **facts: Any) -> None:
    """Rewrites a prompt's message after a choice from its menu; the place is kept, since an evening's second
    asking moves the prompt to a new message."""
    place = {"prompt_id": prompt.id, "channel": prompt.channel, "ts": prompt.ts, "key": key}
    await enqueue(
        uow,
        Who(prompt.workspace_id, prompt.user_id),
        Intent.PROMPT_CLOSED,
        f"prompt:{prompt.id}:closed:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        facts=place | facts,
        after_id=await until_asked(uow, prompt),
        coalesce_key=f"prompt:{prompt.id}:{prompt.ts}",
    )


def prompt_key(prompt: Prompt) -> str:
    """One question for a rep and a date."""
    return f"prompt:{prompt.user_id}:{prompt.local_date}"


async def until_asked(uow: UnitOfWork, prompt: Prompt) -> OutboxId | None:
    """What a rewriting of a prompt's message waits for: its reader may press something before we know where it is."""
    if prompt.ts is not None:
        return None
    return unsent(await uow.outbox.by_key(prompt.workspace_id, prompt_key(prompt)))


async def edition_row(
    uow: UnitOfWork,
    who: Who,
    edition: Edition,
    position: int,
    now: datetime,
    *,
    after: OutboxRow | None,
    again: bool = False,
) -> OutboxRow | None:
    """One message of a roundup, the parent (position 0) or a part of its thread; once, and once `again`."""
    row = _edition_row(uow, who, edition, position, now, after=after, again=again)
    return row if await uow.outbox.add(row) else None


async def edition_rows(uow: UnitOfWork, who: Who, edition: Edition, parts: int, now: datetime) -> None:
    """All messages of a new edition: the parent first, then so many parts of its thread in reading order."""
    parent = _edition_row(uow, who, edition, 0, now, after=None)
    thread = range(1, parts + 1)
    await uow.outbox.add_new(
        [parent, *(_edition_row(uow, who, edition, position, now, after=parent) for position in thread)]
    )


def _edition_row(
    uow: UnitOfWork,
    who: Who,
    edition: Edition,
    position: int,
    now: datetime,
    *,
    after: OutboxRow | None,
    again: bool = False,
) -> OutboxRow:
    return new_row(
        uow,
        who,
        _part_intent(position),
        _part_key(edition.id, position, again=again),
        now,
        kind=Kind.POST if position == 0 else Kind.THREAD_PART,
        target=edition.channel,
        facts={"edition_id": edition.id, "position": position},
        after_id=after.id if after is not None else None,
        priority=SPREADING + position,
    )


async def refresh_parts(
    uow: UnitOfWork, who: Who, edition: Edition, positions: Collection[int], now: datetime
) -> None:
    """Re-renders these messages of a roundup, each once Slack has it; waiting updates of the same one become one."""
    if edition.channel is None:
        return
    once, twice = (
        {at: _part_key(edition.id, at, again=again) for at in positions} for again in (False, True)
    )
    found = await uow.outbox.by_keys(edition.workspace_id, [*once.values(), *twice.values()])
    posted = {row.key: row for row in found}
    updates = [
        new_row(
            uow,
            who,
            _part_intent(position),
            f"{once[position]}:{uow.new_mark()}",
            now,
            kind=Kind.UPDATE,
            target=edition.channel,
            facts={"edition_id": edition.id, "position": position},
            expires_at=now + UPDATE_LASTS,
            after_id=unsent(_furthest(posted.get(key) for key in (once[position], twice[position]))),
            coalesce_key=once[position],
            priority=SPREADING,
        )
        for position in sorted(positions)
    ]
    await uow.outbox.add_new(updates)


def unsent(posted: OutboxRow | None) -> OutboxId | None:
    """What an update of this message waits for: until it is sent, nobody knows where it is."""
    return posted.id if posted is not None and posted.state is not State.SENT else None


def _furthest(tries: Iterable[OutboxRow | None]) -> OutboxRow | None:
    """Of the rows of one message the one that put it there, or is about to: where both a coach and the operator send
    it again, the other is dropped, and whatever waited for that one would never come."""
    return max(
        (row for row in tries if row is not None), key=lambda row: _ON_THE_WAY.index(row.state), default=None
    )


def _part_key(edition_id: EditionId, position: int, *, again: bool = False) -> str:
    return f"roundup:{edition_id}:{position}{':again' if again else ''}"


def _part_intent(position: int) -> Intent:
    return Intent.ROUNDUP_PARENT if position == 0 else Intent.ROUNDUP_PART


async def refresh_home(uow: UnitOfWork, who: Who, now: datetime, before: BrightSpotId | None = None) -> None:
    """Publishes App Home anew; `before` shows an older page."""
    await enqueue(
        uow,
        who,
        Intent.HOME,
        f"home:{who.user_id}:{uow.new_mark()}",
        now,
        kind=Kind.HOME,
        facts={"before": before},
        coalesce_key=f"home:{who.user_id}",
    )
