"""The part of a roundup's thread that looks back on a month or quarter; not what it found there."""

from datetime import date

from slackblocks import AxisConfig, BarChart, DataPoint, DataSeries, DataVisualizationBlock
from slackblocks.blocks import Block

from bot.domain.look_back import Beside
from bot.domain.wave import Unit
from bot.services.contents.look_back import LookBackContent, Spread
from bot.services.contents.roundups import RoundupPartContent
from bot.services.ports import Rendered
from bot.slack.surfaces.home.wave import LABEL, PATTERNS
from bot.slack.surfaces.messages.roundups import build_roundup_part, entry_block, worked
from bot.slack.surfaces.mrkdwn import Mrkdwn, escape
from bot.slack.surfaces.parts import context, header, message, section
from bot.slack.surfaces.quotes import shortened
from bot.slack.surfaces.stages import stage_now
from bot.slack.surfaces.words import Words


def build_thread_part(words: Words, content: LookBackContent | RoundupPartContent) -> Rendered:
    """One message of the thread, whichever it is."""
    if isinstance(content, RoundupPartContent):
        return build_roundup_part(words, content)
    return build_look_back(words, content)


def build_look_back(words: Words, content: LookBackContent) -> Rendered:
    """First how much there was, this year beside last; then what grew, what spread, what is still asked."""
    if content.empty:
        empty = words.say("roundup-part-empty")
        return message(empty, [context(empty)])
    blocks = [
        header(words.plain("look-back-title", kind=content.kind)),
        *_beside(words, content),
        *_grew(words, content),
        *_spread(words, content),
        *_open(words, content),
    ]
    return message(words.say("look-back-notice", kind=content.kind), blocks)


def _beside(words: Words, content: LookBackContent) -> list[Block]:
    """The sentence, and where Slack draws the same month by month."""
    years = content.beside
    if not years.shared:
        return []
    told = words.say("look-back-shared", count=years.shared, kind=content.kind)
    if years.year_before is not None:
        told = f"{told} {words.say('look-back-year-before', count=years.year_before)}"
    return [section(told), _chart(words, years)] if content.draws else [section(told)]


def _chart(words: Words, years: Beside) -> Block:
    labels = [_label(words, each.begins) for each in years.months]
    now = [DataPoint(label, each.shared) for label, each in zip(labels, years.months, strict=True)]
    then = [DataPoint(label, each.year_before) for label, each in zip(labels, years.months, strict=True)]
    series = [
        DataSeries(shortened(words.plain("look-back-this-year"), LABEL), now),
        DataSeries(shortened(words.plain("look-back-last-year"), LABEL), then),
    ]
    axes = AxisConfig(labels, x_label=words.plain("look-back-month"))
    return DataVisualizationBlock(words.plain("look-back-chart"), BarChart(series, axes))


def _label(words: Words, first: date) -> str:
    return shortened(words.dated(first, PATTERNS[Unit.MONTH]), LABEL)


def _grew(words: Words, content: LookBackContent) -> list[Block]:
    if not content.grew:
        return []
    named = Mrkdwn(words.names([f"*{escape(words.strength(each))}*" for each in content.grew]))
    return [section(words.say("look-back-grew", kind=content.kind, strengths=named))]


def _spread(words: Words, content: LookBackContent) -> list[Block]:
    if not content.spread:
        return []
    blocks: list[Block] = [header(words.plain("look-back-spread"))]
    for each in content.spread:
        blocks += [entry_block(words, each.tried.entry), context(_how_far(words, each))]
    return blocks


def _how_far(words: Words, each: Spread) -> str:
    told = worked(words, each.tried)
    return f"{told} {words.say('look-back-play')}" if each.play else told


def _open(words: Words, content: LookBackContent) -> list[Block]:
    if content.open_question is None:
        return []
    asked = words.say("look-back-open-stage", now=stage_now(words, content.open_question))
    return [header(words.plain("look-back-open")), section(asked)]
