"""Each use case, tried by everybody, at home, from another team and from another workspace: nobody gets further."""

import inspect
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, cast, get_type_hints

import pytest

import bot
from bot.domain.ids import WorkspaceId
from bot.services.building import build_services
from bot.services.bundle import Services
from bot.services.errors import (
    DeletedMeanwhile,
    FullMembersOnly,
    NotYours,
    OnlyAdmin,
    OnlyCoach,
    Refusal,
)
from bot.services.ports import Directory, Works
from bot.services.workspaces import WorkspaceRegister
from bot.storage import Storage
from bot.storage.engine import open_storage
from tests.services.allowed.rehearsal import Rehearsal
from tests.services.allowed.rules import RULE_OF, Rule
from tests.services.allowed.world import ANA, GIVEN, ROLES, SECRET, SHARED, TEAM, Role, made, special, who

PAGE = Path(bot.__file__).parent.parent / "docs" / "who-may-what.md"
USE_CASE = re.compile(r"`([a-z_]+\.[a-z_]+)`")
NOT_LET_IN = (NotYours, OnlyCoach, OnlyAdmin, FullMembersOnly, DeletedMeanwhile)
TOUCHED_BY_READERS = {"asks", "proposals"}
"""To ask an author, or to point at a colleague's message, makes a row that is theirs as well."""


def use_cases() -> dict[str, Any]:
    """Every public method of every room."""
    rooms = get_type_hints(Services)
    return {
        f"{room}.{name}": method
        for room, kind in rooms.items()
        for name, method in inspect.getmembers(kind, inspect.iscoroutinefunction)
        if not name.startswith("_")
    }


def test_no_use_case_is_without_a_rule() -> None:
    assert set(RULE_OF) == set(use_cases())


def test_only_what_time_does_has_no_person_in_it() -> None:
    nobody = {
        name for name, method in use_cases().items() if "who" not in inspect.signature(method).parameters
    }
    assert nobody == {name for name, rule in RULE_OF.items() if rule is Rule.TIME}


def test_the_page_lists_every_use_case_under_its_rule() -> None:
    rows = [line.split("|") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `")]
    named = [(row[1].strip(" `"), name) for row in rows if len(row) > 5 for name in USE_CASE.findall(row[4])]
    listed = {name: rule for rule, name in named}
    assert listed == {name: rule.value for name, rule in RULE_OF.items()}


class Stage:
    """The services over tables from which everything is taken back."""

    def __init__(self, storage: Storage, home: WorkspaceId, away: WorkspaceId) -> None:
        self.home, self.away = home, away
        self.rehearsal = Rehearsal(storage.work, home, ANA)
        nobody = cast("Directory", None)
        self.services = build_services(
            Works(*[self.rehearsal] * 3), WorkspaceRegister(self.rehearsal), nobody
        )
        self._special = special(home)

    async def tried(self, name: str, role: Role) -> tuple[Any, Refusal | None]:
        """What came of it, or why not."""
        room, method = name.split(".")
        call = getattr(getattr(self.services, room), method)
        special = self._special.get(name, {})
        parameters = inspect.signature(call).parameters.values()
        needed = [each for each in parameters if each.default is each.empty or each.name in special]
        arguments = {each.name: (GIVEN | special)[each.name] for each in needed if each.name != "who"}
        self.rehearsal.seen.clear()
        try:
            return await call(who=who(role, self.home, self.away), **arguments), None
        except Refusal as why:
            return None, why

    async def as_it_is(self) -> Any:
        async with self.rehearsal() as uow:
            await uow.commit()
        return self.rehearsal.seen.pop()


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    storage = open_storage(f"sqlite:///{tmp_path}/tables.db")
    await storage.migrate()
    yield Stage(storage, *await made(storage))
    await storage.close()


def may_read_secret(role: Role) -> bool:
    return role.name == "author"


def may_read_shared(role: Role) -> bool:
    return role.full_member and not role.elsewhere and TEAM in (role.team_id, role.coaches)


LET_IN: dict[Rule, Callable[[Role], bool]] = {
    Rule.ONESELF: lambda role: True,
    Rule.MEMBER: lambda role: role.full_member,
    Rule.AUTHOR: lambda role: role.name == "author",
    Rule.READER: may_read_shared,
    Rule.COLLEAGUE: lambda role: role.full_member and not role.elsewhere and role.team_id == TEAM,
    Rule.COACH: lambda role: role.full_member and role.coaches == TEAM,
    Rule.ADMIN: lambda role: role.is_admin,
}
"""The table: whether somebody like that is let in."""


REFUSING = {Rule.COACH, Rule.ADMIN, Rule.MEMBER}
"""Whoever is not let in is told so; with the others nothing may come of it, and nothing be told."""


def touched(before: Any, stage: Stage, rule: Rule) -> set[str]:
    """Tables in which something of Ana's, or of her team's, would have changed."""
    changed = {name for rows in stage.rehearsal.seen for name in rows if rows[name] != before[name]}
    allowed = TOUCHED_BY_READERS if rule in {Rule.READER, Rule.COLLEAGUE} else set()
    return changed - allowed


THEIR_OWN = {
    "team_setup.save": {"teams", "coaches", "invitations"},
    "forgetting.begin": {"proposals", "coaches", "plans", "asks"},
}
"""A team of one's own is nothing of Ana's; nor is that one pointed at a message of hers, or coaches."""


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
async def test_nobody_gets_further_than_the_table_says(stage: Stage, role: Role) -> None:
    before, wrong = await stage.as_it_is(), []
    for name, rule in RULE_OF.items():
        if rule is Rule.TIME:
            continue
        result, refusal = await stage.tried(name, role)
        inside, told = LET_IN[rule](role), repr(result)
        if inside and not role.elsewhere and isinstance(refusal, NOT_LET_IN):
            wrong.append(f"{name}: refused, {type(refusal).__name__}")
        if not inside and rule in REFUSING and refusal is None:
            wrong.append(f"{name}: let in")
        if SECRET in told and not may_read_secret(role):
            wrong.append(f"{name}: told a secret")
        if SHARED in told and not may_read_shared(role):
            wrong.append(f"{name}: told what is shared with others")
        mine = role.name == "author" or (rule in {Rule.COACH, Rule.ADMIN} and inside and not role.elsewhere)
        if not mine and (changed := touched(before, stage, rule) - THEIR_OWN.get(name, set())):
            wrong.append(f"{name}: changed {sorted(changed)}")
    assert not wrong, "\n".join(wrong)
