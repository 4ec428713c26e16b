"""What two do at the same moment, on one PostgreSQL: neither undoes what the other was told is done."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.bright_spot import BrightSpot, Source
from bot.domain.ids import BrightSpotId, ChannelId, MessageTs, NoteId, ProposalId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import Intent
from bot.domain.people import Invitation, Person, Rep, Reply, Standing
from bot.domain.proposal import Proposal, ProposalState
from bot.domain.story import StandingConsent, Story, StoryChoice, StoryConsent
from bot.locales.bank import load_bank
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.contents.teams import SetupDraft
from bot.services.context import Who
from bot.services.enqueue import new_row
from bot.services.errors import Refusal
from bot.services.owning.forgetting import forget_person
from bot.services.ports import Delivered
from bot.services.proposing.deciding import Deciding
from bot.services.roundup.consenting import Consenting
from bot.services.roundup.editions import Roundups
from bot.services.sending.handlers.prompts import PromptAgainHandler
from bot.services.sending.handlers.simple import NoteHandler
from bot.services.teams.people import PeopleSync
from bot.services.teams.setup import TeamSetup, draft_of
from bot.services.trying.taking import Trying
from tests.scenarios.test_forgetting import answered_a_colleague
from tests.scenarios.test_look_back import QUARTER_ENDS
from tests.scenarios.test_story import SEALS
from tests.scenarios.test_thread_end import agreed, told
from tests.storage.conftest import migrate
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.interleaving import Halting, in_the_way, somebody_waits
from tests.support.planting import MARK
from tests.support.postgres import MakePostgres
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    look,
    prompt_on,
    prompts,
    settings,
    teams_of,
    who,
)
from tests.support.telling import ASKED, BOSS, PUMP, ROUNDUP, founded, roundups, tells, told_in_thread

NEXT = ROUNDUP + timedelta(days=7)


@pytest.fixture
async def url(make_postgres: MakePostgres) -> str:
    return await make_postgres(migrate)


@pytest.fixture
async def team(tmp_path: Path, url: str) -> AsyncIterator[House]:
    """Sales South on a database that several processes may share."""
    async with open_house(tmp_path, database_url=url) as house:
        await founded(house, ANA, BEN, MARTA, PRIYA, TOM, YUKI)
        yield house


@pytest.mark.parametrize("news", ["channel_opened", "channel_closed"])
async def test_what_a_coach_saves_while_slack_tells_of_the_channel_is_kept(
    team: House, url: str, news: str
) -> None:
    [before], now, channel = await teams_of(team), team.workspace.clock.now(), ChannelId(TEAM_CHANNEL)
    saving, services = Halting(team.bot.storage.work), team.bot.services
    draft: SetupDraft = replace(
        draft_of(before, (who(team, ANA).user_id,)), name="Sales Southwest", contact="Sam"
    )
    heard = {
        "channel_opened": lambda: services.channels.opened(before.workspace_id, channel, now),
        "channel_closed": lambda: services.channels.closed(before.workspace_id, channel, "is_archived", now),
    }
    saves = TeamSetup(saving).save(who(team, MARTA), draft, now)
    async with in_the_way(url, saving, saves, heard[news]()):
        pass
    [after] = await teams_of(team)
    assert (after.name, after.hard_times_contact) == ("Sales Southwest", "Sam")
    assert (after.channel_trouble is None) is (news == "channel_opened")


async def spot_of(house: House, person: str, text: str) -> BrightSpotId:
    me = who(house, person)
    found: list[BrightSpot] = await look(
        house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 9)
    )
    return next(spot.id for spot in found if spot.text == text)


async def test_whoever_hides_all_while_the_roundup_goes_out_is_not_left_in_it(team: House, url: str) -> None:
    for person, text in ((ANA, PUMP), (BEN, BOSS), (TOM, "He rang back.")):
        await tells(team, person, text)
    await team.go_to(ROUNDUP)
    for person, text in ((ANA, "She drew it."), (BEN, "They asked us back."), (TOM, "He brought his boss.")):
        await tells(team, person, text)
    await team.go_to(NEXT - timedelta(minutes=5))
    taking, services = Halting(team.bot.storage.work), team.bot.services
    takes = Trying(taking).take(who(team, YUKI), await spot_of(team, ANA, PUMP), NEXT)
    hides = services.choices.settle_shared(who(team, ANA), NEXT, keep=False)
    async with in_the_way(url, taking, takes, hides):
        team.workspace.clock.set(NEXT)
        await services.roundups.tick(NEXT)
        await team.settle()
        assert any("She drew it." in entry for entry in told_in_thread(team))
    await team.settle()
    assert len(roundups(team)) == 2
    for roundup in roundups(team):
        assert not any("Ana" in entry for entry in told_in_thread(team, roundup))


async def test_a_no_while_the_coach_asks_for_outside_stays_a_no(tmp_path: Path, url: str) -> None:
    async with open_house(tmp_path, database_url=url, start=QUARTER_ENDS - timedelta(days=5)) as house:
        await founded(house, ANA, BEN, MARTA, PRIYA, TOM, YUKI)
        ana = await told(house, ANA, SEALS)
        await agreed(house, ana)
        for person, text in ((BEN, BOSS), (TOM, "He rang back.")):
            await tells(house, person, text)
        await house.go_to(QUARTER_ENDS)
        assert "Ana" in roundups(house)[-1].words
        answering, now = Halting(house.bot.storage.work), house.workspace.clock.now()
        [due] = [team.id for team in await teams_of(house)]
        answers = Consenting(answering).answer(who(house, ANA), ana.id, StoryChoice.NO, now)
        asks = house.bot.services.outside.ask_authors(who(house, MARTA), due, QUARTER_ENDS.date(), now)
        async with in_the_way(url, answering, answers, asks):
            pass
        await house.settle()
        story = await look(house, lambda uow: uow.stories.get(ana.workspace_id, ana.id))
        assert (story.consent, story.outside_asked_at) == (StoryConsent.NO, None)


async def test_what_somebody_takes_up_as_its_time_ends_stays(team: House, url: str) -> None:
    await tells(team, ANA, PUMP)
    spot_id, now = await spot_of(team, ANA, PUMP), team.workspace.clock.now() + timedelta(days=800)
    async with team.bot.storage.work() as uow:
        spot = await uow.bright_spots.lock(team.bot.workspace.id, spot_id)
        assert spot is not None
        await uow.bright_spots.save(replace(spot, end_told_at=now - timedelta(days=60)))
        await uow.commit()
    taking = Halting(team.bot.storage.work)
    takes = Trying(taking).take(who(team, BEN), spot_id, now)
    async with in_the_way(url, taking, takes, team.bot.services.ageing.tick(now)):
        pass
    kept = await look(team, lambda uow: uow.bright_spots.get(team.bot.workspace.id, spot_id))
    [plan] = await look(team, lambda uow: uow.plans.tries_of(team.bot.workspace.id, spot_id))
    assert (kept.text, plan.open) == (PUMP, True)


class Listed:
    """Slack's list, in an order of its own."""

    def __init__(self, *people: Person) -> None:
        self._people = people

    async def people(self, workspace_id: WorkspaceId) -> AsyncIterator[Person]:
        for person in self._people:
            yield replace(person, workspace_id=workspace_id)

    async def person(self, workspace_id: WorkspaceId, user_id: UserId) -> Person:
        return next(each for each in self._people if each.user_id == user_id)


