"""What was typed into search, as it is understood."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import CustomerId, UserId
from bot.domain.searching.query import (
    LONGEST,
    MOST_WORDS,
    Fault,
    FaultKind,
    Filter,
    Known,
    by_name,
    understood,
    uses,
)
from bot.domain.strength import Strength

TODAY = date(2026, 11, 3)
BEN, BEN_TOO, PRIYA = UserId("UBEN"), UserId("UBEN2"), UserId("UPRIYA")
COMPANIES = {"kessler": (CustomerId(1),), "acme corp": (CustomerId(2), CustomerId(3))}
KNOWN = Known(
    TODAY,
    by_name(
        {Strength.NEXT_STEPS: ("Clear next steps", "next_steps"), Strength.FOCUS: ("Focus & habits", "focus")}
    ),
    by_name(
        {BuyingStage.SELECTION: ("They are choosing", "selection"), BuyingStage.PROBLEM: ("They see it",)}
    ),
    customer=lambda name: COMPANIES.get(name.casefold(), ()),
    people={("priya",): (PRIYA,), ("ben", "roth"): (BEN,), ("ben",): (BEN, BEN_TOO)},
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("discount", ("discount",)),
        ("  Größe der  Anlage ", ("grosse", "anlage")),
        ("How do I handle a discount from purchasing?", ("handle", "discount", "purchasing")),
        ("Was sage ich, wenn der Einkauf Rabatt verlangt?", ("sage", "einkauf", "rabatt", "verlangt")),
        ("what is it", ("what", "is", "it")),
        ("pump pump PUMP", ("pump",)),
        ("re:invent 10:30", ("re", "invent", "10", "30")),
        ("https://example.com", ("https", "example")),
        ("!!! ???", ()),
    ],
)
def test_words_that_tell_something(text: str, words: tuple[str, ...]) -> None:
    assert understood(text, KNOWN).words == words


def test_quotes_of_any_kind_hold_words_together() -> None:
    for text in ('"price list" pump', "“price list” pump", "„price list“ pump", "«price list» pump"):
        query = understood(text, KNOWN)
        assert query.phrases == (("price", "list"),)
        assert query.words == ("pump",)
    assert understood('"the list', KNOWN).phrases == (("the", "list"),)
    assert understood('"price list" of the', KNOWN).words == ()
    assert understood('""', KNOWN).empty


@pytest.mark.parametrize(
    "text", ["strength:next_steps", "strength:next steps", 'strength:"Clear next steps"']
)
def test_a_strength_by_its_key_or_its_words(text: str) -> None:
    query = understood(f"{text} pump", KNOWN)
    assert (query.strength, query.words, query.faults) == (Strength.NEXT_STEPS, ("pump",), ())


def test_a_stage_by_words_that_are_in_no_other() -> None:
    assert understood("stage:choosing", KNOWN).stage is BuyingStage.SELECTION
    assert understood("Stage:selection pump", KNOWN).stage is BuyingStage.SELECTION
    assert understood("stage:they", KNOWN).faults == (Fault(FaultKind.STAGE, "they"),)


def test_a_customer_that_the_asker_sees_something_of() -> None:
    assert understood("customer:Kessler discount", KNOWN).customers == frozenset({CustomerId(1)})
    query = understood("customer:Acme Corp discount", KNOWN)
    assert (query.customers, query.words) == (frozenset({CustomerId(2), CustomerId(3)}), ("discount",))
    query = understood('customer:"Nobody" discount', KNOWN)
    assert (query.customers, query.words) == (None, ("discount",))
    assert query.faults == (Fault(FaultKind.CUSTOMER, "Nobody"),)


def test_since_takes_as_many_words_as_it_needs() -> None:
    query = understood("since:2 weeks pump", KNOWN)
    assert (query.since, query.words) == (date(2026, 10, 20), ("pump",))
    assert understood("pump since:march", KNOWN).since == date(2026, 3, 1)
    assert understood("since:someday", KNOWN).faults == (Fault(FaultKind.SINCE, "someday"),)


def test_a_colleague_by_a_name_that_only_one_has() -> None:
    assert understood("from:Priya", KNOWN).author == PRIYA
    assert understood("from:@Priya pump", KNOWN).author == PRIYA
    assert understood("from:Ben Roth pump", KNOWN).author == BEN
    assert understood("from:Ben", KNOWN).faults == (Fault(FaultKind.FROM_SEVERAL, "Ben"),)
    assert understood("from:Zoe", KNOWN).faults == (Fault(FaultKind.FROM_NOBODY, "Zoe"),)
    assert understood("from:Ben", Known(TODAY)).faults == (Fault(FaultKind.FROM_OFF, "Ben"),)


def test_what_cannot_be_meant_is_named_and_the_rest_stays() -> None:
    query = understood("strength:flying strenght:focus since: pump", KNOWN)
    assert [fault.kind for fault in query.faults] == [
        FaultKind.STRENGTH,
        FaultKind.UNKNOWN,
        FaultKind.SINCE,
    ]
    assert query.faults[1].nearest == Filter.STRENGTH
    assert understood("pump since:", KNOWN).faults == (Fault(FaultKind.EMPTY, "since:"),)
    assert query.text == "strength:flying strenght:focus since: pump"


def test_of_one_condition_twice_the_last_counts() -> None:
    assert understood("strength:focus strength:next_steps", KNOWN).strength is Strength.NEXT_STEPS


def test_a_long_text_is_read_as_far_as_it_goes() -> None:
    query = understood(" ".join(f"word{n}" for n in range(200)), KNOWN)
    assert len(query.words) == MOST_WORDS
    assert len(query.text) <= LONGEST


@given(st.text(st.characters(codec="utf-8"), max_size=400))
def test_anything_can_be_asked(text: str) -> None:
    query = understood(text, KNOWN)
    assert len(query.words) <= MOST_WORDS
    for word in (*query.words, *(word for phrase in query.phrases for word in phrase)):
        assert word.isalnum()
    assert all(uses(text, each) or not query.filtered for each in Filter) or query.filtered


def test_conditions_alone_are_enough() -> None:
    query = understood("strength:focus", KNOWN)
    assert query.filtered
    assert not query.empty
