"""What people type to the bot in seven languages, as data; not how a message is compared with it.

Phrases stand between commas; "(hi|hello) there" is two, "stop (it|)" is two. Case, punctuation and apostrophes
do not count, accents may be missing. A phrase that ends in "?" or "!" counts only in a message with that mark.

Left out on purpose, since each is an answer as often: nouns and participles ("eine Pause", "en pause", "fechado"),
words that another language uses otherwise (French "plus" and "mais", Spanish "para"), names (Claro, Dale, Legal),
"no more questions" where nothing says please (a customer may have had none), and cries ("ich kann nicht mehr").
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from bot.domain.words.phrases_away import AWAY
from bot.domain.words.phrases_french_spanish import FRENCH_SPANISH
from bot.domain.words.phrases_germanic import GERMANIC
from bot.domain.words.phrases_hiding import HIDING
from bot.domain.words.phrases_newcomers import NEWCOMERS
from bot.domain.words.phrases_owning import OWNING
from bot.domain.words.phrases_portuguese_italian import PORTUGUESE_ITALIAN
from bot.domain.words.phrases_skipping import SKIPPING
from bot.domain.words.phrases_wishes import WISHES

Meanings = dict[str, str]


def _together(*tables: Meanings) -> Meanings:
    found: dict[str, list[str]] = defaultdict(list)
    for table in tables:
        for name, listed in table.items():
            found[name].append(listed)
    return {name: ", ".join(listed) for name, listed in found.items()}


PHRASES: dict[str, Meanings] = {
    language: _together(
        meanings,
        WISHES[language],
        NEWCOMERS[language],
        {"away": AWAY[language], "owning": OWNING[language]},
        {"who_sees": SKIPPING[language], "hide": HIDING[language]},
    )
    for language, meanings in (GERMANIC | FRENCH_SPANISH | PORTUGUESE_ITALIAN).items()
}
"""By language, then by the name of the meaning."""

# Said around a wish without changing it: at most one before it and one after it is overlooked, in its language.
_EVERYWHERE = "bright spots, brightspots, brightspot, bot, coach, ok, okay, thanks, hi, hey, hello, pls, plz"
FILLERS: dict[str, str] = {
    "en": """
        please, well, now, then, for now, sorry, thank you, so, oh, um, today, lol, man, mate""",
    "de": """
        bitte, bitte bitte, bidde, danke, vielen dank, hallo, jetzt, mal, bitte mal, jetzt bitte, erstmal, vorerst,
        also, sorry, ach, äh, ähm, na, ja, gut, doch, doch bitte, eigentlich, lieber bot, leider, einfach""",
    "nl": """
        alsjeblieft, alstublieft, aub, a.u.b., svp, asjeblieft, graag, even, maar, nu, nu even, voorlopig, bedankt,
        dank je, dankjewel, hallo, hoi, sorry, nou, oké, goed, eh, gewoon, hoor, eigenlijk, helaas""",
    "fr": """
        s'il te plaît, s'il vous plaît, s'il te plait, stp, svp, merci, bonjour, salut, maintenant, pour l'instant, pour
        le moment, désolé, désolée, pardon, alors, bon, bah, euh, enfin, oh, d'accord, franchement""",
    "es": """
        por favor, porfa, porfis, porfavor, xfa, gracias, hola, ahora, ya, por ahora, de momento, perdón, perdona,
        disculpa, disculpe, lo siento, pues, bueno, eh, oye, oiga, vale, entonces, ahorita, jefe""",
    "pt": """
        por favor, se faz favor, faz favor, pf, pfv, pfvr, sff, obrigado, obrigada, obg, olá, oi, agora, já, por agora,
        por enquanto, desculpa, desculpe, então, bom, bem, é, né, ah, infelizmente""",
    "it": """
        per favore, per piacere, per cortesia, pf, grazie, ciao, buongiorno, adesso, ora, per ora, per adesso, scusa,
        scusi, scusate, allora, beh, eh, ehm, purtroppo, comunque""",
}

# Words of which an accent makes another: Portuguese and Spanish "mas" is "but", "note" is no "noté".
ACCENTS_COUNT = frozenset({"más", "porquê", "hä", "hã", "hé", "noté", "tá"})

_CHOICE = re.compile(r"\(([^()]*)\)")


def spellings(listed: str) -> Iterator[str]:
    """Each phrase of a table, its choices made in every way."""
    for phrase in listed.split(","):
        parts = _CHOICE.split(phrase)
        ways = (part.split("|") if odd % 2 else [part] for odd, part in enumerate(parts))
        yield from (" ".join("".join(way).split()) for way in product(*ways))


def fillers(language: str) -> Iterator[str]:
    """What may stand around a wish in a language."""
    return spellings(f"{FILLERS[language]}, {_EVERYWHERE}")
