"""Keeps a team's playbook up to date where the team reads it: in a canvas, else in one message of its channel."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import ChannelId, MessageTs, TeamId
from bot.domain.outbox import Kind, OutboxRow
from bot.domain.people import Team
from bot.domain.play import Place, place_of
from bot.services.contents.playbook import PlaybookDocument
from bot.services.playbook.refreshing import INSTEAD_OF, LEFT, canvas_row, leaving_row, message_row
from bot.services.playbook.using import playbook_document
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler
from bot.services.sending.ledger import GONE, UNCONFIRMED

CANVASES = "canvases:write"
NO_SCOPE = "missing_scope"

NO_CANVASES = frozenset(
    {
        "canvas_creation_failed",
        "canvas_disabled_user_team",
        "canvas_tab_creation_failed",
        "free_team_canvas_tab_already_exists",
        "free_teams_cannot_create_non_tabbed_canvases",
        "free_teams_cannot_edit_standalone_canvases",
        "restricted_action",
        NO_SCOPE,
    }
)
"""What Slack answers where a team cannot have a canvas, or not one of ours: then a message says the same."""


class _PlaybookHandler(PlainHandler):
    """What both share: the channel that neither can reach is somebody's to mend."""

    async def unreachable(self, uow: UnitOfWork, row: OutboxRow, code: str, now: datetime) -> bool:
        """A beginning waits for it. What is there already will be written by the next change."""
        return row.ts is None


class CanvasHandler(_PlaybookHandler):
    """Made empty, then written: were the answer to the making lost, nobody's words would stand in a canvas that we
    do not know of and cannot clear."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        team = await _team(uow, row)
        if team is None:
            return Dropped("no_team")
        place = place_of(team.playbook_canvas)
        if place is not None and place.channel != team.channel:
            return await _moved(uow, team, place, now)
        instead = place is not None and place.is_message and place.id == row.facts.get(INSTEAD_OF)
        if place is not None and (place.unwanted or place.is_message) and not instead:
            return await _not_a_canvas(uow, team, place, now)
        document = await _document(uow, team)
        if place is not None and place.id and not instead:
            return _at(place, document, team)
        if not document.chapters:
            return Dropped("no_plays")
        begun = PlaybookDocument(team.name, (), begins=True)
        return Prepared(begun, team.language, channel=team.channel)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        """A canvas that was made is written next; a message that it replaces says so."""
        team = await _team(uow, row)
        before = place_of(team.playbook_canvas) if team is not None else None
        if team is None or not await _begun(uow, team, delivered, row.facts.get(INSTEAD_OF)):
            return
        await canvas_row(uow, team, now)
        if before is not None and before.is_message:
            await leaving_row(uow, team, before, now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """Deleted by hand: made anew with the next change. No canvases here: a message."""
        team = await _team(uow, row)
        if team is None:
            return
        if reason == GONE:
            await _forget(uow, team, row)
        elif reason == UNCONFIRMED and row.ts is not None:
            await canvas_row(uow, team, now)
        elif reason in NO_CANVASES:
            await _stays_a_message(uow, team, reason, now)


class PlaybookMessageHandler(_PlaybookHandler):
    """Posted once, and updated in place from then on."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        team = await _team(uow, row)
        if team is None:
            return Dropped("no_team")
        if LEFT in row.facts:
            left = Place(ChannelId(row.target), row.facts[LEFT])
            return _at(left, PlaybookDocument(team.name, (), moved=True, in_canvas=True), team)
        place = place_of(team.playbook_canvas)
        if place is not None and place.id and place.channel != team.channel:
            return await _moved(uow, team, place, now)
        document = await _document(uow, team)
        if row.kind is Kind.UPDATE:
            return _at(place, document, team) if place is not None and place.id else Dropped("not_posted")
        if place is not None and (place.unwanted or place.is_message):
            return await _not_a_canvas(uow, team, place, now)
        return Prepared(document, team.language) if document.chapters else Dropped("no_plays")

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        team = await _team(uow, row)
        if team is not None and row.kind is Kind.POST:
            await _begun(uow, team, delivered)
        elif team is not None and CANVASES in delivered.scopes:
            await _to_a_canvas(uow, team, delivered, now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        team = await _team(uow, row)
        if team is not None and row.kind is Kind.UPDATE and reason == GONE:
            await _forget(uow, team, row)


async def _team(uow: UnitOfWork, row: OutboxRow) -> Team | None:
    return await uow.teams.lock(row.workspace_id, TeamId(row.facts["team_id"]))


async def _document(uow: UnitOfWork, team: Team) -> PlaybookDocument:
    """Nothing where people of another company read: there is none to begin, and what was there goes."""
    return PlaybookDocument(team.name, ()) if team.read_outside else await playbook_document(uow, team)


def _at(place: Place, document: PlaybookDocument, team: Team) -> Prepared:
    return Prepared(document, team.language, channel=place.channel, ts=MessageTs(place.id))


async def _to_a_canvas(uow: UnitOfWork, team: Team, delivered: Delivered, now: datetime) -> None:
    """The scope was granted since it became a message. Tried once: a refusal for another reason stays."""
    place = place_of(team.playbook_canvas)
    if place is not None and place.id == delivered.ts and not place.no_canvases:
        await canvas_row(uow, team, now, instead_of=delivered.ts)


async def _stays_a_message(uow: UnitOfWork, team: Team, reason: str, now: datetime) -> None:
    """Or becomes one. How often it was deleted stays known."""
    place = place_of(team.playbook_canvas) or Place(ChannelId(team.channel))
    was_message = place.is_message
    refused = was_message or reason != NO_SCOPE
    kept = replace(place, id=place.id if was_message else "", no_canvases=refused)
    await uow.teams.save(replace(team, playbook_canvas=kept.written()))
    if not was_message:
        await message_row(uow, team, Kind.POST, now)


async def _begun(
    uow: UnitOfWork, team: Team, delivered: Delivered, instead_of: MessageTs | None = None
) -> bool:
    """Remembers where it is now; False when that was known."""
    place = place_of(team.playbook_canvas)
    known = place is not None and place.id and place.id != instead_of
    if delivered.ts is None or delivered.channel is None or known:
        return False
    if delivered.channel != team.channel:
        # It was moved while this was on its way: what we said to the old place was our last word there.
        return False
    fresh = Place(ChannelId(delivered.channel))
    before = place if place is not None and place.channel == delivered.channel else fresh
    await uow.teams.save(replace(team, playbook_canvas=before.kept_at(delivered.ts).written()))
    return True


async def _moved(uow: UnitOfWork, team: Team, place: Place, now: datetime) -> Prepared | Dropped:
    """The team reads in another channel now: begun anew there, and what stood here is cleared."""
    fresh = replace(team, playbook_canvas=None)
    await uow.teams.save(fresh)
    await canvas_row(uow, fresh, now)
    if not place.id:
        return Dropped("moved")
    return _at(place, PlaybookDocument(team.name, (), moved=True), team)


async def _not_a_canvas(uow: UnitOfWork, team: Team, place: Place, now: datetime) -> Dropped:
    """Deleted so often that the team does not want it; or in a message since, which is what has to be updated."""
    if place.is_message:
        await message_row(uow, team, Kind.UPDATE, now)
    return Dropped("there_already" if place.is_message else "unwanted")


async def _forget(uow: UnitOfWork, team: Team, row: OutboxRow) -> None:
    """Somebody deleted it; if it is still the one that we know."""
    place = place_of(team.playbook_canvas)
    if place is not None and place.id and place.id == row.ts:
        await uow.teams.save(replace(team, playbook_canvas=place.gone().written()))
