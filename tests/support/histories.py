"""What the people of a team may do, as data, and how to draw it at random; acts nothing."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum, auto

from hypothesis import strategies as st

from bot.domain.bright_spot import Visibility


class Deed(StrEnum):
    """What a person does, or what happens."""

    TYPE = auto()
    TYPE_IN_THREAD = auto()
    TYPE_TWICE = auto()
    COMMAND = auto()
    FORM = auto()
    DOUBT = auto()
    SAVE_MESSAGE = auto()
    REACT = auto()
    SHARE = auto()
    HIDE = auto()
    UNNAME = auto()
    EDIT_FORM = auto()
    EDIT_MESSAGE = auto()
    DELETE_MESSAGE = auto()
    UNDO = auto()
    SPLIT = auto()
    STRENGTH = auto()
    FELT = auto()
    PLAN = auto()
    CHECK = auto()
    ASK = auto()
    DECIDE = auto()
    TRY = auto()
    STORY = auto()
    ALWAYS = auto()
    CHOOSE_STORY = auto()
    LEAVE_OUT = auto()
    WISH = auto()
    MEET = auto()
    PLACE = auto()
    RENAME = auto()
    DATE = auto()
    USUAL = auto()
    PAUSE = auto()
    RESUME = auto()
    STOP = auto()
    FORGET = auto()
    NOT_TODAY = auto()
    LATER = auto()
    CHANNEL_LOST = auto()
    CHANNEL_FOUND = auto()
    SLACK_REFUSES = auto()
    DAY = auto()
    ROUNDUP = auto()


@dataclass(frozen=True)
class Move:
    """One deed of one member. `book` names the entries that it adds to or picks from; a `visibility` of its own
    wins over the usual one."""

    who: int
    deed: Deed
    words: str = ""
    pick: int = 0
    book: str = "open"
    visibility: Visibility | None = None


Beside = tuple[tuple[int, Move], ...]
"""Moves that not every run has, each with the number of the move after which it happens."""


@dataclass(frozen=True)
class History:
    """How each member usually shares, then what happens."""

    usual: tuple[Visibility, ...]
    moves: tuple[Move, ...]
    beside: Beside = ()

    @property
    def size(self) -> int:
        return len(self.usual)

    def after(self, number: int) -> list[Move]:
        return [move for place, move in self.beside if place % len(self.moves) == number]

    def with_beside(self, beside: Beside) -> "History":
        return replace(self, beside=beside)


SECRET, MINE, THEIRS = "secret", "mine", "theirs"

WORDS = (
    "She took over the pen and drew the loop herself.",
    "Asked what a stopped hour costs, then waited.",
    "The buyer named their real date & I wrote it down.",
    "<!channel> *look* at <https://example.com|this>, @here",
    "Rang back within the hour.",
    "Told the story of the bottling line. " * 100,
    'They said: "We draw it ourselves now." It worked because I had brought the drawing instead of the list.',
    "He asked for the date of their shutdown this time. We planned the whole visit around it, together.",
    "Nothing today",
    ":tada:",
    "thanks",
)
NEVER = date(2040, 1, 1)
SAID = ("who sees this", "help", "fewer", "more", "undo")

TELLING = (
    *(Deed.TYPE, Deed.TYPE_IN_THREAD, Deed.TYPE_TWICE, Deed.COMMAND, Deed.FORM, Deed.DOUBT),
    *(Deed.SAVE_MESSAGE, Deed.REACT),
)
CHANGING = (Deed.EDIT_FORM, Deed.EDIT_MESSAGE, Deed.DELETE_MESSAGE, Deed.UNDO, Deed.SPLIT)
NAMING = (Deed.STRENGTH, Deed.FELT)
PLANNING = (Deed.PLAN, Deed.CHECK)
WONDERING = (Deed.ASK, Deed.ASK, Deed.DECIDE)
CARRYING = (Deed.TRY, Deed.TRY, Deed.WISH, Deed.MEET)
DRAFTING = (Deed.STORY, Deed.ALWAYS, Deed.CHOOSE_STORY, Deed.LEAVE_OUT)
PLACING = (Deed.PLACE, Deed.RENAME)
SHOWING = (Deed.SHARE, Deed.HIDE, Deed.UNNAME)
CHOOSING = (Deed.USUAL, Deed.PAUSE, Deed.RESUME, Deed.STOP, Deed.NOT_TODAY, Deed.LATER)
HAPPENING = (Deed.DAY, Deed.CHANNEL_LOST, Deed.CHANNEL_FOUND, Deed.SLACK_REFUSES)

# Telling comes up most often: without entries there is little that anybody could see.
ANYTHING = (
    *(*TELLING * 4, *CHANGING, *NAMING, *PLANNING, *WONDERING, *CARRYING, *PLACING, *SHOWING * 2),
    *(*DRAFTING, *CHOOSING, *HAPPENING),
)
ON_A_DAY = (Deed.PLAN, Deed.PLAN, Deed.TYPE, Deed.COMMAND, Deed.DATE, Deed.CHECK, Deed.TRY)
"""What one may do in secret so that there is more, or less, to be said to them on the days after."""
IN_SECRET = (*TELLING * 2, *CHANGING, *NAMING, *PLANNING, Deed.TRY, Deed.PLACE, Deed.DATE, Deed.HIDE)
UNNAMED = (Deed.EDIT_FORM, Deed.HIDE, Deed.UNNAME, Deed.UNDO, *NAMING)

# Three who share without a name and three who share by name, in most teams.
USUALLY = (Visibility.TEAM, Visibility.ANONYMOUS, Visibility.TEAM, Visibility.ANONYMOUS, Visibility.PRIVATE)

words = st.sampled_from(WORDS) | st.text(max_size=60).map(lambda text: f"It went well: {text}")
places = st.integers(0, 30)
picks = st.integers(0, 50)


@st.composite
def moves(draw: st.DrawFn, size: int, deeds: Sequence[Deed] = ANYTHING) -> Move:
    """Anything by anybody; now and then a word to the bot in place of an answer."""
    deed = draw(st.sampled_from(deeds))
    said = draw(words | st.sampled_from(SAID)) if deed is Deed.TYPE else draw(words)
    may_choose = deed in {Deed.FORM, Deed.USUAL}
    visibility = draw(st.sampled_from([None, *Visibility])) if may_choose else None
    return Move(draw(st.integers(0, size - 1)), deed, said, draw(picks), visibility=visibility)


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Two editions of a team of five to seven, and the beginning of a third: some always agree to be told of,
    everybody tells something, days pass, and anything happens."""
    size = draw(st.integers(5, 7))
    usual = tuple(draw(st.sampled_from(USUALLY)) for _ in range(size))
    agreeing = [Move(who, Deed.ALWAYS) for who in sorted(draw(st.sets(st.integers(0, 2), max_size=2)))]
    first = [Move(who, draw(st.sampled_from(TELLING)), draw(words), draw(picks)) for who in range(size)]
    second = draw(days(size, least=1, most=5))
    third = draw(st.lists(moves(size), min_size=2, max_size=5))
    last = draw(st.lists(moves(size, TELLING), min_size=1, max_size=3))
    roundup = Move(0, Deed.ROUNDUP)
    return History(usual, (*agreeing, *first, *second, roundup, *third, roundup, *last))


