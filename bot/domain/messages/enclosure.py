"""What can be enclosed with a message."""

from enum import StrEnum


class Enclosure(StrEnum):
    """Which file; after the dot how it is written."""

    HELD = "held.pdf"
    """What is held about the person who gets it."""
    PACK = "pack.pdf"
    """What the regulator is told of a breach."""
    PACK_TO_CHANGE = "pack.docx"
    HELD_ROWS = "held.csv"
    """The same, every row of it."""

    @property
    def form(self) -> str:
        """How it is written: ``pdf``, ``docx`` or ``csv``."""
        return self.partition(".")[2]
