"""Reads the question bank and makes questions of it; what is wrong with one is known next door."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from bot.domain.buying_stage import BuyingStage
from bot.domain.question import Condition, Question, QuestionKind, SwitchPart
from bot.domain.strength import Strength
from bot.locales.bank_faults import WEEKDAYS, faults_of

__all__ = ["BankFaults", "load_bank", "read_bank"]


class BankFaults(Exception):
    """The question bank cannot be used; every fault is listed, so that one reading mends them all."""

    def __init__(self, faults: list[str]) -> None:
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
    if faults := faults_of(entries, texts):
        raise BankFaults(faults)
    return tuple(_question(entry) for entry in entries)


def _entries(bank: Mapping[str, Any]) -> list[dict[str, Any]]:
    listed = bank.get("question")
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    if not entries:
        raise BankFaults(["it has no [[question]]"])
    return entries


def _question(entry: Mapping[str, Any]) -> Question:
    weeks = entry.get("weeks_to_quarter_end")
    return Question(
        key=entry["key"],
        kind=QuestionKind(entry["kind"]),
        part=SwitchPart(entry["part"]),
        when=frozenset(Condition(each) for each in entry.get("when", [])),
        weekdays=frozenset(WEEKDAYS.index(each) for each in entry.get("weekdays", [])),
        weeks_to_quarter_end=(weeks[0], weeks[1]) if weeks is not None else None,
        strengths=frozenset(Strength(each) for each in entry.get("strengths", [])),
        stages=frozenset(BuyingStage(each) for each in entry.get("stages", [])),
        follow_up=entry.get("follow_up"),
        speaks_of_today=entry.get("day") is not None,
        roundup=entry.get("roundup", False),
    )
