"""What `/brightspot TEXT` asks for: a subcommand, a bright spot, the form, or a doubt; it runs nothing."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from difflib import get_close_matches
from enum import StrEnum

from bot.domain.asking import PausePreset, pause_until
from bot.domain.customer_name import without_legal_form
from bot.domain.words.pauses import in_english
from bot.domain.words.reading import Meaning, read
from bot.domain.words.text import clean


class Command(StrEnum):
    """The subcommands, as they are typed."""

    HELP = "help"
    MINE = "mine"
    STRENGTHS = "strengths"
    GOAL = "goal"
    TEAM = "team"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    PRIVACY = "privacy"
    SETUP = "setup"
    ROUNDUP = "roundup"
    PLAYBOOK = "playbook"
    SETTINGS = "settings"
    CUSTOMER = "customer"
    CALENDAR = "calendar"
    SEARCH = "search"
    EXPORT = "export"
    FORGET = "forget"
    WORKSPACE = "workspace"


@dataclass(frozen=True, slots=True)
class Subcommand:
    """The whole text fits; the argument is in lower case with single spaces, and of a search as it was typed."""

    name: Command
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Capture:
    """A bright spot, as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Nothing was typed."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Perhaps `nearest` was meant, perhaps a bright spot: two buttons ask, and the text is kept meanwhile."""

    nearest: Command
    text: str


Parsed = Subcommand | Capture | OpenForm | Doubt

_OF_SEARCH = {"find": "search"}
_OF_TEAM = {"play book": "playbook", "plays": "playbook"}
_OF_ONE = {"strength": "strengths", "goals": "goal", "my strengths": "strengths", "my goal": "goal"}
_OF_CUSTOMERS = {"customers": "customer", "my customers": "customer", "my calendar": "calendar"}
_OF_DATA = {"export my data": "export", "forget me": "forget", "forget everything": "forget"}
_ALIASES = {
    "set up": "setup",
    "round up": "roundup",
    "unpause": "resume",
    "setting": "settings",
    **_OF_SEARCH,
    **_OF_CUSTOMERS,
    **_OF_TEAM,
    **_OF_ONE,
    **_OF_DATA,
}
_WISHES = {
    Meaning.STOP: Command.STOP,
    Meaning.PAUSE: Command.PAUSE,
    Meaning.RESUME: Command.RESUME,
    Meaning.HELP: Command.HELP,
    Meaning.WHO_SEES: Command.PRIVACY,
}
_ELSEWHERE = {
    Command.MINE: "list, show, show all, history, home, wave, entries, my entries, my bright spots, edit, delete, "
    "delete all, delete last, remove, share, plan, plans, my plans, try, tries, my tries",
    Command.STRENGTHS: "stats, statistics, skills",
    Command.SETTINGS: "time, times, days, schedule, reminder, reminders, language, timezone, time zone, config, "
    "preferences, options, notifications, pairing, pair",
    Command.FORGET: "delete my data, delete everything, delete me, delete my account",
    Command.CALENDAR: "date, dates, customer dates",
    Command.TEAM: "members, people, coach",
    Command.HELP: "h, about, usage, version",
    Command.PAUSE: "snooze, mute, holiday, vacation",
}
"""What other tools call it. A bright spot would rather say what happened, so that the buttons ask."""

_NAMED_ELSEWHERE = {words: command for command, listed in _ELSEWHERE.items() for words in listed.split(", ")}
_POLITE = frozenset({"please", "pls", "plz"})
_EDGES = " \t\n.,;:!?…\"'“”‘’`*_~<>/-"
_SIMILAR = 0.74
_SHORT = 2
_PAUSE_BEGINS = frozenset({"until", "till", "for"})
_PAUSE_SHORT = 4


def parse(text: str) -> Parsed:
    """A subcommand only when the whole text fits its grammar; anything else is a bright spot."""
    typed = clean(text)
    if not typed:
        return OpenForm()
    if (search := _search(typed)) is not None:
        return search
    words = [word for word in typed.casefold().strip(_EDGES).split() if word not in _POLITE]
    found = _subcommand(words) or _subcommand(in_english(words))
    if found is not None:
        return found
    nearest = _meant(typed) or _nearest(words)
    return Capture(typed) if nearest is None else Doubt(nearest, typed)


def _subcommand(words: list[str]) -> Subcommand | None:
    joined = " ".join(words)
    name, _, argument = _ALIASES.get(joined, joined).partition(" ")
    if name not in set(Command):
        return None
    command = Command(name)
    return Subcommand(command, argument) if _fits(command, argument) else None


def _fits(command: Command, argument: str) -> bool:
    takes = _ARGUMENTS.get(command)
    return not argument or (takes is not None and takes(argument))


def _meant(text: str) -> Command | None:
    """What the same words would ask for in the DM ("stop for good", "who sees this?")."""
    return _WISHES.get(read(text).meaning)


def _nearest(words: list[str]) -> Command | None:
    """The subcommand that a short text may have meant."""
    elsewhere = _NAMED_ELSEWHERE.get(" ".join(words))
    if elsewhere is not None:
        return elsewhere
    if not words or len(words) > (_PAUSE_SHORT if _begins_a_pause(words) else _SHORT):
        return None
    if words[0] in _OF_SEARCH:
        return Command.SEARCH
    close = get_close_matches(words[0].strip(_EDGES), list(Command), n=1, cutoff=_SIMILAR)
    return Command(close[0]) if close else None


def _begins_a_pause(words: list[str]) -> bool:
    begins = words[0] == Command.PAUSE and len(words) > 1
    return begins and (words[1] in _PAUSE_BEGINS or words[1][0].isdigit())


