"""Whether two names mean one company, and whether a text names one; not who may see which name."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from bot.domain.customer import LONGEST_NAME
from bot.domain.words.text import clean

_LEGAL_FORMS = frozenset(
    {
        *("inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd"),
        *("limited", "plc", "pty", "gmbh", "ag", "kg", "kgaa", "ohg", "ug", "eg", "ek", "ev"),
        *("mbh", "se", "sa", "sas", "sasu", "sarl", "srl", "spa", "sl", "slu", "bv", "nv", "vof"),
        *("cv", "as", "asa", "ab", "oy", "oyj", "aps", "sro", "zrt", "kft", "doo", "ltda", "lda"),
        *("eirl", "scs", "holding", "holdings", "group"),
    }
)
_JOINING = frozenset({"and", "und", "et", "y", "e", "en", "the"})
_WITHIN_NAMES = frozenset(
    {
        *("van", "von", "vom", "der", "den", "dem", "de", "del", "della", "di", "da", "do", "dos", "du"),
        *("la", "le", "les", "los", "zu", "zum", "zur", "am"),
    }
)
"""Small words of the other languages: an English sentence has none of them."""

_NOT_A_LETTER = re.compile(r"[^\w]+|_+")
_OWNED = re.compile(r"['’]s\b")
_OPENING = "\"'“”‘’«»(*_<"
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
_SPACE = re.compile(r"\s+")
_TYPED = 5 * LONGEST_NAME
"""Characters among which a name is looked for."""

_AROUND = " ,;:!?"
_DOUBLE = re.compile('["“”„«»‹›]')
_SINGLE = re.compile(r"(?<!\w)['‘’‚]|['’](?!\w)")
"""At the edge of a word only: within one it is an apostrophe."""

_SIMILAR = 0.84
_TOO_SHORT = 3
"""Letters of a name that is near to no other, and is not looked for in a text."""

_SHORT = 2
"""So many words may be a name however they are written."""

_ONLY_IN_CAPITALS = 4
"""A word so short is taken for a name only where it is written like one."""


def name_of(text: str) -> str:
    """A name as it is kept: one line, not too long, without the marks and quotes around it; nothing where nobody
    could read it."""
    line = _bare(_bare(_SPACE.sub(" ", clean(text))[:_TYPED])[:LONGEST_NAME])
    return line if any(char.isalnum() for char in line) else ""


def _bare(line: str) -> str:
    """Quotes that belong to others further in (SIA "Baltic Pumps") are part of the name."""
    bare, before = line.strip(_AROUND), ""
    while bare != before:
        before = bare
        for quotes in (_DOUBLE, _SINGLE):
            bare = _unquoted(bare, quotes).strip(_AROUND)
    return bare


def _unquoted(line: str, quotes: re.Pattern[str]) -> str:
    last = len(line) - 1
    places = [found.start() for found in quotes.finditer(line)]
    if len([at for at in places if 0 < at < last]) % 2:
        return line
    return line[0 in places : last if last in places else None]


def key_of(name: str) -> str:
    """The name without case, accents, punctuation and legal form; words apart by single spaces."""
    words = _words(name)
    bare = list(words)
    while len(bare) > 1 and bare[-1] in _LEGAL_FORMS | _JOINING:
        bare.pop()
    while len(bare) > 1 and bare[0] == "the":
        bare.pop(0)
    return " ".join(bare)


def without_legal_form(text: str) -> str:
    """What is typed before "GmbH & Co. KG" or ", Inc."; all of it where nothing stands before."""
    typed = text.split()
    while len(typed) > 1 and all(word in _LEGAL_FORMS | _JOINING for word in _words(typed[-1])):
        typed.pop()
    return " ".join(typed)


def may_be_name(text: str) -> bool:
    """Whether a short text may be the name of somebody nobody knows yet: few words besides the legal form and the
    "van der", or none that a sentence would write small."""
    bare = without_legal_form(text).split()
    telling = [word for word in bare if any(each not in _WITHIN_NAMES for each in _words(word))]
    return len(telling) <= _SHORT or not any(word.lstrip(_OPENING)[:1].islower() for word in telling)


def _words(text: str) -> list[str]:
    dotless = _INITIALS.sub(lambda found: found[0].replace(".", ""), _OWNED.sub("", text))
    # Taking a letter apart may bring a capital to light ("𝔸"), and small letters may come apart again.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", dotless).casefold())
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _NOT_A_LETTER.sub(" ", bare).split()


def near(key: str, keys: Iterable[str]) -> list[str]:
    """The keys that may mean the same company, the likeliest first; never the key itself."""
    likeness = {other: _likeness(key, other) for other in keys if other != key}
    close = [other for other, likely in likeness.items() if likely >= _SIMILAR]
    return sorted(close, key=lambda other: (-likeness[other], other))


def _likeness(key: str, other: str) -> float:
    """1.0 where only the spaces differ, or where one is the other with more words behind it."""
    shorter, longer = sorted((key.split(), other.split()), key=len)
    one, two = key.replace(" ", ""), other.replace(" ", "")
    if min(len(one), len(two)) <= _TOO_SHORT:
        return 0.0
    if one == two:
        return 1.0
    if longer[: len(shorter)] == shorter:
        return 0.95
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def named_in(text: str, keys: Sequence[str]) -> str | None:
    """The key of a company that a text names, word by word: the longest, and of these the first."""
    said = _words(text)
    places = [(len(key.split()), -place, key) for key in keys for place in _places(said, key, text)]
    return max(places, default=(0, 0, None))[2]


def _places(said: list[str], key: str, text: str) -> list[int]:
    words = key.split()
    if len(key) < _TOO_SHORT or not words:
        return []
    found = [at for at in range(len(said) - len(words) + 1) if _same(said[at : at + len(words)], words)]
    return found if len(key) > _ONLY_IN_CAPITALS or _capital(text, key) else []


def _same(said: list[str], words: list[str]) -> bool:
    """The last one may carry the s of a genitive ("Kesslers Chef")."""
    if said[:-1] != words[:-1]:
        return False
    return said[-1] in (words[-1], f"{words[-1]}s") if len(words[-1]) > _TOO_SHORT else said[-1] == words[-1]


def _capital(text: str, key: str) -> bool:
    return any(key_of(word) == key and word[:1].isupper() for word in text.split())
