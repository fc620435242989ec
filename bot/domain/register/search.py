"""What somebody looks for in the register."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody looks for in the register; everything given must hold."""

    words: str = ""
    """Each word, in a text, an action, the kind, or the code or name of the site."""
    closed: bool | None = None
    """By the SIRO; not to be confused with the alarm."""
    since: datetime | None = None
    """Reported then or later."""
    until: datetime | None = None
    """Reported before."""
    overdue_at: datetime | None = None
    """With a corrective action whose day is over by then."""
