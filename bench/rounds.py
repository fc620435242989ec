"""A program is measured in several rounds, between those of its peers."""

import statistics
from collections.abc import Sequence


def medians(rounds: Sequence[dict[str, float]]) -> dict[str, float]:
    """Of each figure."""
    return {
        name: statistics.median(each[name] for each in rounds) for name in rounds[0]
    }
