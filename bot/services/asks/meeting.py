"""What an ask contributes to the introduction that its author chose; not how the two are introduced."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ask import Ask, AskState
from bot.domain.ids import AskId, ChannelId, WorkspaceId
from bot.domain.introduction import three_questions
from bot.services.contents.introductions import IntroductionContent, MetBy
from bot.services.context import Who, locked, seen
from bot.services.ports import UnitOfWork
from bot.services.seeing import may_see


async def content(uow: UnitOfWork, workspace_id: WorkspaceId, ask_id: int) -> IntroductionContent | None:
    """Nothing once the bright spot was taken back: its words are not shown to anybody then."""
    ask = await _introduced(uow, workspace_id, ask_id)
    if ask is None:
        return None
    spot = await uow.bright_spots.get(workspace_id, ask.bright_spot_id)
    view = await seen(uow, Who(workspace_id, ask.asker_id))
    if spot is None or not await may_see(uow, view, spot):
        return None
    questions = three_questions(spot.strength, spot.whose, spot.id)
    return IntroductionContent(MetBy.ASK, ask.asker_id, ask.author_id, spot.text, questions)


async def met(
    uow: UnitOfWork, workspace_id: WorkspaceId, ask_id: int, channel: ChannelId | None, _now: datetime
) -> None:
    ask = await uow.asks.get(workspace_id, AskId(ask_id))
    if ask is None or channel is None:
        return
    await locked(uow, Who(workspace_id, ask.author_id))
    ask = await _introduced(uow, workspace_id, ask_id)
    if ask is not None:
        await uow.asks.save(replace(ask, channel=channel))


async def _introduced(uow: UnitOfWork, workspace_id: WorkspaceId, ask_id: int) -> Ask | None:
    ask = await uow.asks.get(workspace_id, AskId(ask_id))
    return ask if ask is not None and ask.state is AskState.INTRODUCED else None
