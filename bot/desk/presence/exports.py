"""Presence as a table: how far, and never where."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind
from bot.domain.refs import CHECK_CALL, SHIFT, Ref


def _lines(clerk: Clerk) -> Iterator[Values]:
    for each in clerk.desk.unit.presences.between(clerk.start, clerk.end):
        call = None if each.check_call is None else Ref(CHECK_CALL, each.check_call)
        yield (
            *(Ref(SHIFT, each.shift), call, each.site, clerk.called(each.officer)),
            *(each.asked_at, each.answered_at, each.status),
            *(each.distance_m, each.accuracy_m, each.radius_m),
        )


EXPORTS = {
    Kind.PRESENCE: Export(
        columns=(
            *("shift", "check_call", "site", "officer", "asked_at", "answered_at"),
            *("status", "distance_m", "accuracy_m", "radius_m"),
        ),
        lines=_lines,
    ),
}
"""Tables that leave the house."""
