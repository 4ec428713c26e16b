"""A coach sets up a team: three fields, a look at the invitation, and nobody is contacted before the coach says so."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.ids import ChannelId, UserId
from bot.playground import seed
from bot.playground.faults import Fault
from bot.playground.world.channels import Channel
from bot.playground.world.people import Person
from bot.services.contents.teams import SetupDraft
from bot.slack.identifiers import ActionId, BlockId
from bot.slack.surfaces.modals.setup import build_setup
from bot.slack.surfaces.words import Words
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.stage import CATALOG
from tests.support.stories import (
    ANA,
    ANSWERS,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    fill,
    front,
    home,
    invitations,
    join,
    live,
    look,
    open_setup,
    prompts,
    set_up,
    teams_of,
)
from tests.support.telling import asks

THREE_FIELDS = {
    BlockId.NAME.value: "Sales South",
    BlockId.CHANNEL.value: TEAM_CHANNEL,
    BlockId.PEOPLE.value: [ANA, BEN],
}
EVERYBODY = tuple(person.id for person in seed.PERSONAS)


def nobody_was_contacted(house: House) -> bool:
    return not any(house.told(person) for person in EVERYBODY)


async def looks(house: House, **more: str) -> None:
    """Marta fills in the three fields and sees the invitation as people will read it."""
    await open_setup(house)
    outcome = await house.submits(MARTA, THREE_FIELDS | more)
    assert outcome.ok, outcome.errors


async def test_three_fields_are_enough(house: House) -> None:
    await open_setup(house)
    form = front(house, MARTA)
    fields = [block["block_id"] for block in form.blocks if block["type"] == "input"]
    assert fields == [BlockId.NAME, BlockId.CHANNEL, BlockId.PEOPLE]
    assert "Monday to Friday at 16:30, each person's own time" in form.words
    outcome = await house.submits(MARTA, THREE_FIELDS)
    assert outcome.ok
    (team,) = await teams_of(house)
    assert (team.name, team.tz, team.roundup_weekday, team.roundup_time) == (
        "Sales South",
        "Europe/Berlin",
        0,
        time(9),
    )


async def test_what_is_missing_is_said_under_its_field(house: House) -> None:
    await open_setup(house)
    outcome = await house.submits(MARTA, THREE_FIELDS | {BlockId.NAME: "\x00"})
    assert outcome.errors == {BlockId.NAME: "A team needs a name."}
    assert await teams_of(house) == []


async def test_more_keeps_what_was_filled_in(house: House) -> None:
    await open_setup(house)
    fill(house, MARTA, dict(THREE_FIELDS))
    await house.clicks(MARTA, front(house, MARTA), ActionId.SETUP_MORE)
    outcome = await house.submits(
        MARTA,
        {
            BlockId.TIME: "15:15",
            BlockId.DAYS: ["0", "2"],
            BlockId.ZONE: "Europe/Madrid",
            BlockId.ROUNDUP_WEEKDAY: "4",
            BlockId.ROUNDUP_TIME: "11:00",
            BlockId.SUGGESTED: "anonymous",
            BlockId.COUNTRY: "ES",
            BlockId.FISCAL: "4",
            BlockId.CONTACT: "Irene, second floor",
        },
    )
    assert outcome.ok, outcome.errors
    assert "Monday and Wednesday at 15:15" in front(house, MARTA).words
    (team,) = await teams_of(house)
    assert (team.name, team.channel, team.prompt_time, team.prompt_days, team.tz) == (
        "Sales South",
        TEAM_CHANNEL,
        time(15, 15),
        (0, 2),
        "Europe/Madrid",
    )
    assert (team.roundup_weekday, team.roundup_time, team.country) == (4, time(11), "ES")
    assert (team.suggested_visibility, team.fiscal_year_start) == (Visibility.ANONYMOUS, 4)
    assert team.hard_times_contact == "Irene, second floor"


async def test_more_pressed_twice_shows_the_fields_once_and_nothing_is_broken(house: House) -> None:
    """The second press comes from the form as it was before the first."""
    await open_setup(house)
    form = front(house, MARTA)
    await asyncio.gather(*(house.workspace.click(MARTA, form, ActionId.SETUP_MORE) for _ in range(2)))
    await house.settle()
    assert BlockId.ROUNDUP_TIME in {block["block_id"] for block in front(house, MARTA).blocks}
    assert [each.error for each in house.workspace.refused] == ["hash_conflict"]
    house.workspace.refused.clear()


async def test_what_one_coach_changed_is_not_undone_by_the_form_of_another_that_stood_open(
    team: House,
) -> None:
    [founded] = await teams_of(team)
    async with team.bot.storage.work() as uow:
        await uow.teams.save(replace(founded, search_by_author=True))
        await uow.teams.add_coach(founded.workspace_id, founded.id, UserId(TOM))
        await uow.commit()
    for coach in (MARTA, TOM):
        await open_setup(team, coach, more=True)
    toms: dict[str, Any] = {
        BlockId.BY_AUTHOR: [],
        BlockId.DAYS: ["0", "2"],
        BlockId.CONTACT: "Irene, second floor",
    }
    martas: dict[str, Any] = {BlockId.NAME: "Sales of the South", BlockId.TIME: "15:15"}
    for coach, changed in ((TOM, toms), (MARTA, martas)):
        assert (await team.submits(coach, {BlockId.PEOPLE: [ANA], **changed})).ok
    [now] = await teams_of(team)
    assert (now.name, now.prompt_time) == ("Sales of the South", time(15, 15))
    assert (now.search_by_author, now.prompt_days, now.hard_times_contact) == (
        False,
        (0, 2),
        "Irene, second floor",
    )


@pytest.mark.parametrize("more", [False, True], ids=["three fields", "more"])
async def test_the_three_fields_of_a_form_that_stood_open_undo_nothing_either(
    house: House, more: bool
) -> None:
    """Ben's and Ana's invitations have not gone out: each coach takes one of them off and adds somebody."""
    await open_setup(house)
    await house.submits(MARTA, THREE_FIELDS)
    [founded] = await teams_of(house)
    async with house.bot.storage.work() as uow:
        await uow.teams.add_coach(founded.workspace_id, founded.id, UserId(YUKI))
        await uow.commit()
    for coach in (YUKI, MARTA):
        await open_setup(house, coach)
    changed: dict[str, Any] = {BlockId.NAME: "Sales of the South", BlockId.PEOPLE: [ANA, MARTA, TOM]}
    assert (await house.submits(MARTA, changed)).ok
    hers = [BEN, MARTA, PRIYA]
    if more:
        fill(house, YUKI, {BlockId.PEOPLE: hers})
        await house.clicks(YUKI, front(house, YUKI), ActionId.SETUP_MORE)
    assert (await house.submits(YUKI, {} if more else {BlockId.PEOPLE: hers})).ok
    [now] = await teams_of(house)
    invited = await look(house, lambda uow: uow.invitations.of_team(now.workspace_id, now.id))
    assert now.name == "Sales of the South"
    assert {one.user_id for one in invited} == {MARTA, TOM, PRIYA, YUKI}


async def test_a_form_that_an_earlier_release_opened_is_taken_at_its_word(house: House) -> None:
    await open_setup(house)
    await house.submits(MARTA, THREE_FIELDS)
    [founded] = await teams_of(house)
    await open_setup(house)
    front(house, MARTA).private_metadata = str(founded.id)
    assert (await house.submits(MARTA, {BlockId.NAME: "Sales of the South", BlockId.PEOPLE: [TOM]})).ok
    [now] = await teams_of(house)
    invited = await look(house, lambda uow: uow.invitations.of_team(now.workspace_id, now.id))
    assert now.name == "Sales of the South"
    assert {one.user_id for one in invited} == {ANA, BEN, MARTA, TOM}


async def test_more_days_than_five_are_not_for_a_team_either(house: House) -> None:
    await open_setup(house, more=True)
    outcome = await house.submits(MARTA, THREE_FIELDS | {BlockId.DAYS: [str(day) for day in range(7)]})
    assert outcome.errors == {BlockId.DAYS: "Choose one to five days."}


async def test_the_coach_sees_the_invitation_before_anybody_is_contacted(house: House) -> None:
    await looks(house)
    look = front(house, MARTA).words
    assert "This is what 3 people get once you press *Invite now*" in look
    assert "Marta says: this is for learning, not for appraisal." in look
    assert "Not for me" in look
    await house.workspace.close(MARTA)
    await live(house, datetime(2026, 11, 10, 8, 0, tzinfo=UTC))
    assert nobody_was_contacted(house)


async def test_send_me_one_first(house: House) -> None:
    await looks(house)
    await house.clicks(MARTA, front(house, MARTA), ActionId.SETUP_SAMPLE)
    (sample,) = house.told(MARTA)
    assert "A sample of the invitation." in sample.words
    assert "Hello Ana. Marta invited you" in sample.words
    assert sample.actions == []
    assert "Sent. It is in your messages with me." in front(house, MARTA).words
    assert invitations(house, ANA) == []
    assert (await house.submits(MARTA, {BlockId.LEARNING: ["yes"]})).ok
    assert len(invitations(house, ANA)) == 1


async def test_the_sample_for_somebody_added_later_greets_them_and_nobody_who_is_in_already(
    house: House,
) -> None:
    await set_up(house, (ANA, BEN))
    await open_setup(house)
    await house.submits(MARTA, {BlockId.PEOPLE: [ANA, BEN, PRIYA]})
    assert "Hello Priya. Marta invited you" in front(house, MARTA).words
    await house.clicks(MARTA, front(house, MARTA), ActionId.SETUP_SAMPLE)
    assert "Hello Priya. Marta invited you" in house.last(MARTA).words


async def test_without_for_learning_not_for_appraisal_nobody_is_invited(house: House) -> None:
    await looks(house)
    outcome = await house.submits(MARTA)
    assert list(outcome.errors) == [BlockId.LEARNING]
    assert nobody_was_contacted(house)
    assert (await teams_of(house))[0].learning_confirmed_by is None


async def test_invite_now_reaches_everybody_once_and_the_coach_is_asked_for_a_first_one(house: House) -> None:
    await set_up(house, (ANA, BEN))
    for person in (ANA, BEN, MARTA):
        assert len(invitations(house, person)) == 1
    ready = house.last(MARTA)
    assert "*Sales South* is set up" in ready.words
    assert "The invitation went to Ana, Ben and Marta. I won't tell you how they answer" in ready.words
    assert "a small bright spot of your own, to open the first roundup" in ready.words
    await house.clicks(MARTA, ready, ActionId.HOME_CAPTURE)
    assert (await house.submits(MARTA, {BlockId.ANSWER: ANSWERS[0]})).ok


async def test_who_was_invited_is_not_invited_again_and_somebody_new_is(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await open_setup(house)
    await house.submits(MARTA, {BlockId.PEOPLE: [ANA, BEN, PRIYA]})
    assert "This is what one person gets" in front(house, MARTA).words
    await house.submits(MARTA, {BlockId.LEARNING: ["yes"]})
    assert [len(invitations(house, person)) for person in (ANA, BEN, MARTA, PRIYA)] == [1, 1, 1, 1]
    assert "The invitation went to Priya." in house.last(MARTA).words


@pytest.mark.parametrize("code", ["messages_tab_disabled", "a_code_of_next_year"])
async def test_whom_slack_kept_an_invitation_from_is_named_to_the_coach_and_can_be_invited_again(
    house: House, code: str
) -> None:
    def kept_from(method: str, args: Mapping[str, Any]) -> Fault | None:
        refused = method == "chat.postMessage" and args["channel"] in (ANA, BEN)
        return Fault.refused(code) if refused else None

    house.workspace.faults.weather = kept_from
    await set_up(house, (ANA, BEN, TOM))
    house.workspace.faults.clear()
    await house.pass_time(minutes=1)
    assert "The invitation didn't reach Ana and Ben: Slack wouldn't deliver it." in house.last(MARTA).words
    await set_up(house, (ANA, BEN, TOM))
    assert "The invitation went to Ana and Ben." in house.last(MARTA).words
    assert [len(invitations(house, person)) for person in (ANA, BEN, TOM, MARTA)] == [1, 1, 1, 1]
    await join(house, ANA)


async def test_who_was_taken_off_the_list_before_anybody_was_invited_is_not(house: House) -> None:
    await looks(house)
    await house.workspace.close(MARTA)
    await open_setup(house)
    await house.submits(MARTA, {BlockId.PEOPLE: [ANA]})
    assert "This is what 2 people get" in front(house, MARTA).words
    await house.submits(MARTA, {BlockId.LEARNING: ["yes"]})
    assert [len(invitations(house, person)) for person in (ANA, BEN, MARTA)] == [1, 0, 1]
    await set_up(house, (ANA, BEN))
    assert [len(invitations(house, person)) for person in (ANA, BEN, MARTA)] == [1, 1, 1]


async def test_who_was_invited_stays_on_the_list(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await set_up(house, (ANA,))
    await open_setup(house)
    await house.submits(MARTA)
    await join(house, BEN)
    assert "Ben" in await asks(house, MARTA, "team")


async def test_nobody_new_is_said_beforehand(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await open_setup(house)
    await house.submits(MARTA)
    look = front(house, MARTA)
    assert "Nobody new is invited" in look.words
    assert look.submit is not None
    assert look.submit["text"] == "Done"


async def test_somebody_on_another_team_is_named_to_the_coach_and_never_moved(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, ANA)
    await set_up(house, (ANA, TOM), coach=YUKI, name="Sales North")
    assert [len(invitations(house, person)) for person in (ANA, TOM)] == [0, 1]
    assert "The invitation went to Tom and Yuki." in house.last(YUKI).words
    assert "Ana is in another team already, so I left them there." in house.last(YUKI).words
    assert "*Sales South*" in await asks(house, ANA, "team")


async def test_a_coach_who_is_in_another_team_reads_of_themselves_as_you(house: House) -> None:
    await set_up(house, (ANA, BEN, YUKI))
    await join(house, YUKI)
    await set_up(house, (TOM,), coach=YUKI, name="Sales North")
    told = house.last(YUKI)
    assert "You are in another team yourself, and stay there; *Sales North* is yours to coach" in told.words
    assert "Yuki is in another team" not in told.words
    assert "open the first roundup" not in told.words


async def test_a_coach_of_two_teams_finds_in_either_who_has_joined(house: House) -> None:
    await set_up(house, (ANA, YUKI))
    await join(house, ANA, MARTA)
    await set_up(house, (BEN, TOM), name="Sales North", another=True)
    await join(house, BEN)
    shown = (await house.commands(MARTA, "team")).reply
    assert shown is not None
    assert "In it: Ana and Marta." in shown.words
    await house.picks(MARTA, shown, ActionId.TEAM_OTHER, "Sales North")
    other = house.workspace.ephemerals(MARTA)[-1]
    assert "*Sales North*" in other.words
    assert "In it: Ben." in other.words
    bens = (await house.commands(BEN, "team")).reply
    assert bens is not None
    assert ActionId.TEAM_OTHER not in bens.actions


async def test_who_was_elsewhere_can_be_invited_once_they_have_stopped_there(house: House) -> None:
    await set_up(house, (ANA, BEN))
    await join(house, ANA)
    await set_up(house, (ANA, TOM), coach=YUKI, name="Sales North")
    assert "once they tell you, *Invite now* at the end of `/brightspot setup`" in house.last(YUKI).words
    await house.says(ANA, "stop")
    await set_up(house, (ANA, TOM), coach=YUKI, name="Sales North")
    assert len(invitations(house, ANA)) == 1
    assert "Sales North" in invitations(house, ANA)[0].words


async def test_guests_and_bots_are_not_invited_and_the_coach_is_told(house: House) -> None:
    await open_setup(house)
    await house.submits(MARTA, THREE_FIELDS | {BlockId.PEOPLE: [ANA, seed.GUEST.id, seed.OTHER_BOT.id]})
    assert "This is what 2 people get" in front(house, MARTA).words
    await house.submits(MARTA, {BlockId.LEARNING: ["yes"]})
    assert "Lena and Standup Clock can't be invited" in house.last(MARTA).words
    assert house.told(seed.GUEST.id) == []


async def test_a_guest_cannot_set_up_a_team(house: House) -> None:
    outcome = await house.commands(seed.GUEST.id, "setup")
    assert outcome.view is None
    assert outcome.reply is not None
    assert "members" in outcome.reply.words


async def test_only_a_coach_of_the_team_can_change_it(house: House) -> None:
    """Ben's form is his own, for a new team; one that is made to name Marta's is refused."""
    await set_up(house, (ANA, BEN))
    (team,) = await teams_of(house)
    await open_setup(house, BEN)
    hers = SetupDraft(team.name, ChannelId(TEAM_CHANNEL), (), team.id)
    front(house, BEN).private_metadata = build_setup(Words(CATALOG, "en"), hers)["private_metadata"]
    outcome = await house.submits(BEN, THREE_FIELDS | {BlockId.NAME: "Ben's now"})
    assert outcome.view is not None
    assert "Only a coach of the team can change this." in outcome.view.words
    assert await teams_of(house) == [team]
    assert await teams_of(house, BEN) == []


async def test_a_member_may_set_up_a_team_of_their_own(house: House) -> None:
    await set_up(house, (ANA,), coach=BEN, name="Bottling")
    (team,) = await teams_of(house, BEN)
    assert team.name == "Bottling"
    assert "You coach Bottling." in (await home(house, BEN)).words


async def test_a_coach_may_coach_several_teams(house: House) -> None:
    await set_up(house, (ANA,))
    await set_up(house, (BEN,), name="Sales North", another=True)
    assert [team.name for team in await teams_of(house)] == ["Sales South", "Sales North"]
    await set_up(house, (ANA,), name="Sales Far South")
    assert [team.name for team in await teams_of(house)] == ["Sales Far South", "Sales North"]


async def test_a_teams_name_is_only_a_name(house: House) -> None:
    await set_up(house, (ANA,), name="<!channel> *South* & <https://example.com|here>")
    for message in (*invitations(house, ANA), house.last(MARTA)):
        assert "&lt;!channel&gt;" in message.words
        assert "<!channel>" not in message.words + message.text
        assert "<https" not in message.words + message.text


async def test_the_bot_joins_a_public_channel_by_itself(house: House) -> None:
    await set_up(house, (ANA,), channel="C0GENERAL")
    general = house.workspace.channels.get("C0GENERAL")
    assert house.workspace.bot_is_in(general)


@pytest.fixture
async def private(tmp_path: Path) -> AsyncIterator[House]:
    """A workspace in which the team's channel is private, and the bot has not been invited."""
    members = [person.id for person in seed.PERSONAS]
    channel = Channel(TEAM_CHANNEL, "sales-south", "private", members, MARTA)
    async with open_house(tmp_path, channels=(channel,)) as house:
        yield house


