"""The card says what was kept and who sees it, and offers only what can be done now."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.bright_spot import BrightSpot, EditedBy, Felt, Visibility, Whose
from bot.domain.strength import Strength
from bot.playground.gallery.samples import NASTY, PUMP, TEAM, spot
from bot.services.contents.messages import CardContent
from bot.slack.surfaces.messages.cards import build_card
from tests.slack.surfaces.looks import WORDS, buttons, menu, quotes, sentences


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (CardContent(spot(), TEAM), "For now I show it to nobody."),
        (CardContent(spot()), "you are in no team yet"),
        (CardContent(spot(), stopped=True), "you have stopped, so I share nothing"),
        (CardContent(spot(), invited_to=TEAM), "you are invited to *Sales South*, and have not chosen yet"),
        (CardContent(spot(visibility=Visibility.TEAM), TEAM), "*Sales South* sees it, with your name."),
        (
            CardContent(spot(visibility=Visibility.ANONYMOUS), TEAM),
            "*Sales South* sees it, without your name.",
        ),
        (CardContent(spot(visibility=Visibility.ANONYMOUS), TEAM, anonymous_waits=True), "It waits:"),
        (
            CardContent(spot(visibility=Visibility.ANONYMOUS), TEAM, withdrawn=True),
            "The roundup doesn't show it any more",
        ),
        (
            CardContent(spot(share_on=date(2026, 12, 1)), TEAM),
            "from Tuesday 1 December *Sales South* sees it",
        ),
        (CardContent(spot(visibility=Visibility.TEAM), TEAM, in_roundup=True), "It is in the roundup."),
        (CardContent(spot(felt=Felt.EFFORT), TEAM), "It took effort."),
        (CardContent(spot(whose=Whose.TOGETHER), TEAM), "Yours and the customer's together."),
        (CardContent(spot(), TEAM, messages=2), "Your 2 messages became one."),
        (CardContent(spot(), TEAM, cut=1), "the last character is left out"),
    ],
)
def test_says_what_is_so(content: CardContent, said: str) -> None:
    assert said in sentences(build_card(WORDS, content))


def test_quotes_the_text_as_it_was_typed() -> None:
    assert quotes(build_card(WORDS, CardContent(spot(text=NASTY), TEAM))) == [NASTY]


def test_private_can_be_shared_and_shared_can_be_hidden() -> None:
    assert buttons(build_card(WORDS, CardContent(spot(17), TEAM))) == {"share": "17", "again": "17"}
    shared = spot(17, visibility=Visibility.ANONYMOUS)
    assert buttons(build_card(WORDS, CardContent(shared, TEAM))) == {"hide": "17", "again": "17"}


def test_without_a_team_there_is_nothing_to_share_with() -> None:
    assert buttons(build_card(WORDS, CardContent(spot(17)))) == {"again": "17"}


def test_one_open_plan_is_enough() -> None:
    assert buttons(build_card(WORDS, CardContent(spot(17), TEAM, planned=True))) == {"share": "17"}


@pytest.mark.parametrize(
    ("shown", "messages", "offered"),
    [
        (spot(17), 1, ["edit:17", "natural:17", "effort:17", "undo:17"]),
        (spot(17), 2, ["edit:17", "natural:17", "effort:17", "split:17", "undo:17"]),
        (replace(spot(17), edited_by=EditedBy.FORM), 2, ["edit:17", "natural:17", "effort:17", "undo:17"]),
        (spot(17, felt=Felt.NATURAL), 1, ["edit:17", "effort:17", "undo:17"]),
        (spot(17, felt=Felt.EFFORT), 1, ["edit:17", "natural:17", "undo:17"]),
    ],
)
def test_the_menu_offers_what_is_not_so_yet(shown: BrightSpot, messages: int, offered: list[str]) -> None:
    assert menu(build_card(WORDS, CardContent(shown, TEAM, messages)), "card_menu") == offered


def test_the_strength_is_picked_by_the_rep() -> None:
    card = build_card(WORDS, CardContent(spot(17, strength=Strength.EXPLAINING), TEAM))
    assert "What made it work: *Explaining &amp; demos*." in sentences(card)
    assert menu(card, "pick_strength") == [f"{strength.value}:17" for strength in Strength]


def test_a_suggestion_is_said_to_be_one() -> None:
    card = build_card(WORDS, CardContent(replace(spot(17), strength_suggested=Strength.EXPLAINING), TEAM))
    assert "Looks like *Explaining &amp; demos*." in sentences(card)


def test_where_we_are_not_sure_the_three_likeliest_stand_first() -> None:
    guesses = (Strength.RAPPORT, Strength.DISCOVERY, Strength.FOCUS)
    card = build_card(WORDS, CardContent(replace(spot(17), strength_guesses=guesses), TEAM))
    assert "Looks like" not in sentences(card)
    [picked] = [block["accessory"] for block in card.blocks if "accessory" in block]
    assert "initial_option" not in picked
    perhaps, others = ([each["value"] for each in group["options"]] for group in picked["option_groups"])
    assert perhaps == ["rapport:17", "discovery:17", "focus:17"]
    assert set(perhaps) | set(others) == {f"{strength.value}:17" for strength in Strength}
    assert len(others) == len(Strength) - 3


def test_taken_back_leaves_one_line() -> None:
    card = build_card(WORDS, CardContent(spot(text="", deleted=True), TEAM))
    assert sentences(card) == "Taken back. I have kept nothing of it."
    assert buttons(card) == {}


def test_a_team_named_to_deceive_stays_a_name() -> None:
    card = build_card(WORDS, CardContent(spot(visibility=Visibility.TEAM), "*x* <!here>"))
    assert "<!here>" not in sentences(card)
    assert PUMP not in card.text
