"""Who could be brought together in a round, and how well each two would fit; not which of them are chosen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from itertools import combinations

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import BrightSpotId, TeamId, UserId
from bot.domain.pairing import Pairing
from bot.domain.strength import Strength

APART = timedelta(weeks=4)
"""The same two are not proposed to each other again before that."""
EVIDENCE_FOR = timedelta(days=90)
"""What was shared within this time speaks for a helper."""
REMEMBERED = timedelta(weeks=9)
"""As far as a round looks back at earlier ones."""

_WEEK = timedelta(weeks=1)
_LONGEST_WAIT = 8
"""Weeks; who was never brought together has waited as long as this."""
_A_WEEK_OF_WAITING = 100
"""More than all that speaks for a fit together, so that nobody is left out twice for somebody who fits better."""
_BOTH_WAYS = 50
_EACH_OF_SEVERAL = 8
_MOST_SEVERAL = 3
_FRESHNESS = ((timedelta(weeks=2), 12), (timedelta(weeks=6), 6))
_SAID_SO = 4
"""The author has said which strength it took."""
_ROOM_FOR_CHANCE = 1 << 48
_CHANCE_BYTES = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person who wishes to be brought together, and may be this week."""

    user_id: UserId
    wish: Strength | None = None
    helps: Mapping[Strength, tuple[BrightSpot, ...]] = field(default_factory=dict)
    """What they shared by name, by strength, the best to start from first."""
    weeks_waited: int = _LONGEST_WAIT


@dataclass(frozen=True, slots=True)
class Fit:
    """Two people who could be brought together, and why. `weight` is a whole number: the more the better."""

    seeker_id: UserId
    helper_id: UserId
    strength: Strength
    bright_spot_id: BrightSpotId
    weight: int

    @property
    def both(self) -> tuple[UserId, UserId]:
        return self.seeker_id, self.helper_id


@dataclass(frozen=True, slots=True)
class Round:
    """One round of one team, on its local date."""

    team_id: TeamId
    on: date


def evidence(spots: Iterable[BrightSpot], on: date) -> dict[UserId, dict[Strength, tuple[BrightSpot, ...]]]:
    """By whom and in which strength something was shared by name. Nothing that is private or without a name, nothing
    in doubt, nothing old."""
    found: dict[UserId, dict[Strength, list[BrightSpot]]] = {}
    for spot in spots:
        if spot.strength is not None and _speaks(spot, on):
            found.setdefault(spot.user_id, {}).setdefault(spot.strength, []).append(spot)
    return {
        user_id: {strength: tuple(sorted(some, key=_best_first)) for strength, some in by_strength.items()}
        for user_id, by_strength in found.items()
    }


def _speaks(spot: BrightSpot, on: date) -> bool:
    living = spot.deleted_at is None and spot.visibility is Visibility.TEAM and not spot.in_doubt
    return living and spot.local_date > on - EVIDENCE_FOR


def _best_first(spot: BrightSpot) -> tuple[bool, int, BrightSpotId]:
    """What its author called by its strength, then the newest."""
    return spot.strength_chosen is None, -spot.local_date.toordinal(), spot.id


def rested(weeks: int, last: date | None, on: date) -> bool:
    """Whether somebody who wishes it every so many weeks may be asked again."""
    return weeks > 0 and (last is None or on >= last + weeks * _WEEK)


def last_rounds(history: Iterable[Pairing]) -> dict[UserId, date]:
    """When each person was last proposed to somebody, whatever came of it."""
    latest: dict[UserId, date] = {}
    for pairing in history:
        for user_id in pairing.both:
            latest[user_id] = max(pairing.round_on, latest.get(user_id, pairing.round_on))
    return latest


def weeks_waited(last: date | None, on: date) -> int:
    return _LONGEST_WAIT if last is None else min((on - last) // _WEEK, _LONGEST_WAIT)


def fits(the_round: Round, candidates: Iterable[Candidate], history: Iterable[Pairing]) -> tuple[Fit, ...]:
    """Every two of them that could be brought together, in an order that depends on nobody's place in a list."""
    apart = {frozenset(each.both) for each in history if each.round_on > the_round.on - APART}
    ordered = sorted(candidates, key=lambda candidate: candidate.user_id)
    fitting = (_fit(the_round, one, other) for one, other in combinations(ordered, 2))
    return tuple(fit for fit in fitting if fit is not None and frozenset(fit.both) not in apart)


@dataclass(frozen=True, slots=True)
class _Way:
    """One of two asks, the other tells."""

    seeker: Candidate
    helper: Candidate
    strength: Strength
    spots: tuple[BrightSpot, ...]


def _ways(one: Candidate, other: Candidate) -> Iterator[_Way]:
    """Where a wish meets what the other shared; none, one, or both ways."""
    for seeker, helper in ((one, other), (other, one)):
        if seeker.wish is not None and (spots := helper.helps.get(seeker.wish, ())):
            yield _Way(seeker, helper, seeker.wish, spots)


def _fit(the_round: Round, one: Candidate, other: Candidate) -> Fit | None:
    """In the direction that has more to talk about; a pair that can help each other is worth more."""
    ways = list(_ways(one, other))
    if not ways:
        return None
    way = max(ways, key=lambda each: _preference(the_round, each))
    waited = _A_WEEK_OF_WAITING * (one.weeks_waited + other.weeks_waited)
    worth = waited + _richness(way.spots, the_round.on) + (_BOTH_WAYS if len(ways) > 1 else 0)
    weight = (worth + 1) * _ROOM_FOR_CHANCE + _chance(the_round, one.user_id, other.user_id)
    return Fit(way.seeker.user_id, way.helper.user_id, way.strength, way.spots[0].id, weight)


def _preference(the_round: Round, way: _Way) -> tuple[int, int, int]:
    seeker, helper = way.seeker, way.helper
    chance = _chance(the_round, seeker.user_id, helper.user_id)
    return _richness(way.spots, the_round.on), seeker.weeks_waited, chance


def _richness(spots: Sequence[BrightSpot], on: date) -> int:
    """More than one to talk about, a fresh one, and one whose author has named its strength."""
    newest = max(spot.local_date for spot in spots)
    fresh = next((points for age, points in _FRESHNESS if on - newest <= age), 0)
    named = _SAID_SO if spots[0].strength_chosen is not None else 0
    return _EACH_OF_SEVERAL * min(len(spots), _MOST_SEVERAL) + fresh + named


def _chance(the_round: Round, one: UserId, other: UserId) -> int:
    """Decides between what is otherwise equal: always the same in this round, another way in the next."""
    seed = f"{the_round.team_id}\0{the_round.on}\0{one}\0{other}"
    return int.from_bytes(sha256(seed.encode()).digest()[:_CHANCE_BYTES])
