"""What the services need from outside, as protocols: storage, time, and a way to Slack."""

from bot.services.ports.doing_more import Corrections, Goals, Plans, Proposals
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
    Workspaces,
)
from bot.services.ports.slack import (
    Delivered,
    DeliveryError,
    Directory,
    Gone,
    Messenger,
    Refused,
    Rendered,
    Renderer,
    TryLater,
    Unknown,
    Unreachable,
)
from bot.services.ports.timing import (
    Clock,
    Wake,
)
from bot.services.ports.understanding import Reader
from bot.services.ports.unit_of_work import (
    StorageBusy,
    UnitOfWork,
    Work,
)

__all__ = [
    "Answers",
    "BrightSpots",
    "Budget",
    "Clock",
    "Corrections",
    "Delivered",
    "DeliveryError",
    "Directory",
    "Editions",
    "Goals",
    "Gone",
    "Invitations",
    "Messenger",
    "Notes",
    "Outbox",
    "People",
    "Plans",
    "Prompts",
    "Proposals",
    "Reader",
    "Refused",
    "Rendered",
    "Renderer",
    "Reps",
    "SeenEvents",
    "StorageBusy",
    "Teams",
    "TryLater",
    "UnitOfWork",
    "Unknown",
    "Unreachable",
    "Wake",
    "Work",
    "Workspaces",
]
