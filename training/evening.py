"""How wide each channel runs into the encoder's matrices, so that they can be evened before rounding; rounds nothing.

A few channels run ten times as wide as the others; one scale for all would leave the narrow ones a handful of steps.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.batches import batches
from training.encoder import Encoder
from training.texts import Line

_TO_THE_INPUT = 0.7
"""Which part of the width the weights take over: at 0.5 they lose more than the input gains, at 0.85 likewise."""

_AT_MOST = 500
_NARROWEST = 1e-4


@torch.no_grad()
def widths(encoder: Encoder, lines: Sequence[Line], tokenizer: Tokenizer) -> dict[str, Tensor]:
    """By the matrix's name in the graph, the widest value of each input channel over some texts."""
    found: dict[str, Tensor] = {}
    with ExitStack() as watched:
        for name, matrix in _matrices(encoder):
            watched.enter_context(_watching(matrix, lambda given, name=name: _widen(found, name, given)))
        for batch in batches(lines[:: max(1, len(lines) // _AT_MOST)], tokenizer):
            encoder(batch.ids, batch.lengths)
    return found


def evened(width: Tensor, weight: Tensor) -> Tensor:
    """By what each input channel is divided, and its column of the weight multiplied."""
    columns = weight.detach().abs().amax(0).clamp(min=_NARROWEST)
    share = width.clamp(min=_NARROWEST) ** _TO_THE_INPUT / columns ** (1 - _TO_THE_INPUT)
    return share / share.mean()


def _matrices(encoder: Encoder) -> Iterator[tuple[str, nn.Linear]]:
    """Not the one after attention, whose channels run evenly by themselves."""
    for at, layer in enumerate(encoder.layers):
        yield from ((f"l{at}.qkv", layer.qkv), (f"l{at}.wide", layer.widen), (f"l{at}.narrow", layer.narrow))


def _widen(found: dict[str, Tensor], name: str, given: Tensor) -> None:
    here = given.reshape(-1, given.shape[-1]).abs().amax(0)
    found[name] = torch.maximum(found[name], here) if name in found else here


@contextmanager
def _watching(matrix: nn.Linear, see: Callable[[Tensor], None]) -> Iterator[None]:
    handle = matrix.register_forward_pre_hook(lambda _matrix, given: see(given[0]))
    try:
        yield
    finally:
        handle.remove()
