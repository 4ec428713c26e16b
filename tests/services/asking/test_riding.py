"""Which notes travel with a question, and how several of one kind become one line."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import NoteId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.services.asking.telling import riding

NOW = datetime(2026, 11, 5, 15, 30, tzinfo=UTC)
DUE = NOW + timedelta(minutes=1)


def notes(*kinds: NoteKind) -> list[Note]:
    return [
        Note(WorkspaceId(1), NoteId(number), UserId("U1"), kind, NOW)
        for number, kind in enumerate(kinds, start=1)
    ]


def kinds_of(chosen: list[Note]) -> list[NoteKind]:
    return [note.kind for note in chosen]


def test_one_note_with_a_button_rides_the_oldest() -> None:
    waiting = notes(NoteKind.SPREAD, NoteKind.STORY, NoteKind.QUIET_WEEK, NoteKind.ASK, NoteKind.PROPOSAL)
    ridden = [NoteKind.SPREAD, NoteKind.STORY, NoteKind.QUIET_WEEK, NoteKind.PROPOSAL]
    assert kinds_of(riding(waiting, DUE, with_check=False)) == ridden


def test_with_a_check_only_what_merely_says_something() -> None:
    waiting = notes(NoteKind.STORY, NoteKind.PROPOSAL, NoteKind.TRY_ENDED, NoteKind.SPREAD)
    assert kinds_of(riding(waiting, DUE, with_check=True)) == [NoteKind.TRY_ENDED, NoteKind.SPREAD]


@pytest.mark.parametrize("with_check", [False, True])
def test_what_has_its_day_goes_with_any_question_whose_hour_it_was_there_for(with_check: bool) -> None:
    waiting = notes(NoteKind.STORY_AHEAD, NoteKind.SPREAD)
    told = [NoteKind.STORY_AHEAD, NoteKind.SPREAD]
    assert kinds_of(riding(waiting, DUE, with_check=with_check)) == told
    assert kinds_of(riding(waiting, NOW, with_check=with_check)) == told[1:]


@given(st.lists(st.sampled_from(NoteKind)), st.booleans())
def test_never_two_buttons_and_always_in_order(kinds: list[NoteKind], with_check: bool) -> None:
    waiting = notes(*kinds)
    chosen = riding(waiting, DUE, with_check=with_check)
    assert sum(note.kind.brings_button for note in chosen) <= (0 if with_check else 1)
    assert [note.id for note in chosen] == sorted(note.id for note in chosen)
    assert all(note in chosen for note in waiting if note.kind.only_says)
