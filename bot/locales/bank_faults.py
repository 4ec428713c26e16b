"""Everything that can be wrong with a question bank, each fault as a sentence; reads no file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from bot.domain.buying_stage import BuyingStage
from bot.domain.question import HOME, Condition, QuestionKind, SwitchPart
from bot.domain.strength import Strength

TEXT_ID = "question-"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Entry = Mapping[str, Any]

_ONE_OF: dict[str, tuple[str, Iterable[str]]] = {
    "kind": ("kind", QuestionKind),
    "part": ("part", SwitchPart),
}
_SOME_OF: dict[str, tuple[str, Iterable[str]]] = {
    "when": ("condition", Condition),
    "weekdays": ("weekday", WEEKDAYS),
    "strengths": ("strength", Strength),
    "stages": ("stage", BuyingStage),
}
_FIELDS = frozenset({"key", "weeks_to_quarter_end", "day", "follow_up", "roundup", *_ONE_OF, *_SOME_OF})
_NARROWING = ("weekdays", "weeks_to_quarter_end", "strengths", "stages", "day")
_LONGEST_QUARTER = 13


def faults_of(entries: list[dict[str, Any]], texts: str) -> list[str]:
    """All of them, in the order of reading; an empty list is a bank that can be used."""
    return [
        *_of_each(entries),
        *_of_keys(entries),
        *_of_follow_ups(entries),
        *_of_kinds(entries),
        *_of_texts(entries, texts),
    ]


def _of_each(entries: list[dict[str, Any]]) -> Iterator[str]:
    for name, entry in _named(entries):
        yield from (f"{name}: {fault}" for fault in _of_one(entry))


def _named(entries: list[dict[str, Any]]) -> Iterator[tuple[str, Entry]]:
    """Each by its key, or by its place where it has none."""
    for place, entry in enumerate(entries, start=1):
        yield repr(entry["key"]) if entry.get("key") else f"question {place}", entry


def _of_one(entry: Entry) -> Iterator[str]:
    yield from (f"unknown field {field!r}" for field in entry if field not in _FIELDS)
    if not isinstance(entry.get("key"), str) or not entry["key"]:
        yield "no key"
    for field, (what, known) in _ONE_OF.items():
        yield from _unknown(what, [entry.get(field)], known)
    for field, (what, known) in _SOME_OF.items():
        given = entry.get(field, [])
        yield from _unknown(what, given if isinstance(given, list) else [given], known)
        if not isinstance(given, list):
            yield f"{field} is a list"
    yield from _of_values(entry)


def _of_values(entry: Entry) -> Iterator[str]:
    if not _are_weeks(entry.get("weeks_to_quarter_end", [0, 0])):
        yield f"weeks_to_quarter_end is two whole numbers from 0 to {_LONGEST_QUARTER}, the smaller first"
    if entry.get("day", "today") != "today":
        yield f"unknown day {entry['day']!r}"
    if not isinstance(entry.get("roundup", False), bool):
        yield "roundup is true or false"
    if "following" in _listed(entry, "when") and entry.get("roundup"):
        yield "a roundup follows no question"


def _are_weeks(given: object) -> bool:
    match given:
        case [int(first), int(last)]:
            return 0 <= first <= last <= _LONGEST_QUARTER
        case _:
            return False


def _unknown(what: str, values: list[Any], known: Iterable[str]) -> Iterator[str]:
    for value in values:
        if value not in list(known):
            yield f"no {what}" if value is None else f"unknown {what} {value!r}"


def _of_keys(entries: list[dict[str, Any]]) -> Iterator[str]:
    keys = Counter(str(entry.get("key")) for entry in entries if entry.get("key"))
    yield from (f"{key!r}: the key stands {count} times" for key, count in keys.items() if count > 1)
    yield from (f"{key!r}: the key is the name of a kind" for key in keys if key in list(QuestionKind))


def _of_follow_ups(entries: list[dict[str, Any]]) -> Iterator[str]:
    """A follow-up leads somewhere, and what only follows is led to."""
    known = [*QuestionKind, *(entry.get("key") for entry in entries)]
    for name, entry in _named(entries):
        target = entry.get("follow_up")
        if target is not None and target not in known:
            yield f"{name}: there is no follow_up {target!r}"
        elif target is not None and target == entry.get("key"):
            yield f"{name}: a question does not follow itself"
    named = [entry.get("follow_up") for entry in entries]
    for name, entry in _named(entries):
        if Condition.FOLLOWING in _listed(entry, "when") and entry.get("key") not in named:
            yield f"{name}: no question leads to it"


def _of_kinds(entries: list[dict[str, Any]]) -> Iterator[str]:
    """Every kind may be wanted on a day that offers nothing but itself."""
    for kind in QuestionKind:
        home = HOME.get(kind, frozenset())
        if not any(_always_fits(entry, home) for entry in entries if entry.get("kind") == kind):
            yield f"{kind.value}: the kind has no question that always fits"


def _always_fits(entry: Entry, home: frozenset[Condition]) -> bool:
    return all(each in home for each in _listed(entry, "when")) and not any(
        entry.get(field) for field in _NARROWING
    )


def _listed(entry: Entry, field: str) -> list[Any]:
    given = entry.get(field, [])
    return given if isinstance(given, list) else [given]


def _of_texts(entries: list[dict[str, Any]], texts: str) -> Iterator[str]:
    written, unreadable = _written(texts)
    asked = dict.fromkeys(f"{TEXT_ID}{entry['key']}" for entry in entries if entry.get("key"))
    yield from (f"unreadable text: {line!r}" for line in unreadable)
    yield from (f"{text_id!r}: no text" for text_id in asked if text_id not in written)
    yield from (f"{text_id!r}: a text without a question" for text_id in written if text_id not in asked)


def _written(texts: str) -> tuple[list[str], list[str]]:
    """The ids that have a text, and the first line of everything that Fluent could not read."""
    body = FluentParser().parse(texts).body
    ids = [entry.id.name for entry in body if isinstance(entry, Message) and entry.value]
    return ids, [(entry.content or "").splitlines()[0] for entry in body if isinstance(entry, Junk)]
