"""Sends what is said to an answer that is no bright spot, and rewrites it after a choice."""

from datetime import date, datetime

from bot.domain.bright_spot import Answer, Visibility
from bot.domain.follow_up import FollowUp
from bot.domain.ids import AnswerId, BrightSpotId, ChannelId, MessageTs
from bot.domain.outbox import OutboxRow
from bot.domain.words.danger import Danger
from bot.services.answering.understanding import nearest_danger
from bot.services.contents.troubles import Borrowed, TroubleContent
from bot.services.context import Standpoint, seen
from bot.services.ports import Reader, UnitOfWork
from bot.services.seeing import may_see
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, in_thread, reader
from bot.services.trying.reading import author_name


class TroubleHandler(PlainHandler):
    def __init__(self, understands: Reader) -> None:
        self._reader = understands

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        told = await _told(uow, row)
        if not told:
            return Dropped("taken_back")
        view = await seen(uow, reader(row))
        content = await _content(uow, view, row, told, self._reader)
        place = row.facts.get("place")
        if place is None:
            return in_thread(row, content, view.language)
        channel, ts = ChannelId(place[0]), MessageTs(place[1])
        return Prepared(content, view.language, channel=channel, ts=ts)


async def _told(uow: UnitOfWork, row: OutboxRow) -> list[Answer]:
    """The answers that it answers, without those that were deleted since."""
    found = [await uow.answers.get(row.workspace_id, AnswerId(one)) for one in row.facts["answer_ids"]]
    return [answer for answer in found if answer is not None and answer.deleted_at is None]


async def _content(
    uow: UnitOfWork, view: Standpoint, row: OutboxRow, told: list[Answer], understands: Reader
) -> TroubleContent:
    """A row that does not say what it is about is one of care: that is noted nowhere, and read again here."""
    day = date.fromisoformat(row.facts["day"])
    about = AnswerId(row.facts["answer_ids"][0])
    kind = FollowUp(row.facts.get("kind", FollowUp.DANGER))
    if kind is FollowUp.DANGER:
        contact = view.team.hard_times_contact if view.team is not None and view.rep.active else None
        about_life = any(nearest_danger(answer.text, understands) is Danger.LIFE for answer in told)
        return TroubleContent(kind, about, day, view.rep.user_id, contact=contact, about_life=about_life)
    borrowed = await _borrowed(uow, view, row.facts.get("bright_spot_id"))
    again = row.facts.get("again", 0)
    return TroubleContent(kind, about, day, view.rep.user_id, borrowed, again=again)


async def _borrowed(uow: UnitOfWork, view: Standpoint, spot_id: int | None) -> Borrowed | None:
    """If this rep may still read it under its author's name."""
    spot = await uow.bright_spots.get(view.rep.workspace_id, BrightSpotId(spot_id)) if spot_id else None
    if spot is None or spot.visibility is not Visibility.TEAM or not await may_see(uow, view, spot):
        return None
    author = await author_name(uow, spot)
    return Borrowed(author, spot.text) if author else None
