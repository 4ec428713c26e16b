"""The choices in menus, and how a menu carries which thing was meant; not what they do."""

from enum import StrEnum

LARGEST = 2**63 - 1
LONGEST = len(str(LARGEST))


class EntryVerb(StrEnum):
    """What the menu of one bright spot offers."""

    EDIT = "edit"
    NATURAL = "natural"
    EFFORT = "effort"
    SPLIT = "split"
    UNDO = "undo"
    SHARE = "share"
    HIDE = "hide"
    TAKE = "take"
    """Only where it is the customer's too."""
    AGAIN = "again"
    """Only on a card that asks where it happened, which takes the place of that button."""
    KEEP = "keep"
    """Only of what others see: kept for good, however long others' are."""
    UNKEEP = "unkeep"


class CustomerVerb(StrEnum):
    """What the menu of a customer's page offers."""

    RENAME = "rename"
    CHANGE = "change"
    """One of the reader's own dates."""


class PromptVerb(StrEnum):
    """What the menu of a prompt offers."""

    LATER = "later"
    NOT_TODAY = "not_today"
    FEWER = "fewer"
    PAUSE = "pause"
    STOP = "stop"
    NO_CHANCE = "no_chance"
    """Only where it asks about a plan: the moment did not come."""
    NO_WEEK_LINE = "no_week_line"
    """Only where it has a line on the week: without it from now on."""


class PreviewVerb(StrEnum):
    """What the menu of a look at the edition to come offers."""

    SKIP = "skip"
    NO_PREVIEWS = "no_previews"
    OTHER = "other"
    """Another team that the reader coaches."""
    OUTSIDE = "outside"
    """Only of one that closes a quarter: its page for people outside the team."""


class PlanVerb(StrEnum):
    """What the menu of an open plan offers."""

    WORKED = "worked"
    CHANGE = "change"
    LET_GO = "let_go"


class AskVerb(StrEnum):
    """What an author may say to a colleague who would like to hear more."""

    INTRODUCE = "introduce"
    LINE = "line"
    NOT_NOW = "not_now"


class SetupBy(StrEnum):
    """Who may set up teams."""

    EVERYBODY = "everybody"
    ADMINS = "admins"


class Extra(StrEnum):
    """What the settings offer besides times: each a box."""

    REMINDERS = "reminders"
    WEEK_LINE = "week_line"
    MEETINGS = "meetings"
    """Told of a colleague who was at the same customer, and they of this rep."""


def tagged(verb: str, number: int) -> str:
    """`edit:17`: one value that says what to do and with which."""
    return f"{verb}:{number}"


def untagged(value: str) -> tuple[str, int]:
    """The inverse of `tagged`; raises ValueError for anything else."""
    verb, _, number = value.rpartition(":")
    if not verb or not is_id(number):
        raise ValueError(f"not a tagged value: {value!r}")
    return verb, int(number)


def is_id(text: str) -> bool:
    """A number that a column can hold."""
    return text.isdecimal() and len(text) <= LONGEST and int(text) <= LARGEST
