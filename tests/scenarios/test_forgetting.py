"""Somebody is forgotten: no word of theirs is left with us, wherever it was, and their colleagues keep their own."""

import sqlite3
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ask import Ask, AskState
from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.ids import (
    AskId,
    BrightSpotId,
    NoteId,
    PairingId,
    UserId,
)
from bot.domain.note import Note, NoteKind
from bot.domain.pairing import Pairing
from bot.domain.people import Standing
from bot.domain.prompt import Prompt, PromptState, Skipped
from bot.domain.strength import Strength
from bot.playground.faults import Fault, fair
from bot.services.context import Who
from bot.services.owning.forgetting import forget_person
from bot.services.ports import UnitOfWork
from bot.services.trying.spreading import tell_author
from bot.slack.identifiers import ActionId, BlockId
from bot.storage.columns import Facts, FreeText
from bot.storage.tables import metadata
from tests.scenarios.test_playbook import worked
from tests.support.house import TEAM_CHANNEL, House
from tests.support.planting import MARK, plant
from tests.support.processes import let_leases_end
from tests.support.sending import Killed, Mortal
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    front,
    home,
    live,
    look,
    rep_of,
    settings,
    who,
)
from tests.support.telling import BOSS, PUMP, ROUNDUP, cards, founded, roundups, tells, told_in_thread
from tests.support.tries import it_worked

TEAMS_OWN = {
    "customers.key": "the same word in small letters",
    "workspaces.name": "Slack's",
    "workspaces.scopes": "Slack's",
    "workspaces.url": "Slack's",
    "people.name": "Slack's",
    "teams.name": "the team's",
    "teams.hard_times_contact": "the team's",
    "editions.introduction": "the coach's, for the team",
    "drafts.introduction": "the coach's, for the team",
    "outbox.reason": "a code",
    "search_entries.stems": "forms of the words beside them, which go with them",
    "search_entries.marks": "ids of who sees it",
    "audit.facts": "never a word of anybody's, which a test of its own holds",
}
"""Columns for free text that hold nothing of a rep; each with what it holds."""


def file_of(house: House) -> Path:
    return Path(house.bot.settings.database_url.partition(":///")[2])


async def forgets(house: House, person: str, word: str = "forget") -> None:
    """Both steps of the form, and everything that comes of them."""
    await house.commands(person, "forget")
    assert (await house.submits(person)).ok
    outcome = await house.submits(person, {BlockId.SURE: word})
    assert outcome.ok, outcome.errors
    for _ in range(3):
        await house.tick()


def left_in(house: House, word: str = MARK) -> list[str]:
    """The tables in which the word still stands, in whatever column."""
    found = []
    with closing(sqlite3.connect(file_of(house))) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = connection.execute(f'SELECT * FROM "{name}"')
            found += [f"{name}: {row}" for row in rows if word.lower() in _as_text(row).lower()]
    return found


def _as_text(row: tuple[object, ...]) -> str:
    cells = (cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell) for cell in row)
    return "\n".join(cells)


def bytes_left(house: House, word: str = MARK) -> list[str]:
    """The files of the database in which the word's letters still stand."""
    beside = file_of(house).parent.glob(file_of(house).name + "*")
    return [path.name for path in beside if word.lower().encode() in path.read_bytes().lower()]


def shown(house: House, word: str = MARK) -> list[str]:
    """Everything of ours that anybody can see in Slack with the word in it."""
    workspace = house.workspace
    said = [message for place in workspace.channels for message in workspace.messages.all(place.id)]
    ours = (message for message in said if message.bot and message.ephemeral_to is None)
    found = [message.words for message in ours if word in f"{message.text}{message.blocks}"]
    found += [canvas.markdown for canvas in workspace.canvases if word in canvas.markdown]
    found += [file.name for file in workspace.files if word in file.content.decode("utf-8", "replace")]
    for person in workspace.people:
        view = workspace.home(person.id)
        found += [f"home of {person.id}"] if view is not None and word in str(view.blocks) else []
    return found


