"""Whether a typed message is an answer or a word to the bot, by its whole wording; not what the bot does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.text import clean, only_symbols


class Meaning(StrEnum):
    """What a message is to us."""

    ANSWER = "answer"
    THANKS = "thanks"
    OKAY = "okay"
    GREETING = "greeting"
    STOP = "stop"
    PAUSE = "pause"
    RESUME = "resume"
    MORE = "more"
    FEWER = "fewer"
    UNDO = "undo"
    HELP = "help"
    WHO_SEES = "who_sees"
    WHY = "why"
    VOICE_OR_PHOTO = "voice_or_photo"
    NOTHING = "nothing"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood."""

    meaning: Meaning


# By language: phrases between commas, as people write them. Case, punctuation and apostrophes do not count.
PHRASES: dict[str, dict[Meaning, str]] = {
    "en": {
        Meaning.THANKS: """
            thanks, thank you, thx, ty, tnx, tysm, cheers, ta, thanks a lot, many thanks, thanks so
            much, thank you so much, thank you very much, thanks again, much appreciated, appreciated,
            thanks a million, thanks for that, thanks for asking, thank you for asking""",
        Meaning.OKAY: """
            ok, okay, okey, k, kk, okie, okay then, sure, sure thing, fine, alright, all right, all
            good, got it, gotcha, will do, noted, understood, makes sense, sounds good, good, great,
            cool, nice, perfect, super, lovely, awesome, good one, yes, yep, yeah, yup, right, true, no
            problem, np, no worries, you too, later, maybe later, not now, one moment, one sec, brb,
            lol, haha, hm, hmm, oops, never mind, nevermind, forget it, cancel""",
        Meaning.GREETING: """
            hi, hi there, hello, hello there, hey, hey there, hiya, howdy, yo, morning, good morning,
            good afternoon, good evening, evening, good night, bye, goodbye, see you, see you tomorrow,
            have a nice day, have a nice evening, have a good weekend, have a nice weekend, how are you""",
        Meaning.STOP: """
            stop, stop it, stop this, stop that, stop asking, stop asking me, stop messaging me, stop
            for good, stop forever, stop all, stop writing to me, unsubscribe, opt out, quit, leave me
            alone, go away, no more questions, don't ask me again, don't ask me anymore, don't ask me
            any more, remove me, sign me off, i want to stop""",
        Meaning.PAUSE: """
            pause, pause it, pause this, pause me, pause the questions, pause asking, pause for now,
            pause a bit, pause a week, pause for a week, pause for one week, take a break, i need a
            break""",
        Meaning.RESUME: """
            resume, resume asking, unpause, start, start again, restart, continue, go on, carry on, i'm
            back, start asking again, you can start again, ask me again""",
        Meaning.MORE: """
            more, more often, more again, more questions, ask more, ask more often, ask me more, ask me
            more again, ask me more often, i miss you, i missed you""",
        Meaning.FEWER: """
            fewer, less, fewer questions, less questions, fewer days, ask fewer, ask less, ask me less,
            ask less often, ask me less often, less often, not so often, too often, too many questions""",
        Meaning.UNDO: """
            undo, undo that, undo it, undo this, take it back, take that back, delete that, delete it,
            delete this, remove that, remove it, scratch that, cancel that""",
        Meaning.HELP: """
            help, help me, ?, ??, ???, what, huh, what can you do, what can i do, commands, how does
            this work, how does it work, how do you work, what is this, what's this, who are you, what
            are you, what do you do, what should i do, info, menu, settings, test, testing""",
        Meaning.WHO_SEES: """
            who sees this, who sees that, who sees it, who sees my answer, who sees my answers, who sees
            what, who sees what i write, who can see this, who can see that, who can see it, who can see
            my answer, who can see my answers, who can see what i write, who will see this, who gets to
            see this, who else sees this, who reads this, who reads that, who reads my answers, who will
            read this, is this private, is this anonymous, does my manager see this, does my boss see
            this, can my manager see this, can my boss see this, privacy""",
        Meaning.WHY: """
            why, why this question, why that question, why this one, why me, why do you ask, why do you
            ask this, why do you ask that, why do you ask me this, why are you asking, why are you
            asking me this, why did you ask, why did you ask that, why did you ask me that""",
        Meaning.NOTHING: """
            nothing, nothing today, nothing really, nothing much, nothing special, nothing new, nothing
            good, nothing to report, nothing to add, nothing comes to mind, nothing worked, nothing went
            well, not really, not today, not much, none, nada, nil, nope, no, n/a, na, nah, no idea,
            dunno, idk, pass, i don't know, don't know, not sure, skip, skip it, skip this one, same,
            same here, same old, same as yesterday, same as always, same as last time, as always, as
            usual, the usual, business as usual, bau, can't think of any, can't think of anything, i
            have nothing, i've got nothing, see yesterday, like yesterday, ditto, meh, zero, null, empty""",
    }
}

