"""Somebody presses *Ask them*: whether the author is asked, and what the asker alone is told; no answer yet."""

from datetime import datetime

from bot.domain.ask import Ask, Hindrance, Wish, hindrance
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import AskId, BrightSpotId
from bot.domain.note import NoteKind
from bot.services.asks.standing import open_next
from bot.services.contents.messages import ReplyContent
from bot.services.context import Standpoint, Who, locked, names, seen
from bot.services.ports import UnitOfWork, Work
from bot.services.seeing import may_see, own_team_read

SENT = "ask_sent"


class AskingThem:
    """One transaction, safe to repeat."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def ask(self, who: Who, spot_id: BrightSpotId, now: datetime) -> ReplyContent:
        """The author is asked when it is their turn and there is room in their day; the sentence is for the asker's
        eyes alone."""
        async with self._work() as uow:
            spot = await uow.bright_spots.get(who.workspace_id, spot_id)
            if spot is None or not await may_see(uow, await seen(uow, who), spot):
                return _because(Hindrance.NOT_POSSIBLE)
            view, author = await _both(uow, who, Who(who.workspace_id, spot.user_id))
            wish = await _wish(uow, view, author, spot_id)
            known = await names(uow, who.workspace_id, [author.rep.user_id])
            name = known.get(author.rep.user_id, "")
            if (reason := hindrance(wish, now)) is not None:
                return _because(reason, name)
            await _put(uow, view, author, spot_id, now)
            await uow.commit()
            return ReplyContent(SENT, {"name": name})


def _because(reason: Hindrance, name: str = "") -> ReplyContent:
    return ReplyContent(f"ask_{reason.value}", {"name": name})


async def _both(uow: UnitOfWork, asker: Who, author: Who) -> tuple[Standpoint, Standpoint]:
    """Locked in the same order whoever asks whom: two who ask each other must not wait for each other."""
    views = {who: await locked(uow, who) for who in sorted({asker, author}, key=lambda who: who.user_id)}
    return views[asker], views[author]


async def _wish(uow: UnitOfWork, view: Standpoint, author: Standpoint, spot_id: BrightSpotId) -> Wish:
    here, asker = view.rep.workspace_id, view.rep.user_id
    # Read again: it may have been taken back while we waited for our turn.
    spot = await uow.bright_spots.get(here, spot_id)
    named = spot is not None and await _by_name(uow, view, spot)
    before, untold = await uow.asks.about(here, asker, spot_id), await _untold(uow, view)
    return Wish(
        own=asker == author.rep.user_id,
        # Whoever stopped, left or became a guest is not there to be asked.
        possible=named and own_team_read(author) is not None,
        author_gone=named and author.person.deleted,
        before=before,
        undecided=len(await uow.asks.undecided_by(here, asker)) + len(untold),
        untold=bool(before) and before[0].id in untold,
    )


async def _untold(uow: UnitOfWork, view: Standpoint) -> set[AskId]:
    """Those of their asks of which they have yet to hear what came of them."""
    waiting = await uow.notes.waiting(view.rep.workspace_id, view.rep.user_id)
    return {AskId(note.facts["ask_id"]) for note in waiting if note.kind is NoteKind.ASK_ANSWERED}


async def _by_name(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> bool:
    """An anonymous one has no author to ask, nor to say of that they left."""
    return spot.visibility is Visibility.TEAM and await may_see(uow, view, spot)


async def _put(
    uow: UnitOfWork, view: Standpoint, author: Standpoint, spot_id: BrightSpotId, now: datetime
) -> None:
    here, asker = view.rep.workspace_id, view.rep.user_id
    await uow.asks.save(Ask(here, AskId(uow.new_id()), asker, author.rep.user_id, spot_id, now))
    await open_next(uow, Who(here, author.rep.user_id), now)
