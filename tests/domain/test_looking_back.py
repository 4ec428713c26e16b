"""One good moment from the past: old enough, not in view, the same all day, another one tomorrow."""

from datetime import date, timedelta

from bot.domain.bright_spot import Evidence, Whose
from bot.domain.ids import BrightSpotId
from bot.domain.looking_back import from_the_past

TODAY = date(2026, 11, 5)


def kept(*days_ago: int) -> list[Evidence]:
    """One bright spot so many days ago, numbered from 1."""
    return [
        Evidence(BrightSpotId(number), TODAY - timedelta(days=days), Whose.MINE, None, None, None)
        for number, days in enumerate(days_ago, 1)
    ]


MANY = kept(*range(100, 40, -3), 3, 2, 1)


def test_who_has_few_remembers_them_without_help() -> None:
    assert from_the_past(kept(*range(99, 90, -1)), TODAY, "ana") is None
    assert from_the_past(kept(*range(99, 89, -1)), TODAY, "ana") is not None


def test_it_is_more_than_thirty_days_old() -> None:
    assert from_the_past(kept(*range(30, 10, -1)), TODAY, "ana") is None
    assert from_the_past(kept(31, *range(30, 10, -1)), TODAY, "ana") == 1


def test_it_stays_the_whole_day_and_changes_with_the_days_and_the_person() -> None:
    month = [TODAY + timedelta(days=day) for day in range(20)]
    shown = [from_the_past(MANY, day, "ana") for day in month]
    assert shown == [from_the_past(MANY, day, "ana") for day in month]
    assert len(set(shown)) > 5
    assert shown != [from_the_past(MANY, day, "ben") for day in month]


def test_what_is_in_view_anyway_is_not_shown_twice() -> None:
    one = from_the_past(MANY, TODAY, "ana")
    assert one is not None
    assert from_the_past(MANY, TODAY, "ana", {one}) not in {one, None}


def test_what_was_kept_in_this_month_of_another_year_comes_first() -> None:
    a_year_ago = kept(*range(365, 200, -40))
    assert from_the_past([*a_year_ago, *MANY], TODAY, "ana") == 1
