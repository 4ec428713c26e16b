"""The workspace's clock stands, moves forward, and mints timestamps that never repeat."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.playground.world.clock import Clock
from tests.playground.doubles import MONDAY, Stopwatch


def test_a_still_clock_stands_until_it_is_moved() -> None:
    clock = Clock(MONDAY)
    clock.advance(timedelta(hours=2))
    assert clock.now() == datetime(2026, 11, 2, 17, 30, tzinfo=UTC)


def test_a_running_clock_goes_on_from_where_it_was_set(stopwatch: Stopwatch) -> None:
    clock = Clock(MONDAY, running=True, monotonic=stopwatch)
    clock.set(MONDAY + timedelta(days=1))
    stopwatch.seconds += 90
    assert clock.now() == MONDAY + timedelta(days=1, seconds=90)


def test_it_never_goes_back() -> None:
    with pytest.raises(ValueError, match="only moves forward"):
        Clock(MONDAY).set(MONDAY - timedelta(seconds=1))


def test_it_takes_no_time_without_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        Clock(datetime(2026, 11, 2))  # noqa: DTZ001 - the very mistake


def test_timestamps_grow_while_the_clock_stands_and_follow_it_when_it_moves() -> None:
    clock = Clock(MONDAY)
    first, second = clock.next_ts(), clock.next_ts()
    clock.advance(timedelta(seconds=1))
    third = clock.next_ts()
    assert float(first) < float(second) < float(third)
    assert third.startswith(str(int(clock.now().timestamp())))


def test_listeners_hear_of_every_move() -> None:
    clock, heard = Clock(MONDAY), list[datetime]()
    clock.on_move(heard.append)
    clock.advance(timedelta(minutes=5))
    assert heard == [MONDAY + timedelta(minutes=5)]
