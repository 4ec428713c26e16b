"""One reader for all: loading it takes longer than reading a hundred texts."""

import pytest

from bot.understanding.model import Model, load
from bot.understanding.reader import Reader


@pytest.fixture(scope="session")
def model() -> Model:
    return load()


@pytest.fixture(scope="session")
def reader(model: Model) -> Reader:
    return Reader(model)
