"""Which question is asked: what the day demands, what goes on, what is liked; no repeats, and the same for a seed."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.buying_stage import BuyingStage
from bot.domain.choosing.choice import Choice, Why, choose
from bot.domain.choosing.history import Asked
from bot.domain.choosing.situation import QUIET_PROMPTS, Situation
from bot.domain.question import Condition, Question, QuestionKind, SwitchPart
from bot.domain.strength import Strength
from bot.locales.bank import load_bank

BANK = load_bank()
MONDAY = date(2026, 11, 2)
TUESDAY = MONDAY + timedelta(days=1)
ORDINARY = Situation(MONDAY)
K = QuestionKind

Answers = Callable[[Question], bool]


def weekdays(count: int, start: date = MONDAY) -> list[date]:
    days = (start + timedelta(days=n) for n in range(count * 2))
    return [day for day in days if day.weekday() < 5][:count]


def asked(
    days: Sequence[date],
    seed: str = "1:U1",
    answers: Answers = lambda question: True,
    bank: Sequence[Question] = BANK,
    like: Situation = ORDINARY,
) -> Iterator[Choice]:
    """The choices of a rep's days, one after the other."""
    before: list[Asked] = []
    for day in days:
        choice = choose(bank, before, replace(like, local_date=day), seed)
        question = choice.question
        answered = answers(question)
        before.insert(0, Asked(question.key, question.kind, day, answered, 60 if answered else 0))
        yield choice


def history(*kinds: QuestionKind, answered: bool = True) -> list[Asked]:
    """Newest first, up to the day before Tuesday."""
    return [Asked(f"was-{n}", kind, MONDAY - timedelta(days=n), answered, 60) for n, kind in enumerate(kinds)]


seeds = st.text(max_size=8)
tastes = st.sets(st.sampled_from(K))
SOME = history(K.EXCEPTION, K.CUSTOMER)


@settings(max_examples=25, deadline=None)
@given(seeds, st.sampled_from([0, QUIET_PROMPTS]), st.integers(1, 3), tastes, st.sampled_from([8, 17]))
def test_no_question_within_thirty_days_and_no_kind_three_times_running(
    seed: str, quiet: int, month: int, taste: set[QuestionKind], hour: int
) -> None:
    days = weekdays(120)
    like = Situation(MONDAY, asked_at=time(hour), quiet_prompts=quiet, fiscal_year_start=month)
    found = [choice.question for choice in asked(days, seed, lambda q: q.kind in taste, like=like)]
    last: dict[str, date] = {}
    for day, question in zip(days, found, strict=True):
        assert question.key not in last or (day - last[question.key]).days > 30
        assert hour > 12 or not question.speaks_of_today
        last[question.key] = day
    kinds = [question.kind for question in found]
    assert all(len(set(kinds[n : n + 3])) > 1 for n in range(len(kinds) - 2))


def test_every_question_has_its_day() -> None:
    eventful = replace(
        ORDINARY, quiet_prompts=QUIET_PROMPTS, strengths=frozenset(Strength), stages=frozenset(BuyingStage)
    )
    demanding = (
        replace(ORDINARY, plan_due=True),
        replace(ORDINARY, customer_date=True),
        replace(ORDINARY, coming_back=True),
    )
    found = {
        choice.question.key
        for like in (ORDINARY, eventful, *demanding)
        for n in range(4)
        for choice in asked(weekdays(300), f"1:U{n}", like=like)
    }
    assert {question.key for question in BANK} - found == set()


@settings(max_examples=25, deadline=None)
@given(seeds)
def test_exceptions_lead_fridays_scale_and_the_miracle_is_about_monthly(seed: str) -> None:
    days = weekdays(180)
    found = [choice.question for choice in asked(days, seed)]
    kinds = Counter(question.kind for question in found)
    assert kinds.most_common(1)[0][0] is K.EXCEPTION
    assert 5 <= kinds[K.MIRACLE] <= 10
    fridays = [q.kind for day, q in zip(days, found, strict=True) if day.weekday() == 4]
    assert fridays.count(K.SCALING) >= 0.75 * len(fridays)


