"""When an anonymous bright spot may be shown so that nobody can tell its author; not where it is shown."""

from collections.abc import Collection, Iterable

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import UserId

AUTHORS = 3
"""Distinct authors of anonymous bright spots that one edition needs to show any of them."""

ACTIVE_MEMBERS = 5
EDITIONS_WAITED = 4


def may_show(authors: Collection[UserId], active_members: int) -> bool:
    """`authors`: of all the anonymous bright spots that would be shown together, repetitions allowed."""
    return len(set(authors)) >= AUTHORS and active_members >= ACTIVE_MEMBERS


def shown_unnamed(edition: Iterable[BrightSpot]) -> tuple[BrightSpot, ...]:
    """Of what a posted edition holds now those that it shows without a name: none once too few people stand behind
    them. How many are active was asked when it closed."""
    placed = tuple(
        spot
        for spot in edition
        if spot.deleted_at is None
        and spot.visibility is Visibility.ANONYMOUS
        and spot.edition_part is not None
    )
    return placed if may_show([spot.user_id for spot in placed], ACTIVE_MEMBERS) else ()


def waited_enough(editions_waited: int) -> bool:
    """It has waited as often as it may: it stays with its author, who is told."""
    return editions_waited >= EDITIONS_WAITED
