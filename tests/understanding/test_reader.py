"""What the reader makes of any text: always an answer, complete, sure only where it may be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bright_spot import Tone
from bot.domain.strength import Strength
from bot.domain.understanding import Understanding
from bot.understanding.reader import Reader

STRANGE = {
    "nothing at all": "",
    "spaces": " \t\n\u3000",
    "control characters": "\x00\x07\x1b[31m",
    "half a character": "lone \ud83d surrogate \udc00",
    "an emoji": "🙃",
    "a family of one character": "👩‍👩‍👧‍👦" * 50,
    "right to left": "\u202eשלום עולם, התקשרתי שלוש פעמים והיא חזרה אליי",
    "marks on marks": "a" + "\u0301" * 4000,
    "no spaces": "x" * 45_000,
    "very long": "She asked for the offer again. " * 1500,
    "many lines": "\n" * 45_000,
    "numbers": "3,14 " * 9000,
    "Chinese": "我打了第三次电话,她终于回电了。" * 100,
}


def _assert_complete(understood: Understanding) -> None:
    assert {guess.strength for guess in understood.strengths} == set(Strength)
    chances = [guess.p for guess in understood.strengths]
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) == pytest.approx(1)
    assert all(0 <= chance <= 1 for chance in chances)


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_any_text_has_an_answer(reader: Reader, text: str) -> None:
    _assert_complete(reader.understand(text))


@settings(max_examples=60)
@given(text=st.text(st.characters(codec=None), max_size=300))
def test_whatever_is_typed_has_an_answer(reader: Reader, text: str) -> None:
    _assert_complete(reader.understand(text))


def test_the_same_text_is_understood_the_same_way(reader: Reader) -> None:
    text = "third voicemail, then she rang me"
    assert reader.understand(text) == reader.understand(text)
    assert reader.understand(text).vector == reader.understand(text).vector


@pytest.mark.parametrize(
    "text", ["", "nothing", "nichts", "nada", "rien", "niente", "niets", "n/a", "🙃", "-", "…"]
)
def test_nothing_said_is_empty_and_suggests_nothing(reader: Reader, text: str) -> None:
    understood = reader.understand(text)
    assert (understood.tone, understood.suggested, understood.vector) == (Tone.EMPTY, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Ringde tre gånger och till slut svarade hon själv, vi bokade tisdag.",
        "Dziś nic się nie udało, wszyscy byli na urlopie.",
        "Üçüncü sesli mesajdan sonra beni kendisi geri aradı.",
        "Asiakas allekirjoitti sopimuksen ilman alennusta tänään.",
        "Я позвонил третий раз, и она перезвонила.",
        "三回目の電話でやっと折り返しがありました",
        "اتصلت ثلاث مرات ثم اتصلت بي",
    ],
)
def test_in_a_language_that_it_does_not_know_it_is_never_sure(reader: Reader, text: str) -> None:
    understood = reader.understand(text)
    assert (understood.language, understood.sure, understood.suggested) == (None, False, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I asked what happens if they do nothing, and then I waited"),
        ("de", "Ich habe gefragt, was passiert, wenn sie nichts tun, und dann gewartet"),
        ("es", "Le pregunté qué pasa si no hacen nada y después esperé"),
        ("fr", "J'ai demandé ce qui se passe s'ils ne font rien, puis j'ai attendu"),
        ("pt", "Perguntei o que acontece se eles não fizerem nada e depois esperei"),
        ("it", "Ho chiesto che cosa succede se non fanno niente e poi ho aspettato"),
        ("nl", "Ik vroeg wat er gebeurt als ze niets doen en toen heb ik gewacht"),
    ],
)
def test_it_tells_the_seven_languages_apart(reader: Reader, language: str, text: str) -> None:
    assert reader.understand(text).language == language


def test_a_long_answer_is_read_at_both_ends(reader: Reader) -> None:
    middle = "The weather was what it was. " * 200
    good = reader.understand(f"{middle} She introduced me to two colleagues of hers.")
    bad = reader.understand(f"{middle} The deal is dead and nobody calls back.")
    assert good != bad
    assert reader.understand(f"The deal is dead. {middle}") != reader.understand(
        f"She introduced me. {middle}"
    )