async def test_people_are_read_anew_while_many_are_asked(team: House, url: str) -> None:
    """Whoever locks several reps does so in one order, also where Slack lists them in another."""
    here, [ana, ben] = team.bot.workspace.id, [who(team, person).user_id for person in (ANA, BEN)]
    known = await look(team, lambda uow: uow.people.many(here, [ana, ben]))
    listed = Listed(*(replace(person, name=f"{person.name} B.") for person in reversed(known)))
    reading = PeopleSync(team.bot.storage.background, listed)
    async with team.bot.storage.work() as uow:
        await uow.reps.lock(here, ana)
        read = asyncio.ensure_future(reading.everybody(here, team.workspace.clock.now()))
        await somebody_waits(url, read)
        await uow.reps.lock(here, ben)
        await uow.commit()
    assert await read == 2
    known = await look(team, lambda uow: uow.people.many(here, [ana, ben]))
    assert [person.name for person in known] == ["Ana B.", "Ben B."]


async def test_a_question_that_comes_again_is_where_it_stands_whatever_is_told_meanwhile(
    team: House, url: str
) -> None:
    await team.go_to(ASKED)
    [asked] = prompts(team, ANA)
    prompt = await prompt_on(team, ANA, ASKED.date())
    assert prompt is not None
    await team.bot.services.later.later(who(team, ANA), prompt.id, 1, ASKED)
    row = await look(
        team,
        lambda uow: uow.outbox.by_key(
            prompt.workspace_id, f"prompt:{prompt.id}:again:{(ASKED + timedelta(hours=1)).isoformat()}"
        ),
    )
    assert prompt.channel is not None
    again, sending = MessageTs("1762100000.000100"), Halting(team.bot.storage.background)

    async def sent() -> None:
        async with sending() as uow:
            await PromptAgainHandler().sent(uow, row, Delivered(prompt.channel, again), ASKED)
            await uow.commit()

    told = Told(Source.FORM, "T1", Fields(PUMP), prompt.id)
    async with in_the_way(
        url, sending, sent(), team.bot.services.capturing.capture(who(team, ANA), told, ASKED)
    ):
        pass
    after = await prompt_on(team, ANA, ASKED.date())
    assert after is not None
    assert (after.ts, after.answered_at) == (again, ASKED)
    assert asked.ts != again


