"""A coach's look at the edition to come: when it is sent, and what it is made of; not how it is changed."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.draft import Draft, Preview, parted
from bot.domain.edition import Edition, EditionKind, EditionState
from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.people import Team
from bot.domain.question import for_roundup
from bot.domain.rhythm import kind_of
from bot.domain.roundup import compose, sections, strongest
from bot.domain.telling import Told
from bot.locales.bank import load_bank
from bot.services.contents.previews import Ended, PreviewContent, PreviewEndedContent
from bot.services.contents.roundups import Entry
from bot.services.contents.teams import TeamChoice
from bot.services.context import Who, names, seen
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.content import shown_sections
from bot.services.roundup.refreshing import send_preview
from bot.services.roundup.stories import story_for
from bot.services.stumbling import by_key, one_by_one, room_for
from bot.services.teams.coaching import coached_teams, own_team, present_coaches

PREVIEW = "preview"
QUESTIONS_REMEMBERED = 20

_CLOSED = frozenset({Ended.POSTED, Ended.HELD})


class Previews:
    """The tick that sends them, and the look that a coach asks for."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def tick(self, now: datetime, limit: int = 100) -> None:
        """To every coach of each team whose edition is near."""
        async with self._work() as uow:
            near = await uow.previews.due(now, await room_for(uow, PREVIEW, limit))
        await one_by_one(self._work, PREVIEW, now, near, by_key, lambda key: self._send(*key, now))

    async def _send(self, workspace_id: WorkspaceId, team_id: TeamId, now: datetime) -> None:
        """A coach who left is remembered as well, so that a team without any is not looked at again and again."""
        async with self._work() as uow:
            team = await uow.teams.lock(workspace_id, team_id)
            if team is None or team.next_roundup_date is None:
                return
            due_date = team.next_roundup_date
            present = await present_coaches(uow, workspace_id, team_id)
            for coach in await uow.teams.coaches(workspace_id, team_id):
                await uow.previews.save(Preview(workspace_id, team_id, due_date, coach))
                if coach in present:
                    await send_preview(uow, team, due_date, coach, now)
            await uow.commit()

    async def of_coach(self, who: Who, now: datetime) -> PreviewContent | None:
        """Out of turn: of the team whose edition comes next among those that this person coaches; None where there is
        none to come."""
        async with self._work() as uow:
            coached = await coached_teams(uow, await seen(uow, who))
            coming = [team for team in coached if team.next_roundup_at is not None]
            if not coming:
                return None
            first = min(coming, key=lambda team: (team.next_roundup_at or now, team.id))
            return await _looked_at(uow, who, first, coming, now)

    async def of_team(self, who: Who, team_id: TeamId, now: datetime) -> PreviewContent | None:
        """The same of one team. Raises OnlyCoach, DeletedMeanwhile."""
        async with self._work() as uow:
            team = await own_team(uow, who, team_id)
            coached = await coached_teams(uow, await seen(uow, who))
            coming = [each for each in coached if each.next_roundup_at is not None]
            return await _looked_at(uow, who, team, coming, now) if team in coming else None

    async def ended(self, who: Who, team_id: TeamId, due_date: date, now: datetime) -> PreviewEndedContent:
        """What became of an edition. Raises OnlyCoach, DeletedMeanwhile."""
        async with self._work() as uow:
            return await ended_content(uow, await own_team(uow, who, team_id), due_date, now)


async def _looked_at(
    uow: UnitOfWork, who: Who, team: Team, coached: Sequence[Team], now: datetime
) -> PreviewContent | None:
    others = tuple(TeamChoice(each.id, each.name) for each in coached if each.id != team.id)
    return await preview_content(uow, team, who.user_id, now, others)


async def draft_of_edition(uow: UnitOfWork, team: Team, due_date: date) -> Draft:
    """What coaches changed, or nothing yet."""
    draft = await uow.drafts.get(team.workspace_id, team.id, due_date)
    return draft or Draft(team.workspace_id, team.id, due_date)


async def waiting_by_name(uow: UnitOfWork, team: Team, now: datetime) -> list[BrightSpot]:
    """What the edition to come shows with a name, as it stands."""
    waiting = await uow.bright_spots.waiting_for_edition(team.workspace_id, team.id, now)
    return [spot for spot in waiting if spot.visibility is Visibility.TEAM]


