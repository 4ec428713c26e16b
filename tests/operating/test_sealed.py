"""What is sealed comes back with any of the keys, and in no other way than whole."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.operating.sealed import PIECE, CannotOpen, is_sealed, seal, unseal
from bot.storage.sealing import new_key

KEY, OTHER = new_key(), new_key()


def sealed(content: bytes) -> bytes:
    out = BytesIO()
    seal(BytesIO(content), out, (KEY, OTHER))
    return out.getvalue()


def opened(content: bytes, *keys: str) -> bytes:
    out = BytesIO()
    unseal(BytesIO(content), out, keys or (OTHER, KEY))
    return out.read()


@pytest.mark.parametrize("size", [0, 1, PIECE, 2 * PIECE + 7])
def test_it_comes_back(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    assert opened(sealed(content[:size])) == content[:size]
    assert is_sealed(BytesIO(sealed(b"a")))
    assert not is_sealed(BytesIO(b"PK"))


def test_not_with_another_key() -> None:
    with pytest.raises(CannotOpen, match="No key"):
        opened(sealed(b"a"), OTHER)


@given(st.integers(min_value=1, max_value=400))
def test_not_when_something_is_missing(missing: int) -> None:
    with pytest.raises(CannotOpen):
        opened(sealed(b"a" * 200)[:-missing])
