"""*How I sell when it goes well*: the same words in the file and in the messages, and nothing in it comes alive."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.strength import Strength
from bot.locales.catalog import Catalog
from bot.playground.gallery.owning import page
from bot.services.contents.owning import ExportText, OwnChapter, OwnPage, OwnWords, Part
from bot.services.owning.my_page import ENTRIES, PAGE, in_pages
from bot.slack.surfaces.messages.owning import build_export_page
from bot.slack.surfaces.modals.owning import build_export_text, pieces_of
from bot.slack.surfaces.own_page import markdown
from bot.slack.surfaces.quotes import PIECE
from bot.slack.surfaces.words import Words
from tests.slack.surfaces.limits import faults

WORDS = Words(Catalog.load(), "en")
TODAY = date(2026, 11, 9)


def with_words(*texts: str) -> OwnPage:
    said = tuple(OwnWords(text, TODAY) for text in texts)
    chapter = OwnChapter(Part.STRENGTH, said, strength=Strength.FOCUS, core=True, days=5, weeks=3)
    return OwnPage("Ana", len(texts), TODAY, (chapter,))


def test_it_reads_in_the_persons_own_words() -> None:
    written = markdown(WORDS, page())
    assert written.startswith("# How I sell when it goes well\n")
    assert "> She took over the pen and drew the loop herself." in written
    assert "at Kessler" in written
    assert "It worked for 2 colleagues too." in written
    assert "When purchasing asks for a discount, I will ask what changed." in written


def test_its_days_still_say_when_they_were_years_later() -> None:
    """It is there to keep and to print."""
    written = markdown(WORDS, page())
    assert "the first on 1 September 2025" in written
    assert "*20 October 2026, at Kessler*" in written
    assert "*31 October 2026. It worked" in written


def test_nothing_in_it_comes_alive() -> None:
    written = markdown(WORDS, with_words("# loud\n- a list *and* [a link](http://x) <b>"))
    assert "> \\# loud\n> \\- a list \\*and\\* \\[a link\\](http://x) \\<b\\>" in written


@given(st.lists(st.text(min_size=1, max_size=3000), max_size=40))
def test_every_word_is_on_exactly_one_page(texts: list[str]) -> None:
    pages = in_pages(with_words(*texts))
    shown = [words.text for each in pages for chapter in each.chapters for words in chapter.words]
    assert shown == texts
    assert [each.opens for each in pages] == [True, *[False] * (len(pages) - 1)]
    assert [each.closes for each in pages] == [*[False] * (len(pages) - 1), True]


@given(st.lists(st.text(min_size=1, max_size=3000), max_size=40))
def test_each_page_is_a_message_that_slack_takes(texts: list[str]) -> None:
    for each in in_pages(with_words(*texts)):
        entries = [words for chapter in each.chapters for words in chapter.words]
        assert len(entries) <= ENTRIES
        assert sum(len(words.text) for words in entries) <= max(PAGE, 3000)
        shown = build_export_page(WORDS, each)
        assert faults({"surface": "message", "text": shown.text, "blocks": list(shown.blocks)}) == []


@given(st.text(max_size=4 * PIECE))
def test_a_file_in_pieces_is_the_whole_file(text: str) -> None:
    pieces = pieces_of(text)
    assert "".join(pieces) == text
    assert all(len(piece) <= PIECE for piece in pieces)


def test_a_page_that_is_not_there_is_the_last() -> None:
    last = build_export_text(WORDS, ExportText.DATA, "one\n" * 30_000, 1)
    assert build_export_text(WORDS, ExportText.DATA, "one\n" * 30_000, 99) == last


def test_an_empty_page_is_an_invitation() -> None:
    empty = replace(with_words(), chapters=(), count=0, first=None)
    assert "The first line about something that worked begins it." in markdown(WORDS, empty)
