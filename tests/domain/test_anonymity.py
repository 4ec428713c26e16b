"""When anonymous bright spots may be shown."""

import pytest

from bot.domain.anonymity import may_show, waited_enough
from bot.domain.ids import UserId


@pytest.mark.parametrize(
    ("authors", "members", "shown"),
    [
        ("ABC", 5, True),
        ("ABCA", 9, True),
        ("ABC", 4, False),
        ("AB", 9, False),
        ("AABB", 9, False),
        ("", 9, False),
    ],
)
def test_three_authors_and_five_members(authors: str, members: int, shown: bool) -> None:
    assert may_show([UserId(author) for author in authors], members) is shown


def test_it_waits_four_editions_and_no_longer() -> None:
    assert [waited_enough(waited) for waited in range(6)] == [False] * 4 + [True] * 2
