"""What two people who are to meet read, before it has words or blocks: who they are, and over which bright spot."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import UserId
from bot.domain.strength import Strength


class MetBy(StrEnum):
    """What brought them together: the end of a catalog id `introduction-<met by>`."""

    ASK = "ask"
    PAIRING = "pairing"


@dataclass(frozen=True, slots=True)
class IntroductionContent:
    """To both, in one conversation; both may read the bright spot."""

    met_by: MetBy
    seeker: UserId
    helper: UserId
    """Whose bright spot it is."""
    text: str
    questions: tuple[str, str, str]
    """Catalog ids."""
    wish: Strength | None = None
    """What the seeker would like more of, where they said so."""


@dataclass(frozen=True, slots=True)
class ApartContent:
    """To one of them alone, where Slack opened no conversation for the two."""

    introduction: IntroductionContent
    reader: UserId
    other_name: str
    lost: bool = False
    """Perhaps there is such a conversation after all: the answer to its opening was lost."""

    @property
    def other(self) -> UserId:
        both = self.introduction
        return both.helper if self.reader == both.seeker else both.seeker
