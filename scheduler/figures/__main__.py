"""``python -m scheduler.figures``: one reading, for the process that started this one.

A :class:`Job` comes on the standard input, and what came of it goes to the standard
output, both pickled: they are our own. Keys come that way because others may read what
stands on a command line.
"""

import os
import pickle
import sys

from scheduler.figures.reading import Counted, Failed, Job, count

NICE = 5
"""Whoever answers officers has the processor first."""


def main() -> None:
    told, sys.stdout = sys.stdout.buffer, sys.stderr  # whatever else is printed
    os.nice(NICE)
    job: Job = pickle.load(sys.stdin.buffer)
    outcome: Counted | Failed
    try:
        outcome = count(job)
    except Exception as failure:
        outcome = Failed(type(failure).__name__)
    pickle.dump(outcome, told)
    told.flush()


if __name__ == "__main__":
    main()
