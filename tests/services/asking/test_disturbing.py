"""Whom a note would disturb: who asked for it, whom a colleague asks, and whom nobody waits for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import NoteId, TeamId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.domain.people import Pace, Person, Rep, Standing
from bot.services.asking.disturbing import answer_disturbs, proposal_disturbs, question_disturbs
from bot.services.context import Standpoint

TUESDAY = datetime(2026, 11, 24, 11, tzinfo=UTC)
SATURDAY = TUESDAY + timedelta(days=4)
HERE, ANA = WorkspaceId(1), UserId("UANA")
NOTE = Note(HERE, NoteId(1), ANA, NoteKind.ASK, TUESDAY)
PERSON = Person(HERE, ANA, "Ana", "UTC")
REP = Rep(HERE, ANA, Standing.ACTIVE, TeamId(7))
AT_WORK = Standpoint(PERSON, REP, None)
PAUSED = replace(AT_WORK, rep=replace(REP, paused_until=TUESDAY.date() + timedelta(days=1)))
AWAY = replace(AT_WORK, person=replace(PERSON, away=True))
WEEKLY = replace(AT_WORK, rep=replace(REP, pace=Pace.WEEKLY))
STOPPED = replace(AT_WORK, rep=replace(REP, standing=Standing.STOPPED, team_id=None, pace=Pace.WEEKLY))
ON_SATURDAYS = replace(AT_WORK, rep=replace(REP, prompt_days=(5,)))


@pytest.mark.parametrize(
    ("view", "now", "answer", "question", "proposal"),
    [
        (AT_WORK, TUESDAY, False, False, False),
        (AT_WORK, SATURDAY, True, True, True),
        (ON_SATURDAYS, SATURDAY, False, False, False),
        (PAUSED, TUESDAY, True, True, True),
        (AWAY, TUESDAY, True, True, True),
        (WEEKLY, TUESDAY, False, True, True),
        (STOPPED, TUESDAY, False, False, True),
    ],
)
def test_who_waits_for_it_decides_whom_it_disturbs(
    view: Standpoint, now: datetime, answer: bool, question: bool, proposal: bool
) -> None:
    assert answer_disturbs(view, NOTE, now) is answer
    assert question_disturbs(view, NOTE, now) is question
    assert proposal_disturbs(view, NOTE, now) is proposal
