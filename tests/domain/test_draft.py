"""Two coaches at one roundup: nothing of either is overwritten unseen, and what does not meet goes together."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import BrightSpot, Source
from bot.domain.draft import Draft, Wish, merged, parted
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId

DAY = date(2026, 11, 9)
NOW = datetime(2026, 11, 9, 6, tzinfo=UTC)
MARTA = UserId("U0MARTA")

ids = st.integers(1, 6).map(BrightSpotId)
words = st.none() | st.sampled_from(["Hello.", "This week.", "Fair."])
wishes = st.builds(Wish, words, st.none() | ids, st.frozensets(ids))
drafts = st.builds(
    Draft,
    st.just(WorkspaceId(1)),
    st.just(TeamId(1)),
    st.just(DAY),
    version=st.integers(0, 5),
    introduction=words,
    story_id=st.none() | ids,
    story_chosen=st.booleans(),
    left_out=st.frozensets(ids).map(lambda found: tuple(sorted(found))),
)


def spot(number: int) -> BrightSpot:
    return BrightSpot(
        WorkspaceId(1), BrightSpotId(number), UserId("U0ANA"), "It worked.", Source.FORM, NOW, DAY
    )


@given(drafts, wishes)
def test_who_changes_nothing_changes_nothing(draft: Draft, began: Wish) -> None:
    result = merged(draft, draft.version - 1, began, began)
    assert result.draft == draft
    assert not result.contested


@given(drafts, wishes, wishes)
def test_alone_a_coach_gets_what_they_want(draft: Draft, began: Wish, mine: Wish) -> None:
    shown = Wish(draft.introduction, began.story_id, frozenset(draft.left_out))
    result = merged(draft, draft.version, shown, mine)
    assert not result.contested
    assert result.draft.introduction == mine.introduction
    assert set(result.draft.left_out) == mine.left_out
    if mine.story_id != began.story_id:
        assert (result.draft.story_id, result.draft.story_chosen) == (mine.story_id, True)


@given(drafts, wishes, wishes)
def test_what_the_other_wrote_is_only_replaced_where_it_was_seen(
    draft: Draft, began: Wish, mine: Wish
) -> None:
    result = merged(draft, draft.version - 1, began, mine)
    if result.draft.introduction != draft.introduction and not result.introduction_contested:
        assert draft.introduction in (began.introduction, mine.introduction)
    if result.draft.story_id != draft.story_id and draft.story_chosen and not result.story_contested:
        assert draft.story_id in (began.story_id, mine.story_id)


@given(drafts, wishes, wishes)
def test_each_entry_is_left_out_or_taken_in_by_whoever_touched_it(
    draft: Draft, began: Wish, mine: Wish
) -> None:
    result = set(merged(draft, draft.version - 1, began, mine).draft.left_out)
    touched = began.left_out ^ mine.left_out
    assert result & touched == mine.left_out & touched
    assert result - touched == set(draft.left_out) - touched


def test_the_same_words_of_two_are_no_contest() -> None:
    draft = Draft(WorkspaceId(1), TeamId(1), DAY, version=1, introduction="Hello.")
    assert not merged(draft, 0, Wish(), Wish("Hello.")).contested
    assert merged(draft, 0, Wish(), Wish("Fair.")).introduction_contested


def test_every_change_is_a_version_with_a_name() -> None:
    draft = Draft(WorkspaceId(1), TeamId(1), DAY).by(MARTA, NOW)
    assert (draft.version, draft.changed_by, draft.changed_at) == (1, MARTA, NOW)


def test_what_is_left_out_is_told_apart_in_order() -> None:
    everything = [spot(number) for number in (3, 1, 2)]
    shown, out = parted(everything, [BrightSpotId(1), BrightSpotId(9)])
    assert [each.id for each in shown] == [3, 2]
    assert [each.id for each in out] == [1]
