"""Finds and reads the app's manifest, so that the playground grants exactly what Slack would."""

from importlib import resources
from pathlib import Path
from typing import Any

import yaml

NAME = "manifest.yml"


def read_manifest() -> dict[str, Any]:
    """The manifest beside the package (a checkout) or inside it (a wheel). Raises FileNotFoundError."""
    inside = resources.files("bot").joinpath(NAME)
    text = inside.read_text() if inside.is_file() else (Path(__file__).parents[2] / NAME).read_text()
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded
