"""`/brightspot strengths`: what counts as core and why, in counts a person can check; never a comparison."""

from slackblocks.blocks import Block

from bot.domain.core_strength import StrengthSeen
from bot.services.contents.own import StrengthsContent, StrengthShown
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import actions, button, context, divider, message, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

QUOTED = 300
"""Characters of the words beside a core strength; all sixteen may be one, and a message holds so much."""


def build_strengths(words: Words, content: StrengthsContent) -> Rendered:
    """Core strengths first, then what shows up, then what was seen once; by name within each."""
    notice = words.say("strengths-notice")
    if not content.strengths:
        capture = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        return message(notice, [section(words.say("strengths-empty")), actions(capture)])
    blocks: list[Block] = [section(words.say("strengths-intro")), divider()]
    for shown in sorted(content.strengths, key=lambda each: _place(words, each.seen)):
        blocks += _strength(words, shown, content)
    return message(notice, [*blocks, context(words.say("strengths-how"))])


def felt_sentence(words: Words, seen: StrengthSeen) -> str:
    """How often it came naturally, and how often it took effort, where the rep has said so."""
    if not seen.naturally + seen.effort:
        return words.say("strengths-felt-unsaid")
    return words.say("strengths-felt", naturally=seen.naturally, effort=seen.effort)


def well_sentence(words: Words, seen: StrengthSeen) -> str:
    """Which plans worked, and what was the customer's."""
    said = [words.say("strengths-plans", count=seen.plans)] if seen.plans else []
    said += [words.say("strengths-customers", count=seen.customers)] if seen.customers else []
    return " ".join(said) or words.say("strengths-well-none")


def _place(words: Words, seen: StrengthSeen) -> tuple[int, str]:
    rank = 0 if seen.core else 1 if seen.showing_up else 2
    return rank, words.strength(seen.strength)


def _strength(words: Words, shown: StrengthShown, content: StrengthsContent) -> list[Block]:
    seen = shown.seen
    lines = [
        words.say(_heading(seen), strength=seen.strength),
        _line(words, "consistent", seen.consistent, _days_sentence(words, seen, content)),
        _line(words, "natural", seen.natural, felt_sentence(words, seen)),
        _line(words, "well", seen.well, well_sentence(words, seen)),
    ]
    return [section("\n".join(lines)), *(quote(spot.text, QUOTED) for spot in shown.quotes)]


def _heading(seen: StrengthSeen) -> str:
    if seen.core:
        return "strengths-core"
    return "strengths-showing-up" if seen.showing_up else "strengths-once"


def _line(words: Words, part: str, met: bool, counted: str) -> str:
    """Whether it holds, in a word, and the counts that say why."""
    return f"{words.say(f'strengths-{part}' if met else f'strengths-{part}-later')} {counted}"


def _days_sentence(words: Words, seen: StrengthSeen, content: StrengthsContent) -> str:
    """The eight weeks that count, beside all its days where these are more."""
    stretch = seen.stretch
    return words.say(
        "strengths-days" if seen.days == stretch.days else "strengths-days-of",
        all=seen.days,
        days=stretch.days,
        weeks=stretch.weeks,
        first=words.past(stretch.first, content.today),
        last=words.past(stretch.last, content.today),
    )