@given(seeds, st.sampled_from(weekdays(10)))
def test_the_first_question_looks_for_what_went_well(seed: str, day: date) -> None:
    first = next(asked([day], seed))
    assert (first.question.kind, first.why) == (K.EXCEPTION, Why.FIRST)


def test_the_same_arguments_give_the_same_question() -> None:
    once, again = (list(asked(weekdays(40), "1:U2")) for _ in range(2))
    assert once == again
    assert once != list(asked(weekdays(40), "1:U3"))


@pytest.mark.parametrize(
    ("holds", "kind", "why"),
    [
        ({"plan_due": True}, K.PLAN_CHECK, Why.PLAN_DUE),
        ({"customer_date": True}, K.CUSTOMER, Why.CUSTOMER_DATE),
        ({"coming_back": True}, K.SHRINK, Why.COMING_BACK),
        ({"quiet_prompts": 2}, K.SHRINK, Why.QUIET),
        ({"week_ends_on": 1}, K.SCALING, Why.WEEK_END),
        ({"plan_due": True, "quiet_prompts": 5, "week_ends_on": 1}, K.PLAN_CHECK, Why.PLAN_DUE),
        ({"plan_due": True, "coming_back": True, "quiet_prompts": 5}, K.SHRINK, Why.COMING_BACK),
        ({"quiet_prompts": 2, "week_ends_on": 1}, K.SHRINK, Why.QUIET),
    ],
)
@given(seed=seeds)
def test_what_the_situation_demands_comes_first(
    holds: dict[str, bool | int], kind: QuestionKind, why: Why, seed: str
) -> None:
    choice = choose(BANK, SOME, replace(Situation(TUESDAY), **holds), seed)  # type: ignore[arg-type]
    assert (choice.question.kind, choice.why) == (kind, why)


@given(seeds)
def test_who_comes_back_gets_a_question_made_for_it(seed: str) -> None:
    choice = choose(BANK, SOME, Situation(TUESDAY, coming_back=True, quiet_prompts=3), seed)
    assert Condition.COMING_BACK in choice.question.when


@given(seeds)
def test_a_plan_that_was_asked_about_twice_running_waits_a_day(seed: str) -> None:
    twice = history(K.PLAN_CHECK, K.PLAN_CHECK)
    assert choose(BANK, twice, Situation(TUESDAY, plan_due=True), seed).question.kind is not K.PLAN_CHECK


def test_silence_makes_a_small_question_and_after_two_others_another() -> None:
    silent = Situation(MONDAY, quiet_prompts=QUIET_PROMPTS)
    found = list(asked(weekdays(9), answers=lambda question: False, like=silent))
    small = [n for n, choice in enumerate(found) if choice.why is Why.QUIET]
    assert small == [1, 4, 7]


def test_at_the_quarters_end_one_question_asks_whose_it_is() -> None:
    days = weekdays(10, date(2026, 12, 21))
    found = list(zip(days, asked(days), strict=True))
    about = [day for day, choice in found if choice.why is Why.QUARTER_END]
    assert about == [date(2026, 12, 25)]


def one(key: str, kind: QuestionKind = K.EXCEPTION, **more: object) -> Question:
    return replace(Question(key, kind, SwitchPart.RIDER), **more)  # type: ignore[arg-type]


DATE = one("date", K.CUSTOMER, follow_up="since")
SINCE = one("since", K.CUSTOMER, when=frozenset({Condition.FOLLOWING}))
FEW = [
    DATE,
    SINCE,
    *(one(f"any-{n}", kind) for n, kind in enumerate((K.EXCEPTION, K.PROGRESS, K.SHRINK) * 9)),
]


