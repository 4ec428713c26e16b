"""A table of dates, people and texts, read from a file that somebody else wrote; says what is wrong with which line.

Known shapes: any CSV with a header that names the three; a person's own `/brightspot export`, which names no person;
and Geekbot's export: `"member","date"`, then a column for each question, a member as `Full Name (@handle)`, a date as
`2018-12-18 19:50:31`, and a new header in the middle wherever the questions changed. That is how the file
`example/example-geekbot.csv` of github.com/timurista/geekbot-csv-reader looks, an export of 2018; Geekbot itself
documents none.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from io import StringIO

MOST_LINES = 100_000
"""Of one file."""

DATE = ("date", "local_date", "day", "datum", "timestamp", "created")
PERSON = ("slack id", "slack_id", "user id", "user_id", "user", "member", "person", "rep", "name", "email")
TEXT = ("text", "bright spot", "bright_spot", "answer", "what worked")
"""How headers name the three columns, the surest first; without regard to case."""

GEEKBOT = ["member", "date"]
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
"""And what they are called."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T].*)?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ ,T].*)?")
_SEPARATOR = re.compile(r"sep=(.)")
_MADE_HARMLESS = re.compile(r"'(?=[=+\-@\t\r])")


class Unreadable(Exception):
    """The file as a whole is not one we can read; the message says what to do."""


class Slashes(StrEnum):
    """What 3/4/2026 means."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class Line:
    """One text of one person, as the file has it. `number` is where it begins, the header being 1."""

    number: int
    person: str
    when: date | datetime
    """A date; or a moment, where the file says of which zone."""
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line; never its text."""

    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything in the file. Lines without a text are neither lines nor faults."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]
    empty: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What whoever imports says about the file."""

    questions: tuple[str, ...] = ()
    """How the headers of the columns begin whose answers are meant."""
    person: str | None = None
    """Whose all of it is, where the file does not say."""
    slashes: Slashes | None = None


@dataclass(frozen=True, slots=True)
class _Columns:
    date: int
    person: int | None
    texts: tuple[int, ...]


def read_sheet(content: bytes, wanted: Wanted) -> Sheet:
    """Raises Unreadable."""
    text = decoded(content)
    hint = _SEPARATOR.fullmatch(text.partition("\n")[0].strip())
    delimiter = hint[1] if hint is not None else _delimiter(text)
    rows = _rows(text, delimiter, skip=1 if hint is not None else 0)
    lines: list[Line] = []
    faults: list[Fault] = []
    headers: list[list[str]] = []
    columns, empty, asked = None, 0, False
    for number, row in rows:
        if columns is None or _begins_anew(headers[-1], row):
            columns = _columns(row, wanted)
            headers.append(row)
            asked = asked or bool(columns.texts)
            continue
        try:
            _fits(row, headers[-1], delimiter)
            found = [row[at] for at in columns.texts if at < len(row) and row[at].strip()]
            lines += [_line(number, row, columns, text, wanted) for text in found]
            empty += not found
        except ValueError as fault:
            faults.append(Fault(number, str(fault)))
    if columns is None:
        raise Unreadable("The file is empty.")
    if not asked:
        raise Unreadable(f"No column of the file begins as --question says. It has:\n{_listed(headers)}")
    return Sheet(tuple(lines), tuple(faults), empty)


def _fits(row: Sequence[str], header: Sequence[str], delimiter: str) -> None:
    """A comma in a text that nobody quoted would cut off all that follows it. Raises ValueError."""
    if any(cell.strip() for cell in row[len(header) :]):
        raise ValueError(
            f"has more cells than the header: a text with a {DELIMITERS.get(delimiter, delimiter)} in it stands "
            "between quotation marks."
        )


def _listed(headers: Iterable[Sequence[str]]) -> str:
    """What the columns are called, each once."""
    names = dict.fromkeys(" ".join(cell.split()) for header in headers for cell in header if cell.strip())
    return "\n".join(f"  - {name}" for name in names)


def decoded(content: bytes) -> str:
    """UTF-8, with the mark that Excel puts before it or without, or Excel's UTF-16. Raises Unreadable."""
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Unreadable("The file is neither UTF-8 nor UTF-16. In Excel, save it as “CSV UTF-8”.")
    return text


