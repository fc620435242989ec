"""What the bench and the program it tries share: a clock that steps, and a full disk.

A page of memory in a file. The program reads it at every look, so that a test moves
time, and takes away space, while the program runs.
"""

import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

ASKED = "FAULTS"
"""The environment's word to the launcher: JSON."""

HELD = struct.Struct("dq")
"""Seconds that the clock is ahead, and pages that the database may have (0: any)."""


class Shared:
    """One for each database; every process of it opens the same file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.exists():
            path.write_bytes(HELD.pack(0.0, 0))
        with path.open("r+b") as file:
            self._page = mmap.mmap(file.fileno(), HELD.size)

    def now(self) -> datetime:
        """The product's clock."""
        ahead, _ = HELD.unpack(self._page)
        return datetime.now(UTC) + timedelta(seconds=ahead)

    def steps(self, **span: float) -> None:
        """The clock jumps, ahead or back."""
        ahead, pages = HELD.unpack(self._page)
        self._page[:] = HELD.pack(ahead + timedelta(**span).total_seconds(), pages)

    @property
    def pages(self) -> int:
        return int(HELD.unpack(self._page)[1])

    @pages.setter
    def pages(self, most: int) -> None:
        ahead, _ = HELD.unpack(self._page)
        self._page[:] = HELD.pack(ahead, most)
