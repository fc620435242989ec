"""What one load takes: the company, and the lines of its files."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.company import Company, Site, StaffRecord
from bot.domain.credentials.certificate import CertificateLine
from bot.domain.names.known_names import KnownNameLine
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode, StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """One planned shift."""

    officer: StaffId
    site: SiteCode
    start_at: datetime
    end_at: datetime
    row: int = field(default=0, compare=False)
    """The line of the file that it begins on."""
    file: str = field(default="", compare=False)
    places: tuple[str, str] = field(
        default=("column start", "column end"), compare=False
    )
    """What the file calls its start and its end."""
    ends_first: bool = field(default=False, compare=False)
    """The file has the end before the start: read as on the first day after it."""
    is_own: bool = field(default=False, compare=False)
    """It stands in the officer's own calendar, which speaks for nobody else."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of who, or of where, in its own words."""

    words: str
    place: str
    """Where it says so, such as ``column staff_id``."""
    row: int = field(default=0, compare=False)
    """On which line, where that is not the shift's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A shift as a file has it: who and where are words, until the desk has found whom
    and which site they mean. The first that names anybody is believed."""

    who: tuple[Said, ...]
    where: tuple[Said, ...]
    start_at: datetime
    end_at: datetime
    row: int
    file: str
    places: tuple[str, str]
    ends_first: bool = False
    is_cancelled: bool = False
    """The file says of it that it is off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCallLine:
    """Somebody is planned to be on call for a role."""

    role: Role
    person: StaffId
    start_at: datetime
    end_at: datetime
    row: int = field(default=0, compare=False)
    """The line of the file that it begins on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one ``checkcall load`` takes: every part may be absent."""

    company: Company | None = None
    sites: tuple[Site, ...] = ()
    people: tuple[StaffRecord, ...] = ()
    columns: frozenset[str] | None = None
    """What a table of sites or people has a column for: all else stays as it is known.
    None for a company file, which says all of whoever and whatever it names."""
    roster: tuple[RosterLine | Written, ...] = ()
    on_call: tuple[OnCallLine, ...] = ()
    certificates: tuple[CertificateLine, ...] = ()
    known_names: tuple[KnownNameLine, ...] = ()
    notes: tuple[str, ...] = ()
    """How the file was read where that was a guess, and what of it was left out."""
