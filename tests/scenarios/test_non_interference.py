"""Nobody can tell from anything they see, or count, what a colleague keeps private or wrote without a name."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator
from dataclasses import replace
from sqlite3 import Connection
from typing import Protocol

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.domain.bright_spot import Felt, Source, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import AnswerId, AskId, BrightSpotId, CustomerDateId, PairingId, PlanId, WorkspaceId
from bot.domain.plan import PlanState
from bot.domain.story import StoryChoice
from bot.domain.strength import Strength
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.bundle import Services
from bot.services.contents.planning import PlanFrom, PlanSource
from bot.services.context import Who
from bot.services.errors import Refusal
from tests.support.histories import (
    MINE,
    ON_A_DAY,
    SECRET,
    THEIRS,
    Beside,
    Deed,
    History,
    Move,
    exchanged,
    histories,
    only_named,
    secret,
    secrets,
    unmixed,
    unnamed,
)
from tests.support.logs import logged
from tests.support.memory import Memory
from tests.support.player import Player
from tests.support.stage import START, VISITOR, found_team, member, set_stage
from tests.support.witness import Witness, heard_by, stored_about_others, witness_of

HERE = WorkspaceId(1)
COACHES = {5: 0, 6: 3, 7: 0}
"""By the size of the team; 0 is the one who keeps things private."""


class Run(Protocol):
    def __call__(self, history: History, hidden: Collection[int], *, all_ask: bool = False) -> Witness:
        """Lives through a history and says what everybody but the hidden members could tell of it."""


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    memory = Memory()
    empty, founded = memory.picture(), dict[int, Connection]()

    def lived(history: History, hidden: Collection[int], *, all_ask: bool = False) -> Witness:
        size = history.size
        if size not in founded:
            memory.go_back_to(empty)
            asyncio.run(found_team(set_stage(memory), "T1", size, coach=COACHES[size]))
            founded[size] = memory.picture()
        memory.go_back_to(founded[size])
        return asyncio.run(live(memory, history, hidden, all_ask))

    yield lived
    memory.close()


async def live(memory: Memory, history: History, hidden: Collection[int], all_ask: bool) -> Witness:
    seeing = [number for number in range(history.size) if number not in hidden]
    # In every history a few ask, not always the same: to ask for everybody takes up half of a run.
    some = {seeing[0], seeing[len(history.moves) % len(seeing)], COACHES[history.size]} - {*hidden}
    with logged("DEBUG") as log:
        stage = set_stage(memory)
        await Player(stage, HERE).act(history)
        asking = [*_members(seeing if all_ask else some), Who(HERE, VISITOR)]
        told = await heard_by(stage, _members(seeing), asking)
    unseen = [who.user_id for who in _members(hidden)]
    told["stored about others"] = stored_about_others(memory, HERE, unseen)
    return witness_of(told, log.getvalue())


def _members(numbers: Collection[int]) -> list[Who]:
    return [Who(HERE, member(number)) for number in sorted(numbers)]


def say(who: int, said: str, visibility: Visibility | None = None) -> Move:
    return Move(who, Deed.FORM, said, pick=who, visibility=visibility)


A_GOOD_WEEK = History(
    usual=(Visibility.TEAM,) * 6,
    moves=(
        say(0, "He called his boss to the whiteboard."),
        say(1, "She named the date of the shutdown."),
        say(2, "The demo was the customer's own drawing."),
        say(3, "I said nothing for a minute.", Visibility.ANONYMOUS),
        say(4, "I asked for help, and got it.", Visibility.ANONYMOUS),
        say(5, "I gave the discount a reason.", Visibility.ANONYMOUS),
        Move(0, Deed.DAY),
        Move(0, Deed.ROUNDUP),
        Move(1, Deed.EDIT_FORM, "She named both dates."),
        Move(3, Deed.HIDE),
        Move(2, Deed.TYPE, "A second call, shorter than the first."),
        Move(0, Deed.ROUNDUP),
        say(1, "They asked us back."),
        say(4, "I let him finish.", Visibility.ANONYMOUS),
    ),
)
ALL_BY_NAME = replace(A_GOOD_WEEK, moves=tuple(replace(move, visibility=None) for move in A_GOOD_WEEK.moves))

TOLD: Beside = ((1, secret(0, Deed.TYPE, "Nobody is to know.")), (8, secret(0, Deed.FORM, "Nor this.", 4)))
DELETED: Beside = (*TOLD, (9, secret(0, Deed.UNDO, "")), (10, secret(0, Deed.EDIT_FORM, "Nor that.")))
PLANNED: Beside = (*TOLD, (9, secret(0, Deed.PLAN, "ask twice")), (11, secret(0, Deed.CHECK, "", 0)))
TRIED: Beside = (
    *TOLD,
    (9, secret(0, Deed.TRY, "", 1)),
    (10, secret(0, Deed.TRY, "", 2)),
    (12, secret(0, Deed.CHECK, "")),
)
A_WEEK_OF_CARRYING = replace(
    A_GOOD_WEEK,
    moves=(
        *A_GOOD_WEEK.moves[:6],
        Move(1, Deed.STORY, pick=0),
        Move(2, Deed.WISH, pick=6),
        Move(1, Deed.WISH, pick=16),
        *A_GOOD_WEEK.moves[6:],
        Move(2, Deed.TRY, pick=1),
        Move(4, Deed.TRY, pick=1),
        Move(2, Deed.CHECK),
        Move(4, Deed.CHECK),
        Move(0, Deed.DAY),
        Move(0, Deed.ROUNDUP),
    ),
)
"""Somebody's story is told, something is tried and works, and two would like to be brought together."""
THE_DRAWING = (
    "He called his boss to the whiteboard. It worked because I had left the drawing unfinished this time."
)
THE_DATE = (
    'She named the date of their shutdown when I asked for it. "Nobody ever asks," she said, and laughed.'
)
DAY, DAYS = Move(0, Deed.DAY), 4
A_WEEK_WITH_A_STORY = replace(
    A_GOOD_WEEK,
    moves=(
        Move(0, Deed.ALWAYS),
        Move(0, Deed.FORM, THE_DRAWING, pick=1),
        Move(1, Deed.FORM, THE_DATE, pick=3),
        *A_GOOD_WEEK.moves[2:6],
        *(DAY,) * DAYS,
        Move(1, Deed.STORY, pick=0),
        DAY,
        Move(2, Deed.LEAVE_OUT, pick=1),
        Move(2, Deed.CHOOSE_STORY, pick=0),
        Move(2, Deed.CHOOSE_STORY, pick=1),
        Move(2, Deed.WISH, pick=20),
        Move(1, Deed.WISH, pick=16),
        Move(0, Deed.ROUNDUP),
        DAY,
        Move(1, Deed.MEET, pick=1),
        Move(2, Deed.MEET, pick=1),
        *A_GOOD_WEEK.moves[8:],
    ),
)
"""Somebody who always agrees is to be told of, a coach leaves one out, and two are brought together."""
ON_THURSDAY = 6 + DAYS
PLANNED_ON_THURSDAY: Beside = (*TOLD, (ON_THURSDAY, secret(0, Deed.PLAN, "ask twice")))
AROUND_IT = st.integers(ON_THURSDAY - 2, ON_THURSDAY + 2)
TROUBLES = (
    "A no-show again.",
    "They ghosted me.",
    "The budget is gone.",
    "My boss hit me.",
    "So that was that.",
    "paperwork",
)
TROUBLED: Beside = tuple(
    (2 * number, Move(0, Deed.TYPE, said, book=SECRET)) for number, said in enumerate(TROUBLES)
)
"""Typed as usual, and with the team for those who usually share: it is kept from everybody all the same."""
ON_HIDING = 15
A_WEEK_WITH_SOMETHING_HIDDEN = replace(
    A_WEEK_OF_CARRYING,
    moves=(
        *A_WEEK_OF_CARRYING.moves[: ON_HIDING - 4],
        *(Move(2, Deed.TRY), Move(1, Deed.ASK), Move(4, Deed.TRY), Move(4, Deed.CHECK), Move(0, Deed.HIDE)),
        *A_WEEK_OF_CARRYING.moves[ON_HIDING - 4 :],
    ),
)
"""A roundup showed it, it is tried and asked about and has worked; then its author has it for themselves."""
IN_PRIVATE = (Deed.EDIT_FORM, Deed.STRENGTH, Deed.FELT, Deed.PLACE, Deed.PLAN, Deed.UNDO)
CHANGED_IN_PRIVATE: Beside = tuple((ON_HIDING, Move(0, deed, "It was not so.")) for deed in IN_PRIVATE)
TWO_MORE_DAYS = replace(
    A_GOOD_WEEK, moves=(*A_GOOD_WEEK.moves, Move(0, Deed.DAY), Move(0, Deed.DAY), Move(0, Deed.ROUNDUP))
)
LONELY: Beside = ((2, Move(0, Deed.FORM, "Nobody else is anonymous.", 1, MINE, Visibility.ANONYMOUS)),)
TWO: Beside = (
    (2, Move(0, Deed.FORM, "The first of two.", 1, MINE, Visibility.ANONYMOUS)),
    (4, Move(1, Deed.FORM, "The second.", 9, THEIRS, Visibility.ANONYMOUS)),
)

