"""The canvases of the workspace and the channels they are tabs of; knows nothing of what is written in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.playground.world.types import Refused


@dataclass
class Canvas:
    """One canvas: a tab of a channel, or with none its maker's own."""

    id: str
    title: str
    markdown: str = ""
    channel: str = ""


class Canvases:
    """All of them by id; one that somebody deletes is gone for good."""

    def __init__(self) -> None:
        self._by_id: dict[str, Canvas] = {}
        self.disabled = False
        """Whether the workspace's admins have switched canvases off."""

    def __iter__(self) -> Iterator[Canvas]:
        return iter(self._by_id.values())

    def add(self, canvas: Canvas) -> Canvas:
        self._by_id[canvas.id] = canvas
        return canvas

    def get(self, canvas_id: str) -> Canvas:
        """Raises Refused `canvas_not_found`."""
        found = self._by_id.get(canvas_id)
        if found is None:
            raise Refused("canvas_not_found", f"there is no canvas {canvas_id!r}")
        return found

    def delete(self, canvas_id: str) -> None:
        """By hand, from its menu."""
        del self._by_id[self.get(canvas_id).id]

    def of(self, channel: str) -> list[Canvas]:
        """The tabs of a channel."""
        return [canvas for canvas in self if canvas.channel == channel]
