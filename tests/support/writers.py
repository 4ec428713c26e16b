"""The texts of our writers, which the reader learned from; a copy of the project may be without them."""

import json
from pathlib import Path
from typing import Any

import pytest

_TEXTS = Path(__file__).parents[2] / "training" / "texts"


def written() -> list[dict[str, Any]]:
    """Each with its `text` and `tone`, in a fixed order. Skips the test where they are not."""
    files = sorted(_TEXTS.glob("*.jsonl"))
    if not files:
        pytest.skip("the texts to learn from are not part of this copy")
    return [json.loads(line) for path in files for line in path.read_text("utf-8").splitlines()]
