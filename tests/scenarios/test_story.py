"""The roundup's story: whose author is asked, what they can say, and how the roundup follows them."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from sqlite3 import connect

from bot.domain.bright_spot import Visibility
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Standing
from bot.domain.story import StandingConsent, StoryChoice, StoryConsent
from bot.domain.strength import Strength
from bot.playground.faults import Fault
from bot.playground.world.messages import Message
from bot.services.context import Who
from bot.slack.identifiers import ActionId, BlockId
from tests.support.house import House
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    REPS,
    TOM,
    YUKI,
    chooses,
    home,
    look,
    offers,
    prompts,
    rep_of,
    settings,
    who,
)
from tests.support.telling import (
    PUMP,
    ROUNDUP,
    asks,
    card,
    parts,
    quoted,
    roundups,
    spoken,
    tells,
    told_in_thread,
)

WEEK = timedelta(days=7)
WEDNESDAY = datetime(2026, 11, 4, 16, tzinfo=UTC)
"""After everybody was asked that day, and a day before anybody may be asked for a story."""
THURSDAY = datetime(2026, 11, 5, 8, tzinfo=UTC)
"""Four days before the roundup, to the minute."""

SEALS = (
    "Maintenance found our seal kit dear. I asked what a stopped hour costs, then waited instead of talking. "
    'Their chief worked it out on my drawing and said: "I take that to my boss."'
)
PLANNERS = "Their planner and ours book the service days together. They do it over coffee now, every month."
NAMES = (
    "I asked for two names after the demo and not before it. Both of them rang me themselves, a week later."
)


async def three_tell(house: House) -> None:
    """Ana's is the richest, then Ben's, then Tom's."""
    await house.go_to(WEDNESDAY, step=timedelta(hours=12))
    await tells(house, TOM, NAMES)
    await tells(house, BEN, PLANNERS, whose="customer", strength=Strength.CUSTOMER_GROWTH)
    await tells(house, ANA, SEALS, strength=Strength.BUSINESS_CASE)


async def on_a_day_off(house: House, *people: str) -> None:
    """Somebody who is not asked on Thursdays and Fridays, so that a note comes by itself."""
    for person in people:
        await settings(house, person, days=["0", "1", "2"])


def asked(house: House, person: str) -> list[Message]:
    """Messages that ask whether theirs may be told."""
    return [message for message in house.told(person) if offers(message, ActionId.STORY_FINE)]


def story(house: House) -> list[str]:
    return spoken(roundups(house)[-1])


async def test_the_richest_is_asked_privately_and_told_in_full(team: House) -> None:
    await on_a_day_off(team, ANA)
    await three_tell(team)
    await team.go_to(THURSDAY)
    [note] = asked(team, ANA)
    assert "May I tell it in full in the roundup of Monday 9 November?" in note.words
    assert quoted(note) == [SEALS]
    assert SEALS not in note.text
    assert [asked(team, person) for person in REPS if person != ANA] == [[]] * 4
    await team.clicks(ANA, note, ActionId.STORY_FINE)
    assert "it is told with your name" in asked_and_answered(team, ANA).words
    await team.go_to(ROUNDUP)
    assert story(team) == [f"Ana: {SEALS}"]
    assert offers(roundups(team)[-1], ActionId.TRY)
    assert sorted(told_in_thread(team)) == [f"Ben, about a customer: {PLANNERS}", f"Tom: {NAMES}"]
    assert "What works for customers" in parts(team)[0].words


def asked_and_answered(house: House, person: str) -> Message:
    return next(each for each in reversed(house.told(person)) if offers(each, ActionId.STORY_MENU))


async def test_nobody_says_yes_and_the_parent_opens_with_the_question(team: House) -> None:
    await three_tell(team)
    await team.go_to(ROUNDUP)
    [parent] = roundups(team)
    lines = parent.words.splitlines()
    assert lines[:4] == [
        "What worked in Sales South",
        "Roundup of Monday 9 November",
        "The first roundup, in the words of the people who did it.",
        "A question worth asking:",
    ]
    assert not offers(parent, ActionId.TRY)
    assert f"Ana: {SEALS}" in told_in_thread(team)


