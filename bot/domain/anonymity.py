"""When an anonymous bright spot may be shown so that nobody can tell its author; not where it is shown."""

from collections.abc import Collection

from bot.domain.ids import UserId

AUTHORS = 3
"""Distinct authors of anonymous bright spots that one edition needs to show any of them."""

ACTIVE_MEMBERS = 5
EDITIONS_WAITED = 4


def may_show(authors: Collection[UserId], active_members: int) -> bool:
    """`authors`: of all the anonymous bright spots that would be shown together, repetitions allowed."""
    return len(set(authors)) >= AUTHORS and active_members >= ACTIVE_MEMBERS


def waited_enough(editions_waited: int) -> bool:
    """It has waited as often as it may: it stays with its author, who is told."""
    return editions_waited >= EDITIONS_WAITED