async def test_into_a_private_channel_somebody_must_invite_it_and_the_coach_is_told_how(
    private: House,
) -> None:
    await set_up(private, (ANA,))
    await private.pass_time(minutes=1)
    told = private.last(MARTA).words
    assert f"<#{TEAM_CHANNEL}>" in told
    assert "/invite @Bright Spots" in told
    assert len(invitations(private, ANA)) == 1
    private.workspace.take_refused()


async def test_once_it_was_invited_the_roundup_comes(private: House) -> None:
    await set_up(private, (ANA, BEN, PRIYA))
    await join(private, ANA, BEN, PRIYA)
    for person, answer in zip((ANA, BEN, PRIYA), ANSWERS, strict=False):
        await private.says(person, answer)
    private.workspace.take_refused()
    await private.workspace.invite_app(TEAM_CHANNEL)
    await private.settle()
    await live(private, datetime(2026, 11, 9, 8, 0, tzinfo=UTC))
    assert len(private.workspace.said_in(TEAM_CHANNEL)) == 1


async def test_the_first_roundup_is_not_on_the_day_of_setting_up(house: House) -> None:
    await set_up(house, (ANA,), more={BlockId.ROUNDUP_WEEKDAY: "0", BlockId.ROUNDUP_TIME: "16:30"})
    await join(house, ANA)
    await live(house, datetime(2026, 11, 2, 22, tzinfo=UTC))
    assert not [message for message in house.told(MARTA) if "wasn't enough" in message.words]
    (team,) = await teams_of(house, MARTA)
    assert team.next_roundup_date == date(2026, 11, 9)


