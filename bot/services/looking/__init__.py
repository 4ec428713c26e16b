"""What a person may look at, from where they stand; a room for each view."""

from bot.services.looking.use_cases import Looking

__all__ = ["Looking"]
