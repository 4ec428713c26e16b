"""Prompts, answers, bright spots and editions, stored and found again."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.bright_spot import HELD, Source, Visibility
from bot.domain.edition import EditionKind, EditionState
from bot.domain.ids import AnswerId, BrightSpotId, ChannelId, EditionId, MessageTs, PromptId, TeamId, UserId
from bot.domain.people import Workspace
from bot.domain.prompt import PromptState
from bot.storage import Storage
from tests.storage.samples import (
    A_DAY,
    ANNA,
    DM,
    NOW,
    TEAM,
    TODAY,
    sample_answer,
    sample_bright_spot,
    sample_edition,
    sample_part,
    sample_prompt,
    sample_team,
)

A_MINUTE = timedelta(minutes=1)


async def test_one_prompt_for_a_rep_and_a_date(storage: Storage, workspace: Workspace) -> None:
    prompt = sample_prompt(workspace.id)
    async with storage.work() as unit:
        assert await unit.prompts.add(prompt)
        assert not await unit.prompts.add(replace(prompt, id=PromptId(22), state=PromptState.QUEUED))
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.prompts.get(workspace.id, prompt.id) == prompt
        assert await unit.prompts.lock(workspace.id, prompt.id) == prompt
        assert await unit.prompts.on(workspace.id, ANNA, TODAY) == prompt
        assert await unit.prompts.on(workspace.id, ANNA, TODAY + A_DAY) is None
        assert await unit.prompts.in_thread(workspace.id, DM, MessageTs("1793723400.000100")) == prompt
        assert await unit.prompts.get(workspace.id, PromptId(22)) is None


async def test_prompts_that_reached_the_rep_newest_first(storage: Storage, workspace: Workspace) -> None:
    days = [sample_prompt(workspace.id, id=PromptId(n), local_date=TODAY + n * A_DAY) for n in range(4)]
    days[3] = replace(days[3], state=PromptState.SKIPPED)
    async with storage.work() as unit:
        for prompt in (days[1], days[3], days[0], days[2]):
            await unit.prompts.save(prompt)
        assert await unit.prompts.latest(workspace.id, ANNA) == days[3]
        assert await unit.prompts.latest_sent(workspace.id, ANNA) == days[2]
        assert await unit.prompts.recent(workspace.id, ANNA, 2) == [days[2], days[1]]
        assert await unit.prompts.latest_sent(workspace.id, UserId("UBEN")) is None


async def test_an_answer_is_received_once(storage: Storage, workspace: Workspace) -> None:
    prompt, spot = sample_prompt(workspace.id), sample_bright_spot(workspace.id)
    answer = sample_answer(workspace.id, prompt_id=prompt.id, bright_spot_id=spot.id)
    async with storage.work() as unit:
        assert await unit.answers.add(answer), "what it refers to may be saved after it"
        assert not await unit.answers.add(replace(answer, id=AnswerId(52)))
        await unit.prompts.save(prompt)
        await unit.bright_spots.save(spot)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.answers.get(workspace.id, answer.id) == answer
        assert await unit.answers.by_origin(workspace.id, answer.channel, answer.ts) == answer
        assert await unit.answers.by_origin(workspace.id, ChannelId("DBEN"), answer.ts) is None
        assert await unit.answers.any_on(workspace.id, ANNA, TODAY)
        assert not await unit.answers.any_on(workspace.id, ANNA, TODAY + A_DAY)


async def test_what_is_held_is_no_answer_of_its_day(storage: Storage, workspace: Workspace) -> None:
    held = replace(sample_answer(workspace.id), channel=HELD)
    async with storage.work() as unit:
        assert await unit.answers.add(held)
        await unit.commit()
    for ahead in (False, True):
        async with storage.work() as unit:
            if ahead:
                await unit.crowds.days([(workspace.id, ANNA)], TODAY, TODAY, TODAY)
            assert not await unit.answers.any_on(workspace.id, ANNA, TODAY)


async def test_a_deleted_answer_is_found_by_its_origin_alone(storage: Storage, workspace: Workspace) -> None:
    spot = sample_bright_spot(workspace.id)
    answer = sample_answer(workspace.id, bright_spot_id=spot.id)
    async with storage.work() as unit:
        await unit.bright_spots.save(spot)
        await unit.answers.add(answer)
        gone = replace(answer, text="", deleted_at=NOW)
        await unit.answers.save(gone)
        assert await unit.answers.by_origin(workspace.id, answer.channel, answer.ts) == gone
        assert not await unit.answers.any_on(workspace.id, ANNA, TODAY)
        assert await unit.answers.of_bright_spot(workspace.id, spot.id) == []
        assert await unit.answers.latest_typed(workspace.id, ANNA) is None


async def test_the_answers_of_one_bright_spot_as_they_were_said(
    storage: Storage, workspace: Workspace
) -> None:
    spot = sample_bright_spot(workspace.id)
    said = [
        sample_answer(
            workspace.id,
            id=AnswerId(60 - n),
            ts=MessageTs(f"1793723400.00050{n}"),
            said_at=NOW + n * A_MINUTE,
            source=source,
            bright_spot_id=spot.id,
        )
        for n, source in enumerate((Source.PROMPT, Source.MESSAGE, Source.COMMAND))
    ]
    async with storage.work() as unit:
        await unit.bright_spots.save(spot)
        for answer in reversed(said):
            await unit.answers.add(answer)
        assert await unit.answers.of_bright_spot(workspace.id, spot.id) == said
        assert await unit.answers.latest_typed(workspace.id, ANNA) == said[1], "a command is not typed"
        await unit.bright_spots.save(spot.tombstone(NOW))
        assert await unit.answers.latest_typed(workspace.id, ANNA) is None


async def test_a_reps_bright_spots_page_by_page(storage: Storage, workspace: Workspace) -> None:
    spots = [sample_bright_spot(workspace.id, id=BrightSpotId(n)) for n in range(1, 6)]
    spots[3] = spots[3].tombstone(NOW)
    spots[1] = spots[1].hidden(NOW)
    async with storage.work() as unit:
        for spot in spots:
            await unit.bright_spots.save(spot)
        await unit.commit()
    async with storage.work() as unit:
        page = await unit.bright_spots.of_rep(workspace.id, ANNA, 2)
        assert page == [spots[4], spots[2]]
        assert await unit.bright_spots.of_rep(workspace.id, ANNA, 9, before=page[-1].id) == spots[1::-1]
        ids = [spot.id for spot in reversed(spots)]
        assert await unit.bright_spots.many(workspace.id, ANNA, ids) == [*spots[:3], spots[4]]
        assert await unit.bright_spots.many(workspace.id, UserId("UBEN"), ids) == []
        assert await unit.bright_spots.many(workspace.id, ANNA, []) == []
        assert await unit.bright_spots.wave(workspace.id, ANNA) == 4
        shared = await unit.bright_spots.shared_of_rep(workspace.id, ANNA)
        assert shared == [spots[0], spots[2], spots[4]]
        assert await unit.bright_spots.get(workspace.id, spots[3].id) == spots[3]
        assert await unit.bright_spots.lock(workspace.id, spots[1].id) == spots[1]


async def test_what_waits_for_the_edition(storage: Storage, workspace: Workspace) -> None:
    differences: dict[int, dict[str, Any]] = {
        1: {"shared_at": NOW},
        2: {"shared_at": NOW - A_DAY, "visibility": Visibility.ANONYMOUS},
        3: {"shared_at": NOW + A_MINUTE},
        4: {"edition_id": EditionId(31)},
        5: {"team_id": TeamId(8)},
        6: {"visibility": Visibility.PRIVATE, "team_id": None, "shared_at": None},
        7: {"deleted_at": NOW},
    }
    spots = {
        number: sample_bright_spot(workspace.id, id=BrightSpotId(number), **changes)
        for number, changes in differences.items()
    }
    async with storage.work() as unit:
        await unit.teams.save(sample_team(workspace.id, id=TeamId(8)))
        await unit.editions.add(sample_edition(workspace.id))
        for one in spots.values():
            await unit.bright_spots.save(one)
        await unit.commit()
    async with storage.work() as unit:
        waiting = await unit.bright_spots.waiting_for_edition(workspace.id, TEAM, NOW)
        assert waiting == [spots[2], spots[1]]
        since = await unit.bright_spots.shared_since(workspace.id, TEAM, NOW)
        assert since == [spots[1], spots[4], spots[3]], "by name only"
        assert await unit.bright_spots.of_edition(workspace.id, EditionId(31)) == [spots[4]]


async def test_what_may_be_shared_from_a_date_on(storage: Storage, workspace: Workspace) -> None:
    private = sample_bright_spot(workspace.id).hidden(NOW)
    async with storage.work() as unit:
        for number, day in enumerate((TODAY + A_DAY, TODAY, TODAY - A_DAY, None)):
            await unit.bright_spots.save(replace(private, id=BrightSpotId(number), share_on=day))
        shared = sample_bright_spot(workspace.id, id=BrightSpotId(9), share_on=None)
        await unit.bright_spots.save(shared)
        due = await unit.bright_spots.to_be_shared(workspace.id, TODAY, 10)
        assert [spot.id for spot in due] == [2, 1]
        await unit.bright_spots.save(
            replace(private, id=BrightSpotId(8), user_id=UserId("UBEN"), share_on=TODAY)
        )
        promised = await unit.bright_spots.promised_by(workspace.id, ANNA)
        assert [spot.id for spot in promised] == [0, 1, 2]


async def test_one_edition_for_a_team_kind_and_date(storage: Storage, workspace: Workspace) -> None:
    edition = sample_edition(workspace.id)
    async with storage.work() as unit:
        assert await unit.editions.add(edition)
        assert not await unit.editions.add(replace(edition, id=EditionId(32)))
        earlier = replace(
            edition,
            id=EditionId(33),
            due_date=TODAY - 7 * A_DAY,
            frozen_at=NOW - 7 * A_DAY,
            state=EditionState.RIPENED,
            question_key="share-0",
        )
        assert await unit.editions.add(earlier)
        assert await unit.editions.first_posted(workspace.id, TEAM) == edition.id
        assert await unit.editions.first_posted(workspace.id, TeamId(8)) is None
        await unit.editions.save(replace(edition, channel=None))
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.editions.get(workspace.id, edition.id) == replace(edition, channel=None)
        assert await unit.editions.on(workspace.id, TEAM, EditionKind.WEEKLY, earlier.due_date) == earlier
        assert await unit.editions.on(workspace.id, TEAM, EditionKind.MONTHLY, TODAY) is None
        assert await unit.editions.recent_questions(workspace.id, TEAM, 5) == ["share-1", "share-0"]
        assert await unit.editions.recent_questions(workspace.id, TEAM, 1) == ["share-1"]


async def test_the_parts_of_an_edition_in_reading_order(storage: Storage, workspace: Workspace) -> None:
    part, parent = sample_part(workspace.id, ts=None), sample_part(workspace.id, position=0)
    async with storage.work() as unit:
        await unit.editions.add(sample_edition(workspace.id))
        for one in (part, parent, sample_part(workspace.id)):
            await unit.editions.save_part(one)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.editions.parts(workspace.id, EditionId(31)) == [parent, sample_part(workspace.id)]