async def test_without_my_name_means_nowhere_in_the_roundup(team: House) -> None:
    await on_a_day_off(team, ANA)
    await three_tell(team)
    await team.go_to(THURSDAY)
    await chooses(team, ANA, asked(team, ANA)[0], ActionId.STORY_MENU, StoryChoice.UNNAMED)
    await team.go_to(ROUNDUP)
    assert story(team) == [f"Somebody in the team: {SEALS}"]
    everything = str([(each.blocks, each.text) for each in (*roundups(team), *parts(team))])
    assert "Ana" not in everything
    assert ANA not in everything


async def test_who_tries_a_story_without_a_name_finds_none_in_their_own_view(team: House) -> None:
    await on_a_day_off(team, ANA)
    await three_tell(team)
    await team.go_to(THURSDAY)
    await chooses(team, ANA, asked(team, ANA)[0], ActionId.STORY_MENU, StoryChoice.UNNAMED)
    await team.go_to(ROUNDUP)
    await team.clicks(BEN, roundups(team)[-1], ActionId.TRY)
    for shown in ((await home(team, BEN)).words, await asks(team, BEN, "mine")):
        assert SEALS[:30] in shown
        assert "Ana" not in shown


async def test_after_a_no_the_next_is_asked_and_nobody_learns_of_it(team: House) -> None:
    await on_a_day_off(team, ANA, BEN)
    await three_tell(team)
    await team.go_to(THURSDAY)
    before = len(team.told(MARTA))
    await team.clicks(ANA, asked(team, ANA)[0], ActionId.STORY_NO)
    await team.go_to(THURSDAY + timedelta(hours=6))
    [note] = asked(team, BEN)
    assert quoted(note) == [PLANNERS]
    await team.clicks(BEN, note, ActionId.STORY_FINE)
    assert [each.words for each in team.told(MARTA)[before:] if "Ana" in each.words] == []
    await team.go_to(ROUNDUP)
    assert story(team) == [f"Ben, about a customer: {PLANNERS}"]
    assert f"Ana: {SEALS}" in told_in_thread(team)


async def test_after_a_day_of_silence_the_next_is_asked_as_well_and_never_a_fourth(team: House) -> None:
    await on_a_day_off(team, *REPS)
    await three_tell(team)
    await tells(
        team, PRIYA, "He rang on the day he had named. I had done nothing in between but wait for it."
    )
    await team.go_to(ROUNDUP - timedelta(minutes=1), step=timedelta(hours=6))
    assert [len(await asked_for(team, person)) for person in (ANA, BEN, TOM, PRIYA)] == [1, 1, 1, 0]


async def test_after_a_day_of_silence_it_is_somebody_elses_that_is_asked_for(team: House) -> None:
    """Ana wrote most, and hears of one of hers; that she says nothing is not answered with the next."""
    await on_a_day_off(team, *REPS)
    await three_tell(team)
    await tells(team, ANA, f"{SEALS} And again, at the next plant.", strength=Strength.BUSINESS_CASE)
    await team.go_to(ROUNDUP - timedelta(minutes=1), step=timedelta(hours=6))
    assert [len(await asked_for(team, person)) for person in (ANA, BEN, TOM)] == [1, 1, 1]


async def test_who_became_a_guest_is_not_asked_for_theirs(team: House) -> None:
    await on_a_day_off(team, ANA, BEN)
    await three_tell(team)
    await team.workspace.change_person(ANA, role="guest")
    await team.go_to(THURSDAY)
    assert [len(await asked_for(team, person)) for person in (ANA, BEN)] == [0, 1]


async def test_who_asked_for_quiet_is_not_asked_and_the_next_is(team: House) -> None:
    await on_a_day_off(team, BEN)
    await team.go_to(WEDNESDAY, step=timedelta(hours=12))
    await team.says(ANA, "pause")
    await three_tell(team)
    await team.go_to(THURSDAY)
    assert [len(await asked_for(team, person)) for person in (ANA, BEN)] == [0, 1]


