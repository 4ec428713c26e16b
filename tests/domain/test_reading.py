"""What is an answer, and what is a word to the bot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reading import FILLERS, PHRASES, Meaning, Reading, plain_words, read

STRANGE = ("pump", "Kessler", "boiler", "invoice", "laughed", "sketched", "quay", "Ben", "drawing")


@pytest.mark.parametrize(
    "text",
    [
        "stop by the plant",
        "thanks to Ben, the demo worked",
        "pause after the price question worked",
        "team meeting went well",
        "She said stop, and I did",
        "more interest than I thought",
        "help from the engineer",
        "nothing worked until I asked about their dates",
        "Who sees this drawing signs it",
        "Okay from purchasing",
        "Hello from the CFO, unasked",
        "undo of the discount, and they signed",
        "Kessler called back",
        "Why this question works: it is short",
        "nothing but net",
        "Stopped",
        "Demo",
        "好",
        "да",
        "12:30 call, on time",
        "signed, list price, no tears",
    ],
)
def test_answers(text: str) -> None:
    assert read(text) == Reading(Meaning.ANSWER)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Thanks!", Meaning.THANKS),
        ("thank you so much :pray:", Meaning.THANKS),
        ("ok great, thanks a lot", Meaning.THANKS),
        ("Okay 👍", Meaning.OKAY),
        ("Got it.", Meaning.OKAY),
        ("never mind", Meaning.OKAY),
        ("Hi there!", Meaning.GREETING),
        ("good morning, ok", Meaning.GREETING),
        ("STOP", Meaning.STOP),
        ("please stop", Meaning.STOP),
        ("Stop asking me, please.", Meaning.STOP),
        ("Don’t ask me again", Meaning.STOP),
        ("pause", Meaning.PAUSE),
        ("*Pause* please", Meaning.PAUSE),
        ("resume", Meaning.RESUME),
        ("I'm back!", Meaning.RESUME),
        ("more", Meaning.MORE),
        ("ask me more again", Meaning.MORE),
        ("fewer, please", Meaning.FEWER),
        ("Undo that", Meaning.UNDO),
        ("help", Meaning.HELP),
        ("?", Meaning.HELP),
        (" /brightspot help", Meaning.HELP),
        ("Who sees this?", Meaning.WHO_SEES),
        ("Does my boss see this?", Meaning.WHO_SEES),
        ("Why this question?", Meaning.WHY),
        ("nothing", Meaning.NOTHING),
        ("Nothing today 🙂", Meaning.NOTHING),
        ("n/a", Meaning.NOTHING),
        ("N.A.", Meaning.NOTHING),
        ("-", Meaning.NOTHING),
        ("🎉🎉", Meaning.NOTHING),
        (":tada:", Meaning.NOTHING),
        ("Same as yesterday.", Meaning.NOTHING),
        ("I don’t know", Meaning.NOTHING),
        ("", Meaning.BLANK),
        (" \n\t", Meaning.BLANK),
        ("\u200b\u2060", Meaning.BLANK),
        ("\x00\x07", Meaning.BLANK),
    ],
)
def test_words_to_the_bot(text: str, meaning: Meaning) -> None:
    assert read(text) == Reading(meaning)


def test_a_file_needs_words_beside_it() -> None:
    assert read("", has_files=True).meaning is Meaning.VOICE_OR_PHOTO
    assert read("🎤", has_files=True).meaning is Meaning.VOICE_OR_PHOTO
    assert read("Her sketch of the loop", has_files=True).meaning is Meaning.ANSWER
    assert read("stop", has_files=True).meaning is Meaning.STOP


def test_every_phrase_means_what_its_table_says() -> None:
    for meanings in PHRASES.values():
        for meaning, phrases in meanings.items():
            for phrase in phrases.split(","):
                assert read(f" {phrase.strip().upper()} ").meaning is meaning, phrase


def test_no_phrase_stands_in_two_tables() -> None:
    for meanings in PHRASES.values():
        phrases = [p.strip() for listed in meanings.values() for p in listed.split(",")]
        assert len(phrases) == len(set(phrases))


@given(st.text(), st.booleans())
def test_reading_never_fails(text: str, has_files: bool) -> None:
    assert read(text, has_files).meaning in Meaning


words_of_the_tables = st.sampled_from(
    sorted(
        {
            word
            for listed in (*(p for m in PHRASES.values() for p in m.values()), *FILLERS.values())
            for phrase in listed.split(",")
            for word in plain_words(phrase).split()
        }
    )
)


@given(st.lists(words_of_the_tables, min_size=3, max_size=9), st.sampled_from(STRANGE), st.data())
def test_four_words_or_more_with_a_word_of_their_own_are_an_answer(
    words: list[str], strange: str, data: st.DataObject
) -> None:
    words.insert(data.draw(st.integers(0, len(words))), strange)
    assert read(" ".join(words)).meaning is Meaning.ANSWER


@given(
    st.lists(st.sampled_from(STRANGE), min_size=1), st.text(st.characters(categories=["P", "S"]), max_size=5)
)
def test_what_no_table_knows_is_an_answer(words: list[str], edge: str) -> None:
    assert read(edge + " ".join(words) + edge).meaning is Meaning.ANSWER
