"""What an edition shows, in which order and in how many parts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import BrightSpot, Source, Visibility, Whose
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.packing import Group, Heading, Part, Room, Shown, fitted, laid_out, pack, weight
from bot.domain.roundup import compose, positions, sections, strongest
from bot.domain.strength import Strength

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TEAM, ANONYMOUS, PRIVATE = Visibility.TEAM, Visibility.ANONYMOUS, Visibility.PRIVATE


def spot(
    number: int,
    author: str = "A",
    text: str = "She took over the pen.",
    visibility: Visibility = TEAM,
    strength: Strength | None = None,
    waited: int = 0,
) -> BrightSpot:
    return BrightSpot(
        workspace_id=WorkspaceId(1),
        id=BrightSpotId(number),
        user_id=UserId(author),
        text=text,
        source=Source.PROMPT,
        stored_at=START + timedelta(minutes=number),
        local_date=date(2026, 11, 23),
        visibility=visibility,
        team_id=TeamId(1),
        shared_at=START + timedelta(minutes=number),
        strength_chosen=strength,
        editions_waited=waited,
    )


def anonymous(authors: str, waited: int = 0) -> list[BrightSpot]:
    return [
        spot(100 + n, author, f"Anonymous {n}", ANONYMOUS, waited=waited) for n, author in enumerate(authors)
    ]


def test_three_authors_make_a_roundup() -> None:
    assert compose([spot(1, "A"), spot(2, "B"), spot(3, "C")], 5).enough
    two = compose([spot(1, "A"), spot(2, "B"), spot(3, "B")], 5)
    assert not two.enough
    assert two.authors_missing == 1
    assert compose([], 5).authors_missing == 3


def test_anonymous_ones_wait_until_nobody_can_tell() -> None:
    few = compose([spot(1, "A"), spot(2, "B"), spot(3, "C"), *anonymous("DE")], 9)
    assert few.enough
    assert few.anonymous == ()
    assert len(few.waiting) == 2
    enough = compose(anonymous("DEF"), 9)
    assert len(enough.anonymous) == 3
    assert enough.enough
    assert compose(anonymous("DEF"), 4).anonymous == ()


def test_after_four_editions_they_wait_no_longer() -> None:
    found = compose([*anonymous("A", waited=3), *anonymous("B", waited=4)], 9)
    assert [each.editions_waited for each in found.waiting] == [3]
    assert [each.editions_waited for each in found.expired] == [4]
    assert len(compose(anonymous("ABC", waited=4), 9).anonymous) == 3


def test_waiting_ones_do_not_count_as_authors() -> None:
    assert not compose([spot(1, "A"), spot(2, "B"), *anonymous("CD")], 9).enough


def test_private_and_deleted_ones_are_nowhere() -> None:
    gone = replace(spot(2, "B"), deleted_at=START)
    found = compose([replace(spot(1, "A"), visibility=PRIVATE), gone, spot(3, "C")], 9)
    assert [each.id for each in found.shown] == [3]


def test_strengths_in_their_own_order_then_the_rest_then_from_the_team() -> None:
    named = [
        spot(1, strength=None),
        spot(2, strength=Strength.FOCUS),
        spot(3, strength=Strength.DISCOVERY),
        spot(4, strength=Strength.FOCUS),
    ]
    groups = sections(named, anonymous("ABC"), "edition 1")
    assert [(g.strength, g.heading is Heading.TEAM, len(g.shown)) for g in groups] == [
        (Strength.DISCOVERY, False, 1),
        (Strength.FOCUS, False, 2),
        (None, False, 1),
        (None, True, 3),
    ]
    assert [shown.bright_spot_id for shown in groups[1].shown] == [2, 4]


def test_an_anonymous_one_shows_its_text_and_nothing_else() -> None:
    told = replace(spot(7, "A", "Their words", ANONYMOUS, Strength.FOCUS), whose=Whose.CUSTOMER)
    (group,) = sections([], [told], "edition 1")
    assert group == Group(None, (Shown("Their words"),), Heading.TEAM)


@given(st.lists(st.sampled_from("ABCDEF"), min_size=3, max_size=8), st.data(), st.text(max_size=5))
def test_exchanging_two_anonymous_authors_changes_nothing(
    authors: list[str], data: st.DataObject, seed: str
) -> None:
    one, other = data.draw(st.tuples(*[st.integers(0, len(authors) - 1)] * 2))
    exchanged = list(authors)
    exchanged[one], exchanged[other] = authors[other], authors[one]
    before, after = (compose(anonymous("".join(each)), 9) for each in (authors, exchanged))
    assert sections(before.named, before.anonymous, seed) == sections(after.named, after.anonymous, seed)
    assert before.authors_missing == after.authors_missing


@given(st.lists(st.integers(0, 9), unique=True, min_size=2), st.text(max_size=5))
def test_the_order_of_anonymous_ones_says_nothing_of_their_time(numbers: list[int], seed: str) -> None:
    spots = anonymous("ABCDEFGHIJ")
    later = [replace(each, shared_at=START - timedelta(days=n)) for n, each in enumerate(spots)]
    texts = [
        [shown.text for shown in sections([], [chosen[n] for n in order], seed)[0].shown]
        for chosen, order in ((spots, numbers), (later, numbers[::-1]))
    ]
    assert texts[0] == texts[1]


def test_the_strongest_are_those_that_most_people_showed_and_more_than_one() -> None:
    many = [spot(n, "A", strength=Strength.FOCUS) for n in range(5)]
    two = [spot(n, author, strength=Strength.DISCOVERY) for n, author in enumerate("AB", 10)]
    three = [spot(n, author, strength=Strength.RAPPORT) for n, author in enumerate("ABC", 20)]
    assert strongest([*many, *two, *three]) == (Strength.RAPPORT, Strength.DISCOVERY)
    assert strongest([spot(1)]) == ()


def entries(part: Part) -> list[Shown]:
    return [shown for group in part for shown in group.shown]


def edition(lengths: list[int], strengths: int = 16) -> tuple[Group, ...]:
    named = [
        spot(n, "A", "word " * (length // 5) + "x" * (length % 5), strength=[*Strength][n % strengths])
        for n, length in enumerate(lengths)
    ]
    return sections(named, [], "edition 1")


groups_of_any_size = st.lists(st.integers(1, 6000), max_size=60).map(edition)


@given(groups_of_any_size)
def test_every_part_fits_and_everything_is_shown_once_in_order(groups: tuple[Group, ...]) -> None:
    parts = laid_out(groups)
    room = Room()
    assert all(part and all(group.shown for group in part) for part in parts)
    assert all(room.holds(part) for part in parts)
    assert all(each.text for part in parts for each in entries(part))
    shown = [each.bright_spot_id for part in parts for each in entries(part)]
    assert shown == [each.bright_spot_id for each in entries(groups)]


@given(groups_of_any_size, st.booleans())
def test_packing_loses_nothing(groups: tuple[Group, ...], together: bool) -> None:
    parts = pack(groups, together=together)
    assert [each for part in parts for each in entries(part)] == entries(groups)


@pytest.mark.parametrize("length", [1, 80, 400, 900, 3000])
@pytest.mark.parametrize("strengths", [1, 7, 16])
def test_two_hundred_fit_twenty_messages(length: int, strengths: int) -> None:
    parts = laid_out(edition([length] * 200, strengths))
    assert len(parts) <= 20
    assert len([each for part in parts for each in entries(part)]) == 200
    assert all(Room().holds(part) for part in parts)


def test_two_hundred_of_nothing_but_ampersands_fit_too() -> None:
    named = [spot(n, "A", "&" * 3000, strength=Strength.FOCUS) for n in range(200)]
    parts = laid_out(sections(named, [], "edition 1"))
    assert len(parts) <= 20
    assert all(Room().holds(part) for part in parts)


def test_a_strength_is_kept_together_where_it_fits() -> None:
    parts = laid_out(edition([100] * 30, strengths=3))
    assert [[(group.strength, len(group.shown)) for group in part] for part in parts] == [
        [(Strength.DISCOVERY, 10), (Strength.PREPARATION, 10)],
        [(Strength.PROSPECTING, 10)],
    ]


def test_an_ordinary_week_is_one_part_with_whole_texts() -> None:
    groups = edition([300] * 12, strengths=5)
    assert laid_out(groups) == (groups,)
    assert laid_out(()) == ()


def test_an_edit_that_no_longer_fits_is_shortened() -> None:
    groups = edition([150] * 20, strengths=1)
    assert fitted(groups) == groups
    grown = tuple(
        replace(group, shown=tuple(replace(each, text="word " * 500) for each in group.shown[:15]))
        for group in groups
    )
    assert Room().holds(fitted(grown))
    assert all(each.text.endswith("…") for each in entries(fitted(grown)))


def test_weight_counts_what_escaping_adds() -> None:
    assert weight("R&D <b> *bold*") == 14 + 3 * 4 + 2


def test_each_entry_knows_the_part_that_shows_it() -> None:
    named = [spot(n, "A", "word " * 300, strength=[*Strength][n % 4]) for n in range(24)]
    content = compose([*named, *anonymous("BCDEF")], 9)
    parts = laid_out(sections(content.named, content.anonymous, "7"))
    found = list(positions(parts, content, "7"))
    assert sorted(each.id for each, _ in found) == sorted(each.id for each in content.shown)
    assert [position for _, position in found] == sorted(position for _, position in found)
    assert {position for _, position in found} == set(range(1, len(parts) + 1))
    for each, position in found:
        assert any(shown.text[:20] == each.text[:20] for shown in entries(parts[position - 1]))
