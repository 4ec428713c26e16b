"""What a pairing contributes to the introduction to which both said yes; not how the two are introduced."""

from datetime import datetime

from bot.domain.ids import ChannelId, PairingId, WorkspaceId
from bot.domain.introduction import three_questions
from bot.domain.pairing import PairingState
from bot.domain.pairing import met as met_on
from bot.domain.schedule import first_known, local_date
from bot.services.contents.introductions import IntroductionContent, MetBy
from bot.services.pairing.standing import ground_of
from bot.services.ports import UnitOfWork


async def content(uow: UnitOfWork, workspace_id: WorkspaceId, pairing_id: int) -> IntroductionContent | None:
    """Nothing once the bright spot was taken back, or one of the two is not on the team any more."""
    pairing = await uow.pairings.get(workspace_id, PairingId(pairing_id))
    if pairing is None or pairing.state is not PairingState.INTRODUCED:
        return None
    ground = await ground_of(uow, pairing)
    if ground is None:
        return None
    spot = ground.spot
    questions = three_questions(spot.strength, spot.whose, spot.id)
    seeker, helper = pairing.both
    return IntroductionContent(MetBy.PAIRING, seeker, helper, spot.text, questions, pairing.strength)


async def met(
    uow: UnitOfWork, workspace_id: WorkspaceId, pairing_id: int, channel: ChannelId | None, now: datetime
) -> None:
    """A week from now I ask both whether they talked."""
    pairing = await uow.pairings.lock(workspace_id, PairingId(pairing_id))
    if pairing is None or pairing.introduced_at is not None:
        return
    team = await uow.teams.get(workspace_id, pairing.team_id)
    today = local_date(now, first_known(team.tz if team is not None else None))
    await uow.pairings.save(met_on(pairing, channel, now, today))
