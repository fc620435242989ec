"""The morning's digest: what needs a person, and which records each number counts."""

from dataclasses import dataclass
from datetime import datetime, timedelta

ENDS_SOON = timedelta(days=7)
"""A certificate that ends within it needs somebody now. Our own choice: the reminders
of ``credentials`` begin weeks before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Each is what is quoted of its records: references, or initials and number. A
    number of it is how many there are."""

    start_at: datetime
    end_at: datetime
    alarms: tuple[str, ...] = ()
    """Open, and somebody may be hurt."""
    missed_calls: tuple[str, ...] = ()
    """In this time, whether or not somebody has seen to them."""
    no_shows: tuple[str, ...] = ()
    """Shifts that should have begun in this time."""
    uncovered: tuple[str, ...] = ()
    """Shifts of the day ahead that nobody takes."""
    incidents: tuple[str, ...] = ()
    """Open, however old."""
    actions: tuple[str, ...] = ()
    """Overdue."""
    unchecked: tuple[str, ...] = ()
    """Done, and nobody who runs the night has looked yet; those of breaches are the
    DPO's."""
    certificates: tuple[str, ...] = ()
    """Whose end is past or near: each once for each certificate."""
    undelivered: tuple[str, ...] = ()
    """Clients' mornings that never arrived."""

    @property
    def is_quiet(self) -> bool:
        """Nobody is needed."""
        return not any(
            (
                *(self.alarms, self.missed_calls, self.no_shows, self.uncovered),
                *(self.incidents, self.actions, self.unchecked),
                *(self.certificates, self.undelivered),
            )
        )
