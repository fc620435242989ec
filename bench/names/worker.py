"""``python -m bench.names.worker NAME``: a message a line in, its hits a line out."""

import json
import os
import sys
import time

from bench.names.finders import FINDERS


def main(name: str) -> None:
    """Answers each line with ``[seconds, [[start, end, is_name], …]]``."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii", buffering=1)
    os.dup2(2, 1)  # whatever a package prints must not be taken for an answer
    find = FINDERS[name].make()
    for line in sys.stdin:
        text = json.loads(line)
        began = time.perf_counter()
        hits = find(text)
        seconds = time.perf_counter() - began
        answers.write(json.dumps([seconds, hits]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
