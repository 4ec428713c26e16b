"""A team that answers in its own languages, read by the model itself and not by a double."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.follow_up import FollowUp
from bot.domain.strength import Strength
from bot.domain.words.danger import Danger, danger
from bot.locales.catalog import Catalog
from bot.slack.identifiers import ActionId
from bot.understanding.reader import Reader, open_reader
from tests.scenarios.test_answering_an_answer import says
from tests.support.house import House, open_house
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI, offers, who
from tests.support.telling import ASKED, card, cards, founded, quoted, tells

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


@pytest.mark.parametrize(
    "said",
    [
        "Question for the bot: if I write about a customer by name, is it shown to her? She asked me for an offer.",
        "Note to self: Vega Dairy go-live is 14 December, they asked for the extra day themselves",
    ],
)
async def test_what_is_meant_for_us_or_for_oneself_is_shown_to_nobody_unasked(team: House, said: str) -> None:
    await team.says(ANA, said)
    assert "so I show it to nobody" in card(team, ANA).words
    assert quoted(card(team, ANA)) == [said]


async def test_trouble_in_italian_is_taken_seriously(team: House) -> None:
    await team.says(PRIYA, "Appuntamento saltato all'ultimo minuto, un'ora di macchina per niente.")
    assert offers(team.last(PRIYA), ActionId.LEAVE_TODAY)
    assert not offers(team.last(PRIYA), ActionId.SHARE)


async def test_a_short_report_that_the_model_is_sure_of_is_shown_like_any_other(team: House) -> None:
    for person, text in (
        (BEN, "Demo went well"),
        (MARTA, "Termin lief gut"),
        (TOM, "Kessler signed the renewal"),
    ):
        await team.says(person, text)
        assert quoted(card(team, person)) == [text]
        assert "*Sales South* sees it" in card(team, person).words


async def test_a_few_words_that_may_be_turned_round_are_shown_to_nobody_unasked(team: House) -> None:
    """Signed, with others. The model is sure enough of it to make it a bright spot, and was wrong."""
    await team.says(PRIYA, "Firmato. Con altri.")
    assert "For now I show it to nobody." in card(team, PRIYA).words
    assert offers(card(team, PRIYA), ActionId.SHARE)


async def test_words_that_turn_a_few_others_round_take_back_what_was_shown(team: House) -> None:
    await team.says(BEN, "Contract signed")
    assert "*Sales South* sees it" in card(team, BEN).words
    await team.pass_time(minutes=1)
    await team.says(BEN, "with the others")
    assert "*Sales South* sees it" not in card(team, BEN).words


async def test_plain_good_news_is_a_bright_spot_and_shown_to_nobody_unasked(team: House) -> None:
    for person, text in (
        (BEN, "they loved it"),
        (MARTA, "Kunde hat unterschrieben"),
        (TOM, "good talk today"),
    ):
        await team.says(person, text)
        assert quoted(card(team, person)) == [text]
        assert "I can't tell" not in card(team, person).words
        assert "For now I show it to nobody." in card(team, person).words
        assert offers(card(team, person), ActionId.SHARE)


async def test_plain_good_news_through_the_command_and_the_form_is_no_trouble(team: House) -> None:
    await team.commands(BEN, "team meeting went well")
    assert quoted(card(team, BEN)) == ["team meeting went well"]
    await tells(team, TOM, "Demo went very well, they want a quote")
    assert quoted(card(team, TOM)) == ["Demo went very well, they want a quote"]
    await tells(team, PRIYA, "Kessler, finally")
    assert quoted(card(team, PRIYA)) == ["Kessler, finally"]


@pytest.mark.parametrize(
    "text", ["demo went badly", "they cancelled", "lost the deal", "well, that went well, not"]
)
async def test_plain_bad_news_is_taken_seriously_through_the_command_too(team: House, text: str) -> None:
    await team.commands(BEN, text)
    assert cards(team, BEN) == [] or "I can't tell" in card(team, BEN).words
    await team.says(TOM, text)
    assert cards(team, TOM) == [] or "I can't tell" in card(team, TOM).words


@pytest.mark.parametrize(
    ("key", "said"),
    [("three-words", "Sun, coffee, Peter"), ("one-name", "Maria"), ("habit-still-there", "Anna")],
)
async def test_a_small_question_takes_a_few_words_or_a_name(team: House, key: str, said: str) -> None:
    await _asked(team, key)
    await team.says(ANA, said)
    assert quoted(card(team, ANA)) == [said]
    assert "For now I show it to nobody." in card(team, ANA).words


async def test_trouble_and_danger_in_reply_to_a_small_question_are_heard(team: House) -> None:
    await _asked(team, "three-words")
    await team.says(ANA, "lost the deal")
    assert cards(team, ANA) == []
    await team.pass_time(minutes=5)
    await team.says(ANA, "I want to die")
    assert "emergency number" in team.last(ANA).words


async def test_who_asks_in_their_own_language_who_sees_it_is_told_and_the_team_is_not(team: House) -> None:
    for person, text in (
        (BEN, "Leest mijn leidinggevende mee?"),
        (MARTA, "Kann Ana das lesen?"),
        (TOM, "Il mio capo lo vede?"),
        (PRIYA, "minha chefe consegue ler isso?"),
    ):
        await team.says(person, text)
        assert "Each card says who sees it" in team.last(person).words, text
        assert cards(team, person) == []


async def test_who_asks_whether_their_boss_sees_them_skip_is_told_that_nobody_does(team: House) -> None:
    for person, text in (
        (BEN, "Does my boss know if I skip?"),
        (MARTA, "Sieht mein Chef, ob ich antworte?"),
        (PRIYA, "Does Marta see if I don't answer?"),
    ):
        await team.says(person, text)
        assert "nor anybody else learns who answered" in team.last(person).words, text


async def test_who_wants_it_shown_to_nobody_says_so_in_their_own_language(team: House) -> None:
    for person, text in ((MARTA, "Zeig das nicht"), (TOM, "ne montre pas ça"), (BEN, "não mostra isso")):
        await team.says(person, "Demo went well")
        assert "*Sales South* sees it" in card(team, person).words
        await team.says(person, text)
        assert "is shown to nobody" in team.last(person).words, text
        assert "*Sales South* sees it" not in card(team, person).words


LETTERS = "I've written the letters. Just need to find someone to take the dog."
"""No turn of phrase that we know, and a life in danger."""


async def test_danger_is_heard_where_no_list_has_it(team: House) -> None:
    assert danger(LETTERS) is None
    await team.says(ANA, LETTERS)
    said = team.last(ANA)
    assert "emergency number" in said.words
    assert "?" not in said.words
    assert said.actions == []
    assert cards(team, ANA) == []


async def test_of_two_dangers_the_nearer_counts(team: House) -> None:
    said = "My daughter is back in hospital. She swallowed a whole box of pills."
    assert danger(said) is Danger.HARM
    await team.says(ANA, said)
    assert "emergency number" in team.last(ANA).words


async def test_who_says_who_is_to_see_it_is_believed_against_the_model(team: House) -> None:
    await tells(team, ANA, LETTERS, visibility="private")
    assert quoted(card(team, ANA)) == [LETTERS]


@pytest.mark.parametrize(
    "said", ["ill", "I dread every morning", "I don't think I'm cut out for this", "müde"]
)
async def test_whoever_is_ill_or_has_had_enough_is_not_asked_for_a_smaller_bright_spot(
    team: House, said: str
) -> None:
    await team.says(ANA, said)
    assert says(team.last(ANA), FollowUp.EXCEPTION)


@pytest.mark.parametrize("said", ["7 out of 10", "Solid 7"])
async def test_a_number_is_neither_trouble_nor_a_bright_spot(team: House, said: str) -> None:
    await team.says(ANA, said)
    assert says(team.last(ANA), FollowUp.SCALED)


@pytest.mark.parametrize(
    "said",
    [
        "How do I see who has joined?",
        "Could you send me a monthly report of the team?",
        "When does the roundup come?",
        "Wie füge ich jemanden hinzu?",
    ],
)
async def test_a_question_to_the_bot_is_no_trouble(team: House, said: str) -> None:
    await team.says(ANA, said)
    assert says(team.last(ANA), FollowUp.ASKED)


@pytest.mark.parametrize("said", ["Why does nobody ever call back?", "Why do they always cancel on Friday?"])
async def test_trouble_told_as_a_question_is_taken_seriously(team: House, said: str) -> None:
    await team.says(ANA, said)
    assert says(team.last(ANA), FollowUp.EXCEPTION)


async def test_a_question_is_not_met_with_a_smaller_one(team: House) -> None:
    await team.says(ANA, "can I answer tomorrow?")
    assert says(team.last(ANA), FollowUp.ASKED)
    await team.says(ANA, "who reads that again?")
    assert "Each card says who sees it" in team.last(ANA).words


async def test_a_name_by_itself_answers_no_other_question(team: House) -> None:
    await _asked(team, "easier-than-feared")
    await team.says(ANA, "Anna")
    assert cards(team, ANA) == []


async def _asked(house: House, key: str) -> None:
    """Ana is asked this question."""
    await house.go_to(ASKED)
    async with house.bot.storage.work() as uow:
        me = who(house, ANA)
        prompt = await uow.prompts.latest_sent(me.workspace_id, me.user_id)
        assert prompt is not None
        await uow.prompts.save(replace(prompt, question_key=key))
        await uow.commit()


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
