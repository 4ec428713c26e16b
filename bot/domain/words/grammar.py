"""What `/brightspot TEXT` asks for: a subcommand, a bright spot, the form, or a doubt; it runs nothing."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from bot.domain.customer_name import without_legal_form
from bot.domain.words.how_long import is_length, is_until_a_date
from bot.domain.words.pauses import in_english
from bot.domain.words.reading import Meaning, read
from bot.domain.words.text import clean, narrow


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
    Meaning.SETTINGS: Command.SETTINGS,
    Meaning.LANGUAGE: Command.SETTINGS,
    Meaning.MINE: Command.MINE,
    Meaning.SHARE: Command.MINE,
    Meaning.TEAM: Command.TEAM,
    Meaning.LEAVE: Command.STOP,
    Meaning.ASK_LATER: Command.PAUSE,
    Meaning.AWAY: Command.PAUSE,
    Meaning.OPTIONAL: Command.STOP,
    Meaning.BOT: Command.PRIVACY,
    Meaning.EXAMPLE: Command.HELP,
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
_CITED = re.compile(r"""["'“”„‘’«‹].*["'“”‘’»›][.!…]?""", re.DOTALL)
"""What a customer said: "Don't contact me until March." """
_SIMILAR = 0.74
_SHORT = 2
_PAUSE_BEGINS = frozenset({"until", "till", "through", "thru", "for"})
_PAUSE_SHORT = 4


def parse(text: str) -> Parsed:
    """A subcommand only when the whole text fits its grammar; anything else is a bright spot."""
    typed = clean(text)
    if not typed:
        return OpenForm()
    if (search := _search(typed)) is not None:
        return search
    words = _words(typed)
    otherwise = None if _CITED.fullmatch(typed) else _pause_asked_otherwise(typed)
    found = _subcommand(words) or otherwise or _subcommand(_words(narrow(typed)))
    if found is not None:
        return found
    nearest = _meant(typed) or _nearest(words)
    return Capture(typed) if nearest is None else Doubt(nearest, typed)


def _words(typed: str) -> list[str]:
    return [word for word in _every_word(typed) if word not in _POLITE]


def _every_word(typed: str) -> list[str]:
    return typed.casefold().strip(_EDGES).split()


def _subcommand(words: list[str]) -> Subcommand | None:
    joined = " ".join(words)
    name, _, argument = _ALIASES.get(joined, joined).partition(" ")
    if name not in set(Command):
        return None
    command = Command(name)
    return Subcommand(command, argument) if _fits(command, argument) else None


def _pause_asked_otherwise(typed: str) -> Subcommand | None:
    return next(filter(None, map(_subcommand, in_english(_every_word(typed)))), None)


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


def pause_asked(text: str) -> str | None:
    """How long or until when, where the whole of a text asks for such a pause; or until a day that no calendar has."""
    found = parse(text)
    if isinstance(found, Subcommand) and found.name is Command.PAUSE:
        return found.argument or None
    if isinstance(found, Doubt | Capture):
        words = found.text.casefold().strip(_EDGES).split()
        ways = (words, *(() if _CITED.fullmatch(found.text) else in_english(words)))
        arguments = (" ".join(asked[1:]) for asked in ways if asked[:1] == ["pause"])
        return next(filter(is_until_a_date, arguments), None)
    return None


# In the conversation with us, where a command is only words

_SLASH = re.compile(r"\s*/brightspot\b\s*", re.IGNORECASE)
_NO_ANSWER = frozenset(
    {Command.MINE, Command.STRENGTHS, Command.SETUP, Command.ROUNDUP, Command.PLAYBOOK, Command.CALENDAR}
    | {Command.WORKSPACE}
)
"""Their bare names answer no question; "team" or "customer" may."""


def without_slash(text: str) -> str:
    """What follows `/brightspot` where Slack took the command for a message, as it does after a space."""
    return _SLASH.sub("", text, count=1) if _SLASH.match(text) else text


def command_in_words(text: str) -> Command | None:
    """The subcommand that a typed message names, where it says nothing else."""
    found = parse(without_slash(text))
    if not isinstance(found, Subcommand):
        return None
    bare = not found.argument and found.name in _NO_ANSWER
    return found.name if bare or _SLASH.match(text) else None


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
    Command.PAUSE: is_length,
}
