"""Which emoji a team may choose, by whatever somebody types, and when two reactions are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.emoji import chosen_emoji, normalised


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (":sparkles:", "sparkles"),
        ("sparkles", "sparkles"),
        (" :Sparkles: ", "sparkles"),
        ("✨", "sparkles"),
        ("⭐", "star"),
        ("⭐️", "star"),
        ("🌟", "star2"),
        ("💡", "bulb"),
        (":tada:", "tada"),
        ("🎉", "tada"),
        ("thumbsup", "+1"),
        ("👍🏽", "+1"),
        (":raised_hands::skin-tone-3:", "raised_hands"),
        ("rocket", "rocket"),
        ("🚀", "rocket"),
        (":star-struck:", "star-struck"),
        ("❤️", "heart"),
    ],
)
def test_slacks_own(typed: str, name: str) -> None:
    assert chosen_emoji(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        ":acme-logo:",
        ":party_parrot:",
        "party-parrot",
        "well done",
        "a",
        "®",
        "registered_sign",
        ":::",
        "😀😀 and",
    ],
)
def test_a_workspaces_own_or_none_at_all(typed: str) -> None:
    assert chosen_emoji(typed) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sparkles", ":sparkles:"),
        ("+1::skin-tone-5", "thumbsup"),
        ("raised_hands::skin-tone-2", "raised_hands"),
        ("boom", "collision"),
    ],
)
def test_the_same_reaction(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


def test_another_reaction() -> None:
    assert (
        len({normalised(name) for name in ("sparkles", "sparkle", "sparkling_heart", "star2", "star")}) == 5
    )


@given(st.text())
def test_whatever_is_typed_can_be_looked_at_and_a_choice_stays_one(typed: str) -> None:
    name = chosen_emoji(typed)
    assert name is None or chosen_emoji(f":{name}:") == name == normalised(name)
