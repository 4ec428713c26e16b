"""A person's belongings as a table and as data: every field, nothing that runs, no colleague's secret."""

import csv
import json
import re
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import bot
from bot.domain.ask import Ask, AskState
from bot.domain.belongings import Belongings
from bot.domain.bright_spot import BrightSpot, Source
from bot.domain.customer import Meeting
from bot.domain.exporting import BOM, COLUMNS, SCHEMA, colleagues, data, table
from bot.domain.ids import (
    AskId,
    BrightSpotId,
    ChannelId,
    CustomerId,
    MessageTs,
    NoteId,
    PairingId,
    ProposalId,
    TeamId,
    UserId,
    WorkspaceId,
)
from bot.domain.note import Note, NoteKind
from bot.domain.pairing import Pairing
from bot.domain.proposal import Proposal, ProposalState
from bot.domain.strength import Strength
from tests.storage.samples import sample_team

HERE, ANA, BEN = WorkspaceId(1), UserId("UANA"), UserId("UBEN")
NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
TODAY = date(2026, 11, 2)
NAMES = {BEN: "Ben"}
ABOUT_PAIRS = (NoteKind.PAIRING, NoteKind.PAIRING_CHECK)


def spot(text: str, **more: Any) -> BrightSpot:
    return BrightSpot(HERE, BrightSpotId(41), ANA, text, Source.FORM, NOW, TODAY, **more)


def of_ana(**more: Any) -> Belongings:
    return Belongings(HERE, ANA, **more)


def exported(theirs: Belongings) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(data(theirs, NOW, NAMES))
    return found


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
@example("  =1+1 was his whole budget")
def test_every_cell_is_read_back_as_it_was_and_none_runs(text: str) -> None:
    written = table(of_ana(bright_spots=(spot(text),)))
    assert written.startswith(BOM)
    [row] = csv.DictReader(StringIO(written.removeprefix(BOM), newline=""))
    assert row["text"].removeprefix("'") == text.removeprefix("'")
    assert not row["text"].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_what_only_looks_like_a_formula_further_in_is_left_alone() -> None:
    written = table(of_ana(bright_spots=(spot("2 + 2 = 4, he said"),)))
    assert "2 + 2 = 4, he said" in written
    assert "'2" not in written


def test_lines_end_as_rfc_4180_has_it() -> None:
    written = table(of_ana(bright_spots=(spot("one\ntwo"), spot('he said "no"'))))
    assert written.count("\r\n") == 3
    assert '"he said ""no"""' in written


def test_every_list_of_belongings_is_in_the_data() -> None:
    """One that is added to the belongings has to be handed over."""
    named = {each.name for each in fields(Belongings)} - {"workspace_id"}
    same = {"rep": "settings", "coaches": "coach_of", "prompts": "questions"}
    assert {same.get(name, name) for name in named} | {"schema", "exported_at"} == set(exported(of_ana()))


def test_every_field_of_a_bright_spot_is_in_the_data() -> None:
    [found] = exported(of_ana(bright_spots=(spot("It worked."),)))["bright_spots"]
    hidden = {"workspace_id", "user_id"}
    assert {each.name for each in fields(BrightSpot)} - hidden <= set(found)


def test_the_page_about_it_names_every_column_and_key() -> None:
    page = Path(bot.__file__).parents[1].joinpath("docs/export.md").read_text("utf-8")
    documented = set(re.findall(r"`([a-z_]+)`", page))
    assert set(COLUMNS) <= documented
    assert set(exported(of_ana())) <= documented
    assert SCHEMA in page


def test_what_the_other_of_a_pair_said_stays_with_them() -> None:
    pairing = Pairing(
        HERE, PairingId(1), TeamId(1), TODAY, ANA, BEN, Strength.FOCUS, BrightSpotId(41), seeker_yes=True,
        helper_yes=False,
    )  # fmt: skip
    [found] = exported(of_ana(pairings=(pairing,)))["pairings"]
    assert (found["with"], found["as"], found["i_said_yes"]) == ("Ben", "seeker", True)
    assert False not in found.values()


def test_whoever_asked_reads_no_more_than_they_were_told() -> None:
    def shown(state: AskState) -> str:
        ask = Ask(HERE, AskId(1), ANA, BEN, BrightSpotId(41), NOW, state)
        return str(exported(of_ana(asks=(ask,)))["asks"][0]["state"])

    assert shown(AskState.WAITING) == shown(AskState.OPEN)
    assert shown(AskState.GONE) == shown(AskState.NOT_NOW)
    assert shown(AskState.ANSWERED) == "answered"