def _delimiter(text: str) -> str:
    """Whatever stands most often in the first line, outside of quotes."""
    first = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    return max(DELIMITERS, key=first.count)


def _rows(text: str, delimiter: str, skip: int) -> Iterator[tuple[int, list[str]]]:
    """Each with the number of the line on which it begins; blank ones left out. Raises Unreadable."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for at, row in enumerate(reader):
            if at > MOST_LINES:
                raise Unreadable(f"The file has more than {MOST_LINES:,} lines. Divide it into several.")
            if at >= skip and any(cell.strip() for cell in row):
                yield begins, row
            begins = reader.line_num + 1
    except csv.Error:
        raise Unreadable(
            f"From line {begins} on the file is no CSV: a quotation mark opens and does not close, or a cell "
            "is longer than 131,072 characters."
        ) from None


def _begins_anew(header: Sequence[str] | None, row: Sequence[str]) -> bool:
    return header is not None and _named(row)[:2] == GEEKBOT == _named(header)[:2]


def _named(header: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()).casefold() for cell in header]


def _columns(header: Sequence[str], wanted: Wanted) -> _Columns:
    names = _named(header)
    day, person = _first(names, DATE), _first(names, PERSON)
    if day is None:
        raise Unreadable("No column of the file is called date.")
    if person is None and wanted.person is None:
        raise Unreadable("No column of the file is called person. Name them with --person if all is theirs.")
    return _Columns(day, person, _texts(header, names, wanted, geekbot=names[:2] == GEEKBOT))


def _first(names: Sequence[str], known: Sequence[str]) -> int | None:
    return next((names.index(name) for name in known if name in names), None)


def _texts(header: Sequence[str], names: Sequence[str], wanted: Wanted, *, geekbot: bool) -> tuple[int, ...]:
    if wanted.questions:
        begins = tuple(filter(None, (" ".join(question.split()).casefold() for question in wanted.questions)))
        return tuple(at for at, name in enumerate(names) if name.startswith(begins))
    if not geekbot:
        found = _first(names, TEXT)
        if found is None:
            raise Unreadable(
                "No column of the file is called text. Name the one that is meant with --question."
            )
        return (found,)
    asked = {name: " ".join(header[at].split()) for at, name in enumerate(names) if at > 1 and name}
    if len(asked) != 1:
        listed = "\n".join(f"  - {question}" for question in asked.values())
        raise Unreadable(
            f"The file has answers to several questions. Say with --question which ask what worked:\n{listed}"
        )
    return tuple(names.index(name) for name in asked)


def _line(number: int, row: Sequence[str], columns: _Columns, text: str, wanted: Wanted) -> Line:
    cell = row[columns.person].strip() if columns.person is not None and columns.person < len(row) else ""
    person = cell or wanted.person
    if not person:
        raise ValueError("names no person.")
    when = day_of(row[columns.date].strip() if columns.date < len(row) else "", wanted.slashes)
    return Line(number, person, when, _MADE_HARMLESS.sub("", text, count=1) if text[:1] == "'" else text)


def day_of(text: str, slashes: Slashes | None) -> date | datetime:
    """As people and programs write dates. A moment only where its zone is said. Raises ValueError."""
    if _ISO.fullmatch(text):
        return _iso(text)
    if (dotted := _DOTTED.fullmatch(text)) is not None:
        return _day(dotted[3], dotted[2], dotted[1])
    if (slashed := _SLASHED.fullmatch(text)) is None:
        raise ValueError("has no date that we can read: write 2026-03-04.")
    if slashes is None:
        raise ValueError("has a date with slashes: say --slashes day-first or --slashes month-first.")
    first, second, year = slashed.groups()
    return _day(year, second, first) if slashes is Slashes.DAY_FIRST else _day(year, first, second)


def _iso(text: str) -> date | datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("has a date that does not exist.") from None
    return moment if moment.tzinfo is not None else moment.date()


def _day(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError("has a date that does not exist.") from None


def alike(name: str) -> str:
    """Names that are the same to whoever reads them."""
    return " ".join(name.strip().removeprefix("@").split()).casefold()


def spellings(person: str) -> tuple[str, ...]:
    """What may be looked up for a person as a file names them, the surest first."""
    whole = re.fullmatch(r"(.*\S)\s*\((@[^()]+)\)", person)
    return (person,) if whole is None else (person, whole[1], whole[2])
