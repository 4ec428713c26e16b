"""Which one good moment from the past a rep is shown today; not its words."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from hashlib import sha256

from bot.domain.bright_spot import Evidence
from bot.domain.ids import BrightSpotId

OLD_ENOUGH = timedelta(days=30)
FEWEST = 10
"""Who has fewer remembers all of them."""


def from_the_past(
    evidence: Sequence[Evidence], today: date, seed: str, besides: Collection[BrightSpotId] = ()
) -> BrightSpotId | None:
    """One that is more than thirty days old and not in view (`besides`); the same all day, another one tomorrow.
    Those of this month in another year come first: a year has its own moments."""
    old = [each for each in evidence if today - each.local_date > OLD_ENOUGH and each.id not in besides]
    if len(evidence) < FEWEST or not old:
        return None
    years_ago = [each for each in old if each.local_date.month == today.month]
    among = years_ago or old
    drawn = int.from_bytes(sha256(f"{seed}:{today}".encode()).digest()[:8])
    return among[drawn % len(among)].id
