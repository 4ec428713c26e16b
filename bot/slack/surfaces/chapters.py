"""How a playbook's chapters and plays are called, alike wherever they are read; not how they are laid out."""

from bot.domain.bright_spot import Whose
from bot.domain.strength import Strength
from bot.services.contents.roundups import Entry
from bot.slack.surfaces.words import Words


def chapter_heading(words: Words, strength: Strength | None, *, anonymous: bool) -> str:
    """The name above the plays of one strength, plain."""
    if anonymous:
        return words.plain("roundup-anonymous")
    return words.strength(strength) if strength else words.plain("roundup-more")


def name_of(words: Words, entry: Entry) -> str:
    """The author, and whose bright spot it is where it is not theirs alone; plain."""
    name = entry.author or words.plain("playbook-somebody")
    return (
        name if entry.whose is Whose.MINE else words.plain(f"roundup-author-{entry.whose.value}", name=name)
    )


def places(words: Words, count: int) -> str:
    """How far it travelled, plain; a number of places, never of any person."""
    return words.plain("playbook-places", count=count)
