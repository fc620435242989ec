"""How wake tests went, month by month, as a table: numbers, and nobody's."""

from collections import Counter
from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.wake_tests.hours import third_of
from bot.domain.wake_tests.wake_test import COUNTS, Status, WakeTest

Group = tuple[str, str, str]


def _lines(clerk: Clerk) -> Iterator[Values]:
    tests = list(clerk.desk.unit.wake_tests.ended_between(clerk.start, clerk.end))
    all_ = Counter((_group(clerk, each), each.status) for each in tests)
    for group in sorted({group for group, _ in all_}):
        ends = {end: count for (where, end), count in all_.items() if where == group}
        counted = sum(ends.get(each, 0) for each in COUNTS)
        pressed = ends.get(Status.PRESSED, 0)
        yield (*group, counted, pressed, sum(ends.values()) - counted)


def _group(clerk: Clerk, test: WakeTest) -> Group:
    began_at = test.began_at or test.due_at
    way = "telephone" if test.rings else "message"
    hours = third_of(began_at, clerk.zone)
    return f"{clerk.on_wall(began_at):%Y-%m}", f"{hours.start:%H:%M}", way


EXPORTS = {
    Kind.WAKE_TESTS: Export(
        columns=("month", "from", "way", "tests", "pressed_in_time", "not_counted"),
        lines=_lines,
    ),
}
