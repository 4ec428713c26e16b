"""A coach sets up a team, confirms what it is for, and changes it later; not what the invitation is or how it goes
out."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import TeamId, UserId
from bot.domain.limits import INVITED, LONGEST_CONTACT, LONGEST_NAME
from bot.domain.outbox import Intent
from bot.domain.people import Invitation, Team
from bot.domain.schedule import known_zone
from bot.domain.words.emoji import chosen_emoji
from bot.locales.territories import country_of
from bot.services.asking.timetables import rescheduled
from bot.services.contents.teams import InvitationContent, SetupDraft, TeamChoice
from bot.services.context import Standpoint, Who, locked, names, seen
from bot.services.enqueue import enqueue
from bot.services.errors import DeletedMeanwhile, FullMembersOnly
from bot.services.limits import need_room_for_sample, need_room_for_team
from bot.services.playbook.refreshing import refresh_playbook
from bot.services.ports import UnitOfWork, Work
from bot.services.teams.coaching import (
    coached_teams,
    keep_coaches,
    may_set_up,
    may_take_over,
    not_to_coach,
    own_team,
    present_coaches,
    to_take_over,
)
from bot.services.teams.inviting import invite_all, invitee_groups, not_yet_asked, sample_content
from bot.services.teams.roundup_day import take_along, with_roundup
from bot.services.teams.trail import team_saved


class TeamSetup:
    """Each use case is one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def coached(self, who: Who) -> tuple[TeamChoice, ...]:
        """The teams that this person coaches, and those whose coach they may become, since no other is left."""
        async with self._work() as uow:
            view = await seen(uow, who)
            teams, orphaned = await coached_teams(uow, view), await to_take_over(uow, view)
            return tuple(TeamChoice(team.id, team.name) for team in (*teams, *orphaned))

    async def draft(self, who: Who, team_id: TeamId | None = None) -> SetupDraft:
        """What the form starts from: a team as it is, or the defaults in the coach's zone. Raises OnlyCoach."""
        async with self._work() as uow:
            view = await _member(uow, who)
            if team_id is None:
                await may_set_up(uow, view)
                return SetupDraft(zone=view.zone, country=country_of(view.zone), coaches=(who.user_id,))
            team = await _own_or_left(uow, view, who, team_id)
            invited = await uow.invitations.of_team(who.workspace_id, team_id)
            coaches = await present_coaches(uow, who.workspace_id, team_id)
            draft = draft_of(team, tuple(one.user_id for one in invited))
            return replace(draft, coaches=tuple(coaches) or (who.user_id,))

    async def cannot_coach(self, who: Who, people: tuple[UserId, ...]) -> tuple[str, ...]:
        """The names of those who can't be named as coaches. Raises FullMembersOnly."""
        async with self._work() as uow:
            await _member(uow, who)
            unfit = await not_to_coach(uow, who.workspace_id, people)
            known = await names(uow, who.workspace_id, unfit)
            return tuple(known.get(each, each) for each in unfit)

    async def save(self, who: Who, draft: SetupDraft, now: datetime) -> InvitationContent:
        """Keeps the team and whom to invite; contacts nobody. Returns the invitation as reps will see it."""
        async with self._work() as uow:
            view = await _member(uow, who)
            team = await _team_for(uow, view, who, draft, now)
            await take_along(uow, team, now)
            await team_saved(uow, who, team, now)
            await uow.teams.save(team)
            if team.playbook_canvas is not None:
                await refresh_playbook(uow, team.workspace_id, team.id, now)
            await keep_coaches(uow, who, team.id, draft.coaches, now)
            await _note_invitees(uow, who, team, draft, now)
            look = await sample_content(uow, view, team)
            await uow.commit()
        await self._keep_in_step(team, now)
        return look

    async def _keep_in_step(self, team: Team, now: datetime) -> None:
        """Times that the team gives count from each rep's next question on; one rep's lock at a time."""
        async with self._work() as uow:
            reps = await uow.reps.active_in(team.workspace_id, team.id)
        for rep in reps:
            async with self._work() as uow:
                view = await locked(uow, Who(rep.workspace_id, rep.user_id))
                await uow.reps.save(await rescheduled(uow, view, view.rep, now))
                await uow.commit()

    async def to_be_invited(self, who: Who, team_id: TeamId) -> int:
        """How many people would get an invitation now. Raises OnlyCoach."""
        async with self._work() as uow:
            team = await own_team(uow, who, team_id)
            groups = await invitee_groups(uow, team, await not_yet_asked(uow, team))
            return len(groups["invited"])

    async def send_sample(self, who: Who, team_id: TeamId, ticket: str, now: datetime) -> InvitationContent:
        """The invitation to the coach alone, marked as a sample. Raises OnlyCoach, EnoughForNow."""
        async with self._work() as uow:
            view = await locked(uow, who)
            team = await own_team(uow, who, team_id)
            await need_room_for_sample(uow, who, now)
            key = f"invitation:{team_id}:sample:{ticket}"
            await enqueue(uow, who, Intent.INVITATION_SAMPLE, key, now, facts={"team_id": team_id})
            look = await sample_content(uow, view, team)
            await uow.commit()
            return look

    async def invite(self, who: Who, team_id: TeamId, ticket: str, now: datetime) -> None:
        """The coach confirmed "for learning, not for appraisal": everybody not yet asked gets one invitation.
        `ticket` names the form, so that sending it twice is answered once."""
        async with self._work() as uow:
            await locked(uow, who)
            team = await own_team(uow, who, team_id)
            confirmed = replace(team, learning_confirmed_by=who.user_id)
            await uow.teams.save(
                await with_roundup(uow, confirmed, now) if team.next_roundup_at is None else confirmed
            )
            await invite_all(uow, who, team, ticket, now)
            await uow.commit()