# A pause: "2 weeks", "for 10 days", "until friday", "until 24 dec", "rest of the week"

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SPAN = re.compile(r"(?:for )?(?:the next )?(\d{1,3}|[a-z]+) ?(d|days?|w|weeks?)")
_UNTIL = re.compile(r"(?:until|till) (?:the )?(.+)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4})?)?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]+)\.?(?:,? (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_PRESETS = {
    "rest of the week": PausePreset.REST_OF_WEEK,
    "rest of week": PausePreset.REST_OF_WEEK,
    "rest of this week": PausePreset.REST_OF_WEEK,
    "the rest of the week": PausePreset.REST_OF_WEEK,
    "this week": PausePreset.REST_OF_WEEK,
    "until next week": PausePreset.REST_OF_WEEK,
}
_LONGEST_PAUSE = timedelta(days=366)
_LEAP = date(2028, 1, 1)
"""A day that only fits the grammar is checked against a leap year, so that 29 February may be typed."""


def pause_asked(text: str) -> str | None:
    """How long or until when, where the whole of a text asks for such a pause."""
    found = parse(text)
    if isinstance(found, Subcommand) and found.name is Command.PAUSE:
        return found.argument or None
    return None


def pause_end(argument: str, today: date) -> date | None:
    """The first date on which to ask again; None when it is not ahead, more than a year off, or no date."""
    until = _preset(argument, today) or _span(argument, today) or _until(argument, today)
    return until if until is not None and today < until <= today + _LONGEST_PAUSE else None


def _preset(argument: str, today: date) -> date | None:
    if argument in {"today", "until tomorrow"}:
        return today + timedelta(days=1)
    preset = _PRESETS.get(argument.removeprefix("for "))
    return pause_until(preset, today) if preset else None


def _span(argument: str, today: date) -> date | None:
    found = _SPAN.fullmatch(argument)
    if not found or not (found[1].isdigit() or found[1] in _NUMBERS):
        return None
    count = int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]
    return today + timedelta(days=count * (7 if found[2].startswith("w") else 1))


def _until(argument: str, today: date) -> date | None:
    found = _UNTIL.fullmatch(argument)
    if not found:
        return None
    word = found[1].removeprefix("next ")
    weekday = _named(word, _WEEKDAYS)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return _dated(found[1], today)


def _dated(text: str, today: date) -> date | None:
    """A date as written; one without a year is the nearest: what was a month ago is not meant for next year."""
    if found := _ISO.fullmatch(text):
        return _date(found[1], int(found[2]), found[3], today)
    if found := _DOTTED.fullmatch(text):
        return _date(found[3], int(found[2]), found[1], today)
    if found := _DAY_MONTH.fullmatch(text):
        return _date(found[3], _month(found[2]), found[1], today)
    if found := _MONTH_DAY.fullmatch(text):
        return _date(found[3], _month(found[1]), found[2], today)
    return None


def _month(word: str) -> int:
    found = _named(word, _MONTHS)
    return 0 if found is None else found + 1


def _named(word: str, names: tuple[str, ...]) -> int | None:
    """Which of the names it is, three letters being enough."""
    return next((n for n, name in enumerate(names) if len(word) >= 3 and name.startswith(word)), None)


def _date(year: str | None, month: int, day: str, today: date) -> date | None:
    years = (int(year),) if year else range(max(today.year - 1, MINYEAR), min(today.year + 1, MAXYEAR) + 1)
    found = []
    for each in years:
        with suppress(ValueError):
            found.append(date(each, month, int(day)))
    return min(found, key=lambda one: abs(one - today), default=None)


def _pauses(argument: str) -> bool:
    return any(way(argument, _LEAP) is not None for way in (_preset, _span, _until))


# A search: words or a question; what tells how a search went is a bright spot

_TELLS = frozenset(
    {
        *("brought", "came", "did", "found", "gave", "got", "helped", "is", "led", "made", "paid", "party"),
        *("showed", "took", "turned", "was", "went", "worked"),
    }
)
_TOLD = re.compile(r"[.!…]\s|[.!…]$|\n")


def _search(typed: str) -> Subcommand | Doubt | None:
    """What stands behind the word is looked for, unless it may be a sentence about a search."""
    rest = argument_of(Command.SEARCH, typed)
    words = rest.casefold().split()
    if not typed.casefold().startswith(f"{Command.SEARCH} ") or not set(words) - _POLITE:
        return None
    told = words[0] in _TELLS or _TOLD.search(rest) is not None
    return Doubt(Command.SEARCH, typed) if told else Subcommand(Command.SEARCH, rest)


def argument_of(command: Command, text: str) -> str:
    """What is to be looked for, where a text was meant as a search after all; other subcommands take none then."""
    return clean(text).partition(" ")[2].strip() if command is Command.SEARCH else ""


def as_typed(argument: str, text: str) -> str:
    """A subcommand's argument in the capitals of the text that it stood in."""
    typed = {word.strip(_EDGES).casefold(): word.strip(_EDGES) for word in clean(text).split()}
    return " ".join(typed.get(word.strip(_EDGES), word) for word in argument.split())


# A customer: a name as long as names are; whether it is one is known where the customers are.

_NAME_WORDS = 6
_NAME_LENGTH = 60
_SENTENCE = re.compile(r"(?<!\b\w)(?<!\b\w\w)\.\s|[!?;:,]\s")
"""The dot of "Dr. Oetker" and of "J. M. Voith" ends none."""


def _names_somebody(argument: str) -> bool:
    bare = without_legal_form(argument)
    short = len(argument) <= _NAME_LENGTH and len(bare.split()) <= _NAME_WORDS
    return short and _SENTENCE.search(bare) is None


_ARGUMENTS: dict[Command, Callable[[str], bool]] = {
    Command.CUSTOMER: _names_somebody,
    Command.PAUSE: _pauses,
}
