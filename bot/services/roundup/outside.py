"""The page of a quarter for people outside the team, and its authors' consent to that reader; not its looks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.look_back import Span
from bot.domain.note import Note, NoteKind
from bot.domain.outside import FEWEST, Figures, figures
from bot.domain.people import Team
from bot.domain.rhythm import kind_of
from bot.domain.story import Story, StoryConsent
from bot.services.answering.bright_spots import own
from bot.services.asking.notes import leave_note
from bot.services.contents.messages import NoteContent
from bot.services.contents.outside import OutsidePage, OutsideQuestion
from bot.services.contents.roundups import Entry
from bot.services.context import Standpoint, Who, locked, names
from bot.services.errors import DeletedMeanwhile, Refusal
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.previews import edition_on
from bot.services.roundup.spreads import span_on
from bot.services.teams.coaching import own_team

MOST_STORIES = 20
"""A quarter has fourteen roundups at most."""

Told = tuple[Story, BrightSpot]


class TooFewForOutside(Refusal):
    """Whoever knows such a team could tell who is meant by any figure."""

    key = "outside_too_few"


class Outside:
    """Each use case is one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def page(self, who: Who, team_id: TeamId, due_date: date, now: datetime) -> OutsidePage:
        """As it stands. Raises OnlyCoach, DeletedMeanwhile, TooFewForOutside."""
        async with self._work() as uow:
            team = await _team(uow, who, team_id, due_date)
            return await _page(uow, team, due_date, now)

    async def ask_authors(self, who: Who, team_id: TeamId, due_date: date, now: datetime) -> OutsidePage:
        """Each author once, of what the quarter's roundups told. No answer is a no. Raises the same."""
        async with self._work() as uow:
            team = await _team(uow, who, team_id, due_date)
            told = await _told(uow, team, await _span(uow, team, due_date, now))
            # In the order in which an author's own are hidden: two orders would be a deadlock.
            for spot in sorted((spot for _, spot in told), key=lambda each: each.id):
                await _ask(uow, spot, now)
            page = await _page(uow, team, due_date, now)
            await uow.commit()
            return page

    async def question(self, who: Who, spot_id: BrightSpotId) -> OutsideQuestion:
        """For its author only. Raises DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            story = await _asked(uow, await own(uow, who, spot_id))
            return OutsideQuestion(spot_id, story[1].text, story[0].outside)

    async def answer(self, who: Who, spot_id: BrightSpotId, consent: StoryConsent) -> None:
        """It can be changed as often as its author likes; a page that was copied before stays copied. Raises
        DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            story, _ = await _asked(uow, await own(uow, who, spot_id))
            await uow.stories.save(replace(story, outside=consent))
            await uow.commit()


async def content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing once it was taken back, rewritten, or answered."""
    spot_id = BrightSpotId(note.facts["bright_spot_id"])
    story = await uow.stories.get(note.workspace_id, spot_id)
    spot = await uow.bright_spots.get(note.workspace_id, spot_id)
    if story is None or spot is None or story.outside_asked_at is None or story.outside is not None:
        return None
    if not _still_told(story, spot):
        return None
    return NoteContent(NoteKind.OUTSIDE, {"question": OutsideQuestion(spot_id, spot.text)})


async def _ask(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> None:
    """Its author may be saying something about it at this very moment: what they say is not written over."""
    story = await uow.stories.lock(spot.workspace_id, spot.id)
    if story is not None and story.outside_asked_at is None and _still_told(story, spot):
        await uow.stories.save(replace(story, outside_asked_at=now))
        facts = {"bright_spot_id": int(spot.id)}
        await leave_note(uow, spot.workspace_id, spot.user_id, NoteKind.OUTSIDE, now, **facts)


async def _team(uow: UnitOfWork, who: Who, team_id: TeamId, due_date: date) -> Team:
    await locked(uow, who)
    team = await own_team(uow, who, team_id)
    if kind_of(team, due_date) is not EditionKind.QUARTERLY:
        raise DeletedMeanwhile
    return team


async def _span(uow: UnitOfWork, team: Team, due_date: date, now: datetime) -> Span:
    """Up to the roundup that closes the quarter; before that, up to now."""
    edition = await edition_on(uow, team, due_date)
    ends = edition.frozen_at if edition is not None else now
    return await span_on(uow, team, EditionKind.QUARTERLY, due_date, ends)


async def _page(uow: UnitOfWork, team: Team, due_date: date, now: datetime) -> OutsidePage:
    active = len(await uow.reps.active_in(team.workspace_id, team.id))
    if active < FEWEST:
        raise TooFewForOutside
    span = await _span(uow, team, due_date, now)
    told = await _told(uow, team, span)
    return OutsidePage(
        team.id,
        team.name,
        due_date,
        await _figures(uow, team, span, active),
        await _stories(uow, team, told),
        to_ask=sum(story.outside_asked_at is None for story, _ in told),
    )


async def _figures(uow: UnitOfWork, team: Team, span: Span, active: int) -> Figures:
    here = (team.workspace_id, team.id)
    worked = await uow.plans.worked_tries_since(*here, span.begins)
    plays = [play for play in await uow.plays.of_team(*here) if play.listed(active) and not play.anonymous]
    shared = await uow.look_backs.shared(*here, span.begins, span.ends)
    return figures(
        worked=[(plan.user_id,) for plan in worked if span.holds(plan.checked_at)],
        conversations=await uow.look_backs.introductions(*here, span.begins, span.ends),
        plays=[(play.spot.user_id, *(plan.user_id for plan in play.worked)) for play in plays],
        shown=[(each.strength, each.user_id) for each in shared if each.strength is not None],
    )


async def _told(uow: UnitOfWork, team: Team, span: Span) -> list[Told]:
    """The stories of the quarter's roundups that those still tell, the latest first."""
    found: list[Told] = []
    for story in await uow.stories.told(team.workspace_id, team.id, MOST_STORIES, span.ends):
        edition = await uow.editions.get(team.workspace_id, story.edition_id) if story.edition_id else None
        spot = await uow.bright_spots.get(team.workspace_id, story.bright_spot_id)
        if edition is None or spot is None or not span.holds(edition.frozen_at):
            continue
        if _still_told(story, spot):
            found.append((story, spot))
    return found


async def _stories(uow: UnitOfWork, team: Team, told: Sequence[Told]) -> tuple[Entry, ...]:
    """A name only where its author let this reader have it."""
    agreed = [(story, spot) for story, spot in told if story.outside is not None and story.outside.agrees]
    known = await names(uow, team.workspace_id, [spot.user_id for _, spot in agreed])
    return tuple(
        Entry(spot.text, spot.whose, known.get(spot.user_id) if story.outside is StoryConsent.FINE else None)
        for story, spot in agreed
    )


async def _asked(uow: UnitOfWork, spot: BrightSpot) -> Told:
    story = await uow.stories.lock(spot.workspace_id, spot.id)
    if story is None or story.outside_asked_at is None or not _still_told(story, spot):
        raise DeletedMeanwhile
    return story, spot


def _still_told(story: Story, spot: BrightSpot) -> bool:
    """Its team reads it in full and by its author's leave: nobody else may read what the team may not."""
    shared = spot.deleted_at is None and spot.visibility is Visibility.TEAM and spot.team_id == story.team_id
    return shared and story.agreed and story.edition_id is not None
