"""Odd values survive the way into the database and back, or are mended on the way."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Workspace
from bot.storage import Storage
from bot.storage.columns import storable
from tests.storage.samples import NOW, sample_answer, sample_note, sample_rep


@given(st.text(st.characters(codec=None)))
def test_every_text_becomes_one_that_can_be_stored(text: str) -> None:
    kept = storable(text)
    assert "\0" not in kept
    kept.encode()
    assert storable(kept) == kept


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_a_whole_text_is_kept_as_it_is(text: str) -> None:
    assert storable(text) == text


async def test_texts_that_no_database_takes(storage: Storage, workspace: Workspace) -> None:
    answer = sample_answer(
        workspace.id, text="half \ud83d and nothing \0 and whole \ud83d\ude00 " + "x" * 45_000
    )
    note = sample_note(workspace.id, facts={"names": ["\0Ben\ud800"], "deep": {"\0key": 1}})
    async with storage.work() as unit:
        await unit.answers.add(answer)
        await unit.notes.save(note)
        await unit.commit()
    async with storage.work() as unit:
        kept = await unit.answers.get(workspace.id, answer.id)
        assert kept is not None
        assert kept.text == "half \ufffd and nothing  and whole 😀 " + "x" * 45_000
        told = await unit.notes.get(workspace.id, note.id)
        assert told is not None
        assert told.facts == {"names": ["Ben\ufffd"], "deep": {"key": 1}}


async def test_moments_come_back_in_utc_to_the_microsecond(storage: Storage, workspace: Workspace) -> None:
    lord_howe = timezone(timedelta(hours=10, minutes=30))
    rep = sample_rep(workspace.id, next_due_at=NOW.astimezone(lord_howe))
    async with storage.work() as unit:
        await unit.reps.save(rep)
        await unit.commit()
    async with storage.work() as unit:
        kept = await unit.reps.get(workspace.id, rep.user_id)
        assert kept is not None
        assert kept.next_due_at == NOW
        assert kept.next_due_at.utcoffset() == timedelta()
        assert await unit.reps.due(NOW - timedelta(microseconds=1), 1) == []
        assert await unit.reps.due(NOW, 1) != []


async def test_a_moment_without_a_zone_is_a_bug(storage: Storage, workspace: Workspace) -> None:
    naive = datetime(2026, 11, 3, 16, 30)  # noqa: DTZ001
    async with storage.work() as unit:
        with pytest.raises(Exception, match="without a zone"):
            await unit.reps.save(replace(sample_rep(workspace.id), next_due_at=naive))
