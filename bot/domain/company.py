"""What one person sees as one company: names that they may see, put together; knows no table and no entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.customer import Customer
from bot.domain.customer_name import key_of, named_in, near
from bot.domain.ids import BrightSpotId, CustomerId, UserId, WorkspaceId

NOTHING_YET = BrightSpotId(0)


@dataclass(frozen=True, slots=True)
class SeenName:
    """A name that somebody may see, since it stands on something that they may see."""

    customer: Customer
    root: Customer
    """What it was merged into; itself where it was not."""
    latest: BrightSpotId = NOTHING_YET
    """The newest bright spot under it that this person may see."""
    kept: bool = True
    """Something is kept under it; else it only leads on to another name of their own."""

    @property
    def workspace_id(self) -> WorkspaceId:
        return self.customer.workspace_id


@dataclass(frozen=True, slots=True)
class Company:
    """One company as one person sees it."""

    key: str
    name: str
    ids: frozenset[CustomerId]
    """Every row under which something that they may see is kept."""
    keys: frozenset[str]
    latest: BrightSpotId


class Companies:
    """All that one person may see. A pure function of it, so that what they may not see changes nothing."""

    def __init__(self, seen: Sequence[SeenName], viewer: UserId) -> None:
        newest_first = sorted(seen, key=lambda each: (each.latest, each.root.name), reverse=True)
        self._own_first = sorted(newest_first, key=lambda each: each.customer.user_id != viewer)
        self._viewer = viewer
        self._leads = self._leading()
        self.all = self._put_together()
        self._by_id = {customer_id: company for company in self.all for customer_id in company.ids}
        self._by_key = {key: company for company in self.all for key in company.keys}
        self._by_key |= {company.key: company for company in self.all}

    def of(self, customer_id: CustomerId | None) -> Company | None:
        return self._by_id.get(customer_id) if customer_id is not None else None

    def called(self, name: str) -> Company | None:
        """The one of that name, also under one that it had before."""
        return self._by_key.get(key_of(name))

    def near(self, name: str) -> list[Company]:
        """Those that the name may mean as well, the likeliest first."""
        found = (self._by_key[key] for key in near(key_of(name), self._by_key))
        exact = self.called(name)
        return [company for company in dict.fromkeys(found) if company != exact]

    def named_in(self, text: str) -> Company | None:
        key = named_in(text, list(self._by_key))
        return self._by_key[key] if key is not None else None

    def beginning(self, typed: str) -> list[Company]:
        """Those of which a word begins so, newest first."""
        start = key_of(typed)
        return [company for company in self.all if not start or _begins(company, start)]

    def _leading(self) -> Mapping[str, str]:
        """From a key to the one that took its place: the viewer's own word first, then whoever was there last."""
        leads: dict[str, str] = {}
        settled: set[str] = set()
        for each in self._own_first:
            before, after = each.customer.key, each.root.key
            if before == after or before in settled:
                continue
            leads.setdefault(before, after)
            if each.customer.user_id == self._viewer:
                settled.add(after)
        return leads

    def _led(self, key: str) -> str:
        """Where a key leads to; two who lead to each other meet at the first by the alphabet."""
        way = [key]
        while (following := self._leads.get(way[-1])) is not None:
            if following in way:
                return min(way[way.index(following) :])
            way.append(following)
        return way[-1]

    def _put_together(self) -> tuple[Company, ...]:
        groups: dict[str, list[SeenName]] = {}
        for each in (name for name in self._own_first if name.kept):
            groups.setdefault(self._led(each.root.key), []).append(each)
        companies = (_company(key, members) for key, members in groups.items())
        return tuple(sorted(companies, key=lambda company: (-company.latest, company.key)))


def _company(key: str, members: Sequence[SeenName]) -> Company:
    """Called as the first of them writes it: own names come first, then the newest."""
    called = [
        name for each in members for name in (each.root.name, each.customer.name) if key_of(name) == key
    ]
    return Company(
        key=key,
        name=called[0] if called else members[0].root.name,
        ids=frozenset(each.customer.id for each in members),
        keys=frozenset(key for each in members for key in (each.customer.key, each.root.key)),
        latest=max(each.latest for each in members),
    )


def _begins(company: Company, start: str) -> bool:
    keys = (company.key, *company.keys, key_of(company.name))
    return any(f" {key}".find(f" {start}") >= 0 for key in keys)
