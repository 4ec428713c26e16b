"""Who is acting and what holds for them: the person, the rep, their team, and whose setting wins."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.bright_spot import Visibility
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Person, Rep, Team, by_alphabet
from bot.domain.proposal import DEFAULT_EMOJI
from bot.domain.schedule import Timetable, local_date, timetable
from bot.locales.territories import country_of
from bot.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Who:
    """One person in one workspace."""

    workspace_id: WorkspaceId
    user_id: UserId


@dataclass(frozen=True, slots=True)
class Standpoint:
    """One person's view of the world: their own settings before the team's, the team's before the default."""

    person: Person
    rep: Rep
    team: Team | None

    @property
    def who(self) -> Who:
        return Who(self.rep.workspace_id, self.rep.user_id)

    @property
    def timetable(self) -> Timetable:
        return timetable(self.rep, self.person, self.team)

    @property
    def zone(self) -> str:
        return self.timetable.zone

    @property
    def language(self) -> str:
        return self.rep.language or (self.team.language if self.team else "en")

    @property
    def visibility(self) -> Visibility:
        """What a new entry gets: private until the rep has chosen, and private without a team."""
        usual = self.rep.usual_visibility or Visibility.PRIVATE
        return usual if self.rep.active else Visibility.PRIVATE

    @property
    def country(self) -> str | None:
        """Whose public holidays are kept free: those of where the rep's own clock is, if the team keeps any."""
        if self.team is None or self.team.country is None:
            return None
        return country_of(self.rep.tz or self.person.tz or "") or self.team.country

    def away(self, now: datetime) -> bool:
        """Their status says so, and its time is not over."""
        until = self.person.away_until
        return self.person.away and (until is None or until > now)

    @property
    def capture_emoji(self) -> str:
        """The reaction that points at a bright spot, by its name without colons."""
        return self.team.capture_emoji if self.team else DEFAULT_EMOJI

    def today(self, now: datetime) -> date:
        return local_date(now, self.zone)

    def paused(self, now: datetime) -> bool:
        """The rep wished for quiet on the day that it is for them."""
        return self.rep.paused_on(self.today(now))

    def at(self, now: datetime) -> "Standpoint":
        """The same at that moment: a pause that is over is none."""
        return self if self.paused(now) else replace(self, rep=replace(self.rep, paused_until=None))


async def locked(uow: UnitOfWork, who: Who) -> Standpoint:
    """The standpoint with the rep's row locked: everything one rep does happens one after the other."""
    rep = await uow.reps.lock(who.workspace_id, who.user_id)
    return await _standpoint(uow, who, rep)


async def seen(uow: UnitOfWork, who: Who) -> Standpoint:
    """The standpoint for reading only; somebody we have never met is a visitor."""
    rep = await uow.reps.get(who.workspace_id, who.user_id)
    return await _standpoint(uow, who, rep or Rep(who.workspace_id, who.user_id))


async def _standpoint(uow: UnitOfWork, who: Who, rep: Rep) -> Standpoint:
    person = await uow.people.get(who.workspace_id, who.user_id)
    team = await uow.teams.get(who.workspace_id, rep.team_id) if rep.team_id is not None else None
    return Standpoint(person or Person(who.workspace_id, who.user_id, name=""), rep, team)


async def names(uow: UnitOfWork, workspace_id: WorkspaceId, user_ids: list[UserId]) -> dict[UserId, str]:
    """Display names; somebody the directory does not know is named by nothing rather than by an id."""
    people = await uow.people.many(workspace_id, user_ids)
    return {person.user_id: person.name for person in people}


async def alphabetically(
    uow: UnitOfWork, workspace_id: WorkspaceId, user_ids: list[UserId]
) -> tuple[str, ...]:
    """Display names in alphabetical order."""
    known = await names(uow, workspace_id, user_ids)
    return by_alphabet(known[user_id] for user_id in user_ids if user_id in known)