cheaply = settings(
    max_examples=10,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),  # add Phase.shrink when it fails: that takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@cheaply
@given(histories(), secrets(least=1), secrets())
def test_what_one_keeps_private_changes_nothing_for_anybody_else(
    run: Run, history: History, kept: Beside, kept_instead: Beside
) -> None:
    shared = unmixed(history, 0)
    one = run(shared.with_beside(kept), {0})
    other = run(shared.with_beside(kept_instead), {0})
    assert one.differs_from(other) == []


@cheaply
@given(histories(), unnamed(0, MINE), unnamed(1, THEIRS))
def test_nobody_can_tell_which_of_two_wrote_which_anonymous_entry(
    run: Run, history: History, mine: Beside, theirs: Beside
) -> None:
    shared = only_named(unmixed(history, 0, 1), 0, 1)
    written = (*mine, *theirs)
    one = run(shared.with_beside(written), {0, 1})
    other = run(shared.with_beside(exchanged(written, 0, 1)), {0, 1})
    assert one.differs_from(other) == []


@pytest.fixture(scope="module")
def untouched(run: Run) -> Witness:
    return run(A_WEEK_WITH_A_STORY, {0})


@settings(cheaply, max_examples=6)
@given(secrets(least=2, deeds=ON_A_DAY, when=AROUND_IT))
def test_whatever_there_is_to_say_to_an_author_their_story_is_told(
    run: Run, untouched: Witness, kept: Beside
) -> None:
    lived = run(A_WEEK_WITH_A_STORY.with_beside((*TOLD, *kept)), {0})
    assert lived.differs_from(untouched) == []


