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
from bot.slack.surfaces.messages.tries import (
    NOBODY,
    consent_choices,
    own_sentence,
    try_label,
    try_outcome_text,
    try_quote,
    whose_try,
)
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
    if plan.tried is not None and not (plan.cue and plan.action):
        return own_sentence(words, plan.cue, plan.action) or try_label(words, plan.tried)
    text_id = "plan-mine" if plan.whose is Whose.MINE else "plan-together"
    first, action = plan.cue.partition(" ")[0].lower(), _small(plan.action)
    if first in words.plain("plan-openings").split():
        cue = plan.cue[:1].upper() + plan.cue[1:]
        return words.plain(f"{text_id}.bare", cue=cue, action=action)
    cue = _small(plan.cue) if first in words.plain("plan-small-words").split() else plan.cue
    return words.plain(text_id, cue=cue, action=action)


def plan_quote(words: Words, plan: PlanContent) -> RichTextBlock:
    if plan.tried is None:
        return quote(plan_sentence(words, plan))
    return try_quote(words, plan.tried, plan_sentence(words, plan) if plan.cue or plan.action else "")


def check_blocks(
    words: Words, name: str, check: PlanCheck, question: str, *, again: bool = False
) -> list[Block]:
    """What was written, and the question under it."""
    hello = words.say("plan-hello-again" if again else "plan-hello", name=name)
    opening = section(f"{hello} {_wrote(words, check)}")
    return [opening, plan_quote(words, check.plan), section(escape(question))]


def question_of(words: Words, key: str, check: PlanCheck | None) -> str:
    """The questions of the bank are about plans in one's own words; a try is asked about in one way."""
    tried = check is not None and check.plan.tried is not None
    return words.plain("try-question") if tried else words.question(key)


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
    question = question_of(words, content.question_key, content.check)
    blocks = check_blocks(words, content.name, content.check, question)
    blocks.append(section(outcome_text(words, content.outcome)))
    if content.outcome.came is CameOf.NOT_YET:
        smaller = button(words.plain("plan-smaller"), ActionId.PLAN_SMALLER, str(content.prompt_id))
        let_go = button(words.plain("plan-let-go"), ActionId.PLAN_LET_GO, str(content.prompt_id))
        blocks.append(actions(smaller, let_go))
    blocks += consent_choices(words, content.outcome)
    return message(words.say("prompt", name=content.name, question=question), blocks)


def outcome_text(words: Words, outcome: Outcome) -> str:
    """What holds, in a sentence or two."""
    if outcome.tried is not None:
        return try_outcome_text(words, outcome, outcome.tried)
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
    """When its check comes, as far as that is known, or when it came; for a try also whose it is."""
    asked = _asked_when(words, plan)
    return asked if plan.tried is None else f"{whose_try(words, plan.tried)} {asked}"


def _asked_when(words: Words, plan: PlanContent) -> str:
    if plan.asked_on is not None:
        return words.say("plan-asked", date=plan.asked_on)
    if not plan.asking:
        return words.say("plan-ask-never")
    if plan.ask_on is None:
        return words.say("plan-ask-next")
    return words.say("plan-ask-on", date=plan.ask_on)


def _wrote(words: Words, check: PlanCheck) -> str:
    """On Thursday you wrote; or, of a try, took this of a colleague's."""
    made_on, tried = check.plan.made_on, check.plan.tried
    ago = check.on - made_on
    done, args = ("plan-wrote", {}) if tried is None else ("try-took", {"author": tried.author or NOBODY})
    if ago <= timedelta(0):
        return words.say(f"{done}-today", **args)
    if ago == timedelta(days=1):
        return words.say(f"{done}-yesterday", **args)
    if ago < _WEEK:
        return words.say(f"{done}-weekday", day=words.weekday(made_on.weekday()), **args)
    return words.say(f"{done}-date", date=made_on, **args)


def _small(text: str) -> str:
    """With a small first letter; what is written in capitals stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
