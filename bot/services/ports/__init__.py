"""What the services need from outside, as protocols: storage, time, and a way to Slack."""

from bot.services.ports.asks import Asks
from bot.services.ports.audit import Audit
from bot.services.ports.counting import Counting
from bot.services.ports.crowds import Crowds
from bot.services.ports.customers import CustomerDates, Customers
from bot.services.ports.departures import Departures
from bot.services.ports.doctoring import Doctoring
from bot.services.ports.doing_more import Corrections, Goals, Plans, Proposals
from bot.services.ports.drafts import Drafts, Previews
from bot.services.ports.keeping import Keeping
from bot.services.ports.look_backs import LookBacks
from bot.services.ports.meetings import Meetings
from bot.services.ports.operating import Coming, Paces, Stumbles, Workers
from bot.services.ports.owning import Forgotten, Owned
from bot.services.ports.pairings import Pairings
from bot.services.ports.plays import Plays
from bot.services.ports.repositories import (
    Answers,
    BrightSpots,
    Budget,
    Editions,
    Invitations,
    Notes,
    Outbox,
    People,
    Prompts,
    Reps,
    SeenEvents,
    Teams,
    Turns,
    Workspaces,
)
from bot.services.ports.search import Search
from bot.services.ports.slack import (
    Delivered,
    DeliveryError,
    Directory,
    Fetched,
    Gone,
    Messenger,
    Refused,
    Rendered,
    Renderer,
    TryLater,
    Unknown,
    Unreachable,
    Upload,
)
from bot.services.ports.stories import Stories
from bot.services.ports.timing import (
    Clock,
    Wake,
)
from bot.services.ports.understanding import Reader
from bot.services.ports.unit_of_work import (
    NotNew,
    StorageBusy,
    StorageUnsure,
    UnitOfWork,
    Work,
    Works,
)

__all__ = [
    "Answers",
    "Asks",
    "Audit",
    "BrightSpots",
    "Budget",
    "Clock",
    "Coming",
    "Corrections",
    "Counting",
    "Crowds",
    "CustomerDates",
    "Customers",
    "Delivered",
    "DeliveryError",
    "Departures",
    "Directory",
    "Doctoring",
    "Drafts",
    "Editions",
    "Fetched",
    "Forgotten",
    "Goals",
    "Gone",
    "Invitations",
    "Keeping",
    "LookBacks",
    "Meetings",
    "Messenger",
    "NotNew",
    "Notes",
    "Outbox",
    "Owned",
    "Paces",
    "Pairings",
    "People",
    "Plans",
    "Plays",
    "Previews",
    "Prompts",
    "Proposals",
    "Reader",
    "Refused",
    "Rendered",
    "Renderer",
    "Reps",
    "Search",
    "SeenEvents",
    "StorageBusy",
    "StorageUnsure",
    "Stories",
    "Stumbles",
    "Teams",
    "TryLater",
    "Turns",
    "UnitOfWork",
    "Unknown",
    "Unreachable",
    "Upload",
    "Wake",
    "Work",
    "Workers",
    "Works",
    "Workspaces",
]
