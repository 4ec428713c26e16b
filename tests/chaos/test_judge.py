"""The judge of a run sees what it should: each kind of wrong, planted by hand, is found under its own sentence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.playground.world.messages import Message
from bot.slack.messenger import MARK_EVENT
from tests.chaos.cast import Cast
from tests.chaos.evidence import TABLES, Evidence, Row
from tests.chaos.judge import judge
from tests.chaos.plan import Measure, Plan
from tests.chaos.storm import POST, Storm

SUNDAY = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
"""Half an hour before Berlin's clocks go on."""
CAST = Cast(seed=1, size=11, start=SUNDAY, end=SUNDAY + timedelta(days=2), single_time=True)
BERLINER = CAST.reps[10]
ASKED = datetime(2027, 3, 29, 14, 30, tzinfo=UTC)
"""Half past four in Berlin's summer."""
ANSWER = {"text": "K00001: She took over the pen."}


def message(mark: str, at: datetime, channel: str, words: str = "Hello") -> Message:
    metadata = {"event_type": MARK_EVENT, "event_payload": {"mark": mark}}
    return Message(channel, f"{at.timestamp():.6f}", "U0BRIGHT", words, bot=True, metadata=metadata)


def row(key: str, mark: str, **more: object) -> Row:
    plain = {
        "kind": "post",
        "intent": "prompt",
        "state": "sent",
        "reason": None,
        "ts": None,
        "after_id": None,
        "id": mark,
    }
    about = {"key": key, "mark": mark, "target": BERLINER.id, "not_before": SUNDAY}
    return plain | about | more


def in_order() -> Evidence:
    """A Monday on which everybody was asked once and one answered; a roundup of one entry was posted."""
    tables: dict[str, list[Row]] = {name: [] for name in TABLES}
    marked: dict[str, list[Message]] = {}
    for rep in CAST.reps:
        for day, moment in rep.moments(CAST.start, CAST.end):
            known = {"user_id": rep.id, "local_date": day, "state": "sent", "reason": None}
            tables["prompts"].append({**known, "answered_at": None})
            about = {"target": rep.id, "sending_at": moment}
            tables["outbox"].append(row(f"prompt:{rep.id}:{day}", rep.id, **about))
            marked[rep.id] = [message(rep.id, moment, rep.dm)]
    [team] = CAST.teams
    [(monday, due)] = CAST.mondays(team)
    tables["teams"] = [{"id": 1, "channel": team.channel}]
    edition = {"id": 7, "team_id": 1, "channel": team.channel, "state": "posted"}
    tables["editions"] = [edition | {"due_date": monday, "frozen_at": due}]
    tables["edition_parts"] = [{"edition_id": 7, "position": position} for position in (0, 1)]
    for position, words in enumerate(("What worked", ANSWER["text"])):
        where = {"intent": "roundup_part", "target": team.channel}
        tables["outbox"].append(row(f"roundup:7:{position}", f"part{position}", **where))
        marked[f"part{position}"] = [message(f"part{position}", due, team.channel, words)]
    spot = ANSWER | {"edition_id": 7, "visibility": "team", "team_id": 1, "shared_at": SUNDAY}
    tables["bright_spots"] = [{**spot, "deleted_at": None}]
    tables["answers"] = [dict(ANSWER)]
    told = {"K00001": BERLINER.id}
    return Evidence(CAST, tables, marked, frozenset(), frozenset(told), told, {}, frozenset({"is_archived"}))


def berlins(evidence: Evidence, table: str) -> Row:
    """The Berliner's row there."""
    rows = evidence.tables[table]
    return next(each for each in rows if BERLINER.id in (each.get("user_id"), each.get("target")))


def asked_twice(evidence: Evidence) -> None:
    again = message("again", ASKED, BERLINER.dm)
    evidence.tables["outbox"].append(row("card:1", "again", intent="card"))
    evidence.marked["again"] = [again, again]


def asked_by_winter_time(evidence: Evidence) -> None:
    evidence.marked[BERLINER.id] = [message(BERLINER.id, ASKED - timedelta(hours=1), BERLINER.dm)]


def asked_at_night(evidence: Evidence) -> None:
    berlins(evidence, "outbox")["sending_at"] = ASKED + timedelta(hours=6)


