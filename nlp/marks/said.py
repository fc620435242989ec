"""What was said of a word before names were taken out beside it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """The network's log odds, those with what the rules add, and whether the mark
    before the word took the stop between them for its own."""

    odds: float
    judged: float
    stop_is_gone: bool


Before = Callable[[int], Said]
"""What was said of a word, by where it begins now."""
