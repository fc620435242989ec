"""``python -m bench.incidents``: the reader's scores and costs, beside a keyword table.

Mistakes are not listed: whoever reads those of the held-out reports has spent them.
"""

import os
import platform
import sys
from datetime import UTC, datetime

from bench.incidents.keywords import read_keywords
from bench.incidents.speed import cost_of
from bench.incidents.table import FIGURES, PAGE, Measured, figures, page
from bot.domain.incidents.particulars import Particulars
from bot.domain.names.redacted_text import our_own
from nlp.evaluate.incidents import (
    FIELDS,
    Count,
    Counts,
    Read,
    add,
    below_floor,
    measure,
    read_floors,
)
from nlp.incidents.reader import IncidentReader
from nlp.incidents.reports import for_training, held_out
from nlp.training.incidents.school import folds, learn


def main() -> int:
    """Prints the page and writes it; 1 below a floor."""
    reader = IncidentReader()
    read = _reads(reader)
    unread, learnt = held_out(), for_training()
    run = Measured(
        day=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}",
        load=os.getloadavg()[0],
        reports=(len(unread), len(learnt)),
        sure=reader.sure,
        ours=measure(unread, read),
        folded=_in_folds(reader.sure),
        keywords=measure(unread, lambda text: read_keywords(our_own(text))),
        cost=cost_of(read, [report.text for report in (*unread, *learnt)]),
    )
    sys.stdout.write(page(run))
    PAGE.write_text(page(run), encoding="utf-8")
    FIGURES.write_text(figures(run), encoding="utf-8")
    too_low = below_floor(run.ours, read_floors())
    sys.stdout.writelines(["\n", *too_low])
    return 1 if too_low else 0


def _reads(reader: IncidentReader) -> Read:
    def read(text: str) -> Particulars:
        return reader.read_particulars(our_own(text))

    return read


def _in_folds(sure: dict[str, float]) -> Counts:
    """Each report for training, read by a reader that has learnt from the others."""
    counts = {name: Count() for name in FIELDS}
    for learnt, unread in folds(for_training()):
        read = _reads(IncidentReader(learn(learnt, sure)))
        for report in unread:
            add(counts, report, read(report.text))
    return counts


if __name__ == "__main__":
    sys.exit(main())
