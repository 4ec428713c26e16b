"""The tables: one dataclass of the domain each, the workspace first in every key; not how they are asked."""

from bot.storage.tables.base import metadata
from bot.storage.tables.bright_spots import answers, bright_spots, edition_parts, editions, prompts
from bot.storage.tables.doing_more import corrections, goal_steps, goals, plans, proposals
from bot.storage.tables.people import coaches, invitations, people, reps, teams, workspaces
from bot.storage.tables.sending import budget, notes, outbox, seen_events

__all__ = [
    "answers",
    "bright_spots",
    "budget",
    "coaches",
    "corrections",
    "edition_parts",
    "editions",
    "goal_steps",
    "goals",
    "invitations",
    "metadata",
    "notes",
    "outbox",
    "people",
    "plans",
    "prompts",
    "proposals",
    "reps",
    "seen_events",
    "teams",
    "workspaces",
]
