"""Every message, form and Home view that the bot can show, with sample data, to be judged at a glance."""

from collections.abc import Callable, Iterator

from bot.locales.catalog import Catalog
from bot.playground.gallery import answers, messages, replies, views
from bot.playground.gallery.items import Item, Shown, item
from bot.slack.surfaces.words import Words


def gallery(catalog: Catalog | None = None, language: str = "en") -> list[Item]:
    """All of them in reading order: id, title, group, surface, text, and blocks or a view."""
    words = Words(catalog or Catalog.load(), language)
    return [
        item(group, number, surface, shown)
        for group, surface, build in _GROUPS
        for number, shown in enumerate(build(words), start=1)
    ]


_GROUPS: tuple[tuple[str, str, Callable[[Words], Iterator[Shown]]], ...] = (
    ("Invitation", "message", messages.invitations),
    ("Questions", "message", messages.prompts),
    ("Cards", "message", messages.cards),
    ("Replies", "message", replies.replies),
    ("Notes", "message", replies.notes),
    ("Roundup", "message", messages.roundups),
    ("Answers to commands", "ephemeral", answers.answers),
    ("Forms", "modal", views.modals),
    ("Home", "home", views.homes),
)
