"""Reads what an answer says when its card is about to be shown, and draws the conclusions; not how it is read.

The callers hold the rep's lock. Nobody waits for this: the answer was acknowledged long before.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.bright_spot import Answer, BrightSpot, Tone, Visibility
from bot.domain.corrections import Correction, adjust
from bot.domain.plan import PlanState
from bot.domain.prompt import Prompt
from bot.domain.understanding import Understanding
from bot.domain.verdict import Verdict, for_others, tone_of_none, verdict
from bot.domain.words.danger import Danger, danger
from bot.services.answering.bright_spots import with_visibility
from bot.services.answering.troubles import care, respond
from bot.services.context import Standpoint
from bot.services.enqueue import Thread
from bot.services.playbook.refreshing import follow
from bot.services.ports import Reader, UnitOfWork
from bot.services.roundup.following import refresh_roundup
from bot.services.roundup.refreshing import follow_change
from bot.services.trying.ending import follow_tries

WEIGHED_CORRECTIONS = 200
"""So many of the newest, of the rep's own and of the team's each."""

_BRIGHT = frozenset({Tone.BRIGHT, Tone.MIXED})


@dataclass(frozen=True, slots=True)
class Reading:
    """With what an answer is read."""

    reader: Reader
    small: frozenset[str]
    """The keys of the questions that want a few words or a name."""


async def understood(
    uow: UnitOfWork,
    view: Standpoint,
    spot: BrightSpot,
    now: datetime,
    reading: Reading,
    thread: Thread | None,
    usual: Visibility,
) -> BrightSpot | None:
    """The bright spot with what its words say; None when it is none, and something else is on its way instead. `usual`:
    who sees it unless the rep says otherwise."""
    reader = reading.reader
    answers = await uow.answers.of_bright_spot(spot.workspace_id, spot.id)
    sensed = reader.understand(spot.text)
    if _in_danger(spot, answers, sensed, reader):
        await care(uow, view, spot, now, thread)
        return None
    taken = verdict(
        sensed,
        spot.text,
        spot.source,
        settled=_settled(spot, answers),
        doubted=spot.in_doubt,
        asked_small=not sensed.surely_bright and await _asked_small(uow, answers, reading.small),
        tapped=not sensed.surely_bright and await _tapped(uow, answers),
    )
    if taken is Verdict.NONE:
        await respond(uow, view, spot, tone_of_none(sensed, spot.text), now, thread)
        return None
    held_back = _held_back(spot, answers, sensed, reader)
    seen = _as_usual(view, spot, now, taken, usual, held_back=held_back)
    after = _suggesting(seen, sensed, await _weighed(uow, view, seen, sensed, reader))
    await _save(uow, spot, after, answers, sensed, now)
    await _learn(uow, after, sensed, reader, now)
    return after


def nearest_danger(text: str, reader: Reader) -> Danger | None:
    """The nearer of what the turns of phrase that we know say and what the reader hears."""
    heard = (danger(text), reader.understand(text).danger)
    return next((kind for kind in Danger if kind in heard), None)


def _in_danger(spot: BrightSpot, answers: list[Answer], sensed: Understanding, reader: Reader) -> bool:
    """By all that was said, also where it was too long to keep; a form's words stand for themselves. What the reader
    alone hears is not held against an author who treats it as a bright spot."""
    said = [] if spot.in_own_wording else [answer.text for answer in answers]
    others = {*said} - {spot.text}
    if any(danger(text) for text in (spot.text, *others)):
        return True
    if _named(spot):
        return False
    return sensed.danger is not None or any(reader.understand(text).danger for text in others)


def _settled(spot: BrightSpot, answers: list[Answer]) -> bool:
    """It was shown as a bright spot, or its author treats it as one: no second thoughts of ours."""
    return spot.card_ts is not None or _named(spot) or any(answer.tone in _BRIGHT for answer in answers)


def _named(spot: BrightSpot) -> bool:
    """Its author has said what made it work, or who is to see it."""
    return spot.strength_chosen is not None or spot.visibility_chosen


async def _asked_small(uow: UnitOfWork, answers: list[Answer], small: frozenset[str]) -> bool:
    """Whether all of it answers questions that want a few words or a name."""
    asked = await _asked(uow, answers)
    return bool(asked) and all(prompt is not None and prompt.question_key in small for prompt in asked)


async def _tapped(uow: UnitOfWork, answers: list[Answer]) -> bool:
    """Whether all of it answers how a plan went, of which the rep had said by a tap that it worked."""
    asked = await _asked(uow, answers)
    plan_ids = [prompt.plan_id for prompt in asked if prompt is not None and prompt.plan_id is not None]
    plans = [await uow.plans.get(answers[0].workspace_id, one) for one in plan_ids]
    worked = [plan for plan in plans if plan is not None and plan.state is PlanState.WORKED]
    return bool(asked) and len(worked) == len(asked)


async def _asked(uow: UnitOfWork, answers: list[Answer]) -> list[Prompt | None]:
    """The questions that were answered, each once; None for what answers none."""
    return [
        await uow.prompts.get(answers[0].workspace_id, one) if one is not None else None
        for one in {answer.prompt_id for answer in answers}
    ]


def _as_usual(
    view: Standpoint, spot: BrightSpot, now: datetime, taken: Verdict, usual: Visibility, *, held_back: bool
) -> BrightSpot:
    """What is usual for this rep, once, where the reader is sure of it, unless they said it for this one. Any other is
    shared by nobody but its author."""
    seen = replace(spot, doubtful=taken is Verdict.OPEN)
    if held_back:
        return seen.hidden(now) if seen.visibility.shared else seen
    if spot.visibility_chosen or spot.card_ts is not None or taken is not Verdict.BRIGHT:
        return seen
    return with_visibility(seen, view.rep, usual, now)


def _held_back(spot: BrightSpot, answers: list[Answer], sensed: Understanding, reader: Reader) -> bool:
    """Whether what was said since, or in one message of several, is not for others unasked: by itself it would have
    been kept for its author. What a roundup has shown, or its author chose or named, stays as it is."""
    if spot.visibility_chosen or spot.edition_part is not None or spot.strength_chosen is not None:
        return False
    if spot.visibility.shared and not for_others(sensed, spot.text):
        return True
    several = answers if len(answers) > 1 and not spot.in_own_wording else []
    return any(_is_trouble(reader, answer) for answer in several)


def _is_trouble(reader: Reader, answer: Answer) -> bool:
    alone = reader.understand(answer.text)
    taken = verdict(
        alone, answer.text, answer.source, settled=False, doubted=False, asked_small=False, tapped=False
    )
    return taken is Verdict.NONE and tone_of_none(alone, answer.text) is Tone.PROBLEM


async def _weighed(
    uow: UnitOfWork, view: Standpoint, spot: BrightSpot, sensed: Understanding, reader: Reader
) -> Understanding:
    """What the rep corrected weighs at once for similar texts, what the team corrected in the open, gently.

    On a shared one others see the outcome: there only what is in the open weighs, of the rep's own as well.
    """
    open_ones = await _in_the_open(uow, view, reader)
    mine = [each for each in open_ones if each.user_id == spot.user_id]
    team = [each for each in open_ones if each.user_id != spot.user_id]
    if not spot.visibility.shared:
        here, version = spot.workspace_id, reader.version
        mine = await uow.corrections.of_rep(here, spot.user_id, version, WEIGHED_CORRECTIONS)
    return adjust(sensed, sensed.vector, mine, team)


async def _in_the_open(uow: UnitOfWork, view: Standpoint, reader: Reader) -> list[Correction]:
    """Everybody's, the rep's own among them."""
    team_id = view.rep.team_id
    if not view.rep.active or team_id is None:
        return []
    here, version = view.rep.workspace_id, reader.version
    return await uow.corrections.of_team(here, team_id, version, WEIGHED_CORRECTIONS)


def _suggesting(spot: BrightSpot, sensed: Understanding, weighed: Understanding) -> BrightSpot:
    """One where we are sure of it, else the three likeliest; none of a text that says nothing, however likely the
    reader finds one, unless somebody has said of such a text what it was."""
    empty = sensed.tone is Tone.EMPTY and not sensed.doubtful and weighed.strengths == sensed.strengths
    says_something = weighed.strengths[0].p > weighed.strengths[-1].p and not empty
    guesses = weighed.likeliest if says_something and not weighed.sure else ()
    return replace(
        spot,
        understood=True,
        strength_suggested=weighed.suggested if says_something else None,
        strength_guesses=guesses,
        language=weighed.language or spot.language,
    )


async def _save(
    uow: UnitOfWork,
    before: BrightSpot,
    after: BrightSpot,
    answers: list[Answer],
    sensed: Understanding,
    now: datetime,
) -> None:
    tone = sensed.tone if sensed.tone in _BRIGHT else Tone.BRIGHT
    await uow.bright_spots.save(after)
    for answer in answers:
        await uow.answers.save(replace(answer, tone=tone, language=sensed.language))
    if after.strength is not before.strength:
        await refresh_roundup(uow, before, now)
    if before.visibility.shared and not after.visibility.shared:
        await follow_tries(uow, before, after, now)
    await follow(uow, before, after, now)
    await follow_change(uow, before, after, now)


async def _learn(
    uow: UnitOfWork, spot: BrightSpot, sensed: Understanding, reader: Reader, now: datetime
) -> None:
    """Where the text lies, and what its author says made it work; never the text."""
    if spot.strength_chosen is None or sensed.vector is None:
        await uow.corrections.remove(spot.workspace_id, spot.id)
        return
    correction = Correction(
        workspace_id=spot.workspace_id,
        bright_spot_id=spot.id,
        user_id=spot.user_id,
        team_id=spot.team_id,
        shared=spot.visibility is Visibility.TEAM,
        vector=sensed.vector,
        strength=spot.strength_chosen,
        model_version=reader.version,
        made_at=now,
    )
    await uow.corrections.save(correction)
