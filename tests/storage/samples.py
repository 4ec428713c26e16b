"""Things to store, filled to the last field, so that a column forgotten is a test that fails."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.domain.bright_spot import Answer, BrightSpot, EditedBy, Felt, Source, Tone, Visibility, Whose
from bot.domain.edition import Edition, EditionKind, EditionPart, EditionState
from bot.domain.ids import (
    AnswerId,
    BrightSpotId,
    ChannelId,
    EditionId,
    MessageTs,
    NoteId,
    OutboxId,
    PlanId,
    PromptId,
    TeamId,
    UserId,
    WorkspaceId,
)
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.domain.people import Invitation, Pace, Person, Rep, Reply, Standing, Team
from bot.domain.prompt import Prompt, PromptState
from bot.domain.strength import Strength

NOW = datetime(2026, 11, 3, 16, 30, 0, 123456, tzinfo=UTC)
TODAY = date(2026, 11, 3)
TEAM = TeamId(7)
ANNA = UserId("UANNA")
CHANNEL = ChannelId("CSALES")
DM = ChannelId("DANNA")
A_DAY = timedelta(days=1)


def sample_person(workspace_id: WorkspaceId, **changes: Any) -> Person:
    person = Person(
        workspace_id, ANNA, "Anna 🌱", "Europe/Berlin", "de-DE", is_admin=True, away=True, away_until=NOW
    )
    return replace(person, **changes)


def sample_team(workspace_id: WorkspaceId, **changes: Any) -> Team:
    team = Team(
        workspace_id=workspace_id,
        id=TEAM,
        name="North",
        channel=CHANNEL,
        tz="Australia/Lord_Howe",
        created_at=NOW,
        prompt_time=time(15, 45),
        prompt_days=(1, 3),
        country="AU",
        language="de",
        roundup_weekday=4,
        roundup_time=time(8, 15),
        suggested_visibility=Visibility.ANONYMOUS,
        fiscal_year_start=4,
        capture_emoji="star2",
        hard_times_contact="Sam, in the green room",
        learning_confirmed_by=UserId("UCOACH"),
        next_roundup_at=NOW,
        next_roundup_date=TODAY,
        last_freeze_at=NOW - 7 * A_DAY,
        channel_trouble="is_archived",
    )
    return replace(team, **changes)


def sample_rep(workspace_id: WorkspaceId, **changes: Any) -> Rep:
    rep = Rep(
        workspace_id=workspace_id,
        user_id=ANNA,
        standing=Standing.ACTIVE,
        team_id=TEAM,
        joined_at=NOW,
        usual_visibility=Visibility.TEAM,
        prompt_time=time(16, 5),
        prompt_days=(),
        tz="Asia/Kolkata",
        language="en",
        pace=Pace.WEEKLY,
        unanswered=3,
        growing_quiet_said=True,
        paused_until=TODAY,
        next_due_at=NOW,
        next_due_date=TODAY,
        dm_channel=DM,
        reminders=True,
        week_line=False,
    )
    return replace(rep, **changes)


def sample_invitation(workspace_id: WorkspaceId, **changes: Any) -> Invitation:
    invitation = Invitation(workspace_id, TEAM, ANNA, UserId("UCOACH"), NOW, Reply.PRIVATE_FIRST, NOW)
    return replace(invitation, **changes)


def sample_prompt(workspace_id: WorkspaceId, **changes: Any) -> Prompt:
    prompt = Prompt(
        workspace_id=workspace_id,
        id=PromptId(21),
        user_id=ANNA,
        team_id=TEAM,
        local_date=TODAY,
        due_at=NOW,
        state=PromptState.SENT,
        question_key="exception-1",
        why="plan_due",
        plan_id=PlanId(81),
        greets_back=True,
        says_growing_quiet=True,
        later_at=NOW,
        not_today=True,
        channel=DM,
        ts=MessageTs("1793723400.000100"),
        sent_at=NOW,
        answered_at=NOW,
        answered_length=35,
    )
    return replace(prompt, **changes)


def sample_edition(workspace_id: WorkspaceId, **changes: Any) -> Edition:
    edition = Edition(
        workspace_id=workspace_id,
        id=EditionId(31),
        team_id=TEAM,
        kind=EditionKind.WEEKLY,
        due_date=TODAY,
        frozen_at=NOW,
        state=EditionState.POSTED,
        question_key="share-1",
        story_id=BrightSpotId(43),
        story_unnamed=True,
        introduction="Four were at the fair.",
        channel=CHANNEL,
    )
    return replace(edition, **changes)


def sample_part(workspace_id: WorkspaceId, **changes: Any) -> EditionPart:
    return replace(EditionPart(workspace_id, EditionId(31), 1, MessageTs("1793723400.000200")), **changes)


def sample_bright_spot(workspace_id: WorkspaceId, **changes: Any) -> BrightSpot:
    bright_spot = BrightSpot(
        workspace_id=workspace_id,
        id=BrightSpotId(41),
        user_id=ANNA,
        text="They asked for the price themselves.",
        source=Source.FORM,
        stored_at=NOW,
        local_date=TODAY,
        visibility=Visibility.TEAM,
        team_id=TEAM,
        shared_at=NOW,
        share_on=TODAY,
        whose=Whose.TOGETHER,
        strength_chosen=Strength.RAPPORT,
        strength_suggested=Strength.DISCOVERY,
        strength_guesses=(Strength.RAPPORT, Strength.DISCOVERY, Strength.FOCUS),
        understood=True,
        doubtful=True,
        visibility_chosen=True,
        felt=Felt.NATURAL,
        language="de",
        edited_by=EditedBy.FORM,
        edition_part=2,
        editions_waited=1,
        card_channel=DM,
        card_ts=MessageTs("1793723400.000300"),
        end_told_at=NOW,
        name_stood=True,
    )
    return replace(bright_spot, **changes)


def sample_answer(workspace_id: WorkspaceId, **changes: Any) -> Answer:
    answer = Answer(
        workspace_id=workspace_id,
        id=AnswerId(51),
        user_id=ANNA,
        source=Source.MESSAGE,
        channel=DM,
        ts=MessageTs("1793723400.000400"),
        thread_ts=MessageTs("1793723400.000100"),
        text="They asked for the price themselves.",
        said_at=NOW,
        stored_at=NOW,
        local_date=TODAY,
        language="de",
        tone=Tone.BRIGHT,
    )
    return replace(answer, **changes)


def sample_note(workspace_id: WorkspaceId, **changes: Any) -> Note:
    note = Note(workspace_id, NoteId(61), ANNA, NoteKind.CHANNEL_TROUBLE, NOW, {"code": "is_archived"})
    return replace(note, **changes)


def sample_row(workspace_id: WorkspaceId, number: int = 71, **changes: Any) -> OutboxRow:
    row = OutboxRow(
        workspace_id=workspace_id,
        id=OutboxId(number),
        kind=Kind.POST,
        intent=Intent.CARD,
        target=f"U{number}",
        key=f"card:{number}",
        mark=f"{number:016x}",
        created_at=NOW,
        not_before=NOW,
        facts={"bright_spot_id": 41, "thread_ts": None, "parts": [1, 2]},
    )
    return replace(row, **changes)
