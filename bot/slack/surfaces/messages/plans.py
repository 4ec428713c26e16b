"""A plan as its rep reads it: quoted, asked about in a prompt, after the answer, and in a list; not when."""

from collections.abc import Sequence
from datetime import timedelta

from slackblocks import Option, RichTextBlock
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import Whose
from bot.services.contents.planning import CameOf, Outcome, PlanCheck, PlanCheckedContent, PlanContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, PlanVerb, PromptVerb, tagged
from bot.slack.surfaces.mrkdwn import escape, undirected
from bot.slack.surfaces.parts import actions, button, menu, message, option, overflow, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

CHECK_VERBS = (
    PromptVerb.NO_CHANCE,
    PromptVerb.LATER,
    PromptVerb.NOT_TODAY,
    PromptVerb.PAUSE,
    PromptVerb.STOP,
)
"""The menu of a prompt that asks about a plan."""

_WEEK = timedelta(days=7)


def plan_sentence(words: Words, plan: PlanContent) -> str:
    """When …, I will …; what opens by itself ("after my last call") goes without "When"."""
    text_id = "plan-mine" if plan.whose is Whose.MINE else "plan-together"
    first, action = plan.cue.partition(" ")[0].lower(), _small(plan.action)
    if first in words.plain("plan-openings").split():
        cue = plan.cue[:1].upper() + plan.cue[1:]
        return words.plain(f"{text_id}.bare", cue=cue, action=action)
    cue = _small(plan.cue) if first in words.plain("plan-small-words").split() else plan.cue
    return words.plain(text_id, cue=cue, action=action)


def plan_quote(words: Words, plan: PlanContent) -> RichTextBlock:
    return quote(plan_sentence(words, plan))


def check_blocks(
    words: Words, name: str, check: PlanCheck, question: str, *, again: bool = False
) -> list[Block]:
    """What was written, and the question under it."""
    hello = words.say("plan-hello-again" if again else "plan-hello", name=name)
    opening = section(f"{hello} {_wrote(words, check)}")
    return [opening, plan_quote(words, check.plan), section(escape(question))]


def check_choices(words: Words, prompt_id: int, verbs: Sequence[PromptVerb] = CHECK_VERBS) -> Block:
    """It worked, or not yet; the menu has the moment that did not come."""
    options = [
        option(words.plain(f"prompt-menu-{verb.value}"), tagged(verb.value, prompt_id)) for verb in verbs
    ]
    return actions(
        button(words.plain("plan-worked"), ActionId.PLAN_WORKED, str(prompt_id)),
        button(words.plain("plan-not-yet"), ActionId.PLAN_NOT_YET, str(prompt_id)),
        overflow(ActionId.PROMPT_MENU, options),
    )


def build_plan_checked(words: Words, content: PlanCheckedContent) -> Rendered:
    """The plan and the question stay readable; below them what holds now, and after "not yet" what can be done."""
    question = words.question(content.question_key)
    blocks = check_blocks(words, content.name, content.check, question)
    blocks.append(section(outcome_text(words, content.outcome)))
    if content.outcome.came is CameOf.NOT_YET:
        smaller = button(words.plain("plan-smaller"), ActionId.PLAN_SMALLER, str(content.prompt_id))
        let_go = button(words.plain("plan-let-go"), ActionId.PLAN_LET_GO, str(content.prompt_id))
        blocks.append(actions(smaller, let_go))
    return message(words.say("prompt", name=content.name, question=question), blocks)


def outcome_text(words: Words, outcome: Outcome) -> str:
    """What holds, in a sentence or two."""
    if outcome.came is not CameOf.WORKED:
        return words.say(f"plan-came-{outcome.came.value}")
    if outcome.strength is None:
        return words.say("plan-came-worked.plain", count=outcome.count)
    return words.say("plan-came-worked", count=outcome.count, strength=outcome.strength)


def plan_blocks(words: Words, plans: tuple[PlanContent, ...], *, in_message: bool = False) -> list[Block]:
    """The open plans, each with its menu; nothing where there is none. A message has one menu for all of them."""
    if not plans:
        return []
    blocks: list[Block] = [section(words.say("plan-open"))]
    for plan in plans:
        beside = None if in_message else overflow(ActionId.PLAN_MENU, _choices(words, plan))
        blocks += [plan_quote(words, plan), section(asked_when(words, plan), beside)]
    return [*blocks, actions(_for_all(words, plans))] if in_message else blocks


def _choices(words: Words, plan: PlanContent) -> list[Option]:
    return [_choice(words, plan, verb) for verb in PlanVerb]


def _for_all(words: Words, plans: tuple[PlanContent, ...]) -> Element:
    options = [
        _choice(words, plan, verb, f" · {undirected(plan_sentence(words, plan))}")
        for plan in plans
        for verb in PlanVerb
    ]
    return menu(ActionId.PLAN_MENU, words.plain("plan-menu"), options)


def _choice(words: Words, plan: PlanContent, verb: PlanVerb, which: str = "") -> Option:
    said = words.plain(f"plan-menu-{verb.value}")
    return option(f"{said}{which}", tagged(verb.value, plan.plan_id))


def asked_when(words: Words, plan: PlanContent) -> str:
    """When its check comes, as far as that is known."""
    if not plan.asking:
        return words.say("plan-ask-never")
    if plan.ask_on is None:
        return words.say("plan-ask-next")
    return words.say("plan-ask-on", date=plan.ask_on)


def _wrote(words: Words, check: PlanCheck) -> str:
    ago = check.on - check.plan.made_on
    if ago <= timedelta(0):
        return words.say("plan-wrote-today")
    if ago == timedelta(days=1):
        return words.say("plan-wrote-yesterday")
    if ago < _WEEK:
        return words.say("plan-wrote-weekday", day=words.weekday(check.plan.made_on.weekday()))
    return words.say("plan-wrote-date", date=check.plan.made_on)


def _small(text: str) -> str:
    """With a small first letter; what is written in capitals stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
