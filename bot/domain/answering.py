"""To which date and prompt an answer belongs, which messages are one and what they say; not what is an answer."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from bot.domain.bright_spot import Answer, Source
from bot.domain.ids import PromptId
from bot.domain.prompt import Prompt
from bot.domain.schedule import local_date, moment
from bot.domain.words.danger import danger

DAY_ENDS_AT = time(4, 0)
"""Until then, local time, the evening of the latest prompt goes on."""

TOGETHER_WITHIN = timedelta(minutes=3)
_TYPED = frozenset({Source.PROMPT, Source.MESSAGE})


def answer_date(
    said_at: datetime, zone: str, thread_prompt: Prompt | None, latest: Prompt | None
) -> tuple[date, PromptId | None]:
    """In a prompt's thread that prompt's date, else the latest prompt's while its day lasts, else its own."""
    if thread_prompt is not None:
        return thread_prompt.local_date, thread_prompt.id
    if latest is not None and _still_open(latest, said_at, zone):
        return latest.local_date, latest.id
    return local_date(said_at, zone), None


def _still_open(prompt: Prompt, said_at: datetime, zone: str) -> bool:
    """By its due time, not by when it was sent: Slack's clock and ours may differ by seconds."""
    return prompt.due_at <= said_at < _end_of(prompt.local_date, zone)


def _end_of(day: date, zone: str) -> datetime:
    following = day + timedelta(days=1)
    end = moment(following, DAY_ENDS_AT, zone)
    return end if end is not None else _end_of(following, zone)


def joins(previous: Answer, answer: Answer) -> bool:
    """Whether a typed message goes on with the group whose latest message is `previous`. What shows signs of danger
    stands by itself: no card of another text may show it, nor be taken down for it.

    Slack may hand us two quick messages in either order.
    """
    if previous.source not in _TYPED or previous.deleted_at is not None:
        return False
    apart = abs(answer.said_at - previous.said_at)
    if previous.thread_ts != answer.thread_ts or apart > TOGETHER_WITHIN:
        return False
    # Last, since it takes longest.
    return danger(previous.text) is None and danger(answer.text) is None


def followed(text: str, was: str, says: str) -> str:
    """Somebody's own wording `text` of what they said, now that a message of it says something else: its lines change
    where they still stand as it said them, and no others. One that said nothing before comes last."""
    if not was.strip():
        return merged([text, says])
    lines, before = text.split("\n"), was.strip().split("\n")
    starts = range(len(lines) - len(before) + 1)
    at = next((start for start in starts if lines[start : start + len(before)] == before), None)
    if at is None:
        return text
    return merged(["\n".join(lines[:at]), says, "\n".join(lines[at + len(before) :])])


def merged(texts: Iterable[str]) -> str:
    """Several messages as one text, a line each."""
    return "\n".join(stripped for text in texts if (stripped := text.strip()))
