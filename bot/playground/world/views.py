"""The modals a person has open, one upon another, and their Home; knows not how they came about."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.playground.world.blocks import interactive, visible_text
from bot.playground.world.forms import Values
from bot.playground.world.types import Json, Refused

DEEPEST = 3


@dataclass(eq=False)
class View:
    """One modal or Home. `values` is what is filled in now; `errors` stand under fields, by block id."""

    id: str
    user: str
    type: str
    blocks: list[Json]
    hash: str
    title: Json | None = None
    submit: Json | None = None
    close: Json | None = None
    callback_id: str = ""
    private_metadata: str = ""
    external_id: str = ""
    clear_on_close: bool = False
    notify_on_close: bool = False
    submit_disabled: bool = False
    root_view_id: str = ""
    previous_view_id: str | None = None
    values: Values = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """Everything a reader sees, the title first."""
        title = self.title["text"] + "\n" if self.title else ""
        return title + visible_text(self.blocks)

    @property
    def actions(self) -> list[str]:
        """The action ids that a reader can touch, in order."""
        return [element["action_id"] for _, element in interactive(self.blocks)]


class Views:
    """Open modals by person, lowest first, and the Home tab of each person."""

    def __init__(self) -> None:
        self._stacks: dict[str, list[View]] = defaultdict(list)
        self.homes: dict[str, View] = {}

    def __iter__(self) -> Iterator[View]:
        for stack in self._stacks.values():
            yield from stack
        yield from self.homes.values()

    def stack(self, user: str) -> list[View]:
        """The modals a person has open, the one in front last."""
        return list(self._stacks[user])

    def top(self, user: str) -> View | None:
        """The modal in front of a person."""
        stack = self._stacks[user]
        return stack[-1] if stack else None

    def find(self, view_id: str = "", external_id: str = "") -> View | None:
        """An open modal or a Home by either of its ids."""
        return next(
            (v for v in self if v.id == view_id or (external_id and v.external_id == external_id)), None
        )

    def open(self, view: View) -> View:
        """Show a modal alone: what was open before is gone."""
        view.root_view_id = view.id
        self._stacks[view.user] = [view]
        return view

    def push(self, view: View) -> View:
        """Lay a modal upon the one in front. Raises Refused when there is none, or three already."""
        stack = self._stacks[view.user]
        if not stack:
            raise Refused("not_found", "a view can only be pushed upon an open modal")
        if len(stack) >= DEEPEST:
            raise Refused("push_limit_reached", f"at most {DEEPEST} modals lie upon each other")
        view.root_view_id, view.previous_view_id = stack[0].id, stack[-1].id
        stack.append(view)
        return view

    def close(self, view: View, *, all_of_them: bool = False) -> list[View]:
        """Take away a modal and those above it (or all); answers those taken away, uppermost first."""
        stack = self._stacks[view.user]
        keep = 0 if all_of_them or view not in stack else stack.index(view)
        gone = stack[keep:][::-1]
        del stack[keep:]
        return gone
