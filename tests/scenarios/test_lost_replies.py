"""Slack's answers get lost, come late or say no; what people see is what they would have seen anyway."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.outbox import State
from bot.domain.prompt import PromptState, Skipped
from bot.playground.faults import Fault
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId, EntryVerb, PromptVerb
from tests.support.house import MONDAY, TEAM_CHANNEL, House, open_house
from tests.support.processes import let_leases_end
from tests.support.stories import (
    ANA,
    ANSWERS,
    MARTA,
    PRIYA,
    chooses,
    from_menu,
    home,
    invitations,
    join,
    offers,
    prompt_on,
    prompts,
    set_up,
    team_of,
)

TODAY = date(2026, 11, 2)
HALF_PAST_FOUR = MONDAY.replace(hour=15, minute=30)
NEXT_MONDAY = MONDAY.replace(day=9)
POST, UPDATE, HISTORY = "chat.postMessage", "chat.update", "conversations.history"


async def after_the_doubt(house: House, folder: Path) -> None:
    """The leases of what is in doubt end, and the pause after that."""
    let_leases_end(folder / "playground.db")
    await house.settle()
    await house.pass_time(minutes=1)


async def woken_in_doubt(house: House, folder: Path) -> None:
    """Somebody is woken once the leases ended, before anybody looks for what is in doubt."""
    let_leases_end(folder / "playground.db")
    while await house.bot.sender.run_once():
        pass


def may(house: House, *scopes: str) -> None:
    """The installer granted these as well."""
    app = house.workspace.app
    house.workspace.app = replace(app, scopes=(app.scopes or frozenset()) | set(scopes))


def may_not(house: House, scope: str) -> None:
    app = house.workspace.app
    house.workspace.app = replace(app, scopes=(app.scopes or frozenset()) - {scope})


def cards(house: House, person: str) -> list[Message]:
    return [message for message in house.told(person) if offers(message, ActionId.CARD_MENU)]


async def state(house: House) -> PromptState:
    prompt = await prompt_on(house, ANA, TODAY)
    assert prompt is not None
    return prompt.state


async def three_share(house: House) -> None:
    for person, text in zip((ANA, MARTA, PRIYA), ANSWERS, strict=False):
        assert (await house.commands(person, text)).ok


def roundup(house: House) -> str:
    """Everything that stands in the channel and its threads."""
    said = house.workspace.said_in(TEAM_CHANNEL)
    return " ".join(part.words for one in said for part in house.workspace.thread(TEAM_CHANNEL, one.ts))


async def test_a_prompt_whose_answer_was_lost_is_found_and_answered_in_its_thread(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.faults.next(POST, Fault.reset_after())
        await house.go_to(HALF_PAST_FOUR)
        [prompt] = prompts(house, ANA)
        assert await state(house) is PromptState.QUEUED

        await after_the_doubt(house, tmp_path)
        assert prompts(house, ANA) == [prompt]
        assert await state(house) is PromptState.SENT
        await house.says(ANA, ANSWERS[0], thread_ts=prompt.ts)
        assert len(cards(house, ANA)) == 1


async def test_a_prompt_that_never_arrived_is_sent_again(tmp_path: Path) -> None:
    for fault in (Fault.reset_before(), Fault.server_error(500), Fault.refused("internal_error")):
        async with open_house(tmp_path) as house:
            await team_of(house, ANA)
            house.workspace.faults.next(POST, fault)
            await house.go_to(HALF_PAST_FOUR)
            assert prompts(house, ANA) == []

            await after_the_doubt(house, tmp_path)
            assert len(prompts(house, ANA)) == 1
            assert await state(house) is PromptState.SENT
        (tmp_path / "playground.db").unlink()


async def test_an_invitation_is_found_though_nobody_knows_the_dm_yet(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.workspace.faults.always(POST, Fault.reset_after())
        await set_up(house, (ANA,))
        house.workspace.faults.clear()
        await after_the_doubt(house, tmp_path)
        assert [len(invitations(house, person)) for person in (ANA, MARTA)] == [1, 1]
        await join(house, ANA)


async def test_a_yes_to_an_invitation_that_is_in_doubt_is_seen_on_it_once_it_is_found(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.workspace.faults.always(POST, Fault.reset_after())
        await set_up(house, (ANA,))
        house.workspace.faults.clear()
        await join(house, ANA)
        assert len(invitations(house, ANA)) == 1
        await woken_in_doubt(house, tmp_path)
        await after_the_doubt(house, tmp_path)
        assert invitations(house, ANA) == []


@pytest.mark.parametrize("verb", [PromptVerb.NOT_TODAY, PromptVerb.LATER])
async def test_what_is_chosen_on_a_prompt_that_is_in_doubt_is_done_once_it_is_found(
    tmp_path: Path, verb: PromptVerb
) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.faults.next(POST, Fault.reset_after())
        await house.go_to(HALF_PAST_FOUR)
        [prompt] = prompts(house, ANA)
        await from_menu(house, ANA, verb, prompt)
        if verb is PromptVerb.LATER:
            assert (await house.submits(ANA, {BlockId.LATER: "1"})).ok
        await woken_in_doubt(house, tmp_path)
        await after_the_doubt(house, tmp_path)
        assert prompts(house, ANA) == []
        await house.go_to(HALF_PAST_FOUR + timedelta(hours=1, minutes=2))
        assert len(prompts(house, ANA)) == (verb is PromptVerb.LATER)


async def test_where_the_dm_may_not_be_read_a_doubtful_prompt_is_never_repeated(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        may_not(house, "im:history")
        house.workspace.faults.next(POST, Fault.reset_after())
        await house.go_to(HALF_PAST_FOUR)
        await after_the_doubt(house, tmp_path)
        await after_the_doubt(house, tmp_path)
        assert len(prompts(house, ANA)) == 1
        assert await state(house) is PromptState.UNCONFIRMED
        assert [refused.method for refused in house.workspace.take_refused("missing_scope")] == [HISTORY]


async def test_while_the_history_does_not_answer_the_doubt_lasts(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.faults.next(POST, Fault.reset_after())
        house.workspace.faults.always(HISTORY, Fault.server_error(503))
        await house.go_to(HALF_PAST_FOUR)
        await after_the_doubt(house, tmp_path)
        assert await state(house) is PromptState.QUEUED
        house.workspace.faults.clear()
        await after_the_doubt(house, tmp_path)
        assert await state(house) is PromptState.SENT
        assert len(prompts(house, ANA)) == 1


async def test_a_roundup_is_found_by_who_may_read_the_channel_and_goes_on_from_there(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        may(house, "channels:history")
        await team_of(house, ANA, MARTA, PRIYA)
        await three_share(house)
        house.workspace.faults.always(POST, Fault.reset_after())
        await house.go_to(NEXT_MONDAY)
        for _ in range(4):  # the parent, and each part after it
            await after_the_doubt(house, tmp_path)
        assert len(house.workspace.said_in(TEAM_CHANNEL)) == 1
        assert [roundup(house).count(text) for text in ANSWERS[:3]] == [1, 1, 1]


async def test_words_taken_back_while_their_part_is_in_doubt_leave_the_channel(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        may(house, "channels:history")
        await team_of(house, ANA, MARTA, PRIYA)
        await three_share(house)
        house.workspace.faults.next(
            POST, Fault.slow(0.0)
        )  # the parent arrives, and its thread without an answer
        house.workspace.faults.next(POST, Fault.reset_after())
        await house.go_to(NEXT_MONDAY)
        assert ANSWERS[0] in roundup(house)

        await chooses(house, ANA, cards(house, ANA)[0], ActionId.CARD_MENU, EntryVerb.UNDO)
        await woken_in_doubt(house, tmp_path)
        for _ in range(2):
            await after_the_doubt(house, tmp_path)
        assert [roundup(house).count(text) for text in ANSWERS[:3]] == [0, 1, 1]


async def test_where_the_channel_may_not_be_read_the_coach_looks_and_decides(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA, MARTA, PRIYA)
        await three_share(house)
        house.workspace.faults.next(POST, Fault.reset_before())
        await house.go_to(NEXT_MONDAY)
        await after_the_doubt(house, tmp_path)
        await after_the_doubt(house, tmp_path)
        assert house.workspace.said_in(TEAM_CHANNEL) == []
        house.workspace.take_refused("missing_scope")

        await house.go_to(HALF_PAST_FOUR.replace(day=9))
        told = [message for message in house.told(MARTA) if offers(message, ActionId.RESEND_ROUNDUP)]
        assert len(told) == 1
        for _ in range(2):
            assert (await house.clicks(MARTA, told[0], ActionId.RESEND_ROUNDUP)).ok
        assert len(house.workspace.said_in(TEAM_CHANNEL)) == 1
        assert [roundup(house).count(text) for text in ANSWERS[:3]] == [1, 1, 1]


async def refused_once(house: House) -> None:
    """The roundup, for a reason that Slack has only since yesterday."""
    await team_of(house, ANA, MARTA, PRIYA)
    await three_share(house)
    house.workspace.faults.next(POST, Fault.refused("a_code_of_next_year"))
    await house.go_to(NEXT_MONDAY)
    await house.settle()
    assert house.workspace.said_in(TEAM_CHANNEL) == []


async def retried(house: House) -> None:
    """What the operator does with `brightspot doctor --retry`."""
    async with house.bot.storage.work() as uow:
        await uow.doctoring.again(house.bot.workspace.id, State.SET_ASIDE, house.workspace.clock.now())
        await uow.commit()
    await house.pass_time(minutes=1)


async def test_a_roundup_that_was_refused_comes_with_its_thread_when_it_is_tried_again(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await refused_once(house)
        await retried(house)
        assert len(house.workspace.said_in(TEAM_CHANNEL)) == 1
        assert [roundup(house).count(text) for text in ANSWERS[:3]] == [1, 1, 1]


async def test_the_coach_hears_of_a_refused_roundup_and_it_is_posted_once_by_whomever(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await refused_once(house)
        await house.go_to(HALF_PAST_FOUR.replace(day=9))
        [told] = [message for message in house.told(MARTA) if offers(message, ActionId.RESEND_ROUNDUP)]
        assert "I couldn't post the roundup of Monday 9 November" in told.words
        assert (await house.clicks(MARTA, told, ActionId.RESEND_ROUNDUP)).ok
        await retried(house)
        assert len(house.workspace.said_in(TEAM_CHANNEL)) == 1
        assert [roundup(house).count(text) for text in ANSWERS[:3]] == [1, 1, 1]


async def test_words_taken_back_leave_a_roundup_that_coach_and_operator_both_sent_again(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await refused_once(house)
        await house.go_to(HALF_PAST_FOUR.replace(day=9))
        [told] = [message for message in house.told(MARTA) if offers(message, ActionId.RESEND_ROUNDUP)]
        house.workspace.faults.always(POST, Fault.refused("service_unavailable"))
        assert (await house.clicks(MARTA, told, ActionId.RESEND_ROUNDUP)).ok
        await retried(house)
        house.workspace.faults.clear()
        await house.pass_time(minutes=10)
        assert len(house.workspace.said_in(TEAM_CHANNEL)) == 1
        assert [roundup(house).count(text) for text in ANSWERS[:3]] == [1, 1, 1]

        await chooses(house, ANA, cards(house, ANA)[0], ActionId.CARD_MENU, EntryVerb.UNDO)
        await house.pass_time(minutes=1)
        assert [roundup(house).count(text) for text in ANSWERS[:3]] == [0, 1, 1]


async def test_a_card_that_was_rewritten_without_an_answer_is_rewritten_again(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        await house.says(ANA, ANSWERS[0])
        [card] = cards(house, ANA)
        for fault, pressed in (
            (Fault.reset_after(), ActionId.HIDE),
            (Fault.reset_before(), ActionId.SHARE),
            (Fault.server_error(502), ActionId.HIDE),
        ):
            house.workspace.faults.next(UPDATE, fault)
            assert (await house.clicks(ANA, card, pressed)).ok
            await house.pass_time(minutes=1)
            [card] = cards(house, ANA)
            assert not offers(card, pressed)


async def test_home_that_was_drawn_without_an_answer_is_drawn_again(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        await house.says(ANA, ANSWERS[0])
        house.workspace.faults.next("views.publish", Fault.reset_before())
        assert ANSWERS[0] not in str((await home(house, ANA)).blocks)
        await house.pass_time(minutes=1)
        drawn = house.workspace.home(ANA)
        assert drawn is not None
        assert ANSWERS[0] in str(drawn.blocks)


async def test_an_event_that_comes_three_times_is_one_bright_spot(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        await house.says(ANA, ANSWERS[0])
        event = house.workspace.delivery.sent[-1].payload
        for _ in range(2):
            house.workspace.delivery.tell(event)
        await house.settle()
        assert len(cards(house, ANA)) == 1
        assert (await house.commands(ANA, "mine")).reply is not None
        assert ANSWERS[0] in cards(house, ANA)[0].words


async def test_events_that_all_come_twice_change_nothing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.workspace.faults.events_twice = True
        await team_of(house, ANA)
        message = await house.says(ANA, ANSWERS[0])
        await house.workspace.edit(ANA, message, ANSWERS[1])
        await house.settle()
        assert [ANSWERS[1] in card.words for card in cards(house, ANA)] == [True]
        await house.workspace.delete(ANA, message)
        await house.settle()
        assert cards(house, ANA) == []


async def test_a_socket_that_breaks_before_the_acknowledgement_costs_nothing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.faults.lose_sockets()
        attempts = house.workspace.delivery.attempts
        await house.workspace.post(ANA, ANSWERS[0])
        await house.workspace.until(lambda: any(one.attempt for one in attempts))
        await house.settle()
        assert [one.acknowledged for one in attempts if one.attempt] == [True]
        assert len(cards(house, ANA)) == 1


async def test_what_is_said_while_no_socket_is_open_is_heard_afterwards(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.sockets.cut_all()
        await house.says(ANA, ANSWERS[0])
        assert len(cards(house, ANA)) == 1
        await house.workspace.sockets.disconnect()
        await house.says(ANA, "stop asking me, thanks")
        assert house.workspace.sockets.connected


async def test_too_fast_for_slack_is_only_later(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.faults.next(POST, Fault.rate_limited(retry_after=40))
        await house.go_to(HALF_PAST_FOUR)
        await house.pass_time(seconds=39)
        assert prompts(house, ANA) == []
        await house.pass_time(seconds=2)
        assert len(prompts(house, ANA)) == 1


async def test_an_hour_without_slack_delays_the_question(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.faults.always(POST, Fault.refused("service_unavailable"))
        await house.go_to(HALF_PAST_FOUR)
        await house.go_to(HALF_PAST_FOUR + timedelta(hours=1), step=timedelta(minutes=5))
        assert prompts(house, ANA) == []
        house.workspace.faults.clear()
        await house.pass_time(minutes=6)
        assert len(prompts(house, ANA)) == 1


async def test_three_hours_without_slack_and_nobody_is_asked_at_night(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        house.workspace.faults.always(POST, Fault.refused("service_unavailable"))
        await house.go_to(HALF_PAST_FOUR)
        await house.go_to(HALF_PAST_FOUR + timedelta(hours=3), step=timedelta(minutes=30))
        house.workspace.faults.clear()
        await house.pass_time(minutes=10)
        prompt = await prompt_on(house, ANA, TODAY)
        assert prompt is not None
        assert (prompt.state, prompt.reason) == (PromptState.SKIPPED, Skipped.LATE)
        assert prompts(house, ANA) == []
