"""The roundup's messages keep within what they promise, whatever people write and however many do."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId, EditionId
from bot.domain.packing import Heading, laid_out
from bot.domain.roundup import sections
from bot.domain.strength import Strength
from bot.domain.telling import LONGEST_INTRODUCTION, room_for_story
from bot.domain.wave import wave
from bot.domain.words.sentences import whole_sentences
from bot.locales.bank import load_bank
from bot.locales.catalog import Catalog
from bot.playground.world.blocks import visible_text
from bot.services.contents.roundups import (
    Closing,
    Entry,
    RoundupParentContent,
    RoundupPartContent,
    Section,
    Tried,
)
from bot.slack.surfaces.messages.roundup_parents import build_roundup_parent
from bot.slack.surfaces.messages.roundups import build_roundup_part
from bot.slack.surfaces.words import Words
from tests.domain.test_roundup import spot

WORDS = Words(Catalog.load(), "en")
DUE = date(2026, 9, 30)
"""A Wednesday in September: no date is longer."""
LONGEST = (Strength.CUSTOMER_GROWTH, Strength.PREPARATION, Strength.EXPLAINING, Strength.NEXT_STEPS)
QUESTIONS = [question.key for question in load_bank() if question.roundup]
NASTY = st.text(alphabet=st.sampled_from("aé漢🙂&<>*_~`@#:.!? \n"), min_size=1, max_size=3000)


def parent(**changes: Any) -> RoundupParentContent:
    days = [date.fromordinal(DUE.toordinal() - number) for number in range(1234)]
    content = RoundupParentContent(
        edition_id=EditionId(1),
        team_name="A team with the longest name that anybody may give to one",
        due_date=DUE,
        strong=LONGEST[:3],
        question_key=QUESTIONS[0],
        parts=20,
        wave=wave(days, DUE),
        draws=True,
    )
    return replace(content, **changes)


def told(text: str, introduction: str | None, **changes: Any) -> Entry:
    """As the service tells it."""
    shown = whole_sentences(text, room_for_story(introduction))
    return replace(Entry(shown, Whose.TOGETHER, "N" * 80, BrightSpotId(7)), **changes)


def short(content: RoundupParentContent) -> None:
    blocks = build_roundup_parent(WORDS, content).blocks
    assert len(visible_text(blocks)) <= 900
    assert len(blocks) <= 12


@pytest.mark.parametrize("key", QUESTIONS)
@pytest.mark.parametrize("introduction", [None, "x" * 5000, "They drew. " * 30])
def test_the_parent_is_short_whatever_is_asked(key: str, introduction: str | None) -> None:
    for first, kind in zip((True, False, False), EditionKind, strict=True):
        content = parent(question_key=key, introduction=introduction, first=first, kind=kind)
        short(content)
        short(replace(content, story=told("They drew the loop. " * 200, introduction)))
        short(replace(content, story=told("x" * 3000, introduction, author=None)))


@given(NASTY, st.none() | NASTY)
def test_the_parent_is_short_whatever_is_told(text: str, introduction: str | None) -> None:
    short(parent(story=told(text, introduction), introduction=introduction))


def test_our_own_introduction_is_no_longer_than_what_is_kept_free_for_it() -> None:
    free = room_for_story("") - room_for_story(None)
    assert all(len(WORDS.plain(each)) <= free for each in ("roundup-intro", "roundup-intro-first"))
    assert room_for_story("x" * LONGEST_INTRODUCTION) < room_for_story(None)


def test_with_a_story_it_comes_first_and_without_one_the_question_does() -> None:
    story = Entry("They drew the loop.", Whose.MINE, "Ana", BrightSpotId(7))
    with_story = visible_text(build_roundup_parent(WORDS, parent(story=story)).blocks)
    without = visible_text(build_roundup_parent(WORDS, parent()).blocks)
    asked, strong = WORDS.plain("roundup-question"), "Strong this time"
    assert with_story.index("They drew the loop.") < with_story.index(strong) < with_story.index(asked)
    assert without.index(asked) < without.index(strong)
    assert "I'll try this" in with_story
    assert "I'll try this" not in without


def test_a_story_without_a_name_has_none() -> None:
    story = Entry("They drew the loop.", Whose.CUSTOMER, None, BrightSpotId(7))
    shown = visible_text(build_roundup_parent(WORDS, parent(story=story)).blocks)
    assert "Somebody in the team, about a customer:" in shown


lengths = st.lists(st.integers(1, 3000), min_size=1, max_size=200)


@settings(max_examples=25)
@given(lengths, st.integers(1, 40), st.booleans())
def test_a_thread_takes_what_slack_takes(sizes: list[int], people: int, story: bool) -> None:
    named = [
        replace(
            spot(n, f"P{n % people}", "They drew. " * (size // 11) + "x" * (size % 11)),
            strength_chosen=[*Strength, None][n % 17],
            whose=[*Whose][n % 3],
        )
        for n, size in enumerate(sizes)
    ]
    hidden = [spot(1000 + n, author, "x" * 700) for n, author in enumerate("XYZ")]
    whole = sections(named[:1], [], "")[0].shown[0] if story else None
    parts = laid_out(sections(named[1:] if story else named, hidden, "7", whole), parts=19)
    assert len(parts) <= 19
    for position, part in enumerate(parts, start=1):
        shown = tuple(
            Section(
                group.strength,
                tuple(
                    Entry(
                        each.text, each.whose, each.author and "N" * 40, each.bright_spot_id, each.shortened
                    )
                    for each in group.shown
                ),
                group.heading,
            )
            for group in part
        )
        built = build_roundup_part(WORDS, RoundupPartContent(EditionId(1), position, shown))
        assert len(built.blocks) <= 45
        assert len(visible_text(built.blocks)) <= 12_000
        assert all(_ends_well(each.text) for group in part for each in group.shown if each.shortened)


def _ends_well(text: str) -> bool:
    """After a sentence; only one that is a single long word has none."""
    return text.endswith(". …") or "." not in text


def test_each_entry_with_an_id_has_two_buttons_and_one_without_a_name_has_none() -> None:
    named = Section(Strength.FOCUS, (Entry("drew it", Whose.MINE, "Ana", BrightSpotId(17)),))
    hidden = Section(None, (Entry("said no", Whose.MINE),), Heading.TEAM)
    content = RoundupPartContent(EditionId(1), 1, (named, hidden))
    rows = [block for block in build_roundup_part(WORDS, content).blocks if block["type"] == "actions"]
    assert [(each["action_id"], each["value"]) for each in rows[0]["elements"]] == [
        ("try", "17"),
        ("ask", "17"),
    ]
    assert len(rows) == 1


def test_an_author_whom_the_directory_does_not_know_is_still_somebody() -> None:
    entry = Entry("She took over the pen.", Whose.TOGETHER, "", BrightSpotId(7))
    part = RoundupPartContent(EditionId(1), 1, (Section(Strength.EXPLAINING, (entry,)),))
    said = visible_text(list(build_roundup_part(WORDS, part).blocks))
    assert "Somebody in the team, together with a customer: She took over the pen." in " ".join(said.split())


def test_the_end_of_the_thread_asks_and_counts_nobody() -> None:
    ana = Entry("Drew it.", Whose.MINE, "Ana")
    closing = Closing(
        stages=((BuyingStage.EXPLORATION, 3), (BuyingStage.CONSENSUS, 1)),
        ask=BuyingStage.CONSENSUS,
        tried=(
            Tried(ana, ("Ben", "Tom"), others=False),
            Tried(ana, ("Ben",), others=True),
            Tried(ana, (), others=True),
        ),
    )
    shown = visible_text(build_roundup_part(WORDS, RoundupPartContent(EditionId(1), 3, (), closing)).blocks)
    assert shown.splitlines() == [
        "Where customers stand",
        "*They look around*: 3 bright spots come from there.",
        "*They come to one mind*: one bright spot comes from there.",
        "Who else has been with a customer at the point where *they come to one mind*? What helped them there?",
        "Tried, and it worked",
        "Ana:",
        " Drew it.",
        "It worked for Ben and Tom too.",
        "Ana:",
        " Drew it.",
        "It worked for Ben too, and not only there.",
        "Ana:",
        " Drew it.",
        "It worked for somebody else too.",
    ]
