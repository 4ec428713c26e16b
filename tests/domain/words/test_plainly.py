"""Short reports say in so many words that it went well, or that it did not; whatever else may be meant says neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.plain_reports import REPORTS
from bot.domain.words.plainly import goes_badly, goes_well
from bot.domain.words.signs import SIGNS
from tests.support.writers import written

FEW = 0.015
"""Of the problems that our writers tell, ironic ones among them."""

GOOD = [
    "Demo went well",
    "Got positive feedback on my presentation from the plant manager",
    "team meeting went well",
    "demo went great, they booked the next step on the spot",
    "Demo went very well, they want a quote",
    "the customer liked my drawing",
    "my champion forwarded the deck to the CFO",
    "🎉 Kessler said yes",
    "Quick reply from Bosch",
    "good talk today",
    "Kunde hat unterschrieben",
    "Termin mit Weber lief gut",
    "La reunión fue muy bien",
    "Le client a signé",
    "La demo è andata bene",
    "O cliente assinou",
    "Het gesprek ging goed",
    "Sie sagte, so gut hat ihr das noch niemand erklärt",
    "Das hat mir noch nie jemand so klar erklärt, sagt die Kundin",
    "Nobody had ever explained it so clearly, she said",
    "La cliente m'a dit merci, personne ne lui avait expliqué aussi clairement",
    "La clienta: nadie se lo había explicado tan claro",
    "Nessuno gliel'aveva mai spiegato così bene",
    "Ninguém nunca explicou tão claro",
    "Niemand had het ooit zo helder uitgelegd",
    "Das Angebot ist durch",
    "Kunde hat sich von sich aus gemeldet",
    "La démo a cartonné",
    "Le client veut signer",
    "Hoy me llamaron ellos para otra demo",
    "Por fin cerramos con García",
    "Funcionó de maravilla",
    "Ci hanno richiamato loro",
    "Fechamos com a Natura depois do almoço",
    "Cliente ficou encantado",
    "Ze belden zelf terug",
    "Cerramos con otro cliente",
    "Het contract is getekend met een andere klant",
    "Just won the tender",
    "Kessler rang. Won the tender",
    "smashed it",
    "Crushed the demo",
    "we killed it today",
    "knocked it out of the park",
    "we beat Acme",
    "stole the deal from Acme",
    "insane day, 3 POs",
    "he asked for me by name on the phone",
    "Customer is very satisfy with the test",
    "I'm dead. He signed. He actually signed.",
]
NEITHER = [
    "went well, not",
    "well, that went well until they saw the price",
    "it would have gone well if he had come",
    "customer signed with Siemens",
    "Siemens won the tender",
    "he is happy with his current supplier",
    "they were not happy",
    "Nobody liked it",
    "great, another no-show",
    "good talk but no deal",
    "went well?",
    "Demo lief nicht gut",
    "Le client n'a pas signé",
    "Il cliente non ha firmato",
    "Das Angebot ist durchgefallen",
    "Kunde will nicht verlängern",
    "Kunde will woanders kaufen",
    "Der Kunde will kaufen, leider woanders",
    "They rang us themselves to call it off",
    "Le client veut signer ailleurs",
    "Ils veulent acheter chez un autre",
    "Ils m'ont rappelé pour résilier",
    "Quieren firmar con otro proveedor",
    "Nos llamaron ellos para cancelar",
    "Vogliono comprare da un altro",
    "Hanno chiamato loro per disdire il contratto",
    "Querem fechar com outro fornecedor",
    "Eles mesmos ligaram para reclamar",
    "De klant wil tekenen bij een ander",
    "Nadie me llamó",
    "Personne ne veut signer",
    "Nobody explained it so clearly, but they cancelled",
    "Nadie se lo había explicado tan claro, y firmó con la competencia",
    "Peter",
    "procurement killed it",
    "They killed it",
    "the forklift smashed it",
    "we beat ourselves up over it",
    "beat by my own depot",
    "Ben stole the deal from me",
    "stole the deal from us",
    "0 POs",
    "I'm dead tired",
    "I'm dead on my feet, but the demo went well",
    "dead in the water",
    "nailed it, not",
]
BAD = [
    "demo went badly",
    "they cancelled",
    "no reply again",
    "lost the deal",
    "not a good day",
    "didn't go well",
]


@pytest.mark.parametrize("said", GOOD)
def test_plain_good_news_is_heard(said: str) -> None:
    assert goes_well(said)
    assert not goes_badly(said)


@pytest.mark.parametrize("said", NEITHER + BAD)
def test_what_may_be_meant_otherwise_is_no_good_news(said: str) -> None:
    assert not goes_well(said)


@pytest.mark.parametrize("said", [*BAD, "Third no-show this week.", "Kunde hat abgesagt", "Ils ont annulé"])
def test_plain_bad_news_is_heard(said: str) -> None:
    assert goes_badly(said)


@given(st.text(max_size=200))
def test_any_text_has_an_answer(said: str) -> None:
    assert not (goes_well(said) and goes_badly(said))


def test_every_language_that_has_signs_of_danger_has_its_reports() -> None:
    assert set(REPORTS) == set(SIGNS)
    assert all(set(listed) == {"good", "praise", "bad", "not", "turns"} for listed in REPORTS.values())


def test_almost_no_problem_of_our_writers_sounds_like_good_news() -> None:
    problems = [line["text"] for line in written() if line["tone"] == "problem"]
    turned = [text for text in problems if goes_well(text)]
    assert len(turned) <= FEW * len(problems), turned
