"""Slack's published limits on charts and tables of data; says what is wrong, changes nothing."""

from collections.abc import Iterator
from typing import Any

from bot.playground.api.element_limits import problem
from bot.playground.world.types import Json

Problems = Iterator[str]

CHARTS = ("line", "bar", "area", "pie")
# Slack's page says 6, other sources 12: who stays within 6 is right either way.
MOST_SERIES = 6
MOST_CATEGORIES = 20
LONGEST_LABEL = 20
MOST_TABLE_TEXT = 20_000


def check_chart(block: Json, at: str) -> Problems:
    """A `data_visualization`: title of 50 characters, known kind, few series, one point for each category."""
    title = block.get("title")
    if not isinstance(title, str) or not 0 < len(title) <= 50:
        yield problem("must be between 1 and 50 characters", f"{at}/title")
    chart = block.get("chart") or {}
    if chart.get("type") not in CHARTS:
        yield problem(f"unsupported chart: {chart.get('type')}", f"{at}/chart/type")
    elif chart["type"] == "pie":
        yield from _parts(chart.get("segments"), "label", f"{at}/chart/segments")
    else:
        yield from _series(chart, f"{at}/chart")


def _series(chart: Json, at: str) -> Problems:
    yield from _parts(chart.get("series"), "name", f"{at}/series")
    categories = (chart.get("axis_config") or {}).get("categories") or []
    if not 0 < len(categories) <= MOST_CATEGORIES:
        yield problem(f"must provide 1 to {MOST_CATEGORIES} items", f"{at}/axis_config/categories")
    yield from _labels(categories, f"{at}/axis_config/categories")
    for index, series in enumerate(chart.get("series") or []):
        points = [point.get("label") for point in series.get("data") or []]
        if sorted(map(str, points)) != sorted(map(str, categories)):
            yield problem("needs one point for every category", f"{at}/series/{index}/data")


def _parts(parts: Any, name: str, at: str) -> Problems:
    if not isinstance(parts, list) or not 0 < len(parts) <= MOST_SERIES:
        yield problem(f"must provide 1 to {MOST_SERIES} items", at)
        return
    names = [part.get(name) or "" for part in parts]
    yield from _labels(names, at)
    if len(set(names)) < len(names):
        yield problem("names must be unique", at)


def _labels(labels: list[Any], at: str) -> Problems:
    if any(not 0 < len(str(label)) <= LONGEST_LABEL for label in labels):
        yield problem(f"labels must be between 1 and {LONGEST_LABEL} characters", at)


def check_data_table(block: Json, at: str) -> Problems:
    """A `data_table`: a caption, 2 to 201 rows of as many columns each, 20,000 characters together."""
    if not block.get("caption"):
        yield problem("missing required field: caption", at)
    rows = block.get("rows")
    if not isinstance(rows, list) or not 2 <= len(rows) <= 201:
        yield problem("must provide 2 to 201 items", f"{at}/rows")
        return
    if len({len(row) for row in rows}) != 1 or not 0 < len(rows[0]) <= 20:
        yield problem("rows must have the same number of columns, 1 to 20", f"{at}/rows")
    if sum(len(str(cell.get("text", ""))) for row in rows for cell in row) > MOST_TABLE_TEXT:
        yield problem(f"must be less than {MOST_TABLE_TEXT + 1} characters together", f"{at}/rows")
