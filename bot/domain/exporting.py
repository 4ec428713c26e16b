"""A person's belongings as a table and as data; nothing in either comes alive, and no colleague's secret is in it."""

import csv
import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, time
from enum import StrEnum
from io import StringIO
from typing import Any

from bot.domain.ask import Ask, AskState
from bot.domain.belongings import Belongings
from bot.domain.bright_spot import BrightSpot
from bot.domain.customer import Meeting
from bot.domain.ids import UserId
from bot.domain.note import Note, NoteKind
from bot.domain.pairing import Pairing
from bot.domain.proposal import Proposal

SCHEMA = "bright-spots-export/1"

BOM = "\ufeff"
"""By which Excel knows that the table is UTF-8."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is run by some programs."""

COLUMNS = (
    *("date", "text", "whose", "strength", "strength_chosen_by_me", "felt", "customer", "buying_stage"),
    *("visibility", "team", "shared_at", "share_on", "kept_for_good", "source", "language", "edited_by"),
    *("stored_at", "id"),
)

_HIDDEN = frozenset({"workspace_id", "user_id", "left_at", "charts_shown_at"})
"""Ours alone, or the same on every line."""


def table(theirs: Belongings) -> str:
    """One line for each bright spot, by RFC 4180."""
    written = StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    for spot in theirs.bright_spots:
        row = _line(theirs, spot)
        lines.writerow([_cell(row[name]) for name in COLUMNS])
    return BOM + written.getvalue()


def data(theirs: Belongings, exported_at: datetime, names: Mapping[UserId, str]) -> str:
    """Everything, by the lists that docs/export.md names. `names` are colleagues' who are in it already."""
    return json.dumps(_everything(theirs, exported_at, names), ensure_ascii=False, indent=1) + "\n"


def _everything(theirs: Belongings, exported_at: datetime, names: Mapping[UserId, str]) -> dict[str, Any]:
    mine = theirs.user_id
    return {
        "schema": SCHEMA,
        "exported_at": exported_at.isoformat(),
        "user_id": mine,
        "person": _plain(theirs.person),
        "settings": _plain(theirs.rep),
        "team": _team(theirs),
        "coach_of": [team.name for team in theirs.coaches],
        "invitations": _list(theirs.invitations),
        "questions": _list(theirs.prompts),
        "answers": _list(theirs.answers),
        "bright_spots": [_spot(theirs, spot) for spot in theirs.bright_spots],
        "corrections": _list(theirs.corrections),
        "stories": _list(theirs.stories),
        "plans": _list(theirs.plans),
        "goal": _plain(theirs.goal),
        "goal_steps": _list(theirs.goal_steps),
        "customers": _list(theirs.customers),
        "customer_dates": _list(theirs.customer_dates),
        "meetings": [_meeting(each, theirs, names) for each in theirs.meetings],
        "asks": [_ask(each, theirs, names) for each in theirs.asks],
        "pairings": [_pairing(each, mine, names) for each in _answered(theirs)],
        "proposals": [_proposal(each, mine) for each in theirs.proposals],
        "notes": [_note(each) for each in _notes(theirs)],
    }


def _line(theirs: Belongings, spot: BrightSpot) -> dict[str, object]:
    return {
        "date": spot.local_date,
        "text": spot.text,
        "whose": spot.whose,
        "strength": spot.strength,
        "strength_chosen_by_me": "yes" if spot.strength_chosen is not None else "no",
        "felt": spot.felt,
        "customer": theirs.called(spot.customer_id),
        "buying_stage": spot.stage,
        "visibility": spot.visibility,
        "team": _team_name(theirs, spot),
        "shared_at": spot.shared_at,
        "share_on": spot.share_on,
        "kept_for_good": "yes" if spot.kept else "no",
        "source": spot.source,
        "language": spot.language,
        "edited_by": spot.edited_by,
        "stored_at": spot.stored_at,
        "id": spot.id,
    }


def _cell(value: object) -> str:
    """A leading apostrophe keeps a spreadsheet from running what somebody wrote; in text it can be read past."""
    text = "" if value is None else str(_value(value))
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _spot(theirs: Belongings, spot: BrightSpot) -> dict[str, Any]:
    called = {"customer": theirs.called(spot.customer_id), "team": _team_name(theirs, spot)}
    return {**_fields(spot), "strength": _value(spot.strength), **called}


def _team_name(theirs: Belongings, spot: BrightSpot) -> str | None:
    known = {team.id: team.name for team in theirs.coaches}
    if theirs.team is not None:
        known[theirs.team.id] = theirs.team.name
    return known.get(spot.team_id) if spot.team_id is not None else None