def after_date(*, answered: bool = True, ago: int = 1) -> list[Asked]:
    return [Asked("date", K.CUSTOMER, TUESDAY - timedelta(days=ago), answered, 60), *history(K.PROGRESS)]


@given(seeds)
def test_an_answered_question_is_continued_the_next_time(seed: str) -> None:
    assert choose(FEW, after_date(), Situation(TUESDAY), seed) == Choice(SINCE, Why.FOLLOW_UP)


@given(seeds)
def test_a_follow_up_may_be_any_question_of_a_kind(seed: str) -> None:
    bank = [replace(DATE, follow_up="progress"), *FEW[1:]]
    choice = choose(bank, after_date(), Situation(TUESDAY), seed)
    assert (choice.question.kind, choice.why) == (K.PROGRESS, Why.FOLLOW_UP)


@given(seeds)
def test_what_found_no_answer_or_was_long_ago_is_not_continued(seed: str) -> None:
    for before in (after_date(answered=False), after_date(ago=11), after_date()[1:] + after_date()):
        assert choose(FEW, before, Situation(TUESDAY), seed).question is not SINCE


@given(seeds)
def test_a_demand_comes_before_what_would_go_on(seed: str) -> None:
    assert choose(FEW, after_date(), Situation(TUESDAY, coming_back=True), seed).why is Why.COMING_BACK


def test_what_a_rep_answers_is_asked_more_and_the_reason_says_so() -> None:
    found = [list(asked(weekdays(60), f"1:U{n}", lambda q: q.kind is K.TOGETHER)) for n in range(10)]
    kinds = Counter(choice.question.kind for life in found for choice in life[20:])
    assert kinds.most_common(1)[0][0] is K.TOGETHER
    liked = [choice for life in found for choice in life[20:] if choice.why is Why.LIKED]
    assert Counter(choice.question.kind for choice in liked).most_common(1)[0][0] is K.TOGETHER


def test_a_taste_that_changes_is_followed() -> None:
    shares = []
    for n in range(10):
        asked_so_far: list[Question] = []

        def answers(question: Question, before: list[Question] = asked_so_far) -> bool:
            before.append(question)
            return question.kind is (K.TOGETHER if len(before) <= 60 else K.PROGRESS)

        kinds = [choice.question.kind for choice in asked(weekdays(150), f"1:U{n}", answers)]
        shares.append((kinds[:60].count(K.PROGRESS) / 60, kinds[110:].count(K.PROGRESS) / 40))
    assert sum(after > before for before, after in shares) >= 8


def test_a_strength_that_was_shown_brings_its_question_soon() -> None:
    like = Situation(MONDAY, strengths=frozenset({Strength.EXPLAINING, Strength.RAPPORT, Strength.FOCUS}))
    lives = [list(asked(weekdays(40), f"1:U{n}", like=like)) for n in range(10)]
    assert sum(any(choice.question.strengths for choice in life) for life in lives) >= 8


def small(*kinds: QuestionKind) -> list[Question]:
    return [one(f"q{n}", kind) for n, kind in enumerate(kinds)]


@given(st.lists(st.sampled_from(K), min_size=1, max_size=6), st.integers(0, 3), seeds)
def test_a_small_bank_always_has_a_question(kinds: list[QuestionKind], quiet: int, seed: str) -> None:
    bank, like = small(*kinds), Situation(MONDAY, quiet_prompts=quiet)
    assert all(choice.question in bank for choice in asked(weekdays(30), seed, bank=bank, like=like))


def test_a_small_bank_asks_what_was_asked_longest_ago() -> None:
    bank = small(K.EXCEPTION, K.CUSTOMER, K.EXCEPTION)
    keys = [choice.question.key for choice in asked(weekdays(12), bank=bank)]
    assert all(set(keys[n : n + 3]) == {"q0", "q1", "q2"} for n in range(len(keys) - 2))
