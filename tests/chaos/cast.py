"""Who takes part: reps over twenty zones in their teams, and when each is to be asked; reckoned without the bot."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.playground.world.channels import Channel
from bot.playground.world.people import Person

ZONES = (
    "Pacific/Honolulu",
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Halifax",
    "America/Sao_Paulo",
    "America/Santiago",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Athens",
    "Africa/Johannesburg",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
)
TEAM_ZONES = ("Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/Santiago")
TIMES = (time(16, 30), time(9, 15))
DAYS = ((0, 1, 2, 3, 4), (0, 1, 2, 3, 4), (0, 2, 4), (1, 3))
BOT = "U0BRIGHT"
TEAM_SIZE = 30
SMALLEST_TEAM = 12


@dataclass(frozen=True)
class Crew:
    """One team with its coach and its channel."""

    number: int
    zone: str
    size: int

    @property
    def coach(self) -> str:
        return f"U0COACH{self.number:02}"

    @property
    def channel(self) -> str:
        return f"C0TEAM{self.number:02}"

    @property
    def name(self) -> str:
        return f"Team {self.number}"


@dataclass(frozen=True)
class Rep:
    """One rep, with the settings that say when they are asked."""

    number: int
    zone: str
    team: int
    at: time
    days: tuple[int, ...]

    @property
    def id(self) -> str:
        return f"U0REP{self.number:04}"

    @property
    def dm(self) -> str:
        return f"D{self.id[1:]}"

    def moments(self, start: datetime, end: datetime) -> Iterator[tuple[date, datetime]]:
        """Each date on which they are to be asked between the two, and the moment; in their own time."""
        zone = ZoneInfo(self.zone)
        day = start.astimezone(zone).date()
        while day <= end.astimezone(zone).date():
            moment = datetime.combine(day, self.at, zone).astimezone(UTC)
            if day.weekday() in self.days and start < moment <= end:
                yield day, moment
            day += timedelta(days=1)


@dataclass(frozen=True)
class Cast:
    """Everybody, from a number of reps and a seed."""

    seed: int
    size: int
    start: datetime
    end: datetime
    single_time: bool = False
    victims_every: int = 5
    reps: tuple[Rep, ...] = field(init=False)
    teams: tuple[Crew, ...] = field(init=False)

    def __post_init__(self) -> None:
        chance = random.Random(f"cast {self.seed}")
        count = max(2, self.size // TEAM_SIZE) if self.size >= 2 * SMALLEST_TEAM else 1
        reps = tuple(_rep(number, number % count, chance, self.single_time) for number in range(self.size))
        sizes = [sum(rep.team == number for rep in reps) for number in range(count)]
        teams = (Crew(n, TEAM_ZONES[n % len(TEAM_ZONES)], size) for n, size in enumerate(sizes))
        object.__setattr__(self, "reps", reps)
        object.__setattr__(self, "teams", tuple(teams))

    @cached_property
    def by_id(self) -> dict[str, Rep]:
        return {rep.id: rep for rep in self.reps}

    @cached_property
    def victims(self) -> tuple[Rep, ...]:
        """Those for whom Slack says no for good now and then; nobody else has to bear that."""
        return tuple(rep for rep in self.reps if rep.number % self.victims_every == 3)

    @property
    def shunned(self) -> Crew | None:
        """The team whose channel says no for a while; none where there is only one."""
        return self.teams[-1] if len(self.teams) > 1 else None

    def people(self) -> tuple[Person, ...]:
        """As the workspace's directory has them."""
        coaches = (
            Person(team.coach, f"coach{team.number}", f"Coach {team.number}", team.zone)
            for team in self.teams
        )
        reps = (Person(rep.id, f"rep{rep.number}", f"Rep {rep.number}", rep.zone) for rep in self.reps)
        return (*coaches, *reps)

    def channels(self) -> tuple[Channel, ...]:
        """One for each team, in which the bot is."""
        return tuple(
            Channel(team.channel, f"team-{team.number}", "channel", [*self._members(team), BOT], team.coach)
            for team in self.teams
        )

    def _members(self, team: Crew) -> list[str]:
        return [team.coach, *(rep.id for rep in self.reps if rep.team == team.number)]

    def mondays(self, team: Crew) -> Iterator[tuple[date, datetime]]:
        """Each day on which the team's roundup is due, and the moment."""
        lead = Rep(0, team.zone, team.number, time(9), (0,))
        yield from lead.moments(self.start, self.end)


def _rep(number: int, team: int, chance: random.Random, single_time: bool) -> Rep:
    at, days = chance.choice(TIMES), chance.choice(DAYS)
    if single_time:
        at, days = TIMES[0], DAYS[0]
    return Rep(number, ZONES[number % len(ZONES)], team, at, days)
