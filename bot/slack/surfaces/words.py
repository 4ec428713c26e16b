"""The catalog in one reader's language, with arguments made safe for Slack's markup; not the texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.strength import Strength
from bot.locales.catalog import Catalog
from bot.slack.surfaces.mrkdwn import Mrkdwn, escape

SLACK = "https://slack.com/"
"""Where links to messages lead while nobody said which workspace they are in."""
NEARLY_A_YEAR = timedelta(days=300)
"""A date that long ago is written with its year."""
NAMES_SHOWN = 20
"""A list of names longer than this ends with how many others there are."""


@dataclass(frozen=True, slots=True)
class Words:
    """What one reader reads. Arguments may be strings, numbers, dates, times, strengths or lists of names."""

    catalog: Catalog
    language: str
    address: str = SLACK
    """The workspace's own, as `auth.test` says it."""

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

    def message_link(self, channel_id: str, ts: str, text: str) -> Mrkdwn:
        """A link to one message. `chat.getPermalink` would cost a call at every look at Home, and refuses for
        conversations that the author sees and we do not; its answers have had this one form for years."""
        return Mrkdwn(f"<{self.address}archives/{channel_id}/p{ts.replace('.', '')}|{escape(text)}>")

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

    def dated(self, day: date, pattern: str) -> str:
        """As that pattern of the catalog writes it."""
        return self.catalog.date(self.language, day, pattern)

    def past(self, day: date, today: date | None) -> str:
        """3 March; with its year where that is not clear by itself."""
        clear = today is None or today - day < NEARLY_A_YEAR
        return self.dated(day, "pattern-day" if clear else "pattern-day-year")

    def ahead(self, day: date, today: date | None) -> str:
        """Monday 9 November; with its year where it is not this year's."""
        clear = today is None or day.year == today.year
        return self.dated(day, "pattern-date" if clear else "pattern-date-year")

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
