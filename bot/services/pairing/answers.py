"""What one of the two reads after their answer, as far as things stand; nothing of what the other said but a yes."""

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import UserId
from bot.domain.pairing import Pairing, PairingState
from bot.services.contents.messages import ReplyContent
from bot.services.contents.pairings import TalkedContent
from bot.services.context import Who, seen
from bot.services.pairing.standing import in_return, name_of
from bot.services.ports import UnitOfWork
from bot.services.seeing import may_see

NOBODY = "none"
"""In place of a name that the directory does not know."""
IN_OUR_MESSAGES = ReplyContent("pairing_talked_see")
"""What could be tried follows as a message."""


async def said_to(uow: UnitOfWork, pairing: Pairing, reader: UserId) -> ReplyContent:
    """One sentence."""
    other = await name_of(uow, pairing, pairing.other(reader))
    return ReplyContent(f"pairing_{_came(pairing, reader)}", {"name": other or NOBODY})


async def answered_content(uow: UnitOfWork, pairing: Pairing, reader: UserId) -> TalkedContent | ReplyContent:
    """The sentence, or after they talked what could be tried."""
    spot = await to_try(uow, pairing, reader)
    if spot is None:
        return await said_to(uow, pairing, reader)
    return TalkedContent(await name_of(uow, pairing, spot.user_id), spot.text, spot.id)


async def to_try(uow: UnitOfWork, pairing: Pairing, reader: UserId) -> BrightSpot | None:
    """A bright spot of the other's, if they talked: the helper's, or what the seeker has for the helper."""
    if not pairing.talked(reader):
        return None
    view = await seen(uow, Who(pairing.workspace_id, reader))
    if reader == pairing.seeker_id:
        spot = await uow.bright_spots.get(pairing.workspace_id, pairing.bright_spot_id)
    else:
        spot = next(iter(await in_return(uow, pairing, view)), None)
    return spot if spot is not None and await may_see(uow, view, spot) else None


def _came(pairing: Pairing, reader: UserId) -> str:
    if pairing.state is PairingState.INTRODUCED:
        talked = pairing.talked(reader)
        return "both" if talked is None else "talked" if talked else "not_talked"
    if pairing.said(reader) is False:
        return "no"
    return "waiting" if pairing.proposed and pairing.said(reader) else "over"
