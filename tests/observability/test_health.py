"""What counts as an answer to a health check."""

import pytest

from bot.observability.health import Health


async def nothing_said() -> None:
    """A ping: it answers, or it raises."""


async def broken() -> bool:
    raise KeyError


async def test_a_ping_that_returns_is_a_yes() -> None:
    assert (await Health({"database": nothing_said}).ready()).good


async def test_a_bug_in_a_check_is_not_taken_for_bad_weather() -> None:
    with pytest.raises(KeyError):
        await Health({"database": broken}).ready()


def test_the_database_is_always_checked() -> None:
    with pytest.raises(ValueError, match="database"):
        Health({})
