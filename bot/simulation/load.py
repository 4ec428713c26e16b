"""A day of many workspaces, minute by minute: which queue grows first; a model in numbers, no bot and no database.

What Slack permits is exact, what our processes manage is measured (docs/speed.md) and handed in; when people are due
and how they answer is assumed.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

DAY = 24 * 60
"""Minutes."""

ZONES = ((-8, 14), (-6, 14), (-5, 22), (-3, 6), (0, 12), (1, 20), (2, 4), (5.5, 5), (8, 2), (9, 1))
"""Hours from UTC, and how many of a hundred reps work there: an installation at home on both sides of the Atlantic."""

USUAL = 16 * 60 + 30
"""Minutes after midnight at which seven in ten are asked, since it is the default; the others at full half hours."""
KEEP_THE_DEFAULT = 0.7
OTHERS = tuple(range(11 * 60, 19 * 60, 30))

ANSWERS = 0.5
"""Of those who are asked, and within the hour that follows."""
ANSWERED_WITHIN = 60

CALLS_PER_ANSWER = 2
"""The card, and Home anew."""
COMMITS_PER_PROMPT = 1 + 2 / 32
"""Decided in one transaction of its own; marked as being sent, and as sent, together with others."""
COMMITS_PER_ANSWER = 7
"""Stored; then card and Home each claimed, begun and ended."""


LONGEST_QUEUE = 4 * 60.0
"""Minutes that a queue of our own making may go on."""


@dataclass(frozen=True, slots=True)
class Installation:
    """What is there to carry the load."""

    reps: int
    workspaces: int
    web: int
    workers: int
    posts_a_minute: int
    """What Slack lets one workspace post, of which prompts may take the share below."""
    bulk_share: float
    requests_a_second: float
    """Of one web process: verified, stored, acknowledged."""
    sends_a_second: float
    """Of one worker."""
    commits_a_second: float
    """Of the database."""


@dataclass
class Strain:
    """One thing that may be too small: how much of it the worst minute asks for."""

    name: str
    asked: float
    there: float

    @property
    def used(self) -> float:
        return self.asked / self.there


@dataclass
class Day:
    """What a day was like."""

    sizes: list[int]
    prompts: int = 0
    most_due: int = 0
    """In one minute, everywhere."""
    longest_wait: int = 0
    """Minutes until the last prompt of one minute was out, in the workspace where that took longest."""
    waited: int = 0
    """Workspaces in which somebody waited longer than a minute."""
    strains: list[Strain] = field(default_factory=list)

    @property
    def first(self) -> Strain:
        """What breaks first."""
        return max(self.strains, key=lambda strain: strain.used)


def live_a_day(installation: Installation, chance: random.Random) -> Day:
    """Every prompt of every rep, through the limits of its workspace and then through our processes."""
    day = Day(list(_sizes(installation, chance)))
    allowed = installation.posts_a_minute * installation.bulk_share
    sent = [0.0] * (2 * DAY)
    for size in day.sizes:
        due = _due(size, chance)
        day.prompts += size
        _through(due, allowed, sent, day)
    day.strains = list(_strains(installation, sent, max(day.sizes) / allowed))
    day.most_due = round(max(sent))
    return day


def _sizes(installation: Installation, chance: random.Random) -> Iterator[int]:
    """One workspace has a tenth of everybody; the others are as unlike as companies are."""
    largest = installation.reps // 10
    weights = [chance.lognormvariate(0, 1.2) for _ in range(installation.workspaces - 1)]
    rest, total = installation.reps - largest, sum(weights)
    yield largest
    yield from (max(1, round(rest * weight / total)) for weight in weights)


def _due(size: int, chance: random.Random) -> list[int]:
    """How many are due at each minute of a UTC day. A company is at home in one zone with most of its people."""
    hours, weights = zip(*ZONES, strict=True)
    home = chance.choices(hours, weights)[0]
    due = [0] * DAY
    for _ in range(size):
        zone = home if chance.random() < KEEP_THE_DEFAULT else chance.choices(hours, weights)[0]
        local = USUAL if chance.random() < KEEP_THE_DEFAULT else chance.choice(OTHERS)
        due[int(local - zone * 60) % DAY] += 1
    return due


def _through(due: list[int], allowed: float, sent: list[float], day: Day) -> None:
    """One workspace's own queue, at the pace that Slack permits it."""
    queue, longest = 0.0, 0
    for minute in range(2 * DAY):
        queue += due[minute] if minute < DAY else 0
        if minute >= DAY and not queue:
            break
        going = min(queue, allowed)
        sent[minute] += going
        queue -= going
        longest = max(longest, round(queue / allowed))
    day.longest_wait = max(day.longest_wait, longest)
    day.waited += longest > 1


def _strains(installation: Installation, sent: list[float], largest: float) -> Iterator[Strain]:
    """The worst minute of each, a second's worth of it."""
    answers = [
        sum(sent[max(0, at - ANSWERED_WITHIN) : at]) * ANSWERS / ANSWERED_WITHIN for at in range(len(sent))
    ]
    pairs = list(zip(sent, answers, strict=True))
    calls = max(prompts + answered * CALLS_PER_ANSWER for prompts, answered in pairs) / 60
    commits = max(prompts * COMMITS_PER_PROMPT + answered * COMMITS_PER_ANSWER for prompts, answered in pairs)
    yield Strain(
        "web processes, requests a second",
        max(answers) / 60,
        installation.web * installation.requests_a_second,
    )
    yield Strain(
        "workers, calls to Slack a second", calls, installation.workers * installation.sends_a_second
    )
    yield Strain("the database, commits a second", commits / 60, installation.commits_a_second)
    yield Strain("Slack's limit of the largest workspace, minutes to ask everybody", largest, LONGEST_QUEUE)
