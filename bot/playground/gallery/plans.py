"""Plans with sample data: asked about, answered, in a form, and in the rep's own list."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.bright_spot import Visibility, Whose
from bot.domain.ids import PlanId
from bot.domain.strength import Strength
from bot.locales.bank import load_bank
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import MADRID, NOW, PROMPT, TEAM, spot
from bot.services.contents.messages import CardContent, PromptClosedContent, PromptContent
from bot.services.contents.planning import (
    CameOf,
    Outcome,
    PlanCheck,
    PlanCheckedContent,
    PlanContent,
    PlanFormContent,
    PlanFrom,
    PlanSource,
)
from bot.slack.surfaces.messages.cards import build_card
from bot.slack.surfaces.messages.plans import build_plan_checked, plan_blocks
from bot.slack.surfaces.messages.prompts import build_prompt, build_prompt_closed
from bot.slack.surfaces.modals.plans import build_plan, build_plan_made, build_plan_outcome
from bot.slack.surfaces.parts import message
from bot.slack.surfaces.words import Words

TUESDAY = date(2026, 11, 3)
THURSDAY = date(2026, 11, 5)

DISCOUNT = PlanContent(
    PlanId(31), Whose.MINE, "purchasing asks for a discount", "ask what has changed on their side", TUESDAY
)
BOTH = replace(
    DISCOUNT, plan_id=PlanId(32), whose=Whose.TOGETHER, cue="we next meet", action="begin with what works"
)
BARE = replace(
    DISCOUNT, plan_id=PlanId(33), cue="after my last call", action="write to the one who waited longest"
)
LONG = replace(DISCOUNT, plan_id=PlanId(34), cue=sample.LONG[:150], action=sample.NASTY[:150])


def checks(words: Words) -> Iterator[Shown]:
    """The prompts that ask about a plan, and what becomes of them."""
    key = next(question.key for question in load_bank() if question.kind == "plan_check")
    for title, plan, on in (
        ("Of this week", DISCOUNT, THURSDAY),
        ("Of yesterday, with the customer", BOTH, date(2026, 11, 4)),
        ("Of today", BARE, TUESDAY),
        ("Of an earlier week, as long as can be", LONG, date(2026, 12, 1)),
    ):
        yield title, build_prompt(words, PromptContent(PROMPT, "Ana", key, check=PlanCheck(plan, on)))
    check = PlanCheck(DISCOUNT, THURSDAY)
    yield (
        "Again that evening",
        build_prompt(words, PromptContent(PROMPT, "Ana", key, again=True, check=check)),
    )
    later = PromptClosedContent("Ana", key, "later", NOW, MADRID, check)
    yield "After choosing later", build_prompt_closed(words, later)
    for outcome in _outcomes():
        content = PlanCheckedContent(PROMPT, "Ana", key, check, outcome)
        yield (
            f"After the tap: {outcome.came.value} {outcome.count or ''}".strip(),
            build_plan_checked(words, content),
        )


def _outcomes() -> Iterator[Outcome]:
    yield Outcome(CameOf.WORKED, Strength.NEGOTIATION, 1)
    yield Outcome(CameOf.WORKED, Strength.EXPLAINING, 4)
    yield Outcome(CameOf.WORKED, None, 2)
    yield from (Outcome(came) for came in CameOf if came is not CameOf.WORKED)


def cards_and_lists(words: Words) -> Iterator[Shown]:
    planned = CardContent(spot(visibility=Visibility.TEAM), TEAM, planned=True)
    yield "A card with its plan", build_card(words, planned)
    plans = (DISCOUNT, replace(BOTH, ask_on=date(2026, 12, 1)))
    yield "Open plans, in a message", message("Plans", plan_blocks(words, plans, in_message=True))
    unasked = (replace(BARE, asking=False),)
    yield "One open plan, nobody asks", message("Plans", plan_blocks(words, unasked))


def forms(words: Words) -> Iterator[Shown]:
    again = PlanSource(PlanFrom.AGAIN, 17)
    for strength in Strength:
        yield f"Same again: {strength.value}", build_plan(words, PlanFormContent(again, strength=strength))
    yield "Same again, no strength", build_plan(words, PlanFormContent(again))
    yield "Same again, with the customer", build_plan(words, PlanFormContent(again, Whose.TOGETHER))
    full = PlanFormContent(again, strength=Strength.FOCUS, making_room=(DISCOUNT, LONG))
    yield "Same again, two are open", build_plan(words, full)
    smaller = PlanFormContent(PlanSource(PlanFrom.SMALLER, 20), Whose.MINE, DISCOUNT.cue, DISCOUNT.action)
    yield "A smaller one", build_plan(words, smaller)
    changed = replace(smaller, source=PlanSource(PlanFrom.CHANGE, 31), check_on=date(2026, 12, 1))
    yield "Change it", build_plan(words, changed)
    yield "Planned, with the next question", build_plan_made(words, DISCOUNT)
    yield "Planned, for a day", build_plan_made(words, replace(BARE, ask_on=date(2026, 12, 1)))
    yield "Planned, nobody asks", build_plan_made(words, replace(BOTH, asking=False))
    yield "It worked, said in Home", build_plan_outcome(words, Outcome(CameOf.WORKED, Strength.FOCUS, 2))
