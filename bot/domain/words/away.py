"""Whether a Slack status reads "away from work"; cautious, since it keeps a question from being asked."""

import re
from unicodedata import combining, normalize

from bot.domain.words.away_words import AWAY, AWAY_WITH_ACCENT, BACK_SOON, EMOJI, STILL_HERE

_FEW_WORDS = 3


def _any_of(languages: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    patterns = (pattern for listed in languages.values() for pattern in listed)
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


_AWAY, _STILL_HERE, _BACK_SOON = _any_of(AWAY), _any_of(STILL_HERE), _any_of(BACK_SOON)
_ACCENTED = _any_of({"pt": AWAY_WITH_ACCENT})


def _plain(text: str) -> str:
    """Lower case, no accents, straight apostrophes."""
    decomposed = normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(char for char in decomposed if not combining(char))


def reads_away(status_text: str, status_emoji: str) -> bool:
    """What somebody wrote beside their name; neither text nor emoji is kept by anybody."""
    words = _plain(status_text)
    if _STILL_HERE.search(words):
        return False
    if _AWAY.search(words) or _ACCENTED.search(normalize("NFC", status_text).casefold()):
        return True
    # A palm tree beside "Quarterly planning" is decoration; alone, or with an "until", it is a status.
    return status_emoji in EMOJI and len(words.split()) <= _FEW_WORDS and not _BACK_SOON.search(words)
