"""The encoder in torch, with a pooled vector and two heads; not how it is trained, nor how it is exported."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.base import Shape


@dataclass(frozen=True, slots=True)
class Read:
    """What the encoder says of a batch: one vector a text, and a score for each tone and strength."""

    vector: Tensor
    tone: Tensor
    strength: Tensor


class Layer(nn.Module):
    """One transformer layer, normalised after each part; the three projections are one matrix."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.after_attention = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.widen = nn.Linear(shape.hidden, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.hidden)
        self.after_inner = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.dropout = 0.0

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, hidden = x.shape
        q, k, v = (
            part.view(batch, length, self.heads, -1).transpose(1, 2) for part in self.qkv(x).chunk(3, dim=-1)
        )
        drop = self.dropout if self.training else 0.0
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=drop)
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, hidden))
        x = self.after_attention(x + functional.dropout(mixed, drop, self.training))
        inner = self.narrow(functional.gelu(self.widen(x)))
        return self.after_inner(x + functional.dropout(inner, drop, self.training))


class Encoder(nn.Module):
    """Token ids in, 0 where a text has ended; a text's vector is the mean over its tokens."""

    def __init__(self, shape: Shape, tones: int, strengths: int) -> None:
        super().__init__()
        self.shape = shape
        self.word = nn.Embedding(shape.vocabulary, shape.hidden)
        self.position = nn.Embedding(shape.positions, shape.hidden)
        self.first = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.tone = nn.Linear(shape.hidden, tones)
        self.strength = nn.Linear(shape.hidden, strengths)
        self.dropout = 0.0

    def set_dropout(self, share: float) -> None:
        self.dropout = share
        for layer in self.layers:
            layer.dropout = share

    def middle(self, ids: Tensor, lengths: Tensor, layers: int) -> Tensor:
        """The mean over each text's tokens after that many layers."""
        there = torch.arange(ids.shape[1])[None, :] < lengths[:, None]
        mask = torch.zeros(there.shape).masked_fill(~there, -1e9)[:, None, None, :]
        x = self.word(ids) + self.position.weight[: ids.shape[1]]
        x = functional.dropout(self.first(x), self.dropout, self.training)
        for layer in self.layers[:layers]:
            x = layer(x, mask)
        weight = there[:, :, None].to(x.dtype)
        return (x * weight).sum(1) / weight.sum(1)

    def forward(self, ids: Tensor, lengths: Tensor) -> Read:
        pooled = self.middle(ids, lengths, len(self.layers))
        kept = functional.dropout(pooled, self.dropout, self.training)
        return Read(pooled, self.tone(kept), self.strength(kept))


def from_base(shape: Shape, weights: dict[str, Tensor], tones: int, strengths: int) -> Encoder:
    """The base's weights in our layers; its token type is the same everywhere and goes into the positions."""
    encoder = Encoder(shape, tones, strengths)
    state = encoder.state_dict()
    hidden, inner = shape.hidden, shape.inner
    kind = weights["emb.type"].view(-1, hidden)[0]
    state["word.weight"] = weights["emb.word"].view(-1, hidden)[: shape.vocabulary]
    state["position.weight"] = weights["emb.pos"].view(-1, hidden)[: shape.positions] + kind
    state["first.weight"], state["first.bias"] = weights["emb.ln.w"], weights["emb.ln.b"]
    for layer in range(shape.layers):
        theirs, ours = f"l{layer}.", f"layers.{layer}."
        state[ours + "qkv.weight"] = torch.cat(
            [weights[f"{theirs}{name}.w"].view(hidden, hidden) for name in "qkv"]
        )
        state[ours + "qkv.bias"] = torch.cat([weights[f"{theirs}{name}.b"] for name in "qkv"])
        for name, our_name, size in (
            ("ao", "out", (hidden, hidden)),
            ("fi", "widen", (inner, hidden)),
            ("fo", "narrow", (hidden, inner)),
        ):
            state[f"{ours}{our_name}.weight"] = weights[f"{theirs}{name}.w"].view(size)
            state[f"{ours}{our_name}.bias"] = weights[f"{theirs}{name}.b"]
        for name, our_name in (("aln", "after_attention"), ("oln", "after_inner")):
            state[f"{ours}{our_name}.weight"] = weights[f"{theirs}{name}.w"]
            state[f"{ours}{our_name}.bias"] = weights[f"{theirs}{name}.b"]
    encoder.load_state_dict(state)
    return encoder
