"""Tables as people and programs write them, and what is said about a line that cannot be read."""

import csv
from contextlib import suppress
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing import (
    MOST_LINES,
    Sheet,
    Slashes,
    Unreadable,
    Wanted,
    alike,
    read_sheet,
    spellings,
)

ANY = Wanted()
PLAIN = "Date,Person,Text\n2026-03-04,U0ANA,She drew the loop herself.\n"


def read(text: str, wanted: Wanted = ANY) -> Sheet:
    return read_sheet(text.encode(), wanted)


def said(sheet: Sheet) -> list[tuple[int, str, str]]:
    return [(line.number, line.person, line.text) for line in sheet.lines]


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.encode("utf-16"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode(),
        b"sep=;\r\n" + PLAIN.replace(",", ";").replace("\n", "\r\n").encode(),
        PLAIN.replace("Date,Person,Text", "DATUM,Slack ID, Bright  Spot ").encode(),
    ],
)
def test_a_table_is_read_as_programs_write_it(content: bytes) -> None:
    sheet = read_sheet(content, ANY)
    assert sheet.lines[0].when == date(2026, 3, 4)
    assert [(line.person, line.text) for line in sheet.lines] == [("U0ANA", "She drew the loop herself.")]


def test_a_text_of_several_lines_is_one_and_later_ones_keep_their_numbers() -> None:
    sheet = read('date,person,text\n2026-03-04,Ana,"One.\nTwo."\n\n2026-03-05,Ana,Three.\n')
    assert said(sheet) == [(2, "Ana", "One.\nTwo."), (5, "Ana", "Three.")]


def test_each_line_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    sheet = read(
        "date,person,text\n"
        "yesterday,Ana,a\n"
        "2026-02-30,Ana,b\n"
        "3/4/2026,Ana,c\n"
        "2026-03-04,,d\n"
        "2026-03-04,Ana,   \n"
        "2026-03-04,Ana,f\n"
        "2026-03-04\n"
    )
    assert [(fault.number, fault.what.split()[-1]) for fault in sheet.faults] == [
        (2, "2026-03-04."),
        (3, "exist."),
        (4, "month-first."),
        (5, "person."),
    ]
    assert said(sheet) == [(7, "Ana", "f")]
    assert sheet.empty == 2


@pytest.mark.parametrize(
    ("written", "slashes", "day"),
    [
        ("2026-03-04 19:50:31", None, date(2026, 3, 4)),
        ("4.3.2026", None, date(2026, 3, 4)),
        ("04.03.2026 19:50", None, date(2026, 3, 4)),
        ("3/4/2026", Slashes.MONTH_FIRST, date(2026, 3, 4)),
        ("4/3/2026 7:50 PM", Slashes.DAY_FIRST, date(2026, 3, 4)),
    ],
)
def test_dates_as_people_write_them(written: str, slashes: Slashes | None, day: date) -> None:
    sheet = read(f"date,person,text\n{written},Ana,a\n", Wanted(slashes=slashes))
    assert [line.when for line in sheet.lines] == [day]


def test_a_moment_stays_one_until_it_is_known_where_its_author_lives() -> None:
    sheet = read("timestamp,user,text\n2026-03-04T23:30:00Z,Ana,a\n")
    assert [line.when.isoformat() for line in sheet.lines] == ["2026-03-04T23:30:00+00:00"]


GEEKBOT = """"member","date","What worked for you today?","What is next?","",""
"Ana Reyes (@ana)","2026-03-04 19:50:31","Brought the drawing.","More of it","",""
"Ben Okafor (@ben)","2026-03-04 18:02:00","","Rest","",""
"member","date","What is next?","What worked for you today?","",""
"Ana Reyes (@ana)","2026-02-27 17:00:00","Calls","Rang back
within the hour.","",""
"""


def test_an_export_of_geekbot_whose_questions_changed_on_the_way() -> None:
    sheet = read(GEEKBOT, Wanted(("what worked",)))
    assert said(sheet) == [
        (2, "Ana Reyes (@ana)", "Brought the drawing."),
        (5, "Ana Reyes (@ana)", "Rang back\nwithin the hour."),
    ]
    assert sheet.empty == 1


