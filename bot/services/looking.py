"""What a person may look at: their own bright spots and settings, their team's page, who sees what."""

from datetime import date, datetime, timedelta

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import BrightSpotId, PromptId, UserId, WorkspaceId
from bot.domain.people import Standing, Team
from bot.domain.words.text import excerpt
from bot.services.contents import (
    Entry,
    HelpContent,
    HomeContent,
    MineContent,
    PrivacyContent,
    SettingsContent,
    TeamContent,
)
from bot.services.context import Standpoint, Who, names, seen
from bot.services.enqueue import refresh_home
from bot.services.errors import NotInTeam
from bot.services.ports import UnitOfWork, Work
from bot.services.teams.setup import named

PAGE = 8
"""Bright spots on one page of Home or of `mine`; each costs up to three blocks."""
ENTRY_LIMIT = 700
"""Characters of a bright spot in a list that others read."""
WEEK = timedelta(days=7)


class Looking:
    """Reads only; every answer is from the asker's standpoint."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def mine(self, who: Who, before: BrightSpotId | None = None) -> MineContent:
        async with self._work() as uow:
            return await mine_content(uow, await seen(uow, who), before)

    async def home(self, who: Who) -> HomeContent:
        async with self._work() as uow:
            return await home_content(uow, await seen(uow, who))

    async def settings(self, who: Who) -> SettingsContent:
        async with self._work() as uow:
            return settings_content(await seen(uow, who))

    async def team(self, who: Who, now: datetime) -> TeamContent:
        """Raises NotInTeam."""
        async with self._work() as uow:
            return await _team_content(uow, await seen(uow, who), now)

    async def privacy(self, who: Who) -> PrivacyContent:
        async with self._work() as uow:
            return await _privacy_content(uow, await seen(uow, who))

    async def help(self, who: Who) -> HelpContent:
        async with self._work() as uow:
            view = await seen(uow, who)
            coached = await uow.teams.coached_by(who.workspace_id, who.user_id)
            return HelpContent(coach=bool(coached), in_team=view.rep.active)

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

    async def own_spot(self, who: Who, spot_id: BrightSpotId) -> BrightSpot | None:
        """The rep's own living bright spot."""
        async with self._work() as uow:
            spot = await uow.bright_spots.get(who.workspace_id, spot_id)
            mine = spot is not None and spot.user_id == who.user_id and spot.deleted_at is None
            return spot if mine else None


async def mine_content(uow: UnitOfWork, view: Standpoint, before: BrightSpotId | None = None) -> MineContent:
    """One page of the rep's own, newest first."""
    rep = view.rep
    found = await uow.bright_spots.of_rep(rep.workspace_id, rep.user_id, PAGE + 1, before)
    shown = found[:PAGE]
    more = len(found) > PAGE
    return MineContent(
        wave=await uow.bright_spots.wave(rep.workspace_id, rep.user_id),
        recent=tuple(shown),
        more=more,
        team_name=view.team.name if view.team else None,
        page=0 if before is None else 1,
        before=shown[-1].id if more else None,
    )


async def home_content(uow: UnitOfWork, view: Standpoint, before: BrightSpotId | None = None) -> HomeContent:
    """Everything on App Home; `before` continues after a page."""
    coached = await uow.teams.coached_by(view.rep.workspace_id, view.rep.user_id)
    return HomeContent(
        name=view.person.name,
        mine=await mine_content(uow, view, before),
        settings=settings_content(view),
        coach_of=tuple(team.name for team in coached),
    )


def settings_content(view: Standpoint) -> SettingsContent:
    """What is really in force."""
    rep, table = view.rep, view.timetable
    return SettingsContent(
        days=table.days,
        at=table.at,
        zone=table.zone,
        own_zone=rep.tz is not None,
        usual_visibility=rep.usual_visibility,
        suggested_visibility=view.team.suggested_visibility if view.team else Visibility.PRIVATE,
        pace=rep.pace,
        paused_until=rep.paused_until,
        next_due=rep.next_due_at,
        active=rep.active,
        stopped=rep.standing is Standing.STOPPED,
    )


async def _team_content(uow: UnitOfWork, view: Standpoint, now: datetime) -> TeamContent:
    team = view.team or next(iter(await uow.teams.coached_by(view.rep.workspace_id, view.rep.user_id)), None)
    if team is None:
        raise NotInTeam
    members = [rep.user_id for rep in await uow.reps.active_in(team.workspace_id, team.id)]
    coaches = await uow.teams.coaches(team.workspace_id, team.id)
    return TeamContent(
        team_name=team.name,
        channel=team.channel,
        members=await named(uow, team.workspace_id, members),
        coaches=await named(uow, team.workspace_id, coaches),
        days=team.prompt_days,
        at=team.prompt_time,
        roundup_weekday=team.roundup_weekday,
        roundup_at=team.roundup_time,
        zone=team.tz,
        week=await _week(uow, team, now),
    )


async def _week(uow: UnitOfWork, team: Team, now: datetime) -> tuple[Entry, ...]:
    """Shared by name within seven days, in order of time; anonymous ones would show their time."""
    found = await uow.bright_spots.shared_since(team.workspace_id, team.id, now - WEEK)
    by_name = [spot for spot in found if spot.visibility is Visibility.TEAM]
    authors = await names(uow, team.workspace_id, [spot.user_id for spot in by_name])
    return tuple(entry_of(spot, authors.get(spot.user_id, "")) for spot in by_name)


def entry_of(spot: BrightSpot, author: str | None) -> Entry:
    """One bright spot as others read it; no author, no id."""
    text = excerpt(spot.text, ENTRY_LIMIT)
    return Entry(text, spot.whose, author, spot.id if author else None)


async def _privacy_content(uow: UnitOfWork, view: Standpoint) -> PrivacyContent:
    team = view.team
    members: list[str] = []
    if team is not None:
        active = await uow.reps.active_in(team.workspace_id, team.id)
        members = list(await named(uow, team.workspace_id, [rep.user_id for rep in active]))
    return PrivacyContent(
        usual_visibility=view.rep.usual_visibility,
        team_name=team.name if team else None,
        members=tuple(members),
        channel=team.channel if team else None,
    )
