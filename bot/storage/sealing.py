"""Seals tokens for the database: the first of the operator's keys seals, each of them opens; knows no table."""

import re

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

KEY = re.compile(r"[\w-]{43}=", re.ASCII)
"""Fernet reads no further than the first one ends: whatever follows would be lost without a word."""
KEY_FAULT = "is not a key, nor several with commas between them. `brightspot new-key` makes one."


class SealBroken(Exception):
    """None of the keys opens what was sealed: the key that sealed it is not among them any more."""

    def __init__(self) -> None:
        super().__init__("A stored token was sealed with a key that ENCRYPTION_KEY does not hold any more.")


def new_key() -> str:
    """A fresh key, as ENCRYPTION_KEY takes it."""
    from cryptography.fernet import Fernet  # noqa: PLC0415 (as below)

    return Fernet.generate_key().decode()


def parse_keys(text: str) -> tuple[str, ...]:
    """One key, or several with commas between them. Raises ValueError with a sentence that holds no key."""
    keys = tuple(part.strip() for part in text.split(",") if part.strip())
    try:
        Seal(keys)
    except ValueError:
        raise ValueError(KEY_FAULT) from None
    if not all(map(KEY.fullmatch, keys)):
        raise ValueError(KEY_FAULT)
    return keys


class Seal:
    """All keys, in the order in which the operator names them. Raises ValueError for what is no key."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        from cryptography import fernet  # noqa: PLC0415 (7 MB, and who serves one workspace seals nothing)

        self._broken = fernet.InvalidToken
        self._fernet = fernet.MultiFernet([fernet.Fernet(key) for key in keys])

    def close(self, text: str) -> str:
        """The text, for nobody to read."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """What was sealed. Raises SealBroken."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except self._broken:
            raise SealBroken from None

    def renew(self, sealed: str) -> str:
        """The same, sealed with the first key. Raises SealBroken."""
        try:
            return self._fernet.rotate(sealed).decode()
        except self._broken:
            raise SealBroken from None


class Sealed(TypeDecorator[str]):
    """A column whose values are sealed on their way in and opened on their way out."""

    impl = Text
    cache_ok = True

    def __init__(self, seal: Seal) -> None:
        super().__init__()
        self.seal = seal

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else self.seal.close(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else self.seal.open(value)
