"""Whether a typed message is an answer or a word to the bot, by its whole wording; not what the bot does."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from bot.domain.words.phrases import ACCENTS_COUNT, PHRASES, fillers, spellings
from bot.domain.words.text import clean, narrow, only_symbols


class Meaning(StrEnum):
    """What a message is to us."""

    ANSWER = "answer"
    THANKS = "thanks"
    OKAY = "okay"
    GOOD = "good"
    """A word of praise: a nod, or to a question how it went the whole answer."""
    GREETING = "greeting"
    STOP = "stop"
    PAUSE = "pause"
    RESUME = "resume"
    MORE = "more"
    FEWER = "fewer"
    COMPLAINT = "complaint"
    """About us, not about the day."""
    UNDO = "undo"
    HIDE = "hide"
    """Show the latest one to nobody."""
    HELP = "help"
    WHO_SEES = "who_sees"
    OPTIONAL = "optional"
    """Whether one has to answer, and how to be rid of us."""
    BOT = "bot"
    """What we are."""
    EXAMPLE = "example"
    """What to write."""
    WHY = "why"
    OWNING = "owning"
    """Have everything sent, or forgotten."""
    SETTINGS = "settings"
    """Be asked at other times."""
    MINE = "mine"
    """See, or change, what was kept."""
    SHARE = "share"
    TEAM = "team"
    """Who else is in it, and who coaches it."""
    LEAVE = "leave"
    """Be in the team no more; which may be said on a bad day."""
    ASK_LATER = "ask_later"
    """Later on the same day."""
    AWAY = "away"
    """Off, and not until when."""
    LANGUAGE = "language"
    VOICE_OR_PHOTO = "voice_or_photo"
    NOTHING = "nothing"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood."""

    meaning: Meaning


_SILENT = re.compile(r"['’‘`´]")
_SHORTCODE = re.compile(r":[^\s:]+:")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_MARKS = ("?", "!")
_ACCENTED, _BARE = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ", "aaaaaaceeeeiiiinoooooouuuuyy"
_WITHOUT_ACCENTS = str.maketrans(_ACCENTED, _BARE)
_TYPED_ABROAD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PLEASANT = (Meaning.THANKS, Meaning.GREETING, Meaning.OKAY, Meaning.GOOD)
_EMPTY = (Meaning.NOTHING,)
_LONGEST_SERIES = 8
_LONGEST_FILLER = 3
_MOST_NAMES = 4
"""Words: those of one name, or of several and what joins them."""
_LONGEST_FULL_NAME = 2
_LONGEST_ABOUT_NAMES = 12
_SOMEBODY = ("somebody", "jemand", "iemand", "quelquun", "alguien", "alguém", "qualcuno")
_ABOVE_ONE = ("my boss", "meiner chefin", "mijn baas", "mon chef", "mi jefe", "meu chefe", "mio capo")


def plain_words(text: str) -> str:
    """Lower case, single spaces, no punctuation, apostrophes closed up: how phrases are compared."""
    folded = text.casefold()
    if "  " not in folded and folded.replace(" ", "").isalnum():
        return folded.strip()  # as most are: the patterns would find nothing
    closed = _SILENT.sub("", _SHORTCODE.sub(" ", folded))
    return _BETWEEN_WORDS.sub(" ", closed).strip()


