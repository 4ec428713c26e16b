"""Another version of the bot made what is pressed or sent: whoever did it is told, and keeps their words."""

from bot.playground.world.blocks import interactive
from bot.slack.identifiers import ActionId, BlockId
from tests.support.house import House
from tests.support.stories import ANA, front
from tests.support.telling import PUMP, card, mine


async def test_a_button_of_another_version_is_answered_in_a_sentence(team: House) -> None:
    """One that is there no more; while versions change, also one to come, pressed where it is not known yet."""
    await team.says(ANA, PUMP)
    shown = card(team, ANA)
    for _, element in interactive(shown.blocks or []):
        if element["action_id"] == ActionId.HIDE:
            element["action_id"] = "hide_for_good"
    outcome = await team.clicks(ANA, shown, "hide_for_good")
    assert outcome.ok
    assert "I have left everything as it is now" in team.workspace.ephemerals(ANA)[-1].words
    assert await mine(team, ANA) == [PUMP]


async def test_a_form_of_another_version_gives_the_words_back(team: House) -> None:
    await team.commands(ANA)
    front(team, ANA).callback_id = "capture_at_length"
    await team.submits(ANA, {BlockId.ANSWER: PUMP})
    said = str(front(team, ANA).blocks)
    assert "I have left everything as it is now" in said
    assert PUMP in said
    assert await mine(team, ANA) == []
