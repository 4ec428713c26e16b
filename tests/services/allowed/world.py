"""Two workspaces with two teams, somebody of every kind in them, and one of everything that Ana has."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.ask import Ask, AskState
from bot.domain.bright_spot import Answer, BrightSpot, Felt, Source, Tone, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.customer import Customer, CustomerDate
from bot.domain.draft import Wish
from bot.domain.edition import Edition, EditionKind, EditionState
from bot.domain.goal import Goal
from bot.domain.ids import (
    AnswerId,
    AskId,
    BrightSpotId,
    ChannelId,
    CustomerDateId,
    CustomerId,
    EditionId,
    MessageTs,
    PairingId,
    PlanId,
    PromptId,
    ProposalId,
    TeamId,
    UserId,
    WorkspaceId,
)
from bot.domain.keeping import Keeping
from bot.domain.pairing import Pairing
from bot.domain.people import Invitation, Person, Rep, Reply, Standing, Team
from bot.domain.plan import Plan, PlanState
from bot.domain.prompt import Prompt, PromptState
from bot.domain.proposal import Proposal
from bot.domain.story import Story, StoryChoice, StoryConsent
from bot.domain.strength import Strength
from bot.domain.words.reading import Meaning
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.answering.typed import Heard
from bot.services.asking.choices import Times
from bot.services.contents.customers import DateDraft
from bot.services.contents.owning import ExportText
from bot.services.contents.planning import PlanDraft, PlanFrom, PlanSource
from bot.services.contents.teams import SetupDraft
from bot.services.contents.tries import TryDraft, TryFrom, TrySource
from bot.services.context import Who
from bot.services.goals import GoalDraft
from bot.services.ports import UnitOfWork
from bot.services.proposing.pointing import Pointed, Reaction
from bot.storage import Storage

NOW = datetime(2026, 11, 3, 16, 30, tzinfo=UTC)
TODAY = date(2026, 11, 3)
SECRET, SHARED = "zanzibarquince", "mulberryloop"
QUARTERS_LAST = date(2026, 12, 28)
ANA = UserId("U0ANA")
TEAM, OTHER_TEAM = TeamId(7), TeamId(8)
PRIVATE, SPOT = BrightSpotId(41), BrightSpotId(42)
DM, CHANNEL, TS = ChannelId("D0ANA"), ChannelId("C0NORTH"), MessageTs("1793723400.000100")


@dataclass(frozen=True)
class Role:
    """Somebody, and how they stand to Ana and her team."""

    name: str
    standing: Standing = Standing.VISITOR
    team_id: TeamId | None = None
    coaches: TeamId | None = None
    elsewhere: bool = False
    """In the other workspace, where nobody has anything of Ana's."""
    is_guest: bool = False
    is_foreign: bool = False
    is_admin: bool = False
    deleted: bool = False

    @property
    def user_id(self) -> UserId:
        return ANA if self.name.startswith("author") else UserId(f"U0{self.name.upper().replace(' ', '')}")

    @property
    def full_member(self) -> bool:
        return not (self.is_guest or self.is_foreign or self.deleted)


ROLES = (
    Role("author", Standing.ACTIVE, TEAM),
    Role("rep", Standing.ACTIVE, TEAM),
    Role("coach", coaches=TEAM),
    Role("rep of another team", Standing.ACTIVE, OTHER_TEAM),
    Role("coach of another team", Standing.ACTIVE, OTHER_TEAM, coaches=OTHER_TEAM),
    Role("visitor"),
    Role("admin", is_admin=True),
    Role("guest", is_guest=True),
    Role("guest who was a rep", Standing.ACTIVE, TEAM, is_guest=True),
    Role("guest who was a coach", coaches=TEAM, is_guest=True),
    Role("foreign", is_foreign=True),
    Role("left", Standing.LEFT, deleted=True),
    Role("author elsewhere", Standing.ACTIVE, TEAM, elsewhere=True),
    Role("coach elsewhere", coaches=TEAM, elsewhere=True),
    Role("admin elsewhere", is_admin=True, elsewhere=True),
)


async def made(storage: Storage) -> tuple[WorkspaceId, WorkspaceId]:
    """Home and elsewhere. Ids of teams are the same there; of what is Ana's there is nothing."""
    async with storage.work() as uow:
        home = (await uow.workspaces.register("T1", "", "Home", UserId("U0BOT"), NOW)).id
        away = (await uow.workspaces.register("T2", "", "Elsewhere", UserId("U0BOT"), NOW)).id
        for here in (home, away):
            for team_id, name in ((TEAM, "North"), (OTHER_TEAM, "South")):
                await uow.teams.save(_team(here, team_id, name))
        for role in ROLES:
            await _arrive(uow, away if role.elsewhere else home, role)
        await _have(uow, home)
        await uow.commit()
    return home, away


def _team(here: WorkspaceId, team_id: TeamId, name: str) -> Team:
    team = Team(here, team_id, name, ChannelId(f"C0{name.upper()}"), "Europe/Berlin", NOW)
    due = datetime(2026, 11, 9, 8, tzinfo=UTC)
    return replace(team, next_roundup_at=due, next_roundup_date=date(2026, 11, 9), pairing_weeks=1)


