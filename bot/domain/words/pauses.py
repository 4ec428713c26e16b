"""How a pause with its length is put in six languages, word by word in English; not how long that is."""

_PAUSE = frozenset({"pause", "pausa", "pauze"})
_WORDS = {
    "until": "bis hasta jusqu'à jusqu’à jusqu'au jusqu’au até fino tot",
    "monday": "montag lunes lundi lunedì lunedi maandag segunda segunda-feira",
    "tuesday": "dienstag martes mardi martedì martedi dinsdag terça terça-feira",
    "wednesday": "mittwoch miércoles miercoles mercredi mercoledì mercoledi woensdag quarta quarta-feira",
    "thursday": "donnerstag jueves jeudi giovedì giovedi donderdag quinta quinta-feira",
    "friday": "freitag viernes vendredi venerdì venerdi vrijdag sexta sexta-feira",
    "saturday": "samstag sonnabend sábado sabado samedi sabato zaterdag",
    "sunday": "sonntag domingo dimanche domenica zondag",
    "week": "woche semana semaine settimana week",
    "weeks": "wochen semanas semaines settimane weken",
    "day": "tag día dia jour giorno dag",
    "days": "tage días dias jours giorni dagen",
    "one": "eine einen un una une uma um een",
    "two": "zwei dos deux due duas dois twee",
    "three": "drei tres trois tre três drie",
    "four": "vier cuatro quatre quattro quatro",
    "for": "für durante pendant per por voor",
}
_IN_ENGLISH = {word: english for english, listed in _WORDS.items() for word in listed.split()}
_LINKS = frozenset({"a", "al", "à", "au", "el", "le", "zum", "den", "nächsten", "próximo", "prochain"})
"""Between "until" and the day."""
_POLITE = frozenset({"bitte", "mal", "graag", "aub", "svp", "stp", "merci", "porfa", "grazie"})


def in_english(words: list[str]) -> list[str]:
    """A text of several words that begins or ends with the one for a pause, so that the one grammar reads it; of any
    other nothing."""
    said = [word for word in (each.strip(",") for each in words) if word not in _POLITE]
    if len(said) > 1 and said[-1] in _PAUSE:
        said = [said[-1], *said[:-1]]
    if len(said) < 2 or said[0] not in _PAUSE:
        return []
    return ["pause", *(_IN_ENGLISH.get(word, word) for word in said[1:] if word not in _LINKS)]
