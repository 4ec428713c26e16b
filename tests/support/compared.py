"""Lives that begin alike and differ in what one person keeps private; knows not what others could tell of it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from hypothesis import HealthCheck, Phase, settings

from tests.support.histories import Beside, History
from tests.support.memory import Memory

T = TypeVar("T")
Live = Callable[[Memory, History], Awaitable[T]]
"""Lives through a history and says what others make of it."""

cheaply = settings(
    max_examples=5,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


async def lives(
    memory: Memory, live: Live[T], shared: History, besides: Mapping[str, Beside]
) -> dict[str, T]:
    """What each of them comes to, by its name; every one begins where the memory is now, which stays as it is."""
    beginning = memory.picture()
    found: dict[str, T] = {}
    for name, beside in besides.items():
        memory.go_back_to(beginning)
        found[name] = await live(memory, shared.with_beside(beside))
    memory.go_back_to(beginning)
    return found
