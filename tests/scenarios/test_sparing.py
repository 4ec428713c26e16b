"""Calls to Slack are scarce: what could be said in one is not said in two."""

from bot.domain.strength import Strength
from bot.slack.identifiers import BlockId
from tests.support.house import House
from tests.support.stories import ANA
from tests.support.telling import PUMP, card


async def test_a_form_with_everything_filled_in_posts_its_card_once_and_complete(team: House) -> None:
    await team.commands(ANA)
    before = len(team.workspace.replies)
    await team.submits(ANA, {BlockId.ANSWER: PUMP, BlockId.STRENGTH: Strength.EXPLAINING})
    said = [reply.method for reply in list(team.workspace.replies)[before:]]
    assert said.count("chat.postMessage") == 1
    assert "chat.update" not in said
    assert "What made it work: *Explaining &amp; demos*." in card(team, ANA).words
