"""Three questions for two people who meet over a bright spot: which ones fit it; not their words."""

from bot.domain.bright_spot import Whose
from bot.domain.strength import Strength

ANY = "any"
VARIANTS = 3
"""So many ways there are to ask what one noticed, and what another one needs."""


def three_questions(strength: Strength | None, whose: Whose, number: int) -> tuple[str, str, str]:
    """Catalog ids: what was done, what was noticed, how to begin. `number` is that of the bright spot: the same two
    people read the same questions wherever they read them."""
    what_was_done = strength or ANY if whose is Whose.MINE else whose
    noticed, to_begin = number % VARIANTS, number // VARIANTS % VARIANTS
    return (
        f"introduction-done-{what_was_done}",
        f"introduction-noticed-{noticed + 1}",
        f"introduction-begin-{to_begin + 1}",
    )


def all_questions() -> tuple[str, ...]:
    """Every one that may be chosen."""
    fitted = (ANY, Whose.CUSTOMER, Whose.TOGETHER, *Strength)
    numbered = (
        f"introduction-{part}-{number}" for part in ("noticed", "begin") for number in range(1, VARIANTS + 1)
    )
    return (*(f"introduction-done-{each}" for each in fitted), *numbered)
