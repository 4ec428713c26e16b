"""How the line on a rep's own week looks, beneath its last question."""

from slackblocks.blocks import Block

from bot.services.contents.asking import WeekContent
from bot.slack.surfaces.messages.plans import plan_quote
from bot.slack.surfaces.parts import context, divider, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words


def week_blocks(words: Words, week: WeekContent) -> list[Block]:
    """A sentence that counts up, one in the rep's own words, and the plan that worked."""
    blocks: list[Block] = [
        divider(),
        section(words.say("week", count=week.count, before=week.so_far - week.count, so_far=week.so_far)),
        quote(week.words),
    ]
    if week.worked is not None:
        text_id = "week-plan" if week.worked.tried is None else "week-try"
        blocks += [section(words.say(text_id)), plan_quote(words, week.worked)]
    return [*blocks, context(words.say("week-private"))]
