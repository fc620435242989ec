"""Learns what an incident mainly is and how bad, from whole reports.

Two logistic regressions with a quadratic penalty. Of each weight only so much can be
learnt as the reports say together, so what is sought is a number a report, not a number
a feature. Source: the representer theorem (Kimeldorf and Wahba, 1971).
"""

import numpy as np
from numpy.typing import NDArray

from nlp.incidents.bag import ROWS, Bag
from nlp.incidents.kind import CATEGORIES, SEVERITIES, Kind
from nlp.incidents.reports import Report

PENALTY = 0.1
"""Chosen by cross-validation."""
ROUNDS = 200
BYTE = 127

Numbers = NDArray[np.float64]


def learn_kind(bags: list[Bag], reports: list[Report]) -> Kind:
    """The classifier of these."""
    table = np.zeros((len(bags), ROWS), dtype=np.float32)
    for at, (rows, counts) in enumerate(bags):
        np.add.at(table[at], rows, counts)
    alike = (table @ table.T).astype(np.float64)
    categories = [CATEGORIES.index(report.category) for report in reports]
    severities = [SEVERITIES.index(report.severity) for report in reports]
    parts = [
        _fit(alike, np.array(categories), len(CATEGORIES)),
        _fit(alike, np.array(severities), len(SEVERITIES)),
    ]
    weights = table.T @ np.concatenate([part for part, _ in parts], axis=1)
    kind = Kind()
    kind.unit = np.float32(np.abs(weights).max() / BYTE or 1.0)
    kind.weights = np.rint(weights / kind.unit).astype(np.int8)
    kind.bias = np.concatenate([bias for _, bias in parts]).astype(np.float32)
    return kind


def _fit(
    alike: Numbers, truth: NDArray[np.intp], kinds: int
) -> tuple[Numbers, Numbers]:
    """What each report speaks for each kind, and each kind's own bias.

    Gradient steps with momentum. Source: Nesterov, 1983.
    """
    wanted = np.eye(kinds)[truth]
    bias = np.log(wanted.mean(axis=0) + 1 / len(truth))
    rate = 1 / (np.linalg.eigvalsh(alike)[-1] / 2 + PENALTY)
    says = np.zeros_like(wanted)
    before = says
    for at in range(ROUNDS):
        ahead = says + (says - before) * at / (at + 3)
        odds = alike @ ahead + bias
        raised = np.exp(odds - odds.max(axis=1, keepdims=True))
        chance = raised / raised.sum(axis=1, keepdims=True)
        before, says = says, ahead - rate * (chance - wanted + PENALTY * ahead)
    return says, bias
