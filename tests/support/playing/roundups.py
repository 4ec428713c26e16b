"""What becomes of the roundup to come: its authors' consent, and what a coach makes of its draft."""

from dataclasses import replace

from bot.domain.draft import Wish
from bot.domain.ids import BrightSpotId, UserId
from bot.domain.people import Team
from bot.domain.story import StandingConsent, StoryChoice
from bot.services.asking.choices import Times
from bot.services.contents.previews import DraftForm
from bot.services.context import Who
from tests.support.histories import Deed, Move
from tests.support.playing.cast import Acted, Cast

_STANDING = (StandingConsent.FINE, StandingConsent.UNNAMED, StandingConsent.FINE, StandingConsent.ASK)


async def story(cast: Cast, move: Move) -> None:
    """Whether one of theirs may be told in full, asked or not."""
    choice = (StoryChoice.FINE, StoryChoice.UNNAMED, StoryChoice.NO)[move.pick % 3]
    if kept := cast.picked(move):
        await cast.stage.services.consenting.answer(cast.who(move), kept.spot_id, choice, cast.now)


async def always(cast: Cast, move: Move) -> None:
    """What they say to all of theirs, in the settings."""
    standing = Times(story=_STANDING[move.pick % len(_STANDING)])
    await cast.stage.services.choices.set_times(cast.who(move), standing, cast.now)


async def draft(cast: Cast, move: Move) -> None:
    """A coach of the member's team, whoever that is, chooses its story, or leaves one more out."""
    async with cast.stage.work() as uow:
        rep = await uow.reps.get(cast.workspace_id, cast.who(move).user_id)
        team = await uow.teams.get(cast.workspace_id, rep.team_id) if rep and rep.team_id else None
        coaches = await uow.teams.coaches(cast.workspace_id, team.id) if team is not None else []
    if team is not None and coaches:
        await _drafted(cast, move, team, coaches[0])


async def _drafted(cast: Cast, move: Move, team: Team, coach: UserId) -> None:
    drafting, who = cast.stage.services.drafting, Who(cast.workspace_id, coach)
    due_date = team.next_roundup_date
    if due_date is None:
        return
    form = await drafting.form(who, team.id, due_date, cast.now)
    wish = _chosen(form, move.pick) if move.deed is Deed.CHOOSE_STORY else _left_out(form, move.pick)
    await drafting.save(who, team.id, due_date, form.version, form.began, wish, cast.now)


def _chosen(form: DraftForm, pick: int) -> Wish:
    """One of those whose authors agreed, or none."""
    offered: list[BrightSpotId | None] = [None, *(entry.bright_spot_id for entry in form.stories)]
    return replace(form.began, story_id=offered[-1 - pick % len(offered)])


def _left_out(form: DraftForm, pick: int) -> Wish:
    there = [entry.bright_spot_id for section in form.sections for entry in section.entries]
    named = [spot_id for spot_id in there if spot_id is not None]
    more = {named[pick % len(named)]} if named else set()
    return replace(form.began, left_out=form.began.left_out | more)


DEEDS: dict[Deed, Acted] = {
    **dict.fromkeys((Deed.CHOOSE_STORY, Deed.LEAVE_OUT), draft),
    Deed.STORY: story,
    Deed.ALWAYS: always,
}
