"""What a page for people outside may say: never a figure with fewer than five people behind it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import UserId
from bot.domain.outside import FEWEST, Figures, figures
from bot.domain.strength import Strength

people = st.sampled_from("ABCDEFGH").map(UserId)
happened = st.lists(st.lists(people, min_size=1, max_size=3), max_size=12)
shown = st.lists(st.tuples(st.sampled_from(Strength), people), max_size=60)


def behind(each: list[list[UserId]]) -> int:
    return len({user_id for them in each for user_id in them})


@given(happened, happened, happened, shown)
def test_no_figure_has_fewer_than_five_people_behind_it(
    worked: list[list[UserId]],
    met: list[list[UserId]],
    plays: list[list[UserId]],
    told: list[tuple[Strength, UserId]],
) -> None:
    found = figures(worked, met, plays, told)
    for figure, them in zip(
        (found.worked, found.conversations, found.plays), (worked, met, plays), strict=True
    ):
        assert figure == (len(them) if behind(them) >= FEWEST else None)
    for strength in Strength:
        authors = {user_id for each, user_id in told if each is strength}
        assert (strength in found.strong) is (len(authors) >= FEWEST)


@given(happened, shown, people)
def test_one_person_more_or_less_is_never_all_that_a_figure_says(
    worked: list[list[UserId]], told: list[tuple[Strength, UserId]], somebody: UserId
) -> None:
    """Without any one person there are still four behind whatever is told."""
    found = figures(worked, [], [], told)
    others = [[each for each in them if each != somebody] for them in worked]
    assert found.worked is None or behind(others) >= FEWEST - 1


def test_four_people_who_did_a_lot_are_four_people() -> None:
    four = [[UserId(each)] for each in "ABCD"] * 25
    assert figures(four, four, four, []) == Figures()