# Said around a wish without changing it: at most one before it and one after it is overlooked.
FILLERS: dict[str, str] = {
    "en": """
        please, pls, plz, bright spots, brightspots, brightspot, bot, coach, hey, hi, ok, okay, well,
        now, then, for now, sorry, thanks, thank you, so, oh, um, today"""
}

_SILENT = re.compile(r"['’‘`´]")
_SHORTCODE = re.compile(r":[^\s:]+:")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_PLEASANT = (Meaning.THANKS, Meaning.GREETING, Meaning.OKAY)
_LONGEST_PLEASANTRY = 8


def plain_words(text: str) -> str:
    """Lower case, single spaces, no punctuation, apostrophes closed up: how phrases are compared."""
    closed = _SILENT.sub("", _SHORTCODE.sub(" ", text.casefold()))
    return _BETWEEN_WORDS.sub(" ", closed).strip()


def _listed(phrases: str) -> Iterator[str]:
    """Each phrase in plain words; one of symbols alone stands as written."""
    for phrase in phrases.split(","):
        yield plain_words(phrase) or phrase.strip()


_MEANINGS = {
    phrase: meaning
    for meanings in PHRASES.values()
    for meaning, phrases in meanings.items()
    for phrase in _listed(phrases)
}
_FILLERS = tuple(filler for fillers in FILLERS.values() for filler in _listed(fillers))


def read(text: str, has_files: bool = False) -> Reading:
    """Only a whole message that fits is a word to the bot: "stop by the plant" is an answer. Never fails."""
    said = clean(text)
    if not any(char.isprintable() and not char.isspace() for char in said):
        return Reading(Meaning.VOICE_OR_PHOTO if has_files else Meaning.BLANK)
    if only_symbols(said):
        return Reading(Meaning.VOICE_OR_PHOTO if has_files else _MEANINGS.get(said, Meaning.NOTHING))
    return Reading(_meaning(plain_words(said)))


def _meaning(words: str) -> Meaning:
    for variant in _without_fillers(words):
        if variant in _MEANINGS:
            return _MEANINGS[variant]
    return _pleasantry(words) or Meaning.ANSWER


def _without_fillers(words: str) -> Iterator[str]:
    """As it was said, then without a filler before it, after it, and both."""
    tails = [
        words,
        *(words.removesuffix(f" {filler}") for filler in _FILLERS if words.endswith(f" {filler}")),
    ]
    for tail in tails:
        yield tail
        yield from (tail.removeprefix(f"{filler} ") for filler in _FILLERS if tail.startswith(f"{filler} "))


def _pleasantry(words: str) -> Meaning | None:
    """Several at once ("ok great, thanks a lot") mean the warmest of them."""
    parts = words.split()
    found = _pleasantries(parts) if len(parts) <= _LONGEST_PLEASANTRY else None
    return next((meaning for meaning in _PLEASANT if found and meaning in found), None)


def _pleasantries(parts: list[str]) -> frozenset[Meaning] | None:
    """The meanings of a message that is made of pleasantries and nothing else; None for any other."""
    if not parts:
        return frozenset()
    for count in range(len(parts), 0, -1):
        meaning = _MEANINGS.get(" ".join(parts[:count]))
        if meaning in _PLEASANT:
            rest = _pleasantries(parts[count:])
            if rest is not None:
                return rest | {meaning}
    return None
