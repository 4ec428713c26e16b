"""The use cases side by side, as the listeners and ticks get them."""

from dataclasses import dataclass

from bot.services.answering.capturing import Capturing
from bot.services.answering.cards import Cards
from bot.services.answering.troubles import Troubles
from bot.services.answering.typed import Answering
from bot.services.asking.choices import Choices
from bot.services.asking.later import Later
from bot.services.asking.placing import Notes
from bot.services.asking.prompts import Asking
from bot.services.asks.asking import AskingThem
from bot.services.asks.deciding import AskDecisions
from bot.services.asks.tending import AskTending
from bot.services.customers.calendar import Calendar
from bot.services.customers.dating import Dating
from bot.services.customers.meeting import Meetings
from bot.services.customers.taking import Taking
from bot.services.customers.use_cases import Customers
from bot.services.goals import Goals
from bot.services.housekeeping import Housekeeping
from bot.services.installing import Installing
from bot.services.keeping.ageing import Ageing
from bot.services.keeping.erasing import Erasing
from bot.services.keeping.leavers import Leavers
from bot.services.keeping.settings import WorkspaceSettings
from bot.services.looking import Looking
from bot.services.owning.exporting import Exporting
from bot.services.owning.forgetting import Forgetting
from bot.services.pairing.deciding import PairingDecisions
from bot.services.pairing.rounds import PairingRounds
from bot.services.pairing.tending import PairingTending
from bot.services.planning.checking import Checking
from bot.services.planning.making import Planning
from bot.services.playbook.using import Playbook
from bot.services.proposing.deciding import Deciding
from bot.services.proposing.pointing import Pointing
from bot.services.roundup.channels import Channels
from bot.services.roundup.consenting import Consenting
from bot.services.roundup.drafting import Drafting
from bot.services.roundup.editions import Roundups
from bot.services.roundup.outside import Outside
from bot.services.roundup.previews import Previews
from bot.services.roundup.resending import Resending
from bot.services.roundup.stories import Stories
from bot.services.searching.finding import Searching
from bot.services.teams.joining import Joining
from bot.services.teams.people import PeopleSync
from bot.services.teams.setup import TeamSetup
from bot.services.trying.naming import Naming
from bot.services.trying.taking import Trying
from bot.services.workspaces import WorkspaceRegister


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the bot can do."""

    register: WorkspaceRegister
    installing: Installing
    people: PeopleSync
    answering: Answering
    capturing: Capturing
    cards: Cards
    troubles: Troubles
    choices: Choices
    customers: Customers
    dating: Dating
    calendar: Calendar
    taking: Taking
    meetings: Meetings
    goals: Goals
    joining: Joining
    later: Later
    looking: Looking
    searching: Searching
    planning: Planning
    checking: Checking
    trying: Trying
    naming: Naming
    playbook: Playbook
    pointing: Pointing
    deciding: Deciding
    asking_them: AskingThem
    ask_decisions: AskDecisions
    ask_tending: AskTending
    pairing_rounds: PairingRounds
    pairing: PairingDecisions
    pairing_tending: PairingTending
    team_setup: TeamSetup
    asking: Asking
    roundups: Roundups
    channels: Channels
    previews: Previews
    drafting: Drafting
    resending: Resending
    stories: Stories
    consenting: Consenting
    outside: Outside
    notes: Notes
    housekeeping: Housekeeping
    exporting: Exporting
    forgetting: Forgetting
    ageing: Ageing
    leavers: Leavers
    erasing: Erasing
    workspace_settings: WorkspaceSettings
