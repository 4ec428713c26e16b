"""The plays of a team as all of it reads them: which are shown, under which names; nothing here is for one reader
alone but the mark that a play is their own."""

from collections.abc import Sequence

from bot.domain.ids import UserId
from bot.domain.people import Team
from bot.domain.play import Chapter, Play
from bot.domain.words.text import excerpt
from bot.services.contents.playbook import ChapterContent, PlayContent, Said
from bot.services.contents.roundups import Entry
from bot.services.context import names
from bot.services.ports import UnitOfWork
from bot.services.seeing import stands_shown

ENTRY_LIMIT = 700
"""Characters of a play in a list; its page has all of them."""
SAID_LIMIT = 300


async def shown_plays(uow: UnitOfWork, team: Team) -> list[Play]:
    """What the team may read; the anonymous only while nobody can tell whose they are."""
    found = await uow.plays.of_team(team.workspace_id, team.id)
    active = await active_in(uow, team) if found else 0
    return [play for play in found if play.listed(active) and await stands_shown(uow, play.spot)]


async def active_in(uow: UnitOfWork, team: Team) -> int:
    return len(await uow.reps.active_in(team.workspace_id, team.id))


async def chapter_contents(
    uow: UnitOfWork, team: Team, chapters: Sequence[Chapter], reader: UserId | None = None
) -> tuple[ChapterContent, ...]:
    """With names in place of ids, long texts shortened."""
    plays = [play for chapter in chapters for play in chapter.plays]
    active = await active_in(uow, team) if plays else 0
    known = await names(uow, team.workspace_id, _people(plays))
    return tuple(
        ChapterContent(
            chapter.strength,
            tuple(play_content(play, active, known, reader) for play in chapter.plays),
            chapter.anonymous,
        )
        for chapter in chapters
    )


def play_content(
    play: Play, active: int, known: dict[UserId, str], reader: UserId | None, limit: int = ENTRY_LIMIT
) -> PlayContent:
    """An anonymous one is its words, in how many places it worked, and what others said of it."""
    spot, text, places = play.spot, excerpt(play.spot.text, limit), play.spread(active).places
    said = tuple(_said(known, plan.user_id, plan.says or "") for plan in play.said())
    if play.anonymous:
        return PlayContent(Entry(text, spot.whose), places, said)
    entry = Entry(text, spot.whose, known.get(spot.user_id, ""), spot.id)
    return PlayContent(entry, places, said, own=spot.user_id == reader)


def _said(known: dict[UserId, str], user_id: UserId, says: str) -> Said:
    return Said(known.get(user_id, ""), excerpt(says, SAID_LIMIT))


def _people(plays: Sequence[Play]) -> list[UserId]:
    """Whoever is named in them."""
    found: list[UserId] = []
    for play in plays:
        found += [] if play.anonymous else [play.spot.user_id]
        found += [plan.user_id for plan in play.said()]
    return list(dict.fromkeys(found))
