"""Whether a text is a number from 1 to 10 and nothing more, as somebody answers who is asked for one."""

import re

from bot.domain.words.reading import plain_words

_ONE = r"(?:10|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten)"
_FIGURE = rf"{_ONE}(?: [05](?= |$))?"
_OF_TEN = r"(?: (?:out of |of |von |sur |sobre |de |su |van |em )?(?:10|ten))?"
_AROUND = frozenset(
    word
    for listed in (
        "a an the about around maybe perhaps probably roughly say id its im it is was my me for so or just only",
        "solid strong weak good bad low high meh hmm hm well like think guess i today this last week overall honestly",
        "more less points point lol and than to still again between have ive make made give gave got",
        "ein eine ne so etwa circa ca ungefahr ungefähr vielleicht heute wohl gut diese letzte woche",
        "ich sage wurde würde sagen und",
        "een ongeveer misschien vandaag deze vorige week zou zeggen ik",
        "un une environ peut être etre aujourd hui cette semaine je dirais",
        "una mas más o menos quizas quizás hoy esta semana diria diría yo",
        "um uma mais ou talvez hoje diria eu",
        "circa forse oggi questa settimana direi",
    )
    for word in listed.split()
)
_BARE = re.compile(rf"^{_FIGURE}{_OF_TEN}(?: {_FIGURE}{_OF_TEN})?$")
_LONGEST = 60
"""Characters."""


def is_figure(text: str) -> bool:
    """ "6", "7/10", "maybe a 5?", "6 last week, 8 this week"; not "3 calls", "42" or "8, since I called"."""
    if len(text) > _LONGEST:
        return False
    left = [word for word in plain_words(text).split() if word not in _AROUND]
    return _BARE.match(" ".join(left)) is not None
