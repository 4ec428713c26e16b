"""Plays: what worked for three people, where it is listed, and how its canvas follows what people change."""

from dataclasses import replace
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import ChannelId, TeamId
from bot.domain.people import Team
from bot.domain.plan import Plan, PlanState
from bot.domain.strength import Strength
from bot.playground.faults import Fault
from bot.playground.world.blocks import visible_text
from bot.playground.world.canvases import Canvas
from bot.playground.world.messages import Message
from bot.services.answering.bright_spots import save_changed
from bot.services.context import Who
from bot.services.playbook.refreshing import refresh_playbook
from bot.services.ports import UnitOfWork
from bot.slack.identifiers import ActionId, EntryVerb
from tests.support.house import TEAM_CHANNEL, House
from tests.support.processes import let_leases_end
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI, chooses, front, set_up, teams_of, who
from tests.support.telling import BOSS, PUMP, ROUNDUP, asks, card, founded, spoken, tells
from tests.support.tries import it_worked

SAYS = "They started drawing too."
ELSEWHERE = "C0GENERAL"


async def worked(
    house: House, person: str, text: str, *, says: str = "", named: bool = True, times: int = 1
) -> None:
    """Somebody tried what a colleague shared, and it worked; the playbook hears of it."""
    spot = await _spot(house, text)
    await it_worked(house, spot, person, says=says, named=named, times=times)
    async with house.bot.storage.work() as uow:
        await refresh_playbook(uow, spot.workspace_id, spot.team_id, house.workspace.clock.now())
        await uow.commit()
    await house.settle()


async def _spot(house: House, text: str) -> BrightSpot:
    """The one that says this, whoever's it is."""
    here = house.bot.workspace.id
    async with house.bot.storage.work() as uow:
        everybody = [who(house, person).user_id for person in (ANA, BEN, MARTA, PRIYA, TOM, YUKI)]
        found = [spot for user_id in everybody for spot in await uow.bright_spots.of_rep(here, user_id, 99)]
    return next(spot for spot in found if spot.text == text)


async def a_play(house: House, text: str = PUMP, strength: Strength = Strength.EXPLAINING) -> None:
    """Ana found it, Ben and Tom tried it."""
    await tells(house, ANA, text, strength=strength, visibility="team")
    await worked(house, BEN, text, says=SAYS)
    await worked(house, TOM, text, says="The plant manager kept my sheet.", named=False)


def canvases(house: House, channel: str = TEAM_CHANNEL) -> list[Canvas]:
    return house.workspace.canvases.of(channel)


def canvas(house: House) -> str:
    """What the one canvas of the channel says, as somebody reads it."""
    [found] = canvases(house)
    return found.markdown.replace("\u2060", "")


async def playbook(house: House, person: str) -> Message:
    outcome = await house.commands(person, "playbook")
    assert outcome.reply is not None
    return outcome.reply


def without_scope(house: House) -> None:
    """The installer declined canvases."""
    granted = house.workspace.app.scopes or frozenset()
    house.workspace.app = replace(house.workspace.app, scopes=granted - {"canvases:write"})


def expected(house: House, *codes: str) -> None:
    """What Slack refused in this story, and nothing else."""
    assert {refusal.error for refusal in house.workspace.refused} == set(codes)
    house.workspace.refused.clear()


