"""Which number is the month, and which the year, as a whole table shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.company_file.parts import Part
from bot.company_file.rosters.roster_times import Numbers, Order, Stamp


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was written."""

    part: Part
    line: int
    known: Mapping[str, Any]  # Any: as many types as columns
    start: str
    end: str

    def said(self, key: str) -> Stamp | None:
        found = self.known.get(key)
        return found if isinstance(found, Stamp) else None

    def time(self, key: str) -> Stamp:
        return self.said(key) or Stamp()

    def day(self, key: str, order: Order) -> date | None:
        """Refuses one that the calendar does not have."""
        said = self.said(key)
        try:
            return said.date(order) if said else None
        except ValueError as error:
            raise self.part.wrong(key, str(error)) from None

    def words(self, key: str) -> str:
        """The cell as the file has it, on one line."""
        return " ".join(str(self.part.values[key]).split())


def order_of(rows: Sequence[Row], today: date | None) -> tuple[Order, str]:
    """Day or month first, as the file itself shows; and that this was a guess.

    Refuses what may be either, and a file that has both.
    """
    days = [
        (row, key, said.day)
        for row in rows
        for key, said in row.known.items()
        if isinstance(said, Stamp) and isinstance(said.day, Numbers)
    ]
    proofs = [each for each in days if each[2].proves]
    unsure = [each for each in days if each[2].is_open]
    for row, key, day in proofs:
        if day.proves is not proofs[0][2].proves:
            first = proofs[0][0].line
            raise row.part.wrong(key, f"day and month in one order, as on line {first}")
    if unsure and not proofs:
        row, key, day = unsure[0]
        raise row.part.wrong(key, _either(day, today))
    if not proofs:
        return Order.DAY, ""
    return _as_proved(*proofs[0], unsure)


def _either(day: Numbers, today: date | None) -> str:
    why = "nothing in the file says which is the month"
    try:
        one, other = day.read(Order.DAY, today), day.read(Order.MONTH, today)
    except ValueError:
        return f"its year too: {why}"
    return f"{one} or {other}: {why}"


Numbered = tuple[Row, str, Numbers]
"""A cell, by its row and column, and the numbers in it."""


def _as_proved(
    row: Row, key: str, day: Numbers, unsure: Sequence[Numbered]
) -> tuple[Order, str]:
    order = day.proves or Order.DAY
    if not unsure and order is Order.DAY:
        return order, ""
    example = unsure[0][0].words(unsure[0][1]) if unsure else row.words(key)
    shows = f"as {row.words(key)} on line {row.line} shows"
    return order, f"the {order} comes first in dates such as {example}, {shows}"


def year_taken(rows: Sequence[Row], order: Order, today: date | None) -> str:
    """Which year was taken for days that are written without one."""
    for row in rows:
        for key, said in row.known.items():
            if isinstance(said, Stamp) and not said.has_year:
                day = said.date(order, today)
                return (
                    f"days such as {row.words(key)} have no year, and were read as the "
                    f"first such day that is not long over: on line {row.line} {day}"
                )
    return ""
