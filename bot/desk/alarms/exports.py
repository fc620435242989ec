"""Alarms as a table."""

from collections.abc import Iterator

from bot.desk.alarms import history
from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.alarms.history import is_false
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    for handled in history.raised(clerk.desk, clerk.start, clerk.end):
        alarm = handled.alarm
        yield (
            *(alarm.about, alarm.kind, alarm.kind.is_about_safety, alarm.site),
            *(clerk.called(alarm.officer), alarm.status, alarm.raised_at),
            *(handled.taken_up_at, handled.rung, alarm.rung + 1, len(alarm.told)),
            *(alarm.regained_at, alarm.closed_at, is_false(alarm)),
            *(clerk.called(alarm.owner), alarm.reason),
            *(clerk.desk.unit.alarms.words(alarm.id), handled.calls),
        )


EXPORTS = {
    Kind.ALARMS: Export(
        columns=(
            *("about", "kind", "about_safety", "site", "officer", "status"),
            *("raised_at", "first_taken_up_at", "taken_up_on_rung", "rung"),
            *("people_told", "regained_at", "closed_at", "false_alarm", *CLOSING),
            "telephone_calls",
        ),
        lines=_lines,
    ),
}
