"""Which statuses keep a question from being asked, and which do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.away import reads_away


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("Vacation", ":palm_tree:"),
        ("On vacation until Monday", ""),
        ("Vacationing", ""),
        ("OOO", ""),
        ("ooo till 9 Nov", ":airplane:"),
        ("Out of office", ""),
        ("Out of the office", ""),
        ("Out sick", ":face_with_thermometer:"),
        ("Sick", ""),
        ("Sick day", ""),
        ("Parental leave", ""),
        ("On leave", ""),
        ("PTO", ""),
        ("Day off", ""),
        ("On holiday", ""),
        ("", ":palm_tree:"),
        ("", ":face_with_thermometer:"),
        ("Back Monday", ":palm_tree:"),
    ],
)
def test_away(text: str, emoji: str) -> None:
    assert reads_away(text, emoji)


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("", ""),
        ("In a meeting", ":spiral_calendar_pad:"),
        ("Lunch", ":sandwich:"),
        ("Commuting", ":bus:"),
        ("Working remotely", ":house_with_garden:"),
        ("Focus time", ":headphones:"),
        ("At a customer", ":factory:"),
        ("On the road", ":car:"),
        ("Back from vacation", ""),
        ("Planning the holiday campaign", ""),
        ("Holiday season is here", ""),
        ("Off to see a customer", ""),
        ("Not on vacation any more", ":palm_tree:"),
        ("Sick of rain", ""),
        ("Quarterly planning with the South team", ":palm_tree:"),
        ("Ptolemy fan", ""),
    ],
)
def test_not_away(text: str, emoji: str) -> None:
    assert not reads_away(text, emoji)


@given(st.text(), st.text())
def test_any_status_can_be_read(text: str, emoji: str) -> None:
    assert reads_away(text, emoji) in {True, False}
