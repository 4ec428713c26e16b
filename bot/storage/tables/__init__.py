"""The tables: one dataclass of the domain each, the workspace first in every key; not how they are asked."""

from bot.storage.tables.base import metadata
from bot.storage.tables.bright_spots import answers, bright_spots, edition_parts, editions, prompts
from bot.storage.tables.carrying import asks, drafts, pairings, previews, stories
from bot.storage.tables.customers import customer_dates, customers, meetings
from bot.storage.tables.doing_more import corrections, goal_steps, goals, plans, proposals
from bot.storage.tables.installations import slack_bots, slack_installations, slack_oauth_states
from bot.storage.tables.operating import audit, forgotten, paces, stumbles, workers
from bot.storage.tables.people import coaches, invitations, people, reps, teams, workspaces
from bot.storage.tables.search import search_entries
from bot.storage.tables.sending import budget, notes, outbox, seen_events

__all__ = [
    "answers",
    "asks",
    "audit",
    "bright_spots",
    "budget",
    "coaches",
    "corrections",
    "customer_dates",
    "customers",
    "drafts",
    "edition_parts",
    "editions",
    "forgotten",
    "goal_steps",
    "goals",
    "invitations",
    "meetings",
    "metadata",
    "notes",
    "outbox",
    "paces",
    "pairings",
    "people",
    "plans",
    "previews",
    "prompts",
    "proposals",
    "reps",
    "search_entries",
    "seen_events",
    "slack_bots",
    "slack_installations",
    "slack_oauth_states",
    "stories",
    "stumbles",
    "teams",
    "workers",
    "workspaces",
]
