"""What a rep chooses about being asked: fewer, pause, more, stop, times; obeyed at once and answered in a sentence."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.domain.asking import awake, fewer_days
from bot.domain.bright_spot import Visibility
from bot.domain.people import Pace, Rep, Standing
from bot.domain.schedule import Timetable, known_zone
from bot.domain.story import StandingConsent
from bot.services.answering.bright_spots import end_promises, hide_all, show_shareable
from bot.services.asking.free_days import next_question_at
from bot.services.asking.timetables import rescheduled
from bot.services.contents.home import OpenTeam
from bot.services.contents.messages import ReplyContent
from bot.services.contents.pairings import PairingWish
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import refresh_home, reply
from bot.services.planning.own_plans import let_go_all
from bot.services.ports import UnitOfWork, Work
from bot.services.teams.joining import may_join


@dataclass(frozen=True, slots=True)
class Deed:
    """One person's choice inside one transaction."""

    uow: UnitOfWork
    who: Who
    view: Standpoint
    now: datetime


Doing = Callable[[Deed], Awaitable[ReplyContent]]

GUEST = ReplyContent("guest_not_asked")
"""To whoever is no full member any more, whatever they were asked before."""


@dataclass(frozen=True, slots=True)
class Times:
    """What the settings form gives; None leaves a thing as it is. `follow_slack`: no zone of their own."""

    at: time | None = None
    days: tuple[int, ...] | None = None
    zone: str | None = None
    follow_slack: bool = False
    usual_visibility: Visibility | None = None
    language: str | None = None
    reminders: bool | None = None
    week_line: bool | None = None
    pairing: PairingWish | None = None
    story: StandingConsent | None = None
    meets_at_customers: bool | None = None


class Choices:
    """Each use case is one transaction. With an `origin` (a click, a form) the sentence goes to the DM, once;
    without, the caller shows it."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def fewer(self, who: Who, now: datetime, origin: str | None = None) -> ReplyContent:
        """Every other one of the rep's days."""
        return await self._do(who, now, fewer, origin)

    async def no_week_line(self, who: Who, now: datetime, origin: str | None = None) -> ReplyContent:
        """The week's last question comes without a line on the week from now on."""
        return await self._do(who, now, no_week_line, origin)

    async def pause(
        self, who: Who, until: date | None, now: datetime, origin: str | None = None
    ) -> ReplyContent:
        """No question before `until`, the rep's local date. None: what was typed is no day to wait for."""
        return await self._do(who, now, lambda deed: pause(deed, until), origin)

    async def resume(self, who: Who, now: datetime, origin: str | None = None) -> ReplyContent:
        """Ends a pause or a rest."""
        return await self._do(who, now, lambda deed: more(deed, "resumed"), origin)

    async def stop(
        self, who: Who, now: datetime, origin: str | None = None, *, keep_shared: bool | None = None
    ) -> ReplyContent:
        """For good, until the rep comes back by themselves; nobody is told. None: the sentence asks, once, what
        becomes of what is shared."""
        return await self._do(who, now, lambda deed: stop(deed, keep_shared), origin)

    async def settle_shared(
        self, who: Who, now: datetime, origin: str | None = None, *, keep: bool
    ) -> ReplyContent:
        """The answer to "what becomes of what you shared?"."""
        return await self._do(who, now, lambda deed: _settle(deed, keep=keep), origin)

    async def set_times(
        self, who: Who, times: Times, now: datetime, origin: str | None = None
    ) -> ReplyContent:
        """The settings form; takes effect from the next due time. Existing entries keep their visibility."""
        return await self._do(who, now, lambda deed: _set_times(deed, times), origin)

    async def _do(self, who: Who, now: datetime, doing: Doing, origin: str | None) -> ReplyContent:
        async with self._work() as uow:
            deed = Deed(uow, who, await locked(uow, who), now)
            if origin and not await uow.seen_events.first_time(who.workspace_id, f"choice:{origin}", now):
                return ReplyContent("out_of_date")
            said = await doing(deed)
            if origin is not None:
                await reply(uow, who, origin, now, said)
            await refresh_home(uow, who, now)
            await uow.commit()
            return said


