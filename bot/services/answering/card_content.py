"""What a bright spot's card is made of; read from the state of the moment in which it is shown."""

from collections.abc import Sequence

from bot.domain.answering import merged
from bot.domain.bright_spot import Answer, BrightSpot, Visibility
from bot.domain.ids import CustomerId
from bot.domain.people import Standing
from bot.domain.words.text import kept
from bot.services.answering.bright_spots import TEXT_LIMIT
from bot.services.contents.messages import CardContent
from bot.services.context import Standpoint, Who
from bot.services.customers.seen import companies_seen
from bot.services.planning.own_plans import open_plan_of
from bot.services.ports import UnitOfWork
from bot.services.seeing import withdrawn
from bot.services.teams.joining import may_join


async def card_content(uow: UnitOfWork, view: Standpoint, spot: BrightSpot) -> CardContent:
    answers = await uow.answers.of_bright_spot(spot.workspace_id, spot.id)
    team = None
    if view.rep.active or spot.team_id is not None:
        team = await uow.teams.get(spot.workspace_id, spot.team_id) if spot.team_id else view.team
    open_team = await may_join(uow, view.rep) if team is None else None
    placed = spot.edition_part is not None
    gone = await withdrawn(uow, spot)
    customer, perhaps_at = await _where(uow, view, spot, answers)
    return CardContent(
        bright_spot=spot,
        team_name=team.name if team else None,
        stopped=view.rep.standing is Standing.STOPPED,
        invited_to=open_team.name if open_team and open_team.waits else None,
        messages=len(answers),
        cut=_left_out(spot, answers),
        anonymous_waits=spot.visibility is Visibility.ANONYMOUS and not placed,
        withdrawn=gone,
        in_roundup=placed and not gone,
        planned=await open_plan_of(uow, Who(spot.workspace_id, spot.user_id), spot.id) is not None,
        customer=customer,
        perhaps_at=perhaps_at,
    )


async def _where(
    uow: UnitOfWork, view: Standpoint, spot: BrightSpot, answers: Sequence[Answer]
) -> tuple[str | None, str | None]:
    """The customer that it happened at; or one that its words name, or its question was about."""
    if spot.deleted_at is not None:
        return None, None
    companies = await companies_seen(uow, view)
    at = companies.of(spot.customer_id)
    if at is not None:
        return at.name, None
    perhaps = companies.named_in(spot.text) or companies.of(await _asked_about(uow, answers))
    return None, perhaps.name if perhaps is not None else None


async def _asked_about(uow: UnitOfWork, answers: Sequence[Answer]) -> CustomerId | None:
    """The customer whose date was the reason for the question."""
    answered = next((each for each in answers if each.prompt_id is not None), None)
    if answered is None or answered.prompt_id is None:
        return None
    prompt = await uow.prompts.get(answered.workspace_id, answered.prompt_id)
    if prompt is None or prompt.customer_date_id is None:
        return None
    noted = await uow.customer_dates.get(prompt.workspace_id, prompt.customer_date_id)
    return noted.customer_id if noted is not None else None


def _left_out(spot: BrightSpot, answers: list[Answer]) -> int:
    """Characters of its messages that it has no room for; none once a form gave it other words."""
    whole = kept(merged(answer.text for answer in answers), TEXT_LIMIT)
    return whole.cut if whole.text == spot.text else 0
