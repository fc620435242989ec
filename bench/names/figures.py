"""The same figures as JSON, for whoever compares runs."""

import json
from collections.abc import Mapping
from dataclasses import asdict

from bench.names.finders import OURS
from bench.names.intervals import Share
from bench.names.speed import Cost
from bench.names.table import COSTS, SHARES, Measured, Probed, Scored, base
from nlp.evaluate.score import Score


def figures(run: Measured) -> str:
    """The same as JSON, with what each ratio is taken of."""
    found = {
        "day": run.day,
        "machine": run.machine,
        "load": round(run.load, 2),
        "versions": dict(run.versions),
        "sets": [_set_as_json(each) for each in run.sets],
        "probed": {name: _probed(each) for name, each in run.probed.items()},
        "costs": {
            name: asdict(cost) | {"to_presidio": _ratios(run.costs, cost)}
            for name, cost in run.costs.items()
        },
    }
    return json.dumps(found, indent=2) + "\n"


def _ratios(costs: Mapping[str, Cost], cost: Cost) -> dict[str, float]:
    bases = {key: base(costs, key) for key in COSTS}
    return {key: getattr(cost, key) / of for key, of in bases.items() if of}


def _set_as_json(each: Scored) -> dict[str, object]:
    return {
        "set": each.title,
        "way": each.way,
        "names": each.scores[OURS].names,
        "full_names": each.scores[OURS].full,
        "scores": {name: _score(score) for name, score in each.scores.items()},
    }


def _score(score: Score) -> dict[str, object]:
    shares = {name: _share(share(score)) for name, share in SHARES.items()}
    return {"f1": score.f1, **shares}


def _probed(found: Probed) -> dict[str, object]:
    return {
        "initials left alone": _share(found.left_alone),
        "probes leaking": _share(found.leaking),
    }


def _share(share: Share) -> dict[str, object]:
    return {"part": share.part, "of": share.of, "interval": list(share.interval)}
