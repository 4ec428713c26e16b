"""Seals a file with the operator's keys and opens it again, a piece at a time; does not know what is in it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

SEALED = b"bright-spots-sealed/1\n"
PIECE = 1 << 20
_LENGTH = 4


class CannotOpen(Exception):
    """None of the keys opens it, or a piece of it is missing."""


def is_sealed(file: BinaryIO) -> bool:
    """By how it begins; the file stands at its beginning afterwards."""
    file.seek(0)
    found = file.read(len(SEALED)) == SEALED
    file.seek(0)
    return found


def seal(plain: BinaryIO, sealed: BinaryIO, keys: tuple[str, ...]) -> None:
    """With the first key. Each piece says which one it is, so that none can be left out or moved."""
    from cryptography.fernet import Fernet  # noqa: PLC0415 (7 MB, and a process that serves seals no file)

    fernet = Fernet(keys[0])
    sealed.write(SEALED)
    for number, piece in enumerate(_pieces(plain)):
        _write(sealed, fernet.encrypt(_numbered(number) + piece))
    _write(sealed, fernet.encrypt(b"end"))


def unseal(sealed: BinaryIO, plain: BinaryIO, keys: tuple[str, ...]) -> None:
    """Whichever key it was. Raises CannotOpen."""
    from cryptography.fernet import Fernet, MultiFernet  # noqa: PLC0415 (as above)

    fernet = MultiFernet([Fernet(key) for key in keys])
    sealed.seek(len(SEALED))
    number = 0
    while (piece := _opened(fernet, sealed)) != b"end":
        if not piece.startswith(_numbered(number)):
            raise CannotOpen("Its pieces are not in their order.")
        plain.write(piece[_LENGTH:])
        number += 1
    plain.seek(0)


def _pieces(plain: BinaryIO) -> Iterator[bytes]:
    plain.seek(0)
    while piece := plain.read(PIECE):
        yield piece


def _numbered(number: int) -> bytes:
    return number.to_bytes(_LENGTH)


def _write(sealed: BinaryIO, token: bytes) -> None:
    sealed.write(len(token).to_bytes(_LENGTH) + token)


def _opened(fernet: "MultiFernet", sealed: BinaryIO) -> bytes:
    from cryptography.fernet import InvalidToken  # noqa: PLC0415 (as above)

    token = sealed.read(int.from_bytes(sealed.read(_LENGTH)))
    try:
        return fernet.decrypt(token)
    except InvalidToken:
        raise CannotOpen("No key in ENCRYPTION_KEY opens it, or it is damaged.") from None
