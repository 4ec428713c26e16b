"""Who can be searched for by name: colleagues on teams whose coach turned that on; not what they shared."""

from collections import defaultdict
from collections.abc import Mapping

from bot.domain.ids import TeamId, UserId
from bot.domain.people import Team
from bot.domain.searching.forms import folded
from bot.domain.searching.query import Phrase
from bot.services.context import Standpoint, names
from bot.services.ports import UnitOfWork
from bot.services.seeing import teams_read


async def teams_with_authors(uow: UnitOfWork, view: Standpoint) -> tuple[Team, ...]:
    """Of the teams that this person reads those that turned it on."""
    return tuple(team for team in await teams_read(uow, view) if team.search_by_author)


async def people_by_name(uow: UnitOfWork, teams: tuple[Team, ...]) -> Mapping[Phrase, tuple[UserId, ...]]:
    """Members of these teams by their whole name and by its first word."""
    found: defaultdict[Phrase, dict[UserId, None]] = defaultdict(dict)
    for team in teams:
        members = [rep.user_id for rep in await uow.reps.active_in(team.workspace_id, team.id)]
        for user_id, name in (await names(uow, team.workspace_id, members)).items():
            whole = folded(name)
            for called in {whole, whole[:1]} - {()}:
                found[called][user_id] = None
    return {called: tuple(user_ids) for called, user_ids in found.items()}


def ids_of(teams: tuple[Team, ...]) -> tuple[TeamId, ...]:
    return tuple(team.id for team in teams)
