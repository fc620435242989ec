"""A count of a count, and how far chance may have moved it."""

import math
from dataclasses import dataclass

_Z = 1.959964
"""Of the normal distribution, for 95 in 100."""


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ``of``."""

    count: int
    of: int

    @property
    def part(self) -> float:
        return self.count / max(self.of, 1)

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share lies, 95 times in 100. Source: Wilson, 1927.

        It holds for few messages, and for shares near nought and one.
        """
        if not self.of:
            return 0.0, 1.0
        square = _Z**2 / self.of
        middle = (self.part + square / 2) / (1 + square)
        half = _Z * math.sqrt(
            self.part * (1 - self.part) / self.of + square / self.of / 4
        )
        half /= 1 + square
        return max(0.0, middle - half), min(1.0, middle + half)
