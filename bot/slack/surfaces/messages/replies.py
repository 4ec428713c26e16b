"""One short reply, the words it hands back and the buttons it offers; not what it is a reply to."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.services.contents.messages import ReplyContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.messages.invitations import answers, yes_buttons
from bot.slack.surfaces.mrkdwn import channel
from bot.slack.surfaces.parts import actions, button, context, message, section
from bot.slack.surfaces.quotes import WHOLE, quote
from bot.slack.surfaces.words import Words

HANDED_BACK = "text"
"""The argument that holds a text by the user: quoted below the sentence, never in the notification."""


def build_reply(words: Words, content: ReplyContent) -> Rendered:
    text_id = f"reply-{content.key}"
    notice = f"{text_id}.notice" if words.has(f"{text_id}.notice") else text_id
    return message(words.say(notice, **_arguments(words, content.args)), reply_blocks(words, content))


def reply_blocks(words: Words, content: ReplyContent) -> list[Block]:
    """The sentence, the words it hands back and its row of buttons; in a message or a form."""
    blocks: list[Block] = [section(words.say(f"reply-{content.key}", **_arguments(words, content.args)))]
    if content.args.get(HANDED_BACK):
        label = f"reply-{content.key}.words"
        blocks += [context(words.say(label))] if words.has(label) else []
        blocks.append(quote(str(content.args[HANDED_BACK]), WHOLE))
    if content.buttons is not None:
        blocks.append(actions(*_ROWS[content.buttons](words, content)))
    return blocks


def _arguments(words: Words, args: dict[str, Any]) -> dict[str, Any]:
    """Arguments come as JSON: dates, moments, weekdays and channels become what is said of them."""
    said = {key: value for key, value in args.items() if key != HANDED_BACK}
    zone = args.get("zone") or "UTC"
    if "until" in args:
        today = said.pop("today", None)
        said["until"] = words.ahead(_day(args["until"]), _day(today) if today else None)
    if "at" in args:
        said["at"] = _moment(words, args["at"], zone)
    if "zone" in args:
        said["zone"] = words.zone(zone)
    if "days" in args:
        said["days"] = words.weekdays(args["days"])
    if "channel" in args:
        said["channel"] = channel(args["channel"])
    return said


def _day(given: str | date) -> date:
    return date.fromisoformat(given) if isinstance(given, str) else given


def _moment(words: Words, given: str | datetime | time, zone: str) -> str:
    """A moment in that zone, or a time of day; "none" where there is no such moment."""
    if given == "":
        return "none"
    if isinstance(given, str):
        given = time.fromisoformat(given) if len(given) <= len("16:30:00") else datetime.fromisoformat(given)
    return words.moment(given, zone) if isinstance(given, datetime) else words.time(given)


def _stop(words: Words, content: ReplyContent) -> list[Element]:
    return [
        button(words.plain("reply-button-keep_shared"), ActionId.STOP_KEEP, content.value),
        button(words.plain("reply-button-hide_shared"), ActionId.STOP_HIDE, content.value),
    ]


def _doubt(words: Words, content: ReplyContent) -> list[Element]:
    run = words.plain("reply-button-run", nearest=content.args["nearest"])
    return [
        button(run, ActionId.DOUBT_RUN, content.value),
        button(words.plain("reply-button-keep"), ActionId.DOUBT_KEEP, content.value),
    ]


def _resume(words: Words, content: ReplyContent) -> list[Element]:
    return [button(words.plain("action-resume"), ActionId.RESUME, content.value)]


def _join(words: Words, content: ReplyContent) -> list[Element]:
    return yes_buttons(words, content.value)


def _invited(words: Words, content: ReplyContent) -> list[Element]:
    return answers(words, content.value)


def _settings(words: Words, content: ReplyContent) -> list[Element]:
    return [button(words.plain("action-settings"), ActionId.OPEN_SETTINGS, content.value)]


def _quieter(words: Words, content: ReplyContent) -> list[Element]:
    return [
        button(words.plain("trouble-pause"), ActionId.PAUSE_WEEK, content.value),
        *_settings(words, content),
    ]


def _capture(words: Words, content: ReplyContent) -> list[Element]:
    return [button(words.plain("action-capture"), ActionId.HOME_CAPTURE, content.value)]


_ROWS: dict[str, Callable[[Words, ReplyContent], list[Element]]] = {
    "stop": _stop,
    "doubt": _doubt,
    "resume": _resume,
    "join": _join,
    "invited": _invited,
    "settings": _settings,
    "quieter": _quieter,
    "capture": _capture,
}
