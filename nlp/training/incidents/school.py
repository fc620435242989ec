"""Teaches a pipeline some reports, and tries in folds how sure it must be."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.incidents.bag import bag
from nlp.incidents.kind import CATEGORIES, SEVERITIES, Kind
from nlp.incidents.pieces import Pieces
from nlp.incidents.pipeline import assemble
from nlp.incidents.reports import Report
from nlp.training.incidents.learn_kind import learn_kind
from nlp.training.incidents.learn_pieces import learn_pieces, lesson

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FOLDS = 5
RIGHT_OFTEN_ENOUGH = {"category": 0.9, "severity": 0.75}
"""A kind is shown from that likelihood on at which so many of those shown are right."""


def learn(reports: list[Report], sure: dict[str, float] | None = None) -> "Language":
    """A pipeline that has learnt from these alone."""
    pipeline = assemble()
    docs = [_ruled(pipeline, report) for report in reports]
    pieces = learn_pieces([lesson(d, r) for d, r in zip(docs, reports, strict=True)])
    kind = learn_kind([bag(doc) for doc in docs], reports)
    kind.sure = sure or kind.sure
    for _, part in pipeline.pipeline:
        match part:
            case Pieces():
                part.take(pieces)
            case Kind():
                part.take(kind)
    return pipeline


def _ruled(pipeline: "Language", report: Report) -> "Doc":
    """As the learners see it: read by the rules, and not yet by them."""
    with pipeline.select_pipes(enable=["checkcall_word_kinds", "span_ruler"]):
        return pipeline(report.text)


def folds(reports: list[Report]) -> Iterator[tuple[list[Report], list[Report]]]:
    """What is learnt from, and what is then read, five times; each is read once."""
    for fold in range(FOLDS):
        learnt = [each for at, each in enumerate(reports) if at % FOLDS != fold]
        yield learnt, reports[fold::FOLDS]


def sure_enough(reports: list[Report]) -> dict[str, float]:
    """For category and severity the least likelihood that is worth showing."""
    tried: dict[str, list[tuple[float, bool]]] = {"category": [], "severity": []}
    pipeline = assemble()
    bags = {id(report): bag(_ruled(pipeline, report)) for report in reports}
    for learnt, unread in folds(reports):
        kind = learn_kind([bags[id(report)] for report in learnt], learnt)
        for report in unread:
            likely = kind.likelihoods(bags[id(report)]).tolist()
            for name, truth, kinds, chances in (
                ("category", report.category, CATEGORIES, likely[: len(CATEGORIES)]),
                ("severity", report.severity, SEVERITIES, likely[len(CATEGORIES) :]),
            ):
                best = max(chances)
                tried[name].append((best, kinds[chances.index(best)] == truth))
    return {
        name: _least(seen, RIGHT_OFTEN_ENOUGH[name]) for name, seen in tried.items()
    }


def _least(seen: list[tuple[float, bool]], often: float) -> float:
    """The least likelihood from which ``often`` of those shown are right."""
    for least in (step / 100 for step in range(100)):
        shown = [right for likely, right in seen if likely >= least]
        if not shown or sum(shown) / len(shown) >= often:
            return least
    return 1.0
