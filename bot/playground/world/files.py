"""Files on their way and files in conversations; knows where their bytes are, not what they say."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.playground.world.types import Refused


@dataclass
class File:
    """One file. Nobody sees it before it is shared in a conversation."""

    id: str
    name: str
    length: int
    title: str = ""
    content: bytes = b""
    channel: str = ""
    ts: str = ""

    @property
    def shared(self) -> bool:
        return bool(self.channel)


class Files:
    """All of them by id, which is also the key under which their bytes are sent."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._deleted: set[str] = set()
        self.disabled = False
        """Whether the workspace's admins have switched uploads off."""

    def __iter__(self) -> Iterator[File]:
        return iter(self._by_id.values())

    def add(self, file: File) -> File:
        self._by_id[file.id] = file
        return file

    def find(self, file_id: str) -> File | None:
        return self._by_id.get(file_id)

    def get(self, file_id: str) -> File:
        """Raises Refused `file_not_found`, or `file_deleted`."""
        if file_id in self._deleted:
            raise Refused("file_deleted", f"{file_id} was deleted")
        found = self._by_id.get(file_id)
        if found is None:
            raise Refused("file_not_found", f"there is no file {file_id!r}")
        return found

    def receive(self, file_id: str, content: bytes) -> bool:
        """The bytes of one that was announced; False for anything else, also where the length is another."""
        found = self._by_id.get(file_id)
        if found is None or found.shared or len(content) != found.length:
            return False
        found.content = content
        return True

    def delete(self, file: File) -> None:
        del self._by_id[file.id]
        self._deleted.add(file.id)
