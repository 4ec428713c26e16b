"""Every message, form and Home view that the bot can show, with sample data, to be judged at a glance."""

from collections.abc import Callable, Iterator

from bot.locales.catalog import Catalog
from bot.playground.gallery import (
    answers,
    asking,
    asks,
    calendar,
    customers,
    look_back,
    messages,
    owning,
    pairings,
    plans,
    playbook,
    previews,
    proposals,
    replies,
    roundups,
    search,
    tries,
    troubles,
    views,
    workspace,
)
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
    ("Customers, on cards and in questions", "message", customers.on_cards_and_questions),
    ("Instead of a card", "message", troubles.troubles),
    ("Replies", "message", replies.replies),
    ("Notes", "message", replies.notes),
    ("Proposals", "message", proposals.proposals),
    ("Tries", "message", tries.messages),
    ("What the author of a try hears", "message", tries.notes),
    ("Ask them", "message", asks.asks),
    ("Introductions", "message", asks.introductions),
    ("Pairing", "message", pairings.pairings),
    ("Together, not turf", "message", calendar.meetings),
    ("Cards to be taken to the customer", "message", calendar.cards),
    ("Roundup", "message", roundups.parents),
    ("Roundup, its thread", "message", roundups.parts),
    ("Roundup, looking back", "message", look_back.look_backs),
    ("Roundup, its story", "message", roundups.asked),
    ("Roundup, for people outside", "message", look_back.asked),
    ("Roundup, as coaches see it before", "message", previews.previews),
    ("Playbook in the channel", "message", playbook.posts),
    ("Answers to commands", "ephemeral", answers.answers),
    ("Playbook", "ephemeral", playbook.answers),
    ("Search", "ephemeral", search.answers),
    ("Export and forget", "message", owning.messages),
    ("Forms of export and forget", "modal", owning.forms),
    ("Forms", "modal", views.modals),
    ("Customers", "ephemeral", customers.pages),
    ("Forms of customers", "modal", customers.forms),
    ("The customers' calendar", "ephemeral", calendar.pages),
    ("Forms of the calendar", "modal", calendar.forms),
    ("Forms of plans", "modal", plans.forms),
    ("Forms of tries", "modal", tries.forms),
    ("Forms of stories", "modal", roundups.forms),
    ("Forms of the next roundup", "modal", previews.drafts),
    ("For people outside", "modal", look_back.forms),
    ("Forms of an ask", "modal", asks.forms),
    ("Forms of a pairing", "modal", pairings.forms),
    ("Forms of the playbook", "modal", playbook.forms),
    ("Forms of search", "modal", search.forms),
    ("The workspace", "modal", workspace.forms),
    ("Home", "home", views.homes),
    ("Home, with proposals", "home", proposals.waiting),
    ("Home, with a story for the roundup", "home", roundups.home),
)
