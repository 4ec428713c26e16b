"""A short run through all kinds of trouble; the long one is `make chaos`."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.chaos.hours import Gait
from tests.chaos.plan import Measure
from tests.chaos.report import lines
from tests.chaos.run import Setting, run
from tests.support.postgres import PostgresServer

SUNDAY = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
"""Half an hour before Berlin's clocks go on."""
SHORT = Setting(
    seed=5,
    reps=30,
    start=SUNDAY,
    lasts=timedelta(hours=42),
    minutes=0.4,
    measure=Measure(kills=2.0, stops=0.0, restarts=1.0, outages=0.0, sockets=False),
    single_time=True,
    hasty=True,
    gait=Gait(
        most=2.5,
        least=1.5,
        in_hand=timedelta(seconds=3),
        leap=timedelta(hours=6),
        nudge=timedelta(minutes=30),
        looks=1,
    ),
    settles_within=30.0,
)
"""One Monday over twenty zones, with the roundups of two teams."""


@pytest.mark.slow
async def test_a_day_of_every_trouble_loses_nothing_and_says_nothing_twice(
    tmp_path: Path, postgres_server: PostgresServer
) -> None:
    database = await postgres_server.create()
    report = await run(SHORT, tmp_path, postgres_server.url(database), postgres_server.restart)
    assert report.holds, "\n".join(lines(report))
    await postgres_server.drop(database)
