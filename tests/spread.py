"""The order in which files of tests are read side by side."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

BEFORE_THE_END = 3
"""Files that a folder would have time for after its last."""


def spread(items: Sequence[pytest.Item], root: Path) -> list[pytest.Item]:
    """The files of each folder, evenly over the whole run.

    Stories of faults and of processes wait, for a server that hangs or one that starts:
    one after the other they would let a core wait as well. Small folders are through a
    little before the end, where a long file would be read alone.
    """
    folders: dict[Path, dict[Path, None]] = defaultdict(dict)
    for item in items:
        folders[_folder(item, root)][item.path] = None
    place = {
        file: number / (len(files) + BEFORE_THE_END)
        for files in folders.values()
        for number, file in enumerate(files)
    }
    return sorted(items, key=lambda item: place[item.path])


def _folder(item: pytest.Item, root: Path) -> Path:
    return Path(*item.path.relative_to(root).parts[:2])
