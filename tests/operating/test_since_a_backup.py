"""What people decided after a backup was made holds when it comes back, and nothing that may have been said is said
twice."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import pytest
from slack_sdk.oauth.installation_store import Installation

from bot.domain.audit import Deed
from bot.domain.bright_spot import Visibility
from bot.domain.ids import BrightSpotId, OutboxId, UserId, WorkspaceId
from bot.domain.keeping import Keeping, keeping_of
from bot.domain.outbox import Intent, Kind, OutboxRow, State
from bot.domain.people import Rep, Standing
from bot.domain.prompt import PromptState, Skipped
from bot.domain.story import StoryConsent
from bot.operating.archive import Archive
from bot.operating.backup import write_all
from bot.operating.restore import put_back
from bot.services.answering.bright_spots import take_back
from bot.services.auditing import record
from bot.services.context import Who
from bot.services.keeping.erasing import Erasing
from bot.services.owning.forgetting import forget_person
from bot.services.ports import UnitOfWork
from bot.services.ports.restoring import Since
from bot.services.sending.settling import REPEATABLE
from bot.storage import Storage
from bot.storage.sealing import new_key
from tests.storage.conftest import registered
from tests.storage.samples import (
    A_DAY,
    ANNA,
    NOW,
    TEAM,
    sample_answer,
    sample_bright_spot,
    sample_rep,
    sample_row,
)
from tests.storage.samples_doing_more import BEN
from tests.storage.samples_stories import sample_story
from tests.storage.test_isolation import fill
from tests.support.operator import Operator

T = TypeVar("T")
HERE = WorkspaceId(1)
HOUR = timedelta(hours=1)
MARK = "zanzibarquince"
SPOT = BrightSpotId(41)
CLEO = UserId("UCLEO")
ON_LORD_HOWE = (NOW + timedelta(hours=12)).date()
"""Where the team is, it is tomorrow already."""


class Past:
    """A database with a backup of an hour ago."""

    def __init__(self, storage: Storage, file: BytesIO) -> None:
        self.storage = storage
        self._file = file

    async def back(self, *, without_erased: bool = False) -> Since:
        with Archive(self._file) as archive:
            return await put_back(self.storage, archive, NOW + HOUR, without_erased=without_erased)

    async def asks(self, ask: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        async with self.storage.work() as unit:
            found = await ask(unit)
            await unit.commit()
            return found


async def past(storage: Storage) -> Past:
    for slack_id in ("T1", "T2"):
        workspace = await registered(storage, slack_id)
        async with storage.work() as unit:
            await fill(unit, workspace.id)
            cleo = sample_bright_spot(
                workspace.id, id=BrightSpotId(900), user_id=CLEO, text=f"The {MARK} one."
            )
            await unit.bright_spots.save(cleo)
            await unit.reps.save(sample_rep(workspace.id, user_id=CLEO, next_due_at=NOW + 3 * HOUR))
            await unit.commit()
    file = BytesIO()
    await write_all(storage, file, NOW)
    return Past(storage, file)


Story = Callable[[Past], Awaitable[None]]


@pytest.fixture(params=["on_sqlite", "on_postgres"])
def tell(request: pytest.FixtureRequest) -> Callable[[Story], None]:
    """A story over both databases."""
    operator: Operator = request.getfixturevalue(request.param)

    async def told(storage: Storage, story: Story) -> None:
        await story(await past(storage))

    return lambda story: operator.does(lambda storage: told(storage, story))


def test_what_was_forgotten_taken_back_hidden_and_stopped_stays_so(tell: Callable[[Story], None]) -> None:
    async def story(then: Past) -> None:
        await forget_person(then.storage.work, Who(HERE, CLEO), NOW + timedelta(minutes=9))
        await then.asks(decide_otherwise)
        since = await then.back()
        assert [person.user_id for person in since.forgotten] == [CLEO]
        assert await then.asks(lambda unit: unit.bright_spots.of_rep(HERE, CLEO, 9)) == []
        forgotten = await then.asks(lambda unit: unit.forgotten.get(HERE, CLEO))
        assert forgotten is not None
        assert forgotten.at == NOW + timedelta(minutes=9)
        there = await then.asks(lambda unit: unit.bright_spots.of_rep(WorkspaceId(2), CLEO, 9))
        assert [spot.text for spot in there] == [f"The {MARK} one."]
        await as_decided(then)

    tell(story)


async def decide_otherwise(unit: UnitOfWork) -> None:
    """Anna takes one back, hides another, deletes an answer, and stops for good."""
    later = NOW + timedelta(minutes=10)
    spot = await unit.bright_spots.lock(HERE, SPOT)
    assert spot is not None
    await take_back(unit, spot, later)
    other = await unit.bright_spots.lock(HERE, BrightSpotId(43))
    assert other is not None
    await unit.bright_spots.save(other.hidden(NOW))
    trouble = await unit.answers.get(HERE, sample_answer(HERE).id)
    assert trouble is not None
    less = sample_rep(HERE, usual_visibility=Visibility.PRIVATE)
    stopped = replace(less, standing=Standing.STOPPED, team_id=None)
    await unit.reps.save(replace(stopped, next_due_at=None, next_due_date=None))
    await unit.stories.save(sample_story(HERE, consent=StoryConsent.NO))
    await record(unit, HERE, Deed.COACH_NAMED, later)


async def as_decided(then: Past) -> None:
    taken_back = await then.asks(lambda unit: unit.bright_spots.get(HERE, SPOT))
    hidden = await then.asks(lambda unit: unit.bright_spots.get(HERE, BrightSpotId(43)))
    story = await then.asks(lambda unit: unit.stories.get(HERE, sample_story(HERE).bright_spot_id))
    assert story is None or story.consent is StoryConsent.NO
    assert taken_back is not None
    assert (taken_back.text, taken_back.deleted_at is None) == ("", False)
    answer = await then.asks(lambda unit: unit.answers.get(HERE, sample_answer(HERE).id))
    assert answer is not None
    assert answer.text == ""
    assert hidden is not None
    assert (hidden.visibility, hidden.team_id) == (Visibility.PRIVATE, None)
    anna = await then.asks(lambda unit: unit.reps.get(HERE, ANNA))
    assert anna is not None
    assert (anna.standing, anna.usual_visibility, anna.next_due_at) == (
        Standing.STOPPED,
        Visibility.PRIVATE,
        None,
    )
    deeds = [entry.deed for entry in await then.asks(lambda unit: unit.audit.latest(HERE, 9))]
    assert {Deed.COACH_NAMED, Deed.RESTORED} <= set(deeds)


def test_how_long_things_are_kept_is_as_an_admin_said_last(tell: Callable[[Story], None]) -> None:
    async def story(then: Past) -> None:
        there = await then.asks(lambda unit: unit.workspaces.get(HERE))
        assert there is not None
        said = Keeping(setup_by_admins=True, trouble_days=30, shared_months=6, leaver_days=60)
        await then.asks(lambda unit: unit.keeping.change(replace(there, **asdict(said))))
        await then.back()
        kept = [keeping_of(each) for each in await then.asks(lambda unit: unit.workspaces.all())]
        assert kept == [said, keeping_of(there)], "and of the other workspace nobody said anything"

    tell(story)


def test_what_lost_its_name_waits_again_to_be_nobodys(tell: Callable[[Story], None]) -> None:
    async def story(then: Past) -> None:
        await then.asks(take_off_the_name)
        await then.back()
        unnamed = await then.asks(lambda unit: unit.bright_spots.get(HERE, BrightSpotId(900)))
        assert unnamed is not None
        assert (unnamed.visibility, unnamed.team_id) == (Visibility.ANONYMOUS, TEAM)
        assert unnamed.edition_part is None

    tell(story)


async def take_off_the_name(unit: UnitOfWork) -> None:
    named = await unit.bright_spots.lock(HERE, BrightSpotId(900))
    assert named is not None
    assert named.edition_part is not None
    await unit.bright_spots.save(named.shared_with(Visibility.ANONYMOUS, TEAM, NOW))


def test_nothing_that_may_have_been_said_is_said_again(tell: Callable[[Story], None]) -> None:
    async def story(then: Past) -> None:
        await then.back()
        rows = {number: await row_of(then, number) for number in (71, 73)}
        for row in rows.values():
            assert (row.state, row.sending_at) == (State.SENDING, NOW)
        lease = timedelta(seconds=30)
        doubted = await then.asks(lambda unit: unit.outbox.in_doubt("w1", lease, 9))
        assert {row.id for row in doubted} >= {71, 73}
        claimed = await then.asks(lambda unit: unit.outbox.claim(NOW + HOUR, "w1", lease, 9))
        assert {row.kind for row in claimed} <= REPEATABLE

    tell(story)


async def row_of(then: Past, number: int) -> OutboxRow:
    row = await then.asks(lambda unit: unit.outbox.get(HERE, OutboxId(number)))
    assert row is not None
    return row


def test_what_cannot_be_looked_for_ends_and_what_is_for_later_waits(on_sqlite: Operator) -> None:
    async def story(storage: Storage) -> None:
        await registered(storage, "T1")
        async with storage.work() as unit:
            await unit.outbox.add(sample_row(HERE, 81, kind=Kind.FILE, intent=Intent.EXPORT))
            await unit.outbox.add(sample_row(HERE, 82, kind=Kind.UPDATE))
            await unit.outbox.add(sample_row(HERE, 83, not_before=NOW + 9 * HOUR))
            await unit.commit()
        file = BytesIO()
        await write_all(storage, file, NOW)
        then = Past(storage, file)
        await then.back()
        found = [await row_of(then, number) for number in (81, 82, 83)]
        assert [(row.state, row.reason) for row in found] == [
            (State.SKIPPED, "restored"),
            (State.PENDING, None),
            (State.PENDING, None),
        ]

    on_sqlite.does(story)


def test_nobody_is_asked_for_a_date_for_which_they_may_have_been_asked(on_sqlite: Operator) -> None:
    async def story(storage: Storage) -> None:
        await registered(storage, "T1")
        asked = Rep(HERE, BEN, Standing.ACTIVE, TEAM, NOW, next_due_at=NOW, next_due_date=NOW.date())
        async with storage.work() as unit:
            await unit.reps.save(asked)
            await unit.commit()
        file = BytesIO()
        await write_all(storage, file, NOW - HOUR)
        then = Past(storage, file)
        await then.back()
        prompt = await then.asks(lambda unit: unit.prompts.on(HERE, BEN, NOW.date()))
        assert prompt is not None
        assert (prompt.state, prompt.reason) == (PromptState.SKIPPED, Skipped.RESTORED)
        ben = await then.asks(lambda unit: unit.reps.get(HERE, BEN))
        assert ben is not None
        assert ben.next_due_at is not None
        assert ben.next_due_at > NOW + HOUR
        assert await then.asks(lambda unit: unit.budget.taken(HERE, BEN, ON_LORD_HOWE))
        team = await then.asks(lambda unit: unit.teams.get(HERE, TEAM))
        assert team is not None
        assert team.next_roundup_at is not None
        assert team.next_roundup_at > NOW + HOUR

    on_sqlite.does(story)


def test_an_erased_workspace_comes_back_only_if_nobody_says_otherwise(tell: Callable[[Story], None]) -> None:
    """In the same transaction: had it been there for a moment, a restore that is begun anew would keep it."""

    async def story(then: Past) -> None:
        await Erasing(then.storage.work).workspace(WorkspaceId(2))
        since = await then.back(without_erased=True)
        assert since.erased == (WorkspaceId(2),)
        living = await then.asks(lambda unit: unit.workspaces.all())
        assert [workspace.slack_team_id for workspace in living] == ["T1"]
        assert await then.asks(lambda unit: unit.bright_spots.of_rep(WorkspaceId(2), CLEO, 9)) == []

        assert (await then.back()).erased == (WorkspaceId(2),)
        assert len(await then.asks(lambda unit: unit.workspaces.all())) == 2
        assert (await then.back(without_erased=True)).erased == (), "it is one of the database's again"

    tell(story)


def test_who_was_erased_and_came_back_is_another_workspace(tell: Callable[[Story], None]) -> None:
    """What was erased stays so, and the operator hears where the app has to be installed once more."""

    async def story(then: Past) -> None:
        installations = then.storage.installations("C1", (new_key(),))
        await Erasing(then.storage.work).workspace(WorkspaceId(2))
        anew = await registered(then.storage, "T2")
        assert anew.id != WorkspaceId(2)
        await installations.async_save(installed("xoxb-2", NOW, "T2"))
        since = await then.back(without_erased=True)
        assert (since.erased, since.dropped) == ((WorkspaceId(2),), ("T2",))
        assert await then.asks(lambda unit: unit.bright_spots.of_rep(WorkspaceId(2), CLEO, 9)) == []
        assert await installations.token(anew) is None

    tell(story)


def test_a_workspace_that_took_us_away_is_not_spoken_to(on_sqlite: Operator) -> None:
    async def story(storage: Storage) -> None:
        then = await past(storage)
        await then.asks(lambda unit: unit.workspaces.left(WorkspaceId(2), NOW))
        await then.back()
        living = await then.asks(lambda unit: unit.workspaces.living())
        assert [workspace.slack_team_id for workspace in living] == ["T1"]

    on_sqlite.does(story)


def test_a_workspace_that_came_back_is_at_home(tell: Callable[[Story], None]) -> None:
    """When the backup was made its days were running; by now they would be over."""

    async def story(then: Past) -> None:
        back = WorkspaceId(2)
        await then.asks(lambda unit: unit.workspaces.left(back, NOW - 30 * A_DAY))
        file = BytesIO()
        await write_all(then.storage, file, NOW)
        await then.asks(lambda unit: unit.workspaces.granted(back))
        await Past(then.storage, file).back()
        await Erasing(then.storage.work).tick(NOW + HOUR, timedelta(days=30))
        living = await then.asks(lambda unit: unit.workspaces.living())
        assert [workspace.slack_team_id for workspace in living] == ["T1", "T2"]
        assert await then.asks(lambda unit: unit.bright_spots.of_rep(back, CLEO, 9)) != []

    tell(story)


def test_the_tokens_that_are_good_now_are_kept(tell: Callable[[Story], None]) -> None:
    async def story(then: Past) -> None:
        keys = (new_key(),)
        installations = then.storage.installations("C1", keys)
        file = BytesIO()
        await installations.async_save(installed("xoxb-1", NOW))
        await write_all(then.storage, file, NOW)
        await installations.async_save(installed("xoxb-2", NOW + timedelta(minutes=9)))
        await Past(then.storage, file).back()
        workspace = await then.asks(lambda unit: unit.workspaces.get(HERE))
        assert workspace is not None
        token = await installations.token(workspace)
        assert token is not None
        assert token.token == "xoxb-2"
        await installations.async_save(installed("xoxb-3", NOW + HOUR))

    tell(story)


def test_who_joined_an_org_since_is_the_same_workspace(tell: Callable[[Story], None]) -> None:
    async def story(then: Past) -> None:
        installations = then.storage.installations("C1", (new_key(),))
        await installations.async_save(installed("xoxb-1", NOW))
        await then.asks(decide_otherwise)
        await then.asks(lambda unit: unit.workspaces.register("T1", "E1", "Acme", UserId("UBOT"), NOW))
        since = await then.back()
        assert (since.erased, since.dropped) == ((), ())
        await as_decided(then)
        here = await then.asks(lambda unit: unit.workspaces.get(HERE))
        assert here is not None
        assert here.slack_enterprise_id == "E1"
        assert await installations.token(here) is not None

    tell(story)


def test_no_token_is_kept_for_a_workspace_that_there_is_not(tell: Callable[[Story], None]) -> None:
    """T3 installed us after the backup was made; it is not there any more, and the operator can say so."""

    async def story(then: Past) -> None:
        installations = then.storage.installations("C1", (new_key(),))
        await installations.async_save(installed("xoxb-1", NOW))
        new = await registered(then.storage, "T3")
        await installations.async_save(installed("xoxb-3", NOW, "T3"))
        since = await then.back()
        assert since.dropped == ("T3",)
        here = await then.asks(lambda unit: unit.workspaces.get(HERE))
        assert here is not None
        assert await installations.token(here) is not None
        assert await installations.token(new) is None

    tell(story)


def test_a_token_whose_workspace_never_came_goes_with_the_next_look(tell: Callable[[Story], None]) -> None:
    async def story(then: Past) -> None:
        installations = then.storage.installations("C1", (new_key(),))
        await installations.async_save(installed("xoxb-1", NOW))
        await installations.async_save(installed("xoxb-3", NOW, "T3"))
        await installations.async_save(installed("xoxb-4", NOW + 3 * HOUR, "T4"))
        await Erasing(then.storage.work).tick(NOW + 4 * HOUR, 30 * A_DAY)
        there = (await then.asks(lambda unit: unit.workspaces.all()))[0]
        found = [
            await installations.token(replace(there, slack_team_id=team)) is not None
            for team in ("T1", "T3", "T4")
        ]
        assert found == [True, False, True]

    tell(story)


def installed(token: str, at: datetime, team_id: str = "T1") -> Installation:
    return Installation(
        app_id="A1",
        team_id=team_id,
        user_id="U1",
        bot_token=token,
        bot_id="B1",
        bot_user_id="UBOT",
        installed_at=at,
    )


def test_no_word_of_somebody_forgotten_is_left_in_the_file(on_sqlite: Operator, tmp_path: Path) -> None:
    async def story(storage: Storage) -> None:
        then = await past(storage)
        for workspace_id in (HERE, WorkspaceId(2)):
            await forget_person(storage.work, Who(workspace_id, CLEO), NOW)
        await then.back()

    on_sqlite.does(story)
    beside = tmp_path.glob("brightspots.db*")
    assert [path.name for path in beside if MARK.encode() in path.read_bytes()] == []
