"""A plan reads as one sentence, is quoted and never spoken of in a notification, and offers what can be done."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.bright_spot import Whose
from bot.domain.ids import PlanId, PromptId
from bot.domain.strength import Strength
from bot.playground.gallery.samples import NASTY
from bot.services.contents.messages import PromptContent
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
from bot.slack.identifiers import BlockId, PromptVerb
from bot.slack.surfaces.messages.plans import build_plan_checked, plan_blocks, plan_sentence
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.modals.plans import build_plan
from bot.slack.surfaces.parts import message
from tests.slack.surfaces.looks import WORDS, buttons, menu, quotes, sentences

PLAN = PlanContent(
    PlanId(31), Whose.MINE, "purchasing asks for a discount", "ask what changed", date(2026, 11, 5)
)
SENTENCE = "When purchasing asks for a discount, I will ask what changed."
AGAIN = PlanSource(PlanFrom.AGAIN, 17)
KEY = "did-the-moment-come"


@pytest.mark.parametrize(
    ("whose", "cue", "sentence"),
    [
        (Whose.MINE, "it rains", "When it rains, I will call."),
        (Whose.TOGETHER, "it rains", "When it rains, we will call."),
        (Whose.MINE, "after my last call", "After my last call, I will call."),
        (Whose.TOGETHER, "Every Monday", "Every Monday, we will call."),
        (Whose.MINE, "The customer calls", "When the customer calls, I will call."),
        (Whose.MINE, "Kessler calls", "When Kessler calls, I will call."),
        (Whose.MINE, "A doubt comes up", "When a doubt comes up, I will call."),
        (Whose.MINE, "ifs and buts come up", "When ifs and buts come up, I will call."),
    ],
)
def test_it_is_one_sentence(whose: Whose, cue: str, sentence: str) -> None:
    assert plan_sentence(WORDS, replace(PLAN, whose=whose, cue=cue, action="Call")) == sentence


def test_what_is_written_in_capitals_stays() -> None:
    assert plan_sentence(WORDS, replace(PLAN, action="CC my boss")).endswith("I will CC my boss.")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 11, 5), "Earlier today you wrote:"),
        (date(2026, 11, 6), "Yesterday you wrote:"),
        (date(2026, 11, 11), "On Thursday you wrote:"),
        (date(2026, 11, 12), "On Thursday 5 November you wrote:"),
    ],
)
def test_a_check_says_when_it_was_written(on: date, said: str) -> None:
    asked = build_prompt(WORDS, PromptContent(PromptId(20), "Ana", KEY, check=PlanCheck(PLAN, on)))
    assert said in sentences(asked)
    assert quotes(asked) == [SENTENCE]
    assert PLAN.cue not in asked.text


def test_a_plan_that_was_asked_about_says_when_and_that_it_can_be_answered_there() -> None:
    asked = replace(PLAN, ask_on=date(2026, 11, 12), asked_on=date(2026, 11, 5))
    said = sentences(message("Plans", plan_blocks(WORDS, (asked,))))
    assert "On Thursday 5 November I asked how it went. One tap under that question is enough." in said
    assert "12 November" not in said


def test_a_check_has_two_buttons_and_the_moment_that_did_not_come_first_in_its_menu() -> None:
    asked = build_prompt(
        WORDS, PromptContent(PromptId(20), "Ana", KEY, check=PlanCheck(PLAN, date(2026, 11, 6)))
    )
    assert buttons(asked) == {"plan_worked": "20", "plan_not_yet": "20"}
    assert menu(asked, "prompt_menu") == [
        f"{verb}:20"
        for verb in (
            PromptVerb.NO_CHANCE,
            PromptVerb.LATER,
            PromptVerb.NOT_TODAY,
            PromptVerb.PAUSE,
            PromptVerb.STOP,
        )
    ]


@pytest.mark.parametrize("came", CameOf)
def test_only_not_yet_offers_more(came: CameOf) -> None:
    content = PlanCheckedContent(PromptId(20), "Ana", KEY, PlanCheck(PLAN, date(2026, 11, 6)), Outcome(came))
    checked = build_plan_checked(WORDS, content)
    offered = {"plan_smaller": "20", "plan_let_go": "20"} if came is CameOf.NOT_YET else {}
    assert buttons(checked) == offered
    assert quotes(checked) == [SENTENCE]
    assert "Did the moment come?" in sentences(checked)


def test_foreign_words_stay_words() -> None:
    nasty = replace(PLAN, cue=NASTY, action=NASTY)
    (shown,) = quotes(message("Plans", plan_blocks(WORDS, (nasty,))))
    assert shown.count("<!channel>") == 2


def test_a_message_has_one_menu_for_two_plans() -> None:
    both = message("Plans", plan_blocks(WORDS, (PLAN, replace(PLAN, plan_id=PlanId(32))), in_message=True))
    assert menu(both, "plan_menu") == [
        *("worked:31", "change:31", "let_go:31"),
        *("worked:32", "change:32", "let_go:32"),
    ]


@pytest.mark.parametrize("strength", [*Strength, None])
@pytest.mark.parametrize("whose", Whose)
def test_the_form_begins_with_an_example_of_its_strength(strength: Strength | None, whose: Whose) -> None:
    view = build_plan(WORDS, PlanFormContent(AGAIN, whose, strength=strength))
    written = [block["element"].get("initial_value") for block in view["blocks"] if "element" in block]
    example = (strength.value if strength else "any") if whose is Whose.MINE else "both"
    assert WORDS.plain(f"plan-cue-{example}") in written
    assert WORDS.plain(f"plan-action-{example}") in written
    assert BlockId.LET_GO not in {block.get("block_id") for block in view["blocks"]}


def test_the_examples_all_differ() -> None:
    cues = {WORDS.plain(f"plan-cue-{strength.value}") for strength in Strength}
    actions = {WORDS.plain(f"plan-action-{strength.value}") for strength in Strength}
    assert (len(cues), len(actions)) == (len(Strength), len(Strength))