async def fewer(deed: Deed) -> ReplyContent:
    if (nothing := await asks_nothing(deed)) is not None:
        return nothing
    days = fewer_days(deed.view.timetable.days)
    if days == deed.view.timetable.days or deed.view.rep.pace is Pace.WEEKLY:
        return ReplyContent("fewest")
    await _reschedule(deed, replace(deed.view.rep, prompt_days=days))
    return ReplyContent("fewer", {"days": list(days)})


async def no_week_line(deed: Deed) -> ReplyContent:
    await deed.uow.reps.save(replace(deed.view.rep, week_line=False))
    return ReplyContent("no_week_line")


async def pause(deed: Deed, until: date | None) -> ReplyContent:
    if (nothing := await asks_nothing(deed)) is not None:
        return nothing
    if until is None:
        return ReplyContent("pause_not_ahead")
    today = deed.view.today(deed.now)
    await _reschedule(deed, replace(deed.view.rep, paused_until=until))
    return ReplyContent("paused", {"until": until.isoformat(), "today": today.isoformat()}, buttons="resume")


async def asks_nothing(deed: Deed) -> ReplyContent | None:
    """To whom there is nothing to be asked more rarely, or put off: they became a guest, stopped, are in no team, or
    are let rest."""
    rep = deed.view.rep
    if not deed.view.person.can_capture:
        return GUEST
    if rep.standing is Standing.STOPPED:
        return ReplyContent("stopped_already", buttons="resume")
    if not rep.active:
        return await not_asked(deed)
    return ReplyContent("resting", buttons="resume") if rep.pace is Pace.RESTING else None


async def more(deed: Deed, key: str) -> ReplyContent:
    """Back to the usual pace, and after a stop to the team; who never joined is told how to, and no guest is."""
    if not deed.view.person.can_capture:
        return GUEST
    before, deed = deed, await _back_in_team(deed)
    if not deed.view.rep.active:
        return await not_asked(deed)
    saved = await _reschedule(deed, replace(awake(deed.view.rep), paused_until=None))
    if not before.view.rep.active:
        await show_shareable(deed.uow, deed.who, deed.now)
    view = replace(deed.view, rep=saved)
    at = next_question_at(view)
    said = {"at": at.isoformat() if at else "", "zone": deed.view.zone, "days": list(view.timetable.days)}
    return ReplyContent(key, said)


async def not_asked(deed: Deed) -> ReplyContent:
    """To somebody whom nobody asks: how they join, where there is a team that they can join by themselves."""
    team = await may_join(deed.uow, deed.view.rep)
    return _to_join(team) if team is not None else ReplyContent("not_asked")


async def invited(deed: Deed) -> ReplyContent | None:
    """The choice that an invitation without an answer leaves, once more; a word is not taken for one of its buttons,
    since one of them shows others what is written."""
    team = await may_join(deed.uow, deed.view.rep)
    return _to_join(team) if team is not None and team.waits else None


def _to_join(team: OpenTeam) -> ReplyContent:
    key, buttons = ("invited", "invited") if team.waits else ("declined", "join")
    return ReplyContent(key, {"team": team.name}, buttons=buttons, value=str(team.id))


async def _back_in_team(deed: Deed) -> Deed:
    """Whoever stopped comes back by their own last yes; nobody needs to invite them again."""
    rep = deed.view.rep
    if rep.standing is not Standing.STOPPED:
        return deed
    accepted = await deed.uow.invitations.accepted_by(rep.workspace_id, rep.user_id)
    team = await deed.uow.teams.get(rep.workspace_id, accepted[0].team_id) if accepted else None
    if team is None:
        return deed
    back = replace(rep, standing=Standing.ACTIVE, team_id=team.id)
    return replace(deed, view=replace(deed.view, rep=back, team=team))


