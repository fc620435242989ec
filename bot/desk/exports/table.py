"""A table that leaves the house: instants twice, people as initials and number."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.clock import wall_time
from bot.domain.refs import Ref
from bot.texts.paper import Value

Cell = str | int | float | bool | None
"""A number that is no whole one is of hours: it has two decimals."""

Row = dict[str, Cell]
Values = tuple[Cell | date | Ref, ...]
"""One cell for each column; an instant for those that end in ``_at``."""

AT, LOCAL = "_at", "_local"


@dataclass(frozen=True, slots=True)
class Table:
    """The names of its columns, instants once; and its lines, instants as they are."""

    name: str
    names: tuple[str, ...]
    lines: list[Values]
    zone: ZoneInfo

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of ``rows``, in order."""
        return tuple(column for name in self.names for column in _both(name))

    @property
    def rows(self) -> list[Row]:
        """For a text file: every value written out."""
        return [self._row(line) for line in self.lines]

    @property
    def headings(self) -> tuple[str, ...]:
        """Those of ``values``; each instant's says on whose clock it is."""
        return tuple(
            f"{column} ({'UTC' if column.endswith(AT) else self.zone})"
            if name.endswith(AT)
            else column
            for name in self.names
            for column in _both(name)
        )

    @property
    def values(self) -> list[tuple[Value, ...]]:
        """For a spreadsheet: instants as such, on the clock of their column."""
        return [
            tuple(
                value
                for name, cell in zip(self.names, line, strict=True)
                for value in self._spread(name, cell)
            )
            for line in self.lines
        ]

    def _spread(self, name: str, cell: Cell | date | Ref) -> tuple[Value, ...]:
        if not name.endswith(AT):
            return (str(cell) if isinstance(cell, Ref) else cell,)
        if not isinstance(cell, datetime):
            return None, None
        clocks = (UTC, self.zone)
        seconds = cell.replace(microsecond=0)
        return tuple(seconds.astimezone(clock).replace(tzinfo=None) for clock in clocks)

    def _row(self, line: Values) -> Row:
        row: Row = {}
        for name, value in zip(self.names, line, strict=True):
            if name.endswith(AT):
                moment = value if isinstance(value, datetime) else None
                row |= zip(_both(name), _instant(moment, self.zone), strict=True)
            else:
                row[name] = _written(value)
        return row


def _written(value: Cell | date | Ref) -> Cell:
    match value:
        case date():
            return value.isoformat()
        case Ref():
            return str(value)
        case _:
            return value


def local(moment: datetime, zone: ZoneInfo) -> str:
    """As on the company's wall, in the order in which it sorts."""
    return f"{moment.astimezone(zone):%Y-%m-%d} {wall_time(moment, zone)}"


def _both(name: str) -> tuple[str, ...]:
    """An instant has a second column, with the time on the company's wall."""
    if not name.endswith(AT):
        return (name,)
    return name, name.removesuffix(AT) + LOCAL


def _instant(moment: datetime | None, zone: ZoneInfo) -> tuple[str | None, str | None]:
    if moment is None:
        return None, None
    utc = moment.astimezone(UTC).isoformat(timespec="seconds")
    return utc.replace("+00:00", "Z"), local(moment, zone)
