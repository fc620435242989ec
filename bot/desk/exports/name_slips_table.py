"""Names that were typed, by month."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from bot.desk.desk import Desk
from bot.desk.exports.table import Values, zone_of

NAME_SLIPS = ("month", "messages_with_a_name", "not_a_name_pressed")


class NameSlipsByMonth:
    """In the whole company: what a month was like."""

    def __init__(
        self, desk: "Desk", first: date = date.min, last: date = date.max
    ) -> None:
        from bot.desk.names.name_slips import PRESSED  # the help waits for nothing slow

        self._zone = zone_of(desk)
        self._names, self._presses = Counter[str](), Counter[str]()
        for one in desk.unit.name_slips.between(first, last):
            pressed = one.kind == PRESSED
            counts = self._presses if pressed else self._names
            counts[f"{one.day:%Y-%m}"] += one.count

    def of(self, moment: datetime) -> int:
        """Messages with a name, in the month of this instant."""
        return self._names[f"{moment.astimezone(self._zone):%Y-%m}"]

    def lines(self) -> Iterator[Values]:
        for month in sorted(self._names | self._presses):
            yield month, self._names[month], self._presses[month]
