"""How quiet is asked for, with how long it is to last, in seven languages, brought to one English wording; not how long
that is."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache
from itertools import combinations
from unicodedata import combining, normalize

from bot.domain.words.phrases import PHRASES, spellings
from bot.domain.words.phrases_pausing import AGAIN, NONE_UNTIL, QUIET
from bot.domain.words.reading import Meaning, plain_words, read


class _Request(Enum):
    """What stands beside the words that ask for quiet."""

    QUIET = auto()
    """How long, or until when."""
    NONE_UNTIL = auto()
    """The same, with its "for" or "until", or with a "please"."""
    AGAIN = auto()
    """The moment at which it ends."""


_WORDS = {
    "until": "bis hasta jusqu'à jusqu'au jusqu'en jusqua jusquau até fino tot",
    "through": "einschließlich einschl inkl inklusive inclus inclusive incluido compreso incluso t/m",
    "monday": "montag lunes lundi lunedì maandag segunda segunda-feira",
    "tuesday": "dienstag martes mardi martedì dinsdag terça terça-feira",
    "wednesday": "mittwoch miércoles mercredi mercoledì woensdag quarta quarta-feira",
    "thursday": "donnerstag jueves jeudi giovedì donderdag quinta quinta-feira",
    "friday": "freitag viernes vendredi venerdì vrijdag sexta sexta-feira",
    "saturday": "samstag sonnabend sábado samedi sabato zaterdag",
    "sunday": "sonntag domingo dimanche domenica zondag",
    "january": "januar jänner januari janvier janv enero ene gennaio gen janeiro",
    "february": "februar feber februari février févr fév febrero febbraio fevereiro fev",
    "march": "märz mrz maart mrt mars marzo março",
    "april": "avril avr abril abr aprile",
    "may": "mai mei mayo maggio mag maio",
    "june": "juni juin junio giugno giu junho",
    "july": "juli juillet juil julio luglio lug julho",
    "august": "augustus août agosto ago",
    "september": "septembre septiembre settembre sett set setembro",
    "october": "oktober okt octobre octubre ottobre ott outubro out",
    "november": "novembre noviembre novembro",
    "december": "dezember décembre déc diciembre dic dicembre dezembro",
    "today": "heute aujourd'hui hoy oggi vandaag hoje",
    "tomorrow": "morgen demain mañana domani amanhã",
    "next": "nächste nächsten nächster prochain prochaine próximo próxima prossimo prossima volgende viene vem",
    "this": "diese dieser cette esta questa deze essa",
    "rest of": "rest reste resto ende fin final finales fine fim eind einde",
    "rest of month": "monatsende",
    "rest of year": "jahresende",
    "week": "woche semana semaine settimana",
    "weeks": "wochen semanas semaines settimane weken",
    "month": "monat monats mes mois mese mês maand",
    "months": "monate monaten meses mesi maanden",
    "year": "jahr jahres año ano année anno jaar",
    "day": "tag día jour giorno dag",
    "days": "tage días dias jours giorni dagen",
    "one": "ein eine einen un una une d'un d'une uma um een",
    "two": "zwei dos deux due duas dois twee",
    "three": "drei tres trois tre três drie",
    "four": "vier cuatro quatre quattro quatro",
    "five": "fünf cinco cinq cinque vijf",
    "six": "sechs seis sei zes",
    "seven": "sieben siete sept sette sete zeven",
    "eight": "acht ocho huit otto oito",
    "nine": "neun nueve neuf nove negen",
    "ten": "zehn diez dix dieci dez tien",
    "fourteen": "vierzehn catorce quatorze quattordici catorze veertien",
    "fifteen": "fünfzehn quince quinze quindici vijftien",
    "for": "für durante pendant pour per por voor",
}
_LINKS = "a al alla à la au le el zum den der die dem des de del della di du van do da o ao que am feira"
"""Between the others, and without a meaning here."""
_SMALL = frozenset({"mal"})
_POLITE = re.compile(
    r"\b(?:please|pls|plz|bitte|graag|alsjeblieft|alstublieft|aub|s'il (?:te|vous) pla[iî]t|svp|stp|merci|por favor"
    r"|porfa|se faz favor|pfv|per favore|per piacere|grazie)\b"
)
_ARTICLES = frozenset({"eine", "una", "une", "uma", "een"})
_PAUSE = frozenset({"pause", "pausa", "pauze"})
_IN = frozenset({"in", "dans", "dentro", "en", "tra", "fra", "over", "em", "daqui"})
_ON = frozenset({"on", "op", "am", "erst"})
_BOUNDS = ("until ", "till ", "through ", "thru ", "for ")
_ABROAD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'"})
_MARKS = ("!", "?")
_MOST_WORDS = 12

_ORDINAL = re.compile(r"(\d{1,2})(?:er|o|a|°)")
_RUN_ON = re.compile(r"(?<=\d\.)(?=[^\W\d])")
_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_IN_DOUBT = re.compile(r"\b(?:until|till|through|thru) \d{1,2}[/-]\d{1,2}\b")
"""In English 3/12 is a day in March for some, and one in December for others."""
_PERHAPS_AN_HOUR = re.compile(
    r"(?:until|till|through|thru|bis|tot|jusqu'?à|jusqu'?a|até|ate|hasta|fino) (?:1?\d|2[0-4])"
)
"""A day of the month has its article or its dot: until 5 is the afternoon for most."""
_TIDIED = (
    (re.compile(r"(?<=\d\.) (?=\d)"), ""),
    (re.compile(r"(?<=\d) ten\b|(?<=\d\.) ten\b"), " december"),
    (re.compile(r"(?<=\d) seven\b|(?<=\d\.) seven\b"), " september"),
    (re.compile(r"\b(until) (?:day|dia) (?=\d)"), r"\1 "),
    (re.compile(r"\buntil (?:en met|und mit)\b"), "through"),
    (re.compile(r"\buntil through\b"), "through"),
    (re.compile(r"\buntil (.+) through\b"), r"through \1"),
    (re.compile(r"\b(week|month|year) next\b"), r"next \1"),
    (re.compile(r"\bnext (?!week|month|year)| next\b(?! week| month| year)"), ""),
    (re.compile(r"\b(?:until|for) rest of\b"), "rest of"),
)
"""What stands in another order than in English, or is one thing said in two ways."""


def _bare(word: str) -> str:
    """Without accents, with straight apostrophes and without the full stop of something cut short."""
    decomposed = normalize("NFKD", word.replace("’", "'"))
    return "".join(char for char in decomposed if not combining(char)).rstrip(".")


def _english() -> Iterator[tuple[str, str]]:
    for english, listed in (*_WORDS.items(), ("", _LINKS)):
        for word in listed.split():
            yield _bare(word), english
            yield _bare(word.translate(_ABROAD)), english


_IN_ENGLISH = dict(_english())


def in_english(words: list[str]) -> Iterator[list[str]]:
    """A text that asks for a pause in words of its own, and says how long before, after or among them: each way to take
    it, in the words of the one grammar. Of any other nothing."""
    plainly, courtesies = _POLITE.subn(" ", " ".join(words).replace("’", "'"))
    apart = _RUN_ON.sub(" ", plainly).split()
    said = [word for word in (each.strip(",") for each in apart) if word and word not in _SMALL]
    if len(said) <= _MOST_WORDS and not _IN_DOUBT.search(" ".join(said)):
        for length in _lengths(said, politely=courtesies > 0):
            yield ["pause", *length.split()]


def _lengths(said: list[str], *, politely: bool) -> Iterator[str]:
    """How long, in English, beside the words that ask for it: "bis Montag" of "lass mich bis Montag in Ruhe"."""
    if said[:1] and said[0] in _ARTICLES and said[1:2] and said[1] in _PAUSE:
        said = said[1:]
    plain = [_bare(plain_words(word)) for word in said]
    if _tell_tales().isdisjoint(" ".join(plain).split()):
        return
    for begin, end in combinations(range(len(said) + 1), 2):
        asked = " ".join(filter(None, (*plain[:begin], *plain[end:])))
        asks = _requests().get(asked) or (_pauses(said[:begin], said[end:]) and _Request.QUIET)
        if asks and not _PERHAPS_AN_HOUR.fullmatch(" ".join(said[begin:end])):
            yield from _taken(asks, said[begin:end], politely=politely)


def _pauses(before: list[str], after: list[str]) -> bool:
    """Whether these are a pause by any of its names, with whatever is said around them: "pause, sorry"."""
    around = len(after) == 1 and after[0] in _PAUSE if after else bool(before)
    return around and read(" ".join([*before, *after])).meaning is Meaning.PAUSE


def _taken(asks: _Request, length: list[str], *, politely: bool) -> Iterator[str]:
    match asks:
        case _Request.QUIET:
            yield from _english_of(length)
        case _Request.NONE_UNTIL:
            found = _english_of(length)
            yield from (english for english in found if politely or english.startswith(_BOUNDS))
        case _Request.AGAIN:
            after_a_while = length[0] in _IN
            for moment in _english_of(length[1:] if after_a_while or length[0] in _ON else length):
                yield from (moment, f"until {moment}") if after_a_while else (f"until {moment}",)


def _english_of(length: list[str]) -> tuple[str, str]:
    """As it stands, which may be English, and in English: "a" is a word of several languages."""
    english = " ".join(filter(None, map(_translated, length))).strip()
    for pattern, instead in _TIDIED:
        english = pattern.sub(instead, english)
    return " ".join(length), english


@cache
def _requests() -> dict[str, _Request]:
    """What asks for quiet beside how long, without accents. To stop is one of them: "leave me alone today" is no
    farewell. What counts only with its mark is none: "para esta semana" says for when, and "chega até sexta" that it
    arrives."""
    quiet = (meanings[meaning] for meanings in PHRASES.values() for meaning in (Meaning.PAUSE, Meaning.STOP))
    tables = (
        *((listed, _Request.QUIET) for listed in (*quiet, *QUIET.values())),
        *((listed, _Request.NONE_UNTIL) for listed in NONE_UNTIL.values()),
        *((listed, _Request.AGAIN) for listed in AGAIN.values()),
    )
    asked = ((phrase, asks) for listed, asks in tables for phrase in spellings(listed))
    return {_bare(plain_words(phrase)): asks for phrase, asks in asked if not phrase.endswith(_MARKS)}


@cache
def _tell_tales() -> frozenset[str]:
    """One word of each request, the longest: where there is none, nothing is asked."""
    return frozenset(max(request.split(), key=len) for request in _requests())


def _translated(word: str) -> str:
    if found := _DATE.fullmatch(word):
        return ".".join(filter(None, found.groups(default=""))) if found[3] else f"{found[1]}.{found[2]}."
    bare = _bare(word)
    if found := _ORDINAL.fullmatch(bare):
        return found[1]
    return _IN_ENGLISH.get(bare, word)
