"""Search as one person uses it: what they typed is understood, found, put in order, and shown a page at a time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.domain.company import Companies
from bot.domain.ids import BrightSpotId, CustomerId, UserId
from bot.domain.searching.query import Filter, Known, Query, by_name, understood, uses
from bot.domain.searching.ranking import Candidate, ranked
from bot.domain.strength import Strength
from bot.domain.words.text import excerpt
from bot.services.contents.search import FoundContent, SearchContent
from bot.services.context import Standpoint, Who, names, seen
from bot.services.customers.seen import companies_seen, teams_seen
from bot.services.ports import UnitOfWork, Work
from bot.services.ports.search import Need, Viewpoint
from bot.services.searching.authors import ids_of, people_by_name, teams_with_authors
from bot.services.trying.spreading import told_of

PAGE = 5
NEWEST = 500
"""Of all matches so many of the newest are put in order."""
TEXT_LIMIT = 700
"""Characters of a bright spot in a list of them."""
AUTHORS_REACH = timedelta(days=90)
"""What somebody shared is found by their name for so long."""


@dataclass(frozen=True, slots=True)
class Names:
    """What strengths and stages are called in the reader's language."""

    strengths: Mapping[Strength, Sequence[str]] = field(default_factory=dict)
    stages: Mapping[BuyingStage, Sequence[str]] = field(default_factory=dict)


class Searching:
    """Reads only; every answer is from the asker's standpoint."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def search(
        self, who: Who, text: str, now: datetime, names: Names | None = None, page: int = 0
    ) -> SearchContent:
        """One page of what this person may see of it."""
        async with self._work() as uow:
            asking = _Asking(uow, await seen(uow, who), now)
            return await asking.page(text, names or Names(), page)


class _Asking:
    """One person's question, in one unit of work."""

    def __init__(self, uow: UnitOfWork, view: Standpoint, now: datetime) -> None:
        self._uow = uow
        self._view = view
        self._today = view.today(now)
        self._companies: Companies | None = None

    async def page(self, text: str, names: Names, page: int) -> SearchContent:
        query = understood(text, await self._known(text, names))
        content = SearchContent(query.text, faults=query.faults, today=self._today)
        if query.empty:
            return replace(content, nothing_asked=True)
        order, loose = await self._ordered(query)
        shown = order[page * PAGE : (page + 1) * PAGE]
        return replace(
            content,
            found=await self._found(shown),
            page=page,
            more=len(order) > (page + 1) * PAGE,
            loose=loose,
            narrowed=query.narrowed,
            by_author=query.author is not None,
        )

    async def _known(self, text: str, names: Names) -> Known:
        """Only what the text makes use of is asked for."""
        if uses(text, Filter.CUSTOMER):
            self._companies = await companies_seen(self._uow, self._view)
        known = Known(
            self._today, by_name(names.strengths), by_name(names.stages), customer=self._customer_ids
        )
        if not uses(text, Filter.FROM):
            return known
        teams = await teams_with_authors(self._uow, self._view)
        return replace(known, people=await people_by_name(self._uow, teams) if teams else None)

    def _customer_ids(self, name: str) -> Collection[CustomerId]:
        """By a name that it has or had; else by how its name begins, where only one does."""
        if self._companies is None:
            return ()
        company = self._companies.called(name)
        if company is None:
            beginning = self._companies.beginning(name)
            company = beginning[0] if len(beginning) == 1 else None
        return company.ids if company is not None else ()

    async def _ordered(self, query: Query) -> tuple[list[BrightSpotId], bool]:
        """All that is shown, the best first; and whether only some of the words are there."""
        viewpoint, query = await self._standing(query)
        for need in _needs(query):
            candidates = await self._uow.search.newest(viewpoint, query, need, NEWEST)
            if candidates:
                loose = need is not Need.ALL
                told = await self._as_told(viewpoint, candidates)
                return self._best_first(told, query, loose=loose), loose
        return [], False

    async def _as_told(self, viewpoint: Viewpoint, found: Sequence[Candidate]) -> Sequence[Candidate]:
        """A place in a list says for how many others it worked: no more of them than its author may know of."""
        worked = [each.id for each in found if each.spreads]
        if not worked:
            return found
        told = await told_of(self._uow, await self._uow.search.shown(viewpoint, worked))
        return [replace(each, spreads=told[each.id].people if each.id in told else 0) for each in found]

    async def _standing(self, query: Query) -> tuple[Viewpoint, Query]:
        """A colleague is searched for only where the team turned that on, and not far back."""
        rep = self._view.rep
        here = Viewpoint(rep.workspace_id, rep.user_id, self._today)
        if query.author is None:
            return replace(here, teams=await teams_seen(self._uow, self._view)), query
        first = self._today - AUTHORS_REACH
        teams = ids_of(await teams_with_authors(self._uow, self._view))
        return replace(here, teams=teams), replace(query, since=max(query.since or first, first))

    def _best_first(self, found: Sequence[Candidate], query: Query, *, loose: bool) -> list[BrightSpotId]:
        return ranked(found, query.words, self._today, all_there=not loose)

    async def _found(self, ids: Sequence[BrightSpotId]) -> tuple[FoundContent, ...]:
        if not ids:
            return ()
        rep = self._view.rep
        here = Viewpoint(rep.workspace_id, rep.user_id, self._today, await teams_seen(self._uow, self._view))
        spots = {spot.id: spot for spot in await self._uow.search.shown(here, ids)}
        authors = await names(self._uow, rep.workspace_id, [spot.user_id for spot in spots.values()])
        if self._companies is None and any(spot.customer_id is not None for spot in spots.values()):
            self._companies = await companies_seen(self._uow, self._view)
        return tuple(self._content(spots[each], authors) for each in ids if each in spots)

    def _content(self, spot: BrightSpot, authors: Mapping[UserId, str]) -> FoundContent:
        own, text = spot.user_id == self._view.rep.user_id, excerpt(spot.text, TEXT_LIMIT)
        if not own and spot.visibility is not Visibility.TEAM:
            return FoundContent(text)
        company = self._companies.of(spot.customer_id) if self._companies is not None else None
        return FoundContent(
            text=text,
            whose=spot.whose,
            id=spot.id,
            own=own,
            author=None if own else authors.get(spot.user_id, ""),
            day=spot.local_date,
            strength=spot.strength,
            customer=company.name if company is not None else None,
            stage=spot.stage,
        )


def _needs(query: Query) -> tuple[Need, ...]:
    """All of the words first; where nothing has them all, all but one, and then any."""
    if len(query.words) < 2:
        return (Need.ALL,)
    return (Need.ALL, Need.ANY) if len(query.words) == 2 else (Need.ALL, Need.ALL_BUT_ONE, Need.ANY)
