"""`customer …` asks for a customer only where the rest may be a name; a sentence is a bright spot."""

import pytest

from bot.domain.words.grammar import Capture, Command, Doubt, Subcommand, parse


@pytest.mark.parametrize(
    "typed",
    [
        "customer Kessler",
        "Customer  Deutsche Bahn AG",
        "customer S.A.P.",
        "customer Kessler GmbH & Co. KG",
        "customer Acme, Inc.",
        "customer Dr. Oetker",
        "customer J. M. Voith SE & Co. KG",
    ],
)
def test_a_name_behind_it_is_looked_up(typed: str) -> None:
    found = parse(typed)
    assert isinstance(found, Subcommand)
    assert found.name is Command.CUSTOMER
    assert found.argument


@pytest.mark.parametrize("typed", ["customer", "customers", "my customers", "customer?"])
def test_alone_it_asks_for_the_list(typed: str) -> None:
    assert parse(typed) == Subcommand(Command.CUSTOMER)


@pytest.mark.parametrize(
    "typed",
    [
        "customer asked for a second meeting with the whole plant team",
        "customer laughed, and then they signed",
        "Customer Kessler called. They want to go on.",
        "customers loved it",
    ],
)
def test_a_sentence_is_a_bright_spot(typed: str) -> None:
    assert isinstance(parse(typed), Capture)


def test_a_slip_of_the_finger_is_asked_about() -> None:
    assert parse("costumer Kessler") == Doubt(Command.CUSTOMER, "costumer Kessler")
