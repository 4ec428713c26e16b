"""The catalog in one reader's language, with arguments made safe for Slack's markup; not the texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.strength import Strength
from bot.locales.catalog import Catalog
from bot.slack.surfaces.mrkdwn import Mrkdwn, escape

NAMES_SHOWN = 20
"""A list of names longer than this ends with how many others there are."""


@dataclass(frozen=True, slots=True)
class Words:
    """What one reader reads. Arguments may be strings, numbers, dates, times, strengths or lists of names."""

    catalog: Catalog
    language: str

    def say(self, text_id: str, **args: Any) -> str:
        """A text as mrkdwn; its arguments are escaped unless they are Mrkdwn."""
        return self.catalog.text(
            self.language, text_id, **{key: self._safe(arg) for key, arg in args.items()}
        )

    def plain(self, text_id: str, **args: Any) -> str:
        """A text for places where Slack parses nothing: buttons, options, labels, titles."""
        return self.catalog.text(
            self.language, text_id, **{key: self._spoken(arg) for key, arg in args.items()}
        )

    def has(self, text_id: str) -> bool:
        return self.catalog.has(text_id)

    def strength(self, strength: Strength) -> str:
        return self.plain(f"strength-{strength.value}")

    def question(self, key: str) -> str:
        return self.plain(f"question-{key}")

    def names(self, names: Sequence[str]) -> str:
        if len(names) <= NAMES_SHOWN:
            return self.catalog.names(self.language, names)
        shown = ", ".join(names[:NAMES_SHOWN])
        return self.plain("names-more", names=shown, count=len(names) - NAMES_SHOWN)

    def weekdays(self, days: Sequence[int]) -> str:
        return self.catalog.weekdays(self.language, days)

    def weekday(self, day: int) -> str:
        return self.catalog.weekday(self.language, day)

    def zone(self, zone: str) -> str:
        return self.catalog.zone(self.language, zone)

    def country(self, code: str) -> str:
        return self.catalog.country(self.language, code)

    def month(self, month: int) -> str:
        return self.catalog.month(self.language, month)

    def date(self, day: date) -> str:
        return self.catalog.date(self.language, day)

    def time(self, moment: time) -> str:
        return self.catalog.time(self.language, moment)

    def moment(self, at: datetime, zone: str) -> str:
        """Monday 9 November, 09:00, by the clocks of that zone."""
        local = at.astimezone(ZoneInfo(zone))
        return self.plain("moment", date=local.date(), time=local.time())

    def clock(self, at: datetime, zone: str) -> str:
        """17:30, by the clocks of that zone."""
        return self.time(at.astimezone(ZoneInfo(zone)).time())

    def _safe(self, argument: Any) -> Any:
        if isinstance(argument, Mrkdwn):
            return argument.text
        spoken = self._spoken(argument)
        return escape(spoken) if isinstance(spoken, str) else spoken

    def _spoken(self, argument: Any) -> Any:
        if isinstance(argument, Strength):
            return self.strength(argument)
        if isinstance(argument, datetime):
            raise TypeError("a moment is said with its zone: use Words.moment")
        if isinstance(argument, date):
            return self.date(argument)
        if isinstance(argument, time):
            return self.time(argument)
        if isinstance(argument, list | tuple):
            return self.names([str(self._spoken(each)) for each in argument])
        return argument
