"""What has to be true whatever went wrong; each sentence is checked against the evidence, and no other is."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.chaos.book import TOKEN
from tests.chaos.cast import Cast, Rep
from tests.chaos.evidence import Evidence, Row, posted_at

QUIET_AFTER = 4
DECIDED_LATE = timedelta(hours=4, minutes=2)
"""The product's two hours, or four where the queue is of our own making; and a clock that ran on meanwhile."""
POSTED_LATE = timedelta(hours=6)
"""With the call itself, which may take fifteen seconds while the clock leaps on."""
LETTING_GO = frozenset({"skipped", "set_aside", "unconfirmed"})
STUMBLED = "error"
"""The reason of what our own code could not do; nothing here should make it stumble."""


@dataclass(frozen=True)
class Verdict:
    """One sentence, how many things it was checked on, and those for which it does not hold."""

    sentence: str
    checked: int
    wrong: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.wrong


def judge(evidence: Evidence) -> tuple[Verdict, ...]:
    """Everything that the run promises."""
    return tuple(sentence(evidence) for sentence in SENTENCES)


def asked_once(evidence: Evidence) -> Verdict:
    """Every rep, on each of their days."""
    prompts, rows, wrong, checked = evidence.prompts(), evidence.rows_by_key(), [], 0
    for rep in evidence.cast.reps:
        for day, _ in rep.moments(evidence.cast.start, evidence.cast.end):
            checked += 1
            if fault := _fault_of_day(evidence, prompts.get((rep.id, day), []), rows, rep, day):
                wrong.append(f"{rep.id} on {day}: {fault}")
    return Verdict("Asked once on each of their days, or not, with the reason", checked, tuple(wrong))


def _fault_of_day(
    evidence: Evidence, found: list[Row], rows: dict[str, Row], rep: Rep, day: date
) -> str | None:
    if not found:
        return None if _grown_quiet(evidence, rep, day) else "nothing is known of that day"
    if len(found) > 1:
        return f"{len(found)} prompts"
    [prompt] = found
    row = rows.get(f"prompt:{rep.id}:{day}")
    said = len(evidence.messages(row)) if row is not None else 0
    match prompt["state"]:
        case "sent":
            return None if said == 1 else f"sent, and {said} messages"
        case "skipped":
            return None if prompt["reason"] and said == 0 else f"skipped {prompt['reason']}, {said} messages"
        case "unconfirmed":
            return None if rep in evidence.cast.victims else "unconfirmed though the history could be read"
        case state:
            return f"left {state}, outbox {row['state'] if row else None} {row['reason'] if row else ''}"


def _grown_quiet(evidence: Evidence, rep: Rep, day: date) -> bool:
    """Whether the bot had reason to ask less: so many prompts in a row that found no answer."""
    theirs = [row for row in evidence.tables["prompts"] if row["user_id"] == rep.id]
    before = sorted((row for row in theirs if row["local_date"] < day), key=lambda row: row["local_date"])
    silent = longest = 0
    for row in (each for each in before if each["state"] == "sent"):
        silent = 0 if row["answered_at"] else silent + 1
        longest = max(longest, silent)
    return longest >= QUIET_AFTER


def asked_in_time(evidence: Evidence) -> Verdict:
    """By each rep's own clock, on both sides of a change."""
    wrong, checked = [], 0
    rows = evidence.rows_by_key()
    for rep in evidence.cast.reps:
        for day, moment in rep.moments(evidence.cast.start, evidence.cast.end):
            row = rows.get(f"prompt:{rep.id}:{day}")
            if row is None:
                continue
            for message in evidence.messages(row):
                checked += 1
                decided, posted = row["sending_at"] - moment, posted_at(message) - moment
                if not (timedelta() <= decided <= DECIDED_LATE and timedelta() <= posted <= POSTED_LATE):
                    wrong.append(f"{rep.id} ({rep.zone}) on {day}: {decided}, {posted} after {rep.at}")
    return Verdict(
        "Asked at their own local time, at most two hours late, four in a queue", checked, tuple(wrong)
    )


