"""The question bank that comes with the bot, and what is wrong with others."""

import re
from collections import Counter
from importlib import resources

import pytest

from bot.domain.question import QuestionKind
from bot.locales.bank import BankFaults, load_bank, read_bank

TEXTS = resources.files("bot.locales").joinpath("en", "questions.ftl").read_text(encoding="utf-8")
WORDING = dict(re.findall(r"^question-(\S+) = (.+)$", TEXTS, re.MULTILINE))


def test_thirty_questions_of_every_kind_that_can_be_asked_now() -> None:
    kinds = Counter(question.kind for question in load_bank())
    assert sum(kinds.values()) == 30
    assert set(kinds) == set(QuestionKind) - {QuestionKind.PLAN_CHECK}
    assert kinds.most_common(1)[0][0] is QuestionKind.EXCEPTION


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


def test_what_a_roundup_asks_is_not_about_today() -> None:
    shared = [question.key for question in load_bank() if question.roundup]
    assert len(shared) >= 5
    assert not [key for key in shared if "today" in WORDING[key]]


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
