"""The component that finds the pieces of a report: its place, who, what was done."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from nlp.incidents.chain import (
    FIELDS,
    FIRST,
    OUTSIDE,
    TAGS,
    Scores,
    best_chain,
    pieces_of,
)
from nlp.incidents.features import ROWS, features

PIECES = "pieces"
"""Where in ``doc.spans`` they are; the label of each is its field."""
TABLE, STEPS = "weights.npz", "steps.json"


class Pieces:
    """Fills ``doc.spans["pieces"]``; its ``scores`` say how sure each piece is.

    A linear tagger, whose weights `nlp/training/incidents` learns.
    """

    def __init__(self) -> None:
        self.weights = np.zeros((ROWS, len(FIELDS) * TAGS), dtype=np.int8)
        self.unit = np.float32(1.0)
        """What one of the weights is worth."""
        self.steps: Scores = np.zeros((len(FIELDS), TAGS, TAGS), dtype=np.float32)

    def __call__(self, doc: Doc) -> Doc:
        group = SpanGroup(doc, name=PIECES)
        sure: list[float] = []
        if len(doc):
            scores = self.scores(features(doc))
            chain = best_chain(scores, self.steps)
            for field, name in enumerate(FIELDS):
                inside = (
                    scores[:, field, FIRST:].max(axis=1) - scores[:, field, OUTSIDE]
                )
                for start, end in pieces_of(chain[:, field]):
                    group.append(Span(doc, start, end, label=name))
                    sure.append(float(inside[start:end].mean()))
        group.attrs["scores"] = sure
        doc.spans[PIECES] = group
        return doc

    def scores(self, rows: NDArray[np.intp]) -> Scores:
        """For each word what speaks for each tag of each field."""
        total = self.weights[rows].sum(axis=1, dtype=np.int32)
        scores: Scores = (total * self.unit).astype(np.float32)
        return scores.reshape(-1, len(FIELDS), TAGS)

    def take(self, learnt: "Pieces") -> None:
        """Knows from now on what that one has learnt."""
        self.weights, self.unit = learnt.weights, learnt.unit
        self.steps = learnt.steps

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Writes the weights."""
        Path(path).mkdir(parents=True, exist_ok=True)
        np.savez_compressed(Path(path) / TABLE, weights=self.weights)
        about = {"unit": float(self.unit), "steps": self.steps.tolist()}
        (Path(path) / STEPS).write_text(json.dumps(about), encoding="utf-8")

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Reads the weights."""
        with np.load(Path(path) / TABLE) as table:
            self.weights = table["weights"]
        about = json.loads((Path(path) / STEPS).read_text(encoding="utf-8"))
        self.unit = np.float32(about["unit"])
        self.steps = np.array(about["steps"], dtype=np.float32)
        return self


@Language.factory("checkcall_pieces")
def make_pieces(nlp: Language, name: str) -> Pieces:
    """The component that finds the pieces."""
    return Pieces()