async def test_two_questions_are_asked_before_anything_happens(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await team.commands(ANA, "forget")
    assert "What goes" in str(front(team, ANA).blocks)
    await team.submits(ANA)
    outcome = await team.submits(ANA, {BlockId.SURE: "yes please"})
    assert not outcome.ok
    await team.tick()
    assert left_in(team, PUMP)


async def test_everything_can_be_taken_along_first(team: House) -> None:
    await tells(team, ANA, PUMP)
    await team.commands(ANA, "forget")
    await team.clicks(ANA, front(team, ANA), ActionId.EXPORT_FIRST)
    assert [file["name"] for file in team.last(ANA).files][-1] == "bright-spots.json"


async def test_what_was_posted_and_said_is_taken_back(team: House) -> None:
    for person, text in ((ANA, f"{MARK} drew the loop."), (BEN, BOSS), (TOM, "He named the date.")):
        await tells(team, person, text, visibility="team")
    await team.go_to(ROUNDUP)
    assert any(MARK in entry for entry in told_in_thread(team)) or MARK in roundups(team)[-1].words
    await team.commands(ANA, "export")
    await forgets(team, ANA)
    assert shown(team) == []
    assert left_in(team) == []
    assert BOSS in " ".join([*told_in_thread(team), roundups(team)[-1].words])
    assert [message.words[:16] for message in team.told(ANA) if message.blocks] == ["I have forgotten"]


@pytest.mark.parametrize("settled", [True, False])
async def test_files_whose_arrival_is_in_doubt_are_taken_out_too(team: House, settled: bool) -> None:
    """Slack has them, though it never said so."""
    await tells(team, ANA, f"{MARK} drew the loop.")
    team.workspace.faults.next("files.completeUploadExternal", Fault.reset_after())
    await team.commands(ANA, "export")
    assert len([file for file in team.workspace.files if file.shared]) == 3
    if settled:
        let_leases_end(file_of(team))
        await team.settle()
        assert "I can't tell whether your files arrived" in team.last(ANA).words
    await forgets(team, ANA)
    let_leases_end(file_of(team))
    await team.tick()
    await team.tick()
    assert list(team.workspace.files) == []
    assert left_in(team) == []


async def test_wherever_a_process_ends_no_word_is_left_in_the_index(house: House) -> None:
    """The last steps: merging the index, and writing down that all of it is done."""
    await founded(house, ANA, BEN, TOM)
    for commit, person in enumerate((ANA, BEN, TOM), start=4):
        word = f"{MARK}{person.lower()}"
        await tells(house, person, f"{word} drew the loop.")
        with suppress(Killed):
            await forget_person(
                Mortal(house.bot.storage.work, commit, before=True),
                who(house, person),
                house.workspace.clock.now(),
            )
        await house.tick()
        assert left_in(house, word) == [], f"ended at commit {commit}"


async def test_the_person_is_as_if_never_met_and_may_begin_anew(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await forgets(team, ANA)
    rep = await rep_of(team, ANA)
    assert (rep.standing, rep.team_id, rep.next_due_at) == (Standing.VISITOR, None, None)
    await tells(team, ANA, BOSS)
    await team.tick()
    assert len(cards(team, ANA)) == 1
    assert left_in(team, BOSS)


async def questions_of(house: House, person: str = ANA) -> list[Prompt]:
    me = who(house, person)
    theirs = await look(house, lambda uow: uow.owned.of(me.workspace_id, me.user_id))
    return list(theirs.prompts) if theirs is not None else []


async def test_of_questions_only_their_dates_stay(team: House) -> None:
    """Which of them were answered, and on which days their reader was away, goes with the answers."""
    began = team.workspace.clock.now()
    for day in (1, 2, 3):
        await team.go_to(began + timedelta(days=day, hours=8), timedelta(minutes=30))
        if day == 2:
            await team.says(ANA, PUMP)
            await team.workspace.change_person(ANA, status_text="Out sick")
    kept = await questions_of(team)
    assert {(each.state, each.answered_at is not None) for each in kept} == {
        (PromptState.SENT, False),
        (PromptState.SENT, True),
        (PromptState.SKIPPED, False),
    }
    assert kept[-1].reason is Skipped.AWAY
    await forgets(team, ANA)
    assert await questions_of(team) == [
        Prompt(
            *(each.workspace_id, each.id, each.user_id, each.team_id, each.local_date, each.due_at),
            *(PromptState.SKIPPED, Skipped.STOPPED),
        )
        for each in kept
    ]


async def planted(house: House, uow: UnitOfWork) -> None:
    [found] = await uow.teams.coached_by(house.bot.workspace.id, UserId(MARTA))
    await plant(uow, found, UserId(ANA), house.workspace.clock.now())


async def test_no_column_for_words_is_missed(team: House) -> None:
    """One that is added later has to be planted here, or to say whose it is."""
    async with team.bot.storage.work() as uow:
        await planted(team, uow)
        await uow.commit()
    found = set()
    with closing(sqlite3.connect(file_of(team))) as connection:
        for table in metadata.sorted_tables:
            for column in table.columns:
                if isinstance(column.type, FreeText | Facts):
                    cells = connection.execute(f'SELECT "{column.name}" FROM "{table.name}"').fetchall()
                    if any(MARK.lower() in str(cell).lower() for (cell,) in cells):
                        found.add(f"{table.name}.{column.name}")
    words = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, FreeText | Facts)
    }
    assert words - found == set(TEAMS_OWN) - {"customers.key"}, words - found


