"""What the seeded colleagues tell in their week: their words, and the strength they see in them."""

from dataclasses import dataclass

from bot.domain.strength import Strength
from bot.playground.seed import ANA, BEN, MARTA, PRIYA, TOM, YUKI
from bot.slack.identifiers import ActionId

TEAM = "Sales South"

JOINING = {TOM.id: ActionId.INVITATION_PRIVATE}
"""Who keeps it to themselves first; the others share what they write."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing told: as the answer to the day's question, or unasked by the command."""

    user: str
    text: str
    strength: Strength | None = None
    asked: bool = True
    shares: bool = False
    """Presses the card's button, since they keep things to themselves first."""


@dataclass(frozen=True, slots=True)
class Day:
    """A working day."""

    name: str
    moments: tuple[Moment, ...]


DIARY = (
    Day(
        "Monday",
        (
            Moment(
                ANA.id,
                "Maintenance found our seal kit dear. I asked what a stopped hour costs them, then said nothing. "
                "Their chief worked it out on the back of my drawing and took the figure to his own boss.",
                Strength.BUSINESS_CASE,
            ),
            Moment(
                BEN.id,
                "Rang back within ten minutes of the voicemail. She had not even put the kettle on, and we "
                "fixed a date for the line trial.",
                Strength.FOLLOW_UP,
            ),
        ),
    ),
    Day(
        "Tuesday",
        (
            Moment(
                PRIYA.id,
                "Left the slides closed and sketched the pump loop on their whiteboard. The plant engineer took "
                "over the pen and drew the problem for me.",
                Strength.EXPLAINING,
            ),
            Moment(
                TOM.id,
                "Told them our bearings are not the right ones for salt water and who makes better. They asked "
                "us to quote the rest of the site instead.",
                Strength.RAPPORT,
                shares=True,
            ),
        ),
    ),
    Day(
        "Wednesday",
        (
            Moment(
                YUKI.id,
                "Asked the buyer when their own board meets before naming any date of ours. It is the 19th; we "
                "planned everything back from that.",
                Strength.NEXT_STEPS,
            ),
            Moment(
                MARTA.id,
                "Took our service manager along. The customer talked to him for forty minutes, and I learned more "
                "than in three visits.",
                Strength.TEAM_SELLING,
            ),
        ),
    ),
    Day(
        "Thursday",
        (
            Moment(
                ANA.id,
                "Brought the drawing again, not the price list. They started to mark where the line stops.",
                Strength.DISCOVERY,
            ),
            Moment(
                BEN.id,
                "Asked the production planner who else would notice if it went well. She brought in quality by "
                "herself.",
                Strength.CHAMPIONS,
                asked=False,
            ),
        ),
    ),
    Day(
        "Friday",
        (
            Moment(
                PRIYA.id,
                "Kessler's shift lead told me the new filter saves them one cleaning a week. I asked him to show "
                "me, and he showed the plant manager as well.",
                Strength.CUSTOMER_GROWTH,
            ),
            Moment(
                YUKI.id,
                "Purchasing wanted eight percent. I asked what had changed since Tuesday; nothing had, so we "
                "talked about delivery instead.",
                Strength.NEGOTIATION,
            ),
        ),
    ),
)