def test_until_they_have_said_yes_or_no_nobody_reads_that_a_pair_was_thought_of() -> None:
    """Ben may have said no before Ana was asked, which nobody tells her."""

    def shown(mine: bool | None, bens: bool | None) -> tuple[int, list[str]]:
        pairing = Pairing(
            HERE, PairingId(1), TeamId(1), TODAY, ANA, BEN, Strength.FOCUS, BrightSpotId(41),
            seeker_yes=mine, helper_yes=bens,
        )  # fmt: skip
        about = [Note(HERE, NoteId(2), ANA, kind, NOW, {"pairing_id": 1}, NOW) for kind in ABOUT_PAIRS]
        found = exported(of_ana(pairings=(pairing,), notes=tuple(about)))
        return len(found["pairings"]), [note["kind"] for note in found["notes"]]

    assert shown(None, None) == shown(None, False) == shown(None, True) == (0, [])
    assert shown(True, None) == shown(False, False) == (1, [*ABOUT_PAIRS])


def test_what_has_yet_to_be_told_is_told_by_no_export() -> None:
    """Ben answered Ana, and her day has had no room for it yet."""

    def shown(state: AskState, told: datetime | None, of: int = 1) -> dict[str, Any]:
        ask = Ask(HERE, AskId(1), ANA, BEN, BrightSpotId(41), NOW, state, line="Come by.")
        note = Note(HERE, NoteId(2), ANA, NoteKind.ASK_ANSWERED, NOW, {"ask_id": of}, told)
        found = exported(of_ana(asks=(ask,), notes=(note,)))
        return {"ask": found["asks"], "notes": found["notes"]}

    waiting = exported(of_ana(asks=(Ask(HERE, AskId(1), ANA, BEN, BrightSpotId(41), NOW),)))["asks"]
    for state in (AskState.ANSWERED, AskState.NOT_NOW, AskState.GONE):
        assert shown(state, None) == {"ask": waiting, "notes": []}
    assert [each["line"] for each in shown(AskState.ANSWERED, NOW)["ask"]] == ["Come by."]
    assert [each["line"] for each in shown(AskState.ANSWERED, None, of=2)["ask"]] == ["Come by."]


def test_an_author_does_not_read_at_which_moment_it_worked_for_somebody() -> None:
    """The hour of a check says whose day it was."""
    left, told = NOW, NOW + timedelta(hours=7)
    note = Note(HERE, NoteId(2), ANA, NoteKind.SPREAD, left, {"plan_id": 1}, told)
    [found] = exported(of_ana(notes=(note,)))["notes"]
    assert found == {"kind": "spread", "created_at": None, "delivered_at": told.isoformat()}


def test_whoever_pointed_at_a_message_does_not_read_what_its_author_said() -> None:
    def shown(author: UserId, proposer: UserId) -> dict[str, Any]:
        proposal = Proposal(
            HERE, ProposalId(1), ChannelId("C1"), MessageTs("1.1"), author, proposer, Source.REACTION, NOW,
            ProposalState.DECLINED,
        )  # fmt: skip
        [found] = exported(of_ana(proposals=(proposal,)))["proposals"]
        return dict(found)

    assert shown(author=BEN, proposer=ANA)["state"] is None
    assert shown(author=ANA, proposer=BEN)["state"] == "declined"
    assert BEN not in str(shown(author=ANA, proposer=BEN))


@pytest.mark.parametrize("mine_first", [True, False])
def test_each_of_two_reads_the_name_of_the_other(mine_first: bool) -> None:
    first, second = (ANA, BEN) if mine_first else (BEN, ANA)
    ask = Ask(HERE, AskId(1), first, second, BrightSpotId(41), NOW)
    pairing = Pairing(
        HERE, PairingId(1), TeamId(1), TODAY, first, second, Strength.FOCUS, BrightSpotId(41),
        seeker_yes=True, helper_yes=True,
    )  # fmt: skip
    meeting = Meeting(HERE, CustomerId(7), first, second, NOW)
    found = exported(of_ana(asks=(ask,), pairings=(pairing,), meetings=(meeting,)))
    asked = {key: found["asks"][0][key] for key in ("by", "of")}
    assert asked == ({"by": "me", "of": "Ben"} if mine_first else {"by": "Ben", "of": "me"})
    assert found["pairings"][0]["with"] == found["meetings"][0]["with"] == "Ben"


def test_what_was_shared_with_another_team_is_not_said_to_be_shared_with_this_one() -> None:
    south = sample_team(HERE, id=TeamId(2), name="South")
    shared = [spot("It worked.", team_id=TeamId(number)) for number in (1, 2)]
    theirs = of_ana(team=south, bright_spots=tuple(shared))
    assert [each["team"] for each in exported(theirs)["bright_spots"]] == [None, "South"]


def test_names_are_those_of_people_met() -> None:
    ask = Ask(HERE, AskId(1), ANA, BEN, BrightSpotId(41), NOW)
    assert colleagues(of_ana(asks=(ask,))) == [BEN]
    assert colleagues(of_ana()) == []