@pytest.mark.parametrize(
    ("week", "kept"),
    [
        *((A_GOOD_WEEK, TOLD), (A_GOOD_WEEK, DELETED), (A_GOOD_WEEK, PLANNED), (ALL_BY_NAME, LONELY)),
        *((A_WEEK_OF_CARRYING, PLANNED), (A_WEEK_OF_CARRYING, TRIED)),
        (A_WEEK_WITH_A_STORY, PLANNED_ON_THURSDAY),
        *((A_WEEK_OF_CARRYING, TROUBLED), (A_WEEK_WITH_SOMETHING_HIDDEN, CHANGED_IN_PRIVATE)),
    ],
    ids=[
        *("told", "told and taken back", "to be repeated", "waiting for two others without a name"),
        *("to be repeated, while others carry on", "tried in secret"),
        "to be asked about when a story is to be shown",
        *("trouble, danger and nothing", "hidden again and changed afterwards"),
    ],
)
def test_whoever_asks_learns_nothing_of_what_is_not_shown(run: Run, week: History, kept: Beside) -> None:
    nothing, something = run(week, {0}, all_ask=True), run(week.with_beside(kept), {0}, all_ask=True)
    assert something.differs_from(nothing) == []


def test_whoever_asks_cannot_tell_two_unnamed_apart(run: Run) -> None:
    one = run(A_GOOD_WEEK.with_beside(TWO), {0, 1}, all_ask=True)
    other = run(A_GOOD_WEEK.with_beside(exchanged(TWO, 0, 1)), {0, 1}, all_ask=True)
    assert any("The second." in part for part in one.told["posted in C0SALES"])
    assert one.differs_from(other) == []


