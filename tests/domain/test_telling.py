"""Which bright spot is told in full: the richest by signs that one can see, and nobody's twice in a row."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import BrightSpot, Source, Visibility, Whose
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.story import STANDING, Story, StoryChoice, StoryConsent
from bot.domain.strength import Strength
from bot.domain.telling import FEWEST, LONGEST_INTRODUCTION, Sign, candidates, room_for_story, signs
from bot.domain.words.sentences import sentences, whole_sentences

NOW = datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
PLAIN = "We went through the offer line by line and both of us liked it well enough"
RICH = 'He found it dear. I had brought the drawing instead of the price list. He said: "Now I see it."'


def spot(number: int = 1, text: str = PLAIN, author: str = "A", whose: Whose = Whose.MINE) -> BrightSpot:
    return BrightSpot(
        workspace_id=WorkspaceId(1),
        id=BrightSpotId(number),
        user_id=UserId(author),
        text=text,
        source=Source.PROMPT,
        stored_at=NOW,
        local_date=date(2026, 11, 5),
        visibility=Visibility.TEAM,
        team_id=TeamId(1),
        shared_at=NOW + timedelta(minutes=number),
        whose=whose,
    )


def test_a_plain_one_has_one_sign_and_a_rich_one_has_several() -> None:
    assert signs(spot()) == {Sign.FITS}
    assert signs(spot(text=RICH)) == {Sign.HAPPENED, Sign.DIFFERENT, Sign.SPOKEN, Sign.FITS}
    assert Sign.FITS not in signs(spot(text=RICH * 5))
    assert Sign.CUSTOMER in signs(spot(whose=Whose.TOGETHER))
    assert Sign.CONFIRMED in signs(replace(spot(), strength_chosen=Strength.FOCUS))
    assert Sign.CONFIRMED not in signs(replace(spot(), strength_suggested=Strength.FOCUS))


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe diesmal nicht den Preis genannt",
        "J’ai montré le dessin au lieu du prix",
        "Llevé el plano en vez de los precios",
        "Ho portato il disegno invece dei prezzi",
        "Levei o desenho em vez dos preços",
        "Ik bracht de tekening in plaats van de prijs",
    ],
)
def test_what_was_different_is_seen_in_every_language_we_read(text: str) -> None:
    assert Sign.DIFFERENT in signs(spot(text=text))


@pytest.mark.parametrize("said", ['"Now I see it"', "“Now I see it”", "„Jetzt seh ich es“", "« Je vois »"])
def test_somebodys_own_words_are_seen_in_any_marks(said: str) -> None:
    assert Sign.SPOKEN in signs(spot(text=f"She said {said}"))


def test_the_richest_comes_first_and_of_two_alike_the_one_shared_first() -> None:
    ranked = candidates([spot(3), spot(2, RICH, "B"), spot(1, RICH, "C")], (), None)
    assert [each.id for each in ranked] == [1, 2, 3]


def test_neither_what_was_told_nor_the_author_of_the_last_story_comes_again() -> None:
    ranked = candidates(
        [spot(1, RICH, "A"), spot(2, RICH, "B"), spot(3, PLAIN, "C")], {BrightSpotId(2)}, UserId("A")
    )
    assert [each.id for each in ranked] == [3]


def test_what_is_short_unnamed_taken_back_or_in_doubt_is_no_story() -> None:
    short = spot(1, "x" * (FEWEST - 1))
    unnamed = replace(spot(2), visibility=Visibility.ANONYMOUS)
    gone = replace(spot(3), deleted_at=NOW)
    in_doubt = replace(spot(4), doubtful=True)
    assert candidates([short, unnamed, gone, in_doubt], (), None) == ()


@given(st.permutations(range(1, 7)))
def test_the_order_in_which_they_are_found_changes_nothing(order: list[int]) -> None:
    spots = {number: spot(number, RICH if number % 2 else PLAIN, "ABC"[number % 3]) for number in order}
    ranked = candidates([spots[number] for number in order], (), None)
    assert ranked == candidates([spots[number] for number in sorted(order)], (), None)


def test_the_coachs_own_words_leave_less_room_and_never_too_little() -> None:
    assert room_for_story(None) > room_for_story("x" * 100) > room_for_story("x" * 140)
    assert room_for_story("x" * 5000) == room_for_story("x" * LONGEST_INTRODUCTION) >= 200


def test_a_yes_counts_once_the_author_has_seen_which_one_it_is() -> None:
    story = Story(WorkspaceId(1), BrightSpotId(1), TeamId(1), UserId("A"), NOW)
    assert not story.agreed
    standing = replace(story, consent=StoryConsent.UNNAMED)
    assert not standing.agreed
    assert standing.seen(NOW).agreed
    assert story.answered(StoryChoice.FINE, NOW).agreed
    assert story.answered(StoryChoice.ALWAYS, NOW).consent is StoryConsent.FINE
    assert not story.answered(StoryChoice.NO, NOW).agreed
    assert not story.answered(StoryChoice.NEVER, NOW).agreed
    assert standing.answered(StoryChoice.ASK_EACH, NOW).consent is StoryConsent.UNNAMED
    assert STANDING == {
        StoryChoice.ALWAYS: StoryConsent.FINE,
        StoryChoice.NEVER: StoryConsent.NO,
        StoryChoice.ASK_EACH: None,
    }


def test_a_text_that_is_too_long_ends_with_a_sentence() -> None:
    text = "It cost 1.5 hours. She waited! Then he called. And signed"
    assert whole_sentences(text, 100) == text
    assert whole_sentences(text, 50) == "It cost 1.5 hours. She waited! Then he called. …"
    assert whole_sentences(text, 40) == "It cost 1.5 hours. She waited! …"
    assert whole_sentences(text, 21) == "It cost 1.5 hours. …"
    assert sentences(text) == 4
    assert sentences("Yes") == sentences("Yes. …") == 1


def test_only_a_sentence_that_fits_nowhere_is_cut_between_its_words() -> None:
    assert whole_sentences("one two three four five six seven", 20) == "one two three four…"


@given(st.text(max_size=400), st.integers(20, 300))
def test_never_longer_than_asked_and_always_the_beginning(text: str, limit: int) -> None:
    shown = whole_sentences(text, limit)
    assert len(shown) <= max(limit, 20)
    assert shown == text or text.startswith(shown.rstrip("…").rstrip())
