"""How much a person may send or create, in one place; each number stands where it is used, and here only once more."""

from dataclasses import dataclass

from bot.domain import ask, customer, draft, goal, importing, plan, telling, trying
from bot.domain.searching import query

LONGEST_TEXT = 3000
"""Characters of one bright spot: what one field of a form and one section of a message can show."""
LONGEST_NAME = 60
"""Of a team."""
LONGEST_CONTACT = 200
TOLD_A_DAY = 300
"""Texts of one person in one of their days, through whichever door."""
CUSTOMERS = 2000
"""Names of one person."""
DATES_AHEAD = 300
"""Customer dates of one person that are still to come."""
POINTED_A_DAY = 20
"""Messages of colleagues that one person points at in one of their days, whatever becomes of them."""
INVITED = 500
"""People in one team's form."""
COACHES = 10
"""Coaches that one team's form names."""
TEAMS_COACHED = 50
"""Teams of which somebody is a coach when they set up one more."""
EXPORTS_AN_HOUR = 5
"""Of everything of a person's own, sent to them; one that still waits is not sent twice."""
SAMPLES_AN_HOUR = 10
"""Invitations to a coach alone, marked as samples."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One line of the table in the docs."""

    what: str
    most: int
    then: str
    """What whoever reaches it is told or sees."""


CUT = "kept as far as that, and the card says how much was left out"
FIELD = "the form takes no more"

LIMITS = (
    Limit("Characters of a bright spot", LONGEST_TEXT, CUT),
    Limit("Texts a person tells in a day", TOLD_A_DAY, "a sentence: nothing more is kept today"),
    Limit("Customers of a person, by name", CUSTOMERS, "a sentence"),
    Limit("Customer dates of a person still to come", DATES_AHEAD, "a sentence"),
    Limit("Characters of a customer date", customer.LONGEST_WHAT, FIELD),
    Limit("Characters of the note to it", customer.LONGEST_NOTE, FIELD),
    Limit("Open plans and tries of a person", plan.MOST_OPEN, "the form asks which one makes room"),
    Limit("Characters of a half of a plan", plan.LONGEST, FIELD),
    Limit("Characters of a line to a try's author", trying.LONGEST_LINE, FIELD),
    Limit("Steps of a goal", goal.MOST_STEPS, FIELD),
    Limit("Characters of a goal's picture", goal.LONGEST_PICTURE, FIELD),
    Limit("Characters of a step", goal.LONGEST_STEP, FIELD),
    Limit("Asks of a person on their way", ask.MOST_UNDECIDED, "a sentence"),
    Limit("Characters of an answer to an ask", ask.LONGEST_LINE, FIELD),
    Limit(
        "Messages of colleagues that a person points at in a day",
        POINTED_A_DAY,
        "a sentence; a reaction changes nothing",
    ),
    Limit("Times in an hour that a person is sent everything of theirs", EXPORTS_AN_HOUR, "a sentence"),
    Limit("Sample invitations that a coach is sent in an hour", SAMPLES_AN_HOUR, "a sentence"),
    Limit("Words of a search", query.MOST_WORDS, "the first ones count"),
    Limit("Characters of a search", query.LONGEST, "the first ones count"),
    Limit("Teams of one coach who sets up another", TEAMS_COACHED, "a sentence; nothing of it is kept"),
    Limit("People in a team's form", INVITED, "the field says so"),
    Limit("Coaches in a team's form", COACHES, FIELD),
    Limit("Characters of a team's name", LONGEST_NAME, FIELD),
    Limit("Characters of the contact for hard times", LONGEST_CONTACT, FIELD),
    Limit("Entries a coach leaves out of a roundup", draft.MOST_LEFT_OUT, FIELD),
    Limit("Characters of a roundup's introduction", telling.LONGEST_INTRODUCTION, FIELD),
    Limit("Lines of one import", importing.MOST_LINES, "a sentence; nothing of it is kept"),
)