@pytest.mark.parametrize("then", [Deed.RESUME, Deed.STOP, Deed.FORGET])
def test_nobody_can_tell_for_which_of_two_it_worked_without_a_name(run: Run, then: Deed) -> None:
    """Ben and Cleo, and whatever Ben does afterwards."""

    def lived(who: int) -> Witness:
        tried = ((7, Move(who, Deed.TRY)), (9, Move(who, Deed.CHECK)))
        return run(TWO_MORE_DAYS.with_beside((*tried, (12, Move(1, then)))), {1, 2}, all_ask=True)

    by_ben = lived(1)
    assert "the second place it has worked" in " ".join(by_ben.told["shown to U0ANA"])
    assert by_ben.differs_from(lived(2)) == []


def test_the_comparison_would_notice(run: Run) -> None:
    """A bright spot that is shared after all shows in the channel and to whoever asks in the team."""
    shared = Move(0, Deed.SHARE, pick=1, book=SECRET)
    quiet = run(A_GOOD_WEEK.with_beside(TOLD), {0})
    loud = run(A_GOOD_WEEK.with_beside((*TOLD, (1, replace(shared, pick=0)), (12, shared))), {0})
    noticed = {line.partition(":")[0] for line in loud.differs_from(quiet)}
    assert {"posted in C0SALES", "answered to U0BEN", "answered to U0DEV"} <= noticed
    assert "answered to U0VISITOR" not in noticed


def test_the_week_of_carrying_carries_something(run: Run) -> None:
    posted = " ".join(run(A_WEEK_OF_CARRYING, {0}).told["posted in C0SALES"])
    assert "I'll try this" in posted
    assert "The playbook of South." in posted


def test_the_week_with_a_story_tells_it_and_brings_two_together(untouched: Witness) -> None:
    told = untouched.told
    first, *_ = told["posted in C0SALES"]
    assert THE_DRAWING in first
    stored = told["stored about others"]
    drafts = [row for row in stored if row.startswith("drafts")]
    assert any("'story_chosen': 1" in row and "'left_out': ''" not in row for row in drafts)
    assert any("'introduced'" in row for row in stored if row.startswith("pairings"))


