"""Answers that say plainly what was done: none of these may go wrong, whatever model is trained next."""

import pytest

from bot.domain.bright_spot import Tone
from bot.domain.strength import Strength
from bot.understanding.reader import Reader

BRIGHT = {
    "discovery": [
        "I asked what really bothers them and just listened, and she told me the real need",
        "Ich habe nur gefragt und zugehört, und dann kam der wahre Bedarf heraus",
        "J'ai posé une question et j'ai écouté, il m'a raconté son vrai problème",
    ],
    "preparation": [
        "Read their annual report the night before and rehearsed the pitch twice, it showed",
        "Me preparé a fondo antes de la reunión, leí su informe anual y ensayé",
    ],
    "prospecting": [
        "Cold called a company I had never talked to and got the buyer on the phone",
        "Ho chiamato a freddo un'azienda nuova e ho parlato con il responsabile acquisti",
    ],
    "follow_up": [
        "third voicemail, then she rang me",
        "Na drie mails en twee telefoontjes belde hij eindelijk terug",
    ],
    "rapport": ["Told him honestly that we are not the right fit, and he thanked me for it"],
    "storytelling": ["Told them the story of another customer with the same problem and the room went quiet"],
    "business_case": [
        "We worked out together that the downtime costs them 40k a month",
        "Gemeinsam ausgerechnet, dass der Stillstand sie 40.000 Euro im Monat kostet",
    ],
    "explaining": ["Showed the demo with their own data and suddenly they understood it"],
    "objections": ["He said the competitor is safer, I answered his doubt point by point and he accepted it"],
    "champions": ["Won over the CFO and purchasing through our contact inside, now all three want it"],
    "referrals": [
        "She introduced me to a colleague at another company",
        "Pedi uma indicação e ela apresentou-me a dois colegas de outra empresa",
    ],
    "team_selling": [
        "Took our engineer along to the meeting and she answered every technical question",
        "J'ai emmené notre ingénieur au rendez-vous, il a répondu à toutes les questions",
    ],
    "negotiation": [
        "signed, list price, no tears",
        "Hat zum Listenpreis unterschrieben, ohne Rabatt",
    ],
    "next_steps": [
        "We agreed on the next meeting before hanging up: Tuesday at ten, with his boss",
        "Quedamos en una fecha concreta: el martes a las diez, con su jefe",
    ],
    "customer_growth": ["Existing customer renewed for two years and added a second site"],
    "focus": ["Blocked two hours in the morning for calls, phone off, and kept to it"],
}
PROBLEMS = [
    "Nobody calls back and the deal is dead",
    "Three no-shows in a row",
    "Alles schiefgelaufen heute, der Kunde hat gekündigt",
    "Le client a annulé et personne ne répond",
    "El cliente canceló y perdimos el contrato",
    "O cliente cancelou e perdemos o negócio",
]


@pytest.mark.parametrize(("key", "text"), [(key, text) for key, texts in BRIGHT.items() for text in texts])
def test_a_plain_bright_spot_is_one_and_shows_its_strength(reader: Reader, key: str, text: str) -> None:
    understood = reader.understand(text)
    assert understood.tone in {Tone.BRIGHT, Tone.MIXED}
    assert Strength(key) in understood.likeliest


def test_of_the_plain_ones_nearly_all_are_right_at_the_first_guess(reader: Reader) -> None:
    told = [(key, text) for key, texts in BRIGHT.items() for text in texts]
    right = [reader.understand(text).strengths[0].strength == key for key, text in told]
    assert sum(right) >= 0.85 * len(told)


@pytest.mark.parametrize("text", PROBLEMS)
def test_a_plain_problem_is_never_offered_for_sharing(reader: Reader, text: str) -> None:
    assert reader.understand(text).tone is Tone.PROBLEM


def test_what_is_lost_and_what_is_found_in_one_answer_is_mixed(reader: Reader) -> None:
    said = "Lost the deal to the competitor, but she introduced me to her colleague who wants to talk"
    assert reader.understand(said).tone in {Tone.BRIGHT, Tone.MIXED}
