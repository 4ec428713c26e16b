"""What a person may look at: their own bright spots and settings, their team's page, who sees what."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import BrightSpotId, PromptId, TeamId, UserId, WorkspaceId
from bot.services.contents.home import HomeContent, MineContent, SettingsContent
from bot.services.contents.own import GoalContent, StrengthsContent
from bot.services.contents.owning import AgeingContent
from bot.services.contents.teams import HelpContent, PrivacyContent, TeamContent
from bot.services.contents.tries import TravelledContent
from bot.services.context import Who, names, seen
from bot.services.enqueue import refresh_home
from bot.services.keeping.telling import ageing_content
from bot.services.looking.own import goal_content, home_content, mine_content, strengths_content
from bot.services.looking.settings import settings_content
from bot.services.looking.team import privacy_content, team_content
from bot.services.ports import Work
from bot.services.teams.coaching import coached_teams
from bot.services.trying.spreading import travelled


class Looking:
    """Reads only; every answer is from the asker's standpoint."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def mine(self, who: Who, now: datetime, before: BrightSpotId | None = None) -> MineContent:
        async with self._work() as uow:
            content = await mine_content(uow, await seen(uow, who), now, before)
            return replace(content, travelled=await travelled(uow, content.recent))

    async def home(self, who: Who, now: datetime) -> HomeContent:
        async with self._work() as uow:
            return await home_content(uow, await seen(uow, who), now)

    async def strengths(self, who: Who, now: datetime) -> StrengthsContent:
        async with self._work() as uow:
            return await strengths_content(uow, await seen(uow, who), now)

    async def goal(self, who: Who) -> GoalContent | None:
        async with self._work() as uow:
            return await goal_content(uow, (await seen(uow, who)).rep)

    async def settings(self, who: Who) -> SettingsContent:
        async with self._work() as uow:
            return settings_content(await seen(uow, who))

    async def team(self, who: Who, now: datetime, team_id: TeamId | None = None) -> TeamContent:
        """Raises NotInTeam, DeletedMeanwhile."""
        async with self._work() as uow:
            return await team_content(uow, await seen(uow, who), now, team_id)

    async def ageing(self, who: Who) -> AgeingContent:
        """What of theirs will soon have had its time."""
        async with self._work() as uow:
            return await ageing_content(uow, await seen(uow, who))

    async def privacy(self, who: Who) -> PrivacyContent:
        async with self._work() as uow:
            return await privacy_content(uow, await seen(uow, who))

    async def help(self, who: Who) -> HelpContent:
        async with self._work() as uow:
            view = await seen(uow, who)
            coached = await coached_teams(uow, view)
            admin = view.person.is_admin and view.person.can_capture
            return HelpContent(bool(coached), view.rep.active, view.capture_emoji, admin)

    async def language(self, who: Who) -> str:
        """The language in which this person is spoken to."""
        async with self._work() as uow:
            return (await seen(uow, who)).language

    async def today(self, who: Who, now: datetime) -> date:
        """The person's local date."""
        async with self._work() as uow:
            return (await seen(uow, who)).today(now)

    async def next_roundup_at(self, workspace_id: WorkspaceId) -> datetime | None:
        """When the first of the workspace's roundups is due."""
        async with self._work() as uow:
            return await uow.teams.next_roundup_at(workspace_id)

    async def next_prompts(
        self, workspace_id: WorkspaceId, user_ids: Iterable[UserId]
    ) -> dict[UserId, datetime]:
        """When each of them is asked next; leaves out those who are not."""
        async with self._work() as uow:
            reps = [await uow.reps.get(workspace_id, user_id) for user_id in user_ids]
            return {rep.user_id: rep.next_due_at for rep in reps if rep and rep.next_due_at}

    async def names(self, who: Who, user_ids: list[UserId]) -> dict[UserId, str]:
        """How colleagues are called."""
        async with self._work() as uow:
            return await names(uow, who.workspace_id, user_ids)

    async def publish_home(self, who: Who, now: datetime, before: BrightSpotId | None = None) -> None:
        """Shows App Home anew, by the outbox."""
        async with self._work() as uow:
            await refresh_home(uow, who, now, before)
            await uow.commit()

    async def team_name(self, who: Who) -> str | None:
        """The team that this person can share with."""
        async with self._work() as uow:
            view = await seen(uow, who)
            return view.team.name if view.team and view.rep.active else None

    async def has_shared(self, who: Who) -> bool:
        async with self._work() as uow:
            return bool(await uow.bright_spots.shared_of_rep(who.workspace_id, who.user_id))

    async def question_of(self, who: Who, prompt_id: PromptId) -> str | None:
        """The key of the question that the rep was asked."""
        async with self._work() as uow:
            prompt = await uow.prompts.get(who.workspace_id, prompt_id)
            return prompt.question_key if prompt and prompt.user_id == who.user_id else None

    async def travelled(self, spot: BrightSpot) -> TravelledContent | None:
        """For its author: for whom it has worked besides them."""
        async with self._work() as uow:
            return (await travelled(uow, [spot])).get(spot.id)

    async def own_spot(self, who: Who, spot_id: BrightSpotId) -> BrightSpot | None:
        """The rep's own living bright spot."""
        async with self._work() as uow:
            spot = await uow.bright_spots.get(who.workspace_id, spot_id)
            mine = spot is not None and spot.user_id == who.user_id and spot.deleted_at is None
            return spot if mine else None
