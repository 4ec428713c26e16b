"""What comes of an interaction, as the person sees it; knows not how it came about."""

from dataclasses import dataclass, field

from bot.playground.world.messages import Message
from bot.playground.world.types import Json
from bot.playground.world.views import View

TROUBLE = "We had some trouble connecting. Try again?"


@dataclass(frozen=True)
class Outcome:
    """`ok`, or a sentence; errors under fields by block id; the reply or the modal in front afterwards."""

    ok: bool = True
    error: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    reply: Message | None = None
    view: View | None = None
    options: tuple[Json, ...] = ()
    """What a menu offers for what was typed."""


DONE = Outcome()


def failed(sentence: str = TROUBLE) -> Outcome:
    """It did not work, and the person is told so."""
    return Outcome(ok=False, error=sentence)
