"""What an answer is taken for, of what the model says and what its author said besides; not what is done with it."""

from enum import StrEnum

from bot.domain.bright_spot import Source, Tone
from bot.domain.understanding import Understanding
from bot.domain.words.addressed import not_for_the_team
from bot.domain.words.figures import is_figure
from bot.domain.words.heavy import is_heavy
from bot.domain.words.plainly import goes_badly, goes_well, words_in
from bot.domain.words.text import only_a_question

FEW_WORDS = 8
"""A small question is answered in no more; and in so few, good words are easily turned round by the last one."""

_FOR_WHAT_WORKED = frozenset({Source.COMMAND, Source.FORM})
"""Doors over which it is written: who comes through them has said that it worked."""


class Verdict(StrEnum):
    """What becomes of it."""

    BRIGHT = "bright"
    """A bright spot, seen by whom the rep usually shows them to."""
    SAID = "said"
    """A bright spot by what its author said; where the model is not sure of it, nobody is shown it unasked."""
    OPEN = "open"
    """Too close to call."""
    NONE = "none"
    """A problem, or words that say nothing: no bright spot."""


def verdict(
    sensed: Understanding,
    text: str,
    source: Source,
    *,
    settled: bool,
    doubted: bool,
    asked_small: bool,
    tapped: bool,
) -> Verdict:
    """`settled`: it was shown as a bright spot, or its author treats it as one. `doubted`: it was shown as too close to
    call. `asked_small`: the question wanted a few words or a name. `tapped`: to the question how a
    plan went, its author had said that it worked.

    The model learned mostly from answers that tell something, and takes many reports of three words for trouble. So
    what the author made plain counts before it; the model alone decides what is shared unasked.
    A number alone answers how much, and says of nothing that it worked; a question to us or a note to oneself is told
    nobody else, however well it reads.
    """
    if not settled and not asked_small and source not in _FOR_WHAT_WORKED and is_figure(text):
        return Verdict.NONE
    if settled and not doubted:
        return Verdict.BRIGHT
    if sensed.surely_bright:
        if source not in _FOR_WHAT_WORKED and not_for_the_team(text):
            return Verdict.OPEN
        return Verdict.BRIGHT if for_others(sensed, text) else Verdict.SAID
    said = _said(sensed, text, source, asked_small=asked_small, tapped=tapped)
    if said is not None:
        return said
    return Verdict.OPEN if sensed.doubtful or settled else Verdict.NONE


def for_others(sensed: Understanding, text: str) -> bool:
    """Whether others may see it unasked, as far as the model decides. Of a few words, none of them plain good news, it
    has to be surer: "Firmato. Con altri." says that they signed with somebody else."""
    few = words_in(text) <= FEW_WORDS and not goes_well(text)
    return sensed.surely_bright and not (few and sensed.hardly)


def tone_of_none(sensed: Understanding, text: str) -> Tone:
    """What one that is no bright spot is: a problem, or words that say nothing. Of a number, of a question that stands
    alone, and of somebody who is ill or has had enough, the words decide: the model takes either for the other."""
    if is_figure(text):
        return Tone.EMPTY
    if is_heavy(text):
        return Tone.PROBLEM if sensed.tone is Tone.EMPTY else sensed.tone
    return Tone.EMPTY if only_a_question(text) and not goes_badly(text) else sensed.tone


def _said(
    sensed: Understanding, text: str, source: Source, *, asked_small: bool, tapped: bool
) -> Verdict | None:
    """By the words, the tap, the question and the door, in this order. Of what the model takes for a problem the door
    alone makes no bright spot: it is left open."""
    if goes_well(text):
        return Verdict.SAID
    if goes_badly(text):
        return None
    if tapped or (asked_small and words_in(text) <= FEW_WORDS):
        return Verdict.SAID
    if source not in _FOR_WHAT_WORKED:
        return None
    problem = not is_figure(text) and (sensed.tone is Tone.PROBLEM or is_heavy(text)) and not sensed.doubtful
    return Verdict.OPEN if problem else Verdict.SAID
