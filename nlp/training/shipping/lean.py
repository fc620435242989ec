"""The quantised network laid out anew.

The same weights in fewer and larger steps. They stand in a file of their own, which is
mapped into memory and not copied: of the table of pieces only what is typed is read.
"""

from collections.abc import Iterator
from pathlib import Path

import onnx
from onnx import TensorProto, helper, numpy_helper

from nlp.tagger.pieces import Pieces
from nlp.tagger.tagger import FED, NETWORK, PIECES, WEIGHTS
from nlp.training.shipping.layout import MICROSOFT, OURS, Layout
from nlp.training.shipping.steps import Exit, steps

OPSETS = {OURS: 17, MICROSOFT: 1}
IR_VERSION = 8
APART_FROM = 1_000
"""Bytes of weights that stand in the file of their own."""


def lay_out(folder: Path, leave: Exit) -> None:
    """Lays the network in ``folder`` out anew, in its place."""
    model = onnx.load(folder / NETWORK)
    given = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    layout = Layout(given, dict(_multiplied(model)))
    known = Pieces.from_file(folder / PIECES)
    steps(layout, leave, [known.opening, known.closing])
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
