"""``make evaluate``: the redactor's scores and costs, beside its peers'."""

import argparse
import os
import platform
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from bench.names.figures import figures
from bench.names.finders import FINDERS, OURS
from bench.names.probes import leaking, left_alone, probes
from bench.names.running import Running, version_of
from bench.names.speed import costs, usual_messages
from bench.names.table import FIGURES, PAGE, Measured, Probed, Scored, page
from nlp.corpus import MarkedSet, sets_to_score
from nlp.evaluate.floors import below_floor
from nlp.evaluate.score import Score, both_ways, measure, mistakes
from nlp.languages import ENGLISH


def main(arguments: list[str]) -> int:
    """Prints the page, and writes it when every peer was there; 1 below a floor."""
    parser = argparse.ArgumentParser(prog="python -m bench.names")
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE or FOLDER")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--peers", type=Path, help="the Python that has the peers")
    wanted = parser.parse_args(arguments)
    every, missing = sets_to_score(wanted.paths)
    sets = [marked for marked in every if marked.language == ENGLISH]
    sys.stdout.write(missing)
    if not sets:
        return 2
    pythons, versions = _who_is_there(wanted.peers)
    sys.stdout.write("Taking times and scores: some minutes.\n\n")
    sys.stdout.flush()
    run = Measured(
        day=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=_machine(),
        costs=costs(pythons, usual_messages(sets)),
        load=os.getloadavg()[0],
        sets=_scores(pythons, sets),
        probed={
            name: _probe(pythons[name], name)
            for name in pythons
            if FINDERS[name].scored
        },
        versions=versions,
    )
    sys.stdout.write(page(run))
    _write(run, complete=len(pythons) == len(FINDERS))
    return _verdict(run, wanted.misses)


def _who_is_there(peers: Path | None) -> tuple[dict[str, Path], dict[str, str]]:
    """The Python of each finder that is installed, and the peers' versions."""
    pythons, versions = {OURS: Path(sys.executable)}, {}
    for name, finder in FINDERS.items():
        if finder.package is None:
            continue
        version = version_of(peers, finder.package) if peers else None
        if peers is None or version is None:
            sys.stdout.write(f"{finder.title} is not installed and left out.\n")
            continue
        pythons[name] = peers
        versions[finder.package] = version
    return pythons, versions


def _machine() -> str:
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _scores(pythons: Mapping[str, Path], sets: list[MarkedSet]) -> list[Scored]:
    """Each finder in a thread that waits for its process; no time is taken here."""
    scored = [name for name in pythons if FINDERS[name].scored]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda name: _score(pythons[name], name, sets), scored))
    return [
        Scored(
            marked.title,
            way,
            {
                name: scores[marked.title, way]
                for name, scores in zip(scored, found, strict=True)
                if (marked.title, way) in scores
            },
        )
        for marked in sets
        for way, _ in both_ways(marked)
    ]


def _score(
    python: Path, name: str, sets: list[MarkedSet]
) -> dict[tuple[str, str], Score]:
    """By set and way."""
    with Running(python, name) as finder:
        return {
            (marked.title, way): measure(rows, finder.find)
            for marked in sets
            for way, rows in both_ways(marked)
        }


def _probe(python: Path, name: str) -> Probed:
    attacks = probes()
    with Running(python, name) as finder:
        return Probed(
            left_alone=left_alone(attacks, finder.take_out),
            leaking=leaking(attacks, finder.take_out),
        )


def _write(run: Measured, *, complete: bool) -> None:
    if complete:
        PAGE.write_text(page(run), encoding="utf-8")
        FIGURES.write_text(figures(run), encoding="utf-8")
        sys.stdout.write(f"\nWritten to {PAGE} and {FIGURES}.\n")
    else:
        sys.stdout.write(f"\n{PAGE} stays as it is: not every peer was there.\n")


def _verdict(run: Measured, misses: bool) -> int:
    too_low: list[str] = []
    for each in run.sets:
        score = each.scores[OURS]
        if misses:
            sys.stdout.write(f"\n{each.title}, {each.way}:\n")
            sys.stdout.writelines(mistakes(score))
        too_low += below_floor(each.title, each.way, score)
    sys.stdout.writelines(too_low)
    return 1 if too_low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