def said_once(evidence: Evidence) -> Verdict:
    """No message twice."""
    twice = [f"{mark}: {len(found)} times" for mark, found in evidence.marked.items() if len(found) > 1]
    asked: Counter[tuple[str, date]] = Counter()
    for row in evidence.tables["outbox"]:
        if row["intent"] == "prompt":
            _, user, day = row["key"].split(":")
            asked[user, date.fromisoformat(day)] += len(evidence.messages(row))
    twice += [f"{user} was asked {times} times on {day}" for (user, day), times in asked.items() if times > 1]
    known = {row["mark"] for row in evidence.tables["outbox"]}
    twice += [f"{mark}: of no row" for mark in evidence.marked if mark not in known]
    return Verdict("No message twice", len(evidence.marked), tuple(twice))


def sent_is_there(evidence: Evidence) -> Verdict:
    """What the outbox says of each post is what stands in Slack."""
    wrong, checked = [], 0
    for row in evidence.tables["outbox"]:
        if row["kind"] not in ("post", "thread_part"):
            continue
        checked += 1
        there = bool(evidence.messages(row)) or row["ts"] in evidence.deleted
        if row["state"] == "sent" and not there:
            wrong.append(f"{row['key']}: sent, and nowhere")
        elif row["state"] in ("skipped", "set_aside") and there:
            wrong.append(f"{row['key']}: {row['state']} ({row['reason']}), and it stands in Slack")
    return Verdict("Sent is in Slack, and what was let go is not", checked, tuple(wrong))


def nothing_left(evidence: Evidence) -> Verdict:
    """No row waits for ever."""
    rows = evidence.tables["outbox"]
    open_ones = [
        row for row in rows if row["state"] in ("claimed", "sending") or _overdue(evidence.cast, row)
    ]
    told = (f"{row['key']}: {row['state']} {row['reason'] or ''}" for row in open_ones)
    return Verdict("Nothing that was due is left", len(rows), tuple(told))


def _overdue(cast: Cast, row: Row) -> bool:
    return bool(row["state"] == "pending" and row["not_before"] <= cast.end)


def let_go_with_reason(evidence: Evidence) -> Verdict:
    """Nothing ends unsent but for a reason that was there."""
    wrong, checked = [], 0
    by_id = {row["id"]: row for row in evidence.tables["outbox"]}
    for row in evidence.tables["outbox"]:
        if row["state"] not in LETTING_GO:
            continue
        checked += 1
        before = by_id.get(row["after_id"])
        follows = before is not None and row["reason"] == f"parent {before['state']}"
        if not _explained(evidence, before if follows and before is not None else row):
            wrong.append(f"{row['key']} ({row['kind']}): {row['state']}, {row['reason']}")
    return Verdict("Let go only for a reason that was there", checked, tuple(wrong))


def _explained(evidence: Evidence, row: Row) -> bool:
    reason, target = row["reason"] or "", row["target"]
    victim = target in evidence.refused
    if row["state"] == "set_aside":
        return reason in evidence.refused.get(target, set())
    if row["state"] == "unconfirmed":
        return victim
    ours = reason not in evidence.codes and reason not in ("", STUMBLED)
    return ours or reason in evidence.refused.get(target, set())


def stored_once(evidence: Evidence) -> Verdict:
    """Every acknowledged answer, and none twice."""
    stored: Counter[str] = Counter()
    for row in evidence.tables["answers"]:
        stored.update(TOKEN.findall(row["text"]))
    lost = [
        f"{word} by {evidence.said[word]} is not stored" for word in evidence.acknowledged if not stored[word]
    ]
    twice = [f"{word} is stored {times} times" for word, times in stored.items() if times > 1]
    return Verdict("Every acknowledged answer is stored, once", len(evidence.acknowledged), (*lost, *twice))


