"""Understanding one answer, against the model alone: the same texts, already cut into the pieces that it takes."""

from collections.abc import AsyncIterator
from itertools import cycle, islice
from time import perf_counter, process_time

from bot.understanding.reader import open_reader
from tests.bench.ground import Ground
from tests.bench.rows import Goal, Row, compared, in_turn
from tests.support.lives import TOLD


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """Of the processor, as nothing here waits for anything else."""
    reader = open_reader()
    texts = list(islice(cycle(text for text, *_ in TOLD), ground.much(5, 40, 100)))
    pieces = [reader.model.tokens(text) for text in texts]

    async def ours() -> float:
        began = process_time()
        for text in texts:
            reader.understand(text)
        return (process_time() - began) * 1000 / len(texts)

    async def bare() -> float:
        began = process_time()
        for ids in pieces:
            reader.model.scores(ids)
        return (process_time() - began) * 1000 / len(pieces)

    async def waited() -> float:
        began = perf_counter()
        reader.understand(texts[0])
        return (perf_counter() - began) * 1000

    await in_turn(1, ours, bare)
    ground.say("understanding")
    found = await in_turn(ground.much(1, 11, 31), ours, bare)
    yield compared("understanding one answer", "ms", found, Goal(most=1.5, at_most=10))
    [clock] = await in_turn(ground.much(1, 100, 300), waited)
    yield compared("understanding one answer, by the clock on the wall", "ms", (clock, clock))
