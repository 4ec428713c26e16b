"""Which question is asked: the mix, the situations, no repeats, and always the same for a seed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.question import (
    NEVER_WITHIN_MONTH,
    QUIET_PROMPTS,
    Condition,
    Question,
    QuestionKind,
    SwitchPart,
    choose,
    conditions,
    for_roundup,
    quarter_ends,
)
from bot.locales.bank import load_bank

BANK = load_bank()
MONDAY = date(2026, 11, 2)


def asked(
    bank: tuple[Question, ...], days: list[date], seed: str = "1:U1", quiet: int = 0, month: int = 1
) -> Iterator[Question]:
    """The questions of a rep's days, one after the other."""
    before: list[Question] = []
    for day in days:
        question = choose(
            bank,
            recent_keys=[each.key for each in before],
            recent_kinds=[each.kind for each in before],
            local_date=day,
            quiet_prompts=quiet,
            seed=seed,
            fiscal_year_start=month,
        )
        before = [question, *before[:39]]
        yield question


def weekdays(count: int, start: date = MONDAY) -> list[date]:
    days = (start + timedelta(days=n) for n in range(count * 2))
    return [day for day in days if day.weekday() < 5][:count]


seeds = st.text(max_size=8)


@settings(max_examples=25, deadline=None)
@given(seeds, st.sampled_from([0, QUIET_PROMPTS]), st.integers(1, 3))
def test_no_question_comes_again_within_a_month(seed: str, quiet: int, month: int) -> None:
    days = weekdays(120)
    last: dict[str, date] = {}
    for day, question in zip(days, asked(BANK, days, seed, quiet, month), strict=True):
        assert question.key not in last or (day - last[question.key]).days > 30
        last[question.key] = day


@settings(max_examples=25, deadline=None)
@given(seeds, st.sampled_from([0, QUIET_PROMPTS]), st.integers(1, 3))
def test_no_kind_comes_three_times_running(seed: str, quiet: int, month: int) -> None:
    kinds = [question.kind for question in asked(BANK, weekdays(120), seed, quiet, month)]
    assert all(len(set(kinds[n : n + 3])) > 1 for n in range(len(kinds) - 2))


def test_every_question_has_its_day() -> None:
    found = {
        q.key for n in range(6) for q in asked(BANK, weekdays(260), f"1:U{n}", quiet=n % 2 * QUIET_PROMPTS)
    }
    assert found == {question.key for question in BANK}


@settings(max_examples=25, deadline=None)
@given(seeds)
def test_exceptions_lead_fridays_scale_and_the_miracle_is_about_monthly(seed: str) -> None:
    days = weekdays(180)
    found = list(asked(BANK, days, seed))
    kinds = Counter(question.kind for question in found)
    assert kinds.most_common(1)[0][0] is QuestionKind.EXCEPTION
    assert 5 <= kinds[QuestionKind.MIRACLE] <= 10
    fridays = [q.kind for day, q in zip(days, found, strict=True) if day.weekday() == 4]
    assert fridays.count(QuestionKind.SCALING) >= 0.75 * len(fridays)


@given(seeds, st.sampled_from(weekdays(10)))
def test_the_first_question_looks_for_what_went_well(seed: str, day: date) -> None:
    assert next(asked(BANK, [day], seed)).kind is QuestionKind.EXCEPTION


def test_the_same_arguments_give_the_same_question() -> None:
    once, again = (list(asked(BANK, weekdays(40), "1:U2")) for _ in range(2))
    assert once == again
    assert once != list(asked(BANK, weekdays(40), "1:U3"))


def test_after_two_quiet_prompts_a_smaller_question() -> None:
    tuesday = [MONDAY + timedelta(days=1)]
    before = asked(BANK, weekdays(3), "1:U1")
    history = list(before)[::-1]
    found = choose(
        BANK,
        recent_keys=[q.key for q in history],
        recent_kinds=[q.kind for q in history],
        local_date=tuesday[0],
        quiet_prompts=2,
        seed="1:U1",
    )
    assert found.kind is QuestionKind.SHRINK


def test_silence_makes_most_questions_small_but_not_every_one() -> None:
    kinds = [question.kind for question in asked(BANK, weekdays(8), quiet=QUIET_PROMPTS)]
    assert 4 <= kinds.count(QuestionKind.SHRINK) <= 6


@pytest.mark.parametrize(
    ("day", "month", "ends"),
    [
        ("2026-12-31", 1, True),
        ("2026-12-25", 1, True),
        ("2026-12-24", 1, False),
        ("2027-01-01", 1, False),
        ("2026-11-30", 1, False),
        ("2026-10-30", 2, True),
        ("2026-10-26", 2, True),
        ("2026-10-23", 2, False),
        ("2027-02-26", 3, True),
        ("2026-11-30", 12, True),
    ],
)
def test_the_last_five_weekdays_of_a_fiscal_quarter(day: str, month: int, ends: bool) -> None:
    assert quarter_ends(date.fromisoformat(day), month) is ends


@given(st.integers(2000, 2060), st.integers(1, 12))
def test_each_quarter_ends_on_exactly_five_weekdays(year: int, month: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    weeks = Counter(
        (d.year, d.month) for d in days if d.year == year and d.weekday() < 5 and quarter_ends(d, month)
    )
    assert set(weeks.values()) <= {5}
    assert len(weeks) == 4


def test_at_the_quarters_end_one_question_asks_whose_it_is() -> None:
    days = weekdays(10, date(2026, 12, 21))
    found = list(zip(days, asked(BANK, days), strict=True))
    about = [day for day, question in found if question.kind is QuestionKind.QUARTER_END]
    assert about == [date(2026, 12, 25)]


def test_conditions_of_a_day() -> None:
    assert conditions(date(2026, 11, 4), 0) == frozenset()
    assert conditions(date(2026, 11, 6), 2) == {Condition.WEEK_END, Condition.QUIET}
    assert conditions(date(2026, 11, 4), 0, week_ends_on=2) == {Condition.WEEK_END}


def small(*kinds: QuestionKind) -> tuple[Question, ...]:
    return tuple(Question(f"q{n}", kind, SwitchPart.RIDER) for n, kind in enumerate(kinds))


@given(st.lists(st.sampled_from(QuestionKind), min_size=1, max_size=6), st.integers(0, 3), seeds)
def test_a_small_bank_always_has_a_question(kinds: list[QuestionKind], quiet: int, seed: str) -> None:
    bank = small(*kinds)
    assert all(question in bank for question in asked(bank, weekdays(30), seed, quiet))


def test_a_small_bank_asks_what_was_asked_longest_ago() -> None:
    bank = small(QuestionKind.EXCEPTION, QuestionKind.CUSTOMER, QuestionKind.EXCEPTION)
    keys = [question.key for question in asked(bank, weekdays(12))]
    assert all(set(keys[n : n + 3]) == {"q0", "q1", "q2"} for n in range(len(keys) - 2))


def test_the_bank_outlasts_a_month_even_without_its_special_questions() -> None:
    anytime = [question for question in BANK if not question.when]
    assert len(anytime) >= NEVER_WITHIN_MONTH


@given(seeds)
def test_the_roundups_question_is_about_the_customers_side_and_changes(seed: str) -> None:
    both_sides = {QuestionKind.CUSTOMER, QuestionKind.TOGETHER}
    first = sum(question.roundup and question.kind in both_sides for question in BANK)
    recent: list[str] = []
    for n in range(first + 5):
        question = for_roundup(BANK, recent[:20], f"{seed}{n}")
        assert question.roundup
        assert question.key not in recent
        assert (question.kind in both_sides) is (n < first)
        recent.insert(0, question.key)