async def note_is_said(house: House, note: Note) -> None:
    """What the sender writes down once Slack has the message."""
    me, now = Who(note.workspace_id, note.user_id), house.workspace.clock.now()
    facts = {"note_id": note.id, "day": now.date().isoformat()}
    async with house.bot.storage.background() as uow:
        row = new_row(uow, me, Intent.NOTE, f"note:{note.id}", now, facts=facts)
        await NoteHandler().sent(uow, row, Delivered(ChannelId("D1"), MessageTs("1793600000.000100")), now)
        await uow.commit()


async def noted(house: House, person: str, kind: NoteKind, number: int, **facts: int) -> Note:
    me = who(house, person)
    note = Note(me.workspace_id, NoteId(number), me.user_id, kind, house.workspace.clock.now(), facts)
    async with house.bot.storage.work() as uow:
        await uow.notes.save(note)
        await uow.commit()
    return note


async def test_a_no_to_a_story_while_the_note_about_it_is_written_down_stays_a_no(
    team: House, url: str
) -> None:
    """Ana always agrees, sees which one it is, and says: not this one."""
    await settings(team, ANA, story_consent=StandingConsent.FINE)
    spot, now = await told(team, ANA, SEALS), team.workspace.clock.now()
    assert spot.team_id is not None
    async with team.bot.storage.work() as uow:
        fine = Story(spot.workspace_id, spot.id, spot.team_id, spot.user_id, now, StoryConsent.FINE)
        await uow.stories.add(fine)
        await uow.commit()
    note = await noted(team, ANA, NoteKind.STORY_AHEAD, 7005, bright_spot_id=int(spot.id))
    answering = Halting(team.bot.storage.work)
    answers = Consenting(answering).answer(who(team, ANA), spot.id, StoryChoice.NO, now)
    async with in_the_way(url, answering, answers, note_is_said(team, note)):
        pass
    story = await look(team, lambda uow: uow.stories.get(spot.workspace_id, spot.id))
    assert story.consent is StoryConsent.NO


