"""One run from the ground up to its report: puts the parts together, and decides nothing else."""

import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from bot.playground.manifest import read_manifest
from bot.playground.server import PlaygroundServer
from bot.playground.wire.delivery import Patience
from bot.playground.workspace import Workspace
from tests.chaos.book import Book
from tests.chaos.cast import Cast
from tests.chaos.evidence import Evidence, Row, gather
from tests.chaos.fleet import Fleet
from tests.chaos.ground import lay
from tests.chaos.hours import Gait, Hours, fast
from tests.chaos.judge import Verdict, judge
from tests.chaos.people import Reps
from tests.chaos.plan import Measure, Plan
from tests.chaos.storm import LONGEST, Storm, every_refusal
from tests.chaos.ways import Ways
from tests.support.processes import Site, Watch

BEFORE_THE_CHANGES = datetime(2027, 3, 14, 6, tzinfo=UTC)
"""An hour before the clocks of New York go on; two weeks later Berlin's do, three weeks later Sydney's go back."""
TWICE = 0.05
MANNERS = "Processes leave when asked, within ten seconds, and only then"

Restart = Callable[[], Awaitable[None]]
Told = Callable[[float], object]
HASTY = 1.0
LAST_DAY = timedelta(hours=30)
"""So that the Monday after the last change is seen as well."""
PATIENCE = Patience(acknowledgement=3.0, retries=(0.0, 4.0, 12.0))
"""Slack's three seconds and three retries; its pauses of a minute and more are shortened."""


@dataclass(frozen=True)
class Setting:
    """What one run is asked to be."""

    seed: int
    reps: int = 300
    start: datetime = BEFORE_THE_CHANGES
    lasts: timedelta = timedelta(weeks=3) + LAST_DAY
    minutes: float = 25.0
    strength: float = 1.0
    measure: Measure = field(default_factory=Measure)
    single_time: bool = False
    gait: Gait = field(default_factory=Gait)
    settles_within: float = 150.0
    hasty: bool = False
    """At the end no lease is waited for: whoever held one has been asked to leave, and others come in their place."""


@dataclass(frozen=True)
class Report:
    """What happened, and what holds."""

    setting: Setting
    seconds: float
    verdicts: tuple[Verdict, ...]
    happened: dict[str, Counter[str]]
    prompts: Counter[str]
    codes: tuple[int, int]
    """How many of Slack's refusals were met, of those there are for the methods that were called."""
    loud: Counter[str]
    slowest_leave: float

    @property
    def holds(self) -> bool:
        return all(verdict.holds for verdict in self.verdicts)


@dataclass
class Ground:
    """Everything of one run, put together and not yet moving."""

    setting: Setting
    url: str
    cast: Cast
    workspace: Workspace
    server: PlaygroundServer
    storm: Storm
    book: Book
    ways: Ways
    fleet: Fleet
    reps: Reps
    hours: Hours

    @classmethod
    def of(cls, setting: Setting, folder: Path, url: str, restart: Restart, told: Told) -> "Ground":
        """Opens nothing yet."""
        seed, end = setting.seed, setting.start + setting.lasts
        cast = Cast(seed, setting.reps, setting.start, end, setting.single_time)
        workspace, book, plan = _workspace(cast), Book(), Plan(seed, cast, setting.measure)
        storm = Storm(seed, setting.strength, HASTY if setting.hasty else LONGEST)
        chance, trouble = random.Random(f"ways {seed}"), TWICE * setting.strength
        ways = Ways(workspace.app.signing_secret, book, chance, trouble, workspace.faults)
        workspace.delivery.transport = ways
        server = PlaygroundServer(workspace)
        fleet = Fleet(Site(workspace, server, Watch(workspace.clock), folder, url), ways, restart)
        reps = Reps(workspace, cast, book, seed)
        clock, passed = workspace.clock, _share(plan, told)
        hours = Hours(
            address(url), clock, plan, fleet, storm, reps, passed, setting.minutes * 60, setting.gait
        )
        return cls(setting, url, cast, workspace, server, storm, book, ways, fleet, reps, hours)

    async def live(self) -> Evidence:
        """From the first process to the last; what is left then."""
        if self.setting.strength:
            self.storm.order(self.cast)
        await lay(self.url, self.workspace, self.cast)
        await self.server.start()
        try:
            await self.fleet.begin()
            self.workspace.faults.weather = self.storm
            await self.hours.pass_all()
            await self._calm_down()
            return await gather(address(self.url), self.workspace, self.cast, self.book, self.storm)
        finally:
            await self.hours.close()
            await self._end()

    async def _calm_down(self) -> None:
        """Nothing goes wrong any more, and what was begun is finished."""
        self.workspace.faults.clear()
        self.ways.trouble, self.storm.out = 0.0, False
        if self.setting.hasty:
            await self.fleet.leave()
            await self.hours.let_leases_end()
            await self.fleet.succeed()
        await self.hours.settle(self.setting.settles_within)
        await self.fleet.leave()

    async def _end(self) -> None:
        """Nothing outlives the run."""
        for running in self.fleet.site.processes:
            if running.process.is_alive():
                running.process.kill()
                await running.ended()
        await self.ways.close()
        await self.server.stop()


async def run(
    setting: Setting, folder: Path, url: str, restart_database: Restart, told: Told = lambda _: None
) -> Report:
    """Lives through it and judges. `told` hears which share of the time has passed."""
    began = time.monotonic()
    ground = Ground.of(setting, folder, url, restart_database, told)
    evidence = await ground.live()
    fleet, storm = ground.fleet, ground.storm
    happened = {
        "Slack's answers": storm.met,
        "refused by Slack's own rules": Counter(
            f"{refusal.method} {refusal.error}" for refusal in ground.workspace.refused
        ),
        "Slack's requests": ground.book.deliveries,
        "processes": fleet.did,
        "what the reps did": ground.reps.did,
    }
    return Report(
        setting=setting,
        seconds=time.monotonic() - began,
        verdicts=(*judge(evidence), Verdict(MANNERS, sum(fleet.did.values()), tuple(fleet.wrong))),
        happened=happened,
        prompts=Counter(_outcome(row) for row in evidence.tables["prompts"]),
        codes=(len(storm.codes), len(every_refusal())),
        loud=fleet.loud_lines(),
        slowest_leave=fleet.slowest_leave,
    )


def _outcome(prompt: Row) -> str:
    """What became of one day of one rep."""
    return f"{prompt['state']} ({prompt['reason']})" if prompt["reason"] else str(prompt["state"])


def _share(plan: Plan, told: Told) -> Callable[[datetime], object]:
    return lambda now: told((now - plan.start) / (plan.end - plan.start))


def address(url: str) -> str:
    """As asyncpg wants it."""
    parts = urlsplit(url)
    return f"postgresql://{parts.netloc}{parts.path}"


def _workspace(cast: Cast) -> Workspace:
    workspace = Workspace.build(
        cast.people(), cast.channels(), manifest=read_manifest(), clock=fast(cast.start), patience=PATIENCE
    )
    granted = workspace.app.scopes or frozenset()
    workspace.app = replace(workspace.app, scopes=granted | {"channels:history"})
    for rep in cast.reps:
        workspace.place(rep.id)
    return workspace
