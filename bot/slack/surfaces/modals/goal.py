"""The form of a goal: one sentence that pictures it, and up to five small steps; not what becomes of it."""

from typing import Any

from slackblocks import PlainText, PlainTextInput
from slackblocks.blocks import Block

from bot.domain.goal import LONGEST_PICTURE, LONGEST_STEP
from bot.services.contents.own import GoalContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId, tagged
from bot.slack.surfaces.parts import actions, button, confirmation, context, field, menu, modal, option
from bot.slack.surfaces.words import Words

STEPS = (BlockId.STEP_1, BlockId.STEP_2, BlockId.STEP_3, BlockId.STEP_4, BlockId.STEP_5)


def build_goal(words: Words, content: GoalContent | None) -> dict[str, Any]:
    """Empty, or as it is now with a way to let it go."""
    texts = [step.text for step in content.steps] if content else []
    filled = [*texts, *[""] * (len(STEPS) - len(texts))]
    steps = [_step(words, number, text) for number, text in enumerate(filled, 1)]
    blocks = [_picture(words, content.goal.picture if content else ""), *steps]
    return modal(
        CallbackId.GOAL,
        words.plain("goal-title"),
        [*blocks, context(words.say("goal-private")), *(_let_go(words) if content else [])],
        close=words.plain("form-close"),
        submit=words.plain("form-save"),
    )


def step_field(words: Words, goal: GoalContent | None) -> list[Block]:
    """In the form of a bright spot: the step that it completes. Only where a step is open."""
    if goal is None or not goal.open_steps:
        return []
    stamp = goal.goal.stamp
    options = [option(step.text, tagged(str(step.position), stamp)) for step in goal.open_steps]
    element = menu(ActionId.VALUE, words.plain("form-choose"), options)
    return [field(BlockId.GOAL_STEP, words.plain("form-goal-step"), element, optional=True)]


def _picture(words: Words, text: str) -> Block:
    element = PlainTextInput(
        ActionId.VALUE.value,
        initial_value=text or None,
        multiline=True,
        min_length=1,
        max_length=LONGEST_PICTURE,
        focus_on_load=True,
        placeholder=PlainText(words.plain("goal-picture-placeholder")),
    )
    return field(BlockId.PICTURE, words.plain("goal-picture"), element)


def _step(words: Words, number: int, text: str) -> Block:
    element = PlainTextInput(ActionId.VALUE.value, initial_value=text or None, max_length=LONGEST_STEP)
    if number == 1:
        label, hint = words.plain("goal-first-step"), words.plain("goal-first-step-hint")
        return field(STEPS[0], label, element, hint=hint, optional=True)
    return field(STEPS[number - 1], words.plain("goal-step", number=number), element, optional=True)


def _let_go(words: Words) -> list[Block]:
    confirm = confirmation(words, "goal-let-go")
    label = words.plain("goal-let-go.button")
    return [actions(button(label, ActionId.GOAL_LET_GO, style="danger", confirm=confirm))]