def never_asked(evidence: Evidence) -> None:
    evidence.tables["prompts"].remove(berlins(evidence, "prompts"))
    evidence.tables["outbox"].remove(berlins(evidence, "outbox"))
    evidence.marked.pop(BERLINER.id)


def said_to_be_sent(evidence: Evidence) -> None:
    evidence.marked.pop(BERLINER.id)


def let_go_for_nothing(evidence: Evidence) -> None:
    berlins(evidence, "outbox").update(state="set_aside", reason="error")
    berlins(evidence, "prompts").update(state="skipped", reason="unreachable")
    evidence.marked.pop(BERLINER.id)


def refused_without_a_refusal(evidence: Evidence) -> None:
    berlins(evidence, "outbox").update(state="skipped", reason="is_archived")
    berlins(evidence, "prompts").update(state="skipped", reason="unreachable")
    evidence.marked.pop(BERLINER.id)


def left_in_doubt(evidence: Evidence) -> None:
    evidence.tables["outbox"].append(row("card:1", "doubt", intent="card", state="sending"))


def answer_lost(evidence: Evidence) -> None:
    evidence.tables["answers"].clear()


def answer_stored_twice(evidence: Evidence) -> None:
    evidence.tables["answers"].append(dict(ANSWER))


def part_missing(evidence: Evidence) -> None:
    evidence.marked["part1"] = []


def roundup_twice(evidence: Evidence) -> None:
    evidence.tables["editions"].append(evidence.tables["editions"][0] | {"id": 8, "state": "ripened"})


def entry_left_out(evidence: Evidence) -> None:
    evidence.tables["bright_spots"].append(evidence.tables["bright_spots"][0] | {"edition_id": None})


def unconfirmed_in_silence(evidence: Evidence) -> None:
    next(each for each in evidence.tables["outbox"] if each["mark"] == "part0")["state"] = "unconfirmed"
    evidence.refused[CAST.teams[0].channel] = {"channel_not_found"}


def test_a_run_in_order_is_in_order() -> None:
    assert [verdict.wrong for verdict in judge(in_order()) if not verdict.holds] == []


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (asked_twice, "No message twice"),
        (asked_by_winter_time, "Asked at their own local time"),
        (asked_at_night, "Asked at their own local time"),
        (never_asked, "Asked once on each of their days"),
        (said_to_be_sent, "Sent is in Slack"),
        (let_go_for_nothing, "Let go only for a reason"),
        (refused_without_a_refusal, "Let go only for a reason"),
        (left_in_doubt, "Nothing that was due is left"),
        (answer_lost, "Every acknowledged answer"),
        (answer_stored_twice, "Every acknowledged answer"),
        (part_missing, "Every roundup once and whole"),
        (roundup_twice, "Every roundup once and whole"),
        (entry_left_out, "What was shared before"),
        (unconfirmed_in_silence, "Every roundup once and whole"),
    ],
)
def test_each_wrong_is_found(wrong: Callable[[Evidence], None], sentence: str) -> None:
    evidence = in_order()
    wrong(evidence)
    found = [verdict.sentence for verdict in judge(evidence) if not verdict.holds]
    assert any(each.startswith(sentence) for each in found), found


def test_unconfirmed_is_no_fault_once_the_coach_knows() -> None:
    evidence = in_order()
    unconfirmed_in_silence(evidence)
    note = {"user_id": CAST.teams[0].coach, "kind": "roundup_unconfirmed"}
    assert all(
        verdict.holds for verdict in judge(replace(evidence, tables=evidence.tables | {"notes": [note]}))
    )


def test_the_seed_decides_what_goes_wrong() -> None:
    def fates(seed: int) -> list[object]:
        storm = Storm(seed)
        storm.order(CAST)
        return [storm(POST, {"channel": rep.id}) for rep in CAST.reps * 30]

    assert fates(1) == fates(1) != fates(2)
    plans = [Plan(seed, CAST, Measure()).deeds for seed in (1, 1, 2)]
    assert plans[0] == plans[1] != plans[2]


def test_nobody_but_a_victim_is_refused_for_good() -> None:
    storm = Storm(3, strength=0.0)
    storm.order(CAST)
    for rep in CAST.reps * 200:
        storm(POST, {"channel": rep.dm})
    assert set(storm.refused) == {rep.id for rep in CAST.victims}
