"""How far a phone was from its site: all that is ever kept of where it was."""

from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

EARTH_M = 6_371_009
"""Mean radius. Source: IUGG, GRS 80, 6371.0088 km."""

RADIUS_M = 150
"""Of a site that gives none: a large building with its car park. Our own choice."""

UNKNOWN_M = 100
"""How wrong a position may be that does not say so itself. Our own choice: phones give
it with most positions, and it is mostly less out of doors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Where a phone said that it was; it lives in memory for one update."""

    latitude: float = field(repr=False)
    longitude: float = field(repr=False)
    accuracy_m: int | None = None
    """Within so many metres, as the phone says."""
    is_live: bool = False
    """It is followed; only where it was first is looked at."""
    is_chosen: bool = False
    """A place that was picked from the map, wherever the phone was."""


def metres_from(fix: Fix, latitude: float, longitude: float) -> int:
    """Along the surface of the earth, to the whole metre."""
    here, there = radians(fix.latitude), radians(latitude)
    up = sin((there - here) / 2) ** 2
    along = sin(radians(longitude - fix.longitude) / 2) ** 2
    return round(
        2 * EARTH_M * asin(min(1.0, sqrt(up + cos(here) * cos(there) * along)))
    )