async def asked_for(house: House, person: str) -> list[str]:
    """The bright spots of theirs that were asked for, whether or not the note has come."""
    me = who(house, person)
    mine = await look(house, lambda uow: uow.bright_spots.shared_of_rep(me.workspace_id, me.user_id))
    ids = [spot.id for spot in mine]
    found = await look(house, lambda uow: uow.stories.of_bright_spots(me.workspace_id, ids))
    return [spot.text for spot in mine if spot.id in {each.bright_spot_id for each in found}]


async def test_it_travels_with_a_question_and_is_answered_in_a_form(team: House) -> None:
    await three_tell(team)
    await team.go_to(THURSDAY)
    assert asked(team, ANA) == []
    await team.go_to(THURSDAY + timedelta(hours=7, minutes=30))
    prompt = prompts(team, ANA)[-1]
    assert "would make a good story" in prompt.words
    assert "seal kit" not in prompt.words
    await team.clicks(ANA, prompt, ActionId.STORY_LOOK)
    form = team.workspace.front(ANA)
    assert quoted(form) == [SEALS]
    outcome = await team.submits(ANA, {BlockId.STORY_CONSENT: StoryChoice.UNNAMED})
    assert outcome.ok
    assert "it is told without your name" in team.last(ANA).words
    await team.go_to(ROUNDUP)
    assert story(team) == [f"Somebody in the team: {SEALS}"]


async def test_who_looks_only_after_the_roundup_is_told_that_it_is_out(team: House) -> None:
    await three_tell(team)
    await team.go_to(THURSDAY + timedelta(hours=7, minutes=30))
    prompt = prompts(team, ANA)[-1]
    await team.go_to(ROUNDUP)
    await team.clicks(ANA, prompt, ActionId.STORY_LOOK)
    assert team.workspace.modal(ANA) is None
    assert "That roundup is out by now" in team.workspace.ephemerals(ANA)[-1].words


async def test_a_yes_that_comes_after_the_roundup_is_promised_nothing(team: House) -> None:
    await on_a_day_off(team, ANA)
    await three_tell(team)
    await team.go_to(THURSDAY)
    [note] = asked(team, ANA)
    await team.go_to(ROUNDUP)
    await team.clicks(ANA, note, ActionId.STORY_FINE)
    assert "it is told with your name" not in note.words
    assert "That roundup is out by now" in team.workspace.ephemerals(ANA)[-1].words


async def test_taken_back_after_posting_it_leaves_the_parent_within_one_update(team: House) -> None:
    await told_by_ana(team)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    [parent] = roundups(team)
    assert "seal kit" not in parent.words
    assert parent.words.splitlines()[3] == "A question worth asking:"
    assert not offers(parent, ActionId.TRY)
    assert "seal kit" not in str([part.blocks for part in parts(team)])


async def told_by_ana(house: House) -> None:
    await on_a_day_off(house, ANA)
    await three_tell(house)
    await house.go_to(THURSDAY)
    await house.clicks(ANA, asked(house, ANA)[0], ActionId.STORY_FINE)
    await house.go_to(ROUNDUP)
    assert story(house) == [f"Ana: {SEALS}"]


async def test_a_change_of_mind_after_posting_moves_it_into_the_thread(team: House) -> None:
    await told_by_ana(team)
    await chooses(team, ANA, asked_and_answered(team, ANA), ActionId.STORY_MENU, StoryChoice.NO)
    assert story(team) == []
    assert f"Ana: {SEALS}" in told_in_thread(team)
    await chooses(team, ANA, asked_and_answered(team, ANA), ActionId.STORY_MENU, StoryChoice.UNNAMED)
    assert story(team) == [f"Somebody in the team: {SEALS}"]
    assert f"Ana: {SEALS}" not in told_in_thread(team)
    await chooses(team, ANA, asked_and_answered(team, ANA), ActionId.STORY_MENU, StoryChoice.NO)
    assert "seal kit" not in str([each.blocks for each in (*roundups(team), *parts(team))])


