"""What goes wrong with Slack's answers: some of everything for everybody, refusals for good for victims alone."""

import json
import os
import random
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from bot.playground.api.methods import METHODS
from bot.playground.faults import Fault
from tests.chaos.cast import Cast

POST = "chat.postMessage"
HISTORY = ("conversations.history", "conversations.open")
"""Asked only about a message in doubt, so that the post before them has to be lost."""

TRANSIENT = (
    "ratelimited",
    "rate_limited",
    "service_unavailable",
    "request_timeout",
    "message_limit_exceeded",
)
HIDING = ("internal_error", "fatal_error")
"""Slack says of these that some of the call may have happened."""
OUT = (Fault.server_error(503), Fault.reset_before(), Fault.server_error(500))

TO_PEOPLE = (POST, "chat.update", "views.publish", *HISTORY)
"""Methods of which each refusal is ordered for a person; the target says for whom."""
TO_ANYBODY = ("views.open", "views.update", "users.list")
CHANNEL_CODES = frozenset(
    {
        *("channel_not_found", "is_archived", "not_in_channel"),
        *(
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
        ),
    }
)
"""What a channel answers that somebody will mend: the roundup waits for that."""

LONGEST = 12.0
RARELY = 60

Called = tuple[str, str]
"""A method, and the person or channel that it is about."""


def refusals(method: str) -> list[str]:
    """Every error that Slack lists for a method: by its own pages where they are at hand, else by our table."""
    folder = os.environ.get("SLACK_CONTRACT", "")
    if folder:
        pages = json.loads((Path(folder) / "methods.json").read_text(encoding="utf-8"))
        return sorted(pages[method]["errors"])
    return sorted(METHODS[method].errors)


def every_refusal() -> list[Called]:
    """Method and code, of the methods that are tried."""
    return [(method, code) for method in (*TO_PEOPLE, *TO_ANYBODY) for code in refusals(method)]


def about(method: str, args: Mapping[str, Any]) -> str:
    """Whom a call is about, a DM being its person."""
    name = {"views.publish": "user_id", "conversations.open": "users"}.get(method, "channel")
    target = str(args.get(name, ""))
    return f"U{target[1:]}" if target.startswith("D") else target


@dataclass
class Storm:
    """The same seed gives the n-th call of a method the same fate, whoever makes it."""

    seed: int
    strength: float = 1.0
    longest: float = LONGEST
    """Seconds of the slowest answers, which no call waits for."""
    out: bool = False
    """Nothing gets through at all."""
    met: Counter[str] = field(default_factory=Counter)
    codes: set[Called] = field(default_factory=set)
    """Refusals that were given, by method and code."""
    ordered: dict[Called, deque[str]] = field(default_factory=lambda: defaultdict(deque))
    refused: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Codes given for good, by whom they were about."""
    calls: Counter[str] = field(default_factory=Counter)

    def order(self, cast: Cast) -> None:
        """Every refusal of every method for some victim, and every channel's refusal for the shunned team."""
        if not cast.victims:
            return
        victims = cycle(cast.victims)
        for method in TO_PEOPLE:
            for code in self._shuffled(method):
                self.ordered[method, next(victims).id].append(code)
        for method in TO_ANYBODY:
            self.ordered[method, ""].extend(self._shuffled(method))
        if cast.shunned is not None:
            self.ordered[POST, cast.shunned.channel].extend(sorted(CHANNEL_CODES))

    def _shuffled(self, method: str) -> list[str]:
        codes = refusals(method)
        random.Random(f"{self.seed} {method}").shuffle(codes)
        return codes

    def __call__(self, method: str, args: Mapping[str, Any]) -> Fault | None:
        """What goes wrong with this call, if anything."""
        self.calls[method] += 1
        chance = random.Random(f"{self.seed} {method} {self.calls[method]}")
        if self.out:
            return self._counted(chance.choice(OUT), "while Slack was down")
        target = "" if method in TO_ANYBODY else about(method, args)
        fate = self._for_good(method, target) or self._lost_for(method, target, chance)
        return fate or self._too_fast(method) or self._any(chance)

    def _for_good(self, method: str, target: str) -> Fault | None:
        if not (waiting := self.ordered[method, target]):
            return None
        if method in TO_ANYBODY and self.calls[method] % 4:
            return None
        code = waiting.popleft()
        self.codes.add((method, code))
        self.refused[target].add(code)
        return self._counted(Fault.refused(code), "ok:false for good")

    def _lost_for(self, method: str, target: str, chance: random.Random) -> Fault | None:
        """A post to somebody for whom the search is to fail has to be in doubt first."""
        if method != POST or not any(self.ordered[search, target] for search in HISTORY):
            return None
        fault = chance.choice((Fault.reset_after(), Fault.reset_before()))
        return self._counted(fault, _said(fault))

    def _too_fast(self, method: str) -> Fault | None:
        """One in so many calls. After a second one soon the bot goes slower for some minutes, which are hours here."""
        turn, place = divmod(self.calls[method], RARELY)
        chance = random.Random(f"{self.seed} {method} 429 {turn}")
        if not self.strength or place != chance.randrange(RARELY):
            return None
        return self._counted(Fault.rate_limited(chance.choice((1, 2, 3))), "429")

    def _any(self, chance: random.Random) -> Fault | None:
        if chance.random() >= self.strength * 0.15:
            return None
        fault = chance.choices(*zip(*_kinds(chance, self.longest), strict=True))[0]
        return self._counted(fault, _said(fault))

    def _counted(self, fault: Fault, word: str) -> Fault:
        self.met[word] += 1
        return fault


def _kinds(chance: random.Random, longest: float) -> Iterable[tuple[Fault, float]]:
    """What may happen to any call, with its weight."""
    return (
        (Fault.server_error(chance.choice((500, 502, 503))), 3),
        (Fault.reset_before(), 1.5),
        (Fault.reset_after(), 1.5),
        (Fault.slow(chance.uniform(0.2, min(2.0, longest)), after=chance.random() < 0.5), 3),
        (Fault.slow(longest, after=chance.random() < 0.5), 0.2),
        (Fault.refused(chance.choice(TRANSIENT)), 2),
        (Fault.refused(chance.choice(HIDING), after=chance.random() < 0.5), 0.8),
    )


def _said(fault: Fault) -> str:
    """A fault in the words of the report."""
    when = "after" if fault.after or fault.kind == "reset_after" else "before"
    return {
        "rate_limited": "429",
        "server_error": "5xx",
        "slow": f"slow, {when} the effect",
        "reset_before": "reset before the effect",
        "reset_after": "reset after the effect",
        "refused": f"ok:false for now, {when} the effect",
    }[fault.kind]
