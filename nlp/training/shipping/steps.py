"""The steps of a network: from the pieces of one message to the scores of each."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.tagger.tagger import FED
from nlp.training.shipping.layout import Layout

HEADS = 12
NO_NAME = 4.55, -4.55
"""The scores of a piece that is done with early: odds of one to nine thousand."""


@dataclass(frozen=True, slots=True)
class Exit:
    """Where a piece may be done with: after so many layers, when less than ``least`` of
    what is looked for was seen of it."""

    after: int
    looked_for: NDArray[Any]
    least: float


class _Left(NamedTuple):
    """The pieces that are read on: where they stand, and what was seen of them."""

    places: str
    seen: str


def steps(layout: Layout, leave: Exit, marks: list[int]) -> None:
    """Lays out all. The pieces ``marks``, which open and close a message, are read to
    the end, so that some always are."""
    seen = _pieces(layout)
    layers = {name for name in layout.multiplied if name.endswith(".asked")}
    for number in range(leave.after):
        seen = _layer(layout, seen, f"layers.{number}")
    left = _left(layout, seen, leave, marks)
    for number in range(leave.after, len(layers)):
        name = f"layers.{number}"
        if number > leave.after:
            seen = layout.step("ScatterND", [seen, *left], f"{name}.heard")
        left = left._replace(seen=_layer_of_some(layout, seen, left.seen, name))
    scores = layout.linear(left.seen, "scores", "scores of those left")
    layout.step("ScatterND", [_no_names(layout), left.places, scores], "scores")


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


def _left(layout: Layout, seen: str, leave: Exit, marks: list[int]) -> _Left:
    looked_for = layout.weight("looked for", leave.looked_for)
    found = layout.step("MatMul", [seen, looked_for], "found")
    least = layout.weight("least", np.array(leave.least, np.float32))
    stays = layout.step("Greater", [found, least], "found enough")
    numbers = "numbers" if "kinds_quantized" in layout.given else FED
    for mark in marks:
        number = layout.weight(f"mark {mark}", np.array(mark))
        is_mark = layout.step("Equal", [numbers, number], f"is mark {mark}")
        stays = layout.step("Or", [stays, is_mark], f"stays {mark}")
    at = layout.step("NonZero", [stays], "rows and columns")
    pairs = layout.step("Transpose", [at], "pairs")
    places = layout.step("Unsqueeze", [pairs, "first"], "places left")
    return _Left(places, layout.step("GatherND", [seen, places], "left"))


def _no_names(layout: Layout) -> str:
    """Scores that say of every piece that it is of no name."""
    size = layout.step("Shape", [FED], "size")
    two = layout.weight("two", np.array([2]))
    sizes = layout.step("Concat", [size, two], "sizes", axis=0)
    no_name = layout.weight("no name", np.array(NO_NAME, np.float32))
    return layout.step("Expand", [no_name, sizes], "no names")


def _layer(layout: Layout, seen: str, name: str) -> str:
    small = [f"{name}.small{of}" for of in ("", "_scale", "_zero_point")]
    layout.step("DynamicQuantizeLinear", [seen], *small)
    weights, scale, nought, bias = map(layout.weight, layout.of_linear(f"{name}.asked"))
    into = [small[0], weights, bias, small[1], scale, "", small[2], nought]
    heeded = layout.step("QAttention", into, f"{name}.heeded", num_heads=HEADS)
    return _thought(layout, seen, heeded, name)


def _layer_of_some(layout: Layout, seen: str, some: str, name: str) -> str:
    """A layer in which ``some`` of the pieces ask, and heed all that are ``seen``."""
    asked, size = f"{name}.asked", int(layout.given[f"{name}.gathered.bias"].size)
    query = layout.linear(some, asked, f"{name}.query", slice(None, size))
    heard = layout.linear(seen, asked, f"{name}.heard_of", slice(size, None))
    halves = [heard, layout.weight("halves", np.array([size, size]))]
    three = [query, f"{name}.key", f"{name}.value"]
    layout.step("Split", halves, *three[1:], axis=2)
    heeded = layout.step("MultiHeadAttention", three, f"{name}.heeded", num_heads=HEADS)
    return _thought(layout, some, heeded, name)


def _thought(layout: Layout, seen: str, heeded: str, name: str) -> str:
    """What comes of what was heeded."""
    gathered = layout.linear(heeded, f"{name}.gathered", f"{name}.all")
    both = layout.step("Add", [seen, gathered], f"{name}.both")
    seen = layout.norm(both, f"{name}.after_attention", f"{name}.seen")
    wide = layout.linear(seen, f"{name}.wide", f"{name}.broad")
    bent = layout.step("Gelu", [wide], f"{name}.bent")
    thought = layout.linear(bent, f"{name}.narrow", f"{name}.thought")
    both = layout.step("Add", [seen, thought], f"{name}.sum")
    return layout.norm(both, f"{name}.after_thought", f"{name}.out")
