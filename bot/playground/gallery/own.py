"""The rep's own view with sample data: after weeks, after years, strengths in counts, the goal."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.bright_spot import BrightSpot, Visibility, Whose
from bot.domain.core_strength import StrengthSeen, Stretch
from bot.domain.goal import LONGEST_PICTURE, LONGEST_STEP, Goal, GoalStep
from bot.domain.ids import BrightSpotId, PlanId, UserId, WorkspaceId
from bot.domain.strength import Strength
from bot.domain.wave import wave
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import ENTRIES, LONG, NASTY, NOW, SEAL_KIT, TEAM, spot
from bot.services.contents.home import HomeContent, MineContent
from bot.services.contents.own import GoalContent, OwnContent, StrengthsContent, StrengthShown
from bot.services.contents.planning import PlanContent
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.mine import build_mine
from bot.slack.surfaces.modals import forms
from bot.slack.surfaces.modals.goal import build_goal
from bot.slack.surfaces.strengths import build_strengths
from bot.slack.surfaces.words import Words

TODAY = date(2026, 11, 5)
PICTURE = "Plant managers ring me before they write a tender."
STEPS = (
    "Ask one customer a week what changes for them next year",
    "Bring our service engineer to the next two visits",
    "Be on the list of the two fairs in spring",
)
ANA = (WorkspaceId(1), UserId("U0ANA"))


def answers(words: Words) -> Iterator[Shown]:
    """`/brightspot mine` and `/brightspot strengths`."""
    yield "Mine", build_mine(words, replace(sample.mine(), own=years()))
    yield "Mine, after some weeks", build_mine(words, replace(sample.mine(), own=weeks()))
    sure = replace(years(), surely_draws=True)
    yield "Mine, where Home has shown the wave", build_mine(words, replace(sample.mine(), own=sure))
    yield "Mine, with a plan that was asked about", build_mine(words, replace(sample.mine(), own=waiting()))
    yield "Mine, an older page", build_mine(words, replace(sample.mine(page=1), own=years()))
    yield "Mine, without a team", build_mine(words, sample.mine(None))
    yield "Mine, empty", build_mine(words, sample.no_mine())
    proven = StrengthShown(core(Strength.EXPLAINING, plans=1), (spot(),))
    shown = (
        proven,
        StrengthShown(seen(Strength.BUSINESS_CASE, 3, naturally=0, effort=2)),
        StrengthShown(seen(Strength.FOLLOW_UP, 6, naturally=1, effort=1)),
        StrengthShown(seen(Strength.NEXT_STEPS, 1)),
        StrengthShown(replace(seen(Strength.RAPPORT, 2, naturally=9), days=15)),
    )
    yield "Strengths", build_strengths(words, StrengthsContent(shown, TODAY))
    everything = tuple(
        StrengthShown(core(each, plans=12, customers=31), (spot(1, LONG),)) for each in Strength
    )
    yield "Strengths, all sixteen of them core", build_strengths(words, StrengthsContent(everything, TODAY))
    yield "Strengths, none yet", build_strengths(words, StrengthsContent((), TODAY))


def modals(words: Words) -> Iterator[Shown]:
    """The goal's form, and the form of a bright spot that may complete a step."""
    yield "A goal, to be pictured", build_goal(words, None)
    yield "A goal, to be changed", build_goal(words, goal())
    yield "Change it, with a goal", forms.build_edit(words, spot(), TEAM, goal())


def homes(words: Words) -> Iterator[Shown]:
    """In the order in which somebody gets to know them."""
    settings = sample.settings()
    began = MineContent(2, (spot(2, SEAL_KIT), spot(1)), more=False, team_name=TEAM)
    yield "The first days", build_home(words, HomeContent("Ana", began, settings))
    some = replace(sample.mine(), wave=12, own=weeks())
    yield "After three weeks", build_home(words, HomeContent("Ana", some, settings))
    asked = replace(some, own=waiting())
    yield "A plan that was asked about", build_home(words, HomeContent("Ana", asked, settings))
    many = replace(sample.mine(), wave=211, own=years())
    yield "After two years", build_home(words, HomeContent("Ana", many, settings))
    plain = replace(many, own=replace(years(), draws=False))
    yield "Where nothing is drawn", build_home(words, HomeContent("Ana", plain, settings))
    yield "As full as it gets", build_home(words, fullest())


