"""Looking into the playbook: a page of it, all of it, one play; each from a team whose plays the reader reads."""

from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.people import Team
from bot.domain.play import Chapter, Play, chapters, paged
from bot.services.contents.playbook import Jump, PlaybookContent, PlaybookDocument, PlayPageContent
from bot.services.contents.teams import TeamChoice
from bot.services.context import Who, names, seen
from bot.services.errors import DeletedMeanwhile, in_no_team
from bot.services.playbook.reading import active_in, chapter_contents, play_content, shown_plays
from bot.services.ports import UnitOfWork, Work
from bot.services.seeing import may_see, stands_shown, teams_read

PAGE = 6
"""Plays on one page; each costs up to four blocks."""

WHOLE = 3000
"""Characters of a bright spot: its page cuts nothing."""


class Playbook:
    """Reads only."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def page(self, who: Who, page: int = 0, team_id: TeamId | None = None) -> PlaybookContent:
        """By strength; one that is not there any more is the last. The reader's own team, else the first that they
        coach; or that one of these. Raises NotInTeam, DeletedMeanwhile."""
        async with self._work() as uow:
            read = await _read(uow, who)
            team = _that(read, team_id)
            pages = paged(chapters(await shown_plays(uow, team)), PAGE)
            here = max(0, min(page, len(pages) - 1))
            shown = await chapter_contents(uow, team, pages[here] if pages else (), who.user_id)
            others = tuple(TeamChoice(each.id, each.name) for each in read if each.id != team.id)
            count = max(1, len(pages))
            return PlaybookContent(team.name, shown, here, count, _jumps(pages), team.id, others)

    async def whole(self, who: Who, team_id: TeamId | None = None) -> PlaybookDocument:
        """All of it, as everybody in the team reads it. Raises NotInTeam, DeletedMeanwhile."""
        async with self._work() as uow:
            return await playbook_document(uow, _that(await _read(uow, who), team_id))

    async def play(self, who: Who, spot_id: BrightSpotId) -> PlayPageContent:
        """Raises DeletedMeanwhile, also for one that is not this person's to see or worked for too few."""
        async with self._work() as uow:
            play = await uow.plays.get(who.workspace_id, spot_id)
            view = await seen(uow, who)
            if play is None or play.spot.team_id is None or not await may_see(uow, view, play.spot):
                raise DeletedMeanwhile
            team = await uow.teams.get(who.workspace_id, play.spot.team_id)
            if team is None or not await _listed(uow, team, play):
                raise DeletedMeanwhile
            return await _page_of(uow, team, play, who)


async def _listed(uow: UnitOfWork, team: Team, play: Play) -> bool:
    return play.listed(await active_in(uow, team)) and await stands_shown(uow, play.spot)


async def _page_of(uow: UnitOfWork, team: Team, play: Play, who: Who) -> PlayPageContent:
    active = await active_in(uow, team)
    agreed = play.spread(active).named
    known = await names(uow, who.workspace_id, [play.spot.user_id, *agreed])
    content = play_content(play, active, known, who.user_id, WHOLE)
    strength = None if play.anonymous else play.spot.strength
    named = tuple(known[user_id] for user_id in agreed if user_id in known)
    return PlayPageContent(content.entry.bright_spot_id, content, strength, named)


async def playbook_document(uow: UnitOfWork, team: Team) -> PlaybookDocument:
    """The whole playbook of a team."""
    found = chapters(await shown_plays(uow, team))
    return PlaybookDocument(team.name, await chapter_contents(uow, team, found))


async def _read(uow: UnitOfWork, who: Who) -> tuple[Team, ...]:
    """The team that the reader is in now, then those that they coach."""
    view = await seen(uow, who)
    found = await teams_read(uow, view)
    if not found:
        raise in_no_team(view.rep)
    return found


def _that(read: tuple[Team, ...], team_id: TeamId | None) -> Team:
    team = next((each for each in read if team_id in (None, each.id)), None)
    if team is None:
        raise DeletedMeanwhile
    return team


def _jumps(pages: tuple[tuple[Chapter, ...], ...]) -> tuple[Jump, ...]:
    """The page on which each chapter begins."""
    if len(pages) < 2:
        return ()
    begins: dict[tuple[object, bool], Jump] = {}
    for number, page in enumerate(pages):
        for chapter in page:
            key = (chapter.strength, chapter.anonymous)
            begins.setdefault(key, Jump(chapter.strength, chapter.anonymous, number))
    return tuple(begins.values())
