"""Draws ``docs/bench.json``; runs with the packages of ``.venv-bench``."""

# ruff: noqa: ANN001, ANN201 - the peer's types are not in our environment

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot

matplotlib.rcParams["svg.hashsalt"] = "checkcall"
NO_DATE = {"Date": None}


def main(docs):
    figures = json.loads((docs / "bench.json").read_text())
    if "lag" in figures:
        lag(figures["lag"], docs / "bench-lag.svg")
    if "growth" in figures:
        growth(figures["growth"], docs / "bench-growth.svg")


def lag(rows, path):
    """How late, against how many others wait; both axes logarithmic."""
    picture, axes = pyplot.subplots(figsize=(7, 4))
    for name, where in sorted({(row["program"], row["database"]) for row in rows}):
        its = [r for r in rows if (r["program"], r["database"]) == (name, where)]
        waiting, late = [r["waiting"] for r in its], [r["p99"] for r in its]
        axes.loglog(waiting, late, marker="o", label=f"{name}, {where}")
    axes.set(xlabel="deadlines waiting", ylabel="p99 lag, ms")
    axes.legend(fontsize="small")
    save(picture, path)


def growth(rows, path):
    picture, (time, memory) = pyplot.subplots(1, 2, figsize=(8, 3.5))
    officers = [row["officers"] for row in rows]
    time.semilogx(officers, [row["ms of processor a call"] for row in rows], "o-")
    time.set(xlabel="officers on duty", ylabel="ms of processor a check call", ylim=0)
    memory.semilogx(officers, [row["memory, MiB"] for row in rows], "o-")
    memory.set(xlabel="officers on duty", ylabel="peak memory, MiB", ylim=0)
    save(picture, path)


def save(picture, path):
    picture.tight_layout()
    picture.savefig(path, metadata=NO_DATE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
