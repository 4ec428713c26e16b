"""When an anonymous bright spot may be shown so that nobody can tell its author; not where it is shown."""

from collections.abc import Iterable

from bot.domain.bright_spot import BrightSpot, Visibility

AUTHORS = 3
"""Distinct authors, whom nobody knows from before, of the anonymous bright spots of one edition."""

ACTIVE_MEMBERS = 5
EDITIONS_WAITED = 4


def may_show(unnamed: Iterable[BrightSpot], active_members: int) -> bool:
    """`unnamed`: all that would be shown together. One whose author somebody may remember hides nobody among them."""
    authors = {spot.user_id for spot in unnamed if not spot.author_known}
    return len(authors) >= AUTHORS and active_members >= ACTIVE_MEMBERS


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
    return placed if may_show(placed, ACTIVE_MEMBERS) else ()


def waited_enough(editions_waited: int) -> bool:
    """It has waited as often as it may: it stays with its author, who is told."""
    return editions_waited >= EDITIONS_WAITED