async def test_where_nothing_worked_for_three_there_is_one_thing_to_do(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await worked(team, BEN, PUMP)
    page = await playbook(team, YUKI)
    assert "No play in Sales South yet." in page.words
    assert page.actions == [ActionId.HOME_CAPTURE]
    assert canvases(team) == []


async def test_what_worked_for_two_others_is_a_play(team: House) -> None:
    await a_play(team)
    page = await playbook(team, YUKI)
    assert "*Sales South*: the playbook" in page.words
    assert "Explaining & demos" in unescape(page.words)
    assert f"Ana: {PUMP}" in spoken(page)
    assert f"Ben: {SAYS}" in spoken(page)
    assert "It has worked in 3 places." in page.words
    assert {ActionId.TRY, ActionId.ASK, ActionId.PLAY} <= set(page.actions)


async def test_who_did_not_want_to_be_named_is_one_place_and_nothing_else(team: House) -> None:
    await a_play(team)
    shown = str((await playbook(team, YUKI)).blocks)
    assert "Tom" not in shown
    assert "kept my sheet" not in shown
    assert "Tom" not in canvas(team)


async def test_trying_it_often_makes_it_no_play(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await worked(team, BEN, PUMP, times=3)
    await worked(team, ANA, PUMP)
    assert "No play in Sales South yet." in (await playbook(team, YUKI)).words


async def test_ones_own_play_needs_no_trying(team: House) -> None:
    await a_play(team)
    page = await playbook(team, ANA)
    assert f"Ana: {PUMP}" in spoken(page)
    assert {ActionId.TRY, ActionId.ASK}.isdisjoint(page.actions)


async def test_what_is_taken_up_and_works_becomes_a_play_that_others_take_up(team: House) -> None:
    await tells(team, ANA, PUMP, strength=Strength.EXPLAINING, visibility="team")
    for person in (BEN, TOM):
        await _tries(team, person, PUMP)
    assert "It has worked in 3 places." in canvas(team)
    assert "Ben" not in canvas(team)
    await team.bot.services.naming.say(who(team, BEN), (await _tried_by(team, BEN)).id, SAYS, _now(team))
    await team.settle()
    assert f"Ben says: “{SAYS}”" in canvas(team)
    await team.clicks(PRIYA, await playbook(team, PRIYA), ActionId.TRY)
    assert PUMP in visible_text(front(team, PRIYA).blocks)


def _now(house: House) -> datetime:
    return house.workspace.clock.now()


async def _tries(house: House, person: str, text: str) -> None:
    """Takes it up, and says some days later that it worked."""
    services, me, spot = house.bot.services, who(house, person), await _spot(house, text)
    await services.trying.take(me, spot.id, _now(house))
    async with house.bot.storage.work() as uow:
        [plan] = await uow.plans.open_of(me.workspace_id, me.user_id)
    await services.checking.by_itself(me, plan.id, PlanState.WORKED, _now(house))
    await house.settle()


async def _tried_by(house: House, person: str) -> Plan:
    me = who(house, person)
    async with house.bot.storage.work() as uow:
        [play] = await uow.plays.of_team(me.workspace_id, (await _spot_team(uow, me)))
    return next(plan for plan in play.worked if plan.user_id == me.user_id)


async def _spot_team(uow: UnitOfWork, me: Who) -> TeamId:
    rep = await uow.reps.get(me.workspace_id, me.user_id)
    assert rep is not None
    assert rep.team_id is not None
    return rep.team_id


async def test_a_visitor_is_told_that_it_takes_a_team(team: House) -> None:
    await a_play(team)
    outcome = await team.commands(MARTA, "playbook")
    assert outcome.reply is not None
    assert f"Ana: {PUMP}" in spoken(outcome.reply)
    async with team.bot.storage.work() as uow:
        rep = await uow.reps.lock(team.bot.workspace.id, who(team, YUKI).user_id)
        await uow.reps.save(replace(rep, team_id=None))
        await uow.commit()
    assert PUMP not in await asks(team, YUKI, "playbook")


async def test_the_page_of_a_play_says_how_it_travelled_and_whom_to_ask(team: House) -> None:
    await a_play(team)
    await team.clicks(YUKI, await playbook(team, YUKI), ActionId.PLAY)
    page = visible_text(front(team, YUKI).blocks)
    for told in (PUMP, "It has worked in 3 places.", "It worked for Ben too.", SAYS, "Ana, who found it."):
        assert told in page
    assert "Tom" not in page


async def test_a_play_that_was_taken_back_meanwhile_opens_no_page(team: House) -> None:
    await a_play(team)
    page = await playbook(team, YUKI)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await team.clicks(YUKI, page, ActionId.PLAY)
    assert team.workspace.views.stack(YUKI) == []


async def test_as_markdown_it_can_be_copied(team: House) -> None:
    await a_play(team)
    await team.clicks(YUKI, await playbook(team, YUKI), ActionId.PLAYBOOK_MARKDOWN)
    text = visible_text(front(team, YUKI).blocks).replace("\u2060", "")
    assert "## Explaining & demos" in unescape(text)
    assert f"> {PUMP}" in unescape(text)


async def test_who_coaches_two_teams_reads_the_playbook_of_either(team: House) -> None:
    for number, strength in enumerate(list(Strength)[:8]):
        await a_play(team, f"Number {number}", strength)
    await set_up(team, (PRIYA,), coach=MARTA, name="Sales North", another=True)
    page = await playbook(team, MARTA)
    assert "*Sales South*: the playbook." in page.words
    await team.picks(MARTA, page, ActionId.PLAYBOOK_OTHER, "Sales North")
    assert "No play in Sales North yet." in page.words
    await team.picks(MARTA, page, ActionId.PLAYBOOK_OTHER, "Sales South")
    await team.clicks(MARTA, page, ActionId.PLAYBOOK_PAGE)
    assert "Ana: Number 6" in spoken(page)
    await team.clicks(MARTA, page, ActionId.PLAYBOOK_MARKDOWN)
    assert "Number 7" in visible_text(front(team, MARTA).blocks)
    assert ActionId.PLAYBOOK_OTHER not in (await playbook(team, YUKI)).actions


async def test_a_long_one_is_read_page_by_page(team: House) -> None:
    for number, strength in enumerate(list(Strength)[:8]):
        await a_play(team, f"Number {number}", strength)
    page = await playbook(team, YUKI)
    assert "Page 1 of 2." in page.words
    assert [entry for entry in spoken(page) if "Number" in entry][-1] == "Ana: Number 5"
    await team.clicks(YUKI, page, ActionId.PLAYBOOK_PAGE)
    assert "Ana: Number 6" in spoken(page)
    await chooses(team, YUKI, page, ActionId.PLAYBOOK_JUMP, "0")
    assert "Ana: Number 0" in spoken(page)


async def test_the_first_play_makes_a_canvas_and_the_next_goes_into_the_same(team: House) -> None:
    await a_play(team)
    [made] = canvases(team)
    assert made.title == "Playbook of Sales South"
    assert f"> {PUMP}" in canvas(team)
    assert "**Ana**" in canvas(team)
    assert "It has worked in 3 places." in canvas(team)
    await a_play(team, BOSS, Strength.RAPPORT)
    assert [each.id for each in canvases(team)] == [made.id]
    assert BOSS in canvas(team)
    assert team.workspace.said_in(TEAM_CHANNEL) == []


async def test_the_canvas_follows_its_words_and_its_strength(team: House) -> None:
    message = await team.says(ANA, PUMP)
    await worked(team, BEN, PUMP)
    await worked(team, TOM, PUMP)
    await team.workspace.edit(ANA, message, "She kept the pen.")
    await team.settle()
    assert "She kept the pen." in canvas(team)
    assert PUMP not in canvas(team)
    strength = f"{Strength.CHAMPIONS.value}"
    await chooses(team, ANA, card(team, ANA), ActionId.PICK_STRENGTH, strength)
    assert "## Champions" in canvas(team)


async def test_what_its_author_takes_back_is_gone_from_the_canvas(team: House) -> None:
    await a_play(team)
    await a_play(team, BOSS)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert BOSS not in canvas(team)
    assert PUMP in canvas(team)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    assert PUMP not in canvas(team)
    assert SAYS not in canvas(team)
    assert "No play yet." in canvas(team)


async def test_a_canvas_deleted_by_hand_is_made_anew_once_and_nobody_is_nagged(team: House) -> None:
    await a_play(team)
    [first] = canvases(team)
    team.workspace.canvases.delete(first.id)
    told = len(team.told(MARTA))
    await worked(team, YUKI, PUMP)
    assert canvases(team) == []
    await worked(team, PRIYA, PUMP)
    [second] = canvases(team)
    assert "It has worked in 5 places." in canvas(team)
    team.workspace.canvases.delete(second.id)
    for text in (BOSS, "Number 3"):
        await a_play(team, text)
    assert canvases(team) == []
    assert len(team.told(MARTA)) == told
    assert len(spoken(await playbook(team, YUKI))) > 2
    expected(team, "canvas_not_found")


async def test_without_the_scope_a_message_says_the_same_and_is_updated_in_place(team: House) -> None:
    without_scope(team)
    await a_play(team)
    [posted] = team.workspace.said_in(TEAM_CHANNEL)
    assert f"Ana: {PUMP}" in spoken(posted)
    await a_play(team, BOSS)
    [same] = team.workspace.said_in(TEAM_CHANNEL)
    assert same.ts == posted.ts
    assert f"Ana: {BOSS}" in spoken(same)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    [same] = team.workspace.said_in(TEAM_CHANNEL)
    assert f"Ana: {BOSS}" not in spoken(same)
    assert canvases(team) == []
    expected(team, "missing_scope")


async def test_a_scope_granted_later_makes_the_message_a_canvas_once(team: House) -> None:
    everything = team.workspace.app
    without_scope(team)
    await a_play(team)
    team.workspace.app = everything
    await a_play(team, BOSS)
    [left] = team.workspace.said_in(TEAM_CHANNEL)
    assert left.words.endswith("*Playbook of Sales South*. I keep it up to date there.")
    assert {PUMP, BOSS}.isdisjoint(spoken(left))
    [made] = canvases(team)
    assert all(f"> {text}" in canvas(team) for text in (PUMP, BOSS))
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert BOSS not in canvas(team)
    assert [each.id for each in canvases(team)] == [made.id]
    assert [each.ts for each in team.workspace.said_in(TEAM_CHANNEL)] == [left.ts]
    expected(team, "missing_scope")


async def test_where_the_scope_is_there_and_canvases_are_not_it_stays_a_message(team: House) -> None:
    """Slack is asked once more after the scope was granted, and never again."""
    everything = team.workspace.app
    without_scope(team)
    await a_play(team)
    expected(team, "missing_scope")
    team.workspace.app, team.workspace.canvases.disabled = everything, True
    for text in (BOSS, "Number 3", "Number 4"):
        await a_play(team, text)
    [posted] = team.workspace.said_in(TEAM_CHANNEL)
    assert {f"Ana: {PUMP}", "Ana: Number 4"} <= set(spoken(posted))
    assert len(team.workspace.refused) == 1
    expected(team, "canvas_disabled_user_team")


async def test_where_canvases_are_switched_off_it_is_a_message_too(team: House) -> None:
    team.workspace.canvases.disabled = True
    await a_play(team)
    assert f"Ana: {PUMP}" in spoken(team.workspace.said_in(TEAM_CHANNEL)[0])
    expected(team, "canvas_disabled_user_team")


async def test_canvases_switched_off_later_make_way_for_a_message(team: House) -> None:
    await a_play(team)
    team.workspace.canvases.disabled = True
    await a_play(team, BOSS)
    [posted] = team.workspace.said_in(TEAM_CHANNEL)
    assert f"Ana: {BOSS}" in spoken(posted)
    expected(team, "canvas_disabled_user_team")


async def test_a_team_that_reads_elsewhere_has_its_playbook_there(team: House) -> None:
    await a_play(team)
    [sales_south] = await teams_of(team)
    await _moved(team, sales_south)
    [old], [new] = canvases(team), canvases(team, ELSEWHERE)
    assert PUMP not in old.markdown
    assert "in the team's other channel" in old.markdown
    assert PUMP in new.markdown


async def test_people_of_another_company_find_no_playbook_in_the_channel(team: House) -> None:
    await a_play(team)
    await team.workspace.share_channel(TEAM_CHANNEL, "T0KESSLER")
    await team.settle()
    [kept] = canvases(team)
    assert PUMP not in kept.markdown
    await worked(team, YUKI, PUMP)
    [kept] = canvases(team)
    assert PUMP not in kept.markdown
    assert PUMP in str((await playbook(team, YUKI)).blocks)
    await team.workspace.unshare_channel(TEAM_CHANNEL)
    await team.settle()
    [kept] = canvases(team)
    assert PUMP in kept.markdown


async def _moved(house: House, team: Team) -> None:
    now = house.workspace.clock.now()
    async with house.bot.storage.work() as uow:
        await uow.teams.save(replace(team, channel=ChannelId(ELSEWHERE)))
        await refresh_playbook(uow, team.workspace_id, team.id, now)
        await uow.commit()
    await house.settle()


async def test_a_lost_answer_leaves_no_words_behind(team: House, tmp_path: Path) -> None:
    """The canvas that nobody knows of is empty; the next change makes one that is known."""
    team.workspace.faults.next("canvases.create", Fault.reset_after())
    await a_play(team)
    let_leases_end(tmp_path / "playground.db")
    await team.settle()
    [lost] = canvases(team)
    assert PUMP not in lost.markdown
    await worked(team, YUKI, PUMP)
    assert len([each for each in canvases(team) if PUMP in each.markdown]) == 1


async def test_an_entry_without_a_name_stands_apart_and_only_in_company(team: House) -> None:
    for person, text in ((PRIYA, "One of mine"), (YUKI, "Another"), (ANA, PUMP)):
        await tells(team, person, text, visibility="team")
    await team.go_to(ROUNDUP)
    await worked(team, BEN, PUMP, says=SAYS)
    await worked(team, TOM, PUMP)
    await _unnamed(team, PUMP)
    assert PUMP not in canvas(team)
    assert PUMP not in str((await playbook(team, TOM)).blocks)
    for text in ("One of mine", "Another"):
        await _unnamed(team, text)
    await worked(team, MARTA, PUMP)
    page = await playbook(team, TOM)
    assert "From the team" in page.words
    assert PUMP in spoken(page)
    assert "Ana" not in str(page.blocks)
    assert {ActionId.TRY, ActionId.ASK, ActionId.PLAY}.isdisjoint(page.actions)
    assert "Ana" not in canvas(team)
    assert "## From the team" in canvas(team)


async def _unnamed(house: House, text: str) -> None:
    """As the form would have it, in a team of five."""
    known = await _spot(house, text)
    async with house.bot.storage.work() as uow:
        spot = await uow.bright_spots.lock(known.workspace_id, known.id)
        assert spot is not None
        now = house.workspace.clock.now()
        await save_changed(uow, spot, replace(spot, visibility=Visibility.ANONYMOUS), now)
        await uow.commit()
    await house.settle()


ALIVE = "# big\n- <!channel> @here [bank](https://bank.example) **bold** ![](@U0BEN) `code`\n1. one\n> quoted"


async def test_what_people_write_comes_out_dead(team: House) -> None:
    await tells(team, ANA, ALIVE, visibility="team")
    await worked(team, BEN, ALIVE, says="# and [here](https://bank.example)")
    await worked(team, TOM, ALIVE)
    [made] = canvases(team)
    for alive in (
        "<!",
        "](",
        "@here",
        "@U0BEN",
        "https://",
        "**bold",
        "\n# ",
        "\n1. one",
        "`code",
        "> quoted\n",
    ):
        assert alive not in made.markdown.replace("**Ana**", "")


async def test_a_week_of_changes_is_written_once(team: House) -> None:
    """Not once for each: what waits is replaced by the newest."""
    await a_play(team)
    now = team.workspace.clock.now() + timedelta(minutes=1)
    [sales_south] = await teams_of(team)
    async with team.bot.storage.work() as uow:
        for _ in range(5):
            await refresh_playbook(uow, sales_south.workspace_id, sales_south.id, now)
        await uow.commit()
    before = len([reply for reply in team.workspace.replies if reply.method == "canvases.edit"])
    await team.pass_time(minutes=2)
    assert len([reply for reply in team.workspace.replies if reply.method == "canvases.edit"]) == before + 1


async def test_among_few_it_is_listed_once_all_of_them_agree_to_be_named(house: House) -> None:
    """Of four, somebody could work out who the unnamed one is."""
    await founded(house, ANA, BEN, TOM, YUKI)
    await a_play(house)
    assert "No play in Sales South yet." in (await playbook(house, YUKI)).words
    assert canvases(house) == []
    await worked(house, TOM, PUMP)
    assert "It has worked in 3 places." in canvas(house)
    assert PUMP not in await asks(house, PRIYA, "playbook")
