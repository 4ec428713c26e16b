"""Compares JSON with samples key by key; knows neither Slack nor the workspace."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = os.environ.get("SLACK_CONTRACT", "")
needs_contract = pytest.mark.skipif(
    not FOLDER, reason="SLACK_CONTRACT names no folder with Slack's samples, schemas and method pages"
)


def read(name: str) -> Any:
    """A file of the contract."""
    return json.loads((Path(FOLDER) / name).read_text(encoding="utf-8"))


def strange_keys(value: Any, sample: Any, at: str = "") -> Iterator[str]:
    """Paths in `value` that `sample` has not; where the sample was blanked to nothing, all goes."""
    if isinstance(value, list) and isinstance(sample, list):
        for item in value:
            yield from strange_keys(item, sample[0] if sample else None, f"{at}[]")
    elif isinstance(value, dict) and isinstance(sample, dict) and sample:
        for key, inner in value.items():
            path = f"{at}.{key}" if at else key
            if key in sample:
                yield from strange_keys(inner, sample[key], path)
            else:
                yield path
    elif isinstance(value, dict) and sample not in (None, {}):
        yield f"{at} (an object, where the sample has none)"
