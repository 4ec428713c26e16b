"""Which pieces of the base's 250,002 stay, and the tokenizer made of them; not what any piece means."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import wordfreq
from tokenizers import Tokenizer

LANGUAGES = ("en", "de", "es", "fr", "pt", "it", "nl")
_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_WORDS = 40_000
_STEP = 100
_MOST = 40_000
_EMOJI = ((0x1F300, 0x1FAFF), (0x2600, 0x27BF))


@dataclass(frozen=True, slots=True)
class Cut:
    """The ids of the base that stay, in the new order, and the tokenizer's JSON."""

    kept: list[int]
    tokenizer: dict[str, Any]


def cut(whole: dict[str, Any], texts: Iterable[str]) -> Cut:
    """What the texts need, all single characters of our alphabets, then what frequent words need."""
    pieces = [piece for piece, _score in whole["model"]["vocab"]]
    tokenizer = Tokenizer.from_str(json.dumps(whole))
    kept = set(range(len(_SPECIAL)))
    kept |= {index for index, piece in enumerate(pieces) if _alphabet(piece)}
    kept |= set(_counted(tokenizer, texts))
    for words in _frequent_words():
        needed = _counted(tokenizer, words).keys() - kept
        if len(kept) + len(needed) > _MOST:
            break
        kept |= needed
    ordered = sorted(kept)
    return Cut(ordered, _with_vocabulary(whole, ordered))


def _counted(tokenizer: Tokenizer, texts: Iterable[str]) -> Counter[int]:
    counts: Counter[int] = Counter()
    texts = iter(texts)
    while batch := list(islice(texts, 10_000)):
        for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
            counts.update(encoding.ids)
    return counts


def _alphabet(piece: str) -> bool:
    """Single characters of Latin script, digits, punctuation, money and emoji."""
    bare = piece.removeprefix("▁")
    if len(bare) > 1:
        return False
    code = ord(bare or "▁")
    return code < 0x250 or 0x2000 <= code < 0x2200 or any(low <= code <= high for low, high in _EMOJI)


def _frequent_words() -> Iterator[list[str]]:
    """Some of each language at a time, the most frequent first; as they stand in a sentence and begin one."""
    lists = [wordfreq.top_n_list(language, _WORDS) for language in LANGUAGES]
    for at in range(0, _WORDS, _STEP):
        words = [word for listed in lists for word in listed[at : at + _STEP]]
        yield [form for word in words for form in (word, word.capitalize())]


def _with_vocabulary(whole: dict[str, Any], kept: list[int]) -> dict[str, Any]:
    vocabulary = [whole["model"]["vocab"][index] for index in kept]
    special = [token for token in whole["added_tokens"] if token["content"] in _SPECIAL]
    return {**whole, "added_tokens": special, "model": {**whole["model"], "vocab": vocabulary}}
