"""How turns of phrase are written down and looked for in a text, whatever they say."""

import re
import string
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from textwrap import dedent

from bot.domain.words.reading import plain_words

_SENTENCE_ENDS = re.compile(r"[.!?;:…\n]+")
_GAP = r"(?: \w+){0,3} "
_END = r"(?= \.|$)"
_GOES_ON = re.compile(r"\n {4}")
_PART = re.compile(r"\(\?(?:<?[=!]|:)|\(|\)|\||\[[^\]]*\]|\\.|\{[^}]*\}|.")
_GROUPS = ("(", "(?:")
_IN_WORDS = frozenset(f"{string.ascii_lowercase}{string.digits}_")


def plain_sentences(text: str) -> str:
    """Its sentences in plain words without accents, a full stop between them, so that no turn of phrase spans two."""
    sentences = (plain_words(sentence) for sentence in _SENTENCE_ENDS.split(text))
    decomposed = unicodedata.normalize("NFKD", " . ".join(filter(None, sentences)))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def compiled_turns(*lists: str) -> re.Pattern[str]:
    """One pattern for all: one turn a line, which goes on in deeper indented ones; `~` stands for up to three words
    between two, `$` for the end of the sentence."""
    whole = (_GOES_ON.sub("", dedent(listed)) for listed in lists)
    written = (line.strip() for listed in whole for line in listed.splitlines())
    turns = (turn.replace("~", _GAP).replace("$", _END) for turn in written if turn)
    return re.compile(rf"\b(?:{'|'.join(_by_beginning(turns))})\b")


def _by_beginning(turns: Iterable[str]) -> Iterator[str]:
    """Those that begin with the same letters, which are looked at first: a word begins only a few of hundreds, and this
    takes a third of the time."""
    found: dict[str, list[str]] = defaultdict(list)
    for turn in turns:
        first, _, _ = _beginning(_PART.findall(turn), 0)
        found["".join(sorted(first))].append(turn)
    for letters, those in found.items():
        yield rf"(?=[{re.escape(letters)}])(?:{'|'.join(those)})"


def _beginning(parts: Sequence[str], at: int) -> tuple[set[str], bool, int]:
    """With which letters a group may begin whose parts stand from there on, whether it may be nothing at all, and where
    it ends. It knows as much of regular expressions as turns are written in."""
    letters: set[str] = set()
    empty, open_yet = False, True
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        if part == "|":
            empty, open_yet = empty or open_yet, True
            at += 1
            continue
        first, optional = _of_letter(part), False
        if part.startswith("("):
            first, optional, at = _beginning(parts, at + 1)
            if part not in _GROUPS:  # it looks on or back, and takes nothing
                first, optional = set(), True
        elif part == "^":
            first, optional = set(), True
        at += 1
        if at < len(parts) and parts[at].startswith(("?", "*", "+", "{")):
            optional |= parts[at].startswith(("?", "*", "{0"))
            at += 1
        if open_yet:
            letters |= first
        open_yet &= optional
    return letters, empty or open_yet, at


def _of_letter(part: str) -> set[str]:
    if part == r"\w":
        return {*_IN_WORDS}
    return {*part[1:-1]} if part.startswith("[") else {part[-1]}
