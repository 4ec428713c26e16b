"""How a pause with its length is put in seven languages, brought to one English wording; not how long that is."""

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from bot.domain.words.reading import Meaning, read

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
_POLITE = frozenset({"bitte", "mal", "graag", "aub", "svp", "stp", "merci", "porfa", "grazie"})
_ARTICLES = frozenset({"eine", "una", "une", "uma", "een"})
_PAUSE = frozenset({"pause", "pausa", "pauze"})
_ABROAD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'"})
_MOST_WORDS = 12

_ORDINAL = re.compile(r"(\d{1,2})(?:er|o|a|°)")
_RUN_ON = re.compile(r"(?<=\d\.)(?=[^\W\d])")
_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_IN_DOUBT = re.compile(r"\b(?:until|till|through|thru) \d{1,2}[/-]\d{1,2}\b")
"""In English 3/12 is a day in March for some, and one in December for others."""
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
    """A text that asks for a pause in words of its own, and says how long before or after them: each way to take it,
    in the words of the one grammar. Of any other nothing."""
    apart = _RUN_ON.sub(" ", " ".join(words)).split()
    said = [word for word in (each.strip(",") for each in apart) if word not in _POLITE]
    if len(said) <= _MOST_WORDS and not _IN_DOUBT.search(" ".join(said)):
        for length in _lengths(said):
            english = " ".join(filter(None, map(_translated, length))).strip()
            for pattern, instead in _TIDIED:
                english = pattern.sub(instead, english)
            yield ["pause", *english.split()]


def _lengths(said: list[str]) -> Iterator[list[str]]:
    """What is left of it beside the words that ask for a pause: "mach" and "Pause" in "mach zwei Wochen Pause"."""
    if said[:1] and said[0] in _ARTICLES and said[1:2] and said[1] in _PAUSE:
        said = said[1:]
    for at in range(1, len(said)):
        if _asks(said[:at]):
            yield said[at:]
        if said[-1] in _PAUSE and _asks([*said[: at - 1], said[-1]]):
            yield said[at - 1 : -1]


def _asks(said: list[str]) -> bool:
    return read(" ".join(said)).meaning is Meaning.PAUSE


def _translated(word: str) -> str:
    if found := _DATE.fullmatch(word):
        return ".".join(filter(None, found.groups(default=""))) if found[3] else f"{found[1]}.{found[2]}."
    bare = _bare(word)
    if found := _ORDINAL.fullmatch(bare):
        return found[1]
    return _IN_ENGLISH.get(bare, word)