@st.composite
def days(draw: st.DrawFn, size: int, least: int, most: int) -> list[Move]:
    """So many, with what happens on each after people were asked."""
    happened = draw(st.lists(st.lists(moves(size), max_size=1), min_size=least, max_size=most))
    return [move for each in happened for move in (Move(0, Deed.DAY), *each)]


@st.composite
def secrets(
    draw: st.DrawFn,
    who: int = 0,
    least: int = 0,
    deeds: Sequence[Deed] = IN_SECRET,
    when: st.SearchStrategy[int] = places,
) -> Beside:
    """Private entries of one member, told through any door and changed afterwards."""
    kept = draw(st.lists(st.sampled_from(deeds), min_size=least, max_size=4))
    return tuple((draw(when), secret(who, deed, draw(words), draw(picks))) for deed in kept)


def secret(who: int, deed: Deed, said: str, pick: int = 0) -> Move:
    visibility = Visibility.PRIVATE if deed in TELLING else None
    return Move(who, deed, said, pick, SECRET, visibility)


@st.composite
def unnamed(draw: st.DrawFn, who: int, book: str) -> Beside:
    """One anonymous entry, and what its author does with it later."""
    start = draw(st.integers(0, 10))
    told = Move(who, Deed.FORM, draw(words), draw(picks), book, Visibility.ANONYMOUS)
    later = draw(st.lists(st.sampled_from(UNNAMED), max_size=2))
    changed = [
        (start + draw(st.integers(0, 10)), Move(who, deed, draw(words), draw(picks), book)) for deed in later
    ]
    return ((start, told), *changed)


def exchanged(beside: Beside, one: int, other: int) -> Beside:
    """The same, by the other of the two."""
    swap = {one: other, other: one}
    return tuple((place, replace(move, who=swap[move.who])) for place, move in beside)


def unmixed(history: History, *who: int) -> History:
    """Without what mixes the open and the secret book of these members: the word "undo", which takes back the
    latest entry of either, another name for a customer, which is one for both, a try, since a secret plan may leave
    it no room and others hear when it worked, and a Slack that refuses their messages, since the log tells of each
    such message (by its intent, without a name)."""
    return _altered(history, who, _unmixed)


def _unmixed(move: Move) -> Move:
    deed = Deed.RESUME if move.deed in {Deed.SLACK_REFUSES, Deed.RENAME, Deed.TRY} else move.deed
    return replace(move, deed=deed, words="thanks" if move.words == "undo" else move.words)


def only_named(history: History, *who: int) -> History:
    """These members share by name or not at all, and stay on the team."""
    usual = tuple(
        Visibility.TEAM if number in who and each is Visibility.ANONYMOUS else each
        for number, each in enumerate(history.usual)
    )
    return _altered(replace(history, usual=usual), who, _named)


def _named(move: Move) -> Move:
    deed = {Deed.UNNAME: Deed.SHARE, Deed.STOP: Deed.RESUME}.get(move.deed, move.deed)
    named = Visibility.TEAM if move.visibility is Visibility.ANONYMOUS else move.visibility
    return replace(move, deed=deed, visibility=named)


def _altered(history: History, who: Collection[int], alter: Callable[[Move], Move]) -> History:
    moves_now = tuple(alter(move) if move.who in who else move for move in history.moves)
    return replace(history, moves=moves_now)
