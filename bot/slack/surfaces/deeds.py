"""What a coach, an admin or the operator changed, as a line each; knows neither form nor message around it."""

from collections.abc import Callable, Sequence
from datetime import time

from bot.services.contents.workspace import DeedContent
from bot.slack.surfaces.mrkdwn import Mrkdwn, channel
from bot.slack.surfaces.words import Words


def deed_lines(words: Words, deeds: Sequence[DeedContent]) -> str:
    return "\n".join(deed_line(words, deed) for deed in deeds)


def deed_line(words: Words, deed: DeedContent) -> str:
    """Who, when, what."""
    by = words.plain("deed-operator") if deed.by is None else deed.by or words.plain("deed-somebody")
    said = Mrkdwn(words.say(f"deed-{deed.deed.value}", by=by, team=deed.team))
    dated = words.say("deed-line", day=words.dated(deed.day, "pattern-day"), said=said)
    changed = [
        _changed(words, name, str(before), str(after)) for name, (before, after) in deed.changed.items()
    ]
    if not changed:
        return dated
    return words.say("deed-with-changes", said=Mrkdwn(dated), changes=Mrkdwn(", ".join(changed)))


def _changed(words: Words, name: str, before: str, after: str) -> str:
    """A setting of which only the change is written down has no values."""
    called = words.plain("deed-setting", name=name)
    if before == after:
        return called
    say = _VALUES.get(name, _as_it_is)
    return words.say("deed-change", name=called, before=say(words, before), after=say(words, after))


def _as_it_is(words: Words, value: str) -> str | Mrkdwn:
    return value or words.plain("deed-nothing")


def _local_time(words: Words, value: str) -> str | Mrkdwn:
    return words.time(time.fromisoformat(value))


def _country(words: Words, value: str) -> str | Mrkdwn:
    return words.country(value) if value else words.plain("deed-nothing")


_VALUES: dict[str, Callable[[Words, str], str | Mrkdwn]] = {
    "country": _country,
    "channel": lambda _, value: channel(value),
    "prompt_days": lambda words, value: words.weekdays([int(day) for day in value.split()]),
    "prompt_time": _local_time,
    "roundup_time": _local_time,
    "roundup_weekday": lambda words, value: words.weekday(int(value)),
    "fiscal_year_start": lambda words, value: words.month(int(value)),
    "suggested_visibility": lambda words, value: words.plain(f"visibility-{value}"),
}
"""As people say them."""