Probe = Callable[[Services, Who, int], Awaitable[object]]
PROBES: dict[str, Probe] = {
    "look": lambda services, who, spot: services.cards.look(who, BrightSpotId(spot)),
    "show": lambda services, who, spot: services.cards.show_to(
        who, BrightSpotId(spot), Visibility.TEAM, START
    ),
    "strength": lambda services, who, spot: services.cards.name_strength(
        who, BrightSpotId(spot), Strength.FOCUS, START
    ),
    "felt": lambda services, who, spot: services.cards.felt(who, BrightSpotId(spot), Felt.NATURAL, START),
    "edit": lambda services, who, spot: services.cards.edit(who, BrightSpotId(spot), Fields("Mine."), START),
    "undo": lambda services, who, spot: services.cards.undo(who, BrightSpotId(spot), START),
    "ask": lambda services, who, spot: services.asking_them.ask(who, BrightSpotId(spot), START),
    "split": lambda services, who, spot: services.cards.split(who, BrightSpotId(spot), START),
    "form": lambda services, who, spot: services.looking.own_spot(who, BrightSpotId(spot)),
    "page": lambda services, who, spot: services.looking.mine(who, START, BrightSpotId(spot)),
    "plan again": lambda services, who, spot: services.planning.form(
        who, PlanSource(PlanFrom.AGAIN, spot), START
    ),
    "plan": lambda services, who, plan: services.planning.form(who, PlanSource(PlanFrom.CHANGE, plan), START),
    "plan worked": lambda services, who, plan: services.checking.by_itself(
        who, PlanId(plan), PlanState.WORKED, START
    ),
    "step": lambda services, who, spot: services.goals.complete(who, 1, 1, BrightSpotId(spot), START),
    "try": lambda services, who, spot: services.trying.take(who, BrightSpotId(spot), START),
    "try to be seen": lambda services, who, plan: services.trying.form(who, PlanId(plan)),
    "try told": lambda services, who, plan: services.naming.tell(who, PlanId(plan), START),
    "story": lambda services, who, spot: services.consenting.answer(
        who, BrightSpotId(spot), StoryChoice.FINE, START
    ),
    "story form": lambda services, who, spot: services.consenting.form(who, BrightSpotId(spot), START),
    "play": lambda services, who, spot: services.playbook.play(who, BrightSpotId(spot)),
    "pairing": lambda services, who, pairing: services.pairing.look(who, PairingId(pairing)),
    "pairing decided": lambda services, who, pairing: services.pairing.answer(
        who, PairingId(pairing), yes=True, now=START
    ),
    "ask decided": lambda services, who, ask: services.ask_decisions.not_now(who, AskId(ask), START),
    "ask looked at": lambda services, who, ask: services.ask_decisions.look(who, AskId(ask)),
    "ask put off": lambda services, who, ask: services.ask_decisions.not_yet(who, AskId(ask)),
    "place": lambda services, who, spot: services.customers.place(who, BrightSpotId(spot), "Acme", START),
    "stage": lambda services, who, spot: services.customers.name_stage(
        who, BrightSpotId(spot), BuyingStage.PROBLEM, START
    ),
    "date": lambda services, who, noted: services.dating.form(who, CustomerDateId(noted)),
    "no date": lambda services, who, noted: services.dating.forget(who, CustomerDateId(noted)),
    "take": lambda services, who, spot: services.taking.form(who, BrightSpotId(spot)),
    "keep": lambda services, who, answer: services.capturing.keep_held(who, AnswerId(answer), START),
    "drop": lambda services, who, answer: services.capturing.drop_held(who, AnswerId(answer), START),
}
"""Everything that is asked for by the id of an entry or an answer."""


async def test_the_id_of_somebody_elses_entry_opens_what_no_id_opens() -> None:
    memory = Memory()
    stage = set_stage(memory)
    await found_team(stage, "T1", 5, coach=1)
    player = Player(stage, HERE)
    await player.does("tells", secret(0, Deed.TYPE, "Nobody is to know."))
    told = Told(Source.COMMAND, "1", Fields("teem"))
    held = await stage.services.capturing.hold(Who(HERE, member(0)), told, START)
    await player.does("plans", secret(0, Deed.PLAN, "Nor what comes next."))
    await player.does("notes", secret(0, Deed.DATE, "Nor their date.", 7))
    async with stage.work() as uow:
        dates = [noted.id for noted in await uow.customer_dates.of_rep(HERE, member(0), START.date())]
        plans = [plan.id for plan in await uow.plans.open_of(HERE, member(0))]
    ids = [*(kept.spot_id for kept in player.books[(0, SECRET)]), held, *plans, *dates]
    assert plans
    assert dates
    for onlooker in (member(1), member(2), VISITOR):
        for name, probe in PROBES.items():
            none = await _came_of(probe(stage.services, Who(HERE, onlooker), max(ids) + 1000))
            some = {await _came_of(probe(stage.services, Who(HERE, onlooker), each)) for each in ids}
            assert some == {none}, name
    memory.close()


async def _came_of(attempt: Awaitable[object]) -> str:
    try:
        return repr(await attempt)
    except Refusal as refusal:
        return f"{refusal.key} {refusal.args_for_text}"