def roundups_whole(evidence: Evidence) -> Verdict:
    """Each edition: its parent once, every part once, every entry in one of them."""
    wrong, checked = [], 0
    for edition in evidence.tables["editions"]:
        if edition["state"] == "posted":
            checked += 1
            wrong += [
                f"edition {edition['due_date']} in {edition['channel']}: {fault}"
                for fault in _faults_of_edition(evidence, edition)
            ]
    wrong += _missing_editions(evidence)
    return Verdict("Every roundup once and whole", checked, tuple(wrong))


def _faults_of_edition(evidence: Evidence, edition: Row) -> Iterator[str]:
    rows = evidence.rows_by_key()
    parts = [row for row in evidence.tables["edition_parts"] if row["edition_id"] == edition["id"]]
    words: list[str] = []
    for part in sorted(parts, key=lambda part: int(part["position"])):
        row = rows.get(f"roundup:{edition['id']}:{part['position']}")
        if row is None:
            yield f"part {part['position']} was never meant to be sent"
            continue
        if row["state"] == "unconfirmed":
            if not _coach_was_told(evidence, edition):
                yield "unconfirmed, and its coach does not know"
            return
        if row["reason"] == "taken_back":
            continue
        said = evidence.messages(row)
        if len(said) != 1:
            yield f"part {part['position']} is there {len(said)} times ({row['state']}, {row['reason']})"
        words += [message.words for message in said]
    yield from _faults_of_entries(evidence, edition, Counter(TOKEN.findall(" ".join(words))))


def _faults_of_entries(evidence: Evidence, edition: Row, shown: Counter[str]) -> Iterator[str]:
    for spot in evidence.tables["bright_spots"]:
        if spot["edition_id"] == edition["id"] and spot["visibility"] != "private":
            for word in TOKEN.findall(spot["text"]):
                if shown[word] != 1:
                    yield f"{word} is in it {shown[word]} times"


def _coach_was_told(evidence: Evidence, edition: Row) -> bool:
    team = next(crew for crew in evidence.cast.teams if crew.channel == edition["channel"])
    notes = (note for note in evidence.tables["notes"] if note["user_id"] == team.coach)
    return any(note["kind"] == "roundup_unconfirmed" for note in notes)


def _missing_editions(evidence: Evidence) -> Iterator[str]:
    """Every Monday has its edition, posted or ripened, and not two."""
    by_channel = {row["id"]: row["channel"] for row in evidence.tables["teams"]}
    had: Counter[tuple[str, date]] = Counter()
    for edition in evidence.tables["editions"]:
        had[by_channel[edition["team_id"]], edition["due_date"]] += 1
    for team in evidence.cast.teams:
        for day, _ in evidence.cast.mondays(team):
            if had[team.channel, day] != 1:
                yield f"{team.channel} on {day}: {had[team.channel, day]} editions"


def in_one_edition(evidence: Evidence) -> Verdict:
    """What was shared before an edition closed is in it; nothing is left behind."""
    closed: dict[int, datetime] = defaultdict(lambda: evidence.cast.start)
    for edition in evidence.tables["editions"]:
        if edition["state"] == "posted":
            closed[edition["team_id"]] = max(closed[edition["team_id"]], edition["frozen_at"])
    shared = [spot for spot in evidence.tables["bright_spots"] if _shared(spot)]
    waiting = (spot for spot in shared if spot["edition_id"] is None)
    left = [f"{spot['text'][:6]}" for spot in waiting if spot["shared_at"] < closed[spot["team_id"]]]
    return Verdict("What was shared before a roundup closed is in it", len(shared), tuple(left))


def _shared(spot: Row) -> bool:
    return bool(spot["visibility"] == "team" and spot["shared_at"] and not spot["deleted_at"])


SENTENCES: tuple[Callable[[Evidence], Verdict], ...] = (
    asked_once,
    asked_in_time,
    said_once,
    sent_is_there,
    nothing_left,
    let_go_with_reason,
    stored_once,
    roundups_whole,
    in_one_edition,
)
