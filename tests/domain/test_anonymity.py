"""When anonymous bright spots may be shown."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.anonymity import may_show, shown_unnamed, waited_enough
from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId

NOW = datetime(2026, 11, 2, 16, 30, tzinfo=UTC)
TEAM = TeamId(7)


def unnamed_of(authors: str) -> list[BrightSpot]:
    """One of each, typed to us and never shown with a name."""
    return [
        BrightSpot(
            workspace_id=WorkspaceId(1),
            id=BrightSpotId(number),
            user_id=UserId(author),
            text="They asked for the price themselves.",
            source=Source.MESSAGE,
            stored_at=NOW,
            local_date=NOW.date(),
            visibility=Visibility.ANONYMOUS,
            team_id=TEAM,
            shared_at=NOW,
        )
        for number, author in enumerate(authors, 1)
    ]


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
    assert may_show(unnamed_of(authors), members) is shown


def test_whose_name_somebody_may_remember_hides_nobody() -> None:
    unknown, remembered = unnamed_of("ABC"), replace(unnamed_of("D")[0], name_stood=True)
    assert may_show([*unknown, remembered], 5)
    assert not may_show([*unknown[:2], remembered], 5)


@pytest.mark.parametrize("source", Source)
def test_words_that_others_may_have_read_elsewhere_hide_nobody(source: Source) -> None:
    first, second, third = unnamed_of("ABC")
    ours = source not in {Source.SHORTCUT, Source.REACTION, Source.IMPORT}
    assert may_show([first, second, replace(third, source=source)], 5) is ours


@pytest.mark.parametrize(
    ("minutes", "part", "remembered"), [(9, None, False), (11, None, True), (1, 3, True)]
)
def test_a_name_is_remembered_from_a_roundup_or_after_some_minutes(
    minutes: int, part: int | None, remembered: bool
) -> None:
    named = replace(unnamed_of("A")[0], visibility=Visibility.TEAM, edition_part=part)
    later = NOW + timedelta(minutes=minutes)
    assert named.hidden(later).author_known is remembered
    assert named.shared_with(Visibility.ANONYMOUS, TEAM, later).author_known is remembered
    assert named.hidden(later).shared_with(Visibility.ANONYMOUS, TEAM, later).author_known is remembered


@pytest.mark.parametrize(
    "changes",
    [{"edition_part": None}, {"deleted_at": NOW}, {"visibility": Visibility.TEAM}],
    ids=["held back by it", "taken back", "told with a name"],
)
def test_only_who_stands_in_an_edition_without_a_name_hides_the_others_in_it(
    changes: dict[str, Any],
) -> None:
    shown = [replace(spot, edition_part=4) for spot in unnamed_of("ABC")]
    assert shown_unnamed(shown) == tuple(shown)
    assert shown_unnamed([*shown, replace(shown[0], **changes)]) == tuple(shown)
    assert shown_unnamed([*shown[:2], replace(shown[2], **changes)]) == ()


def test_it_waits_four_editions_and_no_longer() -> None:
    assert [waited_enough(waited) for waited in range(6)] == [False] * 4 + [True] * 2