async def test_nothing_is_left_in_any_table_nor_in_the_files(team: House) -> None:
    async with team.bot.storage.work() as uow:
        await planted(team, uow)
        await uow.commit()
    assert left_in(team)
    await forgets(team, ANA)
    assert left_in(team) == []
    assert bytes_left(team) == []
    assert shown(team) == []


async def test_colleagues_keep_what_is_their_own(team: House) -> None:
    """Tom's plan stays his, without the words he had borrowed; Ben's spot stays, and so does that it worked."""
    async with team.bot.storage.work() as uow:
        await planted(team, uow)
        await uow.commit()
    await forgets(team, ANA)
    assert "my next call" in " ".join(left_in(team, "my next call"))
    assert left_in(team, BOSS)
    assert left_in(team, "It worked here.")


async def answered_a_colleague(house: House) -> None:
    """Ben asked Ana about something of hers; what she answered waits for his next question."""
    await tells(house, ANA, PUMP, visibility="team")
    async with house.bot.storage.work() as uow:
        [spot] = await uow.bright_spots.shared_of_rep(house.bot.workspace.id, UserId(ANA))
        here, now = house.bot.workspace.id, house.workspace.clock.now()
        ask = Ask(here, AskId(7003), UserId(BEN), UserId(ANA), spot.id, now, AskState.ANSWERED, now, MARK)
        await uow.asks.save(ask)
        await uow.notes.save(
            Note(here, NoteId(7005), UserId(BEN), NoteKind.ASK_ANSWERED, now, {"ask_id": 7003})
        )
        await uow.commit()


async def test_a_note_that_quoted_them_is_rewritten(team: House) -> None:
    """What Ben reads of Ana's answer to him goes; his own question of that day stays."""
    await answered_a_colleague(team)
    await team.go_to(team.workspace.clock.now() + timedelta(hours=14), timedelta(minutes=30))
    [question] = team.told(BEN)
    asked = question.words.splitlines()[0]
    assert MARK in question.words
    await forgets(team, ANA)
    [question] = team.told(BEN)
    assert MARK not in question.words
    assert question.words.startswith(asked)
    assert ActionId.PROMPT_FORM in question.actions


@pytest.mark.parametrize("alone", [False, True])
async def test_one_that_was_on_its_way_is_rewritten_once_it_is_there(team: House, alone: bool) -> None:
    """Nobody knows yet where Ben reads Ana's answer when she is forgotten: with his question, or by itself."""
    if alone:
        await settings(team, BEN, days=["5"])
    await answered_a_colleague(team)
    team.workspace.faults.weather = lambda method, args: (
        Fault.reset_after() if method == "chat.postMessage" and args.get("channel") == BEN else None
    )
    await team.go_to(team.workspace.clock.now() + timedelta(hours=14), timedelta(minutes=30))
    team.workspace.faults.weather = fair
    [message] = [each for each in team.told(BEN) if MARK in each.words]
    await forgets(team, ANA)
    let_leases_end(file_of(team))
    await team.settle()
    await team.pass_time(minutes=1)
    [message] = [each for each in team.told(BEN) if each.ts == message.ts]
    assert shown(team) == []
    assert (ActionId.PROMPT_FORM in message.actions) is not alone
    assert left_in(team) == []