async def test_a_new_day_for_the_roundup_counts_from_the_next_one(house: House) -> None:
    await set_up(house, (ANA, BEN, PRIYA))
    await join(house, ANA, BEN, PRIYA)
    for person, answer in zip((ANA, BEN, PRIYA), ANSWERS, strict=False):
        await house.says(person, answer)
    await set_up(house, (ANA, BEN, PRIYA), more={BlockId.ROUNDUP_WEEKDAY: "2", BlockId.ROUNDUP_TIME: "10:30"})
    await live(house, datetime(2026, 11, 4, 9, 29, tzinfo=UTC))
    assert house.workspace.said_in(TEAM_CHANNEL) == []
    await house.go_to(datetime(2026, 11, 4, 9, 30, tzinfo=UTC))
    assert len(house.workspace.said_in(TEAM_CHANNEL)) == 1


async def test_an_accent_or_a_small_letter_puts_nobody_at_the_end_of_a_list(tmp_path: Path) -> None:
    emile = Person("U0EMILE", "emile", "Émile Roux", "Europe/Paris")
    oemer = Person("U0OEMER", "oemer", "ömer Yıldız", "Europe/Berlin")
    async with open_house(tmp_path, people=(*seed.EVERYBODY, emile, oemer)) as house:
        await set_up(house, (YUKI, oemer.id, ANA, emile.id, PRIYA))
        assert "Ana, Émile, Marta, ömer, Priya and Yuki" in house.last(MARTA).words
        await join(house, YUKI, oemer.id, emile.id)
        shown = (await house.commands(YUKI, "team")).reply
        assert shown is not None
        assert "In it: Émile, ömer and Yuki." in shown.words


async def test_somebody_of_another_organisation_is_not_invited(tmp_path: Path) -> None:
    stranger = Person("U0OTTO", "otto", "Otto Kern", "Europe/Vienna", team_id="T0ELSEWHERE")
    async with open_house(tmp_path, people=(*seed.EVERYBODY, stranger)) as house:
        await set_up(house, (ANA, stranger.id))
        assert "Otto can't be invited" in house.last(MARTA).words
        assert house.told(stranger.id) == []
        assert prompts(house, stranger.id) == []
