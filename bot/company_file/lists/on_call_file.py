"""Who is on call, one row a duty: in the company file, or in a table of its own."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.company_file.parts import Parse, Part, each_of
from bot.company_file.records import staff_id
from bot.company_file.rosters.planned_times import (
    FROM_TO,
    TIMES,
    Planned,
    SiteClock,
    planned,
)
from bot.company_file.rosters.roster_file import SYNONYMS
from bot.domain.loads import OnCallLine
from bot.domain.people.person import Role
from bot.settings import one_of

ROLES = tuple(role for role in Role if role is not Role.OFFICER)


def role(value: object) -> Role:
    """``duty-manager``; a spreadsheet's ``Duty Manager`` too."""
    words = value if isinstance(value, str) else ""
    name = "-".join(words.casefold().replace("_", " ").replace("-", " ").split())
    if name not in ROLES:
        raise ValueError(one_of(words, ROLES))
    return Role(name)


ROW: Mapping[str, Parse] = {"role": role, "staff_id": staff_id, **TIMES}
COLUMNS: Mapping[str, tuple[str, ...]] = {
    **{key: SYNONYMS[key] for key in ("start", "end", "date", "end_date")},
    "role": ("role", "on_call_role", "duty"),
    "staff_id": ("person", "who", *SYNONYMS["staff_id"]),
}
TABLE: Mapping[str, Parse] = {"role": role, "person": staff_id, **FROM_TO}


def rows(
    parts: Sequence[tuple[int, Part]], clock: SiteClock
) -> tuple[tuple[OnCallLine, ...], tuple[str, ...]]:
    """The duties of a table, and how they were read where that was a guess."""
    found, guesses = planned(parts, clock, ROW)
    return _lines(found, "staff_id", "end"), tuple(guesses)


def tables(
    parts: Sequence[Part], zone: ZoneInfo
) -> tuple[tuple[OnCallLine, ...], tuple[str, ...]]:
    """The same of ``[[on_call]]`` in a company file."""
    each_of(parts, lambda part: part.read(TABLE, TABLE))
    rows = [(0, part) for part in parts]
    found, guesses = planned(rows, SiteClock(zone=zone), TABLE, ("from", "to"))
    return _lines(found, "person", "to"), tuple(guesses)


def _lines(found: Sequence[Planned], person: str, end: str) -> tuple[OnCallLine, ...]:
    return tuple(each_of(found, lambda row: _line(row, person, end)))


def _line(row: Planned, person: str, end: str) -> OnCallLine:
    if row.ends_first:
        raise row.part.wrong(end, "a time after the start")
    return OnCallLine(
        role=row.known["role"],
        person=row.known[person],
        start_at=row.start_at,
        end_at=row.end_at,
        row=row.line,
    )
