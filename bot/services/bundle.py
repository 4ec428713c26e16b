"""The use cases side by side, as the listeners and ticks get them."""

from dataclasses import dataclass

from bot.services.answering import Answering
from bot.services.asking import Asking
from bot.services.capturing import Capturing
from bot.services.cards import Cards
from bot.services.choices import Choices
from bot.services.directory import PeopleSync
from bot.services.housekeeping import Housekeeping
from bot.services.joining import Joining
from bot.services.later import Later
from bot.services.looking import Looking
from bot.services.notes import Notes
from bot.services.resending import Resending
from bot.services.roundups import Roundups
from bot.services.team_setup import TeamSetup
from bot.services.workspaces import WorkspaceRegister


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the bot can do."""

    register: WorkspaceRegister
    people: PeopleSync
    answering: Answering
    capturing: Capturing
    cards: Cards
    choices: Choices
    joining: Joining
    later: Later
    looking: Looking
    team_setup: TeamSetup
    asking: Asking
    roundups: Roundups
    resending: Resending
    notes: Notes
    housekeeping: Housekeeping
