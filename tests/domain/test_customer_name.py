"""Whether two names mean one company, and whether a text names one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.customer import LONGEST_NAME
from bot.domain.customer_name import key_of, may_be_name, name_of, named_in, near

names = st.text(min_size=1, max_size=40)


@pytest.mark.parametrize(
    "same",
    [
        ("Acme Corp", "ACME", "acme, Inc.", "The Acme Company", "Acme Group"),
        ("Müller & Söhne GmbH & Co. KG", "Muller Sohne"),
        ("S.A.P. SE", "SAP", "sap"),
        ("Société Générale S.A.", "societe generale"),
        ("Groß AG", "Gross"),
        ("Van den Berg B.V.", "van den berg"),
    ],
)
def test_spelling_accents_and_legal_forms_make_no_other_company(same: tuple[str, ...]) -> None:
    assert len({key_of(name) for name in same}) == 1


@pytest.mark.parametrize(
    "name", ["Inc", "B.V.", "The Company", "Group", "KG", "日本電気", "3M", "Группа ПИК"]
)
def test_a_name_of_nothing_else_keeps_something(name: str) -> None:
    assert key_of(name)


@given(names)
def test_a_key_is_its_own_key_and_knows_no_case(name: str) -> None:
    key = key_of(name)
    assert key_of(key) == key or not key
    assert key_of(name.upper()) == key_of(name.upper().lower())


@given(names)
def test_a_kept_name_is_one_line_and_not_too_long(name: str) -> None:
    kept = name_of(name)
    assert len(kept) <= LONGEST_NAME
    assert kept == name_of(kept)
    assert "\n" not in kept
    assert not kept or any(char.isalnum() for char in kept)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('SIA "Baltic Pumps"', 'SIA "Baltic Pumps"'),
        ('"Alfa" GmbH', '"Alfa" GmbH'),
        ("ООО «Ромашка»", "ООО «Ромашка»"),
        ("Gasthof „Zur Post“,", "Gasthof „Zur Post“"),
        ("'Alfa' and Sons", "'Alfa' and Sons"),
        ('"Kessler"', "Kessler"),
        ('"SIA "Baltic Pumps""', 'SIA "Baltic Pumps"'),
        ("„Kessler“", "Kessler"),
        ("“Lowe's”", "Lowe's"),
        ("'Lowe's'", "Lowe's"),
        ('Kessler",', "Kessler"),
        ("'O'Neil's", "O'Neil's"),
        ('"' * 40_000, ""),
    ],
)
def test_quotes_around_a_name_go_and_quotes_within_it_stay(typed: str, kept: str) -> None:
    assert name_of(typed) == kept


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("kesler", "kessler"),
        ("acme industries", "acme"),
        ("bottle works", "bottleworks"),
        ("philips", "phillips"),
    ],
)
def test_names_that_may_be_the_same_are_near(key: str, other: str) -> None:
    assert near(key, [other, "something else"]) == [other]


@pytest.mark.parametrize(
    ("key", "other"), [("abb", "abc"), ("kessler", "keller"), ("bosch", "busch ag"), ("ibm", "ib")]
)
def test_short_and_different_names_are_not(key: str, other: str) -> None:
    assert near(key, [other]) == []


@given(names, st.lists(names, max_size=5))
def test_a_name_is_never_near_to_itself(name: str, others: list[str]) -> None:
    key = key_of(name)
    assert key not in near(key, [key, *map(key_of, others)])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kessler's boss came in.", "kessler"),
        ("Kesslers Chef kam dazu.", "kessler"),
        ("at KESSLER, finally", "kessler"),
        ("Deutsche Bahn and Kessler met.", "deutsche bahn"),
        ("Kessler met Acme.", "kessler"),
        ("The kesslering went on.", None),
        ("She was at Bahn.", None),
        ("the gap is closed", None),
        ("Gap wrote first.", "gap"),
        ("", None),
    ],
)
def test_a_text_names_a_company_word_by_word(text: str, named: str | None) -> None:
    assert named_in(text, ["kessler", "acme", "deutsche bahn", "gap"]) == named


@given(st.text(max_size=60), names)
@example("", "0000𝔸")
def test_a_name_in_a_text_is_found_and_no_other_is_made_up(text: str, name: str) -> None:
    key = key_of(name)
    found = named_in(text, [key])
    assert found in (None, key)
    if len(key) > 4:
        assert named_in(f"We met {key} today", [key]) == key


@pytest.mark.parametrize(
    "name",
    [
        "kesler",
        "Maier Maschinenbau GmbH",
        "kessler gmbh & co. kg",
        "Deutsche Bahn Cargo",
        "van der Meer",
        "3M Deutschland Werk Neuss",
        "Acme, Inc.",
        "日本電気",
    ],
)
def test_what_is_short_or_written_like_a_name_may_be_one(name: str) -> None:
    assert may_be_name(name)


@pytest.mark.parametrize(
    "sentence",
    ["asked for a second meeting", "signed the contract", "Kessler signed today", "liked it a lot"],
)
def test_a_word_that_only_a_sentence_writes_small_makes_no_name(sentence: str) -> None:
    assert not may_be_name(sentence)
