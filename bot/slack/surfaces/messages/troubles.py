"""What is said to an answer that is no bright spot; which of it is said was decided before."""

from collections.abc import Iterator

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import Tone
from bot.domain.follow_up import ASKING, FollowUp, variant
from bot.services.contents.troubles import TroubleContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, tagged
from bot.slack.surfaces.parts import actions, button, message, section
from bot.slack.surfaces.quotes import spoken
from bot.slack.surfaces.words import Words

VARIANTS = {
    FollowUp.EXCEPTION: 8,
    FollowUp.HEARD: 5,
    FollowUp.LIGHTER: 4,
    FollowUp.NOTHING: 5,
    FollowUp.SMALLER: 5,
    FollowUp.FINE: 4,
    FollowUp.SCALED: 4,
    FollowUp.NOTED: 4,
    FollowUp.ASKED: 4,
    FollowUp.LEFT: 3,
}
"""So many wordings of each, `trouble-<kind>-1` and so on."""

BETWEEN = 2
"""Wordings from one to the next of a day, so that the next day's first is another than today's second."""

_GOES_WITH = ("trouble-only-pause", "trouble-borrow")
"""What stands beside a lighter one, in as many wordings as that has."""

_OF_PROBLEMS = frozenset({FollowUp.EXCEPTION, FollowUp.HEARD, FollowUp.LIGHTER})
_OF_UNREAD = frozenset({FollowUp.SMALLER, FollowUp.FINE, FollowUp.SCALED, FollowUp.NOTED, FollowUp.ASKED})


def texts() -> Iterator[str]:
    """Every id that is put together here."""
    for kind, count in VARIANTS.items():
        yield from (f"trouble-{kind.value}-{number}" for number in range(1, count + 1))
    for beside in _GOES_WITH:
        yield from (f"{beside}-{number}" for number in range(1, VARIANTS[FollowUp.LIGHTER] + 1))


def build_trouble(words: Words, content: TroubleContent) -> Rendered:
    """One message; the notification says no more than that there is one."""
    blocks: list[Block] = [section(_sentence(words, content))]
    if content.kind is FollowUp.LIGHTER and content.borrowed is not None:
        lends = f"trouble-borrow-{_wording(content)}"
        blocks.append(section(words.say(lends, author=content.borrowed.author)))
        blocks.append(spoken(content.borrowed.author, content.borrowed.text))
    choices = _choices(words, content)
    notice = words.say("trouble-left-notice" if content.kind is FollowUp.LEFT else "trouble-notice")
    return message(notice, [*blocks, actions(*choices)] if choices else blocks)


def _sentence(words: Words, content: TroubleContent) -> str:
    if content.kind is FollowUp.DANGER:
        return _careful(words, content)
    number = _wording(content)
    said = words.say(f"trouble-{content.kind.value}-{number}")
    if content.kind is FollowUp.LIGHTER and content.borrowed is None:
        return " ".join([said, words.say(f"trouble-only-pause-{number}")])
    return said


def _wording(content: TroubleContent) -> int:
    """Another one on each following day, and each time on one day."""
    count = VARIANTS[content.kind]
    first = variant(content.day, content.user_id, count)
    return (first - 1 + BETWEEN * content.again) % count + 1


def _careful(words: Words, content: TroubleContent) -> str:
    about = "life" if content.about_life else "harm"
    if content.contact:
        return words.say(f"trouble-{about}-contact", contact=content.contact)
    return words.say(f"trouble-{about}")


def _choices(words: Words, content: TroubleContent) -> list[Element]:
    """At most two; where a rep said "nothing" in so many words, there is no doubt that it was none."""
    kind, choices = content.kind, list[Element]()
    tone = Tone.PROBLEM if kind in _OF_PROBLEMS else Tone.EMPTY
    value = tagged(tone.value, content.answer_id)
    if kind in ASKING:
        choices.append(button(words.plain("trouble-leave"), ActionId.LEAVE_TODAY, value))
    if kind is FollowUp.LIGHTER:
        choices.append(button(words.plain("trouble-pause"), ActionId.PAUSE_WEEK, value))
    if kind in _OF_PROBLEMS or kind in _OF_UNREAD:
        choices.append(button(words.plain("trouble-was-bright"), ActionId.WAS_BRIGHT, value))
    return choices
