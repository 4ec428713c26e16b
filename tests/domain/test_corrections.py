"""What corrections change: the same text at once, similar ones much, far ones never; colleagues only a little."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Tone
from bot.domain.corrections import FAR, Correction, adjust, closeness
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.strength import Strength
from bot.domain.understanding import Understanding, is_sure, ranked

SIZE = 128
vectors = st.binary(min_size=SIZE, max_size=SIZE).filter(any)
strengths = st.sampled_from(list(Strength))
readings = st.lists(st.floats(0.001, 1), min_size=16, max_size=16).map(
    lambda chances: _reading(dict(zip(Strength, chances, strict=True)))
)


def _reading(chances: dict[Strength, float], sure_from: float = 0.5) -> Understanding:
    guesses = ranked(chances)
    return Understanding(Tone.BRIGHT, guesses, sure=is_sure(guesses, sure_from), sure_from=sure_from)


def _correction(vector: bytes, strength: Strength, shared: bool = True) -> Correction:
    return Correction(
        workspace_id=WorkspaceId(1),
        bright_spot_id=BrightSpotId(1),
        user_id=UserId("U1"),
        strength=strength,
        vector=vector,
        model_version="1",
        made_at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
        team_id=TeamId(1) if shared else None,
        shared=shared,
    )


corrections = st.lists(st.builds(_correction, vectors, strengths, st.booleans()), max_size=6)


def _axis(place: int) -> bytes:
    return bytes(127 if at == place else 0 for at in range(SIZE))


def _between(one: int, other: int, share: float) -> bytes:
    """A text whose closeness to the first axis is about `share`."""
    numbers = [0] * SIZE
    numbers[one], numbers[other] = round(127 * share), round(127 * (1 - share**2) ** 0.5)
    return bytes(numbers)


CALM = _reading({strength: 0.7 if strength is Strength.FOCUS else 0.02 for strength in Strength})


@given(readings, vectors, corrections, corrections)
def test_all_sixteen_stay_and_sum_to_one(
    understood: Understanding, vector: bytes, own: list[Correction], team: list[Correction]
) -> None:
    adjusted = adjust(understood, vector, own, team)
    assert {guess.strength for guess in adjusted.strengths} == set(Strength)
    chances = [guess.p for guess in adjusted.strengths]
    assert chances == sorted(chances, reverse=True)
    assert abs(sum(chances) - 1) < 1e-9


@given(readings, vectors, strengths, corrections)
def test_the_same_text_again_is_what_the_rep_said(
    understood: Understanding, vector: bytes, said: Strength, team: list[Correction]
) -> None:
    assert adjust(understood, vector, [_correction(vector, said)], team).strengths[0].strength is said


@given(readings, vectors, corrections, corrections)
def test_the_order_of_corrections_does_not_matter(
    understood: Understanding, vector: bytes, own: list[Correction], team: list[Correction]
) -> None:
    assert adjust(understood, vector, own, team) == adjust(
        understood, vector, own[::-1], sorted(team, key=repr)
    )


def test_a_far_text_is_left_as_it_was() -> None:
    own = [_correction(_axis(1), Strength.RAPPORT), _correction(_between(0, 1, FAR - 0.02), Strength.RAPPORT)]
    assert adjust(CALM, _axis(0), own, own) == CALM


def test_one_correction_of_a_similar_text_weighs_as_much_as_the_reader() -> None:
    adjusted = adjust(CALM, _axis(0), [_correction(_between(0, 1, 0.6), Strength.RAPPORT)], [])
    assert adjusted.strengths[0].strength is Strength.RAPPORT
    assert adjusted.sure


def test_however_many_colleagues_agree_a_clear_reading_stays() -> None:
    team = [_correction(_axis(0), Strength.RAPPORT)] * 50
    adjusted = adjust(CALM, _axis(0), [], team)
    assert [guess.strength for guess in adjusted.strengths[:2]] == [Strength.FOCUS, Strength.RAPPORT]
    assert adjusted.strengths[1].p > 0.3


def test_colleagues_decide_where_the_reader_does_not_know() -> None:
    unsure = _reading(dict.fromkeys(Strength, 1.0))
    adjusted = adjust(unsure, _axis(0), [], [_correction(_axis(0), Strength.RAPPORT)])
    assert adjusted.strengths[0].strength is Strength.RAPPORT
    assert not adjusted.sure


def test_nothing_is_learned_from_a_colleague_whose_bright_spot_the_team_does_not_see() -> None:
    hidden = _correction(_axis(0), Strength.RAPPORT, shared=False)
    assert adjust(CALM, _axis(0), [], [hidden]) == CALM
    assert adjust(CALM, _axis(0), [hidden], []).strengths[0].strength is Strength.RAPPORT


def test_a_text_without_a_place_is_left_as_it_was() -> None:
    assert adjust(CALM, None, [_correction(_axis(0), Strength.RAPPORT)], []) == CALM


def test_vectors_of_another_model_have_nothing_in_common() -> None:
    assert closeness(_axis(0), _axis(0)[:64]) == 0.0
    assert closeness(bytes(SIZE), _axis(0)) == 0.0
    assert closeness(_axis(0), _axis(0)) == 1.0
    assert closeness(_axis(0), bytes([-127 & 0xFF, *[0] * (SIZE - 1)])) == -1.0
