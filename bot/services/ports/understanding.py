"""What the services need to understand a text."""

from typing import Protocol

from bot.domain.understanding import Understanding


class Reader(Protocol):
    """Reads a text for what it says. Never fails: any string has an answer, within some ten milliseconds."""

    @property
    def version(self) -> str:
        """Of the model; vectors of different versions have nothing in common."""

    def understand(self, text: str) -> Understanding: ...
