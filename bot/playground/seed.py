"""The people and channels a visitor meets first; holds no behaviour."""

from bot.playground.world.channels import Channel
from bot.playground.world.people import SLACKBOT, Person

BOT = "U0BRIGHT"
TEAM_CHANNEL = "C0SALESSOUTH"

ANA = Person("U0ANA", "ana", "Ana Ruiz", "Europe/Madrid", "Account executive, packaging")
BEN = Person("U0BEN", "ben", "Ben Carter", "America/New_York", "Account executive, bottling")
MARTA = Person(
    "U0MARTA", "marta", "Marta Klein", "Europe/Berlin", "Head of Sales South", "coach", is_admin=True
)
PRIYA = Person("U0PRIYA", "priya", "Priya Nair", "Asia/Kolkata", "Sales engineer")
TOM = Person("U0TOM", "tom", "Tom Walsh", "Australia/Sydney", "Field sales")
YUKI = Person("U0YUKI", "yuki", "Yuki Tanaka", "Asia/Tokyo", "Key account manager")

PERSONAS = (ANA, BEN, MARTA, PRIYA, TOM, YUKI)

GUEST = Person("U0LENA", "lena", "Lena Moreau", "Europe/Paris", "Agency designer", "guest")
OTHER_BOT = Person("U0STANDUP", "standup", "Standup Clock", None, role="bot", bot_id="B0STANDUP")
SLACK_ITSELF = Person(SLACKBOT, "slackbot", "Slackbot", "America/Los_Angeles")

SMALL_TALK = (
    (BEN, "Kessler's maintenance chief worked out what a stopped hour costs, on the back of my drawing."),
    (
        PRIYA,
        "Called the bottler back before I knew the answer, and said so. She liked that better than a guess.",
    ),
    (TOM, "Asked at the end who else should see this. He walked me over to their planner."),
)
"""Said among colleagues, in the team's channel: something to react to."""

EVERYBODY = (*PERSONAS, GUEST, OTHER_BOT, SLACK_ITSELF)


def channels(people: tuple[Person, ...] = PERSONAS) -> tuple[Channel, ...]:
    """#general for everybody and #sales-south for the team, where the app has been invited."""
    members = [person.id for person in people]
    creator = next((person.id for person in people if person.role == "coach"), members[0] if members else BOT)
    general = Channel("C0GENERAL", "general", "channel", [*members], creator, is_general=True)
    team = Channel(TEAM_CHANNEL, "sales-south", "channel", [*members, BOT], creator)
    general.topic, team.topic = "What concerns everybody", "Pumps, seals and the people who buy them"
    return general, team