async def test_edited_after_posting_the_parent_follows_and_before_it_asks_again(team: House) -> None:
    await on_a_day_off(team, ANA)
    await three_tell(team)
    await team.go_to(THURSDAY)
    await team.clicks(ANA, asked(team, ANA)[0], ActionId.STORY_FINE)
    await edits(team, ANA, f"{SEALS} Twice.")
    await team.go_to(ROUNDUP)
    assert story(team) == []
    await tells(team, BEN, f"{PLANNERS} Twice.", strength=Strength.FOCUS, whose="together")
    await tells(team, TOM, "Nothing new.")
    await tells(team, YUKI, "Nothing new either.")
    await on_a_day_off(team, BEN)
    await team.go_to(THURSDAY + WEEK + timedelta(hours=6), step=timedelta(hours=12))
    await team.clicks(BEN, asked(team, BEN)[0], ActionId.STORY_FINE)
    await team.go_to(ROUNDUP + WEEK)
    await edits(
        team, BEN, "They book the service days together now, month after month, and it takes one coffee."
    )
    assert story(team)[0].startswith("Ben, together with a customer: They book the service days together now")


async def edits(house: House, person: str, text: str) -> None:
    await chooses(house, person, card(house, person), ActionId.CARD_MENU, "edit")
    outcome = await house.submits(person, {BlockId.ANSWER: text})
    assert outcome.ok, outcome.errors


async def test_next_time_it_is_somebody_elses(team: House) -> None:
    await told_by_ana(team)
    await on_a_day_off(team, BEN)
    await tells(team, ANA, f"{SEALS} And again, at the next plant.", strength=Strength.BUSINESS_CASE)
    await tells(team, BEN, f"{PLANNERS} Again.")
    await tells(team, TOM, NAMES)
    await team.go_to(THURSDAY + WEEK + timedelta(hours=6), step=timedelta(hours=12))
    assert asked(team, ANA) == []
    await team.clicks(BEN, asked(team, BEN)[0], ActionId.STORY_FINE)
    await team.go_to(ROUNDUP + WEEK)
    assert story(team) == [f"Ben: {PLANNERS} Again."]


async def test_who_is_always_fine_sees_it_first_and_can_still_say_no(team: House) -> None:
    await settings(team, ANA, story_consent=StandingConsent.FINE, days=["0", "1", "2"])
    assert (await rep_of(team, ANA)).story_consent is StoryConsent.FINE
    await three_tell(team)
    await team.go_to(THURSDAY)
    await team.go_to(THURSDAY + timedelta(days=1))
    [note] = asked(team, ANA)
    assert "You see it first" in note.words
    await team.clicks(ANA, note, ActionId.STORY_NO)
    await team.go_to(ROUNDUP)
    assert story(team) == []


async def test_a_yes_for_good_counts_only_once_it_was_seen(team: House) -> None:
    await settings(team, ANA, story_consent=StandingConsent.FINE)
    await three_tell(team)
    await team.go_to(THURSDAY)
    await team.go_to(THURSDAY + timedelta(hours=1))
    await team.go_to(ROUNDUP)
    assert story(team) == []


async def test_who_is_never_to_be_asked_is_not(team: House) -> None:
    await on_a_day_off(team, ANA, BEN)
    await three_tell(team)
    await team.go_to(THURSDAY)
    await chooses(team, ANA, asked(team, ANA)[0], ActionId.STORY_MENU, StoryChoice.NEVER)
    assert (await rep_of(team, ANA)).story_consent is StoryConsent.NO
    await team.go_to(ROUNDUP)
    await three_more(team)
    await team.go_to(THURSDAY + WEEK)
    assert len(await asked_for(team, ANA)) == 1


async def three_more(house: House) -> None:
    for person, text in ((ANA, SEALS), (BEN, PLANNERS), (TOM, NAMES)):
        await tells(house, person, f"Once more: {text}")


async def test_a_workspace_that_refuses_charts_gets_the_sentence(team: House) -> None:
    for number in range(10):
        await tells(team, REPS[number % 5], f"{PUMP} {number}")
    team.workspace.faults.next("chat.postMessage", Fault.refused("invalid_blocks"))
    await team.go_to(ROUNDUP)
    [parent] = roundups(team)
    assert "The team's wave: 10 bright spots so far." in parent.words
    assert drawn(parent) == 0
    assert len(told_in_thread(team)) == 10
    team.workspace.refused.clear()


