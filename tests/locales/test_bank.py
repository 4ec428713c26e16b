"""The question bank that comes with the bot, and what is wrong with others."""

import re
from collections import Counter
from importlib import resources
from itertools import combinations

import pytest

from bot.domain.buying_stage import BuyingStage
from bot.domain.question import Condition, Question, QuestionKind, SwitchPart
from bot.domain.strength import Strength
from bot.locales.bank import BankFaults, load_bank, read_bank

TEXTS = resources.files("bot.locales").joinpath("en", "questions.ftl").read_text(encoding="utf-8")
WORDING = dict(re.findall(r"^question-(\S+) = (.+)$", TEXTS, re.MULTILINE))
WHOSE_CALENDAR = re.compile(
    "calendar|quarter|quota|in peace|own pace|date|suited? them|time to think|year begins|customer rang"
)
COMMON = {
    "what",
    "when",
    "which",
    "with",
    "that",
    "your",
    "were",
    "have",
    "lately",
    "customer",
    "customers",
    "today",
}


def test_at_least_a_hundred_and_fifty_questions_of_every_kind() -> None:
    kinds = Counter(question.kind for question in load_bank())
    assert sum(kinds.values()) >= 150
    assert set(kinds) == set(QuestionKind)
    assert kinds.most_common(1)[0][0] is QuestionKind.EXCEPTION
    assert min(kinds.values()) >= 6


def test_both_seeds_of_the_idea_have_room() -> None:
    kinds = Counter(question.kind for question in load_bank())
    assert kinds[QuestionKind.CUSTOMER] >= 15
    assert kinds[QuestionKind.TOGETHER] >= 12
    calendar = [key for key, words in WORDING.items() if WHOSE_CALENDAR.search(words)]
    assert len(calendar) >= 22


def test_each_part_of_switch_is_spoken_to() -> None:
    parts = Counter(question.part for question in load_bank())
    assert set(parts) == set(SwitchPart)
    assert min(parts.values()) >= sum(parts.values()) / 4


@pytest.mark.parametrize("key", WORDING)
def test_each_is_short_calm_and_a_question(key: str) -> None:
    words = WORDING[key]
    assert len(words) <= 200
    assert "?" in words
    assert not set(words) & set("!{}*_~`<>")
    assert not re.search(r"\b(amazing|awesome|great|fantastic|crush|win|wins|won)\b", words, re.IGNORECASE)


def test_no_two_begin_alike() -> None:
    beginnings = Counter(" ".join(words.split()[:4]) for words in WORDING.values())
    assert beginnings.most_common(1)[0][1] == 1


def test_no_two_say_the_same() -> None:
    said = {key: set(re.findall(r"[a-z']{4,}", words.lower())) - COMMON for key, words in WORDING.items()}
    pairs = combinations(said, 2)
    assert not [(a, b) for a, b in pairs if len(said[a] & said[b]) > min(len(said[a]), len(said[b])) / 2]


def test_what_a_roundup_asks_is_not_about_a_day() -> None:
    shared = [question for question in load_bank() if question.roundup]
    assert len(shared) >= 15
    assert not [q.key for q in shared if q.when]
    assert not [q.key for q in shared if re.search(r"\b(today|tomorrow|this week)\b", WORDING[q.key])]


def test_every_strength_and_stage_and_condition_has_a_question_of_its_own() -> None:
    bank = load_bank()
    assert {strength for question in bank for strength in question.strengths} == set(Strength)
    assert {stage for question in bank for stage in question.stages} == set(BuyingStage)
    assert {condition for question in bank for condition in question.when} == set(Condition)


def test_what_is_said_of_a_situation_holds_for_each_of_its_questions() -> None:
    needed = {
        QuestionKind.PLAN_CHECK: {Condition.PLAN_DUE},
        QuestionKind.QUARTER_END: {Condition.QUARTER_END},
    }
    kinds = {kind: [q.when for q in load_bank() if q.kind is kind] for kind in needed}
    assert all(when == needed[kind] for kind, found in kinds.items() for when in found)


def test_whoever_comes_back_is_greeted_with_something_small() -> None:
    greeting = [question for question in load_bank() if Condition.COMING_BACK in question.when]
    assert len(greeting) >= 6
    assert {question.kind for question in greeting} == {QuestionKind.SHRINK}
    assert max(len(WORDING[question.key]) for question in greeting) <= 80
    assert not [q.key for q in greeting if re.search(r"\b(miss|missed|while you were)\b", WORDING[q.key])]


def test_only_what_looks_back_on_the_day_says_today() -> None:
    looking_back = {q.key for q in load_bank() if q.speaks_of_today}
    saying = {key for key, words in WORDING.items() if re.search(r"\b(today|this morning)\b", words)}
    assert looking_back == saying


def test_a_follow_up_makes_sense_wherever_it_is_asked() -> None:
    bank = load_bank()
    following = {q.key for q in bank if Condition.FOLLOWING in q.when}
    assert len(following) >= 6
    assert following <= {q.follow_up for q in bank}
    assert not following & {q.key for q in bank if q.follow_up is not None}