async def hears_that_it_worked_for_ana(team: House, alone: bool, *, named: bool, says: str = "") -> None:
    """Ben, of something of his that she tried."""
    if alone:
        await settings(team, BEN, days=["5"])
    await tells(team, BEN, BOSS, visibility="team")
    here = team.bot.workspace.id
    [spot] = await look(team, lambda uow: uow.bright_spots.shared_of_rep(here, UserId(BEN)))
    await it_worked(team, spot, ANA, named=named, says=says)
    async with team.bot.storage.work() as uow:
        for plan in await uow.plans.worked_tries_of(here, [spot.id]):
            await tell_author(uow, plan, team.workspace.clock.now())
        await uow.commit()
    await team.go_to(team.workspace.clock.now() + timedelta(hours=14), timedelta(minutes=30))


@pytest.mark.parametrize("alone", [False, True])
async def test_what_they_said_of_a_try_goes_from_what_its_author_was_told(team: House, alone: bool) -> None:
    """Her line and her name, which she let Ben read."""
    await hears_that_it_worked_for_ana(team, alone, named=True, says=f"{MARK} did it too.")
    assert MARK in team.told(BEN)[-1].words
    await forgets(team, ANA)
    assert shown(team) == []
    assert left_in(team) == []
    assert "Ana" not in team.told(BEN)[-1].words


@pytest.mark.parametrize("alone", [False, True])
async def test_whoever_tried_it_unnamed_is_not_pointed_at_by_what_goes(team: House, alone: bool) -> None:
    """What worked for Ben worked for Ana too, who let nobody hear who she is; what he read of it stays as it was."""
    await hears_that_it_worked_for_ana(team, alone, named=False)
    said = [message.words for message in team.told(BEN)]
    assert "it worked there too" in said[-1]
    await forgets(team, ANA)
    assert [message.words for message in team.told(BEN)] == said


async def test_a_replay_takes_only_what_was_there_then(team: House) -> None:
    """A restored backup forgets again, by the moment of then."""
    await tells(team, ANA, f"{MARK} first.", visibility="team")
    asked_at = team.workspace.clock.now()
    await team.pass_time(minutes=5)
    await tells(team, ANA, PUMP, visibility="team")
    me = Who(team.bot.workspace.id, UserId(ANA))
    await forget_person(team.bot.storage.work, me, asked_at)
    await forget_person(team.bot.storage.work, me, asked_at)
    await team.settle()
    assert left_in(team) == []
    assert left_in(team, PUMP)


async def test_a_stranger_to_us_may_be_forgotten_too(house: House) -> None:
    await forgets(house, PRIYA)
    assert "I have forgotten" in house.last(PRIYA).words


async def test_a_play_leaves_the_playbook_and_tries_end_kindly(team: House) -> None:
    """Two colleagues made it a play, one is still trying it; none of them loses what is their own."""
    await tells(team, ANA, f"{MARK} drew the loop.", strength="explaining", visibility="team")
    for person in (BEN, TOM):
        await worked(team, person, f"{MARK} drew the loop.", says="They started drawing too.")
    [spot] = await look(
        team, lambda uow: uow.bright_spots.shared_of_rep(who(team, ANA).workspace_id, UserId(ANA))
    )
    await team.bot.services.trying.take(who(team, YUKI), spot.id, team.workspace.clock.now())
    await team.settle()
    await home(team, YUKI)
    assert [canvas for canvas in team.workspace.canvases if MARK in canvas.markdown]
    await forgets(team, ANA)
    assert shown(team) == []
    assert left_in(team) == []
    assert left_in(team, "They started drawing too.")


