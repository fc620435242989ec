"""Names that were typed as tables: by day and site, and by month."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from bot.desk.desk import Desk
from bot.desk.exports.clerk import Clerk, Export, zone_of
from bot.desk.exports.table import Values
from bot.desk.names.name_slips import PRESSED
from bot.domain.exports import Kind


class NameSlipsByMonth:
    """In the whole company: what a month was like."""

    def __init__(
        self, desk: Desk, first: date = date.min, last: date = date.max
    ) -> None:
        self._zone = zone_of(desk)
        self._names, self._presses = Counter[str](), Counter[str]()
        for slips in desk.unit.name_slips.between(first, last):
            counts = self._presses if slips.kind == PRESSED else self._names
            counts[f"{slips.day:%Y-%m}"] += slips.count

    def of(self, moment: datetime) -> int:
        """Messages with a name, in the month of this instant."""
        return self._names[f"{moment.astimezone(self._zone):%Y-%m}"]

    def lines(self) -> Iterator[Values]:
        for month in sorted(self._names | self._presses):
            yield month, self._names[month], self._presses[month]


def _by_day(clerk: Clerk) -> Iterator[Values]:
    for slips in clerk.desk.unit.name_slips.between(*clerk.days):
        yield slips.day, slips.site or None, slips.kind, slips.count


def _by_month(clerk: Clerk) -> Iterator[Values]:
    return NameSlipsByMonth(clerk.desk, *clerk.days).lines()


EXPORTS = {
    Kind.NAME_SLIPS: Export(columns=("day", "site", "kind", "count"), lines=_by_day),
    Kind.NAME_SLIP_MONTHS: Export(
        columns=("month", "messages_with_a_name", "not_a_name_pressed"),
        lines=_by_month,
    ),
}