def test_only_the_weeks_last_prompt_speaks_of_this_week() -> None:
    speaking = {q.kind for q in load_bank() if re.search(r"\bthis week\b", WORDING[q.key])}
    assert speaking == {QuestionKind.SCALING}


def test_the_quarter_is_spoken_of_only_when_its_weeks_are_known() -> None:
    speaking = [q for q in load_bank() if "quarter" in WORDING[q.key]]
    assert all(q.kind is QuestionKind.QUARTER_END or q.weeks_to_quarter_end for q in speaking)


GOOD = "\n".join(
    f"""
    [[question]]
    key = "good-{kind}"
    kind = "{kind}"
    part = "rider"
    """
    for kind in QuestionKind
)
"""One question that always fits for every kind, so that a story may have faults of its own."""
GOOD_TEXTS = "\n".join(f"question-good-{kind} = Well?" for kind in QuestionKind) + "\n"


def test_all_faults_are_named_at_once() -> None:
    bank = """
        [[question]]
        key = "twice"
        kind = "exceptional"
        part = "rider"

        [[question]]
        key = "twice"
        kind = "miracle"
        part = "donkey"
        when = ["full_moon"]
        colour = "red"

        [[question]]
        kind = "miracle"
        part = "path"
        roundup = "yes"
        strengths = ["juggling"]
        stages = "selection"
        weekdays = ["someday"]
        weeks_to_quarter_end = [6, 3]
        day = "tomorrow"
        follow_up = "nowhere"

        [[question]]
        key = "lost"
        kind = "progress"
        part = "path"
        when = ["following"]
        follow_up = "lost"
        roundup = true
    """
    texts = "question-orphan = Still there?\nquestion-lost = Where?\n}broken\n"
    with pytest.raises(BankFaults) as caught:
        read_bank(GOOD + bank, GOOD_TEXTS + texts)
    assert set(caught.value.faults) == {
        "'twice': the key stands 2 times",
        "'twice': unknown kind 'exceptional'",
        "'twice': unknown part 'donkey'",
        "'twice': unknown condition 'full_moon'",
        "'twice': unknown field 'colour'",
        "question 12: no key",
        "question 12: roundup is true or false",
        "question 12: unknown strength 'juggling'",
        "question 12: stages is a list",
        "question 12: unknown weekday 'someday'",
        "question 12: weeks_to_quarter_end is two whole numbers from 0 to 13, the smaller first",
        "question 12: unknown day 'tomorrow'",
        "question 12: there is no follow_up 'nowhere'",
        "'lost': a question does not follow itself",
        "'lost': a roundup follows no question",
        "'question-twice': no text",
        "'question-orphan': a text without a question",
        "unreadable text: '}broken'",
    }
    assert all(fault in str(caught.value) for fault in caught.value.faults)


def test_a_kind_needs_a_question_that_always_fits() -> None:
    rare = GOOD.replace('kind = "progress"', 'kind = "progress"\nweekdays = ["monday"]')
    rare = rare.replace('kind = "customer"', 'kind = "customer"\nday = "today"')
    rare = rare.replace('kind = "plan_check"', 'kind = "plan_check"\nwhen = ["plan_due"]')
    with pytest.raises(BankFaults) as caught:
        read_bank(rare, GOOD_TEXTS)
    assert caught.value.faults == (
        "progress: the kind has no question that always fits",
        "customer: the kind has no question that always fits",
    )


def test_a_field_that_makes_no_sense_at_all_is_a_fault_and_no_crash() -> None:
    odd = GOOD.replace('kind = "miracle"', 'kind = ["miracle"]\nfollow_up = ["x"]\nwhen = [["quiet"]]')
    with pytest.raises(BankFaults) as caught:
        read_bank(odd, GOOD_TEXTS)
    assert "'good-miracle': unknown kind ['miracle']" in caught.value.faults


def test_everything_a_question_may_say_is_read() -> None:
    more = """
        [[question]]
        key = "rich"
        kind = "customer"
        part = "path"
        when = ["customer_date", "quiet"]
        weekdays = ["monday", "sunday"]
        weeks_to_quarter_end = [0, 2]
        strengths = ["focus"]
        stages = ["renewal"]
        day = "today"
        follow_up = "progress"
    """
    rich = read_bank(GOOD + more, GOOD_TEXTS + "question-rich = Well?\n")[-1]
    assert rich == Question(
        "rich",
        QuestionKind.CUSTOMER,
        SwitchPart.PATH,
        when=frozenset({Condition.CUSTOMER_DATE, Condition.QUIET}),
        weekdays=frozenset({0, 6}),
        weeks_to_quarter_end=(0, 2),
        strengths=frozenset({Strength.FOCUS}),
        stages=frozenset({BuyingStage.RENEWAL}),
        follow_up="progress",
        speaks_of_today=True,
    )


@pytest.mark.parametrize("bank", ["", "question = 3", "[[question"])
def test_what_is_no_bank(bank: str) -> None:
    with pytest.raises(BankFaults):
        read_bank(bank, "")