def draft_of(team: Team, people: tuple[UserId, ...]) -> SetupDraft:
    """A team as the form shows it."""
    return SetupDraft(
        name=team.name,
        channel=team.channel,
        people=people,
        team_id=team.id,
        at=team.prompt_time,
        days=team.prompt_days,
        zone=team.tz,
        country=team.country,
        language=team.language,
        roundup_weekday=team.roundup_weekday,
        roundup_at=team.roundup_time,
        suggested_visibility=team.suggested_visibility,
        fiscal_year_start=team.fiscal_year_start,
        rhythm=team.rhythm,
        preview_minutes=team.preview_minutes,
        emoji=team.capture_emoji,
        pairing_weeks=team.pairing_weeks,
        contact=team.hard_times_contact or "",
        by_author=team.search_by_author,
    )


async def _own_or_left(uow: UnitOfWork, view: Standpoint, who: Who, team_id: TeamId) -> Team:
    """The same; or one that nobody coaches any more, for whoever may take it over."""
    team = await uow.teams.lock(who.workspace_id, team_id)
    if team is not None and await may_take_over(uow, view, team):
        return team
    return await own_team(uow, who, team_id)


async def _member(uow: UnitOfWork, who: Who) -> Standpoint:
    view = await locked(uow, who)
    if not view.person.can_capture:
        raise FullMembersOnly
    return view


async def _team_for(uow: UnitOfWork, view: Standpoint, who: Who, draft: SetupDraft, now: datetime) -> Team:
    """The team that the form describes, new or changed; a changed roundup time counts from the next one, and what
    is due by now stays due."""
    if draft.channel is None:
        raise DeletedMeanwhile
    if draft.team_id is not None:
        team = await _own_or_left(uow, view, who, draft.team_id)
    else:
        await may_set_up(uow, view)
        await need_room_for_team(uow, who)
        team_id = TeamId(uow.new_id())
        zone = draft.zone if known_zone(draft.zone) else "UTC"
        team = Team(who.workspace_id, team_id, draft.name, draft.channel, zone, created_at=now)
    changed = replace(
        team,
        name=draft.name[:LONGEST_NAME],
        channel=draft.channel,
        tz=draft.zone if known_zone(draft.zone) else team.tz,
        prompt_time=draft.at,
        prompt_days=draft.days,
        country=draft.country,
        language=draft.language,
        roundup_weekday=draft.roundup_weekday,
        roundup_time=draft.roundup_at,
        suggested_visibility=draft.suggested_visibility,
        fiscal_year_start=draft.fiscal_year_start,
        rhythm=draft.rhythm,
        preview_minutes=draft.preview_minutes,
        capture_emoji=chosen_emoji(draft.emoji) or team.capture_emoji,
        pairing_weeks=draft.pairing_weeks,
        hard_times_contact=draft.contact[:LONGEST_CONTACT] or None,
        search_by_author=draft.by_author,
        channel_trouble=team.channel_trouble if team.channel == draft.channel else None,
    )
    to_come = team.next_roundup_at is not None and team.next_roundup_at > now
    return await with_roundup(uow, changed, now) if to_come else changed


async def _note_invitees(uow: UnitOfWork, who: Who, team: Team, draft: SetupDraft, now: datetime) -> None:
    """Whom the form names, and the coach. Whom it showed and does not name any more is taken off again, while no
    invitation is on its way to them."""
    wanted = dict.fromkeys((*draft.people, who.user_id))
    noted = [one.user_id for one in await uow.invitations.of_team(who.workspace_id, team.id)]
    shown, fresh = noted[:INVITED], await not_yet_asked(uow, team)
    for user_id in fresh:
        if user_id in shown and user_id not in wanted:
            await uow.invitations.remove(who.workspace_id, team.id, user_id)
    for user_id in wanted:
        if user_id not in noted:
            await uow.invitations.save(Invitation(who.workspace_id, team.id, user_id, who.user_id, now))
