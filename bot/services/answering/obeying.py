"""Words typed to the bot that are not answers: each is obeyed, answered in a sentence, or left alone."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.answering import DAY_ENDS_AT
from bot.domain.bright_spot import BrightSpot
from bot.domain.people import Pace
from bot.domain.words.reading import Meaning
from bot.services.answering.bright_spots import save_changed, take_back
from bot.services.asking.choices import Deed, asks_nothing, fewer, more, pause, stop
from bot.services.contents.messages import ReplyContent

A_WEEK = timedelta(days=7)
_MORE = "more"
LEFT_ALONE = frozenset({Meaning.THANKS, Meaning.OKAY, Meaning.GOOD})
"""A thank-you needs no answer; a bot that always has the last word is a pest."""
YES_OR_NO = frozenset({Meaning.OKAY, Meaning.GOOD, Meaning.NOTHING})
"""What somebody may say to their invitation."""
_BUTTONS = {Meaning.SETTINGS: "settings"}
SYMBOLS = ReplyContent("symbols")
"""To an emoji, which may be a lot but does not say what it was."""


async def obey(deed: Deed, meaning: Meaning) -> ReplyContent | None:
    """Does what the words ask; what is said back, if anything."""
    if meaning in LEFT_ALONE:
        return None
    does = _DEEDS.get(meaning)
    return (
        await does(deed) if does is not None else ReplyContent(meaning.value, buttons=_BUTTONS.get(meaning))
    )


@dataclass(frozen=True, slots=True)
class _Latest:
    """The newest bright spot of a rep, and when it was kept by their own clock."""

    spot: BrightSpot
    kept: datetime
    now: datetime

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def earlier(self) -> bool:
        """Of another day: it may be in a roundup and tried by others, and a word does not say that it is meant. After
        midnight the evening goes on, as it does for an answer."""
        evening = self.now - timedelta(days=1) if self.now.time() < DAY_ENDS_AT else self.now
        return self.kept.date() not in {self.today, evening.date()}

    @property
    def day(self) -> dict[str, str]:
        """Said instead of its words, which would stay in our messages."""
        return {"until": self.kept.date().isoformat(), "today": self.today.isoformat()}

    @property
    def hour(self) -> dict[str, str]:
        """The same where it is of today."""
        return {"at": self.kept.time().isoformat("minutes")}


async def _latest(deed: Deed) -> _Latest | None:
    recent = await deed.uow.bright_spots.of_rep(deed.who.workspace_id, deed.who.user_id, limit=1)
    if not recent:
        return None
    zone = ZoneInfo(deed.view.zone)
    return _Latest(recent[0], recent[0].stored_at.astimezone(zone), deed.now.astimezone(zone))


async def _undo_latest(deed: Deed) -> ReplyContent:
    latest = await _latest(deed)
    if latest is None:
        return ReplyContent("nothing_to_undo")
    if latest.earlier:
        return ReplyContent("undo_earlier", latest.day)
    await take_back(deed.uow, latest.spot, deed.now)
    return ReplyContent("undone_today", latest.hour)


async def _hide_latest(deed: Deed) -> ReplyContent:
    """Also one whose card is still on its way: what is usual is no longer asked."""
    latest = await _latest(deed)
    if latest is None:
        return ReplyContent("nothing_to_hide")
    if latest.earlier:
        return ReplyContent("hide_earlier", latest.day)
    hidden = replace(latest.spot.hidden(deed.now), visibility_chosen=True)
    await save_changed(deed.uow, latest.spot, hidden, deed.now)
    return ReplyContent("hidden", latest.hour)


async def _greet(deed: Deed) -> ReplyContent | None:
    """A first word gets one back; to somebody who knows us a "good morning" needs none."""
    known = await deed.uow.bright_spots.of_rep(deed.who.workspace_id, deed.who.user_id, limit=1)
    return None if known else ReplyContent("greeting")


async def _pause_a_week(deed: Deed) -> ReplyContent:
    return await pause(deed, deed.view.today(deed.now) + A_WEEK)


async def _resume(deed: Deed) -> ReplyContent:
    return await more(deed, "resumed")


async def _own_up(deed: Deed) -> ReplyContent:
    """No question to somebody who has had too many: what makes fewer of them, or that there are none."""
    return await asks_nothing(deed) or ReplyContent(
        "complaint", buttons="quieter", value=deed.now.isoformat()
    )


def _unless_nothing_is_asked(meaning: Meaning) -> Callable[[Deed], Awaitable[ReplyContent]]:
    async def say(deed: Deed) -> ReplyContent:
        return await asks_nothing(deed) or ReplyContent(meaning.value)

    return say


async def _more(deed: Deed) -> ReplyContent:
    """Where nothing had grown quiet nothing comes back: how often is theirs to choose."""
    rep = deed.view.rep
    as_chosen = rep.active and rep.pace is Pace.USUAL and not deed.view.paused(deed.now)
    said = await more(deed, _MORE)
    if as_chosen and said.key == _MORE:
        return replace(said, key="more_already", buttons="settings")
    return said


_DEEDS: dict[Meaning, Callable[[Deed], Awaitable[ReplyContent | None]]] = {
    Meaning.STOP: stop,
    Meaning.PAUSE: _pause_a_week,
    Meaning.RESUME: _resume,
    Meaning.MORE: _more,
    Meaning.FEWER: fewer,
    Meaning.UNDO: _undo_latest,
    Meaning.HIDE: _hide_latest,
    Meaning.GREETING: _greet,
    Meaning.COMPLAINT: _own_up,
    Meaning.AWAY: _unless_nothing_is_asked(Meaning.AWAY),
    Meaning.OPTIONAL: _unless_nothing_is_asked(Meaning.OPTIONAL),
}
"""What is obeyed; every other word has its sentence, `reply-<meaning>`."""
