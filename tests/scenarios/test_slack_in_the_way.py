"""Slack does not open a form; whoever asked for it is told to try once more, and nothing of ours is to blame."""

from pathlib import Path

import pytest

from bot.playground.faults import Fault
from bot.slack.identifiers import ActionId, EntryVerb
from tests.support.house import open_house
from tests.support.logs import logged
from tests.support.stories import ANA, ANSWERS, chooses, offers, team_of

ONCE_MORE = "Slack did not let me finish that. Please try once more"
PASSING = {
    "internal error": Fault.refused("internal_error"),
    "too late": Fault.refused("expired_trigger_id"),
    "overloaded": Fault.server_error(503),
    "too fast": Fault.rate_limited(30),
    "hung up": Fault.reset_before(),
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
async def test_a_command_is_answered_and_works_the_second_time(tmp_path: Path, fault: Fault) -> None:
    with logged("INFO") as log:
        async with open_house(tmp_path, expect_refusals=True) as house:
            await team_of(house, ANA)
            house.workspace.faults.next("views.open", fault, times=2)
            said = (await house.commands(ANA, "goal")).reply
            assert ONCE_MORE in str(said)
            house.workspace.faults.clear()
            assert (await house.commands(ANA, "goal")).reply is None
            assert house.workspace.modal(ANA) is not None
    assert "unexpected" not in log.getvalue()
    assert "Slack did not do what it was asked" in log.getvalue()


async def test_a_click_is_answered_beside_the_message(tmp_path: Path) -> None:
    async with open_house(tmp_path, expect_refusals=True) as house:
        await team_of(house, ANA)
        await house.says(ANA, ANSWERS[0])
        card = next(one for one in house.told(ANA) if offers(one, ActionId.CARD_MENU))
        house.workspace.faults.next("views.open", Fault.refused("internal_error"))
        await chooses(house, ANA, card, ActionId.CARD_MENU, EntryVerb.EDIT)
        assert ONCE_MORE in house.workspace.ephemerals(ANA)[-1].words


async def test_what_asking_again_does_not_mend_is_a_number_for_the_operator(tmp_path: Path) -> None:
    with logged("INFO") as log:
        async with open_house(tmp_path, expect_refusals=True) as house:
            await team_of(house, ANA)
            house.workspace.faults.next("views.open", Fault.refused("invalid_arguments"))
            said = (await house.commands(ANA, "goal")).reply
            assert "give this number" in str(said)
    assert "unexpected: SlackApiError" in log.getvalue()