async def _arrive(uow: UnitOfWork, here: WorkspaceId, role: Role) -> None:
    flags = {name: getattr(role, name) for name in ("is_guest", "is_foreign", "is_admin", "deleted")}
    await uow.people.save(Person(here, role.user_id, role.name.title(), "Europe/Berlin", **flags))
    await uow.reps.save(Rep(here, role.user_id, role.standing, role.team_id, joined_at=NOW))
    if role.coaches is not None:
        await uow.teams.add_coach(here, role.coaches, role.user_id)


async def _have(uow: UnitOfWork, here: WorkspaceId) -> None:
    """Ana's, one of each."""
    secret = BrightSpot(here, PRIVATE, ANA, f"Only I know {SECRET}.", Source.FORM, NOW, TODAY)
    shared = replace(secret, id=SPOT, text=f"She drew the {SHARED}.", strength_chosen=Strength.EXPLAINING)
    shared = replace(shared, whose=Whose.TOGETHER, customer_id=CustomerId(63))
    await uow.bright_spots.save(replace(secret, customer_id=CustomerId(61)))
    await uow.bright_spots.save(shared.shared_with(Visibility.TEAM, TEAM, NOW))
    await uow.customers.add(Customer(here, CustomerId(61), ANA, f"{SECRET} AG", SECRET, NOW))
    await uow.customers.add(Customer(here, CustomerId(63), ANA, "Kessler", "kessler", NOW))
    due = TODAY + timedelta(days=9)
    noted = CustomerDate(here, CustomerDateId(62), CustomerId(61), ANA, due, "board", NOW)
    await uow.customer_dates.save(replace(noted, note=f"ask about {SECRET}"))
    sent: dict[str, Any] = {
        "state": PromptState.SENT,
        "question_key": "exception-1",
        "channel": DM,
        "ts": TS,
        "sent_at": NOW,
    }
    asked = Prompt(here, PromptId(21), ANA, TEAM, TODAY, NOW, plan_id=PlanId(81), **sent)
    await uow.prompts.add(asked)
    held = Answer(here, AnswerId(51), ANA, Source.COMMAND, ChannelId("command"), MessageTs("1.51"), None,
                  f"teem {SECRET}", NOW, NOW, TODAY)  # fmt: skip
    await uow.answers.add(held)
    await uow.answers.add(replace(held, id=AnswerId(52), ts=MessageTs("1.52"), tone=Tone.PROBLEM))
    said = replace(held, id=AnswerId(53), ts=MessageTs("1.53"), bright_spot_id=PRIVATE)
    await uow.answers.add(said)
    await uow.plans.save(Plan(here, PlanId(81), ANA, shared.whose, f"when {SECRET}", "I wait", NOW, TODAY))
    await _spread(uow, here)
    await uow.goals.replace(Goal(here, ANA, f"{SECRET} by spring", NOW), [])
    await uow.proposals.add(
        Proposal(here, ProposalId(91), CHANNEL, TS, ANA, UserId("U0REP"), Source.SHORTCUT, NOW)
    )
    await uow.invitations.save(Invitation(here, TEAM, ANA, UserId("U0COACH"), NOW))
    seeker = UserId("U0SEEKER")
    await uow.asks.save(Ask(here, AskId(101), seeker, ANA, SPOT, NOW, AskState.OPEN))
    await uow.pairings.save(
        Pairing(here, PairingId(111), TEAM, TODAY, seeker, ANA, Strength.EXPLAINING, SPOT)
    )
    edition = Edition(here, EditionId(31), TEAM, EditionKind.WEEKLY, TODAY, NOW, EditionState.POSTED)
    await uow.editions.add(replace(edition, channel=CHANNEL))
    told = Story(here, SPOT, TEAM, ANA, NOW, StoryConsent.FINE, NOW, edition.id, outside_asked_at=NOW)
    await uow.stories.add(told)


async def _spread(uow: UnitOfWork, here: WorkspaceId) -> None:
    """What Ana shared worked for two colleagues; she tried one of theirs, and would like to hear more of it."""
    rep = UserId("U0REP")
    theirs = BrightSpot(here, BrightSpotId(43), rep, "He named his date.", Source.FORM, NOW, TODAY)
    await uow.bright_spots.save(theirs.shared_with(Visibility.TEAM, TEAM, NOW))
    worked: dict[str, Any] = {"state": PlanState.WORKED, "checked_at": NOW, "checked_on": TODAY}
    for number, somebody, spot_id in ((82, "U0ONE", SPOT), (83, "U0TWO", SPOT), (84, ANA, theirs.id)):
        await uow.reps.save(Rep(here, UserId(somebody), Standing.ACTIVE, TEAM, joined_at=NOW))
        tried = Plan(here, PlanId(number), UserId(somebody), Whose.MINE, "", "", NOW, TODAY, tries=spot_id)
        await uow.plans.save(replace(tried, **worked))
    await uow.reps.save(Rep(here, UserId("U0THREE"), Standing.ACTIVE, TEAM, joined_at=NOW))
    await uow.asks.save(Ask(here, AskId(102), ANA, rep, theirs.id, NOW))


