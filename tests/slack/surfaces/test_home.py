"""Home in whatever mixture of parts: within Slack's limits, each part where it belongs, nothing empty."""

from dataclasses import replace

from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from bot.domain.core_strength import StrengthSeen
from bot.domain.goal import MOST_STEPS, GoalStep
from bot.domain.plan import MOST_OPEN
from bot.domain.strength import Strength
from bot.domain.wave import Wave
from bot.playground.gallery import own
from bot.playground.gallery import samples as sample
from bot.playground.gallery.samples import LONG, NASTY, TEAM, spot
from bot.services.contents.home import HomeContent, MineContent
from bot.services.contents.own import GoalContent, OwnContent, StrengthsContent, StrengthShown
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.mine import build_mine
from bot.slack.surfaces.strengths import build_strengths
from tests.slack.surfaces.limits import Json, faults
from tests.slack.surfaces.looks import WORDS, buttons, quotes, sentences

TEXTS = st.sampled_from([LONG, NASTY, "She took the pen.", "a"])


@st.composite
def seen(draw: st.DrawFn) -> StrengthSeen:
    counts = st.integers(0, 500)
    return replace(
        own.seen(draw(st.sampled_from(Strength)), draw(st.integers(1, 60))),
        naturally=draw(counts),
        effort=draw(counts),
        plans=draw(counts),
        customers=draw(counts),
    )


@st.composite
def contents(draw: st.DrawFn) -> HomeContent:
    """As much or as little of everything as a person can have."""
    page = draw(st.integers(0, 8))
    recent = tuple(spot(number + 1, draw(TEXTS)) for number in range(page))
    shown = draw(st.lists(seen(), max_size=3, unique_by=lambda each: each.strength))
    strengths = tuple(StrengthShown(each, tuple(recent[:2])) for each in shown)
    full = own.years() if draw(st.booleans()) else OwnContent(own.TODAY)
    mixed = replace(
        full,
        draws=draw(st.booleans()),
        surely_draws=draw(st.booleans()),
        strengths=strengths,
        plans=tuple(own.plan(number) for number in range(draw(st.integers(0, MOST_OPEN)))),
        goal=draw(st.none() | st.builds(_goal, st.integers(0, MOST_STEPS), st.integers(0, MOST_STEPS))),
    )
    wave = mixed.wave.total or page
    mine = MineContent(wave, recent, draw(st.booleans()), draw(st.sampled_from([TEAM, None])), own=mixed)
    coached = draw(st.sampled_from([(), (TEAM,), tuple(f"Team {n}" for n in range(60))]))
    return HomeContent("Ana " * draw(st.integers(1, 60)), mine, sample.settings(), coached)


def _goal(steps: int, done: int) -> GoalContent:
    whole = own.goal()
    made = (GoalStep(*own.ANA, n, NASTY[:75], sample.NOW if n <= done else None) for n in range(1, steps + 1))
    return GoalContent(whole.goal, tuple(made))


def _item(view: Json) -> Json:
    return {"surface": "home", "view": view}


@how(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(contents())
def test_whatever_there_is_fits_into_one_home(content: HomeContent) -> None:
    assert faults(_item(build_home(WORDS, content))) == []


@how(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(contents())
def test_whatever_there_is_fits_into_one_answer(content: HomeContent) -> None:
    shown = build_mine(WORDS, content.mine)
    assert faults({"surface": "ephemeral", "text": shown.text, "blocks": list(shown.blocks)}) == []


@how(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(st.lists(seen(), unique_by=lambda each: each.strength))
def test_whatever_was_seen_fits_into_one_answer(strengths: list[StrengthSeen]) -> None:
    shown = tuple(StrengthShown(each, (spot(1, LONG),) if each.core else ()) for each in strengths)
    answer = build_strengths(WORDS, StrengthsContent(shown, own.TODAY))
    assert faults({"surface": "ephemeral", "text": answer.text, "blocks": list(answer.blocks)}) == []


def test_the_fullest_home_there_can_be_has_room_to_spare() -> None:
    assert len(build_home(WORDS, own.fullest())["blocks"]) <= 70


def test_the_picture_follows_the_sentence_that_says_the_same() -> None:
    home = build_home(
        WORDS, HomeContent("Ana", MineContent(60, (spot(),), False, TEAM, own=own.years()), sample.settings())
    )
    kinds = [block["type"] for block in home["blocks"]]
    assert kinds[:4] == ["header", "section", "data_visualization", "actions"]
    without = replace(own.years(), draws=False)
    plain = build_home(
        WORDS, HomeContent("Ana", MineContent(60, (spot(),), False, TEAM, own=without), sample.settings())
    )
    assert sentences(plain) == sentences(home)


def test_mine_has_the_picture_where_it_surely_can_be_shown_and_says_the_same_without() -> None:
    mine = MineContent(60, (spot(),), False, TEAM, own=own.years())
    drawn = build_mine(WORDS, replace(mine, own=replace(mine.own, surely_draws=True)))
    assert [block["type"] for block in drawn.blocks][:2] == ["section", "data_visualization"]
    plain = build_mine(WORDS, mine)
    assert "data_visualization" not in {block["type"] for block in plain.blocks}
    assert sentences(plain) == sentences(drawn)


def test_core_strengths_come_first_and_then_the_names_decide() -> None:
    shown = (
        StrengthShown(own.seen(Strength.NEXT_STEPS, 1)),
        StrengthShown(own.seen(Strength.STORYTELLING, 6)),
        StrengthShown(own.seen(Strength.BUSINESS_CASE, 30)),
        StrengthShown(own.seen(Strength.DISCOVERY, 3)),
        StrengthShown(own.core(Strength.EXPLAINING, plans=1), (spot(),)),
    )
    answer = build_strengths(WORDS, StrengthsContent(shown[:2] + shown[3:], own.TODAY))
    named = [
        line for line in sentences(answer).split("\n") if line.startswith("*") and "What you" not in line
    ]
    assert [line.split("*")[1] for line in named] == [
        "Explaining &amp; demos",
        "Discovery &amp; listening",
        "Stories &amp; proof",
        "Clear next steps",
    ]
    assert quotes(answer) == [spot().text]


def test_no_part_is_there_that_has_nothing_to_say() -> None:
    bare = MineContent(0, (), False, TEAM, own=OwnContent(own.TODAY, wave=Wave()))
    home = build_home(WORDS, HomeContent("Ana", bare, sample.settings()))
    assert list(buttons(home)) == ["home_capture", "open_settings"]
    assert [block["type"] for block in home["blocks"]].count("divider") == 1
