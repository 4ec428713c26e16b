"""Where customers stand, and the one stage to ask about."""

from dataclasses import replace

from bot.domain.bright_spot import Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.stages import stage_to_ask, stages_seen
from tests.domain.test_telling import spot

LOOKING, CHOOSING, AGREEING = BuyingStage.EXPLORATION, BuyingStage.SELECTION, BuyingStage.CONSENSUS


def test_stages_come_in_the_customers_order_and_only_those_that_somebody_wrote_from() -> None:
    named = [replace(spot(n), stage=stage) for n, stage in enumerate((AGREEING, LOOKING, AGREEING, None))]
    hidden = replace(spot(9), stage=CHOOSING, visibility=Visibility.ANONYMOUS)
    assert list(stages_seen([*named, hidden]).items()) == [(LOOKING, 1), (AGREEING, 2)]
    assert stages_seen([spot()]) == {}


def test_the_stage_with_the_fewest_is_asked_about_while_they_are_few() -> None:
    assert stage_to_ask({LOOKING: 4, CHOOSING: 2, AGREEING: 1}) is AGREEING
    assert stage_to_ask({LOOKING: 2, CHOOSING: 2}) is LOOKING
    assert stage_to_ask({LOOKING: 3}) is None
    assert stage_to_ask({}) is None
