"""The team's roundup: frozen when due, posted when enough people shared, else ripening into the next."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.draft import Draft, parted
from bot.domain.edition import Edition, EditionPart, EditionState
from bot.domain.ids import EditionId, TeamId, WorkspaceId
from bot.domain.look_back import entries_begin
from bot.domain.note import NoteKind
from bot.domain.packing import PARTS, laid_out
from bot.domain.people import Team
from bot.domain.question import Question, for_roundup
from bot.domain.rhythm import kind_of
from bot.domain.roundup import Composition, compose, positions, sections
from bot.domain.schedule import next_roundup
from bot.services.answering.bright_spots import save_changed
from bot.services.asking.notes import leave_note
from bot.services.contents.roundups import RoundupPreviewContent
from bot.services.context import Standpoint, Who, seen
from bot.services.enqueue import SPREADING, edition_rows, refresh_cards
from bot.services.errors import in_no_team
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.closing import closing_of
from bot.services.roundup.content import shown_sections
from bot.services.roundup.drafting import carry_over, coming
from bot.services.roundup.previews import QUESTIONS_REMEMBERED, draft_of_edition
from bot.services.roundup.refreshing import refresh_previews
from bot.services.roundup.stories import story_for, tell
from bot.services.roundup.trail import posted_by_hand
from bot.services.seeing import teams_read
from bot.services.stumbling import by_key, one_by_one, room_for
from bot.services.teams.coaching import present_coaches

ROUNDUP = "roundup"


class Roundups:
    """The tick that closes editions, a coach who posts one out of turn, and the preview."""

    def __init__(self, work: Work, bank: tuple[Question, ...]) -> None:
        self._work = work
        self._bank = bank

    async def tick(self, now: datetime, limit: int = 100) -> None:
        """Closes every edition that is due; one that is late is closed once, late."""
        async with self._work() as uow:
            due = await uow.teams.due(now, await room_for(uow, ROUNDUP, limit))
        await one_by_one(self._work, ROUNDUP, now, due, by_key, lambda key: self._close(*key, now))

    async def _close(self, workspace_id: WorkspaceId, team_id: TeamId, now: datetime) -> None:
        async with self._work() as uow:
            team = await uow.teams.lock(workspace_id, team_id)
            if team is None or team.next_roundup_at is None or team.next_roundup_at > now:
                return
            due_date = team.next_roundup_date or team.next_roundup_at.date()
            draft = await draft_of_edition(uow, team, due_date)
            await self._freeze(uow, team, draft, await composition(uow, team, now), now)
            await uow.commit()

    async def post_now(self, who: Who, team_id: TeamId, due_date: date, now: datetime) -> int:
        """Freezes the edition to come, out of turn, under the key of its own day, so that it comes once. Returns how
        many authors are missing: with any, nothing is posted and nothing changes. Raises OnlyCoach, RoundupClosed."""
        async with self._work() as uow:
            team = await coming(uow, who, team_id, due_date)
            draft = replace(await draft_of_edition(uow, team, due_date), skipped=False)
            everything = await composition(uow, team, now)
            shown = replace(everything, named=parted(everything.named, draft.left_out)[0])
            if shown.enough:
                await self._freeze(uow, team, draft, everything, now)
                await posted_by_hand(uow, draft, who.user_id, now)
                await uow.commit()
            return shown.authors_missing

    async def _freeze(
        self, uow: UnitOfWork, team: Team, draft: Draft, everything: Composition, now: datetime
    ) -> None:
        """Closes the edition as its coaches drafted it. What they left out stays with it and is shown by none."""
        named, left_out = parted(everything.named, draft.left_out)
        content = replace(everything, named=named)
        edition = await self._edition(uow, team, draft, content, now)
        closed = _closed(team, edition, now)
        if await uow.editions.add(edition):
            await uow.bright_spots.place(
                [replace(spot, edition_id=edition.id, edition_part=None) for spot in left_out]
            )
            await _fill(uow, team, edition, content, now, skipped=draft.skipped)
            if edition.state is EditionState.RIPENED:
                await carry_over(uow, draft, closed.next_roundup_date)
        await uow.teams.save(closed)
        await refresh_previews(uow, team.workspace_id, team.id, draft.due_date, now)

    async def _edition(
        self, uow: UnitOfWork, team: Team, draft: Draft, content: Composition, now: datetime
    ) -> Edition:
        asked = await uow.editions.recent_questions(team.workspace_id, team.id, QUESTIONS_REMEMBERED)
        told = await story_for(uow, team, content.named)
        return Edition(
            workspace_id=team.workspace_id,
            id=EditionId(uow.new_id()),
            team_id=team.id,
            kind=kind_of(team, draft.due_date),
            due_date=draft.due_date,
            frozen_at=now,
            state=EditionState.POSTED if content.enough and not draft.skipped else EditionState.RIPENED,
            question_key=for_roundup(self._bank, asked, f"{team.id}:{draft.due_date}").key,
            story_id=told.spot.id if told is not None else None,
            story_unnamed=told is not None and told.unnamed,
            introduction=draft.introduction,
            channel=team.channel,
        )

    async def preview(self, who: Who, now: datetime) -> RoundupPreviewContent:
        """The running edition as it stands, for the asker only; nothing anonymous. Raises NotInTeam."""
        async with self._work() as uow:
            view = await seen(uow, who)
            team = await _team_of(uow, view)
            shared = await uow.bright_spots.waiting_for_edition(who.workspace_id, team.id, now)
            named = [spot for spot in shared if spot.visibility is Visibility.TEAM]
            own = [spot for spot in shared if spot.visibility is Visibility.ANONYMOUS]
            return RoundupPreviewContent(
                team_name=team.name,
                due_at=team.next_roundup_at or now,
                zone=team.tz,
                sections=await shown_sections(uow, team.workspace_id, sections(named, (), "")),
                authors_missing=compose(named, active_members=0).authors_missing,
                own_waiting=sum(spot.user_id == who.user_id for spot in own),
            )


async def composition(uow: UnitOfWork, team: Team, now: datetime) -> Composition:
    """What an edition frozen now shows and holds back. Each entry is held until the freeze is done: what its
    author changes meanwhile comes after it and re-renders its part."""
    held = await uow.bright_spots.held_for_edition(team.workspace_id, team.id, now)
    unnamed = any(spot.visibility is Visibility.ANONYMOUS for spot in held)
    active = await uow.reps.active_in(team.workspace_id, team.id) if unnamed else ()
    return compose(held, len(active))


def _closed(team: Team, edition: Edition, now: datetime) -> Team:
    """The next edition is a future one, however late this one was."""
    following = next_roundup(team, now, edition.due_date)
    frozen = now if edition.state is EditionState.POSTED else team.last_freeze_at
    return replace(
        team,
        next_roundup_at=following.at,
        next_roundup_date=following.local_date,
        last_freeze_at=frozen,
    )


async def _fill(
    uow: UnitOfWork, team: Team, edition: Edition, content: Composition, now: datetime, *, skipped: bool
) -> None:
    """Gives the entries their places and enqueues the parts. One that ripens is told to the coaches, unless it was
    one of them who skipped it."""
    if edition.state is EditionState.POSTED:
        parts = await _place(uow, edition, content, now)
        await _enqueue_parts(uow, team, edition, parts, now)
    elif not skipped:
        await _tell_quiet(uow, team, now)


async def _place(uow: UnitOfWork, edition: Edition, content: Composition, now: datetime) -> int:
    """Writes down which part shows which entry; what is held back waits or goes home. Returns the parts."""
    seed = str(edition.id)
    thread, story = await tell(uow, edition, content)
    closes = not (await closing_of(uow, edition, content.named)).empty
    first = entries_begin(edition.kind)
    around = first - 1 + closes
    parts = laid_out(sections(thread.named, thread.anonymous, seed, story), parts=PARTS - around)
    placed = [
        replace(spot, edition_id=edition.id, edition_part=position)
        for spot, position in positions(parts, thread, seed, first)
    ]
    waiting = [replace(spot, editions_waited=spot.editions_waited + 1) for spot in content.waiting]
    await uow.bright_spots.place([*placed, *waiting])
    # The cards of unnamed ones say that they wait. The others' are true as they are, and two hundred would be many.
    unnamed = [spot for spot in placed if spot.visibility is Visibility.ANONYMOUS]
    await refresh_cards(uow, edition.workspace_id, unnamed, now, SPREADING)
    for spot in content.expired:
        await _send_home(uow, spot, now)
    return len(parts) + around


async def _send_home(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> None:
    """It waited for company in vain: private again, and its author is told."""
    await save_changed(uow, spot, spot.hidden(now), now)
    await leave_note(uow, spot.workspace_id, spot.user_id, NoteKind.ANONYMOUS_EXPIRED, now)


async def _enqueue_parts(uow: UnitOfWork, team: Team, edition: Edition, parts: int, now: datetime) -> None:
    """The parent first, then the thread in reading order."""
    who = Who(team.workspace_id, (await uow.teams.coaches(team.workspace_id, team.id))[0])
    shown = [EditionPart(team.workspace_id, edition.id, position) for position in range(parts + 1)]
    await uow.editions.add_parts(shown)
    await edition_rows(uow, who, edition, parts, now)


async def _tell_quiet(uow: UnitOfWork, team: Team, now: datetime) -> None:
    """Only a team that somebody joined can have had a quiet week. Of several in a row a coach hears twice, the second
    time that no more are told, and then of none until a roundup came."""
    if not await uow.reps.active_in(team.workspace_id, team.id):
        return
    since = team.last_freeze_at or team.created_at
    for coach in await present_coaches(uow, team.workspace_id, team.id):
        left = [
            note.kind
            for note in await uow.notes.left_since(team.workspace_id, coach, since)
            if note.facts.get("team_id") == team.id
        ]
        kind = NoteKind.QUIET_AGAIN if NoteKind.QUIET_WEEK in left else NoteKind.QUIET_WEEK
        if kind not in left:
            facts = {"team_id": team.id, "team": team.name}
            await leave_note(uow, team.workspace_id, coach, kind, now, **facts)


async def _team_of(uow: UnitOfWork, view: Standpoint) -> Team:
    """The rep's team, else the one they coach."""
    found = await teams_read(uow, view)
    if not found:
        raise in_no_team(view.rep)
    return found[0]
