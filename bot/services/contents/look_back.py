"""What the part of a roundup's thread that looks back is made of; not its words or looks."""

from dataclasses import dataclass, field

from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.look_back import Beside
from bot.domain.strength import Strength
from bot.services.contents.roundups import Tried


@dataclass(frozen=True, slots=True)
class Spread:
    """What worked for others in that time; whether it has become a play."""

    tried: Tried
    play: bool = False


@dataclass(frozen=True, slots=True)
class LookBackContent:
    """A month's or quarter's: this year beside last, what grew, what spread, which question stayed open."""

    kind: EditionKind
    beside: Beside = field(default_factory=Beside)
    grew: tuple[Strength, ...] = ()
    spread: tuple[Spread, ...] = ()
    open_question: BuyingStage | None = None
    draws: bool = False
    """The two years are drawn as well as told."""

    @property
    def empty(self) -> bool:
        return not (self.beside.shared or self.grew or self.spread or self.open_question)