def drawn(message: Message) -> int:
    return sum(block["type"] == "data_visualization" for block in message.blocks or [])


async def test_the_wave_is_drawn_and_an_update_that_is_refused_goes_out_without_it(team: House) -> None:
    for number in range(12):
        await tells(team, REPS[number % 5], f"{PUMP} {number}")
    await team.go_to(ROUNDUP)
    assert drawn(roundups(team)[0]) == 1
    team.workspace.faults.next("chat.update", Fault.refused("invalid_blocks"), times=2)
    await team.clicks(BEN, card(team, BEN), ActionId.HIDE)
    team.workspace.refused.clear()
    [parent] = roundups(team)
    assert "11 bright spots so far" in parent.words
    assert drawn(parent) == 0


async def test_a_long_story_has_its_beginning_in_the_parent_and_all_of_it_in_the_thread(team: House) -> None:
    long = SEALS + " " + "Then they asked me for the next drawing. " * 30
    await on_a_day_off(team, ANA)
    await team.go_to(WEDNESDAY, step=timedelta(hours=12))
    await tells(team, TOM, NAMES)
    await tells(team, BEN, "Rang back within the hour.")
    await tells(team, ANA, long, strength=Strength.BUSINESS_CASE)
    await team.go_to(THURSDAY)
    await team.clicks(ANA, asked(team, ANA)[0], ActionId.STORY_FINE)
    await team.go_to(ROUNDUP)
    [told] = story(team)
    assert told.endswith(" …")
    assert told.removesuffix(" …").endswith((".", '"'))
    assert parts(team)[0].words.startswith("The whole story\n")
    assert told_in_thread(team)[0] == f"Ana: {long.strip()}"


async def test_changes_by_the_whole_team_merge_into_one_update_of_each_message(team: House) -> None:
    await told_by_ana(team)
    for person in (ANA, BEN, TOM):
        me = who(team, person)
        async with team.bot.storage.work() as uow:
            [spot] = await uow.bright_spots.shared_of_rep(*key(me))
        await team.bot.services.cards.show_to(me, spot.id, Visibility.PRIVATE, team.workspace.clock.now())
    await team.settle()
    assert updates(team) == {"roundup_parent": 1, "roundup_part": 1}
    assert "What stood here is not shared any more." in parts(team)[0].words


def updates(house: House) -> dict[str, int]:
    """How often each kind of message of a roundup was brought up to date."""
    path = house.bot.settings.database_url.partition(":///")[2]
    query = "SELECT intent, count(*) FROM outbox WHERE kind = 'update' AND state = 'sent' AND intent LIKE ?"
    with closing(connect(path)) as database:
        return dict(database.execute(f"{query} GROUP BY intent", ("roundup_pa%",)).fetchall())


async def test_a_rep_who_stopped_is_not_asked(team: House) -> None:
    await three_tell(team)
    await team.commands(ANA, "stop")
    assert (await rep_of(team, ANA)).standing is Standing.STOPPED
    await team.go_to(THURSDAY)
    assert await asked_for(team, ANA) == []
    assert await asked_for(team, BEN) == [PLANNERS]


async def test_what_is_hidden_before_the_roundup_is_asked_for_no_longer(team: House) -> None:
    await on_a_day_off(team, ANA)
    await three_tell(team)
    await tells(team, YUKI, "Rang back within the hour.")
    await team.go_to(THURSDAY)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    spot = await look(team, lambda uow: uow.bright_spots.of_rep(*key(who(team, ANA)), limit=1))
    assert spot[0].visibility is Visibility.PRIVATE
    outcome = await team.clicks(ANA, asked(team, ANA)[0], ActionId.STORY_FINE)
    assert outcome.ok
    await team.go_to(ROUNDUP)
    assert all("seal kit" not in str(each.blocks) for each in (*roundups(team), *parts(team)))


def key(me: Who) -> tuple[WorkspaceId, UserId]:
    return me.workspace_id, me.user_id
