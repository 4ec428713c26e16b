"""What can happen to one bright spot: begun, rewritten, shared, hidden, taken back; the callers hold the rep's lock."""

from dataclasses import replace
from datetime import datetime

from bot.domain.answering import followed, merged
from bot.domain.bright_spot import Answer, BrightSpot, EditedBy, Tone, Visibility
from bot.domain.ids import BrightSpotId
from bot.domain.limits import LONGEST_TEXT
from bot.domain.people import Rep
from bot.domain.prompt import Prompt
from bot.domain.words.text import kept
from bot.services.context import Standpoint, Who
from bot.services.enqueue import SPREADING, post_card, refresh_card, refresh_cards
from bot.services.errors import DeletedMeanwhile, SomebodyElses, in_no_team
from bot.services.playbook.refreshing import follow
from bot.services.ports import UnitOfWork
from bot.services.roundup.following import end_consent, refresh_roundup
from bot.services.roundup.refreshing import follow_change
from bot.services.trying.ending import follow_tries

TEXT_LIMIT = LONGEST_TEXT
LATELY = 20
"""So many of the newest have their cards brought up to date once there is a team to share them with."""


def new_bright_spot(spot_id: BrightSpotId, answer: Answer, now: datetime) -> BrightSpot:
    """What an answer becomes before it is understood: the rep's alone, whatever is usual."""
    return BrightSpot(
        workspace_id=answer.workspace_id,
        id=spot_id,
        user_id=answer.user_id,
        text=kept(answer.text, TEXT_LIMIT).text,
        source=answer.source,
        stored_at=now,
        local_date=answer.local_date,
        language=answer.language,
    )


def with_visibility(spot: BrightSpot, rep: Rep, visibility: Visibility, now: datetime) -> BrightSpot:
    """Shared with nobody, or with the rep's own team; what another one was shown stays there until it is taken back."""
    if not visibility.shared:
        return spot.hidden(now)
    team_id = spot.team_id if spot.visibility.shared else rep.team_id
    if team_id is None:
        raise in_no_team(rep)
    shared = spot.shared_with(visibility, team_id, now)
    return shared if spot.visibility.shared else _unweighed(shared)


def _unweighed(spot: BrightSpot) -> BrightSpot:
    """Our suggestion may have come of what the rep corrected in private; others see only what did not."""
    return replace(spot, understood=False, strength_suggested=None, strength_guesses=())


async def begin(
    uow: UnitOfWork, view: Standpoint, answer: Answer, now: datetime, usual: Visibility | None = None
) -> BrightSpot:
    """Stores the answer and the bright spot it becomes; the card follows in the DM, or what is said instead. `usual`:
    who sees this one unless the rep says otherwise, where that is not whoever sees all of theirs."""
    spot = new_bright_spot(BrightSpotId(uow.new_id()), answer, now)
    await uow.answers.save(replace(answer, bright_spot_id=spot.id))
    await begin_as(uow, view, answer, spot, now, usual)
    return spot


async def begin_as(
    uow: UnitOfWork,
    view: Standpoint,
    answer: Answer,
    spot: BrightSpot,
    now: datetime,
    usual: Visibility | None = None,
) -> None:
    """The same where the stored answer names it already, and where more is known of it than the words."""
    await uow.bright_spots.save(spot)
    thread = (answer.channel, answer.thread_ts) if answer.thread_ts is not None else None
    await post_card(uow, view, spot, now, thread, usual)


async def rewrite(
    uow: UnitOfWork, who: Who, message: Answer, was: str, now: datetime, edited_by: EditedBy | None = None
) -> None:
    """A bright spot follows its messages, now that one of them is new, changed or deleted; one without messages, or
    without words, is taken back. `message` is stored as it is now; `was` is what it said before."""
    spot = None
    if message.bright_spot_id is not None:
        spot = await uow.bright_spots.lock(who.workspace_id, message.bright_spot_id)
    if spot is None or spot.deleted_at is not None:
        return
    answers = await uow.answers.of_bright_spot(who.workspace_id, spot.id)
    after = _following(spot, answers, message, was, edited_by)
    await _let_go_of_silent(uow, answers, after)
    if answers and after.text:
        await save_changed(uow, spot, after, now)
    else:
        await take_back(uow, spot, now)


async def _let_go_of_silent(uow: UnitOfWork, answers: list[Answer], after: BrightSpot) -> None:
    """A message without words is no part of it any more, unless a form's words have no other: they go with it."""
    if after.text and not any(answer.text for answer in answers):
        return
    for answer in answers:
        if not answer.text:
            await uow.answers.save(replace(answer, bright_spot_id=None))


def _following(
    spot: BrightSpot, answers: list[Answer], message: Answer, was: str, edited_by: EditedBy | None
) -> BrightSpot:
    """What a form left out of the words does not come back by another message; whoever edits the only message edits
    all of it."""
    if spot.in_own_wording and not (message.text and len(answers) == 1):
        return reworded(spot, kept(followed(spot.text, was, message.text), TEXT_LIMIT).text)
    text = kept(merged([answer.text for answer in answers]), TEXT_LIMIT).text
    return replace(reworded(spot, text), edited_by=edited_by or spot.edited_by)


