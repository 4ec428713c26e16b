"""Writes a trained encoder as an int8 ONNX graph for one text at a time; not how good it is.

The graph is written by hand, one fused node for each step, since an exporter's small nodes cost more time than the
arithmetic of so small a model. Weights are kept to seven bits: on processors without VNNI two products of eight bits
may overflow, and the answer would depend on the machine.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, external_data_helper, helper, numpy_helper
from torch import Tensor

from training.encoder import Encoder
from training.evening import evened
from training.nearness import LAYER, SIZE

_MS = "com.microsoft"
_OPSET, _MS_OPSET, _IR = 17, 1, 8
_WEIGHT_RANGE = 63
_TABLE_RANGE = 127
_LARGE, _PAGE = 100_000, 4096

Array = np.ndarray[Any, Any]


class _Graph:
    """Nodes and weights in the order in which they are added."""

    def __init__(self, widths: Mapping[str, Tensor]) -> None:
        self.widths = widths
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: Array) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], output, domain=domain, **attributes))
        return output

    def linear(self, x: str, name: str, weight: Tensor, bias: Tensor) -> str:
        """Activations are evened and quantised as they come, weights once: one scale for each output."""
        if name in self.widths:
            even = evened(self.widths[name], weight)
            x = self.add("Mul", [x, self.weight(f"{name}.even", _array(1 / even))], f"{name}.evened")
            weight = weight.detach() * even
        scaled, scale = _quantised(weight, _WEIGHT_RANGE)
        inputs = [
            x,
            self.weight(f"{name}.w", scaled.T),
            self.weight(f"{name}.s", scale),
            "",
            self.weight(f"{name}.b", _array(bias)),
        ]
        return self.add("DynamicQuantizeMatMul", inputs, name, _MS)

    def norm(self, x: str, skip: str, name: str, gamma: Tensor, beta: Tensor) -> str:
        """In two steps: onnxruntime's fused one takes seven times as long."""
        both = self.add("Add", [x, skip], f"{name}.sum")
        inputs = [both, self.weight(f"{name}.g", _array(gamma)), self.weight(f"{name}.h", _array(beta))]
        return self.add("LayerNormalization", inputs, name, axis=-1, epsilon=1e-12)

    def head(self, x: str, name: str, weight: Tensor, bias: Tensor) -> str:
        inputs = [x, self.weight(f"{name}.w", _array(weight)), self.weight(f"{name}.b", _array(bias))]
        return self.add("Gemm", inputs, name, transB=1)


def _array(tensor: Tensor) -> Array:
    return tensor.detach().numpy().astype(np.float32)


def _quantised(weight: Tensor, most: int) -> tuple[Array, Array]:
    """Row by row: whole numbers from -most to most, and what one of them is worth."""
    rows = _array(weight)
    scale = np.maximum(np.abs(rows).max(axis=1), 1e-12) / most
    return np.clip(np.rint(rows / scale[:, None]), -most, most).astype(np.int8), scale.astype(np.float32)


def export(
    encoder: Encoder,
    turning: tuple[Tensor, Tensor],
    widths: Mapping[str, Tensor],
    path: Path,
    weights: str,
    positions: int,
) -> None:
    """One input `ids` (1, tokens); outputs `vector`, `tone` and `strength`, scores before any temperature.

    The large weights go into a file beside the graph, which is mapped: only rows of the vocabulary in use take memory.
    """
    graph = _Graph(widths)
    x = _embedded(graph, encoder, positions)
    for index, layer in enumerate(encoder.layers):
        x = _layer(graph, x, f"l{index}", layer, encoder.shape.hidden)
        if index + 1 == LAYER:
            graph.add("ReduceMean", [x], "middle", axes=[1], keepdims=0)
    graph.head("middle", "vector", *turning)
    pooled = graph.add("ReduceMean", [x], "pooled", axes=[1], keepdims=0)
    graph.head(pooled, "tone", encoder.tone.weight, encoder.tone.bias)
    graph.head(pooled, "strength", encoder.strength.weight, encoder.strength.bias)
    _move_out(graph.weights, path.parent / weights)
    path.write_bytes(_model(graph, encoder).SerializeToString())


def _move_out(weights: list[onnx.TensorProto], path: Path) -> None:
    """The large ones, each from a page's beginning, so that they can be mapped where they are."""
    with path.open("wb") as file:
        for weight in weights:
            raw = weight.raw_data
            if len(raw) >= _LARGE:
                file.write(bytes(-file.tell() % _PAGE))
                external_data_helper.set_external_data(weight, path.name, offset=file.tell(), length=len(raw))
                file.write(raw)
                weight.ClearField("raw_data")


def _embedded(graph: _Graph, encoder: Encoder, positions: int) -> str:
    """A table of whole numbers with one scale a row; the rows that a text needs become floats."""
    table, scale = _quantised(encoder.word.weight, _TABLE_RANGE)
    graph.add("Gather", [graph.weight("word.w", table), "ids"], "word.q")
    graph.add("Cast", ["word.q"], "word.f", to=TensorProto.FLOAT)
    graph.add("Gather", [graph.weight("word.s", scale[:, None]), "ids"], "word.scale")
    word = graph.add("Mul", ["word.f", "word.scale"], "word")
    graph.add("Shape", ["ids"], "tokens", start=1, end=2)
    places = graph.weight("position.w", _array(encoder.position.weight[:positions]))
    zero = graph.weight("zero", np.array([0], dtype=np.int64))
    graph.add("Slice", [places, zero, "tokens", zero], "position.rows")
    position = graph.add("Unsqueeze", ["position.rows", zero], "position")
    return graph.norm(word, position, "first", encoder.first.weight, encoder.first.bias)


def _layer(graph: _Graph, x: str, name: str, layer: Any, hidden: int) -> str:
    qkv = graph.linear(x, f"{name}.qkv", layer.qkv.weight, layer.qkv.bias)
    parts = [f"{name}.{part}" for part in "qkv"]
    sizes = graph.weight(f"{name}.sizes", np.array([hidden] * 3, dtype=np.int64))
    graph.nodes.append(helper.make_node("Split", [qkv, sizes], [f"{part}.in" for part in parts], axis=2))
    heads = graph.add(
        "MultiHeadAttention", [f"{part}.in" for part in parts], f"{name}.mixed", _MS, num_heads=layer.heads
    )
    out = graph.linear(heads, f"{name}.out", layer.out.weight, layer.out.bias)
    x = graph.norm(x, out, f"{name}.a", layer.after_attention.weight, layer.after_attention.bias)
    wide = graph.linear(x, f"{name}.wide", layer.widen.weight, layer.widen.bias)
    bent = graph.add("Gelu", [wide], f"{name}.bent", _MS)
    narrow = graph.linear(bent, f"{name}.narrow", layer.narrow.weight, layer.narrow.bias)
    return graph.norm(x, narrow, f"{name}.i", layer.after_inner.weight, layer.after_inner.bias)


def _model(graph: _Graph, encoder: Encoder) -> onnx.ModelProto:
    def floats(name: str, size: int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, size])

    outputs = [
        floats("vector", SIZE),
        floats("tone", encoder.tone.out_features),
        floats("strength", encoder.strength.out_features),
    ]
    inputs = [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "tokens"])]
    made = helper.make_graph(graph.nodes, "understanding", inputs, outputs, graph.weights)
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_MS, _MS_OPSET)]
    return helper.make_model(made, opset_imports=opsets, ir_version=_IR, producer_name="bright-spots")
