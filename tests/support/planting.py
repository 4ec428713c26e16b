"""One word of somebody's planted in every field for free text there is, and beside it what colleagues wrote."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ask import Ask, AskState
from bot.domain.bright_spot import Answer, BrightSpot, Source, Tone, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.corrections import Correction
from bot.domain.customer import Customer, CustomerDate, Meeting
from bot.domain.goal import Goal, GoalStep
from bot.domain.ids import (
    AnswerId,
    AskId,
    BrightSpotId,
    ChannelId,
    CustomerDateId,
    CustomerId,
    MessageTs,
    NoteId,
    OutboxId,
    PairingId,
    PlanId,
    UserId,
)
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.domain.pairing import Pairing
from bot.domain.people import Team
from bot.domain.plan import Plan, PlanState
from bot.domain.strength import Strength
from bot.playground import seed
from bot.services.context import Who
from bot.services.owning.forgetting import AT_FIRST
from bot.services.ports import UnitOfWork
from tests.support.telling import BOSS

MARK = "Quetzalcoatlus"
"""A word that nobody else writes."""

BEN, TOM, YUKI = UserId(seed.BEN.id), UserId(seed.TOM.id), UserId(seed.YUKI.id)


async def plant(uow: UnitOfWork, team: Team, user_id: UserId, now: datetime) -> None:
    """The word in every field for free text there is, and wherever a fact could carry it."""
    me, here, today = Who(team.workspace_id, user_id), team.workspace_id, now.date()
    said = f"{MARK} took the pen."
    spot = BrightSpot(
        here, BrightSpotId(uow.new_id()), me.user_id, said, Source.FORM, now, today,
        whose=Whose.CUSTOMER, strength_chosen=Strength.EXPLAINING, visibility=Visibility.TEAM,
        team_id=team.id, shared_at=now, customer_id=CustomerId(7001), stage=BuyingStage.SELECTION,
    )  # fmt: skip
    await uow.bright_spots.save(spot)
    alone = replace(spot, visibility=Visibility.PRIVATE, team_id=None, shared_at=None)
    for _ in range(AT_FIRST + 1):  # more than go one by one while the person waits
        await uow.bright_spots.save(replace(alone, id=BrightSpotId(uow.new_id())))
    for number, (tone, into) in enumerate(((Tone.PROBLEM, None), (Tone.BRIGHT, spot.id))):
        ts = MessageTs(f"17.{number}")
        await uow.answers.add(
            Answer(here, AnswerId(uow.new_id()), me.user_id, Source.MESSAGE, ChannelId("D1"), ts, None, said,
                   now, now, today, bright_spot_id=into, tone=tone)
        )  # fmt: skip
    others = replace(spot, id=BrightSpotId(uow.new_id()), user_id=BEN, text=BOSS, customer_id=None)
    await uow.bright_spots.save(others)
    await uow.corrections.save(
        Correction(here, spot.id, me.user_id, Strength.EXPLAINING, MARK.encode(), "m1", now, team.id, True)
    )
    plan = Plan(
        here, PlanId(uow.new_id()), me.user_id, Whose.MINE, MARK, MARK, now, today, PlanState.WORKED,
        checked_at=now, checked_on=today, tries=others.id, says=said, named=True,
    )  # fmt: skip
    await uow.plans.save(plan)
    mine_tried = replace(
        plan, id=PlanId(uow.new_id()), user_id=TOM, tries=spot.id, cue="my next call", action="wait",
        says="It worked here.",
    )  # fmt: skip
    await uow.plans.save(mine_tried)
    await uow.goals.replace(Goal(here, me.user_id, MARK, now), [GoalStep(here, me.user_id, 0, MARK)])
    await uow.customers.add(Customer(here, CustomerId(7001), me.user_id, MARK, MARK.lower(), now))
    await uow.customer_dates.save(
        CustomerDate(here, CustomerDateId(7002), CustomerId(7001), me.user_id, today, MARK, now, MARK)
    )
    await uow.meetings.add(Meeting(here, CustomerId(7001), min(user_id, BEN), max(user_id, BEN), now))
    ask = Ask(here, AskId(7003), BEN, me.user_id, spot.id, now, AskState.ANSWERED, decided_at=now, line=MARK)
    await uow.asks.save(ask)
    pairing = Pairing(here, PairingId(7004), team.id, today, YUKI, me.user_id, Strength.EXPLAINING, spot.id)
    await uow.pairings.save(pairing)
    note = Note(here, NoteId(7005), me.user_id, NoteKind.QUIET_WEEK, now, {"team": MARK})
    await uow.notes.save(note)
    facts = {"key": "kept", "args": {"text": MARK}, "buttons": None, "value": "", "thread": None}
    row = OutboxRow(
        here, OutboxId(7006), Kind.POST, Intent.REPLY, user_id, "planted", "0" * 16, now, now + timedelta(days=9),
        facts,
    )  # fmt: skip
    await uow.outbox.add(row)
