"""What the rep does well, in Home: core strengths with the rep's own words, before that what shows up."""

from slackblocks.blocks import Block

from bot.services.contents.home import MineContent
from bot.services.contents.own import StrengthShown
from bot.slack.surfaces.own import RECENT_LENGTH
from bot.slack.surfaces.parts import context, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.strengths import felt_sentence, well_sentence
from bot.slack.surfaces.words import Words


def strength_blocks(words: Words, mine: MineContent) -> list[Block]:
    """With nothing to show yet, one sentence says what will come; with nothing kept, not even that."""
    if not mine.wave:
        return []
    if not mine.own.strengths:
        return [section("\n".join([words.say("home-strengths"), words.say("home-strengths-later")]))]
    blocks: list[Block] = [section(words.say("home-strengths"))]
    for shown in mine.own.strengths:
        blocks += _strength(words, shown)
    return [*blocks, context(words.say("home-strengths-all"))]


def _strength(words: Words, shown: StrengthShown) -> list[Block]:
    quotes = [quote(spot.text, RECENT_LENGTH) for spot in shown.quotes]
    return [section(_said(words, shown)), *quotes]


def _said(words: Words, shown: StrengthShown) -> str:
    seen = shown.seen
    if not seen.core:
        return words.say("home-showing-up", strength=seen.strength, days=seen.days)
    named = words.say("home-core", strength=seen.strength, days=seen.stretch.days)
    return " ".join([named, felt_sentence(words, seen), well_sentence(words, seen)])
