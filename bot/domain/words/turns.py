"""How turns of phrase are written down and looked for in a text, whatever they say."""

import re
import unicodedata
from textwrap import dedent

from bot.domain.words.reading import plain_words

_SENTENCE_ENDS = re.compile(r"[.!?;:…\n]+")
_GAP = r"(?: \w+){0,3} "
_END = r"(?= \.|$)"
_GOES_ON = re.compile(r"\n {4}")


def plain_sentences(text: str) -> str:
    """Its sentences in plain words without accents, a full stop between them, so that no turn of phrase spans two."""
    sentences = (plain_words(sentence) for sentence in _SENTENCE_ENDS.split(text))
    decomposed = unicodedata.normalize("NFKD", " . ".join(filter(None, sentences)))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def compiled_turns(*lists: str) -> re.Pattern[str]:
    """One pattern for all: one turn a line, which goes on in deeper indented ones; `~` stands for up to three words
    between two, `$` for the end of the sentence."""
    whole = (_GOES_ON.sub("", dedent(listed)) for listed in lists)
    turns = [
        line.strip().replace("~", _GAP).replace("$", _END) for listed in whole for line in listed.splitlines()
    ]
    return re.compile(rf"\b(?:{'|'.join(filter(None, turns))})\b")