def _team(theirs: Belongings) -> dict[str, Any] | None:
    return {"name": theirs.team.name, "channel": theirs.team.channel} if theirs.team is not None else None


def _ask(ask: Ask, theirs: Belongings, names: Mapping[UserId, str]) -> dict[str, Any]:
    """Whoever asked reads of a decision what they were told of it, and no more."""
    by_me = ask.asker_id == theirs.user_id
    if by_me and _untold(ask, theirs):
        ask = replace(ask, state=AskState.OPEN, line=None)
    told = ask.helped or not by_me
    other = ask.author_id if by_me else ask.asker_id
    return {
        "asked_at": ask.asked_at.isoformat(),
        "by": "me" if by_me else names.get(other, ""),
        "of": names.get(other, "") if by_me else "me",
        "bright_spot_id": int(ask.bright_spot_id),
        "state": _value(ask.state) if told else _value(AskState.OPEN if ask.undecided else AskState.NOT_NOW),
        "line": ask.line,
    }


def _untold(ask: Ask, theirs: Belongings) -> bool:
    """What came of it waits for room in the asker's day."""
    waiting = (note for note in theirs.notes if note.delivered_at is None)
    return any(note.kind is NoteKind.ASK_ANSWERED and note.facts["ask_id"] == ask.id for note in waiting)


def _answered(theirs: Belongings) -> list[Pairing]:
    """Until somebody has said yes or no, the other may have said no before they were asked, which nobody is told."""
    return [each for each in theirs.pairings if each.said(theirs.user_id) is not None]


def _notes(theirs: Belongings) -> list[Note]:
    """Those that were told, without those that would tell of a pairing which is left out."""
    answered = {int(each.id) for each in _answered(theirs)}
    about_pairs = (NoteKind.PAIRING, NoteKind.PAIRING_CHECK)
    told = [note for note in theirs.notes if note.delivered_at is not None]
    return [note for note in told if note.kind not in about_pairs or note.facts["pairing_id"] in answered]


def _note(note: Note) -> dict[str, Any]:
    """What else it holds are ids of what it is about, a colleague's among them. The moment at which something worked
    for somebody, who may not be named, would say whose day it was."""
    left = None if note.kind is NoteKind.SPREAD else note.created_at
    return {"kind": note.kind.value, "created_at": _value(left), "delivered_at": _value(note.delivered_at)}


def _pairing(pairing: Pairing, mine: UserId, names: Mapping[UserId, str]) -> dict[str, Any]:
    """What the other one said stays with them; who it is was told with the proposal."""
    return {
        "proposed_on": pairing.round_on.isoformat(),
        "with": names.get(pairing.other(mine), ""),
        "as": "seeker" if pairing.seeker_id == mine else "helper",
        "strength": pairing.strength.value,
        "i_said_yes": pairing.said(mine),
        "introduced_at": _value(pairing.introduced_at),
        "i_said_we_talked": pairing.talked(mine),
    }


def _proposal(proposal: Proposal, mine: UserId) -> dict[str, Any]:
    """Whoever pointed at a message learns nothing of what its author said."""
    theirs = proposal.author_id == mine
    shown = {"channel": proposal.channel, "ts": proposal.ts, "made_at": proposal.made_at.isoformat()}
    return shown | {"my_message": theirs, "state": _value(proposal.state) if theirs else None}


def _meeting(meeting: Meeting, theirs: Belongings, names: Mapping[UserId, str]) -> dict[str, Any]:
    other = meeting.second_id if meeting.first_id == theirs.user_id else meeting.first_id
    called = theirs.called(meeting.customer_id)
    return {"told_at": meeting.told_at.isoformat(), "with": names.get(other, ""), "customer": called}


def colleagues(theirs: Belongings) -> list[UserId]:
    """Whose names stand in it: of those with whom something was asked, arranged or told."""
    met = {each for ask in theirs.asks for each in (ask.asker_id, ask.author_id)}
    met |= {each for pairing in theirs.pairings for each in pairing.both}
    met |= {each for meeting in theirs.meetings for each in (meeting.first_id, meeting.second_id)}
    return sorted(met - {theirs.user_id})


def _list(things: Iterable[Any]) -> list[dict[str, Any]]:
    return [_fields(thing) for thing in things]


def _plain(thing: Any) -> dict[str, Any] | None:
    return _fields(thing) if thing is not None else None


def _fields(thing: Any) -> dict[str, Any]:
    return {
        each.name: _value(getattr(thing, each.name)) for each in fields(thing) if each.name not in _HIDDEN
    }


def _value(value: object) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    return value