def weeks() -> OwnContent:
    """Three weeks in: two strengths show up."""
    days = [TODAY - timedelta(days=each) for each in (0, 1, 2, 6, 7, 8, 9, 13, 14, 15, 16, 20)]
    quotes = tuple(spot(number, ENTRIES[number][1]) for number in (2, 0))
    shown = (
        StrengthShown(seen(Strength.EXPLAINING, 2), quotes),
        StrengthShown(seen(Strength.FOLLOW_UP, 3, effort=1), quotes[::-1]),
    )
    return OwnContent(TODAY, wave=wave(days, TODAY), draws=True, strengths=shown, plans=(plan(),))


def waiting() -> OwnContent:
    """The same, with a question about the plan that waits for a tap."""
    return replace(weeks(), plans=(replace(plan(), asked_on=TODAY - timedelta(days=2)),))


def years() -> OwnContent:
    """Two years in: core strengths, a goal half way, something from last year."""
    days = [TODAY - timedelta(days=each) for each in range(730) if each % 7 in (1, 3) or each % 30 == 0]
    strengths = (
        StrengthShown(core(Strength.EXPLAINING, plans=1), (spot(),)),
        StrengthShown(core(Strength.BUSINESS_CASE, customers=2), (spot(3, SEAL_KIT),)),
    )
    past = replace(
        spot(5, ENTRIES[4][1], Visibility.TEAM, Strength.NEXT_STEPS), local_date=date(2025, 11, 12)
    )
    return OwnContent(
        today=TODAY,
        wave=wave(days, TODAY),
        draws=True,
        strengths=strengths,
        plans=(plan(),),
        goal=goal(),
        past=past,
    )


def goal() -> GoalContent:
    """Two of three steps done, one of them by a bright spot."""
    made = Goal(*ANA, PICTURE, NOW - timedelta(days=60))
    bare = [GoalStep(*ANA, number, text) for number, text in enumerate(STEPS, 1)]
    first = replace(bare[0], done_at=NOW - timedelta(days=20))
    second = replace(bare[1], done_at=NOW, bright_spot_id=BrightSpotId(9))
    return GoalContent(made, (first, second, bare[2]))


def plan(number: int = 1) -> PlanContent:
    return PlanContent(
        PlanId(number), Whose.MINE, "after my last call", "write down what they said in their words", TODAY
    )


def seen(
    strength: Strength, days: int, *, naturally: int = 0, effort: int = 0, plans: int = 0, customers: int = 0
) -> StrengthSeen:
    """On as many days, three of them a week."""
    last = date(2026, 3, 2) + timedelta(days=(days - 1) // 3 * 7 + (days - 1) % 3)
    stretch = Stretch(date(2026, 3, 2), last, days, (days + 2) // 3)
    return StrengthSeen(strength, days, stretch, naturally, effort, plans, customers, ())


def core(strength: Strength, *, plans: int = 0, customers: int = 0) -> StrengthSeen:
    return seen(strength, 7, naturally=4, effort=1, plans=plans, customers=customers)


def fullest() -> HomeContent:
    """The longest of everything, with as much of it as there can be."""
    longest = [_long_one(number) for number in range(1, 14)]
    steps = tuple(GoalStep(*ANA, n, NASTY[:LONGEST_STEP], _done(n), BrightSpotId(9)) for n in range(1, 6))
    days = [TODAY - timedelta(days=each) for each in range(1900)]
    words = "when the customer " * 8
    own = OwnContent(
        today=TODAY,
        wave=wave(days, TODAY),
        draws=True,
        strengths=tuple(
            StrengthShown(seen(each, 4), (longest[8], longest[9])) for each in list(Strength)[:3]
        ),
        plans=tuple(PlanContent(PlanId(n), Whose.TOGETHER, words, words, TODAY) for n in (1, 2)),
        goal=GoalContent(Goal(*ANA, LONG[:LONGEST_PICTURE], NOW), steps),
        past=longest[12],
    )
    mine = MineContent(1900, tuple(longest[:8]), True, TEAM, page=1, before=BrightSpotId(1), own=own)
    settings = sample.settings(paused_until=date(2026, 12, 1))
    return HomeContent("Ana", mine, settings, coach_of=(TEAM, "Sales North"))


def _long_one(number: int) -> BrightSpot:
    return spot(number, LONG, Visibility.ANONYMOUS, Strength.BUSINESS_CASE)


def _done(number: int) -> datetime | None:
    return NOW if number % 2 else None
