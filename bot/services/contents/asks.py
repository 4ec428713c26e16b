"""What is shown of somebody who would like to hear more: to the author, and to whoever asked; not how it looks."""

from dataclasses import dataclass

from bot.domain.ask import AskState
from bot.domain.ids import AskId, BrightSpotId


@dataclass(frozen=True, slots=True)
class AskContent:
    """To the author. Choices: introduce us, answer here in a line, not now."""

    ask_id: AskId
    asker: str
    """Empty where the directory does not know them."""
    text: str
    """The bright spot, in the author's own words."""


@dataclass(frozen=True, slots=True)
class AskAnsweredContent:
    """To whoever asked: a line of the author's, or that it is not the week for it, or that it is gone."""

    state: AskState
    author: str
    line: str = ""
    text: str = ""
    bright_spot_id: BrightSpotId | None = None
    """Nothing of either where the asker may not see it any more."""


@dataclass(frozen=True, slots=True)
class AskCheckContent:
    """To whoever asked, a week later. Choices: I'll try this, not yet."""

    ask_id: AskId
    bright_spot_id: BrightSpotId
    author: str
    text: str
    met: bool
    """The two were brought together; else the author answered in a line."""
