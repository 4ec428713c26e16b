"""The question bank that comes with the bot, and what is wrong with others."""

import re
from collections import Counter
from importlib import resources
from itertools import combinations

import pytest

from bot.domain.question import Condition, QuestionKind, SwitchPart
from bot.locales.bank import BankFaults, load_bank, read_bank

TEXTS = resources.files("bot.locales").joinpath("en", "questions.ftl").read_text(encoding="utf-8")
WORDING = dict(re.findall(r"^question-(\S+) = (.+)$", TEXTS, re.MULTILINE))
WHOSE_CALENDAR = re.compile(
    "calendar|quarter|quota|in peace|own pace|date|suited them|time to think|year begins|customer rang"
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


def test_at_least_ninety_questions_of_every_kind_that_can_be_asked_now() -> None:
    kinds = Counter(question.kind for question in load_bank())
    assert sum(kinds.values()) >= 90
    assert set(kinds) == set(QuestionKind) - {QuestionKind.PLAN_CHECK}
    assert kinds.most_common(1)[0][0] is QuestionKind.EXCEPTION
    assert min(kinds.values()) >= 6


def test_both_seeds_of_the_idea_have_room() -> None:
    kinds = Counter(question.kind for question in load_bank())
    assert kinds[QuestionKind.CUSTOMER] >= 15
    assert kinds[QuestionKind.TOGETHER] >= 12
    calendar = [key for key, words in WORDING.items() if WHOSE_CALENDAR.search(words)]
    assert len(calendar) >= 14


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


def test_the_reason_given_for_a_kind_holds_for_each_of_its_questions() -> None:
    needed = {
        QuestionKind.SCALING: {Condition.WEEK_END},
        QuestionKind.SHRINK: {Condition.QUIET},
        QuestionKind.QUARTER_END: {Condition.QUARTER_END},
    }
    assert not [question.key for question in load_bank() if question.when != needed.get(question.kind, set())]


def test_only_the_weeks_last_prompt_speaks_of_this_week() -> None:
    speaking = {q.kind for q in load_bank() if re.search(r"\bthis week\b", WORDING[q.key])}
    assert speaking == {QuestionKind.SCALING}


def test_the_quarters_end_is_spoken_of_only_then() -> None:
    speaking = {q.kind for q in load_bank() if "quarter" in WORDING[q.key]}
    assert speaking == {QuestionKind.QUARTER_END}


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
    """
    with pytest.raises(BankFaults) as caught:
        read_bank(bank, "question-orphan = Still there?\n}broken\n")
    assert set(caught.value.faults) == {
        "'twice': the key stands 2 times",
        "'twice': unknown kind 'exceptional'",
        "'twice': unknown part 'donkey'",
        "'twice': unknown condition 'full_moon'",
        "'twice': unknown field 'colour'",
        "question 3: no key",
        "question 3: roundup is true or false",
        "'question-twice': no text",
        "'question-orphan': a text without a question",
        "unreadable text: '}broken'",
    }
    assert all(fault in str(caught.value) for fault in caught.value.faults)


@pytest.mark.parametrize("bank", ["", "question = 3", "[[question"])
def test_what_is_no_bank(bank: str) -> None:
    with pytest.raises(BankFaults):
        read_bank(bank, "")
