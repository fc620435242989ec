"""Measures the redactor: ``python -m nlp.evaluate [--misses] FILE…``."""

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path

from nlp.corpus import Marked, read_corpus
from nlp.redactor import Redactor

Miss = tuple[str, str]


@dataclass(slots=True)
class Score:
    """Counts. Recall counts names whose every letter was taken out; precision counts

    spans with at least half of their letters inside a name; full names have two words
    or more.
    """

    names: int = 0
    names_found: int = 0
    full: int = 0
    full_found: int = 0
    spans: int = 0
    spans_right: int = 0
    misses: list[Miss] = field(default_factory=list)
    false: list[Miss] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.names_found / max(self.names, 1)

    @property
    def precision(self) -> float:
        return self.spans_right / max(self.spans, 1)

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def full_recall(self) -> float:
        return self.full_found / max(self.full, 1)


def measure(corpus: list[Marked], redactor: Redactor) -> Score:
    """The score over all of ``corpus``."""
    score = Score()
    for row in corpus:
        spans = [(s.start, s.end) for s in redactor.redact(row.text).spans]
        _count_names(row, spans, score)
        _count_spans(row, spans, score)
    return score


def _letters(text: str, start: int, end: int) -> set[int]:
    return {at for at in range(start, end) if text[at].isalpha()}


def _count_names(row: Marked, spans: list[tuple[int, int]], score: Score) -> None:
    covered = {at for start, end in spans for at in range(start, end)}
    for start, end in row.names:
        name = row.text[start:end]
        found = _letters(row.text, start, end) <= covered
        full = len(name.split()) > 1
        score.names += 1
        score.names_found += found
        score.full += full
        score.full_found += full and found
        if not found:
            score.misses.append((name, row.text))


def _count_spans(row: Marked, spans: list[tuple[int, int]], score: Score) -> None:
    inside = {at for start, end in row.names for at in range(start, end)}
    for start, end in spans:
        letters = _letters(row.text, start, end)
        right = 2 * len(letters & inside) >= len(letters)
        score.spans += 1
        score.spans_right += right
        if not right:
            score.false.append((row.text[start:end], row.text))


def main(arguments: list[str]) -> None:
    """Prints the score of each file, and with ``--misses`` what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m nlp.evaluate")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--misses", action="store_true")
    wanted = parser.parse_args(arguments)
    redactor = Redactor()
    for path in wanted.files:
        score = measure(read_corpus(path), redactor)
        sys.stdout.write(_report(path, score))
        if wanted.misses:
            sys.stdout.writelines(f"  missed {n!r} in {t}\n" for n, t in score.misses)
            sys.stdout.writelines(f"  false  {n!r} in {t}\n" for n, t in score.false)


def _report(path: Path, score: Score) -> str:
    return (
        f"{path.name}: recall {score.recall:.3f}  precision {score.precision:.3f}  "
        f"F1 {score.f1:.3f}  full names {score.full_recall:.3f}  "
        f"({score.names} names, {score.full} full)\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
