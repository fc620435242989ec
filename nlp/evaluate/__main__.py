"""Scores the redactor: ``python -m nlp.evaluate [--misses] [FILE or FOLDER…]``.

``--language pl`` reads as if a Polish officer had written, also what is no set of ours.
"""

import argparse
import sys
from functools import cache, partial
from pathlib import Path

from nlp.corpus import Place, sets_to_score
from nlp.evaluate.floors import below_floor
from nlp.evaluate.score import Score, both_ways, measure, mistakes
from nlp.languages import ENGLISH
from nlp.redactor import Redactor


def name_places(redactor: Redactor, text: str, language: str = ENGLISH) -> list[Place]:
    """Where our redactor finds names; a contact detail that it takes out is none.

    ``language`` is the writer's own.
    """
    return [(name.start, name.end) for name in redactor.redact(text, language).names]


def main(arguments: list[str]) -> int:
    """Prints the scores; 1 when one of them is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m nlp.evaluate")
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE or FOLDER")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--language", help="the writers' own")
    wanted = parser.parse_args(arguments)
    sets, missing = sets_to_score(wanted.paths)
    sys.stdout.write(missing)
    redactor = Redactor()
    too_low: list[str] = []
    for marked in sets:
        language = wanted.language or marked.language
        # much of what is read in small letters was written so
        find = cache(partial(name_places, redactor, language=language))
        for way, rows in both_ways(marked):
            score = measure(rows, find)
            sys.stdout.write(_report(f"{marked.title}, {way}", score))
            sys.stdout.writelines(mistakes(score) if wanted.misses else ())
            too_low += below_floor(marked.title, way, score)
    sys.stdout.writelines(too_low)
    return 1 if too_low else 0


def _report(title: str, score: Score) -> str:
    return (
        f"{title}: recall {score.recall:.3f}  precision {score.precision:.3f}  "
        f"F1 {score.f1:.3f}  full names {score.full_recall:.3f}  "
        f"exact {score.exactness:.3f}  initials {score.initials_right:.3f}  "
        f"({score.names} names, {score.full} full)\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
