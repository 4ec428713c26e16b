"""What people wrote elsewhere is brought in: to each their own, once, privately, and nothing half done."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.domain.audit import AuditEntry, Deed
from bot.domain.bright_spot import Answer, BrightSpot, Source, Visibility
from bot.domain.forgotten import Forgotten
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.importing import Sheet, Wanted, read_sheet
from bot.domain.people import Person, Rep, Standing
from bot.services.context import Who
from bot.services.importing import AT_ONCE, Importing, Kept, Plan
from bot.services.keeping.erasing import of_slack
from bot.services.owning.forgetting import forget_person
from bot.services.ports import UnitOfWork
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import NOW, TEAM
from tests.support.operator import Operator
from tests.support.reader import ScriptedReader

ANA, BEN, BENNY, GUEST = UserId("U0ANA"), UserId("U0BEN"), UserId("U0BENNY"), UserId("U0GUEST")
A_SECOND = timedelta(seconds=1)
MARK = "zanzibarquince"

FILE = f"""date,person,text
2026-03-04,U0ANA,She drew the {MARK} loop.
2026-03-04,ana  REYES,Brought the drawing.
05.03.2026,U0BEN,"The {MARK} one asked
for the price."
"""


async def people(storage: Storage) -> None:
    """Ana, who shares by habit; two Bens; a guest."""
    workspace = await registered(storage, "T1")
    async with storage.work() as uow:
        for user_id, name in ((ANA, "Ana Reyes"), (BEN, "Ben"), (BENNY, "Ben")):
            await uow.people.save(Person(workspace.id, user_id, name, "Europe/Lisbon"))
        await uow.people.save(Person(workspace.id, GUEST, "Gus", is_guest=True))
        rep = Rep(workspace.id, ANA, Standing.ACTIVE, TEAM, NOW, usual_visibility=Visibility.TEAM)
        await uow.reps.save(rep)
        await uow.commit()


async def here(storage: Storage, slack_id: str = "T1") -> WorkspaceId:
    found = await of_slack(storage.work, slack_id)
    assert found is not None
    return found.id


async def spots(storage: Storage, user_id: UserId = ANA) -> list[BrightSpot]:
    workspace_id = await here(storage)
    async with storage.work() as uow:
        return list(reversed(await uow.bright_spots.of_rep(workspace_id, user_id, 999)))


async def answers(storage: Storage, user_id: UserId = ANA) -> tuple[Answer, ...]:
    workspace_id = await here(storage)
    async with storage.work() as uow:
        theirs = await uow.owned.of(workspace_id, user_id)
        return theirs.answers if theirs is not None else ()


async def trail(storage: Storage) -> list[AuditEntry]:
    workspace_id = await here(storage)
    async with storage.work() as uow:
        return await uow.audit.latest(workspace_id, 9)


@pytest.fixture
def operator(on_sqlite: Operator) -> Operator:
    on_sqlite.does(people)
    return on_sqlite


def sheet(text: str) -> Sheet:
    return read_sheet(text.encode(), Wanted())


def wrote(folder: Path, text: str) -> Path:
    file = folder / "old.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_everybody_gets_their_own_and_nobody_else_sees_it(operator: Operator, tmp_path: Path) -> None:
    told = operator.types("import", wrote(tmp_path, FILE))
    assert told.exit_code == 0, told.output
    assert "Kept: 3 entries" in told.output
    mine, bens = operator.does(spots), operator.does(lambda storage: spots(storage, BEN))
    assert [spot.text for spot in mine] == [f"She drew the {MARK} loop.", "Brought the drawing."]
    assert [spot.text for spot in bens] == [f"The {MARK} one asked\nfor the price."]
    assert {spot.visibility for spot in (*mine, *bens)} == {Visibility.PRIVATE}
    assert {spot.source for spot in (*mine, *bens)} == {Source.IMPORT}
    assert {spot.local_date.isoformat() for spot in mine} == {"2026-03-04"}
    assert [(entry.deed, entry.facts) for entry in operator.does(trail)] == [
        (Deed.IMPORTED, {"entries": 3, "people": 2})
    ]
    assert MARK not in told.output


def test_a_second_time_keeps_nothing_twice(operator: Operator, tmp_path: Path) -> None:
    operator.types("import", wrote(tmp_path, FILE))
    again = operator.types("import", wrote(tmp_path, FILE + "2026-03-06,U0ANA,A new one.\n" * 2))
    assert "1 entry to keep, 4 here already" in again.output
    assert [spot.text for spot in operator.does(spots)][2:] == ["A new one."]


def test_a_dry_run_says_it_line_by_line_and_keeps_nothing(operator: Operator, tmp_path: Path) -> None:
    told = operator.types("import", wrote(tmp_path, FILE + "2026-03-05,Ben,Which one?\n"), "--dry-run")
    assert told.exit_code == 0
    assert "line 2: would be kept: Ana Reyes, 2026-03-04, 33 characters" in told.stdout
    assert "line 6: has a name that belongs to several people (U0BEN, U0BENNY)" in told.stderr
    assert "3 entries to keep, 0 here already, 0 that say nothing, 1 line at fault." in told.stdout
    assert operator.does(answers) == ()
    assert operator.does(trail) == []
    assert MARK not in told.output


def test_a_name_that_somebody_had_who_left_is_asked_about(operator: Operator, tmp_path: Path) -> None:
    """Whoever bears it now is not given what the other one wrote."""

    async def namesakes(storage: Storage) -> None:
        workspace_id = await here(storage)
        async with storage.work() as uow:
            await uow.people.save(Person(workspace_id, BENNY, "Ben", deleted=True))
            await uow.commit()

    operator.does(namesakes)
    told = operator.types("import", wrote(tmp_path, "date,person,text\n2026-03-04,Ben,He drew.\n"))
    assert told.exit_code == 1
    assert "line 2: has a name that belongs to several people (U0BEN, U0BENNY)" in told.stderr
    told = operator.types("import", wrote(tmp_path, "date,person,text\n2026-03-04,U0BEN,He drew.\n"))
    assert [spot.text for spot in operator.does(lambda storage: spots(storage, BEN))] == ["He drew."]


def test_a_dry_run_says_which_text_is_longer_than_a_bright_spot(operator: Operator, tmp_path: Path) -> None:
    """No card will tell its author."""
    long = "She drew the loop. " * 200
    told = operator.types(
        "import", wrote(tmp_path, f"date,person,text\n2026-03-04,U0ANA,{long}\n"), "--dry-run"
    )
    assert "3,799 characters, of which a bright spot shows at most 3,000" in told.stdout


FAULTY = """date,person,text
2026-03-04,U0ANA,She rang back within the hour.
2999-01-01,U0ANA,From the future.
0206-03-04,U0ANA,Older than the company.
2026-03-04,Gus,A guest.
2026-03-04,ana@example.com,By mail.
2026-03-04,U0NOBODY,Nobody.
0001-01-01T00:00:00+05:00,U0ANA,No date at all.
9999-12-31T23:59:59-12:00,U0ANA,Nor here.
"""


def test_one_wrong_line_and_nothing_is_kept_unless_it_may_be_left_out(
    operator: Operator, tmp_path: Path
) -> None:
    told = operator.types("import", wrote(tmp_path, FAULTY))
    assert told.exit_code == 1
    wrong = [line.partition(":")[0] for line in told.stderr.splitlines() if line.startswith("line")]
    assert wrong == [f"line {number}" for number in range(3, 10)]
    assert "Nothing was kept." in told.stderr
    assert operator.does(answers) == ()
    told = operator.types("import", wrote(tmp_path, FAULTY), "--leave-out-faulty")
    assert told.exit_code == 0
    assert [spot.text for spot in operator.does(spots)] == ["She rang back within the hour."]


def test_who_asked_to_be_forgotten_stays_forgotten(operator: Operator, tmp_path: Path) -> None:
    async def forgotten(storage: Storage) -> None:
        workspace_id = await here(storage)
        async with storage.work() as uow:
            await uow.forgotten.save(Forgotten(workspace_id, BEN, NOW))
            await uow.commit()

    operator.does(forgotten)
    told = operator.types("import", wrote(tmp_path, FILE))
    assert "line 4: is of somebody who asked to be forgotten" in told.stderr
    assert operator.does(answers) == ()


async def leaves(storage: Storage) -> None:
    workspace_id = await here(storage)
    async with storage.work() as uow:
        await uow.people.save(Person(workspace_id, ANA, "Ana Reyes", deleted=True))
        await uow.commit()


async def asks_to_be_forgotten(storage: Storage) -> None:
    await forget_person(storage.work, Who(await here(storage), ANA), NOW + A_SECOND)


def test_looking_through_a_file_tells_of_every_line_also_of_those_it_cannot_take(operator: Operator) -> None:
    """A hundred thousand take a while, and somebody watches."""
    rows = "2026-03-04,U0ANA,Brought the drawing.\n2026-03-04,U0ANA,-\n2026-03-04,Nobody,Rang twice.\n"
    text = f"date,person,text\n{rows}"
    seen: list[int] = []

    async def story(storage: Storage) -> Plan:
        return await Importing(storage.work).plan(await here(storage), sheet(text), NOW, seen.append)

    plan = operator.does(story)
    assert (len(plan.entries), plan.empty, len(plan.faults)) == (1, 1, 1)
    assert sum(seen) == 3


@pytest.mark.parametrize("left", [False, True])
def test_who_leaves_or_asks_to_be_forgotten_while_it_runs_gets_nothing_more(
    operator: Operator, left: bool
) -> None:
    """The first batch is in by then."""
    rows = "".join(f"2026-03-04,U0ANA,Number {number}.\n" for number in range(AT_ONCE + 5))
    text = f"date,person,text\n{rows}2026-03-04,U0BEN,Brought the drawing.\n"

    async def story(storage: Storage) -> Kept:
        opened = count()
        plan = await Importing(storage.work).plan(await here(storage), sheet(text), NOW)

        @asynccontextmanager
        async def meanwhile() -> AsyncIterator[UnitOfWork]:
            if next(opened) == 1:
                await (leaves(storage) if left else asks_to_be_forgotten(storage))
            async with storage.work() as uow:
                yield uow

        return await Importing(meanwhile).keep(plan, ScriptedReader(), NOW)

    assert operator.does(story) == Kept(AT_ONCE + 1, left_out=5)
    assert len(operator.does(spots)) == (AT_ONCE if left else 0)
    assert len(operator.does(lambda storage: spots(storage, BEN))) == 1
    [entry] = [entry for entry in operator.does(trail) if entry.deed is Deed.IMPORTED]
    assert entry.facts == {"entries": AT_ONCE + 1, "people": 2}


def test_what_reads_like_trouble_counts_for_nothing_and_the_operator_hears_nothing_of_it(
    operator: Operator, tmp_path: Path
) -> None:
    told = operator.types("import", wrote(tmp_path, TROUBLES))
    assert "Kept: 2 entries" in told.output
    assert "1 that say nothing" in told.output
    assert [(spot.text, spot.doubtful) for spot in operator.does(spots)] == [
        ("They ghosted us and the budget is gone.", True)
    ]
    kept = {answer.text: answer.bright_spot_id is None for answer in operator.does(answers)}
    assert kept == {"They ghosted us and the budget is gone.": False, "I want to kill myself.": True}


TROUBLES = """date,person,text
2026-03-04,U0ANA,They ghosted us and the budget is gone.
2026-03-05,U0ANA,I want to kill myself.
2026-03-06,U0ANA,nothing
"""


def test_a_crash_in_the_middle_is_mended_by_doing_it_again(operator: Operator, tmp_path: Path) -> None:
    rows = "".join(f"2026-03-04,U0ANA,Number {number}.\n" for number in range(AT_ONCE + 5))
    text = f"date,person,text\n{rows}"

    async def interrupted(storage: Storage) -> None:
        plan = await Importing(storage.work).plan(await here(storage), sheet(text), NOW)

        def crash(_: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            await Importing(storage.work).keep(plan, ScriptedReader(), NOW, crash)

    operator.does(interrupted)
    assert len(operator.does(spots)) == AT_ONCE
    assert operator.types("import", wrote(tmp_path, text)).exit_code == 0
    assert len(operator.does(spots)) == AT_ONCE + 5


def test_the_trail_says_what_an_import_kept_that_broke_off(operator: Operator) -> None:
    """Whose old words are here is written down with them: the rest may come much later, or never."""
    rows = "".join(f"2026-03-04,U0BEN,Number {number}.\n" for number in range(AT_ONCE + 5))
    text = f"date,person,text\n2026-03-04,U0ANA,Brought the drawing.\n{rows}"
    done = count()

    async def broken_off(storage: Storage) -> None:
        plan = await Importing(storage.work).plan(await here(storage), sheet(text), NOW)

        def crash(_: int) -> None:
            if next(done) == 1:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            await Importing(storage.work).keep(plan, ScriptedReader(), NOW, crash)

    operator.does(broken_off)
    assert len(operator.does(lambda storage: spots(storage, BEN))) == AT_ONCE
    assert [(entry.deed, entry.facts) for entry in operator.does(trail)] == [
        (Deed.IMPORTED, {"entries": AT_ONCE + 1, "people": 2})
    ]


def test_among_several_workspaces_one_has_to_be_named(operator: Operator, tmp_path: Path) -> None:
    async def another(storage: Storage) -> None:
        await registered(storage, "T2")

    operator.does(another)
    file = wrote(tmp_path, FILE)
    told = operator.types("import", file)
    assert told.exit_code == 1
    assert "  - T1  Acme" in told.stderr
    assert "There is no workspace T3" in operator.types("import", file, "--workspace", "T3").stderr
    assert operator.types("import", file, "--workspace", "T1").exit_code == 0


def test_before_the_bot_knows_anybody_there_is_nobody_to_bring_it_to(
    on_sqlite: Operator, tmp_path: Path
) -> None:
    told = on_sqlite.types("import", wrote(tmp_path, FILE))
    assert told.exit_code == 1
    assert "start `brightspot run` once" in told.stderr


def test_on_postgresql_as_well(on_postgres: Operator, tmp_path: Path) -> None:
    on_postgres.does(people)
    told = on_postgres.types("import", wrote(tmp_path, FILE))
    assert told.exit_code == 0, told.output
    assert len(on_postgres.does(spots)) == 2
    assert "0 entries to keep, 3 here already" in on_postgres.types("import", wrote(tmp_path, FILE)).output
