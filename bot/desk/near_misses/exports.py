"""Near misses as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import CLOSING, Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    for near_miss in clerk.desk.unit.near_misses.between(clerk.start, clerk.end):
        officer = clerk.called(near_miss.officer)
        yield (
            *(near_miss.ref, near_miss.site, officer, near_miss.reported_at),
            *(near_miss.text, near_miss.danger, near_miss.status, near_miss.closed_at),
            *clerk.closing(clerk.alarm(near_miss.ref)),
        )


EXPORTS = {
    Kind.NEAR_MISS_REPORTS: Export(
        columns=(
            *("ref", "site", "officer", "reported_at"),
            *("text", "danger", "status", "closed_at", *CLOSING),
        ),
        lines=_lines,
    ),
}