def test_which_question_is_meant_is_asked_and_never_guessed() -> None:
    with pytest.raises(Unreadable) as why:
        read(GEEKBOT)
    assert "  - What worked for you today?\n  - What is next?" in str(why.value)


def test_an_export_of_geekbot_with_one_question() -> None:
    sheet = read('"member","date","What worked?"\n"Ana (@ana)","2026-03-04 19:50:31","a"\n')
    assert said(sheet) == [(2, "Ana (@ana)", "a")]


def test_ones_own_export_names_nobody_and_gives_back_what_it_made_harmless() -> None:
    exported = "\ufeffdate,text,whose\r\n2026-03-04,'=1+1 and it worked,mine\r\n2026-03-05,'tis done,mine\r\n"
    with pytest.raises(Unreadable, match="--person"):
        read(exported)
    assert said(read(exported, Wanted(person="U0ANA"))) == [
        (2, "U0ANA", "=1+1 and it worked"),
        (3, "U0ANA", "'tis done"),
    ]


def test_whom_a_line_names_it_belongs_to_whoever_the_rest_is_said_to_be_of() -> None:
    """Nobody is given another one's words because somebody named them for the whole file."""
    sheet = read(
        "date,person,text\n2026-03-04,U0BEN,She drew.\n2026-03-04,,He rang.\n", Wanted(person="U0ANA")
    )
    assert said(sheet) == [(2, "U0BEN", "She drew."), (3, "U0ANA", "He rang.")]


def test_a_text_that_runs_on_past_the_last_column_is_sent_back_and_not_cut() -> None:
    sheet = read("date,person,text\n2026-03-04,Ana,She drew, then she rang back\n2026-03-05,Ana,He drew,,\n")
    assert [(fault.number, fault.what) for fault in sheet.faults] == [
        (2, "has more cells than the header: a text with a comma in it stands between quotation marks.")
    ]
    assert said(sheet) == [(3, "Ana", "He drew")]


@pytest.mark.parametrize("question", ["What wroked", " "])
def test_a_question_that_the_file_does_not_ask_is_no_empty_answer(question: str) -> None:
    with pytest.raises(Unreadable, match="No column of the file begins as --question") as why:
        read(GEEKBOT, Wanted((question,)))
    assert "  - What worked for you today?\n  - What is next?" in str(why.value)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        ("naïve".encode("latin-1"), "CSV UTF-8"),
        (PLAIN.encode("utf-16-le"), "CSV UTF-8"),
        (b'date,person,text\n2026-03-04,Ana,"never closed\n', "line 2"),
        (b"person,text\n", "called date"),
        (b"date,person,remark\n", "called text"),
        (b"date,person,text\n" + b"2026-03-04,Ana,a\n" * (MOST_LINES + 1), "more than 100,000"),
    ],
)
def test_a_file_that_is_none_of_these_is_sent_back_with_a_sentence(content: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read_sheet(content, ANY)


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip), max_size=5
    )
)
def test_whatever_is_written_comes_back(texts: list[str]) -> None:
    out = StringIO()
    rows = csv.writer(out, quoting=csv.QUOTE_ALL)
    rows.writerow(["date", "person", "text"])
    rows.writerows(["2026-03-04", "Ana", f"x{text}"] for text in texts)
    assert [line.text for line in read(out.getvalue()).lines] == [f"x{text}" for text in texts]


@given(st.binary(max_size=200))
def test_nothing_else_ever_happens_to_a_file(content: bytes) -> None:
    with suppress(Unreadable):
        read_sheet(content, ANY)


def test_names_are_compared_as_people_read_them() -> None:
    assert alike(" @Ana  REYES ") == alike("ana reyes")
    assert spellings("Ana Reyes (@ana)") == ("Ana Reyes (@ana)", "Ana Reyes", "@ana")
    assert spellings("Ana (South)") == ("Ana (South)",)
