"""Every reply that the catalog knows, and the notes, with sample data."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.domain.note import NoteKind
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import (
    CHANNEL,
    MADRID,
    NOW,
    TEAM,
)
from bot.services.contents.messages import NoteContent, ReplyContent
from bot.services.contents.teams import TeamReadyContent
from bot.slack.surfaces.messages.notes import build_note, build_team_ready
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.words import Words


def replies(words: Words) -> Iterator[Shown]:
    for text_id in sorted(words.catalog.ids()):
        key = text_id.removeprefix("reply-")
        if text_id.startswith("reply-") and not key.startswith("button-") and "." not in key:
            content = ReplyContent(key, _REPLY_ARGS.get(key, {}), _REPLY_BUTTONS.get(key), "17")
            yield key, build_reply(words, content)
    for key, title, args in _OTHER_REPLIES:
        yield f"{key}: {title}", build_reply(words, ReplyContent(key, args))


def notes(words: Words) -> Iterator[Shown]:
    facts: list[tuple[NoteKind, dict[str, Any]]] = [
        (NoteKind.QUIET_WEEK, {"team": TEAM}),
        (NoteKind.QUIET_AGAIN, {"team": TEAM}),
        (NoteKind.ROUNDUP_UNCONFIRMED, {"channel": CHANNEL, "due": "2026-11-09", "edition_id": 7}),
        (NoteKind.ROUNDUP_REFUSED, {"channel": CHANNEL, "due": "2026-11-09", "edition_id": 7}),
        (NoteKind.ANONYMOUS_EXPIRED, {}),
        (NoteKind.COACHLESS, {"team": TEAM}),
        (NoteKind.COACH_NAMED, {"team": TEAM, "by": "Marta"}),
        (NoteKind.COACH_ENDED, {"team": TEAM, "by": "Marta"}),
        (NoteKind.INVITATION_LOST, {"names": ("Ana", "Ben")}),
        (NoteKind.IMPORTED, {"count": 1}),
        (NoteKind.IMPORTED, {"count": 1240}),
    ]
    troubles = (
        *("is_archived", "not_in_channel", "channel_not_found", "restricted_action", "is_ext_shared"),
        "some_other_code",
    )
    facts += [(NoteKind.CHANNEL_TROUBLE, {"channel": CHANNEL, "code": code}) for code in troubles]
    for kind, given in facts:
        more = given.get("code") or given.get("count") or ""
        yield f"{kind.value} {more}".strip(), build_note(words, NoteContent(kind, given))
    ready = TeamReadyContent(TEAM, CHANNEL, ("Ana", "Ben", "Priya", "Tom"))
    yield "A team is set up", build_team_ready(words, ready)
    yield "A team was changed", build_team_ready(words, replace(ready, invited=("Yuki",), first=False))
    yield "Its coach is in another team", build_team_ready(words, replace(ready, coach_elsewhere=True))
    many = TeamReadyContent(
        TEAM, CHANNEL, tuple(f"Rep {number}" for number in range(60)), ("Yuki",), ("Guest Gil",)
    )
    yield "A large team, with exceptions", build_team_ready(words, many)


_REPLY_ARGS: dict[str, dict[str, Any]] = {
    "paused": {"until": "2026-11-16", "today": "2026-11-05"},
    "undone_today": {"at": "14:05"},
    "hidden": {"at": "14:05"},
    "hide_earlier": {"until": "2026-10-25", "today": "2026-11-05"},
    "undo_earlier": {"until": "2026-10-25", "today": "2026-11-05"},
    "resumed": {"at": NOW.isoformat(), "zone": MADRID},
    "more": {"at": "", "zone": MADRID, "days": [0, 2, 4]},
    "more_already": {"days": [0, 2, 4]},
    "command_in_words": {"command": "mine"},
    "fewer": {"days": [0, 2, 4]},
    "later": {"at": "18:30"},
    "declined": {"team": TEAM},
    "invited": {"team": TEAM},
    "joined_after_all": {"team": TEAM},
    "already_on_team": {"team": "Sales North"},
    "proposed": {"name": "Ben"},
    **{f"ask_{key}": {"name": "Ana"} for key in ("sent", "already", "had")},
    **{f"ask_{key}": {"name": "Ben"} for key in ("introduced", "answered", "not_now", "author_gone")},
    **{f"pairing_{key}": {"name": "Ben"} for key in ("waiting", "both")},
    "doubt": {"text": "teem meeting", "nearest": "team"},
    "kept": {"text": sample.PUMP},
    "storage_busy": {"text": sample.NASTY},
    "storage_unsure": {"text": sample.PUMP},
    "slack_busy": {"text": sample.PUMP},
    "trouble": {"request": "7f3a9c21", "text": sample.PUMP},
    "not_heard": {"request": "7f3a9c21"},
    "deleted_meanwhile": {"text": sample.PUMP},
    "customer_date_forgotten": {"told": "yes"},
    "customer_date_noted": {
        "customer": "Kessler",
        "until": "2027-01-12",
        "today": "2026-11-05",
        "asking": "yes",
    },
    "customer_renamed": {"customer": "Kessler Bottling"},
    "roundup_closed": {"text": "Before the fair."},
    "not_enough_yet": {"count": 2},
    "enough_today": {"most": 300},
    "ageing_kept": {"count": 3},
    "too_many": {"what": "customers", "most": 2000},
    "enough_for_now": {"what": "export", "most": 5},
    "pointed_enough": {"most": 20},
    "settings_saved": {"days": [3], "at": "16:30", "zone": MADRID},
    "settings_kept": {"days": [3], "at": "16:30", "zone": MADRID},
}
_OTHER_REPLIES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("ageing_kept", "one", {"count": 1}),
    ("ageing_kept", "none", {"count": 0}),
    ("enough_today", "what was typed comes back", {"most": 300, "text": sample.PUMP}),
    ("too_many", "dates", {"what": "dates", "most": 300}),
    ("too_many", "teams", {"what": "teams", "most": 50}),
    ("enough_for_now", "samples of the invitation", {"what": "invitation_sample", "most": 10}),
)
"""What the same replies say of other things."""
_REPLY_BUTTONS = {
    "stop_ask": "stop",
    "doubt": "doubt",
    "paused": "resume",
    "stopped_already": "resume",
    "resting": "resume",
    "complaint": "quieter",
    "invited": "invited",
    "settings_saved": "settings",
    "settings": "settings",
    "more_already": "settings",
}