async def test_the_line_on_a_colleagues_week_quotes_them_no_more(team: House) -> None:
    """It worked for Ben on Monday, and Friday's question told him so; on which days he is asked has changed since."""
    await tells(team, ANA, f"{MARK} drew the loop.", strength="explaining", visibility="team")
    await worked(team, BEN, f"{MARK} drew the loop.")
    await tells(team, BEN, BOSS)
    await live(team, ROUNDUP - timedelta(days=2))
    assert MARK in team.last(BEN).words
    await settings(team, BEN, days=["0", "1"])
    await forgets(team, ANA)
    assert shown(team) == []
    assert left_in(team) == []


async def test_who_said_yes_to_a_talk_with_them_hears_that_it_is_not_this_week(team: House) -> None:
    """Ben was promised to hear of it; with whom it was to be is said no more."""
    await tells(team, ANA, PUMP, strength="explaining", visibility="team")
    me, now = who(team, ANA), team.workspace.clock.now()
    async with team.bot.storage.work() as uow:
        [spot] = await uow.bright_spots.shared_of_rep(me.workspace_id, me.user_id)
        two = UserId(BEN), me.user_id
        rep = await uow.reps.get(me.workspace_id, UserId(BEN))
        assert rep is not None
        assert rep.team_id is not None
        of = (me.workspace_id, PairingId(7006), rep.team_id, now.date(), *two, Strength.EXPLAINING, spot.id)
        await uow.pairings.save(Pairing(*of, seeker_yes=True))
        await uow.commit()
    await forgets(team, ANA)
    await live(team, now + timedelta(days=1))
    [question] = team.told(BEN)
    assert "The talk you said yes to: not this week." in question.words
    assert "Ana" not in question.words


async def test_what_they_said_of_a_colleagues_play_goes_and_the_play_stays(team: House) -> None:
    await tells(team, BEN, BOSS, strength="explaining", visibility="team")
    for person in (ANA, TOM):
        await worked(team, person, BOSS, says=f"{MARK if person == ANA else 'It'} went well here.")
    await team.go_to(ROUNDUP)
    assert shown(team)
    await forgets(team, ANA)
    assert shown(team) == []
    assert left_in(team) == []
    [canvas] = team.workspace.canvases
    assert "It went well here." in canvas.markdown


async def test_of_many_the_rest_follows_with_the_next_looks(team: House) -> None:
    """While the person waits only some go; a process that ends in between leaves the rest to the next look."""
    async with team.bot.storage.work() as uow:
        [spot] = [await _shared(uow, team, f"{MARK} drew.", number) for number in range(40)][:1]
        assert spot.visibility.shared
        await uow.commit()
    me, now = who(team, ANA), team.workspace.clock.now()
    await team.bot.services.forgetting.begin(me, now)
    assert len(left_in(team)) > 0
    async with team.bot.storage.work() as uow:
        assert [each.user_id for each in await uow.forgotten.unfinished(9)] == [ANA]
    await team.tick()
    assert left_in(team) == []
    async with team.bot.storage.work() as uow:
        assert await uow.forgotten.unfinished(9) == []


async def _shared(uow: UnitOfWork, house: House, text: str, number: int) -> BrightSpot:
    me, now = who(house, ANA), house.workspace.clock.now()
    [found] = await uow.teams.coached_by(me.workspace_id, UserId(MARTA))
    spot = BrightSpot(
        me.workspace_id, BrightSpotId(uow.new_id()), me.user_id, f"{text} {number}", Source.FORM, now,
        now.date(), visibility=Visibility.TEAM, team_id=found.id, shared_at=now,
    )  # fmt: skip
    await uow.bright_spots.save(spot)
    return spot


async def test_home_begins_anew(team: House) -> None:
    await tells(team, ANA, f"{MARK} drew.", visibility="team")
    await home(team, ANA)
    await forgets(team, ANA)
    assert shown(team) == []


async def test_a_coach_is_told_what_stays(team: House) -> None:
    await team.commands(MARTA, "forget")
    assert "As a coach" in str(front(team, MARTA).blocks)
    await team.commands(ANA, "forget")
    assert "As a coach" not in str(front(team, ANA).blocks)
    assert team.workspace.said_in(TEAM_CHANNEL) == []
