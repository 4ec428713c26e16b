"""Every message, form and Home view that the bot can show, with sample data, to be judged at a glance."""

from collections.abc import Callable, Iterator

from bot.locales.catalog import Catalog
from bot.playground.gallery import answers, asking, messages, plans, proposals, replies, troubles, views
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
    ("What goes with a question", "message", asking.asking),
    ("Plans", "message", plans.checks),
    ("Cards", "message", messages.cards),
    ("Cards and lists with plans", "message", plans.cards_and_lists),
    ("Instead of a card", "message", troubles.troubles),
    ("Replies", "message", replies.replies),
    ("Notes", "message", replies.notes),
    ("Proposals", "message", proposals.proposals),
    ("Roundup", "message", messages.roundups),
    ("Answers to commands", "ephemeral", answers.answers),
    ("Forms", "modal", views.modals),
    ("Forms of plans", "modal", plans.forms),
    ("Home", "home", views.homes),
    ("Home, with proposals", "home", proposals.waiting),
)
