"""A team that answers in its own languages, read by the model itself and not by a double."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.strength import Strength
from bot.locales.catalog import Catalog
from bot.slack.identifiers import ActionId
from bot.understanding.reader import Reader, open_reader
from tests.support.house import House, open_house
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI, offers
from tests.support.telling import card, founded, quoted

CATALOG = Catalog.load()
SAID = {
    ANA: ("Quedamos en una fecha concreta: el martes a las diez, con su jefe.", Strength.NEXT_STEPS),
    BEN: ("Third voicemail, then she rang me back herself.", Strength.FOLLOW_UP),
    MARTA: (
        "Mit einer Handskizze hat die Produktionsleiterin den Kreislauf verstanden.",
        Strength.EXPLAINING,
    ),
    PRIYA: (
        "Ho portato il nostro tecnico in riunione e ha risposto lui a tutte le domande.",
        Strength.TEAM_SELLING,
    ),
    TOM: ("Samen uitgerekend wat een uur stilstand kost; toen werd het stil.", Strength.BUSINESS_CASE),
    YUKI: ("Pedi ao cliente que me apresentasse ao diretor da outra fábrica.", Strength.REFERRALS),
}
"""In Spanish, English, German, Italian, Dutch and Portuguese."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return open_reader()


@pytest.fixture
async def team(tmp_path: Path, reader: Reader) -> AsyncIterator[House]:
    async with open_house(tmp_path, reader=reader) as house:
        await founded(house, *SAID)
        yield house


async def test_six_people_answer_in_six_languages_and_each_is_understood(team: House) -> None:
    for person, (text, strength) in SAID.items():
        await team.says(person, text)
        name = CATALOG.text("en", f"strength-{strength}").replace("&", "&amp;")
        assert f"Looks like *{name}*." in card(team, person).words, text


async def test_trouble_in_italian_is_taken_seriously(team: House) -> None:
    await team.says(PRIYA, "Appuntamento saltato all'ultimo minuto, un'ora di macchina per niente.")
    assert offers(team.last(PRIYA), ActionId.LEAVE_TODAY)
    assert not offers(team.last(PRIYA), ActionId.SHARE)


async def test_a_language_that_it_does_not_know_gets_no_guess(team: House) -> None:
    text = "Zadzwoniłem jeszcze raz i podpisali umowę bez zniżki."
    await team.says(TOM, text)
    assert quoted(card(team, TOM)) == [text]
    assert "Looks like" not in card(team, TOM).words


async def test_forty_thousand_characters_get_an_answer_like_any_other(team: House) -> None:
    lines = [f"Call {number}: asked what a stopped hour costs, and listened." for number in range(800)]
    before = len(team.told(BEN))
    await team.says(BEN, "\n".join(lines)[:40_000])
    assert len(team.told(BEN)) == before + 1
