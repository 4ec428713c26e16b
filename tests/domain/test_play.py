"""What makes a play, in which order they stand, and how a team remembers where they are kept."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import BrightSpot, Source, Visibility, Whose
from bot.domain.ids import BrightSpotId, ChannelId, PlanId, TeamId, UserId, WorkspaceId
from bot.domain.plan import Plan, PlanState
from bot.domain.play import Chapter, Place, Play, chapters, paged, place_of
from bot.domain.strength import Strength

NOW = datetime(2026, 11, 3, 16, 30, tzinfo=UTC)
TODAY = date(2026, 11, 3)
HERE = WorkspaceId(1)
ANA, BEN, TOM = UserId("U0ANA"), UserId("U0BEN"), UserId("U0TOM")


def spot(number: int = 1, **changes: Any) -> BrightSpot:
    bare = BrightSpot(HERE, BrightSpotId(number), ANA, f"Number {number}", Source.FORM, NOW, TODAY)
    return replace(bare.shared_with(Visibility.TEAM, TeamId(7), NOW), **changes)


def tried(number: int, user_id: UserId, **changes: Any) -> Plan:
    """A try of the first one that worked."""
    bare = Plan(HERE, PlanId(number), user_id, Whose.MINE, "", "", NOW, TODAY, PlanState.WORKED)
    return replace(bare, **({"tries": BrightSpotId(1)} | changes))


def test_two_others_make_it_a_play() -> None:
    assert not Play(spot(), (tried(1, BEN),)).listed(active=6)
    play = Play(spot(), (tried(1, BEN), tried(2, TOM)))
    assert play.listed(active=6)
    assert play.spread(active=6).places == 3


def test_neither_its_author_nor_somebody_twice_counts() -> None:
    play = Play(spot(), (tried(1, ANA), tried(2, BEN), tried(3, BEN)))
    assert play.spread(active=6).places == 2
    assert not play.listed(active=6)


def test_among_few_it_is_one_only_with_names() -> None:
    """In a team of three, to read that it worked for two others is to read for whom."""
    assert not Play(spot(), (tried(1, BEN), tried(2, TOM))).listed(active=3)
    agreed = (tried(1, BEN, named=True), tried(2, TOM, named=True))
    assert Play(spot(), agreed).listed(active=3)


def test_each_named_person_is_heard_once_with_their_latest_words() -> None:
    play = Play(
        spot(),
        (
            tried(1, BEN, says="First", named=True),
            tried(2, TOM, says="Not for all to read"),
            tried(3, BEN, says="Then", named=True),
            tried(4, UserId("U0YUKI"), says="  ", named=True),
        ),
    )
    assert [plan.says for plan in play.said()] == ["Then"]
    assert play.spread(active=6).named == (BEN, "U0YUKI")


def _chaptered(*spots: BrightSpot) -> tuple[Chapter, ...]:
    return chapters([Play(each, ()) for each in spots])


def test_by_strength_then_without_one_then_without_a_name() -> None:
    found = _chaptered(
        spot(4, visibility=Visibility.ANONYMOUS, strength_chosen=Strength.DISCOVERY),
        spot(3),
        spot(2, strength_chosen=Strength.FOCUS),
        spot(1, strength_chosen=Strength.DISCOVERY),
    )
    assert [(each.strength, each.anonymous) for each in found] == [
        (Strength.DISCOVERY, False),
        (Strength.FOCUS, False),
        (None, False),
        (None, True),
    ]


@given(st.permutations([spot(n, visibility=Visibility.ANONYMOUS) for n in range(1, 5)]))
def test_the_order_of_those_without_a_name_tells_nothing_of_them(unnamed: list[BrightSpot]) -> None:
    """Whoever wrote a text, and whenever: it stands in the same place."""
    moved = [replace(each, id=BrightSpotId(90 - number)) for number, each in enumerate(unnamed)]
    texts = [play.spot.text for play in _chaptered(*moved)[0].plays]
    assert texts == [play.spot.text for play in _chaptered(*unnamed)[0].plays]


@given(st.lists(st.sampled_from([*Strength, None]), max_size=40), st.integers(1, 7))
def test_pages_hold_all_of_them_in_order(strengths: list[Strength | None], size: int) -> None:
    found = _chaptered(*(spot(n, strength_chosen=each) for n, each in enumerate(strengths)))
    pages = paged(found, size)
    assert [play for page in pages for chapter in page for play in chapter.plays] == [
        play for chapter in found for play in chapter.plays
    ]
    held = [sum(len(chapter.plays) for chapter in page) for page in pages]
    assert all(count == size for count in held[:-1])
    assert all(0 < count <= size for count in held)


def test_a_place_is_remembered_as_it_is() -> None:
    for place in (
        Place(ChannelId("C1"), "F1"),
        Place(ChannelId("C1"), "1.2", 1),
        Place(ChannelId("C1")).gone(),
        Place(ChannelId("C1"), no_canvases=True).kept_at("1.2"),
    ):
        assert place_of(place.written()) == place
    assert place_of(None) is None


def test_where_a_canvas_was_made_there_are_canvases() -> None:
    refused = Place(ChannelId("C1"), no_canvases=True)
    assert refused.kept_at("1.2").no_canvases
    assert not refused.kept_at("F1").no_canvases


def test_a_place_deleted_twice_is_not_wanted() -> None:
    once = Place(ChannelId("C1"), "F1").gone()
    assert not once.unwanted
    assert not replace(once, id="F2").unwanted
    assert replace(once, id="F2").gone().unwanted


def test_a_message_is_told_from_a_canvas() -> None:
    assert Place(ChannelId("C1"), "1793723400.000100").is_message
    assert not Place(ChannelId("C1"), "F0123").is_message
