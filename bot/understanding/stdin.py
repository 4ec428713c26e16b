"""JSON lines in, what is understood of each out, so that anybody can judge it; not how a text is understood."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from bot.domain.understanding import Understanding
from bot.understanding.reader import Reader

_DIGITS = 6


class _NoTextError(ValueError):
    """The line is not what it should be."""


def answer(
    lines: Iterable[bytes], reader: Reader, say: Callable[[str], None], complain: Callable[[str], None]
) -> bool:
    """Answers every line it can, names each of the others, and returns whether there was none of those."""
    clean = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            text = _text(line)
        except _NoTextError as fault:
            complain(f"Line {number} is skipped: {fault}.")
            clean = False
        else:
            say(json.dumps(_shown(reader.understand(text))))
    return clean


def _text(line: bytes) -> str:
    try:
        given = json.loads(line)
    except UnicodeDecodeError:
        raise _NoTextError("it is not UTF-8") from None
    except json.JSONDecodeError as fault:
        raise _NoTextError(f"it is not JSON ({fault.msg} at column {fault.colno})") from None
    except RecursionError:
        raise _NoTextError("it is nested too deeply") from None
    if not isinstance(given, dict):
        raise _NoTextError('it is not an object like {"text": "…"}')
    text = given.get("text")
    if not isinstance(text, str):
        raise _NoTextError('it has no "text" that is a string')
    return text


def _shown(understanding: Understanding) -> dict[str, Any]:
    strengths = [
        {"key": guess.strength.value, "p": round(guess.p, _DIGITS)} for guess in understanding.strengths
    ]
    return {"tone": understanding.tone.value, "strengths": strengths}
