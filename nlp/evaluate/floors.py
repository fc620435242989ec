"""The least that each figure of a score may be."""

import tomllib
from pathlib import Path

from nlp.evaluate.score import Score

FLOORS = Path(__file__).with_name("floors.toml")


def read_floors() -> dict[str, dict[str, dict[str, float]]]:
    """For a set, as written or lower-cased, the least that each figure may be."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def below_floor(title: str, way: str, score: Score) -> list[str]:
    """A line for each figure of this set that is less than it may be."""
    found = {
        "recall": score.recall,
        "precision": score.precision,
        "full_names": score.full_recall,
        "exact": score.exactness,
        "initials": score.initials_right,
    }
    floors = read_floors().get(title, {}).get(way, {})
    return [
        f"{title}, {way}: {figure} {found[figure]:.3f} is below {least:.3f}\n"
        for figure, least in floors.items()
        if found[figure] < least
    ]
