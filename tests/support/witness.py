"""Everything that a run let be seen, by who can see it, in a form in which two runs can be compared."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.domain.ids import UserId, WorkspaceId
from bot.services.context import Who
from bot.storage.tables import metadata
from tests.support.memory import Memory
from tests.support.stage import Stage, dm_of

# An id is the moment of its making and 20 bits of chance, a mark is 64 bits of chance: neither tells what else
# was made. So runs are compared by which of them stands where, numbered as they first appear to the onlooker.
_BY_CHANCE = re.compile(r"\b(?:\d{15,20}|[0-9a-f]{16})\b")
_WRITTEN_AT = re.compile(r'^{"time": "[^"]+"', re.MULTILINE)

# By the database's own clock, which no story moves.
_UNTOLD = {"lease_until": None}

KEYED = tuple(table.name for table in metadata.sorted_tables if "workspace_id" in table.columns)
"""Every table but that of the workspaces themselves."""


@dataclass(frozen=True)
class Witness:
    """What each onlooker, the log and the tables have to tell, under a name for each."""

    told: dict[str, list[str]]

    def differs_from(self, other: "Witness") -> list[str]:
        """Who could tell the two runs apart; each with the first line that is not the same."""
        return [
            f"{name}: {_first_difference(self.told.get(name, []), other.told.get(name, []))}"
            for name in sorted(self.told | other.told)
            if self.told.get(name, []) != other.told.get(name, [])
        ]


def _first_difference(lines: list[str], others: list[str]) -> str:
    pairs = zip([*lines, "(nothing)"], [*others, "(nothing)"], strict=False)
    one, other = next((pair for pair in pairs if pair[0] != pair[1]), ("(more)", "(less)"))
    return f"\n  {one}\n  {other}"


async def heard_by(stage: Stage, people: Collection[Who], asking: Collection[Who]) -> dict[str, list[str]]:
    """What each of these people was sent, what stands in the channels, and what those who ask are answered."""
    told = {f"shown to {who.user_id}": list(stage.slack.page(who)) for who in people}
    for who in asking:
        told[f"answered to {who.user_id}"] = await stage.looks_around(who)
    here = {who.workspace_id for who in people}
    for (workspace_id, target), page in stage.slack.pages.items():
        if workspace_id in here and target.startswith("C"):
            told[f"posted in {target}"] = list(page)
    return told


def stored_about_others(memory: Memory, here: WorkspaceId, hidden: Collection[UserId]) -> list[str]:
    """Every row of a workspace in every table, but for those of the hidden people."""
    own = {*hidden, *map(dm_of, hidden)}
    return [
        f"{table} {row | _UNTOLD}"
        for table in KEYED
        for row in memory.rows(table, "workspace_id = ?", here)
        if not _of(row, own)
    ]


def _of(row: dict[str, object], own: Collection[str]) -> bool:
    """Whether a row is of one of them: they wrote it, it goes to them, or it was heard in their DM."""
    heard_in = str(row.get("event_id", "")).split(":")
    owners = (row.get("user_id"), row.get("author_id"), row.get("target"))
    return any(owner in own for owner in (*owners, *heard_in))


def witness_of(told: dict[str, list[str]], log: str) -> Witness:
    """With ids and marks numbered, and without the machine's own time."""
    whole = told | {"log": _WRITTEN_AT.sub("", log).splitlines()}
    return Witness({name: _numbered(lines) for name, lines in whole.items()})


def _numbered(lines: list[str]) -> list[str]:
    seen: dict[str, str] = {}
    return [_BY_CHANCE.sub(lambda found: seen.setdefault(found[0], f"#{len(seen)}"), line) for line in lines]
