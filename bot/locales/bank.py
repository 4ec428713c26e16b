"""Reads the question bank and holds it against its rules and its words; chooses no question."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from bot.domain.question import Condition, Question, QuestionKind, SwitchPart

TEXT_ID = "question-"
_FIELDS = frozenset({"key", "kind", "part", "when", "roundup"})


class BankFaults(Exception):
    """The question bank cannot be used; every fault is listed, so that one reading mends them all."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("The question bank has faults:\n" + "\n".join(f"- {fault}" for fault in self.faults))


@cache
def load_bank() -> tuple[Question, ...]:
    """The bank that comes with the bot. Raises BankFaults."""
    here = resources.files("bot.locales")
    bank = here.joinpath("bank.toml").read_text(encoding="utf-8")
    return read_bank(bank, here.joinpath("en", "questions.ftl").read_text(encoding="utf-8"))


def read_bank(bank: str, texts: str) -> tuple[Question, ...]:
    """A bank (TOML) whose words stand in `texts` (Fluent). Raises BankFaults with all that is wrong."""
    try:
        entries = _entries(tomllib.loads(bank))
    except tomllib.TOMLDecodeError as fault:
        raise BankFaults([f"it is not TOML: {fault}"]) from fault
    faults = [*_faults_of_all(entries), *_faults_of_texts(entries, texts)]
    if faults:
        raise BankFaults(faults)
    return tuple(_question(entry) for entry in entries)


def _entries(bank: Mapping[str, Any]) -> list[dict[str, Any]]:
    listed = bank.get("question")
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    if not entries:
        raise BankFaults(["it has no [[question]]"])
    return entries


def _faults_of_all(entries: list[dict[str, Any]]) -> Iterator[str]:
    for place, entry in enumerate(entries, start=1):
        name = repr(entry["key"]) if entry.get("key") else f"question {place}"
        yield from (f"{name}: {fault}" for fault in _faults_of(entry))
    keys = Counter(str(entry.get("key")) for entry in entries if entry.get("key"))
    yield from (f"{key!r}: the key stands {count} times" for key, count in keys.items() if count > 1)


def _faults_of(entry: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"unknown field {field!r}" for field in entry if field not in _FIELDS)
    if not isinstance(entry.get("key"), str) or not entry["key"]:
        yield "no key"
    yield from _unknown("kind", [entry.get("kind")], QuestionKind)
    yield from _unknown("part", [entry.get("part")], SwitchPart)
    when = entry.get("when", [])
    yield from _unknown("condition", when if isinstance(when, list) else [when], Condition)
    if not isinstance(entry.get("roundup", False), bool):
        yield "roundup is true or false"


def _unknown(what: str, values: list[Any], known: type[StrEnum]) -> Iterator[str]:
    for value in values:
        if value not in set(known):
            yield f"no {what}" if value is None else f"unknown {what} {value!r}"


def _faults_of_texts(entries: list[dict[str, Any]], texts: str) -> Iterator[str]:
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


def _question(entry: Mapping[str, Any]) -> Question:
    return Question(
        key=entry["key"],
        kind=QuestionKind(entry["kind"]),
        part=SwitchPart(entry["part"]),
        when=frozenset(Condition(each) for each in entry.get("when", [])),
        roundup=entry.get("roundup", False),
    )
