"""Who may be taken out of the outbox at this moment, so that nobody waits in our hands for a turn; takes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import WAITED_FOR, Kind

Called = tuple[WorkspaceId, str]
"""A channel, or a method, of one workspace."""


@dataclass(slots=True)
class Turns:
    """One look at the lanes: what is shut, and how many calls fit where it is not. A workspace whose lane is full
    takes no hand, however much it has to say."""

    opens_in: float
    """Seconds until the first lane opens that is shut; infinite where none is."""
    crowded: bool
    """Whether somebody has more to say than may go at once. In the order in which it is due theirs would come first
    whenever their lane opens, and the others after it."""
    rooms: Callable[[WorkspaceId, Kind, bool], list[tuple[Called, int]]]
    """The lanes of such a row, by name, and how many calls fit in each."""
    calls: Callable[[WorkspaceId, Kind], int]
    """How many went in the last minute, in the lane of that method."""
    _left: dict[Called, int] = field(default_factory=dict)
    _full: bool = False

    def room(self, workspace_id: WorkspaceId, kind: Kind, priority: int) -> int:
        """How many more may go; nothing is counted."""
        rooms = self.rooms(workspace_id, kind, priority >= WAITED_FOR)
        return min(self._left.get(called, room) for called, room in rooms)

    def said(self, workspace_id: WorkspaceId, kind: Kind) -> int:
        """How many of these went lately; those who were admitted since this look began are not among them."""
        return self.calls(workspace_id, kind)

    def admits(self, workspace_id: WorkspaceId, kind: Kind, priority: int) -> bool:
        """Whether one more may go; it is counted."""
        rooms = self.rooms(workspace_id, kind, priority >= WAITED_FOR)
        if any(self._left.setdefault(called, room) <= 0 for called, room in rooms):
            self._full = True
            return False
        for called, _ in rooms:
            self._left[called] -= 1
        return True

    @property
    def turned_away(self) -> bool:
        """Somebody who is due was not admitted, and their lane may open before long."""
        return self._full
