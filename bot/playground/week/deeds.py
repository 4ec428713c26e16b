"""What the seeded colleagues do with each other's words in the first week: their searches, answers and wishes."""

from bot.domain.strength import Strength
from bot.playground.seed import ANA, BEN, PRIYA, TOM, YUKI
from bot.playground.week.story import Ask, Deed, Noted, Try, Wish

DAIRY = "Vega Dairy"
"""A customer that two of them know."""

DEEDS: tuple[Deed, ...] = (
    Try(
        0,
        BEN.id,
        "what do they pour away",
        "The dairy found our pump dear.",
        cue="the bottler says that we are dear",
        action="ask what they pour away when a line stops",
        says="They had never counted it. Their planner fetched the scrap list, and we read it together.",
    ),
    Wish(0, BEN.id),
    Noted(
        1,
        ANA.id,
        DAIRY,
        4,
        "Maintenance day",
        "Their lab assistant knows which pump stops most. Ask her first.",
    ),
    Try(1, TOM.id, "batch stops halfway", "The dairy found our pump dear."),
    Wish(1, ANA.id, Strength.FOLLOW_UP),
    Ask(
        2,
        PRIYA.id,
        "when does their board meet",
        "Before I named any date of ours",
        YUKI.id,
        "I asked on the way out, with my coat on. Then it is not an agenda, only a question.",
    ),
)
"""Two who try the same make a play; of the two who would like to meet one has a wish and the other can help."""
