"""Why two people meet, by the fact that their introduction carries: whom to ask for its words, whom to tell of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.ids import ChannelId, UserId, WorkspaceId
from bot.services.asks import meeting as of_asks
from bot.services.contents.introductions import IntroductionContent
from bot.services.pairing import meeting as of_pairings
from bot.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Reason:
    """One room that brings people together."""

    content: Callable[[UnitOfWork, WorkspaceId, int], Awaitable[IntroductionContent | None]]
    """What is said at this moment; None where there is no reason any more."""
    met: Callable[[UnitOfWork, WorkspaceId, int, ChannelId | None, datetime], Awaitable[None]]
    """They were introduced: in that conversation, or by a word to each."""


REASONS: dict[str, Reason] = {
    "ask_id": Reason(of_asks.content, of_asks.met),
    "pairing_id": Reason(of_pairings.content, of_pairings.met),
}


async def introduction(
    uow: UnitOfWork, workspace_id: WorkspaceId, facts: Mapping[str, Any]
) -> IntroductionContent | None:
    """Nothing where one of the two has left the company."""
    name = _reason_in(facts)
    content = await REASONS[name].content(uow, workspace_id, facts[name])
    if content is None:
        return None
    found = await uow.people.many(workspace_id, [content.seeker, content.helper])
    there = {person.user_id for person in found if not person.deleted}
    return content if there == {content.seeker, content.helper} else None


async def introduced(
    uow: UnitOfWork,
    workspace_id: WorkspaceId,
    facts: Mapping[str, Any],
    channel: ChannelId | None,
    now: datetime,
) -> None:
    name = _reason_in(facts)
    await REASONS[name].met(uow, workspace_id, facts[name], channel, now)


def reason_of(facts: Mapping[str, Any]) -> dict[str, int]:
    """The fact alone, to be handed on."""
    name = _reason_in(facts)
    return {name: facts[name]}


def both_of(facts: Mapping[str, Any]) -> tuple[UserId, UserId]:
    """Whoever said the last word, and the other."""
    return UserId(facts["first"]), UserId(facts["second"])


def _reason_in(facts: Mapping[str, Any]) -> str:
    return next(name for name in REASONS if name in facts)
