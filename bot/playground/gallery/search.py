"""Search with sample data: a page, one's own among others', without names, nothing, and what cannot be meant."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId
from bot.domain.searching.query import Fault, FaultKind
from bot.domain.strength import Strength
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import ENTRIES, LONG, NASTY, WITHOUT_NAME
from bot.services.contents.search import FoundContent, SearchContent
from bot.slack.surfaces.modals.search import build_find
from bot.slack.surfaces.search import build_search
from bot.slack.surfaces.words import Words

TODAY = date(2026, 11, 5)
QUESTION = "What do I say when purchasing asks for a discount?"


def answers(words: Words) -> Iterator[Shown]:
    """`/brightspot search`."""
    yield "Search", build_search(words, page())
    yield "Search, a page further on", build_search(words, replace(page(), page=1, more=True))
    yield "Search, only some of the words", build_search(words, replace(page(), loose=True))
    longest = tuple(replace(each, text=LONG[:700]) for each in page().found)
    yield "Search, as long as it gets", build_search(words, replace(page(), text=NASTY[:300], found=longest))
    yield "Search, nothing found", build_search(words, SearchContent("helicopter", today=TODAY))
    narrow = SearchContent("helicopter since:march", narrowed=True, today=TODAY)
    yield "Search, nothing that fits all of it", build_search(words, narrow)
    by_name = SearchContent("from:Ben", page().found[:1], by_author=True, today=TODAY)
    yield "Search, by a colleague's name", build_search(words, by_name)
    yield "Search, what cannot be meant", build_search(words, unmeant())


def forms(words: Words) -> Iterator[Shown]:
    """The same in a form."""
    yield "Find", build_find(words)
    yield "Find, to be put differently", build_find(words, text=QUESTION)
    yield "Find, with a page of it", build_find(words, replace(page(), page=1, more=True))
    yield "Find, nothing found", build_find(words, SearchContent("helicopter", today=TODAY))
    yield "Find, nothing asked", build_find(words, SearchContent("", nothing_asked=True))


def page() -> SearchContent:
    """Of colleagues by name, one's own, and one without a name."""
    colleagues = tuple(
        FoundContent(text, whose, BrightSpotId(number), False, author, date(2026, 10, number + 1), strength)
        for number, (author, text, whose, strength) in enumerate(ENTRIES[1:4])
    )
    placed = replace(colleagues[2], customer="Kessler")
    own = FoundContent(
        ENTRIES[0][1], Whose.MINE, BrightSpotId(9), True, None, date(2025, 3, 2), Strength.RAPPORT
    )
    found = (*colleagues[:2], placed, own, FoundContent(WITHOUT_NAME[0]))
    return SearchContent(QUESTION, found, more=True, today=TODAY)


def unmeant() -> SearchContent:
    """Every fault there is, and still something found."""
    faults = tuple(Fault(kind, "flying", "strength") for kind in FaultKind)
    return replace(page(), text="strength:flying pump", found=page().found[:1], more=False, faults=faults)
