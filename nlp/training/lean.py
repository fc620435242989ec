"""The quantised network laid out anew: ``python -m nlp.training.lean FOLDER``.

The same weights in fewer and larger steps. They stand in a file of their own, which is
mapped into memory and not copied: of the table of pieces only what is typed is read.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from nlp.tagger.tagger import FED, NETWORK, WEIGHTS

OURS, MICROSOFT = "", "com.microsoft"
OPSETS = {OURS: 17, MICROSOFT: 1}
IR_VERSION = 8
HEADS = 12
NARROW = 1e-12
"""What is added where something is divided by its spread. Source: BERT."""
APART_FROM = 1_000
"""Bytes of weights that stand in the file of their own."""
Arrays = dict[str, NDArray[Any]]


class Layout:
    """The steps and the weights of a network that is being laid out."""

    def __init__(self, given: Arrays, multiplied: dict[str, str]) -> None:
        self.given = given
        self.multiplied = multiplied
        self.steps: list[Any] = []
        self.weights: Arrays = {}

    def weight(self, name: str, values: NDArray[Any] | None = None) -> str:
        """A weight under its name: a new one, or the one that was given."""
        self.weights[name] = self.given[name] if values is None else values
        return name

    def step(self, kind: str, into: list[str], *out: str, **more: float | int) -> str:
        """One step; what comes out of it."""
        domain = MICROSOFT if kind in _MICROSOFTS else OURS
        node = helper.make_node(kind, into, list(out), domain=domain, **more)
        self.steps.append(node)
        return out[0]

    def linear(self, seen: str, name: str, out: str) -> str:
        """A multiplication in eight bits, and what is added."""
        weights = self.multiplied[name]
        parts = [f"{weights}_{of}" for of in ("quantized", "scale", "zero_point")]
        into = [seen, *map(self.weight, parts), self.weight(f"{name}.bias")]
        return self.step("DynamicQuantizeMatMul", into, out)

    def norm(self, seen: str, name: str, out: str) -> str:
        """What was seen, evened out."""
        into = [seen, self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.step("LayerNormalization", into, out, axis=-1, epsilon=NARROW)


_MICROSOFTS = frozenset({"DynamicQuantizeMatMul", "MultiHeadAttention", "Gelu"})


def lay_out(folder: Path) -> None:
    """Lays the network in ``folder`` out anew, in its place."""
    model = onnx.load(folder / NETWORK)
    given = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    layout = Layout(given, dict(_multiplied(model)))
    _network(layout)
    weights = [numpy_helper.from_array(v, k) for k, v in layout.weights.items()]
    pieces = helper.make_tensor_value_info(FED, TensorProto.INT64, [1, FED])
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, FED, 2])
    graph = helper.make_graph(layout.steps, "names", [pieces], [scores], weights)
    opsets = [helper.make_opsetid(domain, number) for domain, number in OPSETS.items()]
    lean = helper.make_model(graph, opset_imports=opsets)
    lean.ir_version = IR_VERSION
    (folder / WEIGHTS).unlink(missing_ok=True)
    onnx.save(
        lean,
        folder / NETWORK,
        save_as_external_data=True,
        location=WEIGHTS,
        size_threshold=APART_FROM,
    )
    (folder / WEIGHTS).chmod((folder / NETWORK).stat().st_mode)


def _multiplied(model: onnx.ModelProto) -> Iterator[tuple[str, str]]:
    """Which weights each multiplication takes: ``layers.0.wide`` those of a number."""
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            name = node.name.strip("/").removesuffix("/MatMul_quant")
            yield name.replace("/", "."), node.input[1].removesuffix("_quantized")


def _network(layout: Layout) -> None:
    seen = _pieces(layout)
    layers = {name for name in layout.multiplied if name.endswith(".asked")}
    for number in range(len(layers)):
        seen = _layer(layout, seen, f"layers.{number}")
    layout.linear(seen, "scores", "scores")


def _pieces(layout: Layout) -> str:
    numbers = FED
    told = "kinds_quantized" in layout.given
    if told:
        size = np.array(len(layout.given["words.weight_quantized"]))
        many = layout.weight("pieces known", size)
        kinds = layout.step("Div", [FED, many], "kinds of words")
        numbers = layout.step("Mod", [FED, many], "numbers")
    meant = _rows(layout, "words.weight", numbers, "meant")
    many = layout.step("Shape", [FED], "many", start=1, end=2)
    first = layout.weight("first", np.array([0]))
    places = [layout.weight("places"), first, many, first]
    there = layout.step("Slice", places, "there")
    if told:
        there = layout.step("Add", [there, _rows(layout, "kinds", kinds, "kind")], "so")
    return layout.norm(layout.step("Add", [meant, there], "both"), "norm", "seen")


def _rows(layout: Layout, table: str, numbers: str, out: str) -> str:
    """The rows of a table in eight bits."""
    given = layout.step(
        "Gather", [layout.weight(f"{table}_quantized"), numbers], f"{out} rows"
    )
    scale = map(layout.weight, (f"{table}_scale", f"{table}_zero_point"))
    return layout.step("DequantizeLinear", [given, *scale], out)


def _layer(layout: Layout, seen: str, name: str) -> str:
    asked = layout.linear(seen, f"{name}.asked", f"{name}.qkv")
    size = layout.given[f"{name}.gathered.bias"].size
    thirds = layout.weight("thirds", np.array([size] * 3))
    three = [f"{name}.{part}" for part in "qkv"]
    layout.step("Split", [asked, thirds], *three, axis=2)
    heads = {"num_heads": HEADS, "scale": 1.0}
    heeded = layout.step("MultiHeadAttention", three, f"{name}.heeded", **heads)
    gathered = layout.linear(heeded, f"{name}.gathered", f"{name}.all")
    both = layout.step("Add", [seen, gathered], f"{name}.both")
    seen = layout.norm(both, f"{name}.after_attention", f"{name}.seen")
    wide = layout.linear(seen, f"{name}.wide", f"{name}.broad")
    bent = layout.step("Gelu", [wide], f"{name}.bent")
    thought = layout.linear(bent, f"{name}.narrow", f"{name}.thought")
    both = layout.step("Add", [seen, thought], f"{name}.sum")
    return layout.norm(both, f"{name}.after_thought", f"{name}.out")


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]))