def reworded(spot: BrightSpot, text: str) -> BrightSpot:
    """With other words, which are yet to be understood."""
    return spot if text == spot.text else replace(spot, text=text, understood=False)


async def take_back(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> None:
    """Undo: the words go everywhere we can reach; a tombstone of ids stays, so that no late edit revives them."""
    for answer in await uow.answers.of_bright_spot(spot.workspace_id, spot.id):
        await uow.answers.save(replace(answer, text="", deleted_at=now))
    await save_changed(uow, spot, spot.tombstone(now), now)


async def end_promises(uow: UnitOfWork, who: Who, now: datetime) -> None:
    """What was to be shared from a day on was meant for the team that the rep is in: it stays theirs alone once they
    are in none, or in another."""
    for spot in await uow.bright_spots.promised_by(who.workspace_id, who.user_id):
        await save_changed(uow, spot, replace(spot, share_on=None), now)


async def show_shareable(uow: UnitOfWork, who: Who, now: datetime) -> None:
    """What the rep kept lately while in no team stays theirs alone, and its cards offer the team that they are in by
    now."""
    lately = await uow.bright_spots.of_rep(who.workspace_id, who.user_id, LATELY)
    alone = [spot for spot in lately if not spot.visibility.shared]
    await refresh_cards(uow, who.workspace_id, alone, now, SPREADING)


async def hide_all(uow: UnitOfWork, who: Who, now: datetime) -> None:
    """What the rep shared is theirs alone again. Each is read once more when it is locked: a roundup may have closed
    over it while those before it were hidden."""
    for shared in await uow.bright_spots.shared_of_rep(who.workspace_id, who.user_id):
        spot = await uow.bright_spots.lock(who.workspace_id, shared.id)
        if spot is not None and spot.visibility.shared:
            await save_changed(uow, spot, spot.hidden(now), now)


async def unmake(uow: UnitOfWork, spot: BrightSpot, tone: Tone | None, now: datetime) -> None:
    """It was no bright spot: its answers stay as they were said, what was made of them goes."""
    for answer in await uow.answers.of_bright_spot(spot.workspace_id, spot.id):
        await uow.answers.save(replace(answer, bright_spot_id=None, tone=tone))
    await uow.corrections.remove(spot.workspace_id, spot.id)
    # Without its place, a card that waits to be updated leaves alone what its message says now.
    unmade = replace(spot.tombstone(now), card_channel=None, card_ts=None)
    await uow.bright_spots.save(unmade)
    await end_consent(uow, spot, unmade)
    await refresh_roundup(uow, spot, now)
    await follow(uow, spot, unmade, now)
    await follow_change(uow, spot, unmade, now)
    await follow_tries(uow, spot, unmade, now)


async def save_changed(uow: UnitOfWork, before: BrightSpot, after: BrightSpot, now: datetime) -> None:
    """Saves, and brings the card, the roundup that show it and what is learned from it up to date."""
    if after == before:
        return
    await uow.bright_spots.save(after)
    await _follow(uow, before, after)
    await end_consent(uow, before, after)
    await refresh_card(uow, after, now)
    await refresh_roundup(uow, before, now)
    await follow(uow, before, after, now)
    await follow_change(uow, before, after, now)
    await follow_tries(uow, before, after, now)


async def _follow(uow: UnitOfWork, before: BrightSpot, after: BrightSpot) -> None:
    """What the rep corrected on it goes with it, and weighs for the team only while the team sees it by name."""
    if after.deleted_at is not None:
        await uow.corrections.remove(after.workspace_id, after.id)
    elif (before.visibility, before.team_id) != (after.visibility, after.team_id):
        by_name = after.visibility is Visibility.TEAM
        await uow.corrections.set_shared(after.workspace_id, after.id, after.team_id, by_name)


async def own(uow: UnitOfWork, who: Who, spot_id: BrightSpotId) -> BrightSpot:
    """The rep's own living bright spot, locked. Raises DeletedMeanwhile, also for somebody else's: whether there is
    one is not theirs to know."""
    spot = await uow.bright_spots.lock(who.workspace_id, spot_id)
    if spot is None or spot.user_id != who.user_id:
        raise SomebodyElses
    if spot.deleted_at is not None:
        raise DeletedMeanwhile
    return spot


async def mark_answered(
    uow: UnitOfWork, view: Standpoint, prompt: Prompt | None, now: datetime, said: str = ""
) -> None:
    """An answer ends the silence; the pace stays until the rep asks for more. How much was said is remembered."""
    if prompt is not None and (said or prompt.answered_at is None):
        length = prompt.answered_length + len(said)
        await uow.prompts.save(replace(prompt, answered_at=prompt.answered_at or now, answered_length=length))
    if view.rep.unanswered:
        await uow.reps.save(replace(view.rep, unanswered=0))
