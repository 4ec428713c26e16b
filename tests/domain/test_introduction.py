"""Three questions for two who meet: they fit what worked, and are the same wherever the two read them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Whose
from bot.domain.introduction import all_questions, three_questions
from bot.domain.strength import Strength
from bot.locales.catalog import Catalog

strengths = st.none() | st.sampled_from(Strength)


@given(strengths, st.sampled_from(Whose), st.integers(min_value=1))
def test_every_choice_is_in_the_catalog_and_comes_out_the_same(
    strength: Strength | None, whose: Whose, number: int
) -> None:
    chosen = three_questions(strength, whose, number)
    assert chosen == three_questions(strength, whose, number)
    assert set(chosen) <= set(all_questions())
    assert len(set(chosen)) == 3


def test_the_first_one_fits_the_strength_or_whose_it_is() -> None:
    first = [
        three_questions(Strength.OBJECTIONS, whose, 1)[0].removeprefix("introduction-done-")
        for whose in Whose
    ]
    assert first == ["objections", "customer", "together"]
    assert three_questions(None, Whose.MINE, 1)[0] == "introduction-done-any"


def test_each_of_them_is_chosen_sometime_and_has_its_words() -> None:
    chosen = {
        question
        for strength in (None, *Strength)
        for whose in Whose
        for number in range(9)
        for question in three_questions(strength, whose, number)
    }
    assert chosen == set(all_questions())
    assert all(Catalog.load().has(question) for question in all_questions())
