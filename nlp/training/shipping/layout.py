"""A network as steps and weights, while it is being laid out."""

from typing import Any

from numpy.typing import NDArray
from onnx import helper

OURS, MICROSOFT = "", "com.microsoft"
NARROW = 1e-12
"""What is added where something is divided by its spread. Source: BERT."""
WHOLE = slice(None)
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

    def linear(self, seen: str, name: str, out: str, columns: slice = WHOLE) -> str:
        """A multiplication in eight bits, and what is added; or some columns of it."""
        given = self.of_linear(name)
        if columns is WHOLE:
            into = list(map(self.weight, given))
        else:
            into = [
                self.weight(f"{out} {each}", self.given[each][..., columns])
                for each in given
            ]
        return self.step("DynamicQuantizeMatMul", [seen, *into], out)

    def of_linear(self, name: str) -> list[str]:
        """Its weights in eight bits, what they are of, their nought; what is added."""
        weights = self.multiplied[name]
        given = [f"{weights}_{of}" for of in ("quantized", "scale", "zero_point")]
        return [*given, f"{name}.bias"]

    def norm(self, seen: str, name: str, out: str) -> str:
        """What was seen, evened out."""
        into = [seen, self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.step("LayerNormalization", into, out, axis=-1, epsilon=NARROW)


_MICROSOFTS = frozenset(
    {"DynamicQuantizeMatMul", "QAttention", "MultiHeadAttention", "Gelu"}
)