async def test_a_decision_while_the_note_about_it_is_written_down_stays(team: House, url: str) -> None:
    me, now, number = who(team, ANA), team.workspace.clock.now(), ProposalId(7006)
    proposal = Proposal(
        me.workspace_id,
        number,
        ChannelId("C1"),
        MessageTs("1793600000.000200"),
        me.user_id,
        who(team, BEN).user_id,
        Source.SHORTCUT,
        now,
    )
    async with team.bot.storage.work() as uow:
        await uow.proposals.add(proposal)
        await uow.commit()
    note = await noted(team, ANA, NoteKind.PROPOSAL, 7006, proposal_id=7006)
    deciding = Halting(team.bot.storage.work)
    async with in_the_way(
        url, deciding, Deciding(deciding).decline(me, number, now), note_is_said(team, note)
    ):
        pass
    after = await look(team, lambda uow: uow.proposals.get(me.workspace_id, number))
    assert after.state is ProposalState.DECLINED


async def test_what_is_kept_for_good_while_the_roundup_goes_out_stands_in_that_one_alone(
    team: House, url: str
) -> None:
    for person, text in ((ANA, PUMP), (BEN, BOSS), (TOM, "He rang back.")):
        await tells(team, person, text)
    spot_id = await spot_of(team, ANA, PUMP)
    async with team.bot.storage.work() as uow:
        spot = await uow.bright_spots.lock(team.bot.workspace.id, spot_id)
        assert spot is not None
        await uow.bright_spots.save(replace(spot, end_told_at=team.workspace.clock.now()))
        await uow.commit()
    closing = Halting(team.bot.storage.work)
    closes = Roundups(closing, load_bank()).tick(ROUNDUP)
    keeps = team.bot.services.cards.keep_these(who(team, ANA), [spot_id], ROUNDUP)
    async with in_the_way(url, closing, closes, keeps):
        pass
    kept = await look(team, lambda uow: uow.bright_spots.get(team.bot.workspace.id, spot_id))
    assert (kept.kept, kept.edition_id is not None) == (True, True)


async def test_a_yes_of_somebody_whom_slack_says_has_left_at_that_moment_does_not_bring_them_back(
    team: House, url: str
) -> None:
    [south], me, now = await teams_of(team), who(team, PRIYA), team.workspace.clock.now()
    async with team.bot.storage.work() as uow:
        await uow.reps.save(Rep(me.workspace_id, me.user_id))
        invited = Invitation(me.workspace_id, south.id, me.user_id, who(team, MARTA).user_id, now)
        await uow.invitations.save(invited)
        await uow.commit()
    known = await look(team, lambda uow: uow.people.get(me.workspace_id, me.user_id))
    reading = Halting(team.bot.storage.work)
    leaves = PeopleSync(reading, Listed()).changed(replace(known, deleted=True), now)
    joins = team.bot.services.joining.answer(me, south.id, Reply.SHARE, now)
    async with in_the_way(url, reading, leaves, refused(joins)):
        pass
    rep = await look(team, lambda uow: uow.reps.get(me.workspace_id, me.user_id))
    assert (rep.standing, rep.team_id) == (Standing.LEFT, None)


async def refused(doing: Awaitable[None]) -> None:
    with suppress(Refusal):
        await doing


async def test_what_a_colleague_is_told_while_somebody_is_forgotten_is_rewritten(
    team: House, url: str
) -> None:
    """Ben's question is put into words, with Ana's line to him, when hers are about to go."""
    await answered_a_colleague(team)
    asked = ASKED + timedelta(hours=6)  # in New York
    await team.go_to(asked - timedelta(minutes=1))
    forgetting = Halting(team.bot.storage.work)
    forgets = forget_person(forgetting, who(team, ANA), team.workspace.clock.now())
    async with in_the_way(url, forgetting, forgets, team.go_to(asked)):
        pass
    await team.settle()
    [question] = prompts(team, BEN)
    assert MARK not in question.words