async def stop(deed: Deed, keep_shared: bool | None = None) -> ReplyContent:
    rep, who = deed.view.rep, deed.who
    if rep.active:
        await _reschedule(deed, replace(rep, standing=Standing.STOPPED, team_id=None))
        await let_go_all(deed.uow, who, deed.now)
        await end_promises(deed.uow, who, deed.now)
    if keep_shared is None and await deed.uow.bright_spots.shared_of_rep(who.workspace_id, who.user_id):
        return ReplyContent("stop_ask", buttons="stop")
    return ReplyContent("stopped") if keep_shared is None else await _settle(deed, keep=keep_shared)


async def _settle(deed: Deed, *, keep: bool) -> ReplyContent:
    """Leaves what was shared, or makes it the rep's alone again, the posted roundups included."""
    if keep:
        return ReplyContent("stop_kept")
    said = ReplyContent("stop_hidden_later" if await _stands_out_of_reach(deed) else "stop_hidden")
    await hide_all(deed.uow, deed.who, deed.now)
    return said


async def _stands_out_of_reach(deed: Deed) -> bool:
    """Whether a roundup shows something of theirs in a channel that was archived, or that we were taken out of: it can
    be read there until we get in again."""
    here = deed.who.workspace_id
    shared = await deed.uow.bright_spots.shared_of_rep(here, deed.who.user_id)
    teams = [
        await deed.uow.teams.get(here, team_id)
        for team_id in {spot.team_id for spot in shared if spot.edition_part is not None}
        if team_id is not None
    ]
    return any(team is not None and bool(team.channel_trouble) and not team.read_outside for team in teams)


async def _set_times(deed: Deed, times: Times) -> ReplyContent:
    """Who says when to be asked is asked then, however quiet we had grown."""
    rep, zone_before = awake(deed.view.rep), deed.view.rep.tz
    chosen = _with_extras(_with_times(rep, deed.view.timetable, times), deed.view, times)
    await _reschedule(deed, chosen, zone_changed=chosen.tz != zone_before)
    table = replace(deed.view, rep=chosen).timetable
    if not deed.view.person.can_capture:
        return GUEST
    args = {"days": list(table.days), "at": table.at.isoformat("minutes"), "zone": table.zone}
    return ReplyContent("settings_saved" if rep.active else "settings_kept", args)


def _with_times(rep: Rep, table: Timetable, times: Times) -> Rep:
    """What stays as the team has it goes on following the team."""
    zone = times.zone if times.zone and known_zone(times.zone) else rep.tz
    return replace(
        rep,
        prompt_time=times.at if times.at not in (None, table.at) else rep.prompt_time,
        prompt_days=times.days if times.days not in (None, table.days) else rep.prompt_days,
        tz=None if times.follow_slack else zone,
        usual_visibility=times.usual_visibility or rep.usual_visibility,
    )


def _with_extras(rep: Rep, view: Standpoint, times: Times) -> Rep:
    """A language that is the team's anyway goes on following the team."""
    speaking = times.language if times.language not in (None, view.language) else rep.language
    meets = times.meets_at_customers
    return replace(
        rep,
        language=speaking,
        reminders=rep.reminders if times.reminders is None else times.reminders,
        week_line=rep.week_line if times.week_line is None else times.week_line,
        pairing_weeks=rep.pairing_weeks if times.pairing is None else times.pairing.weeks,
        pairing_wish=rep.pairing_wish if times.pairing is None else times.pairing.more_of,
        story_consent=rep.story_consent if times.story is None else times.story.consent,
        meets_at_customers=rep.meets_at_customers if meets is None else meets,
    )


async def _reschedule(deed: Deed, rep: Rep, *, zone_changed: bool = False) -> Rep:
    saved = await rescheduled(deed.uow, deed.view, rep, deed.now, zone_changed=zone_changed)
    await deed.uow.reps.save(saved)
    return saved
