"""Where the customers of an edition stand in their own buying, and where somebody's experience would help."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage

FEW = 2
"""As many bright spots from one stage at most, and it is worth asking who else has been there."""


def stages_seen(named: Iterable[BrightSpot]) -> dict[BuyingStage, int]:
    """How many bright spots come from each stage, in the order in which customers go through them; those without a
    stage are in none, and neither are those without a name."""
    counted = Counter(spot.stage for spot in named if spot.visibility is Visibility.TEAM)
    return {stage: counted[stage] for stage in BuyingStage if counted[stage]}


def stage_to_ask(seen: Mapping[BuyingStage, int]) -> BuyingStage | None:
    """The one with the fewest, where those are few; of two alike the earlier one. A stage that nobody wrote from is
    never it: that would be a gap, and not a question."""
    few = [stage for stage, count in seen.items() if count <= FEW]
    return min(few, key=lambda stage: seen[stage], default=None)
