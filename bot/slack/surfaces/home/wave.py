"""The wave as Slack's own line chart; the sentence that says the same stands before it."""

from slackblocks import AxisConfig, DataPoint, DataSeries, DataVisualizationBlock, LineChart
from slackblocks.blocks import Block

from bot.domain.wave import Point, Unit, Wave
from bot.slack.surfaces.quotes import shortened
from bot.slack.surfaces.words import Words

LABEL = 20
"""Characters that Slack writes under a point."""
PATTERNS = {Unit.WEEK: "pattern-week", Unit.MONTH: "pattern-month", Unit.QUARTER: "pattern-quarter"}


def chart(words: Words, wave: Wave, *, title_id: str = "wave-title", last_id: str = "wave-today") -> Block:
    """A point for each week, month or quarter; the last is the total."""
    labels = _labels(words, wave, last_id)
    data = [DataPoint(label, point.total) for label, point in zip(labels, wave.points, strict=True)]
    series = DataSeries(shortened(words.plain("wave-series"), LABEL), data)
    axes = AxisConfig(labels, x_label=words.plain(f"wave-{wave.unit.value}"))
    return DataVisualizationBlock(words.plain(title_id), LineChart([series], axes))


def _labels(words: Words, wave: Wave, last_id: str) -> list[str]:
    """Each said once, as Slack wants it: the last is named for what it is."""
    *before, _ = wave.points
    return [*(_label(words, wave.unit, point) for point in before), words.plain(last_id)]


def _label(words: Words, unit: Unit, point: Point) -> str:
    return shortened(words.dated(point.begins, PATTERNS[unit]), LABEL)
