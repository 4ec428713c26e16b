"""The menu by which a coach of several teams goes from one to another; not what is shown of either."""

from collections.abc import Sequence

from slackblocks.elements import Element

from bot.services.contents.teams import TeamChoice
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import menu, option
from bot.slack.surfaces.words import Words

MOST_OPTIONS = 100
"""Slack's own limit for a menu."""


def other_teams(words: Words, action: ActionId, others: Sequence[TeamChoice]) -> list[Element]:
    """Nothing where there is no other."""
    options = [option(each.name, str(each.team_id)) for each in others[:MOST_OPTIONS]]
    return [menu(action, words.plain("team-other"), options)] if options else []
