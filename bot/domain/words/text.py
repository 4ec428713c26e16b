"""What is kept of a text that somebody typed and where it may be cut; not what the text means."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 3000
"""Characters of an answer that are kept: as many as one Slack text holds."""

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Control characters but tab and newline, and halves of characters. Marks that reorder what follows them could make
# one text read as another; a byte order mark is no text.
_DROPPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")
_SHORTCODE = re.compile(r":[^\s:]+:")
_PICTURED = re.compile(".\ufe0f\u20e3?|[0-9#*]\u20e3")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)\]]*(?=\s|$)|(?<=[。！？])|\n")
_SPACE = re.compile(r"\s+")
_SENTENCE_WITHIN = 0.25
_WORD_WITHIN = 0.5
_JOINER = "\u200d"
_WIDE = str.maketrans({wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " "})


def clean(text: str) -> str:
    """Composed (NFC), one kind of line end, no control characters, no outer space; words stay as typed."""
    lines = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", _DROPPED.sub("", lines)).strip()


def narrow(text: str) -> str:
    """Letters, digits and marks as wide as an ideograph, as a Japanese keyboard types them, in their usual width."""
    return text if text.isascii() else text.translate(_WIDE)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored of a text, and how many characters were too many."""

    text: str
    cut: int = 0


def kept(text: str, limit: int = LONGEST) -> Kept:
    """Cleaned, and cut where it is too long: at a sentence's or word's end near the limit."""
    whole = clean(text)
    head = whole[: _cut_at(whole, limit)].rstrip()
    return Kept(head, len(whole) - len(head))


def excerpt(text: str, limit: int) -> str:
    """At most `limit` characters; cut at a sentence's end where there is one, and an ellipsis says so."""
    if len(text) <= limit:
        return text
    head = text[: _cut_at(text, max(limit - 2, 1))].rstrip()
    return f"{head} …" if _SENTENCE_END.search(head[-1:]) else f"{head}…"


def _cut_at(text: str, limit: int) -> int:
    """The best place to cut at or before `limit`."""
    if len(text) <= limit:
        return len(text)
    sentences = [found.end() for found in _SENTENCE_END.finditer(text, 0, limit)]
    # The end of the searched stretch looks to the pattern like the end of the text, even inside "1.5".
    sentences = [end for end in sentences if end < limit or text[end].isspace()]
    words = [found.start() for found in _SPACE.finditer(text, 0, limit + 1)]
    if sentences and sentences[-1] >= limit * (1 - _SENTENCE_WITHIN):
        return sentences[-1]
    if words and words[-1] >= limit * (1 - _WORD_WITHIN):
        return words[-1]
    return _before_cluster(text, limit)


def _before_cluster(text: str, limit: int) -> int:
    """Walks back to where no character as people see it is torn; what is one such alone is cut anyway."""
    at = limit
    while at > 0 and _inside_cluster(text, at):
        at -= 1
    return at or limit


def _inside_cluster(text: str, at: int) -> bool:
    """Whether text[at] belongs to the character before it, as far as categories tell."""
    char = text[at]
    if _JOINER in (char, text[at - 1]) or _extends(char):
        return True
    return _regional(char) and _regionals_before(text, at) % 2 == 1


def _extends(char: str) -> bool:
    """Combining marks and variation selectors, skin tones, conjoining Hangul vowels and finals, flag tags."""
    if unicodedata.category(char)[0] == "M":
        return True
    return any(
        first <= char <= last
        for first, last in (("\U0001f3fb", "\U0001f3ff"), ("\u1160", "\u11ff"), ("\U000e0020", "\U000e007f"))
    )


def _regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _regionals_before(text: str, at: int) -> int:
    start = at
    while start > 0 and _regional(text[start - 1]):
        start -= 1
    return at - start


def only_a_question(text: str) -> bool:
    """One sentence that asks something, and nothing beside it."""
    said = clean(text)
    return said.endswith("?") and _SENTENCE_END.search(said.rstrip("?! ")) is None


def only_symbols(text: str) -> bool:
    """Emoji and punctuation, and no letter or digit; Slack sends an emoji as `:tada:`."""
    bare = _PICTURED.sub("", _SHORTCODE.sub("", text))
    return bool(text.strip()) and not any(char.isalnum() for char in bare)
