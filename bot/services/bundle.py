"""The use cases side by side, as the listeners and ticks get them."""

from dataclasses import dataclass

from bot.services.answering.capturing import Capturing
from bot.services.answering.cards import Cards
from bot.services.answering.troubles import Troubles
from bot.services.answering.typed import Answering
from bot.services.asking.choices import Choices
from bot.services.asking.later import Later
from bot.services.asking.notes import Notes
from bot.services.asking.prompts import Asking
from bot.services.goals import Goals
from bot.services.housekeeping import Housekeeping
from bot.services.looking import Looking
from bot.services.planning.checking import Checking
from bot.services.planning.making import Planning
from bot.services.proposing.deciding import Deciding
from bot.services.proposing.pointing import Pointing
from bot.services.roundup.editions import Roundups
from bot.services.roundup.resending import Resending
from bot.services.teams.joining import Joining
from bot.services.teams.people import PeopleSync
from bot.services.teams.setup import TeamSetup
from bot.services.workspaces import WorkspaceRegister


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the bot can do."""

    register: WorkspaceRegister
    people: PeopleSync
    answering: Answering
    capturing: Capturing
    cards: Cards
    troubles: Troubles
    choices: Choices
    goals: Goals
    joining: Joining
    later: Later
    looking: Looking
    planning: Planning
    checking: Checking
    pointing: Pointing
    deciding: Deciding
    team_setup: TeamSetup
    asking: Asking
    roundups: Roundups
    resending: Resending
    notes: Notes
    housekeeping: Housekeeping
