"""Whether a text says of itself that it is for somebody else than the team: a question to us, a note to oneself."""

import re

_QUESTION = "question|q|frage|vraag|pregunta|pergunta|domanda"
_TO_US = (
    "for you|to you|for the bot|to the bot|for bot|for my coach|for the coach|an dich|an den bot|für dich|aan jou|"
    "voor jou|aan de bot|voor de bot|pour toi|pour vous|pour le bot|au bot|para ti|para usted|para el bot|para você|"
    "para o bot|per te|per lei|per il bot"
)
_NOTE = "note|notes|memo|reminder|message|notiz|erinnerung|notitie|nota|promemoria"
_TO_ME = (
    "to self|to myself|to me|for myself|an mich selbst|an mich|für mich|aan mezelf|voor mezelf|à moi-même|à moi|"
    "pour moi|para mí mismo|para mí misma|para mí|para mim|per me"
)
_BEGINS = re.compile(
    rf"\W*(?:(?:a|one|another|quick|small|eine|kurze|kleine|een|korte|une|petite|una|uma|pequena) ){{0,2}}"
    rf"(?:(?:{_QUESTION}) (?:{_TO_US})|(?:{_NOTE}) (?:{_TO_ME}))\b\s*[:;,.–—-]",
    re.IGNORECASE,
)


def not_for_the_team(text: str) -> bool:
    """By how it begins: "Note to self: ..."; whatever follows. Never fails."""
    return _BEGINS.match(" ".join(text.split())) is not None
