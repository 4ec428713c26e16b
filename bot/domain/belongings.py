"""Everything that we hold of one person, side by side; not how it is handed over, and nothing of anybody else."""

from dataclasses import dataclass

from bot.domain.ask import Ask
from bot.domain.bright_spot import Answer, BrightSpot
from bot.domain.corrections import Correction
from bot.domain.customer import Customer, CustomerDate, Meeting
from bot.domain.goal import Goal, GoalStep
from bot.domain.ids import CustomerId, UserId, WorkspaceId
from bot.domain.note import Note
from bot.domain.pairing import Pairing
from bot.domain.people import Invitation, Person, Rep, Team
from bot.domain.plan import Plan
from bot.domain.prompt import Prompt
from bot.domain.proposal import Proposal
from bot.domain.story import Story


@dataclass(frozen=True, slots=True)
class Belongings:
    """Each list in the order of time. What was deleted keeps no words and is left out."""

    workspace_id: WorkspaceId
    user_id: UserId
    person: Person | None = None
    rep: Rep | None = None
    team: Team | None = None
    coaches: tuple[Team, ...] = ()
    """The teams that this person coaches."""
    invitations: tuple[Invitation, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    answers: tuple[Answer, ...] = ()
    bright_spots: tuple[BrightSpot, ...] = ()
    corrections: tuple[Correction, ...] = ()
    stories: tuple[Story, ...] = ()
    plans: tuple[Plan, ...] = ()
    goal: Goal | None = None
    goal_steps: tuple[GoalStep, ...] = ()
    customers: tuple[Customer, ...] = ()
    customer_dates: tuple[CustomerDate, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    asks: tuple[Ask, ...] = ()
    """By this person, and to them."""
    pairings: tuple[Pairing, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    """Of their messages, and by them of others'."""
    notes: tuple[Note, ...] = ()

    def called(self, customer_id: CustomerId | None) -> str | None:
        """How this person writes a customer's name; the name that it was merged into, where it was."""
        named = {each.id: each for each in self.customers}
        found = named.get(customer_id) if customer_id is not None else None
        if found is not None and found.merged_into is not None:
            found = named.get(found.merged_into, found)
        return found.name if found is not None else None
