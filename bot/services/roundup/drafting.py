"""How coaches change the edition to come: its introduction, its story, what is left out, whether it comes at all."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.draft import Draft, Merged, Wish, merged, parted
from bot.domain.ids import TeamId
from bot.domain.people import Team
from bot.domain.roundup import sections
from bot.services.contents.previews import Contest, DraftForm
from bot.services.context import Who, locked, names
from bot.services.errors import DeletedMeanwhile
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.content import shown_sections
from bot.services.roundup.previews import draft_of_edition, told_entry, waiting_by_name
from bot.services.roundup.refreshing import refresh_previews
from bot.services.roundup.stories import story_for, tellable
from bot.services.roundup.trail import draft_kept
from bot.services.teams.coaching import own_team
from bot.services.teams.trail import team_saved


class RoundupClosed(DeletedMeanwhile):
    """It went out, or was given another day; what was typed about it is handed back."""

    key = "roundup_closed"


class Drafting:
    """Each use case is one transaction. All raise OnlyCoach and RoundupClosed."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def form(self, who: Who, team_id: TeamId, due_date: date, now: datetime) -> DraftForm:
        """The edition as it stands, to be changed."""
        async with self._work() as uow:
            team = await coming(uow, who, team_id, due_date)
            draft = await draft_of_edition(uow, team, due_date)
            return await _form(uow, team, draft, now)

    async def save(
        self, who: Who, team_id: TeamId, due_date: date, version: int, began: Wish, mine: Wish, now: datetime
    ) -> DraftForm | None:
        """None once it is kept. Where another coach meanwhile changed the same nothing is kept, and the form comes
        back with what each of them wants."""
        async with self._work() as uow:
            team = await coming(uow, who, team_id, due_date)
            draft = await draft_of_edition(uow, team, due_date)
            form = await _form(uow, team, draft, now)
            result = merged(draft, version, began, _possible(form, began, mine))
            if result.contested:
                return await _contested(uow, form, draft, result, began, mine)
            await _keep(uow, draft, result.draft.by(who.user_id, now), now)
            return None

    async def skip(
        self, who: Who, team_id: TeamId, due_date: date, now: datetime, *, skipped: bool = True
    ) -> None:
        """This one is not posted, and all of it goes into the next; or it is posted after all."""
        async with self._work() as uow:
            team = await coming(uow, who, team_id, due_date)
            draft = await draft_of_edition(uow, team, due_date)
            if draft.skipped is not skipped:
                await _keep(uow, draft, replace(draft, skipped=skipped).by(who.user_id, now), now)

    async def no_previews(self, who: Who, team_id: TeamId, now: datetime) -> None:
        """For all coaches of the team, until one of them wants them back."""
        async with self._work() as uow:
            await locked(uow, who)
            team = await own_team(uow, who, team_id)
            without = replace(team, preview_minutes=0)
            await team_saved(uow, who, without, now)
            await uow.teams.save(without)
            await refresh_previews(uow, team.workspace_id, team.id, team.next_roundup_date, now)
            await uow.commit()


async def coming(uow: UnitOfWork, who: Who, team_id: TeamId, due_date: date) -> Team:
    """A team that this person coaches, locked, whose edition of that day is still to come."""
    await locked(uow, who)
    team = await own_team(uow, who, team_id)
    if team.next_roundup_date != due_date:
        raise RoundupClosed
    return team


async def carry_over(uow: UnitOfWork, draft: Draft, due_date: date | None) -> None:
    """Nothing that a coach wrote for an edition that was not posted is lost: it waits in the next one, which nobody
    has skipped."""
    if due_date is None or (draft.introduction is None and not draft.left_out and not draft.story_chosen):
        return
    if draft.goes_before(await uow.drafts.get(draft.workspace_id, draft.team_id, due_date)):
        await uow.drafts.save(replace(draft, due_date=due_date, skipped=False))


async def _keep(uow: UnitOfWork, before: Draft, draft: Draft, now: datetime) -> None:
    await uow.drafts.save(draft)
    await draft_kept(uow, before, draft, now)
    await refresh_previews(uow, draft.workspace_id, draft.team_id, draft.due_date, now)
    await uow.commit()


async def _form(uow: UnitOfWork, team: Team, draft: Draft, now: datetime) -> DraftForm:
    everything = await waiting_by_name(uow, team, now)
    named, left_out = parted(everything, draft.left_out)
    told = await story_for(uow, team, named)
    wish = Wish(
        introduction=draft.introduction,
        story_id=told.spot.id if told is not None else None,
        left_out=frozenset(spot.id for spot in left_out),
    )
    agreed = await tellable(uow, team, everything)
    return DraftForm(
        team_id=team.id,
        due_date=draft.due_date,
        version=draft.version,
        began=wish,
        shown=wish,
        stories=tuple([await told_entry(uow, each) for each in agreed]),
        sections=await shown_sections(uow, team.workspace_id, sections(everything, (), "")),
    )


def _possible(form: DraftForm, began: Wish, mine: Wish) -> Wish:
    """What the form says, as far as it can be had now: a story whose author agrees, entries that are there."""
    there = {entry.bright_spot_id for section in form.sections for entry in section.entries}
    known = mine.story_id is None or form.offers(mine.story_id)
    left_out = frozenset(each for each in mine.left_out if each in there)
    return replace(mine, story_id=mine.story_id if known else began.story_id, left_out=left_out)


async def _contested(
    uow: UnitOfWork, form: DraftForm, draft: Draft, result: Merged, began: Wish, mine: Wish
) -> DraftForm:
    """Theirs is shown above, and counts as known from now on; mine stays in the fields."""
    coach = draft.changed_by
    known = await names(uow, draft.workspace_id, [coach]) if coach is not None else {}
    story = next((each for each in form.stories if each.bright_spot_id == draft.story_id), None)
    contest = Contest(
        coach=known.get(coach, "") if coach is not None else "",
        introduction=(draft.introduction or "") if result.introduction_contested else None,
        story=story if result.story_contested else None,
        no_story=result.story_contested and draft.story_id is None,
    )
    seen = replace(
        began,
        introduction=draft.introduction if result.introduction_contested else began.introduction,
        story_id=draft.story_id if result.story_contested else began.story_id,
    )
    return replace(form, began=seen, shown=mine, contest=contest)