def _bare(words: str) -> str:
    """Without accents, letter for letter."""
    return words if words.isascii() else words.translate(_WITHOUT_ACCENTS)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One way to say something, in plain words with its accents, and the mark that it needs."""

    language: str
    words: str
    meaning: Meaning
    mark: str = ""

    def is_said(self, words: str, marks: str) -> bool:
        """Of words that are the same but for accents: each may be missing, none may be another."""
        if self.mark not in marks or (words != self.words and self.words in ACCENTS_COUNT):
            return False
        return all(said in (letter, _bare(letter)) for said, letter in zip(words, self.words, strict=True))


def _phrases() -> Iterator[_Phrase]:
    for language, meanings in PHRASES.items():
        for name, listed in meanings.items():
            meaning = Meaning(name)
            for written in spellings(listed):
                mark = written[-1:] if written.endswith(_MARKS) and written.strip("?") else ""
                phrase = _Phrase(language, plain_words(written) or written, meaning, mark)
                yield phrase
                if language == "de" and not phrase.words.isascii():
                    yield replace(phrase, words=phrase.words.translate(_TYPED_ABROAD))


@cache
def _known_phrases() -> dict[str, tuple[_Phrase, ...]]:
    # With the first message, not with the import: the tables of seven languages take their time.
    known: dict[str, list[_Phrase]] = defaultdict(list)
    for phrase in _phrases():
        known[_bare(phrase.words)].append(phrase)
    # One that needs its mark is the more exact: "tudo bem?" greets, "tudo bem" agrees.
    return {words: tuple(sorted(same, key=lambda phrase: not phrase.mark)) for words, same in known.items()}


@cache
def _known_fillers() -> dict[str, frozenset[str]]:
    """In which languages each is one; nothing at all is one in every language."""
    known: dict[str, set[str]] = defaultdict(set)
    for language in PHRASES:
        known[""].add(language)
        for filler in fillers(language):
            known[_bare(plain_words(filler))].add(language)
    return {filler: frozenset(languages) for filler, languages in known.items()}


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word for words in (*_known_phrases(), *_known_fillers()) for word in words.split())


@cache
def _most_words() -> int:
    return max(len(words.split()) for words in _known_phrases()) + 2 * _LONGEST_FILLER


def _every_language() -> frozenset[str]:
    return _known_fillers()[""]


def read(text: str, has_files: bool = False) -> Reading:
    """Only a whole message that fits is a word to the bot: "stop by the plant" is an answer. Never fails."""
    said = narrow(clean(text))
    if not any(char.isprintable() and not char.isspace() for char in said):
        return Reading(Meaning.VOICE_OR_PHOTO if has_files else Meaning.BLANK)
    if only_symbols(said):
        said_so = _known(said, "", _every_language()) or Meaning.NOTHING
        return Reading(Meaning.VOICE_OR_PHOTO if has_files else said_so)
    return Reading(_meaning(plain_words(said), "".join(mark for mark in _MARKS if mark in said)))


def _meaning(words: str, marks: str) -> Meaning:
    if words.count(" ") >= _most_words():
        return Meaning.ANSWER
    for spelling in _spellings(words):
        parts = spelling.split()
        strange = [at for at, part in enumerate(parts) if _bare(part) not in _known_words()]
        meaning = None if strange else _wish(parts, marks) or _several(parts, marks)
        meaning = meaning or _who_sees(parts, marks, strange) or _not_to(parts, marks, strange)
        if meaning is not None:
            return meaning
    return Meaning.ANSWER


def _who_sees(parts: list[str], marks: str, strange: list[int]) -> Meaning | None:
    """ "Can Marta read this?" asks who sees it, as "can somebody read this?" does; so does "Can Marta or Ben". A name
    may be a word of some language ("Ben")."""
    if "?" not in marks or len(parts) > _LONGEST_ABOUT_NAMES:
        return None
    spans = ((at, at + many) for many in range(1, _MOST_NAMES + 1) for at in range(len(parts) - many + 1))
    asked = (
        _wish([*parts[:begin], somebody, *parts[end:]], marks)
        for begin, end in spans
        if all(begin <= at < end for at in strange)
        for somebody in _SOMEBODY
    )
    return Meaning.WHO_SEES if Meaning.WHO_SEES in asked else None


def _not_to(parts: list[str], marks: str, strange: list[int]) -> Meaning | None:
    """ "Don't show this to Marta" wants what "don't show this to my boss" wants. A name that is a word of some language
    is none here: what is no question may be told by it."""
    if not strange or len(parts) > _LONGEST_ABOUT_NAMES or strange[-1] - strange[0] >= _LONGEST_FULL_NAME:
        return None
    before, after = parts[: strange[0]], parts[strange[-1] + 1 :]
    wished = (_wish([*before, *above.split(), *after], marks) for above in _ABOVE_ONE)
    return Meaning.HIDE if Meaning.HIDE in wished else None


def _spellings(words: str) -> tuple[str, ...]:
    """As typed; where a letter is drawn out ("merciii", "neeee"), also with one and with two of it."""
    if not _DRAWN_OUT.search(words):
        return (words,)
    return words, _DRAWN_OUT.sub(r"\1", words), _DRAWN_OUT.sub(r"\1\1", words)


def _known(words: str, marks: str, languages: frozenset[str]) -> Meaning | None:
    for phrase in _known_phrases().get(_bare(words), ()):
        if phrase.language in languages and phrase.is_said(words, marks):
            return phrase.meaning
    return None


def _wish(parts: list[str], marks: str) -> Meaning | None:
    """As it was said, then without a filler before it, after it, and both."""
    overlooked = _known_fillers()
    for tail in range(min(_LONGEST_FILLER, len(parts) - 1) + 1):
        after = overlooked.get(_bare(" ".join(parts[len(parts) - tail :])), frozenset())
        for head in range(min(_LONGEST_FILLER, len(parts) - tail - 1) + 1 if after else 0):
            languages = after & overlooked.get(_bare(" ".join(parts[:head])), frozenset())
            words = " ".join(parts[head : len(parts) - tail])
            meaning = _known(words, marks, languages) if languages else None
            if meaning is not None:
                return meaning
    return None


def _several(parts: list[str], marks: str) -> Meaning | None:
    """Several at once ("ok great, thanks a lot") mean the warmest of them; "niente, boh" means nothing."""
    if len(parts) > _LONGEST_SERIES:
        return None
    found = _series(parts, marks, _PLEASANT) or _series(parts, marks, _EMPTY) or frozenset()
    return next((meaning for meaning in (*_PLEASANT, *_EMPTY) if meaning in found), None)


def _series(parts: list[str], marks: str, meanings: tuple[Meaning, ...]) -> frozenset[Meaning] | None:
    """What is found in a message that is made of such phrases and nothing else; None for any other."""
    if not parts:
        return frozenset()
    for count in range(len(parts), 0, -1):
        meaning = _known(" ".join(parts[:count]), marks, _every_language())
        if meaning in meanings:
            rest = _series(parts[count:], marks, meanings)
            if rest is not None:
                return rest | {meaning}
    return None
