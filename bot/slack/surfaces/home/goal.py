"""Where the rep wants to be, in Home: the picture and its steps, to be ticked; without one, an invitation."""

from slackblocks import CheckboxGroup, Option
from slackblocks.blocks import Block

from bot.domain.goal import GoalStep
from bot.domain.schedule import local_date
from bot.services.contents.home import MineContent
from bot.services.contents.own import GoalContent, OwnContent
from bot.slack.identifiers import ActionId, tagged
from bot.slack.surfaces.own import steps_sentence
from bot.slack.surfaces.parts import actions, button, option, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

INVITED_FROM = 5
"""Bright spots kept; before that there is one thing to do, and it is not this."""


def goal_blocks(words: Words, mine: MineContent) -> list[Block]:
    """The picture, how far it is in words, a box for each step."""
    content = mine.own.goal
    if content is None:
        return _invitation(words) if mine.wave >= INVITED_FROM else []
    change = button(words.plain("goal-change"), ActionId.GOAL_FORM)
    blocks: list[Block] = [section(words.say("home-goal"), change), quote(content.goal.picture)]
    if content.steps:
        blocks += [section(steps_sentence(words, content)), actions(_boxes(words, content, mine.own))]
    return blocks


def _invitation(words: Words) -> list[Block]:
    return [section(words.say("home-goal-invite"), button(words.plain("goal-begin"), ActionId.GOAL_FORM))]


def _boxes(words: Words, content: GoalContent, own: OwnContent) -> CheckboxGroup:
    options = {step.position: _box(words, content, step, own) for step in content.steps}
    done = [options[step.position] for step in content.steps if step.done]
    return CheckboxGroup(ActionId.GOAL_STEPS.value, list(options.values()), initial_options=done or None)


def _box(words: Words, content: GoalContent, step: GoalStep, own: OwnContent) -> Option:
    value = tagged(str(step.position), content.goal.stamp)
    return option(step.text, value, _done(words, step, own))


def _done(words: Words, step: GoalStep, own: OwnContent) -> str | None:
    """A tick alone would say nothing to whoever does not see it, nor when it was."""
    if step.done_at is None:
        return None
    said = "goal-done-by" if step.bright_spot_id is not None else "goal-done-on"
    return words.plain(said, date=words.past(local_date(step.done_at, own.zone), own.today))
