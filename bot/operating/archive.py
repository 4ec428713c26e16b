"""The file of a backup: a zip of one list of rows a table and a manifest; knows how to tell whether it is whole."""

import json
import os
import zipfile
import zlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

FORMAT = 1
MANIFEST = "manifest.json"
AT_ONCE = 500
READ_AT_ONCE = 1 << 20

Row = dict[str, Any]


class NotABackup(Exception):
    """Why this file cannot be restored."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One table in the file."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in the file, and of which release and moment it is."""

    format: int
    revision: str
    made_at: datetime
    tables: dict[str, Listed] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def as_json(self) -> str:
        return json.dumps(asdict(self) | {"made_at": self.made_at.isoformat()}, indent=1)

    @classmethod
    def parse(cls, text: bytes) -> "Manifest":
        """Raises NotABackup."""
        try:
            said = json.loads(text)
            tables = {name: Listed(**table) for name, table in said["tables"].items()}
            made_at = datetime.fromisoformat(said["made_at"])
            return cls(int(said["format"]), str(said["revision"]), made_at, tables)
        except (ValueError, TypeError, KeyError, AttributeError):
            raise NotABackup("The list of what is in this backup cannot be read.") from None


class ArchiveWriter:
    """Writes one; the manifest comes last, so that a file without one is no backup."""

    def __init__(self, file: BinaryIO, revision: str, made_at: datetime) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._revision, self._made_at = revision, made_at
        self._tables: dict[str, Listed] = {}

    def __enter__(self) -> "ArchiveWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # One that was not finished is left as it is: a zip that is let go writes its end, where there may be no room.
        self._zip.fp = None

    async def table(self, name: str, rows: AsyncIterator[Row]) -> AsyncIterator[int]:
        """As many rows as come, a line each; yields after each."""
        digest, count = sha256(), 0
        with self._zip.open(f"{name}.jsonl", "w", force_zip64=True) as out:
            async for row in rows:
                line = json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                out.write(line)
                digest.update(line)
                count += 1
                yield 1
        self._tables[name] = Listed(count, digest.hexdigest())

    def close(self) -> Manifest:
        """Whole."""
        manifest = Manifest(FORMAT, self._revision, self._made_at, self._tables)
        self._zip.writestr(MANIFEST, manifest.as_json())
        self._zip.close()
        return manifest


class Archive:
    """Reads one. Raises NotABackup."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
            self.manifest = Manifest.parse(self._zip.read(MANIFEST))
        except (zipfile.BadZipFile, KeyError, EOFError, OSError):
            raise NotABackup("This file is no backup of Bright Spots, or only a part of one.") from None
        if self.manifest.format != FORMAT:
            raise NotABackup("This backup was made by a newer release: restore it with that one.")

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def check(self) -> Iterator[int]:
        """Reads all of it once; yields how many rows each table has. Raises NotABackup."""
        for name, listed in self.manifest.tables.items():
            digest = sha256()
            try:
                with self._zip.open(f"{name}.jsonl") as lines:
                    while some := lines.read(READ_AT_ONCE):
                        digest.update(some)
            except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError):
                raise NotABackup(f"This backup is damaged: {name} cannot be read.") from None
            if digest.hexdigest() != listed.sha256:
                raise NotABackup(f"This backup is damaged, or somebody changed it: {name} is not as it was.")
            yield listed.rows

    def rows(self, name: str) -> Iterator[list[Row]]:
        """Some at a time."""
        some: list[Row] = []
        with self._zip.open(f"{name}.jsonl") as lines:
            for line in lines:
                some.append(json.loads(line))
                if len(some) == AT_ONCE:
                    yield some
                    some = []
        if some:
            yield some


def only_mine(path: Path) -> BinaryIO:
    """A new file that nobody else on this machine may read. Raises FileExistsError."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b")
