"""A list of people, one a row, with days as a spreadsheet writes them."""

from collections.abc import Mapping, Sequence

from bot.company_file import records
from bot.company_file.lists.certificates_file import day
from bot.company_file.parts import Faults, Parse, Part, each_of
from bot.company_file.rosters.day_order import Row, order_of
from bot.company_file.rosters.planned_times import SiteClock
from bot.domain.company import StaffRecord

COLUMNS: Mapping[str, Parse] = {
    key: parse for key, parse in records.PERSON.items() if key != "certificates"
}
DAYS: Mapping[str, Parse] = {"licence_expires": day, "left": day}
Numbered = Sequence[tuple[int, Part]]


def lines(
    parts: Numbered, clock: SiteClock
) -> tuple[tuple[StaffRecord, ...], tuple[str, ...]]:
    """The people; and how their days were read where that was a guess."""
    faults = Faults()
    undated = [_without_days(part, {}) for _, part in parts]
    dated, guess = faults.of(lambda: _dated(parts, clock), (undated, ""))
    found = faults.of(lambda: records.people(dated), ())
    faults.refuse()
    return found, (guess,) if guess else ()


def _dated(parts: Numbered, clock: SiteClock) -> tuple[list[Part], str]:
    rows = each_of(parts, _row)
    order, guess = order_of(rows, clock.today)

    def dated(row: Row) -> Part:
        days = {key: row.day(key, order) for key in row.known}
        return _without_days(row.part, days)

    return each_of(rows, dated), guess


def _row(numbered: tuple[int, Part]) -> Row:
    line, part = numbered
    cells = {key: part.values[key] for key in DAYS if key in part.values}
    days = Part(cells, part.fault, part.at).read(DAYS, ())
    return Row(part, line, days, *DAYS)


def _without_days(part: Part, instead: Mapping[str, object]) -> Part:
    values = {key: each for key, each in part.values.items() if key not in DAYS}
    return Part({**values, **instead}, part.fault, part.at)