GIVEN: dict[str, Any] = {
    "now": NOW,
    "spot_id": PRIVATE,
    "answer_id": AnswerId(51),
    "prompt_id": PromptId(21),
    "plan_id": PlanId(81),
    "ask_id": AskId(101),
    "pairing_id": PairingId(111),
    "proposal_id": ProposalId(91),
    "date_id": CustomerDateId(62),
    "team_id": TEAM,
    "edition_id": EditionId(31),
    "due_date": date(2026, 11, 9),
    "made_at": int(NOW.timestamp()),
    "channel": DM,
    "ts": MessageTs("1.51"),
    "heard": Heard(ChannelId("D0X"), MessageTs("1.99"), "They signed at noon.", NOW),
    "told": Told(Source.FORM, "V0NEW", Fields("They signed at noon.")),
    "meaning": Meaning.NOTHING,
    "fields": Fields("Changed by somebody."),
    "felt": Felt.EFFORT,
    "kept_for_good": True,
    "spot_ids": [SPOT],
    "strength": Strength.NEGOTIATION,
    "visibility": Visibility.TEAM,
    "tone": Tone.PROBLEM,
    "until": TODAY + timedelta(days=3),
    "times": Times(),
    "keep": False,
    "text": "a word",
    "typed": SECRET[:4],
    "name": "Kessler",
    "new": "Kessler AG",
    "stage": BuyingStage.SELECTION,
    "ticket": "V0NEW",
    "resting": "Left in peace.",
    "customer": "Kessler",
    "said": "They liked it.",
    "position": 1,
    "done": (1,),
    "hours": 1,
    "line": "Yes, gladly.",
    "yes": True,
    "talked": True,
    "user_ids": [ANA],
    "source": PlanSource(PlanFrom.AGAIN, PRIVATE),
    "choice": StoryChoice.FINE,
    "consent": StoryConsent.FINE,
    "version": 0,
    "began": Wish(),
    "mine": Wish(introduction="Good week."),
    "pointed": Pointed(CHANNEL, MessageTs("1793723400.000777"), ANA),
    "reaction": Reaction(Pointed(CHANNEL, TS, ANA), "sparkles", "Ev1"),
    "origin": "V0NEW",
    "chosen": Keeping(setup_by_admins=True, trouble_days=30, shared_months=12, leaver_days=7),
}
"""By the name of the argument: about what is Ana's, where it is about anything."""


def special(home: WorkspaceId) -> dict[str, dict[str, Any]]:
    """Where an argument of that name means something else."""
    spot = BrightSpot(home, SPOT, ANA, "", Source.FORM, NOW, TODAY, customer_id=CustomerId(63))
    new_team = SetupDraft(name="West", channel=ChannelId("C0WEST"), zone="Europe/Berlin")
    trying = {"source": TrySource(TryFrom.KEPT, 81), "draft": TryDraft()}
    dated = {"draft": DateDraft(TODAY + timedelta(days=4), "budget")}
    planned = {"draft": PlanDraft("When they ask", "I wait", Whose.MINE, None)}
    return {
        "troubles.leave": {"answer_id": AnswerId(52)},
        "troubles.was_bright": {"answer_id": AnswerId(52)},
        "customers.name_of_spot": {"spot": spot},
        "dating.change": dated,
        "dating.note": dated,
        "goals.picture": {"draft": GoalDraft("More calm")},
        "joining.answer": {"said": Reply.SHARE},
        "checking.answer": {"said": PlanState.WORKED},
        "checking.by_itself": {"said": PlanState.WORKED},
        "planning.save": planned,
        "trying.save": trying,
        "trying.take": {"spot_id": SPOT},
        "playbook.play": {"spot_id": SPOT},
        "asking_them.ask": {"spot_id": SPOT},
        "taking.form": {"spot_id": SPOT},
        "taking.keep": {"spot_id": SPOT},
        "searching.search": {"text": "drew"},
        "consenting.answer": {"spot_id": SPOT},
        "consenting.form": {"spot_id": SPOT},
        "outside.answer": {"spot_id": SPOT},
        "outside.question": {"spot_id": SPOT},
        "team_setup.draft": {"team_id": TEAM},
        "team_setup.save": {"draft": new_team},
        "team_setup.cannot_coach": {"people": ()},
        "exporting.text": {"text": ExportText.DATA},
        "pointing.own": {"pointed": Pointed(CHANNEL, MessageTs("1793723400.000888"), None)},
        "previews.ended": {"due_date": TODAY},
        "outside.page": {"due_date": QUARTERS_LAST},
        "outside.ask_authors": {"due_date": QUARTERS_LAST},
        "naming.say": {"plan_id": PlanId(84)},
        "naming.tell": {"plan_id": PlanId(84)},
        "naming.unnamed": {"plan_id": PlanId(84)},
        "ask_decisions.not_yet": {"ask_id": AskId(102)},
    }


def who(role: Role, home: WorkspaceId, away: WorkspaceId) -> Who:
    return Who(away if role.elsewhere else home, role.user_id)
