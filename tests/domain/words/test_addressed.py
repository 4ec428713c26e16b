"""What says of itself that it is for us, or for its author alone."""

import pytest

from bot.domain.words.addressed import not_for_the_team


@pytest.mark.parametrize(
    "text",
    [
        "Question for the bot: does this count?",
        "quick question for you - who reads this",
        "Note to self: bring the sketch again",
        "  *Note to myself*: ask first".replace("*", ""),
        "Kurze Frage an dich: zählt das?",
        "Notiz an mich: Skizze mitnehmen",
        "Vraag aan de bot: telt dit?",
        "Petite question pour toi : ça compte ?",
        "Pregunta para el bot: ¿esto cuenta?",
        "Nota para mim: levar o desenho",
        "Domanda per te: conta anche questo?",
    ],
)
def test_it_says_so_at_its_beginning(text: str) -> None:
    assert not_for_the_team(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A question for the buyer: what does a stopped hour cost? He laughed and told me.",
        "The question for you is what it costs, I said, and she answered.",
        "She sent a note to me: we take it.",
        "Frage an den Einkauf gestellt, Antwort sofort.",
        "Her message to me: signed!",
    ],
)
def test_what_customers_were_asked_or_wrote_is_for_the_team(text: str) -> None:
    assert not not_for_the_team(text)