async def question_of_edition(uow: UnitOfWork, team: Team, due_date: date) -> str:
    """The same at every look, up to the freeze."""
    asked = await uow.editions.recent_questions(team.workspace_id, team.id, QUESTIONS_REMEMBERED)
    return for_roundup(load_bank(), asked, f"{team.id}:{due_date}").key


async def told_entry(uow: UnitOfWork, told: Told) -> Entry:
    """A story as it is told: without a name where its author wants none."""
    spot = told.spot
    known = await names(uow, spot.workspace_id, [spot.user_id])
    return Entry(spot.text, spot.whose, None if told.unnamed else known.get(spot.user_id, ""), spot.id)


async def preview_content(
    uow: UnitOfWork, team: Team, reader: UserId, now: datetime, others: tuple[TeamChoice, ...] = ()
) -> PreviewContent | None:
    """The running edition for one of its coaches; None where none is to come."""
    due_date, due_at = team.next_roundup_date, team.next_roundup_at
    if due_date is None or due_at is None:
        return None
    draft = await draft_of_edition(uow, team, due_date)
    named, left_out = parted(await waiting_by_name(uow, team, now), draft.left_out)
    told = await story_for(uow, team, named)
    rest = [spot for spot in named if told is None or spot.id != told.spot.id]
    return PreviewContent(
        team_id=team.id,
        due_date=due_date,
        team_name=team.name,
        channel=team.channel,
        due_at=due_at,
        zone=team.tz,
        introduction=draft.introduction,
        kind=kind_of(team, due_date),
        first=await uow.editions.first_posted(team.workspace_id, team.id) is None,
        story=await told_entry(uow, told) if told is not None else None,
        strong=strongest(named),
        question_key=await question_of_edition(uow, team, due_date),
        sections=await shown_sections(uow, team.workspace_id, sections(rest, (), "")),
        left_out=len(left_out),
        authors_missing=compose(named, active_members=0).authors_missing,
        skipped=draft.skipped,
        changed_by=await _name(uow, team.workspace_id, draft.changed_by),
        changed_here=draft.changed_by == reader,
        switched_off=not team.preview_minutes,
        own_waiting=await _own_waiting(uow, team, reader, now),
        others=others,
    )


async def ended_content(uow: UnitOfWork, team: Team, due_date: date, now: datetime) -> PreviewEndedContent:
    """What became of an edition that is not to come any more."""
    ended = await _ended(uow, team, due_date)
    closes_quarter = kind_of(team, due_date) is EditionKind.QUARTERLY
    return PreviewEndedContent(
        ended=ended,
        outside=team.id if ended in _CLOSED and closes_quarter else None,
        team_name=team.name,
        channel=team.channel,
        due_date=due_date,
        next_at=team.next_roundup_at or now,
        zone=team.tz,
    )


async def _ended(uow: UnitOfWork, team: Team, due_date: date) -> Ended:
    edition = await edition_on(uow, team, due_date)
    if edition is None:
        return Ended.MOVED
    if edition.state is EditionState.POSTED:
        return Ended.HELD if team.read_outside else Ended.POSTED
    return Ended.SKIPPED if (await draft_of_edition(uow, team, due_date)).skipped else Ended.QUIET


async def edition_on(uow: UnitOfWork, team: Team, due_date: date) -> Edition | None:
    """Of whatever kind: the team's year may begin in another month by now."""
    for kind in EditionKind:
        if (edition := await uow.editions.on(team.workspace_id, team.id, kind, due_date)) is not None:
            return edition
    return None


async def _name(uow: UnitOfWork, workspace_id: WorkspaceId, user_id: UserId | None) -> str:
    return (await names(uow, workspace_id, [user_id])).get(user_id, "") if user_id is not None else ""


async def _own_waiting(uow: UnitOfWork, team: Team, reader: UserId, now: datetime) -> int:
    waiting = await uow.bright_spots.waiting_for_edition(team.workspace_id, team.id, now)
    return sum(spot.visibility is Visibility.ANONYMOUS and spot.user_id == reader for spot in waiting)
