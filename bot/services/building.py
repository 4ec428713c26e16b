"""Puts every use case together over one database; knows what each needs and not what they do."""

from bot.locales.bank import load_bank
from bot.services.answering.capturing import Capturing
from bot.services.answering.cards import Cards
from bot.services.answering.troubles import Troubles
from bot.services.answering.typed import Answering
from bot.services.asking.choices import Choices
from bot.services.asking.free_days import is_holiday
from bot.services.asking.later import Later
from bot.services.asking.placing import Notes
from bot.services.asking.prompts import Asking
from bot.services.asks.asking import AskingThem
from bot.services.asks.deciding import AskDecisions
from bot.services.asks.tending import AskTending
from bot.services.bundle import Services
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
from bot.services.owning.forgetting import Forgetting, Tidy, nothing_to_tidy
from bot.services.pairing.deciding import PairingDecisions
from bot.services.pairing.rounds import PairingRounds
from bot.services.pairing.tending import PairingTending
from bot.services.planning.checking import Checking
from bot.services.planning.making import Planning
from bot.services.playbook.using import Playbook
from bot.services.ports import Directory, Works
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


def build_services(
    works: Works,
    register: WorkspaceRegister,
    directory: Directory,
    installing: Installing | None = None,
    tidy: Tidy = nothing_to_tidy,
) -> Services:
    """Every use case over one database; nobody waits for those of the ticks."""
    bank, work, unhurried = load_bank(), works.work, works.background
    return Services(
        register=register,
        installing=installing or Installing(work, register),
        people=PeopleSync(unhurried, directory),
        answering=Answering(work, bank),
        capturing=Capturing(work),
        cards=Cards(work),
        troubles=Troubles(work),
        choices=Choices(work),
        customers=Customers(work),
        dating=Dating(work),
        calendar=Calendar(work),
        taking=Taking(work),
        meetings=Meetings(unhurried),
        goals=Goals(work),
        joining=Joining(work),
        later=Later(work),
        looking=Looking(work),
        searching=Searching(work),
        planning=Planning(work),
        checking=Checking(work),
        trying=Trying(work),
        naming=Naming(work),
        playbook=Playbook(work),
        pointing=Pointing(work),
        deciding=Deciding(work),
        asking_them=AskingThem(work),
        ask_decisions=AskDecisions(work),
        ask_tending=AskTending(unhurried),
        pairing_rounds=PairingRounds(unhurried),
        pairing=PairingDecisions(work),
        pairing_tending=PairingTending(unhurried),
        team_setup=TeamSetup(work),
        asking=Asking(unhurried, bank, is_holiday, works.glance),
        roundups=Roundups(work, bank),
        channels=Channels(work),
        previews=Previews(work),
        drafting=Drafting(work),
        resending=Resending(work),
        stories=Stories(unhurried),
        consenting=Consenting(work),
        outside=Outside(work),
        notes=Notes(unhurried),
        housekeeping=Housekeeping(unhurried),
        ageing=Ageing(unhurried),
        leavers=Leavers(unhurried),
        erasing=Erasing(unhurried),
        workspace_settings=WorkspaceSettings(work),
        exporting=Exporting(work),
        forgetting=Forgetting(work, unhurried, tidy),
    )
