"""The component that says what an incident mainly is, and how bad."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from bot.domain.incidents.particulars import Category, Severity
from nlp.incidents.bag import ROWS, Bag, bag

CATEGORIES, SEVERITIES = tuple(Category), tuple(Severity)
KINDS = len(CATEGORIES) + len(SEVERITIES)
TABLE, ABOUT = "weights.npz", "about.json"


class Kind:
    """Fills ``doc.cats`` with the likelihood of each category and of each severity.

    Two linear classifiers over one bag, whose weights `nlp/training/incidents` learns.
    ``sure`` are the least likelihoods of a category and of a severity that are worth
    showing: below them the reader says that it does not know.
    """

    def __init__(self) -> None:
        self.weights = np.zeros((ROWS, KINDS), dtype=np.int8)
        self.unit = np.float32(1.0)
        """What one of the weights is worth."""
        self.bias = np.zeros(KINDS, dtype=np.float32)
        self.sure = {"category": 0.0, "severity": 0.0}

    def __call__(self, doc: Doc) -> Doc:
        likely = self.likelihoods(bag(doc))
        doc.cats = dict(zip((*CATEGORIES, *SEVERITIES), likely.tolist(), strict=True))
        return doc

    def likelihoods(self, seen: Bag) -> NDArray[np.float32]:
        """Those of the categories add up to one, and those of the severities."""
        rows, counts = seen
        odds = counts @ self.weights[rows].astype(np.float32) * self.unit + self.bias
        parts = odds[: len(CATEGORIES)], odds[len(CATEGORIES) :]
        return np.concatenate([_shares(part) for part in parts])

    def take(self, learnt: "Kind") -> None:
        """Knows from now on what that one has learnt."""
        self.weights, self.unit = learnt.weights, learnt.unit
        self.bias, self.sure = learnt.bias, learnt.sure

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Writes the weights."""
        Path(path).mkdir(parents=True, exist_ok=True)
        np.savez_compressed(Path(path) / TABLE, weights=self.weights)
        about = {
            "unit": float(self.unit),
            "bias": self.bias.tolist(),
            "sure": self.sure,
        }
        (Path(path) / ABOUT).write_text(json.dumps(about), encoding="utf-8")

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Reads the weights."""
        with np.load(Path(path) / TABLE) as table:
            self.weights = table["weights"]
        about = json.loads((Path(path) / ABOUT).read_text(encoding="utf-8"))
        self.unit = np.float32(about["unit"])
        self.bias = np.array(about["bias"], dtype=np.float32)
        self.sure = about["sure"]
        return self


def _shares(odds: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(odds - odds.max())
    shares: NDArray[np.float32] = raised / raised.sum()
    return shares


@Language.factory("checkcall_incident_kind")
def make_kind(nlp: Language, name: str) -> Kind:
    """The component that says what an incident is."""
    return Kind()
