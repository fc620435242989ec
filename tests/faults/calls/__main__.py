"""``python -m tests.faults.calls``: ends the program at every point of one call."""

import sys
import tempfile
from pathlib import Path

from tests.faults.calls.walk import ends_at, points_of_a_call
from tests.faults.rig.house import Nursery
from tests.faults.rig.town import Town


def main() -> None:
    nursery = Nursery()
    with tempfile.TemporaryDirectory() as folder:
        town = Town(nursery, Path(folder) / "town", None)
        for point in points_of_a_call(town):
            print(point, ends_at(town, point), flush=True)
    nursery.closes()


if __name__ == "__main__":
    sys.exit(main())
